// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryArea } from '../../src/storage/area';
import {
  cells,
  change,
  choose,
  drawDashboard,
  go,
  NUMBER,
  part,
  returnedWay,
  rowNames,
  s,
  t,
  within,
} from './ui-dashboard-stage';
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
  press,
  registration,
  task,
  texts,
  type,
} from './ui-fake';

const OTHER = 'CNOR18PP1804010103';
const returned = application('202610280000000101', returnedWay(), {
  change,
  type: 'Change application',
  category: 'Aquatic products',
  time: '2026-10-29 01:42:10',
  accounts: ['first'],
  notes: [{ id: 'n1', text: 'Ask Ingrid for the flow chart', at: '2026-11-13T09:00:00.000Z' }],
});
const approved = application(
  '202610280000000102',
  [
    period('Being accepted by the GACC', ['status.being-accepted'], '2026-10-03T08:14:00.000Z', change.since),
    period('Approved', ['status.approved'], '2026-11-10T08:14:00.000Z'),
  ],
  { accounts: ['second'], registration: OTHER },
);
const unknown = application('202610280000000103', [period('<b>Brand new</b>', [])], {
  feedback: [
    {
      from: 'customs',
      text: 'Parasites',
      first: '2026-11-13T09:00:00.000Z',
      last: '2026-11-13T09:00:00.000Z',
    },
  ],
});
const plant = registration(NUMBER, { homeNumber: 'M 207', name: 'Skarv AS', expiry: '2027-09-20' });
const second = registration(OTHER, { homeNumber: 'M 1184', name: 'Bjarmeyjar AS' });
const limit = notice(
  { list: 'rectification', registration: NUMBER, title: 'Cold store' },
  { deadline: '2026-12-01' },
);
const stored = keptAll({
  applications: [approved, unknown, returned],
  registrations: [plant, second],
  notices: [limit],
  tasks: [task('t1', 'Call the authority', '2026-11-24', { about: { kind: 'registration', id: NUMBER } })],
});

afterEach(closePage);

describe('the dashboard', () => {
  it('says how to begin where nothing was seen, and where to bring a file in', async () => {
    await drawDashboard();
    expect(texts('.empty .lead')).toEqual([s.emptyTitle]);
    expect(pageText()).toContain('Application enquiry');
    expect(all('main a').map((link) => link.getAttribute('href'))).toEqual(['#data']);
    expect(texts('nav a')).not.toContain(s.notices);
  });

  it('names its parts with what is in them, and the tab after the part', async () => {
    await drawDashboard('#applications', { stored });
    expect(texts('nav a').slice(1)).toEqual([
      `${s.applications}3`,
      `${s.registrations}2`,
      `${s.notices}1`,
      s.reminders,
      s.data,
    ]);
    expect(texts('nav [aria-current]')).toEqual([`${s.applications}3`]);
    await vi.waitFor(() => expect(document.title).toBe('Applications · Los for CIFER'));
    await go('#registrations');
    await vi.waitFor(() => expect(document.title).toBe('Registrations · Los for CIFER'));
  });

  it('says that what is stored is of a newer version, or was not given', async () => {
    await drawDashboard('', { stored: { version: 999 } });
    expect(texts('.notice p')).toContain(t.newer);
    closePage();
    const area = { ...memoryArea(), get: () => Promise.reject(new Error('closed')) };
    await drawDashboard('', { area });
    expect(texts('.notice p')).toContain(t.readFailed);
    // It is not said that nothing was seen: nobody knows.
    expect(all('.empty')).toEqual([]);
  });

  it('goes to the heading of what is shown, and back to the link that led there', async () => {
    await drawDashboard('#applications', { stored });
    const link = all('main a').find((one) => one.textContent === approved.serial);
    link?.focus();
    await go(`#application/${approved.serial}`);
    await vi.waitFor(() =>
      expect(document.activeElement?.textContent).toBe(`Application ${approved.serial}`),
    );
    within(document, `‹ ${s.backApplications}`).click();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(approved.serial));
    await go('#reminders');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(s.reminders));
  });

  it('says so where the address names something that is not kept', async () => {
    await drawDashboard('#registration/CNOR99', { stored });
    expect(texts('h1')).toEqual([s.goneTitle]);
    expect(pageText()).toContain(s.goneText('Registration CNOR99'));
  });

  it('skips to the heading', async () => {
    await drawDashboard('', { stored });
    (await button(s.skip)).click();
    expect(document.activeElement?.textContent).toBe(s.now);
  });
});

