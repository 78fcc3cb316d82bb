/**
 * What the public query shows. The two Australian rows were seen there; the numbers of the Norwegian plants
 * are those of guide 000 p. 14 and 21; all other rows and values are practice data.
 *
 * @typedef {{ tab: '0' | '1', country: string, category: string, regNo: string, overseas: string, name: string,
 *   address: string, date: string, expiry: string, state: string, status: 'R' | 'P' | '' }} Registered
 */

/** @type {[string, string, string, string, string, string, string, string, string][]} */
const FOREIGN = [
  [
    '澳大利亚',
    '婴幼儿配方乳制品',
    'CAUS17011404300001',
    '2156',
    'AUSTRALIAN DAIRY PARK PTY LTD',
    '120 FRANKSTON GARDENS DRIVE',
    '2014-04-30',
    '2027-12-31',
    '有效',
  ],
  [
    '澳大利亚',
    '肉类',
    'CAUS01071808010012',
    '3823',
    'LINEAGE AUS TRS PTY LTD',
    '1 PRACTICE ROAD',
    '2018-08-01',
    '2024-12-05',
    '注销',
  ],
  [
    '挪威',
    '水产品',
    'CNOR18FF1804010002',
    'N-0000',
    'NORGETEST AS',
    'KAIGATA 1, 8000 BODO',
    '2018-04-01',
    '2028-03-31',
    '有效',
  ],
  [
    '挪威',
    '水产品',
    'CNOR18PP1804010103',
    'N-0001',
    'NORGETEST SALMON AS',
    'KAIGATA 2, 8000 BODO',
    '2018-04-01',
    '2028-03-31',
    '暂停进口',
  ],
  .../** @type {[string, string, string, string, string, string, string, string, string][]} */ (
    Array.from({ length: 11 }, (_, index) => [
      '挪威',
      '水产品',
      `CNOR18PP22010100${String(index + 10)}`,
      `N-01${String(index + 10)}`,
      `PRACTICE SEAFOOD ${index + 1} AS`,
      `BRYGGA ${index + 1}, 6003 ALESUND`,
      '2022-01-01',
      '2026-12-31',
      '有效',
    ])
  ),
];

/** @type {Record<string, Registered['status']>} */
const STATUS = { 有效: 'R', 暂停进口: 'P' };

const registered =
  (/** @type {Registered['tab']} */ tab) =>
  /** @returns {Registered} */
  (/** @type {(typeof FOREIGN)[number]} */ row) => {
    const [country, category, regNo, overseas, name, address, date, expiry, state] = row;
    return {
      tab,
      country,
      category,
      regNo,
      overseas,
      name,
      address,
      date,
      expiry,
      state,
      status: STATUS[state] ?? '',
    };
  };

/** Rows of both tabs: '0' abroad, '1' Hong Kong, Macao and Taiwan. */
export const REGISTERED = [
  ...FOREIGN.map(registered('0')),
  registered('1')([
    '中国香港',
    '水产品',
    'CHKG18PP2201010001',
    'HK-01',
    'PRACTICE MARINE LTD',
    '1 PRACTICE STREET',
    '2022-01-01',
    '2026-12-31',
    '有效',
  ]),
];

/** History of suspensions by registration number. @type {Record<string, { change: string, time: string }[]>} */
export const SUSPENSIONS = {
  CNOR18PP1804010103: [
    { change: '暂停进口', time: '2026-09-01' },
    { change: '恢复进口', time: '2025-04-01' },
    { change: '暂停进口', time: '2025-01-15' },
  ],
};

/** Codes of a registration of aquatic products. */
export const HS_LIST = [
  { hs: '0302141000', name: '鲜、冷大西洋鲑鱼', ciq: '101', ciqName: '鲜、冷大西洋鲑鱼（养殖）' },
  { hs: '0303120000', name: '冻的其他大麻哈鱼', ciq: '102', ciqName: '冻的其他大麻哈鱼（野生）' },
];
