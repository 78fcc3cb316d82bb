/**
 * "Use this code": finds the frame of a tab that has a field for it. And the code that waits for Product type enquiry:
 * kept for half an hour in the browser's session, given out once.
 */
import type { Browser } from '../shared/browser';
import type { CodeUseOutcome, FillOutcome, Input, ToFrame } from '../shared/messages';
import type { StorageArea } from '../storage/area';
import { createQueue } from '../storage/queue';
import { isPortal } from './messages';
import type { Tabs } from './tabs';

export interface CodeUses {
  use(asked: Input<'code-use'>): Promise<CodeUseOutcome>;
  /** `null` takes it back. */
  await(hs6: string | null): Promise<void>;
  /** What is awaited, for the frame that can fill it in; nobody else gets it until that one has said how it went. */
  awaited(): Promise<{ hs: string } | null>;
  used(outcome: FillOutcome): Promise<void>;
}

export interface CodeUseOptions {
  readonly browser: Pick<Browser, 'tabs'>;
  readonly session: StorageArea;
  /** ISO time in UTC. */
  readonly now: () => string;
  readonly tabs: Pick<Tabs, 'frames'>;
  /** Brings a tab to the front. */
  readonly show: (tabId: number) => Promise<unknown>;
}

/** How long a code is awaited; and how long a frame that got it may take, before it is given out again; milliseconds. */
const PATIENCE = 30 * 60_000;
const FILLING = 10_000;
const KEY = 'code-await';

interface Awaited {
  readonly hs: string;
  readonly at: string;
  /** When a frame got it. */
  readonly given?: string;
}

const OUTCOMES: ReadonlySet<unknown> = new Set<FillOutcome>(['filled', 'filled-hs', 'locked', 'no-field']);

export function createCodeUses({ browser, session, now, tabs, show }: CodeUseOptions): CodeUses {
  const queue = createQueue();
  const read = async (): Promise<Awaited | undefined> => (await session.get(KEY))[KEY] as Awaited | undefined;
  const since = (iso: string): number => Math.abs(Date.parse(now()) - Date.parse(iso));

  /** A frame that has no field says nothing. */
  async function ask(tabId: number, message: ToFrame, frameId?: number): Promise<FillOutcome | undefined> {
    const asking =
      frameId === undefined
        ? browser.tabs.sendMessage(tabId, message)
        : browser.tabs.sendMessage(tabId, message, { frameId });
    const answer: unknown = await asking.catch(() => undefined);
    return OUTCOMES.has(answer) ? (answer as FillOutcome) : undefined;
  }

  return {
    async use({ tabId, ...code }) {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      if (!isPortal(tab?.url)) return 'no-portal';
      const message: ToFrame = { type: 'use-code', ...code };
      const frames = (await tabs.frames(tabId)).map(({ frameId }) => frameId);
      let outcome: FillOutcome | undefined;
      // One after the other, so that two frames do not both take it; last all, for a box whose page nobody knows.
      for (const frameId of [...frames, undefined]) {
        outcome = (await ask(tabId, message, frameId)) ?? outcome;
        if (outcome === 'filled' || outcome === 'filled-hs') {
          await show(tabId);
          return outcome;
        }
      }
      return outcome ?? 'no-field';
    },

    await: (hs6) =>
      queue(async () => {
        if (hs6 === null) await session.remove(KEY);
        else await session.set({ [KEY]: { hs: hs6, at: now() } satisfies Awaited });
      }),

    awaited: () =>
      queue(async () => {
        const kept = await read();
        if (!kept) return null;
        if (since(kept.at) > PATIENCE) {
          await session.remove(KEY);
          return null;
        }
        if (kept.given !== undefined && since(kept.given) < FILLING) return null;
        await session.set({ [KEY]: { ...kept, given: now() } satisfies Awaited });
        return { hs: kept.hs };
      }),

    used: (outcome) =>
      queue(async () => {
        const kept = await read();
        // A field that takes no value will take none the next time.
        if (!kept || outcome !== 'no-field') return session.remove(KEY);
        await session.set({ [KEY]: { hs: kept.hs, at: kept.at } satisfies Awaited });
      }),
  };
}
