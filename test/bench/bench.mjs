/**
 * `npm run bench`: the numbers that the project holds itself to, as ratios and differences within this one run.
 * A busy machine shows in the intervals. `npm run bench -- page` runs one part.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, execPath, exit, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { launch } from '../e2e/support/browser.mjs';
import { startPortal } from '../portal/server.mjs';
import { measureDashboard } from './dashboard.bench.mjs';
import { measureHints } from './hint.bench.mjs';
import { measurePage } from './page.bench.mjs';
import { EMPTY, measurePopup } from './popup.bench.mjs';
import { verdict } from './stats.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PARTS = ['page', 'hint', 'popup', 'dashboard', 'search'];
const PAIRS = 15;

const asked = argv.slice(2);
const unknown = asked.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  stdout.write(`No such part: ${unknown.join(', ')}. There are: ${PARTS.join(', ')}.\n`);
  exit(1);
}
const wants = (/** @type {string} */ part) => asked.length === 0 || asked.includes(part);

if (['page', 'hint', 'popup', 'dashboard'].some(wants)) {
  stdout.write('Building for Chromium …\n');
  await build({ root: ROOT, mode: 'chrome', logLevel: 'error' });
  const dist = mkdtempSync(join(tmpdir(), 'los-bench-'));
  cpSync(join(ROOT, 'dist', 'chrome'), dist, { recursive: true });
  writeFileSync(join(dist, EMPTY), '<!doctype html><html lang="en"><title>Empty</title><p>x</p></html>\n');
  const portal = await startPortal({ port: 0, proxyPort: 0 });
  const session = await launch('chromium', { dist, proxyPort: portal.proxyPort });
  try {
    stdout.write('\nThe content script\n');
    const size = gzipSync(readFileSync(join(dist, 'src/content/main.iife.js'))).length;
    verdict('its size', `${(size / 1000).toFixed(1)} kB gzipped`, size <= 40_000, 'at most 40 kB');
    if (wants('page')) await measurePage(session, portal, PAIRS);
    if (wants('hint')) await measureHints(session);
    if (wants('popup')) {
      stdout.write('\nThe popup\n');
      await measurePopup(session);
    }
    if (wants('dashboard')) {
      stdout.write('\nThe dashboard\n');
      await measureDashboard(session);
    }
  } finally {
    await session.close();
    await portal.close();
    rmSync(dist, { recursive: true, force: true });
  }
}
if (wants('search')) {
  stdout.write('\nThe code search\n');
  execFileSync(execPath, [join(ROOT, 'test/bench/search.bench.mjs')], { stdio: 'inherit' });
}