describe('the search', () => {
  it('filters by number, words of ours and of the portal, notes and feedback', async () => {
    await drawDashboard('#applications', { stored });
    const find = async (query: string, ...found: string[]): Promise<void> => {
      await type('');
      await vi.waitFor(() => expect(rowNames()).toHaveLength(3));
      await type(query);
      await vi.waitFor(() => expect(rowNames()).toEqual(found));
    };
    await find('0102', approved.serial);
    await find('ingrid', returned.serial);
    await find('PARASITES', unknown.serial);
    await find('to be corrected by enterprise', returned.serial);
    await find('corrected you', returned.serial);
    await find('bjarmeyjar', approved.serial);
    await find('seafood', returned.serial);
    await find('nothing of the kind');
    expect(texts('.empty .lead')).toEqual([s.nothingFits]);
    expect(texts('main .count')).toEqual([s.shown(0, 3)]);
    within(await found('.empty'), s.clear).click();
    await vi.waitFor(() => expect(rowNames()).toHaveLength(3));
  });

  it('leads from where nothing is listed to the applications, and keeps the focus', async () => {
    await drawDashboard('#reminders', { stored });
    const box = (await found('input[type=search]')) as HTMLInputElement;
    box.focus();
    await type('0102');
    await vi.waitFor(() => expect(rowNames()).toEqual([approved.serial]));
    expect(document.activeElement).toBe(box);
  });

  it('goes by plant and by account', async () => {
    await drawDashboard('#applications', { stored });
    choose(s.plant, 'M 1184');
    await vi.waitFor(() => expect(rowNames()).toEqual([approved.serial]));
    expect(texts('nav a').slice(1, 4)).toEqual([
      `${s.applications}1`,
      `${s.registrations}1`,
      `${s.notices}0`,
    ]);
    choose(s.plant, '');
    await vi.waitFor(() => expect(rowNames()).toHaveLength(3));
    choose(s.account, 'first');
    await vi.waitFor(() => expect(rowNames()).toEqual([returned.serial]));
    choose(s.account, '\u0000');
    await vi.waitFor(() => expect(rowNames()).toEqual([unknown.serial]));
    (await button(s.clear)).click();
    await vi.waitFor(() => expect(rowNames()).toHaveLength(3));
  });

  it('keeps of what is due and of the changes what it finds', async () => {
    await drawDashboard('', { stored });
    await vi.waitFor(() => expect(all('.reminder').length).toBeGreaterThan(2));
    const before = all('.reminder').length;
    await type('cold store');
    await vi.waitFor(() => expect(all('.reminder').length).toBeLessThan(before));
    expect(texts('.reminder h3').join()).toContain('Rectification');
    expect(part(s.changes).textContent).toContain(s.changesNone);
  });
});

