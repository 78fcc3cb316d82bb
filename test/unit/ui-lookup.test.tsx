// @vitest-environment happy-dom
/** The look-up's page: the search with a row beside it, one row, two side by side. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lookupAt } from '../../src/shared/lookup';
import { all, button, closePage, found, pageText, press, texts, type } from './ui-fake';
import { c, drawLookup, s, t } from './ui-lookup-stage';

afterEach(closePage);

const FARMED = '0302141000/101';
const WILD = '0302141000/103';
/** Of China Customs' announcement of 2021. */
const OLD = '0306339911/101';

const facts = () =>
  Object.fromEntries(
    all('.facts-list > div').map((line) => [
      line.querySelector('dt')?.textContent ?? '',
      line.querySelector('dd')?.textContent ?? '',
    ]),
  );
const heading = () => document.querySelector('.detail h1, .detail h2')?.textContent ?? '';

describe('the search', () => {
  it('answers what the address asks, and shows the active row beside the list', async () => {
    await drawLookup('#q=0302141000');
    await found('[role=option]');
    const box = (await found('input[type=search]')) as HTMLInputElement;
    expect(box.value).toBe('0302141000');
    await vi.waitFor(() => expect(heading()).toContain('0302.14 10 00 · 101'));
    press(box, 'ArrowDown');
    await vi.waitFor(() => expect(heading()).toContain('0302.14 10 00 · 103'));
  });

  it('writes what is typed into its address, and a press on a row shows it without copying', async () => {
    const { copied } = await drawLookup();
    await type('0302141000');
    await found('[role=option]');
    expect(location.hash).toBe('#q=0302141000');
    all('[role=option]')[1]?.click();
    await vi.waitFor(() => expect(heading()).toContain('· 103'));
    expect(copied).toEqual([]);
    all('[role=option]')[1]?.querySelector<HTMLElement>('.copy')?.click();
    await vi.waitFor(() => expect(copied).toEqual(['0302141000103']));
  });
});

describe('one row', () => {
  it('shows what is known, and says what is not', async () => {
    await drawLookup(`#row=${OLD}`, { uiLanguages: ['nb'] });
    await vi.waitFor(() => expect(heading()).toContain('0306.33 99 11 · 101'));
    expect(facts()).toMatchObject({ 'HS-kode': '0306.33 99 11', 'Kinesisk navn': '活金霸王蟹(帝王蟹)' });
    expect(facts()['Kjent fra']).toBe('Kinesisk toll (GACC), kunngjøring nr. 101 i 2021');
    expect(texts('.unknown')[0]).toMatch(/^Ikke kjent her: .*kategori, om den krever anbefaling/);
    expect(pageText()).toContain('Andre koder under 0306.33');
    expect(document.title).toBe('Kode · Los for CIFER');
  });

  it('is copied at the second press where it has to be checked', async () => {
    const { copied } = await drawLookup(`#row=${OLD}`);
    (await button(t.copy)).click();
    await vi.waitFor(() => expect(pageText()).toContain('its source is from 2021. Press once more'));
    expect(copied).toEqual([]);
    (await button(c.copyAnyway)).click();
    await vi.waitFor(() => expect(copied).toEqual(['0306339911101']));
  });

  it('has the six digits filled in on the portal, and takes that back', async () => {
    const { sent } = await drawLookup(`#row=${OLD}`);
    (await button(c.await('0306.33'))).click();
    await vi.waitFor(() => expect(pageText()).toContain(c.awaiting('0306.33')));
    (await button(c.awaitOff)).click();
    await vi.waitFor(() => expect(pageText()).not.toContain(c.awaiting('0306.33')));
    expect(sent.filter(({ type: one }) => one === 'code-await').map(({ input }) => input)).toEqual([
      { hs6: '030633' },
      { hs6: null },
    ]);
  });

  it('is filled in on the portal where that is open, and says how that went', async () => {
    const use = vi.fn(() => 'filled-hs');
    await drawLookup(`#row=${FARMED}`, { portalTab: 4, answers: { 'code-use': use } });
    (await button(c.use)).click();
    await vi.waitFor(() => expect(texts('.toast')[0]).toContain(c.usedHs('0302.14 10 00')));
    expect(use).toHaveBeenCalledWith({ tabId: 4, hs: '0302141000', ciq: '101' });
  });

  it('offers no filling in without the portal, and asks first where the code has to be checked', async () => {
    await drawLookup(`#row=${OLD}`);
    await button(c.compare);
    expect(texts('button')).not.toContain(c.use);
    closePage();
    const use = vi.fn(() => 'filled');
    await drawLookup(`#row=${OLD}`, { portalTab: 4, answers: { 'code-use': use } });
    (await button(c.use)).click();
    await vi.waitFor(() => expect(texts('.toast')[0]).toContain('Press once more to fill it in'));
    expect(use).not.toHaveBeenCalled();
    (await button(c.use)).click();
    await vi.waitFor(() => expect(use).toHaveBeenCalled());
  });

  it('that is not known says so, and where the portal has it', async () => {
    await drawLookup('#row=0302149999/999');
    await vi.waitFor(() => expect(texts('h1')).toEqual([t.noneTitle('0302.14 99 99 · 999')]));
    expect(pageText()).toContain('Product type enquiry');
    await button(c.await('0302.14'));
  });

  it('joins the ones used last', async () => {
    const { sent } = await drawLookup(`#row=${FARMED}`);
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'lookup-kept', input: { recent: [FARMED] } }));
  });
});

