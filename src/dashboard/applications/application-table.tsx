/** The applications as a table. */
import { useMemo } from 'preact/hooks';
import { usePage } from '../../ui/context';
import type { Texts } from '../../ui/texts';
import { type Board, useBoard } from '../board';
import { type Column, DataTable } from '../list/data-table';
import { plantName } from '../list/plants';
import type { Order } from '../list/sort';
import { Seen, TurnMark } from '../pieces';
import { addressOf } from '../place';
import type { ApplicationColumn, ApplicationRow } from './application-rows';

interface ApplicationTableProps {
  readonly rows: readonly ApplicationRow[];
  readonly order: Order<ApplicationColumn>;
  readonly onOrder: (by: ApplicationColumn) => void;
}

export function ApplicationTable({ rows, order, onOrder }: ApplicationTableProps) {
  const { t } = usePage();
  const board = useBoard();
  const columns = useMemo(() => columnsOf(board, t), [board, t]);
  return (
    <DataTable
      caption={board.s.applications}
      columns={columns}
      rows={rows}
      keyOf={({ application }) => application.serial}
      classOf={({ turn, application }) => `${turn}${application.change ? ' changed' : ''}`}
      order={order}
      onOrder={onOrder}
    />
  );
}

function columnsOf(board: Board, t: Texts): readonly Column<ApplicationRow, ApplicationColumn>[] {
  const { s, dates } = board;
  return [
    {
      id: 'status',
      title: s.status,
      cell: ({ said, status, isKnown, application: { change } }) => (
        <>
          <span class="said">{said}</span>
          {change && <span class="tag new">{t.newSince(dates.near(change.since))}</span>}
          {isKnown ? (
            <span class="below">{s.onPortal(status.text)}</span>
          ) : (
            <span class="tag warn">{t.unknownStatus}</span>
          )}
        </>
      ),
    },
    { id: 'turn', title: s.turn, cell: ({ turn }) => <TurnMark turn={turn} /> },
    { id: 'days', title: s.days, cell: ({ lasted }) => s.lasted(lasted) },
    {
      id: 'serial',
      title: s.serial,
      isHeader: true,
      cell: ({ application: { serial, registration }, type, category }) => (
        <>
          <a href={addressOf({ view: 'application', id: serial })} class="digits">
            {serial}
          </a>
          <span class="narrow below">{[type, category, registration].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { id: 'type', title: s.type, isWide: true, cell: ({ type }) => type },
    { id: 'category', title: s.category, isWide: true, cell: ({ category }) => category },
    {
      id: 'registration',
      title: s.registration,
      isWide: true,
      cell: ({ application: { registration } }) => <RegistrationCell number={registration} board={board} />,
    },
    {
      id: 'applied',
      title: s.applied,
      cell: ({ application: { time }, applied }) =>
        time === undefined ? null : applied === undefined ? (
          time
        ) : (
          <time dateTime={applied} title={s.chinaTime(time)}>
            {dates.near(applied)}
          </time>
        ),
    },
    { id: 'seen', title: s.seen, cell: ({ status }) => <Seen at={status.last} /> },
  ];
}

/** The number, and the plant. */
function RegistrationCell({ number, board }: { number: string | undefined; board: Board }) {
  if (number === undefined) return null;
  const plant = board.plants.of(number);
  return (
    <>
      <span class="digits">{number}</span>
      {plant && <span class="below">{plantName(plant)}</span>}
    </>
  );
}
