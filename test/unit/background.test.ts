import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { coalesced } from '../../src/background/coalesce';
import { applicationOf } from '../../src/tracking/application';
import type { ApplicationRecord, Sighting } from '../../src/tracking/types';
import { EXTENSION, type FakeTab, frame, POPUP, PORTAL, settled } from './background-fake';
import { later, NOW, resolve, startBackground } from './background-start';
import { type FakeArea, fakeArea, QUOTA } from './storage-fake';

const SERIAL = '202211160000002960';
const tabOf = (id: number, more: Partial<FakeTab> = {}): FakeTab => ({
  id,
  url: PORTAL,
  active: true,
  windowId: 1,
  ...more,
});
const TAB = tabOf(7);
const seen = (status: string, more: Partial<Sighting> = {}, inFront = true) => ({
  type: 'applications-seen',
  input: { rows: [{ serial: SERIAL, status, ...more }], inFront },
});
/** An application as it is shown. */
const view = async (local: FakeArea, serial: string) =>
  applicationOf((await local.all())[`application/${serial}`] as ApplicationRecord, resolve);

describe('applications', () => {
  it('are kept, and each frame is answered what is new to the user in its rows', async () => {
    const { send, clock, local, ready } = startBackground();
    await ready;
    expect(await send(seen('Being accepted by the GACC'), frame(TAB))).toEqual({ ok: true, output: [] });
    clock.now = later(1);
    const change = {
      serial: SERIAL,
      from: { text: 'Being accepted by the GACC', possible: ['accepted'] },
      to: { text: 'Approved', possible: ['approved'] },
      since: NOW,
    };
    expect(await send(seen('Approved'), frame(TAB))).toEqual({ ok: true, output: [change] });
    clock.now = later(2);
    const other = { ...change, to: { text: '审批通过', possible: ['approved'] } };
    expect(await send(seen('审批通过'), frame(tabOf(8), 3))).toEqual({ ok: true, output: [other] });
    await send({ type: 'change-acknowledged', input: { serials: [SERIAL] } }, frame(TAB));
    expect(await send(seen('Approved'), frame(TAB))).toEqual({ ok: true, output: [] });
    const all = await local.all();
    expect(Object.keys(all)).toEqual(['version', `application/${SERIAL}`, `reminder/change/${SERIAL}`]);
    expect(await view(local, SERIAL)).toMatchObject({
      serial: SERIAL,
      history: [{}, { first: later(1) }],
    });
  });

  it('take a change that is marked as seen back, and a record that was forgotten', async () => {
    const { send, clock, local, ready } = startBackground();
    await ready;
    await send(seen('Being accepted by the GACC'), frame(TAB));
    clock.now = later(1);
    await send(seen('Approved'), frame(TAB));
    const key = `application/${SERIAL}`;
    const record = (await local.all())[key];
    const change = { serial: SERIAL, since: NOW, at: later(1) };
    await send({ type: 'changes-acknowledged', input: { serials: [SERIAL] } }, POPUP);
    expect(await view(local, SERIAL)).not.toHaveProperty('change');
    await send({ type: 'changes-restored', input: { changes: [change] } }, POPUP);
    expect((await view(local, SERIAL)).change).toEqual({ since: NOW, at: later(1) });

    const subject = { kind: 'application', id: SERIAL };
    await send({ type: 'record-forgotten', input: subject }, POPUP);
    expect(await local.all()).not.toHaveProperty([key]);
    await send({ type: 'record-restored', input: { kind: 'application', record } }, POPUP);
    expect((await local.all())[key]).toEqual(record);
    const hostile = { serial: 'S100', looks: 'x' };
    const input = { kind: 'application', record: hostile };
    expect(await send({ type: 'record-restored', input }, POPUP)).toMatchObject({ ok: false });
  });

  it('take their route from a form, by serial number or by registration', async () => {
    const { send, local, ready } = startBackground();
    await ready;
    await send(seen('Processing failed', { registration: 'CNOR1' }), frame(TAB));
    await send(seen('Processing failed', { serial: 'OTHER100', registration: 'CNOR1' }), frame(TAB));
    await send({ type: 'route-seen', input: { serial: SERIAL, route: 'direct' } }, frame(TAB));
    await send({ type: 'route-seen', input: { registration: 'CNOR1', route: 'authority' } }, frame(TAB));
    expect(await view(local, SERIAL)).toMatchObject({ route: 'direct' });
    expect(await view(local, 'OTHER100')).toMatchObject({ route: 'authority' });
  });

  it('are not held off by looks from a clock that was set back since', async () => {
    const { send, clock, ready } = startBackground();
    await ready;
    clock.now = '2027-12-01T00:00:00.000Z';
    await send(seen('Being accepted by the GACC'), frame(TAB));
    clock.now = NOW;
    expect(await send(seen('Approved'), frame(TAB))).toMatchObject({
      output: [{ to: { text: 'Approved' } }],
    });
  });

  it('that could not be stored are answered as such; the old data stay', async () => {
    const local = fakeArea();
    const { send, clock, ready } = startBackground({ local });
    await ready;
    await send(seen('Being accepted by the GACC'), frame(TAB));
    const before = await local.all();
    clock.now = later(1);
    // Room is made and it is tried once more, in vain.
    for (let time = 0; time < 3; time++) local.failAt('set', 0, QUOTA);
    expect(await send(seen('Approved'), frame(TAB))).toEqual({ ok: false, error: 'storage-quota' });
    expect(await local.all()).toEqual(before);
    expect(await send(seen('Approved'), frame(TAB))).toMatchObject({ ok: true, output: [{ since: NOW }] });
  });

  it('that two frames report at once lose nothing, whatever the storage does first', async () => {
    const serials = fc.uniqueArray(fc.integer({ min: 100, max: 130 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), serials, serials, async (scheduler, one, two) => {
        const local = fakeArea({}, (call) => scheduler.schedule(Promise.resolve(), call));
        const { send } = startBackground({ local });
        const rows = (ids: number[], more: Partial<Sighting>) => ({
          type: 'applications-seen',
          input: {
            rows: ids.map((id) => ({ serial: `S${id}`, status: 'Approved', ...more })),
            inFront: true,
          },
        });
        await scheduler.waitFor(
          Promise.all([
            send(rows(one, { registration: 'CNOR1' }), frame(TAB)),
            send(rows(two, { category: 'Aquatic products' }), frame(TAB, 3)),
            send(
              { type: 'attachment-applies', input: { key: 'k', attachment: 'a', applies: false } },
              frame(TAB),
            ),
            send(
              { type: 'attachment-applies', input: { key: 'k', attachment: 'b', applies: false } },
              frame(TAB, 3),
            ),
            send({ type: 'settings-set', input: { language: 'en' } }, POPUP),
            send({ type: 'settings-set', input: { markers: false } }, POPUP),
          ]),
        );
        const all = await local.all();
        for (const id of one) expect(await view(local, `S${id}`)).toMatchObject({ registration: 'CNOR1' });
        for (const id of two)
          expect(await view(local, `S${id}`)).toMatchObject({ category: 'Aquatic products' });
        expect(all['not-applicable/k']).toEqual(['a', 'b']);
        expect(all.settings).toEqual({ language: 'en', markers: false });
      }),
      { numRuns: 100 },
    );
  });
});

