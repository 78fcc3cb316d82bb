// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Task } from '../../src/tracking/types';
import { change, drawDashboard, fill, NUMBER, part, returnedWay, s, t, within } from './ui-dashboard-stage';
import {
  all,
  application,
  button,
  closePage,
  found,
  keptAll,
  NOW,
  notice,
  pageText,
  period,
  recordOf,
  registration,
  registrationRecordOf,
  task,
  texts,
} from './ui-fake';

const note = { id: 'n1', text: 'Ask Ingrid', at: '2026-11-13T09:00:00.000Z' };
const returned = application('202610280000000101', returnedWay('Competent authorities', '-'), {
  change,
  time: '2026-10-29 01:42:10',
  notes: [note],
  feedback: [
    {
      from: 'authority',
      text: 'Send\n<b>the</b> chart',
      first: change.at,
      last: '2026-11-14T08:14:00.000Z',
    },
    { from: 'customs', text: '请补齐补正。', first: change.at, last: change.at },
  ],
});
const life = registration(
  NUMBER,
  { homeNumber: 'M 207', name: 'Skarv AS', address: 'Vigra', registered: '2022-09-21', expiry: '2027-09-20' },
  [period('Valid', ['valid'], '2026-11-01T08:00:00.000Z')],
);
const limit = notice({
  list: 'rectification',
  registration: NUMBER,
  title: 'Cold store',
  serial: 'ZG/1 通知',
});
const own = task('t1', 'Call the authority', '2026-11-24', {
  about: { kind: 'application', id: returned.serial },
});
const stored = keptAll({
  applications: [returned],
  registrations: [life],
  notices: [limit],
  tasks: [own, task('t2', 'Long done', '2026-11-01', { done: '2026-11-02T08:00:00.000Z' })],
});
const AT = `#application/${returned.serial}`;
/** Terms as the package holds them. */
const files = (path: string) =>
  path === 'data/knowledge.json' ? { terms: [{ id: 'returned', zh: ['补齐补正'] }] } : undefined;

afterEach(closePage);

