/**
 * Feedback texts: which one the user opens, and what the dialog says that comes then. The dialog may be in another
 * frame, so each is told by itself and the background joins them by their tab. Nothing is held or changed.
 */
import type { Lexicon } from '../../portal/lexicon';
import { textOf } from '../../portal/places';
import { createTellable } from '../../portal/structure';
import type { ReadTable, TableRow } from '../../portal/tables';
import type { Page } from '../../portal/types';
import type { FeedbackFrom } from '../../tracking/types';
import type { Frame } from '../frame';
import type { Kit } from '../kit';
import { COPIES } from './report';
import { type LabelsKnown, writtenIn } from './written';

/** Roles of the cells, and labels that a button may bear instead, wherever it stands in the row. */
const OPENERS: readonly { from: FeedbackFrom; role: string; labels: readonly string[] }[] = [
  {
    from: 'customs',
    role: 'customs-feedback',
    labels: ['enquiry.customs-feedback', 'enquiry.feedback-customs'],
  },
  {
    from: 'authority',
    role: 'authority-feedback',
    labels: ['enquiry.authority-feedback', 'enquiry.feedback-authority'],
  },
];
const PRESSABLE = 'a, button, input[type=button], [role=button], [role=link], [onclick], .btn, .layui-btn';
/** What a browser presses by the keyboard itself: its click is heard. */
const NATIVE = 'a[href], button, input';

/** A dialog is read when it has stood unchanged for this long, in milliseconds: its text may come in parts. */
const SETTLE = 300;
/** A dialog that comes later than this after the press is another one. */
const LONGEST_WAIT = 3 * 60_000;
/** Boxes that a frame of its own stands in. */
const BOX = '.layui-layer, .modal, .el-dialog, .el-drawer, .ui-dialog, [role=dialog], dialog';

/** What the user opens by a press on `target`; nothing where it is no control of a feedback. */
export function openedBy(
  target: Element,
  tables: Iterable<ReadTable>,
  lexicon: Lexicon,
): { readonly serial: string; readonly from: FeedbackFrom } | undefined {
  for (const table of tables) {
    if (table.spec.id !== 'applications') continue;
    const row = rowOf(target, table) ?? twinOf(target, table);
    const serial = row?.text('serial').replace(/\s/g, '');
    const from = row && fromOf(target, row, lexicon);
    if (serial && from) return { serial, from };
  }
  return undefined;
}

function rowOf(target: Element, table: ReadTable): TableRow | undefined {
  for (let line: Element | null = target; line && line !== table.element; line = line.parentElement) {
    const body = line.parentElement;
    if (body === table.element || (body?.tagName === 'TBODY' && body.parentElement === table.element))
      return table.row(line);
  }
  return undefined;
}

/** The row that a press is meant for in a copy of a table's last columns, which holds too little to be read. */
function twinOf(target: Element, table: ReadTable): TableRow | undefined {
  const line = target.closest(COPIES)?.parentElement?.contains(table.element) ? target.closest('tr') : null;
  const at = line ? [...(line.parentElement?.children ?? [])].indexOf(line) : -1;
  const own = table.lines[at];
  const same = line?.parentElement?.children.length === table.lines.length;
  return own && same && !table.element.closest(COPIES) ? table.row(own) : undefined;
}

/** What the libraries name a column by, in a table and its copies: layui's field, Element UI's class. */
const columnOf = (cell: Element | null | undefined): string | undefined =>
  cell?.getAttribute('data-field') ?? /\bel-table_\d+_column_\d+\b/.exec(cell?.className ?? '')?.[0];

function fromOf(target: Element, row: TableRow, lexicon: Lexicon): FeedbackFrom | undefined {
  const pressed = target.closest(PRESSABLE);
  const around = target.closest('tr, td');
  const text = pressed && around ? textOf(pressed) : '';
  const column = columnOf(target.closest('td'));
  for (const { from, role, labels } of OPENERS) {
    const cell = row.cell(role);
    // A press beside the words of a cell opens nothing.
    if (cell?.contains(target) && (target !== cell || pressed === cell)) return from;
    if (column !== undefined && column === columnOf(cell) && pressed) return from;
    if (text !== '' && labels.some((id) => lexicon.canBe(text, id))) return from;
  }
  return undefined;
}

/** What people wrote in the dialogs of a frame that are seen, by dialog. */
export type WrittenReader = () => Map<Element, string>;

export function createWrittenReader({
  view,
  frame,
  lexicon,
  knowledge,
}: Pick<Kit, 'view' | 'frame' | 'lexicon' | 'knowledge'>): WrittenReader {
  const names = new Set(knowledge.pages.flatMap(({ dialog, signs }) => (dialog ? signs : [])));
  const labels: LabelsKnown = {
    at: (element) => (frame.isGuess(element) ? undefined : frame.labels.get(element)),
    isWhole: createTellable(lexicon, []),
    isName: (text) => [...names].some((id) => lexicon.canBe(text, id)),
  };
  return () => {
    const dialogs = dialogsOf(frame, view, names).filter((dialog) => !isForm(dialog));
    const written = dialogs.map((dialog) => [dialog, writtenIn(dialog, labels)] as const);
    return new Map(written.filter(([, text]) => text !== ''));
  };
}

