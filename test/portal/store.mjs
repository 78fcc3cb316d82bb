/**
 * The practice portal's state, in memory: applications and what may be done to them. It knows no HTTP.
 *
 * @typedef {import('./data.mjs').Application} Application
 * @typedef {import('./data.mjs').StatusKey} StatusKey
 * @typedef {import('./texts.mjs').Edition} Edition
 * @typedef {{ ok: boolean, message?: string, serial?: string }} Answer
 * @typedef {{ serial: string, regNo: string, time: string, title: string, text: string, deadline?: string }} Notice
 */
import { application, OTHER_CHINESE_STATUSES, REGISTRATIONS, STATUSES, startApplications } from './data.mjs';
import { Entrance } from './entrance.mjs';
import { Products } from './products.mjs';
import { EDITIONS, textIn } from './texts.mjs';
import { Tracing } from './tracing.mjs';

/** Largest file that the portal takes: "cannot be exceed 4MB" (guide 000 p. 17). */
export const MAX_BYTES = 4 * 1024 * 1024;

/** Kinds of file that the portal takes (guide 000 p. 17). */
export const FILE_TYPES = ['jpg', 'jpeg', 'gif', 'png', 'bmp', 'pdf'];

/**
 * The status that a text or a key names, in any edition. A Chinese text that stands for two of them gives the
 * first: name those by their keys.
 * @param {string} text
 * @returns {{ status: StatusKey, zhStatus?: string } | undefined}
 */
export function statusOf(text) {
  if (Object.hasOwn(STATUSES, text)) return { status: /** @type {StatusKey} */ (text) };
  const other = Object.hasOwn(OTHER_CHINESE_STATUSES, text) ? OTHER_CHINESE_STATUSES[text] : undefined;
  if (other) return { status: other, zhStatus: text };
  const wanted = text.trim().toLowerCase();
  const keys = /** @type {StatusKey[]} */ (Object.keys(STATUSES));
  const status = keys.find((key) =>
    EDITIONS.some((edition) => textIn(`status.${key}`, edition).toLowerCase() === wanted),
  );
  return status && { status };
}

/**
 * Whether the enterprise may change and submit the application: guide 003 §5.2.1 (1)-(3).
 * @param {Application} app
 * @returns {boolean}
 */
export function editable(app) {
  if (app.verbatim !== undefined || app.zhStatus === '整改') return false;
  if (app.status === 'saved' || app.status === 'correctEnterprise') return true;
  return app.status === 'failed' && app.route === 'direct';
}

/**
 * @param {Date} date
 * @returns {string} `YYYY-MM-DD HH:mm:ss`
 */
const stamp = (date) => date.toISOString().slice(0, 19).replace('T', ' ');

const SETTINGS = () => ({
  account: 'NORGETEST',
  /** @type {Edition} */
  edition: 'en2026',
  /** The English that the switch of language returns to. @type {Edition} */
  english: 'en2026',
  /** @type {'1.11' | '1.15'} */
  tables: '1.11',
  /** Card view of the lists. */
  card: false,
  /** Rows on a page of a list, before the user chooses. */
  pageSize: 10,
  /** @type {'ok' | 'fail'} */
  submit: 'ok',
  /** How many more presses of Submit fail with "service exeptions". */
  failSubmits: 0,
  /** Presses of Submit that reached the portal. */
  submits: 0,
  /** How often the list of applications was asked for. */
  queries: 0,
  /**
   * Whether one is logged in: where not, the portal's address leads to the log-in. `lost`: it has ended while its
   * pages are open, so that what they ask for is answered by a log-in page too, as the query site did.
   * @type {'in' | 'out' | 'lost'}
   */
  session: 'in',
  /** What a page shows when that comes instead of its rows; not known of the portal. @type {'login' | 'message' | 'nothing'} */
  lost: 'login',
  /** What a feedback opens in: a layer, a dialog of Bootstrap, a layer with a page of its own, a table in a layer. @type {'note' | 'modal' | 'frame' | 'table'} */
  feedback: 'note',
  /**
   * The foot of Product type enquiry: bootstrap-table's, the same with marks between thousands, or the whole table of
   * layui. The portal's is the first (guide 000 p. 24, "Showing 1 to 4 of 4 rows"); nobody knows for how long.
   * @type {'bootstrap' | 'thousands' | 'layui'}
   */
  productPaging: 'bootstrap',
  /** Page sizes that its lists offer. @type {(number | 'All')[]} */
  pageSizes: [10, 25, 50, 100, 500],
  /**
   * The dialog that adds a product to an older form: HS code and name as guide 003 tells, the CIQ code too, or an HS
   * code that only the magnifying glass fills. @type {'guide' | 'codes' | 'picker'}
   */
  productDialog: 'guide',
  /** Whether the account's password must be changed at the next log-in (guide 000 p. 6). */
  firstLogin: false,
  /** '404': addresses of the portal reached by a link or bookmark answer so (guide 000 p. 4). @type {'ok' | '404'} */
  deepLinks: 'ok',
  nextSerial: 202600000000600000n,
});

