/**
 * What the practice portal starts with. Rows with a guide and page are verbatim; every other row is
 * practice data, made up so that each status occurs, and belongs to no real enterprise.
 *
 * @typedef {'saved' | 'toAuthority' | 'toGacc' | 'authoritySaved' | 'refusedAuthority' | 'sending' | 'failed'
 *   | 'waiting' | 'accepted' | 'refusedGacc' | 'approved' | 'correctAuthority' | 'correctEnterprise'} StatusKey
 * @typedef {'registration' | 'change' | 'extension' | 'cancellation'} TypeKey
 * @typedef {'authority' | 'direct'} Route
 * @typedef {{ name: string, size: number }} Upload
 * @typedef {{ key: string, required: '' | 'yes' | 'no' }} AttachmentRow
 * @typedef {{ time: string, status: StatusKey, verbatim?: string | undefined }} Progress
 * @typedef {object} Application
 * @property {string} serial
 * @property {string} regNo
 * @property {string} time `YYYY-MM-DD HH:mm:ss`, as the list shows it
 * @property {TypeKey} type
 * @property {StatusKey} status
 * @property {string | undefined} [zhStatus] the 2021 manual has several words for one English status
 * @property {string | undefined} [verbatim] a status text shown as it stands, in every edition (for tests)
 * @property {string} [step] a handle step other than the one that goes with the status
 * @property {Route} route
 * @property {string} [account] the only account that sees it; left out, every one does
 * @property {string} category key of the text of its product category
 * @property {string} [page] the page that shows it, where it is not the form of a modification
 * @property {readonly AttachmentRow[]} attachments what its attachment list asks for
 * @property {string} customs text of the customs feedback, '' for none
 * @property {string} institution text of the institutional feedback, '' for none
 * @property {boolean} unsaved opened by Modify, not yet saved: not in the enquiry list
 * @property {Record<string, string>} fields
 * @property {Record<string, Upload>} uploads
 * @property {Progress[]} progress
 */

/**
 * The 13 statuses of guide 000 p. 22: where the application then lies (the handle step: "China customs" and
 * "-" are seen, the others guessed), and whether another application must wait for it.
 * @type {Readonly<Record<StatusKey, { step: string, pending: boolean }>>}
 */
export const STATUSES = {
  saved: { step: 'step.enterprise', pending: true },
  toAuthority: { step: 'step.authority', pending: true },
  toGacc: { step: 'step.customs', pending: true },
  authoritySaved: { step: 'step.authority', pending: true },
  refusedAuthority: { step: 'step.none', pending: false },
  sending: { step: 'step.customs', pending: true },
  failed: { step: 'step.customs', pending: true },
  waiting: { step: 'step.customs', pending: true },
  accepted: { step: 'step.customs', pending: true },
  refusedGacc: { step: 'step.none', pending: false },
  approved: { step: 'step.none', pending: false },
  correctAuthority: { step: 'step.authority', pending: true },
  correctEnterprise: { step: 'step.enterprise', pending: true },
};

/**
 * Chinese statuses of guide 003's appendix that share an English status with another one. The last three are
 * states of a registration; guide 003 §5.2.1 lists them among the statuses of an application.
 * @type {Readonly<Record<string, StatusKey>>}
 */
export const OTHER_CHINESE_STATUSES = {
  海关入库失败: 'failed',
  不予受理: 'refusedGacc',
  撤销: 'approved',
  暂停: 'approved',
  整改: 'approved',
};

/**
 * The attachment list of guide 000 p. 17, in its order. The type of rows 3 and 5 is blank in the guide's
 * picture: what they ask for is not known.
 * @type {readonly AttachmentRow[]}
 */
export const ATTACHMENTS = [
  { key: 'declaration', required: 'yes' },
  { key: 'supporting', required: 'yes' },
  { key: '', required: '' },
  { key: 'identification', required: 'no' },
  { key: '', required: '' },
  { key: 'flowChart', required: 'no' },
  { key: 'layout', required: 'no' },
  { key: 'floorPlan', required: 'no' },
  { key: 'recommendation', required: 'yes' },
  { key: 'inspection', required: 'yes' },
];

/** Guide 000 p. 7 and 8: two announcements, verbatim (the publisher's name is cut there). */
export const ANNOUNCEMENTS = [
  {
    title: 'Bulletin about system maintenance',
    date: '2023/07/20',
    publisher: 'China E-port Data Center',
  },
  {
    title: 'Notice about the only official portal of registration',
    date: '2023/04/28',
    publisher: 'China E-port Data Center',
  },
];

/** Guide 000 p. 14: the one registration of the list of Application for modification, verbatim. */
export const REGISTRATIONS = [
  { serial: 'AQU202000000084277', regNo: 'CNOR18FF1804010002', expiry: '2023-03-31' },
];

