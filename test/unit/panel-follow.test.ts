import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Follower, follow } from '../../src/panel/follow';
import type { FramePage, FromPanel, Structure, ToPanel } from '../../src/shared/panel';
import type { Services } from '../../src/ui/services';

const framePage = (more: Partial<FramePage> = {}): FramePage => ({
  shown: true,
  top: false,
  pages: [],
  steps: {},
  labels: [],
  all: 0,
  unknown: [],
  ...more,
});
const structure = (...unknown: string[]): Structure => ({
  format: 'los-structure',
  version: 1,
  host: 'cifer.singlewindow.cn',
  language: 'en',
  pages: [],
  known: [],
  unknown,
  tree: { tag: 'body' },
});

type Seen = { frames: number[]; peek?: boolean } | null;
interface Port {
  readonly tabId: number;
  readonly frameId: number;
  readonly said: FromPanel[];
  isClosed: boolean;
  hear(message: ToPanel): void;
  go(): void;
}

const lives: AbortController[] = [];
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const life of lives.splice(0)) life.abort();
  vi.useRealTimers();
});

/** A browser with one window, and a follower of it. */
function setUp(first: number | undefined, seen: Record<number, Seen>) {
  const life = new AbortController();
  lives.push(life);
  const ports: Port[] = [];
  const stored = new Set<() => void>();
  const moved = new Set<() => void>();
  const views: string[] = [];
  const held: (() => void)[] = [];
  const state = { tab: first, seen, holds: false, fails: false };
  const services = {
    activeTab: async () => state.tab,
    send: async (_type: string, { tabId }: { tabId: number }) => {
      const answer = state.seen[tabId] ?? null;
      if (state.holds) await new Promise<void>((resolve) => held.push(resolve));
      if (state.fails) throw new Error('no-answer');
      return answer && { pages: [], found: 0, known: 0, markers: 0, peek: false, ...answer };
    },
    connectFrame(tabId: number, frameId: number, hear: Port['hear'], go: Port['go']) {
      const port: Port = { tabId, frameId, said: [], isClosed: false, hear, go };
      ports.push(port);
      return {
        say: (message: FromPanel) => port.said.push(message),
        close: () => {
          port.isClosed = true;
        },
      };
    },
    watchTab: (changed: () => void) => moved.add(changed),
    watchStorage: (changed: () => void) => stored.add(changed),
  } as unknown as Services;
  const follower: Follower = follow(services, () => views.push(follower.view.kind), life.signal);
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return {
    follower,
    state,
    ports,
    views,
    life,
    settle,
    /** Something is stored: a frame has come, gone or changed. */
    async store() {
      for (const changed of stored) changed();
      await settle();
    },
    async toTab(tab: number | undefined) {
      state.tab = tab;
      for (const changed of moved) changed();
      await settle();
    },
    answerHeld(at: number) {
      held[at]?.();
      return settle();
    },
    port: (frameId: number): Port => {
      const found = ports.findLast((port) => port.frameId === frameId);
      if (!found) throw new Error(`no port to frame ${frameId}`);
      return found;
    },
    /** What is told of each frame: its first page. */
    shown: () =>
      follower.view.kind === 'portal'
        ? [...follower.view.frames].map(([id, { pages }]) => `${id} ${pages[0] ?? ''}`.trim())
        : follower.view.kind,
  };
}
const says = (...pages: string[]): ToPanel => ({ type: 'page', page: framePage({ pages }) });