describe('two codes', () => {
  it('stand side by side, what differs first, and in words what tells them apart', async () => {
    await drawLookup(lookupAt({ view: 'compare', keys: [FARMED, WILD] }), { uiLanguages: ['nb'] });
    await found('table.compare');
    expect(texts('.apart li')).toEqual(['oppdrett / vill']);
    const rows = all('table.compare tbody tr').map((row) => row.className);
    expect(rows.slice(0, 2)).toEqual(['differs', 'differs']);
    expect(rows.lastIndexOf('differs')).toBeLessThan(rows.indexOf('same'));
    const name = all('table.compare tbody tr').find((row) => row.textContent?.startsWith('Engelsk navn'));
    expect([...(name?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual([
      'cultured',
      'wild',
    ]);
  });

  it('are chosen one after the other, by keys', async () => {
    await drawLookup('#q=0302141000');
    await found('[role=option]');
    const box = await found('input[type=search]');
    press(box, 'Enter', { shiftKey: true });
    await vi.waitFor(() => expect(texts('.toast')[0]).toContain(c.comparePicked('0302.14 10 00 · 101')));
    press(box, 'ArrowDown');
    await vi.waitFor(() => expect(heading()).toContain('· 103'));
    press(box, 'Enter', { shiftKey: true });
    await vi.waitFor(() => expect(location.hash).toBe(`#compare=${FARMED},${WILD}`));
    await found('table.compare');
    expect(document.activeElement?.id).toBe('heading');
  });

  it('of which one is not known any more cannot be compared, and the page says so', async () => {
    await drawLookup(lookupAt({ view: 'compare', keys: [FARMED, '9999999999/999'] }));
    await vi.waitFor(() => expect(pageText()).toContain(s.compareGone));
  });
});

describe('stars', () => {
  it('are set with a key, shown where nothing is asked, and taken back where one was removed', async () => {
    const { sent, store } = await drawLookup('#q=0302141000');
    await found('[role=option]');
    press(await found('input[type=search]'), 's', { ctrlKey: true });
    await vi.waitFor(() =>
      expect(sent.at(-1)).toEqual({ type: 'lookup-kept', input: { starred: [FARMED] } }),
    );
    await store({ lookup: { starred: [FARMED, '030471'], recent: [] } });
    (await button(`★ ${c.unstar}`)).click();
    await vi.waitFor(() =>
      expect(sent.at(-1)).toEqual({ type: 'lookup-kept', input: { starred: ['030471'] } }),
    );
    (await button(t.undo)).click();
    await vi.waitFor(() =>
      expect(sent.at(-1)).toEqual({ type: 'lookup-kept', input: { starred: [FARMED, '030471'] } }),
    );
    press(await found('input[type=search]'), 'Escape');
    await vi.waitFor(() => expect(texts('.short .digits')).toEqual(['0302.14 10 00 · 101', '0304.71']));
    all('.short button')[1]?.click();
    await vi.waitFor(() => expect(texts('[role=option] .code')[0]).toContain('0304.71'));
  });
});
