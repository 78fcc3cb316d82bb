/**
 * What every list and answer of the practice portal shares: a page of rows, the query above them, and a message
 * in the edition that is on.
 *
 * @typedef {import('./store.mjs').Store} Store
 */

/**
 * @template T
 * @param {readonly T[]} rows
 * @param {URLSearchParams} form
 */
export function page(rows, form) {
  const limit = Math.max(1, Number(form.get('limit')) || 10);
  // Tables of layui count pages from 1, those of Bootstrap rows from 0.
  const offset = Math.max(0, Number(form.get('offset')) || (Number(form.get('page') || 1) - 1) * limit || 0);
  return { rows: rows.slice(offset, offset + limit), total: rows.length };
}

/**
 * The query block of a list: a JSON text in the field formCondition.
 * @param {URLSearchParams} form
 * @returns {Record<string, string>}
 */
export function condition(form) {
  try {
    const parsed = JSON.parse(form.get('formCondition') || '{}');
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

/**
 * @template {{ ok: boolean, message?: string }} T
 * @param {Store} store
 * @param {T} answer
 */
export const said = (store, answer) => ({
  ...answer,
  message: answer.message ? store.text(answer.message) : undefined,
});
