/**
 * What the pages inside CIFER start with, beyond data.mjs. Everything here is practice data, made up and of no
 * real enterprise, but for the product categories (guide 003 §3.2, guide 001 step 5).
 *
 * @typedef {import('./data.mjs').AttachmentRow} AttachmentRow
 * @typedef {import('./data.mjs').Route} Route
 */

/**
 * A product category: key of its text, and the categories below it, which are then the ones to choose from.
 * @typedef {{ key: string, children?: readonly string[] }} Category
 */

/**
 * The two groups of the category picker. The first are the 18 of guide 003 §3.2, in its order; of the second
 * the guides name two, the others are guessed.
 * @type {Readonly<Record<Route, readonly Category[]>>}
 */
export const CATEGORIES = {
  authority: [
    { key: 'category.meat' },
    { key: 'category.casings' },
    { key: 'category.aquatic' },
    { key: 'category.dairy' },
    { key: 'category.nests' },
    { key: 'category.bee' },
    { key: 'category.eggs' },
    { key: 'category.oils' },
    { key: 'category.stuffed' },
    { key: 'category.grains' },
    { key: 'category.milled' },
    { key: 'category.vegetables' },
    { key: 'category.condiments' },
    { key: 'category.nuts' },
    { key: 'category.driedFruits' },
    { key: 'category.coffee' },
    { key: 'category.dietary' },
    { key: 'category.health' },
  ],
  direct: [
    {
      key: 'category.candyGroup',
      children: ['category.candy', 'category.chocolate', 'category.otherCandy'],
    },
    { key: 'category.wineGroup', children: ['category.spirits', 'category.fermented'] },
    { key: 'category.tea' },
    { key: 'category.bakery' },
    { key: 'category.beverages' },
  ],
};

/** The category of a form that was opened without one. */
export const FIRST_CATEGORY = { authority: 'category.aquatic', direct: 'category.chocolate' };

/**
 * What the attachment lists ask for. Required is known of the identity documents (the star of guide 001 step 6),
 * of the declaration (guide 003 §5.1.1.2, in words), of the processing description (guide 003 §5.1.2.2) and, for
 * modifications, of the two documents of the authority (guide 000 p. 17); elsewhere it is guessed.
 * @type {Readonly<Record<Route | 'extension', readonly AttachmentRow[]>>}
 */
export const REGISTER_ATTACHMENTS = {
  authority: [
    { key: 'declaration', required: 'yes' },
    { key: 'identification', required: 'yes' },
    { key: 'flowChart', required: 'no' },
    { key: 'process', required: 'no' },
    { key: 'floorPlan', required: 'no' },
    { key: 'recommendation', required: 'yes' },
    { key: 'inspection', required: 'yes' },
  ],
  direct: [
    { key: 'declaration', required: 'yes' },
    { key: 'identification', required: 'yes' },
    { key: 'flowChart', required: 'no' },
    { key: 'process', required: 'no' },
    { key: 'floorPlan', required: 'no' },
    { key: 'photos', required: 'no' },
    { key: 'label', required: 'no' },
    { key: 'ingredients', required: 'no' },
  ],
  extension: [
    { key: 'extension', required: 'yes' },
    { key: 'declaration', required: 'yes' },
    { key: 'identification', required: 'yes' },
    { key: 'flowChart', required: 'no' },
    { key: 'process', required: 'no' },
    { key: 'floorPlan', required: 'no' },
    { key: 'recommendation', required: 'yes' },
    { key: 'inspection', required: 'yes' },
  ],
};

/** The lists of the form, each kept as a JSON text: guide 003 §5.1.1.2. */
const EMPTY_LISTS = {
  products: '[]',
  trade: '[]',
  exports: '[]',
  raw: '[]',
  pesticides: '[]',
  relations: '[]',
};

/** Fields of a registration that is just begun: what the account knows stands there, all else is empty. */
export const NEW_FIELDS = {
  ...EMPTY_LISTS,
  authority: '',
  approvalAuthority: '',
  regNo: '',
  regDate: '',
  expiry: '',
  established: '',
  legalName: '',
  legalPhone: '',
  legalMail: '',
  productionType: '',
  state: '',
  address: '',
  contactName: '',
  contactPhone: '',
  contactMail: '',
  rebuiltDate: '',
  rebuiltItem: '',
  rebuiltFacility: '',
  remarks: '',
  capacity: '',
  workers: '',
  inspectors: '',
  traded: '',
  pesticide: '',
  water: '',
  disinfected: '',
  disinfection: '',
  disinfectionOther: '',
  process: '',
};

