// @vitest-environment happy-dom
/** Feedback texts: which one the user opens, and what the dialog says, whatever it is made of. */
import { afterEach, describe, expect, it } from 'vitest';
import { createFeedbackReader, createWrittenReader } from '../../src/content/tracking/feedback';
import { byHand, type ContentStage, one, setContentStage, tableOf, wait } from './content-stage';

let stage: ContentStage | undefined;
afterEach(() => {
  stage?.end();
  window.name = '';
});

const HEADER = [
  'Application serial number',
  'Application status',
  'Customs feedback',
  'Institutional feedback',
  'Actions',
];
const SERIAL = '202600000000500012';
const list = (
  customs = '<a class="c" href="#">View</a>',
  authority = '<a class="a" href="#">View</a>',
  actions = '',
): string => tableOf(HEADER, [SERIAL, 'To be corrected by enterprise', customs, authority, actions]);
const LAYER = (content: string, title = 'Customs feedback'): string =>
  `<div class="layui-layer"><div class="layui-layer-title">${title}</div><div class="layui-layer-content">${content}</div><span class="layui-layer-setwin"><a class="layui-layer-close"></a></span><div class="layui-layer-btn"><a class="layui-layer-btn0">OK</a></div></div>`;

/** Reads a page, and what is written in its dialogs. */
function writtenOn(html: string, menu?: string): string[] {
  stage = setContentStage(html, menu === undefined ? {} : { menu });
  return [...createWrittenReader(stage.kit)().values()];
}

function follow(html: string): ContentStage {
  const made = setContentStage(html);
  stage = made;
  const reader = createFeedbackReader(made.kit);
  made.changed = () => reader.changed();
  return made;
}
const opened = (): unknown[] => stage?.of('feedback-opened') ?? [];
const seen = (): string[] => (stage?.of<{ text: string }>('feedback-seen') ?? []).map(({ text }) => text);
const open = (html: string) => stage?.change(() => document.body.insertAdjacentHTML('beforeend', html));

describe('a press', () => {
  it.each([
    ['a link', list(), '.c', 'customs'],
    ['a link of the other column', list(), '.a', 'authority'],
    ['a button with an icon', list('<button><i class="c"></i>View</button>'), '.c', 'customs'],
    ['a word that looks like a link', list('<span class="c">View</span>'), '.c', 'customs'],
    [
      'a cell that is a button itself',
      list('View').replace('<td>View', '<td class="c" onclick="x()">View'),
      '.c',
      'customs',
    ],
    [
      'a button that says it, wherever it stands',
      list('', '', '<a class="c">Customs feedback</a>'),
      '.c',
      'customs',
    ],
    ['a Chinese button that says it', list('', '', '<a class="c">主管当局回执</a>'), '.c', 'authority'],
  ])('on %s opens a feedback', (_what, html, selector, from) => {
    follow(html);
    byHand(one(selector), 'click');
    expect(opened()).toEqual([{ serial: SERIAL, from }]);
  });

  it('of the keyboard opens one too, once', () => {
    follow(list('<span class="c" role="button" tabindex="0">View</span>'));
    byHand(one('.c'), 'keydown', { key: 'Tab' });
    byHand(one('.c'), 'keydown', { key: 'Enter' });
    byHand(one('.a'), 'keydown', { key: 'Enter' });
    expect(opened()).toEqual([{ serial: SERIAL, from: 'customs' }]);
  });

  it('beside the words, in another column, or by a script opens nothing', () => {
    follow(list('View', undefined, '<a class="other">View</a>'));
    byHand(one('td:nth-child(3)'), 'click');
    byHand(one('.other'), 'click');
    byHand(one('td'), 'click');
    one('.a').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(opened()).toEqual([]);
  });

  it('is heard in a card view', () => {
    const card = (title: string, value: string) =>
      `<div class="card-view"><span class="title">${title}</span><span class="value">${value}</span></div>`;
    const values = [SERIAL, 'Approved', '<a class="c">View</a>', '<a class="a">View</a>', ''];
    const cards = HEADER.map((title, at) => card(title, values[at] ?? '')).join('');
    follow(`<table><tbody><tr data-index="0"><td colspan="5">${cards}</td></tr></tbody></table>`);
    byHand(one('.a'), 'click');
    expect(opened()).toEqual([{ serial: SERIAL, from: 'authority' }]);
  });

  it.each([
    [
      'layui',
      (field: string) => `data-field="${field}"`,
      'layui-table-view',
      'layui-table-fixed layui-table-fixed-r',
    ],
    [
      'Element UI',
      (field: string) => `class="el-table_1_column_${field}"`,
      'el-table',
      'el-table__fixed-right',
    ],
  ])('is heard in a copy of the last columns: %s', (_what, mark, box, copy) => {
    const row = (serial: string, fields: readonly string[]) =>
      `<tr>${fields.map((field) => `<td ${mark(field)}>${field === '1' ? serial : field === '2' ? 'Approved' : `<a class="x${serial}-${field}">View</a>`}</td>`).join('')}</tr>`;
    const head = (from: number) =>
      `<thead><tr>${HEADER.slice(from, 4)
        .map((text) => `<th>${text}</th>`)
        .join('')}</tr></thead>`;
    const rows = (fields: readonly string[]) =>
      `<tbody>${row('202600000000500011', fields)}${row(SERIAL, fields)}</tbody>`;
    follow(
      `<div class="${box}"><div class="main"><table>${head(0)}${rows(['1', '2', '3', '4'])}</table></div><div class="${copy}"><table>${head(3)}${rows(['4'])}</table></div></div>`,
    );
    byHand(one(`[class*=fixed] .x${SERIAL}-4`), 'click');
    expect(opened()).toEqual([{ serial: SERIAL, from: 'authority' }]);
  });

  it('is left to the portal: it goes on, and nobody holds it', () => {
    follow(list());
    let heard = 0;
    one('.c').addEventListener('click', (event) => {
      heard++;
      expect(event.defaultPrevented).toBe(false);
    });
    byHand(one('.c'), 'click');
    expect(heard).toBe(1);
  });
});

