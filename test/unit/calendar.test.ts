import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  chinaInstant,
  createZone,
  dayAt,
  dayIn,
  daysBetween,
  easter,
  instantAt,
  isWorkingDay,
  workingDayFrom,
  workingDayUntil,
} from '../../src/tracking/calendar';
import { data } from './knowledge';
import { NORWAY } from './norway';

const OSLO = 'Europe/Oslo';
const ZONES = [
  OSLO,
  'UTC',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Asia/Shanghai',
  'America/St_Johns',
  'Pacific/Apia',
  'America/Santiago',
  'America/Havana',
];
const anyDay = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('2000-01-01', days));
const machine = process.env.TZ;

afterEach(() => {
  if (machine === undefined) delete process.env.TZ;
  else process.env.TZ = machine;
});

describe('a day', () => {
  it('is that of the place where the user is', () => {
    expect(dayAt('2026-11-23T22:59:59.999Z', OSLO)).toBe('2026-11-23');
    expect(dayAt('2026-11-23T23:00:00.000Z', OSLO)).toBe('2026-11-24');
    expect(dayAt('2026-07-23T22:00:00.000Z', OSLO)).toBe('2026-07-24');
    expect(dayAt('2026-11-24T07:59:00.000Z', 'America/Los_Angeles')).toBe('2026-11-23');
    expect(dayAt('2026-11-24T13:00:00.000Z', 'Australia/Lord_Howe')).toBe('2026-11-25');
  });

  it('is that of the machine where no place is named, also after the machine has moved', () => {
    process.env.TZ = 'Asia/Tokyo';
    const zone = createZone();
    expect(zone.day('2026-11-23T15:00:00.000Z')).toBe('2026-11-24');
    process.env.TZ = 'America/Los_Angeles';
    expect(zone.day('2026-11-23T15:00:00.000Z')).toBe('2026-11-23');
    expect(instantAt('2026-03-08', 2)).toBe('2026-03-08T10:00:00.000Z');
  });

  it('is counted over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-12-31', '2027-03-01')).toBe(60);
    expect(daysBetween('2027-03-01', '2026-12-31')).toBe(-60);
  });

  it('some months away is the same date, or the last one of a shorter month', () => {
    expect(addMonths('2028-03-31', -3)).toBe('2027-12-31');
    expect(addMonths('2028-03-31', -1)).toBe('2028-02-29');
    expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonths('2028-02-29', 48)).toBe('2032-02-29');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-01-31', 0)).toBe('2026-01-31');
  });

  it('moves and comes back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addMonths(day, 12).slice(0, 4)).toBe(String(Number(day.slice(0, 4)) + 1));
      }),
    );
  });
});

