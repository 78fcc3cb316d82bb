import { describe, expect, it } from 'vitest';
import {
  createRouter,
  type FrameHandlers,
  isPortal,
  type PageHandlers,
  type Sender,
} from '../../src/background/messages';
import { FRAME_SCHEMAS, PAGE_SCHEMAS } from '../../src/shared/message-schemas';
import type { Input, MessageType } from '../../src/shared/messages';
import { LONGEST_WATCH, SHORTEST_WATCH } from '../../src/shared/watch';
import { z } from '../../src/shared/zod';
import { StorageError } from '../../src/storage/errors';
import { EXTENSION, frame, POPUP, PORTAL } from './background-fake';

const TAB = { id: 7, url: PORTAL, active: true, windowId: 1 };
const NOW = '2026-11-20T08:00:00.000Z';

/** Every field of a type, the optional ones too: a field that is added to a message must be added here. */
type Full<T> = T extends object ? { [K in keyof T]-?: Full<T[K]> } : T;
const MESSAGES: { [T in MessageType]: Full<Input<T>> } = {
  'hints-wanted': { ids: ['menu.enquiry'], language: 'nb' },
  'page-seen': { pages: ['application-enquiry'], found: 23, known: 25, markers: 20, activeTab: 'menu.faq' },
  'applications-seen': {
    rows: [
      {
        serial: '202211160000002960',
        registration: 'CNOR1',
        time: '2022-11-16 09:00:00',
        category: 'Aquatic products',
        type: 'Registration',
        status: 'Approved',
        step: '-',
      },
    ],
    inFront: true,
  },
  'account-seen': { name: 'kari.nordmann' },
  'registrations-seen': {
    rows: [
      {
        number: 'CNOR100',
        category: 'Aquatic products',
        homeNumber: 'M100',
        name: 'Plant AS',
        address: 'Ålesund',
        registered: '2022-04-26',
        expiry: '2027-04-25',
        state: 'Valid',
      },
    ],
    from: 'public',
  },
  'notices-seen': {
    rows: [
      {
        list: 'rectification',
        serial: 'R1',
        registration: 'CNOR100',
        category: 'Aquatic products',
        title: 'On-site inspection',
        time: '2026-11-01',
        deadline: '2026-12-01',
        state: 'Open',
      },
    ],
  },
  'feedback-opened': { serial: 'S100', from: 'customs' },
  'feedback-seen': { text: 'Fix page 2.' },
  'watch-looked': { outcome: 'looked' },
  'route-seen': { serial: 'S100', registration: 'CNOR1', route: 'direct' },
  'products-seen': {
    rows: [
      {
        hs: '0302140000',
        ciq: '101',
        name: 'x',
        ciqName: 'y',
        range: 'r',
        category: 'c',
        recommended: '是',
        remarks: '',
      },
    ],
    list: {
      rows: 100,
      foot: { text: 'Total 12318', page: 1, size: 100 },
      conditions: { hs: '030214', ciq: '101', other: true },
    },
    keys: ['0302140000/101'],
  },
  'attachments-seen': {
    key: 'S100',
    items: [{ id: 'attachment.a', text: 'A', uploaded: false, tab: 't', field: 'f' }],
    read: NOW,
  },
  'attachments-wanted': { key: 'S100' },
  'attachment-applies': { key: 'S100', attachment: 'A', applies: false },
  'not-applicable-wanted': { key: 'S100' },
  'change-acknowledged': { serials: ['S100'] },
  'knowledge-wanted': {},
  'names-wanted': {},
  'portal-tab-wanted': {},
  'peek-set': { on: true },
  'tab-peek-set': { tabId: 7, on: true },
  'marker-mode-next': { backwards: true },
  'codes-named-wanted': { codes: ['0302142000/101', '03021420'] },
  'code-awaited': {},
  'code-used': { outcome: 'filled' },
  'code-use': { tabId: 7, hs: '0302142000', ciq: '101', only6: true },
  'code-await': { hs6: '030214' },
  'settings-set': {
    language: null,
    markers: false,
    country: 'no',
    plant: 'M 100',
    hour: 8,
    lookAfter: 5,
    off: ['export'],
    contact: 'kvalitet@example.no',
  },
  'changes-acknowledged': { serials: ['S100'] },
  'changes-restored': { changes: [{ serial: 'S100', since: NOW, at: NOW }] },
  'record-forgotten': { kind: 'application', id: 'S100' },
  'record-restored': { kind: 'registration', record: {} },
  'registration-followed': { number: 'CNOR100' },
  'note-kept': {
    about: { kind: 'notice', id: 'rectification/R1//' },
    note: { id: 'n1', text: 'Called them.', at: NOW, gone: true },
  },
  'task-kept': {
    task: {
      id: 't1',
      text: 'Call Mattilsynet',
      day: '2026-11-24',
      about: { kind: 'application', id: 'S100' },
      at: NOW,
      done: NOW,
      gone: true,
    },
  },
  'reminders-set': { ids: [`correct/S100/${NOW}`], done: NOW, snoozed: null },
  'records-joined': { records: {} },
  'watch-set': { tabId: 7, every: 60 },
  'watch-wanted': { tabId: 7 },
  'lookup-kept': { starred: ['0302141000/101'], recent: ['030214'] },
  'collection-set': { on: true },
  'set-aside-dismissed': { key: `set-aside/${NOW}/settings` },
  'everything-forgotten': {},
  'tab-wanted': { tabId: 7 },
};

