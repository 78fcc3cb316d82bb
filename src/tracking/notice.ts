/**
 * Entries of Notification, Reinspection and Rectification: what GACC wants of an enterprise, mostly within a time
 * limit. No guide shows these lists, so a look may show little. Pure: the time comes in.
 */
import { dayIn } from './calendar';
import { bothSpans, joinTracked, shownFields, shownLook, some, writtenNotes } from './join';
import { flat } from './looks';
import { NOTICE_FIELDS, type Notice, type NoticeRecord, type NoticeSighting } from './types';

/** What tells an entry from others: its list, its numbers and its time; its title where it has none of them. */
export function noticeId({ list, serial, registration, time, title }: NoticeSighting): string | undefined {
  const parts = [serial, registration, time].map((part) => part?.trim() ?? '');
  const told = parts.some((part) => part !== '') ? parts : [title?.trim() ?? ''];
  return told.every((part) => part === '') ? undefined : [list, ...told].join('/');
}

/**
 * Adds a look at a row; `undefined` where nothing tells it from other rows.
 * @param at ISO time in UTC of the look
 * @throws Error where the look is at another entry
 */
export function addNotice(
  existing: NoticeRecord | undefined,
  sighting: NoticeSighting,
  at: string,
): NoticeRecord | undefined {
  const id = noticeId(sighting);
  if (id === undefined) return existing;
  if (existing && existing.id !== id) throw new Error(`a look at ${id} can't be added to ${existing.id}`);
  const { list, state, ...shown } = sighting;
  const seen: NoticeRecord = {
    id,
    list,
    fields: shownFields(NOTICE_FIELDS, shown, at),
    looks: shownLook(state, at),
    first: at,
    last: at,
  };
  return existing ? joinNotices(existing, seen) : seen;
}

/** What is kept of one entry by two records of it. */
export function joinNotices(a: NoticeRecord, b: NoticeRecord): NoticeRecord {
  return { id: a.id, list: a.list, ...joinTracked(NOTICE_FIELDS, a, b), ...bothSpans(a, b) };
}

/** An entry as it is shown. */
export function noticeOf({ id, list, fields, looks, first, last, notes }: NoticeRecord): Notice {
  const { serial, registration, category, title, time, deadline } = fields;
  const day = deadline && dayIn(deadline.text);
  const state = flat(looks).at(-1)?.of;
  return {
    id,
    list,
    ...(serial && { serial: serial.text }),
    ...(registration && { registration: registration.text }),
    ...(category && { category: category.text }),
    ...(title && { title: title.text }),
    ...(time && { time: time.text }),
    ...(deadline && { deadline: deadline.text }),
    ...(day !== undefined && { day }),
    ...(state && { state: state.text }),
    first,
    last,
    ...some('notes', writtenNotes(notes)),
  };
}