describe('an hour of a day', () => {
  it('is an instant of the place', () => {
    expect(instantAt('2026-11-24', 9, OSLO)).toBe('2026-11-24T08:00:00.000Z');
    expect(instantAt('2026-07-24', 9, OSLO)).toBe('2026-07-24T07:00:00.000Z');
    expect(instantAt('2026-11-24', 0, OSLO)).toBe('2026-11-23T23:00:00.000Z');
    expect(instantAt('2026-11-24', 9, 'America/Los_Angeles')).toBe('2026-11-24T17:00:00.000Z');
    expect(instantAt('2026-11-24', 9, 'Australia/Lord_Howe')).toBe('2026-11-23T22:00:00.000Z');
  });

  it('that daylight saving skips is the next instant that there is', () => {
    expect(instantAt('2026-03-29', 2, OSLO)).toBe('2026-03-29T01:00:00.000Z');
    expect(instantAt('2026-03-29', 3, OSLO)).toBe('2026-03-29T01:00:00.000Z');
    expect(instantAt('2026-03-08', 2, 'America/Los_Angeles')).toBe('2026-03-08T10:00:00.000Z');
    // Half an hour only: 02:00 is 02:30 there.
    expect(instantAt('2026-10-04', 2, 'Australia/Lord_Howe')).toBe('2026-10-03T15:30:00.000Z');
    expect(instantAt('2026-09-06', 0, 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z');
    // A day that Samoa left out.
    expect(instantAt('2011-12-30', 9, 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  });

  it('that comes twice is the first', () => {
    expect(instantAt('2026-10-25', 2, OSLO)).toBe('2026-10-25T00:00:00.000Z');
    expect(instantAt('2026-10-25', 3, OSLO)).toBe('2026-10-25T02:00:00.000Z');
    expect(instantAt('2026-11-01', 1, 'America/Los_Angeles')).toBe('2026-11-01T08:00:00.000Z');
    expect(instantAt('2026-11-01', 0, 'America/Havana')).toBe('2026-11-01T04:00:00.000Z');
    expect(instantAt('2026-04-05', 1, 'Australia/Lord_Howe')).toBe('2026-04-04T14:00:00.000Z');
    expect(instantAt('2026-04-05', 2, 'Australia/Lord_Howe')).toBe('2026-04-04T15:30:00.000Z');
  });

  it('is in every place the first instant at which the clock shows it or has passed it', () => {
    const zones = ZONES.map((timeZone) => {
      const clock = new Intl.DateTimeFormat('sv-SE', {
        timeZone,
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      return { zone: createZone(timeZone), shown: (time: number) => clock.format(time) };
    });
    // Around changes of clocks as well as on any day.
    const day = fc.oneof(
      anyDay,
      fc
        .constantFrom(
          '2026-03-29',
          '2026-10-25',
          '2026-03-08',
          '2026-11-01',
          '2026-04-05',
          '2026-10-04',
          '2026-09-06',
        )
        .chain((around) => fc.integer({ min: -1, max: 1 }).map((days) => addDays(around, days))),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 23 }), (on, hour) => {
        const wanted = `${on} ${String(hour).padStart(2, '0')}:00:00`;
        for (const { zone, shown } of zones) {
          const instant = zone.instant(on, hour);
          expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/);
          const time = Date.parse(instant);
          expect(shown(time) >= wanted).toBe(true);
          expect(shown(time - 1000) < wanted).toBe(true);
          expect(zone.day(instant)).toBe(shown(time).slice(0, 10));
        }
      }),
    );
  });

  it('is the same whether the place is named or the machine stands in it', () => {
    for (const timeZone of [OSLO, 'America/Los_Angeles', 'Australia/Lord_Howe']) {
      process.env.TZ = timeZone;
      const [here, named] = [createZone(), createZone(timeZone)];
      fc.assert(
        fc.property(anyDay, fc.integer({ min: 0, max: 23 }), (day, hour) => {
          expect(here.instant(day, hour)).toBe(named.instant(day, hour));
          expect(here.day(here.instant(day, hour))).toBe(named.day(named.instant(day, hour)));
        }),
      );
    }
  });
});

describe('Easter', () => {
  it('is on the day that the tables give', () => {
    const sundays = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25'];
    for (const day of sundays) expect(easter(Number(day.slice(0, 4)))).toBe(day);
    expect(easter(1981)).toBe('1981-04-19');
    expect(easter(2049)).toBe('2049-04-18');
    expect(easter(2285)).toBe('2285-03-22');
  });

  it('is a Sunday between 22 March and 25 April', () => {
    for (let year = 1900; year < 2300; year++) {
      const day = easter(year);
      expect(new Date(day).getUTCDay()).toBe(0);
      expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true);
    }
  });
});

describe('a working day', () => {
  const works = (day: string) => isWorkingDay(day, NORWAY);

  it('is from Monday to Friday', () => {
    const week = [23, 24, 25, 26, 27, 28, 29].map((date) => works(`2026-11-${date}`));
    expect(week).toEqual([true, true, true, true, true, false, false]);
  });

  it('is none of the public holidays of Norway', () => {
    const free = ['01-01', '05-17', '05-01', '03-25', '03-26', '03-29', '05-06', '05-17'];
    for (const day of free) expect(works(`2027-${day}`)).toBe(false);
    expect(works('2026-05-25')).toBe(false); // Whit Monday
    // The Wednesday before Easter and Christmas Eve are days like others by law.
    for (const day of ['2027-03-24', '2027-03-30', '2026-12-24']) expect(works(day)).toBe(true);
  });

  it('is found from a day on, and back from it', () => {
    expect(workingDayFrom('2026-11-24', NORWAY)).toBe('2026-11-24');
    expect(workingDayUntil('2026-11-24', NORWAY)).toBe('2026-11-24');
    expect(workingDayFrom('2027-03-25', NORWAY)).toBe('2027-03-30');
    expect(workingDayUntil('2027-03-29', NORWAY)).toBe('2027-03-24');
    expect(workingDayFrom('2026-12-25', NORWAY)).toBe('2026-12-28');
    expect(workingDayUntil('2026-12-27', NORWAY)).toBe('2026-12-24');
    expect(workingDayFrom('2027-01-01', NORWAY)).toBe('2027-01-04');
  });

  it('is told by the public holidays of the data', () => {
    expect(data.countries.find(({ id }) => id === 'no')?.holidays).toMatchObject(NORWAY);
  });
});

describe('a day that the portal prints', () => {
  it('is read in each of its forms, with a clock time or without', () => {
    const texts = [
      '2028-03-31',
      '2028/3/31',
      '2028/03/31',
      '2028.3.31',
      '2028年3月31日',
      ' 2028 年 3 月 31 日 ',
    ];
    for (const text of texts) {
      expect(dayIn(text)).toBe('2028-03-31');
      expect(dayIn(`${text} 09:00`)).toBe('2028-03-31');
      expect(dayIn(`${text} 9:00:00`)).toBe('2028-03-31');
      expect(dayIn(`${text} 23:59:59.000`)).toBe('2028-03-31');
    }
    expect(dayIn('2028年3月31日09:00')).toBe('2028-03-31');
    expect(dayIn('２０２８－０３－３１')).toBe('2028-03-31');
    expect(dayIn('2028-03-31T00:00:00')).toBe('2028-03-31');
  });

  it('is none where the text names none, or one that there is not', () => {
    const none = [
      ...['', '-', '--', 'long-term', '长期', '2028', '2028-03', '31.03.2028', '03/31/2028', '20280331'],
      ...['2027-02-29', '2028-02-30', '2028-13-01', '2028-00-10', '2028-01-00', '2028-3/31'],
      ...['2028-03-31 to 2029-03-31', 'before 2028-03-31', '2028-03-3109:00', '2028-03-31 9'],
      // Filled in where there is no date.
      ...['0000-00-00', '0001-01-01', '9999-12-31'],
    ];
    for (const text of none) expect(dayIn(text)).toBeUndefined();
  });

  it('is read back as it was written', () => {
    fc.assert(fc.property(anyDay, (day) => dayIn(day) === day));
  });
});

describe('a time that the portal prints', () => {
  it("is China's, in summer and winter", () => {
    expect(chinaInstant('2022-11-16 09:00:00')).toBe('2022-11-16T01:00:00.000Z');
    expect(chinaInstant('2022-07-16 09:00:00')).toBe('2022-07-16T01:00:00.000Z');
    expect(chinaInstant('2022/11/16 09:00')).toBe('2022-11-16T01:00:00.000Z');
    expect(chinaInstant('2022-11-16 07:59:59')).toBe('2022-11-15T23:59:59.000Z');
    expect(chinaInstant('2027-01-01 00:30')).toBe('2026-12-31T16:30:00.000Z');
    expect(chinaInstant('2022年11月16日 9:00')).toBe('2022-11-16T01:00:00.000Z');
  });

  it('is none without a clock, or with one that there is not', () => {
    for (const text of ['2022-11-16', '', 'x', '09:00:00', '2022-02-30 09:00:00', '2022-11-16 24:00:00']) {
      expect(chinaInstant(text)).toBeUndefined();
    }
    expect(chinaInstant('2022-11-16 09:60:00')).toBeUndefined();
    expect(chinaInstant('2022-11-16 09:00:61')).toBeUndefined();
  });
});
