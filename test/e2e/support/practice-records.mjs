/**
 * What the extension keeps of some plants that nobody has: made up, and the same in every run. The dashboard's
 * journey and its pictures begin with it.
 */

const DAY = 86_400_000;

/** @param {string} now ISO time in UTC @param {number} days before it @param {number} [minutes] later on that day */
export const ago = (now, days, minutes = 0) =>
  new Date(Date.parse(now) - Math.round(days * DAY) + minutes * 60_000).toISOString();
/** @param {string} now @param {number} days */
export const dayIn = (now, days) => ago(now, -days).slice(0, 10);
/** The portal's own time, China's. @param {string} iso */
export const printed = (iso) =>
  new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/**
 * @typedef {object} Shape
 * @property {string} serial
 * @property {readonly (readonly [text: string, from: number, to: number, step?: string])[]} way days before now
 * @property {Record<string, string>} [fields]
 * @property {readonly string[]} [accounts]
 * @property {number} [seen] days before now
 * @property {readonly object[]} [feedback]
 * @property {readonly object[]} [notes]
 */

/** @param {string} now @param {Shape} shape */
export function application(now, { serial, way, fields = {}, accounts = [], seen, feedback, notes }) {
  const last = ago(now, way.at(-1)?.[2] ?? 0);
  /** @type {Map<string, { text: string, step?: string, at: string[] }>} */
  const looks = new Map();
  for (const [text, from, to, step] of way) {
    const key = JSON.stringify([text, step]);
    const one = looks.get(key) ?? { text, ...(step && { step }), at: [] };
    looks.set(key, { ...one, at: [...new Set([...one.at, ago(now, from), ago(now, to)])].sort() });
  }
  return [
    `application/${serial}`,
    {
      serial,
      fields: Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, { text, at: last }])),
      looks: [...looks.values()].sort((a, b) => ((a.at[0] ?? '') < (b.at[0] ?? '') ? -1 : 1)),
      ...(accounts.length > 0 && { accounts: [...accounts].sort().map((name) => ({ name, last })) }),
      ...(feedback && { feedback }),
      ...(notes && { notes }),
      seen: ago(now, seen ?? way.at(-1)?.[2] ?? 0),
    },
  ];
}

/**
 * @param {string} now @param {string} number @param {Record<string, string>} fields
 * @param {string | undefined} state @param {object} [more]
 */
export function registration(now, number, fields, state, more = {}) {
  const last = ago(now, 6);
  return [
    `registration/${number}`,
    {
      number,
      fields: Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, { text, at: last }])),
      looks: state === undefined ? [] : [{ text: state, at: [ago(now, 40), last] }],
      first: ago(now, 40),
      last,
      ...more,
    },
  ];
}

const BJARMEYJAR = {
  homeNumber: 'M 1184',
  name: 'Bjarmeyjar Sjømat AS',
  address: 'Kaiveien 4, 6002 Ålesund',
};
const SKARV = { homeNumber: 'M 207', name: 'Skarvholmen Filet AS', address: 'Industrivegen 19, 6040 Vigra' };
const LONG = {
  homeNumber: 'H 45',
  name: 'Nordvestlandet Sildolje- og Kraftfôrfabrikk, avdeling Raudeberg AS',
  address: 'Hamnevegen 210, 6710 Raudeberg',
};
const [A, B, C, D, E, F] = [
  'CNOR18PP1804010103',
  'CNOR21AQ2103220017',
  'CNOR23AQ2304260601',
  'CNOR22AQ2206150042',
  'CNOR19AQ1908010005',
  'CNOR20FO2011300009',
];