describe('the badge', () => {
  it('is drawn at the start, and again when what is kept changes', async () => {
    const { send, drawn, clock, ready } = startBackground();
    await ready;
    expect(drawn).toMatchObject({ text: '', title: 'Los for CIFER' });
    await send(seen('To be corrected by enterprise'), frame(TAB));
    await vi.waitFor(() => expect(drawn.text).toBe('1'));
    const blue = drawn.color;
    clock.now = later(1);
    await send(seen('补齐补正', { serial: 'OTHER100' }), frame(TAB));
    await vi.waitFor(() => expect(drawn.text).toBe('1?'));
    await send(seen('Approved'), frame(TAB));
    await vi.waitFor(() => expect(drawn.text).toBe('?'));
    expect(drawn.color).not.toBe(blue);
    expect(drawn.title).toContain('1 endret siden 20. nov.');
    await send({ type: 'settings-set', input: { language: 'en' } }, POPUP);
    await vi.waitFor(() => expect(drawn.title).toContain('1 changed since 20 Nov'));
    await send({ type: 'settings-set', input: { language: null } }, POPUP);
    await vi.waitFor(() => expect(drawn.title).toContain('1 endret'));
    const { times } = drawn;
    await send(
      { type: 'attachment-applies', input: { key: 'k', attachment: 'a', applies: false } },
      frame(TAB),
    );
    await settled();
    expect(drawn.times).toBe(times);
  });

  it('comes again with a new worker', async () => {
    const local = fakeArea();
    const first = startBackground({ local });
    await first.ready;
    await first.send(seen('To be corrected by enterprise'), frame(TAB));
    first.end.abort();
    const second = startBackground({ local, language: 'en' });
    await second.ready;
    expect(second.drawn).toMatchObject({
      text: '1',
      title: '1 application waits for you · last seen 20 Nov',
    });
  });

  it('is drawn though something stored does not parse, which is set aside', async () => {
    const local = fakeArea({ version: 2, 'application/S100': 'broken', settings: 1 });
    const { ready, drawn, send } = startBackground({ local });
    await ready;
    expect(drawn.times).toBeGreaterThan(0);
    const aside = Object.keys(await local.all()).filter((key) => key.startsWith('set-aside/'));
    expect(aside).toHaveLength(2);
    for (const key of aside) {
      expect(await send({ type: 'set-aside-dismissed', input: { key } }, POPUP)).toMatchObject({ ok: true });
    }
    expect(Object.keys(await local.all())).toEqual(['version']);
    const refused = await send({ type: 'set-aside-dismissed', input: { key: 'version' } }, POPUP);
    expect(refused).toMatchObject({ ok: false });
  });

  it('and every answer survive a storage that fails at the start, and data of a later version', async () => {
    const local = fakeArea();
    local.failAt('get', 0);
    const { ready, reports, send } = startBackground({ local });
    await ready;
    expect(reports).toEqual(['storage']);
    expect(await send(seen('Approved'), frame(TAB))).toMatchObject({ ok: true });
    const newer = startBackground({ local: fakeArea({ version: 99 }) });
    await newer.ready;
    expect(await newer.send(seen('Approved'), frame(TAB))).toEqual({ ok: false, error: 'storage-newer' });
  });

  it('is drawn once more, not many times, for changes that come while it is drawn', async () => {
    let times = 0;
    const redraw = coalesced(
      async () => {
        times++;
        if (times === 1) for (let n = 0; n < 5; n++) void redraw();
        await Promise.resolve();
      },
      (cause) => {
        throw cause;
      },
    );
    await redraw();
    expect(times).toBe(2);
  });

  it('that the browser refuses to draw is reported, and no error', async () => {
    const { ready, reports, refuseBadge } = startBackground();
    refuseBadge();
    await ready;
    expect(reports).toEqual(['badge']);
  });
});

