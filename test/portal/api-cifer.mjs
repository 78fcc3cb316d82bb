/**
 * Endpoints of the pages inside CIFER: registering, extending, cancelling, what is registered, what the GACC sent.
 * A registration that is begun is an application like every other: it is saved, submitted and shown by the
 * endpoints of api.mjs.
 *
 * @typedef {import('./store.mjs').Store} Store
 * @typedef {import('./data.mjs').Application} Application
 * @typedef {import('./data.mjs').Route} Route
 */
import { STATUSES } from './data.mjs';
import {
  CATEGORIES,
  CERTIFICATE,
  FIRST_CATEGORY,
  NEW_FIELDS,
  NOTICES,
  OLD_FIELDS,
  REGISTER_ATTACHMENTS,
  REGISTERED,
} from './data-cifer.mjs';
import { condition, page, said } from './listing.mjs';

/** @param {Store} store @param {Partial<Application>} given @returns {Application} the one that is added */
function begin(store, given) {
  store.add(given);
  const [first] = store.applications;
  if (!first) throw new Error('nothing was added');
  return first;
}

/** @param {Store} store */
const categories = (store) =>
  Object.fromEntries(
    Object.entries(CATEGORIES).map(([route, groups]) => [
      route,
      groups.map((group) => ({
        key: group.key,
        text: store.text(group.key),
        children: group.children?.map((key) => ({ key, text: store.text(key) })),
      })),
    ]),
  );

/** @param {Route} route @param {string} key whether one may register for it on this route */
const registrable = (route, key) =>
  CATEGORIES[route].some((group) => (group.children ? group.children.includes(key) : group.key === key));

/** @param {Store} store @param {URLSearchParams} form */
function openRegistration(store, form) {
  const route = form.get('route') === 'direct' ? 'direct' : 'authority';
  const category = form.get('category') || FIRST_CATEGORY[route];
  if (!registrable(route, category)) return said(store, { ok: false, message: 'msg.failed' });
  const app = begin(store, {
    type: 'registration',
    route,
    category,
    page: 'registerForm',
    unsaved: true,
    regNo: '',
    fields: { ...NEW_FIELDS },
    uploads: {},
    progress: [],
    attachments: REGISTER_ATTACHMENTS[route],
  });
  return { ok: true, serial: app.serial };
}

/** @param {Store} store @param {URLSearchParams} form the registration of the row, and what is being done about it */
function chosen(store, form) {
  const row = REGISTERED.find((one) => one.serial === form.get('registration'));
  const pending = store.applications.find((app) => app.regNo === row?.regNo && STATUSES[app.status].pending);
  return { row, pending };
}

/** @param {Store} store @param {URLSearchParams} form */
function openExtension(store, form) {
  const { row, pending } = chosen(store, form);
  if (!row) return said(store, { ok: false, message: 'msg.failed' });
  // The one begun before is gone on with, as with a modification.
  if (pending?.type === 'extension' && pending.status === 'saved')
    return { ok: true, serial: pending.serial };
  if (pending) return said(store, { ok: false, message: 'msg.pending' });
  const app = begin(store, {
    type: 'extension',
    page: 'registerForm',
    unsaved: true,
    regNo: row.regNo,
    fields: { ...OLD_FIELDS, regNo: row.regNo, regDate: row.regDate, expiry: row.expiry },
    attachments: REGISTER_ATTACHMENTS.extension,
    progress: [],
  });
  return { ok: true, serial: app.serial };
}

/** @param {Store} store @param {URLSearchParams} form */
function cancel(store, form) {
  const { row, pending } = chosen(store, form);
  if (!row) return said(store, { ok: false, message: 'msg.failed' });
  if (pending) return said(store, { ok: false, message: 'msg.pending' });
  const app = begin(store, { type: 'cancellation', regNo: row.regNo });
  const answer = store.submit(app.serial);
  if (!answer.ok) store.remove(app.serial);
  return said(store, answer);
}

/** @param {Store} store @param {typeof REGISTERED[number]} row */
const registered = (store, row) => ({
  ...row,
  state: store.text(store.states[row.regNo] ?? row.state),
  category: store.text('category.aquatic'),
  name: CERTIFICATE.organisation,
});

/**
 * The registrations of an enterprise; of those to extend or cancel (`kind`), a revoked one is none.
 * @param {Store} store
 * @param {URLSearchParams} form
 */
function registeredRows(store, form) {
  const { range = '', kind } = condition(form);
  const rows = REGISTERED.filter((row) => !kind || row.state !== 'state.revoked')
    .map((row) => registered(store, row))
    .filter((row) => row.category.toLowerCase().includes(range.toLowerCase()));
  return page(rows, form);
}

/** @param {Store} store @param {URLSearchParams} form */
function registeredDetail(store, form) {
  const row = REGISTERED.find((one) => one.regNo === form.get('regNo')) ?? REGISTERED[0];
  if (!row) return said(store, { ok: false, message: 'msg.failed' });
  return {
    ok: true,
    ...registered(store, row),
    fields: {
      ...OLD_FIELDS,
      name: CERTIFICATE.organisation,
      country: '挪威-Norway', // guide 000 p. 15
      approvalNo: CERTIFICATE.approvalNo,
      regNo: row.regNo,
      regDate: row.regDate,
      expiry: row.expiry,
      productionType: store.text('form.type.processing'),
      water: store.text('reg.waterOwn'),
      disinfection: store.text('reg.uv'),
    },
    products: JSON.parse(OLD_FIELDS.products),
    attachments: ['identification', 'flowChart', 'floorPlan'].map((key, index) => ({
      order: index + 1,
      type: store.text(`att.${key}`),
      file: `${key}.pdf`,
    })),
  };
}

/** @param {Store} store @param {URLSearchParams} form */
function notices(store, form) {
  const { kind = '' } = condition(form);
  const rows = Object.hasOwn(NOTICES, kind) ? [...(store.notices[kind] ?? []), ...(NOTICES[kind] ?? [])] : [];
  return page(
    rows.map((row) => ({
      ...row,
      category: store.text('category.aquatic'),
      method: store.text('notice.remote'),
      state: store.text(store.rectified.has(row.serial) ? 'notice.sent' : 'notice.open'),
    })),
    form,
  );
}

/** @param {Store} store @param {URLSearchParams} form */
function rectify(store, form) {
  const known = NOTICES.rectification?.some((row) => row.serial === form.get('serial'));
  if (!known) return said(store, { ok: false, message: 'msg.failed' });
  if (!form.get('report') || !form.get('statement')) {
    return said(store, { ok: false, message: 'notice.needed' });
  }
  store.rectified.add(form.get('serial') ?? '');
  return said(store, { ok: true, message: 'msg.submitted' });
}

/** @type {Record<string, (store: Store, form: URLSearchParams) => object>} */
export const CIFER_ENDPOINTS = {
  'register/categories': categories,
  'register/open': openRegistration,
  'extension/open': openExtension,
  'cancellation/submit': cancel,
  'registered/query': registeredRows,
  'registered/detail': registeredDetail,
  'notice/list': notices,
  'notice/rectify': rectify,
  'certification/detail': (store) => ({ ...CERTIFICATE, account: store.settings.account }),
};