/** A door whose handlers only note what came through it. */
function door(fail?: Error) {
  const through: string[] = [];
  const reports: string[] = [];
  const handlers = (types: readonly string[]) =>
    Object.fromEntries(
      types.map((type) => [
        type,
        async () => {
          if (fail) throw fail;
          through.push(type);
          return null;
        },
      ]),
    );
  const router = createRouter(
    { id: EXTENSION.id, getURL: (path: string) => EXTENSION.url + path },
    handlers(Object.keys(FRAME_SCHEMAS)) as unknown as FrameHandlers,
    handlers(Object.keys(PAGE_SCHEMAS)) as unknown as PageHandlers,
    (message) => reports.push(message),
  );
  return { router, through, reports };
}
const by = (sender: Partial<Sender>): Sender => ({ ...frame(TAB), ...sender }) as Sender;

describe('every message', () => {
  it.each(Object.entries(MESSAGES))(
    '%s is taken with all its fields, from who may send it only',
    async (type, input) => {
      const isFrames = Object.hasOwn(FRAME_SCHEMAS, type);
      const { router, through } = door();
      expect(await router({ type, input }, isFrames ? frame(TAB) : POPUP)).toEqual({
        ok: true,
        output: null,
      });
      expect(through).toEqual([type]);
      expect(await router({ type, input }, isFrames ? POPUP : frame(TAB))).toEqual({
        ok: false,
        error: 'refused',
      });
      expect(through).toEqual([type]);
    },
  );

  it.each(Object.entries(MESSAGES))(
    '%s is refused with a field more, or of another form',
    async (type, input) => {
      const sender = Object.hasOwn(FRAME_SCHEMAS, type) ? frame(TAB) : POPUP;
      const { router, through } = door();
      const hostile = JSON.parse('{"__proto__":{"polluted":true}}');
      for (const wrong of [
        { ...input, more: 1 },
        Object.assign(hostile, input),
        null,
        'x',
        [input],
        undefined,
      ]) {
        const reply = await router({ type, input: wrong }, sender);
        expect(reply).toMatchObject({ ok: false, error: expect.stringMatching(/^bad-input/) });
      }
      expect(through).toEqual([]);
    },
  );
});