describe('the applications', () => {
  it('stand in a table: what needs the user first, with a range of days and the time of the user', async () => {
    await drawDashboard('#applications', { stored });
    expect(rowNames()).toEqual([returned.serial, unknown.serial, approved.serial]);
    const [first = [], second = [], third = []] = cells();
    expect(first[0]).toBe(
      'To be corrected by younew since 9 NovOn the portal: To be corrected by enterprise',
    );
    expect(first[1]).toBe('You');
    // Seen on the 12th only, after a look on the 9th: eleven days at most, if it still stands there.
    expect(first[2]).toBe('up to 11 days');
    expect(first[6]).toBe(`${NUMBER}M 207 Skarv AS`);
    // Nearly two in the night in China is the day before in Norway.
    expect(first[7]).toBe('28 Oct');
    expect(all('table.data td time')[0]?.title).toBe(s.chinaTime('2026-10-29 01:42:10'));
    expect(second[0]).toBe(`<b>Brand new</b>${t.unknownStatus}`);
    expect(second[1]).toBe(s.turns.maybe);
    expect(second[2]).toBe('not known');
    // Nothing comes after an approval, so it holds to this day.
    expect(third.slice(1, 3)).toEqual([s.turns.nobody, '10–11 days']);
  });

  it('are ordered by the headings, and say so', async () => {
    await drawDashboard('#applications', { stored });
    const heading = (name: string) => within(document, name).closest('th');
    expect(all('th[aria-sort]').map((one) => one.textContent)).toEqual([`${s.turn}▲`]);
    within(document, s.serial).click();
    await vi.waitFor(() => expect(heading(`${s.serial}▲`)?.getAttribute('aria-sort')).toBe('ascending'));
    expect(rowNames()).toEqual([returned.serial, approved.serial, unknown.serial]);
    within(document, `${s.serial}▲`).click();
    await vi.waitFor(() => expect(heading(`${s.serial}▼`)?.getAttribute('aria-sort')).toBe('descending'));
    expect(rowNames()).toEqual([unknown.serial, approved.serial, returned.serial]);
  });

  it('are left out by turn, status, and whether they are open or new', async () => {
    await drawDashboard('#applications', { stored });
    choose(s.turn, 'nobody');
    await vi.waitFor(() => expect(rowNames()).toEqual([approved.serial]));
    expect(texts('main .count')).toEqual([s.shown(1, 3)]);
    (await button(s.clear)).click();
    await vi.waitFor(() => expect(rowNames()).toHaveLength(3));
    choose(s.status, 'To be corrected by you');
    await vi.waitFor(() => expect(rowNames()).toEqual([returned.serial]));
    choose(s.status, '');
    await vi.waitFor(() => expect(rowNames()).toHaveLength(3));
    const [openOnly, newOnly] = all('.tick input') as HTMLInputElement[];
    openOnly?.click();
    await vi.waitFor(() => expect(rowNames()).toEqual([returned.serial, unknown.serial]));
    newOnly?.click();
    await vi.waitFor(() => expect(rowNames()).toEqual([returned.serial]));
  });

  it('are saved as they are listed', async () => {
    const { saved } = await drawDashboard('#applications', { stored });
    choose(s.turn, 'nobody');
    await vi.waitFor(() => expect(rowNames()).toEqual([approved.serial]));
    (await button(s.exportThese)).click();
    expect(saved[0]?.text).toContain(approved.serial);
    expect(saved[0]?.text).not.toContain(returned.serial);
  });

  it('are drawn a hundred at a time', async () => {
    const many = Array.from({ length: 150 }, (_, at) =>
      application(`20261028000000${1000 + at}`, [period('Approved', ['status.approved'])]),
    );
    await drawDashboard('#applications', { stored: keptAll({ applications: many }) });
    expect(rowNames()).toHaveLength(100);
    expect(texts('main .count')).toEqual([s.shownAll(150)]);
    (await button(s.showMore(50))).click();
    await vi.waitFor(() => expect(rowNames()).toHaveLength(150));
    expect(all('.more')).toEqual([]);
  });

  it('are a picture too: arrows go along a line, and a stretch opens its application', async () => {
    await drawDashboard('#applications', { stored });
    (await button(s.asTimeline)).click();
    const line = await found('[role=toolbar]');
    expect(texts('.today')).toEqual([s.today]);
    expect(texts('.month')).toEqual(['Sep 2026', 'Oct', 'Nov']);
    expect(line.getAttribute('aria-label')).toBe(s.wayOf(returned.serial));
    const stretches = [...line.querySelectorAll<HTMLElement>('.stretch')];
    expect(stretches.map((one) => one.className)).toEqual(['stretch authority', 'stretch enterprise']);
    expect(stretches.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0]);
    expect(stretches[0]?.getAttribute('aria-label')).toBe(
      s.stretch(
        'Submitted to the competent authority',
        'the competent authority',
        '3 Nov–9 Nov',
        'at least 6 days',
      ),
    );
    stretches[1]?.focus();
    expect(press(stretches[1] as Element, 'ArrowLeft').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(stretches[0]);
    await vi.waitFor(() => expect(stretches.map(({ tabIndex }) => tabIndex)).toEqual([0, -1]));
    stretches[0]?.click();
    await vi.waitFor(() => expect(texts('h1')).toEqual([`Application ${returned.serial}`]));
  });

  it('keep the way in which they were looked at', async () => {
    await drawDashboard('#applications', { stored });
    (await button(s.asTimeline)).click();
    await found('.lines');
    (await button(s.zoomYear)).click();
    await go('#registrations');
    await go('#applications');
    expect(texts('.pick [aria-pressed=true]')).toEqual([s.asTimeline, s.zoomYear]);
  });
});

