/** The guide in the data files: pages with their steps, topics, terms and countries. */
import { describe, expect, it } from 'vitest';
import { packCountries, packGuide, packHints } from '../../src/build/knowledge';
import { localise } from '../../src/portal/country';
import type { CountryTerm, Text } from '../../src/portal/types';
import { data, knowledge } from './knowledge';

const labels = new Map(
  [
    ...data.labels,
    ...data.statuses.map((entry) => ({ ...entry, place: 'status' })),
    ...data.attachments.map((entry) => ({ ...entry, place: 'attachment' })),
  ].map((entry) => [entry.id, entry]),
);
const secret = new Set(data.labels.filter((label) => label.secret).map(({ id }) => id));
/** What stands round every page. */
const shell = new Set(data.labels.filter(({ pages }) => pages?.includes('shell')).map(({ id }) => id));
const topics = new Set(data.topics.map(({ id }) => id));
const countries = packCountries(data);
const LANGUAGES = ['nb', 'en'] as const;

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Every text of ours that a reader sees, by where it stands, with how many words it may have. */
const texts: readonly (readonly [where: string, text: Text, limit: number])[] = [
  ...data.pages.flatMap(({ id, what, steps, beware }) => [
    [`${id}.what`, what, 60] as const,
    ...steps.map((step, index) => [`${id} step ${index + 1}`, step.text, 30] as const),
    ...beware.map(({ text }, index) => [`${id} beware ${index + 1}`, text, 40] as const),
  ]),
  ...data.topics.flatMap(({ id, what, points }) => [
    [`${id}.what`, what, 60] as const,
    ...points.map(({ text }, index) => [`${id} point ${index + 1}`, text, 40] as const),
  ]),
  ...data.terms.flatMap(({ id, what }) => (what ? [[`term ${id}`, what, 30] as const] : [])),
];

describe('explanations', () => {
  it('have at most 60 words, each with all its parts', () => {
    const long = LANGUAGES.flatMap((language) =>
      Object.entries(packHints(data, language))
        .map(
          ([id, hint]) => [id, words([hint.what, hint.do, hint.beware].filter(Boolean).join(' '))] as const,
        )
        .filter(([, count]) => count > 60)
        .map(([id, count]) => `${id} ${language}: ${count}`),
    );
    expect(long).toEqual([]);
  });

  it('are short on pages, in steps and in topics too', () => {
    const long = texts.flatMap(([where, text, limit]) =>
      LANGUAGES.filter((language) => words(text[language]) > limit).map(
        (language) => `${where} ${language}: ${words(text[language])}`,
      ),
    );
    expect(long).toEqual([]);
  });

  it('say the same things in both languages, in sentences, calmly', () => {
    const digits = (text: string) => (text.match(/\d+/g) ?? []).sort().join(' ');
    const wrong = texts.flatMap(([where, { nb, en }]) => [
      ...(nb === en ? [`${where}: the same text twice`] : []),
      ...(digits(nb) === digits(en) ? [] : [`${where}: other numbers`]),
      ...([nb, en].every((text) => /^\S.*[.?]$/s.test(text) && !/ {2}|\n/.test(text))
        ? []
        : [`${where}: no sentence`]),
      ...(/[!！]|vennligst/i.test(nb) || /[!！]|please/i.test(en) ? [`${where}: loud`] : []),
    ]);
    expect(wrong).toEqual([]);
  });

  it('state no number of days to correct an application, since no source does', () => {
    const all = [
      ...texts.map(([where, text]) => [where, text] as const),
      ...[...labels.values()].flatMap((label) =>
        [label.what, label.do, label.beware].flatMap((text) => (text ? [[label.id, text] as const] : [])),
      ),
    ];
    const days = all.filter(
      ([, { nb, en }]) =>
        /\b\d+ (virke|arbeids)?dager?\b/i.test(nb) || /\b\d+ (working |business )?days?\b/i.test(en),
    );
    expect(days.map(([where]) => where)).toEqual([]);
  });
});

