/**
 * Getting in, and the account: what the log-in asks for, tickets of entry, the registration form and the
 * profile page. It knows no HTTP.
 *
 * @typedef {{ ok: boolean, message?: string, field?: string, to?: string }} Answer a message or `to`, where it leads
 * @typedef {{ user: string, country: string, number: string, organisation: string, department: string,
 *   job: string, contact: string, phone: string, mobile: string, fax: string, address: string,
 *   remarks: string, mail: string, mailVerified: boolean }} Account
 */
import { CAPTCHAS } from './captcha.mjs';
import { CIFER_ENTRY, CIFER_LOGIN } from './sites.mjs';

/** What the practice portal sends by "e-mail" as the code of verification. */
export const MAIL_CODE = '246810';

/** Guide 000 p. 9, as far as it shows it; the rest is practice data. @returns {Account} */
const startAccount = () => ({
  user: 'NORGETEST',
  country: 'NOR/挪威',
  number: '',
  organisation: 'NorgeTest',
  department: 'Quality',
  job: 'Quality manager',
  contact: 'Ola Nordmann',
  phone: '+47 00000000',
  mobile: '',
  fax: '',
  address: 'Kaigata 1, 8000 Bodø',
  remarks: '',
  mail: 'post@norgetest.example',
  mailVerified: false,
});

/** What the registration form holds to be filled in (the stars of guide 001 step 3). */
const STARRED = [
  'username',
  'password',
  'confirm',
  'country',
  'organisation',
  'contact',
  'phone',
  'address',
  'mail',
];

/** What may be changed on the profile page: guide 003 §4.3, guide 000 p. 9. */
const CHANGEABLE = /** @type {const} */ ([
  'organisation',
  'department',
  'job',
  'contact',
  'phone',
  'mobile',
  'fax',
  'address',
  'remarks',
]);

