/** Follows the attachment list of the application in this frame: notice, row marks, question before Submit. */
import { readForm } from '../../portal/form';
import type { Lexicon } from '../../portal/lexicon';
import type { AttachmentItem, Knowledge, Language } from '../../portal/types';
import type { Frame } from '../frame';
import type { Host } from '../layer/host';
import type { Mark } from '../layer/markers';
import type { Send } from '../send';
import { textsIn } from '../texts';
import { createBanner } from './banner';
import type { ListContext } from './list-view';
import { missing, nameOf, readState } from './state';
import { guardSubmit } from './submit';

export interface AttachmentWatch {
  /** The frame changed: read again, tell, show. */
  changed(): void;
  /** Something may have come into view or gone. */
  layout(): void;
  /** Pills at the rows of missing attachments. */
  marks(): Mark[];
}

export function watchAttachments(
  view: Window,
  host: Host,
  frame: () => Frame,
  knowledge: Knowledge,
  lexicon: Lexicon,
  language: () => Language,
  send: Send,
  clock: () => Date,
  signal: AbortSignal,
): AttachmentWatch {
  const { document } = view;
  const banner = createBanner(host);
  let notApplicable: ReadonlySet<string> = new Set();
  let key: string | undefined;
  let reported = '';
  /** What another frame of this tab said, for a preview that does not show the list itself. */
  let elsewhere: readonly AttachmentItem[] = [];
  let latest: readonly AttachmentItem[] = [];
  let asked: string | undefined;
  let routeSaid = '';

  const list = () =>
    [...frame().tables.values()].find(
      (table) => table.spec.id === 'attachments' && table.element.isConnected,
    );
  const isForm = () => frame().pages.some((page) => page.id === 'application-form');

  function items(): readonly AttachmentItem[] {
    const table = list();
    latest = table ? readState(table, frame().labels, knowledge, lexicon) : elsewhere;
    return latest;
  }

  const context = (): ListContext => ({
    document,
    lexicon,
    knowledge,
    language: language(),
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
    const table = list();
    const box = table?.element.getBoundingClientRect();
    if (table && box && box.width > 0 && box.height > 0) banner.show(latest, notApplicable, context());
    else banner.hide();
  }

  async function learn(newKey: string): Promise<void> {
    const [kept, state] = await Promise.all([
      send('not-applicable-wanted', { key: newKey }),
      send('attachments-wanted', { key: newKey }),
    ]);
    if (kept) notApplicable = new Set(kept);
    if (state) elsewhere = state.items;
    show();
  }

  guardSubmit(
    view,
    host,
    lexicon,
    { missing: () => (isForm() || list() ? missing(items(), notApplicable) : []), context },
    signal,
  );

  return {
    changed() {
      const table = list();
      if (!table && !isForm()) return banner.hide();
      items();
      const labels = [...frame().labels].map(([element, label]) => [element, label.id] as const);
      const facts = readForm(labels, document.location?.href ?? '', lexicon);
      key =
        facts.serial ??
        facts.registration ??
        `${document.location?.pathname ?? ''}${document.location?.search ?? ''}`;
      if (key !== asked) {
        asked = key;
        void learn(key);
      }
      if (facts.route && (facts.serial || facts.registration)) {
        const { serial, registration, route } = facts;
        const said = `${serial} ${registration} ${route}`;
        if (said !== routeSaid) {
          routeSaid = said;
          void send('route-seen', {
            ...(serial && { serial }),
            ...(registration && { registration }),
            route,
          });
        }
      }
      if (table) {
        const now = [...latest];
        const state = JSON.stringify([key, now]);
        if (state !== reported && now.length > 0) {
          reported = state;
          void send('attachments-seen', { key, items: now, read: clock().toISOString() });
        }
      }
      show();
    },
    layout: show,
    marks() {
      const table = list();
      if (!table) return [];
      const texts = textsIn(language());
      const lacking = new Set(missing(latest, notApplicable).map(nameOf));
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
            name: texts.rowMissing,
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
