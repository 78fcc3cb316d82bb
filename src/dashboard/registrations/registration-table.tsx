/** The registrations as a table. */
import { useMemo } from 'preact/hooks';
import { usePage } from '../../ui/context';
import type { Texts } from '../../ui/texts';
import { type Board, useBoard } from '../board';
import { type Column, DataTable } from '../list/data-table';
import type { Order } from '../list/sort';
import { DueDay, Seen } from '../pieces';
import { addressOf } from '../place';
import { type RegistrationColumn, type RegistrationRow, recentChange } from './registration-rows';
import { StateMark } from './state-mark';

interface RegistrationTableProps {
  readonly rows: readonly RegistrationRow[];
  readonly order: Order<RegistrationColumn>;
  readonly onOrder: (by: RegistrationColumn) => void;
}

export function RegistrationTable({ rows, order, onOrder }: RegistrationTableProps) {
  const { t } = usePage();
  const board = useBoard();
  const columns = useMemo(() => columnsOf(board, t), [board, t]);
  return (
    <DataTable
      caption={board.s.registrations}
      columns={columns}
      rows={rows}
      keyOf={({ registration }) => registration.number}
      classOf={({ registration }) => (recentChange(registration, board.now) ? 'changed' : '')}
      order={order}
      onOrder={onOrder}
    />
  );
}

function columnsOf(board: Board, t: Texts): readonly Column<RegistrationRow, RegistrationColumn>[] {
  const { s, dates, now } = board;
  return [
    {
      id: 'number',
      title: s.number,
      isHeader: true,
      cell: ({ registration, category }) => {
        const { number, homeNumber, name } = registration;
        const change = recentChange(registration, now);
        return (
          <>
            <a href={addressOf({ view: 'registration', id: number })} class="digits">
              {number}
            </a>
            {change && <span class="tag new">{t.newSince(dates.near(change.since))}</span>}
            <span class="narrow below">{[homeNumber, name, category].filter(Boolean).join(' · ')}</span>
          </>
        );
      },
    },
    {
      id: 'homeNumber',
      title: s.homeNumber,
      isWide: true,
      cell: ({ registration }) => registration.homeNumber,
    },
    { id: 'name', title: s.name, isWide: true, cell: ({ registration }) => registration.name },
    { id: 'category', title: s.category, isWide: true, cell: ({ category }) => category },
    { id: 'state', title: s.state, cell: ({ registration }) => <StateMark registration={registration} /> },
    {
      id: 'registered',
      title: s.registered,
      cell: ({ registration: { registered } }) =>
        registered === undefined ? null : <time dateTime={registered}>{dates.day(registered)}</time>,
    },
    {
      id: 'expiry',
      title: s.expiry,
      cell: ({ registration: { expiry } }) =>
        expiry === undefined ? <span class="quiet">{s.notRead}</span> : <DueDay day={expiry} />,
    },
    {
      id: 'check',
      title: s.nextCheck,
      cell: ({ check }) =>
        check && (
          <>
            <time dateTime={check.day}>{dates.day(check.day)}</time>
            <span class="below">{check.months === 0 ? s.checkExpiry : s.checkMonths(`${check.months}`)}</span>
          </>
        ),
    },
    { id: 'seen', title: s.seen, cell: ({ registration }) => <Seen at={registration.last} /> },
  ];
}
