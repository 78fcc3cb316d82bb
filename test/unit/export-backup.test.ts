import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Backup,
  type BackupRecords,
  fromBackup,
  LONGEST_BACKUP,
  toBackup,
} from '../../src/export/backup';
import { faultText, refusalText } from '../../src/export/backup-texts';
import { MOST_ROWS } from '../../src/shared/record-schemas';
import {
  applicationRecord,
  NOW,
  NUMBER,
  noticeRecord,
  registrationRecord,
  SERIAL,
  task,
} from './export-stage';

const RECORDS: BackupRecords = {
  applications: [applicationRecord(), { ...applicationRecord(), serial: 'B-2' }],
  registrations: [registrationRecord()],
  notices: [noticeRecord()],
  tasks: [task],
};
const EMPTY: BackupRecords = { applications: [], registrations: [], notices: [], tasks: [] };
const MADE = { version: '0.1.0', now: NOW };

const plain = () => JSON.parse(toBackup(RECORDS, MADE)) as Record<string, unknown>;
const read = (file: unknown): Extract<Backup, { ok: true }> => {
  const backup = fromBackup(JSON.stringify(file), NOW);
  if (!backup.ok) throw new Error(backup.reason);
  return backup;
};
/** What is said of one application that stands beside a good one. */
const withBad = (bad: unknown) => {
  const { records, refused } = read({ ...plain(), applications: [bad, applicationRecord()] });
  expect(records).toEqual({ ...RECORDS, applications: [applicationRecord()] });
  return refused;
};

