// @vitest-environment happy-dom
/** What needs the user now, in the popup: the line that says so, the list, and what can be done about each. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../src/popup/popup';
import { categories, statusKnowledge as knowledge } from '../../src/portal/knowledge';
import { reminderTextsIn } from '../../src/shared/reminder-texts';
// Fetched when they are wanted; here they are at hand, so that no test waits for them to be compiled.
import '../../src/popup/now';
import '../../src/ui/due-engine';
import { mount } from '../../src/ui/root';
import { textsIn } from '../../src/ui/texts';
import {
  all,
  application,
  button,
  closePage,
  drawPanel,
  drawPopup,
  fakeBrowser,
  found,
  keptAll,
  NOW,
  notice,
  pageText,
  period,
  press,
  registration,
  task,
  texts,
} from './ui-fake';

const t = textsIn('en');
const s = reminderTextsIn('en');
const NUMBER = 'CNOR22042606010001';
const returned = application('202610280000000101', [
  period('To be corrected by enterprise', ['status.to-be-corrected-by-enterprise']),
]);
const TITLE = 'Application 2026…0101: To be corrected by you';
const LOOK = 'Look for news: 1 application not seen since 12 Nov';
const expiring = registration(NUMBER, { expiry: '2027-05-20', category: 'Meat and meat products' });
const call = task('t1', 'Call Mattilsynet', '2026-11-20');

afterEach(() => {
  vi.useRealTimers();
  closePage();
});

async function open(shown: Parameters<typeof keptAll>[0], more: Parameters<typeof drawPopup>[0] = {}) {
  const fake = await drawPopup({ ...more, stored: { ...keptAll(shown), ...more.stored } });
  (await found('.due')).click();
  await found('.reminder');
  return fake;
}
const titles = () => texts('.reminder h3');
const set = (input: object) => ({ type: 'reminders-set', input });

describe('the line over the tabs', () => {
  it('says how many things need the user, and leads there in one press', async () => {
    await drawPopup({ stored: keptAll({ applications: [returned] }) });
    const line = await found('.due');
    expect(line.textContent).toBe(t.dueLine(2));
    expect(all('#tab-applications')[0]?.getAttribute('aria-selected')).toBe('false');
    line.click();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('group-now'));
    expect(all('#tab-applications')[0]?.getAttribute('aria-selected')).toBe('true');
  });

  it('is not there where nothing is due, nor where the kind is switched off', async () => {
    const settings = { markers: true, off: ['correct', 'look'] };
    await drawPopup({ stored: { ...keptAll({ applications: [returned] }), settings } });
    await found('.count');
    expect(await settled(() => all('.due').length)).toBe(0);
  });

  it('waits for the first paint', async () => {
    const fake = fakeBrowser({ uiLanguages: ['en-GB'] });
    await fake.store(keptAll({ applications: [returned] }));
    let painted = (): void => undefined;
    const paint = new Promise<void>((resolve) => {
      painted = resolve;
    });
    const services = { ...fake.services, afterPaint: () => paint };
    const app = document.createElement('div');
    document.body.replaceChildren(app);
    const page = <Popup codes={new Promise(() => undefined)} knowledge={{ ...knowledge, categories }} />;
    mount(app, services, (texts) => texts.popupTitle, page);
    await found('.count');
    expect(await settled(() => all('.due').length)).toBe(0);
    painted();
    await found('.due');
  });

  it('goes when what is kept says that it is done', async () => {
    const fake = await open({ applications: [returned] });
    expect(texts('.due')).toEqual([t.dueLine(2)]);
    const done = { id: `correct/${returned.serial}/2026-11-12T08:14:00.000Z`, done: NOW };
    await fake.store(keptAll({ reminders: [done, { id: 'look', done: NOW }] }));
    await vi.waitFor(() => expect(all('.due')).toEqual([]));
  });

  it('comes by itself as time goes by, also where the clock was set', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const monday = task('t2', 'Call', '2026-11-23');
    const fake = await drawPopup({ stored: keptAll({ tasks: [monday] }) });
    await found('#tab-search');
    expect(await settled(() => all('.due').length)).toBe(0);
    fake.services.now = () => '2026-11-23T08:00:00.000Z';
    vi.advanceTimersByTime(31_000);
    expect((await found('.due')).textContent).toBe(t.dueLine(1));
    fake.services.now = () => NOW;
    vi.advanceTimersByTime(31_000);
    await vi.waitFor(() => expect(all('.due')).toEqual([]));
  });
});

describe('what needs the user now', () => {
  it('comes before the rest, the most urgent first', async () => {
    const demand = notice({ list: 'rectification', registration: NUMBER, deadline: '2026-11-24' });
    await open({
      applications: [returned],
      registrations: [expiring],
      notices: [{ ...demand, day: '2026-11-24' }],
      tasks: [call],
    });
    expect(titles()).toEqual([
      TITLE,
      'Rectification: time limit 24 Nov (in 4 days)',
      'Call Mattilsynet',
      LOOK,
      `Registration ${NUMBER} expires 20 May 2027 (in 6 months)`,
    ]);
    expect(texts('.group h2')).toEqual([`${t.nowTitle} 5`, `${t.groupYes} 1`]);
  });

  it('begins with some where there are many', async () => {
    const tasks = Array.from({ length: 30 }, (_, at) => task(`t${at}`, `Call ${at}`, '2026-11-20'));
    await open({ tasks });
    expect(texts('.group.now h2')).toEqual([`${t.nowTitle} 30`]);
    expect(titles()).toHaveLength(20);
    (await button(t.showMore)).click();
    await vi.waitFor(() => expect(titles()).toHaveLength(30));
  });

  it('leads to its application in the list', async () => {
    await open({ applications: [returned] });
    (await button(s.buttonFor(s.show, TITLE))).click();
    expect(document.activeElement).toBe(all('.application')[0]);
  });

  it('leads to the dashboard where it is of no application, and to the portal', async () => {
    const { opened } = await open({ applications: [returned], registrations: [expiring], tasks: [call] });
    const title = titles().find((one) => one.includes(NUMBER)) ?? '';
    (await button(s.buttonFor(s.show, title))).click();
    (await button(s.buttonFor(s.show, LOOK))).click();
    (await button(s.buttonFor(s.show, 'Call Mattilsynet'))).click();
    (await button(s.buttonFor(s.openPortal, LOOK))).click();
    expect(opened).toEqual([
      `dashboard#registration/${NUMBER}`,
      'dashboard#applications',
      'dashboard#reminders',
      'portal',
    ]);
  });

  it('says what it rests on, and marks what is not certain', async () => {
    await open({ registrations: [expiring] });
    const facts = texts('.facts li');
    expect(facts[0]).toContain('decree 280 (1 June 2026)');
    expect(facts[0]).toContain(s.sourceIs(s.expirySource));
    const weak = all('.facts li').filter((one) => one.querySelector('.weak'));
    expect(weak.map((one) => one.textContent)).toEqual([
      expect.stringContaining('one commercial source says 3 to 12 months'),
    ]);
    // Of the country's authority, not of any.
    expect(pageText()).not.toContain('{authority}');
  });
});

describe('done', () => {
  it('hides a correction until the application moves, and can be taken back', async () => {
    const { sent } = await open({ applications: [returned] });
    const ids = [`correct/${returned.serial}/2026-11-12T08:14:00.000Z`];
    (await button(s.buttonFor(s.done, TITLE))).click();
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual([s.doneMoves]));
    expect(sent).toContainEqual(set({ ids, done: NOW }));
    (await button(t.undo)).click();
    await vi.waitFor(() => expect(sent).toContainEqual(set({ ids, done: null })));
  });

  it('gives back what was done before', async () => {
    const before = '2026-11-18T09:00:00.000Z';
    const { sent } = await open({ applications: [returned], reminders: [{ id: 'look', done: before }] });
    (await button(s.buttonFor(s.done, LOOK))).click();
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual([s.doneLook]));
    (await button(t.undo)).click();
    await vi.waitFor(() => expect(sent).toContainEqual(set({ ids: ['look'], done: before })));
  });

  it('is written at the user’s own task', async () => {
    const { sent } = await open({ tasks: [call] });
    (await button(s.buttonFor(s.done, 'Call Mattilsynet'))).click();
    await vi.waitFor(() =>
      expect(sent).toContainEqual({ type: 'task-kept', input: { task: { ...call, at: NOW, done: NOW } } }),
    );
    (await button(t.undo)).click();
    await vi.waitFor(() =>
      expect(sent).toContainEqual({ type: 'task-kept', input: { task: { ...call, at: NOW } } }),
    );
  });

  it('is not said of a copy: the export says it', async () => {
    const old = registration(NUMBER, { first: '2026-10-01T08:00:00.000Z', last: NOW });
    const { opened } = await open({ registrations: [old] });
    expect(titles()).toEqual([s.exportTitle]);
    expect(texts('.reminder button')).not.toContain(s.done);
    (await button(s.buttonFor(s.show, s.exportTitle))).click();
    expect(opened).toEqual(['dashboard#data']);
  });

  it('says so where it was not stored', async () => {
    const refuse = () => {
      throw new Error('storage-failed');
    };
    await open({ applications: [returned] }, { answers: { 'reminders-set': refuse } });
    (await button(s.buttonFor(s.done, TITLE))).click();
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual([t.notSaved]));
  });
});

describe('snooze', () => {
  it.each([
    [s.snoozeHour, '2026-11-20T11:00:00.000Z', '20 Nov 2026, 12:00'],
    // NOW is a Friday.
    [s.snoozeTomorrow, '2026-11-23T08:00:00.000Z', '23 Nov 2026, 09:00'],
    [s.snoozeWeek, '2026-11-27T08:00:00.000Z', '27 Nov 2026, 09:00'],
  ])('for %s', async (choice, snoozed, when) => {
    const { sent } = await open(
      { applications: [returned] },
      {
        uiLanguages: ['nb', 'en'],
        lastLanguage: 'en',
        stored: { settings: { markers: true, language: 'en' } },
      },
    );
    (await button(s.buttonFor(s.snooze, TITLE))).click();
    choose(choice);
    const ids = [`correct/${returned.serial}/2026-11-12T08:14:00.000Z`];
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual([s.snoozed(when)]));
    expect(sent).toContainEqual(set({ ids, snoozed }));
    (await button(t.undo)).click();
    await vi.waitFor(() => expect(sent).toContainEqual(set({ ids, snoozed: null })));
  });

  it('opens with the keyboard, and Escape closes it and not the popup', async () => {
    await open({ applications: [returned] });
    const opener = await button(s.buttonFor(s.snooze, TITLE));
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    expect(choices().every((one) => one.closest('[hidden]'))).toBe(true);
    opener.click();
    await vi.waitFor(() => expect(opener.getAttribute('aria-expanded')).toBe('true'));
    const [first] = choices();
    expect(first?.closest('[hidden]')).toBeNull();
    first?.focus();
    const key = press(first as Element, 'Escape');
    expect(key.defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(opener.getAttribute('aria-expanded')).toBe('false'));
    expect(document.activeElement).toBe(opener);
  });
});

describe('blocked notifications', () => {
  it.each([
    ['denied', 1],
    ['granted', 0],
    ['unknown', 0],
  ] as const)('%s', async (notifications, count) => {
    await open({ applications: [returned] }, { notifications });
    expect(await settled(() => texts('.notice').filter((one) => one === t.notificationsOff).length)).toBe(
      count,
    );
  });
});

describe('the side panel', () => {
  it('says how many things need the user, and leads to the dashboard', async () => {
    const { opened } = await drawPanel({ stored: keptAll({ applications: [returned] }) });
    const line = await found('.due');
    expect(line.textContent).toBe(t.dueLine(2));
    line.click();
    expect(opened).toEqual(['dashboard#now']);
  });
});

describe('the way to the dashboard', () => {
  it('is a button of the popup', async () => {
    const { opened } = await drawPopup();
    (await button(t.openDashboard)).click();
    expect(opened).toEqual(['dashboard']);
  });
});

/** The choices of the first reminder. */
const choices = () => [...(all('.snoozes')[0]?.querySelectorAll<HTMLElement>('button') ?? [])];
const choose = (text: string) =>
  choices()
    .find((one) => one.textContent === text)
    ?.click();

/** A value once nothing is under way any more. */
async function settled<T>(ask: () => T): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, 60));
  return ask();
}
