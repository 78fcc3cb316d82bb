// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { codeTextsIn } from '../../src/ui/codes/texts';
import { textsIn } from '../../src/ui/texts';
import { own } from './codes-own-fake';
import {
  all,
  button,
  closePage,
  codeTables,
  drawPopup,
  found,
  pageText,
  press,
  texts,
  type,
} from './ui-fake';

const t = textsIn('en');
const c = codeTextsIn('en');

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
    const row = own('0399999999/999', {
      name: { en: '<i>Zebulonfish</i>' },
      last: '2026-11-18T08:14:00.000Z',
    });
    const { keepOwn } = await drawPopup({ ownRows: [row] });
    await search('zebulonfish');
    expect(options()).toEqual(['0399.99 99 99 · 999']);
    expect(texts('[role=option] .name')).toEqual(['<i>Zebulonfish</i>']);
    expect(pageText()).toContain(t.seenOnPortal('18 Nov 2026'));
    keepOwn([row, own('0399999999/998', { name: { en: 'Zebulonfish, frozen' } })]);
    await vi.waitFor(() => expect(options()).toContain('0399.99 99 99 · 998'));
  });

  it('says which file a row came in, and asks to check one that is gone from the portal’s list', async () => {
    const { copied } = await drawPopup({
      ownRows: [
        own('0399999999/999', {
          name: { en: 'Zebulonfish' },
          from: { kind: 'collected', title: 'b.csv' },
          gone: '2026-11-12T08:00:00.000Z',
        }),
      ],
    });
    const box = await search('zebulonfish');
    expect(texts('[role=option] .source')[0]).toContain('from the file b.csv');
    expect(texts('[role=option] .tag')).toEqual([c.gone]);
    press(box, 'Enter');
    await vi.waitFor(() => expect(said()).toContain('since 12 Nov 2026'));
    expect(copied).toEqual([]);
  });
});

describe('a code that has to be checked', () => {
  it('is copied at the second Enter only, and not because a key is held down', async () => {
    const { copied } = await drawPopup();
    const box = await search('0306339911101');
    press(box, 'Enter');
    await vi.waitFor(() => expect(said()).toContain('its source is from 2021. Press once more'));
    expect(texts('[aria-selected=true] .copy')).toEqual([c.copyAnyway]);
    press(box, 'Enter', { repeat: true });
    expect(copied).toEqual([]);
    press(box, 'Enter');
    await vi.waitFor(() => expect(copied).toEqual(['0306339911101']));
    await vi.waitFor(() => expect(said()).toBe('Copied 0306339911 101'));
  });

  it('is asked again after another row was chosen', async () => {
    const { copied } = await drawPopup();
    const box = await search('03063399');
    const rows = all('[role=option]').filter((one) => one.querySelector('.tag.warn'));
    const first = options().indexOf(rows[0]?.querySelector('.code')?.textContent ?? '');
    rows[0]?.click();
    await vi.waitFor(() => expect(said()).toContain('Press once more'));
    press(box, 'ArrowDown');
    await vi.waitFor(() => expect(active()).toBe(options()[first + 1]));
    press(box, 'ArrowUp');
    await vi.waitFor(() => expect(active()).toBe(options()[first]));
    press(box, 'Enter');
    await vi.waitFor(() => expect(said()).toContain('Press once more'));
    expect(copied).toEqual([]);
  });

  it('is not copied by the second half of a double press', async () => {
    const { copied } = await drawPopup();
    await search('0306339911101');
    const row = all('[role=option]')[0];
    for (const detail of [1, 2]) row?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
    await vi.waitFor(() => expect(said()).toContain('Press once more'));
    expect(copied).toEqual([]);
  });
});

