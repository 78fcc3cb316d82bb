import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_LOOK, lookedAt } from '../../src/dashboard/applications/application-look';
import type { ApplicationRow } from '../../src/dashboard/applications/application-rows';
import { counted, portions, sizeOf } from '../../src/dashboard/data/incoming';
import { createBelongs, EVERYTHING, NONE, narrowed } from '../../src/dashboard/list/narrow';
import { accountsOf, plantsOf } from '../../src/dashboard/list/plants';
import { createHaystacks, createMatch, folded } from '../../src/dashboard/list/search';
import { ordered, turned } from '../../src/dashboard/list/sort';
import { addressOf, addressOfSubject, listOf, placeOf } from '../../src/dashboard/place';
import { awayFrom, checksOf, nextCheck } from '../../src/dashboard/registrations/expiry';
import { dashboardTextsIn } from '../../src/dashboard/texts';
import { createAxis } from '../../src/dashboard/time/axis';
import { lasted } from '../../src/dashboard/time/lasted';
import { wayOf } from '../../src/dashboard/time/ways';
import { createTurnIn, type TurnName, turnName } from '../../src/dashboard/turns';
import { addDays, createZone } from '../../src/tracking/calendar';
import { application, notice, period, recordOf, registration, task } from './record-fake';

const OSLO = createZone('Europe/Oslo');
const s = dashboardTextsIn('en');
const nb = dashboardTextsIn('nb');
const at = (day: string): string => `${day}T08:00:00.000Z`;
const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2022-01-01', days));

describe('an address', () => {
  it('leads to any place, and back to the same', () => {
    const place = fc.oneof(
      fc
        .constantFrom('now', 'applications', 'registrations', 'notices', 'reminders', 'data')
        .map((view) => ({ view })),
      fc.record({
        view: fc.constantFrom('application', 'registration', 'notice'),
        id: fc.string({ minLength: 1, unit: 'grapheme' }),
      }),
    );
    fc.assert(
      fc.property(place, (one) => {
        expect(placeOf(addressOf(one as never))).toEqual(one);
      }),
    );
  });

  it.each(['', '#', '#nonsense', '#application', '#application/', '#%'])(
    'leads from %j to what is due',
    (hash) => {
      expect(placeOf(hash)).toEqual({ view: 'now' });
    },
  );

  it('takes half an escape as it is, and knows the list of each thing', () => {
    expect(placeOf('#notice/a/b')).toEqual({ view: 'notice', id: 'a/b' });
    expect(placeOf('#application/%E0%')).toEqual({ view: 'application', id: '%E0%' });
    expect(addressOf({ view: 'notice', id: 'a\ud800' })).toBe('#notice/a%EF%BF%BD');
    expect(listOf({ view: 'notice', id: 'x' })).toBe('notices');
    expect(listOf({ view: 'data' })).toBe('data');
    expect(addressOfSubject({ kind: 'notice', id: 'a/b 通' })).toBe('#notice/a%2Fb%20%E9%80%9A');
  });
});

