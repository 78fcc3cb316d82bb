import { describe, expect, it } from 'vitest';
import { day, dayAndClock, dayNear, dayShort } from '../../src/shared/dates';
import { defaultLanguage, settingsLanguage } from '../../src/shared/language';

const LATE = '2026-11-12T23:30:00.000Z';

describe('a date', () => {
  it('is written as its reader writes it', () => {
    expect(day(LATE, 'nb', 'UTC')).toBe('12. nov. 2026');
    expect(day(LATE, 'en', 'UTC')).toBe('12 Nov 2026');
    expect(dayShort(LATE, 'nb', 'UTC')).toBe('12. nov.');
    expect(dayShort(LATE, 'en', 'UTC')).toBe('12 Nov');
    expect(dayAndClock(LATE, 'nb', 'UTC')).toBe('12. nov. 2026 kl. 23.30');
    expect(dayAndClock(LATE, 'en', 'UTC')).toBe('12 Nov 2026, 23:30');
    expect(day('2026-05-17T10:00:00Z', 'nb', 'UTC')).toBe('17. mai 2026');
    expect(day('2026-09-01T10:00:00Z', 'en', 'UTC')).toBe('1 Sep 2026');
  });

  it('is the day of the time zone of its reader', () => {
    expect(day(LATE, 'nb', 'Europe/Oslo')).toBe('13. nov. 2026');
    expect(dayAndClock(LATE, 'nb', 'Europe/Oslo')).toBe('13. nov. 2026 kl. 00.30');
    expect(dayShort(LATE, 'en', 'Australia/Sydney')).toBe('13 Nov');
  });

  it('says its year only where that is another one', () => {
    expect(dayNear(LATE, 'nb', '2026-12-01T00:00:00.000Z', 'UTC')).toBe('12. nov.');
    expect(dayNear(LATE, 'nb', '2027-01-02T00:00:00.000Z', 'UTC')).toBe('12. nov. 2026');
  });

  it('that is none is said to be unknown', () => {
    expect(day('yesterday', 'nb')).toBe('ukjent dato');
    expect(dayShort('', 'en')).toBe('unknown date');
    expect(dayAndClock('x', 'nb')).toBe('ukjent dato');
  });
});

describe('the language', () => {
  it('is Norwegian for a Scandinavian browser, else English', () => {
    for (const tag of ['nb', 'nb-NO', 'NN', 'no_NO', 'da-DK', 'sv'])
      expect(defaultLanguage([tag])).toBe('nb');
    for (const tag of ['en-GB', 'de', 'zh-CN', 'fi', 'svx', '']) expect(defaultLanguage([tag])).toBe('en');
    expect(defaultLanguage([])).toBe('en');
    expect(defaultLanguage(['en-US', 'nb'])).toBe('nb');
    expect(defaultLanguage(['en-US', 'en-GB'])).toBe('en');
  });

  it('is the one that the user chose, where they did', () => {
    expect(settingsLanguage({ language: 'en' }, ['nb'])).toBe('en');
    expect(settingsLanguage({}, ['nb'])).toBe('nb');
  });
});
