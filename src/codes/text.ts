/**
 * Turning text into words that compare: case, æ/ae ø/o å/aa, accents, full-width forms, traditional Chinese.
 * Offsets always point into the text that came in, so that a match can be marked where it stands.
 */
import { excludedRanges } from './exclusions.ts';
import { traditional } from './traditional.ts';

export interface Token {
  /** The folded word. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** True inside "excluding …", "unntatt …": the row is not about this word. */
  readonly excluded: boolean;
}

const special: Readonly<Record<string, string>> = {
  æ: 'ae',
  ä: 'ae',
  ø: 'o',
  ö: 'o',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
};

/**
 * One word in the form that is compared: lower case, no accents, `ø`/`oe`/`o` and `å`/`aa`/`a` as one.
 * `æ` and `ä` become `ae`.
 */
export function foldWord(word: string): string {
  let out = word.toLowerCase();
  if (hasNonAscii(out)) {
    let plain = '';
    for (const ch of out.normalize('NFKC')) {
      plain += special[ch] ?? (ch > '\u007f' ? ch.normalize('NFD').replace(/\p{M}+/gu, '') : ch);
    }
    out = plain;
  }
  if (out.includes('oe')) out = out.replaceAll('oe', 'o');
  return out.includes('aa') ? out.replaceAll('aa', 'a') : out;
}

function hasNonAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return true;
  return false;
}

/** CJK ideographs, extension A and compatibility forms: what is searched as a string, not as words. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;

/** Latin letters and digits of the first 592 code points, looked up instead of matched: this is asked a million times. */
const latin = Uint8Array.from({ length: 0x250 }, (_, code) =>
  letterOrDigit.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether a UTF-16 unit is part of a word (a letter, a digit, a mark; not a Chinese character). */
export function isWordCode(code: number): boolean {
  if (code < 0x250) return latin[code] === 1;
  return !isHan(code) && letterOrDigit.test(String.fromCharCode(code));
}

/**
 * The words of a text that is not Chinese, in order, with their places. Chinese runs are left out: see `hanText`.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const gaps = excludedRanges(text);
  let gap = 0;
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isWordCode(text.charCodeAt(i))) {
      if (start < 0) start = i;
      continue;
    }
    if (start < 0) continue;
    while (gap < gaps.length && (gaps[gap]?.[1] ?? 0) <= start) gap++;
    const range = gaps[gap];
    const excluded = range !== undefined && start >= range[0] && start < range[1];
    tokens.push({ word: foldWord(text.slice(start, i)), start, end: i, excluded });
    start = -1;
  }
  return tokens;
}

/**
 * Chinese text as it is compared: traditional characters as simplified ones, and what stands in a clause of
 * exclusion ("食用杂碎除外", "未冻的") blanked. Same length as the text.
 */
export function hanText(text: string): string {
  const plain = simplified(text);
  // Asked first, because the search for a clause is slow and most names have none.
  return /[除但未不]/u.test(plain) ? plain.replace(hanExclusion, (found) => ' '.repeat(found.length)) : plain;
}

/** Traditional characters as simplified ones, where there are any. */
function simplified(text: string): string {
  let out = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x3400) continue;
    const plain = traditional.get(text.charAt(i));
    if (plain === undefined) continue;
    out += text.slice(done, i) + plain;
    done = i + 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

const hanExclusion =
  /但[^，,；;()（）]*|[^，,；;()（）]*除外|除[^，,；;()（）]*?外|不包括[^，,；;()（）]*|[未不][^的，,；;()（）]{1,8}/g;

/** The runs of Chinese characters in a query, simplified, in order. */
export function hanRuns(query: string): string[] {
  const runs: string[] = [];
  let run = '';
  for (const ch of query.normalize('NFKC')) {
    if (isHan(ch.charCodeAt(0))) run += traditional.get(ch) ?? ch;
    else if (run !== '') {
      runs.push(run);
      run = '';
    }
  }
  if (run !== '') runs.push(run);
  return runs;
}

/** The folded words of a short text, in order. */
export function foldedWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map(foldWord);
}