describe('how long a status held', () => {
  const history = [
    period('A', [], at('2026-11-01'), at('2026-11-03')),
    period('B', [], at('2026-11-06'), at('2026-11-09')),
    period('C', [], at('2026-11-12'), at('2026-11-18')),
  ];
  const of = (index: number, isFinal = false) => lasted(history, index, at('2026-11-20'), isFinal, OSLO.day);

  it('is from the looks that found it to the looks around them', () => {
    expect(of(0)).toEqual({ least: 2 });
    expect(of(1)).toEqual({ least: 3, most: 9 });
    expect(of(2)).toEqual({ least: 6, most: 11 });
  });

  it('goes on to this day where nothing comes after it', () => {
    expect(of(2, true)).toEqual({ least: 8, most: 11 });
    expect(of(1, true)).toEqual({ least: 3, most: 9 });
  });

  it('counts the days of the user', () => {
    const late = [period('A', [], '2026-11-01T22:30:00.000Z', '2026-11-01T23:30:00.000Z')];
    expect(lasted(late, 0, at('2026-11-20'), false, OSLO.day)).toEqual({ least: 1 });
  });

  it('is never less than nothing, nor more than it can be', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(times, fc.boolean(), (minutes, isFinal) => {
        const looks = minutes
          .sort((a, b) => a - b)
          .map((one) => new Date(Date.UTC(2026, 0, 1) + one * 60_000).toISOString());
        const periods = looks
          .slice(0, -1)
          .filter((_, index) => index % 2 === 0)
          .map((first, index) => period(`${index}`, [], first, looks[2 * index + 1] ?? first));
        const now = looks.at(-1) ?? '';
        for (const index of periods.keys()) {
          const { least, most = least } = lasted(periods, index, now, isFinal, OSLO.day);
          expect(least).toBeGreaterThanOrEqual(0);
          expect(most).toBeGreaterThanOrEqual(least);
        }
      }),
    );
  });

  it('is said as a range, and as not known where nothing tells', () => {
    const said = [
      { least: 8, most: 11 },
      { least: 8, most: 8 },
      { least: 0, most: 3 },
      { least: 0, most: 0 },
      { least: 4 },
      { least: 0 },
    ];
    expect(said.map(s.lasted)).toEqual([
      '8–11 days',
      '8 days',
      'up to 3 days',
      'less than a day',
      'at least 4 days',
      'not known',
    ]);
    expect(nb.lasted({ least: 1 })).toBe('minst 1 dag');
  });
});

describe('a time axis', () => {
  it('has its months in order between its ends, few enough to be read', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 3000 }), (from, days) => {
        const axis = createAxis(from, addDays(from, days), OSLO);
        expect(axis.at(axis.from)).toBe(0);
        expect(axis.at(axis.to)).toBe(100);
        expect(axis.ticks.length).toBeLessThanOrEqual(16);
        const places = axis.ticks.map((tick) => tick.at);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places.every((place) => place >= 0 && place < 100)).toBe(true);
        expect(axis.ticks.every((tick) => tick.day.endsWith('-01'))).toBe(true);
      }),
    );
  });

  it('has quarters at their beginning and years in January', () => {
    expect(
      createAxis('2026-02-10', '2028-11-01', OSLO)
        .ticks.map((tick) => tick.day)
        .slice(0, 3),
    ).toEqual(['2026-04-01', '2026-07-01', '2026-10-01']);
    expect(
      createAxis('2021-05-10', '2031-11-01', OSLO)
        .ticks.map((tick) => tick.day)
        .slice(0, 2),
    ).toEqual(['2022-01-01', '2023-01-01']);
  });
});

describe('the way of an application', () => {
  const axis = createAxis('2026-11-01', '2026-11-21', OSLO);
  const history = [
    period('A', [], at('2026-10-20'), at('2026-11-03')),
    period('B', [], at('2026-11-11'), at('2026-11-16')),
  ];

  it('is a stretch for each status, cut at the ends, over a track on which nobody looked', () => {
    const way = wayOf({ history, time: '2026-10-10 09:00:00' }, axis, false, at('2026-11-20'));
    expect(way.stretches.map(({ index, left }) => [index, Math.round(left)])).toEqual([
      [0, 0],
      [1, 52],
    ]);
    expect(Math.round(way.stretches[1]?.width ?? 0)).toBe(25);
    expect(way.track?.left).toBe(0);
    expect(Math.round((way.track?.left ?? 0) + (way.track?.width ?? 0))).toBe(97);
    expect(way.applied).toBeUndefined();
  });

  it('ends with the last look where nothing comes after, and shows where it was applied for', () => {
    const way = wayOf({ history, time: '2026-11-02 09:00:00' }, axis, true, at('2026-11-20'));
    expect(Math.round((way.track?.left ?? 0) + (way.track?.width ?? 0))).toBe(77);
    expect(Math.round(way.applied ?? 0)).toBe(5);
    expect(wayOf({ history: [] }, axis, false, at('2026-11-20'))).toEqual({ stretches: [] });
  });

  it('stays within the picture', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 900 }),
        day,
        fc.integer({ min: 1, max: 900 }),
        (a, more, b, length) => {
          const one = [period('A', [], at(a), at(addDays(a, more)))];
          const way = wayOf(
            { history: one },
            createAxis(b, addDays(b, length), OSLO),
            false,
            at('2033-01-01'),
          );
          for (const { left, width } of [...way.stretches, ...(way.track ? [way.track] : [])]) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(width).toBeGreaterThanOrEqual(0);
            expect(left + width).toBeLessThanOrEqual(100.000001);
          }
        },
      ),
    );
  });
});

