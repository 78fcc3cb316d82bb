/** A table whose columns order it by the buttons in their headings. */
import type { ComponentChildren } from 'preact';
import type { Order } from './sort';

export interface Column<Row, Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** It names the row. */
  readonly isHeader?: true;
  /** It can do without it where there is little room: the row says the same elsewhere. */
  readonly isWide?: true;
}

interface DataTableProps<Row, Id extends string> {
  readonly caption: string;
  readonly columns: readonly Column<Row, Id>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly classOf?: (row: Row) => string;
  readonly order: Order<Id>;
  readonly onOrder: (by: Id) => void;
}

export function DataTable<Row, Id extends string>(props: DataTableProps<Row, Id>) {
  const { caption, columns, rows, keyOf, classOf, order, onOrder } = props;
  return (
    <table class="data">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ id, title, isWide }) => {
            const isOrder = order.by === id;
            return (
              <th
                key={id}
                scope="col"
                class={isWide ? 'wide' : undefined}
                {...(isOrder && { 'aria-sort': order.isDown ? 'descending' : 'ascending' })}
              >
                <button type="button" onClick={() => onOrder(id)}>
                  {title}
                  <span class="arrow" aria-hidden="true">
                    {isOrder ? (order.isDown ? '▼' : '▲') : ''}
                  </span>
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} class={classOf?.(row)}>
            {columns.map(({ id, title, cell, isHeader, isWide }) => {
              const name = isWide ? 'wide' : undefined;
              return isHeader ? (
                <th key={id} scope="row" class={name} data-title={title}>
                  {cell(row)}
                </th>
              ) : (
                <td key={id} class={name} data-title={title}>
                  {cell(row)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
