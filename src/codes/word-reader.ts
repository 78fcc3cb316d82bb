/**
 * Reads the words of many texts and numbers them. 200,000 rows may be read at once, so a spelling is folded once, a
 * text without a clause of exclusion is walked only once, and nothing is kept of a word but its number.
 */
import { foldWord, isWordCode, tokenise } from './text.ts';

/** Words that say nothing about a product. */
const empty = new Set(
  'a an and at by for from in is it no not of on or other than that the their thereof these this to whether which with i og eller av en et den det de til som er med ikke på for fra ved under over andre annen annet ellers nec spp'.split(
    ' ',
  ),
);

/** Spellings that may open a clause of exclusion: such a text is read the careful way. */
const opens = new Set(
  'excluding excludes excl except excepting other not unntatt unntagen bortsett andre annen annet ikke'.split(
    ' ',
  ),
);

const none = -1;
const careful = -2;

export class WordReader {
  /** Every folded word, in order of first sight. */
  readonly vocab: string[] = [];
  /** The number of each. */
  readonly #ids = new Map<string, number>();
  /** By spelling: the number of its folded word, `none` or `careful`. */
  readonly #spellings = new Map<string, number>();
  /** By number: the text in which it was last seen, so that each counts once a text. */
  readonly #lastSeen: number[] = [];
  #text = 0;

  /** The numbers of the words of a text, each once, clauses of exclusion and empty words left out. */
  read(text: string): number[] {
    this.#text++;
    const ids: number[] = [];
    const lower = text.toLowerCase();
    let start = -1;
    for (let i = 0; i <= lower.length; i++) {
      if (i < lower.length && isWordCode(lower.charCodeAt(i))) {
        if (start < 0) start = i;
        continue;
      }
      if (start < 0) continue;
      const id = this.#number(lower.slice(start, i));
      if (id === careful && opensClause(lower, start, i)) return this.#readCarefully(text);
      if (id >= 0) this.#add(ids, id);
      start = -1;
    }
    return ids;
  }

  #readCarefully(text: string): number[] {
    this.#text++;
    const ids: number[] = [];
    for (const { word, excluded } of tokenise(text)) {
      if (excluded) continue;
      const id = this.#number(word);
      if (id >= 0) this.#add(ids, id);
    }
    return ids;
  }

  #add(ids: number[], id: number): void {
    if (this.#lastSeen[id] === this.#text) return;
    this.#lastSeen[id] = this.#text;
    ids.push(id);
  }

  #number(spelling: string): number {
    const known = this.#spellings.get(spelling);
    if (known !== undefined) return known;
    const number = this.#newNumber(spelling);
    this.#spellings.set(spelling, number);
    return number;
  }

  #newNumber(spelling: string): number {
    if (opens.has(spelling)) return careful;
    const word = foldWord(spelling);
    if (empty.has(word)) return none;
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.vocab.length;
    this.vocab.push(word);
    this.#ids.set(word, id);
    return id;
  }
}

/** "other" opens a clause only before "than", "andre" before "enn", "not" only where no "or" stands before it. */
function opensClause(lower: string, start: number, end: number): boolean {
  switch (lower.charCodeAt(start)) {
    case 111: // other
      return lower.startsWith(' than', end);
    case 97: // andre, annen, annet
      return lower.startsWith(' enn', end);
    case 110: // not
      return !lower.endsWith(' or ', start);
    default:
      return true;
  }
}
