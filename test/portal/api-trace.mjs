/**
 * Endpoints of the traceability app and of the food-safety information. Their paths are ours.
 *
 * @typedef {import('./store.mjs').Store} Store
 * @typedef {import('./tracing.mjs').Filing} Filing
 * @typedef {import('./tracing.mjs').Recall} Recall
 */
import { FOOD_SAFETY, IMPORTER } from './data-trace.mjs';
import { condition, page, said } from './listing.mjs';

/** @param {URLSearchParams} form @returns {Record<string, string>} */
const fields = (form) => Object.fromEntries(form);

/**
 * A filing or recall with what customs know of its goods.
 * @param {Store} store
 * @param {Filing | Recall} one
 */
const whole = (store, one) => {
  const goods = store.tracing.goods(one.declaration)?.find((each) => each.item === one.item);
  return { ...goods, ...one, importerCode: IMPORTER.code, importer: IMPORTER.name };
};

/**
 * The query block that both lists have: guide 004 §5.2.2 and §5.2.3.
 * @param {Store} store
 * @param {readonly (Filing | Recall)[]} all
 * @param {URLSearchParams} form
 */
function list(store, all, form) {
  const query = condition(form);
  const rows = all
    .map((one) => whole(store, one))
    .filter((one) => !query.declaration || one.declaration === query.declaration.trim())
    .filter((one) => !query.item || String(one.item) === query.item.trim())
    .filter((one) => !query.name || one.name === query.name.trim())
    .filter((one) => !query.date || one.date === query.date);
  return page(rows, form);
}

/** Menu of the shell: guide 004 §5.2. */
const MENU = [
  {
    menuid: 'food001',
    text: '进口食品追溯召回管理',
    children: [
      { menuid: 'food001leaf1', text: '追溯填报', url: '/food/trace/traceFiling' },
      { menuid: 'food001leaf2', text: '追溯查询', url: '/food/trace/traceQuery' },
      { menuid: 'food001leaf3', text: '召回管理', url: '/food/trace/recallList' },
    ],
  },
];

/** @type {Record<string, (store: Store, form: URLSearchParams) => object>} */
export const TRACE_ENDPOINTS = {
  'trace/menu': () => ({ items: MENU }),
  'trace/importer': () => IMPORTER,
  'trace/goods': (store, form) => {
    const goods = store.tracing.goods((form.get('declaration') ?? '').trim());
    return goods
      ? { ok: true, goods }
      : { ...said(store, { ok: false, message: 'trace.noMatch' }), field: 'declaration' };
  },
  'trace/query': (store, form) => list(store, store.tracing.filings, form),
  'trace/detail': (store, form) => {
    const filing = store.tracing.filing(form.get('no') ?? '');
    return filing ? { ok: true, ...whole(store, filing) } : said(store, { ok: false, message: 'trace.none' });
  },
  'trace/save': (store, form) => said(store, store.tracing.save(fields(form))),
  'trace/submit': (store, form) => said(store, store.tracing.submit(fields(form))),
  'trace/remove': (store, form) => said(store, store.tracing.remove(form.get('no') ?? '')),
  'recall/query': (store, form) => list(store, store.tracing.recalls, form),
  'recall/detail': (store, form) => {
    const recall = store.tracing.recall(form.get('no') ?? '');
    return recall ? { ok: true, ...whole(store, recall) } : said(store, { ok: false, message: 'trace.none' });
  },
  'recall/submit': (store, form) => said(store, store.tracing.submitRecall(fields(form))),
  'food/query': (_store, form) => {
    const { tab = 'laws', title = '', from = '', to = '' } = condition(form);
    const rows = (Object.entries(FOOD_SAFETY).find(([key]) => key === tab)?.[1] ?? [])
      .filter((one) => one.title.includes(title.trim()))
      .filter((one) => !from || one.date >= from)
      .filter((one) => !to || one.date <= to);
    return page(rows, form);
  },
};
