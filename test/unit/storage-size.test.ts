/** How much room the records take, and that what is left out in time costs nothing that anybody is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusKnowledge } from '../../src/portal/knowledge';
import { createReading } from '../../src/shared/reading';
import { readKept } from '../../src/storage/read';
import { keyOf } from '../../src/storage/schema';
import { addFeedback, addSighting, applicationOf } from '../../src/tracking/application';
import { pruned } from '../../src/tracking/prune';
import { addRegistration, registrationOf } from '../../src/tracking/registration';
import type { ApplicationRecord } from '../../src/tracking/types';
import { fakeArea } from './storage-fake';
import { afterEvents, at, type Event, events, NUMBER, same, view } from './tracking-fake';

/** As the browser counts: a key and its value as JSON, in UTF-8. */
const bytes = (items: Readonly<Record<string, unknown>>): number =>
  Object.entries(items).reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(JSON.stringify(value)),
    0,
  );
/** What Chrome gives an extension is 10 MB; we want to be far from it. */
const ROOM = 5_000_000;
const HOUR = 60;
const DAY = 24 * HOUR;

const reading = createReading(statusKnowledge);
/** Wordings of statuses in one edition, each of which surely is another status than the one before. */
const wordings = statusKnowledge.labels
  .filter(({ place }) => place === 'status')
  .flatMap(({ texts }) => texts.slice(0, 1))
  .filter((text) => reading.status(text).length === 1);

/** An application with this many changes, a week between two, seen three times on each working day. */
function busy(serial: string, changes: number): ApplicationRecord {
  let record: ApplicationRecord | undefined;
  for (let change = 0; change <= changes; change++) {
    const status = wordings[change % wordings.length] ?? '';
    for (const day of [0, 1, 2, 3, 4]) {
      for (const hour of [0, 3, 7]) {
        const row = {
          serial,
          status,
          step: 'GACC',
          registration: 'CNOR23042606010001',
          time: '2026-10-28 15:42:10',
          category: 'Aquatic products',
          type: 'Modification application',
        };
        record = addSighting(record, row, at((change * 7 + day) * DAY + hour * HOUR), 'kari.nordmann');
      }
    }
  }
  if (!record) throw new Error('no record');
  return addFeedback(
    record,
    { from: 'customs', text: 'Please correct item 5 of the list. '.repeat(10) },
    at(0),
  );
}

describe('a thousand applications with thirty changes each', () => {
  const changes = 30;
  const record = busy('202610280000000000', changes);
  const now = at((changes * 7 + 5) * DAY);
  const serials = Array.from({ length: 1000 }, (_, n) => `2026102800000${String(n).padStart(5, '0')}`);
  const items = (one: ApplicationRecord): Record<string, unknown> =>
    Object.fromEntries([
      ...serials.map((serial) => [keyOf('application', serial), { ...one, serial }]),
      ...serials.map((serial) => [
        keyOf('reminder', `change/${serial}`),
        { id: `change/${serial}`, told: now },
      ]),
    ]);

  it('take less than half of the room that there is', () => {
    expect(applicationOf(record, reading.status).history).toHaveLength(changes + 1);
    const [whole, small] = [bytes(items(record)), bytes(items(pruned(record, now)))];
    console.info(`1,000 applications with 30 changes: ${whole} bytes before pruning, ${small} after it`);
    expect(small).toBeLessThan(ROOM);
  });

  it('are read whole', async () => {
    const kept = await readKept(fakeArea(items(pruned(record, now))), reading);
    expect(kept.applications).toHaveLength(1000);
    expect(kept.applications[999]).toEqual(
      applicationOf({ ...record, serial: '202610280000000999' }, reading.status),
    );
  });
});

describe('what is left out in time', () => {
  const later = (when: string, days: number): string =>
    new Date(Date.parse(when) + days * DAY * 60_000).toISOString();
  /** Events of some weeks, most of which find the same again. */
  const weeks = fc.array(fc.tuple(events, fc.nat(60), fc.boolean()), {
    minLength: 10,
    maxLength: 30,
    size: 'max',
  });
  const spread = weeks.map((all) =>
    all.map(([event, days, isSame]): Event => {
      const when = later(event.at, days);
      if (event.kind === 'note') return { ...event, at: when, note: { ...event.note, at: when } };
      if (event.kind === 'look' && isSame)
        return { ...event, at: when, sighting: { serial: event.sighting.serial, status: '受理' } };
      return { ...event, at: when };
    }),
  );
  const nows = fc.integer({ min: 20, max: 80 }).map((days) => at(days * DAY));

  it('costs nothing that is shown, and what is new stays new', () => {
    let shorter = 0;
    fc.assert(
      fc.property(spread, nows, (all, now) => {
        const record = afterEvents(all);
        if (!record) return;
        const once = pruned(record, now);
        same(view(once), view(record));
        const { looks: _before, ...before } = record;
        const { looks, ...after } = once;
        same(after, before);
        same(pruned(once, now), once);
        if (once === record) return;
        shorter++;
        const count = (some: ApplicationRecord['looks']): number =>
          some.reduce((sum, one) => sum + one.at.length, 0);
        same(count(looks) < count(record.looks), true);
        // Each of the last two weeks' looks is there still.
        const recent = later(now, -14);
        for (const one of record.looks) {
          const left = looks.find(({ text, step }) => text === one.text && step === one.step);
          for (const when of one.at) if (when >= recent) same(left?.at.includes(when), true);
        }
      }),
      { numRuns: 200 },
    );
    expect(shorter).toBeGreaterThan(50);
  });

  it('of a registration are looks in the midst of a state', () => {
    const rows = [0, 1, 2, 3, 40, 41].map((day) => ({
      number: NUMBER,
      state: day < 3 ? 'Valid' : 'Suspended',
      day,
    }));
    const record = rows.reduce<ReturnType<typeof addRegistration> | undefined>(
      (kept, { day, ...row }) => addRegistration(kept, row, at(day * DAY)),
      undefined,
    );
    if (!record) throw new Error('no record');
    const now = at(60 * DAY);
    const once = pruned(record, now);
    expect(once.looks).toEqual([
      { text: 'Valid', at: [at(0), at(2 * DAY)] },
      { text: 'Suspended', at: [at(3 * DAY), at(41 * DAY)] },
    ]);
    const states = (text: string) => [text];
    expect(registrationOf(once, states)).toEqual(registrationOf(record, states));
    expect(pruned(once, now)).toBe(once);
  });
});