/** Two kinds at least of capitals, small letters, digits and signs: guide 001 step 3, the hint in the form. */
const strong = (/** @type {string} */ password) =>
  /^.{8,16}$/.test(password) &&
  [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length >= 2;

const isMail = (/** @type {string} */ text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

export class Entrance {
  /** Tickets given out by the portal's address and not used yet. @type {Set<string>} */
  tickets = new Set();
  account = startAccount();
  /** Accounts made by the registration form, by user name. @type {Map<string, { country: string, number: string }>} */
  registered = new Map();
  /** A code was asked for, for this e-mail. */
  mailAsked = '';
  #captcha = -1;
  #ticket = 0;

  /** The letters of the next picture. */
  nextCaptcha() {
    this.#captcha = (this.#captcha + 1) % CAPTCHAS.length;
    return CAPTCHAS[this.#captcha] ?? '';
  }

  /** @param {string} path @returns {string} the path with a ticket that lets one in once */
  ticketed(path) {
    this.#ticket += 1;
    const ticket = `ST-${this.#ticket}-cifer`;
    this.tickets.add(ticket);
    return `${path}${path.includes('?') ? '&' : '?'}ticket=${ticket}`;
  }

  /** The letters of the picture that is shown, or those of the guide's example. @param {string} code */
  rightCaptcha(code) {
    const typed = code.trim().toUpperCase();
    return typed === CAPTCHAS[0] || typed === CAPTCHAS[this.#captcha];
  }

  /**
   * @param {{ user: string, password: string, code: string, settings: import('./store.mjs').Store['settings'] }} given
   * @returns {Answer}
   */
  logIn({ user, password, code, settings }) {
    if (!this.rightCaptcha(code)) return { ok: false, message: 'login.wrongCode' };
    if (!user.trim() || password.length < 8) return { ok: false, message: 'login.wrongPassword' };
    return this.#enter(user.trim(), settings);
  }

  /**
   * By card or key: the PIN alone (guide 004 §2.5).
   * @param {{ pin: string, settings: import('./store.mjs').Store['settings'] }} given
   * @returns {Answer}
   */
  logInByCard({ pin, settings }) {
    if (pin.length < 8) return { ok: false, message: 'cas.wrongPin' };
    return this.#enter(settings.account, settings);
  }

  /** @param {string} user @param {import('./store.mjs').Store['settings']} settings @returns {Answer} */
  #enter(user, settings) {
    if (settings.firstLogin) return { ok: true, to: '/account/password' };
    settings.account = user;
    this.account.user = user;
    settings.session = 'in';
    return { ok: true, to: CIFER_ENTRY };
  }

  /**
   * A new password; one logs in again with it (guide 000 p. 6).
   * @param {{ old: string, password: string, confirm: string, settings: import('./store.mjs').Store['settings'] }} given
   * @returns {Answer}
   */
  changePassword({ old, password, confirm, settings }) {
    if (!old) return { ok: false, message: 'account.needed', field: 'old' };
    if (!strong(password)) return { ok: false, message: 'password.rule', field: 'password' };
    if (password !== confirm) return { ok: false, message: 'account.differs', field: 'confirm' };
    settings.firstLogin = false;
    settings.session = 'out';
    return { ok: true, message: 'password.changed', to: CIFER_LOGIN };
  }

  /**
   * The registration form of guide 001 step 3.
   * @param {Record<string, string>} form
   * @returns {Answer}
   */
  register(form) {
    const empty = STARRED.find((field) => !form[field]?.trim());
    if (empty) return { ok: false, message: 'account.needed', field: empty };
    const user = form.username ?? '';
    if (!/^[a-zA-Z][a-zA-Z\d]{5,17}$/.test(user))
      return { ok: false, message: 'account.userHint', field: 'username' };
    if (user === this.account.user || this.registered.has(user))
      return { ok: false, message: 'account.taken', field: 'username' };
    if (!strong(form.password ?? ''))
      return { ok: false, message: 'account.passwordHint', field: 'password' };
    if (form.password !== form.confirm) return { ok: false, message: 'account.differs', field: 'confirm' };
    if (!isMail(form.mail ?? '')) return { ok: false, message: 'account.badMail', field: 'mail' };
    this.registered.set(user, { country: form.country ?? '', number: form.number ?? '' });
    return { ok: true, message: 'account.done', to: CIFER_LOGIN };
  }

  /** The account as the profile page shows it: most of the e-mail's name hidden (guide 000 p. 9). */
  profile() {
    const { mail, ...account } = this.account;
    return { ...account, mail: mail.replace(/^(.)[^@]*/, '$1*****') };
  }

  /** @param {Record<string, string>} form @returns {Answer} */
  saveProfile(form) {
    if (!form.organisation?.trim()) return { ok: false, message: 'account.needed', field: 'organisation' };
    for (const field of CHANGEABLE) this.account[field] = form[field]?.trim() ?? this.account[field];
    return { ok: true, message: 'profile.saved' };
  }

  /** The code for a new e-mail. @param {string} mail @returns {Answer} */
  askMailCode(mail) {
    if (!isMail(mail)) return { ok: false, message: 'account.badMail', field: 'mail' };
    this.mailAsked = mail;
    return { ok: true, message: 'profile.codeSent' };
  }

  /** @param {string} mail @param {string} code @returns {Answer} */
  verifyMail(mail, code) {
    if (mail !== this.mailAsked || code.trim() !== MAIL_CODE)
      return { ok: false, message: 'profile.wrongCode', field: 'code' };
    this.account.mail = mail;
    this.account.mailVerified = true;
    return { ok: true, message: 'profile.saved' };
  }

  /** The home number can be added once (guide 003 §4.3). @param {string} number @returns {Answer} */
  addNumber(number) {
    if (this.account.number || !number.trim())
      return { ok: false, message: 'account.needed', field: 'number' };
    this.account.number = number.trim();
    return { ok: true, message: 'profile.saved' };
  }
}