describe('following the tab in front', () => {
  it('asks first, and tells of a tab that is not on the portal', async () => {
    const { follower, settle, views } = setUp(1, {});
    expect(follower.view.kind).toBe('asking');
    await settle();
    expect(follower.view.kind).toBe('elsewhere');
    expect(views).toEqual(['elsewhere']);
  });

  it('tells the same where there is no tab, or the background does not answer', async () => {
    const none = setUp(undefined, {});
    await none.settle();
    expect(none.follower.view.kind).toBe('elsewhere');
    const silent = setUp(1, { 1: { frames: [0] } });
    silent.state.fails = true;
    await silent.settle();
    expect(silent.follower.view.kind).toBe('elsewhere');
    expect(silent.ports).toEqual([]);
  });

  it('connects to each frame once, and tells what each shows, outer frames first', async () => {
    const { settle, ports, port, store, shown } = setUp(1, { 1: { frames: [0, 4, 9] } });
    await settle();
    expect(ports.map(({ tabId, frameId }) => `${tabId}/${frameId}`)).toEqual(['1/0', '1/4', '1/9']);
    expect(shown()).toEqual([]);
    // They answer in any order.
    port(9).hear(says('dialog'));
    port(0).hear(says('shell'));
    port(4).hear(says('list'));
    expect(shown()).toEqual(['0 shell', '4 list', '9 dialog']);
    await store();
    expect(ports).toHaveLength(3);
  });

  it('takes up a frame that comes later, and a change of one that is there', async () => {
    const { settle, state, port, store, shown } = setUp(1, { 1: { frames: [0] } });
    await settle();
    port(0).hear(says('shell'));
    state.seen[1] = { frames: [0, 4], peek: true };
    await store();
    port(4).hear(says('list'));
    port(4).hear(says('form'));
    expect(shown()).toEqual(['0 shell', '4 form']);
  });

  it('tells whether all translations are shown', async () => {
    const { settle, state, follower, store } = setUp(1, { 1: { frames: [0] } });
    await settle();
    expect(follower.view).toMatchObject({ kind: 'portal', tabId: 1, peek: false });
    state.seen[1] = { frames: [0], peek: true };
    await store();
    expect(follower.view).toMatchObject({ peek: true });
  });

  it('leaves the frames of one tab for those of another', async () => {
    const { settle, port, ports, toTab, shown } = setUp(1, { 1: { frames: [0] }, 2: { frames: [7] } });
    await settle();
    const old = port(0);
    old.hear(says('shell'));
    await toTab(2);
    expect(old.isClosed).toBe(true);
    expect(shown()).toEqual([]);
    port(7).hear(says('list'));
    // What the other tab still had to say is not shown here.
    old.hear(says('shell'));
    old.go();
    expect(shown()).toEqual(['7 list']);
    expect(ports).toHaveLength(2);
    await toTab(3);
    expect(shown()).toBe('elsewhere');
    expect(port(7).isClosed).toBe(true);
  });

  it('drops the answer for a tab that is not in front any more', async () => {
    const { settle, state, ports, toTab, answerHeld } = setUp(1, { 1: { frames: [0] }, 2: { frames: [7] } });
    state.holds = true;
    await settle();
    await toTab(2);
    await answerHeld(1);
    expect(ports.map(({ tabId }) => tabId)).toEqual([2]);
    await answerHeld(0);
    expect(ports.map(({ tabId }) => tabId)).toEqual([2]);
  });
});