describe('the text of a dialog', () => {
  it.each([
    ['layui', LAYER('<div>Add the flow chart.</div>'), 'Add the flow chart.'],
    [
      'Bootstrap',
      '<div class="modal in" role="dialog"><div class="modal-dialog"><div class="modal-content"><div class="modal-header"><button class="close">×</button><h4 class="modal-title">Feedback</h4></div><div class="modal-body"><p>Add the flow chart.</p></div><div class="modal-footer"><button>Close</button></div></div></div></div>',
      'Add the flow chart.',
    ],
    [
      'Element UI',
      '<div class="el-dialog__wrapper"><div role="dialog" class="el-dialog"><div class="el-dialog__header"><span class="el-dialog__title">海关回执</span></div><div class="el-dialog__body"><p>请补充平面图。</p></div><div class="el-dialog__footer"><button>关 闭</button></div></div></div>',
      '请补充平面图。',
    ],
    [
      'a message box',
      '<div class="el-message-box"><div class="el-message-box__header">回执</div><div class="el-message-box__content">请补充平面图。</div><div class="el-message-box__btns"><button>确定</button></div></div>',
      '请补充平面图。',
    ],
    [
      'a dialog element',
      '<dialog open><h2>Feedback</h2><p>Add the flow chart.</p><button>OK</button></dialog>',
      'Add the flow chart.',
    ],
    [
      'a box of nobody’s, over the page',
      '<p>Page</p><div style="position:fixed"><div class="t">Customs feedback</div><div>Add the flow chart.</div><button>OK</button></div>',
      'Add the flow chart.',
    ],
  ])('%s', (_what, html, text) => {
    expect(writtenOn(`${list()}${html}`)).toEqual([text]);
  });

  it.each([
    ['lines', 'a<br>b<p>c</p><div>d</div>', 'a\nb\nc\nd'],
    ['line breaks that the page shows', '<pre style="white-space:pre-wrap">1. a\n2.  b</pre>', '1. a\n2. b'],
    ['line breaks that it does not show', '<p>a\n   b</p>', 'a b'],
    ['a numbered list', '<ol><li>a x</li><li>b x</li></ol>', '1. a x\n2. b x'],
    ['words in one line', '<p>a <b>b</b><span>c</span> d</p>', 'a bc d'],
    ['a field that cannot be changed', '<label>回执内容</label><textarea readonly>x\ny</textarea>', 'x\ny'],
    [
      'an input that cannot be changed',
      '<label>Review opinion</label><input disabled value="Agreed, then">',
      'Agreed, then',
    ],
    ['a label before it', '<p>Feedback content: <b>Add it.</b></p>', 'Add it.'],
    ['a label in pieces', '<label>Feedback <i>content</i></label><p>Add it.</p>', 'Add it.'],
    ['a label and the text in one', '<p>审核意见：请补充平面图。</p>', '请补充平面图。'],
    [
      'a label and a text in another language in one',
      '<p>审核意见：Please add the plan.</p>',
      'Please add the plan.',
    ],
    [
      'a label in words that nobody knows',
      '<label for="x">Words of the officer</label><div>Add it.</div>',
      'Add it.',
    ],
    ['a label all alone', '<label for="x">Words of the officer</label>', 'Words of the officer'],
    [
      'a colon that is part of it',
      '<p>附件：加工工艺流程图未体现速冻工序。</p>',
      '附件：加工工艺流程图未体现速冻工序。',
    ],
    ['a status in it', '<p>请补充。</p><p>补齐补正</p>', '请补充。\n补齐补正'],
    [
      'a table',
      tableOf(
        ['No.', '审核时间', '审核意见'],
        ['1', '2026-11-12 08:45:03', '请补充<b>平面图</b>。'],
        ['2', '2026-11-13', 'a<br>b'],
      ),
      '1 · 2026-11-12 08:45:03 · 请补充平面图。\n2 · 2026-11-13\na\nb',
    ],
    [
      'a table of two columns',
      '<table><tr><th>Time</th><td>2026-11-12</td></tr><tr><th>Review opinion</th><td>Add it.</td></tr></table>',
      '2026-11-12\nAdd it.',
    ],
    [
      'a bootstrap table with its cloned header and pages',
      `<div class="bootstrap-table"><div class="fixed-table-header"><table><thead><tr><th>Opinion</th></tr></thead></table></div><div class="fixed-table-body"><div class="fixed-table-loading">Loading, please wait...</div>${tableOf(['Opinion'], ['Add it.'])}</div><div class="fixed-table-pagination">Showing 1 to 1 of 1 rows</div></div>`,
      'Add it.',
    ],
    ['what is hidden left out', '<p style="display:none">draft</p><p>Add it.</p>', 'Add it.'],
  ])('has %s', (_what, content, text) => {
    expect(writtenOn(LAYER(content))).toEqual([text]);
  });

  it.each([
    ['nothing', LAYER('')],
    ['only labels', LAYER('<label>Feedback content</label><p>No matching records found</p>')],
    ['what stands there until it has come', LAYER('Loading…')],
    ['the same in Chinese', LAYER('正在努力地加载数据中，请稍候……')],
    ['a form', LAYER('<p>Why?</p><textarea></textarea>')],
    ['a dialog that is hidden', `<div style="display:none">${LAYER('old')}</div>`],
  ])('is none with %s', (_what, html) => {
    expect(writtenOn(html)).toEqual([]);
  });

  it('of a page of its own is the page’s', () => {
    expect(writtenOn('<h3>Customs feedback</h3><p>Add it.</p><button>Close</button>')).toEqual(['Add it.']);
  });

  it('of a frame in a layer is the frame’s, whatever it says', () => {
    window.name = 'layui-layer-iframe2';
    Object.defineProperty(window, 'top', { value: {}, configurable: true });
    try {
      expect(writtenOn('<div class="x">Add it.</div>')).toEqual(['Add it.']);
      expect(writtenOn(list())).toEqual([]);
    } finally {
      Object.defineProperty(window, 'top', { value: window, configurable: true });
    }
  });

  it('is no other page', () => {
    expect(writtenOn('<p>Any page, with a text.</p>')).toEqual([]);
  });

  it('is cut at what is kept', () => {
    expect(writtenOn(LAYER('x'.repeat(30_000)))[0]).toHaveLength(20_000);
  });
});

