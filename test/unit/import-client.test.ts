/** What an import does to what is known, and the page's side of it: progress, cancelling, a worker that dies. */
import { describe, expect, it } from 'vitest';
import { compared } from '../../src/codes/import/known';
import type { OwnRow } from '../../src/codes/own/types';
import { type ImportWorker, importFile } from '../../src/lookup/import/client';
import type { FromWorker, ImportProgress, Phase, ToWorker } from '../../src/lookup/import/messages';
import { importTextsIn } from '../../src/lookup/import/texts';
import { saidColumn, saidDay, saidKind, saidKinds, saidProgress } from '../../src/lookup/import/words';
import { file, KNOWN, silent, stage } from './import-fake';
import { csv, sheet } from './import-files';

const HEAD = ['HS code', 'CIQ code', 'Product name', 'CIQ name', 'Date'];
const row = (over: Partial<OwnRow>): OwnRow => ({ ...(KNOWN[0] as OwnRow), ...over });
const fromFile = { kind: 'file', title: 'liste.xlsx' } as const;
const collected = { kind: 'collected', title: 'kollega.csv' } as const;
const later = { first: '2026-11-10T12:00:00.000Z', last: '2026-11-10T12:00:00.000Z' };
const [seen] = KNOWN as readonly [OwnRow];

describe('a row of a file and the known one', () => {
  it('is new, or the same', () => {
    expect(compared(seen, undefined)).toEqual({ kind: 'taken', row: seen });
    expect(compared({ ...seen, from: fromFile }, seen)).toEqual({ kind: 'same' });
  });

  it('never overwrites what was seen on the portal by a file, however new', () => {
    const other = row({ name: { en: 'Something else' }, from: fromFile, ...later });
    expect(compared(other, seen)).toEqual({ kind: 'kept' });
    const { kind, row: joined } = compared(
      row({ name: { zh: '多瑙哲罗鱼' }, from: fromFile, ...later }),
      seen,
    );
    expect(kind).toBe('replaced');
    expect(joined).toMatchObject({
      name: { en: seen.name.en, zh: '多瑙哲罗鱼' },
      last: seen.last,
      from: seen.from,
    });
  });

  it('takes no text from a file that is two years older than the look', () => {
    const old = { first: '2021-12-01T12:00:00.000Z', last: '2021-12-01T12:00:00.000Z' };
    expect(compared(row({ name: { zh: '其他' }, from: fromFile, ...old }), seen)).toEqual({ kind: 'kept' });
  });

  it('replaces a file’s word by the portal’s, even where that is older', () => {
    const known = row({ name: { en: 'As a file had it' }, from: fromFile, ...later });
    const { kind, row: joined } = compared(row({ from: collected }), known);
    expect(kind).toBe('replaced');
    expect(joined).toMatchObject({ name: seen.name, from: collected });
  });

  it('of two files is the newer', () => {
    const known = row({ from: fromFile });
    const newer = row({ name: { en: 'Renamed' }, from: { kind: 'file', title: 'ny.xlsx' }, ...later });
    expect(compared(newer, known)).toMatchObject({ kind: 'replaced', row: { name: { en: 'Renamed' } } });
    expect(compared(known, newer)).toMatchObject({ kind: 'kept' });
    // The same words of a later day: nothing new but the day.
    expect(compared(row({ from: fromFile, ...later }), known)).toMatchObject({
      kind: 'same',
      row: { last: later.last },
    });
  });
});

