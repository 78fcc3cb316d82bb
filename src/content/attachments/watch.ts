/** Follows the attachments of the application in this frame: notice, row marks, question before Submit. */
import { type FormFacts, readForm } from '../../portal/form';
import type { AttachmentItem } from '../../portal/types';
import type { AttachmentState } from '../../shared/records';
import type { Kit } from '../kit';
import type { Mark } from '../layer/markers';
import { textsIn } from '../texts';
import { createBanner } from './banner';
import type { ListContext } from './list-view';
import { identityOf, missing, readState } from './state';
import { guardSubmit } from './submit';

export interface AttachmentWatch {
  /** The frame changed: read again, tell, show. */
  changed(): void;
  /** Something may have come into view or gone. */
  layout(): void;
  /** What is kept of these applications changed, by this frame or another one. */
  stored(keys: readonly string[]): void;
  /** Pills at the rows of missing attachments. */
  marks(): Mark[];
  /** Whether nothing is missing; `undefined` where no list is known. */
  complete(): boolean | undefined;
}

export function watchAttachments(kit: Kit): AttachmentWatch {
  const { view, host, frame, knowledge, lexicon, language, nameOf, send, clock } = kit;
  const { document } = view;
  const banner = createBanner(host);
  const reportRoute = createRouteReporter(kit);
  /** Of which application this frame knows attachments. */
  let key: string | undefined;
  let asked: string | undefined;
  let notApplicable: ReadonlySet<string> = new Set();
  /** As this frame's list shows them, or as another frame of this tab said (a preview without the list). */
  let items: readonly AttachmentItem[] = [];
  let reported = '';

  /** The list; not a header of it that stands in a table of its own. */
  const list = () =>
    [...frame.tables.values()]
      .filter((table) => table.spec.id === 'attachments' && table.element.isConnected)
      .sort((a, b) => b.rows.length - a.rows.length)[0];

  /** A frame that shows a form, or could send one. */
  const concerns = (): boolean => frame.pageIds.has('application-form') || frame.mayShow('common.submit');

  function read(): void {
    const table = list();
    if (table) items = readState(table, frame.labels, knowledge, lexicon);
  }

  const context = (): ListContext => ({
    document,
    lexicon,
    knowledge,
    nameOf,
    texts: textsIn(language()),
    apply: (attachment, applies) => void apply(attachment, applies),
  });

  async function apply(attachment: string, applies: boolean): Promise<void> {
    // At once here, so that the next press knows; the background's answer is what is kept.
    const next = new Set(notApplicable);
    if (applies) next.delete(attachment);
    else next.add(attachment);
    notApplicable = next;
    show();
    if (key === undefined) return;
    const kept = await send('attachment-applies', { key, attachment, applies });
    if (kept) notApplicable = new Set(kept);
    show();
  }

  function show(): void {
    if (list()?.element.checkVisibility()) banner.show(items, notApplicable, context());
    else banner.hide();
  }

  /** Asks what is kept: of this application, or, where the frame does not say which it is, of this tab's last. */
  async function learn(wanted: string | undefined): Promise<void> {
    const state: AttachmentState | null | undefined = list()
      ? null
      : await send('attachments-wanted', wanted === undefined ? {} : { key: wanted });
    if (state && !list()) {
      items = state.items;
      key = state.key;
    }
    const of = wanted ?? state?.key;
    const kept = of === undefined ? undefined : await send('not-applicable-wanted', { key: of });
    if (kept && of === key) notApplicable = new Set(kept);
    show();
  }

  const known = (): readonly AttachmentItem[] => {
    read();
    return missing(items, notApplicable);
  };
  guardSubmit(kit, { missing: known, context });

  return {
    changed() {
      const table = list();
      if (!table && !concerns()) {
        items = [];
        asked = undefined;
        banner.hide();
        return;
      }
      read();
      const facts = readForm(
        [...frame.labels].map(([element, label]) => [element, label.id] as const),
        document.location?.href ?? '',
        lexicon,
      );
      reportRoute(facts);
      const { pathname = '', search = '' } = document.location ?? {};
      const wanted = facts.serial ?? facts.registration ?? (table ? `${pathname}${search}` : undefined);
      if (wanted !== undefined) key = wanted;
      if (asked === undefined || wanted !== asked) {
        asked = wanted ?? '';
        void learn(wanted);
      }
      if (table && key !== undefined && items.length > 0) {
        const state = JSON.stringify([key, items]);
        if (state !== reported) {
          reported = state;
          void send('attachments-seen', { key, items: [...items], read: clock().toISOString() });
        }
      }
      show();
    },
    layout: show,
    complete: () => (items.length > 0 ? missing(items, notApplicable).length === 0 : undefined),
    stored(keys) {
      const ours = key !== undefined && keys.includes(key);
      if (ours || (key === undefined && asked !== undefined)) void learn(key);
    },
    marks() {
      const table = list();
      if (!table) return [];
      const lacking = new Set(missing(items, notApplicable).map(identityOf));
      return table.rows.flatMap((row, index): Mark[] => {
        const element = row.cell('required') ?? row.cell('order');
        const text = row.text('attachment');
        const id = lexicon.match(text, 'attachment')?.id ?? text;
        if (!element || !lacking.has(id)) return [];
        return [
          {
            key: `missing ${index} ${id}`,
            element,
            kind: 'pill',
            name: textsIn(language()).rowMissing,
            warn: true,
            at: 'after',
            labels: id,
            open: () => show(),
          },
        ];
      });
    },
  };
}

/** Tells the route that a form says, once. */
function createRouteReporter({ send }: Kit): (facts: FormFacts) => void {
  let said = '';
  return ({ serial, registration, route }) => {
    const now = `${serial} ${registration} ${route}`;
    if (!route || (!serial && !registration) || now === said) return;
    said = now;
    void send('route-seen', { ...(serial && { serial }), ...(registration && { registration }), route });
  };
}
