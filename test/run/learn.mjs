/**
 * `npm run portal:learn FILE`: makes a practice page, a saved page for the readers and a list of labels to add of
 * a structure that somebody saved in the side panel. Prints the list, and what to do next.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LEARNED = join(ROOT, 'test', 'portal', 'pages', 'learned');
const SAVED = join(ROOT, 'test', 'pages');
const LABELS = 'src/portal/data/labels';

/**
 * A module in TypeScript.
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
async function load(path) {
  const options = /** @type {const} */ ({ configFile: false, root: ROOT, logLevel: 'error' });
  return /** @type {T} */ ((await runnerImport(join(ROOT, path), options)).module);
}

/**
 * A name under which nothing else is kept: of another edition of the page there may be a file already.
 * @param {string} name
 * @param {string} html
 */
function freeName(name, html) {
  const isFree = (/** @type {string} */ one) => {
    const path = join(LEARNED, `${one}.html`);
    return !existsSync(path) || readFileSync(path, 'utf8') === html;
  };
  let free = name;
  for (let number = 2; !isFree(free); number++) free = `${name}-${number}`;
  return free;
}

/** @param {string} html */
function parse(html) {
  const window = new Window();
  const { document } = window;
  // The readers name the browser's own constants.
  Object.assign(globalThis, { Node: window.Node });
  document.documentElement.innerHTML = html.replace(/^<!doctype html>/i, '');
  return /** @type {Document} */ (/** @type {unknown} */ (document));
}

/** @param {string} to @param {string} text */
function write(to, text) {
  writeFileSync(to, text);
  console.log(`Written: ${relative(ROOT, to)}`);
}

/** @param {string} path a file that somebody sent */
async function learnFile(path) {
  /** @type {[typeof import('./learn-lesson.ts'), typeof import('../../src/build/knowledge.ts')]} */
  const [{ learn }, { readData }] = await Promise.all([
    load('test/run/learn-lesson.ts'),
    load('src/build/knowledge.ts'),
  ]);
  const data = readData(join(ROOT, 'src', 'portal', 'data'));
  const lesson = learn(readFileSync(path, 'utf8'), data, parse);
  const name = freeName(lesson.name, lesson.practice);
  const list = join(LEARNED, `${name}.yaml`);
  mkdirSync(LEARNED, { recursive: true });
  write(join(LEARNED, `${name}.html`), lesson.practice);
  write(join(SAVED, `learned-${name}.html`), lesson.saved);
  if (lesson.labels) {
    write(list, lesson.labels);
    console.log(`\n${lesson.labels}`);
  }
  if (lesson.known.length > 0)
    console.log(`Known by now:\n${lesson.known.map((one) => `  ${one}`).join('\n')}\n`);
  const steps = [
    lesson.labels
      ? `Go through ${relative(ROOT, list)}: add a variant to the label that it is a wording of; fill in what is new and move it into a file of ${LABELS}. Then delete the list.`
      : 'There is no label to add.',
    `LOS_WRITE=1 npm run test:unit -- pages writes what is found on the page into test/pages/learned-${name}.json: read it before you keep it.`,
    'npm run coverage writes the coverage page anew, npm run test:unit checks all of it.',
    `npm start, then https://cifer.singlewindow.cn/sw/cfppweb/learned/${name} shows the page with its markers.`,
  ];
  console.log(`Next:\n${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}`);
}

const [file] = process.argv.slice(2);
try {
  if (!file)
    throw new Error('Which file? npm run portal:learn FILE reads a structure saved in the side panel.');
  await learnFile(file);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
