// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { controlsOf, isChosen, isFilled, valueIn } from '../../src/portal/fields';
import { doneSteps, isActive } from '../../src/portal/steps';
import type { Done, Label, Page } from '../../src/portal/types';

const body = (html: string): void => {
  document.body.innerHTML = html;
};
/** The element of a class or id. */
const at = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const names = (label: string): string[] => controlsOf(at(label)).map(({ id, name }) => id || name);

afterEach(() => {
  document.body.innerHTML = '';
});

describe('the control of a field', () => {
  it.each([
    ['by for', '<label id="a" for="one">A</label><div><input id="one"></div>', ['one']],
    ['within its label', '<label id="a">A <input id="one"></label><input id="two">', ['one']],
    [
      'in a form row',
      '<div class="form-group"><label id="a">A</label><div><select id="one"></select></div></div>',
      ['one'],
    ],
    [
      'in a row of layui',
      '<div class="layui-form-item"><label class="layui-form-label" id="a">A</label><div><textarea id="one"></textarea></div></div>',
      ['one'],
    ],
    [
      'behind a term',
      '<dl><dt id="a">A</dt><dd><input id="one"></dd><dt>B</dt><dd><input id="two"></dd></dl>',
      ['one'],
    ],
    [
      'in a cell of its own',
      '<div><span id="s"><span id="a">A</span></span><div><input id="one"></div></div><div><span>B</span><input id="two"></div>',
      ['one'],
    ],
    [
      'before its label, where it is the only field',
      '<div class="form-group"><input id="one"><label id="a">A</label></div>',
      ['one'],
    ],
    [
      'nowhere, where the next text is a value',
      '<div><span id="a">A</span><span>Aquatic products</span><span>B</span><input id="two"></div>',
      [],
    ],
    ['nowhere', '<p id="a">A</p>', []],
  ])('is found %s', (_, html, wanted) => {
    body(html);
    expect(names('#a')).toEqual(wanted);
  });

  it('is its own in a row of a table that holds several fields', () => {
    body(
      `<table><tr><td id="a">A</td><td><input id="one"></td><td id="b">B</td><td><b>*</b></td><td><select id="two"></select></td></tr>
       <tr><td id="c">C</td><td>fixed</td><td id="d">D</td><td><input id="three"></td></tr></table>`,
    );
    expect([names('#a'), names('#b'), names('#c'), names('#d')]).toEqual([['one'], ['two'], [], ['three']]);
  });

  it('is its own in a form row that holds several fields', () => {
    body(
      '<div class="form-group"><label id="a">A</label><p>fixed</p><label id="b">B</label><input id="two"><label id="c">C</label><input id="three"></div>',
    );
    expect([names('#a'), names('#b'), names('#c')]).toEqual([[], ['two'], ['three']]);
  });

  it('is never a password, nor then the next field', () => {
    body(
      `<div class="form-group"><label id="a">Password</label><input type="password" value="geheim"></div>
       <div class="form-group"><span id="b">Password</span><input type="password" value="geheim"><input id="captcha" value="7391"></div>
       <label id="c" for="p">Password</label><input type="password" id="p" value="geheim">
       <label id="d">Password <input type="password" value="geheim"></label>
       <table><tr><td id="e">Password</td><td><input type="password" value="geheim"></td><td><input value="other"></td></tr></table>
       <p><span id="f">Password</span> <input type="password" value="geheim"></p>`,
    );
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const label = at(`#${id}`);
      expect([controlsOf(label), valueIn(label), isFilled(label)], id).toEqual([[], '', false]);
    }
  });
});

describe('a field', () => {
  it.each([
    ['<input value="x">', true],
    ['<input value="  ">', false],
    ['<input>', false],
    ['<textarea>x</textarea>', true],
    ['<textarea>\n </textarea>', false],
    ['<select><option value="">-</option><option value="1" selected>Norway</option></select>', true],
    ['<select><option value="">Norway</option></select>', false],
    ['<select><option>Please select</option><option>Norway</option></select>', false],
    ['<select><option value="0">--请选择--</option></select>', false],
    ['<select><option>挪威</option></select>', true],
    ['<select></select>', false],
    ['<input type="checkbox">', false],
    ['<input type="checkbox" checked>', true],
    ['<input type="checkbox"><input type="checkbox" checked>', true],
    ['<input type="radio" name="r"> a <input type="radio" name="r" checked> b', true],
    ['<input type="radio" name="r"> a <input type="radio" name="r"> b', false],
    ['<input type="radio" name="r"> a <input type="radio" name="s" checked> b', false],
  ])('with %s is filled: %s', (control, filled) => {
    body(`<div class="form-group"><span class="control-label" id="a">A</span><div>${control}</div></div>`);
    expect(isFilled(at('#a'))).toBe(filled);
  });

  it('is filled by any radio button of its group, not by those of another', () => {
    body(
      `<form><label id="a" for="y">A</label><input type="radio" name="a" id="y"><label>Yes</label><input type="radio" name="a" id="n"><label>No</label>
       <label id="b" for="z">B</label><input type="radio" name="b" id="z" checked></form>`,
    );
    expect([isFilled(at('#a')), isFilled(at('#b'))]).toEqual([false, true]);
    (at('#n') as HTMLInputElement).checked = true;
    expect(isFilled(at('#a'))).toBe(true);
  });

  it('has the value that is typed, without the spaces round it', () => {
    body('<div class="form-group"><label id="a">A</label><input value=" 9135 "></div>');
    expect(valueIn(at('#a'))).toBe('9135');
  });
});

