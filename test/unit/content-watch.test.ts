// @vitest-environment happy-dom
/** Looking again by itself: which button is pressed, when none is, and what is said of it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inquireButton } from '../../src/content/tracking/inquire';
import { createTracking, type Tracking } from '../../src/content/tracking/tracking';
import type { Sighting } from '../../src/tracking/types';
import { byHand, type ContentStage, lexicon, one, setContentStage, tableOf } from './content-stage';

const HEADER = ['Application serial number', 'Application time', 'Application type', 'Application status'];
const ROW = ['202600000000500012', '2026-11-12 08:45:03', 'Change application', 'Approved'];
const LIST = tableOf(HEADER, ROW);
const QUERY =
  '<form id="query"><label for="f">Application time from</label><input id="f"><button type="button" id="inquire">Inquire</button><button type="reset" id="reset">Reset</button></form>';
const PAGE = `<div class="wrap">${QUERY}<div id="box">${LIST}</div></div>`;
const row = (status = 'Approved'): string =>
  `<tr>${[...ROW.slice(0, 3), status].map((text) => `<td>${text}</td>`).join('')}</tr>`;

let stage: ContentStage;
let tracking: Tracking;
let pressed: string[];
// Without a layout nothing has a size, so that every frame would count as one that the portal hides.
vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([
  new DOMRect(0, 0, 10, 10),
] as unknown as DOMRectList);

function set(html: string, every: number | null = 60): void {
  stage = setContentStage(html, { answer: (type) => (type === 'applications-seen' ? [] : null) });
  tracking = createTracking(stage.kit, every, () => {});
  stage.changed = (tables) => tracking.changed(tables);
  pressed = [];
  document.addEventListener('click', (event) => pressed.push((event.target as Element).id), {
    signal: stage.kit.signal,
  });
  tracking.changed([...stage.frame.tables.values()]);
}
const look = (): boolean => tracking.message({ type: 'watch-look' });
const outcomes = (): string[] => stage.of<{ outcome: string }>('watch-looked').map(({ outcome }) => outcome);
const found = (html: string): string | undefined => {
  set(html);
  return inquireButton(stage.frame, lexicon)?.id;
};

afterEach(() => {
  vi.useRealTimers();
  stage.end();
  document.querySelector('los-for-cifer')?.remove();
});

describe('the button', () => {
  it.each([
    ['Inquire', PAGE],
    ['Query', PAGE.replace('>Inquire<', '>Query<')],
    ['查询', PAGE.replace('>Inquire<', '> 查 询 <')],
    ['with an icon', PAGE.replace('>Inquire<', '><i class="fa fa-search"></i> Inquire<')],
    [
      'as an input',
      PAGE.replace(
        '<button type="button" id="inquire">Inquire</button>',
        '<input type="button" id="inquire" value="Inquire">',
      ),
    ],
    [
      'as a link without an address',
      PAGE.replace(
        '<button type="button" id="inquire">Inquire</button>',
        '<a class="btn" href="javascript:;" id="inquire">Inquire</a>',
      ),
    ],
    [
      'beside another search of the frame',
      `<div class="top"><input><button id="other">Search</button></div>${PAGE}`,
    ],
    ['beside one in a dialog', `${PAGE}<div class="modal"><button id="other">Inquire</button></div>`],
    [
      'beside one that is hidden',
      PAGE.replace(
        '<button type="reset"',
        '<button style="display:none">Inquire</button><button type="reset"',
      ),
    ],
    [
      'where no list was asked for yet',
      `<div><button id="other">Search</button></div><div>${QUERY.replace('<button type="reset"', '<label>Application time to</label><input><button type="reset"')}</div>`,
    ],
  ])('is the list’s own: %s', (_how, html) => {
    expect(found(html)).toBe('inquire');
  });

  it.each([
    ['none is there', PAGE.replace('>Inquire<', '>Go<')],
    ['it is disabled', PAGE.replace('id="inquire"', 'id="inquire" disabled')],
    ['it looks disabled', PAGE.replace('id="inquire"', 'id="inquire" class="layui-btn layui-btn-disabled"')],
    ['it is hidden', PAGE.replace('id="inquire"', 'id="inquire" style="display:none"')],
    ['it says more', PAGE.replace('>Inquire<', '>Inquire and delete<')],
    [
      'it says more beside its words',
      PAGE.replace('>Inquire<', '><span>Inquire</span> <span>and delete</span><'),
    ],
    [
      'it leads away',
      PAGE.replace(
        '<button type="button" id="inquire">Inquire</button>',
        '<a id="inquire" href="/search">Search</a>',
      ),
    ],
    [
      'it stands in a row',
      `<div>${tableOf([...HEADER, 'Actions'], [...ROW, '<button id="inquire">Inquire</button>'])}</div>`,
    ],
    [
      'two are as near',
      PAGE.replace('<button type="reset"', '<button type="button">Query</button><button type="reset"'),
    ],
  ])('is not pressed where %s', (_why, html) => {
    expect(found(html)).toBeUndefined();
    expect(look()).toBe(true);
    expect(outcomes()).toEqual(['no-list']);
    expect(pressed).toEqual([]);
  });
});

describe('a look', () => {
  it('presses Inquire, and has looked when the list is drawn anew; its rows are told though they are the same', async () => {
    set(PAGE);
    expect(stage.of('applications-seen')).toHaveLength(1);
    expect(look()).toBe(true);
    expect(pressed).toEqual(['inquire']);
    expect(outcomes()).toEqual([]);
    await stage.change(() => {
      one('#box tbody').innerHTML = row();
    });
    await vi.waitFor(() => expect(outcomes()).toEqual(['looked']), { timeout: 2000 });
    expect(stage.of<{ rows: Sighting[] }>('applications-seen').map(({ rows }) => rows[0]?.status)).toEqual([
      'Approved',
      'Approved',
    ]);
    expect(pressed).toEqual(['inquire']);
  });

  it('sees the rows beside a cloned header, which is a list without any', async () => {
    const clone = `<div class="fixed-table-header">${tableOf(HEADER)}</div>`;
    set(
      PAGE.replace('<div id="box">', `<div id="box">${clone}`).replace(
        LIST,
        `<div class="rows">${LIST}</div>`,
      ),
    );
    look();
    await stage.change(() => {
      one('.fixed-table-header th').textContent = 'Application serial number';
      one('.rows tbody').innerHTML = row();
    });
    await vi.waitFor(() => expect(outcomes()).toEqual(['looked']), { timeout: 2000 });
  });

  it('waits for the rows of a list that is emptied first', async () => {
    set(PAGE);
    look();
    await stage.change(() => one('#box tbody').replaceChildren());
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(outcomes()).toEqual([]);
    await stage.change(() => {
      one('#box tbody').innerHTML = row('Refused by the GACC');
    });
    await vi.waitFor(() => expect(outcomes()).toEqual(['looked']), { timeout: 2000 });
  });

  const NO_ROWS = '<tr class="no-records-found"><td colspan="4">No matching records found</td></tr>';

  it('has looked where a list that had no rows has none still', async () => {
    set(PAGE.replace(row(), NO_ROWS));
    look();
    await stage.change(() => {
      one('#box tbody').innerHTML = NO_ROWS;
    });
    await vi.waitFor(() => expect(outcomes()).toEqual(['looked']), { timeout: 2000 });
  });

  it('has not looked where all rows are gone: bootstrap-table 1.15 draws an error so', async () => {
    set(PAGE);
    look();
    await stage.change(() => {
      one('#box tbody').innerHTML = NO_ROWS;
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(outcomes()).toEqual([]);
  });

  it('is under way once only', () => {
    set(PAGE);
    look();
    expect(look()).toBe(true);
    expect(pressed).toEqual(['inquire']);
  });

  it('has no answer where nothing is drawn for a minute', () => {
    vi.useFakeTimers();
    set(PAGE);
    look();
    vi.advanceTimersByTime(59_000);
    expect(outcomes()).toEqual([]);
    vi.advanceTimersByTime(2000);
    expect(outcomes()).toEqual(['no-answer']);
  });

  it('is no other frame’s matter', () => {
    set('<label>Name</label><button id="inquire">Inquire</button>');
    expect(look()).toBe(false);
    expect(outcomes()).toEqual([]);
    expect(pressed).toEqual([]);
  });
});

describe('a user at work', () => {
  it.each([
    ['has just gone to a field', () => byHand(one('#f'), 'focusin')],
    ['has just typed', () => byHand(one('#f'), 'input')],
    [
      'has a dialog open',
      () => document.body.insertAdjacentHTML('beforeend', '<div role="dialog">Sure?</div>'),
    ],
  ])('is not disturbed who %s', async (_what, work) => {
    set(PAGE);
    await stage.change(work);
    expect(look()).toBe(true);
    expect(outcomes()).toEqual(['busy']);
    expect(pressed).toEqual([]);
  });

  it('is not at work any more after two minutes, though the cursor stands in the field still', () => {
    set(PAGE);
    one('#f').focus();
    byHand(one('#f'), 'input');
    stage.now += 121_000;
    look();
    expect(pressed).toEqual(['inquire']);
  });

  it('is elsewhere in the portal where this frame is hidden', () => {
    set(PAGE);
    const before = window.innerWidth;
    Object.defineProperty(window, 'innerWidth', { value: 0, configurable: true });
    look();
    Object.defineProperty(window, 'innerWidth', { value: before, configurable: true });
    expect(outcomes()).toEqual(['busy']);
  });
});

describe('a session that is gone', () => {
  const MESSAGE =
    '<div class="layui-layer"><div class="layui-layer-content">会话已过期，请重新登录</div></div>';

  it('is told by a message that comes instead of the list', async () => {
    set(PAGE);
    look();
    await stage.change(() => document.body.insertAdjacentHTML('beforeend', MESSAGE));
    expect(outcomes()).toEqual(['signed-out']);
  });

  it('is told by a message that stands there already, and nothing is pressed', () => {
    set(`${PAGE}${MESSAGE}`, null);
    look();
    expect(outcomes()).toEqual(['signed-out']);
    expect(pressed).toEqual([]);
  });

  const SIGN_IN =
    '<h3>LOGIN OR REGISTER</h3><label>Username</label><input><label>Password</label><input type="password"><label>Enter Code Shown in Image</label><input><button>Sign in</button><a>Create an account</a>';

  it('is told by the sign-in that a frame of a watched tab shows, once', () => {
    set(SIGN_IN);
    tracking.changed([]);
    expect(outcomes()).toEqual(['signed-out']);
  });

  it('is not told where nobody watches, but as soon as somebody does', () => {
    set(SIGN_IN, null);
    expect(outcomes()).toEqual([]);
    tracking.message({ type: 'watch', every: 60 });
    expect(outcomes()).toEqual(['signed-out']);
  });
});

describe('the note', () => {
  const note = (): string | null => stage.kit.host.root.querySelector('.watching')?.textContent ?? null;

  it('says what Los does, while it does', () => {
    set(PAGE, null);
    tracking.layout();
    expect(note()).toBeNull();
    tracking.message({ type: 'watch', every: 45 });
    expect(note()).toBe('Los presses “Inquire” every 45 minutes');
    tracking.message({ type: 'watch', every: 60 });
    expect(note()).toBe('Los presses “Inquire” every hour');
    tracking.message({ type: 'watch', every: 120 });
    expect(note()).toBe('Los presses “Inquire” every 2 hours');
    tracking.message({ type: 'watch', every: null });
    expect(note()).toBeNull();
  });

  it('stands on no other page', () => {
    set('<button>Inquire</button>');
    tracking.layout();
    expect(note()).toBeNull();
  });
});
