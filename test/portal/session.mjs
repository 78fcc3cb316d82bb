/**
 * A session that has ended while its pages are open.
 *
 * @typedef {import('./store.mjs').Store} Store
 */

/**
 * What the server answers then to everything that is asked for: a log-in page, which is no JSON ("请登录系统/实名注册"
 * was seen on the query site). What the page then shows is told in it.
 * @param {Store} store
 */
export const loginShell = (store) => `<!doctype html>
<html data-lost="${store.settings.lost}">
<head><title>请登录系统/实名注册</title></head>
<body>请登录系统/实名注册</body>
</html>
`;

/**
 * Whether an endpoint is not answered: those of the log-in and of the query site are, and what every page begins with.
 * @param {Store} store
 * @param {string} name
 */
export const isLost = (store, name) =>
  store.settings.session === 'lost' && !/^(entry\/|common\/|index|account\/)/.test(name);
