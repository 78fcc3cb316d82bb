/**
 * What the practice portal says is what the data knows: a text of it that nobody knows is a gap, or has a reason to
 * be one. That the data knows nothing which no page shows is held by coverage-page.test.ts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/portal/lexicon';
import { PLACES } from '../../src/portal/types';
import { EDITIONS, TEXTS } from '../portal/texts.mjs';
import { knowledge } from './knowledge';

const lexicon = createLexicon(knowledge);
const texts = Object.entries(TEXTS).flatMap(([key, text]) =>
  EDITIONS.map((edition) => ({ key, name: `${key} ${edition}`, text: text[edition] })),
);

/** Keys of texts that say of themselves that they are guessed as a whole: what no guide shows is no label to know. */
const guessed = new Set(
  ['texts', 'texts-cifer', 'texts-entry', 'texts-trace'].flatMap((name) => {
    const code = readFileSync(join(import.meta.dirname, '..', 'portal', `${name}.mjs`), 'utf8');
    const entries = code.split(/\n(?= {2}'[\w.]+': )/).slice(1);
    return entries.flatMap((entry) =>
      /\/\/ guessed/.test(entry) ? (/'([\w.]+)'/.exec(entry)?.[1] ?? []) : [],
    );
  }),
);

/** Texts of the practice portal that are no label of the portal, by key and edition. */
const NO_LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(missing\.|form\.checklistNote |contact\.unknown )/, 'the practice portal speaks of itself'],
  [/^(form|att)\.(yes|no) |^trace\.(yes|no2) |^reg\.other /, 'an answer, beside a question that has a hint'],
  [/^(reg\.choose|trace\.enter) /, 'stands in an empty field'],
  [/^form\.type\./, 'a choice within a field that has a hint'],
  [/^category\./, 'a value: the column has the hint, the popup the translation'],
  [/^(step|profile)\.none |^cas\.and /, 'a dash, or a word between two links'],
  [/^trace\.header /, 'three texts in one: the data knows each of them'],
  [/^(pick\.hint|att\.process|cert\.no|food\.(from|to)|land\.nation) /, 'its wording is in no guide'],
  [
    /^(reg\.mail|notice\.needed|trace\.submitted|msg\.confirmDeleteForm) /,
    'a message whose wording is in no guide',
  ],
  [/^(faq|manual|contact|version|notice)\./, 'what a page without a guide holds is made up'],
];

describe('every text of the practice portal', () => {
  const isKnown = (text: string): boolean => PLACES.some((place) => lexicon.matchAll(text, place).length > 0);

  it('is a label that we know, or has a reason not to be', () => {
    const unknown = texts.filter(
      ({ key, name, text }) =>
        !guessed.has(key) && !NO_LABELS.some(([keys]) => keys.test(name)) && !isKnown(text),
    );
    expect(unknown.map(({ name, text }) => `${name}: ${text}`)).toEqual([]);
  });

  it('needs every one of those reasons', () => {
    const unknown = texts.filter(({ key, text }) => !guessed.has(key) && !isKnown(text));
    expect(NO_LABELS.filter(([keys]) => !unknown.some(({ name }) => keys.test(name)))).toEqual([]);
  });

  it('says of itself where it is guessed', () => {
    expect(guessed.size).toBeGreaterThan(20);
    expect([...guessed].filter((key) => !(key in TEXTS))).toEqual([]);
  });
});
