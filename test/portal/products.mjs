/**
 * Product type enquiry: which rows it lists now, and what it was asked. Rows change between two looks as the GACC's
 * do: they go, come, and get other names. It knows no HTTP.
 *
 * @typedef {import('./store.mjs').Store} Store
 * @typedef {import('./product-list.mjs').Product} Product
 * @typedef {{ hs: string, ciq: string, gone?: boolean, name?: string, nameZh?: string, ciqName?: string, ciqNameZh?: string }} ProductChange
 */
import { condition, page } from './listing.mjs';
import { keyOf, longList, shortList } from './product-list.mjs';

/** The long list takes a moment to make, and is the same each time. @type {Product[] | undefined} */
let long;

const NAMES = /** @type {const} */ (['name', 'nameZh', 'ciqName', 'ciqNameZh']);

export class Products {
  constructor() {
    this.rows = shortList();
    /** The conditions that were asked for, oldest first: every press of Inquire and every page. @type {object[]} */
    this.asked = [];
  }

  /** @param {unknown} which 'long': some 3,400 rows; 'short': the dozen of the start */
  list(which) {
    if (which !== 'long' && which !== 'short') throw new Error(`products are long or short: ${which}`);
    if (which === 'short') {
      this.rows = shortList();
      return;
    }
    long ??= longList();
    this.rows = [...long];
  }

  /**
   * Takes a row away, names it anew, or adds it where there is none with these codes.
   * @param {ProductChange} change
   */
  change(change) {
    const at = this.rows.findIndex((row) => keyOf(row) === keyOf(change));
    const before = this.rows[at];
    if (change.gone) {
      if (!before) throw new Error(`no such row: ${keyOf(change)}`);
      this.rows = this.rows.filter((row) => row !== before);
      return;
    }
    if (!/^\d{8,10}$/.test(change.hs) || !/^\d{3}$/.test(change.ciq))
      throw new Error(`no codes: ${keyOf(change)}`);
    const row = before ?? {
      hs: change.hs,
      ciq: change.ciq,
      name: '',
      nameZh: '',
      ciqName: '',
      ciqNameZh: '',
    };
    const named = Object.fromEntries(NAMES.map((name) => [name, String(change[name] ?? row[name])]));
    const next = { ...row, ...named };
    this.rows = before ? this.rows.map((one) => (one === before ? next : one)) : [...this.rows, next];
  }
}

/**
 * One page of the rows that answer the conditions, in the language that is on.
 * @param {Store} store
 * @param {URLSearchParams} form
 */
export function products(store, form) {
  const query = condition(form);
  store.products.asked.push({ ...query, offset: form.get('offset'), limit: form.get('limit') });
  const chinese = store.edition === 'zh';
  const [hs, ciq, name] = ['hs', 'ciq', 'name'].map((one) => (query[one] ?? '').trim().toLowerCase());
  const range = (query.range ?? '').toLowerCase();
  /** @param {Product} row */
  const category = (row) => (row.category ? store.text(row.category) : '-');
  const rows = store.products.rows
    .filter((row) => !hs || row.hs.startsWith(hs))
    .filter((row) => !ciq || row.ciq.startsWith(ciq))
    .filter((row) => !name || `${row.name} ${row.nameZh}`.toLowerCase().includes(name))
    .filter((row) => !range || (row.category && category(row).toLowerCase().includes(range)));
  const { rows: shown, total } = page(rows, form);
  return {
    rows: shown.map((row) => ({
      hs: row.hs,
      name: chinese ? row.nameZh : row.name,
      ciq: row.ciq,
      ciqName: chinese ? row.ciqNameZh : row.ciqName,
      range: category(row),
      category: category(row),
      recommended: row.recommended ? store.text(`form.${row.recommended}`) : '-',
      remarks: row.practice ? (chinese ? '练习数据' : 'Practice row, made up') : '-',
    })),
    total,
  };
}
