import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser, frame, PORTAL } from './background-fake';

describe('the background as it ships', () => {
  afterEach(() => {
    vi.doUnmock('../../src/shared/browser');
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('listens by the end of its first turn, and knows the statuses of the portal', async () => {
    const fake = fakeBrowser();
    const browser = { ...fake.browser, i18n: { getUILanguage: () => 'nb' } };
    vi.stubGlobal('navigator', { languages: ['nb'] }); // Node 20 has none
    vi.doMock('../../src/shared/browser', () => ({ browser }));
    await import('../../src/background/main');
    for (const [name, event] of Object.entries(fake.events))
      expect([name, event.listeners.size]).toEqual([name, 1]);

    const tab = { id: 7, url: PORTAL, active: true, windowId: 1 };
    const look = (status: string) => ({
      type: 'applications-seen',
      input: { rows: [{ serial: '202211160000002960', status }], inFront: true },
    });
    await fake.send(look('To be corrected by enterprise'), frame(tab));
    await vi.waitFor(() => expect(fake.drawn.text).toBe('1'));
    expect(await fake.send(look('补齐补正'), frame(tab))).toEqual({ ok: true, output: [] });
    expect(await fake.send(look('Approved'), frame(tab))).toMatchObject({
      output: [{ to: { text: 'Approved' } }],
    });
  });
});
