/**
 * What the traceability app and the food-safety information start with. All of it is practice data: guide 004
 * shows no row. The importer's credit code is made up, with a check character that is right (GB 32100-2015).
 */

export const IMPORTER = { code: '91310000MA1K00002C', name: '练习进口有限公司' };

/**
 * Goods of the importer's customs declarations, by the number of the declaration (18 digits).
 * @type {Readonly<Record<string, readonly { item: number, hs: string, name: string, spec: string,
 *   quantity: string, customs: string, port: string }[]>>}
 */
export const DECLARATIONS = {
  '222020261000000011': [
    {
      item: 1,
      hs: '0302141000',
      name: '冰鲜大西洋鲑鱼（养殖）',
      spec: '6-7千克/条',
      quantity: '5000千克',
      customs: '浦东海关',
      port: '浦东机场',
    },
    {
      item: 2,
      hs: '0304410000',
      name: '冰鲜大西洋鲑鱼片',
      spec: '1.2千克/片',
      quantity: '800千克',
      customs: '浦东海关',
      port: '浦东机场',
    },
  ],
  '222020261000000028': [
    {
      item: 1,
      hs: '0303630000',
      name: '冻鳕鱼',
      spec: '2-4千克/条',
      quantity: '24000千克',
      customs: '洋山海关',
      port: '洋山港',
    },
  ],
};

const sale = (/** @type {string} */ dealer, /** @type {string} */ quantity) => ({
  dealer,
  dealerCode: '91110000MA2K000012',
  address: '北京市练习路1号',
  phone: '01000000000',
  quantity,
  delivered: '2026-11-05',
});

/** @returns {import('./tracing.mjs').Filing[]} */
export const startFilings = () => [
  {
    no: 'TR202600000002',
    declaration: '222020261000000028',
    item: 1,
    batch: 'C20261012',
    made: '2026-10-12',
    shelfLife: '720',
    sales: [],
    qr: false,
    date: '2026-11-06',
    state: '暂存',
  },
  {
    no: 'TR202600000001',
    declaration: '222020261000000011',
    item: 1,
    batch: 'B20261101',
    made: '2026-11-01',
    shelfLife: '14',
    sales: [sale('练习水产批发部', '3000'), sale('练习超市有限公司', '2000')],
    qr: true,
    date: '2026-11-05',
    state: '海关入库成功',
  },
];

/** @returns {import('./tracing.mjs').Recall[]} */
export const startRecalls = () => [
  {
    no: 'RC202600000002',
    declaration: '222020261000000011',
    item: 1,
    batch: 'B20261101',
    made: '2026-11-01',
    date: '2026-11-15',
    reason: '检出单核细胞增生李斯特氏菌',
    handled: [],
    state: '待处理',
  },
  {
    no: 'RC202600000001',
    declaration: '222020261000000028',
    item: 1,
    batch: 'C20260801',
    made: '2026-08-01',
    date: '2026-09-20',
    reason: '标签不合格',
    handled: [
      {
        person: '张三',
        phone: '13800000000',
        from: '2026-09-21',
        to: '2026-09-30',
        quantity: '1200',
        measures: '退运',
      },
    ],
    state: '召回完成',
  },
];

/** The four tabs of the food-safety information, by key; rows are practice data. */
export const FOOD_SAFETY = {
  laws: [
    { title: '练习用食品安全法规（一）', by: '海关总署', date: '2026-06-01' },
    { title: '练习用食品安全法规（二）', by: '海关总署', date: '2026-03-18' },
  ],
  standards: [{ title: '练习用食品安全国家标准：动物性水产品', by: '卫健委', date: '2026-05-11' }],
  risks: [{ title: '练习用风险信息：贝类毒素', by: '市场总局', date: '2026-10-01' }],
  refused: [
    { title: '练习用未准入境食品：冻虾', by: '海关总署', date: '2026-10-20' },
    { title: '练习用未准入境化妆品：面霜', by: '海关总署', date: '2026-10-20' },
  ],
};
