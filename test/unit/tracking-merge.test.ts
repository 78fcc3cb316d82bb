import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_HISTORY } from '../../src/tracking/history';
import {
  acknowledge,
  joinRecords,
  mergeSighting,
  notAfter,
  pendingChange,
  restoreChange,
} from '../../src/tracking/merge';
import type { ResolveStatus } from '../../src/tracking/status';
import type { Application, Sighting } from '../../src/tracking/types';

/** Wordings in both editions; 补齐补正 is shared and narrowed by the step. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  Approved: ['approved'],
  审批通过: ['approved'],
  'Being accepted by the GACC': ['accepted'],
  受理: ['accepted'],
  'To be corrected by enterprise': ['by-enterprise'],
  'To be corrected by authorities': ['by-authorities'],
  补齐补正: ['by-enterprise', 'by-authorities'],
};
const resolve: ResolveStatus = (text, step) => {
  const ids = Object.hasOwn(KNOWN, text) ? (KNOWN[text] ?? []) : [];
  if (text !== '补齐补正') return ids;
  if (step === 'enterprise') return ['by-enterprise'];
  return step === 'authority' ? ['by-authorities'] : ids;
};
const SERIAL = '202211160000002960';
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 12, 8, minute)).toISOString();
const look = (status: string, more: Partial<Sighting> = {}): Sighting => ({
  serial: SERIAL,
  status,
  ...more,
});

/** Adds looks one after another, a minute apart; gives the record and what each look changed. */
function follow(...looks: (string | Sighting)[]) {
  let application: Application | undefined;
  const changes: (string | undefined)[] = [];
  looks.forEach((each, minute) => {
    const merged = mergeSighting(
      application,
      typeof each === 'string' ? look(each) : each,
      at(minute),
      resolve,
    );
    application = merged.application;
    changes.push(
      merged.change && `${merged.change.from.text} → ${merged.change.to.text} @${merged.change.since}`,
    );
  });
  if (!application) throw new Error('no look');
  return { application, changes };
}

describe('a first look', () => {
  it('is kept as it stands, and is no change', () => {
    const row = look('Approved', {
      registration: 'CNOR02220001',
      time: '2022-11-16 09:00:00',
      category: 'Aquatic products',
      type: 'Registration',
      step: '-',
    });
    const { application, change } = mergeSighting(undefined, row, at(0), resolve);
    expect(application).toEqual({
      serial: SERIAL,
      registration: 'CNOR02220001',
      time: '2022-11-16 09:00:00',
      category: 'Aquatic products',
      type: 'Registration',
      history: [{ text: 'Approved', step: '-', possible: ['approved'], first: at(0), last: at(0) }],
    });
    expect(change).toBeUndefined();
  });

  it('keeps a status that is not known, as unknown', () => {
    const { application } = follow('Under rectification');
    expect(application.history[0]).toMatchObject({ text: 'Under rectification', possible: [] });
  });
});

describe('a change', () => {
  it('is told with the last look that found the old status', () => {
    const { application, changes } = follow('受理', '受理', '审批通过');
    expect(changes).toEqual([undefined, undefined, `受理 → 审批通过 @${at(1)}`]);
    expect(application.change).toEqual({ since: at(1), at: at(2) });
    expect(application.history.map(({ text, first, last }) => [text, first, last])).toEqual([
      ['受理', at(0), at(1)],
      ['审批通过', at(2), at(2)],
    ]);
  });

  it('keeps the older "since" until it is marked as seen', () => {
    const { application } = follow('受理', 'To be corrected by enterprise', 'Approved');
    expect(application.change).toEqual({ since: at(0), at: at(2) });
    expect(pendingChange(application)).toMatchObject({
      from: { text: '受理' },
      to: { text: 'Approved' },
      since: at(0),
    });
    const seen = acknowledge(application);
    expect(seen.change).toBeUndefined();
    expect(pendingChange(seen)).toBeUndefined();
    const next = mergeSighting(seen, look('受理'), at(5), resolve).application;
    expect(next.change).toEqual({ since: at(2), at: at(5) });
  });

  it('that is taken back is told as the step back', () => {
    const { application, changes } = follow('Approved', '受理', '审批通过');
    expect(changes[2]).toBe(`受理 → 审批通过 @${at(1)}`);
    expect(pendingChange(application)).toMatchObject({
      from: { text: '受理' },
      to: { text: '审批通过' },
      since: at(1),
    });
  });

  it('between two meanings of one wording is told by the handle step', () => {
    const { changes } = follow(
      look('补齐补正', { step: 'authority' }),
      look('补齐补正', { step: 'enterprise' }),
    );
    expect(changes[1]).toBe(`补齐补正 → 补齐补正 @${at(0)}`);
  });

  it('can be restored after it was marked as seen, and keeps the older "since" of two', () => {
    const { application } = follow('受理', 'Approved');
    const change = { since: at(0), at: at(1) };
    expect(restoreChange(acknowledge(application), change)).toEqual(application);
    const later = mergeSighting(acknowledge(application), look('受理'), at(9), resolve).application;
    expect(restoreChange(later, change).change).toEqual({ since: at(0), at: at(9) });
  });
});