describe('a backup', () => {
  it('gives back all that was put into it', () => {
    const text = toBackup(RECORDS, MADE);
    expect(fromBackup(text, NOW)).toEqual({ ok: true, records: RECORDS, refused: [], exported: NOW });
    expect(fromBackup(`\uFEFF${text}`, NOW)).toMatchObject({ ok: true, records: RECORDS });
    expect(JSON.parse(text)).toMatchObject({
      format: 'los-for-cifer',
      version: 1,
      exported: NOW,
      program: '0.1.0',
    });
    expect(fromBackup(toBackup(EMPTY, MADE), NOW)).toMatchObject({ ok: true, records: EMPTY, refused: [] });
  });

  it('may lack a kind, and say more than we know', () => {
    const { notices: _notices, ...rest } = plain();
    expect(read({ ...rest, settings: { markers: false } }).records).toEqual({ ...RECORDS, notices: [] });
    expect(read({ ...plain(), exported: 'yesterday' })).not.toHaveProperty('exported');
  });

  it.each([
    ['not-json', ''],
    ['not-json', '{'],
    ['not-json', 'PK\u0003\u0004'],
    ['not-ours', 'null'],
    ['not-ours', '[]'],
    ['not-ours', '7'],
    ['not-ours', '{}'],
    ['not-ours', '{"format":"other","version":1}'],
    ['not-ours', '{"format":"los-for-cifer"}'],
    ['not-ours', '{"format":"los-for-cifer","version":"1"}'],
    ['not-ours', '{"format":"los-for-cifer","version":1.5}'],
    ['not-ours', '{"format":"los-for-cifer","version":0}'],
    ['not-ours', '{"__proto__":{"format":"los-for-cifer","version":1}}'],
    ['newer', '{"format":"los-for-cifer","version":2}'],
  ])('is refused whole as %s: %s', (reason, text) =>
    expect(fromBackup(text, NOW)).toEqual({ ok: false, reason }),
  );

  it('is refused before it is read where it is too large', () => {
    const begun = performance.now();
    expect(fromBackup(' '.repeat(50_000_000), NOW)).toEqual({ ok: false, reason: 'too-large' });
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(LONGEST_BACKUP).toBeGreaterThan(10 * 2 ** 20);
  });

  it('loses no good record to a bad one', () => {
    const good = applicationRecord();
    const what = { kind: 'applications', place: 1 };
    expect(withBad(null)).toMatchObject([{ what, reason: 'form' }]);
    expect(withBad([])).toMatchObject([{ what, reason: 'form' }]);
    expect(withBad({ ...good, serial: 7 })).toEqual([
      { what, reason: 'form', detail: 'serial: invalid_type' },
    ]);
    expect(withBad({ ...good, serial: '<img>' })).toMatchObject([{ reason: 'form' }]);
    expect(withBad({ ...good, more: 1 })).toMatchObject([{ reason: 'form' }]);
    expect(withBad({ ...good, looks: [] })).toMatchObject([{ reason: 'form' }]);
    expect(withBad({ ...good, notes: [{ id: 'n1', text: 'x'.repeat(5001), at: NOW }] })).toMatchObject([
      { reason: 'form' },
    ]);
  });

  it('is not trusted where its names would change what an object is', () => {
    const hidden = JSON.stringify({ ...plain(), applications: [] }).replace(
      '"applications":[]',
      `"applications":[${JSON.stringify(applicationRecord()).replace('{', '{"__proto__":{"polluted":1},')}]`,
    );
    const backup = fromBackup(hidden, NOW);
    expect(backup).toMatchObject({
      ok: true,
      records: { applications: [] },
      refused: [{ what: { kind: 'applications', place: 1 }, reason: 'form' }],
    });
    const deeper = JSON.stringify(plain()).replace('"fields":{', '"fields":{"__proto__":{"polluted":1},');
    expect(fromBackup(deeper, NOW)).toMatchObject({ ok: true, refused: [{ reason: 'form' }] });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const list = JSON.stringify(plain()).replace(
      '"tasks":[',
      '"__proto__":{"x":1},"constructor":1,"tasks":[',
    );
    expect(fromBackup(list, NOW)).toMatchObject({ ok: true, records: RECORDS, refused: [] });
  });

  it('may be as deep as it likes', () => {
    const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    for (const levels of [20, 1000, 500_000]) {
      const text = `{"format":"los-for-cifer","version":1,"tasks":[{"id":${deep(levels)}}]}`;
      const backup = fromBackup(text, NOW);
      if (backup.ok) expect(backup.refused).toMatchObject([{ what: { kind: 'tasks' }, reason: 'form' }]);
      else expect(backup.reason).toBe('not-json');
    }
  });

  it('has each number once', () => {
    const { records, refused } = read({
      ...plain(),
      applications: [applicationRecord(), { ...applicationRecord(), notes: [] }],
      registrations: [registrationRecord(), registrationRecord()],
      notices: [noticeRecord(), noticeRecord()],
      tasks: [task, { ...task, text: 'Annet' }],
    });
    expect(records).toEqual({ ...RECORDS, applications: [applicationRecord()] });
    expect(refused).toEqual([
      { what: { kind: 'applications', place: 2, id: SERIAL }, reason: 'twice' },
      { what: { kind: 'registrations', place: 2, id: NUMBER }, reason: 'twice' },
      { what: { kind: 'notices', place: 2, id: noticeRecord().id }, reason: 'twice' },
      { what: { kind: 'tasks', place: 2, id: 't1' }, reason: 'twice' },
    ]);
  });

  it('tells of no time that is more than a day ahead', () => {
    const soon = '2026-11-21T09:59:00.000Z';
    const late = '2026-11-21T10:00:01.000Z';
    const good = applicationRecord();
    const future = [{ what: { kind: 'applications', place: 1, id: SERIAL }, reason: 'future' }];
    expect(withBad({ ...good, seen: late })).toEqual(future);
    expect(withBad({ ...good, looks: [{ text: 'Approved', at: [NOW, late] }] })).toEqual(future);
    expect(withBad({ ...good, fields: { type: { text: 'x', at: late } } })).toEqual(future);
    expect(withBad({ ...good, accounts: [{ name: 'x', last: late }] })).toEqual(future);
    expect(withBad({ ...good, notes: [{ id: 'n', text: late, at: late }] })).toEqual(future);
    const refused = (of: object) => read({ ...plain(), ...of }).refused.map(({ reason }) => reason);
    expect(refused({ registrations: [{ ...registrationRecord(), last: late }] })).toEqual(['future']);
    expect(refused({ tasks: [{ ...task, done: late }] })).toEqual(['future']);
    expect(refused({ tasks: [{ ...task, at: soon, text: late, day: '2031-01-01' }] })).toEqual([]);
    expect(refused({ applications: [{ ...good, seen: soon }] })).toEqual([]);
  });

  it('has a list of each kind, and not too many in it', () => {
    expect(read({ ...plain(), tasks: { 0: task } }).refused).toEqual([
      { what: { kind: 'tasks' }, reason: 'form', detail: 'not a list' },
    ]);
    const tasks = Array.from({ length: MOST_ROWS + 50 }, (_, at) => ({ ...task, id: `t${at}` }));
    const { records, refused } = read({ ...plain(), tasks });
    expect(records.tasks).toHaveLength(MOST_ROWS);
    expect(refused).toEqual([{ what: { kind: 'tasks', place: MOST_ROWS + 1 }, reason: 'many' }]);
  });

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(fromBackup(text, NOW).ok).toBe(false);
      }),
    );
    const kinds = ['applications', 'registrations', 'notices', 'tasks'];
    const values = fc.dictionary(
      fc.constantFrom(...kinds),
      fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
    );
    fc.assert(
      fc.property(values, (given) => {
        const { records, refused } = read({ format: 'los-for-cifer', version: 1, ...given });
        expect(Object.values(records).flat()).toEqual([]);
        const bad = Object.values(given).flatMap((one) => (Array.isArray(one) ? one : [one]));
        expect(refused).toHaveLength(bad.length);
      }),
    );
  });

  it('survives any change of one of its values', () => {
    const text = toBackup(RECORDS, MADE);
    const spots = [...text.matchAll(/"(?:[^"\\]|\\.)*"(?!:)|\d+/g)].map(
      ({ index, 0: all }) => [index, all.length] as const,
    );
    fc.assert(
      fc.property(fc.constantFrom(...spots), fc.jsonValue(), ([at, length], value) => {
        const changed = text.slice(0, at) + JSON.stringify(value) + text.slice(at + length);
        const backup = fromBackup(changed, NOW);
        if (!backup.ok) return;
        const count = Object.values(backup.records).flat().length;
        expect(count + backup.refused.length).toBe(5);
        expect(count).toBeGreaterThanOrEqual(4);
        expect(fromBackup(toBackup(backup.records, MADE), NOW)).toMatchObject({
          records: backup.records,
          refused: [],
        });
      }),
    );
  });
});

