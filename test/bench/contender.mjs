/**
 * One search in a process of its own, as the popup pays it at each opening: nothing compiled, nothing cached.
 *
 *   node contender.mjs NAME DIR cold|quality
 *
 * DIR holds what the bench prepared. Prints one line of JSON.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { contenders } from './contenders.mjs';

const [, , name = '', dir = '', task] = argv;
const one = contenders.find((other) => other.name === name);
if (one === undefined) throw new Error(`no search is called ${name}`);
const ours = await import(pathToFileURL(join(dir, 'ours.mjs')).href);
const text = readFileSync(join(dir, `${name.replace(/\W/g, '')}.txt`), 'utf8');

/** @param {number[]} sorted @param {number} share */
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

if (task === 'cold') {
  const ten = ours.tuned
    .filter((/** @type {object} */ _, /** @type {number} */ i) => i % 26 === 0)
    .slice(0, 10);
  const began = performance.now();
  const ask = await one.start(text, ours);
  const started = performance.now() - began;
  for (const { query } of ten) await ask(query);
  const all = performance.now() - began;
  stdout.write(JSON.stringify({ started, all }));
} else {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const ask = await one.start(text, ours);
  globalThis.gc?.();
  const memory = process.memoryUsage().heapUsed - before;
  /** @type {Map<string, string[]>} */
  const answers = new Map();
  const times = [];
  let number = 0;
  const queries = [...ours.tuned, ...ours.held];
  // Once unmeasured, so that every search is compiled when it is timed.
  for (const { query } of queries) if (number++ % (one.every ?? 1) === 0) await ask(query);
  for (const { query } of queries) {
    const began = performance.now();
    answers.set(query, await ask(query));
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const graded = (/** @type {any} */ part) =>
    ours.grade(part, (/** @type {string} */ query) => answers.get(query) ?? []);
  stdout.write(
    JSON.stringify({
      memory,
      p50: at(times, 0.5),
      p95: at(times, 0.95),
      p99: at(times, 0.99),
      tuned: graded(ours.tuned),
      held: graded(ours.held),
    }),
  );
}
