// @vitest-environment happy-dom
/** What is read of registrations: off lists of every kind, and off the page of one. */
import { afterEach, describe, expect, it } from 'vitest';
import { readDetail } from '../../src/content/tracking/registration-detail';
import { numberIn, readRegistration } from '../../src/content/tracking/registrations';
import { createTracking } from '../../src/content/tracking/tracking';
import type { RegistrationSighting } from '../../src/tracking/types';
import { type ContentStage, lexicon, setContentStage, tableOf } from './content-stage';

const NUMBER = 'CNOR18PP1804010103';
let stage: ContentStage | undefined;
afterEach(() => stage?.end());

/** Rows of a page's lists. */
function rowsOn(html: string, menu?: string): RegistrationSighting[] {
  stage = setContentStage(html, menu === undefined ? {} : { menu });
  return [...stage.frame.tables.values()]
    .filter(({ spec }) => ['registrations', 'modifications'].includes(spec.id))
    .flatMap(({ rows }) => rows.flatMap((row) => readRegistration(row, lexicon) ?? []));
}

function detailOn(html: string): RegistrationSighting | undefined {
  stage = setContentStage(`<h3>Registration details</h3>${html}`);
  return readDetail(document, stage.frame, lexicon);
}

describe('a registration number', () => {
  it.each([
    [NUMBER, NUMBER],
    [` ${NUMBER.toLowerCase()} `, NUMBER],
    ['CNOR18 PP18 0401 0103', NUMBER],
    ['ＣＮＯＲ18PP1804010103', NUMBER],
    [`${NUMBER} 查看`, NUMBER],
    [`${NUMBER}查看`, NUMBER],
    [`${NUMBER} View`, NUMBER],
    [`${NUMBER} (${NUMBER})`, NUMBER],
    ['37/0001-A', '37/0001-A'],
  ])('%s is %s', (text, number) => {
    expect(numberIn(text, lexicon)).toBe(number);
  });

  it.each(['', '-', 'Total 5 records', 'No data', 'EXPORT', '合计', `${NUMBER} CNOR18FF1804010002`, '12'])(
    '“%s” is none',
    (text) => {
      expect(numberIn(text, lexicon)).toBeUndefined();
    },
  );
});

describe('a list of registrations', () => {
  it('in two languages, with Chinese values', () => {
    const header = [
      '序号<br><br>NO.',
      '<p>国家（地区）</p><p>COUNTRY(REGION)</p>',
      '产品类别<br>CATEGORY',
      '在华注册编号<br>CHINA REG. NO.',
      '所在国家（地区）注册编号<br>OVERSEAS REG. NO.',
      '企业名称<br>NAME',
      '生产场所地址<br>ADDRESS',
      '注册日期<br>REG. DATE',
      '注册有效期<br>EXP. DATE',
      '状态<br>STATE',
    ];
    const row = [
      '1',
      '挪威',
      '水产品',
      NUMBER,
      'N-1',
      'X AS',
      'Kaigata 1',
      '2018-04-01',
      '2028-03-31',
      '注销',
    ];
    expect(rowsOn(tableOf(header, row))).toEqual([
      {
        number: NUMBER,
        category: '水产品',
        homeNumber: 'N-1',
        name: 'X AS',
        address: 'Kaigata 1',
        registered: '2018-04-01',
        expiry: '2028-03-31',
        state: '注销',
      },
    ]);
  });

  it('without a state', () => {
    const header = ['Order No.', 'Registration number in China', 'Manufacturer name', 'Expiration date'];
    expect(rowsOn(tableOf(header, ['1', NUMBER, 'X AS', '2028-03-31']))).toEqual([
      { number: NUMBER, name: 'X AS', expiry: '2028-03-31' },
    ]);
  });

  it('with headers in words that nobody knows', () => {
    const header = ['#', 'Kode', 'Gyldighet', 'Merknad'];
    const rows = [
      ['1', NUMBER, 'Valid', 'a'],
      ['2', 'CNOR18FF1804010002', 'Suspended', 'b'],
    ];
    expect(rowsOn(tableOf(header, ...rows))).toEqual([
      { number: NUMBER, state: 'Valid' },
      { number: 'CNOR18FF1804010002', state: 'Suspended' },
    ]);
  });

  it('keeps a state that nobody knows as it stands, and a dash as nothing', () => {
    const header = ['Registration number in China', 'Product category', 'State'];
    expect(rowsOn(tableOf(header, [NUMBER, '-', 'Frozen in amber']))).toEqual([
      { number: NUMBER, state: 'Frozen in amber' },
    ]);
  });

  it('leaves rows out that have no number', () => {
    const header = ['Registration number in China', 'State'];
    expect(rowsOn(tableOf(header, ['-', 'Valid'], ['Total 3 rows', '']))).toEqual([]);
  });

  it('in a card view', () => {
    const card = (title: string, value: string) =>
      `<div class="card-view"><span class="title">${title}</span><span class="value">${value}</span></div>`;
    const cards = [card('在华注册编号', NUMBER), card('注册有效期', '2028-03-31'), card('状态', '有效')];
    const html = `<table><tbody><tr data-index="0"><td>${cards.join('')}</td></tr></tbody></table>`;
    expect(rowsOn(html)).toEqual([{ number: NUMBER, expiry: '2028-03-31', state: '有效' }]);
  });

  it('is none of applications, whose number is another one', () => {
    const header = ['Application serial number', 'Registration number in China', 'Application status'];
    expect(rowsOn(tableOf(header, ['202600000000500012', NUMBER, 'Approved']))).toEqual([]);
  });
});

