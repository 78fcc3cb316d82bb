/** What is known of an application's attachments, and which of them are missing. */
import { fieldHasFile, findUploadPlaces, readAttachments } from '../../portal/attachments';
import type { Lexicon } from '../../portal/lexicon';
import type { ReadTable } from '../../portal/tables';
import type { AttachmentItem, Knowledge, Label } from '../../portal/types';

/**
 * The attachments as this frame's document shows them now: the list's rows, each with the place where it is
 * uploaded, and with what its field already says.
 */
export function readState(
  list: ReadTable,
  labels: ReadonlyMap<Element, Label>,
  knowledge: Pick<Knowledge, 'attachments'>,
  lexicon: Lexicon,
): AttachmentItem[] {
  const fields = new Map<string, Element>();
  const pairs: [Element, string][] = [];
  for (const [element, label] of labels) {
    pairs.push([element, label.id]);
    if (!list.element.contains(element) && !fields.has(label.id)) fields.set(label.id, element);
  }
  const places = findUploadPlaces(pairs, list.element, knowledge.attachments);
  return readAttachments(list, lexicon).map((item) => {
    const place = item.id ? places.get(item.id) : undefined;
    const known = knowledge.attachments.find((attachment) => attachment.id === item.id);
    const field = fields.get(known?.field ?? '') ?? fields.get(item.id ?? '');
    const uploaded = item.uploaded || (field !== undefined && fieldHasFile(field, lexicon));
    return { ...item, ...place, uploaded };
  });
}

/** How "does not apply" names an attachment: its id, or the portal's text where it is not known. */
export const identityOf = (item: AttachmentItem): string => item.id ?? item.text;

/** The items that are not uploaded and that the user has not marked "does not apply". */
export function missing(
  items: readonly AttachmentItem[],
  notApplicable: ReadonlySet<string>,
): AttachmentItem[] {
  return items.filter((item) => !item.uploaded && !notApplicable.has(identityOf(item)));
}
