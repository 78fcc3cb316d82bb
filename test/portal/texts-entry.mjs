/**
 * Texts of the entrance: log-in pages, account, landing page, public query. How they are marked: texts.mjs.
 * Pages that are Chinese only, or that say all in both languages, do so in every edition.
 */
import { en, same } from './wording.mjs';

/** @type {Readonly<Record<string, import('./wording.mjs').Text>>} */
export const ENTRY_TEXTS = {
  // --- The box of cifer.singlewindow.cn: guide 001 step 3; Chinese guessed but for guide 003 §4.2 ----------
  'login.title': en('LOGIN OR REGISTER', '登录或注册'),
  'login.user': en('Username', '用户名'), // guide 003 §2.5
  'login.password': en('Password', '密码'), // guide 003 §2.5
  'login.code': en('Enter Code Shown in Image', '请输入图片中的验证码'),
  'login.signIn': en('Sign in', '登录'),
  'login.create': en('Create an account', '注册新账号'), // guide 003 §4.2
  'login.other': en('Not a Overseas Manufacturing Enterprise?', '非境外生产企业？'),
  'login.here': en('Click Here.', '点击这里'),
  'login.wrongCode': en('The code is wrong, please enter it again.', '验证码错误请重新输入'), // Chinese: the platform's log-in; English guessed
  'login.wrongPassword': en('Wrong username or password.', '用户名或密码错误'), // guessed

  // --- The Chinese sign-on: guide 000 p. 6; the tab for card and key after guide 004 §2.5 ------------------
  'cas.title': same('法人及其他组织登录'),
  'cas.account': same('账号登录'),
  'cas.card': same('卡介质登录'), // guessed, after 卡介质 (guide 004 §2.5)
  'cas.user': same('用户名'),
  'cas.forgotUser': same('忘记用户名'),
  'cas.password': same('密码'),
  'cas.forgotPassword': same('忘记密码'),
  'cas.code': same('图形验证码'),
  'cas.agree': same('已阅读并同意'),
  'cas.terms': same('《用户服务协议》'),
  'cas.and': same('和'),
  'cas.privacy': same('《用户隐私政策》'),
  'cas.signIn': same('登录'),
  'cas.cardHint': same('请在电脑USB口插入IC卡或USB Key'), // guide 004 §2.5 (插入 IC 卡或 USB Key)
  'cas.pin': same('卡密码'), // guessed
  'cas.wrongCode': same('验证码错误请重新输入'), // the platform's log-in
  'cas.wrongPassword': same('用户名或密码错误'), // guessed
  'cas.wrongPin': same('卡密码错误'), // guessed
  'cas.mustAgree': same('请先阅读并同意《用户服务协议》和《用户隐私政策》'), // guessed

  // --- A new password at the first log-in (guide 000 p. 6 tells of it, no guide shows it): guessed ---------
  'password.title': en('Change password', '修改密码'),
  'password.first': en(
    'You are logging in for the first time. Please change your password.',
    '您是首次登录，请修改密码。',
  ),
  'password.old': en('Original password', '原密码'),
  'password.new': en('New password', '新密码'),
  'password.confirm': en('Confirm Password', '确认密码'), // the wording of guide 001 step 3
  'password.rule': en(
    '8-16 characters: at least two of letters, numbers and symbols.',
    '8-16位大小写字母、数字和符号任意二种及以上组合', // guide 001 step 3
  ),
  'password.ok': en('Confirm', '确定'),
  'password.changed': en('Password changed. Please log in again.', '密码修改成功，请重新登录。'),

  // --- Registration of an account: guide 001 step 3, bilingual -----------------------------------------------
  'account.title': same('境外账号注册(Abroad Enterprise Registration)'),
  'account.heading': same('账号信息(ENTERPRISE NAME/ADDRESS INFORMATION)'),
  'account.user': same('用户名(Username)'),
  'account.userHint': same('6-18位英文字母或字母与数字组合'),
  'account.password': same('密码(Password)'),
  'account.passwordHint': same('8-16位大小写字母、数字和符号任意二种及以上组合'),
  'account.confirm': same('确认密码(Confirm Password)'),
  'account.country': same('所在国家或地区(Country/Area)'),
  'account.countryChoose': same('请选择地区(Please select a country)'),
  'account.number': same('所在国注册号(Approval NO)'),
  'account.numberHint': same('使用《进口食品境外生产企业注册系统》必填'),
  'account.numberNote': same(
    '若您需要使用“进口食品境外生产企业注册系统”进行业务注册，请务必填写注册号项目，否则会影响您的正常使用，谢谢！(Please make sure to fill in the Approval NO. If you need to use the China Import Food Enterprise Registration system. Otherwise, your normal use will be affected. Thank you!)',
  ),
  'account.organisation': same('工作单位(Enterprise Name)'),
  'account.department': same('工作部门(Department)'),
  'account.post': same('工作职务(Post)'),
  'account.contact': same('联系人(Contacts)'),
  'account.phone': same('联系电话(Tel)'),
  'account.fax': same('联系传真(Fax Number)'),
  'account.mobile': same('联系手机(Mobile)'),
  'account.address': same('联系地址(Enterprise Street Address)'),
  'account.mail': same('联系邮箱(E-mail Address)'),
  'account.remarks': same('备注(Remarks)'),
  'account.registerZh': same('立即注册'),
  'account.registerEn': same('(Register now)'),
  'account.needed': same('必填项(Required)'), // guessed
  'account.taken': same('用户名已存在(Username already exists)'), // guessed
  'account.differs': same('两次输入的密码不一致(The two passwords differ)'), // guessed
  'account.badMail': same('邮箱格式不正确(Invalid e-mail address)'), // guessed
  'account.done': same('注册成功，请登录。(Registered successfully. Please sign in.)'), // guessed

  // --- Profile: guide 000 p. 8-9, bilingual; fields of guide 003 §4.3 --------------------------------------
  'profile.platform': same('China International Trade Single Window'),
  'profile.name': same('User Management 用户管理'), // guide 000 p. 8; Chinese guide 004 §4.1 (用户管理)
  'profile.user': same('Overseas users'), // guide 000 p. 8
  'profile.back': same('Return 返回'), // guessed
  'profile.heading': same('Account Information 账号信息'),
  'profile.userName': same('User Name 用户名'),
  'profile.country': same('Country/Region 所在国家/地区'),
  'profile.number': same('Overseas Registration Number 所在国家（地区）注册编号'), // guide 003 §4.3; English guessed
  'profile.none': same('-'),
  'profile.organisation': same('Organisation Name 单位名称'),
  'profile.department': same('Department 工作部门'),
  'profile.job': same('Job Title 工作职务'),
  'profile.contact': same('Contact 联系人'),
  'profile.phone': same('Contact Number 联系电话'),
  'profile.mobile': same('Mobile Number 联系手机'),
  'profile.fax': same('Fax Number 联系传真'), // guide 003 §4.3; English as in guide 001 step 3
  'profile.address': same('Address 联系地址'),
  'profile.remarks': same('Remarks 备注'), // guide 003 §4.3
  'profile.edit': same('Edit Profile 编辑信息'),
  'profile.editNote': same(
    "Change the organisation's name, contact, department, job title and other relevant information. 变更企业名称、联系人、工作部门、工作职务等相关信息.",
  ),
  'profile.mail': same('E-mail 电子邮箱'),
  'profile.unverified': same('Not verified 未验证'), // guessed
  'profile.verified': same('Verified 已验证'), // guessed
  'profile.editButton': same('Edit/修改'),
  'profile.numberTitle': same('Supplement 补充所在国家（地区）注册编号'), // guide 003 §4.3; English guessed
  'profile.numberNote': same('所在国家（地区）注册编号只允许补充一次，保存后不允许修改。'), // guide 003 §4.3
  'profile.numberButton': same('Supplement/补充'), // guessed
  'profile.newMail': same('New e-mail 新邮箱'), // guessed
  'profile.code': same('Verification code 验证码'), // guessed
  'profile.getCode': same('Get code 获取验证码'), // guessed
  'profile.codeSent': same('The code was sent to this e-mail. 验证码已发送。'), // guessed
  'profile.wrongCode': same('Wrong verification code 验证码错误'), // guessed
  'profile.save': same('Save 保存'), // guide 003 §4.3 (保存)
  'profile.cancel': same('Cancel 取消'), // guessed
  'profile.saved': same('Saved successfully. 保存成功。'), // guessed

  // --- Landing page of www.singlewindow.cn: guide 001 step 1, Chinese only ---------------------------------
  'land.title': same('中国国际贸易单一窗口'),
  'land.titleEn': same('China International Trade Single Window'),
  'land.nation': same('全国'),
  'land.area': same('[切换地区]'),
  'land.logIn': same('登录'),
  'land.register': same('注册'),
  'land.zh': same('中文'),
  'land.en': same('英文'),
  'land.home': same('设为首页'),
  'land.bookmark': same('加入收藏'),
  'land.new': same('新版门户'), // guessed: an orange tab to the "new single window portal" (guide 001 step 1)
  'land.nav1': same('首页'),
  'land.nav2': same('新闻动态'),
  'land.nav3': same('标准规范'),
  'land.nav4': same('政策法规'),
  'land.nav5': same('标准版应用'),
  'land.members': same('口岸工作部联席会议成员'),
  'land.news': same('新闻动态'),
  'land.notices': same('通知公告'),
  'land.foot': same(
    '首页 | 主办单位 | 承办单位 | 关于我们 | 备案信息 | 政务服务投诉 | 企业问卷调查 | 互联网+督查',
  ),
  // The new portal: guide 001 step 2, guide 004 §2.5, §4.1 and §5.1.
  'land.apps': same('业务应用'),
  'land.declare': same('口岸执法申报'),
  'land.food': same('进口食品'),
  'land.trace': same('进口食品追溯召回'),
  'land.abroad': same('境外企业 CIFER'), // guessed: a tab "CIFER" that means "overseas business" or "foreign enterprise"
  'land.cifer': same('进口食品境外生产企业注册管理系统'), // guide 003, first part; translated in guide 001 step 2
  'land.info': same('外贸资讯'),
  'land.safety': same('进出口食品安全信息'),
  'land.service': same('服务支持'),
  'land.manual': same('操作手册'),

  // --- Public query: ciferquery.singlewindow.cn, seen in public (bilingual headers) -------------------------
  'query.title': same('进口食品境外生产企业注册信息'),
  'query.titleEn': same('Registration Information of Overseas Manufacturers of Imported Food'), // as it is cited in English
  'query.abroad': same('境外'),
  'query.regions': same('港澳台'),
  'query.spaceHint': same('按空格键检索'),
  'query.numberHint': same('请输入所在国家（地区）注册编号'), // guessed; it contains 国家
  'query.all': same('全部'), // guessed
  'query.valid': same('有效'),
  'query.suspended': same('暂停进口'),
  'query.search': same('查询'),
  'query.history': same('暂停进口/恢复进口'), // heading of the hidden list guessed
  'query.products': same('注册产品'), // guessed
};
