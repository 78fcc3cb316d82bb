/** Rows of Product type enquiry, as they stand, and what the list says of itself. */
import { conditionsAbove } from '../../portal/conditions';
import { footOf } from '../../portal/foot';
import { type ReadTable, type TableRow, value } from '../../portal/tables';
import type { ListSeen, ProductSeen } from '../../shared/records';
import type { Frame } from '../frame';
import type { Send } from '../send';
import { inParts, type Teller } from './report';

const PAGE = 'product-types';

/** Nothing for a row without both codes. */
export function readProduct(row: TableRow): ProductSeen | undefined {
  const hs = row.text('hs').replace(/[.\s]/g, '');
  const ciq = row.text('ciq');
  if (!/^\d{8}(?:\d\d)?$/.test(hs) || !/^\d{3}$/.test(ciq)) return undefined;
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

export interface Products extends Teller {
  /** The page has settled: the list and its foot are both of one page of rows. */
  layout(): void;
  /** A collection has begun: what is on the page is told though it was told before. */
  again(): void;
}

/** The list as it was drawn last. */
interface Drawn {
  readonly table: ReadTable;
  readonly first: Element;
  readonly keys: readonly string[];
  /** Those that stood above it when it was drawn: they may be changed before anybody asks for rows again. */
  readonly conditions: ListSeen['conditions'];
  readonly taken: Promise<boolean>;
}

export function createProducts(frame: Frame, send: Send): Products {
  let drawn: Drawn | undefined;
  /** What was told of the list as it was drawn last. */
  let told = '';
  /** That was not taken: it is told again when the list is next read. */
  let isLost = false;

  /** Codes stand in forms and registers too, some with names of the user's own. */
  const isList = (row: TableRow | undefined): boolean =>
    (frame.pages.length === 0 || frame.pageIds.has(PAGE)) && row?.cell('ciq-name') !== undefined;

  const labelled = (id: string): Element | undefined =>
    [...frame.labels].find(([, one]) => one.id === id)?.[0];

  return {
    identity: ['hs', 'ciq'],
    tell: async (rows) =>
      !isList(rows[0]) ||
      inParts(
        rows.flatMap((row) => readProduct(row) ?? []),
        async (part) => (await send('products-seen', { rows: part })) !== undefined,
      ),
    shown(table, taken) {
      const first = table.rows[0]?.element;
      if (!first || !isList(table.rows[0])) return;
      const keys = table.rows.flatMap((row) => {
        const code = readProduct(row);
        return code ? `${code.hs}/${code.ciq}` : [];
      });
      const isSame = drawn?.first === first && `${drawn.keys}` === `${keys}`;
      if (!isSame || isLost) told = '';
      isLost = false;
      drawn = {
        table,
        first,
        keys,
        conditions:
          drawn && isSame
            ? drawn.conditions
            : conditionsAbove(labelled('products.hs-filter'), labelled('products.ciq-filter'), table.element),
        taken: Promise.all([drawn?.taken, taken]).then(([, isTaken]) => isTaken),
      };
    },
    layout() {
      if (!drawn?.first.isConnected) return;
      const { table, conditions, keys, taken } = drawn;
      const foot = footOf(table.element);
      const list: ListSeen = { rows: table.rows.length, conditions, ...(foot && { foot }) };
      const text = JSON.stringify(list);
      if (text === told) return;
      told = text;
      void taken.then(async (isTaken) => {
        const isHeard = isTaken && (await send('products-seen', { rows: [], list, keys: [...keys] }));
        isLost = isHeard !== null;
      });
    },
    again() {
      told = '';
      frame.drawSoon();
    },
  };
}
