/**
 * The traceability app of guide 004: filings of where imported food was sold, and recalls that customs push.
 * It knows no HTTP.
 *
 * @typedef {{ ok: boolean, message?: string, field?: string, no?: string }} Answer
 * @typedef {Record<'dealer' | 'dealerCode' | 'address' | 'phone' | 'quantity' | 'delivered', string>} Sale
 * @typedef {Record<'person' | 'phone' | 'from' | 'to' | 'quantity' | 'measures', string>} Handling
 * @typedef {{ no: string, declaration: string, item: number, batch: string, made: string, shelfLife: string,
 *   sales: Sale[], qr: boolean, date: string, state: string }} Filing
 * @typedef {{ no: string, declaration: string, item: number, batch: string, made: string, date: string,
 *   reason: string, handled: Handling[], state: string }} Recall
 */
import { DECLARATIONS, startFilings, startRecalls } from './data-trace.mjs';

/** The words for a state; 海关入库成功 is guide 004 §5.2.1, the rest is guessed. */
export const TRACE_STATES = {
  saved: '暂存',
  stored: '海关入库成功',
  open: '待处理',
  sent: '已提交',
  finished: '召回完成',
};

/** Every field of a sale is starred (guide 004 §5.2.1). */
const SALE = /** @type {const} */ (['dealer', 'dealerCode', 'address', 'phone', 'quantity', 'delivered']);

/** The starred fields of how a recall was handled (guide 004 §5.2.3); the measures have no star. */
const HANDLED = /** @type {const} */ (['person', 'phone', 'from', 'to', 'quantity']);

/** @param {Record<string, string>} entry @param {readonly string[]} starred */
const gap = (entry, starred) => starred.find((field) => !String(entry[field] ?? '').trim());

/**
 * A list of entries in a form field, as JSON.
 * @param {string | undefined} text
 * @returns {Record<string, string>[]}
 */
function entries(text) {
  try {
    const parsed = JSON.parse(text || '[]');
    return Array.isArray(parsed) ? parsed.filter((one) => typeof one === 'object' && one !== null) : [];
  } catch {
    return [];
  }
}

export class Tracing {
  /** @param {() => Date} now */
  constructor(now) {
    this.now = now;
    this.filings = startFilings();
    this.recalls = startRecalls();
  }

  #today() {
    return this.now().toISOString().slice(0, 10);
  }

  /** The goods of a customs declaration of this importer. @param {string} declaration */
  goods(declaration) {
    return Object.hasOwn(DECLARATIONS, declaration) ? DECLARATIONS[declaration] : undefined;
  }

  /** @param {string} no */
  filing(no) {
    return this.filings.find((one) => one.no === no);
  }

  /**
   * Saves what is filled in; a filing that was submitted cannot be changed (guide 004 §2.3.1).
   * @param {Record<string, string>} form
   * @returns {Answer}
   */
  save(form) {
    const known = this.filing(form.no ?? '');
    if (known && known.state !== TRACE_STATES.saved) return { ok: false, message: 'trace.closed' };
    if (!this.goods(form.declaration ?? ''))
      return { ok: false, message: 'trace.noMatch', field: 'declaration' };
    const no = known?.no ?? `TR2026${String(this.filings.length + 1).padStart(8, '0')}`;
    const sales = entries(form.sales).filter((one) => !gap(one, SALE));
    const filing = {
      no,
      declaration: form.declaration ?? '',
      item: Number(form.item) || 0,
      batch: form.batch ?? '',
      made: form.made ?? '',
      shelfLife: form.shelfLife ?? '',
      sales: /** @type {Sale[]} */ (sales),
      qr: form.qr === 'yes',
      date: this.#today(),
      state: TRACE_STATES.saved,
    };
    if (known) Object.assign(known, filing);
    else this.filings.unshift(filing);
    return { ok: true, message: 'trace.saved', no };
  }

  /** @param {Record<string, string>} form @returns {Answer} */
  submit(form) {
    const empty = gap(form, ['declaration', 'item', 'batch', 'made', 'shelfLife', 'qr']);
    if (empty) return { ok: false, message: 'trace.needed', field: empty };
    if (entries(form.sales).every((one) => gap(one, SALE)))
      return { ok: false, message: 'trace.noSale', field: 'sales' };
    const answer = this.save(form);
    const filing = this.filing(answer.no ?? '');
    if (!answer.ok || !filing) return answer;
    // Straight away: a portal to practise on has no customs behind it.
    filing.state = TRACE_STATES.stored;
    return { ...answer, message: 'trace.submitted' };
  }

  /** @param {string} no @returns {Answer} */
  remove(no) {
    const filing = this.filing(no);
    if (filing?.state !== TRACE_STATES.saved) return { ok: false, message: 'trace.closed' };
    this.filings = this.filings.filter((one) => one !== filing);
    return { ok: true, message: 'trace.removed' };
  }

  /** @param {string} no */
  recall(no) {
    return this.recalls.find((one) => one.no === no);
  }

  /**
   * Sends what was done. With the box ticked the recall ends; without it one can send again (guide 004 §5.2.3).
   * @param {Record<string, string>} form
   * @returns {Answer}
   */
  submitRecall(form) {
    const recall = this.recall(form.no ?? '');
    if (!recall || recall.state === TRACE_STATES.finished) return { ok: false, message: 'recall.closed' };
    const handled = entries(form.handled);
    if (handled.length === 0 || handled.some((one) => gap(one, HANDLED)))
      return { ok: false, message: 'recall.noHandling', field: 'handled' };
    recall.handled = /** @type {Handling[]} */ (handled);
    recall.state = form.finished === 'yes' ? TRACE_STATES.finished : TRACE_STATES.sent;
    return { ok: true, message: 'trace.submitted' };
  }

  /** A recall that customs start, of the first goods of a declaration. @param {unknown} declaration */
  pushRecall(declaration) {
    const goods = this.goods(String(declaration));
    if (!goods?.[0]) throw new Error(`no such declaration: ${declaration}`);
    this.recalls.unshift({
      no: `RC2026${String(this.recalls.length + 1).padStart(8, '0')}`,
      declaration: String(declaration),
      item: goods[0].item,
      batch: 'B20261101',
      made: '2026-11-01',
      date: this.#today(),
      reason: '海关通知召回。',
      handled: [],
      state: TRACE_STATES.open,
    });
  }
}
