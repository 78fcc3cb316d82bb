/** Codes in the background: the index and its life, names of codes on a page, the address bar, the menu, "use this code". */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCodeBooks } from '../../src/background/code-book';
import { nameCodes } from '../../src/background/code-names';
import { createCodeUses } from '../../src/background/code-use';
import { startContextMenu } from '../../src/background/context-menu';
import { startOmnibox } from '../../src/background/omnibox';
import { buildCodes } from '../../src/codes/build/build.mjs';
import { createIndex, packIndex, parseCodes, search } from '../../src/codes/index';
import { packOwn } from '../../src/codes/own/pack';
import type { OwnRow } from '../../src/codes/own/types';
import type { Browser } from '../../src/shared/browser';
import type { FillOutcome } from '../../src/shared/messages';
import { EXTENSION, FakeEvent, fakeBrowser, frame, PORTAL, settled } from './background-fake';
import { NOW, startBackground } from './background-start';
import { fakeArea } from './storage-fake';

const tsv = packIndex(buildCodes().tsv);
const index = createIndex(parseCodes(tsv));
const NB = { language: 'nb', now: NOW, timeZone: 'Europe/Oslo' };
const EN = { ...NB, language: 'en' };
const own = (more: Partial<OwnRow> = {}): OwnRow => ({
  key: '0302142000/101',
  hs: '0302142000',
  ciq: '101',
  product: { en: 'Seen salmon', zh: '见鲑' },
  name: { en: 'Seen salmon (cultured)' },
  range: {},
  category: {},
  remarks: {},
  first: NOW,
  last: '2026-11-03T10:00:00.000Z',
  from: { kind: 'seen' },
  ...more,
});

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('names of codes', () => {
  it('tell the product, its CIQ code and the source', () => {
    expect(nameCodes(index, ['0302142000/101'], EN)).toEqual({
      '0302142000/101': {
        name: 'Fresh or chilled Danube salmon',
        what: 'CIQ 101: Fresh or chilled Danube salmon (excluding edible fish offal of subheadings 0302.91 to 0302.99) (cultured)',
        source:
          'The portal’s own list, shown in the guide of the Norwegian Seafood Council, June 2026, p. 24',
        check: false,
        digits: 10,
      },
    });
  });

  it('are in the user’s language where there is one, with what the code’s own row says', () => {
    const named = nameCodes(index, ['0306339911/101'], NB)['0306339911/101'];
    expect(named?.name).toMatch(/Krabber$/);
    expect(named?.what).toBe('CIQ 101: 活金霸王蟹(帝王蟹)');
  });

  it('say what is old, and to be checked in the portal', () => {
    const { '0306339911/101': named } = nameCodes(index, ['0306339911/101'], EN);
    expect(named).toMatchObject({
      check: true,
      beware: 'Check the code in the portal before you use it.',
      source: 'China Customs announcement 2021 No. 101',
    });
  });

  it('say how many digits are known, and never guess more', () => {
    const { '0302149999': named, '0304410000': line } = nameCodes(index, ['0302149999', '0304410000'], EN);
    expect(named).toMatchObject({ digits: 6, what: '', source: 'HS 2022, six digits', check: false });
    expect(named?.beware).toBe('Only the first 6 digits are known here: 030214.');
    expect(line).toMatchObject({ digits: 8, what: '鲜、冷大麻哈鱼片', check: true });
    expect(line?.beware).toMatch(/^Only the first 8 digits are known here: 03044100\. Check/);
  });

  it('of one CIQ code are not those of another, nor of all', () => {
    const { '0302141000/999': other, '0302141000': all } = nameCodes(
      index,
      ['0302141000/999', '0302141000'],
      EN,
    );
    for (const named of [other, all]) {
      expect(`${named?.name} ${named?.what}`).not.toMatch(/cultured|wild|raw/);
      expect(named?.digits).toBe(10);
    }
    expect(other?.beware).toBe('The CIQ code 999 is not known here.');
    expect(all).not.toHaveProperty('beware');
  });

  it('are left out where not even six digits are known', () => {
    expect(nameCodes(index, ['0399999999', '0399999999/101'], NB)).toEqual({});
  });

  it('are those that the user has seen on the portal, with the day', () => {
    const rows = createIndex(
      parseCodes(tsv),
      [],
      parseCodes(packOwn([own(), own({ key: '0302141000/103', hs: '0302141000', ciq: '103', gone: NOW })])),
    );
    const named = nameCodes(rows, ['0302142000/101', '0302141000/103'], NB);
    expect(named['0302142000/101']).toMatchObject({ source: 'Sett i portalen 3. nov. 2026', check: false });
    expect(named['0302141000/103']).toMatchObject({ check: true });
  });

  it('are of every code the same that the search shows', () => {
    const all = Array.from({ length: index.size }, (_, at) => at).filter((at) => index.row(at).hs.length > 6);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(NB, EN), (at, reader) => {
        const row = index.row(at);
        const named = nameCodes(index, [row.key], reader)[row.key];
        // A line of 2014 whose six digits HS 2022 has no more keeps its own name.
        expect(named?.name).toBeTruthy();
        expect(named?.digits).toBe(row.hs.length);
        expect(named?.source).toBeTruthy();
        if (row.ciq !== undefined) expect(named?.what).toContain(`CIQ ${row.ciq}: `);
      }),
    );
  });
});

