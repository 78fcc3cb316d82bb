/**
 * What the data knows and what the practice portal shows are one: a label that no practice page shows was never
 * tried, and a text of the practice portal that nobody knows is a gap or has a reason to be one.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packKnowledge, readData } from '../../src/build/knowledge';
import { createLexicon } from '../../src/portal/lexicon';
import { PLACES } from '../../src/portal/types';
import { OTHER_CHINESE_STATUSES } from '../portal/data.mjs';
import { EDITIONS, TEXTS } from '../portal/texts.mjs';

const knowledge = packKnowledge(readData(fileURLToPath(new URL('../../src/portal/data', import.meta.url))));
const lexicon = createLexicon(knowledge);
const texts = Object.entries(TEXTS).flatMap(([key, text]) =>
  EDITIONS.map((edition) => ({ key: `${key} ${edition}`, text: text[edition] })),
);
/** The shell writes its switch of language itself, and a portal that was told to shows the other statuses. */
const desk = readFileSync(fileURLToPath(new URL('../portal/pages/desk.html', import.meta.url)), 'utf8');
const shown = [
  ...texts.map(({ text }) => text),
  ...[...desk.matchAll(/>([^<>]+)</g)].map((match) => match[1] ?? ''),
  ...Object.keys(OTHER_CHINESE_STATUSES),
];

/** Labels that the practice portal's own texts do not hold, and what holds them instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'common.no-rows': 'printed by bootstrap-table itself when a list is empty',
  'form.attachment-uploaded': 'the list shows file names, as guide 000 p. 17 says',
  'form.attachment-file': 'the column of files has no title on guide 000 p. 17',
  'shell.applications': 'the first part of the header, which is one text on the practice page',
  'shell.single-window': 'the second part of the header, which is one text on the practice page',
};

/** Texts of the practice portal that are no label of the portal, by key and edition. */
const NO_LABELS: readonly (readonly [RegExp, string])[] = [
  [/^missing\./, 'the practice portal speaks of itself'],
  [/^form\.checklistNote /, 'the practice portal speaks of itself'],
  [/^shell\.(home|loggedOut|logIn) /, 'guessed: no guide shows it'],
  [/^msg\.(?!failed)/, 'guessed: only "service exeptions" is proven'],
  [/^btn\.(ok|cancel) /, 'buttons of dialogs, which say what they do'],
  [/^(form|att)\.(yes|no) /, 'a plain yes or no'],
  [/^form\.type\./, 'a choice within a field that has a hint'],
  [/^category\./, 'a value: the column has the hint, the popup the translation'],
  [/^step\.none /, 'a dash'],
  [/^form\.titleOther /, 'guessed: no guide shows it'],
  [/^form\.note2 zh$/, 'guessed in Chinese: the banner is known in English only'],
];

describe('every label of the data', () => {
  it('is shown by some practice page', () => {
    const unseen = knowledge.labels.filter(
      (label) =>
        !(label.id in ELSEWHERE) &&
        !shown.some(
          (text) =>
            lexicon.match(text, label.place, label.column)?.id === label.id ||
            lexicon.matchAll(text, label.place).some(({ id }) => id === label.id),
        ),
    );
    expect(unseen.map(({ id }) => id)).toEqual([]);
  });

  it('has a name that no longer stands among the exceptions once it is shown', () => {
    const ids = new Set(knowledge.labels.map(({ id }) => id));
    expect(Object.keys(ELSEWHERE).filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('every text of the practice portal', () => {
  it('is a label that we know, or has a reason not to be', () => {
    const unknown = texts.filter(
      ({ key, text }) =>
        !NO_LABELS.some(([keys]) => keys.test(key)) &&
        !PLACES.some((place) => lexicon.matchAll(text, place).length > 0),
    );
    expect(unknown.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });

  it('needs every one of those reasons', () => {
    expect(NO_LABELS.filter(([keys]) => !texts.some(({ key }) => keys.test(key)))).toEqual([]);
  });
});
