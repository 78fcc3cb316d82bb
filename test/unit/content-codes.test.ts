// @vitest-environment happy-dom
/** Codes that stand on a page: what is taken for one, what is asked of them, and what a page of thousands costs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCodeFinder } from '../../src/content/codes/find';
import { type CodeNames, createCodeNames } from '../../src/content/codes/names';
import type { NamedCode } from '../../src/shared/messages';
import { type ContentStage, one, setContentStage, tableOf } from './content-stage';
import { show } from './saved-pages';

const IN_VIEW = new DOMRect(0, 0, 100, 20);
const boxes = vi.spyOn(Element.prototype, 'getBoundingClientRect');
beforeEach(() => {
  boxes.mockReset();
  boxes.mockReturnValue(IN_VIEW);
});

/** Keys of the codes that are found, `!` where the page says that they are HS codes. */
function found(html: string): string[] {
  show(`<body>${html}</body>`);
  return createCodeFinder(window)
    .inView()
    .map(({ key, isSaid }) => `${key}${isSaid ? '!' : ''}`);
}

describe('a code on a page', () => {
  it.each([
    ['in a cell', '<table><tr><td>x</td><td> 0302142000 </td></tr></table>', '0302142000'],
    ['beside a label', '<div><label>HS code</label><span>0302142000</span></div>', '0302142000!'],
    ['beside a Chinese label', '<p><b>商品编码：</b><i>03021420</i></p>', '03021420!'],
    ['as an entry', '<ul><li>0302142000</li></ul>', '0302142000'],
    ['as a link in an entry', '<ul><li><a href="#">0302142000</a></li></ul>', '0302142000'],
    ['with dots', '<p>0302.14.20.00</p>', '0302142000'],
    ['with dots, of eight digits', '<p>0302.14.20</p>', '03021420'],
    ['with one dot, under its header', tableOf(['HS编码'], ['0302.142000']), '0302142000!'],
    ['with the CIQ code', '<p>0302142000101</p>', '0302142000/101'],
    ['translated by the browser', '<p><font><font>0302142000</font></font></p>', '0302142000'],
    ['of eight digits, under its header', tableOf(['No.', 'HS CODE'], ['1', '03021420']), '03021420!'],
    [
      'with its CIQ code in the row',
      tableOf(['No.', 'HS code', 'Product name', 'CIQ code'], ['101', '0302142000', 'Salmon', '103']),
      '0302142000/103!',
    ],
    [
      'with its CIQ code, under a header in another table',
      `<div class="el-table">${tableOf(['HS编码', 'CIQ编码'])}${'<table><tbody><tr><td>0302142000</td><td>103</td></tr></tbody></table>'}</div>`,
      '0302142000/103!',
    ],
    [
      'with its CIQ code, where no header stands',
      '<table><tr><td>101</td><td>0302142000</td><td>Salmon</td><td>103</td></tr></table>',
      '0302142000/103',
    ],
    [
      'without it, where two could be it',
      '<table><tr><td>0302142000</td><td>103</td><td>104</td></tr></table>',
      '0302142000',
    ],
  ])('is found %s', (_how, html, key) => {
    expect(found(html)).toEqual([key]);
  });

  it.each([
    ['within a sentence', '<p>Use 0302142000 here</p>'],
    ['within a field', '<input value="0302142000"><textarea>0302142000</textarea>'],
    ['as an option', '<select><option>0302142000</option></select>'],
    ['what the user is writing', '<div contenteditable="true">0302142000</div>'],
    ['on a button', '<button>0302142000</button>'],
    ['in a script', '<script>0302142000</script><style>0302142000</style>'],
    ['beside other text of its element', '<p>0302142000 <b>kg</b></p>'],
    ['a telephone number', '<p>Telephone</p><p>0302142000</p>'],
    ['a telephone number in its column', tableOf(['Name', '联系电话'], ['x', '0302142000'])],
    ['eight digits that nothing says more of', '<p>22082000</p>'],
    ['an amount', tableOf(['Amount (CNY)'], ['2208.2000'])],
    ['an amount with commas', '<p>2,208,200.00</p>'],
    ['a day', '<p>2009.12.12</p><p>20091212</p>'],
    ['a day, even under such a header', tableOf(['HS code'], ['20091212'])],
    ['a time', '<p>2009-12-12 10:00:00</p>'],
    ['a serial number', '<p>202000000084277</p><p>AQU202000000084277</p>'],
    ['a registration number', '<p>CNOR18FF1804010002</p>'],
    ['no food', '<p>8471300000</p>'],
    ['too short', '<p>030214</p>'],
    ['too long', '<p>030214200010</p>'],
    ['another form', '<p>0302-14-2000</p><p>0302 142000</p>'],
  ])('is not %s', (_what, html) => {
    expect(found(html)).toEqual([]);
  });

  it('is none on pages of other sites', () => {
    const folder = join(import.meta.dirname, '..', 'pages', 'foreign');
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(30);
    for (const name of pages) {
      const html = readFileSync(join(folder, name), 'utf8');
      expect([name, ...found(html)]).toEqual([name]);
    }
  });

  it('is looked for in any text without a fall', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[\d.]{6,16}$/),
      fc.constantFrom('0302142000', 'HS code', '101'),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.boolean(), (texts, isTable) => {
        show('<body></body>');
        const root = document.createElement(isTable ? 'table' : 'div');
        const row = isTable ? (root as HTMLTableElement).insertRow() : root;
        for (const one of texts) {
          const cell = document.createElement(isTable ? 'td' : 'span');
          cell.textContent = one;
          row.append(cell);
        }
        document.body.append(root);
        for (const { key } of createCodeFinder(window).inView())
          expect(key).toMatch(/^(0[1-9]|1\d|2[0-4])\d{6}(\d\d)?(\/\d{3})?$/);
      }),
      { numRuns: 300 },
    );
  });

  it('is none where the page fakes the names of what it is read by', () => {
    const html =
      '<form name="body"><input name="textContent"><input name="firstChild"><input name="children"><p>0302142000</p></form>';
    expect(() => found(html)).not.toThrow();
  });
});

