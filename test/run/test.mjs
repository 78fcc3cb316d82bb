/**
 * `npm test`: installs what is missing, then types, lint, unit tests, both builds, package checks and the
 * journeys in each browser. Stops at the first failure. The last line is "N passed, N failed".
 *
 * Options: --browsers=chromium,firefox (default both); --only=e2e runs just those steps after the builds.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needBrowser } from './browsers.mjs';
import { checkNode, fail, installExtras, installPackages, Refusal, runTool, say } from './machine.mjs';

/**
 * @typedef {import('./find-browser.mjs').Family} Family
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, run: () => Promise<Count | void> }} Step
 */

/** Debian keeps the Norwegian of its browsers in packages of their own. */
const NORWEGIAN = /** @type {const} */ ({ chromium: 'chromium-l10n', firefox: 'firefox-esr-l10n-nb-no' });

/** @param {string} name @returns {string | undefined} the value of --name=value */
function option(name) {
  return process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
}

/** @returns {Family[]} */
function wantedBrowsers() {
  return (option('browsers') ?? 'chromium,firefox').split(',').map((one) => {
    if (one !== 'chromium' && one !== 'firefox') throw new Refusal(`"${one}" is not a browser we test in.`);
    return one;
  });
}

/** A step whose tests did not all pass. */
class TestsFailed extends Error {
  /** @param {string} message @param {Count | undefined} count */
  constructor(message, count) {
    super(message);
    this.count = count;
  }
}

/**
 * @param {string} project of vitest
 * @param {Record<string, string>} [env]
 * @returns {Promise<Count>}
 * @throws {TestsFailed}
 */
async function vitest(project, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'los-tests-'));
  const report = join(folder, 'report.json');
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  try {
    /** @type {unknown} */
    let failure;
    await runTool('vitest/vitest.mjs', [...args, `--outputFile.json=${report}`], { env }).catch((error) => {
      failure = error;
    });
    const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
    const count = told && { passed: told.numPassedTests, failed: told.numFailedTests };
    if (failure) throw new TestsFailed(/** @type {Error} */ (failure).message, count);
    if (!count?.passed) throw new TestsFailed(`The project "${project}" ran no test.`, count);
    return count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {'chrome' | 'firefox'} mode */
const build = (mode) => async () => {
  await runTool('vite/bin/vite.js', ['build', '--mode', mode], { quiet: true });
};

/**
 * @param {readonly Family[]} browsers
 * @returns {Step[]}
 */
function plan(browsers) {
  const builds = /** @type {Step[]} */ ([
    { name: 'build for Chrome', run: build('chrome') },
    { name: 'build for Firefox', run: build('firefox') },
  ]);
  const journeys = browsers.map((browser) => ({
    name: `journeys in ${browser === 'firefox' ? 'Firefox' : 'Chromium'}`,
    run: () => vitest('e2e', { LOS_E2E: browser }),
  }));
  if (option('only') === 'e2e') return [...builds, ...journeys];
  return [
    {
      name: 'types',
      run: async () => void (await runTool('typescript/bin/tsc', ['--noEmit'])),
    },
    {
      name: 'lint',
      run: async () => void (await runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])),
    },
    { name: 'unit tests', run: () => vitest('unit') },
    ...builds,
    { name: 'package checks', run: () => vitest('package') },
    ...journeys,
  ];
}

async function main() {
  checkNode();
  const browsers = wantedBrowsers();
  await installPackages();
  for (const browser of browsers) {
    try {
      await needBrowser(browser);
    } catch (error) {
      const rest = browser === 'firefox' ? ' Who has only Chromium can run: npm run test:chromium' : '';
      throw error instanceof Refusal ? new Refusal(`${error.message}${rest}`) : error;
    }
  }
  await installExtras(['fonts-noto-cjk', ...browsers.map((one) => NORWEGIAN[one])]);

  const steps = plan(browsers);
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const summary = [];
  for (const [index, step] of steps.entries()) {
    say(`\n== ${step.name}`);
    const start = performance.now();
    const seconds = () => `${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`;
    try {
      const count = await step.run();
      total.passed += count?.passed ?? 0;
      summary.push(`  ok      ${seconds()}  ${step.name}${count ? `: ${count.passed} tests` : ''}`);
    } catch (error) {
      const count = error instanceof TestsFailed ? error.count : undefined;
      console.error(`\n${error instanceof Error ? error.message : error}`);
      total.passed += count?.passed ?? 0;
      // A step without tests, or one that broke before its tests did, is one failure of its own.
      total.failed += Math.max(count?.failed ?? 0, 1);
      summary.push(`  FAILED  ${seconds()}  ${step.name}`);
      for (const left of steps.slice(index + 1)) summary.push(`  not run            ${left.name}`);
      break;
    }
  }
  say(`\n${summary.join('\n')}\n`);
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await main().catch((error) => {
  if (error instanceof Refusal) {
    console.error(`\n${error.message}`);
    say('0 passed, 1 failed');
    process.exit(1);
  }
  fail(error);
});
