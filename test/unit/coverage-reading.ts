/** What the readers find on every saved page: which pages and labels are exercised, and where. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { createRowLabels } from '../../src/content/marks';
import { createLexicon } from '../../src/portal/lexicon';
import { recognisePages } from '../../src/portal/pages';
import { createStatusResolver } from '../../src/portal/statuses';
import type { ReadTable } from '../../src/portal/tables';
import { BY_STATUS, type Found } from '../run/coverage-page';
import { data, knowledge } from './knowledge';
import { withFrame } from './page-reading';
import { savedPages, showSaved } from './saved-pages';

const lexicon = createLexicon(knowledge);
const resolve = createStatusResolver(lexicon, knowledge);

/** The menu entry that opened a saved page, where only that tells it: it stands in what is expected of the page. */
function openerOf(name: string): string | undefined {
  const path = join(import.meta.dirname, '..', 'pages', `${name}.json`);
  if (!existsSync(path)) return undefined;
  return (JSON.parse(readFileSync(path, 'utf8')) as { menu?: string }).menu;
}

/** Values that the rows of a table are read by, with no marker of their own: what the popup says of an application. */
const cellLabels = ({ spec, rows }: ReadTable): string[] =>
  Object.entries(spec.cells ?? {}).flatMap(([role, place]) =>
    rows.flatMap((row) => lexicon.matchAll(row.text(role), place).map(({ id }) => id)),
  );

/** Reads every saved page as a frame of the extension does. */
export function readSavedPages(): Found {
  const pages = new Map<string, string[]>();
  const labels = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, ids: Iterable<string>, name: string): void => {
    for (const id of ids) map.set(id, [...(map.get(id) ?? []), name]);
  };
  // Without a layout, cells of tables would not be seen.
  const boxes = vi
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockReturnValue(new DOMRect(0, 0, 100, 20));
  for (const name of savedPages) {
    showSaved(name);
    withFrame(
      document,
      (frame) => {
        note(pages, frame.pageIds, name);
        const rowLabels = createRowLabels(lexicon, resolve, window);
        const inRows = [...frame.tables.values()].flatMap((table) => rowLabels(table, frame.pageIds));
        const inCells = [...frame.tables.values()].flatMap((table) => cellLabels(table));
        // A wording that is only like one that we know exercises no label.
        const found = [...frame.labels].flatMap(([element, { id }]) => (frame.isGuess(element) ? [] : [id]));
        note(
          labels,
          new Set([...found, ...inCells, ...inRows.flatMap((row) => row.labels.map(({ id }) => id))]),
          name,
        );
      },
      openerOf(name),
    );
  }
  boxes.mockRestore();
  document.documentElement.innerHTML = '';
  for (const { id, status } of data.pages) {
    const told = status === undefined ? [] : recognisePages(knowledge, new Set(), { status });
    if (told.some((page) => page.id === id)) note(pages, [id], BY_STATUS);
  }
  return { pages, labels };
}
