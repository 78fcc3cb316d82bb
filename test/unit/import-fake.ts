/** Runs the import on a file as the worker does, with own rows in a data base of its own. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { packOwn } from '../../src/codes/own/pack';
import type { OwnRow } from '../../src/codes/own/types';
import { createImporter, type Importer } from '../../src/lookup/import/importer';
import type { ImportProgress } from '../../src/lookup/import/messages';
import { createCodeStore } from '../../src/storage/codes/store';

export const NOW = '2026-11-20T09:00:00.000Z';

/** A row that the user has seen on the portal, and one that came in a file. */
export const KNOWN: readonly OwnRow[] = [
  {
    key: '0302142000/101',
    hs: '0302142000',
    ciq: '101',
    product: { en: 'Fresh or chilled Danube salmon' },
    name: { en: 'Fresh or chilled Danube salmon (cultured)' },
    range: { en: 'Aquatic products' },
    category: { en: 'Aquatic products' },
    remarks: {},
    recommended: true,
    first: '2026-11-03T10:00:00.000Z',
    last: '2026-11-03T10:00:00.000Z',
    from: { kind: 'seen' },
  },
  {
    key: '0306369090/101',
    hs: '0306369090',
    ciq: '101',
    product: {},
    name: { zh: '其他虾' },
    range: {},
    category: {},
    remarks: {},
    first: '2021-12-01T12:00:00.000Z',
    last: '2021-12-01T12:00:00.000Z',
    from: { kind: 'file', title: 'gammel.xlsx' },
  },
];

export interface Stage {
  readonly importer: Importer;
  readonly store: ReturnType<typeof createCodeStore>;
  readonly told: () => number;
}

/** An importer over a new data base with these rows. */
export async function stage(rows: readonly OwnRow[] = KNOWN): Promise<Stage> {
  globalThis.indexedDB = new IDBFactory();
  const store = createCodeStore();
  await store.change((transaction) => transaction.put(rows));
  let told = 0;
  const importer = createImporter({
    store,
    pack: packOwn,
    tell: () => {
      told++;
    },
    now: () => new Date(NOW),
  });
  return { importer, store, told: () => told };
}

export const file = (bytes: Uint8Array, name = 'liste.xlsx', saved = '2026-11-01T08:00:00Z') => ({
  name,
  size: bytes.length,
  lastModified: Date.parse(saved),
  arrayBuffer: async () => bytes.slice().buffer as ArrayBuffer,
});

export const silent = (_: ImportProgress): void => undefined;
