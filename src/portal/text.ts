/** Portal texts in one form, so that the same wording is the same string whatever its dress. */

/** Chinese characters, by their blocks: property escapes take a frame milliseconds to compile. */
const CJK = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
const HAS_CJK = new RegExp(`[${CJK}]`);
const HAS_LATIN = /[a-z]{2}/;
const CJK_GAP = new RegExp(`(?<=[${CJK}()])\\s+(?=[${CJK}()])`, 'g');
const CJK_RUN = new RegExp(`[${CJK}][${CJK}()/、,.:;\\s\\d]*(?<![\\s\\d(])`, 'g');
/** Invisible characters that portals and translators leave in texts. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** What `clean` mends: most texts are clean already. */
const UNTIDY = /[^\S ]|^ | $| {2}|[\u00ad\u200b-\u200f\u2060\ufeff]/;
/** Stars, colons, sort arrows and carets that stand round a label. */
const EDGES = /^[\s*:.,;|•·▲▼↑↓›»+]+|[\s*:.,;|•·▲▼↑↓›»…。]+$/gu;
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** A text's words in one line, with the portal's own letters kept. */
export function clean(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Full-width to half-width, lower case, one space, no stars, colons or dots at the ends, no possessive s. */
export function normalize(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/(?<=[a-z])'s\b/g, '')
    .replace(CJK_GAP, '')
    .replace(/\s*([()/])\s*/g, '$1')
    .replace(EDGES, '');
}

/** Whether a text was cut by the page itself ("Order..."); its normalised form then is a beginning. */
export function isCut(text: string): boolean {
  return /(\.\.\.|…)\s*$/.test(text);
}

/**
 * The Chinese and the English half of a bilingual normalised text ("用户名(username)"), or nothing where
 * the text is in one language.
 */
export function halves(normalized: string): { zh: string; en: string } | undefined {
  if (!HAS_CJK.test(normalized)) return undefined;
  const en = normalized
    .replace(CJK_RUN, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!HAS_LATIN.test(en)) return undefined;
  const zh = normalized.replace(/[a-z][a-z0-9 '"&.,/-]*/g, ' ').replace(/\(\s*\)/g, '');
  return { zh: unbracket(normalize(zh)), en: unbracket(normalize(en)) };
}

/** "(username)" without its brackets, and no bracket left alone. */
function unbracket(text: string): string {
  const inner = /^\(([^()]*)\)$/.exec(text)?.[1] ?? text;
  const open = inner.split('(').length;
  const close = inner.split(')').length;
  return normalize(open === close ? inner : inner.replace(/^[()]+|[()]+$/g, ''));
}

export function isChinese(text: string): boolean {
  return HAS_CJK.test(text);
}

const STOP = new Set(
  'a an the of to for in on by with and or be is are was been being this that your its please from at as it'.split(
    ' ',
  ),
);

/** Longest first. */
const ENDINGS = 'ations ation ating ated ates ate ions ion ing ed ers er ors or ly es s e'.split(' ');
/**
 * A word without the endings that the portal's editions vary. Crude, but both sides are cut the same way, and
 * a test holds that no two labels of one place meet by it.
 */
export function stem(word: string): string {
  if (/\d/.test(word)) return word;
  if (word.length < 5) return word.length === 4 ? word.replace(/[se]$/, '') : word;
  const rest = cut(cut(word.endsWith('ies') ? `${word.slice(0, -3)}y` : word));
  return rest.length > 3 && rest.at(-1) === rest.at(-2) ? rest.slice(0, -1) : rest;
}

function cut(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= 3);
  return ending ? word.slice(0, -ending.length) : word;
}

/**
 * The words of a normalised English text, in order, without articles and prepositions; one at the very end
 * tells labels apart ("Application time from", "Application time to").
 */
export function words(normalized: string): string[] {
  const all = normalized.match(/[a-z0-9]+/g) ?? [];
  return all.filter((word, index) => !STOP.has(word) || (index > 0 && index === all.length - 1));
}

/** Whether two words are one typing error apart (a letter more, less, other, or two changed about). */
export function oneErrorApart(a: string, b: string): boolean {
  if (a === b) return false;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
