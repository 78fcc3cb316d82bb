// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { textsIn } from '../../src/ui/texts';
import {
  all,
  button,
  closePage,
  codeTables,
  drawPopup,
  found,
  NOW,
  pageText,
  press,
  texts,
  type,
} from './ui-fake';

const t = textsIn('en');

afterEach(closePage);

const options = () => texts('[role=option] .code');
const active = (): string | null =>
  document.querySelector('[role=option][aria-selected=true] .code')?.textContent ?? null;
const said = () => texts('#panel-search [role=status]').join('');

/** Types, and waits for a list. */
async function search(text: string): Promise<HTMLInputElement> {
  const box = await type(text);
  await found('[role=option]');
  return box;
}

describe('the search box', () => {
  it('has the focus, and says what can be typed', async () => {
    await drawPopup();
    const box = await found('input[type=search]');
    expect(document.activeElement).toBe(box);
    expect(document.querySelector(`label[for="${box.id}"]`)?.textContent).toBe(t.searchLabel);
    expect(texts('.examples button')).toEqual(t.exampleQueries);
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  it('answers an example at a press, and takes the focus back', async () => {
    await drawPopup();
    (await button('frozen cod fillets')).click();
    await found('[role=option]');
    expect(options()[0]).toBe('0304.71');
    expect(document.activeElement).toBe(await found('input[type=search]'));
  });

  it('answers what was typed before the tables were there', async () => {
    let arrive: (text: string) => void = () => undefined;
    await drawPopup({ codes: new Promise((resolve) => (arrive = resolve)) });
    await type('0302.14');
    await vi.waitFor(() => expect(pageText()).toContain(t.loadingCodes));
    arrive(codeTables());
    await found('[role=option]');
    expect(options()[0]).toBe('0302.14');
    expect(pageText()).not.toContain(t.loadingCodes);
  });

  it.each([
    ['cannot be read', () => Promise.reject(new Error('gone'))],
    ['are no tables', () => Promise.resolve('<html>')],
  ])('says so where the tables %s', async (_name, codes) => {
    await drawPopup({ codes: codes() });
    await type('laks');
    await vi.waitFor(() => expect(texts('[role=alert]')).toEqual([t.codesFailed]));
  });

  it('says what it means that nothing was found', async () => {
    await drawPopup();
    await type('zzqqxx <>');
    await vi.waitFor(() => expect(texts('.empty h2')).toEqual([t.noneTitle('zzqqxx <>')]));
    expect(pageText()).toContain('Product type enquiry');
    expect(said()).toBe(t.resultCount(0));
  });

  it('says that a Norwegian number was searched by its first six digits', async () => {
    await drawPopup({ uiLanguages: ['nb-NO'] });
    await search('03021411');
    expect(texts('.note p')[0]).toContain('0302.14 11 er et norsk varenummer');
    expect(options()[0]).toBe('0302.14');
  });
});

describe('the list', () => {
  it('is led by keys from the box, and Enter copies', async () => {
    const { copied } = await drawPopup();
    const box = await search('0302.14');
    const codes = options();
    expect(codes.length).toBeGreaterThan(3);
    expect(active()).toBe(codes[0]);
    press(box, 'ArrowDown');
    await vi.waitFor(() => expect(active()).toBe(codes[1]));
    expect(box.getAttribute('aria-activedescendant')).toBe(all('[role=option]')[1]?.id);
    expect(press(box, 'End').defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(active()).toBe(codes.at(-1)));
    press(box, 'ArrowUp');
    await vi.waitFor(() => expect(active()).toBe(codes.at(-2)));
    press(box, 'Home');
    await vi.waitFor(() => expect(active()).toBe(codes[0]));
    press(box, 'ArrowUp');
    expect(active()).toBe(codes[0]);
    press(box, 'Enter');
    await vi.waitFor(() => expect(said()).toBe(t.copiedCode('030214')));
    expect(copied).toEqual(['030214']);
  });

  it('copies HS and CIQ as one number, and says them apart', async () => {
    const { copied } = await drawPopup();
    await search('0302142000101');
    const row = all('[role=option]').find((one) => one.textContent?.includes('0302.14 20 00 · 101'));
    row?.click();
    await vi.waitFor(() => expect(said()).toBe('Copied 0302142000 101'));
    expect(copied).toEqual(['0302142000101']);
    expect(row?.querySelector('.copy')?.textContent).toBe(t.copied);
  });

  it('says the code where the clipboard is closed', async () => {
    await drawPopup({ clipboard: false });
    press(await search('0302.14'), 'Enter');
    await vi.waitFor(() => expect(said()).toBe(t.copyFailed('030214')));
  });

  it('leaves Enter to the input method while a word is put together', async () => {
    const { copied } = await drawPopup();
    const box = await search('鲑');
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    Object.defineProperty(event, 'isComposing', { value: true });
    box.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(copied).toEqual([]);
  });

  it('goes with Escape, which closes the popup only when the box is empty', async () => {
    await drawPopup();
    const box = await search('laks');
    expect(press(box, 'Escape').defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(options()).toEqual([]));
    expect(box.value).toBe('');
    expect(press(box, 'Escape').defaultPrevented).toBe(false);
  });

  it('is drawn in part, and more when asked', async () => {
    await drawPopup();
    await search('fish');
    const first = options();
    (await button(t.showMore)).click();
    await vi.waitFor(() => expect(options().length).toBeGreaterThan(first.length));
    expect(options().slice(0, first.length)).toEqual(first);
  });

  it('goes on to more rows with the arrow below the last one', async () => {
    await drawPopup();
    const box = await search('fish');
    const first = options().length;
    press(box, 'End');
    await vi.waitFor(() => expect(active()).toBe(options()[first - 1]));
    press(box, 'ArrowDown');
    await vi.waitFor(() =>
      expect(document.querySelector('[aria-selected=true][role=option]')?.id).toMatch(
        new RegExp(`-${first}$`),
      ),
    );
  });

  it('marks what matched, names languages, and says where an old row is from', async () => {
    await drawPopup({ uiLanguages: ['nb'] });
    await search('030214');
    const old = all('[role=option]').find((one) => one.querySelector('.tag.warn'));
    expect(old?.textContent).toContain('Kinesisk tolltariff 2014');
    expect(old?.querySelector('.tag')?.textContent).toBe('sjekk i portalen');
    expect(old?.querySelector('[lang=zh-Hans]')).not.toBeNull();
    expect(old?.querySelector('mark')?.textContent).toBe('0302.14');
    const names = all('[role=option]')[0]?.querySelectorAll('[lang]');
    expect([...(names ?? [])].map((one) => one.getAttribute('lang'))).toEqual(['nb', 'en']);
  });

  it('holds rows that were seen on the portal, and takes new ones while it is open', async () => {
    const seen = { first: NOW, last: '2026-11-18T08:14:00.000Z' };
    const row = { hs: '0399999999', ciq: '999', name: 'Moonfish', ciqName: '<i>Moonfish</i>', ...seen };
    const { store } = await drawPopup({ stored: { 'products/039999': [row] } });
    await search('moonfish');
    expect(options()).toEqual(['0399.99 99 99 · 999']);
    expect(texts('[role=option] .name')).toEqual(['<i>Moonfish</i>']);
    expect(pageText()).toContain(t.seenOnPortal('18 Nov 2026'));
    await store({ 'products/039999': [row, { ...row, ciq: '998', ciqName: 'Moonfish, frozen' }] });
    await vi.waitFor(() => expect(options()).toContain('0399.99 99 99 · 998'));
  });
});
