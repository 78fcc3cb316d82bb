/** A third language as somebody may begin it: one file that says little, for the tests to add to the others. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LanguageFile } from '../../src/languages/types';

export const DANISH: LanguageFile = {
  name: 'Dansk',
  instead: 'nb',
  browser: ['da'],
  dates: {
    months: ['jan.', 'feb.', 'mar.', 'apr.', 'maj', 'jun.', 'jul.', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'],
  },
  ui: {
    optionsHeading: 'Indstillinger',
    resultCount: { '0': 'Ingen resultater', other: '{count} resultater' },
  },
  content: { close: 'Luk' },
  reminders: { inDays: { one: 'om {count} dag', other: 'om {count} dage' } },
  portal: { labels: { 'status.approved': { name: 'Godkendt' } } },
};

/** A folder of language files: ours, and these. */
export function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'los-languages-'));
  for (const own of ['nb.json', 'en.json']) {
    cpSync(join('src/languages', own), join(folder, own));
  }
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}