describe('a notification', () => {
  const BEFORE = '2026-11-12T12:00:00.000Z';
  async function changed(options: Parameters<typeof startBackground>[0], tab: FakeTab, inFront: boolean) {
    const all = startBackground(options);
    await all.ready;
    all.tabs.set(tab.id, tab);
    all.clock.now = BEFORE;
    await all.send(seen('Being accepted by the GACC', { registration: 'CNOR02220001' }), frame(tab));
    all.clock.now = NOW;
    await all.send(seen('To be corrected by enterprise', {}, inFront), frame(tab));
    await settled();
    return all;
  }

  it('tells a change that is not before the eyes of the user, in their language', async () => {
    const nb = await changed({}, tabOf(7, { active: false }), true);
    expect([...nb.shown]).toEqual([
      [
        `application/${SERIAL}`,
        expect.objectContaining({
          title: 'Søknad 2022…2960 (CNOR02220001)',
          message:
            '«Being accepted by the GACC» → «To be corrected by enterprise» (må rettes av virksomheten). ' +
            '«Being accepted by the GACC» ble sist sett 12. nov.',
        }),
      ],
    ]);
    const en = await changed({ language: 'en' }, TAB, false);
    expect([...en.shown.values()]).toMatchObject([
      {
        title: 'Application 2022…2960 (CNOR02220001)',
        message: expect.stringMatching(/to be corrected by the enterprise.*last seen 12 Nov$/),
      },
    ]);
  });

  it('comes not where the user sees the row, and does where another window is in front', async () => {
    expect((await changed({}, TAB, true)).created).toEqual([]);
    const fake = startBackground();
    await fake.ready;
    fake.windows.set(1, { focused: false });
    await fake.send(seen('Being accepted by the GACC'), frame(TAB));
    fake.clock.now = later(1);
    await fake.send(seen('Approved'), frame(TAB));
    await settled();
    expect(fake.created).toHaveLength(1);
  });

  it('comes once, however many tabs and frames saw the change', async () => {
    const all = await changed({}, tabOf(7, { active: false }), false);
    for (const id of [7, 8, 9])
      await all.send(seen('To be corrected by enterprise', {}, false), frame(tabOf(id), id));
    await settled();
    expect(all.created).toHaveLength(1);
  });

  it('is one for a page full of changes', async () => {
    const { send, clock, created, ready } = startBackground();
    await ready;
    const rows = (status: string) => ({
      type: 'applications-seen',
      input: { rows: [1, 2, 3, 4, 5].map((n) => ({ serial: `S10${n}`, status })), inFront: false },
    });
    await send(rows('Being accepted by the GACC'), frame(TAB));
    clock.now = later(1);
    await send(rows('Approved'), frame(TAB));
    await settled();
    expect(created).toEqual([
      {
        id: 'several',
        title: '5 søknader har fått ny status',
        message:
          'Søknad S101: godkjent · Søknad S102: godkjent · Søknad S103: godkjent · Søknad S104: godkjent · + 1 til',
      },
    ]);
  });

  it('shows the text of the page as text, in one short line', async () => {
    const { send, clock, created, ready } = startBackground();
    await ready;
    await send(seen('Odd'), frame(TAB));
    clock.now = later(1);
    const hostile = `<img src=x onerror=alert(1)>\n\u202e${'long '.repeat(100)}`;
    await send(seen(hostile, { registration: '"><script>' }, false), frame(TAB));
    await settled();
    expect(created[0]?.message).toContain('«<img src=x onerror=alert(1)> long');
    expect(created[0]?.message.length).toBeLessThan(200);
    expect(created[0]?.message).not.toMatch(/[\n\u202e]/);
  });

  it('opens the application in the dashboard, one tab of it, and goes', async () => {
    const all = await changed({}, tabOf(7, { active: false, windowId: 4 }), false);
    all.events.clicked.send(`application/${SERIAL}`);
    await vi.waitFor(() => expect(all.shown.size).toBe(0));
    const address = `${EXTENSION.url}src/dashboard/index.html`;
    expect(all.did.opened).toEqual([`${address}#application/${SERIAL}`]);

    all.tabs.set(9, { id: 9, url: `${address}#registrations`, active: false, windowId: 4 });
    all.events.clicked.send('several');
    await vi.waitFor(() => expect(all.tabs.get(9)).toMatchObject({ active: true, url: `${address}#now` }));
    expect(all.windows.get(4)).toEqual({ focused: true });
    expect(all.did.opened).toHaveLength(1);
  });

  it('goes when the user marks the change as seen', async () => {
    const all = await changed({}, tabOf(7, { active: false }), false);
    expect(all.shown.size).toBe(1);
    await all.send({ type: 'changes-acknowledged', input: { serials: [SERIAL] } }, POPUP);
    // It has to be corrected all the same.
    await settled();
    expect(all.shown.size).toBe(1);
    all.clock.now = later(1);
    await all.send(seen('Approved'), frame(TAB));
    await all.send({ type: 'changes-acknowledged', input: { serials: [SERIAL] } }, POPUP);
    await settled();
    expect(all.shown.size).toBe(0);
  });

  it('that is not allowed, or not to be had, is no error; the badge tells', async () => {
    const missing = await changed(
      { without: ['notifications', 'commands', 'session', 'alarms'] },
      TAB,
      false,
    );
    await vi.waitFor(() => expect(missing.drawn.title).toContain('1 endret siden 12. nov.'));
    const denied = startBackground();
    await denied.ready;
    denied.refuseNotifications();
    await denied.send(seen('Being accepted by the GACC'), frame(TAB));
    denied.clock.now = later(1);
    expect(await denied.send(seen('Approved', {}, false), frame(TAB))).toMatchObject({ ok: true });
    expect(denied.reports).toEqual([]);
  });
});

