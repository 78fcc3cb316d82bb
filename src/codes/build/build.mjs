/**
 * Writes the code data from the tables kept in the project:
 *
 *   node src/codes/build/build.mjs OUTFILE
 *
 * OUTFILE gets the rows as tab-separated text (see src/codes/parse.ts); beside it a manifest says rows by kind, and
 * edition, source, licence and hash of every table. The same tables give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import process, { argv, stderr } from 'node:process';
import { pathToFileURL } from 'node:url';
import { buildCodes } from './codes.mjs';

export { buildCodes };

const [, script, out] = argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  if (out === undefined) {
    stderr.write('usage: node src/codes/build/build.mjs OUTFILE\n');
    process.exitCode = 1;
  } else {
    const { tsv, manifest } = buildCodes();
    writeFileSync(out, tsv);
    writeFileSync(out.replace(/(\.tsv)?$/, '-manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  }
}
