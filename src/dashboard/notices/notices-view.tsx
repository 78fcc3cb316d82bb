/** What GACC wants: entries of Notification, Reinspection and Rectification. */
import { useMemo, useState } from 'preact/hooks';
import type { Notice } from '../../tracking/types';
import { usePage } from '../../ui/context';
import { type Board, useBoard } from '../board';
import { type Column, DataTable } from '../list/data-table';
import { NothingFits } from '../list/list-tools';
import { Count, MoreButton, useShown } from '../list/shown';
import { type Order, ordered, type Sortable, turned } from '../list/sort';
import { DueDay, Empty, Seen } from '../pieces';
import { addressOf } from '../place';

type NoticeColumn = 'list' | 'deadline' | 'title' | 'number' | 'state' | 'seen';

interface NoticesViewProps {
  /** Those that fit the search and the choices above. */
  readonly notices: readonly Notice[];
  readonly onClear: () => void;
}

const STEP = 100;

export function NoticesView({ notices, onClear }: NoticesViewProps) {
  const { language } = usePage();
  const board = useBoard();
  const { s, kept } = board;
  const [order, setOrder] = useState<Order<NoticeColumn>>({ by: 'deadline', isDown: false });
  const columns = useMemo(() => columnsOf(board), [board]);
  const found = useMemo(
    () => ordered(notices, order, (row, column) => cellValue(row, column, board), language),
    [notices, order, board, language],
  );
  const shown = useShown(found, STEP, JSON.stringify([order, notices.length]));
  const known = kept.notices.length;
  return (
    <>
      <p class="quiet small">{s.noticesWhy}</p>
      {known === 0 ? (
        <Empty title={s.noNotices} />
      ) : (
        <>
          <Count found={found.length} known={known} />
          {found.length === 0 ? (
            <NothingFits onClear={onClear} />
          ) : (
            <DataTable
              caption={s.notices}
              columns={columns}
              rows={shown.rows}
              keyOf={({ id }) => id}
              order={order}
              onOrder={(by) => setOrder(turned(order, by, ['seen']))}
            />
          )}
          <MoreButton shown={shown} />
        </>
      )}
    </>
  );
}

function cellValue(notice: Notice, column: NoticeColumn, { s }: Board): Sortable {
  switch (column) {
    case 'list':
      return s.noticeLists[notice.list];
    case 'deadline':
      return notice.day;
    case 'number':
      return notice.serial ?? notice.registration;
    case 'seen':
      return notice.last;
    default:
      return notice[column];
  }
}

function columnsOf({ s }: Board): readonly Column<Notice, NoticeColumn>[] {
  return [
    {
      id: 'list',
      title: s.noticeList,
      isHeader: true,
      cell: ({ id, list }) => <a href={addressOf({ view: 'notice', id })}>{s.noticeLists[list]}</a>,
    },
    {
      id: 'deadline',
      title: s.deadline,
      cell: ({ deadline, day }) =>
        day === undefined ? (
          <span class={deadline === undefined ? 'quiet' : undefined}>{deadline ?? s.noDeadline}</span>
        ) : (
          <DueDay day={day} />
        ),
    },
    { id: 'title', title: s.noticeTitle, cell: ({ title }) => title },
    {
      id: 'number',
      title: s.numbers,
      cell: ({ serial, registration }) => (
        <span class="digits">{[serial, registration].filter(Boolean).join(' · ')}</span>
      ),
    },
    { id: 'state', title: s.status, cell: ({ state }) => state },
    { id: 'seen', title: s.seen, cell: ({ last }) => <Seen at={last} /> },
  ];
}
