/** The language files hold the same texts with the same placeholders, and a further language is one file. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { packHints, packStatusKnowledge, readData } from '../../src/build/knowledge';
import { languageConstants, readLanguages } from '../../src/build/languages';
import { dataIn, dataInAll } from '../../src/build/translate';
import { inLanguage, isLanguage } from '../../src/languages/known';
import { say } from '../../src/languages/say';
import { PARTS, type Part } from '../../src/languages/types';
import { settingsLanguage } from '../../src/shared/language';
import { FRAME_SCHEMAS, PAGE_SCHEMAS } from '../../src/shared/message-schemas';
import { settings } from '../../src/shared/record-schemas';
import { DANISH, folderWith } from './third-language';

const OURS = 'src/languages';
/** Where the texts of a part are said. */
const SAID_IN: Readonly<Record<Part, readonly string[]>> = {
  dates: ['src/shared/dates.ts'],
  times: ['src/shared/dates.ts'],
  badge: ['src/tracking'],
  background: ['src/background'],
  content: ['src/content'],
  ui: ['src/ui', 'src/popup', 'src/options', 'src/panel', 'src/dashboard', 'src/lookup'],
  panel: ['src/panel'],
  reminders: ['src/shared', 'src/background', 'src/ui', 'src/popup', 'src/options', 'src/dashboard'],
  export: ['src/export'],
  dashboard: ['src/dashboard'],
  codes: ['src/ui/codes', 'src/popup', 'src/lookup'],
  lookup: ['src/lookup'],
  import: ['src/lookup'],
};
/** What gives a part's texts to callers, with the placeholders that they give values of. */
const GIVEN_IN: Readonly<Record<Part, string>> = {
  dates: 'src/shared/dates.ts',
  times: 'src/shared/dates.ts',
  badge: 'src/tracking/badge.ts',
  background: 'src/background/texts.ts',
  content: 'src/content/texts.ts',
  ui: 'src/ui/texts.ts',
  panel: 'src/panel/texts.ts',
  reminders: 'src/shared/reminder-texts.ts',
  export: 'src/export/texts.ts',
  dashboard: 'src/dashboard/texts.ts',
  codes: 'src/ui/codes/texts.ts',
  lookup: 'src/lookup/texts.ts',
  import: 'src/lookup/import/texts.ts',
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
function withFiles(files: Readonly<Record<string, unknown>>) {
  const folder = folderWith(files);
  folders.push(folder);
  return readLanguages(folder);
}

function sources(place: string): string {
  if (place.endsWith('.ts')) return readFileSync(place, 'utf8');
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(place, name), 'utf8'))
    .join('\n');
}

/** These stand for words of the reader's country; whoever shows the text fills them (`portal/country.ts`). */
const COUNTRY = /^(authority|support|number)$/i;

/** Placeholders of a text, or of a text's forms, that its caller gives values of. */
function namesIn(value: unknown): string[] {
  const found = [...JSON.stringify(value).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  return [...new Set(found)].filter((name) => !COUNTRY.test(name)).sort();
}

describe('the language files', () => {
  const files = readLanguages(OURS);

  it('are Norwegian and English at least, each whole', () => {
    const keysOf = (language: string) =>
      PARTS.flatMap((part) => Object.keys(files[language]?.[part] ?? {}).map((key) => `${part}.${key}`));
    expect(keysOf('nb').length).toBeGreaterThan(150);
    expect(keysOf('en')).toEqual(keysOf('nb'));
  });

  it.each(PARTS)('hold no text of %s that is never said', (part) => {
    const code = SAID_IN[part].map(sources).join('\n');
    const unused = Object.keys(files.nb?.[part] ?? {}).filter(
      (key) => !new RegExp(`\\.${key}\\b|\\{[^{}]*\\b${key}\\b[^{}]*\\} =`).test(code),
    );
    expect(unused).toEqual([]);
  });

  it.each(PARTS.filter((part) => !['dates', 'times'].includes(part)))(
    'give callers of %s the placeholders that its texts have',
    (part) => {
      const table = [...sources(GIVEN_IN[part]).matchAll(/\b(\w+): \[((?:\s*'\w+',?)+)\s*\]/g)];
      const given = table.map(([, key = '', names = '']) => [key, (names.match(/\w+/g) ?? []).sort()]);
      const wanted = Object.entries(files.nb?.[part] ?? {})
        .map(([key, value]) => [key, namesIn(value)] as const)
        .filter(([, names]) => names.length > 0);
      expect(Object.fromEntries(given)).toEqual(Object.fromEntries(wanted));
    },
  );

  it('say nothing in English with Norwegian quotes, nor the other way round, and shout nowhere', () => {
    const { nb, en } = files;
    expect(JSON.stringify(nb)).not.toMatch(/[“”]|!|\b[Vv]ennligst\b/);
    expect(JSON.stringify(en)).not.toMatch(/[«»]|!|\b[Pp]lease\b/);
  });
});

describe('a template', () => {
  it('takes its values as they are, once', () => {
    const word = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(say('{a}|{b}|{a}', ['a', 'b'], [a, b], 'nb')).toBe(`${a}|${b}|${a}`);
      }),
    );
    expect(say('{a} {b}', ['a', 'b'], ['{b}', '$&'], 'nb')).toBe('{b} $&');
  });

  it('leaves a name that it has no value for', () => {
    expect(say('{other} { a } {constructor} {a', ['a'], ['x'], 'nb')).toBe('{other} { a } {constructor} {a');
  });

  it('chooses its form by the count', () => {
    const forms = { '0': 'none', one: '{count} thing', other: '{count} things' };
    expect([0, 1, 2].map((count) => say(forms, ['count'], [count], 'en'))).toEqual([
      'none',
      '1 thing',
      '2 things',
    ]);
    expect(say({ other: '{count} treff' }, ['count'], [0], 'nb')).toBe('0 treff');
    // Polish has a form of its own for two.
    expect(say({ few: '{count} rzeczy', other: '{count} innych' }, ['count'], [2], 'pl')).toBe('2 rzeczy');
  });
});

