/**
 * `npm run package`: builds for both browsers and packs what the stores ask for into dist/packages: one zip
 * for each browser, and the sources for Mozilla's reviewers. The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkNode, fail, installPackages, Refusal, ROOT, runTool, say } from './machine.mjs';
import { zip } from './zip.mjs';

const OUT = join(ROOT, 'dist/packages');

/**
 * @param {string} folder
 * @returns {{ name: string, data: Buffer }[]} every file below it
 */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => {
      const path = join(one.parentPath, one.name);
      return { name: relative(folder, path).split(sep).join('/'), data: readFileSync(path) };
    });
}

/**
 * @returns {{ name: string, data: Buffer, runs: boolean }[]} what git keeps, and what it would keep
 * @throws {Refusal} outside a git clone
 */
function sources() {
  /** @param {...string} args */
  const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
  try {
    if (git('status', '--porcelain')) say('Note: the sources hold changes that are not committed.');
    return git('ls-files', '-z', '--cached', '--others', '--exclude-standard')
      .split('\0')
      .filter((name) => name && statSync(join(ROOT, name), { throwIfNoEntry: false })?.isFile())
      .map((name) => ({
        name,
        data: readFileSync(join(ROOT, name)),
        runs: (statSync(join(ROOT, name)).mode & 0o100) !== 0,
      }));
  } catch (cause) {
    throw new Refusal(`The source zip needs git and a clone of the repository: ${cause}`);
  }
}

async function main() {
  checkNode();
  await installPackages();
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const mode of ['chrome', 'firefox']) {
    say(`Building for ${mode}.`);
    await runTool('vite/bin/vite.js', ['build', '--mode', mode], { quiet: true });
  }
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [kind, files] of /** @type {const} */ ([
    ['chrome', filesBelow(join(ROOT, 'dist/chrome'))],
    ['firefox', filesBelow(join(ROOT, 'dist/firefox'))],
    ['source', sources()],
  ])) {
    const name = `los-for-cifer-${version}-${kind}.zip`;
    const bytes = zip(files);
    writeFileSync(join(OUT, name), bytes);
    const sum = createHash('sha256').update(bytes).digest('hex');
    say(`${sum}  dist/packages/${name}  ${(bytes.length / 1024).toFixed(0)} kB, ${files.length} files`);
  }
}

await main().catch(fail);