describe('what is due now', () => {
  it('stands first, can be done, and leads to what it is about', async () => {
    const { sent } = await drawDashboard('', { stored });
    await vi.waitFor(() => expect(texts('.reminder h3').join()).toContain('0101'));
    const item = all('.reminder').find((one) => one.textContent?.includes('0101'));
    item?.querySelector<HTMLElement>('.acts button')?.click();
    await vi.waitFor(() => expect(texts('h1')).toEqual([`Application ${returned.serial}`]));
    const own = part(s.tasksTitle);
    expect(own.querySelectorAll('.reminder')).toHaveLength(1);
    const done = [...own.querySelectorAll<HTMLElement>('.reminder .acts > button')].find(
      ({ textContent }) => textContent === 'Done',
    );
    done?.click();
    await vi.waitFor(() => expect(sent.map((one) => one.type)).toContain('reminders-set'));
  });

  it('is nothing where nothing is, as far as the user has looked', async () => {
    const now = period('Approved', ['status.approved'], '2026-11-19T08:00:00.000Z');
    await drawDashboard('', {
      stored: keptAll({ applications: [application('202610280000000109', [now])] }),
    });
    await vi.waitFor(() => expect(part(s.due).textContent).toContain(s.dueNone));
    expect(part(s.due).textContent).toContain(s.dueNoneText);
    await type('0109');
    await vi.waitFor(() => expect(part(s.due).textContent).toContain(s.nothingFits));
  });

  it('is followed by what has changed, which is marked as seen', async () => {
    const { sent } = await drawDashboard('', { stored });
    expect(part(s.changes).textContent).toContain(
      t.changedFromTo('Submitted to the competent authority', 'To be corrected by you'),
    );
    expect(part(s.changes).textContent).toContain(s.changedBetween('9 Nov', '12 Nov'));
    (await button(s.markSeenOf(returned.serial))).click();
    await vi.waitFor(() =>
      expect(sent).toContainEqual({ type: 'changes-acknowledged', input: { serials: [returned.serial] } }),
    );
    within(await found('.toast'), t.undo).click();
    await vi.waitFor(() =>
      expect(sent).toContainEqual({
        type: 'changes-restored',
        input: { changes: [{ serial: returned.serial, ...change }] },
      }),
    );
  });

  it('counts the open applications by turn, and leads to them', async () => {
    await drawDashboard('', { stored });
    const counts = part(s.overview);
    expect([...counts.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'You1',
      'Perhaps you1',
    ]);
    counts.querySelector('button')?.click();
    await vi.waitFor(() => expect(rowNames()).toEqual([returned.serial]));
  });

  it('tells what expires within a year and what was planned', async () => {
    await drawDashboard('', { stored });
    expect(part(s.soon).textContent).toContain(`${NUMBER}in 10 months`);
    expect(part(s.tasksSoon).textContent).toContain('24 NovCall the authority');
  });

  it('shows a registration that changed lately', async () => {
    const moved = registration(NUMBER, { change, state: 'suspended' }, [
      period('Valid', ['valid'], '2026-11-01T08:00:00.000Z', change.since),
      period('Suspended', ['suspended'], change.at),
    ]);
    await drawDashboard('', { stored: keptAll({ registrations: [moved] }) });
    expect(part(s.changes).textContent).toContain(`${NUMBER}State: Suspended`);
  });
});

describe('what GACC wants', () => {
  it('is told by the day that it is, whenever something is read', async () => {
    let now = NOW;
    const fake = await drawDashboard('#notices', { stored }, () => now);
    expect(cells()[0]?.[1]).toContain('in 11 days');
    now = '2026-11-30T10:00:00.000Z';
    await fake.store({ settings: { markers: true } });
    await vi.waitFor(() => expect(cells()[0]?.[1]).toContain('in 1 day'));
    now = '2026-12-03T10:00:00.000Z';
    // The tab comes to the front again.
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(cells()[0]?.[1]).toContain('2 days ago'));
  });

  it('stands in a list, with its time limit', async () => {
    await drawDashboard('#notices', { stored });
    expect(cells()[0]?.slice(0, 4)).toEqual(['Rectification', '1 Dec 2026in 11 days', 'Cold store', NUMBER]);
    within(document, 'Rectification').click();
    await vi.waitFor(() => expect(texts('h1')).toEqual(['Rectification']));
    expect(pageText()).toContain(s.toPortalRectification);
  });
});
