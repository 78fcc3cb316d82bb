/** Entries of the portal's lists of what GACC wants, and the user's own tasks: joined in any order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeRecord, task } from '../../src/shared/record-schemas';
import { z } from '../../src/shared/zod';
import { addNotice, joinNotices, noticeId, noticeOf } from '../../src/tracking/notice';
import { joinTasks } from '../../src/tracking/task';
import type { NoticeRecord, NoticeSighting } from '../../src/tracking/types';
import {
  at,
  givesOneRecord,
  joinsToOne,
  minutes,
  NUMBER,
  notes,
  noticeSightings,
  same,
  tasks,
  twice,
} from './tracking-fake';

const ROW: NoticeSighting = {
  list: 'rectification',
  serial: ' R1 ',
  registration: NUMBER,
  time: '2026-11-01',
  title: 'On-site inspection',
  deadline: '2026-12-01 17:00',
  state: 'Open',
};

describe('an entry', () => {
  it('is told from others by its list, its numbers and its time, else by its title', () => {
    expect(noticeId(ROW)).toBe(`rectification/R1/${NUMBER}/2026-11-01`);
    expect(noticeId({ ...ROW, title: 'another', state: 'Closed' })).toBe(noticeId(ROW));
    expect(noticeId({ ...ROW, list: 'reinspection' })).not.toBe(noticeId(ROW));
    expect(noticeId({ list: 'notification', time: '2026-11-01' })).toBe('notification///2026-11-01');
    expect(noticeId({ list: 'notification', title: ' New rules ' })).toBe('notification/New rules');
    expect(noticeId({ list: 'notification', state: 'Open', deadline: '2026-12-01' })).toBeUndefined();
  });

  it('is kept as it stands, and shown with the day that its time limit names', () => {
    const record = addNotice(undefined, ROW, at(0));
    expect(record && noticeOf(record)).toEqual({
      id: `rectification/R1/${NUMBER}/2026-11-01`,
      list: 'rectification',
      serial: 'R1',
      registration: NUMBER,
      time: '2026-11-01',
      title: 'On-site inspection',
      deadline: '2026-12-01 17:00',
      day: '2026-12-01',
      state: 'Open',
      first: at(0),
      last: at(0),
    });
  });

  it('has the state of its last look, and no day where the limit is none', () => {
    const first = addNotice(undefined, { ...ROW, deadline: 'within 30 days' }, at(0));
    const second = addNotice(first, { ...ROW, deadline: '-', state: 'Closed' }, at(5));
    const late = addNotice(second, { ...ROW, deadline: '', state: 'Open' }, at(3));
    const shown = late && noticeOf(late);
    expect(shown).toMatchObject({ state: 'Closed', deadline: 'within 30 days', first: at(0), last: at(5) });
    expect(shown).not.toHaveProperty('day');
    const again = addNotice(late, { ...ROW, state: 'Open' }, at(9));
    expect(again && noticeOf(again).state).toBe('Open');
  });

  it('that nothing tells from others leaves what is kept', () => {
    expect(addNotice(undefined, { list: 'notification', state: 'Open' }, at(0))).toBeUndefined();
    const record = addNotice(undefined, ROW, at(0));
    expect(addNotice(record, { list: 'notification' }, at(1))).toBe(record);
    expect(() => addNotice(record, { ...ROW, serial: 'R2' }, at(1))).toThrow(/R2/);
  });
});

describe('whatever is seen of it', () => {
  const looks = fc.tuple(noticeSightings, minutes);
  const gather = (told: readonly (readonly [NoticeSighting, string])[]): NoticeRecord | undefined =>
    told.reduce<NoticeRecord | undefined>(
      (kept, [sighting, when]) => addNotice(kept, sighting, when),
      undefined,
    );
  const records = fc
    .tuple(fc.array(looks, { minLength: 1, maxLength: 8 }), fc.array(notes, { maxLength: 2 }))
    .map(([told, written]): NoticeRecord | undefined => {
      const record = gather(told);
      return (
        record && written.reduce((kept, note) => joinNotices(kept, { ...record, notes: [note] }), record)
      );
    });

  it('in any order, repeated, and by two tabs gives the same record', () => {
    givesOneRecord(looks, gather, joinNotices);
  });

  it('is joined in any order and in any groups with one result, of the form that is kept', () => {
    joinsToOne(records, joinNotices, noticeRecord);
  });
});

describe('a task', () => {
  it('is the one that was written last, in whatever order and however often it is told', () => {
    const base = { id: 't', text: 'Call Mattilsynet', day: '2026-11-24', at: at(0) };
    const gone = { ...base, at: at(1), gone: true as const };
    expect(joinTasks(base, gone)).toBe(gone);
    expect(joinTasks(gone, base)).toBe(gone);
    fc.assert(
      fc.property(twice(tasks), ([told, one, two]) => {
        const gather = (some: readonly (typeof base)[]) => some.reduce((a, b) => joinTasks(a, b));
        const once = gather(told);
        same(gather([...one, ...two]), once);
        if (one.length > 0 && two.length > 0) same(joinTasks(gather(two), gather(one)), once);
        expect(z.safeParse(task, once).success).toBe(true);
        expect(told.every((each) => each.at <= once.at)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
