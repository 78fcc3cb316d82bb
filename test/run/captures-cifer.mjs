/**
 * Pages inside CIFER that capture.mjs saves, beyond those of the first look (desk, enquiry, form, modifications).
 *
 * @typedef {import('puppeteer-core').Page} Page
 */

const INNER = 'https://cifer.singlewindow.cn/sw/cfppweb';
const ALL = /** @type {const} */ (['en2026', 'enOld', 'zh']);
/** Pages whose English is the same in both editions. */
const TWO = /** @type {const} */ (['en2026', 'zh']);

/** @param {string} selector @returns {(page: Page) => Promise<unknown>} a press in a list, and the dialog it opens */
const dialog = (selector) => async (page) => {
  await page.waitForSelector(selector);
  // By the first in the document: fixed columns show a copy of it above.
  await page.$eval(selector, (node) => /** @type {HTMLElement} */ (node).click());
  await page.waitForSelector('.layui-layer-content', { visible: true });
};

/** A feedback of several lines. */
const LINES = {
  serial: '202600000000500012',
  customs:
    '1. 附件“加工工艺流程图”未体现速冻工序。\n2. 企业声明缺少法定代表人签字和企业盖章。\n请补齐补正后重新提交申请。',
};

/** Goes on with an extension, whose form is filled in already. @param {Page} page */
const extend = async (page) => {
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'networkidle0' }),
    page.$eval('.row-press', (node) => /** @type {HTMLElement} */ (node).click()),
  ]);
};

/** @type {import('./capture.mjs').Capture[]} */
export const CIFER_CAPTURES = [
  { name: 'category-picker', url: `${INNER}/categoryPicker`, in: TWO },
  { name: 'register-authority', url: `${INNER}/registerForm?route=authority`, in: ALL },
  { name: 'register-direct', url: `${INNER}/registerForm?route=direct`, in: ALL },
  {
    name: 'register-product',
    url: `${INNER}/registerForm?route=authority`,
    in: ALL,
    act: dialog('[data-list="products"] .entry-add'),
  },
  {
    name: 'register-missing',
    url: `${INNER}/registerForm?route=authority`,
    in: TWO,
    act: (page) => page.$eval('#btn-preview', (node) => /** @type {HTMLElement} */ (node).click()),
  },
  { name: 'extension-list', url: `${INNER}/extendList`, in: ALL },
  { name: 'extension-form', url: `${INNER}/extendList`, in: ALL, act: extend },
  {
    name: 'extension-preview',
    url: `${INNER}/extendList`,
    in: ALL,
    act: async (page) => {
      await extend(page);
      await page.$eval('#btn-preview', (node) => /** @type {HTMLElement} */ (node).click());
      await page.waitForSelector('#btn-submit', { visible: true });
    },
  },
  { name: 'cancellation-list', url: `${INNER}/cancelList`, in: TWO },
  { name: 'cancellation-reason', url: `${INNER}/cancelList`, in: TWO, act: dialog('.row-press') },
  { name: 'registered-list', url: `${INNER}/registeredList`, in: ALL, tables: '1.15' },
  { name: 'registered-detail', url: `${INNER}/registeredDetail?regNo=CNOR18PP1804010103`, in: ALL },
  { name: 'notification', url: `${INNER}/notification`, in: TWO },
  { name: 'notification-text', url: `${INNER}/notification`, in: TWO, act: dialog('.notice-view') },
  { name: 'reinspection', url: `${INNER}/reinspection`, in: ALL },
  { name: 'rectification', url: `${INNER}/rectification`, in: TWO, tables: '1.15' },
  { name: 'rectification-report', url: `${INNER}/rectification`, in: TWO, act: dialog('.notice-rectify') },
  {
    name: 'feedback-customs',
    url: `${INNER}/enquiry`,
    in: ALL,
    act: dialog('tr[data-index="1"] .view-customs'),
  },
  {
    name: 'feedback-institution',
    url: `${INNER}/enquiry`,
    in: ALL,
    act: dialog('tr[data-index="1"] .view-institution'),
  },
  {
    name: 'feedback-modal',
    url: `${INNER}/enquiry`,
    in: TWO,
    control: { feedback: 'modal', write: LINES },
    act: async (page) => {
      await page.waitForSelector('tr[data-index="1"] .view-customs');
      await page.$eval('tr[data-index="1"] .view-customs', (node) =>
        /** @type {HTMLElement} */ (node).click(),
      );
      await page.waitForSelector('#feedback-text br');
    },
  },
  {
    name: 'feedback-table',
    url: `${INNER}/enquiry`,
    in: TWO,
    tables: '1.15',
    control: { feedback: 'table', write: LINES },
    act: dialog('tr[data-index="1"] .view-customs'),
  },
  {
    name: 'feedback-page',
    url: `${INNER}/feedback?serial=${LINES.serial}&kind=customs`,
    in: TWO,
    control: { write: LINES },
  },
  { name: 'account-certification', url: `${INNER}/accountCertification`, in: TWO },
  { name: 'manual', url: `${INNER}/manual`, in: TWO },
  { name: 'faq', url: `${INNER}/faq`, in: TWO },
  { name: 'contact', url: `${INNER}/contact`, in: TWO },
  { name: 'version', url: `${INNER}/version`, in: TWO },
];
