// @vitest-environment happy-dom
/** The pages and dates with a third language among the files, as a build with one more file has them. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { languageConstants, readLanguages } from '../../src/build/languages';
import { DANISH, folderWith } from './third-language';

const folder = folderWith({ 'da.json': DANISH });
const constants = languageConstants(readLanguages(folder));
const constant = (name: string): unknown => JSON.parse(constants[name] ?? '');

beforeAll(() => {
  vi.resetModules();
  const built = '../../src/languages/built';
  vi.doMock(`${built}/facts`, () => ({
    LANGUAGES: constant('__LANGUAGES__'),
    BROWSER_LANGUAGES: constant('__BROWSER_LANGUAGES__'),
  }));
  vi.doMock(`${built}/names`, () => ({ NAMES: constant('__LANGUAGE_NAMES__') }));
  vi.doMock(`${built}/dates`, () => ({ dateTexts: constant('__DATES_TEXTS__') }));
  vi.doMock(`${built}/times`, () => ({ timeTexts: constant('__TIMES_TEXTS__') }));
  vi.doMock(`${built}/panel`, () => ({ panelTexts: constant('__PANEL_TEXTS__') }));
  vi.doMock(`${built}/ui`, () => ({ uiTexts: constant('__UI_TEXTS__') }));
  vi.doMock(`${built}/badge`, () => ({ badgeTexts: constant('__BADGE_TEXTS__') }));
  vi.doMock(`${built}/reminders`, () => ({ remindersTexts: constant('__REMINDERS_TEXTS__') }));
  vi.doMock(`${built}/export`, () => ({ exportTexts: constant('__EXPORT_TEXTS__') }));
  vi.doMock(`${built}/dashboard`, () => ({ dashboardTexts: constant('__DASHBOARD_TEXTS__') }));
  vi.doMock(`${built}/codes`, () => ({ codesTexts: constant('__CODES_TEXTS__') }));
  vi.doMock(`${built}/lookup`, () => ({ lookupTexts: constant('__LOOKUP_TEXTS__') }));
  vi.doMock(`${built}/content`, () => ({ contentTexts: constant('__CONTENT_TEXTS__') }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('with a Danish file among the languages', () => {
  it('the options offer Danish, and speak it and Norwegian when it is chosen', async () => {
    const { closePage, drawOptions, found, texts, pageText } = await import('./ui-fake');
    const fake = await drawOptions({
      uiLanguages: ['en-GB'],
      stored: { settings: { language: 'da', markers: true } },
    });
    await vi.waitFor(() => expect(texts('h1')).toEqual(['Indstillinger']));
    expect(texts('select#language option')).toEqual([
      'Automatisk (nå: English)',
      'Norsk bokmål',
      'Dansk',
      'English',
    ]);
    const select = (await found('select#language')) as HTMLSelectElement;
    expect(select.value).toBe('da');
    expect(pageText()).toContain('Visning');
    expect(document.documentElement.lang).toBe('da');
    select.value = 'automatic';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() =>
      expect(fake.sent.at(-1)).toEqual({ type: 'settings-set', input: { language: null } }),
    );
    select.value = 'da';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() =>
      expect(fake.sent.at(-1)).toEqual({ type: 'settings-set', input: { language: 'da' } }),
    );
    closePage();
  });

  it('a Danish browser gets it by itself, a Swedish one Norwegian still', async () => {
    const { defaultLanguage } = await import('../../src/shared/language');
    expect(['da', 'da-DK', 'DA_dk', 'sv-SE', 'nn', 'de'].map((tag) => defaultLanguage([tag]))).toEqual([
      'da',
      'da',
      'da',
      'nb',
      'nb',
      'en',
    ]);
  });

  it('dates have its months, in the Norwegian form that it does not change', async () => {
    const { dayAndClock, day } = await import('../../src/shared/dates');
    expect(dayAndClock('2026-05-02T12:05:00Z', 'da', 'UTC')).toBe('2. maj 2026 kl. 12.05');
    expect(dayAndClock('2026-05-02T12:05:00Z', 'nb', 'UTC')).toBe('2. mai 2026 kl. 12.05');
    expect(day('never', 'da')).toBe('ukjent dato');
  });

  it('numbers choose its forms, and texts that it leaves out are Norwegian', async () => {
    const { textsIn } = await import('../../src/ui/texts');
    const da = textsIn('da');
    expect([0, 1, 5].map((count) => da.resultCount(count))).toEqual([
      'Ingen resultater',
      '1 resultater',
      '5 resultater',
    ]);
    expect(da.moreInGroup(1, '0302')).toBe('1 kode til under 0302: søk på 0302');
    const layer = (await import('../../src/content/texts')).textsIn('da');
    expect([layer.close, layer.back]).toEqual(['Luk', 'Gå tilbake']);
    const { reminderTextsIn } = await import('../../src/shared/reminder-texts');
    expect(reminderTextsIn('da').inDays(2)).toBe('om 2 dage');
    expect(reminderTextsIn('da').inMonths(2)).toBe(reminderTextsIn('nb').inMonths(2));
    const out = (await import('../../src/export/texts')).textsIn('da');
    expect(out.states).toEqual((await import('../../src/export/texts')).textsIn('nb').states);
  });

  it('what is written in two languages only is read in Norwegian', async () => {
    const { inLanguage } = await import('../../src/languages/known');
    expect(inLanguage({ nb: 'ja', en: 'yes' }, 'da')).toBe('ja');
    const inThree = { nb: 'ja', en: 'yes', da: 'jo' };
    expect(inLanguage(inThree, 'da')).toBe('jo');
  });
});
