/**
 * What every script here does with the machine: say a sentence, run a program, install what is missing.
 * Plain Node, no packages, because it runs before `npm ci`.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The oldest Node that the build tools take (package.json, "engines"). */
const OLDEST_NODE = [20, 19];

/** A refusal that is told in one sentence, without a stack. */
export class Refusal extends Error {}

/** @param {string} sentence */
export function say(sentence) {
  console.log(sentence);
}

/**
 * Ends the process with a refusal's sentence or with an error's stack, exit code 1.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  if (error instanceof Refusal) console.error(`\n${error.message}`);
  else console.error(error);
  process.exit(1);
}

/**
 * @param {string} version as in process.versions.node
 * @throws {Refusal} when that Node is too old
 */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantMajor = 0, wantMinor = 0] = OLDEST_NODE;
  if (major < wantMajor || (major === wantMajor && minor < wantMinor)) {
    throw new Refusal(
      `This needs Node ${OLDEST_NODE.join('.')} or later, and this is Node ${version}. Install a newer one from https://nodejs.org and try again.`,
    );
  }
}

/**
 * Runs a program in the project's folder.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options] quiet: its output is kept back and told
 *   only in the error
 * @returns {Promise<string>} its output where quiet, else empty
 * @throws {Error} when it does not end with 0
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      // On Windows npm is a .cmd file, which only a shell can start.
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    let output = '';
    child.stdout?.on('data', (part) => {
      output += part;
    });
    child.stderr?.on('data', (part) => {
      output += part;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else
        reject(
          new Error(
            `${[command, ...args].join(' ')} ended with ${signal ?? code}${output ? `\n${output.trimEnd()}` : ''}`,
          ),
        );
    });
  });
}

/**
 * Runs a program of node_modules under this very Node.
 *
 * @param {string} script path below node_modules, such as vite/bin/vite.js
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(script, args, options) {
  return run(process.execPath, [join(ROOT, 'node_modules', script), ...args], options);
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockEntry
 * @typedef {{ packages?: Record<string, LockEntry> }} Lock
 */

/**
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json, npm's own note of what it installed
 * @param {(path: string) => boolean} present whether a package's folder is there
 * @returns {boolean} whether node_modules is what the lock file says; packages for other systems may be absent
 */
export function packagesMatch(wanted, installed, present) {
  if (!installed?.packages) return false;
  const there = installed.packages;
  const needed = Object.entries(wanted.packages ?? {}).filter(([path]) => path !== '');
  const extra = Object.keys(there).some((path) => !wanted.packages?.[path]);
  return (
    !extra &&
    needed.every(([path, entry]) => {
      const here = there[path];
      if (!here) return entry.optional === true;
      return here.version === entry.version && present(path);
    })
  );
}

/** @param {string} path @returns {Lock | undefined} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Installs the packages with `npm ci` where node_modules is absent or not what the lock file says. */
export async function installPackages() {
  const wanted = readLock(join(ROOT, 'package-lock.json'));
  if (!wanted)
    throw new Refusal('package-lock.json is missing or broken: take it from the repository again.');
  const installed = readLock(join(ROOT, 'node_modules/.package-lock.json'));
  if (packagesMatch(wanted, installed, (path) => existsSync(join(ROOT, path)))) {
    say('The packages are there.');
    return;
  }
  say('Installing the packages with npm ci (this takes a minute the first time).');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  try {
    if (npm?.endsWith('.js')) await run(process.execPath, [npm, ...args], { quiet: true });
    else await run('npm', args, { quiet: true });
  } catch (error) {
    throw new Refusal(`npm ci did not work; is the network there?\n${/** @type {Error} */ (error).message}`);
  }
}

/**
 * @param {string} [release] text of /etc/os-release
 * @param {number} [uid]
 * @returns {boolean} whether packages can be installed here with apt-get: Debian, as root
 */
export function hasApt(
  release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
  uid = process.getuid?.(),
) {
  return uid === 0 && /^ID=["']?debian["']?$/m.test(release);
}

let listsAreFresh = false;

/**
 * Installs packages of Debian.
 *
 * @param {readonly string[]} names
 * @throws {Error} when apt-get fails
 */
export async function aptInstall(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsAreFresh) await run('apt-get', ['update', '-q'], { quiet: true, env });
  listsAreFresh = true;
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { quiet: true, env });
}

/** @param {string} name of a Debian package */
async function isInstalled(name) {
  const status = await run('dpkg-query', ['--status', name], { quiet: true }).catch(() => '');
  return status.includes('install ok installed');
}

/** Packages of Debian that make the pictures and the tests better, and what is missing without them. */
const EXTRAS = {
  'fonts-noto-cjk': 'Chinese text shows as boxes in the pictures',
  'chromium-l10n': 'Chromium is not tried in Norwegian',
  'firefox-esr-l10n-nb-no': 'Firefox is not tried in Norwegian',
};

/**
 * Installs extras where that is possible, and goes on without them where it is not.
 *
 * @param {readonly (keyof typeof EXTRAS)[]} names
 */
export async function installExtras(names) {
  if (!hasApt()) return;
  for (const name of names) {
    if (await isInstalled(name)) continue;
    say(`Installing ${name}.`);
    await aptInstall([name]).catch(() => say(`That did not work: ${EXTRAS[name]}. All else is the same.`));
  }
}
