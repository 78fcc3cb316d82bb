/**
 * Wordings of column headers, and what stands under them. Data: add a wording to its list, in small letters, without
 * spaces and signs (`compact` of header.ts does that to a file's header before it is looked up).
 *
 * Where they are known from:
 * - P  the portal: Product type enquiry (guide 000, June 2026, p. 24) and the hidden HS list of the public query
 *   ciferquery.singlewindow.cn (`序号NO. | HS编码HS CODE | 商品名称PRODUCT NAME | 检验检疫编码CIQ CODE | 检验检疫名称CIQ NAME`)
 * - D  the declaration form of China's Single Window, as the declarants' own programs name its fields (商品编号,
 *   检验检疫编码, 检验检疫名称, 备注; 10位商编): public source code, searched November 2026
 * - L  HS-CIQ lists that are sent round in China, as programs that read them name their columns (CIQ代码, CIQ中文名,
 *   CIQ代码(13位海关编码), 13位检验检疫, 检验检疫代码, 检验检疫英文名称, 税则号列, 商品税号, 海关编码, 品名): public source code, ditto
 * - A  announcements of China Customs 2021 No. 101, 2022 No. 22, 2024 No. 77 (商品编码, 13 digits with CIQ)
 * - O  this program's own export (`OWN_CODE_HEADERS`)
 * - W  not seen anywhere: the same words put otherwise, so that a list in somebody's own wording is read too
 */
import { OWN_CODE_HEADERS, type OwnColumn } from '../own/columns';
import type { Field } from './types';

/** What a wording can be, beside a field: `code` is an HS code where no better column is there. */
export type Wording = Field | 'code';

export const WORDINGS: Readonly<Record<Wording, readonly string[]>> = {
  hs: [
    ...['hscode', 'hs编码'], // P
    ...['商品编号', '10位商编', '商编', '商品编码', '10位商品编码'], // D, A
    ...['海关编码', '海关商品编码', '海关hs编码', '商品税号', '税则号列', '税则号', '税号', '10位编码'], // L
    ...[
      'hs',
      'hscodes',
      'hs代码',
      'hs号',
      'hs号码',
      'hs编号',
      '10位税号',
      '10位代码',
      '税则号列编码',
      '税则编码',
    ], // W
    ...['hs10', 'hs8', 'hsno', 'hsnumber', 'hstariffcode', 'chinesehscode', 'chinahscode', 'gacchscode'], // W
    ...['harmonizedsystemcode', 'harmonisedsystemcode', 'harmonizedcode', 'harmonisedcode'], // W
    ...['commoditycode', 'customscode', 'tariffcode', 'tariffnumber', 'tariffline', 'hstariffnumber'], // W
  ],
  ciq: [
    ...['ciqcode', '检验检疫编码', 'ciq编码'], // P
    ...['ciq代码', '检验检疫代码', 'ciq'], // L
    ...[
      'ciqcodes',
      'ciqno',
      'ciqnumber',
      'ciq号',
      '检验检疫编号',
      '检验检疫附加码',
      'ciq附加码',
      '3位ciq编码',
    ], // W
    ...['inspectionandquarantinecode', 'inspectionquarantinecode', 'quarantinecode', 'inspectioncode'], // W
  ],
  joined: [
    ...['13位编码', '13位代码', '13位海关编码', '13位检验检疫', '13位商品编码', '13位hs编码'], // L, A
    ...['13位检验检疫编码', '13位检验检疫代码', '13位ciq编码', '13位ciq代码', '13位税号', 'ciq13位编码'], // W
    ...['hsciqcode', 'hsciqcodes', 'hsciq', 'hsandciqcode', 'hsciq编码', 'hsciq代码'], // W
    ...['13digitcode', '13digitscode', '13digithscode', '13digitciqcode', 'code13digits', 'fullcode'], // W
  ],
  code: ['编码', '代码', '编号', 'code', 'codes'], // L, W
  product: [
    ...['productname', '商品名称', '产品名称'], // P
    ...['品名', '商品品名', '货品名称', '税目名称', '名称', 'name', '商品描述', 'description'], // L
    ...['product', 'products', 'commodityname', 'commodity', 'goodsname', 'goods', 'nameofproduct'], // W
    ...['productdescription', 'hsdescription', 'hsname', 'hscodename', 'hscodedescription'], // W
    ...[
      'descriptionofgoods',
      'tariffdescription',
      '货物名称',
      '商品',
      'hs名称',
      'hs编码名称',
      '商品编码名称',
      '中文品名',
      '英文品名',
    ], // W
  ],
  name: [
    ...['ciqname', '检验检疫名称'], // P
    ...['ciq名称', 'ciq中文名', 'ciq代码名称', 'ciq中文名称', '检验检疫英文名称', '检验检疫中文名称'], // L
    ...['ciq英文名称', 'ciq英文名', '检验检疫编码名称', '检验检疫代码名称', 'ciq编码名称', 'ciq描述'], // W
    ...['ciqcodename', 'ciqdescription', 'ciqcodedescription', 'inspectionandquarantinename'], // W
    ...['nameofciqcode', 'descriptionofciqcode'], // W
  ],
  range: ['productrange', '产品范围', 'productscope', '商品范围', 'rangeofproducts', 'range'], // P, W
  category: [
    ...['productcategory', '产品类别'], // P
    ...[
      'category',
      '类别',
      '商品类别',
      '食品类别',
      '产品种类',
      '产品分类',
      'foodcategory',
      'categoryofproduct',
    ], // W
  ],
  recommended: [
    ...['officiallyrecommended', '是否推荐注册', '是否官方推荐', '推荐注册', '官方推荐', '是否官方推荐注册'], // P, W
    ...[
      '是否需要推荐',
      '是否需推荐',
      '是否推荐',
      'officialrecommendation',
      'recommended',
      'recommendationrequired',
    ], // W
  ],
  remarks: ['remarks', '备注', 'remark', '说明', 'note', 'notes', 'comment', 'comments', '备注说明'], // P, D, L, W
  date: [
    'date',
    '日期',
    '更新日期',
    '更新时间',
    '生效日期',
    '发布日期',
    'updated',
    'updatedon',
    'asof',
    'validfrom',
  ], // W
  first: [],
  last: [],
  lastEn: [],
  lastZh: [],
  gone: [],
  from: [],
};

