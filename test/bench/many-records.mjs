/** What the extension keeps of very many applications: made up, and the same in every run. */
import { ago, application, dayIn, printed, registration } from '../e2e/support/practice-records.mjs';

/** Wordings of the portal, in the order in which an application may pass through them. */
const WAY = [
  ['Enterprise temporary saved', 'Enterprise'],
  ['Submit to authorities', 'Competent authorities'],
  ['Authorities temporary saved', 'Competent authorities'],
  ['Submitting to the GACC', '-'],
  ['Sending to the GACC', '-'],
  ['Waiting for acceptance', 'China customs'],
  ['Being accepted by the GACC', 'China customs'],
  ['To be corrected by enterprise', 'Enterprise'],
  ['To be corrected by authorities', 'Competent authorities'],
  ['Approved', '-'],
];
const TYPES = ['Registration application', 'Change application', 'Continuation Application'];
const CATEGORIES = ['Aquatic products', 'Health/ functional foods', 'Edible fats and oils'];

/**
 * Very many applications with many changes each, and some registrations.
 * @param {string} now @param {number} count @param {number} changes
 * @returns {Record<string, unknown>}
 */
export function manyRecords(now, count, changes) {
  /** @type {Record<string, unknown>} */
  const items = {};
  for (let at = 0; at < count; at++) {
    const plant = at % 3;
    const [key, record] = application(now, {
      serial: String(202600000000000000n + BigInt(at)),
      way: Array.from({ length: changes }, (_, index) => {
        const from = 8 * (changes - index) + (at % 7);
        const [text = '', step] =
          WAY[(at + index) % (index === changes - 1 ? WAY.length : WAY.length - 1)] ?? [];
        return step === undefined ? [text, from, from - 5] : [text, from, from - 5, step];
      }),
      fields: {
        registration: `CNOR23AQ23042606${String(at % 12).padStart(2, '0')}`,
        time: printed(ago(now, 8 * changes + 20)),
        category: CATEGORIES[at % CATEGORIES.length] ?? '',
        type: TYPES[at % TYPES.length] ?? '',
      },
      accounts: [`plant${plant}`],
    });
    items[String(key)] = record;
  }
  for (let at = 0; at < 12; at++) {
    const [key, record] = registration(
      now,
      `CNOR23AQ23042606${String(at).padStart(2, '0')}`,
      {
        homeNumber: `M ${100 + (at % 3)}`,
        name: `Plant ${at % 3} AS`,
        category: 'Aquatic products',
        registered: dayIn(now, -1000 - at * 30),
        expiry: dayIn(now, 826 - at * 30),
      },
      'Valid',
    );
    items[String(key)] = record;
  }
  return items;
}