/** Two accounts, three plants, every kind of thing. @param {string} now @returns {Record<string, unknown>} */
export function richRecords(now) {
  const CHANGE = 'Change application';
  const fish = 'Aquatic products';
  /** @param {number} days */
  const applied = (days) => printed(ago(now, days));
  return Object.fromEntries([
    application(now, {
      serial: '202600000000500012',
      way: [
        ['Submit to authorities', 34, 30, 'Competent authorities'],
        ['Being accepted by the GACC', 26, 14, 'China customs'],
        ['To be corrected by enterprise', 5, 1, 'Enterprise'],
      ],
      fields: { registration: A, time: applied(36), category: fish, type: CHANGE, route: 'authority' },
      accounts: ['bjarmeyjar01'],
      seen: 14,
      feedback: [
        {
          from: 'customs',
          text: '请补充加工工艺流程图，并说明改扩建后的平面图。补齐补正后重新提交。',
          first: ago(now, 4),
          last: ago(now, 4),
        },
        {
          from: 'authority',
          text: 'The processing flow chart must show the temperature at each step.\nThe layout is missing the new freezer (see point 3.2 in our letter).',
          first: ago(now, 5),
          last: ago(now, 1),
        },
      ],
      notes: [
        {
          id: `${ago(now, 4)}-note0001`,
          text: 'Flytskjemaet ligger hos Ingrid på produksjon. Hun sender det tirsdag.',
          at: ago(now, 4),
        },
      ],
    }),
    application(now, {
      serial: '202600000000500013',
      way: [['Enterprise temporary saved', 12, 1, 'Enterprise']],
      fields: { registration: B, time: applied(12), category: fish, type: CHANGE },
      accounts: ['bjarmeyjar01'],
    }),
    application(now, {
      serial: '202600000000500008',
      way: [
        ['Submit to authorities', 80, 62, 'Competent authorities'],
        ['Authorities temporary saved', 55, 40, 'Competent authorities'],
        ['Submitting to the GACC', 33, 33],
        ['Being accepted by the GACC', 30, 9, 'China customs'],
        ['Approved', 2, 2],
      ],
      fields: { registration: B, time: applied(84), category: fish, type: CHANGE },
      accounts: ['bjarmeyjar01', 'skarvholmen'],
      seen: 9,
    }),
    application(now, {
      serial: '202600000000500021',
      way: [
        ['Submit to authorities', 20, 12, 'Competent authorities'],
        ['Under quantum review', 9, 9, 'China customs'],
      ],
      fields: { registration: C, time: applied(21), category: fish, type: 'Registration application' },
      accounts: ['skarvholmen'],
    }),
    application(now, {
      serial: '202600000000500022',
      way: [['补齐补正', 7, 3]],
      fields: { registration: C, time: applied(150), category: '水产品', type: '变更' },
      accounts: ['skarvholmen'],
    }),
    application(now, {
      serial: '202600000000500030',
      way: [
        ['Submitting to the GACC', 18, 18],
        ['Processing failed', 16, 3],
      ],
      fields: { registration: F, time: applied(19), category: 'Edible fats and oils', type: CHANGE },
      accounts: ['skarvholmen'],
    }),
    application(now, {
      serial: '202500000000311457',
      way: [
        ['Submit to authorities', 330, 320, 'Competent authorities'],
        ['Being accepted by the GACC', 300, 240, 'China customs'],
        ['To be corrected by enterprise', 236, 228, 'Enterprise'],
        ['Being accepted by the GACC', 225, 170, 'China customs'],
        ['Refused by the GACC', 160, 120, 'China customs'],
      ],
      fields: { registration: D, time: applied(334), category: fish, type: 'Continuation Application' },
      accounts: ['bjarmeyjar01'],
    }),
    application(now, {
      serial: '202600000000500040',
      way: [
        ['Sending to the GACC', 47, 47],
        ['Waiting for acceptance', 45, 21, 'China customs'],
      ],
      fields: {
        registration: 'CNOR24XX2401010001',
        time: 'yesterday',
        category: 'Fresh-kept/ preserved and dehydrated vegetables and dry beans',
        type: 'An application of a type that the portal named at some length yesterday',
      },
    }),
    registration(
      now,
      A,
      { ...BJARMEYJAR, category: fish, registered: dayIn(now, -1500), expiry: dayIn(now, 326) },
      'Valid',
      { accounts: [{ name: 'bjarmeyjar01', last: ago(now, 6) }] },
    ),
    registration(
      now,
      B,
      { ...BJARMEYJAR, category: fish, registered: dayIn(now, -800), expiry: dayIn(now, 1026) },
      'Valid',
    ),
    registration(
      now,
      C,
      { ...SKARV, category: fish, registered: dayIn(now, -1300), expiry: dayIn(now, 525) },
      'Suspended',
      { accounts: [{ name: 'skarvholmen', last: ago(now, 6) }] },
    ),
    registration(
      now,
      D,
      { ...SKARV, category: fish, registered: dayIn(now, -1880), expiry: dayIn(now, -54) },
      'Expired',
    ),
    registration(
      now,
      E,
      { ...LONG, category: fish, registered: dayIn(now, -1750), expiry: dayIn(now, 76) },
      undefined,
    ),
    registration(now, F, { ...LONG, category: 'Edible fats and oils' }, 'Some new state'),
    registration(now, 'CNOR26AQ2609010077', {}, undefined),
    [
      'notice/rectification/ZG-2026-118',
      {
        id: 'rectification/ZG-2026-118',
        list: 'rectification',
        fields: {
          serial: { text: 'ZG-2026-118', at: ago(now, 3) },
          registration: { text: C, at: ago(now, 3) },
          title: {
            text: 'Temperature records for the cold store, and the control of parasites',
            at: ago(now, 3),
          },
          deadline: { text: dayIn(now, 16), at: ago(now, 3) },
        },
        looks: [{ text: 'To be handled', at: [ago(now, 3)] }],
        first: ago(now, 3),
        last: ago(now, 3),
      },
    ],
    [
      'notice/notification//2026-11-02',
      {
        id: 'notification//2026-11-02',
        list: 'notification',
        fields: {
          title: { text: '关于开展2026年度水产品企业视频检查的通知', at: ago(now, 8) },
          time: { text: '2026-11-02', at: ago(now, 8) },
          deadline: { text: '30 working days', at: ago(now, 8) },
        },
        looks: [],
        first: ago(now, 8),
        last: ago(now, 8),
      },
    ],
    [
      'task/t1',
      {
        id: 't1',
        text: 'Ring Mattilsynet om anbefalingsbrevet',
        day: dayIn(now, 4),
        about: { kind: 'application', id: '202600000000500012' },
        at: ago(now, 2),
      },
    ],
    [
      'task/t2',
      { id: 't2', text: 'Bestille oversettelse av flytskjema', day: dayIn(now, -2), at: ago(now, 9) },
    ],
    [
      'task/t3',
      {
        id: 't3',
        text: 'Fornye passord i Single Window',
        day: dayIn(now, -20),
        at: ago(now, 30),
        done: ago(now, 19),
      },
    ],
    ['reminder/export', { id: 'export', done: ago(now, 12) }],
  ]);
}
