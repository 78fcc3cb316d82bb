/** What the foot of a list says, in the words of the libraries themselves. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFoot } from '../../src/portal/paging';

/** bootstrap-table's own words for a page, from its language file. */
function bootstrap(version: '1.11' | '1.15', language: string, ...numbers: readonly number[]): string {
  const path = `node_modules/bootstrap-table-${version}/dist/locale/bootstrap-table-${language}.js`;
  const formats: Record<string, (...numbers: readonly number[]) => string> = {};
  const table = { locales: {} as Record<string, object>, defaults: {} };
  const jQuery = { fn: { bootstrapTable: table }, extend: Object.assign };
  const run = new Function('jQuery', 'self', 'module', 'exports', 'define', readFileSync(path, 'utf8'));
  run.call({ jQuery }, jQuery, { jQuery }, undefined, undefined, undefined);
  Object.assign(formats, table.locales[language]);
  const say = formats.formatShowingRows;
  if (!say) throw new Error(`no words in ${path}`);
  return say(...numbers);
}

describe('the foot of a list', () => {
  it.each(['1.11', '1.15'] as const)('is read in the words of bootstrap-table %s', (version) => {
    for (const language of ['en-US', 'zh-CN', 'zh-TW']) {
      const text = bootstrap(version, language, 1, 10, 12318);
      expect([language, text, readFoot({ text }, 10)]).toEqual([
        language,
        text,
        { total: 12318, from: 1, to: 10 },
      ]);
    }
  });

  it('says when the rows are a part, of what was typed into the search box of the table', () => {
    for (const language of ['en-US', 'zh-CN', 'zh-TW'])
      expect(readFoot({ text: bootstrap('1.15', language, 1, 10, 50, 12318) }, 10)).toEqual({
        total: 50,
        from: 1,
        to: 10,
        filtered: true,
      });
  });

  it.each([
    ['Showing 1 to 10 of 12,318 rows\n100\n10\n25\n rows per page', { total: 12318, from: 1, to: 10 }],
    [
      '显示第 1,001 到第 1,100 条记录，总共 12,318 条记录\n每页显示\n100\n条记录',
      { total: 12318, from: 1001, to: 1100 },
    ],
    ['Showing 1 to 10 of 12 318 entries', { total: 12318, from: 1, to: 10 }],
    ['Showing 1 to 10 of 12.318 entries', { total: 12318, from: 1, to: 10 }],
    ['显示 1 到 10 条，共 12318 条', { total: 12318, from: 1, to: 10 }],
    ['显示第 1 到第 10 条记录，共 1232 页，共 12318 条', { total: 12318, from: 1, to: 10 }],
    ['1-10 / 57', { total: 57, from: 1, to: 10 }],
    ['Showing 57 rows', { total: 57, from: 1, to: 57 }],
    ['', {}],
    ['第 1 页', {}],
    ['共 12 页', {}],
    ['Total 12 pages', {}],
    ['10 to 1 of 5 rows', { total: 5 }],
    ['Showing 1 to 0 of 0 rows', { total: 0 }],
  ])('%j', (text, paging) => {
    expect(readFoot({ text }, 10)).toEqual(paging);
  });

  it('counts rows by the page and its size where it tells those (layui, Element UI)', () => {
    const layui = '上一页\n1\n2\n…\n1232\n下一页\n到第\n页\n确定\n共 12318 条\n10 条/页\n20 条/页';
    expect(readFoot({ text: layui, page: 3, size: 10 }, 10)).toEqual({ total: 12318, from: 21, to: 30 });
    expect(readFoot({ text: 'Total 12318\n10/page\n1\n2\n1232', page: 2 }, 10)).toEqual({
      total: 12318,
      from: 11,
      to: 20,
    });
    expect(readFoot({ text: '共 12318 条', page: 1232, size: 10 }, 8)).toEqual({
      total: 12318,
      from: 12311,
      to: 12318,
    });
    // The first page tells itself, another does not.
    expect(readFoot({ text: '共 12318 条', page: 1 }, 10)).toEqual({ total: 12318, from: 1, to: 10 });
    expect(readFoot({ text: '共 12318 条', page: 2 }, 10)).toEqual({ total: 12318 });
    // The foot is of another page than the rows.
    expect(readFoot({ text: '共 12318 条', page: 1232, size: 10 }, 10)).toEqual({ total: 12318 });
    expect(readFoot({ text: '共 12318 条', page: 3, size: 20 }, 10)).toEqual({ total: 12318 });
    expect(readFoot({ text: '共 5 条', page: 1, size: 10 }, 10)).toEqual({ total: 5 });
  });
});
