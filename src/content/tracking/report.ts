/** Tells the background of the rows that the user looks at: applications and product types. */
import { type ReadTable, type TableRow, value } from '../../portal/tables';
import type { ProductSeen } from '../../shared/records';
import type { Change, Sighting } from '../../tracking/types';
import type { Send } from '../send';

/** A row that is drawn anew in the same words is told again after this long, so that "last seen" stays true. */
const AGAIN = 5 * 60_000;

/** A row of the application list, as it stands; nothing for one without a serial or a status. */
export function readSighting(row: TableRow): Sighting | undefined {
  const serial = row.text('serial').replace(/\s/g, '');
  const status = row.text('status');
  if (serial === '' || status === '') return undefined;
  const registration = value(row.text('registration'));
  const time = value(row.text('time'));
  const category = value(row.text('category'));
  const type = value(row.text('type'));
  const step = row.text('step');
  return {
    serial,
    status,
    ...(registration && { registration }),
    ...(time && { time }),
    ...(category && { category }),
    ...(type && { type }),
    ...(step && { step }),
  };
}

/** A row of Product type enquiry, as it stands; nothing for one without both codes. */
export function readProduct(row: TableRow): ProductSeen | undefined {
  const hs = row.text('hs').replace(/[.\s]/g, '');
  const ciq = row.text('ciq');
  if (!/^\d{8,10}$/.test(hs) || !/^\d{3}$/.test(ciq)) return undefined;
  const range = value(row.text('range'));
  const category = value(row.text('category'));
  const recommended = value(row.text('recommended'));
  const remarks = value(row.text('remarks'));
  return {
    hs,
    ciq,
    name: row.text('name'),
    ciqName: row.text('ciq-name'),
    ...(range && { range }),
    ...(category && { category }),
    ...(recommended && { recommended }),
    ...(remarks && { remarks }),
  };
}

export interface Reporter {
  /** Tells what is new in these tables. */
  report(tables: readonly ReadTable[]): void;
}

/** Copies of a table that keep its first columns in place (bootstrap-table, layui, Element UI). */
const COPIES = '.fixed-table-body-columns, .fixed-columns, .layui-table-fixed, .el-table__fixed';

/** Rows a message: a list of hundreds is told in several, none of which holds the page up. */
const AT_ONCE = 80;

/** @param changes called with what is new to the user in rows that were told */
export function createReporter(
  view: Window,
  send: Send,
  clock: () => Date,
  changes: (serials: readonly string[], changes: readonly Change[]) => void,
): Reporter {
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

  async function applications(rows: Sighting[]): Promise<void> {
    const inFront = view.document.visibilityState === 'visible';
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const part = rows.slice(start, start + AT_ONCE);
      const found = await send('applications-seen', { rows: part, inFront });
      if (found) {
        changes(
          part.map((row) => row.serial),
          found,
        );
      } else forget();
    }
  }

  async function products(rows: ProductSeen[]): Promise<void> {
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const kept = await send('products-seen', { rows: rows.slice(start, start + AT_ONCE) });
      if (kept === undefined) forget();
    }
  }

  return {
    report(tables) {
      for (const table of tables) {
        if (table.element.closest(COPIES)) continue;
        // Not by its size: that would make the page lay itself out before it is done.
        if (!table.lines[0] || !table.element.checkVisibility()) continue;
        if (table.spec.id === 'applications') {
          void applications(news(table, ['serial']).flatMap((row) => readSighting(row) ?? []));
        } else if (table.spec.id === 'products') {
          void products(news(table, ['hs', 'ciq']).flatMap((row) => readProduct(row) ?? []));
        }
      }
    },
  };
}
