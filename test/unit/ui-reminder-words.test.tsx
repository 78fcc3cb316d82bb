/** Reminders in words: what is said, what it rests on, and that nothing is claimed that nobody told us. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contextOf,
  createReminderWords,
  type ReminderContext,
  type SaidReminder,
} from '../../src/shared/reminder-words';
import type { Reminder, ReminderMatter } from '../../src/tracking/due/types';
import { mostUrgentFirst } from '../../src/tracking/due/urgency';
import { application, NOW, notice, period, registration, task } from './ui-fake';

const SERIAL = '202211160000002960';
const NUMBER = 'CNOR22042606010001';
const WHERE = { now: NOW, timeZone: 'Europe/Oslo' };
const nb = createReminderWords('nb', (text) => text.replaceAll('{authority}', 'Mattilsynet'));
const en = createReminderWords('en');

const due = (matter: ReminderMatter, more: Partial<Reminder> = {}): Reminder =>
  ({ ...matter, id: matter.kind, at: NOW, ...more }) as Reminder;
const said = (matter: ReminderMatter, context: Partial<ReminderContext> = {}): SaidReminder =>
  nb.say(due(matter), { ...WHERE, ...context });
const facts = (one: SaidReminder): string => one.facts.map(({ text }) => text).join(' ');

describe('a correction', () => {
  const waiting = application(SERIAL, [period('x', ['a'])]);

  it('names the status and the application, and no time limit', () => {
    const one = said(
      { kind: 'correct', serial: SERIAL, sure: true },
      { application: waiting, status: 'Må rettes av virksomheten' },
    );
    expect(one.title).toBe('Søknad 2022…2960: Må rettes av virksomheten');
    expect(one.text).toBe(
      'Denne statusen sto 12. nov. i portalen. Åpne søknaden der, les tilbakemeldingene og gjør det som mangler.',
    );
    expect(facts(one)).toContain('Ingen kilde sier hvor mange dager');
    expect(one.facts[0]?.source).toContain('s. 22');
  });

  it('claims less where it is not sure whose turn it is', () => {
    const one = said({ kind: 'correct', serial: SERIAL, sure: false }, { application: waiting });
    expect(one.title).toBe('Søknad 2022…2960: kan være deres tur');
    expect(one.text).toContain('kan bety at dere må gjøre noe');
    expect(one.facts).toEqual([]);
  });

  it('is told where the status has no words of ours, and where the application is gone', () => {
    expect(said({ kind: 'correct', serial: SERIAL, sure: true }).title).toBe('Søknad 2022…2960: deres tur');
    expect(said({ kind: 'correct', serial: SERIAL, sure: true }).text).toContain('ukjent dato');
  });
});

describe('a look', () => {
  const since = '2026-11-12T23:30:00.000Z';

  it('tells how many and since when, in the user’s own days', () => {
    const one = said({ kind: 'look', serials: ['1'], since });
    expect(one.title).toBe('Se etter nytt: 1 søknad ikke sett siden 13. nov.');
  });

  it('does not claim of all what holds for the oldest', () => {
    const one = en.say(due({ kind: 'look', serials: ['1', '2', '3', '4'], since }), WHERE);
    expect(one.title).toBe('Look for news: 4 applications, the oldest last seen 13 Nov');
    expect(one.facts[0]?.source).toContain('p. 18');
  });
});

describe('an entry with a time limit', () => {
  const entry = notice({ list: 'rectification', registration: NUMBER, title: 'On-site\ninspection' });
  const limit = (day: string) =>
    said({ kind: 'notice', notice: entry.id, day, days: 0 }, { notice: entry }).title;

  it.each([
    ['2026-11-17', '17. nov. (for 3 dager siden)'],
    ['2026-11-19', '19. nov. (i går)'],
    ['2026-11-20', '20. nov. (i dag)'],
    ['2026-11-21', '21. nov. (i morgen)'],
    ['2026-12-01', '1. des. (om 11 dager)'],
    ['2027-02-20', '20. feb. 2027 (om 3 måneder)'],
  ])('of %s: %s', (day, told) => expect(limit(day)).toBe(`Retting av avvik: frist ${told}`));

  it('says what it is about, what to do and what stands on it', () => {
    const one = said({ kind: 'notice', notice: entry.id }, { notice: entry });
    expect(one.title).toBe('Retting av avvik: se hva GACC ber om');
    expect(one.text).toContain(`Gjelder On-site inspection, registrering ${NUMBER}.`);
    expect(one.text).toContain('skriftlig rapport');
    expect(one.facts[0]?.source).toContain('s. 19');
  });

  it('names the authority of the reader, and leaves braces in the portal’s text alone', () => {
    const other = notice({ list: 'notification', title: 'Tell {authority}' });
    const one = said({ kind: 'notice', notice: other.id }, { notice: other });
    expect(one.text).toContain('Gjelder Tell {authority}.');
    expect(one.text).toContain('gi beskjed til Mattilsynet');
    expect(one.facts).toEqual([]);
  });
});

describe('a registration that is not valid', () => {
  it.each([
    ['suspended', 'importen er suspendert', 1],
    ['rectification', 'under retting', 1],
    ['revoked', 'trukket tilbake', 0],
    ['expired', 'utløpt', 0],
    [undefined, 'ikke gyldig', 0],
  ] as const)('%s: %s', (state, words, count) => {
    const one = said(
      { kind: 'state', number: NUMBER },
      { registration: registration(NUMBER, { ...(state && { state }) }, [period('x', [])]) },
    );
    expect(one.title).toBe(`Registrering ${NUMBER}: ${words}`);
    expect(one.text).toMatch(/^Slik sto det 12\. nov\. i portalen\. /);
    expect(one.facts).toHaveLength(count);
  });
});

describe('a date of expiry', () => {
  const expiry = (more: Partial<Extract<ReminderMatter, { kind: 'expiry' }>> = {}): SaidReminder =>
    said({
      kind: 'expiry',
      number: NUMBER,
      day: '2027-05-20',
      months: 6,
      renewal: 'automatic',
      exceptions: ['listed'],
      ...more,
    });

  it('is told with what is left until then', () => {
    expect(expiry().title).toBe(`Registrering ${NUMBER} utløper 20. mai 2027 (om 6 måneder)`);
    expect(expiry({ day: '2027-05-19' }).title).toContain('(om 5 måneder)');
    expect(expiry({ day: '2026-12-01', months: 3 }).title).toContain('(om 11 dager)');
  });

  it('is renewed automatically as decree 280 has it, with the exceptions, and the list can change', () => {
    const one = expiry();
    expect(one.text).toContain('normalt av seg selv');
    expect(facts(one)).toMatch(/dekret 280 \(1\. juni 2026\).*unntaksliste.*rettingsperiode.*suspendert/s);
    expect(facts(one)).toContain('GACC kan endre listen');
    expect(facts(one)).not.toContain('viet.zone');
    expect(one.facts.some(({ weak }) => weak)).toBe(false);
    expect(one.facts.every(({ source }) => source.includes('s. 19'))).toBe(true);
  });

  it('says first which exception the state hints at', () => {
    expect(expiry({ exceptions: ['listed', 'rectification'] }).facts[0]?.text).toContain('under retting');
    const suspended = expiry({ exceptions: ['listed', 'suspended'] }).facts[0]?.text;
    expect(suspended).toContain('spør Mattilsynet');
  });

  it('is the authority’s to tell where nobody told us, and a lone source is marked as weak', () => {
    const one = expiry({ renewal: 'check' });
    expect(one.text).toContain('Vi har ingen kilde');
    expect(one.text).toContain('Spør Mattilsynet');
    expect(one.facts.filter(({ weak }) => weak)).toEqual([
      {
        text: 'Hvis dere må søke: Én kommersiell kilde sier 3 til 12 måneder før utløp. Kontroller det med Mattilsynet.',
        source: 'viet.zone (2026), eneste kilde',
        weak: true,
      },
    ]);
    expect(facts(one)).toContain('3 til 6 måneder før utløp (dekret 248)');
    expect(facts(one)).not.toContain('sto ikke på unntakslisten');
  });

  it('that has passed is no claim that the registration has ended', () => {
    const one = expiry({ day: '2026-11-19', months: 0 });
    expect(one.title).toBe(`Registrering ${NUMBER}: utløpsdatoen 19. nov. er passert`);
    expect(one.text).toContain('at den har fått en ny utløpsdato');
  });
});

describe('the others', () => {
  it('of the year say that nobody knows how often', () => {
    const information = said({ kind: 'yearly', number: NUMBER, what: 'information' });
    expect(information.title).toBe(`Stemmer opplysningene om ${NUMBER} fortsatt?`);
    expect(facts(information)).toContain('Ingen kilde sier hvor ofte');
    const form = said({ kind: 'yearly', number: NUMBER, what: 'control-form' });
    expect(form.title).toBe(`Gjelder kontrollskjemaet for ${NUMBER} fortsatt?`);
    expect(facts(form)).toContain('ikke kjent hvor ofte');
    expect([information, form].map((one) => one.facts[0]?.source)).toEqual([
      'Norges sjømatråd, Single Window-guide, s. 4 (juni 2026)',
      'Norges sjømatråd, Single Window-guide, s. 5 (juni 2026)',
    ]);
  });

  it('of the user are the user’s words, cut only in the title', () => {
    const text = `Ring Mattilsynet ${'om anbefalingsbrevet '.repeat(6)}`;
    const kept = task('t', text, '2026-11-24');
    const one = said({ kind: 'task', task: 't', text }, { task: kept });
    expect(one.title).toHaveLength(80);
    expect(one.text).toBe(`${text.trim()} · Egen påminnelse (24. nov.)`);
    expect(said({ kind: 'task', task: 't', text: 'Ring' }, { task: kept }).text).toBe(
      'Egen påminnelse (24. nov.)',
    );
  });

  it('of a draft and a copy tell since when', () => {
    const saved = application(SERIAL, [period('x', ['a'], '2026-10-01T08:00:00.000Z', NOW)]);
    expect(said({ kind: 'draft', serial: SERIAL }, { application: saved }).text).toContain(
      'Først sett slik 1. okt.',
    );
    expect(said({ kind: 'export' }).text).toContain('aldri eksportert');
    expect(said({ kind: 'export', last: '2025-10-01T08:00:00.000Z' }).text).toContain(
      'Sist eksportert 1. okt. 2025, og',
    );
  });
});

describe('several in one', () => {
  it('name four, and the number of the rest', () => {
    expect(nb.several(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toEqual({
      title: '7 ting trenger deg nå',
      text: 'a · b · c · d · + 3 til',
    });
    expect(en.several(['a', 'b'])).toEqual({ title: '2 things need you now', text: 'a · b' });
  });
});

const MATTERS: readonly ReminderMatter[] = [
  { kind: 'export' },
  { kind: 'yearly', number: NUMBER, what: 'information' },
  {
    kind: 'expiry',
    number: '12',
    day: '2027-11-01',
    months: 12,
    renewal: 'check',
    exceptions: [],
  },
  { kind: 'draft', serial: SERIAL },
  { kind: 'expiry', number: '3', day: '2027-02-01', months: 3, renewal: 'check', exceptions: [] },
  { kind: 'expiry', number: '0', day: '2026-11-01', months: 0, renewal: 'check', exceptions: [] },
  { kind: 'look', serials: ['1'], since: NOW },
  { kind: 'notice', notice: 'no limit' },
  { kind: 'notice', notice: 'far', day: '2026-12-20', days: 30 },
  { kind: 'correct', serial: SERIAL, sure: false },
  { kind: 'task', task: 't', text: 'Ring' },
  { kind: 'state', number: NUMBER },
  { kind: 'notice', notice: 'soon', day: '2026-11-24', days: 4 },
  { kind: 'notice', notice: 'past', day: '2026-11-19', days: -1 },
  { kind: 'correct', serial: SERIAL, sure: true },
];

describe('the order of what is due', () => {
  it('has first what can’t wait', () => {
    const told = mostUrgentFirst(MATTERS.map((matter) => due(matter))).map((one) =>
      one.kind === 'notice'
        ? one.notice
        : one.kind === 'expiry'
          ? `expiry ${one.number}`
          : one.kind === 'correct'
            ? `correct ${one.sure}`
            : one.kind,
    );
    expect(told).toEqual([
      'correct true',
      'past',
      'soon',
      'state',
      'task',
      'correct false',
      'far',
      'no limit',
      'look',
      'expiry 0',
      'expiry 3',
      'draft',
      'expiry 12',
      'yearly',
      'export',
    ]);
  });

  it('is the same whatever the order before', () => {
    const all = MATTERS.map((matter, at) => due(matter, { id: `${at}` }));
    const sorted = mostUrgentFirst(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(mostUrgentFirst(shuffled)).toEqual(sorted);
      }),
    );
  });
});

describe('whatever is said', () => {
  it('is one line of plain text with nothing left open, in both languages', () => {
    for (const matter of MATTERS) {
      for (const language of ['nb', 'en']) {
        const one = createReminderWords(language, (text) => text.replaceAll('{authority}', 'X')).say(
          due(matter),
          WHERE,
        );
        const all = [one.title, one.text, ...one.facts.flatMap(({ text, source }) => [text, source])];
        for (const text of all) {
          expect(text).toMatch(/^\S.*\S$/);
          expect(text).not.toMatch(/[{}]|undefined|NaN|\.\./);
        }
      }
    }
  });

  it('is found for what it is about', () => {
    const world = {
      applications: [application(SERIAL, [])],
      registrations: [registration(NUMBER)],
      notices: [notice({ list: 'notification', title: 'x' })],
      tasks: [task('t', 'Ring', '2026-11-24')],
    };
    const about = (kind: 'application' | 'registration' | 'notice', id: string) =>
      contextOf(due({ kind: 'task', task: 't', text: 'Ring' }, { about: { kind, id } }), world);
    const [kept] = world.tasks;
    expect(about('application', SERIAL)).toEqual({ application: world.applications[0], task: kept });
    expect(about('registration', NUMBER)).toEqual({ registration: world.registrations[0], task: kept });
    expect(about('notice', world.notices[0]?.id ?? '')).toEqual({ notice: world.notices[0], task: kept });
    expect(about('registration', SERIAL)).toEqual({ task: kept });
    expect(contextOf(due({ kind: 'export' }), world)).toEqual({});
  });
});
