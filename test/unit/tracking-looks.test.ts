/** Looks, joined in any order, and what they tell of the past. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/tracking/history';
import { addLook, flat, joinLooks, MOST_LOOKS, span, withoutInner } from '../../src/tracking/looks';
import { compare } from '../../src/tracking/status';
import type { Looks } from '../../src/tracking/types';
import { at, minutes, resolve, same, sightings } from './tracking-fake';

interface Told {
  readonly text: string;
  readonly step?: string;
  readonly at: string;
}
const told: fc.Arbitrary<Told> = fc
  .tuple(sightings, minutes)
  .map(([{ status, step }, when]) => ({ text: status, ...(step !== undefined && { step }), at: when }));
const manyTold = fc.array(told, { maxLength: 25 });
const gather = (looks: readonly Told[]): readonly Looks[] =>
  looks.reduce<readonly Looks[]>((all, { at: when, ...found }) => addLook(all, found, when), []);
const gathered = manyTold.map(gather);

describe('looks', () => {
  it('are kept by their wording, with the step as a part of it, each time once', () => {
    const looks = gather([
      { text: 'Approved', at: at(5) },
      { text: '受理', at: at(3) },
      { text: 'Approved', step: 'customs', at: at(4) },
      { text: 'Approved', at: at(1) },
      { text: 'Approved', at: at(5) },
    ]);
    expect(looks).toEqual([
      { text: 'Approved', at: [at(1), at(5)] },
      { text: '受理', at: [at(3)] },
      { text: 'Approved', step: 'customs', at: [at(4)] },
    ]);
    expect(flat(looks).map((one) => one.at)).toEqual([at(1), at(3), at(4), at(5)]);
    expect(span(looks)).toEqual({ first: at(1), last: at(5) });
    expect(span([])).toBeUndefined();
    // Of those at one time the order is that of their wordings, whichever began first.
    const both = gather([
      { text: 'Z', at: at(0) },
      { text: 'Z', at: at(5) },
      { text: 'A', at: at(5) },
    ]);
    expect(flat(both).map(({ of }) => of.text)).toEqual(['Z', 'A', 'Z']);
  });

  it('are joined in any order, in any groups and any number of times with one result', () => {
    fc.assert(
      fc.property(gathered, gathered, gathered, (a, b, c) => {
        expect(joinLooks(a, b)).toEqual(joinLooks(b, a));
        expect(joinLooks(joinLooks(a, b), c)).toEqual(joinLooks(a, joinLooks(b, c)));
        expect(joinLooks(a, a)).toEqual(a);
        expect(joinLooks(joinLooks(a, b), b)).toEqual(joinLooks(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('are no more than can be kept: the first and the latest, in whatever order they were told', () => {
    const flicker = (minute: number): Told => ({ text: minute % 2 ? 'Approved' : '受理', at: at(minute) });
    const all = Array.from({ length: MOST_LOOKS + 50 }, (_, minute) => flicker(minute));
    const kept = joinLooks([], gather(all));
    expect(flat(kept)).toHaveLength(MOST_LOOKS);
    expect(span(kept)).toEqual({ first: at(0), last: at(MOST_LOOKS + 49) });
    expect(flat(kept)[1]?.at).toBe(at(51));
    expect(gather([...all].reverse())).toEqual(kept);
    const [even, odd] = [gather(all.filter((_, n) => n % 3 > 0)), gather(all.filter((_, n) => n % 3 === 0))];
    expect(joinLooks(even, odd)).toEqual(kept);
    expect(joinLooks(kept, gather(all.slice(0, 100)))).toEqual(kept);
  });
});

describe('a history', () => {
  it('claims nothing but what looks found, in the stretches where they found it', () => {
    fc.assert(
      fc.property(manyTold, (some) => {
        const { periods, turnings } = readHistory(gather(some), resolve);
        const times = periods.flatMap(({ first, last }) => [first, last]);
        same(times, [...times].sort());
        // No period begins or ends but with a look that found it: before the first one nothing is claimed.
        const found = (period: (typeof periods)[number], when: string): boolean =>
          some.some(
            ({ text, step, at: time }) =>
              time === when && compare({ text, possible: resolve(text, step) }, period) === 'same',
          );
        for (const period of periods) {
          same(found(period, period.first) && found(period, period.last), true);
        }
        // Each look stands in a period that found the same; between two periods there is none.
        for (const { text, step, at: when } of some) {
          const seen = { text, possible: resolve(text, step) };
          const holds = periods.some(
            (period) => period.first <= when && when <= period.last && compare(period, seen) === 'same',
          );
          same(holds, true);
        }
        for (const { from, to, since, at: when } of turnings) {
          same(compare(from, to), 'different');
          same(since <= when, true);
          same(
            some.some((one) => one.at === when && one.text === to.text),
            true,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same without looks that tell nothing', () => {
    const looks = gather([0, 1, 2, 3, 4, 5].map((minute) => ({ text: '受理', at: at(minute) })));
    same(withoutInner(looks, at(3)), [{ text: '受理', at: [at(0), at(2), at(3), at(4), at(5)] }]);
    same(withoutInner(looks, at(60)), [{ text: '受理', at: [at(0), at(5)] }]);
    expect(withoutInner(looks, at(0))).toBe(looks);
    fc.assert(
      fc.property(gathered, minutes, (some, before) => {
        const thin = withoutInner(some, before);
        same(readHistory(thin, resolve), readHistory(some, resolve));
        same(withoutInner(thin, before) === thin, true);
        same(joinLooks(some, thin), some);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same whenever such looks are left out, as long as nothing older is told later', () => {
    fc.assert(
      fc.property(gathered, manyTold, minutes, (some, later, before) => {
        const added = gather(later.filter((one) => one.at >= before));
        expect(readHistory(joinLooks(withoutInner(some, before), added), resolve)).toEqual(
          readHistory(joinLooks(some, added), resolve),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