describe('what is said of a backup', () => {
  it.each(['nb', 'en'])('is a sentence of its own for each reason (%s)', (language) => {
    const faults = (['not-json', 'not-ours', 'newer', 'too-large'] as const).map((one) =>
      faultText(one, language),
    );
    expect(new Set(faults).size).toBe(4);
    const what = { kind: 'applications', place: 3, id: SERIAL } as const;
    const refusals = (['form', 'twice', 'future', 'many'] as const).map((reason) =>
      refusalText({ what, reason }, language),
    );
    expect(new Set(refusals).size).toBe(4);
    for (const text of refusals) expect(text).toContain(SERIAL);
    expect([...faults, ...refusals].join()).not.toContain('{');
  });

  it('names what it can name', () => {
    const text = (what: Parameters<typeof refusalText>[0]['what']) =>
      refusalText({ what, reason: 'form' }, 'nb');
    expect(text({ kind: 'applications', place: 3 })).toBe('Søknad nr. 3 i filen har ikke riktig format.');
    expect(text({ kind: 'registrations', place: 3, id: NUMBER })).toBe(
      `Registrering ${NUMBER} har ikke riktig format.`,
    );
    expect(text({ kind: 'tasks', place: 2, id: 't1' })).toBe(
      'Egen påminnelse nr. 2 i filen har ikke riktig format.',
    );
    expect(text({ kind: 'notices' })).toBe('Oppføring fra GACC (hele listen) har ikke riktig format.');
  });
});
