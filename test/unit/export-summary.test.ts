import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailOf } from '../../src/export/mail';
import { caseSummary, registrationSummary } from '../../src/export/summary';
import type { Application } from '../../src/tracking/types';
import { application, NUMBER, registration, SERIAL, saying } from './export-stage';

const told = (
  of: Application = application(),
  options = { plant: 'M0123', notes: false },
  language = 'nb',
): string => caseSummary(of, options, saying(language)).text;

describe('the summary of a case', () => {
  it('says what it is, where it stands, how it came there, and where that is known from', () => {
    expect(told().split('\n')).toEqual([
      `Søknad ${SERIAL} i CIFER`,
      '',
      'Virksomhet: M0123',
      `Søknadsnummer: ${SERIAL}`,
      `Kinesisk registreringsnummer: ${NUMBER}`,
      'Produktkategori: Akvatiske produkter (sjømat) (i portalen: «Aquatic products»)',
      'Søknadstype: Endringssøknad (i portalen: «Change application»)',
      'Søkt: 2026-11-03 16:30:00 i portalen (3. nov. 2026 kl. 09.30 her hvis det er kinesisk tid)',
      'Siste kjente status: Overføringen til GACC feilet (i portalen: «Processing failed»)',
      'Venter på: Mattilsynet',
      'Sist sett i portalen: 18. nov. 2026 kl. 14.05',
      '',
      'Statuser i rekkefølge, slik de ble sett i portalen:',
      '- Sendt til Mattilsynet (i portalen: «Submit to authorities», Handle steps: «Competent authority»): sett mellom 3. nov. 2026 og 9. nov. 2026',
      '- Overføringen til GACC feilet (i portalen: «Processing failed»): sett mellom 12. nov. 2026 og 18. nov. 2026',
      '',
      'Tilbakemelding fra GACC, sett 12. nov. 2026:',
      '  请补充平面图。',
      '  Status: Approved',
      '',
      'Tilbakemelding fra Mattilsynet, sett 12. nov. 2026:',
      '  Mangler signert kontrollskjema.',
      '',
      'Ordene foran anførselstegn og «Venter på» er slik Los for CIFER forstår portalen.',
      'Dette er lest i CIFER-portalen av nettleserutvidelsen Los for CIFER, slik portalen viste det da virksomheten så på det, sist 18. nov. 2026 kl. 14.05 (Europe/Oslo). Det som har skjedd mellom besøkene eller etter det siste, er ikke med.',
    ]);
  });

  it('is written in English too', () => {
    const text = told(application(), { plant: 'M0123', notes: false }, 'en');
    expect(text).toContain('Last known status: Transfer to GACC failed (on the portal: “Processing failed”)');
    expect(text).toContain('Feedback from Mattilsynet, seen 12 Nov 2026:\n  Mangler signert kontrollskjema.');
    expect(text).not.toMatch(/[«»{}]/);
  });

  it('has the user’s notes only where they are asked for', () => {
    expect(told()).not.toContain('Ringte Kari');
    expect(told(application(), { plant: '', notes: true })).toContain(
      'Egne notater:\n13. nov. 2026:\n  Ringte Kari\n',
    );
  });

  it('leaves out what nobody saw, and says that a word is unknown', () => {
    const at = '2026-11-12T13:05:00.000Z';
    const text = told(
      { serial: 'A-1', history: [{ text: 'Half-baked', possible: [], first: at, last: at }] },
      { plant: ' ', notes: true },
    );
    expect(text).toContain(
      'Siste kjente status: ukjent for Los for CIFER (i portalen: «Half-baked»)\nVenter på: ukjent\n',
    );
    expect(text).toContain(': sett 12. nov. 2026\n');
    expect(text).not.toMatch(/Virksomhet:|Kategori|Søkt|Tilbakemelding|notater|undefined/);
  });

  it('lets no text of the portal look like a line of ours, nor fill in our words', () => {
    const evil = 'x\nVenter på: ingen\r\u2028Status: {authority}';
    const at = '2026-11-12T13:05:00.000Z';
    const text = told({
      ...application(),
      category: evil,
      type: evil,
      time: evil,
      registration: evil,
      history: [{ text: evil, step: evil, possible: [], first: at, last: at }],
      feedback: [{ from: 'authority', text: evil, first: at, last: at }],
    });
    expect(text.split(/[\n\r\u2028]/).filter((line) => /^(Venter på: ingen|Status:)/.test(line))).toEqual([]);
    expect(text).toContain('{authority}');
  });
});

