import { describe, expect, it } from 'vitest';
import { packCountries } from '../../src/build/knowledge';
import { countryByLanguage, countryOf, localise, localiseHint } from '../../src/portal/country';
import type { Country, Text } from '../../src/portal/types';
import { data } from './knowledge';

const countries = packCountries(data);
const country = (id: string): Country => {
  const found = countries.find((one) => one.id === id);
  if (!found) throw new Error(`no country ${id}`);
  return found;
};
const inNorwegian = (text: Text): string => text.nb;

describe('the country of a reader', () => {
  it('is the one of the id, or the one for all others', () => {
    expect(countryOf(countries, 'dk').id).toBe('dk');
    expect(countryOf(countries, 'xx').id).toBe('other');
    expect(countryOf(countries, undefined).id).toBe('other');
    expect(() => countryOf([], 'no')).toThrow('no country');
  });

  it.each([
    [['nb-NO', 'nb', 'en-US'], 'no'],
    [['nn'], 'no'],
    [['no'], 'no'],
    [['da-DK'], 'dk'],
    [['en-AU', 'en'], 'au'],
    [['en_AU'], 'au'],
    [['en-GB', 'en'], 'other'],
    [['en-US', 'nb-NO'], 'no'],
    [[], 'other'],
    [['zh-CN'], 'other'],
  ])('is told by the languages %j of the browser: %s', (tags, id) => {
    expect(countryByLanguage(countries, tags).id).toBe(id);
  });

  it("is told by the browser's first language before its second", () => {
    expect(countryByLanguage(countries, ['nb', 'da']).id).toBe('no');
    expect(countryByLanguage(countries, ['da', 'nb']).id).toBe('dk');
    expect(countryByLanguage(countries, ['nb-NO', 'en-AU']).id).toBe('no');
  });
});

describe('a text in the words of a country', () => {
  it("has that country's words, with a capital letter where it is asked for", () => {
    const dk = country('dk');
    expect(localise('Spør {authority}. {Support} hjelper.', dk, inNorwegian)).toBe(
      `Spør ${dk.terms.authority.nb}. ${dk.terms.support.nb.charAt(0).toUpperCase()}${dk.terms.support.nb.slice(1)} hjelper.`,
    );
    const other = localise('{Authority}', country('other'), inNorwegian);
    expect(other).toMatch(/^\p{Lu}/u);
    expect(other.toLowerCase()).toBe(country('other').terms.authority.nb.toLowerCase());
  });

  it('keeps braces that are no word of a country', () => {
    for (const text of ['{plant}', '{}', '{ authority }', '{constructor}', '{toString}'])
      expect(localise(text, country('no'), inNorwegian)).toBe(text);
  });

  it('is said so in every part of a hint but its source', () => {
    const hint = { name: '{x} 1', what: '{x} 2', do: '{x} 3', beware: '{x} 4', source: '{x} 5' };
    const say = (text: string): string => text.replace('{x}', 'y');
    expect(localiseHint(hint, say)).toEqual({
      name: 'y 1',
      what: 'y 2',
      do: 'y 3',
      beware: 'y 4',
      source: '{x} 5',
    });
    expect(localiseHint({ name: 'a', what: 'b', source: 'c' }, say)).toEqual({
      name: 'a',
      what: 'b',
      source: 'c',
    });
  });

  it('leaves no brace in what the data says, in any country and language', () => {
    const all: Text[] = [
      ...[...data.labels, ...data.statuses, ...data.attachments].flatMap((entry) => [
        entry.name,
        entry.what,
        ...(entry.do ? [entry.do] : []),
        ...(entry.beware ? [entry.beware] : []),
      ]),
      ...data.pages.flatMap((page) => [page.name, page.what, ...page.steps.map(({ text }) => text)]),
      ...data.pages.flatMap((page) => page.beware.map(({ text }) => text)),
      ...data.topics.flatMap((topic) => [topic.name, topic.what, ...topic.points.map(({ text }) => text)]),
    ];
    expect(all.some(({ nb }) => nb.includes('{authority}'))).toBe(true);
    const left = countries.flatMap((one) =>
      (['nb', 'en'] as const).flatMap((language) =>
        all
          .map((text) => localise(text[language], one, (term) => term[language]))
          .filter((said) => /[{}]/.test(said)),
      ),
    );
    expect(left).toEqual([]);
  });
});