describe('a long list', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => ['x', `03021${String(at).padStart(5, '0')}`, '101']);
  /** Rows stand 20 pixels below each other. */
  const layOut = (): void => {
    boxes.mockImplementation(function (this: Element) {
      const row = this.closest('tr') as HTMLTableRowElement | null;
      return row ? new DOMRect(0, row.rowIndex * 20, 100, 20) : new DOMRect(0, 0, 100, 8000);
    });
  };

  it('is read only where it is in view, and not again while it stands there', () => {
    layOut();
    show(`<body>${tableOf(['No.', 'HS code', 'CIQ code'], ...rows(400))}</body>`);
    const finder = createCodeFinder(window);
    const measured = boxes.mock.calls.length;
    const first = finder.inView();
    expect(first.length).toBeGreaterThan(10);
    expect(first.length).toBeLessThan(window.innerHeight / 20 + 3);
    expect(boxes.mock.calls.length - measured).toBeLessThan(40);
    const query = vi.spyOn(Element.prototype, 'querySelector');
    expect(finder.inView()).toEqual(first);
    expect(query).not.toHaveBeenCalled();
    query.mockRestore();
  });

  it('is read anew where a row says something else', () => {
    show(`<body>${tableOf(['HS code'], ['0302142000'])}</body>`);
    const finder = createCodeFinder(window);
    expect(finder.inView().map(({ key }) => key)).toEqual(['0302142000']);
    one('td').textContent = '0303131000';
    expect(finder.inView().map(({ key }) => key)).toEqual(['0303131000']);
  });

  it('outside a table is read to an end', () => {
    show(
      `<body>${rows(900)
        .map(([, hs]) => `<p>${hs}</p>`)
        .join('')}</body>`,
    );
    expect(createCodeFinder(window).inView()).toHaveLength(300);
  });
});

describe('names of codes', () => {
  let stage: ContentStage;
  let names: CodeNames;
  let known: Record<string, Partial<NamedCode>> | undefined;
  const asked = (): string[][] =>
    stage.of<{ codes: string[] }>('codes-named-wanted').map(({ codes }) => codes);
  const shown = (): string[] => names.inView().flatMap(({ labels }) => labels.map(({ id }) => id));

  function set(html: string): void {
    stage = setContentStage(html, { answer: (type) => (type === 'codes-named-wanted' ? known : null) });
    names = createCodeNames(stage.kit);
  }
  beforeEach(() => {
    vi.useFakeTimers();
    known = { '0302142000/101': { name: 'Donaulaks', digits: 10 } };
  });
  afterEach(() => {
    vi.useRealTimers();
    stage.end();
  });
  const gathered = () => vi.advanceTimersByTimeAsync(200);

  it('are asked together, once, and shown when they have come', async () => {
    set(
      tableOf(['HS code', 'CIQ code'], ['0302142000', '101'], ['0302142000', '101'], ['0399999999', '101']),
    );
    expect(shown()).toEqual([]);
    expect(asked()).toEqual([]);
    await gathered();
    expect(asked()).toEqual([['0302142000/101', '0399999999/101']]);
    expect(shown()).toEqual(['code 0302142000/101', 'code 0302142000/101']);
    expect(names.get('code 0302142000/101')?.name).toBe('Donaulaks');
    expect(names.get('menu.registration')).toBeUndefined();
    await gathered();
    expect(asked()).toHaveLength(1);
  });

  it('are not asked on a page without codes', async () => {
    set('<p>No. 202600000000500012</p><table><tr><td>2026-11-12 08:45:03</td></tr></table>');
    shown();
    await gathered();
    expect(stage.sent).toEqual([]);
  });

  it('of six digits alone are believed only where the page says what they are', async () => {
    known = { '0302149999': { name: 'Laks', digits: 6 } };
    set('<p>0302149999</p>');
    shown();
    await gathered();
    expect(shown()).toEqual([]);
    stage.end();
    set(tableOf(['HS code'], ['0302149999']));
    shown();
    await gathered();
    expect(shown()).toEqual(['code 0302149999']);
  });

  it('are asked in parts where there are many', async () => {
    const all = Array.from(
      { length: 250 },
      (_, at) => `<p>0302.14.${20 + (at % 70)}.${10 + Math.floor(at / 70)}</p>`,
    );
    set(all.join(''));
    for (let time = 0; time < 4; time++) {
      shown();
      await gathered();
    }
    expect(asked().map((codes) => codes.length)).toEqual([100, 100, 50]);
  });

  it('are no marks where the background can’t answer, and are not asked for without end', async () => {
    known = undefined;
    set('<p>0302142000</p>');
    for (let time = 0; time < 5; time++) {
      expect(shown()).toEqual([]);
      await gathered();
    }
    expect(asked()).toHaveLength(1);
  });

  it('are asked anew in another language', async () => {
    set(tableOf(['HS code', 'CIQ code'], ['0302142000', '101']));
    shown();
    await gathered();
    names.clear();
    expect(shown()).toEqual([]);
    await gathered();
    expect(asked()).toHaveLength(2);
    expect(shown()).toHaveLength(1);
  });

  it('that a page makes up do no harm', async () => {
    known = JSON.parse(
      '{"__proto__": {"name": "x", "digits": 10}, "constructor": {"name": "y", "digits": 10}}',
    );
    set('<p>0302142000</p>');
    shown();
    await gathered();
    expect(shown()).toEqual([]);
  });
});