describe('pages', () => {
  it('name labels, tables and topics that there are, and the menu entry that leads to them', () => {
    const wrong = data.pages.flatMap((page) => [
      ...(page.menu && labels.get(page.menu)?.place !== 'menu' ? [`${page.id}: menu ${page.menu}`] : []),
      ...(page.topics ?? []).filter((id) => !topics.has(id)).map((id) => `${page.id}: topic ${id}`),
      ...page.steps.flatMap(({ labels: named = [], done = {} }) =>
        [...named, ...Object.values(done).flat()]
          .filter((id) => id !== 'complete' && !labels.has(id))
          .map((id) => `${page.id}: ${id}`),
      ),
    ]);
    expect(wrong).toEqual([]);
  });

  it('can each be told: by signs, by a menu entry, or by the HTTP status', () => {
    const lost = data.pages.filter(
      ({ signs, menu, status }) => signs.length === 0 && menu === undefined && status === undefined,
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('show the labels that their steps speak of', () => {
    const wrong = data.pages.flatMap(({ id, steps }) =>
      steps
        .flatMap((step) => step.labels ?? [])
        .filter((label) => {
          const entry = data.labels.find((one) => one.id === label);
          return entry?.pages && !entry.pages.includes(id) && entry.place !== 'menu' && !shell.has(label);
        })
        .map((label) => `${id}: ${label}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have what a guide says of them, in both languages', () => {
    for (const language of LANGUAGES) {
      const guide = packGuide(data, language);
      expect(Object.keys(guide.pages).sort()).toEqual(data.pages.map(({ id }) => id).sort());
      expect(Object.keys(guide.topics).sort()).toEqual([...topics].sort());
      for (const page of Object.values(guide.pages))
        expect(page.source).toMatch(/\((.*\d{4}|.*dato|undated)\)/);
    }
  });
});

describe('passwords and captchas', () => {
  const PASSWORD = /password|\bpin\b|captcha|shown in image|密码|验证码|口令/i;

  it('are secret, by whatever wording', () => {
    const open = data.labels.filter(
      ({ place, en, zh, secret: isSecret }) =>
        place === 'field' && !isSecret && [...en, ...zh].some((text) => PASSWORD.test(text)),
    );
    expect(open.map(({ id }) => id)).toEqual([]);
    expect(secret.size).toBeGreaterThan(5);
  });

  it('are never what a step is told by', () => {
    const told = data.pages.flatMap(({ steps }) =>
      steps.flatMap(({ done = {} }) => Object.values(done).flat()),
    );
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((id) => secret.has(id))).toEqual([]);
  });
});

describe('terms', () => {
  it('are each one word of one entry', () => {
    const all = data.terms.flatMap(({ zh }) => zh);
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
    expect(all.filter((word) => !/[\u3400-\u9fff]/.test(word))).toEqual([]);
  });

  it('stand longest first, so that a longer one is not taken for a part of it', () => {
    const lengths = knowledge.terms.map(({ zh }) => zh[0]?.length ?? 0);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  });
});

describe('countries', () => {
  it('are Norway, Denmark, Australia, and one for all others', () => {
    expect(countries.map(({ id }) => id)).toEqual(['au', 'dk', 'no', 'other']);
  });

  it('have a contact only where a guide gives it', () => {
    const given = ['insight@seafood.no', 'PKA@seafood.no', '16@fvst.dk'];
    const contacts = countries.flatMap(({ contacts: all }) => all.map(({ to }) => to));
    expect(contacts.filter((to) => !given.includes(to))).toEqual([]);
    const password = countries.find(({ id }) => id === 'no')?.contacts.find((one) => one.for === 'password');
    // Word for word as guide 000 p. 6 wants it.
    expect(password?.subject?.nb).toBe('nytt passord til Single Window ({plant})');
  });

  it('have words for all that the texts name', () => {
    const known = new Set<string>(['authority', 'support', 'number'] satisfies CountryTerm[]);
    const said = LANGUAGES.flatMap((language) => [
      JSON.stringify(packHints(data, language)),
      JSON.stringify(packGuide(data, language)),
    ]).join('');
    const named = [...said.matchAll(/\{([A-Za-z]+)\}/g)].map((match) => (match[1] ?? '').toLowerCase());
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
    for (const country of countries)
      for (const language of LANGUAGES)
        expect(localise(said, country, (term) => term[language])).not.toMatch(
          /\{(authority|support|number)\}/i,
        );
  });

  it('are named in no text but by their words, where another reader would be misled', () => {
    const wrong = LANGUAGES.flatMap((language) =>
      Object.entries(packHints(data, language)).flatMap(([id, { what, do: todo = '' }]) =>
        id.startsWith('term.') || !/Mattilsynet|Fødevarestyrelsen/.test(`${what} ${todo}`)
          ? []
          : [`${id} ${language}: ${what} ${todo}`],
      ),
    );
    // What a guide says of Norway alone names it.
    expect(wrong.filter((line) => !/Norway|Norge|norsk|Norwegian|guide/i.test(line))).toEqual([]);
  });
});
