/**
 * Where a tariff text says what it is *not* about ("excluding fillets, fish meat of 0304, and edible fish offal",
 * "unntatt fiskefileter", "other than cod"). Words that stand only there must not count as a match: "fillet"
 * would otherwise find nearly every whole fish.
 */

const trigger =
  /\b(?:excluding|excludes|excl\b\.?|except(?:ing)?|other than|not including|but not|not|unntatt|unntagen|bortsett fra|(?:andre|annen|annet) enn|men ikke|ikke)\b/gi;
const quick = /exclud|excl\.|except|other than|\bnot\b|unnta|bortsett|\benn\b|ikke/i;

/** After these words a list of exclusions goes on to its "and"; after "not" only the next part is meant. */
const listLike = /^(?:excl|except|other|not including|unn|bortsett|an)/i;
const joins = /(?:^|\s)(?:and|or|og|eller)\s/i;
/** A part that starts so belongs to the row again: "…, whether or not minced", "…, live, fresh or chilled". */
const resumes =
  /^\s*(?:(?:whether|in|of (?:a|the)|including|fresh|frozen|chilled|dried|salted|smoked|live|cooked|prepared|with|put up|for|not|other|excluding|but|men|også|herunder|levende|egnet|med)\b|n\.e\.c|fersk|kjølt|fryst|tørk|salt|røyk)/i;

/** Half-open ranges of a text that lie in a clause of exclusion, in order. */
export function excludedRanges(text: string): [number, number][] {
  if (!quick.test(text)) return [];
  const ranges: [number, number][] = [];
  trigger.lastIndex = 0;
  for (const found of text.matchAll(trigger)) {
    const start = found.index;
    const word = found[0].toLowerCase();
    if (start < (ranges.at(-1)?.[1] ?? 0)) continue;
    if (/^(?:not|ikke)$/.test(word) && /\b(?:or|eller)\s+$/i.test(text.slice(0, start))) continue;
    const from = start + word.length;
    const parts = partsOfClause(text, from);
    let last = 0;
    const inBrackets = text[start - 1] === '(';
    if (listLike.test(word) || inBrackets || /^\s*fillets\b/i.test(text.slice(from))) {
      last = lastOfList(text, parts);
    }
    const end = parts[last]?.[1] ?? from;
    ranges.push([start, end]);
  }
  return ranges;
}

/** The comma-separated parts from `from` to the end of the clause (`;`, a dash between names, the closing bracket, or the end). */
function partsOfClause(text: string, from: number): [number, number][] {
  const parts: [number, number][] = [];
  let depth = 0;
  let start = from;
  let i = from;
  for (; i < text.length; i++) {
    const ch = text[i];
    if (ch === '(') depth++;
    else if (ch === ')') {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && (ch === ';' || ch === '–' || ch === '>')) break;
    else if (depth === 0 && ch === ',') {
      parts.push([start, i]);
      start = i + 1;
    }
  }
  parts.push([start, i]);
  return parts;
}

function lastOfList(text: string, parts: readonly [number, number][]): number {
  const first = parts[0];
  if (first === undefined) return 0;
  const firstText = text.slice(first[0], first[1]);
  if (joins.test(firstText) || /^\s*edible fish offal\s*$/i.test(firstText)) return 0;
  for (let i = 1; i < parts.length; i++) {
    const part = text.slice(...(parts[i] ?? [0, 0]));
    // A list of three and more may do without its "and" before the next clause of exclusion.
    if (resumes.test(part)) return i > 2 && /^\s*(?:not|excluding)\b/i.test(part) ? i - 1 : 0;
    if (joins.test(part)) return i;
  }
  return 0;
}