/** What an enterprise that is registered has filled in. */
export const OLD_FIELDS = {
  ...NEW_FIELDS,
  authority: '挪威食品安全局', // guide 000 p. 15
  approvalAuthority: 'Mattilsynet', // guide 000 p. 15
  established: '1998-05-04',
  legalName: 'Kari Nordmann',
  legalPhone: '+47 - 00000000',
  legalMail: 'kari@norgetest.example',
  productionType: 'processing',
  state: 'Nordland',
  address: 'Kaigata 1, 8000 Bodø',
  contactName: 'Ola Nordmann',
  contactPhone: '+47 - 00000000',
  contactMail: 'post@norgetest.example',
  capacity: '12000 t/a',
  workers: '64',
  inspectors: '5',
  traded: 'yes',
  pesticide: 'no',
  water: 'own',
  disinfected: 'yes',
  disinfection: 'uv',
  process:
    'Reception, grading, gutting, filleting, quick freezing, glazing, packing, metal detection, cold storage.',
  products: JSON.stringify([
    {
      hs: '0302141000',
      name: 'Fresh or chilled Atlantic salmon',
      ciq: '103',
      specific: 'Fresh salmon',
      brand: '',
    },
    { hs: '0302142000', name: 'Fresh or chilled Danube salmon', ciq: '101', specific: 'Huchen', brand: '' },
  ]),
  trade: JSON.stringify([{ goods: 'Fresh salmon', year: '2025', quantity: '840' }]),
};

/**
 * Registrations of the enterprise. The first number and date are those of guide 000 p. 14, the second number is
 * that of p. 21. Each state that guide 003 names occurs.
 */
export const REGISTERED = [
  {
    serial: 'AQU202000000084277',
    regNo: 'CNOR18FF1804010002',
    regDate: '2018-04-01',
    expiry: '2023-03-31',
    state: 'state.overdue',
  },
  {
    serial: 'AQU202000000084278',
    regNo: 'CNOR18PP1804010103',
    regDate: '2018-04-01',
    expiry: '2028-03-31',
    state: 'state.valid',
  },
  {
    serial: 'AQU202100000091306',
    regNo: 'CNOR18CS2106150021',
    regDate: '2021-06-15',
    expiry: '2026-06-14',
    state: 'state.suspended',
  },
  {
    serial: 'AQU201900000047715',
    regNo: 'CNOR18PP1906200044',
    regDate: '2019-06-20',
    expiry: '2029-06-19',
    state: 'state.rectifying',
  },
  {
    serial: 'AQU202000000050262',
    regNo: 'CNOR18FF2003050031',
    regDate: '2020-03-05',
    expiry: '2025-03-04',
    state: 'state.revoked',
  },
];

/** What can become of a registration; keys of texts. */
export const STATES = [
  'state.valid',
  'state.overdue',
  'state.suspended',
  'state.rectifying',
  'state.revoked',
  'state.cancelled',
];

/**
 * What the GACC sent, by the page that shows it. A text of customs is Chinese in every edition.
 * @type {Readonly<Record<string, readonly { serial: string, regNo: string, time: string, title: string, text: string,
 *   deadline?: string }[]>>}
 */
export const NOTICES = {
  notification: [
    {
      serial: 'TZ202600000000012',
      regNo: 'CNOR18PP1804010103',
      time: '2026-09-02 10:15:00',
      title: '关于核对企业注册信息的通知',
      text: '请核对在华注册信息中的企业名称、生产场所地址和联系人。信息有变化的，请提交变更申请。',
    },
    {
      serial: 'TZ202600000000007',
      regNo: 'CNOR18CS2106150021',
      time: '2026-06-20 16:40:00',
      title: '关于暂停进口的通知',
      text: '因检出不合格产品，暂停你企业产品进口，直至整改后符合注册要求。',
    },
  ],
  reinspection: [
    {
      serial: 'FC202600000000003',
      regNo: 'CNOR18PP1804010103',
      time: '2026-08-11 09:00:00',
      title: '视频复查',
      text: '拟对你企业开展视频检查。请准备生产车间、冷库的平面图，检验记录和产品追溯记录。',
    },
  ],
  rectification: [
    {
      serial: 'ZG202600000000002',
      regNo: 'CNOR18PP1906200044',
      time: '2026-06-22 11:30:00',
      title: '整改',
      text: '1.冷库温度记录不完整。2.未按批次保存追溯记录。请在规定期限内完成整改，并提交书面整改报告和符合注册要求的书面声明。',
      deadline: '2026-12-31',
    },
  ],
};

/** Account certification: what the account is known by. */
export const CERTIFICATE = { organisation: 'NorgeTest AS', approvalNo: 'N-0000' };