describe('an application', () => {
  it('shows where it stands, what to do next, and its way', async () => {
    await drawDashboard(AT, { stored });
    expect(texts('h1')).toEqual([`Application ${returned.serial}`]);
    expect(texts('.lead')).toEqual(['To be corrected by you']);
    await vi.waitFor(() => expect(part(s.nextTitle).textContent).toContain('Read both feedbacks.'));
    const facts = Object.fromEntries(
      all('.pairs div').map((pair) => [
        pair.querySelector('dt')?.textContent,
        pair.querySelector('dd')?.textContent,
      ]),
    );
    expect(facts).toMatchObject({
      [s.turn]: 'You',
      [s.days]: 'up to 11 days',
      [t.onPortal]: 'To be corrected by enterprise',
      [s.registration]: NUMBER,
      [s.plant]: 'M 207 Skarv AS',
      [s.applied]: `28 Oct 2026, 18:42 ${s.chinaTime('2026-10-29 01:42:10')}`,
    });
    // A dash in the portal's column says nothing.
    expect(facts).not.toHaveProperty(t.step);
    expect([...part(s.historyTitle).querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      `To be corrected by you up to 11 daysSeen 12 Nov · Changed between 9 Nov and 12 Nov · ${s.onPortal('To be corrected by enterprise')}`,
      `Submitted to the competent authority at least 6 daysSeen 3 Nov–9 Nov · ${s.onPortal('Submit to authorities')} · Handle steps: Competent authorities`,
    ]);
    expect(part(s.wayTitle).querySelectorAll('.stretch')).toHaveLength(2);
    expect(part(s.itsNotices).textContent).toContain('Cold store');
  });

  it('shows the feedback as it was written, who wrote it and when it was read, with the Chinese words known', async () => {
    const hint = { name: 'to put right', what: 'Returned, not refused.', source: 'x' };
    await drawDashboard(AT, {
      stored,
      files: (path) => (path.startsWith('data/hints') ? { 'term.returned': hint } : files(path)),
    });
    const box = part(s.feedbackTitle);
    await vi.waitFor(() =>
      expect(box.querySelector('.terms')?.textContent).toContain('补齐补正to put right'),
    );
    expect([...box.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'From GACC read 12 Nov',
      'From the competent authority read 12 Nov–14 Nov',
    ]);
    expect(box.querySelectorAll('blockquote')[1]?.textContent).toBe('Send\n<b>the</b> chart');
    expect(box.querySelector('blockquote b')).toBeNull();
  });

  it('says how feedback gets here where there is none, and what is not known of a status', async () => {
    const strange = application('202610280000000103', [period('Brand new', [])]);
    await drawDashboard(`#application/${strange.serial}`, { stored: keptAll({ applications: [strange] }) });
    expect(part(s.feedbackTitle).textContent).toContain(s.feedbackNone);
    expect(part(s.nextTitle).textContent).toContain(t.maybeUnknown);
    expect(texts('.lead')).toEqual(['Brand new']);
  });

  it('gives its number and the address of the portal, and opens the portal', async () => {
    const { copied, opened } = await drawDashboard(AT, { stored });
    (await button(s.copyNumber)).click();
    await vi.waitFor(() => expect(part(s.toPortal).textContent).toContain(s.copiedNumber(returned.serial)));
    (await button(s.copyAddress)).click();
    await vi.waitFor(() => expect(copied).toEqual([returned.serial, 'https://cifer.singlewindow.cn/']));
    (await button(s.openPortal)).click();
    expect(opened).toEqual(['portal']);
    expect(part(s.toPortal).textContent).toContain('申请单查询');
  });

  it('says what to copy where the clipboard is closed', async () => {
    await drawDashboard(AT, { stored, clipboard: false });
    (await button(s.copyNumber)).click();
    await vi.waitFor(() => expect(part(s.toPortal).textContent).toContain(s.copyFailed(returned.serial)));
    (await button(s.outCopy)).click();
    await vi.waitFor(() => expect(part(s.outTitle).textContent).toContain(s.outCopyFailed));
    expect(part(s.outTitle).querySelector('details')?.open).toBe(true);
  });

  it('is passed on as a text and as a letter, with the notes only where the user wants that', async () => {
    const { copied } = await drawDashboard(AT, {
      stored: { ...stored, settings: { markers: true, contact: 'a@b.no', plant: 'M 207' } },
    });
    (await button(s.outCopy)).click();
    await vi.waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]).toContain(returned.serial);
    expect(copied[0]).toContain('M 207');
    expect(copied[0]).not.toContain('Ask Ingrid');
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual([s.outCopied]));
    part(s.outTitle).querySelector<HTMLInputElement>('.tick input')?.click();
    await vi.waitFor(() =>
      expect(part(s.outTitle).querySelector('pre')?.textContent).toContain('Ask Ingrid'),
    );
    expect(within(part(s.outTitle), s.outMail).getAttribute('href')).toMatch(/^mailto:a@b\.no\?subject=/);
  });

  it('is marked as seen', async () => {
    const { sent } = await drawDashboard(AT, { stored });
    expect(texts('.tag.new')).toEqual(['new since 9 Nov']);
    (await button(s.markSeenOf(returned.serial))).click();
    await vi.waitFor(() =>
      expect(sent).toContainEqual({ type: 'changes-acknowledged', input: { serials: [returned.serial] } }),
    );
  });

  it('is removed, leads back to the list, and comes back as it was kept', async () => {
    const { sent, remove } = await drawDashboard(AT, { stored });
    (await button(s.forget)).click();
    await vi.waitFor(() => expect(texts('h1')).toEqual([s.applications]));
    expect(sent).toContainEqual({
      type: 'record-forgotten',
      input: { kind: 'application', id: returned.serial },
    });
    await remove(`application/${returned.serial}`);
    await vi.waitFor(() => expect(pageText()).toContain(s.noApplications));
    const toast = await found('.toast');
    expect(toast.textContent).toContain(s.forgotten(`Application ${returned.serial}`));
    within(toast, t.undo).click();
    await vi.waitFor(() =>
      expect(sent).toContainEqual({
        type: 'record-restored',
        input: { kind: 'application', record: recordOf(returned) },
      }),
    );
  });
});

