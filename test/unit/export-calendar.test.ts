import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/export/calendar-entries';
import { type CalendarEntry, toCalendar } from '../../src/export/calendar-file';
import type { Registration } from '../../src/tracking/types';
import { NOW, NUMBER, notice, registration, SERIAL, saying, task } from './export-stage';

const OPTIONS = { name: 'Los for CIFER', language: 'nb', now: NOW };
const entry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'x/1',
  day: '2026-12-31',
  summary: 'Frist',
  daysBefore: 1,
  changed: '2026-11-18T08:00:00.000Z',
  ...over,
});

/** The file as another program reads it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}
const firstOf = (entries: readonly CalendarEntry[], options = OPTIONS) => {
  const [event] = read(toCalendar(entries, options)).events;
  if (!event) throw new Error('the file holds no event');
  return event;
};

/** A text as RFC 5545 can hold it: one kind of line break, no control characters but tabs, no half characters. */
const holdable = (text: string): string =>
  text
    .replace(/\r\n/g, '\n')
    .replace(/[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\uFFFD')
    .split('')
    .filter((character) => character === '\t' || character === '\n' || !/\p{Cc}/u.test(character))
    .join('');

const anyText = fc.oneof(
  fc.string({ maxLength: 300, size: 'max' }),
  fc.string({ unit: 'binary', maxLength: 300, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }),
  fc
    .array(
      fc.constantFrom(
        '\\',
        ';',
        ',',
        ':',
        '\n',
        '\r\n',
        '\\n',
        ' ',
        '\t',
        'æ',
        '水',
        '🐟',
        '\ud800',
        '\udc00',
        '"',
        'END:VEVENT',
      ),
      {
        maxLength: 80,
        size: 'max',
      },
    )
    .map((parts) => parts.join('')),
);

describe('a calendar file', () => {
  it('gives every text back to the program that reads it', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (summary, description, name) => {
        const file = toCalendar([entry({ summary, description })], { ...OPTIONS, name });
        const { events } = read(file);
        expect(events).toHaveLength(1);
        expect(events[0]?.summary).toBe(holdable(summary));
        expect(events[0]?.description ?? '').toBe(holdable(description));
      }),
    );
  });

  it('has no line of more than 75 octets, each whole in UTF-8 and ended by CRLF', () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, description) => {
        const file = toCalendar([entry({ summary, description })], OPTIONS);
        expect(file.endsWith('\r\n')).toBe(true);
        for (const line of file.slice(0, -2).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          expect(Buffer.from(line).toString()).toBe(line);
        }
      }),
    );
  });

  it('folds as late as it may', () => {
    const [summary = ''] =
      /SUMMARY:.*/.exec(toCalendar([entry({ summary: 'a'.repeat(200) })], OPTIONS)) ?? [];
    expect(summary.replace('\r', '')).toHaveLength(75);
  });

  it('has events of whole days that keep no time busy, each with a reminder in the morning', () => {
    const event = firstOf([entry({ daysBefore: 7 })]);
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2026-12-31');
    expect(event.endDate.toString()).toBe('2027-01-01');
    expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    const alarm = event.component.getFirstSubcomponent('valarm');
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
    expect(alarm?.getFirstPropertyValue('description')).toBe('Frist');
    // Seven days before, at nine.
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-P6DT15H');
    expect(toCalendar([entry()], OPTIONS)).toContain('TRIGGER:-PT15H\r\n');
    expect(toCalendar([entry({ daysBefore: 0 })], OPTIONS)).toContain('TRIGGER:-PT15H\r\n');
  });

  it('changes an entry that was taken in before: the same id, a later revision', () => {
    const later = { ...OPTIONS, now: '2026-11-21T10:00:00.000Z' };
    const [before, after] = [firstOf([entry()]), firstOf([entry({ summary: 'Annet' })], later)];
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.sequence).toBeLessThan(2 ** 31);
    expect(after.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-21T10:00:00Z');
    expect(after.component.getFirstPropertyValue('last-modified')?.toString()).toBe('2026-11-18T08:00:00Z');
    const ahead = firstOf([entry({ changed: '2027-01-01T00:00:00.000Z' })]);
    expect(ahead.component.getFirstPropertyValue('last-modified')?.toString()).toBe('2026-11-20T10:00:00Z');
  });

  it('has an id for each matter that no version may change', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 2 }), ([a = '', b = '']) => {
        expect(firstOf([entry({ id: a })]).uid).not.toBe(firstOf([entry({ id: b })]).uid);
      }),
    );
    expect(firstOf([entry({ id: `expiry/${NUMBER}` })]).uid).toBe('64ecfe8260adf1ee@los-for-cifer');
  });

  it('is what Outlook and Google ask for', () => {
    const file = toCalendar([entry({ day: '2026-02-30' }), entry()], OPTIONS);
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Los for CIFER//')).toBe(true);
    const { calendar, events } = read(file);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(toCalendar([], { ...OPTIONS, name: 'Kina, 2026' })).toContain('X-WR-CALNAME:Kina\\, 2026\r\n');
    // 30 February is no day.
    expect(events).toHaveLength(1);
  });
});

