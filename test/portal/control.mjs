/**
 * Commands of the control panel: from JSON that anyone may send to checked changes of the state.
 *
 * @typedef {import('./store.mjs').Store} Store
 */
import { NOTICES, REGISTERED, STATES } from './data-cifer.mjs';

/**
 * @param {unknown} value
 * @param {number} max
 * @returns {number}
 */
function count(value, max) {
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > max)
    throw new Error(`not a count: ${value}`);
  return Number(value);
}

/** @type {Record<string, (store: Store, value: any) => void>} */
const COMMANDS = {
  reset: (store, value) => {
    if (value) store.reset();
  },
  edition: (store, value) => store.setEdition(value),
  tables: (store, value) => {
    if (value !== '1.11' && value !== '1.15') throw new Error(`no such tables: ${value}`);
    store.settings.tables = value;
  },
  card: (store, value) => {
    store.settings.card = Boolean(value);
  },
  pageSize: (store, value) => {
    store.settings.pageSize = count(value, 1000);
  },
  submit: (store, value) => {
    if (value !== 'ok' && value !== 'fail') throw new Error(`submit is ok or fail: ${value}`);
    store.settings.submit = value;
  },
  failSubmits: (store, value) => {
    store.settings.failSubmits = count(value, 1000);
  },
  move: (store, value) =>
    store.move(String(value?.serial), String(value?.status), { verbatim: Boolean(value?.verbatim) }),
  addRows: (store, value) => store.addRows(count(value, 2000)),
  add: (store, value) => store.add(value ?? {}),
  account: (store, value) => {
    store.settings.account = String(value);
  },
  session: (store, value) => {
    if (value !== 'in' && value !== 'out' && value !== 'lost')
      throw new Error(`session is in, out or lost: ${value}`);
    store.settings.session = value;
  },
  lost: (store, value) => {
    if (value !== 'login' && value !== 'message' && value !== 'nothing')
      throw new Error(`lost shows login, message or nothing: ${value}`);
    store.settings.lost = value;
  },
  feedback: (store, value) => {
    if (value !== 'note' && value !== 'modal' && value !== 'frame' && value !== 'table')
      throw new Error(`feedback is a note, modal, frame or table: ${value}`);
    store.settings.feedback = value;
  },
  write: (store, value) => {
    const app = store.find(String(value?.serial));
    if (!app) throw new Error(`no such application: ${value?.serial}`);
    if (typeof value.customs === 'string') app.customs = value.customs;
    if (typeof value.institution === 'string') app.institution = value.institution;
  },
  notice: (store, value) => {
    const { kind, ...notice } = value ?? {};
    if (!Object.hasOwn(NOTICES, String(kind))) throw new Error(`no such list: ${kind}`);
    store.notices[kind] = [
      { serial: '', regNo: '', time: '', title: '', text: '', ...notice },
      ...(store.notices[kind] ?? []),
    ];
  },
  registration: (store, value) => {
    const { regNo, state } = value ?? {};
    if (!REGISTERED.some((row) => row.regNo === regNo)) throw new Error(`no such registration: ${regNo}`);
    if (!STATES.includes(state)) throw new Error(`no such state: ${state}`);
    store.states[regNo] = state;
  },
  firstLogin: (store, value) => {
    store.settings.firstLogin = Boolean(value);
  },
  deepLinks: (store, value) => {
    if (value !== 'ok' && value !== '404') throw new Error(`deepLinks is ok or 404: ${value}`);
    store.settings.deepLinks = value;
  },
  products: (store, value) => store.products.list(value),
  product: (store, value) => store.products.change(value ?? {}),
  productPaging: (store, value) => {
    if (value !== 'bootstrap' && value !== 'thousands' && value !== 'layui')
      throw new Error(`paging is bootstrap, thousands or layui: ${value}`);
    store.settings.productPaging = value;
  },
  pageSizes: (store, value) => {
    if (!Array.isArray(value) || value.length === 0) throw new Error(`not a list of sizes: ${value}`);
    store.settings.pageSizes = value.map((one) => (one === 'All' ? one : count(one, 100_000)));
  },
  productDialog: (store, value) => {
    if (value !== 'guide' && value !== 'codes' && value !== 'picker')
      throw new Error(`the dialog is guide, codes or picker: ${value}`);
    store.settings.productDialog = value;
  },
  pushRecall: (store, value) => store.tracing.pushRecall(value),
};

/**
 * Applies the commands in their order; throws an Error that says what is wrong with the first bad one.
 * @param {Store} store
 * @param {unknown} body
 */
export function control(store, body) {
  if (typeof body !== 'object' || body === null) throw new Error('not an object');
  for (const [name, value] of Object.entries(body)) {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new Error(`no such command: ${name}`);
    command(store, value);
  }
}

/**
 * The state as JSON, for tests and for the panel.
 * @param {Store} store
 */
export function snapshot(store) {
  const { nextSerial: _, ...settings } = store.settings;
  return {
    ...settings,
    products: store.products.rows.length,
    productsAsked: store.products.asked,
    applications: store.applications.map((app) => ({ ...app, statusText: store.statusText(app) })),
  };
}
