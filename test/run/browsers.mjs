/** Sees to it that a browser is here: finds it, or installs Debian's, or says what to install. */
import { findBrowsers } from './find-browser.mjs';
import { aptInstall, hasApt, Refusal, say } from './machine.mjs';

/**
 * @typedef {import('./find-browser.mjs').Family} Family
 * @typedef {import('./find-browser.mjs').Found} Found
 */

const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };
const WHERE_TO_GET = {
  chromium: 'Chromium (https://www.chromium.org), Edge or Chrome',
  firefox: 'Firefox ESR (https://www.mozilla.org/firefox/enterprise/)',
};

/** @param {Family} family */
function advice(family) {
  const ways =
    process.platform === 'linux'
      ? ` On Debian: sudo apt-get install ${DEBIAN_PACKAGE[family]}.`
      : ' Install it in its usual place.';
  return `${ways} Or set LOS_BROWSER to the path of its program.`;
}

/**
 * @param {Family} [family] any where not given
 * @returns {Found | undefined} the preferred browser
 */
function lookFor(family) {
  try {
    return findBrowsers().find((one) => !family || one.family === family);
  } catch (error) {
    throw new Refusal(/** @type {Error} */ (error).message);
  }
}

/**
 * A browser of one family, installed where need be.
 *
 * @param {Family} family
 * @returns {Promise<Found>}
 * @throws {Refusal} with what to install
 */
export async function needBrowser(family) {
  const here = lookFor(family);
  if (here) return here;
  const name = DEBIAN_PACKAGE[family];
  let trouble = '';
  if (hasApt()) {
    say(`No browser of the ${family} family is here: installing Debian's package ${name} (a few minutes).`);
    try {
      await aptInstall([name]);
    } catch (error) {
      trouble = `\napt-get said: ${/** @type {Error} */ (error).message.split('\n').slice(-3).join('\n')}`;
    }
    const installed = lookFor(family);
    if (installed) return installed;
  }
  throw new Refusal(
    `No browser of the ${family} family is on this machine: install ${WHERE_TO_GET[family]}.${advice(family)}${trouble}`,
  );
}

/**
 * The browser for `npm start`: the first one here, whichever it is.
 *
 * @param {Family} [wanted] only this family
 * @returns {Promise<Found>}
 */
export async function anyBrowser(wanted) {
  if (wanted) return needBrowser(wanted);
  return lookFor() ?? needBrowser('chromium');
}