describe('attachments', () => {
  const reading = (key: string, read = NOW) => ({
    key,
    read,
    items: [{ text: 'Check list', uploaded: false }],
  });

  it('are given to another frame of the tab, while the frame that read them is there', async () => {
    const { send, frames, ready } = startBackground();
    await ready;
    frames.set('7/3', () => undefined);
    const wanted = { type: 'attachments-wanted', input: {} };
    expect(await send(wanted, frame(TAB, 4))).toEqual({ ok: true, output: null });
    await send({ type: 'attachments-seen', input: reading('S100') }, frame(TAB, 3));
    expect(await send(wanted, frame(TAB, 4))).toEqual({ ok: true, output: reading('S100') });
    expect(await send(wanted, frame(tabOf(8), 4))).toEqual({ ok: true, output: null });
    frames.delete('7/3');
    expect(await send(wanted, frame(TAB, 4))).toEqual({ ok: true, output: null });
    const byKey = { type: 'attachments-wanted', input: { key: 'S100' } };
    expect(await send(byKey, frame(tabOf(8)))).toEqual({ ok: true, output: reading('S100') });
  });

  it('keep the later of two readings, and no reading from the future', async () => {
    const { send, local, clock, ready } = startBackground();
    await ready;
    clock.now = later(10);
    await send({ type: 'attachments-seen', input: reading('S100', later(5)) }, frame(TAB));
    await send({ type: 'attachments-seen', input: { ...reading('S100', later(4)), items: [] } }, frame(TAB));
    expect((await local.all())['attachments/S100']).toEqual(reading('S100', later(5)));
    await send({ type: 'attachments-seen', input: reading('S100', '2099-01-01T00:00:00.000Z') }, frame(TAB));
    expect((await local.all())['attachments/S100']).toEqual(reading('S100', later(10)));
  });

  it('that do not apply are kept by application, and taken back', async () => {
    const { send, local, ready } = startBackground();
    await ready;
    const apply = (attachment: string, applies: boolean) =>
      send({ type: 'attachment-applies', input: { key: '__proto__', attachment, applies } }, frame(TAB));
    expect(await apply('a', false)).toEqual({ ok: true, output: ['a'] });
    await apply('a', false);
    expect(await apply('b', false)).toEqual({ ok: true, output: ['a', 'b'] });
    expect(await apply('a', true)).toEqual({ ok: true, output: ['b'] });
    const wanted = { type: 'not-applicable-wanted', input: { key: '__proto__' } };
    expect(await send(wanted, frame(TAB))).toEqual({ ok: true, output: ['b'] });
    await apply('b', true);
    expect(Object.keys(await local.all())).toEqual(['version']);
  });
});

