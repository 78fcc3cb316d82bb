/** Whether every text in view that the data knows bears its marker, read without any of our code. */
import type { Frame } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Written } from '../../../src/portal/types';
import { markers } from './layer.mjs';
import { until } from './stage';
import { type Known, labelsOf, markerAt, type Word, wordsInView } from './words';

/** A text in two languages (用户名(Username)), and each half of it. */
const halves = (text: string): string[] => [
  text,
  text.replace(/[^\p{Script=Han}]+$/u, '').replace(/^[^\p{Script=Han}]+/u, ''),
  text.replace(/\p{Script=Han}+/gu, ' ').replace(/^[\s()（）/*:]+|[\s()（）/*:]+$/g, ''),
];

/** Labels that a text outside the rows of tables can be: one that names its pages counts on those alone. */
const labelsHere = (text: string, pages: readonly string[]): readonly Known[] =>
  halves(text)
    .flatMap(labelsOf)
    .filter((label) => !label.column && (!label.pages || label.pages.some((page) => pages.includes(page))));

/** Texts in view that the data knows on these pages, outside the rows of tables. */
export const knownWords = (words: readonly Word[], pages: readonly string[]): Word[] =>
  words.filter((word) => !word.inRow && labelsHere(word.text, pages).length > 0);

/**
 * Waits until every known text in view is marked by a name of its own in this language; tells which are not.
 * @param without known texts that bear none, as they should
 */
export async function allMarkedOn(
  frame: Frame,
  language: Written,
  pages: readonly string[],
  atLeast: number,
  without: readonly string[] = [],
): Promise<void> {
  let bare = ['nothing was read'];
  let count = 0;
  await until(
    'every known text to be marked',
    async () => {
      const [words, drawn] = [await wordsInView(frame), await markers(frame)];
      const known = knownWords(words, pages).filter(({ text }) => !without.includes(text));
      const isMarked = (word: Word): boolean => {
        const names = labelsHere(word.text, pages).map((label) => label.name[language]);
        // A label in two languages has one marker, behind the last of them.
        const spots = word.label === undefined ? [word] : words.filter((one) => one.label === word.label);
        return spots.some((spot) => names.includes(markerAt(spot, drawn)?.name ?? ''));
      };
      bare = known.filter((word) => !isMarked(word)).map((word) => word.text);
      count = known.length;
      return bare.length === 0 && count >= atLeast;
    },
    3000,
  ).catch(() => undefined);
  expect(bare).toEqual([]);
  expect(count).toBeGreaterThanOrEqual(atLeast);
}
