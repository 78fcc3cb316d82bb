// @vitest-environment happy-dom
/**
 * The coverage page is the one that the data makes, and each of its rows is tried: on a saved page, or, where
 * there is a reason why it is on none, on markup made for it. `npm run coverage` writes the page anew.
 */
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wording } from '../../src/build/knowledge';
import { readLanguages } from '../../src/build/languages';
import { createLexicon } from '../../src/portal/lexicon';
import { findTerms } from '../../src/portal/terms';
import type { Place, TableSpec } from '../../src/portal/types';
import { coveragePage, type Found } from '../run/coverage-page';
import { LABELS_NOT_SAVED, PAGES_NOT_SAVED } from './coverage-exceptions';
import { readSavedPages } from './coverage-reading';
import { data, knowledge } from './knowledge';
import { withFrame } from './page-reading';
import { show } from './saved-pages';

const SOURCE = join(import.meta.dirname, '..', '..', 'src');
const lexicon = createLexicon(knowledge);
const labels = [
  ...data.labels,
  ...data.statuses.map((entry) => ({
    ...entry,
    place: 'status' as const,
    pages: undefined,
    column: undefined,
  })),
  ...data.attachments.map((entry) => ({
    ...entry,
    place: 'attachment' as const,
    pages: undefined,
    column: undefined,
  })),
];
type Label = (typeof labels)[number];

/** Markup that a text stands in at a place. */
const MARKUP: Readonly<Record<Place, (text: string) => string>> = {
  menu: (text) => `<nav><ul><li><a>${text}</a></li></ul></nav>`,
  tab: (text) => `<ul class="nav-tabs"><li><a>${text}</a></li></ul>`,
  column: (text) => `<table><thead><tr><th>${text}</th></tr></thead></table>`,
  field: (text) => `<div class="form-group"><label>${text}</label><input></div>`,
  button: (text) => `<button>${text}</button>`,
  heading: (text) => `<h3>${text}</h3>`,
  message: (text) => `<div class="layui-layer-content">${text}</div>`,
  value: (text) => `<p>${text}</p>`,
  status: (text) => `<p>${text}</p>`,
  attachment: (text) => `<p>${text}</p>`,
};
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const firstOf = ({ en, zh }: Pick<Label, 'en' | 'zh'>): string => wording([...en, ...zh][0] ?? '');
const drawn = (label: Label): string => MARKUP[label.place](escaped(firstOf(label)));

/** A table with one row: where some of `within` belong into a column of it, they stand there. */
function drawnTable({ columns }: TableSpec, within: readonly Label[]): string {
  const cells = Object.values(columns).map(([id]) => ({
    head: labels.find((label) => label.id === id),
    buttons: within.filter(({ column }) => column === id),
  }));
  const heads = cells.map(({ head }) => `<th>${head ? escaped(firstOf(head)) : ''}</th>`);
  const row = cells.map(({ buttons }) => `<td>${buttons.map(drawn).join('')}</td>`);
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody><tr>${row.join('')}</tr></tbody></table>`;
}

/** Pages and labels that are found on a page with the signs of `pageId`, and a label. */
function foundOn(pageId: string | undefined, label?: Label): { pages: string[]; labels: string[] } {
  const page = data.pages.find(({ id }) => id === pageId);
  const signs = labels.filter(({ id }) => page?.signs.includes(id));
  const all = label && !signs.includes(label) ? [...signs, label] : signs;
  // Of a page that only the menu tells, nobody knows how its table looks.
  const tables = knowledge.tables.filter(({ id }) => signs.length > 0 && page?.tables?.includes(id));
  const inRows = tables.map((table) => drawnTable(table, all));
  show(
    `<body>${all
      .filter(({ column }) => !column)
      .map(drawn)
      .join('')}${inRows.join('')}</body>`,
  );
  return withFrame(
    document,
    (frame) => ({
      pages: frame.pages.map(({ id }) => id),
      labels: [...frame.labels].flatMap(([element, { id }]) => (frame.isGuess(element) ? [] : [id])),
    }),
    page?.signs.length === 0 ? page.menu : undefined,
  );
}

let found: Found;
// Every saved page is read, which takes its time on a small machine.
beforeAll(() => {
  found = readSavedPages();
}, 120_000);
afterEach(() => {
  show('');
});

describe('the coverage page', () => {
  it('is the one that the data makes', async () => {
    const page = coveragePage(data, readLanguages(join(SOURCE, 'languages')), found, {
      ...PAGES_NOT_SAVED,
      ...LABELS_NOT_SAVED,
    });
    expect(page).not.toContain('not tried');
    await expect(page, 'npm run coverage writes it anew').toMatchFileSnapshot(
      join(SOURCE, 'portal', 'COVERAGE.md'),
    );
  });
});

describe('every page', () => {
  it('is recognised on a saved page, or has a reason why there is none', () => {
    const missing = data.pages.filter(({ id }) => !found.pages.has(id) && !(id in PAGES_NOT_SAVED));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('has no reason any more once a saved page shows it', () => {
    const known = new Set(data.pages.map(({ id }) => id));
    expect(Object.keys(PAGES_NOT_SAVED).filter((id) => found.pages.has(id) || !known.has(id))).toEqual([]);
  });

  it.each(data.pages.filter(({ status }) => status === undefined).map(({ id }) => id))(
    '%s is told by its signs, or by the menu entry that leads to it',
    (id) => {
      expect(foundOn(id).pages).toContain(id);
    },
  );
});

describe('every label', () => {
  it('is found on a saved page, or has a reason why there is none', () => {
    const missing = labels.filter(({ id }) => !found.labels.has(id) && !(id in LABELS_NOT_SAVED));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('has no reason any more once a saved page shows it', () => {
    const known = new Set(labels.map(({ id }) => id));
    expect(Object.keys(LABELS_NOT_SAVED).filter((id) => found.labels.has(id) || !known.has(id))).toEqual([]);
  });

  it.each(Object.keys(LABELS_NOT_SAVED))('that is on no saved page is found on one made for it: %s', (id) => {
    const label = labels.find((one) => one.id === id);
    if (!label) throw new Error(`no label ${id}`);
    const [page] = label.pages ?? [];
    // In rows it is looked up as what its column holds; on an error page there is nothing else to tell it by.
    const isLookedUp =
      ['status', 'value'].includes(label.place) || data.pages.some((one) => one.id === page && one.status);
    const lookedUp = isLookedUp ? lexicon.matchAll(firstOf(label), label.place).map((one) => one.id) : [];
    expect([...foundOn(page, label).labels, ...lookedUp]).toContain(id);
  });
});

describe('every term', () => {
  it.each(data.terms.map(({ id, zh }) => [id, zh] as const))('%s is found in a feedback text', (id, zh) => {
    for (const word of zh)
      expect(
        findTerms(`你好${word}你好`, knowledge.terms).map((term) => term.id),
        word,
      ).toContain(id);
  });
});