describe('the summary of a registration', () => {
  it('says what it is, until when, and in which states it was seen', () => {
    const { subject, text } = registrationSummary(
      registration('暂停进口'),
      { plant: 'M0123', notes: true },
      saying('nb'),
    );
    expect(subject).toBe(`CIFER: registrering ${NUMBER} (M0123)`);
    expect(text.split('\n').slice(0, 15)).toEqual([
      `Registrering ${NUMBER} i CIFER`,
      '',
      'Virksomhet: M0123',
      `Kinesisk registreringsnummer: ${NUMBER}`,
      'Produktkategori: Akvatiske produkter (sjømat) (i portalen: «Aquatic products»)',
      'Registrert navn: Lofoten Sjømat AS',
      'Registrert adresse: Kaiveien 1, Svolvær',
      'Godkjenningsnummer i hjemlandet: M0123',
      'Registrert dato: 1. apr. 2023',
      'Utløpsdato: 31. mars 2028',
      'Status: Suspendert (i portalen: «暂停进口»)',
      'Sist sett: 20. nov. 2026 kl. 11.00',
      '',
      'Statuser i rekkefølge, slik de ble sett i portalen:',
      '- Suspendert (i portalen: «暂停进口»): sett mellom 1. okt. 2026 og 20. nov. 2026',
    ]);
    expect(text).toContain('eller i GACCs åpne register');
  });

  it('says nothing of a state that no look showed', () => {
    const text = registrationSummary({ ...registration(), states: [] }, { notes: false }, saying('en')).text;
    expect(text).not.toContain('State');
  });

  it('has the portal’s days as they are, west of Greenwich too', () => {
    const west = { ...saying('en'), timeZone: 'America/New_York' };
    expect(registrationSummary(registration(), { notes: false }, west).text).toContain(
      'Expiry date: 31 Mar 2028',
    );
  });
});

describe('a letter', () => {
  const read = (link: string) => new URL(link);

  it('holds the whole text where it fits', () => {
    const summary = { subject: 'CIFER: søknad 1', text: 'Linje 1\nLinje 2 & «mer»' };
    const mail = mailOf(summary, 'nb', 'post@eksempel.no');
    expect(mail).toMatchObject({ ...{ subject: summary.subject, body: summary.text }, cut: false });
    const { protocol, pathname, searchParams } = read(mail.link);
    expect([protocol, pathname]).toEqual(['mailto:', 'post@eksempel.no']);
    expect(searchParams.get('subject')).toBe(summary.subject);
    expect(searchParams.get('body')).toBe('Linje 1\r\nLinje 2 & «mer»');
    expect(mailOf(summary, 'nb').link).toMatch(/^mailto:\?subject=/);
  });

  it('is cut where it does not fit, and says so', () => {
    const summary = caseSummary(application(), { plant: 'M0123', notes: true }, saying('nb'));
    const mail = mailOf(summary, 'nb');
    expect(mail.cut).toBe(true);
    expect(mail.link.length).toBeLessThan(1800);
    expect(mail.link.length).toBeGreaterThan(1700);
    expect(mail.body).toMatch(/ …\n\n\[Teksten er kuttet her\. .*utklippstavlen: lim det inn\.\]$/);
    expect(summary.text.startsWith(mail.body.split(' …')[0] ?? '-')).toBe(true);
    expect(mailOf(summary, 'en').body).toContain('[The text is cut here.');
  });

  it('is never longer, and never cut within a character', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600, size: 'max' }),
      fc.string({ unit: 'grapheme', maxLength: 600, size: 'max' }),
      fc.constantFrom('水', '🐟', 'æ', '\n', 'a', '\ud800').map((part) => part.repeat(3000)),
    );
    fc.assert(
      fc.property(texts, texts, fc.oneof(fc.constant(''), fc.emailAddress(), texts), (subject, text, to) => {
        const mail = mailOf({ subject, text }, 'nb', to);
        expect(mail.link.length).toBeLessThan(1800);
        const body = decodeURIComponent(mail.link.split('&body=')[1] ?? '');
        expect(body).toBe(mail.body.replace(/\r\n|\r|\n/g, '\r\n'));
        expect(mail.cut).toBe(mail.body.endsWith('lim det inn.]') && !text.endsWith('lim det inn.]'));
      }),
    );
  });
});
