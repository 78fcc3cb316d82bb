/**
 * The JSON endpoints under /sw/cfppweb: form posts in, rows and answers out. The context name is the one of
 * the public query site, the shape of a list ({rows, total}) and of its query (formCondition, limit, offset,
 * order, queryArea) that of sibling applications of the Single Window; the paths themselves are ours.
 *
 * @typedef {import('./store.mjs').Store} Store
 * @typedef {import('./data.mjs').Application} Application
 */
import { ANNOUNCEMENTS, MENU, REGISTRATIONS, STATUSES } from './data.mjs';
import { condition, page, said } from './listing.mjs';
import { products } from './products.mjs';
import { editable } from './store.mjs';
import { TEXTS, textsOf } from './texts.mjs';

/**
 * @param {Store} store
 * @param {string} range what the user picked as product range
 * @param {string} [category] key of its text
 */
const inRange = (store, range, category = 'category.aquatic') =>
  !range || store.text(category).toLowerCase().includes(range.toLowerCase());

/** @param {Store} store @param {Application} app */
const row = (store, app) => ({
  serial: app.serial,
  regNo: app.regNo,
  time: app.time,
  category: store.text(app.category),
  type: store.text(`type.${app.type}`),
  page: app.page,
  status: store.statusText(app),
  step: app.step ?? store.text(STATUSES[app.status].step),
});

/** @param {Store} store @param {URLSearchParams} form */
function enquiry(store, form) {
  store.settings.queries += 1;
  const query = condition(form);
  const rows = store.applications
    .filter((app) => !app.unsaved)
    .filter((app) => !app.account || app.account === store.settings.account)
    .filter((app) => !query.type || app.type === query.type)
    .filter((app) => !query.from || app.time.slice(0, 10) >= query.from)
    .filter((app) => !query.to || app.time.slice(0, 10) <= query.to)
    .filter((app) => inRange(store, query.range ?? '', app.category))
    .map((app) => row(store, app));
  return page(rows, form);
}

/** @param {Store} store @param {URLSearchParams} form */
function registrations(store, form) {
  const rows = REGISTRATIONS.filter(() => inRange(store, condition(form).range ?? ''));
  return page(
    rows.map((one) => ({ ...one, category: store.text('category.aquatic') })),
    form,
  );
}

/** @param {Store} store @param {URLSearchParams} form */
function feedback(store, form) {
  const app = store.find(form.get('serial') ?? '');
  const text = form.get('kind') === 'customs' ? app?.customs : app?.institution;
  return { text: text || store.text('msg.noFeedback') };
}

/** @param {Store} store @param {URLSearchParams} form */
function formData(store, form) {
  const app = store.find(form.get('serial') ?? '');
  if (!app) return { ok: false, message: store.text('msg.failed') };
  return {
    ok: true,
    serial: app.serial,
    change: app.type === 'change',
    type: app.type,
    route: app.route,
    category: store.text(app.category),
    editable: editable(app),
    deletable: app.status === 'saved',
    fields: app.fields,
    uploads: app.uploads,
    attachments: app.attachments.map((one, index) => ({
      order: index + 1,
      key: one.key,
      type: one.key ? store.text(`att.${one.key}`) : '',
      required: one.required ? store.text(`att.${one.required}`) : '',
      star: one.required === 'yes',
      file: app.uploads[one.key]?.name ?? '',
    })),
    progress: app.progress.map((step) => ({ time: step.time, status: store.statusText(step) })),
  };
}

/**
 * @param {readonly { key: string, page?: string, children?: readonly { key: string, page?: string }[] }[]} items
 * @param {Store} store
 * @param {string} prefix
 * @returns {object[]}
 */
const menu = (items, store, prefix) =>
  items.map((item, index) => ({
    menuid: prefix === 'cifer' ? `cifer${String(index + 1).padStart(3, '0')}` : `${prefix}leaf${index + 1}`,
    text: store.text(item.key),
    url: item.children
      ? undefined
      : item.page
        ? `/sw/cfppweb/${item.page}?ngBasePath=%2Fsw%2Fcfppweb`
        : `/sw/cfppweb/missing?title=${encodeURIComponent(item.key)}`,
    children: item.children
      ? menu(item.children, store, `cifer${String(index + 1).padStart(3, '0')}`)
      : undefined,
  }));

/** @type {Record<string, (store: Store, form: URLSearchParams) => object>} */
export const ENDPOINTS = {
  'common/init': (store, form) => {
    const { tables, card, pageSize, account, feedback, productPaging, pageSizes, productDialog } =
      store.settings;
    // Pages that are Chinese in every edition ask for it.
    const edition = form.get('edition') === 'zh' ? 'zh' : store.edition;
    const settings = { tables, card, pageSize, account, feedback, productPaging, pageSizes, productDialog };
    return { edition, ...settings, texts: textsOf(edition) };
  },
  'common/lang': (store, form) => {
    const edition = form.get('edition');
    if (edition === 'en2026' || edition === 'enOld') store.setEdition(edition);
    else store.setLanguage(form.get('lang') === 'zh' ? 'zh' : 'en');
    return { ok: true };
  },
  'common/menu': (store) => ({ items: menu(MENU, store, 'cifer') }),
  'common/title': (store, form) => {
    const key = form.get('key') ?? '';
    return { text: Object.hasOwn(TEXTS, key) && key.startsWith('menu.') ? store.text(key) : '' };
  },
  'notice/query': (_store, form) => page(ANNOUNCEMENTS, form),
  'apply/query': enquiry,
  'apply/feedback': feedback,
  'apply/detail': formData,
  'apply/save': (store, form) => said(store, store.save(form.get('serial') ?? '', condition(form))),
  'apply/delete': (store, form) => said(store, store.remove(form.get('serial') ?? '')),
  'apply/submit': (store, form) => said(store, store.submit(form.get('serial') ?? '')),
  'apply/deleteFile': (store, form) =>
    said(store, store.removeUpload(form.get('serial') ?? '', form.get('field') ?? '')),
  'change/query': registrations,
  'change/open': (store, form) => said(store, store.openModification(form.get('registration') ?? '')),
  'product/query': products,
};

/**
 * A file that a form sends: the raw body, with serial, field and name in the address.
 * @param {Store} store
 * @param {URLSearchParams} query
 * @param {number} size bytes of the body
 */
export const uploadFile = (store, query, size) =>
  said(
    store,
    store.upload(query.get('serial') ?? '', query.get('field') ?? '', {
      name: query.get('name') ?? '',
      size,
    }),
  );
