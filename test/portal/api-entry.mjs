/**
 * Endpoints of the entrance: logging in, the account, and the public query. `indexTwo` is the one that was
 * seen (the public query site); the other paths are ours.
 *
 * @typedef {import('./store.mjs').Store} Store
 */
import { HS_LIST, REGISTERED, SUSPENSIONS } from './data-entry.mjs';
import { condition, page, said } from './listing.mjs';

/** @param {URLSearchParams} form @returns {Record<string, string>} */
const fields = (form) => Object.fromEntries(form);

/** The list of the public query. @param {URLSearchParams} form */
function publicQuery(form) {
  const query = condition(form);
  const number = (query.orgNo ?? '').trim().toLowerCase();
  const rows = REGISTERED.filter((one) => one.tab === (query.tab || '0'))
    .filter((one) => !query.countryName || one.country === query.countryName)
    .filter((one) => !query.registerTypeName || one.category === query.registerTypeName)
    .filter((one) => !number || one.overseas.toLowerCase() === number)
    .filter((one) => !query.status || query.status === 'ALL' || one.status === query.status);
  return page(rows, form);
}

/** @type {Record<string, (store: Store, form: URLSearchParams) => object>} */
export const ENTRY_ENDPOINTS = {
  'entry/login': (store, form) => {
    const { user = '', password = '', code = '', sign } = fields(form);
    const answer = store.entrance.logIn({ user, password, code, settings: store.settings });
    // The Chinese sign-on says the same in Chinese, in every edition.
    return said(
      store,
      sign === 'zh' && answer.message
        ? { ...answer, message: answer.message.replace('login.', 'cas.') }
        : answer,
    );
  },
  'entry/card': (store, form) =>
    said(store, store.entrance.logInByCard({ pin: form.get('pin') ?? '', settings: store.settings })),
  'entry/password': (store, form) => {
    const { old = '', password = '', confirm = '' } = fields(form);
    return said(store, store.entrance.changePassword({ old, password, confirm, settings: store.settings }));
  },
  'account/register': (store, form) => said(store, store.entrance.register(fields(form))),
  'account/profile': (store) => store.entrance.profile(),
  'account/save': (store, form) => said(store, store.entrance.saveProfile(fields(form))),
  'account/mailCode': (store, form) => said(store, store.entrance.askMailCode(form.get('mail') ?? '')),
  'account/verifyMail': (store, form) =>
    said(store, store.entrance.verifyMail(form.get('mail') ?? '', form.get('code') ?? '')),
  'account/number': (store, form) => said(store, store.entrance.addNumber(form.get('number') ?? '')),
  indexTwo: (_store, form) => publicQuery(form),
  indexSuspension: (_store, form) => ({ rows: SUSPENSIONS[form.get('regNo') ?? ''] ?? [] }),
  indexHs: (_store, form) => ({
    rows: REGISTERED.some((one) => one.regNo === form.get('regNo') && one.category === '水产品')
      ? HS_LIST
      : [],
  }),
};
