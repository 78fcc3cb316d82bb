/** Texts of the traceability app and the food-safety information: guide 004, Chinese in every edition. */
import { same } from './wording.mjs';

/** @type {Readonly<Record<string, import('./wording.mjs').Text>>} */
export const TRACE_TEXTS = {
  'trace.header': same('应用 | 中国国际贸易单一窗口 | 进口食品追溯召回'), // after the header of guide 000 p. 7
  'trace.name': same('进口食品追溯召回'), // §2.5
  'trace.userKind': same('企业用户'), // §3.1
  'trace.welcome': same('欢迎使用信息共享与业务协同系统'), // guessed, after the name in the first part

  // --- Filing: §2.3.1 (picture), §5.2.1 ---------------------------------------------------------------------
  'trace.filing': same('追溯填报'),
  'trace.save': same('暂存'),
  'trace.submit': same('提交'),
  'trace.delete': same('删除'),
  'trace.document': same('单据信息'),
  'trace.no': same('统一编号'),
  'trace.importerCode': same('统一社会信用代码'),
  'trace.importer': same('进口商名称'),
  'trace.customs': same('申请地海关'),
  'trace.date': same('填报日期'),
  'trace.state': same('当前状态'),
  'trace.declarationInfo': same('报关单信息'),
  'trace.declaration': same('报关单号'),
  'trace.port': same('进境口岸'),
  'trace.goods': same('商品信息'),
  'trace.hs': same('商品编码'),
  'trace.foodName': same('食品名称'),
  'trace.batch': same('生产批号'),
  'trace.made': same('生产日期'),
  'trace.shelfLife': same('保质期（天）'),
  'trace.item': same('货物序号'),
  'trace.spec': same('货物规格'),
  'trace.quantity': same('数量'),
  'trace.sales': same('销售信息'),
  'trace.add': same('新增'),
  'trace.order': same('序号'),
  'trace.dealer': same('经销商名称（销售对象）'),
  'trace.dealerCode': same('经销商统一社会信用代码'),
  'trace.address': same('地址'),
  'trace.phone': same('联系方式'),
  'trace.sold': same('销售数量'),
  'trace.delivered': same('交货日期'),
  'trace.actions': same('操作'),
  'trace.qrAsk': same('是否生成追溯二维码'),
  'trace.yes': same('是'),
  'trace.no2': same('否'),
  'trace.ok': same('确定'),
  'trace.close': same('关闭'), // §5.2.3 (the dialog of recalls)
  'trace.enter': same('请输入'), // §5.2.3
  'trace.rule': same('录入规则：带红色星号的字段为必填项，灰色底色的字段由系统反填。'), // guessed, after §2.3.1
  'trace.find': same('查询'), // name of the magnifying glass, guessed
  'trace.needed': same('必填项'), // guessed
  'trace.noMatch': same('报关单号与当前企业不匹配'), // guessed, after §5.2.1
  'trace.noSale': same('请新增销售信息'), // guessed
  'trace.oneGoods': same('一次只能追溯一个商品'), // guessed, after §5.2.1
  'trace.closed': same('提交成功的数据不可修改'), // §2.3.1
  'trace.saved': same('暂存成功'), // guessed
  'trace.submitted': same('提交成功'), // §2.3.1
  'trace.removed': same('删除成功'), // guessed
  'trace.askDelete': same('确定要删除吗？'), // guessed
  'trace.none': same('没有找到数据'), // guessed

  // --- Query and detail: §5.2.2 ---------------------------------------------------------------------------
  'trace.query': same('追溯查询'),
  'trace.productName': same('商品名称'),
  'trace.qr': same('追溯二维码'),
  'trace.search': same('查询'), // guide 003 §5.2.1
  'trace.reset': same('重置'), // guide 003 §5.3.1
  'trace.detail': same('追溯详情'),
  'trace.scan': same('请使用掌上单一窗口APP登录后扫一扫'), // guessed, after §5.2.2
  'trace.back': same('返回'), // guessed

  // --- Recall: §5.2.3 -------------------------------------------------------------------------------------
  'recall.list': same('召回管理'),
  'recall.date': same('召回发起日期'),
  'recall.product': same('产品信息'),
  'recall.reason': same('召回原因'),
  'recall.handling': same('召回处理情况'),
  'recall.person': same('召回负责人'),
  'recall.phone': same('联系电话'),
  'recall.phoneHint': same('请输入手机号'),
  'recall.from': same('召回开始日期'),
  'recall.to': same('召回完成日期'),
  'recall.quantity': same('已召回数量'),
  'recall.measures': same('召回措施'),
  'recall.confirm': same('确认'),
  'recall.finished': same('是否召回完成'),
  'recall.form': same('召回信息录入'), // guessed, after 召回管理录入页面
  'recall.closed': same('召回流程已结束'), // guessed, after §5.2.3
  'recall.noHandling': same('请新增召回处理情况'), // guessed

  // --- Food-safety information: §5.1; conditions and columns are guessed ------------------------------------
  'food.title': same('进出口食品安全信息'),
  'food.laws': same('食品安全法律法规信息'),
  'food.standards': same('食品安全国家标准信息'),
  'food.risks': same('食品安全风险信息'),
  'food.refused': same('未准入境食品化妆品信息'),
  'food.condition': same('查询条件'), // guide 003 §5.3.1
  'food.name': same('标题'), // guide 000 p. 7 (标题)
  'food.from': same('发布日期起'),
  'food.to': same('发布日期止'),
  'food.date': same('发布日期'), // guide 000 p. 7
  'food.by': same('发布者'), // guide 000 p. 7
};