describe('the active row', () => {
  const acts = () => texts('[role=toolbar] button');

  it('has its buttons after the list, reached by the right arrow and left by Escape', async () => {
    await drawPopup();
    const box = await search('0302.14');
    await vi.waitFor(() => expect(acts()).toEqual([`☆ ${c.star}`, c.compare, c.open]));
    expect(document.querySelector('[role=listbox] [role=toolbar], [role=option] button')).toBeNull();
    box.setSelectionRange(0, 0);
    press(box, 'ArrowRight');
    expect(document.activeElement).toBe(box);
    box.setSelectionRange(box.value.length, box.value.length);
    press(box, 'ArrowRight');
    expect(document.activeElement?.textContent).toBe(`☆ ${c.star}`);
    press(document.activeElement as Element, 'ArrowRight');
    expect(document.activeElement?.textContent).toBe(c.compare);
    press(document.activeElement as Element, 'Escape');
    expect(document.activeElement).toBe(box);
    expect(box.value).toBe('0302.14');
  });

  it('is starred by a key and by the pointer, and opens on the page', async () => {
    const { sent, opened } = await drawPopup();
    const box = await search('0302141000');
    expect(press(box, 's', { ctrlKey: true }).defaultPrevented).toBe(true);
    await vi.waitFor(() =>
      expect(sent.at(-1)).toEqual({ type: 'lookup-kept', input: { starred: ['0302141000/101'] } }),
    );
    all('[role=option]')[1]?.querySelector<HTMLElement>('.star')?.click();
    await vi.waitFor(() =>
      expect(sent.at(-1)?.input).toEqual({ starred: ['0302141000/103', '0302141000/101'] }),
    );
    await vi.waitFor(() => expect(active()).toContain('· 103'));
    (await button(c.open)).click();
    expect(opened).toEqual(['lookup#row=0302141000/103']);
  });

  it('is compared with another one on the page', async () => {
    const { opened } = await drawPopup();
    const box = await search('0302141000');
    (await button(c.compare)).click();
    await vi.waitFor(() => expect(texts('.toast')[0]).toContain(c.comparePicked('0302.14 10 00 · 101')));
    await button(c.compareDrop);
    press(box, 'ArrowDown');
    await vi.waitFor(() => expect(active()).toContain('· 103'));
    (await button(c.compare)).click();
    await vi.waitFor(() => expect(opened).toEqual(['lookup#compare=0302141000/101,0302141000/103']));
  });

  it('is filled in on the portal only where the tab in front is the portal’s', async () => {
    const seen = { pages: [], found: 0, known: 0, markers: 0, frames: [], peek: false };
    const use = vi.fn(() => 'no-field');
    await drawPopup({ answers: { 'tab-wanted': () => seen, 'code-use': use } });
    await search('0302141000101');
    (await button(c.use)).click();
    await vi.waitFor(() => expect(texts('.toast')[0]).toContain(c.usedNoField));
    expect(use).toHaveBeenCalledWith({ tabId: 7, hs: '0302141000', ciq: '101' });
    closePage();
    await drawPopup();
    await search('0302141000101');
    await vi.waitFor(() => expect(pageText()).toContain(t.notOnPortal));
    expect(acts()).not.toContain(c.use);
  });
});

describe('the user’s own codes', () => {
  it('stand in the empty search: starred, then used last, each once', async () => {
    const kept = { starred: ['030471', '0302141000/101'], recent: ['03021410', '0302141000/101'] };
    const { sent } = await drawPopup({ stored: { lookup: kept } });
    await vi.waitFor(() =>
      expect(texts('.short .digits')).toEqual(['0304.71', '0302.14 10 00 · 101', '0302.14 10']),
    );
    expect(texts('.short h2')).toEqual([c.starred, c.recent]);
    (
      await button(
        '0302.14 10 00 · 101 Fresh or chilled Atlantic salmon (excluding edible fish offal of subheadings 0302.91 to 0302.99) (cultured (non-raw-eat))',
      )
    ).click();
    await vi.waitFor(() => expect(active()).toBe('0302.14 10 00 · 101'));
    press(await found('input[type=search]'), 'Enter');
    await vi.waitFor(() =>
      expect(sent.at(-1)).toEqual({
        type: 'lookup-kept',
        input: { recent: ['0302141000/101', '03021410'] },
      }),
    );
  });

  it('that are gone are left out', async () => {
    await drawPopup({ stored: { lookup: { starred: ['9999999999/999'], recent: ['030471'] } } });
    await vi.waitFor(() => expect(texts('.short .digits')).toEqual(['0304.71']));
    expect(texts('.short h2')).toEqual([c.recent]);
  });
});

describe('a code that is not known', () => {
  it('is filled in on the portal once the user opens its search', async () => {
    const { sent } = await drawPopup();
    await type('0302149999');
    (await button(c.await('0302.14'))).click();
    await vi.waitFor(() => expect(pageText()).toContain(c.awaiting('0302.14')));
    expect(sent).toContainEqual({ type: 'code-await', input: { hs6: '030214' } });
  });

  it('says so where the background did not take it', async () => {
    const answers = {
      'code-await': () => {
        throw new Error('gone');
      },
    };
    await drawPopup({ answers });
    await type('0302149999');
    (await button(c.await('0302.14'))).click();
    await vi.waitFor(() => expect(pageText()).toContain(c.actFailed));
  });
});