describe('a date of expiry', () => {
  it('is checked 12, 6 and 3 months before, and on its day', () => {
    expect(checksOf('2027-08-31')).toEqual([
      { months: 12, day: '2026-08-31' },
      { months: 6, day: '2027-02-28' },
      { months: 3, day: '2027-05-31' },
      { months: 0, day: '2027-08-31' },
    ]);
    const next = (expiry: string, more = {}) =>
      nextCheck(registration('CNOR1', { expiry, ...more }), '2026-11-20');
    expect(next('2027-08-31')?.months).toBe(6);
    expect(next('2026-11-20')?.months).toBe(0);
    expect(next('2026-11-19')).toBeUndefined();
    expect(next('2027-08-31', { state: 'revoked' })).toBeUndefined();
    expect(nextCheck(registration('CNOR1'), '2026-11-20')).toBeUndefined();
  });

  it.each([
    ['2026-11-20', 'today', 'i dag'],
    ['2026-11-21', 'in 1 day', 'om 1 dag'],
    ['2027-01-19', 'in 60 days', 'om 60 dager'],
    ['2027-01-20', 'in 2 months', 'om 2 måneder'],
    ['2028-01-31', 'in 14 months', 'om 14 måneder'],
    ['2028-11-19', 'in 23 months', 'om 23 måneder'],
    ['2028-11-20', 'in 2 years', 'om 2 år'],
    ['2026-11-19', '1 day ago', 'for 1 dag siden'],
    ['2026-08-01', '3 months ago', 'for 3 måneder siden'],
    ['2024-11-20', '2 years ago', 'for 2 år siden'],
  ])('is said as one would: %s', (date, english, norwegian) => {
    expect(s.away(awayFrom('2026-11-20', date))).toBe(english);
    expect(nb.away(awayFrom('2026-11-20', date))).toBe(norwegian);
  });

  it('is as far ahead as it was past, the other way round', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [there, back] = [awayFrom(a, b), awayFrom(b, a)];
        expect([there.unit, Math.abs(there.count)]).toEqual([back.unit, Math.abs(back.count)]);
      }),
    );
  });
});

