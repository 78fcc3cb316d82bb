import { describe, expect, it } from 'vitest';
import { broadcast, newsForFrames } from '../../src/background/broadcast';
import type { Browser } from '../../src/shared/browser';

describe('what the portal’s frames are told of a change in what is kept', () => {
  it('is the settings, changes that the user has seen, and attachments, by what they are of', async () => {
    const settings = { language: 'nb', markers: true };
    const news = (changes: Parameters<typeof newsForFrames>[0]) =>
      newsForFrames(changes, async () => settings);
    expect(
      await news({
        settings: { oldValue: {}, newValue: { language: 'en' } },
        'application/1': { oldValue: { seen: 'a' }, newValue: { seen: 'b' } },
        'application/2': { oldValue: {} },
        'application/3': { oldValue: { seen: 'b' }, newValue: { seen: 'a' } },
        'application/4': { oldValue: { seen: 'a' }, newValue: { seen: 'a' } },
        'application/6': { newValue: { seen: 'a' } },
        'application/7': { oldValue: {}, newValue: null },
        'application/8': { oldValue: null },
        'attachments//form?a/b': { newValue: {} },
        'not-applicable//form?a/b': { newValue: [] },
        'not-applicable/5': { oldValue: [] },
        'products/030214': { newValue: [] },
        version: { newValue: 2 },
        'set-aside/2026/application/1': { newValue: {} },
      }),
    ).toEqual([
      { type: 'settings-changed', settings },
      { type: 'changes-seen', serials: ['1', '2', '7'] },
      { type: 'attachments-changed', keys: ['/form?a/b', '5'] },
    ]);
    expect(await news({ managed: { newValue: { language: 'nb' } } })).toEqual([
      { type: 'settings-changed', settings },
    ]);
    expect(await news({ 'application/1': { oldValue: {}, newValue: {} } })).toEqual([]);
  });

  it('reaches every tab of the portal, whatever one of them answers, and asks for none without news', async () => {
    const sent: [number, unknown][] = [];
    const asked: unknown[] = [];
    const tabs = {
      query: async (filter: unknown) => {
        asked.push(filter);
        return [{ id: 1 }, {}, { id: 2 }];
      },
      sendMessage: async (id: number, message: unknown) => {
        sent.push([id, message]);
        if (id === 1) throw new Error('Receiving end does not exist');
      },
    };
    const browser = { tabs } as unknown as Pick<Browser, 'tabs'>;
    await broadcast(browser, []);
    expect(asked).toEqual([]);
    const news = { type: 'changes-seen', serials: ['1'] } as const;
    await broadcast(browser, [news]);
    expect(asked).toEqual([{ url: 'https://*.singlewindow.cn/*' }]);
    expect(sent).toEqual([
      [1, news],
      [2, news],
    ]);
  });
});
