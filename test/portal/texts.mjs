/**
 * Every text of the practice portal, in its three editions:
 * - en2026: the English of guide 000 (Norges sjømatråd, June 2026)
 * - enOld: the English before it: the older screenshot of guide 000 p. 14 ("N-old"), guide 002 (Denmark,
 *   2023, "DK"), the English manual of the GACC ("EM") and the pages of CFIA ("CA")
 * - zh: guide 003 (the manual of the GACC in Chinese, 2021); what has no source is marked "guessed"
 *
 * Where an edition's own wording is not known, it keeps the English of 2026.
 *
 * Pages of their own have their texts in files of their own, merged here.
 *
 * @typedef {import('./wording.mjs').Edition} Edition
 * @typedef {import('./wording.mjs').Text} Text
 */
import { CIFER_TEXTS } from './texts-cifer.mjs';
import { ENTRY_TEXTS } from './texts-entry.mjs';
import { TRACE_TEXTS } from './texts-trace.mjs';
import { en, t } from './wording.mjs';

/** @type {readonly Edition[]} */
export const EDITIONS = ['en2026', 'enOld', 'zh'];

/** @type {Readonly<Record<string, Text>>} */
export const TEXTS = {
  ...ENTRY_TEXTS,
  ...TRACE_TEXTS,
  ...CIFER_TEXTS,

  // --- Shell: guide 000 p. 7 (header, in every edition part Chinese), guide 003 §2.4-2.5 ------------------
  'shell.header': en(
    '应用 | 中国国际贸易单一窗口 | China Import Food Enterprise Registration',
    '应用 | 中国国际贸易单一窗口 | 进口食品境外生产企业注册', // guide 001 step 4 (name of the application)
  ),
  'shell.name': en('China Import Food Enterprise Registration', '进口食品境外生产企业注册'), // guide 000 p. 7; guide 001 step 4
  'shell.user': t('境外用户', 'Overseas users', '境外用户'), // guide 000 p. 7; p. 8 for the older English
  'shell.logout': en('Log out', '退出'), // guide 003 §2.5; the English is guessed (guide 000 p. 7 shows an icon)
  'shell.home': en('Home', '首页'), // guessed: the first tab of the shell
  'shell.closeTabs': en('关闭操作', '关闭操作'), // the H+ theme's own string; the icon of guide 003 §2.4.3
  'shell.closeAll': en('关闭全部选项卡', '关闭全部选项卡'), // guide 003 §2.4.3
  'shell.closeOther': en('关闭其他选项卡', '关闭其他选项卡'), // guide 003 §2.4.3
  'shell.locate': en('定位当前选项卡', '定位当前选项卡'), // the H+ theme's own string
  'shell.loggedOut': en('You have logged out.', '您已退出系统。'), // guessed
  'shell.logIn': en('Log in again', '重新登录'), // guessed
  'missing.text': en('This practice portal does not have this page yet.', '本练习门户尚无此页面。'), // ours, not the portal's

  // --- Menu: guide 000 p. 7 and 12; older English p. 14; Chinese guide 003 -------------------------------
  'menu.registration': en('Application for registration', '注册申请'), // guide 003 §5.1
  'menu.modification': en('Application for modification', '变更申请'), // guide 003 §3.2
  'menu.extension': en('Application for extension', '延续申请'), // guide 003 §3.2
  'menu.cancellation': en('Application for cancellation', '注销申请'), // guide 003 §3.2
  'menu.notification': en('Notification', '通知'), // guessed (guide 003 §3.1: 接收海关总署通知)
  'menu.reinspection': t('Reinspection', 'Reexamination', '复查'), // guide 000 p. 7, p. 14; guide 003 §3.1
  'menu.rectification': en('Rectification', '整改'), // guide 003 §3.1
  'menu.enquiryGroup': t('Comprehensive enquiry', 'Integrated query', '综合查询'), // guide 000 p. 12, p. 14; guide 003 §5.2
  'menu.enquiry': t('Application enquiry', 'Application form query', '申请单查询'), // guide 000 p. 12, p. 14; guide 003 §5.2.1
  'menu.registered': t('Registered in China', 'Obtained registration in China', '已获在华注册'), // guide 000 p. 12, p. 14; Chinese guessed
  'menu.certification': en('Account certification', '账号认证'), // guide 000 p. 12; Chinese guessed
  'menu.productType': t('Product type enquiry', 'Product type query', '产品类别查询'), // guide 000 p. 12, p. 14; guide 003 §5.3
  'menu.manual': en('Operation manual', '操作手册'), // guide 000 p. 12; Chinese guide 004 §4.1 (the same publisher)
  'menu.faq': en('FAQ', '常见问题'), // guide 000 p. 12; Chinese guessed
  'menu.contact': en('Contact us', '联系我们'), // guide 000 p. 12; Chinese guessed
  'menu.version': en('Version Description', '版本说明'), // guide 000 p. 12; Chinese guessed

  // --- Home: guide 000 p. 8 (English), p. 7 and guide 001 step 4 (Chinese) ---------------------------------
  'home.announcement': en('System Announcement', '系统公告'),
  'home.title': en('title', '标题'),
  'home.date': en('release date', '发布日期'),
  'home.publisher': en('Publisher', '发布者'),

  // --- Buttons -----------------------------------------------------------------------------------------
  'btn.inquire': t('Inquire', 'Query', '查询'), // guide 000 p. 14, 21; EM; guide 003 §5.2.1
  'btn.reset': en('Reset', '重置'), // guide 000 p. 14; guide 003 §5.3.1
  'btn.view': t('View', 'Examine', '查看'), // guide 000 p. 21; guide 002 step 3; guide 003 §5.2.1
  'btn.modify': en('Modify', '变更'), // guide 000 p. 14; Chinese guessed (guide 003 has 变更申请, no button)
  'btn.save': en('Temporary save', '暂存'), // the status of guide 000 p. 22 ("temporary saved"); guide 003 §5.1.1.1
  'btn.delete': en('Delete', '删除'), // guide 000 p. 17 ("delete-knappen"); guide 003 §5.1.1.1
  'btn.add': en('Add', '新增'), // EM; guide 003 §5.1.1.2
  'btn.preview': en('Preview', '预览'), // guide 000 p. 17; guide 003 §5.1.1.1
  'btn.submit': en('Submit', '提交'), // guide 000 p. 17 ("submit"); guide 003 §5.1.1.1 (to the authority)
  'btn.submitDirect': en('Submit', '申报'), // guide 003 §5.1.2.1 (directly to the GACC)
  'btn.return': en('Return', '返回'), // EM; guide 003 §5.1
  'btn.upload': en('Attachment upload', '附件上传'), // guide 001 step 6 (附件上传); English guessed
  'btn.download': en('Download', '下载'), // guide 003 §5.1.1.2 (需先下载签字盖章); English guessed
  'btn.ok': en('OK', '确定'), // Chinese guide 004 §5.2.1; English guessed
  'btn.cancel': en('Cancel', '取消'), // guessed

  // --- Lists: guide 000 p. 14 and 21 -------------------------------------------------------------------
  'list.heading': en('Application information management', '申请信息管理'), // Chinese guessed
  'picker.hint': en('Support fuzzy query, please press the spacebar', '支持模糊查询,按空格键检索'), // guide 000 p. 21; Chinese after the hint of the public query site (按空格键检索)
  'col.order': en('Order No.', '序号'), // guide 000 p. 14, 21 cut it to "Order..."; whole on p. 17. Chinese: the public query site
  'col.serial': en('Application serial number', '申请单编号'), // guide 000 p. 14, 21; Chinese guessed
  'col.regNo': en('Registration number in China', '在华注册编号'), // guide 000 p. 14 whole, p. 21 cut; guide 003 §5.1.2.1
  'col.time': en('Application time', '申请时间'), // guide 000 p. 21; Chinese guessed
  'col.category': en('Product category', '产品类别'), // guide 000 p. 14, 21; guide 003 §5.1
  'col.type': en('Application type', '申请类型'), // guide 000 p. 21; Chinese guessed
  'col.status': en('Application status', '申请单状态'), // guide 000 p. 21; guide 003 §5.2.1 (申请单状态)
  'col.customs': t('Customs feedback', 'customs receipt', '海关回执'), // guide 000 p. 21; EM; guide 003 §5.1.2.1
  'col.institution': t('Institutional feedback', "Institution's receipt", '主管当局回执'), // guide 000 p. 21; EM; Chinese guessed
  'col.step': en('Handle steps', '处理环节'), // guide 000 p. 21; Chinese guessed
  'col.actions': en('Actions', '操作'), // guide 000 p. 14, 21; guide 003 §5.2.1 (数据操作列)
  'col.expiry': en('Expiration date', '注册有效期'), // guide 000 p. 14; guide 003 §5.1.1.2
  'filter.type': en('Application type', '申请类型'), // guide 000 p. 21; Chinese guessed
  'filter.from': en('Application time from', '申请时间起'), // guide 000 p. 21; Chinese guessed
  'filter.to': en('Application time to', '申请时间止'), // guide 000 p. 21; Chinese guessed
  'filter.range': en('Product range', '产品范围'), // guide 000 p. 14, 21; Chinese guessed
  'filter.whole': en('whole', '全部'), // guide 000 p. 21; Chinese guessed

  // --- Values in the lists -----------------------------------------------------------------------------
  'category.aquatic': en('Aquatic products', '水产品'), // guide 000 p. 14, 21; guide 003 §3.2
  'type.registration': en('Registration application', '注册'), // guide 000 p. 21; guide 003 §3.2
  'type.change': en('Change application', '变更'), // guide 000 p. 21; guide 003 §3.2
  'type.extension': t('Extension application', 'Continuation Application', '延续'), // English guessed; EM; guide 003 §3.2
  'type.cancellation': en('Cancellation application', '注销'), // English guessed; guide 003 §3.2
  'step.customs': en('China customs', '海关'), // guide 000 p. 21; Chinese guessed
  'step.none': en('-', '-'), // guide 000 p. 21
  'step.authority': en('Competent authority', '主管当局'), // guessed
  'step.enterprise': en('Enterprise', '企业'), // guessed

  // --- Statuses: guide 000 p. 22 (the older English wording is not known); guide 003, appendix ------------
  // The Chinese stands where its description fits best: a screen of it was not seen.
  'status.saved': en('Enterprise temporary saved', '暂存'),
  'status.toAuthority': en('Submit to authorities', '提交(主管当局)'),
  'status.toGacc': en('Submitting to the GACC', '提交(海关)'),
  'status.authoritySaved': en('Authorities temporary saved', '提交(主管当局)'), // guessed: 2021 has no word of its own for it
  'status.refusedAuthority': en('Refused by authorities', '不予推荐'),
  'status.sending': en('Sending to the GACC', '发往海关成功'),
  'status.failed': en('Processing failed', '发往海关失败'),
  'status.waiting': en('Waiting for acceptance', '海关入库成功'),
  'status.accepted': en('Being accepted by the GACC', '受理'),
  'status.refusedGacc': en('Refused by the GACC', '审批不通过'),
  'status.approved': en('Approved', '审批通过'),
  'status.correctAuthority': en('To be corrected by authorities', '补齐补正'),
  'status.correctEnterprise': en('To be corrected by enterprise', '补齐补正'),

  // --- Form: guide 000 p. 15; older English guide 002 step 4 (DK) and CA; Chinese guides 001 and 003 ------
  'form.title': t('Application for modification', 'Application for modification', '变更申请'),
  'form.titleOther': en('Application information', '申请信息'), // guessed: an application that is no modification
  'form.note1': en(
    'Enterprises applying for registration through this system shall be overseas manufacturers of production, processing and storage. Trading companies and other non-qualifying entities are exempt from registration via this system.',
    '通过本系统申请注册的企业应为境外生产、加工、贮存企业。贸易公司等不符合条件的主体无需通过本系统注册。', // guessed
  ),
  'form.note2': en(
    'The application for change of aquatic products has been optimized, and the main adjustments include: cancelling the module of "Products to be registered in China/added products", and unifying the category of registered products as "aquatic products" in the module of "Product Information to be registered in China"; It also changed the filling position of the "production and processing capacity" of the enterprise; cancelled the modules such as "export trade situation in the past two years", "quantity of imports to China in the last year", "production and processing water", "human resources", and other content that does not need to be filled in.',
    '水产品变更申请已优化：取消“拟对华注册/增加的产品”模块，在“拟对华注册产品信息”模块中将注册产品类别统一为“水产品”。', // guessed
  ),
  'form.method': en('Application Registration Method', '注册方式'), // guide 000 p. 15; guide 003 §3.2
  'form.methodAuthority': en(
    'Standard Application Route (via Competent Authority Recommendation)',
    '所在国家（地区）主管当局推荐注册', // guide 003 §3.2
  ),
  'form.methodDirect': en('Standard Application Route (Direct Submission to GACC)', '企业申请注册'), // guide 003 §3.2
  'form.authority': en(
    'Name of competent authority of the country or region',
    '所在国家（地区）主管当局名称',
  ), // guide 003 §5.1.1.2
  'tab.basic': en('Basic information', '企业基本信息'), // guide 000 p. 15; guide 003 §5.1
  'tab.production': en('Production-related information', '生产相关信息'), // guide 003 §5.1
  'tab.checklist': en('Check list and statement', '自查情况'), // guide 003 §5.1
  'tab.attachments': t('Attachment Information', 'Attachment information', '附件信息'), // guide 000 p. 15; guide 002 step 4; guide 003 §5.1
  'form.basicHeading': t(
    'Basic information of the manufacturer', // guide 000 p. 15
    'Basic information of the enterprise', // guide 002 step 4
    '企业基本信息', // guide 001 step 6
  ),
  'form.country': t('Country (Region)', 'Country (Region)', '所在国家(地区)'), // guide 001 step 6
  'form.approvalNo': t(
    'Registration number for food production approval issued by the competent food safety authority in the country/region of origin', // guide 000 p. 15
    'Registration number approved by located competent authority', // guide 002 step 4
    '所在国家(地区)主管当局批准的注册编号', // guide 001 step 6
  ),
  'form.approvalAuthority': en(
    'Name of the registration and approval competent authority of the country or region',
    '所在国家（地区）注册批准当局名称', // guide 003 §5.1.1.2
  ),
  'form.regNo': en('Registration number (In China)', '(在华)注册编号'), // guide 000 p. 15; guide 001 step 6
  'form.regDate': en('Registration date (In China)', '(在华)注册时间'),
  'form.expiry': en('Registration expiration date (In China)', '(在华)注册有效期'),
  'form.name': t('Manufacturer name', 'Company name', '企业名称'), // guide 000 p. 15; CA; guide 001 step 6
  'form.established': en('Plant establishment date', '建厂时间'), // guide 000 p. 15; guide 001 step 6
  'form.legalName': en('Legal representative - Name', '法定代表人姓名'),
  'form.productionType': en('Production type', '生产类型'), // guide 000 p. 15; Chinese guessed
  'form.type.production': en('Production', '生产'), // guide 000 p. 15 (production, processing and storage); guide 003 §3.1
  'form.type.processing': en('Processing', '加工'),
  'form.type.storage': en('Storage', '贮存'),
  'form.state': en('State/Province/Territory', '州/省/区'), // guide 000 p. 15; Chinese guessed
  'form.address': en(
    'Address of manufacturing facility/Registered address of the enterprise',
    '生产场所地址',
  ), // guide 001 step 6
  'form.contactName': en('Contact person - Name', '联系人姓名'), // guide 000 p. 15; guide 001 step 6
  'form.contactPhone': en('Contact person - Telephone number', '联系人电话'),
  'form.contactMail': en('Contact person - E-Mail address', '联系人邮箱'),
  'form.rebuilt': en(
    'Whether this modification include reconstruction or extension of the facilities?',
    '本次变更是否涉及改扩建？', // guessed (guide 001 step 6 has 改扩建日期, 改扩建项目)
  ),
  'form.yes': en('Yes', '是'), // guide 000 p. 15; guide 003 §5.1.1.2
  'form.no': en('No', '否'),
  'form.productsHeading': t(
    'Product Information to be registered in China', // guide 000 p. 15, the banner
    'Products to be registered/added to China', // guide 002 step 4
    '拟对华注册/增加的产品', // guide 003 §5.1.1.2
  ),
  'form.capacity': en('production and processing capacity', '生产加工能力'), // guide 000 p. 15, the banner; Chinese guessed
  'form.checklistHeading': en('Check list', '自查情况'), // guide 003 §5.1
  'form.checklistNote': en(
    'This practice portal does not have the items of the check list.',
    '本练习门户不含自查项目。',
  ), // ours, not the portal's
  'form.statementHeading': en('Declaration of the manufacturer', '企业声明'), // guide 000 p. 17; guide 003 §5.1.1.2
  'form.progress': en('Application progress', '申请进度'), // guide 003 §5.2.1; English guessed

  // --- Attachments: guide 000 p. 17 ---------------------------------------------------------------------
  'att.tips': en('tips.', '提示：'), // Chinese guessed
  'att.tip1': en(
    '1.*.jpg|.jpeg|.gif|.png|.bmp|.pdf files can be uploaded. The size of single file cannot be exceed 4MB.',
    '1.可上传*.jpg|.jpeg|.gif|.png|.bmp|.pdf格式的文件，单个文件大小不能超过4MB。', // guessed
  ),
  'att.tip2': en(
    '2.Please return to the information entry page or enter the perview page to supplement the attachment.',
    '2.请返回信息录入页面或进入预览页面补充附件。', // guessed
  ),
  'att.order': en('Order No.', '序号'),
  'att.type': en('Attachment type', '附件类型'), // Chinese guessed
  'att.required': en('Required', '是否必填'), // Chinese guessed
  'att.yes': en('Yes', '是'),
  'att.no': en('No', '否'),
  'att.declaration': en('Declaration of the manufacturer', '企业声明'), // guide 003 §5.1.1.2
  'att.supporting': en('Supporting materials to modify information', '变更证明材料'), // Chinese guessed
  'att.identification': en('Enterprise identification documents', '企业身份证明文件'), // guide 001 step 6
  'att.flowChart': en('Processing flow chart', '加工工艺流程图'), // Chinese after guide 003 §5.1.2.2 (产品加工工艺描述)
  'att.layout': en(
    'Plant layout comparison (before vs. after) post the expansion / upgrade',
    '改扩建前后对比图', // guessed
  ),
  'att.floorPlan': en(
    "Floor plan of the enterprise's factory, workshop, and cold storage / freezer",
    '企业厂区、车间、冷库平面图',
  ),
  'att.recommendation': en(
    'Recommendation Letter Issued by the Competent Authority of the Country/Region of Origin',
    '主管当局推荐函', // the wording of Decree 280
  ),
  'att.inspection': en(
    'Audit and Inspection Report Issued by the Competent Authority of the Country/Region of Origin',
    '审核检查报告', // the wording of Decree 280
  ),

  // --- Product type enquiry: guide 000 p. 24 --------------------------------------------------------------
  'product.condition': en('Query Condition', '查询条件'), // guide 003 §5.3.1
  'product.hs': en('HS code', 'HS编码'), // guide 000 p. 24; guide 003 §5.1
  'product.name': en('Product name', '产品名称'), // guide 000 p. 24; guide 003 §5.1
  'product.ciq': en('CIQ code', '检验检疫编码'), // the public query site
  'product.ciqName': en('CIQ name', '检验检疫名称'), // the public query site
  'product.range': en('Product range', '产品范围'), // Chinese guessed
  'product.category': en('Product category', '产品类别'),
  'product.recommended': en('Officially recommended', '官方推荐注册'), // cut to "Officially re..." on p. 24; Chinese guessed
  'product.remarks': en('Remarks', '备注'), // guide 001 step 6
  'product.note': en(
    '*if the HS/CIQ code of relevant product is not found, your product does not need to apply for overseas enterprise registration in this system at present.',
    '*如未查询到相关产品的HS/CIQ编码，则该产品目前无需在本系统申请境外企业注册。', // guessed
  ),

  // --- Messages: only "service exeptions" is proven (guide 000 p. 4 and 18, in that spelling) -------------
  'msg.title': en('Information', '信息'), // guessed
  'msg.failed': en('service exeptions', 'service exeptions'),
  'msg.submitted': en('Submit successfully.', '提交成功。'), // guessed
  'msg.saved': en('Save successfully.', '暂存成功。'), // guessed
  'msg.deleted': en('Delete successfully.', '删除成功。'), // guessed
  'msg.confirmDelete': en('Are you sure to delete?', '确定要删除吗？'), // guessed
  'msg.confirmDeleteForm': en(
    'Are you sure to delete? Deleted data cannot be recovered.',
    '确定要删除吗？删除的数据不可恢复。', // guide 003 §5.1.1.1 (删除的数据不可恢复); English guessed
  ),
  'msg.pending': en(
    'There is an application being processed. Please apply again after it is finished.',
    '存在正在办理的申请，请办结后再申请。', // guessed; the rule is in guide 000 p. 13
  ),
  'msg.fileType': en(
    '*.jpg|.jpeg|.gif|.png|.bmp|.pdf files can be uploaded.',
    '可上传*.jpg|.jpeg|.gif|.png|.bmp|.pdf格式的文件。', // guessed, after the tips of guide 000 p. 17
  ),
  'msg.fileSize': en(
    'The size of single file cannot be exceed 4MB.',
    '单个文件大小不能超过4MB。', // guessed, after the tips of guide 000 p. 17
  ),
  'msg.noFeedback': en('No feedback.', '暂无回执。'), // guessed
  'msg.lost': en('Your login has timed out, please log in again.', '登录超时，请重新登录。'), // guessed
};

/**
 * One text; throws on a key that does not exist.
 * @param {string} key
 * @param {Edition} edition
 * @returns {string}
 */
export function textIn(key, edition) {
  const text = TEXTS[key];
  if (!text) throw new Error(`no such text: ${key}`);
  return text[edition];
}

/**
 * All texts in one edition.
 * @param {Edition} edition
 * @returns {Record<string, string>}
 */
export function textsOf(edition) {
  return Object.fromEntries(Object.entries(TEXTS).map(([key, text]) => [key, text[edition]]));
}
