// @vitest-environment happy-dom
/** What is read of Notification, Reinspection and Rectification, whose look no guide shows. */
import { afterEach, describe, expect, it } from 'vitest';
import { noticeList, readNotice } from '../../src/content/tracking/notices';
import { createTracking } from '../../src/content/tracking/tracking';
import type { NoticeSighting } from '../../src/tracking/types';
import { type ContentStage, setContentStage, tableOf, wait } from './content-stage';

const NUMBER = 'CNOR18PP1804010103';
let stage: ContentStage | undefined;
afterEach(() => stage?.end());

const tables = () => [...(stage?.frame.tables.values() ?? [])];
function noticesOn(html: string, menu?: string): NoticeSighting[] {
  stage = setContentStage(html, menu === undefined ? {} : { menu });
  const list = noticeList(stage.frame.pageIds);
  if (!list) return [];
  return tables()
    .filter(({ spec }) => spec.id === 'notices')
    .flatMap(({ rows }) => rows.flatMap((row) => readNotice(row, list) ?? []));
}

describe('a list of notices', () => {
  it.each([
    [
      'a serial and a state, which applications have too',
      ['申请单编号', '状态', '整改期限'],
      ['ZG2026001', '待整改', '2026-12-31'],
      { serial: 'ZG2026001', state: '待整改', deadline: '2026-12-31' },
    ],
    [
      'a title and a time limit',
      ['No.', 'Title', 'Deadline'],
      ['1', 'Cold store records', '2026-12-31'],
      { title: 'Cold store records', deadline: '2026-12-31' },
    ],
    [
      'a number of its own',
      ['整改通知书编号', '下发日期', '截止日期'],
      ['整改〔2026〕7号', '2026-06-22', '2026-12-31'],
      { serial: '整改〔2026〕7号', time: '2026-06-22', deadline: '2026-12-31' },
    ],
    [
      'a registration number under a header that nobody knows',
      ['Wer', 'Title'],
      [NUMBER, 'Check'],
      { registration: NUMBER, title: 'Check' },
    ],
    [
      'the demand itself instead of a title',
      ['在华注册编号', '整改要求'],
      [NUMBER, '冷库温度记录不完整'],
      { registration: NUMBER, title: '冷库温度记录不完整' },
    ],
  ] as const)('with %s', (_what, header, row, seen) => {
    expect(noticesOn(tableOf(header, row), 'menu.rectification')).toEqual([
      { list: 'rectification', ...seen },
    ]);
  });

  it('takes a button for no title, and leaves rows out that nothing tells apart', () => {
    const header = ['Application serial number', 'Content', 'State', 'Deadline'];
    const rows = [
      ['ZG2026001', '<a>View</a>', 'Open', '2026-12-31'],
      ['-', '<a>View</a>', 'Open', '2026-12-31'],
    ];
    expect(noticesOn(tableOf(header, ...rows), 'menu.rectification')).toEqual([
      { list: 'rectification', serial: 'ZG2026001', state: 'Open', deadline: '2026-12-31' },
    ]);
  });

  it.each([
    [
      'nothing that tells a row apart',
      ['State', 'Deadline', 'Product category'],
      ['Open', '2026-12-31', 'Fish'],
    ],
    ['nothing but a title', ['No.', 'Title', 'Actions'], ['1', 'Records', 'View']],
  ] as const)('is none with %s', (_what, header, row) => {
    expect(noticesOn(tableOf(header, row), 'menu.rectification')).toEqual([]);
    expect(tables()).toEqual([]);
  });

  it.each([
    ['on a page that is none of the three', 'menu.registered'],
    ['where nothing says which page it is', undefined],
  ])('is none %s', (_where, menu) => {
    expect(noticesOn(tableOf(['Title', 'Deadline'], ['a', '2026-12-31']), menu)).toEqual([]);
  });

  it('is none of applications, even where the menu says so: another tab may have been open before', () => {
    const header = [
      'Application serial number',
      'Registration number in China',
      'Application time',
      'Product category',
      'Application type',
      'Status',
      'Handle steps',
    ];
    const row = [
      '202600000000500012',
      NUMBER,
      '2026-11-12 08:45:03',
      'Aquatic products',
      'Change application',
      'Approved',
      '-',
    ];
    expect(noticesOn(tableOf(header, row), 'menu.rectification')).toEqual([]);
    expect(tables().map(({ spec }) => spec.id)).toEqual(['applications']);
  });
});

describe('which list it is', () => {
  const html = tableOf(['Title', 'Deadline'], ['Records', '2026-12-31']);

  it('is told when it is sure, by the last word of the menu', async () => {
    stage = setContentStage(html, { menu: 'menu.notification' });
    const tracking = createTracking(stage.kit, null, () => {});
    stage.changed = (read) => tracking.changed(read);
    tracking.changed(tables());
    stage.frame.openedBy('menu.rectification');
    await wait(900);
    expect(stage.of<{ rows: NoticeSighting[] }>('notices-seen').map(({ rows }) => rows)).toEqual([
      [{ list: 'rectification', title: 'Records', deadline: '2026-12-31' }],
    ]);
  });

  it('is told later where only the menu’s word comes later', async () => {
    stage = setContentStage(html);
    const tracking = createTracking(stage.kit, null, () => {});
    stage.changed = (read) => tracking.changed(read);
    tracking.changed(tables());
    await wait(700);
    expect(stage.of('notices-seen')).toEqual([]);
    stage.frame.openedBy('menu.notification');
    await wait(900);
    expect(stage.of('notices-seen')).toHaveLength(1);
  });

  it('is none where the page may be two of them', () => {
    expect(noticeList(new Set(['notification', 'home']))).toBe('notification');
    expect(noticeList(new Set(['notification', 'rectification']))).toBeUndefined();
    expect(noticeList(new Set(['home']))).toBeUndefined();
  });
});