describe('a note', () => {
  const kept = (fake: { sent: { type: string; input: unknown }[] }) =>
    fake.sent.filter(({ type }) => type === 'note-kept').map(({ input }) => input);
  const about = { kind: 'application', id: returned.serial };

  it('is written, and taken back', async () => {
    const fake = await drawDashboard(AT, { stored });
    const box = part(s.notesTitle);
    expect(within(box, s.noteAdd).hasAttribute('disabled')).toBe(true);
    fill(box.querySelector('textarea'), '  Called them  ');
    await vi.waitFor(() => expect(within(box, s.noteAdd).hasAttribute('disabled')).toBe(false));
    within(box, s.noteAdd).click();
    await vi.waitFor(() => expect(kept(fake)).toHaveLength(1));
    const [{ note: written }] = kept(fake) as [{ note: { id: string } }];
    expect(kept(fake)[0]).toEqual({ about, note: { id: written.id, text: 'Called them', at: NOW } });
    expect(written.id).toMatch(/^2026-11-20T10:00:00\.000Z-[0-9a-f]{8}$/);
    await vi.waitFor(() => expect(box.querySelector('textarea')?.value).toBe(''));
    within(await found('.toast'), t.undo).click();
    await vi.waitFor(() => expect(kept(fake)[1]).toMatchObject({ note: { id: written.id, gone: true } }));
  });

  it('is changed in its place, or left as it was', async () => {
    const fake = await drawDashboard(AT, { stored });
    const when = '13 Nov';
    (await button(s.noteChangeOf(when))).click();
    const field = await vi.waitFor(() => {
      const one = all('textarea').find((area) => (area as HTMLTextAreaElement).value === note.text);
      if (!one) throw new Error('not open');
      return one;
    });
    expect(document.activeElement).toBe(field);
    within(document, s.cancel).click();
    await vi.waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe(s.noteChangeOf(when)),
    );
    (await button(s.noteChangeOf(when))).click();
    await vi.waitFor(() => expect(all('textarea')).toHaveLength(2));
    within(document, s.noteSave).click();
    await vi.waitFor(() => expect(all('textarea')).toHaveLength(1));
    expect(kept(fake)).toEqual([]);
    (await button(s.noteChangeOf(when))).click();
    await vi.waitFor(() => expect(all('textarea')).toHaveLength(2));
    fill(all('textarea')[0] ?? null, 'Ask Kari');
    await vi.waitFor(() => expect((all('textarea')[0] as HTMLTextAreaElement).value).toBe('Ask Kari'));
    within(document, s.noteSave).click();
    await vi.waitFor(() =>
      expect(kept(fake)).toEqual([{ about, note: { ...note, text: 'Ask Kari', at: NOW } }]),
    );
    within(await found('.toast'), t.undo).click();
    await vi.waitFor(() => expect(kept(fake)[1]).toEqual({ about, note: { ...note, at: NOW } }));
  });

  it('is deleted, and comes back', async () => {
    const fake = await drawDashboard(AT, { stored });
    (await button(s.noteDeleteOf('13 Nov'))).click();
    await vi.waitFor(() => expect(kept(fake)).toEqual([{ about, note: { ...note, at: NOW, gone: true } }]));
    within(await found('.toast'), t.undo).click();
    await vi.waitFor(() => expect(kept(fake)[1]).toEqual({ about, note: { ...note, at: NOW } }));
  });

  it('says so where it was not stored', async () => {
    const refuse = () => {
      throw new Error('storage-quota');
    };
    await drawDashboard(AT, { stored, answers: { 'note-kept': refuse } });
    (await button(s.noteDeleteOf('13 Nov'))).click();
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual([t.notSavedFull]));
  });
});