describe('the index', () => {
  const books = (more: Partial<Parameters<typeof createCodeBooks>[0]> = {}) => {
    const read = vi.fn(async () => tsv);
    const report = vi.fn();
    const packed = async () => ({ packed: undefined, since: [] });
    return {
      read,
      report,
      ...createCodeBooks({ text: read, own: packed, report, signal: end.signal, ...more }),
    };
  };

  it('is read when it is first asked for, once, and dropped after some idle minutes', async () => {
    vi.useFakeTimers();
    const { read, index: ask } = books();
    expect(read).not.toHaveBeenCalled();
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(one).toBe(other);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    await ask();
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(await ask()).toBe(one);
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    await ask();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('holds own rows, those packed and those seen since, and does without where they can’t be read', async () => {
    const packed = async () => ({
      packed: { text: packOwn([own()]), rows: 1, at: NOW },
      since: [own({ key: '0302142000/102', ciq: '102', last: NOW })],
    });
    const all = await books({ own: packed }).index();
    const seen = search(all, '0302142000').hits.filter(({ row }) => row.layer === 'portal-seen');
    expect(seen.map(({ row }) => row.key)).toEqual(['0302142000/101', '0302142000/102']);
    const broken = books({ own: () => Promise.reject(new Error('no data base')) });
    expect((await broken.index()).size).toBe(index.size);
    expect(broken.report).toHaveBeenCalledOnce();
  });

  it('is made anew after own rows changed, or where it could not be read', async () => {
    const { read, index: ask, drop } = books();
    const before = await ask();
    drop();
    expect(await ask()).not.toBe(before);
    drop();
    read.mockRejectedValueOnce(new Error('gone'));
    await expect(ask()).rejects.toThrow('gone');
    expect((await ask()).size).toBe(index.size);
  });
});

describe('the address bar', () => {
  type Suggestions = { content: string; description: string }[];
  function bar({ plain = false, language = 'nb' } = {}) {
    const events = { started: new FakeEvent(), changed: new FakeEvent(), entered: new FakeEvent() };
    const first: string[] = [];
    const did: object[] = [];
    const report = vi.fn();
    const browser = {
      runtime: { getURL: (path: string) => EXTENSION.url + path, ...(plain && { getBrowserInfo: () => {} }) },
      omnibox: {
        onInputStarted: events.started,
        onInputChanged: events.changed,
        onInputEntered: events.entered,
        setDefaultSuggestion: ({ description }: { description: string }) => void first.push(description),
      },
      tabs: {
        update: async (what: object) => did.push({ update: what }),
        create: async (what: object) => did.push({ create: what }),
      },
    } as unknown as Browser;
    const ask = vi.fn(async () => index);
    startOmnibox({
      browser,
      index: ask,
      language: async () => language,
      now: () => NOW,
      report,
      signal: end.signal,
      timeZone: 'Europe/Oslo',
    });
    return {
      ask,
      first,
      did,
      report,
      events,
      async type(text: string): Promise<Suggestions> {
        let found: Suggestions = [];
        events.changed.send(text, (all: Suggestions) => {
          found = all;
        });
        await settled();
        return found;
      },
      async enter(text: string, how: string): Promise<void> {
        events.entered.send(text, how);
        await settled();
      },
    };
  }
  /** Whether Chrome takes a description: text with these elements, and no other markup. */
  const isXml = (said: string): boolean => {
    const bare = said.replace(/<(match|dim)>([^<>]*)<\/\1>/g, '$2');
    return !/[<>]/.test(bare) && !/&(?!#\d+;)/.test(bare) && !/[\p{Cc}\p{Cs}]/u.test(bare);
  };

  it('shows up to six rows, each with code, name and source', async () => {
    const { type, first } = bar();
    const found = await type('fersk laks');
    expect(found.length).toBeGreaterThan(2);
    expect(found.length).toBeLessThanOrEqual(6);
    for (const { description } of found) {
      expect(description).toMatch(/^<match>\d{6,10}( · \d{3})?<\/match> .+ <dim>.+<\/dim>$/);
      expect(isXml(description)).toBe(true);
    }
    expect(first.at(-1)).toBe('Søk etter «fersk laks» i Los');
    expect(found.some(({ description }) => /<match>[^\d<]+<\/match>/.test(description))).toBe(true);
  });

  it('says of an old code that it is to be checked', async () => {
    const found = await bar().type('0306339911');
    expect(found[0]?.description).toMatch(/kunngjøring nr\. 101 i 2021, sjekk i portalen<\/dim>$/);
  });

  it('is plain text in Firefox', async () => {
    const { type, first } = bar({ plain: true });
    const [found] = await type('Kål & "laks" <b>');
    expect(first.at(-1)).toBe('Søk etter «Kål & "laks" <b>» i Los');
    expect(found?.description ?? '').not.toMatch(/<match>|&#/);
  });

  it('never breaks the markup, whatever is typed', async () => {
    const { type, first } = bar();
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</match>', '<dim>&amp;', '"\'', '\u0000laks', '\ud800'),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const found = await type(text);
        expect([first.at(-1) ?? '', ...found.map(({ description }) => description)].every(isXml)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('answers the last letter only', async () => {
    const { events } = bar();
    const first = vi.fn();
    const second = vi.fn();
    events.changed.send('la', first);
    events.changed.send('laks', second);
    await settled();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledOnce();
  });

  it('opens a row by its suggestion and the search by what was typed, where the user wants it', async () => {
    const { type, enter, did } = bar();
    const [found] = await type('0302142000');
    const page = `${EXTENSION.url}src/lookup/index.html`;
    await enter(found?.content ?? '', 'currentTab');
    await enter('030214', 'newForegroundTab');
    await enter('fersk laks & torsk', 'newBackgroundTab');
    expect(did).toEqual([
      { update: { url: `${page}#row=0302142000/101` } },
      { create: { url: `${page}#q=030214`, active: true } },
      { create: { url: `${page}#q=fersk%20laks%20%26%20torsk`, active: false } },
    ]);
  });

  it('reads the rows ahead, and reports what fails', async () => {
    const { ask, first, events, report } = bar({ language: 'en' });
    events.started.send();
    await settled();
    expect(ask).toHaveBeenCalledOnce();
    expect(first).toEqual(['HS and CIQ codes: type the name of a product, or digits']);
    ask.mockRejectedValueOnce(new Error('gone'));
    events.changed.send('x', () => {});
    await settled();
    expect(report).toHaveBeenCalledOnce();
  });

  it('ends with its signal, and is nothing where the browser has none', () => {
    const { events } = bar();
    end.abort();
    expect([events.started, events.changed, events.entered].map(({ listeners }) => listeners.size)).toEqual([
      0, 0, 0,
    ]);
    const none = { runtime: {}, tabs: {} } as unknown as Browser;
    const options = {
      index: async () => index,
      language: async () => 'nb',
      now: () => NOW,
      report: () => {},
    };
    expect(() =>
      startOmnibox({ browser: none, ...options, signal: new AbortController().signal }),
    ).not.toThrow();
  });
});

describe('the menu on selected text', () => {
  function menu({ language = 'nb' } = {}) {
    const events = { installed: new FakeEvent(), startup: new FakeEvent(), clicked: new FakeEvent() };
    const entries = new Map<string, { title: string; contexts?: string[] }>();
    const fake = fakeBrowser();
    const spoken = { language };
    const browser = {
      ...fake.browser,
      runtime: { ...fake.browser.runtime, onInstalled: events.installed, onStartup: events.startup },
      contextMenus: {
        onClicked: events.clicked,
        create: ({ id, ...entry }: { id: string; title: string }, done: () => void) => {
          // As browsers do: a second of the same id is refused, and the first stays.
          if (!entries.has(id)) entries.set(id, entry);
          done();
        },
        removeAll: async () => entries.clear(),
        update: async (id: string, change: object) => {
          const entry = entries.get(id);
          if (!entry) throw new Error('no such entry');
          Object.assign(entry, change);
        },
      },
    } as unknown as Browser;
    const report = vi.fn();
    const made = startContextMenu({
      browser,
      language: async () => spoken.language,
      report,
      signal: end.signal,
    });
    return { ...made, browser, events, entries, did: fake.did, report, spoken };
  }

  it.each(['installed', 'startup'] as const)(
    'is made at %s, once, for selections of any page',
    async (when) => {
      const { events, entries } = menu();
      events[when].send({});
      events[when].send({});
      await settled();
      expect([...entries.values()]).toEqual([{ title: 'Søk opp «%s» i Los', contexts: ['selection'] }]);
    },
  );

  it('is made anew at the next start, as it is to be then', async () => {
    const { events, entries, spoken } = menu();
    events.installed.send({});
    await settled();
    spoken.language = 'en';
    events.startup.send({});
    await settled();
    expect(entries.get('look-up')?.title).toBe('Look up “%s” in Los');
  });

  it('speaks the user’s language when that changes, and comes back where it was gone', async () => {
    const { events, entries, settingsChanged, spoken } = menu();
    events.installed.send({});
    await settled();
    spoken.language = 'en';
    settingsChanged();
    await settled();
    expect(entries.get('look-up')?.title).toBe('Look up “%s” in Los');
    entries.clear();
    settingsChanged();
    await settled();
    expect(entries.get('look-up')?.title).toBe('Look up “%s” in Los');
  });

  it('opens the look-up with what is selected', async () => {
    const { events, did } = menu();
    const click = async (selectionText: string | undefined, menuItemId = 'look-up') => {
      events.clicked.send({ menuItemId, ...(selectionText !== undefined && { selectionText }) }, {});
      await settled();
    };
    await click('  fersk\n laks ');
    await click('   ');
    await click(undefined);
    await click('x', 'another');
    await click('y'.repeat(5000));
    const page = `${EXTENSION.url}src/lookup/index.html`;
    expect(did.opened).toEqual([`${page}#q=fersk%20laks`, `${page}#q=${'y'.repeat(200)}`]);
  });

  it('ends with its signal, and is nothing where the browser has none', async () => {
    const { events } = menu();
    end.abort();
    expect([events.installed, events.startup, events.clicked].map(({ listeners }) => listeners.size)).toEqual(
      [0, 0, 0],
    );
    const { browser } = fakeBrowser();
    const made = startContextMenu({
      browser,
      language: async () => 'nb',
      report: () => {},
      signal: end.signal,
    });
    expect(() => made.settingsChanged()).not.toThrow();
  });
});

describe('"use this code"', () => {
  const TAB = { id: 7, url: PORTAL, active: true, windowId: 1 };
  const CODE = { hs: '0302142000', ciq: '101' };
  function uses(answers: Readonly<Record<number, FillOutcome | 'nonsense' | undefined>>, all?: FillOutcome) {
    const asked: (number | 'all')[] = [];
    const shown: number[] = [];
    const clock = { now: NOW };
    const session = fakeArea();
    const tab: { url?: string } = { ...TAB };
    const browser = {
      tabs: {
        get: async (id: number) => (id === TAB.id ? tab : Promise.reject(new Error('no tab'))),
        sendMessage: async (_: number, message: object, to?: { frameId: number }) => {
          expect(message).toEqual({ type: 'use-code', ...CODE });
          asked.push(to?.frameId ?? 'all');
          if (!to) return all;
          if (!(to.frameId in answers)) throw new Error('Receiving end does not exist.');
          return answers[to.frameId];
        },
      },
    } as unknown as Browser;
    const made = createCodeUses({
      browser,
      session,
      now: () => clock.now,
      tabs: { frames: async () => [0, 3, 5].map((frameId) => ({ frameId, page: {} as never })) },
      show: async (id) => shown.push(id),
    });
    return { ...made, asked, shown, clock, session, tab };
  }

  it('asks one frame after the other, until one has filled it in, and brings the tab to the front', async () => {
    const { use, asked, shown } = uses({ 0: undefined, 3: 'filled-hs', 5: 'filled' });
    expect(await use({ tabId: 7, ...CODE })).toBe('filled-hs');
    expect([asked, shown]).toEqual([[0, 3], [7]]);
  });

  it('asks all at last, for a box whose page nobody knows', async () => {
    const { use, asked } = uses({ 0: undefined }, 'filled');
    expect(await use({ tabId: 7, ...CODE })).toBe('filled');
    expect(asked).toEqual([0, 3, 5, 'all']);
  });

  it.each<[FillOutcome, Parameters<typeof uses>[0]]>([
    ['locked', { 0: undefined, 3: 'locked', 5: undefined }],
    ['no-field', { 0: undefined, 3: undefined }],
    ['no-field', { 3: 'nonsense' }],
  ])('says %s, and leaves the tabs as they are', async (outcome, answers) => {
    const { use, shown } = uses(answers);
    expect(await use({ tabId: 7, ...CODE })).toBe(outcome);
    expect(shown).toEqual([]);
  });

  it('is for the portal only', async () => {
    const { use, asked, tab } = uses({ 0: 'filled' });
    expect(await use({ tabId: 8, ...CODE })).toBe('no-portal');
    tab.url = 'https://example.org/';
    expect(await use({ tabId: 7, ...CODE })).toBe('no-portal');
    delete tab.url;
    expect(await use({ tabId: 7, ...CODE })).toBe('no-portal');
    expect(asked).toEqual([]);
  });

  describe('that is awaited', () => {
    it('is given out once, and is done when it was filled in', async () => {
      const kept = uses({});
      expect(await kept.awaited()).toBeNull();
      await kept.await('030214');
      expect(await kept.awaited()).toEqual({ hs: '030214' });
      expect(await kept.awaited()).toBeNull();
      await kept.used('filled');
      kept.clock.now = '2026-11-20T12:01:00.000Z';
      expect(await kept.awaited()).toBeNull();
      expect(await kept.session.get('code-await')).toEqual({});
    });

    it('is given to one of two frames that ask at once', async () => {
      const { await: wait, awaited } = uses({});
      await wait('030214');
      expect((await Promise.all([awaited(), awaited()])).filter(Boolean)).toHaveLength(1);
    });

    it('is awaited again where the frame had no field, or never said', async () => {
      const kept = uses({});
      await kept.await('030214');
      await kept.awaited();
      await kept.used('no-field');
      expect(await kept.awaited()).toEqual({ hs: '030214' });
      kept.clock.now = '2026-11-20T12:00:11.000Z';
      expect(await kept.awaited()).toEqual({ hs: '030214' });
      await kept.used('locked');
      expect(await kept.awaited()).toBeNull();
    });

    it('is forgotten after half an hour, or on the user’s word', async () => {
      const kept = uses({});
      await kept.await('030214');
      kept.clock.now = '2026-11-20T12:29:00.000Z';
      await kept.awaited();
      await kept.used('no-field');
      kept.clock.now = '2026-11-20T12:31:00.000Z';
      expect(await kept.awaited()).toBeNull();
      await kept.await('030313');
      await kept.await(null);
      expect(await kept.awaited()).toBeNull();
    });
  });
});

describe('through the door', () => {
  it('names codes in the settings’ language, and fills in through the frame', async () => {
    const background = startBackground({ codes: tsv });
    await background.ready;
    const tab = { id: 7, url: PORTAL, active: true, windowId: 1 };
    background.tabs.set(7, tab);
    const ask = (type: string, input: object, sender = frame(tab)) =>
      background.send({ type, input }, sender);
    expect(background.fetched).not.toContain('data/codes.tsv');
    expect(await ask('codes-named-wanted', { codes: ['0306339911/101'] })).toMatchObject({
      ok: true,
      output: { '0306339911/101': { what: 'CIQ 101: 活金霸王蟹(帝王蟹)' } },
    });
    expect(await ask('codes-named-wanted', { codes: ['0306339911; drop'] })).toMatchObject({ ok: false });
    expect(await ask('code-use', { tabId: 7, hs: '0302142000' })).toEqual({ ok: false, error: 'refused' });
    expect(await ask('code-awaited', {})).toEqual({ ok: true, output: null });
    background.end.abort();
  });
});
