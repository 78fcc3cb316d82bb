/** Reads the attachment list of an application form: what is uploaded, and where the rest is uploaded. */
import type { Lexicon } from './lexicon';
import { FIELD_ROW } from './places';
import type { ReadTable } from './tables';
import { clean } from './text';
import type { Attachment, AttachmentItem } from './types';

/**
 * A name of a file of a type that the portal takes (guide 000 p. 17); not its tip "*.jpg|.jpeg|.pdf". What
 * follows may stand close behind it ("plan.pdfDelete").
 */
const FILE_NAME = /[\p{L}\p{N})\]_-]\.(jpe?g|gif|png|bmp|pdf)(?!\s*\|)/iu;
/** What a list may print instead of a file's name: a tick, or a word of the data. Neither was seen. */
const TICK = /^[√✓✔]$/;
const UPLOADED = 'form.attachment-uploaded';
const CLICKABLE = 'a, button, input[type=button], input[type=submit], [role=button], img';
/** Labels of buttons that stand beside a file only when there is one. */
const ON_A_FILE = ['common.delete', 'common.view', 'common.download', 'common.preview'];
const UPLOAD = 'form.upload';

/**
 * The attachments of a list, in its order. A row without a type goes on with the row above (guide 000 p. 17
 * shows such rows); a type that we do not know is kept by its text.
 */
export function readAttachments(table: ReadTable, lexicon: Lexicon): AttachmentItem[] {
  const items: AttachmentItem[] = [];
  for (const row of table.rows) {
    const text = row.text('attachment');
    const uploaded = hasFile(
      row.element,
      [row.cell('order'), row.cell('attachment'), row.cell('required')],
      lexicon,
    );
    const last = items.at(-1);
    if (text === '') {
      if (uploaded && last) items[items.length - 1] = { ...last, uploaded: true };
      continue;
    }
    const id = lexicon.match(text, 'attachment')?.id;
    items.push({ ...(id && { id }), text, uploaded });
  }
  return items;
}

function hasFile(row: Element, besides: readonly (Element | undefined)[], lexicon: Lexicon): boolean {
  for (const cell of row.children) {
    if (besides.includes(cell)) continue;
    const printed = clean(cell.textContent ?? '');
    if (FILE_NAME.test(printed) || TICK.test(printed)) return true;
    if (lexicon.canBe(printed, UPLOADED)) return true;
    for (const element of cell.querySelectorAll(CLICKABLE)) {
      if (element.matches('[disabled], .disabled, [hidden]')) continue;
      if (ON_A_FILE.some((id) => isButton(element, id, lexicon))) return true;
      if (element.tagName === 'IMG' || (!isButton(element, UPLOAD, lexicon) && leadsSomewhere(element)))
        return true;
    }
  }
  return false;
}

/**
 * Whether an attachment's field shows that a file was uploaded, before the list is drawn anew: a file's name
 * and a button to delete it. A name alone may be a form to download.
 */
export function fieldHasFile(label: Element, lexicon: Lexicon): boolean {
  const row = label.closest(FIELD_ROW);
  const text = row?.textContent ?? '';
  if (!row || text.length > LONGEST_FIELD || !FILE_NAME.test(text)) return false;
  return [...row.querySelectorAll(CLICKABLE)].some((element) => isButton(element, 'common.delete', lexicon));
}

const LONGEST_FIELD = 600;

function isButton(element: Element, id: string, lexicon: Lexicon): boolean {
  const said = element.textContent || element.getAttribute('value') || element.getAttribute('title') || '';
  return lexicon.canBe(clean(said), id);
}

/** A link to a file, whatever it is called; not one that only runs a script. */
function leadsSomewhere(element: Element): boolean {
  const address = element.getAttribute('href') ?? '';
  return address !== '' && !/^(#|javascript:)/i.test(address);
}

/** Where an attachment's field stands in a form, by tab and field; texts are the portal's. */
export interface UploadPlace {
  readonly tab?: string;
  readonly field: string;
}

/**
 * Finds the field where each attachment is uploaded, in the form as it stands: a label with the attachment's
 * wording outside the list.
 * @param labels elements that carry a label, with its id
 * @param list the attachment list, whose own rows are no fields
 */
export function findUploadPlaces(
  labels: Iterable<readonly [Element, string]>,
  list: Element,
  attachments: readonly Attachment[],
): Map<string, UploadPlace> {
  const wanted = new Map<string, string>();
  for (const attachment of attachments) {
    wanted.set(attachment.id, attachment.id);
    if (attachment.field) wanted.set(attachment.field, attachment.id);
  }
  const places = new Map<string, UploadPlace>();
  for (const [element, labelId] of labels) {
    const id = wanted.get(labelId);
    if (!id || places.has(id) || list.contains(element) || element.closest('table')?.contains(list)) continue;
    const tab = tabOf(element);
    places.set(id, { field: bare(element.textContent ?? ''), ...(tab && { tab }) });
  }
  return places;
}

/** The text of the tab whose pane holds an element (Bootstrap, ARIA and layui panes). */
export function tabOf(element: Element): string | undefined {
  const pane = element.closest('.tab-pane, [role=tabpanel], .layui-tab-item, .el-tab-pane');
  if (!pane) return undefined;
  const document = pane.ownerDocument;
  const labelled = pane.getAttribute('aria-labelledby');
  const byLabel = labelled ? document.getElementById(labelled) : null;
  const byTarget = pane.id
    ? [...document.querySelectorAll('a[href^="#"], [data-target], [aria-controls]')].find(
        (tab) =>
          [tab.getAttribute('href'), tab.getAttribute('data-target')].includes(`#${pane.id}`) ||
          tab.getAttribute('aria-controls') === pane.id,
      )
    : undefined;
  const position = [...(pane.parentElement?.children ?? [])]
    .filter((other) => other.matches('.layui-tab-item'))
    .indexOf(pane);
  const byPosition =
    position < 0
      ? undefined
      : pane.closest('.layui-tab')?.querySelectorAll('.layui-tab-title > li')[position];
  return bare((byLabel ?? byTarget ?? byPosition)?.textContent ?? '') || undefined;
}

/** A label's own words: without the star of a required field and the colon behind it. */
const bare = (text: string): string => clean(text).replace(/^[*\s]+|[*:：\s]+$/g, '');
