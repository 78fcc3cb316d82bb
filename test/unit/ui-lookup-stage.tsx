/** The look-up's page, drawn over a browser and a store of own rows that stand in for the real ones. */
import { vi } from 'vitest';
import type { Collection, OwnRow } from '../../src/codes/own/types';
import type { OpenImport, Started } from '../../src/lookup/import/client';
import type { Committed, OnProgress, Preview } from '../../src/lookup/import/messages';
import { Lookup } from '../../src/lookup/lookup';
import type { OwnCodes } from '../../src/lookup/own';
import { lookupTextsIn } from '../../src/lookup/texts';
import type { CodeStore } from '../../src/storage/codes/types';
import { StorageError, type StorageFault } from '../../src/storage/errors';
import { codeTextsIn } from '../../src/ui/codes/texts';
import { mount } from '../../src/ui/root';
import { textsIn } from '../../src/ui/texts';
import { type Fake, fakeBrowser, found, pageText } from './ui-fake';

export const t = textsIn('en');
export const c = codeTextsIn('en');
export const s = lookupTextsIn('en');

/** A store in memory; `fault` makes it refuse everything. */
export function memoryStore(rows: readonly OwnRow[] = [], fault?: StorageFault) {
  const kept = new Map(rows.map((row) => [row.key, row]));
  let collection: Collection | undefined;
  const guarded = async <T,>(value: () => T): Promise<T> => {
    if (fault) throw new StorageError(fault, 'refused');
    return value();
  };
  const get = (keys: readonly string[]) =>
    guarded(() => new Map(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key) as OwnRow]] : []))));
  const under = (digits: string) =>
    guarded(() => [...kept.values()].filter(({ hs }) => hs.startsWith(digits)));
  const store: CodeStore = {
    get,
    under,
    count: () => guarded(() => kept.size),
    collection: () => guarded(() => collection),
    change: (work) =>
      guarded(() =>
        work({
          get,
          under,
          put: async (all) => {
            for (const row of all) kept.set(row.key, row);
          },
          collection: async () => collection,
          setCollection: async (now) => {
            collection = now;
          },
        }),
      ).then((done) => done),
    packed: () => guarded(() => ({ packed: undefined, since: [...kept.values()] })),
    repack: () => guarded(() => undefined),
    clear: () => guarded(() => kept.clear()),
  };
  return { store, kept };
}

export const PREVIEW: Preview = {
  name: 'codes.csv',
  kind: { kind: 'csv', encoding: 'gb18030', separator: ',' },
  sheets: [{ name: '', header: 1, rows: 4, columns: [{ field: 'hs', at: 0, header: '商品编码' }] }],
  day: { day: '2026-10-05', from: 'name' },
  rows: 3,
  counts: { taken: 2, replaced: 1, same: 0, kept: 0 },
  samples: [],
  refused: 2,
  refusals: {
    counts: { scientific: 1, several: 1 },
    first: [
      { place: { row: 4 }, reason: 'scientific', shown: '3.05E+09' },
      { place: { row: 5 }, reason: 'several', shown: '0304710000;0304720000' },
    ],
  },
  repairs: { counts: {}, first: [] },
};

/** Stands in for the worker: what was asked for, and how it answers. */
export function fakeImport(outcome: Started | 'preview', commit?: Promise<Committed>) {
  const asked: { name: string; day: string | undefined; signal: AbortSignal }[] = [];
  const told: OnProgress[] = [];
  let closed = 0;
  const open: OpenImport = {
    preview: PREVIEW,
    commit: async (signal, onProgress) => {
      told.push(onProgress);
      const cancelled = new Promise<never>((_, refuse) => {
        signal.addEventListener('abort', () => refuse(new DOMException('cancelled', 'AbortError')));
      });
      return Promise.race([
        cancelled,
        commit ?? Promise.resolve<Committed>({ ok: true, counts: PREVIEW.counts, packed: true }),
      ]);
    },
    close: () => {
      closed++;
    },
  };
  const importFile: OwnCodes['importFile'] = async (file, { day, signal }) => {
    asked.push({ name: file.name, day, signal });
    return outcome === 'preview' ? { ok: true, value: open } : outcome;
  };
  return { importFile, asked, told, closed: () => closed };
}

interface Wishes extends NonNullable<Parameters<typeof fakeBrowser>[0]> {
  readonly own?: Partial<OwnCodes>;
}

/** @param at fragment of the address, such as `#q=laks` */
export async function drawLookup(at = '', { own, ...wishes }: Wishes = {}): Promise<Fake> {
  const fake = fakeBrowser(wishes);
  if (wishes.stored) await fake.store(wishes.stored);
  location.hash = at;
  const app = document.createElement('div');
  document.body.replaceChildren(app);
  const listeners = new Set<() => void>();
  const codes: OwnCodes = {
    store: memoryStore().store,
    importFile: fakeImport('preview').importFile,
    tell: () => {
      for (const listener of listeners) listener();
    },
    listen: (listener, signal) => {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    ...own,
  };
  mount(
    app,
    fake.services,
    (texts) => texts.popupTitle,
    <Lookup codes={fake.services.fetchText('data/codes.tsv')} own={codes} />,
  );
  await found('main');
  await vi.waitFor(() => {
    if (pageText().includes(t.loadingCodes)) throw new Error('not read yet');
  });
  return fake;
}