describe('a reminder of one’s own', () => {
  const kept = (fake: { sent: { type: string; input: unknown }[] }): Task[] =>
    fake.sent.filter(({ type }) => type === 'task-kept').map(({ input }) => (input as { task: Task }).task);

  it('is added to what it is about, for tomorrow where nothing else is said', async () => {
    const fake = await drawDashboard(AT, { stored });
    const box = part(s.tasksTitle);
    const [text, day] = [...box.querySelectorAll('input')];
    expect(day?.value).toBe('2026-11-21');
    fill(text ?? null, 'Send the chart');
    fill(day ?? null, '2026-11-25');
    await vi.waitFor(() => expect(within(box, s.taskAdd).hasAttribute('disabled')).toBe(false));
    within(box, s.taskAdd).click();
    await vi.waitFor(() =>
      expect(kept(fake)).toMatchObject([
        {
          text: 'Send the chart',
          day: '2026-11-25',
          at: NOW,
          about: { kind: 'application', id: returned.serial },
        },
      ]),
    );
    within(await found('.toast'), t.undo).click();
    await vi.waitFor(() => expect(kept(fake)[1]).toMatchObject({ text: 'Send the chart', gone: true }));
  });

  it('is done, changed and deleted, each with a way back', async () => {
    const fake = await drawDashboard('#reminders', { stored });
    (await button(s.taskDoneOf(own.text))).click();
    await vi.waitFor(() => expect(kept(fake).at(-1)).toEqual({ ...own, at: NOW, done: NOW }));
    within(await found('.toast'), t.undo).click();
    await vi.waitFor(() => expect(kept(fake).at(-1)).toEqual({ ...own, at: NOW }));
    (await button(s.taskChangeOf(own.text))).click();
    const form = await found(`form[aria-label="${s.taskChangeOf(own.text)}"]`);
    expect(document.activeElement).toBe(form.querySelector('input'));
    fill(form.querySelector('input'), 'Call again');
    await vi.waitFor(() => expect(form.querySelector('input')?.value).toBe('Call again'));
    within(form, s.noteSave).click();
    await vi.waitFor(() => expect(kept(fake).at(-1)).toEqual({ ...own, text: 'Call again', at: NOW }));
    (await button(s.taskDeleteOf(own.text))).click();
    await vi.waitFor(() => expect(kept(fake).at(-1)).toEqual({ ...own, at: NOW, gone: true }));
  });

  it('stands with what it is about; those done are put away, and can be opened again', async () => {
    const fake = await drawDashboard('#reminders', { stored });
    const box = part(s.tasksOwn);
    expect(within(box, `Application ${returned.serial}`).getAttribute('href')).toBe(AT);
    const done = box.querySelector('details');
    expect(done?.textContent).toContain('Long donedone 2 Nov');
    within(done as Element, s.taskReopenOf('Long done')).click();
    await vi.waitFor(() => expect(kept(fake).at(-1)).toMatchObject({ id: 't2', at: NOW }));
    expect(kept(fake).at(-1)).not.toHaveProperty('done');
  });

  it('stands beside the kinds that are switched off, with the way to the settings', async () => {
    const { opened } = await drawDashboard('#reminders', {
      stored: { ...stored, settings: { markers: true, off: ['yearly'] } },
    });
    expect([...part(s.remindersOff).querySelectorAll('li')]).toHaveLength(1);
    (await button(s.remindersSettings)).click();
    expect(opened).toEqual(['options']);
  });
});

describe('a registration', () => {
  it('shows its state, its dates and its applications, and is removed with a way back', async () => {
    const { sent } = await drawDashboard(`#registration/${NUMBER}`, { stored });
    expect(texts('.pairs').join()).toContain('20 Sept 2027'.replace('Sept', 'Sep'));
    expect(texts('.pairs').join()).toContain('(in 10 months)');
    expect(part(s.itsApplications).textContent).toContain(returned.serial);
    expect(all('[role=img]')[0]?.getAttribute('aria-label')).toContain(
      '21 Sep 2022–20 Sep 2027, in 10 months',
    );
    expect(texts('.check')).toEqual(['12', '6', '3']);
    (await button(s.forget)).click();
    await vi.waitFor(() => expect(texts('h1')).toEqual([s.registrations]));
    within(await found('.toast'), t.undo).click();
    await vi.waitFor(() =>
      expect(sent).toContainEqual({
        type: 'record-restored',
        input: { kind: 'registration', record: registrationRecordOf(life) },
      }),
    );
  });

  it('is followed by its number, written as people do', async () => {
    const { sent } = await drawDashboard('#registrations', { stored });
    const form = all('form.follow')[0] as HTMLFormElement;
    const submit = async (text: string, said: string) => {
      fill(form.querySelector('input'), text);
      await vi.waitFor(() => expect(form.querySelector('[role=status]')?.textContent).toBe(''));
      within(form, s.followDo).click();
      await vi.waitFor(() => expect(form.querySelector('[role=status]')?.textContent).toBe(said));
    };
    await submit('salmon', s.followWrong);
    await submit(` ${NUMBER.toLowerCase()} `, s.followKnown(NUMBER));
    expect(sent).toEqual([]);
    await submit('cnor 18pp 1804010103', '');
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent).toEqual([{ type: 'registration-followed', input: { number: 'CNOR18PP1804010103' } }]);
    await vi.waitFor(() => expect(form.querySelector('input')?.value).toBe(''));
  });
});

describe('an entry of GACC', () => {
  it('is found by an address with slashes and Chinese, and leads to its registration', async () => {
    await drawDashboard(`#notice/${encodeURIComponent(limit.id)}`, { stored });
    expect(texts('h1')).toEqual(['Rectification']);
    expect(texts('.pairs').join()).toContain(s.noDeadline);
    within(document, NUMBER).click();
    await vi.waitFor(() => expect(texts('h1')).toEqual([`Registration ${NUMBER}`]));
  });
});