/** What may stand beside a wording and changes nothing. */
export const FILLERS: readonly string[] = [
  ...['必填', '选填', 'required', 'optional', 'no', '中国', 'china', 'chinese', 'inchina', 'ofchina', 'gacc'],
  ...[
    'cifer',
    '海关',
    '进口',
    'import',
    '8位',
    '10位',
    '8或10位',
    '3位',
    '2022版',
    '2024版',
    '2025版',
    '2026版',
  ],
  ...[
    '8digit',
    '8digits',
    '10digit',
    '10digits',
    '3digit',
    '3digits',
    '8or10digits',
    'the',
    'of',
    'and',
    '及',
    '和',
  ],
];

/** What says the language of the texts below it. */
export const LANGUAGE_WORDS: Readonly<Record<string, 'en' | 'zh'>> = {
  en: 'en',
  eng: 'en',
  english: 'en',
  inenglish: 'en',
  英文: 'en',
  英语: 'en',
  zh: 'zh',
  cn: 'zh',
  chn: 'zh',
  chinese: 'zh',
  inchinese: 'zh',
  中文: 'zh',
  中: 'zh',
  英: 'en',
};

/** Wordings whose texts are in one language, whatever else the header says. */
export const IN_LANGUAGE: Readonly<Record<string, 'en' | 'zh'>> = {
  中文品名: 'zh',
  英文品名: 'en',
  ciq中文名: 'zh',
  ciq中文名称: 'zh',
  ciq英文名: 'en',
  ciq英文名称: 'en',
  检验检疫英文名称: 'en',
  检验检疫中文名称: 'zh',
};

/** Brackets that make a column another country's: its codes are none of China's beyond six digits. */
export const ELSEWHERE =
  /norw|norge|\bEU\b|europe|export|home|origin|domestic|taric|\bCN ?8\b|挪威|欧盟|出口|原产/i;

/** Another kind of column though a wording of ours stands in it. */
export const OTHER_COLUMNS: readonly string[] = ['检验检疫类别', 'ciq类别', '监管条件', '海关监管条件'];

/** Columns of our own export, which say their language in brackets. */
export const OWN_FIELDS: Readonly<Record<OwnColumn, readonly [Field, ('en' | 'zh')?]>> = {
  hs: ['hs'],
  ciq: ['ciq'],
  productEn: ['product', 'en'],
  productZh: ['product', 'zh'],
  nameEn: ['name', 'en'],
  nameZh: ['name', 'zh'],
  rangeEn: ['range', 'en'],
  rangeZh: ['range', 'zh'],
  categoryEn: ['category', 'en'],
  categoryZh: ['category', 'zh'],
  recommended: ['recommended'],
  remarksEn: ['remarks', 'en'],
  remarksZh: ['remarks', 'zh'],
  first: ['first'],
  last: ['last'],
  lastEn: ['lastEn'],
  lastZh: ['lastZh'],
  gone: ['gone'],
  from: ['from'],
};

export { OWN_CODE_HEADERS };
