// @vitest-environment happy-dom
/** The look-up's data: own rows to a file and away, a list taken in, what comes with the extension. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Committed } from '../../src/lookup/import/messages';
import { importTextsIn } from '../../src/lookup/import/texts';
import { own } from './codes-own-fake';
import { all, button, closePage, found, pageText, texts } from './ui-fake';
import { drawLookup, fakeImport, memoryStore, PREVIEW, s, t } from './ui-lookup-stage';

afterEach(closePage);
const said = importTextsIn('en');

const ROWS = [
  own('0302141000/101', { last: '2026-11-03T08:00:00.000Z' }),
  own('0302141000/103', {
    last: '2026-11-04T08:00:00.000Z',
    from: { kind: 'file', title: 'a.xlsx' },
    gone: '2026-11-12T08:00:00.000Z',
  }),
];
const MANIFEST = {
  rows: { 'hs-2022': 5613, novel: 3 },
  tables: [{ file: 'hs.csv', rows: 6940, edition: 'HS 2022', source: 'UN', licence: 'ODC-PDDL-1.0' }],
};
const files = (path: string) => (path.endsWith('manifest.json') ? MANIFEST : undefined);
const draw = (wishes: Parameters<typeof drawLookup>[1] = {}) => drawLookup('#data', { files, ...wishes });

async function give(name: string): Promise<void> {
  const field = (await found('input[type=file]')) as HTMLInputElement;
  Object.defineProperty(field, 'files', { value: [new File(['x'], name)], configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('own rows', () => {
  it('are told by number, day and origin, with those that are gone', async () => {
    await draw({ own: { store: memoryStore(ROWS).store } });
    await vi.waitFor(() => expect(pageText()).toContain(s.ownCount(2)));
    expect(pageText()).toContain(s.originFile('a.xlsx'));
    expect(pageText()).toContain('1 · 4 Nov 2026');
    expect(pageText()).toContain(s.ownGone(1));
    expect(texts('[href="#row=0302141000/103"]')).toEqual(['0302.14 10 00 · 103']);
  });

  it('are saved as a file', async () => {
    const { saved } = await draw({ own: { store: memoryStore(ROWS).store } });
    (await button(s.ownExport)).click();
    expect(saved.map(({ name }) => name)).toEqual(['los-codes-2026-11-20.csv']);
    expect(saved[0]?.text.split('\r\n').filter(Boolean)).toHaveLength(3);
    await vi.waitFor(() => expect(texts('.toast')[0]).toContain('los-codes-2026-11-20.csv'));
  });

  it('are deleted once that was said twice, and come back', async () => {
    const { store, kept } = memoryStore(ROWS);
    await draw({ own: { store } });
    (await button(s.ownDelete)).click();
    (await button(t.cancel)).click();
    expect(kept.size).toBe(2);
    (await button(s.ownDelete)).click();
    (await button(s.ownDeleteDo)).click();
    await vi.waitFor(() => expect(pageText()).toContain(s.ownNone));
    expect(kept.size).toBe(0);
    (await button(t.undo)).click();
    await vi.waitFor(() => expect(texts('.lead')).toEqual([s.ownCount(2)]));
    expect([...kept.values()]).toEqual(ROWS);
  });

  it.each(['closed', 'quota', 'newer', 'failed'] as const)(
    'that are %s are said in a sentence',
    async (fault) => {
      await draw({ own: { store: memoryStore([], fault).store } });
      await vi.waitFor(() => expect(texts('[role=alert]')).toEqual([s.faults[fault]]));
    },
  );
});

describe('a list', () => {
  it('is looked at first, then taken in', async () => {
    const file = fakeImport('preview');
    await draw({ own: { importFile: file.importFile } });
    await give('codes.csv');
    await button(s.importDo(3));
    expect(pageText()).toContain('GB18030');
    expect(texts('.box li')).toHaveLength(2);
    expect(texts('.box li')[0]).toContain('3.05E+09');
    (await button(s.importDo(3))).click();
    await vi.waitFor(() => expect(pageText()).toContain(s.importDone('codes.csv', '2', '1')));
    await found('input[type=file]');
  });

  it('has its refusals copied for whoever made it', async () => {
    const file = fakeImport('preview');
    const { copied } = await draw({ own: { importFile: file.importFile } });
    await give('codes.csv');
    (await button(s.importCopy)).click();
    await vi.waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]?.split('\n')).toHaveLength(2);
  });

  it('is read again for the day that the user says', async () => {
    const file = fakeImport('preview');
    await draw({ own: { importFile: file.importFile } });
    await give('codes.csv');
    const day = (await found('input[type=date]')) as HTMLInputElement;
    day.value = '2025-01-31';
    day.dispatchEvent(new Event('input', { bubbles: true }));
    const use = await button(s.importDayUse);
    await vi.waitFor(() => expect((use as HTMLButtonElement).disabled).toBe(false));
    use.click();
    await vi.waitFor(() => expect(file.asked.map((one) => one.day)).toEqual([undefined, '2025-01-31']));
    expect(file.closed()).toBe(1);
  });

  it('that is none is refused with its reason', async () => {
    const file = fakeImport({ ok: false, problem: { reason: 'pdf' } });
    await draw({ own: { importFile: file.importFile } });
    await give('codes.pdf');
    await vi.waitFor(() => expect(texts('[role=alert]')[0]).toContain(said.filePdf));
  });

  it('tells how far it is, and that nothing was changed where it was cancelled', async () => {
    const file = fakeImport('preview', new Promise<Committed>(() => undefined));
    await draw({ own: { importFile: file.importFile } });
    await give('codes.csv');
    (await button(s.importDo(3))).click();
    await vi.waitFor(() => expect(file.told).toHaveLength(1));
    file.told[0]?.({ phase: 'write', done: 1, total: 3 });
    await vi.waitFor(() => expect(all('progress')[0]?.getAttribute('value')).toBe('1'));
    (await button(t.cancel)).click();
    await vi.waitFor(() => expect(pageText()).toContain(s.importCancelled));
  });

  it('that was kept before it was cancelled is said to be kept', async () => {
    let end: (done: Committed) => void = () => undefined;
    const file = fakeImport('preview', new Promise<Committed>((resolve) => (end = resolve)));
    await draw({ own: { importFile: file.importFile } });
    await give('codes.csv');
    (await button(s.importDo(3))).click();
    await vi.waitFor(() => expect(file.told).toHaveLength(1));
    end({ ok: true, counts: PREVIEW.counts, packed: false });
    (await button(t.cancel)).click();
    await vi.waitFor(() => expect(pageText()).toContain(s.importLater));
  });

  it('does not fit on a full disk', async () => {
    const file = fakeImport('preview', Promise.resolve<Committed>({ ok: false, fault: 'quota' }));
    await draw({ own: { importFile: file.importFile } });
    await give('codes.csv');
    (await button(s.importDo(3))).click();
    await vi.waitFor(() => expect(texts('[role=alert]')).toEqual([s.faultQuota]));
  });
});

describe('what comes with the extension', () => {
  it('is named with its source and terms, also a kind that has no name yet', async () => {
    await draw();
    await found('.plain-table');
    expect(texts('.plain-table tbody td')).toEqual(['6,940', 'UN', 'ODC-PDDL-1.0']);
    expect(texts('.counts dt')).toEqual([s.kind('hs-2022'), 'novel']);
  });
});
