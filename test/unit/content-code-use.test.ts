// @vitest-environment happy-dom
/** "Use this code": which field it goes into, what the page hears of it, how it is taken back, and what never happens. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CodeUse, createCodeUse } from '../../src/content/codes/use';
import type { Card, CardContent } from '../../src/content/layer/card';
import type { FillOutcome } from '../../src/shared/messages';
import { byHand, type ContentStage, one, setContentStage, tableOf, wait } from './content-stage';

const saved = (name: string): string =>
  /<body[^>]*>([\s\S]*)<\/body>/.exec(
    readFileSync(join(import.meta.dirname, '..', 'pages', `${name}.html`), 'utf8'),
  )?.[1] ?? '';
const ENQUIRY = saved('product-types-en2026-1.15');
/** The box of an application's product, as nobody has shown it: in the words of the data's labels. */
const box = (
  hs: string,
  ciq = '<input id="ciq">',
  words: readonly [string, string] = ['HS code', 'CIQ code'],
) =>
  `<div class="modal"><div class="modal-body"><div class="form-group"><label>${words[0]}</label>${hs}</div><div class="form-group"><label>${words[1]}</label>${ciq}</div></div></div>`;

let stage: ContentStage;
let use: CodeUse;
let opened: CardContent[];
/** What the page heard, and from which field. */
let heard: string[];
let awaited: { hs: string } | null;
vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([
  new DOMRect(0, 0, 10, 10),
] as unknown as DOMRectList);

const EVENTS = [
  ...[
    'keydown',
    'keypress',
    'keyup',
    'input',
    'change',
    'click',
    'mousedown',
    'pointerdown',
    'submit',
    'reset',
  ],
  ...['beforeinput', 'search', 'blur'],
];

function set(html: string, menu?: string): void {
  stage = setContentStage(html, {
    ...(menu !== undefined && { menu }),
    answer: (type) => (type === 'code-awaited' ? awaited : null),
  });
  heard = [];
  opened = [];
  for (const type of EVENTS)
    document.addEventListener(type, ({ target }) => heard.push(`${type} ${(target as Element).id}`), {
      signal: stage.kit.signal,
      capture: true,
    });
  const card = { open: (_: unknown, content: CardContent) => void opened.push(content) } as unknown as Card;
  use = createCodeUse(stage.kit, card);
}
function fill(hs: string, ciq?: string, only6?: true): FillOutcome | undefined {
  let outcome: FillOutcome | undefined;
  use.use({ hs, ...(ciq !== undefined && { ciq }), ...(only6 && { only6 }) }, (answer) => {
    outcome = answer;
  });
  return outcome;
}
const saidIn = (content: CardContent | undefined): string =>
  (content?.parts ?? []).map(({ text }) => text).join('. ');
const textIn = (selector: string): string => one<HTMLInputElement>(selector).value;
/** Draws as the frame does: the note's marker, then what follows the drawing. */
function draw(): void {
  stage.kit.host.root.replaceChildren(
    ...use
      .marks()
      .map(({ labels }) => Object.assign(document.createElement('button'), { dataLabel: labels })),
  );
  for (const button of stage.kit.host.root.querySelectorAll('button')) button.dataset.label = 'filled';
  use.layout();
}

beforeEach(() => {
  awaited = null;
});
afterEach(() => {
  stage.end();
  document.querySelector('los-for-cifer')?.remove();
});