describe('no change', () => {
  it('is another language of the portal, or another wording that can be the same', () => {
    const { application, changes } = follow(
      'Being accepted by the GACC',
      '受理',
      'Being accepted by the GACC',
    );
    expect(changes).toEqual([undefined, undefined, undefined]);
    expect(application.history).toHaveLength(1);
    expect(application.history[0]).toMatchObject({ first: at(0), last: at(2) });
  });

  it('narrows what the status can be, and the narrowed status then differs', () => {
    const narrowed = follow('补齐补正', 'To be corrected by authorities', '补齐补正');
    expect(narrowed.application.history).toEqual([
      { text: '补齐补正', possible: ['by-authorities'], first: at(0), last: at(2) },
    ]);
    const after = mergeSighting(narrowed.application, look('To be corrected by enterprise'), at(3), resolve);
    expect(after.change?.from.possible).toEqual(['by-authorities']);
  });

  it('is claimed of a wording that we do not know, in either direction; nothing is lost', () => {
    const { application, changes } = follow('受理', 'Under acceptance', 'Being accepted by the GACC');
    expect(changes).toEqual([undefined, undefined, undefined]);
    expect(application.change).toBeUndefined();
    expect(application.history.map(({ text }) => text)).toEqual([
      '受理',
      'Under acceptance',
      'Being accepted by the GACC',
    ]);
  });

  it('hides no change behind an unknown wording', () => {
    const { changes } = follow('受理', 'Under acceptance', 'Approved');
    expect(changes[2]).toBe(`受理 → Approved @${at(0)}`);
  });

  it('is an unknown wording in the other script, but one in the same script is a change', () => {
    expect(follow('Rectification', '整改中').changes[1]).toBeUndefined();
    expect(follow('Rectification', 'rectification ').changes[1]).toBeUndefined();
    expect(follow('Rectification', 'Suspended').changes[1]).toBe(`Rectification → Suspended @${at(0)}`);
  });

  it('is a wording that an update of the extension has come to know', () => {
    const nothing: ResolveStatus = () => [];
    const before = mergeSighting(undefined, look('审批通过'), at(0), nothing).application;
    expect(before.history[0]?.possible).toEqual([]);
    const after = mergeSighting(before, look('Approved'), at(1), resolve);
    expect(after.change).toBeUndefined();
    expect(after.application.history).toHaveLength(1);
  });

  it('is an empty status cell', () => {
    const { application, changes } = follow('受理', look('', { registration: 'CNOR1' }));
    expect(changes[1]).toBeUndefined();
    expect(application.history).toHaveLength(1);
    expect(application.registration).toBe('CNOR1');
    expect(application.history[0]?.last).toBe(at(0));
  });
});

describe('fields', () => {
  it('that a later look lacks, or shows as a dash, stay', () => {
    const full = look('受理', { registration: 'CNOR1', category: 'Aquatic products', step: 'customs' });
    const { application } = follow(full, look('受理', { registration: '-', category: '' }));
    expect(application).toMatchObject({ registration: 'CNOR1', category: 'Aquatic products' });
    expect(application.history[0]?.step).toBe('customs');
  });

  it('keep the route that a form showed', () => {
    const { application } = follow('受理');
    const next = mergeSighting({ ...application, route: 'direct' }, look('Approved'), at(1), resolve);
    expect(next.application.route).toBe('direct');
  });

  it('of another application are refused', () => {
    const { application } = follow('受理');
    expect(() => mergeSighting(application, { ...look('受理'), serial: 'OTHER1' }, at(1), resolve)).toThrow(
      /OTHER1/,
    );
  });
});

