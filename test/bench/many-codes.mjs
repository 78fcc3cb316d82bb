/** Own rows by the thousand: made up over real subheadings, to see how the search grows. Never packaged. */

const ENDS = [
  ['cultured', '养殖'],
  ['wild', '野生'],
  ['may be eaten raw', '可生食'],
  ['non-raw-eat', '非生食'],
  ['for processing', '加工用'],
  ['other', '其他'],
];

/**
 * Times ours over the bundled rows and as many own rows as make `size`: milliseconds to start, and a query (p95) over
 * the judged queries, once all were asked before.
 * @param {any} ours @param {string} packed @param {number} size @returns {{ p95: number, start: number }}
 */
export function manyCodes(ours, packed, size) {
  const base = ours.parseCodes(packed);
  const text = ours.packRows(ownRows(base, size - base.size));
  const began = performance.now();
  const index = ours.createIndex(ours.parseCodes(packed), [], ours.parseCodes(text));
  const start = performance.now() - began;
  const queries = [...ours.tuned, ...ours.held];
  const times = [];
  for (const round of [0, 1]) {
    for (const { query } of queries) {
      const asked = performance.now();
      ours.search(index, query);
      if (round === 1) times.push(performance.now() - asked);
    }
  }
  times.sort((a, b) => a - b);
  return { p95: times[Math.floor(times.length * 0.95)] ?? 0, start };
}

/** @param {any} book @param {number} count */
function ownRows(book, count) {
  const all = Array.from({ length: book.size }, (_, at) => book.row(at));
  const food = all.filter(({ layer, hs }) => layer === 'hs-2022' && hs < '23');
  const chinese = new Map(
    all.filter(({ names }) => names.zh).map(({ hs, names }) => [hs.slice(0, 6), names.zh]),
  );
  return Array.from({ length: count }, (_, at) => {
    const { hs: six, names } = food[at % food.length];
    const round = Math.floor(at / food.length);
    const hs = `${six}${String(round % 40).padStart(2, '0')}00`;
    const ciq = String(101 + Math.floor(round / 40));
    const [en, zh] = ENDS[round % ENDS.length] ?? ['', ''];
    return {
      key: `${hs}/${ciq}`,
      layer: 'portal-seen',
      hs,
      ciq,
      names: { en: `${names.en} (${en})`, zh: `${chinese.get(six) ?? '其他'}(${zh})` },
      product: { en: names.en },
      range: 'Aquatic products',
      category: 'Aquatic products',
      recommended: true,
      source: 'portal-seen',
      seen: '2026-11-01',
    };
  });
}
