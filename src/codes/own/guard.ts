/**
 * Texts in cells of a file that a spreadsheet opens, and back. A number that is no quantity must not be taken for
 * one: Excel would show an 18-digit serial number as 2.022E+17. And no text may be run as a formula: it can come
 * from the portal. What is written here is read back to the letter.
 */

/** Kept by a formula of our own, `="…"`. Excel takes no longer text in a formula. */
const KEPT = /^[A-Za-z0-9]{1,255}$/;
const KEPT_CELL = /^="([A-Za-z0-9]{1,255})"$/;
/** Digits, and what parts them in numbers, dates and times: a spreadsheet would make a quantity of it. */
const LIKE_NUMBER = /^(?=\D*\d)[\d\s.,:/-]+$/;
/** What programs pass over before they look for a formula: blanks, marks that nobody sees, quotes. */
const PASSED = String.raw`[\s\p{C}\p{M}\p{Z}\p{Pi}\p{Pf}"'\u0060´„‚]*`;
const SIGN = '[=+\\-−@]';
const STARTS = new RegExp(`^(?:[\\0\\t\\r\\n]|${PASSED}${SIGN})`, 'u');
const ANY_SIGN = '[=＝﹦+＋﹢\\-－﹣−@＠﹫]';
/** One that begins a cell in a program that expects the other separator; it looks back only where there is one. */
const INNER = new RegExp(`${ANY_SIGN}(?<=[;,\\t\\r\\n]${PASSED}${ANY_SIGN})`, 'gu');
/** A formula that does anything has one of these: a function, another program, another file. */
const DOES = /[(（|｜!！]/gu;
const QUOTED_INNER = new RegExp(`'(${ANY_SIGN})(?<=[;,\\t\\r\\n]${PASSED}${ANY_SIGN})`, 'gu');

/** A number that stays as it is written, with all its digits and leading zeros. */
export function keptCell(code: string): string {
  return KEPT.test(code) ? `="${code}"` : textCell(code);
}

/** A text that stays one: what would be run or counted has an apostrophe before it, as one types it in Excel. */
export function textCell(text: string): string {
  if (/^\d+$/.test(text) && KEPT.test(text)) return keptCell(text);
  const safe = withInner(text);
  return isRisky(text) ? `'${safe}` : safe;
}

/** What `keptCell` or `textCell` was given; other cells stay as they are. */
export function readCell(cell: string): string {
  const kept = KEPT_CELL.exec(cell)?.[1];
  if (kept !== undefined) return kept;
  const text = withoutInner(cell);
  const rest = text.slice(1);
  return text.startsWith("'") && isRisky(rest) ? rest : text;
}

/**
 * Whether a text is to have an apostrophe before it. One that has some of its own is asked about what follows them,
 * so that reading takes away no other apostrophe than the one that was written.
 */
function isRisky(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  // Full-width signs are the same to some programs.
  return STARTS.test(text.normalize('NFKC')) || STARTS.test(bare) || LIKE_NUMBER.test(bare);
}

/**
 * The same where the file is opened by a program that expects the other separator: it would part a field in two,
 * and run the second. Only what could do something is touched: "- first item" stays as it is.
 */
function withInner(text: string): string {
  const last = lastThatDoes(text);
  return text.replace(INNER, (sign: string, at: number) => (at < last ? `'${sign}` : sign));
}

function withoutInner(text: string): string {
  const last = lastThatDoes(text);
  return text.replace(QUOTED_INNER, (whole: string, sign: string, at: number) => (at < last ? sign : whole));
}

const lastThatDoes = (text: string): number => [...text.matchAll(DOES)].at(-1)?.index ?? -1;