describe('a further language', () => {
  const data = readData('src/portal/data');
  const files = withFiles({ 'da.json': DANISH });
  const constant = (name: string) =>
    JSON.parse(languageConstants(files)[name] ?? '') as Record<string, unknown>;

  it('is offered, and a browser gets it whose language it names alone', () => {
    expect(constant('__LANGUAGE_NAMES__')).toEqual({ nb: 'Norsk bokmål', da: 'Dansk', en: 'English' });
    expect(constant('__BROWSER_LANGUAGES__')).toMatchObject({ nb: 'nb', sv: 'nb', da: 'da' });
  });

  it('says what it has, and the rest in the language that stands in for it', () => {
    const { da, nb } = constant('__UI_TEXTS__') as Record<string, Record<string, unknown>>;
    expect(da).toEqual({ ...nb, ...DANISH.ui });
    expect(constant('__CONTENT_TEXTS__').da).toMatchObject({ close: 'Luk', back: 'Gå tilbake' });
  });

  it('explains the portal in its own words where it has some', () => {
    const said = dataIn(data, 'da', files);
    const [da, nb] = [packHints(said.data, said.written), packHints(data, 'nb')];
    expect(da['status.approved']).toEqual({ ...nb['status.approved'], name: 'Godkendt' });
    expect({ ...da, 'status.approved': null }).toEqual({ ...nb, 'status.approved': null });
    const { labels } = packStatusKnowledge(dataInAll(data, files));
    const inTwo = data.statuses.find(({ id }) => id === 'status.approved')?.name;
    expect(labels.find(({ id }) => id === 'status.approved')?.name).toEqual({ ...inTwo, da: 'Godkendt' });
  });

  it('translates steps and warnings by their place', () => {
    const page = data.pages.find(({ steps, beware }) => steps.length > 1 && beware.length > 0);
    const [topic] = data.topics;
    if (!page || !topic) throw new Error('the data holds no page with steps and warnings, or no topic');
    const portal = {
      pages: { [page.id]: { what: 'Hvad', steps: [null, 'Trin 2'], beware: ['Pas på'] } },
      topics: { [topic.id]: { name: 'Emne', points: ['Punkt'] } },
    };
    const said = dataIn(data, 'da', withFiles({ 'da.json': { ...DANISH, portal } })).data;
    const own = said.pages.find(({ id }) => id === page.id);
    expect(own?.name).toEqual(page.name);
    expect(own?.what.nb).toBe('Hvad');
    expect(own?.steps.map(({ text }) => text.nb)).toEqual(
      page.steps.map(({ text }, at) => (at === 1 ? 'Trin 2' : text.nb)),
    );
    expect(own?.beware[0]?.text.nb).toBe('Pas på');
    expect(said.topics[0]).toMatchObject({ name: { nb: 'Emne' }, what: topic.what });
    expect(said.topics[0]?.points.map(({ text }) => text.nb)).toEqual([
      'Punkt',
      ...topic.points.slice(1).map(({ text }) => text.nb),
    ]);
    // The data itself is left as it was.
    expect(page.what.nb).not.toBe('Hvad');
  });

  it('may stand in for another one', () => {
    const faroese = { name: 'Føroyskt', instead: 'da', browser: ['fo'], ui: { close: 'Lat aftur' } };
    const chain = withFiles({ 'da.json': DANISH, 'fo.json': faroese });
    const { fo } = JSON.parse(languageConstants(chain).__UI_TEXTS__ ?? '') as Record<string, unknown>;
    expect(fo).toMatchObject({ close: 'Lat aftur', optionsHeading: 'Indstillinger', cancel: 'Avbryt' });
    expect(dataIn(data, 'fo', chain).data.statuses).toEqual(dataIn(data, 'da', chain).data.statuses);
  });

  it.each([
    ['a text that no other has', { ...DANISH, ui: { nonsense: 'x' } }, 'ui.nonsense is in no other language'],
    [
      'a placeholder left out',
      { ...DANISH, ui: { copiedCode: 'Kopieret' } },
      'ui.copiedCode has not the placeholders',
    ],
    [
      'a strange placeholder',
      { ...DANISH, ui: { close: 'Luk {what}' } },
      'ui.close has not the placeholders',
    ],
    [
      'a strange placeholder in one form',
      { ...DANISH, ui: { resultCount: { one: '{n}', other: '{count}' } } },
      'ui.resultCount has',
    ],
    [
      'forms without a number',
      { ...DANISH, ui: { close: { other: 'Luk' } } },
      'ui.close has not the placeholders',
    ],
    ['a text for a list', { ...DANISH, ui: { guides: 'x' } }, 'ui.guides is a list in one language only'],
    ['eleven months', { ...DANISH, dates: { months: Array(11).fill('x') } }, 'months'],
    ['a key that is none', { ...DANISH, hue: 'x' }, 'hue'],
    ['nobody to stand in', { ...DANISH, instead: 'sv' }, '"instead" leads to neither nb nor en'],
    ['itself to stand in', { ...DANISH, instead: 'da' }, '"instead" leads to neither nb nor en'],
    ['no one to stand in', { ...DANISH, instead: null }, '"instead" leads to neither nb nor en'],
    ['no JSON', '{', 'da.json'],
  ])('is refused with %s, by its name', (_, file, reason) => {
    expect(() => withFiles({ 'da.json': file })).toThrow(/da\.json/);
    expect(() => withFiles({ 'da.json': file })).toThrow(reason);
  });

  it('is refused under a name that is no language, and with a translation of nothing', () => {
    expect(() => withFiles({ 'dansk_2.json': DANISH })).toThrow('dansk_2.json: its name is no BCP 47 tag');
    const lost = withFiles({ 'da.json': { ...DANISH, portal: { labels: { 'no.such': { name: 'x' } } } } });
    expect(() => dataIn(data, 'da', lost)).toThrow('no.such');
  });

  it('can’t replace a whole one: what Norwegian leaves out is missed', () => {
    const { ui: _ui, ...rest } = JSON.parse(readFileSync(join(OURS, 'en.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(() => withFiles({ 'en.json': rest })).toThrow('en.json: ui.close is missing');
  });
});

describe('a language that this version does not speak', () => {
  it('is taken as none chosen, and leaves the other settings as they are', () => {
    const kept = settings.parse({ language: 'da', markers: false });
    expect(kept).toEqual({ language: 'da', markers: false });
    expect(settingsLanguage(kept, ['en-GB'])).toBe('en');
    expect(settingsLanguage(kept, ['nb'])).toBe('nb');
  });

  it.each(['da', '../codes', '__proto__', 'toString', '', 7, null])(
    'is refused in a message: %s',
    (language) => {
      expect(isLanguage(language)).toBe(false);
      expect(FRAME_SCHEMAS['hints-wanted'].safeParse({ ids: [], language }).success).toBe(false);
      // `null` takes the choice back.
      expect(PAGE_SCHEMAS['settings-set'].safeParse({ language }).success).toBe(language === null);
    },
  );

  it('is answered in English where nothing says what stands in for it', () => {
    expect(inLanguage({ nb: 'ja', en: 'yes' }, 'xx')).toBe('yes');
    expect(inLanguage({ nb: 'ja', en: 'yes' }, 'nb')).toBe('ja');
  });
});

describe('what the browser itself says of the extension', () => {
  const LOCALES = 'public/_locales';
  const messages = (locale: string) =>
    JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as Record<
      string,
      { message: string }
    >;
  const locales = readdirSync(LOCALES);

  it('is said in every whole language, in Norwegian by both its names', () => {
    const whole = Object.entries(readLanguages(OURS)).filter(([, { instead }]) => instead === null);
    expect(locales.sort()).toEqual(
      expect.arrayContaining([...whole.map(([language]) => language), 'no'].sort()),
    );
    expect(messages('no')).toEqual(messages('nb'));
  });

  it.each(locales)('is whole and within the stores’ lengths in %s', (locale) => {
    const own = messages(locale);
    expect(Object.keys(own)).toEqual(Object.keys(messages('en')));
    for (const { message } of Object.values(own)) expect(message.trim()).not.toBe('');
    // Chrome's limits for "name" and "description" of a manifest.
    expect(own.name?.message.length).toBeLessThanOrEqual(75);
    expect(own.description?.message.length).toBeLessThanOrEqual(132);
  });
});
