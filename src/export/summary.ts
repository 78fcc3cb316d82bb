/**
 * What is known of an application or a registration, as a text for the authority or for support. It says no more
 * than what was read off the portal, and when. Pure.
 */
import { day, dayAndClock } from '../shared/dates';
import { chinaInstant } from '../tracking/calendar';
import type { Application, Feedback, Note, Registration, StatusPeriod } from '../tracking/types';
import { type Saying, stateWords, statusWords, turnWords } from './saying';
import { type Texts, textsIn } from './texts';

export interface Summary {
  /** One line, for an e-mail. */
  readonly subject: string;
  readonly text: string;
}

export interface SummaryOptions {
  /** The plant's own number, as the user wrote it in the settings. */
  readonly plant?: string;
  /** The user wants their own notes in it. */
  readonly notes: boolean;
}

interface Writing extends Saying {
  readonly t: Texts;
}

/** An application: what it is, where it stands, how it came there, and what was written to it. */
export function caseSummary(application: Application, options: SummaryOptions, saying: Saying): Summary {
  const { serial, registration, category, type, time, history, feedback = [], notes } = application;
  const w: Writing = { ...saying, t: textsIn(saying.language) };
  const { t, words, language } = w;
  const status = history.at(-1);
  return {
    subject: withPlant(t.caseSubject(serial), options.plant, t),
    text: paragraphs([
      [t.caseTitle(serial)],
      [
        ...line(t.plant, options.plant?.trim(), t),
        t.line(t.serial, serial),
        ...line(t.registration, registration, t),
        ...line(t.category, category && both(words.category(category, language), category, t), t),
        ...line(t.type, type && both(words.type(type, language), type, t), t),
        ...line(t.applied, time && applied(time, w), t),
        ...line(t.statusNow, status && periodText(status, statusWords(status, w, t), t), t),
        ...line(t.turn, turnWords(application, w, t), t),
        ...line(t.seen, status && dayAndClock(status.last, language, w.timeZone), t),
      ],
      list(
        t.way,
        history.map((one) => `${periodText(one, statusWords(one, w, t), t)}: ${seenText(one, w)}`),
        t,
      ),
      ...feedback.map((one) => feedbackText(one, w)),
      options.notes ? notesText(notes, w) : [],
      [t.reading(t.turn), t.source(...lookAt(status?.last ?? '', w))],
    ]),
  };
}

/** A registration: what it is, its date of expiry, and the states that it was seen in. */
export function registrationSummary(
  registration: Registration,
  options: SummaryOptions,
  saying: Saying,
): Summary {
  const { number, category, name, address, homeNumber, registered, expiry, states, last, notes } =
    registration;
  const w: Writing = { ...saying, t: textsIn(saying.language) };
  const { t, words, language } = w;
  const state = states.at(-1);
  const date = (text: string | undefined) => text && day(text, language, 'UTC');
  return {
    subject: withPlant(t.registrationSubject(number), options.plant, t),
    text: paragraphs([
      [t.registrationTitle(number)],
      [
        ...line(t.plant, options.plant?.trim(), t),
        t.line(t.registration, number),
        ...line(t.category, category && both(words.category(category, language), category, t), t),
        ...line(t.name, name, t),
        ...line(t.address, address, t),
        ...line(t.homeNumber, homeNumber, t),
        ...line(t.registered, date(registered), t),
        ...line(t.expiry, date(expiry), t),
        ...line(t.state, state && periodText(state, stateWords(state, t), t), t),
        t.line(t.seenRegistration, dayAndClock(last, language, w.timeZone)),
      ],
      list(
        t.statesTitle,
        states.map((one) => `${periodText(one, stateWords(one, t), t)}: ${seenText(one, w)}`),
        t,
      ),
      options.notes ? notesText(notes, w) : [],
      [t.readingRegistration, t.sourceRegistration(...lookAt(last, w))],
    ]),
  };
}

/** Parted by blank lines; what is empty is left out. */
const paragraphs = (parts: readonly (readonly string[])[]): string =>
  parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

const line = (label: string, value: string | undefined, t: Texts): string[] =>
  value ? [t.line(label, inOneLine(value))] : [];

const list = (title: string, items: readonly string[], t: Texts): string[] =>
  items.length === 0 ? [] : [title, ...items.map((item) => t.item(inOneLine(item)))];

/** All that some program begins a new line at. */
const BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** A text of the portal with a line break in it must not look like a line of ours. */
const inOneLine = (text: string): string => text.replace(BREAK, ' ');

const withPlant = (subject: string, plant: string | undefined, t: Texts): string =>
  plant?.trim() ? t.subjectPlant(subject, plant.trim()) : subject;

/** Our word with the portal's; once where they are the same, or we have none. */
const both = (ours: string, portal: string, t: Texts): string =>
  ours === portal ? t.quoted(portal) : t.inOurWords(ours, portal);

function periodText({ text, step }: StatusPeriod, ours: string | undefined, t: Texts): string {
  const name = ours ?? t.unknown;
  return step === undefined ? t.inOurWords(name, text) : t.inOurWordsStep(name, text, step);
}

/** The looks that found something: it may have begun before the first and lasted beyond the last. */
function seenText({ first, last }: Pick<Feedback, 'first' | 'last'>, { t, language, timeZone }: Writing) {
  const [from, to] = [day(first, language, timeZone), day(last, language, timeZone)];
  return from === to ? t.seenOn(from) : t.seenBetween(from, to);
}

/** The portal's text, and the user's time where it names one. */
function applied(printed: string, { t, language, timeZone }: Writing): string {
  const iso = chinaInstant(printed);
  return iso === undefined ? t.quoted(printed) : t.appliedAs(printed, dayAndClock(iso, language, timeZone));
}

/** Each line of the portal's text is set in, so that none of it can be taken for ours. */
function feedbackText(feedback: Feedback, w: Writing): string[] {
  const { t, say } = w;
  const when = seenText(feedback, w);
  const title = feedback.from === 'customs' ? t.feedbackCustoms(when) : say(t.feedbackAuthority(when));
  return [title, ...indented(feedback.text)];
}

function notesText(notes: readonly Note[] = [], { t, language, timeZone }: Writing): string[] {
  if (notes.length === 0) return [];
  return [
    t.notesTitle,
    ...notes.flatMap((note) => [`${day(note.at, language, timeZone)}:`, ...indented(note.text)]),
  ];
}

const indented = (text: string): string[] =>
  text
    .trim()
    .split(BREAK)
    .map((one) => `  ${one}`);

/** Day and clock of a look, and the time zone that they are in. */
function lookAt(iso: string, { language, timeZone }: Writing): [when: string, zone: string] {
  const zone = timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [dayAndClock(iso, language, timeZone), zone];
}
