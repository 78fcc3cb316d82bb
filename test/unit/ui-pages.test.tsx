// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryArea } from '../../src/storage/area';
import { Boundary } from '../../src/ui/root';
import { textsIn } from '../../src/ui/texts';
import { own } from './codes-own-fake';
import {
  all,
  application,
  button,
  closePage,
  drawOptions,
  drawPopup,
  found,
  kept,
  pageText,
  period,
  press,
  texts,
} from './ui-fake';

const t = textsIn('en');
const nb = textsIn('nb');

afterEach(closePage);

async function choose(value: string): Promise<HTMLSelectElement> {
  const select = (await found('select')) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return select;
}

describe('the popup', () => {
  it('has two tabs that arrow keys go between', async () => {
    await drawPopup();
    const [first, second] = [await found('#tab-search'), await found('#tab-applications')];
    expect([first.tabIndex, second.tabIndex]).toEqual([0, -1]);
    press(first, 'ArrowRight');
    await vi.waitFor(() => expect(second.getAttribute('aria-selected')).toBe('true'));
    expect(document.activeElement).toBe(second);
    expect(all('[role=tabpanel]:not([hidden])').map(({ id }) => id)).toEqual(['panel-applications']);
    press(second, 'Home');
    await vi.waitFor(() => expect(first.getAttribute('aria-selected')).toBe('true'));
  });

  it('opens the options', async () => {
    const { opened } = await drawPopup();
    (await button(t.options)).click();
    expect(opened).toEqual(['options']);
  });

  it('changes its language at once when the setting changes', async () => {
    const { store, sent } = await drawPopup();
    expect((await found('#tab-search')).textContent).toBe(t.tabSearch);
    await choose('nb');
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'settings-set', input: { language: 'nb' } }));
    await store({ settings: { language: 'nb', markers: true } });
    await vi.waitFor(() => expect(texts('#tab-search')).toEqual([nb.tabSearch]));
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('nb'));
  });

  it('is drawn at once in the language that it had last, and remembers the one chosen', async () => {
    const { remembered } = await drawPopup({
      lastLanguage: 'nb',
      stored: { settings: { language: 'en', markers: true } },
    });
    expect(texts('#tab-search')).toEqual([nb.tabSearch]);
    await vi.waitFor(() => expect(texts('#tab-search')).toEqual([t.tabSearch]));
    await vi.waitFor(() => expect(remembered).toEqual(['en']));
  });

  it('stops listening when it is closed', async () => {
    const { watchers } = await drawPopup();
    await vi.waitFor(() => expect(watchers()).toBe(1));
    closePage();
    await vi.waitFor(() => expect(watchers()).toBe(0));
  });
});

describe('what is said of the tab in front', () => {
  const seen = { pages: ['application-enquiry'], found: 23, known: 25, markers: 23, frames: 2 };
  const footer = async (answer: object | null): Promise<string> => {
    await drawPopup({ answers: { 'tab-wanted': () => answer } });
    return (await found('footer > p.quiet')).textContent ?? '';
  };

  it('is how many of its labels were found', async () => {
    expect(await footer(seen)).toBe(t.pageFound(23, 25));
  });

  it('is that the portal looks different where few were', async () => {
    expect(await footer({ ...seen, found: 5 })).toBe(`${t.pageFound(5, 25)}. ${t.pageFew}`);
  });

  it('is that the page is not known', async () => {
    expect(await footer({ ...seen, pages: [], known: 0, markers: 2 })).toBe(t.pageUnknown(2));
  });

  it('is that it is not on the portal, with the address to paste', async () => {
    const { copied } = await drawPopup();
    (await button(t.copyAddress)).click();
    await vi.waitFor(() => expect(texts('footer [role=status]')).toEqual([t.addressCopied, '']));
    expect(copied).toEqual(['https://cifer.singlewindow.cn/']);
  });

  it('is nothing where the background does not answer', async () => {
    const refuse = () => {
      throw new Error('no-answer');
    };
    const { sent } = await drawPopup({ answers: { 'tab-wanted': refuse } });
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'tab-wanted', input: { tabId: 7 } }));
    expect(all('footer p.quiet')).toEqual([]);
  });
});