/** Menu of the shell, guide 000 p. 12. `page` is a page of this portal; without it: "does not have it yet". */
export const MENU = [
  { key: 'menu.registration', page: 'categoryPicker' },
  { key: 'menu.modification', page: 'modifyList' },
  { key: 'menu.extension', page: 'extendList' },
  { key: 'menu.cancellation', page: 'cancelList' },
  { key: 'menu.notification', page: 'notification' },
  { key: 'menu.reinspection', page: 'reinspection' },
  { key: 'menu.rectification', page: 'rectification' },
  {
    key: 'menu.enquiryGroup',
    children: [
      { key: 'menu.enquiry', page: 'enquiry' },
      { key: 'menu.registered', page: 'registeredList' },
    ],
  },
  { key: 'menu.certification', page: 'accountCertification' },
  { key: 'menu.productType', page: 'productType' },
  { key: 'menu.manual', page: 'manual' },
  { key: 'menu.faq', page: 'faq' },
  { key: 'menu.contact', page: 'contact' },
  { key: 'menu.version', page: 'version' },
];

/** Practice data: the form of a modification as it was filled in at registration (guide 000 p. 15). */
const FIELDS = {
  method: 'authority',
  authority: '挪威食品安全局', // guide 000 p. 15: Chinese in the English edition too
  country: '挪威-Norway', // guide 000 p. 15
  approvalNo: 'N-0000',
  approvalAuthority: 'Mattilsynet', // guide 000 p. 15
  regDate: '2018-04-01',
  expiry: '2023-03-31',
  name: 'NorgeTest AS',
  established: '1998-05-04',
  legalName: 'Kari Nordmann',
  productionType: 'processing',
  state: 'Nordland',
  address: 'Kaigata 1, 8000 Bodø',
  contactName: 'Ola Nordmann',
  contactPhone: '+47 - 00000000', // guide 000 p. 15: "+ 47 -"
  contactMail: 'post@norgetest.example',
  rebuilt: 'no',
  capacity: '12000 t/a',
  products: '[]', // JSON list of {hs, name}; only the editions before 2026 have this list
};

/** Uploaded at registration, and still there when a modification is opened (guide 000 p. 16). */
const OLD_UPLOADS = {
  identification: { name: 'approval_certificate_2018.pdf', size: 412_000 },
  flowChart: { name: 'flow_chart_fresh_salmon.pdf', size: 238_000 },
};

/**
 * A new application with the enterprise's own data in it.
 * @param {Partial<Application> & { serial: string, time: string }} given
 * @returns {Application}
 */
export function application(given) {
  const status = given.status ?? 'saved';
  const regNo = given.regNo ?? 'CNOR18PP1804010103';
  return {
    regNo,
    type: 'change',
    route: 'authority',
    category: 'category.aquatic',
    attachments: ATTACHMENTS,
    customs: '',
    institution: '',
    unsaved: false,
    progress: [{ time: given.time, status }],
    ...given,
    status,
    fields: { ...FIELDS, regNo, method: given.route ?? 'authority', ...given.fields },
    uploads: structuredClone(given.uploads ?? OLD_UPLOADS),
  };
}

/** The two rows of guide 000 p. 21, verbatim; their feedback texts are practice data. */
const GUIDE_ROWS = () => [
  application({
    serial: '202200000000342960',
    time: '2022-04-06 20:10:15',
    status: 'accepted',
  }),
  application({
    serial: '202000000000158730',
    time: '2021-10-29 00:00:00',
    type: 'registration',
    status: 'approved',
    customs: '同意注册。 The registration is approved.',
  }),
];

