// @vitest-environment happy-dom
/**
 * The readers on saved pages: what is found on each is written beside it. Pages named after an edition are the
 * practice portal's, as a browser drew them; the others are made by hand. A new page needs no code: put it into
 * test/pages with what is to be found on it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scan } from '../../src/content/scan';
import { readAttachments } from '../../src/portal/attachments';
import { knowledge } from '../../src/portal/knowledge';
import { createLexicon } from '../../src/portal/lexicon';
import { foundIds, recognisePages } from '../../src/portal/pages';
import { createStatusResolver } from '../../src/portal/statuses';
import { type ReadTable, readTable } from '../../src/portal/tables';
import { clean } from '../../src/portal/text';

const FOLDER = join(import.meta.dirname, '..', 'pages');

/** What is to be found on a page. */
interface Expected {
  /** Pages that it is taken for, best first. */
  readonly pages: readonly string[];
  /** Each label once: "what the page says = id", in the order of the page. */
  readonly labels: readonly string[];
  /** Tables that are read; rows by role, and what the status can be. */
  readonly tables: readonly { id: string; rows: readonly Record<string, string>[] }[];
  /** "id or text: uploaded or missing" of an attachment list. */
  readonly attachments?: readonly string[];
}

const lexicon = createLexicon(knowledge);
const resolve = createStatusResolver(lexicon, knowledge);

function rows(table: ReadTable): Record<string, string>[] {
  const roles = Object.keys(table.spec.columns).filter((role) => role !== 'actions' && role !== 'order');
  return table.rows.map((row) => {
    const read = Object.fromEntries(
      roles.map((role) => [role, row.text(role)]).filter(([, text]) => text !== ''),
    );
    const can = resolve(row.text('status'), row.text('step')).join(' ');
    return { ...read, ...(row.cell('status') && { can }) };
  });
}

/** What the readers find in the document, in the form of the expectation. */
function found(): Expected {
  const labels = new Map<string, string>();
  const own = document.createElement('los-for-cifer');
  scan(document, lexicon, own, (element, label) => {
    const said = clean(element.textContent || (element as HTMLInputElement).value || '');
    labels.set(`${said} = ${label.id}`, label.id);
  });
  const tables = [...document.querySelectorAll('table')].flatMap(
    (table) => readTable(table, knowledge.tables, lexicon) ?? [],
  );
  const list = tables.find(({ spec, rows: all }) => spec.id === 'attachments' && all.length > 0);
  return {
    pages: recognisePages(knowledge.pages, foundIds(labels.values(), tables)).map(({ id }) => id),
    labels: [...labels.keys()],
    tables: tables
      .filter((table) => table.rows.length > 0)
      .map((table) => ({ id: table.spec.id, rows: rows(table) })),
    ...(list && {
      attachments: readAttachments(list, lexicon).map(
        ({ id, text, uploaded }) => `${id ?? text}: ${uploaded ? 'uploaded' : 'missing'}`,
      ),
    }),
  };
}

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length));

afterEach(() => {
  document.documentElement.innerHTML = '';
});

describe('saved pages', () => {
  it('are there, each with what is to be found on it', () => {
    expect(names.length).toBeGreaterThan(20);
    const expectations = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    expect(expectations.map((name) => name.slice(0, -'.json'.length)).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s', (name) => {
    const html = readFileSync(join(FOLDER, `${name}.html`), 'utf8');
    document.documentElement.innerHTML = html.replace(/^<!doctype html>/i, '');
    const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected;
    expect(found()).toEqual(expected);
  });
});
