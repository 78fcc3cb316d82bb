import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/export/csv';
import { fileName } from '../../src/export/file-name';
import { applicationsTable, registrationsTable } from '../../src/export/tables';
import type { Application } from '../../src/tracking/types';
import { application, NOW, NUMBER, registration, SERIAL, saying } from './export-stage';

/** Rows by the words of their header. */
function byHeader([header = [], ...rows]: readonly (readonly Cell[])[]): Record<string, Cell>[] {
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((cell, at) => ['text' in cell ? cell.text : '', row[at]])) as Record<
      string,
      Cell
    >;
  });
}

const only = (of: Application, language = 'nb') => byHeader(applicationsTable([of], saying(language)))[0];

describe('the table of applications', () => {
  it('says where each stands, in our words and in the portal’s', () => {
    expect(only(application())).toEqual({
      'Konto i portalen': { text: 'lofoten' },
      Søknadsnummer: { code: SERIAL },
      'Kinesisk registreringsnummer': { code: NUMBER },
      Produktkategori: { text: 'Akvatiske produkter (sjømat)' },
      'Produktkategori i portalen': { text: 'Aquatic products' },
      Søknadstype: { text: 'Endringssøknad' },
      Status: { text: 'Overføringen til GACC feilet' },
      'Status i portalen': { text: 'Processing failed' },
      'Venter på': { text: 'Mattilsynet' },
      // 13:05 in UTC is 14:05 in Oslo's winter; it began between two looks.
      'Sist sett i portalen': { time: '2026-11-18 14:05' },
      'Statusen begynte tidligst': { time: '2026-11-09 09:40' },
      'Statusen begynte senest': { time: '2026-11-12 14:05' },
      // 16:30 in China is 09:30 in Oslo's winter.
      'Søkt (hvis portalen viser kinesisk tid)': { time: '2026-11-03 09:30' },
      Notater: { text: 'Ringte Kari' },
    });
    expect(only(application(), 'en')).toMatchObject({
      'Application number': { code: SERIAL },
      Status: { text: 'Transfer to GACC failed' },
      'Waiting for': { text: 'Mattilsynet' },
    });
  });

  it('leaves empty what nobody saw, and does not guess what it does not know', () => {
    const at = '2026-06-01T21:30:00.000Z';
    const bare: Application = {
      serial: 'A-1',
      history: [{ text: 'Half-baked', possible: [], first: at, last: at }],
    };
    expect(only(bare)).toEqual({
      'Konto i portalen': { text: '' },
      Søknadsnummer: { code: 'A-1' },
      'Kinesisk registreringsnummer': { code: '' },
      Produktkategori: { text: '' },
      'Produktkategori i portalen': { text: '' },
      Søknadstype: { text: '' },
      Status: { text: 'ukjent for Los for CIFER' },
      'Status i portalen': { text: 'Half-baked' },
      'Venter på': { text: 'ukjent' },
      'Sist sett i portalen': { time: '2026-06-01 23:30' },
      'Statusen begynte tidligst': { time: '' },
      'Statusen begynte senest': { time: '2026-06-01 23:30' },
      'Søkt (hvis portalen viser kinesisk tid)': { text: '' },
      Notater: { text: '' },
    });
  });

  it('names all that a status can be, and all whose turn it can be', () => {
    const { category: _category, ...rest } = application();
    expect(only(rest)?.['Venter på']).toEqual({ text: 'virksomheten eller Mattilsynet' });
    const names = () => ['Én', 'To'];
    const [row] = byHeader(applicationsTable([rest], saying('nb', { names })));
    expect(row?.Status).toEqual({ text: '«Én» eller «To»' });
  });

  it.each([
    ['2026-11-03', { day: '2026-11-03' }],
    ['2026-11-03 02:00:00', { time: '2026-11-02 19:00' }],
    ['last week', { text: 'last week' }],
    ['2026-13-03 02:00', { text: '2026-13-03 02:00' }],
  ])('reads the time %s as far as it goes', (time, cell) => {
    expect(only({ ...application(), time })?.['Søkt (hvis portalen viser kinesisk tid)']).toEqual(cell);
  });
});

describe('the table of registrations', () => {
  it('says what each is, until when, and in which state', () => {
    expect(byHeader(registrationsTable([registration('暂停进口')], saying('nb')))).toEqual([
      {
        'Konto i portalen': { text: '' },
        'Kinesisk registreringsnummer': { code: NUMBER },
        Produktkategori: { text: 'Akvatiske produkter (sjømat)' },
        'Produktkategori i portalen': { text: 'Aquatic products' },
        'Registrert navn': { text: 'Lofoten Sjømat AS' },
        'Godkjenningsnummer i hjemlandet': { code: 'M0123' },
        'Registrert dato': { day: '2023-04-01' },
        Utløpsdato: { day: '2028-03-31' },
        Status: { text: 'Suspendert' },
        'Status i portalen': { text: '暂停进口' },
        'Sist sett': { time: '2026-11-20 11:00' },
        Notater: { text: '' },
      },
    ]);
  });

  it('knows no state where no look showed one, nor one of a strange word', () => {
    const state = (of: Parameters<typeof registrationsTable>[0][number]) =>
      byHeader(registrationsTable([of], saying('en')))[0]?.State;
    expect(state({ ...registration(), states: [] })).toEqual({ text: '' });
    expect(state(registration('Frozen'))).toEqual({ text: 'unknown to Los for CIFER' });
  });
});

it('a file’s name bears the day of the user', () => {
  const late = '2026-11-20T23:30:00.000Z';
  expect(fileName('applications', 'nb', late, 'Europe/Oslo')).toBe('los-soknader-2026-11-21.csv');
  expect(fileName('calendar', 'en', late, 'UTC')).toBe('los-calendar-2026-11-20.ics');
  expect(fileName('backup', 'nb', NOW, 'UTC')).toBe('los-sikkerhetskopi-2026-11-20.json');
  expect(fileName('registrations', 'en', NOW, 'UTC')).toBe('los-registrations-2026-11-20.csv');
});