describe('plants and accounts', () => {
  const registrations = [
    registration('CN2', { homeNumber: ' M 10 ', name: 'Ten' }),
    registration('CN1', { homeNumber: 'M 9' }),
    registration('CN3', { homeNumber: 'M 10' }),
    registration('CN4'),
  ];
  const plants = plantsOf(registrations);

  it('are told by the number at home', () => {
    expect(plants.all).toEqual([{ id: 'M 9' }, { id: 'M 10', name: 'Ten' }]);
    expect(plants.of('CN3')).toEqual({ id: 'M 10', name: 'Ten' });
    expect(plants.of('CN4')).toBeUndefined();
    expect(plants.of(undefined)).toBeUndefined();
    expect(accountsOf([{ accounts: ['b', 'a'] }], [{}, { accounts: ['b'] }])).toEqual(['a', 'b']);
  });

  const one = application('S1', [period('A', [])], { registration: 'CN2', accounts: ['a'] });
  const two = application('S2', [period('A', [])], { registration: 'CN9' });
  const hay = createHaystacks(({ serial }: typeof one) => [serial, undefined, 'Tørket  ＦＩＳＫ']);

  it('narrow what is shown, with the words that are looked for', () => {
    const find = (more: object) =>
      narrowed([one, two], { ...EVERYTHING, ...more }, plants, hay).map(({ serial }) => serial);
    expect(find({})).toEqual(['S1', 'S2']);
    expect(find({ plant: 'M 10' })).toEqual(['S1']);
    expect(find({ plant: NONE })).toEqual(['S2']);
    expect(find({ account: 'a' })).toEqual(['S1']);
    expect(find({ account: NONE })).toEqual(['S2']);
    expect(find({ query: 's2 tørket fisk' })).toEqual(['S2']);
    expect(find({ query: 's2', plant: 'M 10' })).toEqual([]);
    expect(createMatch('  ')).toBeUndefined();
    expect(folded('  Å\n B ')).toBe('å b');
  });

  it('leave GACC’s entries in every account: they bear none', () => {
    const entry = notice({ list: 'notification', title: 'x', registration: 'CN2' });
    const find = (more: object) => narrowed([entry], { ...EVERYTHING, ...more }, plants, () => '').length;
    expect([find({ account: 'a' }), find({ plant: 'M 10' }), find({ plant: 'M 9' })]).toEqual([1, 1, 0]);
  });

  it('keep the reminders that go with what is shown', () => {
    const shown = { applications: [one], registrations: [], notices: [] };
    const belongs = createBelongs(shown, { ...EVERYTHING, query: 'call' });
    const about = { kind: 'application', id: 'S1' } as const;
    expect(belongs.task(task('1', 'x', '2026-11-24', { about }))).toBe(true);
    expect(belongs.task(task('1', 'CALL them', '2026-11-24'))).toBe(true);
    expect(belongs.task(task('1', 'Write', '2026-11-24'))).toBe(false);
    expect(belongs.task(task('1', 'call', '2026-11-24', { about: { ...about, id: 'S2' } }))).toBe(false);
    const look = { kind: 'look', id: 'look', at: '', since: '', serials: ['S2', 'S1'] } as const;
    expect(belongs.reminder(look)).toBe(true);
    expect(belongs.reminder({ ...look, serials: ['S2'] })).toBe(false);
    expect(belongs.reminder({ kind: 'export', id: 'export', at: '' })).toBe(false);
    const ofPlant = createBelongs(shown, { ...EVERYTHING, plant: 'M 10', query: 'call' });
    expect(ofPlant.task(task('1', 'call', '2026-11-24'))).toBe(false);
    expect(ofPlant.task(task('1', 'x', '2026-11-24', { about }))).toBe(true);
  });
});

describe('the order of rows', () => {
  const rows = [{ v: 'b10' }, { v: undefined }, { v: 'b9' }, { v: 'å' }, { v: 'z' }];
  const value = ({ v }: { v: string | undefined }) => v;
  const by = (isDown: boolean, language = 'nb') =>
    ordered(rows, { by: 'v', isDown }, value, language).map(({ v }) => v);

  it('is that of the language, with numbers as numbers, and what has none last', () => {
    expect(by(false)).toEqual(['b9', 'b10', 'z', 'å', undefined]);
    expect(by(true)).toEqual(['å', 'z', 'b10', 'b9', undefined]);
    expect(by(false, 'en')).toEqual(['å', 'b9', 'b10', 'z', undefined]);
  });

  it('turns round at the second press, and begins where it is looked at first', () => {
    expect(turned({ by: 'a', isDown: false }, 'a', [])).toEqual({ by: 'a', isDown: true });
    expect(turned({ by: 'a', isDown: true }, 'b', ['b'])).toEqual({ by: 'b', isDown: true });
    expect(turned({ by: 'a', isDown: true }, 'c', ['b'])).toEqual({ by: 'c', isDown: false });
  });
});

