/** Every page of the practice portal, with the tabs and dialogs that show more of it. */
import type { Frame } from 'puppeteer-core';
import { DESK } from '../../portal/sites.mjs';

export type Edition = 'en2026' | 'enOld' | 'zh';

export interface Visit {
  readonly name: string;
  readonly url: string;
  /** Editions of the portal that make a difference. */
  readonly editions: readonly Edition[];
  /** Ids of the pages that it is, the frames round it among them where the menu leads there; none of a plain one. */
  readonly pages: readonly string[];
  /** So many known texts are in view at least, outside the rows of tables. */
  readonly atLeast: number;
  /** Opened by the entry of the shell's menu whose address ends so: nothing else tells which page it is. */
  readonly menu?: string;
  /** Generation of tables; the older one where it is left out. */
  readonly tables?: '1.15';
  /** What is done in the page's frame. */
  readonly act?: (frame: Frame) => Promise<unknown>;
  /** Known texts that bear no marker, as they should: the title of a dialog that repeats what was pressed. */
  readonly without?: readonly string[];
}

const CIFER = 'https://cifer.singlewindow.cn';
const INNER = `${CIFER}/sw/cfppweb`;
const SWAPP = 'https://swapp.singlewindow.cn';
const TRACE = `${SWAPP}/food/trace`;

const ALL = ['en2026', 'enOld', 'zh'] as const;
/** Pages whose English is the same in both editions. */
const TWO = ['en2026', 'zh'] as const;
/** Pages that say the same in every edition: Chinese, or two languages at once. */
const ONE = ['zh'] as const;

type Extra = Pick<Visit, 'act' | 'tables' | 'without'>;

const visit = (
  name: string,
  url: string,
  editions: readonly Edition[],
  pages: string | readonly string[],
  atLeast: number,
  extra: Extra = {},
): Visit => ({ name, url, editions, pages: [pages].flat(), atLeast, ...extra });

/** A page that only the menu tells, inside the shell. */
const byMenu = (
  name: string,
  menu: string,
  editions: readonly Edition[],
  page: string,
  atLeast: number,
  extra: Extra = {},
): Visit => ({ ...visit(name, `${CIFER}${DESK}`, editions, ['home', 'shell', page], atLeast, extra), menu });

/** A press on the first that answers: fixed columns show a copy of it above. */
const click = (selector: string) => async (frame: Frame) => {
  await frame.waitForSelector(selector);
  await frame.$eval(selector, (node) => (node as HTMLElement).click());
};

/** A press that opens a dialog. */
const dialog = (selector: string) => async (frame: Frame) => {
  await click(selector)(frame);
  await frame.waitForSelector('.layui-layer-content', { visible: true });
};

/** A tab of a form that is drawn. */
const tab = (selector: string) => async (frame: Frame) => {
  await frame.waitForSelector('#page:not([hidden])');
  await click(selector)(frame);
  await frame.waitForSelector(`.active > ${selector}`);
};

/** Goes on with an extension, whose form is filled in already. */
const extend = async (frame: Frame) => {
  await click('.row-press')(frame);
  await frame.waitForSelector('#form-title:not(:empty)');
};

/** Opens the dialog for an entry of a list of the form; but for products themselves it asks for one first. */
const entry = (list: string) => async (frame: Frame) => {
  await frame.waitForSelector(`#form-title:not(:empty)`);
  if (list !== 'products') {
    await frame.$eval('input[name="products"]', (node) => {
      (node as HTMLInputElement).value = '[{"specific":"Frozen cod"}]';
    });
    await tab('#productionTab')(frame);
  }
  await dialog(`[data-list="${list}"] .entry-add`)(frame);
};

const FORM = 'application-form';

/** The form of registration by a route: its tabs. */
const registration = (route: 'authority' | 'direct'): Visit[] => {
  const url = `${INNER}/registerForm?route=${route}`;
  const name = `the form of registration, ${route}`;
  return [
    visit(name, url, ALL, FORM, 39),
    visit(`${name}, production`, url, ALL, FORM, 36, { act: tab('#productionTab') }),
    visit(`${name}, declarations`, url, TWO, FORM, 12, { act: tab('#checkTab') }),
    visit(`${name}, attachments`, url, TWO, FORM, 15, { act: tab('#attachTab') }),
  ];
};