describe('explanations', () => {
  it('come from the package, read once a language; a failed read is tried again', async () => {
    const { send, fetched, files } = startBackground();
    const wanted = (language: string, ...ids: string[]) => ({
      type: 'hints-wanted',
      input: { ids, language },
    });
    files.hints = false;
    expect(await send(wanted('nb', 'menu.enquiry'), frame(TAB))).toEqual({ ok: false, error: 'failed' });
    files.hints = true;
    const answer = await send(
      wanted('nb', 'menu.enquiry', 'nowhere', '__proto__', 'constructor'),
      frame(TAB),
    );
    expect(answer).toEqual({
      ok: true,
      output: { 'menu.enquiry': { name: 'E', what: 'x', source: 'y' } },
    });
    await send(wanted('nb', 'menu.other'), frame(TAB));
    await send(wanted('en', 'menu.other'), frame(TAB));
    expect(fetched).toEqual(['data/hints.nb.json', 'data/hints.nb.json', 'data/hints.en.json']);
  });

  it('and names are in the words of the user’s country: the chosen one, else the browser’s', async () => {
    const { send, ready } = startBackground();
    await ready;
    const names = async () =>
      ((await send({ type: 'names-wanted', input: {} }, frame(TAB))) as { output: object }).output;
    expect(await names()).toEqual({ 'menu.enquiry': 'E', 'menu.other': 'Fra Mattilsynet' });
    await send({ type: 'settings-set', input: { country: 'other' } }, POPUP);
    expect(await names()).toEqual({ 'menu.enquiry': 'E', 'menu.other': 'Fra myndigheten' });
    const hints = await send(
      { type: 'hints-wanted', input: { ids: ['menu.other'], language: 'nb' } },
      frame(TAB),
    );
    expect(hints).toMatchObject({ output: { 'menu.other': { what: 'Myndigheten' } } });
    await send({ type: 'settings-set', input: { country: null } }, POPUP);
    expect(await names()).toMatchObject({ 'menu.other': 'Fra Mattilsynet' });
  });

  it('come after what a frame reads the portal by', async () => {
    const { send } = startBackground();
    expect(await send({ type: 'knowledge-wanted', input: {} }, frame(TAB))).toEqual({
      ok: true,
      output: {
        peek: false,
        watch: null,
        knowledge: { labels: [] },
        names: { 'menu.enquiry': 'E', 'menu.other': 'Fra Mattilsynet' },
      },
    });
  });
});

