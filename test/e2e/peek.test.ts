/** "One key shows all translations over the labels at once, again hides them." */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pressPeek } from './support/command';
import { frameByUrl, HOST, inLayer, layerText, marker, markers } from './support/layer.mjs';
import { knownWords } from './support/marked';
import { openPage, press } from './support/portal.mjs';
import { DESK, SAVED, type Stage, setStage, until } from './support/stage';
import { boxes, markup } from './support/untouched';
import { labelsOf, nameOf, type Word, wordsInView } from './support/words';

const WIDE = { width: 1500, height: 900 };

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

interface Translation {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The translations that are shown in a frame. */
const translations = (frame: Frame): Promise<Translation[]> =>
  frame.evaluate((host) => {
    const root = document.querySelector(host)?.shadowRoot;
    return [...(root?.querySelectorAll('.peek > div') ?? [])].map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { text: one.textContent ?? '', x, y, width, height };
    });
  }, HOST);

const count = async (frame: Frame): Promise<number> => (await translations(frame)).length;

/** What the bar says, and its button. */
async function bar(page: Page): Promise<string> {
  const button = await layerText(page.mainFrame(), '.mode .act');
  const text = await layerText(page.mainFrame(), '.mode');
  return text === '' ? '' : `${text.slice(0, text.length - button.length).trim()} | ${button}`;
}

/** Waits until each marker has its translation, and no other is there. */
const isWhole = (frame: Frame) =>
  until('a translation for each marker', async () => {
    const names = (await markers(frame)).flatMap(({ name, shown }) => (shown ? [name] : []));
    const texts = (await translations(frame)).map(({ text }) => text);
    return names.length > 0 && names.sort().join('\n') === texts.sort().join('\n');
  });

/** Waits until a translation of theirs lies over all known texts in view on a page, more than so many. */
async function areCovered(frame: Frame, pages: readonly string[], moreThan: number): Promise<void> {
  let bare = ['nothing was read'];
  let count = 0;
  await until('the translations over their labels', async () => {
    const shown = await translations(frame);
    const known = knownWords(await wordsInView(frame), pages);
    const isOver = (one: Translation, { text, x, y }: Word): boolean =>
      labelsOf(text).some(({ name }) => name.en === one.text) &&
      one.x < x &&
      one.y - 1 <= y &&
      y <= one.y + one.height + 1;
    bare = known.filter((word) => !shown.some((one) => isOver(one, word))).map(({ text }) => text);
    count = known.length;
    return bare.length === 0 && count > moreThan;
  }).catch(() => undefined);
  expect(bare).toEqual([]);
  expect(count).toBeGreaterThan(moreThan);
}

async function openEnquiry(): Promise<{ page: Page; shell: Frame; list: Frame }> {
  const page = await stage.open(DESK, WIDE);
  await openPage(page, 'Application enquiry', 'Comprehensive enquiry');
  const list = await frameByUrl(page, '/enquiry');
  await marker(list, 'enquiry.status');
  return { page, shell: page.mainFrame(), list };
}

describe('the command', () => {
  it('shows a translation over each label in view, in the shell and in its page, and hides them again', async () => {
    const { page, shell, list } = await openEnquiry();
    expect((await count(shell)) + (await count(list))).toBe(0);
    await pressPeek(stage, page);
    for (const frame of [shell, list]) await isWhole(frame);
    await areCovered(shell, ['shell'], 15);
    await areCovered(list, ['application-enquiry'], 10);
    expect(await bar(page)).toBe('All translations are shown | Hide');
    expect(await layerText(list, '.mode')).toBe('');

    await pressPeek(stage, page);
    for (const frame of [shell, list]) await until('no translations', async () => (await count(frame)) === 0);
    expect(await bar(page)).toBe('');
  });

  it('holds for pages that are opened later in the tab, and not in another tab', async () => {
    const { page } = await openEnquiry();
    await pressPeek(stage, page);
    await openPage(page, 'Application for modification');
    const later = await frameByUrl(page, '/modifyList');
    await marker(later, 'modification.modify');
    await isWhole(later);
    await page.reload({ waitUntil: 'load' });
    await marker(page.mainFrame(), 'menu.version');
    await isWhole(page.mainFrame());
    const other = await stage.open('productType', WIDE);
    await marker(other.mainFrame(), 'products.ciq-name');
    expect(await count(other.mainFrame())).toBe(0);
    expect(await bar(other)).toBe('');
  });

  it('shows them where markers are switched off, too', async () => {
    const page = await stage.open('enquiry', WIDE);
    await stage.tell('settings-set', { markers: false });
    await until('no markers', async () => (await markers(page.mainFrame())).length === 0);
    await pressPeek(stage, page);
    await until('the translations', async () => (await count(page.mainFrame())) > 15);
    expect(await markers(page.mainFrame())).toEqual([]);
  });
});

describe('the bar', () => {
  it.each([
    ['en', 'All translations are shown | Hide'],
    ['nb', 'Alle oversettelser vises | Skjul'],
  ] as const)('says in %s that they are shown, and its button hides them', async (language, said) => {
    await stage.speak(language);
    const { page, shell, list } = await openEnquiry();
    await pressPeek(stage, page);
    await until('the bar', async () => (await bar(page)) === said);
    await isWhole(list);
    await (await inLayer(shell, '.mode .act')).click();
    for (const frame of [shell, list]) await until('no translations', async () => (await count(frame)) === 0);
    expect(await bar(page)).toBe('');
    // The next press shows them again: the tab knows that they were hidden.
    await pressPeek(stage, page);
    await isWhole(list);
  });
});

describe('the portal under the translations', () => {
  it.each([
    ['the list', 'enquiry'],
    ['the form', `form?serial=${SAVED}`],
  ] as const)('%s is neither moved nor changed, and takes every press', async (_name, path) => {
    const page = await stage.open(path, WIDE);
    const frame = page.mainFrame();
    const [dom, places] = [await markup(frame), await boxes(frame)];
    await pressPeek(stage, page);
    await isWhole(frame);
    expect(await markup(frame)).toBe(dom);
    expect(await boxes(frame)).toEqual(places);
    // A translation lies over the button, and lets the press through.
    await page.evaluate(() => {
      document.addEventListener('click', ({ target }) => {
        document.title = (target as Element).textContent?.trim() ?? '';
      });
    });
    const pressed = path === 'enquiry' ? 'Inquire' : 'Preview';
    if (path !== 'enquiry') await press(page, 'Attachment Information');
    await isWhole(frame);
    await press(page, pressed);
    await until('the press', async () => (await page.title()) === pressed);
  });
});

describe('the words of the translations', () => {
  it('follow the language and the country at once', async () => {
    const page = await stage.open('enquiry', WIDE);
    const frame = page.mainFrame();
    const says = (text: string) =>
      until(text, async () => (await translations(frame)).some((one) => one.text === text));
    await pressPeek(stage, page);
    await says(nameOf('enquiry.status', 'en'));
    await says('Feedback from the competent authority');
    await stage.speak('nb');
    await says(nameOf('enquiry.status', 'nb'));
    await says('Tilbakemelding fra Mattilsynet');
    await until('the bar', async () => (await bar(page)).startsWith('Alle oversettelser vises'));
    await stage.tell('settings-set', { country: 'dk' });
    await says('Tilbakemelding fra Fødevarestyrelsen');
    await isWhole(frame);
  });
});
