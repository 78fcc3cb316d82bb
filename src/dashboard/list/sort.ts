/** Orders the rows of a table by a column. Pure. */

export interface Order<Column extends string> {
  readonly by: Column;
  readonly isDown: boolean;
}

/** Values of a column; what has none stands last, whichever way the column is ordered. */
export type Sortable = string | number | undefined;

/**
 * The rows by a column; those that are alike there stay as they are.
 * @param language for the order of words: å stands last in Norwegian
 */
export function ordered<Row, Column extends string>(
  rows: readonly Row[],
  { by, isDown }: Order<Column>,
  cellValue: (row: Row, column: Column) => Sortable,
  language: string,
): readonly Row[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = isDown ? -1 : 1;
  return rows
    .map((row) => ({ row, value: cellValue(row, by) }))
    .sort((a, b) => {
      const [x, y] = [a.value, b.value];
      if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
      if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
      return sign * collator.compare(String(x), String(y));
    })
    .map(({ row }) => row);
}

/** What a press on a column's heading leads to: the other way where it is ordered by it already. */
export function turned<Column extends string>(
  order: Order<Column>,
  by: Column,
  downFirst: readonly Column[],
): Order<Column> {
  return order.by === by ? { by, isDown: !order.isDown } : { by, isDown: downFirst.includes(by) };
}
