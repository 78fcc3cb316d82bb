/**
 * Where the browsers of this machine are. Plain Node, no packages: it runs before anything is installed.
 *
 * @typedef {'chromium' | 'firefox'} Family
 * @typedef {{ family: Family, name: string, path: string }} Found
 * @typedef {{ platform: string, env: Record<string, string | undefined>, isFile: (path: string) => boolean }} Machine
 */
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/**
 * The order is the order of preference: Chromium and Edge first, because a new Chrome loads an unpacked
 * extension only through the debugging pipe, which works but shows a warning bar.
 *
 * @type {{ family: Family, name: string, commands: string[], mac: string[], windows: string[] }[]}
 */
const KNOWN = [
  {
    family: 'chromium',
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    mac: ['Chromium.app/Contents/MacOS/Chromium'],
    windows: ['Chromium\\Application\\chrome.exe'],
  },
  {
    family: 'chromium',
    name: 'Edge',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    mac: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    windows: ['Microsoft\\Edge\\Application\\msedge.exe'],
  },
  {
    family: 'chromium',
    name: 'Chrome',
    commands: ['google-chrome', 'google-chrome-stable'],
    mac: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
    windows: ['Google\\Chrome\\Application\\chrome.exe'],
  },
  {
    family: 'firefox',
    name: 'Firefox',
    commands: ['firefox-esr', 'firefox'],
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
  },
];

/** Folders searched on Linux besides PATH: a service or a desktop entry may start us with a short PATH. */
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/bin'];

/** @param {string} path */
function isFile(path) {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @returns {Machine} this machine */
export function thisMachine() {
  return { platform: process.platform, env: process.env, isFile };
}

/**
 * Every place where one browser may stand, best first.
 *
 * @param {(typeof KNOWN)[number]} known
 * @param {Machine} machine
 * @returns {string[]}
 */
function places(known, { platform, env }) {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? known.windows.map((tail) => win32.join(folder, tail)) : []));
  }
  const path = (env.PATH ?? '').split(':').filter(Boolean);
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(env.HOME ?? homedir(), 'Applications')];
    const apps = folders.flatMap((folder) => known.mac.map((tail) => posix.join(folder, tail)));
    return [...apps, ...path.flatMap((folder) => known.commands.map((name) => posix.join(folder, name)))];
  }
  const folders = [...new Set([...path, ...LINUX_FOLDERS])];
  return known.commands.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * @param {string} path a browser's program
 * @returns {Family} the family that a file name speaks for; Chromium's where it does not say
 */
export function familyOf(path) {
  return /firefox|librewolf|waterfox/i.test(path.split(/[\\/]/).pop() ?? '') ? 'firefox' : 'chromium';
}

/**
 * The browsers that are here. LOS_BROWSER=path comes before everything else.
 *
 * @param {Machine} [machine]
 * @returns {Found[]} in order of preference
 * @throws {Error} when LOS_BROWSER names a file that is not there
 */
export function findBrowsers(machine = thisMachine()) {
  const chosen = machine.env.LOS_BROWSER;
  /** @type {Found[]} */
  const found = [];
  if (chosen) {
    if (!machine.isFile(chosen)) throw new Error(`LOS_BROWSER names "${chosen}", and no program is there.`);
    found.push({ family: familyOf(chosen), name: 'LOS_BROWSER', path: chosen });
  }
  for (const known of KNOWN) {
    const path = places(known, machine).find((place) => machine.isFile(place));
    if (path) found.push({ family: known.family, name: known.name, path });
  }
  return found;
}

/**
 * @param {Family} family
 * @param {Machine} [machine]
 * @returns {Found | undefined} the preferred browser of one family
 */
export function findBrowser(family, machine = thisMachine()) {
  return findBrowsers(machine).find((one) => one.family === family);
}