/** The state of one practice portal, and what may happen to it. */
export class Store {
  /** @param {() => Date} now */
  constructor(now = () => new Date()) {
    this.now = now;
    this.settings = SETTINGS();
    this.applications = startApplications();
    this.entrance = new Entrance();
    /** Serials of the demands for rectification that were answered. @type {Set<string>} */
    this.rectified = new Set();
    /** What the GACC has sent since, by the page that shows it. @type {Record<string, Notice[]>} */
    this.notices = {};
    /** What has become of registrations since: keys of texts, by number. @type {Record<string, string>} */
    this.states = {};
    this.tracing = new Tracing(this.now);
    this.products = new Products();
  }

  /** Everything as at the start. */
  reset() {
    this.settings = SETTINGS();
    this.applications = startApplications();
    this.entrance = new Entrance();
    this.rectified = new Set();
    this.notices = {};
    this.states = {};
    this.tracing = new Tracing(this.now);
    this.products = new Products();
  }

  get submits() {
    return this.settings.submits;
  }

  get edition() {
    return this.settings.edition;
  }

  /** @param {string} key @returns {string} the text in the edition that is on */
  text(key) {
    return textIn(key, this.settings.edition);
  }

  /** @param {string} serial */
  find(serial) {
    return this.applications.find((app) => app.serial === serial);
  }

  /**
   * Status of an application as the portal words it in the edition that is on.
   * @param {Pick<Application, 'status' | 'zhStatus' | 'verbatim'>} app
   */
  statusText(app) {
    if (app.verbatim !== undefined) return app.verbatim;
    if (this.settings.edition === 'zh' && app.zhStatus) return app.zhStatus;
    return this.text(`status.${app.status}`);
  }

