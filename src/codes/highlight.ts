/** Which stretches of a row's names the query matched, so that the list can show why a row is in it. */
import { hanText, tokenise } from './text.ts';
import type { CodeRow, Matches, NorwegianLine, Ranges } from './types.ts';

/** Marks whole words (Latin script) and strings (Chinese); words in a clause of exclusion are never marked. */
export function wordMatches(row: CodeRow, marks: ReadonlySet<string>): Matches {
  const { en, nb, zh, latin } = row.names;
  return withoutEmpty({
    en: en === undefined ? [] : inWords(en, marks),
    nb: nb === undefined ? [] : inWords(nb, marks),
    zh: zh === undefined ? [] : inHan(zh, marks),
    latin: latin === undefined ? [] : inWords(latin, marks),
  });
}

/** Marks the digits that row and query share from the left. */
export function codeMatches(digits: string, query: string): Matches {
  let end = 0;
  while (end < digits.length && end < query.length && digits[end] === query[end]) end++;
  return end === 0 ? {} : { code: [[0, end]] };
}

/** The Norwegian line that holds most of what matched and that the row's own name does not say. */
export function bestLine(row: CodeRow, marks: ReadonlySet<string>): NorwegianLine | undefined {
  if (row.lines === undefined) return undefined;
  const own = tokenise(row.names.nb ?? '').map(({ word }) => word);
  let best: NorwegianLine | undefined;
  let most = 0;
  for (const line of row.lines) {
    let count = 0;
    for (const { word, excluded } of tokenise(line.nb)) {
      // "Atlanterhavslaks" says laks already; "krabber" does not say kongekrabber.
      if (!excluded && marks.has(word) && !own.some((said) => said.includes(word))) count++;
    }
    if (count > most) {
      most = count;
      best = line;
    }
  }
  return best;
}

function inWords(text: string, marks: ReadonlySet<string>): Ranges {
  const ranges: [number, number][] = [];
  for (const { word, start, end, excluded } of tokenise(text)) {
    if (!excluded && marks.has(word)) ranges.push([start, end]);
  }
  return ranges;
}

function inHan(text: string, marks: ReadonlySet<string>): Ranges {
  const compared = hanText(text);
  const ranges: [number, number][] = [];
  for (const mark of marks) {
    if (mark.charCodeAt(0) < 0x3400) continue;
    for (let at = compared.indexOf(mark); at >= 0; at = compared.indexOf(mark, at + mark.length)) {
      ranges.push([at, at + mark.length]);
    }
  }
  ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const joined: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function withoutEmpty(matches: Record<'en' | 'nb' | 'zh' | 'latin', Ranges>): Matches {
  return Object.fromEntries(Object.entries(matches).filter(([, ranges]) => ranges.length > 0));
}