describe('a look that is told late', () => {
  it('fills the past in and leaves what is known now', () => {
    const { application } = follow('受理', '受理', '受理');
    const merged = mergeSighting(application, look('Approved', { type: 'Old' }), at(-5), resolve);
    expect(merged.change).toBeUndefined();
    expect(merged.application.history.map(({ text }) => text)).toEqual(['Approved', '受理']);
    expect(merged.application.type).toBe('Old');
    const earlier = mergeSighting(application, look('受理'), at(-5), resolve).application;
    expect(earlier.history).toEqual([{ text: '受理', possible: ['accepted'], first: at(-5), last: at(2) }]);
  });

  it('takes nothing back that a newer look showed', () => {
    const { application } = follow('受理', look('受理', { registration: 'CNOR2', category: 'New' }));
    const late = look('受理', { registration: 'CNOR1', type: 'Registration' });
    const merged = mergeSighting(application, late, at(0), resolve).application;
    expect(merged).toMatchObject({ registration: 'CNOR2', category: 'New', type: 'Registration' });
  });

  it('within the same tick as two others is the one of them that it repeats', () => {
    const one = mergeSighting(undefined, look('受理'), at(0), resolve).application;
    const two = mergeSighting(one, look('Approved'), at(0), resolve);
    expect(two.change).toBeDefined();
    const again = mergeSighting(two.application, look('受理'), at(0), resolve);
    expect(again).toEqual({ application: two.application });
  });

  it('between two periods lengthens the one it belongs to', () => {
    let { application } = follow('受理');
    application = mergeSighting(application, look('Approved'), at(30), resolve).application;
    const late = mergeSighting(
      application,
      look('审批通过', { registration: 'CNOR1' }),
      at(20),
      resolve,
    ).application;
    expect(late.history.map(({ first, last }) => [first, last])).toEqual([
      [at(0), at(0)],
      [at(20), at(30)],
    ]);
    expect(mergeSighting(late, look('受理'), at(10), resolve).application.history[0]?.last).toBe(at(10));
  });

  it('within a period that found another status divides it', () => {
    const { application } = follow('受理', '受理', '受理');
    const divided = mergeSighting(application, look('Approved'), at(1), resolve).application;
    expect(divided.history.map(({ text, first, last }) => [text, first, last])).toEqual([
      ['受理', at(0), at(0)],
      ['Approved', at(1), at(1)],
      ['受理', at(2), at(2)],
    ]);
  });

  it('does not hold off later ones where the clock was set back', () => {
    const future = mergeSighting(undefined, look('受理'), '2027-11-12T08:00:00.000Z', resolve).application;
    const set = notAfter(future, at(0));
    expect(set.history[0]?.last).toBe('2026-11-12T07:59:59.999Z');
    const next = mergeSighting(set, look('Approved'), at(0), resolve);
    expect(next.change).toBeDefined();
    expect(notAfter(next.application, at(0))).toBe(next.application);
  });
});

it('keeps what looks narrowed, where the step is of an earlier one and says otherwise', () => {
  const english = look('To be corrected by enterprise', { step: 'authority' });
  const first = mergeSighting(undefined, english, at(0), resolve).application;
  const second = mergeSighting(first, look('补齐补正'), at(1), resolve).application;
  const third = mergeSighting(second, look('补齐补正'), at(2), resolve);
  expect(third.application.history.at(-1)?.possible).toEqual(['by-enterprise']);
  expect(third.change).toBeUndefined();
});

describe('a record that comes back', () => {
  it('keeps what was seen before and after', () => {
    const older = follow('受理', '受理').application;
    const newer = mergeSighting(
      undefined,
      look('Approved', { registration: 'CNOR1' }),
      at(7),
      resolve,
    ).application;
    const joined = joinRecords(older, { ...newer, route: 'authority' }, resolve);
    expect(joined).toMatchObject({ registration: 'CNOR1', route: 'authority' });
    expect(joined.history.map(({ text, first, last }) => [text, first, last])).toEqual([
      ['受理', at(0), at(1)],
      ['Approved', at(7), at(7)],
    ]);
    expect(joined.change).toEqual({ since: at(1), at: at(7) });
  });
});

