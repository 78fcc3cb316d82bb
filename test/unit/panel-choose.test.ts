import { describe, expect, it } from 'vitest';
import { currentPage } from '../../src/panel/choose-page';
import type { Guide, PageGuide } from '../../src/portal/types';
import type { FramePage } from '../../src/shared/panel';

const page = (menu?: string): PageGuide => ({
  name: 'x',
  what: 'x',
  steps: [],
  beware: [],
  topics: [],
  actions: [],
  source: 'x',
  ...(menu && { menu }),
});
const guide: Guide = {
  pages: {
    shell: { ...page(), shell: true },
    list: page('menu.list'),
    form: page(),
    faq: page('menu.faq'),
  },
  topics: {},
};
const frame = (pages: string[], more: Partial<FramePage> = {}): FramePage => ({
  shown: true,
  top: false,
  pages,
  steps: {},
  labels: [],
  all: 0,
  unknown: [],
  ...more,
});
/** Frames by id, as the follower gives them: outer ones first. */
function choose(frames: Record<number, FramePage>) {
  const { id, frameId, shown } = currentPage(
    new Map(Object.entries(frames).map(([key, value]) => [Number(key), value])),
    guide,
  );
  return { id, frameId, shown: shown.map((one) => one.frameId) };
}

describe('the page that the user is on', () => {
  it('is that of the frame within the shell; the shell is listed last', () => {
    expect(choose({ 0: frame(['shell'], { activeTab: 'menu.faq' }), 4: frame(['list']) })).toEqual({
      id: 'list',
      frameId: 4,
      shown: [4, 0],
    });
  });

  it('is that of the innermost frame: a dialog lies over its page', () => {
    expect(choose({ 0: frame(['shell']), 4: frame(['list']), 9: frame(['form']) })).toEqual({
      id: 'form',
      frameId: 9,
      shown: [9, 4, 0],
    });
  });

  it('is that of a known frame, with a frame that is not known behind it', () => {
    expect(choose({ 0: frame(['shell']), 4: frame(['list']), 9: frame([]) })).toEqual({
      id: 'list',
      frameId: 4,
      shown: [4, 9, 0],
    });
  });

  it('is a page even where it shows some words of the menu too', () => {
    expect(choose({ 0: frame(['shell']), 4: frame(['list', 'shell']) })).toEqual({
      id: 'list',
      frameId: 4,
      shown: [4, 0],
    });
  });

  it('is never one that the portal keeps in another of its tabs', () => {
    expect(choose({ 0: frame(['shell']), 4: frame(['list']), 9: frame(['form'], { shown: false }) })).toEqual(
      {
        id: 'list',
        frameId: 4,
        shown: [4, 0],
      },
    );
  });

  it('is the best that the guide knows of what a frame can be', () => {
    expect(choose({ 4: frame(['strange', 'form', 'list']) }).id).toBe('form');
  });

  it('is the one whose menu entry is the active tab, where no frame is known', () => {
    expect(choose({ 0: frame(['shell'], { activeTab: 'menu.faq' }), 4: frame([]) })).toEqual({
      id: 'faq',
      frameId: undefined,
      shown: [4, 0],
    });
  });

  it('is the shell where nothing is seen within it', () => {
    expect(choose({ 0: frame(['shell']), 4: frame(['list'], { shown: false }) })).toEqual({
      id: 'shell',
      frameId: 0,
      shown: [0],
    });
  });

  it('is not known where a frame is seen that nobody knows', () => {
    expect(choose({ 0: frame(['shell'], { activeTab: 'menu.new' }), 4: frame([]) })).toEqual({
      id: undefined,
      frameId: undefined,
      shown: [4, 0],
    });
    expect(choose({})).toEqual({ id: undefined, frameId: undefined, shown: [] });
  });

  it('is not one that the active tab would name without a menu entry of its own', () => {
    // "form" has no menu entry, and a shell without an active tab names none.
    expect(choose({ 0: frame(['shell']), 4: frame([]) }).id).toBeUndefined();
  });
});
