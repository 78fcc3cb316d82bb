import type { Lexicon } from '../portal/lexicon';
import type { Knowledge, Language } from '../portal/types';
import type { Frame } from './frame';
import type { Host } from './layer/host';
import type { Send } from './send';

/** What the parts of one frame's script share. */
export interface Kit {
  readonly view: Window;
  readonly host: Host;
  readonly frame: Frame;
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
  readonly language: () => Language;
  /** A label's name in the user's language; empty where it is not here yet. */
  readonly nameOf: (id: string) => string;
  readonly send: Send;
  readonly clock: () => Date;
  readonly signal: AbortSignal;
}
