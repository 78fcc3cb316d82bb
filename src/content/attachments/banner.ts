/** The notice of missing attachments: a panel of our own in a corner of the frame, which can be folded. */
import type { AttachmentItem } from '../../portal/types';
import { paragraph } from '../layer/elements';
import type { Host } from '../layer/host';
import { itemLine, itemName, type ListContext } from './list-view';
import { identityOf, missing } from './state';

export interface Banner {
  show(items: readonly AttachmentItem[], notApplicable: ReadonlySet<string>, context: ListContext): void;
  hide(): void;
}

export function createBanner(host: Host): Banner {
  let panel: HTMLElement | undefined;
  let open = true;
  let shown = '';

  return {
    show(items, notApplicable, context) {
      const state = JSON.stringify([
        items,
        [...notApplicable],
        context.texts.notApplicable,
        items.map((item) => itemName(item, context)),
      ]);
      if (panel?.isConnected && state === shown) return;
      shown = state;
      const stops = () => [...(panel?.querySelectorAll<HTMLElement>('summary, button') ?? [])];
      const focused = stops().indexOf(host.root.activeElement as HTMLElement);
      panel?.remove();
      panel = build(items, notApplicable, context, open, (now) => {
        open = now;
      });
      host.root.append(panel);
      if (focused >= 0) (stops()[focused] ?? stops()[0])?.focus({ preventScroll: true });
    },
    hide() {
      panel?.remove();
      panel = undefined;
    },
  };
}

function build(
  items: readonly AttachmentItem[],
  notApplicable: ReadonlySet<string>,
  context: ListContext,
  open: boolean,
  toggled: (open: boolean) => void,
): HTMLElement {
  const { document, texts } = context;
  const lacking = missing(items, notApplicable);
  const aside = items.filter((item) => !item.uploaded && notApplicable.has(identityOf(item)));
  if (lacking.length === 0 && aside.length === 0) {
    const line = document.createElement('div');
    line.className = 'attachments done';
    line.setAttribute('role', 'status');
    const text = document.createElement('div');
    text.className = 'line';
    text.textContent = texts.complete;
    line.append(text);
    return line;
  }
  const panel = document.createElement('details');
  panel.className = lacking.length === 0 ? 'attachments done' : 'attachments';
  panel.open = open;
  panel.addEventListener('toggle', () => toggled(panel.open));
  const summary = document.createElement('summary');
  const names = lacking.map((item) => itemName(item, context)).join(', ');
  summary.textContent =
    lacking.length > 0 ? texts.missing(lacking.length, names) : texts.completeBut(aside.length);
  const list = document.createElement('ul');
  list.append(
    ...lacking.map((item) => itemLine(item, false, context)),
    ...aside.map((item) => itemLine(item, true, context)),
  );
  panel.append(summary, paragraph(document, texts.why, 'why'), list);
  // The portal's Tab order stays its own; marker mode comes here too.
  for (const stop of panel.querySelectorAll<HTMLElement>('summary, button')) stop.tabIndex = -1;
  return panel;
}