  #serial() {
    const serial = String(this.settings.nextSerial);
    this.settings.nextSerial += 1n;
    return serial;
  }

  /** @param {'zh' | 'en'} language the switch at the top right */
  setLanguage(language) {
    this.settings.edition = language === 'zh' ? 'zh' : this.settings.english;
  }

  /** @param {Edition} edition */
  setEdition(edition) {
    if (!EDITIONS.includes(edition)) throw new Error(`no such edition: ${edition}`);
    this.settings.edition = edition;
    if (edition !== 'zh') this.settings.english = edition;
  }

  /**
   * Modify in the list: opens a new application, or the one begun before; refused while another one of
   * the same registration is being processed (guide 000 p. 13).
   * @param {string} registration serial of the row
   * @returns {Answer}
   */
  openModification(registration) {
    const row = REGISTRATIONS.find((one) => one.serial === registration);
    if (!row) return { ok: false, message: 'msg.failed' };
    const pending = this.applications.find((app) => app.regNo === row.regNo && STATUSES[app.status].pending);
    if (pending && pending.status !== 'saved') return { ok: false, message: 'msg.pending' };
    if (pending) return { ok: true, serial: pending.serial };
    const app = application({
      serial: this.#serial(),
      regNo: row.regNo,
      time: stamp(this.now()),
      unsaved: true,
      fields: { expiry: row.expiry },
    });
    this.applications.unshift(app);
    return { ok: true, serial: app.serial };
  }

  /**
   * Temporary save (暂存).
   * @param {string} serial
   * @param {Record<string, string>} fields
   * @returns {Answer}
   */
  save(serial, fields) {
    const app = this.find(serial);
    if (!app || !editable(app)) return { ok: false, message: 'msg.failed' };
    for (const [name, value] of Object.entries(fields)) {
      if (Object.hasOwn(app.fields, name)) app.fields[name] = String(value);
    }
    app.route = app.fields.method === 'direct' ? 'direct' : 'authority';
    app.unsaved = false;
    return { ok: true, message: 'msg.saved' };
  }

  /**
   * Delete, of a saved application only (guide 003 §5.1.1.1).
   * @param {string} serial
   * @returns {Answer}
   */
  remove(serial) {
    const app = this.find(serial);
    if (app?.status !== 'saved') return { ok: false, message: 'msg.failed' };
    this.applications = this.applications.filter((one) => one !== app);
    return { ok: true, message: 'msg.deleted' };
  }

  /**
   * Submit: counts the press; fails with "service exeptions" when told to; else the application goes to the
   * authority or, on the direct route, to the GACC.
   * @param {string} serial
   * @returns {Answer}
   */
  submit(serial) {
    this.settings.submits += 1;
    if (this.settings.failSubmits > 0) {
      this.settings.failSubmits -= 1;
      return { ok: false, message: 'msg.failed' };
    }
    const app = this.find(serial);
    if (this.settings.submit === 'fail' || !app || !editable(app))
      return { ok: false, message: 'msg.failed' };
    app.unsaved = false;
    this.#set(app, { status: app.route === 'direct' ? 'toGacc' : 'toAuthority' });
    return { ok: true, message: 'msg.submitted' };
  }

  /**
   * A file for one field of the form.
   * @param {string} serial
   * @param {string} field key of the attachment
   * @param {import('./data.mjs').Upload} file
   * @returns {Answer}
   */
  upload(serial, field, file) {
    const app = this.find(serial);
    const known = field !== '' && app?.attachments.some((one) => one.key === field);
    if (!app || !editable(app) || !known) return { ok: false, message: 'msg.failed' };
    const type = file.name.includes('.') ? file.name.split('.').pop()?.toLowerCase() : '';
    if (!type || !FILE_TYPES.includes(type)) return { ok: false, message: 'msg.fileType' };
    if (file.size > MAX_BYTES) return { ok: false, message: 'msg.fileSize' };
    app.uploads[field] = { name: file.name, size: file.size };
    return { ok: true };
  }

  /** @param {string} serial @param {string} field @returns {Answer} */
  removeUpload(serial, field) {
    const app = this.find(serial);
    if (!app || !editable(app) || !Object.hasOwn(app.uploads, field))
      return { ok: false, message: 'msg.failed' };
    delete app.uploads[field];
    return { ok: true, message: 'msg.deleted' };
  }

  /**
   * What the authorities do: moves an application to a status, given as its key or its text in any edition.
   * @param {string} serial
   * @param {string} status
   * @param {{ verbatim?: boolean }} [options] verbatim: show this text as it stands, even if it is no status
   */
  move(serial, status, options = {}) {
    const app = this.find(serial);
    if (!app) throw new Error(`no such application: ${serial}`);
    if (options.verbatim) {
      this.#set(app, { status: app.status, verbatim: status });
      return;
    }
    const found = statusOf(status);
    if (!found) throw new Error(`no such status: ${status}`);
    this.#set(app, found);
  }

  /**
   * @param {Application} app
   * @param {{ status: StatusKey, zhStatus?: string | undefined, verbatim?: string | undefined }} next
   */
  #set(app, next) {
    app.status = next.status;
    app.zhStatus = next.zhStatus;
    app.verbatim = next.verbatim;
    app.progress.push({ time: stamp(this.now()), status: next.status, verbatim: next.verbatim });
  }

  /** Adds rows of practice data at the end of the list. @param {number} count */
  addRows(count) {
    const keys = /** @type {StatusKey[]} */ (Object.keys(STATUSES));
    const start = Date.UTC(2020, 0, 1);
    const before = this.applications.length;
    for (let i = 0; i < count; i += 1) {
      const at = new Date(start - (before + i) * 86_400_000);
      this.applications.push(
        application({
          serial: `2019${String(before + i).padStart(14, '0')}`,
          time: stamp(at),
          status: keys[i % keys.length] ?? 'saved',
        }),
      );
    }
  }

  /** Adds one application, e.g. with hostile text in it. @param {Partial<Application>} given */
  add(given) {
    this.applications.unshift(
      application({
        ...given,
        serial: given.serial ?? this.#serial(),
        time: given.time ?? stamp(this.now()),
      }),
    );
  }
}
