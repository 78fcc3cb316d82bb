/**
 * Which page stands at which address. The hosts are those of the guides and of what was seen of the Single
 * Window; of the paths, `/`, `/cas/login`, `/deskserver/sw/deskIndex` and what is below `/sw/cfppweb/` follow
 * what was seen there, the others are ours.
 */

/** Pages inside the shell of CIFER, each a file of that name. */
const CIFER_PAGES = [
  'home',
  'enquiry',
  'feedback',
  'modifyList',
  'form',
  'productType',
  'missing',
  'categoryPicker',
  'registerForm',
  'extendList',
  'cancelList',
  'registeredList',
  'registeredDetail',
  'notification',
  'reinspection',
  'rectification',
  'accountCertification',
  'manual',
  'faq',
  'contact',
  'version',
];

/** Pages inside the shell of the traceability app. */
const TRACE_PAGES = ['traceHome', 'traceFiling', 'traceQuery', 'traceDetail', 'recallList', 'recallForm'];

/** The path of the desk, as on the sibling applications. */
export const DESK = '/deskserver/sw/deskIndex';

/** Where the address of the portal leads: to the desk, or to the log-in where the session has ended. */
export const CIFER_ENTRY = `${DESK}?menu_id=cifer`;
export const CIFER_LOGIN = '/login';

/** @param {string} folder @param {readonly string[]} names @returns {[string, string][]} */
const below = (folder, names) => names.map((name) => [folder + name, name]);

/** @type {ReadonlyMap<string, string>} */
const CIFER = new Map([
  [DESK, 'desk'],
  [CIFER_LOGIN, 'signIn'],
  ['/account/register', 'accountForm'],
  ['/account/password', 'changePassword'],
  ['/account/profile', 'profile'],
  ...below('/sw/cfppweb/', CIFER_PAGES),
]);

/**
 * Host, then path, to the name of a page's file.
 * @type {ReadonlyMap<string, ReadonlyMap<string, string>>}
 */
const SITES = new Map([
  ['cifer.singlewindow.cn', CIFER],
  ['cifer.practice.test', CIFER], // the same pages where the extension has no access
  [
    'www.singlewindow.cn',
    new Map([
      ['/', 'landing'],
      ['/new', 'landingNew'],
    ]),
  ],
  ['app.singlewindow.cn', new Map([['/cas/login', 'signInZh']])],
  ['ciferquery.singlewindow.cn', new Map([['/', 'publicQuery']])],
  [
    'swapp.singlewindow.cn',
    new Map([
      ['/', 'traceDesk'],
      [DESK, 'traceDesk'],
      ['/food/safetyInfo', 'foodSafetyInfo'],
      ...below('/food/trace/', TRACE_PAGES),
    ]),
  ],
]);

/** @param {string} host */
export const isSite = (host) => SITES.has(host);

/**
 * @param {string} host
 * @param {string} path
 * @returns {string | undefined} name of the page's file
 */
export const pageAt = (host, path) => SITES.get(host)?.get(path);

/** @param {string} host whether its address leads to the desk of CIFER */
export const isCifer = (host) => SITES.get(host) === CIFER;

/**
 * Whether an address is answered although one came by a link or bookmark, where links do not work
 * (guide 000 p. 4: 404; what makes the portal answer so is not known). A page that the portal itself leads to
 * is; so is the bare address, unless another site leads there; so is the desk with the ticket of its entry,
 * once, as a single sign-on gives it.
 * @param {{ path: string, ticket: string | null, site: string | undefined, dest: string | undefined }} visit
 *   `site`, `dest`: what the browser says of its request (Sec-Fetch-Site, Sec-Fetch-Dest)
 * @param {Set<string>} tickets not yet used
 */
export function reachable({ path, ticket, site, dest }, tickets) {
  if (dest !== undefined && dest !== 'document') return true;
  if (site === 'same-origin' || site === 'same-site') return true;
  if (ticket !== null && tickets.delete(ticket)) return true;
  return path === '/' && site !== 'cross-site';
}
