/** The English texts of the popup and the options page; `texts.ts` holds the Norwegian ones and their keys. */
import type { Texts } from './texts-nb';

const applications = (count: number): string => `${count} ${count === 1 ? 'application' : 'applications'}`;

export const en: Texts = {
  failed: 'Something went wrong, so the page could not be shown. What is stored has not been touched.',
  reload: 'Reload',
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  language: 'Språk / Language',
  notSaved: 'It was not saved. Try again.',
  notSavedFull: 'It was not saved: the storage is full.',

  popupTitle: 'Los for CIFER',
  options: 'Settings',
  tabs: 'Parts of Los for CIFER',
  tabSearch: 'Code search',
  tabApplications: 'Applications',

  searchLabel: 'Product or code',
  searchPlaceholder: 'Product, Latin name or digits',
  searchHow: 'Arrow keys choose, Enter copies, Escape clears',
  results: 'Results',
  resultCount: (count) => (count === 0 ? 'No results' : `${count} ${count === 1 ? 'result' : 'results'}`),
  showMore: 'Show more',
  copy: 'Copy',
  copied: 'Copied',
  copiedCode: (code) => `Copied ${code}`,
  copyFailed: (code) => `The browser gave no access to the clipboard. The code is ${code}`,
  loadingCodes: 'Fetching the codes …',
  codesFailed: 'The code list could not be read. Reload the extension in the browser, or install it again.',
  emptyTitle: 'Search by what you know',
  emptyText:
    'A Norwegian, English, Chinese or Latin name, or the digits of a code: 2 to 13 digits, with or without dots. A Norwegian 8-digit number is found by its first six.',
  examples: 'Examples',
  exampleQueries: ['salmon', 'frozen cod fillets', '0302.14', 'Salmo salar', '大西洋鲑鱼'],
  emptySource:
    'Everything is on this machine and works offline. Rows that you look at in the portal’s product search join the search.',
  noneTitle: (query) => `“${query}” is not known here`,
  noneText:
    'That does not mean that the product or code does not exist. The portal has the whole list: choose “Product type enquiry” (产品类别查询) in the portal’s menu, enter the first six digits under “HS code” and press “Inquire”.',
  check: 'check in the portal',
  retired: 'not in HS 2022',
  seenOnPortal: (day) => `Seen on the portal ${day}`,
  product: 'Product',
  category: 'Category',
  range: 'Range',
  remarks: 'Remarks',
  recommended: 'Needs official recommendation',
  yes: 'yes',
  no: 'no',
  norwegianLine: (code, name) => `Norwegian number ${code}: ${name}`,
  moreInGroup: (count, code) =>
    `${count} more ${count === 1 ? 'code' : 'codes'} under ${code}: search for ${code}`,
  norwegianKnown: (code, name, six) =>
    `${code} is a Norwegian commodity number: ${name}. Only its first six digits, ${six}, are the same in every country. Below is what is known of China’s.`,
  norwegianToo: (code, name) =>
    `${code} is a Norwegian commodity number too: ${name}. Its last two digits mean something else in China.`,
  firstSix: (code, six) =>
    `${code} is not known. Searched by its first six digits, ${six}: they are the same in every country.`,
  fallback: (code, fewer) => `${code} is not known. Showing what begins with ${fewer}.`,
  zeroAdded: (code) => `Read as ${code}: its leading zero was missing.`,
  sixUnknown: (six) => `HS 2022 has no subheading ${six}.`,

  groupYes: 'Waiting for you',
  groupMaybe: 'May be your turn',
  groupChanged: (day) => `Changed since ${day}`,
  groupRest: 'Other applications',
  tabWaits: (said) => ` (${said})`,
  application: 'Application',
  registration: 'Registration no.',
  applied: 'Applied',
  onPortal: 'On the portal',
  step: 'Handle steps',
  unknownStatus: 'unknown status',
  noStatus: 'The status cell was empty',
  or: (names) => names.map((name) => `“${name}”`).join(' or '),
  lastSeen: (when) => `last seen ${when}`,
  newSince: (day) => `new since ${day}`,
  changedFromTo: (from, to) => `Changed from “${from}” to “${to}”`,
  markSeen: 'Mark as seen',
  markAllSeen: 'Mark all as seen',
  markedSeen: (count) => (count === 1 ? 'Marked as seen' : `${applications(count)} marked as seen`),
  next: 'Next step',
  nextIf: (status) => `If it is “${status}”`,
  maybeShared: 'The portal’s wording can mean several things, so it is not certain that it is your turn.',
  maybeRoute:
    'Your turn only if the application went directly to GACC. Open it once on the portal: its form tells the route.',
  maybeUnknown: 'We do not know this status and cannot say whom it waits for. Read it on the portal.',
  history: 'History',
  historySeen: (span) => `seen ${span}`,
  forget: 'Remove',
  forgetLabel: (serial) => `Remove application ${serial} from the list`,
  forgotten: (serial) => `Application ${serial} was removed from the list`,
  betweenLooks:
    'The list shows what the portal said when you last looked. What happens between two looks shows only when you open “Application enquiry” again.',
  noApplicationsTitle: 'No applications have been seen yet',
  noApplicationsText:
    'Log in to the portal and open “Comprehensive enquiry” › “Application enquiry” in its menu. The rows that you look at there join this list, with status, date and next step.',

  pageFound: (found, known) => `${found} of ${known} known labels of this page found`,
  pageFew: 'The portal looks different from what was expected, so some explanations are missing.',
  pageUnknown: (markers) =>
    markers === 0
      ? 'On the portal, but this page is not known.'
      : `On the portal. This page is not known, but ${markers} ${markers === 1 ? 'label has' : 'labels have'} an explanation.`,
  notOnPortal: 'This tab is not on the portal. Links to it often give 404: paste the address.',
  copyAddress: 'Copy the address',
  addressCopied: 'The address is copied. Paste it into the address bar.',
  addressFailed: (address) => `Copy it yourself: ${address}`,

  accessGone:
    'The extension has no access to the portal (singlewindow.cn), so explanations, warnings and tracking are off.',
  accessGive: 'Give access',
  accessRefused: 'Access was not given.',
  newer:
    'What is stored was written by a newer version of the extension. Update the extension. Until then nothing new is stored.',
  readFailed: 'The browser did not give what is stored. Close this window and open it again.',
  setAsideTitle: 'Something that was stored could not be read',
  setAsideText: 'It was set aside, and the rest works as before. What you delete does not come back.',
  setAsideWhen: (what, when) => `${what}, set aside ${when}`,
  setAsideNow: (what) => `${what}, being set aside`,
  setAsideDelete: 'Delete',
  what: {
    settings: () => 'The settings',
    application: (id) => `Application ${id}`,
    products: (id) => `Product rows under ${id}`,
    attachments: (id) => `Attachment list of ${id}`,
    'not-applicable': (id) => `Attachments marked “does not apply” for ${id}`,
    other: (id) => id,
  },

  optionsTitle: 'Settings · Los for CIFER',
  optionsHeading: 'Settings',
  automaticShort: 'Automatic',
  automatic: (now) => `Automatic (now: ${now})`,
  languageHelp: 'Automatic is Norwegian where the browser is in Norwegian, Danish or Swedish, else English.',
  sectionShow: 'Display',
  markers: 'Show markers on the portal',
  markersHelp:
    'A small round marker at each label that we know. Attachment warnings and tracking work without them too.',
  sectionKeys: 'Marker mode',
  shortcutIs: 'Shortcut',
  shortcutNone: 'No shortcut is set.',
  shortcutWhat:
    'With the shortcut, Tab and arrow keys go from marker to marker on the portal. Enter opens, Escape leaves.',
  shortcutChange: {
    chromium:
      'To change it, paste chrome://extensions/shortcuts into the address bar (Edge: edge://extensions/shortcuts).',
    firefox:
      'To change it, enter about:addons in the address bar, press the gear and choose “Manage Extension Shortcuts”.',
  },
  sectionAccess: 'Access to the portal',
  accessGiven: 'The extension has access to singlewindow.cn, and to no other site.',
  sectionKept: 'Stored on this machine',
  keptNothing: 'Nothing is stored yet.',
  keptApplications: 'Applications with their history',
  keptProducts: 'Rows of the product search',
  keptAttachments: 'Attachment lists',
  eraseAll: 'Delete everything …',
  eraseTitle: 'Delete everything that is stored?',
  eraseText: (count) =>
    `${applications(count)} with their history, product rows and attachment lists are deleted from this machine. The settings stay. This cannot be undone. Nothing changes on the portal.`,
  eraseConfirm: 'Delete everything',
  erased: 'Everything is deleted.',
  sectionPromise: 'Privacy',
  promise:
    'Nothing leaves this machine. The extension sends nothing to us or anyone else, never presses anything for you on the portal, and its search works offline.',
  sectionSources: 'Sources',
  sourcesText: 'The explanations are taken from these guides. Each explanation says which page it is from.',
  guides: [
    'Norwegian Seafood Council, Single Window guide (June 2026)',
    'Australian agriculture department (DAFF), registration information (November 2021)',
    'Danish Veterinary and Food Administration, checking information in CIFER (2023)',
    'GACC user manual, in Chinese (2021) and an English excerpt (undated)',
    'Single Window traceability and recall manual, in Chinese (undated)',
  ],
  codeSourcesText:
    'The code search is built on these lists. Norwegian names are from the Norwegian tariff of 2019.',
  version: (version) => `Version ${version}`,
};