describe('what is told', () => {
  it('is the text of the dialog that comes after the press, when it has come, once', async () => {
    follow(list());
    byHand(one('.c'), 'click');
    await open(LAYER('Loading…'));
    await wait(400);
    await stage?.change(() => {
      one('.layui-layer-content').textContent = 'Add it.';
    });
    await wait(400);
    await stage?.change(() => one('.layui-layer-btn').append('!'));
    await wait(400);
    expect(seen()).toEqual(['Add it.']);
  });

  it('is the same text again for another row', async () => {
    follow(list());
    for (const selector of ['.c', '.a']) {
      byHand(one(selector), 'click');
      await open(LAYER('No feedback yet.'));
      await wait(400);
      await stage?.change(() => one('.layui-layer').remove());
      await wait(400);
    }
    expect(seen()).toEqual(['No feedback yet.', 'No feedback yet.']);
  });

  it('is the same text again in a dialog that is used again at once', async () => {
    follow(list());
    byHand(one('.c'), 'click');
    await open(LAYER('No feedback yet.'));
    await wait(400);
    const dialog = one('.layui-layer');
    dialog.style.display = 'none';
    byHand(one('.a'), 'click');
    dialog.style.display = '';
    await stage?.change(() => one('.layui-layer-content').append(' '));
    await wait(400);
    expect(seen()).toEqual(['No feedback yet.', 'No feedback yet.']);
  });

  it('is nothing of a dialog that nobody opened there, or that stood there before', async () => {
    follow(`${list()}${LAYER('System notice of old')}`);
    await open('<p>more</p>');
    await wait(400);
    expect(seen()).toEqual([]);
    byHand(one('.c'), 'click');
    await wait(400);
    expect(seen()).toEqual([]);
  });

  it('is nothing of a dialog that comes much later', async () => {
    const at = follow(list());
    byHand(one('.c'), 'click');
    at.now += 10 * 60_000;
    await open(LAYER('Something else'));
    await wait(400);
    expect(seen()).toEqual([]);
  });

  it('is nothing of a form, whose dialogs say how its saving went', async () => {
    follow(
      '<label>Application Registration Method</label><label>Registration number (In China)</label><label>Plant establishment date</label><label>Production type</label><ul class="nav-tabs"><li><a>Basic information</a></li><li><a>Production-related information</a></li><li><a>Attachment information</a></li></ul>',
    );
    await open(LAYER('It was kept well.', 'Tips'));
    await wait(400);
    expect(stage?.frame.pages.map(({ id }) => id)).toEqual(['application-form']);
    expect(seen()).toEqual([]);
  });
});
