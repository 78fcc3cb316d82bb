// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { grouped, rowsOf } from '../../src/panel/label-groups';
import type { PanelLabel } from '../../src/shared/panel';
import { all, button, closePage, drawPanel, found, pageText, texts } from './ui-fake';
import {
  draw,
  files,
  fill,
  frame,
  framePage,
  guide,
  heading,
  hints,
  LABELS,
  label,
  nb,
  onPortal,
  SHELL,
  s,
  sectionOf,
  t,
  tell,
} from './ui-panel-stage';

afterEach(closePage);

describe('what the panel says of the tab', () => {
  it('is that it is reading, until a frame has spoken', async () => {
    const fake = await drawPanel({ files, answers: onPortal() });
    await vi.waitFor(() => expect(fake.frames).toHaveLength(2));
    expect(texts('main')).toEqual([s.asking]);
  });

  it('is the way to the portal and the guides, where the tab is elsewhere', async () => {
    const { copied, opened } = await drawPanel({ files });
    await vi.waitFor(() => expect(heading()).toBe(s.elsewhereTitle));
    expect(texts('h2')).toEqual([s.allTopicsTitle]);
    expect(texts('.topic > summary')).toEqual(['When it fails', 'The law', s.collectTitle]);
    (await button(t.copyAddress)).click();
    await vi.waitFor(() => expect(pageText()).toContain(t.addressCopied));
    expect(copied).toEqual(['https://cifer.singlewindow.cn/']);
    (await button(s.freshTab)).click();
    expect(opened).toEqual(['portal']);
  });

  it('is the page, in the words of the user’s country, and another page when the frame shows one', async () => {
    const fake = await draw();
    await vi.waitFor(() => expect(heading()).toBe('The list of DAFF'));
    expect(pageText()).toContain(s.sourceIs('Guide A, p. 2'));
    tell(fake, 4, framePage({ pages: ['form'], steps: {} }));
    await vi.waitFor(() => expect(heading()).toBe('The form'));
  });

  it('is that the page is not known, with the labels that are', async () => {
    const fake = await draw();
    tell(fake, 4, framePage({ pages: [], steps: {} }));
    await vi.waitFor(() => expect(heading()).toBe(s.unknownTitle));
    expect(texts('.labels .name')[0]).toContain('Where it stands');
  });

  it('follows to a tab that is not on the portal', async () => {
    const answers = {
      'tab-wanted': (input: unknown) =>
        (input as { tabId: number }).tabId === 7 ? onPortal()['tab-wanted']() : null,
    };
    const fake = await draw(framePage(), { answers });
    fake.toTab(8);
    await vi.waitFor(() => expect(heading()).toBe(s.elsewhereTitle));
    expect(fake.frames.every(({ isClosed }) => isClosed)).toBe(true);
  });

  it('is in the user’s language', async () => {
    await draw(framePage(), { uiLanguages: ['nb'] });
    await vi.waitFor(() => expect(pageText()).toContain(nb.stepsTitle));
    expect(heading()).toBe('The list of Mattilsynet');
  });

  it('is a sentence where the explanations can’t be read, and everything after trying again', async () => {
    let fails = true;
    const broken = (path: string) => {
      if (fails) throw new Error('gone');
      return files(path);
    };
    const fake = await drawPanel({ files: broken, answers: onPortal() });
    await vi.waitFor(() => expect(texts('[role=alert] p')).toEqual([s.dataFailed]));
    fails = false;
    (await button(s.retry)).click();
    tell(fake, 4, framePage());
    await vi.waitFor(() => expect(heading()).toContain('The list'));
  });

  it('leaves every frame when the panel is closed', async () => {
    const fake = await draw();
    closePage();
    await vi.waitFor(() => expect(fake.frames.map(({ isClosed }) => isClosed)).toEqual([true, true]));
    await vi.waitFor(() => expect(fake.watchers()).toBe(0));
  });
});

describe('the translations over the labels', () => {
  it('are shown by one button, which then hides them', async () => {
    let peek = false;
    const answers = {
      'tab-wanted': () => onPortal([0, 4], peek)['tab-wanted'](),
      'tab-peek-set': (input: unknown) => {
        peek = (input as { on: boolean }).on;
        return null;
      },
    };
    const { sent, store } = await draw(framePage(), { answers });
    (await button(s.peekShow)).click();
    await vi.waitFor(() =>
      expect(sent).toContainEqual({ type: 'tab-peek-set', input: { tabId: 7, on: true } }),
    );
    await store({});
    (await button(s.peekHide)).click();
    await vi.waitFor(() =>
      expect(sent).toContainEqual({ type: 'tab-peek-set', input: { tabId: 7, on: false } }),
    );
  });
});

