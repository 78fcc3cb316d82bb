/**
 * What the portal shows, read without any of our code: every text in view with the place where it ends, and the
 * marker that stands there. What a text should be called is taken from the data files.
 */
import type { Frame } from 'puppeteer-core';
import { packCountries, readData, wording } from '../../../src/build/knowledge';
import { countryOf, localise } from '../../../src/portal/country';
import type { Text as Both, Place, Written } from '../../../src/portal/types';
import { HOST, type Marker } from './layer.mjs';

/** What the data says of one label. */
export interface Known {
  readonly id: string;
  readonly place: Place;
  readonly name: Both;
  readonly wordings: readonly string[];
  /** Pages that show it; on any page where it is left out. */
  readonly pages?: readonly string[];
  /** It stands in the rows of this column only. */
  readonly column?: string;
}

const data = readData('src/portal/data');
const countries = packCountries(data);

/** The browser of these journeys speaks English, of no country; who then reads Norwegian is taken for Norwegian. */
function inCountry(text: string, language: Written): string {
  const country = countryOf(countries, language === 'nb' ? 'no' : 'other');
  return localise(text, country, (term) => term[language]);
}

/** Every label of the data, with all its wordings. */
export const known: readonly Known[] = [
  ...data.labels,
  ...data.statuses.map((one) => ({ ...one, place: 'status' as const })),
  ...data.attachments.map((one) => ({ ...one, place: 'attachment' as const })),
].map(({ id, place, name, en, zh, ...rest }) => ({
  id,
  place,
  name: { nb: inCountry(name.nb, 'nb'), en: inCountry(name.en, 'en') },
  wordings: [...en, ...zh].map(wording),
  ...('pages' in rest && rest.pages && { pages: rest.pages }),
  ...('column' in rest && rest.column && { column: rest.column }),
}));

/** A text of the portal, in one line, and where its last line ends in the viewport. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Upper right corner of the button, link or tab that it fills. */
  readonly corner?: { x: number; y: number };
  /** In a row of a data table. */
  readonly inRow: boolean;
  /** Texts of one label, or heading of a column, have one: it may say the same in two languages. */
  readonly label?: number;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s*:]+|[\s*:.]+$/g, '');

const byText = new Map<string, Known[]>();
for (const label of known) {
  for (const text of label.wordings) {
    const key = plain(text);
    byText.set(key, [...(byText.get(key) ?? []), label]);
  }
}

/** Labels of the data that have exactly this wording. */
export const labelsOf = (text: string): readonly Known[] => byText.get(plain(text)) ?? [];

/** The name that a label of the data bears. */
export function nameOf(id: string, language: Written): string {
  const label = known.find((one) => one.id === id);
  if (!label) throw new Error(`The data has no label ${id}`);
  return label.name[language];
}

/** The name that a page of the data bears. */
export function pageNameOf(id: string, language: Written): string {
  const page = data.pages.find((one) => one.id === id);
  if (!page) throw new Error(`The data has no page ${id}`);
  return inCountry(page.name[language], language);
}

/** Every text of a frame that is in view: nothing lies over its end, and no box cuts it off. */
export function wordsInView(frame: Frame): Promise<Word[]> {
  return frame.evaluate((host) => {
    const units = 'th, label, button, a, h4, h5, .panel-heading, .top-name, p, td, span, div, li';
    const labels = [...document.querySelectorAll('th, label')];
    const found: {
      text: string;
      x: number;
      y: number;
      corner?: { x: number; y: number };
      inRow: boolean;
      label?: number;
    }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen = new Set<Element>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node as Text).data.replace(/\s+/g, ' ').trim();
      const parent = node.parentElement;
      const unit = parent?.closest(units);
      if (!text || !parent || !unit || seen.has(parent) || parent.closest('script, style, select, option'))
        continue;
      const label = parent.closest('th, label');
      if (!label) seen.add(parent);
      const range = document.createRange();
      range.selectNodeContents(node);
      const last = [...range.getClientRects()].at(-1);
      if (!last || last.width === 0 || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const x = Math.min(last.right, parent.getBoundingClientRect().right);
      const y = (last.top + last.bottom) / 2;
      const over = document.elementsFromPoint(x - 3, y).find((one) => one.localName !== host);
      if (!over || !(over === parent || parent.contains(over) || over.contains(parent))) continue;
      if (x > document.documentElement.clientWidth || y > innerHeight || y < 0 || x < 1) continue;
      // A scrolling box may cut it off: then what is under the point is beside it, not around it.
      const clipped = (() => {
        for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
          const { left, right, top, bottom } = box.getBoundingClientRect();
          const cuts = getComputedStyle(box).overflow !== 'visible';
          if (cuts && (x - 2 < left || x - 2 > right || y < top || y > bottom)) return true;
        }
        return false;
      })();
      if (clipped) continue;
      const box = parent.closest('button, a, .btn, li')?.getBoundingClientRect();
      const row = parent.closest('td')?.closest('table')?.querySelector('th') ?? null;
      found.push({
        text,
        x,
        y,
        ...(box && { corner: { x: box.right, y: box.top } }),
        inRow: row !== null,
        ...(label && { label: labels.indexOf(label) }),
      });
    }
    return found;
  }, HOST);
}

/** The marker at a text: the nearest behind its end, or at the right end or upper right corner of what it fills. */
export function markerAt(word: Word, markers: readonly Marker[]): Marker | undefined {
  const away = ({ box }: Marker, left: number, top: number): number =>
    Math.max(Math.abs(box.x + box.width / 2 - left), Math.abs(box.y + box.height / 2 - top));
  const nearest = (left: number, top: number, by: number): Marker | undefined =>
    markers
      .filter((one) => one.shown && away(one, left, top) <= by)
      .sort((a, b) => away(a, left, top) - away(b, left, top))[0];
  const { corner } = word;
  return (
    nearest(word.x + 4, word.y - 4, 16) ??
    (corner && (nearest(corner.x, corner.y, 12) ?? nearest(corner.x - 6, word.y - 4, 12)))
  );
}