describe('the frames of a tab', () => {
  const page = (found: number, markers: number, ...pages: string[]) => ({
    type: 'page-seen',
    input: { pages, found, known: 25, markers },
  });
  async function three() {
    const all = startBackground();
    await all.ready;
    for (const id of [0, 3, 5]) all.frames.set(`7/${id}`, () => undefined);
    await all.send(page(10, 8, 'shell'), frame(TAB, 0));
    await all.send(page(3, 2, 'shell', 'application-enquiry'), frame(TAB, 5));
    await all.send(page(1, 0), frame(TAB, 3));
    const wanted = async () => {
      const reply = await all.send({ type: 'tab-wanted', input: { tabId: 7 } }, POPUP);
      return (reply as { output: unknown }).output;
    };
    return { ...all, wanted };
  }

  it('are added up, the latest word of each', async () => {
    const { send, wanted } = await three();
    const pages = ['shell', 'application-enquiry'];
    expect(await wanted()).toEqual({
      pages,
      found: 14,
      known: 75,
      markers: 10,
      frames: [0, 5, 3],
      peek: false,
    });
    await send(page(20, 18, 'shell'), frame(TAB, 0));
    expect(await wanted()).toEqual({
      pages,
      found: 24,
      known: 75,
      markers: 20,
      frames: [0, 5, 3],
      peek: false,
    });
  });

  it('are forgotten one by one as they go, and all when the tab closes or leaves the portal', async () => {
    const one = await three();
    one.frames.delete('7/5');
    expect(await one.wanted()).toMatchObject({ pages: ['shell'], frames: [0, 3] });
    one.events.updated.send(7, { status: 'loading' }, TAB);
    expect(await one.wanted()).toMatchObject({ frames: [0, 3] });
    one.events.removed.send(7, {});
    expect(await one.wanted()).toBeNull();
    const two = await three();
    two.events.updated.send(7, { status: 'loading' }, { id: 7 });
    expect(await two.wanted()).toBeNull();
  });

  it('are remembered by the next worker, and counted at once from two frames', async () => {
    const session = fakeArea();
    const first = startBackground({ session });
    await Promise.all([0, 3].map((id) => first.send(page(1, 1), frame(TAB, id))));
    first.end.abort();
    const second = startBackground({ session });
    for (const id of [0, 3]) second.frames.set(`7/${id}`, () => undefined);
    const reply = await second.send({ type: 'tab-wanted', input: { tabId: 7 } }, POPUP);
    expect(reply).toMatchObject({ output: { found: 2, frames: [0, 3] } });
  });

  it('take marker mode: the one with the focus, else the first with markers', async () => {
    const all = await three();
    all.tabs.set(7, TAB);
    const took: number[] = [];
    const takes = (id: number, hasFocus: boolean) =>
      all.frames.set(`7/${id}`, ({ type, focusedOnly }) => {
        if (type !== 'marker-mode' || (focusedOnly && !hasFocus)) return undefined;
        took.push(id);
        return true;
      });
    takes(0, false);
    takes(5, true);
    all.events.command.send('marker-mode', { id: 7 });
    await vi.waitFor(() => expect(took).toEqual([5]));
    takes(5, false);
    all.events.command.send('marker-mode');
    await vi.waitFor(() => expect(took).toEqual([5, 0]));
    all.events.command.send('something-else');
    expect(all.did.asked.map(({ frameId }) => frameId)).toEqual([0, 5, 0, 5, 0]);
  });

  it('hand marker mode on, forwards and backwards, past those without markers and those that refuse', async () => {
    const all = await three();
    all.frames.set('7/9', () => undefined);
    await all.send(page(4, 4), frame(TAB, 9));
    for (const id of [0, 5, 9]) all.frames.set(`7/${id}`, ({ type }) => type === 'marker-mode');
    const next = async (from: number, backwards: boolean) => {
      all.did.asked.length = 0;
      const reply = await all.send({ type: 'marker-mode-next', input: { backwards } }, frame(TAB, from));
      return { ...(reply as { output: boolean }), asked: all.did.asked.map(({ frameId }) => frameId) };
    };
    expect(await next(0, false)).toMatchObject({ output: true, asked: [5] });
    expect(await next(9, false)).toMatchObject({ output: true, asked: [0] });
    expect(await next(0, true)).toMatchObject({ output: true, asked: [9] });
    all.frames.set('7/9', () => undefined);
    expect(await next(5, false)).toMatchObject({ output: true, asked: [9, 0] });
    all.frames.set('7/0', () => undefined);
    expect(await next(5, false)).toMatchObject({ output: false, asked: [9, 0] });
  });
});

