/** What an import does to what is known. */
import type { OwnRow } from '../own/types';
import { type CompareKind, compared } from './known';
import type { Place, ReadRow } from './types';

/** A row of the preview: what it says, and what becomes of it. */
export interface Sample {
  readonly row: OwnRow;
  readonly place: Place;
  readonly kind: CompareKind;
}

export type Counts = Readonly<Record<CompareKind, number>>;

/** Rows that a preview shows of each kind. */
const SAMPLES = 8;

/** Counts what becomes of rows, batch by batch, and keeps a few of each kind to show. */
export class Report {
  readonly #counts: Record<CompareKind, number> = { taken: 0, replaced: 0, same: 0, kept: 0 };
  readonly samples: Sample[] = [];

  /** @returns the rows that have to be written */
  add(rows: readonly ReadRow[], known: ReadonlyMap<string, OwnRow>): OwnRow[] {
    return rows.flatMap(({ row, place }) => {
      const { kind, row: kept } = compared(row, known.get(row.key));
      this.#counts[kind]++;
      if (this.#counts[kind] <= SAMPLES) this.samples.push({ row: kept ?? row, place, kind });
      return kept ? [kept] : [];
    });
  }

  get counts(): Counts {
    return { ...this.#counts };
  }
}
