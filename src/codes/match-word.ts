/**
 * How well one word of a query fits one word of a row: the same, another form of it (laks, laksen), its beginning
 * (while typing), a part of a compound (filet in fiskefileter), or the same but for one typing error.
 */

/** Endings of Norwegian and English forms that do not change what is meant. */
const endings = new Set(
  ' e n r s t a en er et es ene ens ets a as t de te d ede ies y ne ns ers ed ar re'.split(' '),
);

const verbal = new Set(['te', 'ted']);
const afterE = new Set(['n', 'ns', 'ne', 'r', 're', 't', 'd', 'de']);

/** How many letters two forms of one word share at least. */
export const STEM = 3;

/**
 * Quality of the fit, 0 (none) to 1 (the same word). Both words folded.
 * `loose` also lets its beginning count.
 */
export function fitOf(query: string, word: string, loose: boolean): number {
  if (query === word) return 1;
  const form = formFit(query, word);
  if (form > 0) return form;
  if (!loose) return 0;
  return word.startsWith(query) ? 0.7 + (0.2 * query.length) / word.length : 0;
}

/** The same word in another form: `laksen`/`laks`, `fileter`/`filet`, `berries`/`berry`. */
function formFit(query: string, word: string): number {
  if (query.charCodeAt(0) !== word.charCodeAt(0) || query.charCodeAt(1) !== word.charCodeAt(1)) return 0;
  const max = Math.min(query.length, word.length);
  let same = 2;
  while (same < max && query.charCodeAt(same) === word.charCodeAt(same)) same++;
  if (same < STEM || query.length - same > 3 || word.length - same > 3) return 0;
  const left = query.slice(same);
  const right = word.slice(same);
  if (!endings.has(left) || !endings.has(right)) return 0;
  // "reke", "reken" and "reker", but not "salmo" and "salmon": these endings follow an e.
  if ((afterE.has(left) || afterE.has(right)) && query.charCodeAt(same - 1) !== 101) return 0;
  // "kviete" is no form of "kvie", as "røkte" is of "røkt": a short stem takes no ending of a verb.
  if (same < 5 && (verbal.has(left) || verbal.has(right))) return 0;
  // "berry" and "berries", but not "hon" and "hony".
  if ((left === 'y' && right !== 'ies') || (right === 'y' && left !== 'ies')) return 0;
  if (left === '' || right === '') return 0.96;
  // Where both were changed ("hest", "heste" against "hesar") more of the word has to agree.
  return same < 4 ? 0.6 : 0.9;
}

/** Shorter words are not looked for inside others. */
export const shortestTail = 4;

/**
 * How well the query fits as the tail of a compound: `filet` in `fiskefileter`. 0 or 0.62. `bend`: the query may lose
 * an ending (`filetene`).
 */
export function tailFit(query: string, word: string, bend = true): number {
  if (word.length <= query.length) return 0;
  let at = word.lastIndexOf(query);
  let length = query.length;
  for (let cut = 1; bend && at < 0 && cut <= 2 && query.length - cut >= shortestTail; cut++) {
    if (!endings.has(query.slice(query.length - cut))) continue;
    length = query.length - cut;
    at = word.lastIndexOf(query.slice(0, length));
  }
  return at > 1 && endings.has(word.slice(at + length)) ? 0.62 : 0;
}

/**
 * Whether two words differ by one typing error: a letter wrong, missing, too much, or two neighbours swapped.
 * `prefix`: the query may be the beginning of the word (while typing).
 */
export function oneError(query: string, word: string, prefix: boolean): boolean {
  const n = query.length;
  const m = word.length;
  if (m < n - 1 || (!prefix && m > n + 1)) return false;
  let i = 0;
  while (i < n && i < m && query.charCodeAt(i) === word.charCodeAt(i)) i++;
  if (i === n) return prefix || m - n <= 1;
  if (i === m) return n - m <= 1;
  const rest = (q: number, w: number) => {
    while (q < n && w < m && query.charCodeAt(q) === word.charCodeAt(w)) {
      q++;
      w++;
    }
    return q === n && (prefix || w === m);
  };
  if (rest(i + 1, i + 1) || rest(i + 1, i) || rest(i, i + 1)) return true;
  return (
    i + 1 < n &&
    i + 1 < m &&
    query.charCodeAt(i) === word.charCodeAt(i + 1) &&
    query.charCodeAt(i + 1) === word.charCodeAt(i) &&
    rest(i + 2, i + 2)
  );
}

/** Whether two words of much the same length differ by no more than two letters (wrong, missing, too much). */
export function twoErrors(query: string, word: string): boolean {
  if (Math.abs(query.length - word.length) > 2) return false;
  let row: number[] = [];
  // Five cells round the diagonal are all that two errors can reach.
  for (let i = 1; i <= query.length; i++) {
    const next: number[] = [];
    for (let cell = 0; cell < 5; cell++) {
      const j = i + cell - 2;
      if (j < 0 || j > word.length) next.push(9);
      else if (j === 0) next.push(i);
      else {
        const same = query.charCodeAt(i - 1) === word.charCodeAt(j - 1) ? 0 : 1;
        const before = i === 1 ? j - 1 : (row[cell] ?? 9);
        const above = i === 1 ? j : (row[cell + 1] ?? 9);
        next.push(Math.min(before + same, above + 1, (next[cell - 1] ?? 9) + 1));
      }
    }
    if (Math.min(...next) > 2) return false;
    row = next;
  }
  return (row[word.length - query.length + 2] ?? 9) <= 2;
}
