/** Cells that the sheet says are one with a cell above them. */
import type { Cell, Column, Merge, SheetRow } from './types';

/** Gives the cell of each row; rows have to come in their order. */
export class MergedColumn {
  readonly #merges: readonly Merge[];
  #next = 0;
  #held: Cell = '';

  constructor({ at }: Column, merges: readonly Merge[]) {
    this.#merges = merges
      .filter(({ left, top, bottom }) => left === at && bottom > top)
      .sort((a, b) => a.top - b.top);
  }

  /** The filled cell that an empty one of this row is merged with; an empty text where there is none. */
  above({ number }: SheetRow, own: Cell): Cell {
    while ((this.#merges[this.#next]?.bottom ?? Number.POSITIVE_INFINITY) < number) {
      this.#next++;
      this.#held = '';
    }
    const merge = this.#merges[this.#next];
    if (!merge || number < merge.top) return '';
    if (number === merge.top) this.#held = own;
    return own === '' ? this.#held : '';
  }
}
