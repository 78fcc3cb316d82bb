/** Tells the background of the rows that the user looks at. What each table says, its own teller knows. */
import type { ReadTable, TableRow } from '../../portal/tables';

/** A row that is drawn anew in the same words is told again after this long, so that "last seen" stays true. */
const AGAIN = 5 * 60_000;

/** Copies of a table that keep its first or last columns in place (bootstrap-table, layui, Element UI). */
export const COPIES =
  '.fixed-table-body-columns, .fixed-columns, .fixed-columns-right, .layui-table-fixed, .el-table__fixed, .el-table__fixed-right';

const NOTHING_TOLD = Promise.resolve(true);

/** Rows a message: a list of hundreds is told in several, none of which holds the page up. */
const AT_ONCE = 80;

/** Tells the rows of one kind of table. */
export interface Teller {
  /** Roles that tell a row from others. */
  readonly identity: readonly string[];
  /** True where all was taken; what was not is told again when the table is next read. */
  tell(rows: readonly TableRow[]): Promise<boolean>;
  /** The table stands there, with news or without. @param taken whether what was told of it was taken */
  shown?(table: ReadTable, taken: Promise<boolean>): void;
}

export interface Reporter {
  /** Tells what is new in these tables. */
  report(tables: readonly ReadTable[]): void;
  /** The next drawing of a kind of table is a new look, even in the same words. */
  renew(table: string): void;
}

/** Sends rows in parts; false where one was not taken. */
export async function inParts<T>(
  rows: readonly T[],
  send: (part: T[]) => Promise<boolean>,
): Promise<boolean> {
  let taken = true;
  for (let start = 0; start < rows.length; start += AT_ONCE)
    taken = (await send(rows.slice(start, start + AT_ONCE))) && taken;
  return taken;
}

/** @param tellers by the id of the kind of table */
export function createReporter(tellers: Readonly<Record<string, Teller>>, clock: () => Date): Reporter {
  /** The list as it was last read: one that is drawn anew just as it was costs one comparison. */
  const lists = new Map<string, { text: string; at: number }>();
  /** What was told last of a row, by what identifies it, and when. */
  const told = new Map<string, { text: string; at: number }>();
  /** Row elements that were told: what still stands in a tab that was loaded yesterday is no new look. */
  let drawn = new WeakMap<Element, string>();

  /** The rows that were not told in these words last. A list is often drawn anew just as it was. */
  function news(table: ReadTable, identity: readonly string[]): TableRow[] {
    const now = clock().getTime();
    const whole = table.element.textContent ?? '';
    const last = lists.get(table.spec.id);
    if (last?.text === whole && Math.abs(now - last.at) < AGAIN) return [];
    lists.set(table.spec.id, { text: whole, at: now });
    return table.rows.filter((row) => {
      const text = row.element.textContent ?? '';
      if (drawn.get(row.element) === text) return false;
      drawn.set(row.element, text);
      const key = `${table.spec.id} ${identity.map((role) => row.cell(role)?.textContent).join(' ')}`;
      const before = told.get(key);
      if (before?.text === text && Math.abs(now - before.at) < AGAIN) return false;
      told.set(key, { text, at: now });
      return true;
    });
  }

  /** Nobody took what was told: it is told again when the list is next read. */
  function forget(): void {
    lists.clear();
    told.clear();
    drawn = new WeakMap();
  }

  return {
    report(tables) {
      for (const table of tables) {
        const teller = tellers[table.spec.id];
        if (!teller || table.element.closest(COPIES)) continue;
        // Not by its size: that would make the page lay itself out before it is done.
        if (!table.lines[0] || !table.element.checkVisibility()) continue;
        const rows = news(table, teller.identity);
        const taken = rows.length > 0 ? teller.tell(rows) : NOTHING_TOLD;
        void taken.then((isTaken) => isTaken || forget());
        teller.shown?.(table, taken);
      }
    },
    renew(table) {
      lists.delete(table);
      for (const key of told.keys()) if (key.startsWith(`${table} `)) told.delete(key);
    },
  };
}