export const VISITS: readonly Visit[] = [
  visit('the front page', 'https://www.singlewindow.cn/', ONE, 'landing', 17),
  visit('the new front page', 'https://www.singlewindow.cn/new', ONE, 'landing', 13),
  visit('the Chinese sign-in', 'https://app.singlewindow.cn/cas/login', ONE, 'sign-in-zh', 12),
  visit('the Chinese sign-in by card', 'https://app.singlewindow.cn/cas/login', ONE, 'sign-in-zh', 9, {
    act: click('#cardTabBtn'),
  }),
  visit('the sign-in box', `${CIFER}/login`, ALL, 'sign-in', 7),
  visit('the new password', `${CIFER}/account/password`, ALL, 'change-password', 4),
  visit('the form for an account', `${CIFER}/account/register`, ONE, 'account-form', 21),
  visit('the profile', `${CIFER}/account/profile`, ONE, 'profile', 23),
  visit('the profile, details', `${CIFER}/account/profile`, ONE, 'profile', 11, {
    act: dialog('#edit-profile'),
  }),
  visit('the profile, e-mail', `${CIFER}/account/profile`, ONE, 'profile', 3, { act: dialog('#edit-mail') }),
  visit('the profile, home number', `${CIFER}/account/profile`, ONE, 'profile', 3, {
    act: dialog('#add-number'),
    without: ['Supplement 补充所在国家（地区）注册编号'],
  }),

  visit('the desk', `${CIFER}${DESK}`, ALL, ['home', 'shell'], 23),
  visit('the notices', `${INNER}/home`, TWO, 'home', 4),
  visit('the choice of category', `${INNER}/categoryPicker`, TWO, 'category-picker', 24),
  ...registration('authority'),
  ...registration('direct'),
  ...(
    [
      ['products', 4],
      ['exports', 2],
      ['raw', 1],
      ['relations', 1],
    ] as const
  ).map(([list, atLeast]) =>
    visit(`the form of registration, ${list}`, `${INNER}/registerForm?route=authority`, TWO, FORM, atLeast, {
      act: entry(list),
    }),
  ),
  visit('the modifications', `${INNER}/modifyList`, ALL, 'modification-list', 10, { tables: '1.15' }),
  visit('the form of a modification', `${INNER}/form?serial=202600000000500013`, TWO, FORM, 45),
  visit('the extensions', `${INNER}/extendList`, ALL, 'extension-list', 10),
  visit('the form of an extension', `${INNER}/extendList`, ALL, FORM, 43, { act: extend }),
  visit('the preview of an extension', `${INNER}/extendList`, TWO, FORM, 56, {
    act: async (frame) => {
      await extend(frame);
      await click('#btn-preview')(frame);
      await frame.waitForSelector('#btn-submit', { visible: true });
    },
  }),
  visit('the cancellations', `${INNER}/cancelList`, TWO, 'cancellation-list', 10),
  visit('the reason of a cancellation', `${INNER}/cancelList`, TWO, 'cancellation-list', 2, {
    act: dialog('.row-press'),
  }),
  visit('the applications', `${INNER}/enquiry`, ALL, 'application-enquiry', 18),
  visit('the feedback of customs', `${INNER}/enquiry`, ALL, ['application-enquiry', 'feedback'], 2, {
    act: dialog('tr[data-index="1"] .view-customs'),
  }),
  visit('the feedback of the authority', `${INNER}/enquiry`, TWO, ['application-enquiry', 'feedback'], 2, {
    act: dialog('tr[data-index="1"] .view-institution'),
  }),
  visit(
    'a feedback of its own',
    `${INNER}/feedback?serial=202600000000500012&kind=customs`,
    TWO,
    'feedback',
    1,
  ),
  visit('the product types', `${INNER}/productType`, ALL, 'product-types', 17, { tables: '1.15' }),
  visit(
    'one that is registered',
    `${INNER}/registeredDetail?regNo=CNOR18PP1804010103`,
    ALL,
    ['registered-detail', FORM],
    11,
  ),
  visit('a page that is not there', `${CIFER}/no/such/page`, ONE, 'not-found', 0),

  byMenu('the notifications', 'notification', TWO, 'notification', 7),
  byMenu('a notification', 'notification', TWO, 'notification', 1, { act: dialog('.notice-view') }),
  byMenu('the reinspections', 'reinspection', ALL, 'reinspection', 7),
  byMenu('the rectifications', 'rectification', TWO, 'rectification', 9, { tables: '1.15' }),
  byMenu('the report of a rectification', 'rectification', TWO, 'rectification', 2, {
    act: dialog('.notice-rectify'),
  }),
  byMenu('the registered ones', 'registeredList', ALL, 'registered-list', 11, { tables: '1.15' }),
  byMenu('the certification of the account', 'accountCertification', TWO, 'account-certification', 6),
  byMenu('the manuals', 'manual', TWO, 'operation-manual', 3),
  byMenu('the questions', 'faq', TWO, 'faq', 1),
  byMenu('the contacts', 'contact', TWO, 'contact', 3),
  byMenu('the versions', 'version', TWO, 'version', 4),

  visit('the public query', 'https://ciferquery.singlewindow.cn/', ONE, 'public-query', 28, {
    tables: '1.15',
  }),
  visit('the desk of traceability', `${SWAPP}/`, ONE, 'trace-shell', 6),
  visit('the welcome of traceability', `${TRACE}/traceHome`, ONE, [], 0),
  visit('the filing', `${TRACE}/traceFiling`, ONE, 'trace-filing', 34),
  visit('a sale of a filing', `${TRACE}/traceFiling`, ONE, 'trace-filing', 9, { act: dialog('#add') }),
  visit('the goods of a filing', `${TRACE}/traceFiling`, ONE, 'trace-filing', 5, {
    act: async (frame) => {
      await frame.waitForSelector('#declaration', { visible: true });
      await frame.type('#declaration', '222020261000000011');
      await dialog('#find-goods')(frame);
    },
  }),
  visit('the filings', `${TRACE}/traceQuery`, ONE, ['trace-query', 'recall-list'], 14, { tables: '1.15' }),
  visit('the code of a filing', `${TRACE}/traceQuery`, ONE, ['trace-query', 'recall-list'], 1, {
    tables: '1.15',
    act: dialog('.show-qr'),
  }),
  visit('a filing that was submitted', `${TRACE}/traceDetail?no=TR202600000001`, ONE, 'trace-detail', 30),
  visit('the recalls', `${TRACE}/recallList`, ONE, ['trace-query', 'recall-list'], 14, { tables: '1.15' }),
  visit('a recall', `${TRACE}/recallForm?no=RC202600000002`, ONE, 'recall-form', 29),
  visit('how a recall was handled', `${TRACE}/recallForm?no=RC202600000002`, ONE, 'recall-form', 9, {
    act: dialog('#add'),
  }),
  visit('the food-safety information', `${SWAPP}/food/safetyInfo`, ONE, 'food-safety-info', 7),
];
