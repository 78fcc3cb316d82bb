/** Counts what happened to rows, and keeps the first of each kind: of 200,000 alike nobody reads more. */
import type { Refusal, RefusalReason, Repair, RepairKind, Tally } from './types';

/** So many of each kind are kept with their row numbers. */
export const KEPT_OF_EACH = 200;
/** What is shown of a cell. */
const SHOWN = 60;

class Counted<Kind extends string, Item> implements Tally<Kind, Item> {
  readonly #counts = new Map<Kind, number>();
  readonly first: Item[] = [];

  get counts(): Partial<Record<Kind, number>> {
    return Object.fromEntries(this.#counts) as Partial<Record<Kind, number>>;
  }

  add(kind: Kind, item: () => Item): void {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (count <= KEPT_OF_EACH) this.first.push(item());
  }
}

/** What is said of a file's rows, one collection for all its sheets. */
export class Said {
  readonly #refused = new Counted<RefusalReason, Refusal>();
  readonly #repaired = new Counted<RepairKind, Repair>();

  refuse(refusal: Refusal): void {
    this.#refused.add(refusal.reason, () => ({ ...refusal, shown: cut(refusal.shown) }));
  }

  repair(repair: Repair): void {
    const { shown, became } = repair;
    this.#repaired.add(repair.kind, () => ({ ...repair, shown: cut(shown), became: cut(became) }));
  }

  get refusals(): Tally<RefusalReason, Refusal> {
    return { counts: this.#refused.counts, first: this.#refused.first };
  }

  get repairs(): Tally<RepairKind, Repair> {
    return { counts: this.#repaired.counts, first: this.#repaired.first };
  }
}

/** How many there are of all kinds. */
export const sum = (counts: Readonly<Partial<Record<string, number>>>): number =>
  Object.values(counts).reduce<number>((all, one) => all + (one ?? 0), 0);

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/\p{Cs}$/u, '')}…` : text;
}
