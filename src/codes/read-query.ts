/**
 * Reads a query: is it a code, and in what form; else, which words and Chinese runs does it hold.
 */
import { foldedWords, hanRuns } from './text.ts';

export interface WordQuery {
  readonly words: readonly string[];
  readonly runs: readonly string[];
  /** Digits among words ("0302 laks"): the beginning of a code. */
  readonly codes: readonly string[];
  /** True when nothing follows the last word: it may be half typed. */
  readonly open: boolean;
}

/** Longer text than this is cut: nobody types it, and a paste must not stop the popup. */
const longest = 200;

const codeWords =
  /^(?:hs|ciq|kode|koden|code|codes|hscode|hskode|varenummer|varenr|tariff|tolltariff|nr|no|number)$/;

/** Among words a short number is a size, a share or a count ("16/20", "38 %"), unless it is a chapter of food. */
const codeStart = /^(?:0[1-9]|\d{4,13})$/;

/** The query as it is read: full-width forms as plain ones, cut at 200 characters. */
export function plain(query: string): string {
  return query.slice(0, longest).normalize('NFKC').trim();
}

/**
 * The digits of a query that is nothing but a code (dots, spaces, slashes and hyphens between, "HS" or "kode"
 * before), or null. Two to thirteen digits; a longer number is cut there.
 */
export function codeDigits(query: string): string | null {
  const text = plain(query)
    .toLowerCase()
    .replace(/^(?:(?:hs|ciq|kode|code|varenummer|varenr|tariff|编码|编号)[\s:.-]*)+/u, '')
    .replace(/^[\s#:]+/u, '');
  if (!/^\d[\d\s.,/_\-–·]*$/u.test(text)) return null;
  const digits = text.replace(/\D+/gu, '');
  return digits.length >= 2 ? digits.slice(0, 13) : null;
}

/** The words of a query, in order. */
export function readWords(query: string): WordQuery {
  const text = plain(query);
  const all = foldedWords(text.replace(/[\u3400-\u9fff\u3007]+/gu, ' '));
  const codes = all.filter((word) => codeStart.test(word));
  const words = all.filter((word) => !/^\d+$/.test(word) && !(codes.length > 0 && codeWords.test(word)));
  return { words: words.slice(0, 12), runs: hanRuns(text).slice(0, 6), codes, open: !/\s$/u.test(query) };
}
