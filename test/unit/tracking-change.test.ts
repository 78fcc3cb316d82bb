/** What is new to the user: a change of a status until they mark it as seen, and after they take that back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acknowledged, addSighting, pendingChange, unacknowledged } from '../../src/tracking/application';
import type { ApplicationRecord, UnseenChange } from '../../src/tracking/types';
import { at, events, follow, happened, known, look, same, told, view } from './tracking-fake';

const changeOf = (record: ApplicationRecord) => view(record).change;
const then = (record: ApplicationRecord, status: string, minute: number): ApplicationRecord =>
  addSighting(record, look(status), at(minute)) ?? record;

describe('a change', () => {
  it('keeps the older "since" until it is marked as seen', () => {
    const record = follow('受理', 'To be corrected by enterprise', 'Approved');
    expect(changeOf(record)).toEqual({ since: at(0), at: at(2) });
    expect(told(record)).toBe(`受理 → Approved @${at(0)}`);
    const seen = acknowledged(record);
    expect(changeOf(seen)).toBeUndefined();
    expect(told(seen)).toBeUndefined();
    expect(changeOf(then(seen, '受理', 5))).toEqual({ since: at(2), at: at(5) });
  });

  it('that came while the user looked at an older one is new still', () => {
    const shown = follow('受理', 'Approved');
    const meanwhile = then(shown, '受理', 5);
    // Marking it marks all that is known by then; a look that is told afterwards is none of it.
    expect(changeOf(acknowledged(meanwhile))).toBeUndefined();
    expect(changeOf(then(acknowledged(shown), '受理', 5))).toEqual({ since: at(1), at: at(5) });
  });

  it('can be restored after it was marked as seen, and keeps the older "since" of two', () => {
    const record = known('受理', '受理');
    const changed = then(record, 'Approved', 2);
    const change = changeOf(changed);
    expect(change).toEqual({ since: at(1), at: at(2) });
    expect(changeOf(unacknowledged(acknowledged(changed), at(1)))).toEqual(change);
    const later = then(acknowledged(changed), '受理', 9);
    expect(changeOf(later)).toEqual({ since: at(2), at: at(9) });
    expect(changeOf(unacknowledged(later, at(1)))).toEqual({ since: at(1), at: at(9) });
  });

  it('is not made less new by restoring one that is newer, or was never marked', () => {
    const record = then(known('受理', '受理'), 'Approved', 5);
    expect(unacknowledged(record, at(4))).toBe(record);
    const fresh = follow('受理', 'Approved', '受理');
    expect(unacknowledged(fresh, at(1))).toBe(fresh);
    expect(changeOf(fresh)).toEqual({ since: at(0), at: at(2) });
  });

  it('begins before whatever lies between, be it of wordings that we do not know', () => {
    const record = follow('受理', 'Suspended', 'Rectification', 'Approved');
    expect(changeOf(record)).toEqual({ since: at(0), at: at(3) });
    expect(told(record)).toBe(`受理 → Approved @${at(0)}`);
  });

  it('back to what the user last knew is told as the step back', () => {
    const record = then(then(known('Approved'), '受理', 5), 'Approved', 7);
    expect(changeOf(record)).toEqual({ since: at(0), at: at(7) });
    expect(told(record)).toBe(`受理 → Approved @${at(5)}`);
  });
});

/** What a user knows, kept step by step, as one would with a pencil. */
interface Model {
  readonly status?: string;
  readonly last: string;
  /** The status that they knew before the change, and the one before the present. */
  readonly knew?: string;
  readonly before?: string;
  readonly beforeLast?: string;
  readonly change?: UnseenChange;
  /** What the last marking marked. */
  readonly marked?: Pick<Model, 'change' | 'knew'>;
}

function looked(model: Model, status: string, when: string): Model {
  if (model.status === status || model.status === undefined) return { ...model, status, last: when };
  return {
    ...model,
    status,
    last: when,
    before: model.status,
    beforeLast: model.last,
    ...(!model.change && { knew: model.status }),
    change: { since: model.change?.since ?? model.last, at: when },
  };
}

const without = <T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;

function marked(model: Model): Model {
  if (!model.change) return without(model, 'marked');
  const { change, knew } = model;
  return { ...without(model, 'change', 'knew'), marked: { change, ...(knew !== undefined && { knew }) } };
}

function restored(model: Model): Model {
  const { marked: taken } = model;
  if (!taken?.change) return model;
  return {
    ...without(model, 'marked'),
    ...taken,
    change: { since: taken.change.since, at: model.change?.at ?? taken.change.at },
  };
}

const expectedTold = ({ status, knew, before, beforeLast, change }: Model): string | undefined => {
  if (!change) return undefined;
  return knew !== status ? `${knew} → ${status} @${change.since}` : `${before} → ${status} @${beforeLast}`;
};

describe('whatever happens', () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('受理', 'Approved', 'To be corrected by enterprise') },
      { weight: 2, arbitrary: fc.constant('marked' as const) },
      { weight: 1, arbitrary: fc.constant('restored' as const) },
    ),
    { minLength: 5, maxLength: 25, size: 'max' },
  );

  it('what is new is what a pencil would have noted', () => {
    let restorings = 0;
    fc.assert(
      fc.property(steps, (all) => {
        let record = follow('受理');
        let model: Model = { status: '受理', last: at(0) };
        all.forEach((step, index) => {
          const minute = index + 1;
          if (step === 'marked') {
            record = acknowledged(record);
            model = marked(model);
          } else if (step === 'restored') {
            const since = model.marked?.change?.since;
            if (since === undefined) return;
            restorings++;
            record = unacknowledged(record, since);
            model = restored(model);
          } else {
            record = then(record, step, minute);
            model = looked(model, step, at(minute));
          }
          same(changeOf(record), model.change);
          same(told(record), expectedTold(model));
        });
      }),
      { numRuns: 500 },
    );
    expect(restorings).toBeGreaterThan(200);
  });

  it('a change is claimed only between statuses that can’t be the same, within looks that were told', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 20 }), (some) => {
        let record: ApplicationRecord | undefined;
        const times: string[] = [];
        for (const event of some) {
          record = happened(record, event);
          if (event.kind === 'look') times.push(event.at);
          if (!record) continue;
          const application = view(record);
          const change = pendingChange(application);
          same(change === undefined, application.change === undefined);
          if (!change || !application.change) continue;
          same(
            change.from.possible.filter((id) => change.to.possible.includes(id)),
            [],
          );
          same(change.from.possible.length > 0, change.to.possible.length > 0);
          for (const when of [change.since, application.change.since, application.change.at])
            same(times.includes(when), true);
          same(application.change.since <= application.change.at, true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