const NONE: ReadonlyMap<Element, string> = new Map();

export interface FeedbackReader {
  /** Dialogs may have come, changed or gone. */
  changed(): void;
}

export function createFeedbackReader(kit: Kit): FeedbackReader {
  const { view, frame, lexicon, send, clock, signal } = kit;
  const { document } = view;
  const written = createWrittenReader(kit);
  /** When a feedback was opened here last, and the dialogs that stood here before, with what they said. */
  let opened: { readonly at: number; readonly before: ReadonlyMap<Element, string> } | undefined;
  /** What was told of the dialogs that are seen. */
  let told: ReadonlyMap<Element, string> = NONE;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function press(event: Event): void {
    if (!event.isTrusted || !(event.target instanceof Element)) return;
    const found = openedBy(event.target, frame.tables.values(), lexicon);
    if (!found) return;
    opened = { at: clock().getTime(), before: written() };
    told = NONE;
    void send('feedback-opened', found);
    soon();
  }
  const options = { capture: true, passive: true, signal } as const;
  document.addEventListener('click', press, options);
  document.addEventListener(
    'keydown',
    (event) => {
      const isPress = event.key === 'Enter' || event.key === ' ';
      if (isPress && event.target instanceof Element && !event.target.closest(NATIVE)) press(event);
    },
    options,
  );
  signal.addEventListener('abort', () => clearTimeout(timer));

  /**
   * What stood in the dialogs before the one that was opened came: where the list stands, it comes after the press.
   * Nothing where none is waited for, so that none is read.
   */
  function before(): ReadonlyMap<Element, string> | undefined {
    if ([...frame.tables.values()].some(({ spec }) => spec.id === 'applications')) {
      const isAwaited = opened && Math.abs(clock().getTime() - opened.at) <= LONGEST_WAIT;
      return isAwaited ? opened?.before : undefined;
    }
    // A dialog of a form says how its saving went; one of a frame round the list may have been opened by the list.
    return isNoOther(frame.pages) || document.querySelector('iframe') ? NONE : undefined;
  }

  function read(): void {
    const stood = before();
    const now = stood ? written() : new Map<Element, string>();
    for (const [dialog, text] of now) {
      if (stood?.get(dialog) === text) now.delete(dialog);
      else if (told.get(dialog) !== text) void send('feedback-seen', { text });
    }
    told = now;
  }

  function soon(): void {
    if (signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(read, SETTLE);
  }

  return { changed: soon };
}

/** What is to be read: dialogs that are seen; else the page, where it is a dialog itself; else a box with a heading of one. */
function dialogsOf(
  { dialogs, pages, labels }: Pick<Frame, 'dialogs' | 'pages' | 'labels'>,
  view: Window,
  names: ReadonlySet<string>,
): readonly Element[] {
  const shown = [...dialogs].filter((one) => one.isConnected && one.checkVisibility());
  // The innermost: some stand in one another.
  if (shown.length > 0)
    return shown.filter((one) => !shown.some((other) => other !== one && one.contains(other)));
  if (isNoOther(pages) && (pages.length > 0 || isInBox(view))) return [view.document.body];
  if (!pages.some(({ dialog }) => dialog)) return [];
  const boxes = [...labels].flatMap(([element, { id }]) => (names.has(id) ? (boxAround(element) ?? []) : []));
  return [...new Set(boxes)];
}

/** Whether a frame shows no page that is known for something else than a dialog. */
const isNoOther = (pages: readonly Page[]): boolean => pages.every(({ dialog }) => dialog);

/** Whether this frame stands in a dialog of the page round it, as far as that can be seen. */
function isInBox(view: Window): boolean {
  if (view.top === view) return false;
  if (/^layui-layer-iframe/.test(view.name)) return true;
  try {
    return view.frameElement?.closest(BOX) != null;
  } catch {
    return false;
  }
}

/** The box over the page that an element stands in, whatever made it. */
function boxAround(element: Element): Element | undefined {
  if (element.closest('table') || !element.checkVisibility()) return undefined;
  for (let around: Element | null = element; around; around = around.parentElement)
    if (/^(fixed|absolute)$/.test(getComputedStyle(around).position)) return around;
  return undefined;
}

/** Whether something is to be filled in: nobody wrote that but the user. */
function isForm(dialog: Element): boolean {
  const fields = dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input[type=text], input:not([type]), input[type=file], input[type=password], input[type=date]',
  );
  const isOpen = (one: (typeof fields)[number]): boolean =>
    !one.readOnly &&
    !one.disabled &&
    !one.closest('[class*=paginat], [class*=laypage]') &&
    one.checkVisibility();
  return [...fields].some(isOpen);
}
