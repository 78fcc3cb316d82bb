/**
 * What the side panel and a frame of the portal say to each other, over a port that the panel opens to each frame
 * of the tab: a frame works for the panel only while one is open.
 */
import type { LabelText } from '../portal/check';
import type { StructureNode } from '../portal/structure';

/** Name of the port. */
export const PANEL_PORT = 'panel';

/** A label as it stands on the page. */
export interface PanelLabel {
  /** Stands for its element while the page does. */
  readonly key: number;
  /** Ids of all that it can be: a status may be several. */
  readonly ids: readonly string[];
  /** The portal's text. */
  readonly text: string;
  /** The portal's tab that it stands under, where there is one. */
  readonly tab?: string;
  /** It stands on a part of the page that is not open now. */
  readonly hidden?: true;
}

/** What a frame shows. */
export interface FramePage {
  /** Whether the frame is seen: the portal keeps the frames of its other tabs. */
  readonly shown: boolean;
  /** Whether it is the tab's own document. */
  readonly top: boolean;
  /** Ids of pages, best first. */
  readonly pages: readonly string[];
  /** For each of them which steps are done; `null` where the page does not show it. */
  readonly steps: Readonly<Record<string, readonly (boolean | null)[]>>;
  /** Label id of the active tab of the portal's tab strip: the menu entry that was opened. */
  readonly activeTab?: string;
  /** In the order of the page, each label once. */
  readonly labels: readonly PanelLabel[];
  /** How many texts look like labels, and which of them are not known. */
  readonly all: number;
  readonly unknown: readonly LabelText[];
}

export type ToPanel =
  | { readonly type: 'page'; readonly page: FramePage }
  | { readonly type: 'structure'; readonly structure: Structure };

export type FromPanel =
  /** Scrolls to a label. */
  | { readonly type: 'show'; readonly key: number }
  /** Asks for the page's structure; `texts` are unknown texts that may be told. */
  | { readonly type: 'structure-wanted'; readonly texts: readonly string[] };

/** A page's structure, as it is saved: `npm run portal:learn` reads it. */
export interface Structure {
  readonly format: 'los-structure';
  readonly version: 1;
  /** Host alone: an address may hold a serial number. */
  readonly host: string;
  /** The document's own language, as it says it. */
  readonly language: string;
  readonly pages: readonly string[];
  /** Label ids that were found. */
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  readonly tree: StructureNode;
}
