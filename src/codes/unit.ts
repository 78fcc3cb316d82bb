/** One part of a query: a word, a phrase, a compound, a Chinese word, the beginning of a code. */
import type { CodeIndex } from './code-index.ts';

/** What one part of a query finds: by row up to about 1, and the words that made the match, for marking. */
export class Unit {
  /** By row; 0 where it does not answer. */
  readonly of: Float32Array;
  /** The rows that answer, each once, in no order. */
  readonly rows: number[] = [];
  /** Folded words and Chinese strings. */
  readonly marks = new Set<string>();
  readonly weight: number;
  /** A row may lack it and still hold all words. */
  readonly soft: boolean;
  /** The states and forms that it asks for (aspects.ts). */
  asked = 0;
  /** It names goods of the trade: a row that lacks it answers worse than any that has it. */
  essential = false;
  /** A row that lacks it is no answer at all: the beginning of a code. */
  must = false;

  readonly #index: CodeIndex;

  constructor(index: CodeIndex, weight = 1, soft = false) {
    this.#index = index;
    this.of = index.arrays.pop() ?? new Float32Array(index.size);
    this.weight = weight;
    this.soft = soft;
  }

  /** Gives its memory back, to be asked no more: hundreds are made for one query. */
  release(): void {
    for (const row of this.rows) this.of[row] = 0;
    this.rows.length = 0;
    this.#index.arrays.push(this.of);
  }

  raise(row: number, value: number): void {
    const before = this.of[row] ?? 0;
    if (value <= before) return;
    if (before === 0) this.rows.push(row);
    this.of[row] = value;
  }

  merge(from: Unit, factor: number): void {
    for (const row of from.rows) this.raise(row, (from.of[row] ?? 0) * factor);
    for (const mark of from.marks) this.marks.add(mark);
  }

  /**
   * A state or form is answered by what a subheading is for, where a table says, and by its words elsewhere: the
   * tariff's texts name the same states in ever other ways.
   */
  ask(index: CodeIndex, asked: number): void {
    this.asked |= asked;
    if (asked === 0) return;
    const { aspects } = index;
    for (let row = 0; row < aspects.length; row++) {
      const known = aspects[row] ?? 0;
      if (known === 0) continue;
      if ((known & asked) !== 0) this.raise(row, 1);
      else this.of[row] = 0;
    }
  }
}
