/** "Use this code": fills it in before the user's eyes, on their word, and never presses or sends anything. */
import { textOf } from '../../portal/places';
import type { FillOutcome, ToFrame } from '../../shared/messages';
import { isShown } from '../active-tab';
import type { Kit } from '../kit';
import type { Card, CardContent } from '../layer/card';
import type { Mark } from '../layer/markers';
import { textsIn } from '../texts';
import { codeFields } from './fields';
import { type Filled, fillCode, setValue, valueFor } from './fill';

type Use = Omit<Extract<ToFrame, { type: 'use-code' }>, 'type'>;

export interface CodeUse {
  /** Fills a code in, and says how that went; says nothing where this frame has no field for it in view. */
  use(said: Use, respond: (outcome: FillOutcome) => void): void;
  /** The note at the field, while what we filled in stands there. */
  marks(): Mark[];
  /** The page has settled, moved or changed, and the marks are drawn. */
  layout(): void;
  /** The portal's shell shows this frame again. */
  opened(): void;
}

const ENQUIRY = 'product-types';
const FIELD = 'products.hs-filter';
const INQUIRE = 'common.inquire';
const MOST_ASKS = 10;
const NOTE = 'filled';

export function createCodeUse(kit: Kit, card: Card): CodeUse {
  const { view, frame, host, language, send } = kit;
  /** How often it may still be asked whether a code is awaited here, since this frame was shown. */
  let asks = MOST_ASKS;
  let filled: readonly Filled[] = [];
  /** What stands in the fields, and the CIQ code that does not. */
  let said = '';
  let ciqLeft: string | undefined;
  let isNew = false;

  function use({ hs, ciq, only6 }: Use): FillOutcome | undefined {
    const found = isShown(view) ? codeFields(kit) : undefined;
    if (!found) return undefined;
    const code = only6 ? hs.slice(0, 6) : hs;
    if (valueFor(found.hs, code) === undefined) return 'locked';
    view.focus();
    found.hs.focus();
    const first = fillCode(found.hs, code);
    if (!first) return 'locked';
    const wanted = only6 ? undefined : ciq;
    const second = wanted && found.ciq && fillCode(found.ciq, wanted);
    filled = second ? [first, second] : [first];
    said = second ? `${code} · ${wanted}` : code;
    ciqLeft = second ? undefined : wanted;
    isNew = true;
    frame.drawSoon();
    return wanted && !second ? 'filled-hs' : 'filled';
  }

  function undo(): void {
    for (const { control, before } of filled) setValue(control, before);
    filled[0]?.control.focus();
    filled = [];
    frame.drawSoon();
  }

  function content(): CardContent {
    const { codeFrom, codeFilled, codeFilledForm, codeCiqLeft, codeUndo, close } = textsIn(language());
    const inquire = [...frame.labels].find(([, { id }]) => id === INQUIRE)?.[0];
    const isEnquiry = frame.pageIds.has(ENQUIRY) && inquire;
    const next = [ciqLeft && codeCiqLeft(ciqLeft), isEnquiry ? codeFilled(textOf(inquire)) : codeFilledForm];
    return {
      parts: [
        { kind: 'title', text: `${codeFrom}: ${said}` },
        { kind: 'text', text: next.filter(Boolean).join(' ') },
      ],
      action: { text: codeUndo, run: undo },
      close,
    };
  }

  async function fillAwaited(): Promise<void> {
    const left = asks - 1;
    asks = 0;
    const awaited = await send('code-awaited', {});
    if (!awaited) return;
    // What the user has typed meanwhile stays.
    const isFree = codeFields(kit)?.hs.value === '';
    const outcome = (isFree && use({ hs: awaited.hs, only6: true })) || 'no-field';
    await send('code-used', { outcome });
    // Something may lie over the page while it loads.
    if (outcome === 'no-field') asks = left;
  }

  return {
    use(asked, respond) {
      const outcome = use(asked);
      if (outcome) respond(outcome);
    },
    marks() {
      const [first] = filled;
      // What the user types is theirs: the earlier value must not come back over it.
      if (!first || filled.some(({ control, value }) => control.value !== value)) {
        filled = [];
        return [];
      }
      return [
        {
          key: NOTE,
          element: first.control,
          kind: 'pill',
          name: textsIn(language()).codeFrom,
          warn: false,
          at: 'after',
          labels: NOTE,
          open: (button, how) => how === 'press' && card.open(button, content(), true),
        },
      ];
    },
    layout() {
      const pill = isNew && host.root.querySelector<HTMLButtonElement>(`[data-label=${NOTE}]`);
      if (pill) {
        isNew = false;
        card.open(pill, content(), true);
      }
      const mayAsk = asks > 0 && frame.pageIds.has(ENQUIRY) && isShown(view);
      if (mayAsk && [...frame.labels.values()].some(({ id }) => id === FIELD)) void fillAwaited();
    },
    opened() {
      asks = MOST_ASKS;
    },
  };
}