describe('what is put into a calendar', () => {
  const dates = { registrations: [registration()], notices: [notice()], tasks: [task] };
  const told = (language = 'nb', of: Partial<typeof dates> = {}, now = NOW) =>
    entriesOf({ ...dates, ...of }, saying(language), now);

  it('is every date of expiry with its checks, every time limit, and what the user wrote down', () => {
    expect(told().map(({ day, summary, daysBefore }) => [day, summary, daysBefore])).toEqual([
      ['2026-11-27', 'Send nytt kontrollskjema', 1],
      ['2026-12-15', 'CIFER-frist: retting av avvik (Rectification)', 7],
      ['2027-03-31', `CIFER: registrering ${NUMBER} utløper om 12 måneder`, 1],
      ['2027-09-30', `CIFER: registrering ${NUMBER} utløper om 6 måneder`, 1],
      ['2027-12-31', `CIFER: registrering ${NUMBER} utløper om 3 måneder`, 1],
      ['2028-03-31', `CIFER: registrering ${NUMBER} utløper`, 7],
    ]);
  });

  it('says what it is about, where that is known from, and that it can grow old', () => {
    const [first, limit, check] = told('en');
    expect(first?.description).toBe(
      `Husk signatur; original, ikke kopi\nAbout application ${SERIAL}\nWritten by Los for CIFER on 20 Nov 2026. The calendar does not update itself: export again when something has changed.`,
    );
    expect(limit?.description).toContain(
      `The portal gives the time limit as “2026-12-15”, last seen on 20 Nov 2026.\n“Cold store”\nAbout registration ${NUMBER}\n`,
    );
    expect(check?.description).toContain('The expiry date is 31 Mar 2028.');
    expect(check?.description).toContain('If in doubt, ask Mattilsynet.');
    expect(check?.description).toContain('State: Valid');
    expect(
      told()
        .map(({ description }) => description)
        .join(),
    ).not.toContain('{');
  });

  it('begins today, in the user’s own zone', () => {
    const day = (now: string) => told('nb', {}, now)[0]?.day;
    expect(day('2026-11-27T22:59:00.000Z')).toBe('2026-11-27');
    expect(day('2026-11-27T23:00:00.000Z')).toBe('2026-12-15');
    expect(told('nb', {}, '2028-04-01T10:00:00.000Z')).toEqual([]);
  });

  it('holds nothing that is over: done tasks, and registrations that were revoked or cancelled', () => {
    const none = { registrations: [], notices: [], tasks: [] };
    expect(told('nb', { ...none, tasks: [{ ...task, done: NOW }] })).toEqual([]);
    expect(told('nb', { ...none, tasks: [{ ...task, gone: true }] })).toEqual([]);
    for (const state of ['撤销', '注销']) {
      expect(told('nb', { ...none, registrations: [registration(state)] })).toEqual([]);
    }
    expect(told('nb', { ...none, registrations: [registration('暂停进口')] })).toHaveLength(4);
    const { expiry: _expiry, ...open }: Registration = registration();
    expect(told('nb', { ...none, registrations: [open] })).toEqual([]);
    const { day: _day, ...undated } = notice();
    expect(told('nb', { ...none, notices: [undated] })).toEqual([]);
  });

  it('keeps its ids when dates move, so that an entry moves with them', () => {
    const renewed = { ...registration(), expiry: '2033-03-31' };
    const ids = (of: Registration) =>
      told('nb', { registrations: [of], notices: [], tasks: [] }).map(({ id }) => id);
    expect(ids(renewed)).toEqual(ids(registration()));
    expect(new Set(told().map(({ id }) => id)).size).toBe(6);
  });

  it('names the notice that a task is about', () => {
    const about = (id: string) =>
      told('nb', {
        registrations: [],
        tasks: [{ ...task, about: { kind: 'notice' as const, id } }] as never,
      })[0]?.description;
    expect(about(notice().id)).toContain('Gjelder retting av avvik (Rectification): Cold store\n');
    expect(about('gone')).not.toContain('Gjelder');
  });
});