describe('an import', () => {
  const rows = [
    HEAD,
    ['0302141000', '101', 'Salmon', 'Salmon (cultured)', '2026-05-17'],
    ['0302142000', '101', 'Fresh or chilled Danube salmon', 'Another fish', '2026-11-19'],
    ['0306369090', '101', '', '冷虾', '2024-06-28'],
    ['030214', '', 'Six', '', ''],
  ];

  it('tells before what it does, does that, and is found by the search', async () => {
    const { importer, store, told } = await stage();
    const heard: ImportProgress[] = [];
    const read = await importer.read(file(sheet(rows)), (progress) => heard.push(progress));
    if (!read.ok) throw new Error('refused');
    expect(read.value).toMatchObject({
      rows: 3,
      refused: 1,
      counts: { taken: 1, replaced: 1, same: 0, kept: 1 },
    });
    expect(read.value.samples.map(({ kind, row: { key } }) => [kind, key])).toEqual([
      ['taken', '0302141000/101'],
      ['kept', '0302142000/101'],
      ['replaced', '0306369090/101'],
    ]);
    expect([...new Set(heard.map(({ phase }) => phase))]).toEqual<Phase[]>(['read', 'check', 'compare']);
    expect(told()).toBe(0);

    const done = await importer.commit(new AbortController().signal, silent);
    expect(done).toMatchObject({
      ok: true,
      packed: true,
      counts: { taken: 1, replaced: 1, same: 0, kept: 1 },
    });
    expect(told()).toBe(1);
    const kept = await store.get(['0302142000/101', '0306369090/101']);
    expect(kept.get('0302142000/101')).toEqual(seen);
    expect(kept.get('0306369090/101')?.name).toEqual({ zh: '冷虾' });
    const { packed, since } = await store.packed();
    expect(packed?.rows).toBe(3);
    expect(since).toEqual([]);
  });

  it('done twice changes nothing the second time', async () => {
    const { importer, store, told } = await stage();
    const commit = async () => {
      await importer.read(file(sheet(rows)), silent);
      await importer.commit(new AbortController().signal, silent);
      return store.under('');
    };
    const once = await commit();
    expect(await commit()).toEqual(once);
    expect(told()).toBe(1);
    expect(await importer.read(file(sheet(rows)), silent)).toMatchObject({
      value: { counts: { taken: 0, replaced: 0, same: 2, kept: 1 } },
    });
  });

  it('that is cancelled while it writes has written nothing', async () => {
    const { importer, store, told } = await stage();
    const many = Array.from({ length: 9000 }, (_, at) => [
      `03021${String(at).padStart(5, '0')}`,
      '101',
      'x',
      `y ${at}`,
      '',
    ]);
    await importer.read(file(csv([HEAD, ...many])), silent);
    const life = new AbortController();
    const writing = importer.commit(life.signal, silent);
    setTimeout(() => life.abort(), 20);
    await expect(writing).rejects.toThrow(/abort/i);
    expect(await store.under('')).toHaveLength(KNOWN.length);
    expect(told()).toBe(0);
  });

  it('says so where the store cannot be read', async () => {
    const { importer } = await stage();
    globalThis.indexedDB = undefined as unknown as IDBFactory;
    const { createImporter } = await import('../../src/lookup/import/importer');
    const { createCodeStore } = await import('../../src/storage/codes/store');
    const lost = createImporter({
      store: createCodeStore(),
      pack: () => '',
      tell: () => undefined,
      now: () => new Date(),
    });
    expect(await lost.read(file(sheet(rows)), silent)).toEqual({ ok: false, fault: 'closed' });
    expect(importer).toBeDefined();
  });
});

/** A worker that answers as it is told. */
function fakeWorker(
  answer: (message: ToWorker, say: (message: FromWorker) => void, die: () => void) => void,
) {
  const target = new EventTarget();
  const asked: ToWorker['type'][] = [];
  let ended = 0;
  const worker = {
    addEventListener: target.addEventListener.bind(target),
    postMessage: (message: ToWorker) => {
      asked.push(message.type);
      const say = (data: FromWorker) => target.dispatchEvent(new MessageEvent('message', { data }));
      queueMicrotask(() => answer(message, say, () => target.dispatchEvent(new Event('error'))));
    },
    terminate: () => {
      ended++;
    },
  };
  return { start: () => worker as unknown as ImportWorker, asked, ended: () => ended };
}
const picked = new File(['x'], 'liste.csv');
const opened = async (answer: Parameters<typeof fakeWorker>[0], signal = new AbortController().signal) => {
  const worker = fakeWorker((message, say, die) =>
    message.type === 'read'
      ? say({ type: 'read', outcome: { ok: true, value: { name: 'liste.csv' } as never } })
      : answer(message, say, die),
  );
  const started = await importFile(picked, { signal, onProgress: silent, start: worker.start, patience: 30 });
  if (!started.ok) throw new Error('not opened');
  return { ...worker, open: started.value };
};