describe('the start', () => {
  it('adds every listener before anything is awaited, and takes them away at the end', async () => {
    const { events, end } = startBackground();
    for (const [name, event] of Object.entries(events))
      expect([name, event.listeners.size]).toEqual([name, 1]);
    end.abort();
    for (const [name, event] of Object.entries(events))
      expect([name, event.listeners.size]).toEqual([name, 0]);
  });

  it('answers a message that woke the worker before what is stored was checked', async () => {
    const { send, local } = startBackground({ local: fakeArea({ 'application/S100': 'broken' }) });
    expect(await send(seen('Approved', { serial: 'S100' }), frame(TAB))).toEqual({ ok: true, output: [] });
    expect((await local.all())['application/S100']).toMatchObject({ serial: 'S100' });
  });

  it('forgets everything but the settings when it is told to', async () => {
    const { send, local, drawn } = startBackground();
    await send({ type: 'settings-set', input: { language: 'en' } }, POPUP);
    await send(seen('To be corrected by enterprise'), frame(TAB));
    await vi.waitFor(() => expect(drawn.text).toBe('1'));
    await send({ type: 'everything-forgotten', input: {} }, POPUP);
    expect(await local.all()).toEqual({ version: 2, settings: { language: 'en', markers: true } });
    await vi.waitFor(() => expect(drawn.text).toBe(''));
  });
});
