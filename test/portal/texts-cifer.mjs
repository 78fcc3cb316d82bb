/**
 * Texts of the pages inside CIFER that are no list or form of the guide of 2026: registering, extending and
 * cancelling, what is registered, what the GACC sends, and the plain pages. Chinese from guide 003 (the manual
 * of the GACC, 2021) and guide 001 step 5-6 (the screens of November 2021); English from guide 002 (2023), guide
 * 000 and guide 001. Guide 003 has no English: where only it names a thing, the English is guessed.
 */
import { en, t } from './wording.mjs';

/** @type {Readonly<Record<string, import('./wording.mjs').Text>>} */
export const CIFER_TEXTS = {
  // --- Product categories: guide 003 §3.2 (the 18, Chinese); guide 001 step 5, note 1 (English) -------------
  'category.meat': en('Meat and meat products', '肉与肉制品'), // guide 001 has "meat"; the rest guessed
  'category.casings': en('Casings', '肠衣'),
  'category.dairy': en('Dairy products', '乳品'), // guide 001 has "dairy"
  'category.nests': en('Bird nests and bird nest products', '燕窝与燕窝制品'), // English guessed
  'category.bee': en('Bee products', '蜂产品'),
  'category.eggs': en('Eggs and egg products', '蛋与蛋制品'),
  'category.oils': en('Edible fats and oils', '食用油脂和油料'),
  'category.stuffed': en('Stuffed wheaten food', '包馅面食'),
  'category.grains': en('Edible grains', '食用谷物'),
  'category.milled': en('Milled grain products and malt', '谷物制粉工业产品和麦芽'),
  'category.vegetables': en(
    'Fresh-kept and dehydrated vegetables and dry beans',
    '保鲜和脱水蔬菜以及干豆', // guide 003 §3.2; guide 001: "fresh-kept/ preserved and dehydrated vegetables"
  ),
  'category.condiments': en('Condiments and seasonings', '调味料'),
  'category.nuts': en('Nuts and seeds', '坚果与籽类'),
  'category.driedFruits': en('Dry fruits', '干果'),
  'category.coffee': en('Unroasted coffee and cocoa beans', '未烘焙的咖啡豆与可可豆'),
  'category.dietary': en('Food for special dietary uses', '特殊膳食食品'),
  'category.health': en('Health/functional foods', '保健食品'),
  'category.candyGroup': en(
    'Candy, chocolate (including chocolate, cocoa butter chocolate and its products)', // guide 001 step 5
    '糖果、巧克力 (包括巧克力、代可可脂巧克力及其制品)', // guide 001 step 5
  ),
  'category.candy': en('Candy', '糖果'), // guide 001 step 5
  'category.chocolate': en('Chocolate', '巧克力'), // guide 001 step 5
  'category.otherCandy': en('Other candy and chocolate', '其他糖果、巧克力'), // guide 001 step 5; English guessed
  'category.wineGroup': en('Alcoholic beverages', '酒类'), // guide 003 §5.1.2; English guessed
  'category.spirits': en('Distilled spirits and their mixed drinks', '蒸馏酒及其配制酒'), // guide 003 §5.1.2; English guessed
  'category.fermented': en('Fermented alcoholic beverages', '发酵酒及其配制酒'), // guessed
  'category.tea': en('Tea', '茶叶类'), // guessed
  'category.bakery': en('Pastry, biscuits and bread', '糕点饼干'), // guessed
  'category.beverages': en('Beverages and frozen drinks', '饮料及冷冻饮品'), // guessed

  // --- Category picker: guide 001 step 5, guide 003 §5.1 -------------------------------------------------
  'pick.title': en('Select product category', '选择产品类别'), // guessed (guide 003 §5.1: 选择企业注册涉及的产品类别)
  'pick.authority': en(
    'Foods which require recommendation by the competent authority of the located country/region', // guide 001 step 5
    '所在国家（地区）主管当局推荐注册', // guide 003 §3.2
  ),
  'pick.direct': en('Foods which require self-registration', '企业自行申请注册'), // guide 001 step 5; guide 003 §5.1.2
  'pick.hint': en(
    'If you are not sure which category a product belongs to, query it by HS code or product name in Product type enquiry.',
    '如不确定产品类别，可在“产品类别查询”中按HS编码或产品名称查询。', // after guide 003 §5.1; wording guessed
  ),

  // --- Registration form: guide 001 step 6 (Chinese), guide 003 §5.1.1.2 and §5.1.2.2 -----------------------
  'reg.title': en('Application for registration', '注册申请'), // guide 003 §5.1
  'reg.titleExtension': en('Application for extension', '延续申请'), // guide 003 §3.2
  'reg.legalPhone': en('Legal representative - Telephone number', '法定代表人电话'), // guide 001 step 6; English guessed
  'reg.legalMail': en('Legal representative - E-Mail address', '法定代表人邮箱'), // guide 001 step 6; English guessed
  'reg.rebuiltDate': en('Date of reconstruction or extension', '改扩建日期'), // guide 001 step 6; English guessed
  'reg.rebuiltItem': en('Reconstruction or extension project', '改扩建项目'), // guide 001 step 6; English guessed
  'reg.rebuiltFacility': en(
    'Production facilities of the reconstruction or extension',
    '改扩建生产设施', // guide 001 step 6; English guessed
  ),
  'reg.remarks': en('Remarks', '备注'), // guide 001 step 6
  'reg.products': t(
    'Products to be registered in China/added products', // guide 000 p. 15, the banner
    'Products to be registered/added to China', // guide 002 step 4
    '拟对华注册/增加的产品', // guide 003 §5.1.1.2
  ),
  'reg.specific': en('Specific product to be exported to China', '拟输华具体产品'), // guide 003 §5.1.1.2; English guessed
  'reg.goods': en('Specific product exported to China', '输华具体产品'), // guide 003 §5.1.1.2; English guessed
  'reg.brand': en('Brand', '品牌'), // guessed
  'reg.workers': en('Human resources', '人力资源'), // guide 000 p. 15, the banner; Chinese guessed
  'reg.workersCount': en('Number of employees', '员工人数'), // guessed
  'reg.inspectors': en('Number of quality management personnel', '质量管理人员人数'), // guessed
  'reg.trade': en('Trade with China in the past two years', '近2年对华贸易情况'), // guide 003 §5.1.1.2; English guessed
  'reg.exports': en('Export trade situation in the past two years', '近2年出口贸易情况'), // guide 000 p. 15; guide 003 §5.1.1.2
  'reg.exportGoods': en('Export product', '出口产品'), // guide 003 §5.1.1.2; English guessed
  'reg.exportTo': en('Export country (region)', '出口国家(地区)'), // guessed
  'reg.year': en('Year', '年份'), // guessed
  'reg.quantity': en('Quantity (t)', '数量(吨)'), // guessed
  'reg.raw': en('Raw materials/ingredients', '原料/配料信息'), // guide 003 §5.1.1.2; English guessed
  'reg.rawName': en('Raw material/ingredient name', '原料/配料名称'), // guessed
  'reg.rawOrigin': en('Place of origin', '原产地'), // guessed
  'reg.rawSupplier': en('Supplier', '供应商'), // guessed
  'reg.pesticide': en('Use of pesticides', '农药使用情况'), // guide 003 §5.1.1.2; English guessed
  'reg.pesticideNo': en('No pesticide used', '未使用农药'), // guide 003 §5.1.1.2; English guessed
  'reg.pesticideYes': en('Pesticide used', '使用过农药'), // guide 003 §5.1.1.2; English guessed
  'reg.pesticideName': en('Pesticide name', '农药名称'), // guessed
  'reg.pesticideAmount': en('Dosage', '使用量'), // guessed
  'reg.relation': en('Production relation', '生产对应关系'), // guide 003 §5.1.1.2; English guessed
  'reg.workshop': en('Workshop or production line', '车间或生产线'), // guessed
  'reg.lineCapacity': en('Capacity of the production line', '生产线能力'), // guessed
  'reg.water': en('Production and processing water', '生产加工用水'), // guide 000 p. 15, the banner; guide 003 §5.1.2.2
  'reg.waterPublic': en('Public water', '公共用水'), // guide 003 §5.1.2.2; English guessed
  'reg.waterOwn': en("Enterprise's own water source", '企业自有水源'), // guide 003 §5.1.2.2; English guessed
  'reg.disinfected': en('Whether the water is disinfected', '是否对水进行消毒处理'), // guide 003 §5.1.2.2; English guessed
  'reg.disinfection': en('Disinfection method of own water source', '自有水源消毒处理方式'), // guide 003 §5.1.2.2; English guessed
  'reg.disinfectionOther': en(
    'Other disinfection method of own water source',
    '其他自有水源消毒处理方式', // guide 003 §5.1.2.2; English guessed
  ),
  'reg.chlorine': en('Chlorine', '氯消毒'), // guessed
  'reg.ozone': en('Ozone', '臭氧消毒'), // guessed
  'reg.uv': en('Ultraviolet', '紫外线消毒'), // guessed
  'reg.other': en('Other', '其他'), // guide 003 §5.1.2.2 (处理方式选其他); English guessed
  'reg.process': en('Description of product processing', '产品加工工艺描述'), // guide 003 §5.1.2.2; English guessed
  'reg.choose': en('Please select', '请选择'), // guide 001 step 3 (the account form); guessed for this one
  'reg.empty': en('No data', '暂无数据'), // guessed
  'reg.required': en('This field is required.', '这是必填字段'), // jQuery Validation's own text; guide 003 §2.3.1 tells of a red hint
  'reg.mail': en('Please enter a valid email address.', '请输入有效的电子邮件地址'), // jQuery Validation's own text
  'reg.productsFirst': en('Please add a product first.', '请先新增产品。'), // guessed; the rule is in guide 003 §5.1.1.2

  // --- Attachments beyond those of a modification ---------------------------------------------------------
  'att.process': en('Attachment of the processing description', '产品加工工艺描述附件'), // guide 003 §5.1.2.2 (附件为选填); wording guessed
  'att.photos': en('Actual product photos', '产品实物照片'), // a guide of 2026 for the direct route; Chinese guessed
  'att.label': en('Product label samples', '产品标签样张'), // a guide of 2026 for the direct route; Chinese guessed
  'att.ingredients': en('Ingredient list', '配料表'), // a guide of 2026 for the direct route; Chinese guessed
  'att.extension': t(
    'Declaration for the extension of registration of manufacturer', // a commercial guide to the portal
    'Enterprise extension application statement', // the English manual of the GACC
    '延续注册声明', // guessed
  ),

  // --- Extension and cancellation ------------------------------------------------------------------------
  'btn.extension': t('Extension', 'Extend', '延续'), // the English manual of the GACC; a commercial guide; Chinese guessed
  'btn.cancellation': en('Cancellation', '注销'), // guessed
  'cancel.reason': en('Reason for cancellation', '注销原因'), // guessed: no guide shows what follows the press
  'cancel.note': en(
    'The registration number in China becomes invalid once the cancellation is approved.',
    '注销审批通过后，在华注册编号失效。', // guessed
  ),

  // --- Registered in China: guide 002 step 2-4 -------------------------------------------------------------
  'registered.heading': t('Registered in China', 'Registration information', '已获在华注册'), // guide 000 p. 12; guide 002 step 2; Chinese guessed
  'registered.name': t('Manufacturer name', 'Company name', '企业名称'), // as in the form
  'registered.regDate': en('Registration date', '注册日期'), // guessed; Chinese: the public query site
  'registered.state': en('State', '状态'), // guessed; Chinese: the public query site
  'registered.detail': en('Registration details', '注册信息详情'), // guessed
  'state.valid': en('Valid', '有效'), // guessed; Chinese: the public query site
  'state.overdue': en('Overdue', '过期'), // a US report quotes it; Chinese guessed
  'state.suspended': en('Suspended', '暂停'), // guide 003, appendix; English guessed
  'state.rectifying': en('Rectification', '整改'), // guide 003, appendix
  'state.revoked': en('Revoked', '撤销'), // guide 003, appendix; English guessed
  'state.cancelled': en('Deregistered', '注销'), // guessed; Chinese: the public query site

  // --- The dialog of a feedback, where it has more than its text: guessed ------------------------------------
  'feedback.content': en('Feedback content', '回执内容'), // guessed
  'feedback.time': en('Review time', '审核时间'), // guessed
  'feedback.opinion': en('Review opinion', '审核意见'), // guessed
  'feedback.loading': en('Loading…', '加载中…'), // guessed

  // --- Notification, reinspection, rectification: no guide shows these lists, every wording is guessed -----
  'notice.title': en('Title', '标题'),
  'notice.time': en('Notification time', '通知时间'),
  'notice.deadline': en('Time limit', '完成期限'), // guide 003, appendix (规定期限) has the thing
  'notice.content': en('Content', '内容'),
  'notice.inspection': en('Reinspection method', '复查方式'),
  'notice.remote': en('Video inspection', '视频检查'),
  'notice.report': en('Written rectification report', '书面整改报告'), // guide 003, appendix; English guessed
  'notice.statement': en('Written statement of compliance', '符合注册要求的书面声明'), // guide 003, appendix; English guessed
  'notice.state': en('State', '状态'),
  'notice.open': en('To be rectified', '待整改'),
  'notice.sent': en('Submitted', '已提交'),
  'btn.rectify': en('Rectify', '整改'),
  'notice.needed': en('Both files are needed.', '请上传两个文件。'),

  // --- Plain pages: no guide shows them; the facts are the guides', the wordings guessed -----------------------
  'cert.heading': en('Account certification', '账号认证'), // guide 000 p. 12; Chinese guessed
  'cert.account': en('Account', '账号'),
  'cert.organisation': en('Organisation Name', '单位名称'), // guide 000 p. 9
  'cert.approvalNo': en('Located Country (Region) Register Number', '所在国家(地区)注册编号'), // CFIA; guide 003 §4.2
  'cert.state': en('Certification status', '认证状态'),
  'cert.no': en('Not certified', '未认证'),
  'cert.yes': en('Submitted', '已提交'),
  'cert.apply': en('Apply for certification', '申请认证'),
  'manual.name': en('Document', '文件名称'),
  'manual.enterprise': en('User manual for enterprises', '企业用户操作手册'),
  'manual.authority': en('User manual for competent authorities', '主管当局用户操作手册'),
  'faq.q1': en('How many accounts can an enterprise have?', '一家企业可以有几个账号？'),
  'faq.a1': en('One overseas enterprise can have one account only.', '一家境外企业只能有一个企业账号。'), // guide 003 §4
  'faq.q2': en('Can an account of my own register every category?', '自行申请的账号可以注册所有产品吗？'),
  'faq.a2': en(
    'No. It can register foods outside the 18 categories only. The competent authority assigns accounts for all categories.',
    '不可以，只能注册18类以外的食品。主管当局分配的账号可以注册全部产品。', // guide 003 §4
  ),
  'faq.q3': en('Can a deleted application be recovered?', '删除的申请可以恢复吗？'),
  'faq.a3': en('No, deleted data cannot be recovered.', '不可以，删除的数据不可恢复。'), // guide 003 §5.1.1.1
  'contact.topic': en('Subject', '咨询内容'),
  'contact.how': en('Contact', '联系方式'),
  'contact.system': en('Technical problems of the system', '系统技术问题'),
  'contact.business': en('Requirements for registration', '注册业务问题'),
  'contact.unknown': en('This practice portal does not know it.', '本练习门户不含联系方式。'), // ours, not the portal's
  'version.number': en('Version', '版本号'),
  'version.date': en('Release date', '发布日期'),
  'version.content': en('Description', '更新说明'),
  'version.new': en(
    'The application for change of aquatic products has been optimized.', // guide 000 p. 15, the banner
    '水产品变更申请已优化。',
  ),
  'version.first': en('First version of the system.', '系统首次发布。'),
};