describe('the page’s side', () => {
  it('hears of progress, and ends the worker when all is done', async () => {
    const heard: ImportProgress[] = [];
    const result = { ok: true, counts: { taken: 1, replaced: 0, same: 0, kept: 0 }, packed: true } as const;
    const { open, ended } = await opened((_, say) => {
      say({ type: 'progress', progress: { phase: 'write', done: 1, total: 2 } });
      say({ type: 'committed', result });
    });
    expect(await open.commit(new AbortController().signal, (one) => heard.push(one))).toEqual(result);
    expect(heard).toEqual([{ phase: 'write', done: 1, total: 2 }]);
    expect(ended()).toBe(1);
  });

  it('passes on why a file is not read', async () => {
    const { start, ended } = fakeWorker((_, say) =>
      say({ type: 'read', outcome: { ok: false, problem: { reason: 'pdf' } } }),
    );
    const started = await importFile(picked, {
      signal: new AbortController().signal,
      onProgress: silent,
      start,
    });
    expect(started).toEqual({ ok: false, problem: { reason: 'pdf' } });
    expect(ended()).toBe(1);
  });

  it('ends the worker at once where the reading is cancelled', async () => {
    const life = new AbortController();
    const { start, ended } = fakeWorker(() => life.abort());
    await expect(importFile(picked, { signal: life.signal, onProgress: silent, start })).rejects.toThrow(
      /abort/i,
    );
    expect(ended()).toBe(1);
  });

  it('says so where the worker dies', async () => {
    const { start } = fakeWorker((_, __, die) => die());
    const started = await importFile(picked, {
      signal: new AbortController().signal,
      onProgress: silent,
      start,
    });
    expect(started).toEqual({ ok: false, problem: { reason: 'stopped' } });
    const { open } = await opened((_, __, die) => die());
    expect(await open.commit(new AbortController().signal, silent)).toEqual({ ok: false, fault: 'failed' });
  });

  it('asks a worker that writes to end, and waits for it', async () => {
    const life = new AbortController();
    const { open, asked, ended } = await opened((message, say) => {
      if (message.type === 'commit') life.abort();
      else say({ type: 'cancelled' });
    });
    await expect(open.commit(life.signal, silent)).rejects.toThrow(/abort/i);
    expect(asked).toEqual(['read', 'commit', 'cancel']);
    expect(ended()).toBe(1);
  });

  it('tells the truth where the writing was done before it could be cancelled', async () => {
    const life = new AbortController();
    const result = { ok: true, counts: { taken: 1, replaced: 0, same: 0, kept: 0 }, packed: true } as const;
    const { open } = await opened((message, say) => {
      if (message.type === 'commit') life.abort();
      else say({ type: 'committed', result });
    });
    expect(await open.commit(life.signal, silent)).toEqual(result);
  });

  it('does not wait for ever', async () => {
    const life = new AbortController();
    const { open, ended } = await opened(() => life.abort());
    await expect(open.commit(life.signal, silent)).rejects.toThrow(/abort/i);
    expect(ended()).toBe(1);
  });
});

describe('the words', () => {
  const nb = importTextsIn('nb');
  it('name columns, files, days and steps', () => {
    expect(saidColumn({ field: 'name', at: 0, header: 'CIQ name (ZH)', language: 'zh' }, nb)).toBe(
      '«CIQ name (ZH)»: CIQ-navn, kinesisk',
    );
    expect(saidKind({ kind: 'csv', encoding: 'gb18030', separator: ';' }, nb)).toBe(
      'CSV, GB18030, delt med semikolon',
    );
    expect(saidKind({ kind: 'xlsx' }, nb)).toBe('Excel-arbeidsbok');
    expect(saidDay({ day: '2024-06-28', from: 'modified' }, '28. juni 2024', nb)).toMatch(
      /28\. juni 2024.*eldre/,
    );
    expect(saidProgress({ phase: 'check', done: 2000, total: 200_000 }, nb, 'nb')).toMatch(
      /2\s000 av 200\s000/,
    );
    expect(saidProgress({ phase: 'read', done: 5000, total: 0 }, nb, 'nb')).toMatch(/5\s000 rader/);
    expect(saidProgress({ phase: 'write', done: 0, total: 9 }, nb, 'nb')).toBe('Lagrer');
    expect(new Set(Object.values(saidKinds(nb))).size).toBe(5);
  });
});
