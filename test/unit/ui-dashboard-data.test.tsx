// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toBackup } from '../../src/export/backup';
import { drawDashboard, go, part, s, within } from './ui-dashboard-stage';
import {
  application,
  closePage,
  keptAll,
  NOW,
  pageText,
  period,
  recordOf,
  registration,
  registrationRecordOf,
  task,
  texts,
  type,
} from './ui-fake';

const one = application('202610280000000101', [period('Approved', ['status.approved'])]);
const two = application('202610280000000102', [
  period('Submit to authorities', ['status.submitted-to-authorities']),
]);
const life = registration('CNOR23042606010001', { expiry: '2027-09-20' });
const stored = keptAll({ applications: [one, two], registrations: [life] });

afterEach(closePage);

/** Chooses a file, as the user does. */
function choose(text: string, name = 'backup.json'): void {
  const field = part(s.importTitle).querySelector('input[type=file]') as HTMLInputElement;
  const file = new File([text], name, { type: 'application/json' });
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('export', () => {
  it('saves everything, and settles the reminder to do so', async () => {
    const { saved, sent } = await drawDashboard('#data', { stored });
    expect(part(s.exportTitle).textContent).toContain(s.exportNever);
    within(document, s.exportBackup).click();
    expect(saved.map(({ name }) => name)).toEqual(['los-backup-2026-11-20.json']);
    expect(JSON.parse(saved[0]?.text ?? '')).toMatchObject({
      applications: [{ serial: one.serial }, { serial: two.serial }],
      registrations: [{ number: life.number }],
    });
    expect(sent).toEqual([{ type: 'reminders-set', input: { ids: ['export'], done: NOW } }]);
    await vi.waitFor(() =>
      expect(texts('.toast [role=status]')).toEqual([s.exported('los-backup-2026-11-20.json')]),
    );
  });

  it('says when that was done last', async () => {
    const done = '2026-11-08T08:00:00.000Z';
    await drawDashboard('#data', {
      stored: { ...stored, ...keptAll({ reminders: [{ id: 'export', done }] }) },
    });
    expect(part(s.exportTitle).textContent).toContain(s.exportLast('8 Nov 2026, 09:00'));
  });

  it('saves tables with the separator that the user’s country has, of all or of what is found', async () => {
    const { saved } = await drawDashboard('#data', {
      stored: { ...stored, settings: { markers: true, country: 'no' } },
    });
    const tables = () => part(s.exportTables);
    expect(tables().querySelector('select')?.value).toBe(';');
    within(tables(), s.exportApplications(2)).click();
    expect(saved[0]?.text.split('\r\n')[1]).toContain(`;"=""${one.serial}""";`);
    await type('0102');
    await vi.waitFor(() => within(tables(), s.exportApplications(1)));
    within(tables(), s.exportApplications(1)).click();
    expect(saved[1]?.text).toContain(two.serial);
    expect(saved[1]?.text).not.toContain(one.serial);
    tables().querySelector<HTMLInputElement>('.tick input')?.click();
    await vi.waitFor(() => within(tables(), s.exportApplications(2)));
    within(tables(), s.exportRegistrations(1)).click();
    expect(saved[2]?.text).toContain(life.number);
  });

  it('saves a calendar of what is to come, and offers none where nothing is', async () => {
    const { saved } = await drawDashboard('#data', { stored });
    const box = part(s.exportCalendar);
    within(box, s.exportEntries(3)).click();
    expect(saved[0]?.name).toBe('los-calendar-2026-11-20.ics');
    expect(saved[0]?.text).toMatch(/^BEGIN:VCALENDAR/);
    closePage();
    await drawDashboard('#data');
    expect(within(part(s.exportCalendar), s.exportEntries(0)).hasAttribute('disabled')).toBe(true);
  });
});

describe('what was said', () => {
  it('goes with the page that it was said of', async () => {
    await drawDashboard('#data', { stored });
    within(part(s.exportTables), s.exportApplications(2)).click();
    await vi.waitFor(() => expect(texts('.toast [role=status]').join()).toContain('.csv'));
    await go('#reminders');
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual(['']));
  });
});

