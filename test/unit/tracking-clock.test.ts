/** The clock of the machine was set back: what was kept with times ahead does not hold off what comes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acknowledged,
  addFeedback,
  addRoute,
  addSighting,
  joinApplications,
} from '../../src/tracking/application';
import { until } from '../../src/tracking/clock';
import { joinNotes } from '../../src/tracking/join';
import { addNotice, noticeOf } from '../../src/tracking/notice';
import { addRegistration, registrationOf } from '../../src/tracking/registration';
import { joinTasks } from '../../src/tracking/task';
import type { ApplicationRecord, Task } from '../../src/tracking/types';
import { afterEvents, at, events, look, NUMBER, view } from './tracking-fake';

const NOW = at(0);
const ahead = (minute: number): string => at(400 * 24 * 60 + minute);

describe('a record with times that lie ahead', () => {
  const two = [
    addSighting(undefined, look('受理', { category: 'Old' }), ahead(0), 'anna'),
    addSighting(undefined, look('Approved', { category: 'Ahead' }), ahead(1), 'anna'),
  ] as const;
  if (!two[0] || !two[1]) throw new Error('no record');
  const record = joinApplications(two[0], two[1]);

  it('is taken as seen just now, in the order in which it was', () => {
    const set = until(record, NOW);
    expect(view(set).history.map(({ text, first }) => [text, first])).toEqual([
      ['受理', '2026-11-12T07:59:59.998Z'],
      ['Approved', '2026-11-12T07:59:59.999Z'],
    ]);
    expect(view(set).change).toEqual({
      since: '2026-11-12T07:59:59.998Z',
      at: '2026-11-12T07:59:59.999Z',
    });
    expect(until(set, NOW)).toBe(set);
  });

  it('holds off no look, no field, no account, no feedback and no note that comes', () => {
    const noted = { ...record, notes: [{ id: 'n', text: 'ahead', at: ahead(5) }] };
    const written = addRoute(
      addFeedback(noted, { from: 'customs', text: 'x' }, ahead(2)),
      'direct',
      ahead(3),
    );
    const set = until(acknowledged(written), NOW);
    expect(view(set).change).toBeUndefined();
    const seen = addSighting(set, look('受理', { category: 'New' }), NOW, 'bjorn');
    if (!seen) throw new Error('no record');
    const after = addRoute(seen, 'authority', NOW);
    const next = { ...after, notes: joinNotes(after.notes, [{ id: 'n', text: 'now', at: NOW }]) };
    expect(view(next)).toMatchObject({
      category: 'New',
      route: 'authority',
      change: { at: NOW },
      accounts: ['bjorn', 'anna'],
      notes: [{ text: 'now' }],
    });
    expect(view(next).history.at(-1)?.text).toBe('受理');
    expect(JSON.stringify(next)).not.toContain('2027');
  });

  it('of any kind is set', () => {
    const row = { number: NUMBER, state: 'Valid', expiry: '2027-04-25' };
    const registration = until(addRegistration(undefined, row, ahead(0)), NOW);
    const later = addRegistration(registration, { ...row, state: 'Suspended', expiry: '2032-04-25' }, NOW);
    expect(registrationOf(later, (text) => [text])).toMatchObject({
      expiry: '2032-04-25',
      change: { at: NOW },
      last: NOW,
    });
    const entry = { list: 'notification' as const, serial: 'N1', deadline: '2026-12-01', state: 'Open' };
    const notice = addNotice(undefined, entry, ahead(0));
    const newer = addNotice(notice && until(notice, NOW), { ...entry, state: 'Closed' }, NOW);
    expect(newer && noticeOf(newer)).toMatchObject({ state: 'Closed', last: NOW, day: '2026-12-01' });
    const task: Task = { id: 't', text: 'Call them', day: '2027-12-24', at: ahead(0), done: ahead(1) };
    expect(joinTasks(until(task, NOW), { ...task, text: 'Write', at: NOW }).text).toBe('Write');
    // The day of a task may well lie ahead.
    expect(until(task, NOW)).toEqual({
      ...task,
      at: '2026-11-12T07:59:59.998Z',
      done: '2026-11-12T07:59:59.999Z',
    });
  });

  it('tells the same story as before, whatever it was', () => {
    const story = (of: ApplicationRecord) => {
      const { history, change, feedback, accounts, notes, ...fields } = view(of);
      return {
        ...fields,
        accounts,
        history: history.map(({ first: _first, last: _last, ...status }) => status),
        isNew: change !== undefined,
        feedback: feedback?.map(({ from, text }) => [from, text]),
        notes: notes?.map(({ id, text }) => [id, text]),
      };
    };
    fc.assert(
      fc.property(fc.array(events, { minLength: 1, maxLength: 15 }), fc.nat(40), (some, minute) => {
        // Between two looks: what was seen at the very moment was seen after the clock was set.
        const now = at(minute + 0.5);
        const kept = afterEvents(some);
        if (!kept) return;
        const set = until(kept, now);
        expect(story(set)).toEqual(story(kept));
        expect(until(set, now)).toBe(set);
        const times = JSON.stringify(set).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
        expect(times.filter((when) => when > now)).toEqual([]);
        const isAhead = (JSON.stringify(kept).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []).some(
          (when) => when > now,
        );
        expect(set === kept).toBe(!isAhead);
      }),
      { numRuns: 1000 },
    );
  });
});