describe('whose turn it is', () => {
  it.each([
    [['enterprise'], 'yes', 'enterprise'],
    [['enterprise', 'authority'], 'maybe', 'maybe'],
    [[], 'maybe', 'maybe'],
    [['customs'], 'no', 'customs'],
    [['customs', 'authority'], 'no', 'others'],
    [['nobody'], 'no', 'nobody'],
  ] as const)('%j is %s: %s', (actors, needsEnterprise, name) => {
    expect(turnName({ actors: new Set(actors), needsEnterprise })).toBe(name);
  });
});

describe('whose turn it was', () => {
  it('is asked once for each status, route and category', () => {
    const asked: string[] = [];
    const turnIn = createTurnIn({
      turn({ history, route }) {
        const possible = history.at(-1)?.possible ?? [];
        asked.push(String(possible));
        return { actors: new Set([route ? 'customs' : (possible[0] as 'nobody')]), needsEnterprise: 'no' };
      },
    });
    const one = application('S1', [period('A', ['nobody'])]);
    const [nobody, system] = [period('A', ['nobody']), period('B', ['system'])];
    expect([turnIn(one, nobody), turnIn(one, system), turnIn(one, nobody)]).toEqual([
      'nobody',
      'system',
      'nobody',
    ]);
    expect(turnIn({ ...one, route: 'direct' }, nobody)).toBe('customs');
    expect(asked).toEqual(['nobody', 'system', 'nobody']);
  });
});

describe('the applications that are looked at', () => {
  const row = (serial: string, turn: TurnName, last: string, more: object = {}): ApplicationRow => ({
    application: application(serial, [period('A', [], last)], more),
    status: period('A', [], last),
    said: 'A',
    isKnown: true,
    turn,
    isFinal: false,
    type: '',
    category: '',
    lasted: { least: 0 },
  });
  const change = { since: at('2026-11-01'), at: at('2026-11-02') };

  it('stand by whose turn it is, then what has changed, then what was seen last', () => {
    const rows = [
      row('S1', 'nobody', at('2026-11-19')),
      row('S2', 'authority', at('2026-11-05')),
      row('S3', 'authority', at('2026-11-09')),
      row('S4', 'authority', at('2026-11-03'), { change }),
      row('S5', 'enterprise', at('2026-11-02')),
      row('S6', 'maybe', at('2026-11-02')),
    ];
    expect(lookedAt(rows, FIRST_LOOK, 'nb').map(({ application: { serial } }) => serial)).toEqual([
      'S5',
      'S6',
      'S4',
      'S3',
      'S2',
      'S1',
    ]);
  });
});

describe('a file that comes in', () => {
  const records = (count: number) => ({
    applications: Array.from({ length: count }, (_, index) =>
      recordOf(application(`S${1000 + index}`, [period('A', [])])),
    ),
    registrations: [],
    notices: [],
    tasks: [task('1', 'x', '2026-11-24')],
  });

  it('goes in portions that hold all of it, each record once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 350 }), (count) => {
        const all = records(count);
        const parts = portions(all);
        expect(parts.every((one) => sizeOf(one) > 0 && sizeOf(one) <= 100)).toBe(true);
        expect(parts.flatMap(({ applications }) => applications)).toEqual(all.applications);
        expect(parts.flatMap(({ tasks }) => tasks)).toEqual(all.tasks);
      }),
      { numRuns: 20 },
    );
  });

  it('is counted by what is new here and what is known', () => {
    expect(counted(records(5), records(3))).toEqual([
      { kind: 'applications', added: 2, known: 3 },
      { kind: 'registrations', added: 0, known: 0 },
      { kind: 'notices', added: 0, known: 0 },
      { kind: 'tasks', added: 0, known: 1 },
    ]);
  });
});