describe('import', () => {
  const records = {
    applications: [recordOf(one), recordOf(application('202610280000000109', one.history))],
    registrations: [registrationRecordOf(life)],
    notices: [],
    tasks: [task('t1', 'Call', '2026-11-24')],
  };
  const file = toBackup(records, { version: '1', now: '2026-11-19T08:00:00.000Z' });

  it('shows what is in a file before anything of it is taken', async () => {
    const { sent } = await drawDashboard('#data', { stored });
    const bad = JSON.parse(file) as { applications: unknown[] };
    bad.applications.push({ serial: 'x' });
    choose(JSON.stringify(bad));
    await vi.waitFor(() =>
      expect(texts('#import ~ h3')).toEqual([s.importFound('backup.json', '19 Nov 2026, 09:00')]),
    );
    expect(document.activeElement?.textContent).toBe(s.importFound('backup.json', '19 Nov 2026, 09:00'));
    expect([...part(s.importTitle).querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
      `${s.applications}111`,
      `${s.registrations}010`,
      `${s.notices}000`,
      `${s.importTasks}100`,
    ]);
    expect(part(s.importTitle).querySelectorAll('details li')).toHaveLength(1);
    expect(sent).toEqual([]);
    within(part(s.importTitle), s.importOther).click();
    await vi.waitFor(() => expect(part(s.importTitle).querySelector('input[type=file]')).not.toBeNull());
  });

  it('joins it in portions, says how far it has come, and what came of it', async () => {
    const many = Array.from({ length: 250 }, (_, at) =>
      recordOf(application(`2026102800000${10_000 + at}`, one.history)),
    );
    const portions: { applications: unknown[] }[] = [];
    const said: string[] = [];
    await drawDashboard('#data', {
      stored,
      answers: {
        'records-joined': (input) => {
          portions.push((input as { records: { applications: unknown[] } }).records);
          said.push(part(s.importTitle).querySelector('[role=status]')?.textContent ?? '');
          return new Promise((done) => setTimeout(() => done({ added: 90, joined: 10 }), 15)) as never;
        },
      },
    });
    choose(
      toBackup({ ...records, applications: many, registrations: [], tasks: [] }, { version: '1', now: NOW }),
    );
    await vi.waitFor(() => within(part(s.importTitle), s.importDo).click());
    await vi.waitFor(() => expect(pageText()).toContain(s.importDone('270', '30')));
    expect(portions.map(({ applications }) => applications.length)).toEqual([100, 100, 50]);
    expect(portions[0]).toEqual({
      applications: many.slice(0, 100),
      registrations: [],
      notices: [],
      tasks: [],
    });
    expect(said).toContain(s.importProgress(100, 250));
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['another program’s', '{"format":"other"}'],
  ])('says in a sentence why it is not taken: %s', async (_, text) => {
    await drawDashboard('#data', { stored });
    choose(text);
    await vi.waitFor(() => expect(texts('[role=alert]')).toHaveLength(1));
    expect(texts('[role=alert]')[0]).toMatch(/^The file .*\.$/);
  });

  it('says how far it came where the storage is full, and that nothing is doubled', async () => {
    const refuse = () => {
      throw new Error('storage-quota');
    };
    await drawDashboard('#data', { stored, answers: { 'records-joined': refuse } });
    choose(file);
    await vi.waitFor(() => within(part(s.importTitle), s.importDo).click());
    await vi.waitFor(() =>
      expect(texts('[role=alert]')).toEqual([`${s.importFull} ${s.importFailed(0, 4)}`]),
    );
  });

  it('offers nothing where a file holds nothing', async () => {
    await drawDashboard('#data', { stored });
    choose(
      toBackup({ applications: [], registrations: [], notices: [], tasks: [] }, { version: '1', now: NOW }),
    );
    await vi.waitFor(() => expect(part(s.importTitle).textContent).toContain(s.importNothing));
    expect(part(s.importTitle).querySelector('.act.main')).toBeNull();
  });
});