describe('the steps', () => {
  it('are ticked where they are done, open where not, and plain where the page does not show it', async () => {
    await draw();
    await vi.waitFor(() =>
      expect(all('.step').map(({ className }) => className)).toEqual(['step done', 'step open', 'step']),
    );
    expect(texts('.step .unseen')).toEqual([`${s.done} `, `${s.notDone} `]);
    expect(sectionOf(s.stepsTitle).textContent).toContain(s.stepsDone(1, 2));
    expect(sectionOf(s.stepsTitle).textContent).toContain(s.stepsUntold(1));
    expect(texts('.step > p')).toEqual(['Ask DAFF.']);
  });

  it('scroll to the first of their labels that is seen', async () => {
    const fake = await draw();
    await found('.step button');
    all('.step button')[0]?.click();
    expect(frame(fake, 4).said).toEqual([{ type: 'show', key: 1 }]);
    expect(frame(fake, 0).said).toEqual([]);
  });

  it('are ticked as the user goes on, without losing the focus', async () => {
    const fake = await draw();
    await found('.step button');
    const second = all('.step button')[1];
    second?.focus();
    tell(fake, 4, framePage({ steps: { list: [true, true, null] } }));
    await vi.waitFor(() => expect(texts('.step.done .number')).toEqual(['✓', '✓']));
    expect(document.activeElement).toBe(second);
  });

  it('tell of nothing done where only the menu tells the page', async () => {
    const fake = await drawPanel({
      files: (path: string) =>
        path.startsWith('data/guide')
          ? { ...guide, pages: { ...guide.pages, list: { ...guide.pages.list, menu: 'menu.list' } } }
          : hints,
      answers: onPortal(),
    });
    await vi.waitFor(() => expect(fake.frames).toHaveLength(2));
    tell(fake, 0, { ...SHELL, activeTab: 'menu.list' });
    tell(fake, 4, framePage({ pages: [], steps: {} }));
    await vi.waitFor(() => expect(heading()).toContain('The list'));
    expect(all('.step').map(({ className }) => className)).toEqual(['step', 'step', 'step']);
    expect(pageText()).not.toContain(s.stepsUntold(3));
  });
});

describe('what to beware of', () => {
  it('has its source behind a word', async () => {
    await draw();
    await vi.waitFor(() => expect(sectionOf(s.bewareTitle).textContent).toContain('Nobody tells you.'));
    const details = sectionOf(s.bewareTitle).querySelector('details');
    expect(details?.open).toBe(false);
    expect(details?.textContent).toBe(`${s.source}Guide A, p. 1`);
  });
});