describe('the page of a registration', () => {
  const SEEN = {
    number: NUMBER,
    homeNumber: 'N-0000',
    name: 'NorgeTest AS',
    registered: '2018-04-01',
    expiry: '2028-03-31',
  };
  const FIELDS = [
    ['Registration number (In China)', NUMBER],
    ['Registration number approved by located competent authority', 'N-0000'],
    ['Manufacturer name', 'NorgeTest AS'],
    ['Registration date (In China)', '2018-04-01'],
    ['Registration expiration date (In China)', '2028-03-31'],
  ] as const;
  const fields = (draw: (label: string, value: string) => string): string =>
    FIELDS.map(([label, value]) => draw(label, value)).join('');

  it.each([
    [
      'inputs that are only read',
      fields(
        (label, value) =>
          `<div class="form-group"><label>${label}</label><input readonly value="${value}"></div>`,
      ),
    ],
    [
      'plain text in form rows',
      fields(
        (label, value) =>
          `<div class="form-group"><label class="control-label">${label}:</label><div><p class="form-control-static">${value}</p></div></div>`,
      ),
    ],
    [
      'a table of two columns',
      `<table>${fields((label, value) => `<tr><th>${label}</th><td>${value}</td></tr>`)}</table>`,
    ],
    [
      'a table of several fields a row',
      `<table><tr>${fields((label, value) => `<td>${label}：</td><td>${value}</td>`)}</tr></table>`,
    ],
    ['a list of terms', `<dl>${fields((label, value) => `<dt>${label}</dt><dd>${value}</dd>`)}</dl>`],
    ['one text each', fields((label, value) => `<p>${label}: ${value}</p>`)],
    ['a label and its value in one element', fields((label, value) => `<p>${label}: <b>${value}</b></p>`)],
    [
      'spans beside one another',
      fields((label, value) => `<div><span>${label}</span><span>${value}</span></div>`),
    ],
    [
      'Element UI',
      fields(
        (label, value) =>
          `<div class="el-form-item"><label class="el-form-item__label">${label}</label><div class="el-form-item__content"><span>${value}</span></div></div>`,
      ),
    ],
    [
      'layui',
      fields(
        (label, value) =>
          `<div class="layui-form-item"><label class="layui-form-label">${label}</label><div class="layui-input-block"><input class="layui-input" disabled value="${value}"></div></div>`,
      ),
    ],
  ])('with %s', (_how, html) => {
    expect(detailOn(html)).toEqual(SEEN);
  });

  it('in Chinese, with the label and the value in one text', () => {
    const html = `<h3>注册信息详情</h3><p>(在华)注册编号：${NUMBER}</p><p>企业名称：挪威测试</p><p>(在华)注册有效期：2028年3月31日</p>`;
    stage = setContentStage(html);
    expect(readDetail(document, stage.frame, lexicon)).toEqual({
      number: NUMBER,
      name: '挪威测试',
      expiry: '2028年3月31日',
    });
  });

  it('takes no other field for one that is empty', () => {
    const html = `<div class="form-group"><label>Registration number (In China)</label><input readonly value="${NUMBER}"></div>
      <div class="form-group"><label>Manufacturer name</label><span></span></div>
      <div class="form-group"><label>Registration date (In China)</label><span>-</span></div>
      <div class="form-group"><label>Registration expiration date (In China)</label><span>see above</span></div>`;
    expect(detailOn(html)).toEqual({ number: NUMBER });
  });

  it('takes one cell for a value, and no text of the next field', () => {
    const cells = `<td>Registration number (In China)</td><td>${NUMBER}</td><td>Manufacturer name</td><td>X AS</td><td>a remark</td>`;
    expect(detailOn(`<table><tr>${cells}</tr></table>`)).toEqual({ number: NUMBER, name: 'X AS' });
    const spans = `<span>Manufacturer name</span><span></span><span>Registration number (In China)</span><span>${NUMBER}</span>`;
    expect(detailOn(`<div>${spans}</div>`)).toEqual({ number: NUMBER });
  });

  it('says nothing without a number, and no form is such a page', () => {
    expect(detailOn('<p>Manufacturer name: X AS</p>')).toBeUndefined();
    stage = setContentStage(fields((label, value) => `<p>${label}: ${value}</p>`));
    expect(readDetail(document, stage.frame, lexicon)).toBeUndefined();
  });

  it('is told once in the same words, and again when it shows another one', async () => {
    stage = setContentStage(
      `<h3>Registration details</h3><div class="form-group"><label>Registration number (In China)</label><input readonly value="${NUMBER}"></div>`,
    );
    const tracking = createTracking(stage.kit, null, () => {});
    tracking.changed([]);
    tracking.layout();
    expect(stage.of('registrations-seen')).toEqual([{ rows: [{ number: NUMBER }], from: 'own' }]);
    for (const input of document.querySelectorAll('input')) input.value = 'CNOR18FF1804010002';
    tracking.layout();
    expect(stage.of<{ rows: unknown }>('registrations-seen').at(-1)?.rows).toEqual([
      { number: 'CNOR18FF1804010002' },
    ]);
  });
});

describe('whose registrations a list shows', () => {
  const list = tableOf(['在华注册编号<br>CHINA REG. NO.', '状态<br>STATE'], [NUMBER, '有效']);
  const told = (html: string): unknown[] => {
    stage = setContentStage(html);
    createTracking(stage.kit, null, () => {}).changed([...stage.frame.tables.values()]);
    return stage.of<{ from: string }>('registrations-seen').map(({ from }) => from);
  };

  it('the open register everybody’s, another list one’s own', () => {
    expect(told(list)).toEqual(['own']);
    expect(
      told(`<h1>进口食品境外生产企业注册信息</h1><ul class="nav-tabs"><li><a>港澳台</a></li></ul>${list}`),
    ).toEqual(['public']);
  });
});
