/** Makes a list of labels to add of the texts that a saved structure says were not known. */
import { type DataFiles, packKnowledge, wording } from '../../src/build/knowledge';
import { controlsOf } from '../../src/portal/fields';
import { createKeys } from '../../src/portal/keys';
import { createLexicon } from '../../src/portal/lexicon';
import { placeOf, unitOf } from '../../src/portal/places';
import { clean, halves, isChinese, normalize } from '../../src/portal/text';
import type { Place } from '../../src/portal/types';
import type { Structure } from '../../src/shared/panel';

/** A text that was not known, as an entry of the data would have it. */
export interface Stub {
  readonly id: string;
  readonly place: Place;
  readonly pages: readonly string[];
  readonly en: readonly string[];
  readonly zh: readonly string[];
  /** Known labels that it may be another wording of, nearest first. */
  readonly near: readonly Near[];
}
export interface Near {
  readonly id: string;
  readonly name: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

export interface Learned {
  readonly stubs: readonly Stub[];
  /** Texts that the data has come to know since the structure was saved: "text = id". */
  readonly known: readonly string[];
}

const SHOWN = 3;
const NEAR_ENOUGH = 0.5;
/** What counts beside the words. */
const SAME_PLACE = 0.1;
const SAME_PAGE = 0.2;
const LONGEST_FIELD_NAME = 60;

/** @param document shows the page that was drawn of the structure */
export function learnLabels({ unknown, pages }: Structure, document: Document, data: DataFiles): Learned {
  const knowledge = packKnowledge(data);
  const lexicon = createLexicon(knowledge);
  const nearest = createNearest(data);
  const known: string[] = [];
  const stubs: Stub[] = [];
  const taken = new Set(data.labels.map(({ id }) => id));
  const here = pages.filter((page) => data.pages.some(({ id }) => id === page)).slice(0, 1);
  for (const text of new Set(unknown)) {
    const element = elementOf(text, document);
    if (!element) continue;
    const found = placeOf(element);
    const label = lexicon.match(text, found);
    if (label) {
      known.push(`${text} = ${label.id}`);
      continue;
    }
    const place = found === 'text' ? placeByLook(text, element) : found;
    const { en, zh } = inLanguages(text);
    const near = nearest(text, place, here);
    const id = unused(`${areaOf(here[0], data)}.${slug(en) || 'unnamed'}`, taken);
    stubs.push({ id, place, pages: here, en: en ? [en] : [], zh: zh ? [zh] : [], near });
  }
  return { stubs, known };
}

/** The element whose label a text is. */
function elementOf(text: string, document: Document): Element | undefined {
  const buttons = [...document.querySelectorAll<HTMLInputElement>('input[value]')];
  const button = buttons.find((input) => clean(input.value) === text);
  if (button) return button;
  const same = [...document.body.querySelectorAll('*')].filter(
    (one) => clean(one.textContent ?? '') === text,
  );
  const inner = same.find((one) => ![...one.children].some((child) => same.includes(child)));
  if (inner) return (inner.firstChild && unitOf(inner.firstChild)) ?? inner;
  return [...document.body.querySelectorAll('*')].find((one) =>
    [...one.childNodes].some((child) => child.nodeType === 3 && clean(child.textContent ?? '') === text),
  );
}

/** Where the markup does not say: a long text is a message, one beside a control names a field. */
function placeByLook(text: string, element: Element): Place {
  if (text.length > LONGEST_FIELD_NAME) return 'message';
  return controlsOf(element).length > 0 ? 'field' : 'heading';
}

/** A text's English and Chinese parts, letter by letter. */
function inLanguages(text: string): { en: string; zh: string } {
  if (!isChinese(text)) return { en: text, zh: '' };
  if (!halves(normalize(text))) return { en: '', zh: text };
  const [, zh = text, en = ''] =
    /^(\P{Script=Latin}+?)[\s(（/*]*(\p{Script=Latin}[^\u3400-\u9fff]*?)[)）\s*:：]*$/u.exec(text) ?? [];
  return { en, zh: zh.replace(/[\s*:：(（]+$/, '') };
}

/** The part of the data that a page's labels stand in: how most of their ids begin. */
function areaOf(page: string | undefined, data: DataFiles): string {
  const counts = new Map<string, number>();
  for (const { id, pages } of data.labels) {
    const area = id.split('.')[0] ?? '';
    if (page && pages?.includes(page)) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'common';
}

const slug = (en: string): string => (en.toLowerCase().match(/[a-z0-9]+/g) ?? []).slice(0, 5).join('-');

function unused(id: string, taken: Set<string>): string {
  let name = id;
  for (let number = 2; taken.has(name); number++) name = `${id}-${number}`;
  taken.add(name);
  return name;
}

/** Finds labels whose wordings share most words with a text; for Chinese most pairs of characters. */
function createNearest(data: DataFiles): (text: string, place: Place, here: readonly string[]) => Near[] {
  const keyOf = createKeys(packKnowledge(data).synonyms);
  const parts = (text: string): Set<string>[] => {
    const normal = normalize(text);
    const both = halves(normal);
    return (both ? [both.zh, both.en] : [normal]).map((one) => {
      const key = keyOf(one);
      if (!isChinese(key)) return new Set(key.split(' '));
      const characters = [...key.replace(/^zh /, '')];
      return new Set(characters.map((character, at) => character + (characters[at + 1] ?? '')));
    });
  };
  const likeness = (one: Set<string>, other: Set<string>): number =>
    (2 * [...one].filter((part) => other.has(part)).length) / (one.size + other.size);
  const entries = [
    ...data.labels,
    ...data.statuses.map((entry) => ({ ...entry, place: 'status' as const })),
    ...data.attachments.map((entry) => ({ ...entry, place: 'attachment' as const })),
  ].map(({ id, place, name, en, zh, ...rest }) => ({
    near: { id, name: name.en, en, zh },
    place,
    pages: 'pages' in rest ? rest.pages : undefined,
    parts: [...en, ...zh].flatMap((each) => parts(wording(each))),
  }));
  return (text, place, here) => {
    const wanted = parts(text);
    return entries
      .map((entry) => {
        const best = Math.max(0, ...entry.parts.flatMap((has) => wanted.map((want) => likeness(want, has))));
        const isHere = entry.pages?.some((page) => here.includes(page)) === true;
        const beside = (entry.place === place ? SAME_PLACE : 0) + (isHere ? SAME_PAGE : 0);
        return { near: entry.near, best, score: best + beside };
      })
      .filter(({ best }) => best >= NEAR_ENOUGH)
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN)
      .map(({ near }) => near);
  };
}

/** The stubs as lines for a file of `src/portal/data/labels`. */
export function stubsAsYaml(stubs: readonly Stub[], title: string): string {
  const list = (texts: readonly string[]): string =>
    `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;
  const entries = stubs.map(({ id, place, pages, en, zh, near }) => {
    const variants = near.flatMap((one) => {
      const part = en.length > 0 && (one.en.length > 0 || zh.length === 0) ? 'en' : 'zh';
      const added = part === 'en' ? en : zh;
      return [
        `# Looks like ${one.id} (${one.name}). If it is that, its line there becomes:`,
        `#   ${part}: ${list([...one[part], ...added])}`,
      ];
    });
    return [
      ...variants,
      `- id: ${id}`,
      `  place: ${place}`,
      ...(pages.length > 0 ? [`  pages: [${pages.join(', ')}]`] : []),
      ...(en.length > 0 ? [`  en: ${list(en)}`] : []),
      ...(zh.length > 0 ? [`  zh: ${list(zh)}`] : []),
      '  name: { nb: "", en: "" }',
      '  what: { nb: "", en: "" }',
      '  source: []',
      '',
    ].join('\n');
  });
  return [`# ${title}`, '', ...entries].join('\n');
}
