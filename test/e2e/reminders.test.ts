/** "When one is told": notifications, badge and alarm of the real browser, and the way from there to the dashboard. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { BROWSER } from './support/journey.mjs';
import { type Stage, setStage, until } from './support/stage';

declare const chrome: Browser;

const DASHBOARD = 'src/dashboard/index.html';
const DAY = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
/** Id of the notification of a task. */
const notificationOf = (id: string): string => `task/${id}/${DAY}`;
const task = (id: string, text: string, more = {}) => ({
  task: { id, text, day: DAY, at: new Date().toISOString(), ...more },
});

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

const alarms = () => stage.behind(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
const told = (count: number) =>
  until(`${count} notifications`, async () => (await stage.notifications()).length === count);

describe('a reminder of one’s own', () => {
  it('is a notification and stands on the badge, once, until it is done', async () => {
    await stage.tell('task-kept', task('t1', 'Ring Mattilsynet'));
    await told(1);
    expect(await stage.notifications()).toEqual([notificationOf('t1')]);
    await until('the badge', async () => (await stage.badge()) === '1');
    expect(await alarms()).toEqual(['review']);
    // Put away, it does not come again for the same time.
    await stage.behind((id) => chrome.notifications.clear(id), (await stage.notifications())[0] ?? '');
    await stage.tell('settings-set', { plant: 'M 1' });
    await until('the settings', async () => JSON.stringify(await stage.stored()).includes('M 1'));
    expect(await stage.notifications()).toEqual([]);
    const now = new Date(Date.now() + 1000).toISOString();
    await stage.tell('task-kept', task('t1', 'Ring Mattilsynet', { at: now, done: now }));
    await until('the badge', async () => (await stage.badge()) === '');
  });

  it('leaves the screen when it is done, and several are one', async () => {
    await stage.tell('task-kept', task('t1', 'Ring Mattilsynet'));
    await told(1);
    await stage.tell('records-joined', {
      records: {
        applications: [],
        registrations: [],
        notices: [],
        tasks: ['t2', 't3'].map((id) => task(id, `Noe ${id}`).task),
      },
    });
    await until('the gathered one', async () => (await stage.notifications()).includes('several'));
    expect((await stage.notifications()).sort()).toEqual(['several', notificationOf('t1')]);
    const now = new Date(Date.now() + 1000).toISOString();
    for (const id of ['t1', 't2', 't3']) await stage.tell('task-kept', task(id, 'x', { at: now, done: now }));
    await told(0);
  });

  it('is snoozed from the popup’s list, and leads to the dashboard', async () => {
    await stage.speak('nb');
    await stage.tell('task-kept', task('t1', 'Ring Mattilsynet om flytskjema'));
    await told(1);
    const popup = await stage.session.popup();
    const line = await until('the line', () => popup.$('.due')).then(() => popup.$('.due'));
    await line?.click();
    const item = await until('the reminder', () => popup.$('.reminder')).then(() => popup.$('.reminder'));
    expect(await item?.evaluate((one) => one.textContent)).toContain('Ring Mattilsynet om flytskjema');
    await item?.evaluate((one) => {
      for (const button of one.querySelectorAll('button'))
        if (button.textContent === 'Utsett') button.click();
    });
    await until('the choices', () => popup.$('.snoozes button'));
    await (await popup.$('.snoozes button'))?.click();
    await until('it to be gone', async () => (await popup.$('.reminder')) === null);
    const kept = Object.entries(await stage.stored()).find(([key]) => key.startsWith('reminder/task/'));
    expect(kept?.[1]).toMatchObject({ snoozed: expect.any(String) });
    await told(0);
    await popup.close();
    const dashboard = await stage.session.extensionPage(`${DASHBOARD}#reminders`);
    await until('the task', () =>
      dashboard.evaluate(() => document.body.textContent?.includes('Ring Mattilsynet om flytskjema')),
    );
    await dashboard.close();
  });
});

describe.runIf(BROWSER === 'chromium')(
  'the worker is ended (Firefox lets no test end its background)',
  () => {
    it('the alarm stays, and what was told is not told again', async () => {
      await stage.tell('task-kept', task('t1', 'Ring Mattilsynet'));
      await told(1);
      await stage.session.killWorker();
      expect(await alarms()).toEqual(['review']);
      await stage.behind((id) => chrome.notifications.clear(id), notificationOf('t1'));
      await stage.tell('settings-set', { plant: 'M 2' });
      await until('the settings', async () => JSON.stringify(await stage.stored()).includes('M 2'));
      await until('the badge', async () => (await stage.badge()) === '1');
      expect(await stage.notifications()).toEqual([]);
    });
  },
);