describe('a code is filled in', () => {
  it('in Product type enquiry, with its CIQ code, before the user’s eyes', () => {
    set(ENQUIRY);
    expect(fill('0302142000', '101')).toBe('filled');
    expect([textIn('#codeTs'), textIn('#ciqCode'), textIn('#gName')]).toEqual(['0302142000', '101', '']);
    expect(document.activeElement?.id).toBe('codeTs');
    draw();
    expect(saidIn(opened[0])).toBe('Filled in by Los: 0302142000 · 101. “Inquire” is yours to press.');
  });

  it.each(['product-types-enOld-1.15', 'product-types-zh-1.11'])('on %s', (name) => {
    set(saved(name));
    expect(fill('0302142000', '101')).toBe('filled');
    expect([textIn('#codeTs'), textIn('#ciqCode')]).toEqual(['0302142000', '101']);
  });

  it('by its six digits alone where that is wanted', () => {
    set(ENQUIRY);
    expect(fill('0302142000', '101', true)).toBe('filled');
    expect([textIn('#codeTs'), textIn('#ciqCode')]).toEqual(['030214', '']);
  });

  it.each([
    ['HS code', 'CIQ code'],
    ['*HS Code：', 'CIQ code:'],
    ['HS编码', 'CIQ编码'],
    ['HS代码', '检验检疫编码'],
    ['Commodity Code', 'Inspection and Quarantine Code'],
    ['商品编码', '检验检疫编码'],
    ['HS编码(10位)', 'CIQ代码（3位）'],
    ['HS Code (China)', 'CIQ code of the goods'],
  ])('in the product of an application, labelled %s and %s', (...words) => {
    set(
      `<div id="page"><label>Address</label><input id="address"></div>${box('<input id="hs">', undefined, words)}`,
    );
    expect(fill('0302142000', '101')).toBe('filled');
    expect([textIn('#hs'), textIn('#ciq'), textIn('#address')]).toEqual(['0302142000', '101', '']);
    draw();
    expect(saidIn(opened[0])).toBe('Filled in by Los: 0302142000 · 101. Look it over and save it yourself.');
  });

  it.each([
    [
      'Element UI',
      '<div class="el-form-item"><label class="el-form-item__label">HS code</label><div class="el-form-item__content"><div class="el-input"><input id="hs" class="el-input__inner"></div></div></div>',
    ],
    [
      'layui',
      '<div class="layui-form-item"><label class="layui-form-label">HS编码</label><div class="layui-input-block"><input id="hs" class="layui-input"></div></div>',
    ],
    [
      'a table',
      '<table><tr><td>HS code</td><td><input id="hs"></td><td>Name</td><td><input></td></tr></table>',
    ],
    ['a label by its id', '<p><label for="hs">HS code</label></p><hr><input id="hs">'],
    ['a field that names itself', '<input id="hs" placeholder="HS code">'],
    ['a field that names itself to screen readers', '<input id="hs" aria-label="HS编码">'],
    ['a text area', '<label>HS code <textarea id="hs"></textarea></label>'],
  ])('in the markup of %s', (_what, html) => {
    set(html);
    expect(fill('0302142000')).toBe('filled');
    expect(textIn('#hs')).toBe('0302142000');
  });

  it('in a list that has it', () => {
    const list = (...options: string[]) =>
      `<select id="hs"><option value="">Select</option>${options.map((one) => `<option value="${one.length}">${one}</option>`).join('')}</select>`;
    set(box(list('0302141000 Atlantic salmon', '0302142000 Danube salmon, fresh')));
    expect(fill('0302142000')).toBe('filled');
    expect(one<HTMLSelectElement>('#hs').selectedOptions[0]?.text).toMatch(/^0302142000/);
    stage.end();
    set(box(list('0302141000 Atlantic salmon', '03021420001 another')));
    expect(fill('0302142000')).toBe('locked');
    expect(one<HTMLSelectElement>('#hs').selectedIndex).toBe(0);
    expect(heard).toEqual([]);
  });

  it('where the page is at, if a box lies over it', () => {
    set(`<label>HS code</label><input id="under">${box('<input id="hs">')}`);
    expect(fill('0302142000', '101')).toBe('filled');
    expect([textIn('#hs'), textIn('#under'), textIn('#ciq')]).toEqual(['0302142000', '', '101']);
  });

  it('without the CIQ code where that has no field, or one that takes none', () => {
    set(box('<input id="hs">', '<input id="ciq" readonly>'));
    expect(fill('0302142000', '101')).toBe('filled-hs');
    expect([textIn('#hs'), textIn('#ciq')]).toEqual(['0302142000', '']);
    draw();
    expect(saidIn(opened[0])).toMatch(
      /^Filled in by Los: 0302142000\. Fill in the CIQ code 101 yourself\. Look/,
    );
    stage.end();
    set('<label>HS code</label><input id="hs">');
    expect(fill('0302142000', '101')).toBe('filled-hs');
  });
});