describe('the way to the side panel', () => {
  it('is a button of the popup, there from the start', async () => {
    const { opened } = await drawPopup({ answers: { 'tab-wanted': () => new Promise(() => undefined) } });
    (await button(t.openPanel)).click();
    await vi.waitFor(() => expect(opened).toEqual(['panel']));
    expect(texts('footer [role=status]')).toEqual(['']);
  });

  it.each(['chromium', 'firefox'] as const)('is told where %s does not open it', async (kind) => {
    await drawPopup({ kind, panel: false });
    (await button(t.openPanel)).click();
    await vi.waitFor(() => expect(texts('footer [role=status]')).toContain(t.openPanelHow[kind]));
  });
});

describe('notices', () => {
  it('tell of access that was withdrawn', async () => {
    await drawPopup({ access: false });
    expect((await found('.notice')).textContent).toContain(t.accessGone);
  });

  it('go when access was given', async () => {
    const fake = await drawPopup({ access: false });
    expect(await fake.services.hasAccess()).toBe(false);
    (await button(t.accessGive)).click();
    await vi.waitFor(() => expect(all('.notice')).toEqual([]));
  });

  it('tell what was set aside and when, and let it be deleted', async () => {
    const key = 'set-aside/2026-11-19T09:30:00.000Z/application/202610280000000108';
    const { sent, remove } = await drawPopup({ stored: { [key]: { bad: 1 } } });
    const notice = await found('.notice');
    const what = t.what.application('202610280000000108');
    expect(notice.textContent).toContain(t.setAsideWhen(what, '19 Nov 2026, 10:30'));
    (await button(`${t.setAsideDelete}: ${what}`)).click();
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'set-aside-dismissed', input: { key } }));
    await remove(key);
    await vi.waitFor(() => expect(all('.notice')).toEqual([]));
  });

  it('tell of what does not parse and still stands there, and show the rest', async () => {
    const good = application('202610280000000101', [period('Approved', ['status.approved'])]);
    await drawPopup({ stored: { ...kept(good), 'application/B2': 'nonsense', settings: 7 } });
    const notice = (await found('.notice')).textContent;
    expect(notice).toContain(t.setAsideNow(t.what.application('B2')));
    expect(notice).toContain(t.setAsideNow(t.what.settings()));
    (await found('#tab-applications')).click();
    expect((await found('.application')).textContent).toContain(good.serial);
  });

  it('tell of a newer version’s data', async () => {
    await drawPopup({ stored: { version: 999 } });
    expect((await found('.notice')).textContent).toBe(t.newer);
  });

  it('tell where the browser gives nothing, and the search works all the same', async () => {
    const area = { ...memoryArea(), get: () => Promise.reject(new Error('corrupt')) };
    await drawPopup({ area });
    expect((await found('.notice')).textContent).toBe(t.readFailed);
    (await button('0302.14')).click();
    await found('[role=option]');
  });
});

describe('an error while drawing', () => {
  it('is told in a plain sentence, never a blank page', async () => {
    const Broken = (): never => {
      throw new Error('out of order');
    };
    const into = document.createElement('div');
    render(
      <Boundary texts={t}>
        <Broken />
      </Boundary>,
      into,
    );
    await vi.waitFor(() => expect(into.textContent).toContain(t.failed));
    expect(into.querySelector('button')?.textContent).toBe(t.reload);
  });
});

