/**
 * Writes the code data from the tables kept in the project:
 *
 *   npm run codes:build [-- OUTFILE]
 *
 * OUTFILE (dist/codes.tsv where none is given) gets the rows as tab-separated text (see src/codes/parse.ts); beside it
 * a manifest says rows by kind, and edition, source, licence and hash of every table. The same tables give the same
 * bytes. The package holds the same text with its index (src/codes/pack.ts).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { argv, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { buildCodes } from './codes.mjs';

export { buildCodes };

const [, script, out = 'dist/codes.tsv'] = argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  const { tsv, manifest } = buildCodes();
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, tsv);
  writeFileSync(out.replace(/(\.tsv)?$/, '-manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const counts = Object.entries(manifest.rows).map(
    ([kind, rows]) => `  ${String(rows).padStart(6)}  ${kind}\n`,
  );
  stdout.write(`${out}\n${counts.join('')}`);
}