describe('what the page hears', () => {
  it('is what typing says, and no key that means anything', () => {
    set(ENQUIRY);
    const keys: (string | number)[] = [];
    document.addEventListener('keyup', ({ key, keyCode }) => keys.push(key, keyCode), {
      signal: stage.kit.signal,
    });
    fill('0302142000', '101');
    expect(heard).toEqual(
      ['codeTs', 'ciqCode'].flatMap((id) => [`input ${id}`, `keyup ${id}`, `change ${id}`]),
    );
    expect(keys).not.toContain('Enter');
    expect(keys).not.toContain(13);
  });

  it('reaches a framework that keeps its own state, past a setter of its own', () => {
    set(box('<input id="hs">'));
    const input = one<HTMLInputElement>('#hs');
    // As React watches a field: what is set through the element itself counts as known.
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    let tracked = '';
    let state = '';
    Object.defineProperty(input, 'value', {
      configurable: true,
      get: () => native?.get?.call(input),
      set: (value: string) => {
        tracked = value;
        native?.set?.call(input, value);
      },
    });
    input.addEventListener('input', () => {
      if (input.value !== tracked) state = input.value;
    });
    fill('0302142000');
    expect(state).toBe('0302142000');
  });

  it('never is a press, a sending or a reset, whatever was filled in and taken back', () => {
    const submit = vi.spyOn(HTMLFormElement.prototype, 'submit');
    const request = vi.spyOn(HTMLFormElement.prototype, 'requestSubmit');
    const click = vi.spyOn(HTMLElement.prototype, 'click');
    for (const html of [ENQUIRY, `<form>${box('<input id="hs">')}<button>Submit</button></form>`]) {
      set(html);
      fill('0302142000', '101');
      draw();
      opened[0]?.action?.run();
      const others = heard.filter((one) => !/^(input|keyup|change|blur) /.test(one));
      expect(others).toEqual([]);
      stage.end();
    }
    expect([submit, request, click].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  });
});

describe('a field is left alone', () => {
  it.each([
    ['read-only', '<input id="hs" value="1" readonly>'],
    ['disabled', '<input id="hs" value="1" disabled>'],
    ['said to be disabled', '<input id="hs" value="1" aria-disabled="true">'],
    ['too short', '<input id="hs" value="1" maxlength="6">'],
  ])('that is %s, and the answer says so', (_how, field) => {
    set(box(field));
    expect(fill('0302142000', '101')).toBe('locked');
    expect([textIn('#hs'), textIn('#ciq')]).toEqual(['1', '']);
    expect(heard).toEqual([]);
    expect(use.marks()).toEqual([]);
  });

  it('that does not keep what it is given', () => {
    set(box('<input id="hs" value="1">'));
    const input = one<HTMLInputElement>('#hs');
    input.addEventListener('input', () => {
      input.value = '1';
    });
    expect(fill('0302142000')).toBe('locked');
    expect(use.marks()).toEqual([]);
  });

  it.each([
    ['hidden', box('<input id="hs" style="display:none">')],
    ['hidden with its box', `<div style="display:none">${box('<input id="hs">')}</div>`],
    ['unseen', box('<input id="hs" style="visibility:hidden">')],
    ['of another kind', box('<input id="hs" type="checkbox"><input id="other" type="hidden">')],
    ['a password', box('<input id="hs" type="password">')],
    ['of another page', saved('form-en2026').replace(/HS code/g, 'x')],
    ['the name of a code', '<label>HS code name</label><input id="hs">'],
    ['a column of a list', tableOf(['HS code', 'Name'], ['0302142000', '<input>'])],
    [
      'named in a sentence only',
      '<p>Find the HS code of your product here and then go on with the form.</p><input>',
    ],
  ])('that is %s: the frame is silent', (_how, html) => {
    set(html);
    expect(fill('0302142000')).toBeUndefined();
    expect(heard).toEqual([]);
  });

  it('in a frame that is not seen', () => {
    vi.mocked(Element.prototype.getClientRects).mockReturnValueOnce([] as unknown as DOMRectList);
    set(ENQUIRY);
    expect(fill('0302142000')).toBeUndefined();
    expect(textIn('#codeTs')).toBe('');
  });

  it('behind something that lies over it', () => {
    set(`${box('<input id="hs">')}<div id="shade"></div>`);
    const hit = vi.spyOn(document, 'elementFromPoint').mockReturnValue(one('#shade'));
    expect(fill('0302142000')).toBeUndefined();
    hit.mockReturnValue(one('#hs'));
    expect(fill('0302142000')).toBe('filled');
    hit.mockRestore();
  });
});

describe('what was filled in', () => {
  it('is taken back by one press, and the page hears of that too', () => {
    set(ENQUIRY);
    one<HTMLInputElement>('#codeTs').value = '0303';
    fill('0302142000', '101');
    draw();
    heard = [];
    opened[0]?.action?.run();
    expect([textIn('#codeTs'), textIn('#ciqCode')]).toEqual(['0303', '']);
    expect(heard).toContain('input codeTs');
    expect(use.marks()).toEqual([]);
  });

  it('has a note at the field while it stands there', () => {
    set(ENQUIRY);
    fill('0302142000');
    expect(use.marks()).toMatchObject([
      { name: 'Filled in by Los', kind: 'pill', element: { id: 'codeTs' } },
    ]);
    const input = one<HTMLInputElement>('#codeTs');
    input.value = '030214200';
    byHand(input, 'input');
    expect(use.marks()).toEqual([]);
    // Typed again by the user it is the user's.
    input.value = '0302142000';
    expect(use.marks()).toEqual([]);
  });

  it('is shown once without being asked for, and again on a press', () => {
    set(ENQUIRY);
    fill('0302142000');
    draw();
    draw();
    expect(opened).toHaveLength(1);
    const [mark] = use.marks();
    mark?.open(document.createElement('button'), 'hover');
    mark?.open(document.createElement('button'), 'press');
    expect(opened).toHaveLength(2);
  });
});

describe('a code that is awaited', () => {
  const outcomes = () => stage.of<{ outcome: FillOutcome }>('code-used').map(({ outcome }) => outcome);

  it('is filled in once Product type enquiry stands there, by its six digits', async () => {
    awaited = { hs: '030214' };
    set(ENQUIRY);
    draw();
    await wait(5);
    expect(textIn('#codeTs')).toBe('030214');
    expect(outcomes()).toEqual(['filled']);
    one<HTMLInputElement>('#codeTs').value = '';
    draw();
    await wait(5);
    expect(textIn('#codeTs')).toBe('');
    expect(stage.of('code-awaited')).toHaveLength(1);
  });

  it('is not asked for on other pages', async () => {
    awaited = { hs: '030214' };
    set(box('<input id="hs">'));
    draw();
    await wait(5);
    expect(stage.of('code-awaited')).toEqual([]);
    expect(textIn('#hs')).toBe('');
  });

  it('never takes the place of what the user has typed', async () => {
    awaited = { hs: '030214' };
    set(ENQUIRY);
    one<HTMLInputElement>('#codeTs').value = '0303';
    draw();
    await wait(5);
    expect(textIn('#codeTs')).toBe('0303');
    expect(outcomes()).toEqual(['no-field']);
  });

  it('is tried again a few times where something lies over the field, and when the tab is shown again', async () => {
    awaited = { hs: '030214' };
    set(`${ENQUIRY}<div id="shade"></div>`);
    const hit = vi.spyOn(document, 'elementFromPoint').mockReturnValue(one('#shade'));
    for (let time = 0; time < 20; time++) {
      draw();
      await wait(1);
    }
    expect(stage.of('code-awaited')).toHaveLength(10);
    hit.mockRestore();
    draw();
    await wait(5);
    expect(textIn('#codeTs')).toBe('');
    use.opened();
    draw();
    await wait(5);
    expect(textIn('#codeTs')).toBe('030214');
  });

  it('is nothing where nobody asked for one', async () => {
    set(ENQUIRY);
    draw();
    await wait(5);
    expect(stage.sent.map(({ type }) => type)).toEqual(['code-awaited']);
    expect(heard).toEqual([]);
  });
});
