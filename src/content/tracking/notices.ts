/** What GACC wants of an enterprise, as the lists Notification, Reinspection and Rectification show it. */
import { type TableRow, value } from '../../portal/tables';
import { NOTICE_LISTS, type NoticeList, type NoticeSighting } from '../../tracking/types';
import type { Send } from '../send';
import { inParts, type Teller } from './report';

/** A new frame may be told of the portal's tab before its own first: which list it is, is believed after this long. */
const SETTLE = 600;

/** The list that a frame shows; nothing where it may be several. */
export function noticeList(pages: ReadonlySet<string>): NoticeList | undefined {
  const [only, ...others] = NOTICE_LISTS.filter((list) => pages.has(list));
  return others.length === 0 ? only : undefined;
}

/** Nothing for a row with nothing that tells it from others. */
export function readNotice(row: TableRow, list: NoticeList): NoticeSighting | undefined {
  const serial = value(row.text('serial').replace(/\s/g, ''));
  const registration = value(row.text('registration').replace(/\s/g, ''));
  const category = value(row.text('category'));
  const title = value(row.text('title')) ?? textIn(row.cell('content'));
  const time = value(row.text('time'));
  const deadline = value(row.text('deadline'));
  const state = value(row.text('state'));
  if (!serial && !registration && !title) return undefined;
  return {
    list,
    ...(serial && { serial }),
    ...(registration && { registration }),
    ...(category && { category }),
    ...(title && { title }),
    ...(time && { time }),
    ...(deadline && { deadline }),
    ...(state && { state }),
  };
}

/** The text of a cell, where that is no button that opens it. */
function textIn(cell: Element | undefined): string | undefined {
  if (!cell || cell.querySelector('a, button, [role=button]')) return undefined;
  return value((cell.textContent ?? '').replace(/\s+/g, ' ').trim());
}

/** @param pages ids of the pages that the frame shows, asked for when the rows are told */
export function tellNotices(send: Send, pages: () => ReadonlySet<string>): Teller {
  return {
    identity: ['serial', 'registration', 'title', 'time'],
    async tell(rows) {
      await new Promise((resolve) => setTimeout(resolve, SETTLE));
      const list = noticeList(pages());
      if (!list) return false;
      return inParts(
        rows.flatMap((row) => readNotice(row, list) ?? []),
        async (part) => (await send('notices-seen', { rows: part })) !== undefined,
      );
    },
  };
}