describe('a frame that goes', () => {
  it('is taken away after a while, and its port is closed', async () => {
    const { settle, state, port, store, shown } = setUp(1, { 1: { frames: [0, 4] } });
    await settle();
    port(0).hear(says('shell'));
    port(4).hear(says('list'));
    state.seen[1] = { frames: [0] };
    await store();
    expect(port(4).isClosed).toBe(true);
    expect(shown()).toContain('4 list');
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown()).toEqual(['0 shell']);
  });

  it('does not lie over one that came in its place', async () => {
    const { settle, state, port, store, shown } = setUp(1, { 1: { frames: [0, 4] } });
    await settle();
    port(4).hear(says('list'));
    state.seen[1] = { frames: [0, 5] };
    await store();
    port(5).hear(says('form'));
    expect(shown()).toEqual(['4 list', '5 form']);
  });

  it('is found again when it only loaded anew and says the same as before', async () => {
    const { settle, ports, port, shown } = setUp(1, { 1: { frames: [0, 4] } });
    await settle();
    port(0).hear(says('shell'));
    port(4).hear(says('list'));
    port(4).go();
    // Nothing is stored, since nothing is different.
    await vi.advanceTimersByTimeAsync(400);
    expect(ports.filter(({ frameId }) => frameId === 4)).toHaveLength(2);
    port(4).hear(says('list'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown()).toEqual(['0 shell', '4 list']);
    expect(ports).toHaveLength(3);
  });

  it('is taken away where it can be reached no more, though it still is told of', async () => {
    const { settle, port, shown } = setUp(1, { 1: { frames: [0, 4] } });
    await settle();
    port(0).hear(says('shell'));
    const first = port(4);
    first.hear(says('list'));
    first.go();
    await vi.advanceTimersByTimeAsync(400);
    expect(port(4)).not.toBe(first);
    port(4).go();
    await vi.advanceTimersByTimeAsync(3000);
    expect(shown()).toEqual(['0 shell']);
  });

  it('is not asked for ever where it never speaks', async () => {
    const { settle, ports, port } = setUp(1, { 1: { frames: [4] } });
    await settle();
    port(4).go();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ports).toHaveLength(1);
  });

  it('does not make the panel say "not on the portal" while the page loads anew', async () => {
    const { settle, state, port, store, shown, views } = setUp(1, { 1: { frames: [0] } });
    await settle();
    port(0).hear(says('shell'));
    state.seen[1] = null;
    await store();
    expect(shown()).toEqual(['0 shell']);
    state.seen[1] = { frames: [0] };
    await store();
    await vi.advanceTimersByTimeAsync(5000);
    expect(shown()).toEqual(['0 shell']);
    expect(views).not.toContain('elsewhere');
  });

  it('leaves the panel saying so when the tab has left the portal', async () => {
    const { settle, state, port, store, shown } = setUp(1, { 1: { frames: [0] } });
    await settle();
    port(0).hear(says('shell'));
    state.seen[1] = null;
    await store();
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown()).toBe('elsewhere');
    expect(port(0).isClosed).toBe(true);
  });
});

describe('asking a frame', () => {
  it('to show a label reaches that frame alone, and none that is gone', async () => {
    const { settle, port, follower } = setUp(1, { 1: { frames: [0, 4] } });
    await settle();
    follower.show(4, 17);
    expect(port(4).said).toEqual([{ type: 'show', key: 17 }]);
    expect(port(0).said).toEqual([]);
    expect(() => follower.show(99, 1)).not.toThrow();
  });

  it('for its structure gives each question its own answer', async () => {
    const { settle, port, follower } = setUp(1, { 1: { frames: [4] } });
    await settle();
    const first = follower.structure(4, ['a', 'b']);
    const second = follower.structure(4, ['a']);
    expect(port(4).said).toEqual([
      { type: 'structure-wanted', texts: ['a', 'b'] },
      { type: 'structure-wanted', texts: ['a'] },
    ]);
    port(4).hear({ type: 'structure', structure: structure('a', 'b') });
    port(4).hear({ type: 'structure', structure: structure('a') });
    expect((await first)?.unknown).toEqual(['a', 'b']);
    expect((await second)?.unknown).toEqual(['a']);
  });

  it('does not give a late answer to a later question', async () => {
    const { settle, port, follower } = setUp(1, { 1: { frames: [4] } });
    await settle();
    const first = follower.structure(4, ['a name']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await first).toBeUndefined();
    const second = follower.structure(4, []);
    port(4).hear({ type: 'structure', structure: structure('a name') });
    port(4).hear({ type: 'structure', structure: structure() });
    expect((await second)?.unknown).toEqual([]);
  });

  it('ends unanswered when the frame goes, or is not there', async () => {
    const { settle, port, follower } = setUp(1, { 1: { frames: [4] } });
    await settle();
    const asked = follower.structure(4, []);
    port(4).go();
    expect(await asked).toBeUndefined();
    expect(await follower.structure(4, [])).toBeUndefined();
  });
});

describe('when the panel is closed', () => {
  it('every port is, and nothing is told any more', async () => {
    const { settle, port, life, views, store } = setUp(1, { 1: { frames: [0, 4, 9] } });
    await settle();
    port(0).hear(says('shell'));
    port(0).go();
    const told = views.length;
    life.abort();
    expect([port(4).isClosed, port(9).isClosed]).toEqual([true, true]);
    port(4).hear(says('list'));
    await store();
    expect(views).toHaveLength(told);
    expect(vi.getTimerCount()).toBe(0);
  });
});