describe('a choice', () => {
  const chosen = (html: string): boolean[] => {
    body(html);
    return ['#a', '#b'].map((id) => isChosen(at(id)));
  };

  it.each([
    [
      'in labels',
      '<label id="a"><input type="radio" name="r"> A</label><label id="b"><input type="radio" name="r" checked> B</label>',
    ],
    [
      'in parts of labels',
      '<label><input type="radio"><span id="a">A</span></label><label><input type="radio" checked><span id="b">B</span></label>',
    ],
    [
      'with labels elsewhere',
      '<input type="radio" id="x"><input type="radio" id="y" checked><label for="x" id="a">A</label><label for="y" id="b">B</label>',
    ],
    [
      'before their texts',
      '<p><input type="radio"><span id="a">A</span><input type="radio" checked><span id="b">B</span></p>',
    ],
    [
      'before what layui draws',
      '<div><input type="radio"><div><i></i><div id="a">A</div></div><input type="radio" checked><div><div id="b">B</div></div></div>',
    ],
    [
      'in items of their own',
      '<ul><li id="a"><input type="checkbox"> A</li><li id="b"><input type="checkbox" checked> B</li></ul>',
    ],
  ])('%s is the one beside its text', (_, html) => {
    expect(chosen(html)).toEqual([false, true]);
  });

  it('is none where there is nothing to choose', () => {
    expect(chosen('<p id="a">A</p><label id="b">B <input value="x"></label>')).toEqual([false, false]);
  });
});

describe('a tab', () => {
  it.each([
    [
      '<ul class="nav-tabs"><li class="active"><a><span id="a">A</span></a></li><li><a id="b">B</a></li></ul>',
    ],
    [
      '<div class="page-tabs"><a class="J_menuTab active" id="a">A</a><a class="J_menuTab" id="b">B</a></div>',
    ],
    ['<ul class="layui-tab-title"><li class="layui-this" id="a">A</li><li id="b">B</li></ul>'],
    [
      '<div><div class="el-tabs__item is-active" id="a">A</div><div class="el-tabs__item" id="b">B</div></div>',
    ],
    [
      '<div role="tablist"><div role="tab" aria-selected="true"><b id="a">A</b></div><div role="tab" aria-selected="false"><b id="b">B</b></div></div>',
    ],
  ])('is active as its library marks it: %s', (html) => {
    body(html);
    expect([isActive(at('#a')), isActive(at('#b'))]).toEqual([true, false]);
  });
});

describe('the steps of a page', () => {
  const label = (id: string, more: Partial<Label> = {}): Label => ({
    id,
    place: 'field',
    ...more,
  });
  const page = (steps: readonly (Done | null)[]): Page => ({ id: 'p', signs: [], atLeast: 1, steps });
  const labels = (ids: Readonly<Record<string, Partial<Label>>>): Map<Element, Label> =>
    new Map(Object.entries(ids).map(([id, more]) => [at(`#${id}`), label(id, more)]));

  it('are done as the page shows, and null where it does not', () => {
    body(
      `<label id="name">Name <input value="x"></label><label id="address">Address <input></label>
       <label id="yes"><input type="radio" checked> Yes</label><label id="no"><input type="radio"> No</label>
       <ul class="nav-tabs"><li class="active"><a id="first">First</a></li><li><a id="second">Second</a></li></ul>`,
    );
    const found = labels({ name: {}, address: {}, yes: {}, no: {}, first: {}, second: {} });
    const steps: (Done | null)[] = [
      { filled: ['name'] },
      { filled: ['name', 'address'] },
      { filled: ['name', 'elsewhere'] },
      { filled: ['elsewhere'] },
      { chosen: ['yes', 'no'] },
      { chosen: ['no'] },
      { shown: ['first'] },
      { shown: ['elsewhere'] },
      { opened: ['first'] },
      { opened: ['second'] },
      { attachments: 'complete' },
      null,
    ];
    const wanted = [true, false, true, false, true, false, true, false, true, false];
    expect(doneSteps(page(steps), found, true)).toEqual([...wanted, true, null]);
    expect(doneSteps(page(steps), found, false)).toEqual([...wanted, false, null]);
    expect(doneSteps(page(steps), found, undefined)).toEqual([...wanted, false, null]);
  });

  it('never look at a secret field', () => {
    body('<label id="captcha">Captcha <input id="typed" value="7391"></label>');
    const typed = at('#typed');
    let reads = 0;
    Object.defineProperty(typed, 'value', { get: () => String(reads++) });
    const found = labels({ captcha: { secret: true } });
    expect(doneSteps(page([{ filled: ['captcha'] }]), found, undefined)).toEqual([false]);
    expect(reads).toBe(0);
  });

  it('are none where the page has no guide', () => {
    expect(doneSteps({ id: 'p', signs: [], atLeast: 1 }, new Map(), undefined)).toEqual([]);
  });
});
