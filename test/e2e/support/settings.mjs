/**
 * How each browser is started for us: behind the practice portal's proxy, in one language and colour scheme,
 * and as quiet on the network as it lets itself be made.
 *
 * @typedef {import('./browser.mjs').LaunchOptions} LaunchOptions
 */

/** The one address that Firefox gives our pages under test; by default it draws one for each profile. */
export const FIREFOX_UUID = '6f1d1a3e-31c5-4a0f-9e0c-2b0f7c1f0e55';
/** @param {string} lang */
const locale = (lang) => ({ nb: 'nb-NO', en: 'en-US' })[lang] ?? lang;

/** @param {string} lang */
const acceptLanguages = (lang) =>
  lang === 'nb' ? 'nb-NO,nb,no,en' : [...new Set([locale(lang), lang, 'en'])].join(',');

/**
 * Hosts that the browsers call on their own account (updates, accounts, form filling, experiments), whatever
 * is open in them. Everything else that the portal's proxy had to refuse is a request of ours or of a page.
 * What our package may name at all, test/package holds.
 */
const BROWSERS_OWN = [
  '127.0.0.1:9', // where the switch --gaia-url sends the account check
  'accounts.google.com',
  'clients2.google.com',
  'clientservices.googleapis.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'safebrowsing.googleapis.com',
  'update.googleapis.com',
  'redirector.gvt1.com',
  'firefox.settings.services.mozilla.com',
  'config.edge.skype.com',
  'edge.microsoft.com',
];

/**
 * @param {readonly string[]} refused what the practice portal's proxy refused, addresses or host:port
 * @returns {string[]} those that no browser asks for by itself; a journey expects none
 */
export function strangers(refused) {
  return refused.filter((one) => {
    const host = one.replace(/^\w+:\/\//, '');
    return !BROWSERS_OWN.some(
      (own) => host === own || host.startsWith(`${own}:`) || host.startsWith(`${own}/`),
    );
  });
}

/**
 * @param {LaunchOptions} options
 * @returns {string[]} what Chromium and its family are started with
 */
export function chromiumArgs({ proxyPort, lang = 'en', args = [] }) {
  // Chromium refuses its sandbox to root; anyone else keeps it.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    ...(asRoot ? ['--no-sandbox'] : []),
    `--proxy-server=127.0.0.1:${proxyPort}`,
    '--proxy-bypass-list=<-loopback>',
    // --lang chooses the browser's own language where its translations are installed (on Debian they are a
    // package of their own); navigator.languages follows --accept-lang everywhere.
    `--lang=${locale(lang)}`,
    `--accept-lang=${acceptLanguages(lang)}`,
    '--no-default-browser-check',
    '--disable-component-update',
    '--gaia-url=https://127.0.0.1:9',
    '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
    ...args,
  ];
}

/**
 * @param {LaunchOptions} options
 * @param {string} geckoId
 * @returns {Record<string, unknown>} Firefox's preferences
 */
export function firefoxPrefs({ proxyPort, lang = 'en', scheme = 'light' }, geckoId) {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: FIREFOX_UUID }),
    'intl.accept_languages': acceptLanguages(lang),
    'intl.locale.requested': locale(lang),
    // 0 is dark and 1 is light (StaticPrefList.yaml, layout.css.prefers-color-scheme.content-override).
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'browser.safebrowsing.downloads.remote.enabled': false,
    'services.settings.server': 'data:,',
    // Firefox's own notifications: the system's are gone at once where no desktop shows them.
    'alerts.useSystemBackend': false,
  };
}
