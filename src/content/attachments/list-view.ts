/** Lines for attachments, in the banner and in the question before Submit. */
import type { Lexicon } from '../../portal/lexicon';
import type { AttachmentItem, Knowledge } from '../../portal/types';
import { button } from '../layer/elements';
import type { textsIn } from '../texts';
import { identityOf } from './state';

export interface ListContext {
  readonly document: Document;
  readonly lexicon: Lexicon;
  readonly knowledge: Pick<Knowledge, 'attachments'>;
  /** A label's name in the user's language. */
  readonly nameOf: (id: string) => string;
  readonly texts: ReturnType<typeof textsIn>;
  /** The user marks an attachment "does not apply", or takes it back. */
  readonly apply: (attachment: string, applies: boolean) => void;
}

/** An attachment's name in the user's language; the portal's text where it is not known. */
export function itemName(item: AttachmentItem, { nameOf }: Pick<ListContext, 'nameOf'>): string {
  return (item.id && nameOf(item.id)) || item.text;
}

/** Where an attachment is uploaded, as a sentence: as the form shows it, else as the guides say. */
export function whereText(item: AttachmentItem, { lexicon, knowledge, nameOf, texts }: ListContext): string {
  const field = item.field === item.text ? undefined : item.field;
  if (item.tab || field) return texts.where(texts.place(item.tab, field));
  const known = knowledge.attachments.find((attachment) => attachment.id === item.id);
  const name = (id: string | undefined): string | undefined => {
    const label = id === undefined ? undefined : lexicon.byId.get(id);
    return label && (label.shown ?? nameOf(label.id));
  };
  const tab = name(known?.tab);
  return tab ? texts.whereGuide(texts.place(tab, name(known?.field))) : texts.whereUnknown;
}

/** One line: name, the portal's wording, where it is uploaded, and the button to set it aside. */
export function itemLine(item: AttachmentItem, off: boolean, context: ListContext): HTMLLIElement {
  const { document, texts, apply } = context;
  const line = document.createElement('li');
  line.classList.toggle('off', off);
  const text = document.createElement('div');
  const what = document.createElement('div');
  what.className = 'what';
  what.textContent = itemName(item, context);
  const original = document.createElement('div');
  original.className = 'original';
  original.textContent = item.text;
  const where = document.createElement('div');
  where.className = 'where';
  where.textContent = off ? texts.marked : whereText(item, context);
  text.append(what, ...(what.textContent === item.text ? [] : [original]), where);
  const said = off ? texts.applies : texts.notApplicable;
  const set = button(document, said, 'act', () => apply(identityOf(item), off));
  set.setAttribute('aria-label', `${said}: ${what.textContent}`);
  line.append(text, set);
  return line;
}