describe('the door', () => {
  it('answers a message that it does not know', async () => {
    const { router } = door();
    const messages = [
      'x',
      null,
      1,
      {},
      { type: 'x' },
      { type: '__proto__', input: {} },
      { type: 'toString', input: {} },
    ];
    for (const message of messages) {
      expect(await router(message, POPUP)).toEqual({ ok: false, error: 'unknown-message' });
    }
  });

  it('refuses a megabyte', async () => {
    const { router } = door();
    const big = 'x'.repeat(1_000_000);
    const inputs: [string, unknown][] = [
      ['hints-wanted', { ids: [big], language: 'nb' }],
      ['hints-wanted', { ids: Array.from({ length: 100_000 }, () => 'x'), language: 'nb' }],
      ['applications-seen', { rows: Array.from({ length: 6000 }, () => ({})), inFront: true }],
      ['applications-seen', { rows: [{ serial: 'S100', status: big }], inFront: true }],
    ];
    for (const [type, input] of inputs)
      expect(await router({ type, input }, frame(TAB))).toMatchObject({ ok: false });
  });

  it('leaves a bad row out and keeps the others', () => {
    const good = { serial: 'S100', status: 'Approved' };
    const rows = [
      good,
      { serial: '', status: 'x' },
      { serial: '__proto__', status: 'x' },
      null,
      { ...good, x: 1 },
    ];
    const parsed = z.safeParse(FRAME_SCHEMAS['applications-seen'], { rows, inFront: true });
    expect(parsed.success && parsed.data.rows).toEqual([good]);
    const none = z.safeParse(FRAME_SCHEMAS['applications-seen'], { rows: rows.slice(1), inFront: true });
    expect(none.success).toBe(false);
    expect(z.safeParse(FRAME_SCHEMAS['products-seen'], { rows: [] }).success).toBe(true);
  });

  it('leaves a bad registration and a bad entry out as well', () => {
    const seen = { number: 'CNOR100' };
    const rows = [seen, { number: 'plant' }, { ...seen, state: 7 }, { ...seen, x: 1 }];
    const parsed = z.safeParse(FRAME_SCHEMAS['registrations-seen'], { rows, from: 'own' });
    expect(parsed.success && parsed.data.rows).toEqual([seen]);
    const entry = { list: 'notification', title: 'New rules' };
    const others = [entry, { list: 'rumours', title: 'x' }, 'x', { ...entry, x: 1 }];
    const read = z.safeParse(FRAME_SCHEMAS['notices-seen'], { rows: others });
    expect(read.success && read.data.rows).toEqual([entry]);
  });

  it.each([
    [LONGEST_WATCH, true],
    [SHORTEST_WATCH, true],
    [null, true],
    [SHORTEST_WATCH - 1, false],
    [LONGEST_WATCH + 1, false],
    [0, false],
    [Number.NaN, false],
    [SHORTEST_WATCH + 0.5, false],
  ])('lets a tab look again every %s minutes: %s', (every, may) => {
    expect(SHORTEST_WATCH).toBeGreaterThanOrEqual(15);
    expect(z.safeParse(PAGE_SCHEMAS['watch-set'], { tabId: 7, every }).success).toBe(may);
  });

  it.each<[string, Partial<Sender>, boolean]>([
    ['a frame of the portal', {}, true],
    ['a sub-frame', { frameId: 3, url: 'https://swapp.singlewindow.cn/x' }, true],
    ['another site', { url: 'https://evil.example/' }, false],
    ['a look-alike', { url: 'https://cifer.singlewindow.cn.evil.example/' }, false],
    ['a look-alike without the dot', { url: 'https://evilsinglewindow.cn/' }, false],
    ['the portal without TLS', { url: 'http://cifer.singlewindow.cn/' }, false],
    ['another extension', { id: 'another' }, false],
    ['nobody', { url: undefined as never }, false],
    ['no tab', { tab: undefined as never }, false],
    [
      'a blank frame whose origin is the portal',
      { url: 'about:blank', origin: 'https://cifer.singlewindow.cn' },
      true,
    ],
    ['a blank frame whose origin is another', { url: 'about:blank', origin: 'https://evil.example' }, false],
    ['a blank frame in a tab of the portal, where no origin is told', { url: 'about:blank' }, true],
    [
      'a blank frame in a tab of another site',
      { url: 'about:blank', tab: { ...TAB, url: 'https://evil.example/' } as never },
      false,
    ],
    ['a blob of the portal', { url: 'blob:https://cifer.singlewindow.cn/1-2' }, true],
    ['a blob of another site', { url: 'blob:https://evil.example/1-2' }, false],
    ['a data: frame in the portal', { url: 'data:text/html,x', origin: 'null' }, true],
    [
      'a data: frame in another site',
      {
        url: 'data:text/html,x',
        origin: 'null',
        tab: { ...TAB, url: 'https://evil.example/' } as never,
      },
      false,
    ],
  ])('judges %s by what the browser says of it', async (_, sender, may) => {
    const { router } = door();
    const reply = await router({ type: 'not-applicable-wanted', input: { key: 'k' } }, by(sender));
    expect(reply.ok).toBe(may);
    const page = await router({ type: 'everything-forgotten', input: {} }, by(sender));
    expect(page).toEqual({ ok: false, error: 'refused' });
  });

  it('refuses a page of another extension, and one that only begins like ours', async () => {
    const { router } = door();
    const message = { type: 'everything-forgotten', input: {} };
    for (const sender of [
      { ...POPUP, id: 'another' },
      { ...POPUP, url: 'chrome-extension://extension-id.evil/popup' },
      { id: EXTENSION.id },
    ]) {
      expect(await router(message, sender as Sender)).toEqual({ ok: false, error: 'refused' });
    }
    const options = {
      ...POPUP,
      url: `${EXTENSION.url}src/options/index.html`,
      tab: TAB,
    } as unknown as Sender;
    expect(await router(message, options)).toMatchObject({ ok: true });
  });

  it('answers what went wrong inside, and reports it', async () => {
    const full = door(new StorageError('quota', 'full'));
    const message = { type: 'everything-forgotten', input: {} };
    expect(await full.router(message, POPUP)).toEqual({ ok: false, error: 'storage-quota' });
    expect(full.reports).toEqual(['everything-forgotten']);
    expect(await door(new Error('secret')).router(message, POPUP)).toEqual({ ok: false, error: 'failed' });
  });

  it('knows the portal by its address', () => {
    expect(isPortal('https://singlewindow.cn/')).toBe(true);
    expect(isPortal('https://ciferquery.singlewindow.cn/x?y')).toBe(true);
    for (const other of [
      undefined,
      '',
      'about:blank',
      'singlewindow.cn',
      'https://x/?https://a.singlewindow.cn',
    ]) {
      expect(isPortal(other)).toBe(false);
    }
  });
});
