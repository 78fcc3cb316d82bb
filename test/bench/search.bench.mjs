/**
 * Measures the code search beside MiniSearch, FlexSearch, uFuzzy, Fuse.js and Orama: same rows, same texts, same
 * queries, each in processes of its own. Run: node test/bench/search.bench.mjs [NAME ...]; all of them take some eight
 * minutes, nearly all of it Fuse.js and Orama.
 *
 * Prints answers found in the first five and mean reciprocal rank over the tuned and the held queries, milliseconds a
 * query, cold start, cold start and ten queries, memory, and bytes; then ours over 15,000 and 200,000 rows.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, execPath, stderr, stdout } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { buildCodes } from '../../src/codes/build/build.mjs';
import { contenders } from './contenders.mjs';
import { manyCodes } from './many-codes.mjs';
import { verdict } from './stats.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const child = fileURLToPath(new URL('./contender.mjs', import.meta.url));
const COLD_RUNS = 5;

/**
 * Bundles a line of code that imports from the project, and returns the text.
 * @param {string} source @param {boolean} minify @returns {Promise<string>}
 */
async function bundle(source, minify) {
  const id = '\0bench-entry';
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'bench-entry',
        resolveId: (name) => (name === 'bench-entry' ? id : undefined),
        load: (name) => (name === id ? source : undefined),
      },
    ],
    build: {
      write: false,
      minify,
      target: 'chrome120',
      rollupOptions: { input: 'bench-entry', preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  const { output } = /** @type {{ output: { code?: string }[] }} */ (
    Array.isArray(result) ? result[0] : result
  );
  return output[0]?.code ?? '';
}

/** What every search is given: rows with all their texts, the glossary's words at the rows of their places. */
function rowsFor(/** @type {any} */ ours, /** @type {any} */ book) {
  const entries = Array.from({ length: book.trade.size }, (_, number) => book.trade.at(number));
  return Array.from({ length: book.size }, (_, id) => {
    const row = book.row(id);
    const trade = entries
      .filter((word) => word.hs.some((/** @type {string} */ hs) => row.hs.startsWith(hs)))
      .flatMap((word) => [...word.nb, ...word.en, ...word.zh, ...word.latin]);
    const lines = (row.lines ?? []).map((/** @type {{ nb: string }} */ line) => line.nb);
    return {
      id,
      digits: ours.copyText(row),
      en: row.names.en ?? '',
      nb: [row.path?.nb ?? '', ...lines].join(' '),
      zh: row.names.zh ?? '',
      trade: trade.join(' '),
    };
  });
}

/** @param {string} name @param {string} dir @param {'cold' | 'quality'} task */
function run(name, dir, task) {
  const flags = task === 'quality' ? ['--expose-gc'] : [];
  const said = execFileSync(execPath, [...flags, child, name, dir, task], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(said.slice(said.lastIndexOf('\n{') + 1));
}

/** @param {number[]} list */
const middle = (list) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

/** Runs the comparison and returns its figures. @param {readonly string[]} names of those wanted beside ours; none: all */
export async function benchSearch(names = []) {
  const dir = mkdtempSync(join(tmpdir(), 'codes-bench-'));
  try {
    const packed = await packedCodes(dir);
    const ours = { ...(await import(pathToFileURL(join(dir, 'ours.mjs')).href)), packed };
    const book = ours.parseCodes(packed);
    const rows = rowsFor(ours, book);
    const results = [];
    for (const one of contenders) {
      const isWanted = names.length === 0 || one === contenders[0] || names.includes(one.name);
      if (!isWanted) continue;
      stderr.write(`${one.name} …\n`);
      const text = await one.prepare(rows, ours);
      writeFileSync(join(dir, `${one.name.replace(/\W/g, '')}.txt`), text);
      const cold = Array.from({ length: COLD_RUNS }, () => run(one.name, dir, 'cold'));
      results.push({
        name: one.name,
        started: middle(cold.map(({ started }) => started)),
        ten: middle(cold.map(({ all }) => all)),
        ...run(one.name, dir, 'quality'),
        code: gzipSync(await bundle(one.bundle, true)).length,
        data: gzipSync(text).length,
      });
    }
    const sizes = [15_000, 200_000].map((size) => ({ size, ...manyCodes(ours, packed, size) }));
    return { rows: book.size, queries: ours.tuned.length + ours.held.length, results, sizes };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Bundles ours into the folder, and returns the packaged text. @param {string} dir */
async function packedCodes(dir) {
  const source = `export * from '/src/codes/index.ts'; export { packRows } from '/src/codes/pack.ts';
    export { foldWord, hanText, isHan } from '/src/codes/text.ts';
    export * from '/test/bench/queries.ts'; export * from '/test/bench/judge.ts';`;
  writeFileSync(join(dir, 'ours.mjs'), await bundle(source, false));
  const { packIndex } = await import(pathToFileURL(join(dir, 'ours.mjs')).href);
  return packIndex(buildCodes().tsv);
}

/** @param {Awaited<ReturnType<typeof benchSearch>>} bench */
export function table({ rows, queries, results }) {
  const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;
  const ms = (/** @type {number} */ time) => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
  const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  const head = [
    '',
    'in five, tuned/held',
    'MRR tuned/held',
    'p50',
    'p95',
    'p99',
    'start',
    'start + ten',
    'heap',
    'code gz',
    'data gz',
  ];
  const body = results.map((one) => [
    one.name,
    `${percent(one.tuned.hitAt5)} / ${percent(one.held.hitAt5)}`,
    `${one.tuned.mrr.toFixed(3)} / ${one.held.mrr.toFixed(3)}`,
    ms(one.p50),
    ms(one.p95),
    ms(one.p99),
    ms(one.started),
    ms(one.ten),
    `${(one.memory / 1e6).toFixed(1)} MB`,
    kB(one.code),
    kB(one.data),
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((cells) => (cells[i] ?? '').length)));
  const line = (/** @type {string[]} */ cells) =>
    cells
      .map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)))
      .join('  ');
  return [`Code search: ${rows} rows, ${queries} judged queries`, line(head), ...body.map(line)].join('\n');
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  const bench = await benchSearch(argv.slice(2));
  stdout.write(`${table(bench)}\n`);
  const [own, ...others] = bench.results;
  if (own === undefined) throw new Error('ours was not measured');
  const missed = own.tuned.missed;
  // The held ones are counted, never named: nobody is to tune by them.
  stdout.write(
    `Missed: ${missed.length === 0 ? 'none' : missed.join(', ')}; held: ${own.held.missed.length}\n\n`,
  );
  const held = own.held;
  verdict(
    'held queries',
    `${(100 * held.hitAt5).toFixed(1)} % in five, MRR ${held.mrr.toFixed(3)}`,
    held.hitAt5 >= 0.98 && held.mrr >= 0.93,
    '98 % and 0.93',
  );
  const best = Math.max(...others.map((one) => one.held.mrr));
  verdict('best library', `MRR ${best.toFixed(3)} on the held queries`, held.mrr >= best, 'not above ours');
  const fastest = Math.min(...others.map((one) => one.ten));
  verdict(
    'start and ten queries',
    `${own.ten.toFixed(0)} ms, fastest library ${fastest.toFixed(0)} ms`,
    own.ten <= fastest,
    'ahead of all',
  );
  for (const { size, p95, start } of bench.sizes) {
    const most = size > 100_000 ? 20 : 3;
    verdict(
      `${size.toLocaleString('en')} rows`,
      `p95 ${p95.toFixed(2)} ms a query, start ${start.toFixed(0)} ms`,
      p95 <= most,
      `at most ${most} ms`,
    );
  }
}
