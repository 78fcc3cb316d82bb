/** Pages saved in test/pages, put into the document of a test in a DOM. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'pages');

/** Their names, without the ending. */
export const savedPages: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length))
  .sort();

/** Shows a saved page in the test's document. */
export function showSaved(name: string): void {
  show(readFileSync(join(FOLDER, `${name}.html`), 'utf8'));
}

/** Shows a page's markup in the test's document. */
export function show(html: string): void {
  document.documentElement.innerHTML = html.replace(/^<!doctype html>/i, '');
}