describe('the options page', () => {
  it('says which language is automatic, and goes back to it', async () => {
    const { sent } = await drawOptions({
      uiLanguages: ['da-DK'],
      stored: { settings: { language: 'en', markers: true } },
    });
    await found('dl, #kept');
    await vi.waitFor(() => expect(texts('select option')[0]).toBe(t.automatic('Norsk bokmål')));
    const select = await choose('automatic');
    expect(select.labels?.[0]?.textContent).toBe('Språk / Language');
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'settings-set', input: { language: null } }));
  });

  it('counts rows of the product search where they are kept', async () => {
    await drawOptions({ ownRows: [own('0302141000/101'), own('0302141000/103')] });
    await vi.waitFor(() => expect(document.body.textContent).toContain(`${t.keptProducts}2`));
  });

  it('turns markers off, and shows what was stored', async () => {
    let refused = true;
    const answer = () => {
      if (refused) throw new Error('storage-failed');
      return null;
    };
    const { sent, store } = await drawOptions({ answers: { 'settings-set': answer } });
    const box = (await found('#markers')) as HTMLInputElement;
    expect(box.checked).toBe(true);
    box.click();
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual([t.notSaved]));
    expect(box.checked).toBe(true);
    refused = false;
    box.click();
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual(['']));
    expect(sent.at(-1)).toEqual({ type: 'settings-set', input: { markers: false } });
    await store({ settings: { markers: false } });
    await vi.waitFor(() => expect(box.checked).toBe(false));
  });

  it.each(['chromium', 'firefox'] as const)('tells how %s changes the shortcut', async (kind) => {
    await drawOptions({
      kind,
      shortcut: (command) => ({ 'marker-mode': 'Alt+Shift+H', peek: 'Alt+Shift+L' })[command],
    });
    await vi.waitFor(() => expect(texts('kbd')).toEqual(['Alt+Shift+H', 'Alt+Shift+L']));
    expect(pageText()).toContain(t.shortcutChange[kind]);
  });

  it('says where no shortcut is set', async () => {
    await drawOptions({ shortcut: (command) => (command === 'peek' ? 'Alt+L' : undefined) });
    await vi.waitFor(() => expect(texts('kbd')).toEqual(['Alt+L']));
    expect(texts('.key').map((text) => text.includes(t.shortcutNone))).toEqual([true, false]);
  });

  it('says which country is automatic, keeps another one, and goes back', async () => {
    const { sent, store } = await drawOptions({
      uiLanguages: ['nb'],
      stored: { settings: { language: 'en', markers: true } },
    });
    const select = (await found('#country')) as HTMLSelectElement;
    await vi.waitFor(() => expect(texts('#country option')[0]).toBe(t.automatic('Norway')));
    expect(texts('#country option').slice(1)).toEqual(['Australia', 'Denmark', 'Norway', 'Another country']);
    const pick = (value: string) => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    pick('dk');
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'settings-set', input: { country: 'dk' } }));
    await store({ settings: { language: 'en', markers: true, country: 'dk' } });
    await vi.waitFor(() => expect(select.value).toBe('dk'));
    pick('automatic');
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'settings-set', input: { country: null } }));
  });

  it('keeps the number of the plant once it is written', async () => {
    const { sent, store } = await drawOptions({ stored: { settings: { markers: true, plant: 'M100' } } });
    const field = (await found('#plant')) as HTMLInputElement;
    await vi.waitFor(() => expect(field.value).toBe('M100'));
    field.value = ' M101 ';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(sent).toEqual([]);
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(sent).toEqual([{ type: 'settings-set', input: { plant: 'M101' } }]));
    await store({ settings: { markers: true, plant: 'M102' } });
    await vi.waitFor(() => expect(field.value).toBe('M102'));
  });

  it('asks before it deletes everything', async () => {
    const one = application('202610280000000101', [period('Approved', ['status.approved'])]);
    const { sent } = await drawOptions({ stored: kept(one) });
    await vi.waitFor(() => expect(texts('dd')).toEqual(['1', '0', '0', '0', '0', '0']));
    const dialog = (await found('dialog')) as HTMLDialogElement;
    (await button(t.eraseAll)).click();
    expect(dialog.open).toBe(true);
    (await button(t.cancel)).click();
    expect(dialog.open).toBe(false);
    expect(sent.map(({ type }) => type)).not.toContain('everything-forgotten');
    (await button(t.eraseAll)).click();
    expect(pageText()).toContain(t.eraseText(1));
    (await button(t.eraseConfirm)).click();
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual([t.erased]));
    expect(sent.at(-1)).toEqual({ type: 'everything-forgotten', input: {} });
  });

  it('says whether there is access, where our knowledge is from, and which version this is', async () => {
    await drawOptions({ access: false });
    await vi.waitFor(() => expect(pageText()).toContain(t.accessGone));
    for (const guide of t.guides) expect(pageText()).toContain(guide);
    expect(pageText()).toContain(t.promise);
    expect(pageText()).toContain('1.2.3');
  });
});