describe('whatever is seen', () => {
  const sightings = fc.record(
    {
      serial: fc.constant(SERIAL),
      status: fc.constantFrom(
        ...Object.keys(KNOWN),
        'Suspended',
        'Rectification',
        '整改',
        '撤销',
        '__proto__',
        '',
      ),
      registration: fc.constantFrom('CNOR1', 'CNOR2', '-', ''),
      category: fc.constantFrom('Aquatic products', '水产品'),
      type: fc.constant('Registration'),
      time: fc.constant('2022-11-16 09:00:00'),
      step: fc.constantFrom('enterprise', 'authority', 'customs', '-'),
    },
    { requiredKeys: ['serial', 'status'] },
  );
  const looks = fc.array(fc.tuple(sightings, fc.integer({ min: 0, max: 40 })), {
    minLength: 1,
    maxLength: 25,
  });
  const merge = (steps: readonly (readonly [Sighting, number])[], start?: Application) =>
    steps.reduce<Application | undefined>(
      (kept, [sighting, minute]) => mergeSighting(kept, sighting, at(minute), resolve).application,
      start,
    );

  it('the same look told twice, or by two tabs, gives the same record', () => {
    fc.assert(
      fc.property(looks, (steps) => {
        const once = merge(steps);
        expect(merge(steps.flatMap((step) => [step, step]))).toEqual(once);
      }),
    );
  });

  it('two tabs that tell the same looks one after the other give the same history', () => {
    fc.assert(
      fc.property(looks, (steps) => {
        const sorted = [...steps].sort((a, b) => a[1] - b[1]);
        // One status a minute: two tabs that load the same page see the same.
        const one = sorted.filter(([, minute], index) => index === 0 || sorted[index - 1]?.[1] !== minute);
        const shown = one.map(([{ serial, status }, minute]) => [{ serial, status }, minute] as const);
        const once = merge(shown);
        const again = merge(shown, once);
        expect(again?.history.map(({ text, first, last }) => [text, first, last])).toEqual(
          once?.history.map(({ text, first, last }) => [text, first, last]),
        );
        expect(again?.change).toEqual(once?.change);
      }),
    );
  });

  it('no field is lost, the history stays in order, and what is known is never nothing', () => {
    fc.assert(
      fc.property(looks, (steps) => {
        let kept: Application | undefined;
        const shown = new Set<string>();
        for (const [sighting, minute] of steps) {
          kept = mergeSighting(kept, sighting, at(minute), resolve).application;
          for (const field of ['registration', 'category', 'type', 'time'] as const) {
            if (sighting[field] && sighting[field] !== '-') shown.add(field);
          }
          for (const field of shown) expect(kept).toHaveProperty(field);
          const times = kept.history.flatMap(({ first, last }) => [first, last]);
          expect(times).toEqual([...times].sort());
          expect(kept.history.length).toBeGreaterThan(0);
        }
        const statuses = new Set(steps.map(([{ status }]) => resolve(status).length > 0));
        expect(kept?.history.some(({ possible }) => possible.length > 0)).toBe(statuses.has(true));
      }),
    );
  });

  it('a change is claimed only between statuses that can not be the same', () => {
    fc.assert(
      fc.property(looks, (steps) => {
        let kept: Application | undefined;
        for (const [sighting, minute] of [...steps].sort((a, b) => a[1] - b[1])) {
          const { application, change } = mergeSighting(kept, sighting, at(minute), resolve);
          kept = application;
          if (!change) continue;
          expect(change.from.possible.filter((id) => change.to.possible.includes(id))).toEqual([]);
          expect(change.from.possible.length > 0).toBe(change.to.possible.length > 0);
          expect(kept.change?.at).toBe(at(minute));
          expect(pendingChange(kept)).toBeDefined();
        }
      }),
    );
  });

  it('a status that flickers for ever does not fill the storage, and the first look is kept', () => {
    let kept: Application | undefined;
    for (let minute = 0; minute < LONGEST_HISTORY + 50; minute++) {
      kept = mergeSighting(kept, look(minute % 2 ? 'Approved' : '受理'), at(minute), resolve).application;
    }
    expect(kept?.history).toHaveLength(LONGEST_HISTORY);
    expect(kept?.history[0]?.first).toBe(at(0));
    expect(kept?.history.at(-1)?.last).toBe(at(LONGEST_HISTORY + 49));
  });
});
