// @vitest-environment happy-dom
/** The switch by which a tab looks again, in the popup and the side panel. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Watch } from '../../src/shared/messages';
import { textsIn } from '../../src/ui/texts';
import { all, closePage, drawPopup, type Fake, found, texts } from './ui-fake';
import { draw, framePage, onPortal } from './ui-panel-stage';

const t = textsIn('en');
const ENQUIRY = ['shell', 'application-enquiry'];
const seen = (pages: readonly string[]) => ({
  pages,
  found: 23,
  known: 25,
  markers: 23,
  frames: [0],
  peek: false,
});
const ON: Watch = { every: 60, next: '2026-11-20T11:00:00.000Z' };

afterEach(closePage);

/** A background that keeps one watch. */
function keeping(first: Watch | null) {
  let watch = first;
  return {
    becomes(next: Watch | null): void {
      watch = next;
    },
    answers: {
      'watch-wanted': () => watch,
      'watch-set': (input: unknown) => {
        const { every } = input as { every: number | null };
        watch = every === null ? null : { ...ON, every };
        return watch;
      },
    },
  };
}

/** The popup over a tab that shows these pages. */
async function over(pages: readonly string[], first: Watch | null = null) {
  const { answers, becomes } = keeping(first);
  const fake = await drawPopup({ answers: { 'tab-wanted': () => seen(pages), ...answers } });
  return {
    ...fake,
    async becomes(next: Watch | null): Promise<void> {
      becomes(next);
      await fake.store({ 'watch/7': next });
    },
  };
}
const box = async () => (await found('.watch input[role=switch]')) as HTMLInputElement;
const often = async () => (await found('.watch select')) as HTMLSelectElement;
const told = () => texts('.watch [role=status]')[0];
const sets = (fake: Fake) => fake.sent.filter(({ type }) => type === 'watch-set').map(({ input }) => input);
function pick(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the switch', () => {
  it('is off at first, and says what it does', async () => {
    await over(ENQUIRY);
    expect((await box()).checked).toBe(false);
    expect((await box()).labels?.[0]?.textContent).toBe(t.watchSwitch);
    expect(document.getElementById((await box()).getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      t.watchHelp,
    );
    expect((await often()).value).toBe('60');
    expect(texts('.watch option')).toEqual([
      'every 15 minutes',
      'every 30 minutes',
      'every hour',
      'every 2 hours',
      'every 4 hours',
    ]);
    expect(told()).toBe('');
  });

  it('begins the watch, tells when it looks, and ends it', async () => {
    const fake = await over(ENQUIRY);
    (await box()).click();
    await vi.waitFor(() => expect(told()).toBe(t.watchNext('20 Nov 2026, 12:00')));
    expect((await box()).checked).toBe(true);
    (await box()).click();
    await vi.waitFor(() => expect(told()).toBe(''));
    expect(sets(fake)).toEqual([
      { tabId: 7, every: 60 },
      { tabId: 7, every: null },
    ]);
  });

  it('takes another interval, at once where it is on', async () => {
    const fake = await over(ENQUIRY);
    pick(await often(), '30');
    expect(sets(fake)).toEqual([]);
    await vi.waitFor(async () => expect((await often()).value).toBe('30'));
    (await box()).click();
    await vi.waitFor(() => expect(sets(fake)).toEqual([{ tabId: 7, every: 30 }]));
    await vi.waitFor(async () => expect((await box()).checked).toBe(true));
    pick(await often(), '240');
    await vi.waitFor(() => expect(sets(fake).at(-1)).toEqual({ tabId: 7, every: 240 }));
  });

  it('shows an interval that is not among those offered', async () => {
    await over(ENQUIRY, { ...ON, every: 45 });
    expect((await often()).value).toBe('45');
    expect(texts('.watch option').at(-1)).toBe('every 45 minutes');
  });

  it('follows what the background keeps', async () => {
    const { becomes } = await over(ENQUIRY, ON);
    await vi.waitFor(() => expect(told()).toBe(t.watchNext('20 Nov 2026, 12:00')));
    await becomes({ every: 60, last: '2026-11-20T11:00:00.000Z', next: '2026-11-20T12:00:00.000Z' });
    await vi.waitFor(() =>
      expect(told()).toBe(`${t.watchLast('20 Nov 2026, 12:00')} ${t.watchNext('20 Nov 2026, 13:00')}`),
    );
  });

  it.each(['signed-out', 'no-list', 'no-answer', 'left'] as const)(
    'says why it stopped, wherever the tab is now: %s',
    async (stopped) => {
      await over([], { every: null, last: '2026-11-20T09:00:00.000Z', stopped });
      await vi.waitFor(() =>
        expect(told()).toBe(`${t.watchStopped[stopped]} ${t.watchLast('20 Nov 2026, 10:00')}`),
      );
      expect((await box()).checked).toBe(false);
    },
  );

  it('is not there on another page, nor in a tab that is not on the portal', async () => {
    await over(['modification-list']);
    await found('footer > p.quiet');
    expect(all('.watch')).toEqual([]);
    closePage();
    const { sent } = await drawPopup();
    await found('.away');
    expect(sent.map(({ type }) => type)).not.toContain('watch-wanted');
    expect(all('.watch')).toEqual([]);
  });

  it('stays off where it could not be switched on', async () => {
    const refuse = () => {
      throw new Error('no-answer');
    };
    await drawPopup({ answers: { 'tab-wanted': () => seen(ENQUIRY), 'watch-set': refuse } });
    (await box()).click();
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual([t.notSaved]));
    expect((await box()).checked).toBe(false);
  });
});

describe('in the side panel', () => {
  it('stands where the page is the list, and asks for its own tab', async () => {
    const page = framePage({ pages: ['application-enquiry', 'list'] });
    const fake = await draw(page, { answers: { ...onPortal(), ...keeping(null).answers } });
    (await box()).click();
    await vi.waitFor(() => expect(sets(fake)).toEqual([{ tabId: 7, every: 60 }]));
    await vi.waitFor(() => expect(told()).toBe(t.watchNext('20 Nov 2026, 12:00')));
  });

  it('does not stand on other pages', async () => {
    await draw();
    expect(all('.watch')).toEqual([]);
  });
});