describe('the labels', () => {
  it('stand in the portal’s order under its tabs, with the portal’s own text', async () => {
    await draw();
    await found('.labels');
    expect(texts('.labels .name')).toEqual([
      `Where it stands${s.bewareTag}`,
      'Number from DAFF',
      'What is hidden',
      '“Sent back to you” or “Sent back to DAFF”',
      'To the list',
    ]);
    expect(texts('.labels .original')).toEqual([
      'Application status',
      '编号',
      'Hidden',
      'Returned',
      'Application enquiry',
    ]);
    expect(all('.labels .original').map(({ lang }) => lang)).toEqual(['en', 'zh', 'en', 'en', 'en']);
    expect(texts('.frame h3')).toEqual([s.tab('Basic'), s.tab('Attachments'), s.afterTabs]);
  });

  it('scroll to their place; one that is hidden says where it lies instead', async () => {
    const fake = await draw();
    await found('.labels');
    const goes = all('.labels .go');
    expect(goes.map(({ tagName }) => tagName)).toEqual(['BUTTON', 'BUTTON', 'DIV', 'BUTTON', 'BUTTON']);
    goes[1]?.click();
    goes[2]?.click();
    goes[4]?.click();
    expect(frame(fake, 4).said).toEqual([{ type: 'show', key: 2 }]);
    expect(frame(fake, 0).said).toEqual([{ type: 'show', key: 1 }]);
    expect(pageText()).toContain(s.underTab('Attachments'));
    expect(pageText()).not.toContain(s.underTab('Basic'));
  });

  it('say that they are not shown where no tab explains it', async () => {
    await draw(
      framePage({
        labels: [label(1, 'list.status', 'Status', { hidden: true }), label(2, 'list.number', 'No')],
      }),
    );
    await found('.labels');
    expect(texts('.labels .go').map((text) => text.includes(s.notShown))).toEqual([true, false, false]);
  });

  it('are explained behind a button, which stays open while the page changes', async () => {
    const fake = await draw();
    const explain = await button(s.explain('Where it stands'));
    expect(explain.getAttribute('aria-expanded')).toBe('false');
    explain.focus();
    explain.click();
    await vi.waitFor(() => expect(explain.getAttribute('aria-expanded')).toBe('true'));
    const explained = document.getElementById(explain.getAttribute('aria-controls') ?? '');
    expect(explained?.hidden).toBe(false);
    expect(explained?.textContent).toContain('Where it stands is this.');
    expect(explained?.textContent).toContain('Read it.');
    expect(explained?.textContent).toContain('It may be old.');
    expect(explained?.textContent).toContain('Guide A, p. 9');
    // The portal has drawn its page anew: other elements, and a label before the others.
    tell(
      fake,
      4,
      framePage({
        labels: [label(20, 'status.a', 'New'), ...LABELS.map((one) => ({ ...one, key: one.key + 20 }))],
      }),
    );
    await vi.waitFor(() => expect(texts('.labels .name')[0]).toBe('Sent back to you'));
    expect(explain.isConnected).toBe(true);
    expect(explain.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(explain);
  });

  it('of a text that can be several things are all explained', async () => {
    await draw();
    (await button(s.explain('“Sent back to you” or “Sent back to DAFF”'))).click();
    await vi.waitFor(() => expect(texts('.hint .of')).toEqual(['Sent back to you', 'Sent back to DAFF']));
  });

  it('are found by our name or the portal’s text, once there are many', async () => {
    const many = Array.from({ length: 12 }, (_, at) => label(at + 10, `list.more-${at}`, `More ${at}`));
    const fake = await draw();
    await found('.labels');
    expect(document.querySelector('input[type=search]')).toBeNull();
    tell(fake, 4, framePage({ labels: [...LABELS, ...many] }));
    const box = (await found('input[type=search]')) as HTMLInputElement;
    fill(box, ' wHere ');
    await vi.waitFor(() => expect(texts('.labels .original')).toEqual(['Application status']));
    expect(pageText()).toContain(s.filterCount(1));
    fill(box, 'enquiry');
    // It stands in the menu, which is folded as long as nobody looks for something in it.
    await vi.waitFor(() => expect(texts('.labels .name')).toEqual(['To the list']));
    expect(((await found('details.frame')) as HTMLDetailsElement).open).toBe(true);
    fill(box, 'nothing');
    await vi.waitFor(() => expect(pageText()).toContain(s.filterCount(0)));
    fill(box, '');
    await vi.waitFor(() => expect(all('.labels li')).toHaveLength(17));
    expect(((await found('details.frame')) as HTMLDetailsElement).open).toBe(false);
    (await found('details.frame summary')).click();
    await vi.waitFor(async () =>
      expect(((await found('details.frame')) as HTMLDetailsElement).open).toBe(true),
    );
    // The user's own choice stays while the page changes.
    tell(fake, 0, { ...SHELL, all: 2 });
    await vi.waitFor(() => expect(pageText()).toContain(s.checkFoundFrame(2, 2)));
    expect(((await found('details.frame')) as HTMLDetailsElement).open).toBe(true);
  });

  it('say so where there are none', async () => {
    const fake = await drawPanel({ files, answers: onPortal() });
    await vi.waitFor(() => expect(fake.frames).toHaveLength(2));
    tell(fake, 4, framePage({ labels: [] }));
    await vi.waitFor(() => expect(pageText()).toContain(s.labelsNone));
  });
});

describe('the order of labels', () => {
  const idsOf = (labels: PanelLabel[]) =>
    grouped(rowsOf(labels, {}, (text) => text, String)).map(({ id, rows }) => [
      id,
      ...rows.map((row) => row.id),
    ]);

  it('gathers a tab’s labels, and parts what stands before the tabs from what comes after', () => {
    expect(
      idsOf([
        label(1, 'a', 'a'),
        label(2, 'b', 'b', { tab: 'T' }),
        label(3, 'e', 'e'),
        label(4, 'c', 'c', { tab: 'U' }),
        label(5, 'd', 'd', { tab: 'T' }),
      ]),
    ).toEqual([
      ['before', 'a'],
      ['tab T', 'b', 'd'],
      ['tab U', 'c'],
      ['after', 'e'],
    ]);
    expect(idsOf([label(1, 'a', 'a'), label(2, 'b', 'b')])).toEqual([['before', 'a', 'b']]);
  });

  it('names a label that has no explanation by the portal’s text', () => {
    expect(rowsOf([label(1, 'x', '文字')], {}, (text) => text, String)).toMatchObject([
      { name: '文字', hints: [] },
    ]);
  });
});

describe('topics', () => {
  it('of the page stand with it, all others at the end', async () => {
    await draw();
    await vi.waitFor(() =>
      expect(sectionOf(s.topicsTitle).querySelector('summary')?.textContent).toBe('When it fails'),
    );
    expect(sectionOf(s.allTopicsTitle).textContent).toContain('The law');
    expect(sectionOf(s.allTopicsTitle).textContent).not.toContain('When it fails');
    expect(sectionOf(s.topicsTitle).textContent).toContain('Guide B, p. 3');
  });
});
