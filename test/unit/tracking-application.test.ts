/** What is kept of an application, whatever was seen of it in whatever order, and how it is shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationRecord } from '../../src/shared/record-schemas';
import { z } from '../../src/shared/zod';
import {
  acknowledged,
  addFeedback,
  addRoute,
  addSighting,
  applicationOf,
  joinApplications,
  pendingChange,
} from '../../src/tracking/application';
import type { ResolveStatus } from '../../src/tracking/status';
import type { ApplicationRecord, Sighting } from '../../src/tracking/types';
import {
  afterEvents,
  at,
  told as change,
  events,
  follow,
  happened,
  joinsToOne,
  look,
  resolve,
  SERIAL,
  same,
  twice,
  view,
} from './tracking-fake';

const periods = (record: ApplicationRecord) =>
  view(record).history.map(({ text, first, last }) => [text, first, last]);

describe('a first look', () => {
  it('is kept as it stands, and is no change', () => {
    const row = look('Approved', {
      registration: 'CNOR02220001',
      time: '2022-11-16 09:00:00',
      category: ' Aquatic products ',
      type: 'Registration',
      step: '-',
    });
    const record = addSighting(undefined, row, at(0), 'anna');
    expect(record).toEqual({
      serial: SERIAL,
      fields: {
        registration: { text: 'CNOR02220001', at: at(0) },
        time: { text: '2022-11-16 09:00:00', at: at(0) },
        category: { text: 'Aquatic products', at: at(0) },
        type: { text: 'Registration', at: at(0) },
      },
      looks: [{ text: 'Approved', step: '-', at: [at(0)] }],
      accounts: [{ name: 'anna', last: at(0) }],
    });
    expect(record && view(record)).toEqual({
      serial: SERIAL,
      registration: 'CNOR02220001',
      time: '2022-11-16 09:00:00',
      category: 'Aquatic products',
      type: 'Registration',
      history: [{ text: 'Approved', step: '-', possible: ['approved'], first: at(0), last: at(0) }],
      accounts: ['anna'],
    });
  });

  it('keeps a status that is not known, as unknown', () => {
    expect(view(follow('Under rectification')).history[0]).toMatchObject({
      text: 'Under rectification',
      possible: [],
    });
  });

  it('of a row without a status is none', () => {
    expect(addSighting(undefined, look(' '), at(0))).toBeUndefined();
  });
});

describe('a change', () => {
  it('is told with the last look that found the old status', () => {
    const record = follow('受理', '受理', '审批通过');
    expect(change(record)).toBe(`受理 → 审批通过 @${at(1)}`);
    expect(view(record).change).toEqual({ since: at(1), at: at(2) });
    expect(periods(record)).toEqual([
      ['受理', at(0), at(1)],
      ['审批通过', at(2), at(2)],
    ]);
  });

  it('between two meanings of one wording is told by the handle step', () => {
    const record = follow(look('补齐补正', { step: 'authority' }), look('补齐补正', { step: 'enterprise' }));
    expect(change(record)).toBe(`补齐补正 → 补齐补正 @${at(0)}`);
  });

  it('that is taken back is told as the step back', () => {
    expect(change(follow('Approved', '受理', '审批通过'))).toBe(`受理 → 审批通过 @${at(1)}`);
  });
});

describe('no change', () => {
  it('is another language of the portal, or another wording that can be the same', () => {
    const record = follow('Being accepted by the GACC', '受理', 'Being accepted by the GACC');
    expect(view(record).change).toBeUndefined();
    expect(periods(record)).toEqual([['Being accepted by the GACC', at(0), at(2)]]);
  });

  it('narrows what the status can be, and the narrowed status then differs', () => {
    const narrowed = follow('补齐补正', 'To be corrected by authorities', '补齐补正');
    expect(view(narrowed).history).toEqual([
      { text: '补齐补正', possible: ['by-authorities'], first: at(0), last: at(2) },
    ]);
    const after = addSighting(narrowed, look('To be corrected by enterprise'), at(3));
    expect(after && pendingChange(view(after))?.from.possible).toEqual(['by-authorities']);
  });

  it('keeps what looks narrowed, where the step is of an earlier one and says otherwise', () => {
    const record = follow(
      look('To be corrected by enterprise', { step: 'authority' }),
      '补齐补正',
      '补齐补正',
    );
    expect(view(record).history.at(-1)?.possible).toEqual(['by-enterprise']);
    expect(view(record).change).toBeUndefined();
  });

  it('is claimed of a wording that we do not know, in either direction; nothing is lost', () => {
    const record = follow('受理', 'Under acceptance', 'Being accepted by the GACC');
    expect(view(record).change).toBeUndefined();
    expect(periods(record).map(([text]) => text)).toEqual([
      '受理',
      'Under acceptance',
      'Being accepted by the GACC',
    ]);
  });

  it('hides no change behind an unknown wording', () => {
    expect(change(follow('受理', 'Under acceptance', 'Approved'))).toBe(`受理 → Approved @${at(0)}`);
  });

  it('is an unknown wording in the other script, but one in the same script is a change', () => {
    expect(change(follow('Rectification', '整改中'))).toBeUndefined();
    expect(change(follow('Rectification', 'rectification '))).toBeUndefined();
    expect(change(follow('Rectification', 'Suspended'))).toBe(`Rectification → Suspended @${at(0)}`);
  });

  it('is a wording that an update of the extension has come to know, in the past as well', () => {
    const nothing: ResolveStatus = () => [];
    const record = follow('审批通过', 'Suspended', 'Approved');
    expect(applicationOf(record, nothing).change).toEqual({ since: at(1), at: at(2) });
    const later: ResolveStatus = (text, step) => (text === 'Suspended' ? ['approved'] : resolve(text, step));
    expect(applicationOf(record, later)).toMatchObject({ history: [{ first: at(0), last: at(2) }] });
    expect(applicationOf(record, later).change).toBeUndefined();
  });

  it('is an empty status cell', () => {
    const record = follow('受理');
    expect(addSighting(record, look('', { registration: 'CNOR1' }), at(1))).toBe(record);
  });

  it('is the same status again on the day when it went back and forth', () => {
    const record = acknowledged(follow('受理', 'Approved', '受理'));
    expect(view(record).change).toBeUndefined();
    const again = addSighting(record, look('受理'), at(9));
    expect(again && view(again).change).toBeUndefined();
    expect(again && periods(again).map(([, first]) => first)).toEqual([at(0), at(1), at(2)]);
  });
});

describe('fields', () => {
  it('that a later look lacks, or shows as a dash, stay', () => {
    const full = look('受理', { registration: 'CNOR1', category: 'Aquatic products', step: 'customs' });
    const record = follow(full, look('受理', { registration: '-', category: '' }));
    expect(view(record)).toMatchObject({ registration: 'CNOR1', category: 'Aquatic products' });
    expect(view(record).history[0]?.step).toBe('customs');
  });

  it('keep the route that a form showed, the newest one', () => {
    const record = addRoute(addRoute(follow('受理', 'Approved'), 'direct', at(5)), 'authority', at(4));
    expect(view(record).route).toBe('direct');
  });

  it('show no route that is none', () => {
    const record = follow('受理');
    const odd = { ...record, fields: { route: { text: 'by sea', at: at(0) } } };
    expect(view(odd)).not.toHaveProperty('route');
  });

  it('of another application are refused', () => {
    const other: Sighting = { ...look('受理'), serial: 'OTHER1' };
    expect(() => addSighting(follow('受理'), other, at(1))).toThrow(/OTHER1/);
  });

  it('of an older look take nothing back that a newer one showed', () => {
    const record = follow('受理', look('受理', { registration: 'CNOR2', category: 'New' }));
    const late = look('受理', { registration: 'CNOR1', type: 'Registration' });
    const told = addSighting(record, late, at(0));
    expect(told && view(told)).toMatchObject({
      registration: 'CNOR2',
      category: 'New',
      type: 'Registration',
    });
  });
});

describe('beside the status', () => {
  it('feedback is kept once, from the first look at it to the last, oldest first', () => {
    const first = addFeedback(follow('受理'), { from: 'customs', text: 'Fix page 2.' }, at(5));
    const second = addFeedback(first, { from: 'authority', text: 'Fix page 2.' }, at(4));
    const again = addFeedback(second, { from: 'customs', text: 'Fix page 2.' }, at(9));
    expect(view(again).feedback).toEqual([
      { from: 'authority', text: 'Fix page 2.', first: at(4), last: at(4) },
      { from: 'customs', text: 'Fix page 2.', first: at(5), last: at(9) },
    ]);
  });

  it('accounts are named, the one of the last look first, and never too many to be kept', () => {
    const seen = [...Array(120).keys()].reduce<ApplicationRecord | undefined>(
      (kept, minute) => addSighting(kept, look('受理'), at(minute), `user ${minute}`),
      undefined,
    );
    const names = seen && view(seen).accounts;
    expect(names?.slice(0, 2)).toEqual(['user 119', 'user 118']);
    expect(names).toHaveLength(100);
    expect(z.safeParse(applicationRecord, seen).success).toBe(true);
  });

  it('a note that was taken away stays away, whatever is joined', () => {
    const note = { id: 'n', text: 'Called them.', at: at(1) };
    const noted = { ...follow('受理'), notes: [note] };
    expect(view(noted).notes).toEqual([note]);
    // Even where it was written and taken away within one tick of the clock.
    for (const minute of [1, 2]) {
      const gone = { ...noted, notes: [{ ...note, text: '', at: at(minute), gone: true as const }] };
      for (const joined of [joinApplications(noted, gone), joinApplications(gone, noted)]) {
        expect(joined.notes).toEqual(gone.notes);
        expect(view(joined)).not.toHaveProperty('notes');
      }
    }
  });
});

describe('a look that is told late', () => {
  it('fills the past in and leaves what is known now', () => {
    const record = follow('受理', '受理', '受理');
    const told = addSighting(record, look('Approved', { type: 'Old' }), at(-5));
    expect(told && periods(told)).toEqual([
      ['Approved', at(-5), at(-5)],
      ['受理', at(0), at(2)],
    ]);
    expect(told && view(told).type).toBe('Old');
    const earlier = addSighting(record, look('受理'), at(-5));
    expect(earlier && periods(earlier)).toEqual([['受理', at(-5), at(2)]]);
  });

  it('is no news to a user who knows of everything since', () => {
    const told = addSighting(acknowledged(follow('受理', '受理')), look('Approved'), at(-5));
    expect(told && view(told).change).toBeUndefined();
  });

  it('between two periods lengthens the one it belongs to', () => {
    const record = addSighting(follow('受理'), look('Approved'), at(30));
    const late = addSighting(record, look('审批通过', { registration: 'CNOR1' }), at(20));
    expect(late && periods(late).map(([, first, last]) => [first, last])).toEqual([
      [at(0), at(0)],
      [at(20), at(30)],
    ]);
    const more = addSighting(late, look('受理'), at(10));
    expect(more && periods(more)[0]).toEqual(['受理', at(0), at(10)]);
  });

  it('within a period that found another status divides it', () => {
    const divided = addSighting(follow('受理', '受理', '受理'), look('Approved'), at(1));
    expect(divided && periods(divided).map(([text]) => text)).toEqual(['受理', 'Approved', '受理']);
  });
});

describe('a record that comes back', () => {
  it('keeps what was seen before and after', () => {
    const older = follow('受理', '受理');
    const newer = addSighting(undefined, look('Approved', { registration: 'CNOR1' }), at(7));
    if (!newer) throw new Error('no record');
    const joined = joinApplications(older, addRoute(newer, 'authority', at(8)));
    expect(view(joined)).toMatchObject({ registration: 'CNOR1', route: 'authority' });
    expect(periods(joined)).toEqual([
      ['受理', at(0), at(1)],
      ['Approved', at(7), at(7)],
    ]);
    expect(view(joined).change).toEqual({ since: at(1), at: at(7) });
  });
});

describe('whatever is seen', () => {
  const records = fc
    .array(events, { minLength: 1, maxLength: 10 })
    .map(afterEvents)
    .filter((one) => one !== undefined);

  it('in any order, repeated, and by two tabs gives the same record', () => {
    let orders = 0;
    fc.assert(
      fc.property(twice(events), ([told, one, two]) => {
        const once = afterEvents(told);
        // One browser that is told everything, in another order and some of it again.
        same(afterEvents([...one, ...two]), once);
        // Two that are told a part each, and then joined: an event that needs a look must have one there.
        const [here, there] = [afterEvents(one), afterEvents(two)];
        const isWhole = one.concat(two).every((event) => event.kind === 'look') || (here && there);
        if (!isWhole) return;
        orders++;
        const joined = here && there ? joinApplications(here, there) : (here ?? there);
        same(joined, once);
      }),
      { numRuns: 10_000 },
    );
    expect(orders).toBeGreaterThan(5000);
  });

  it('records are joined in any order, in any groups and any number of times with one result', () => {
    joinsToOne(records, joinApplications, applicationRecord);
  });

  it('what is made of it is of the form that is kept', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 20 }), (some) => {
        let record: ApplicationRecord | undefined;
        for (const event of some) {
          record = happened(record, event);
          if (!record) continue;
          const parsed = z.safeParse(applicationRecord, record);
          same(parsed.success && parsed.data, record);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('no field is lost, and what is known is never nothing', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 20 }), (some) => {
        let record: ApplicationRecord | undefined;
        const shown = new Set<string>();
        for (const event of some) {
          record = happened(record, event);
          if (!record || event.kind !== 'look' || event.sighting.status === '') continue;
          for (const field of ['registration', 'category', 'type', 'time'] as const) {
            if (event.sighting[field] && event.sighting[field] !== '-') shown.add(field);
          }
          const { history, ...application } = view(record);
          for (const field of shown) expect(application).toHaveProperty(field);
          expect(history.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
