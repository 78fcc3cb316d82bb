// @vitest-environment happy-dom
/** What is told of Product type enquiry: its rows, and what the list says of itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { factsOf } from '../../src/background/own-codes';
import { createTracking } from '../../src/content/tracking/tracking';
import type { ListSeen, ProductSeen } from '../../src/shared/records';
import { type ContentStage, one, setContentStage, tableOf, wait } from './content-stage';

const page = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', 'pages', `${name}.html`), 'utf8').replace(
    /^[\s\S]*<body[^>]*>|<\/body>[\s\S]*$/g,
    '',
  );
const ENQUIRY = page('product-types-en2026-1.15');

interface Told {
  readonly rows: readonly ProductSeen[];
  readonly list?: ListSeen;
  readonly keys?: readonly string[];
}
let stage: ContentStage | undefined;
afterEach(() => stage?.end());

async function look(html: string, answer: (type: string) => unknown = () => null) {
  const made = setContentStage(html, { answer });
  stage = made;
  const tracking = createTracking(made.kit, null, () => {});
  made.changed = (tables) => {
    tracking.changed(tables);
    tracking.layout();
  };
  tracking.changed([...made.frame.tables.values()]);
  tracking.layout();
  await wait(0);
  const told = () => made.of<Told>('products-seen');
  return { made, tracking, told, lists: () => told().flatMap(({ list }) => (list ? [factsOf(list)] : [])) };
}

const row = (hs: string, ciq: string) =>
  `<tr><td>1</td><td>${hs}</td><td>Salmon</td><td>${ciq}</td><td>Salmon (wild)</td><td>-</td><td>-</td><td>Yes</td><td>-</td></tr>`;
const draw = (...codes: readonly (readonly [string, string])[]) => {
  one('#product_table tbody').innerHTML = codes.map(([hs, ciq]) => row(hs, ciq)).join('');
  one('.pagination-info').textContent = `Showing 1 to ${codes.length} of ${codes.length} rows`;
};

describe('the list of Product type enquiry', () => {
  it.each(['product-types-en2026-1.15', 'product-types-enOld-1.15', 'product-types-zh-1.11'])(
    'says what it says of itself, and the codes of its rows: %s',
    async (name) => {
      const { told, lists } = await look(page(name));
      expect(lists()).toEqual([{ total: 12, from: 1, to: 12, conditions: {} }]);
      const rows = told().flatMap((one) => one.rows);
      expect(rows).toHaveLength(12);
      expect(told().at(-1)?.keys).toEqual(rows.map(({ hs, ciq }) => `${hs}/${ciq}`));
    },
  );

  it('is told with the conditions that stood above it when it was drawn', async () => {
    const { made, lists } = await look(ENQUIRY);
    const type = (id: string, text: string) => {
      one<HTMLInputElement>(`#${id}`).value = text;
    };
    // Typed, but not asked for yet: the foot is written anew, and the list is still that of before.
    type('codeTs', '030214');
    await made.change(() => one('.pagination-info').append(' '));
    expect(lists()).toHaveLength(1);
    await made.change(() => draw(['0302141000', '101'], ['0302141000', '103']));
    expect(lists().at(-1)).toEqual({ total: 2, from: 1, to: 2, conditions: { hs: '030214' } });
    type('codeTs', '');
    await made.change(() => one('#product_table tbody').append(document.createElement('tr')));
    expect(lists()).toHaveLength(2);
    type('ciqCode', '101');
    await made.change(() => draw(['0302141000', '101']));
    expect(lists().at(-1)?.conditions).toEqual({ ciq: '101' });
    type('rangeName', 'Aquatic');
    await made.change(() => draw(['0302142000', '101']));
    expect(lists().at(-1)?.conditions).toEqual({ ciq: '101', other: true });
    type('codeTs', '03.02');
    type('rangeName', '');
    await made.change(() => draw(['0302141000', '102']));
    expect(lists().at(-1)?.conditions).toEqual({ ciq: '101', other: true });
  });

  it('is told though all its rows were told before, and again when a collection begins', async () => {
    const { made, told, tracking } = await look(ENQUIRY);
    const before = told().length;
    await made.change(() => draw(['0302142000', '101']));
    await made.change(() => draw(['0302142000', '101']));
    expect(told().at(-1)?.keys).toEqual(['0302142000/101']);
    const known = told().length;
    expect(known).toBeGreaterThan(before);
    tracking.layout();
    await wait(0);
    expect(told()).toHaveLength(known);
    tracking.message({ type: 'collection-began' });
    tracking.layout();
    await wait(0);
    expect(told()).toHaveLength(known + 1);
    expect(told().at(-1)).toMatchObject({ rows: [], keys: ['0302142000/101'] });
  });

  it('is told again where it was not taken, and not before its rows were', async () => {
    let isThere = false;
    const { made, told } = await look(ENQUIRY, () => (isThere ? null : undefined));
    expect(told().filter(({ list }) => list)).toEqual([]);
    isThere = true;
    await made.change(() => one('#product_table tbody').append(document.createElement('tr')));
    expect(told().filter(({ list }) => list)).toHaveLength(1);
  });

  it('takes what pages through it for no condition, and "All" for none', async () => {
    const extra =
      '<select><option>All</option></select></form><div class="layui-laypage"><input value="1"><select><option>100</option></select></div>';
    const { lists } = await look(ENQUIRY.replace('</form>', extra));
    expect(lists().at(-1)?.conditions).toEqual({});
  });

  it('is not known of where the form is not found', async () => {
    const { lists } = await look(ENQUIRY.replace(/<form[\s\S]*<\/form>/, ''));
    expect(lists().map(({ conditions }) => conditions)).toEqual(['unknown']);
  });
});

describe('codes elsewhere', () => {
  it('are no rows of the enquiry: names of the form are the user’s own', async () => {
    const { told } = await look(page('register-product-en2026'));
    expect(told()).toEqual([]);
  });

  it('are none on another page of the portal that we know, whatever its columns are', async () => {
    const header = ['HS code', 'Product name', 'CIQ code', 'CIQ name'];
    const table = tableOf(header, ['0302141000', 'Salmon', '101', 'Salmon (wild)']);
    const { told, made } = await look(`${page('registered-list-en2026')}<section>${table}</section>`);
    expect(made.frame.pages.length).toBeGreaterThan(0);
    expect([...made.frame.tables.values()].map(({ spec }) => spec.id)).toContain('products');
    expect(told()).toEqual([]);
    // On a page that nobody knows they are believed.
    made.end();
    expect((await look(table)).told().flatMap(({ rows }) => rows)).toHaveLength(1);
  });

  it('are none without the column of CIQ names, which the list has everywhere', async () => {
    const table = tableOf(['HS code', 'Product name', 'CIQ code'], ['0302141000', 'My salmon', '101']);
    const { told, made } = await look(table);
    expect([...made.frame.tables.values()].map(({ spec }) => spec.id)).toContain('products');
    expect(told()).toEqual([]);
  });
});