/** Practice data: one row for each status that guide 000 p. 22 names, newest first. */
const PRACTICE_ROWS = () => [
  application({ serial: '202600000000500013', time: '2026-11-18 09:12:40', status: 'saved' }),
  application({
    serial: '202600000000500012',
    time: '2026-11-12 08:45:03',
    status: 'correctEnterprise',
    institution: '已推荐。 Recommended to the GACC.',
    // Chinese only, and long: texts of customs officers are not translated by the portal.
    customs:
      '1.附件“加工工艺流程图”未体现原料验收、速冻和金属探测工序，请补充各工序的温度和时间参数。2.附件“企业厂区、车间、冷库平面图”未标明人流和物流方向，请补充冷库编号后重新上传。3.企业名称与主管当局推荐函不一致，请核实修改。4.企业声明缺少法定代表人签字和企业盖章，请签字盖章后扫描上传。5.生产加工能力未填写计量单位，请补充。请补齐补正后重新提交申请。',
  }),
  application({ serial: '202600000000500011', time: '2026-11-10 10:02:11', status: 'toAuthority' }),
  application({ serial: '202600000000500010', time: '2026-11-05 07:58:26', status: 'authoritySaved' }),
  application({
    serial: '202600000000500009',
    time: '2026-10-29 09:31:47',
    status: 'correctAuthority',
    customs: '请主管当局补充审核检查报告。 The competent authority shall supplement the inspection report.',
  }),
  application({ serial: '202600000000500008', time: '2026-10-21 11:20:00', status: 'toGacc' }),
  application({ serial: '202600000000500007', time: '2026-10-14 08:05:19', status: 'sending' }),
  // Both routes of "Processing failed": only the direct one may be changed by the enterprise (guide 003 §5.2.1).
  application({
    serial: '202600000000500006',
    time: '2026-10-08 13:44:52',
    status: 'failed',
    route: 'direct',
  }),
  application({
    serial: '202600000000500005',
    time: '2026-10-02 09:00:30',
    status: 'failed',
    zhStatus: '海关入库失败',
  }),
  application({ serial: '202600000000500004', time: '2026-09-24 08:16:08', status: 'waiting' }),
  application({
    serial: '202600000000500003',
    time: '2026-09-15 10:37:55',
    status: 'accepted',
    type: 'extension',
  }),
  application({
    serial: '202600000000500002',
    time: '2026-08-27 09:49:21',
    status: 'refusedGacc',
    customs: '生产场所搬迁，应重新注册。 The production site has moved: a new registration is needed.',
  }),
  application({
    serial: '202600000000500001',
    time: '2026-08-20 12:28:34',
    status: 'refusedAuthority',
    institution: 'The legal representative was changed: a new registration is needed.',
  }),
  application({
    serial: '202600000000500000',
    time: '2026-06-11 08:30:00',
    status: 'approved',
    type: 'cancellation',
    customs: '同意注销。 The cancellation is approved.',
  }),
];

/**
 * The applications of Application enquiry at the start.
 * @returns {Application[]}
 */
export const startApplications = () => [...PRACTICE_ROWS(), ...GUIDE_ROWS()];

/**
 * Product type enquiry: the four rows of guide 000 p. 24, verbatim, with the Chinese names of the Chinese
 * tariff where they are known; then rows from a list of China Customs (Announcement 2021 No. 101), where
 * the portal's English name, product range, category and recommendation are not known: "-".
 */
export const PRODUCTS = [
  {
    hs: '0302142000',
    name: 'Fresh or chilled Danube salmon',
    nameZh: '鲜、冷多瑙哲罗鱼',
    ciq: '101',
    ciqName:
      'Fresh or chilled Danube salmon (excluding edible fish offal of subheadings 0302.91 to 0302.99) (cultured)',
    known: true,
  },
  {
    hs: '0302142000',
    name: 'Fresh or chilled Danube salmon',
    nameZh: '鲜、冷多瑙哲罗鱼',
    ciq: '102',
    ciqName:
      'Fresh or chilled Danube salmon (excluding edible fish offal of subheadings 0302.91 to 0302.99) (wild)',
    known: true,
  },
  {
    hs: '0302141000',
    name: 'Fresh or chilled Atlantic salmon (excluding edible fish offal of subheadings 0302.91 to 0302.99) (cultured (may be eaten raw))',
    nameZh: '鲜、冷大西洋鲑鱼',
    ciq: '101',
    ciqName:
      'Fresh or chilled Atlantic salmon (excluding edible fish offal of subheadings 0302.91 to 0302.99) (cultured (non-raw-eat))',
    known: true,
  },
  {
    hs: '0302141000',
    name: 'Fresh or chilled Atlantic salmon',
    nameZh: '鲜、冷大西洋鲑鱼',
    ciq: '103',
    ciqName:
      'Fresh or chilled Atlantic salmon (excluding edible fish offal of subheadings 0302.91 to 0302.99) (wild (non-raw-eat))',
    known: true,
  },
  .../** @type {[string, string, string][]} */ ([
    ['0306339911', '101', '活金霸王蟹(帝王蟹)'],
    ['0306349000', '101', '其他活、鲜或冷的带壳或去壳挪威海鳌虾(活挪威海鳌虾)'],
    ['0306349000', '102', '其他活、鲜或冷的带壳或去壳挪威海鳌虾(养殖)'],
    ['0306349000', '103', '其他活、鲜或冷的带壳或去壳挪威海鳌虾(野生)'],
    ['0306359001', '103', '活、鲜或冷的其他冷水小虾(养殖)'],
    ['0306359001', '104', '活、鲜或冷的其他冷水小虾(野生)'],
    ['0306329000', '101', '活、鲜或冷的带壳或去壳鳌龙虾(鳌龙虾属)(活鳌虾)'],
    [
      '0301919000',
      '999',
      '其他活鳟鱼(河鳟、虹鳟、克拉克大麻哈鱼、阿瓜大麻哈鱼、吉雨大麻哈鱼、亚利桑那大麻哈鱼、金腹大麻哈鱼)',
    ],
  ]).map(([hs, ciq, name]) => ({ hs, name, nameZh: name, ciq, ciqName: name, known: false })),
];
