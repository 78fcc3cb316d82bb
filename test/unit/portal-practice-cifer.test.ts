import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../portal/api.mjs';
import { CIFER_ENDPOINTS } from '../portal/api-cifer.mjs';
import { control } from '../portal/control.mjs';
import { MENU } from '../portal/data.mjs';
import { CATEGORIES, NEW_FIELDS, REGISTER_ATTACHMENTS, REGISTERED } from '../portal/data-cifer.mjs';
import { pageAt } from '../portal/sites.mjs';
import { Store } from '../portal/store.mjs';
import { TEXTS } from '../portal/texts.mjs';
import { CIFER_TEXTS } from '../portal/texts-cifer.mjs';

const PAGES = fileURLToPath(new URL('../portal/pages/', import.meta.url));
const read = (name: string) => readFileSync(join(PAGES, name), 'utf8');

interface Answer {
  ok?: boolean;
  message?: string;
  serial?: string;
  rows: Record<string, unknown>[];
  total: number;
  [key: string]: unknown;
}

let store: Store;
beforeEach(() => {
  store = new Store(() => new Date('2026-11-20T08:00:00Z'));
});

const ask = (path: string, form: Record<string, string> = {}) => {
  const endpoint = { ...ENDPOINTS, ...CIFER_ENDPOINTS }[path];
  if (!endpoint) throw new Error(`no endpoint ${path}`);
  return endpoint(store, new URLSearchParams(form)) as Answer;
};

const condition = (value: object) => ({ formCondition: JSON.stringify(value), limit: '100' });

const begun = (form: Record<string, string>) => {
  const { serial } = ask('register/open', form);
  const app = store.find(serial ?? '');
  if (!app) throw new Error('nothing was begun');
  return app;
};

const registration = (regNo: string) => REGISTERED.find((row) => row.regNo === regNo)?.serial ?? '';
const FREE = registration('CNOR18FF1804010002');
const BUSY = registration('CNOR18PP1804010103');

describe('the menu', () => {
  it('leads to a page of this portal from every entry', () => {
    const leaves = MENU.flatMap((item) => item.children ?? [item]);
    expect(leaves).toHaveLength(15);
    for (const { key, page } of leaves) {
      expect(page && pageAt('cifer.singlewindow.cn', `/sw/cfppweb/${page}`), key).toBe(page);
      expect(read(`${page}.html`), key).toContain('id="page"');
    }
  });
});

it('gives each page the files that it loads', () => {
  const names = readdirSync(PAGES).filter((name) => name.endsWith('.html'));
  const loads = names.flatMap((name) =>
    [...read(name).matchAll(/(?:src|href)="\/static\/([a-zA-Z]+\.[a-z]+)"/g)].map((match) => match[1] ?? ''),
  );
  expect(new Set(loads).size).toBeGreaterThan(20);
  for (const name of new Set(loads)) expect(readdirSync(PAGES)).toContain(name);
});

describe('texts of the pages inside CIFER', () => {
  it('are asked for by a page, an endpoint or the data', () => {
    const asking = [
      ...readdirSync(PAGES)
        .filter((name) => /\.(html|js)$/.test(name))
        .map(read),
      ...['api-cifer.mjs', 'data-cifer.mjs'].map((name) => read(`../${name}`)),
      ...Object.values(REGISTER_ATTACHMENTS).flatMap((rows) => rows.map((row) => `'att.${row.key}'`)),
      ...['report', 'statement'].map((name) => `'notice.${name}'`),
    ].join('\n');
    const spare = Object.keys(CIFER_TEXTS).filter(
      (key) => !asking.includes(`'${key}'`) && !asking.includes(`data-t="${key}"`),
    );
    expect(spare).toEqual([]);
  });

  it('are all there', () => {
    const names = readdirSync(PAGES).filter((name) => name.endsWith('.js'));
    const keys = names.flatMap((name) =>
      [...read(name).matchAll(/'((?:reg|pick|registered|notice|cert|cancel|state)\.[a-zA-Z]+)'/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => !Object.hasOwn(TEXTS, key))).toEqual([]);
  });
});

describe('registering', () => {
  it('offers the 18 categories of guide 003 by the authority, the others directly', () => {
    expect(CATEGORIES.authority).toHaveLength(18);
    store.setEdition('zh');
    const groups = ask('register/categories') as unknown as Record<string, { text: string }[]>;
    expect(groups.authority?.map((one) => one.text).slice(0, 3)).toEqual(['肉与肉制品', '肠衣', '水产品']);
    expect(groups.direct?.[0]).toMatchObject({
      text: '糖果、巧克力 (包括巧克力、代可可脂巧克力及其制品)',
      children: [{ text: '糖果' }, { text: '巧克力' }, { text: '其他糖果、巧克力' }],
    });
  });

  it('begins with what the account knows, and is not in the enquiry list until it is saved', () => {
    const before = ask('apply/query').total;
    const app = begun({ route: 'authority', category: 'category.aquatic' });
    expect(app.fields).toMatchObject({ name: 'NorgeTest AS', approvalNo: 'N-0000', address: '', regNo: '' });
    expect(app.uploads).toEqual({});
    expect(ask('apply/query').total).toBe(before);
    ask('apply/save', { serial: app.serial, ...condition({ address: 'Kaigata 1', products: '[{}]' }) });
    expect(app.fields).toMatchObject({ address: 'Kaigata 1', products: '[{}]' });
    expect(ask('apply/query').rows[0]).toMatchObject({
      serial: app.serial,
      type: 'Registration application',
      category: 'Aquatic products',
      page: 'registerForm',
    });
  });

  it('takes a category on its own route only, and no group', () => {
    for (const form of [
      { route: 'direct', category: 'category.aquatic' },
      { route: 'authority', category: 'category.candy' },
      { route: 'direct', category: 'category.candyGroup' },
      { route: 'authority', category: 'constructor' },
    ]) {
      expect(ask('register/open', form), JSON.stringify(form)).toEqual({
        ok: false,
        message: 'service exeptions',
      });
    }
    expect(begun({ route: 'direct' }).category).toBe('category.chocolate');
    expect(begun({}).category).toBe('category.aquatic');
  });

  it('goes to the authority or to the GACC, by its route', () => {
    const one = begun({ route: 'authority' });
    const other = begun({ route: 'direct' });
    for (const { serial } of [one, other]) expect(ask('apply/submit', { serial }).ok).toBe(true);
    expect([one.status, other.status]).toEqual(['toAuthority', 'toGacc']);
    expect(ask('apply/save', { serial: one.serial, ...condition({ address: 'x' }) }).ok).toBe(false);
  });

  it('asks for attachments of its own, and takes no other', () => {
    const { serial } = begun({ route: 'direct' });
    const detail = ask('apply/detail', { serial });
    expect(detail).toMatchObject({ route: 'direct', type: 'registration', category: 'Chocolate' });
    expect((detail.attachments as { type: string }[]).map((row) => row.type)).toContain('Ingredient list');
    const file = { name: 'a.pdf', size: 1 };
    expect(store.upload(serial, 'ingredients', file).ok).toBe(true);
    expect(store.upload(serial, 'recommendation', file).ok).toBe(false);
    expect(store.upload(begun({}).serial, 'ingredients', file).ok).toBe(false);
  });

  it('has every field of the form in what it keeps', () => {
    const html = read('registerForm.html');
    const names = [...html.matchAll(/<(?:input|select|textarea) [^>]*name="([a-zA-Z]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    const lists = [...html.matchAll(/data-list="([a-z]+)"/g)].map((match) => match[1] ?? '');
    const { fields } = begun({});
    expect(lists).toHaveLength(6);
    for (const name of [...names, ...lists]) expect(fields, name).toHaveProperty(name);
    for (const name of Object.keys(NEW_FIELDS)) expect([...names, ...lists], name).toContain(name);
  });

  it('has a place for every attachment on each of its lists', () => {
    const html = read('registerForm.html');
    for (const rows of Object.values(REGISTER_ATTACHMENTS)) {
      for (const { key } of rows) expect(html).toContain(`data-upload="${key}"`);
    }
  });
});

describe('extension and cancellation', () => {
  it('opens an extension with what is registered, and comes back to it', () => {
    const { serial } = ask('extension/open', { registration: FREE });
    expect(store.find(serial ?? '')).toMatchObject({ type: 'extension', regNo: 'CNOR18FF1804010002' });
    expect(ask('apply/detail', { serial: serial ?? '' }).fields).toMatchObject({
      expiry: '2023-03-31',
      address: 'Kaigata 1, 8000 Bodø',
    });
    expect(ask('extension/open', { registration: FREE }).serial).toBe(serial);
  });

  it('lists every registration but a revoked one', () => {
    const rows = ask('registered/query', condition({ kind: 'extension' })).rows;
    expect(rows.map((row) => row.serial)).toEqual(REGISTERED.slice(0, 4).map((row) => row.serial));
  });

  it('waits for the application that is being processed', () => {
    for (const path of ['extension/open', 'cancellation/submit']) {
      expect(ask(path, { registration: BUSY }).message, path).toMatch(/^There is an application/);
      expect(ask(path, { registration: 'none' }).ok, path).toBe(false);
    }
    expect(ask('cancellation/submit', { registration: FREE })).toMatchObject({ ok: true });
    expect(ask('extension/open', { registration: FREE }).ok).toBe(false);
    expect(ask('apply/query').rows[0]).toMatchObject({
      type: 'Cancellation application',
      status: 'Submit to authorities',
    });
  });

  it('leaves nothing behind when a cancellation does not go through', () => {
    const before = ask('apply/query').total;
    control(store, { failSubmits: 1 });
    expect(ask('cancellation/submit', { registration: FREE }).message).toBe('service exeptions');
    expect(ask('apply/query').total).toBe(before);
    expect(ask('cancellation/submit', { registration: FREE }).ok).toBe(true);
  });
});

describe('what is registered', () => {
  it('is listed with expiry and state, in each edition', () => {
    const states = () => ask('registered/query', condition({})).rows.map((row) => row.state);
    expect(states()).toEqual(['Overdue', 'Valid', 'Suspended', 'Rectification', 'Revoked']);
    store.setEdition('zh');
    expect(states()).toEqual(['过期', '有效', '暂停', '整改', '撤销']);
    expect(ask('registered/query', condition({ range: '乳品' })).total).toBe(0);
  });

  it('is shown whole, with its products', () => {
    const detail = ask('registered/detail', { regNo: 'CNOR18PP1804010103' });
    expect(detail.fields).toMatchObject({
      regNo: 'CNOR18PP1804010103',
      expiry: '2028-03-31',
      water: "Enterprise's own water source",
    });
    expect((detail.products as { hs: string }[]).map((row) => row.hs)).toEqual(['0302141000', '0302142000']);
    expect(detail.attachments).toHaveLength(3);
    const html = read('registeredDetail.html');
    const names = [...html.matchAll(/<input [^>]*name="([a-zA-Z]+)"/g)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) expect(detail.fields, name).toHaveProperty(name);
  });
});

describe('what the GACC sent', () => {
  it('is listed by the page that shows it', () => {
    const total = (kind: string) => ask('notice/list', condition({ kind })).total;
    expect(['notification', 'reinspection', 'rectification', 'constructor', ''].map(total)).toEqual([
      2, 1, 1, 0, 0,
    ]);
  });

  it('is answered by a report and a statement, until all is reset', () => {
    const state = () => ask('notice/list', condition({ kind: 'rectification' })).rows[0]?.state;
    const serial = 'ZG202600000000002';
    expect(ask('notice/rectify', { serial, report: 'a.pdf' }).message).toBe('Both files are needed.');
    expect(ask('notice/rectify', { serial: 'none', report: 'a.pdf', statement: 'b.pdf' }).ok).toBe(false);
    expect(state()).toBe('To be rectified');
    expect(ask('notice/rectify', { serial, report: 'a.pdf', statement: 'b.pdf' }).ok).toBe(true);
    expect(state()).toBe('Submitted');
    store.reset();
    expect(state()).toBe('To be rectified');
  });

  it('comes with an application that must be corrected as a long text in Chinese', () => {
    const app = store.applications.find((one) => one.status === 'correctEnterprise');
    const text = (kind: string) => ask('apply/feedback', { serial: app?.serial ?? '', kind }).text;
    expect(text('customs')).toMatch(/附件“加工工艺流程图”未体现.*企业名称与主管当局推荐函不一致.*重新提交/);
    expect(text('institution')).toMatch(/^已推荐/);
  });
});

describe('what a test lets happen', () => {
  it('is another state of a registration', () => {
    const stateOf = () => ask('registered/query').rows[1]?.state;
    control(store, { registration: { regNo: 'CNOR18PP1804010103', state: 'state.suspended' } });
    expect(stateOf()).toBe('Suspended');
    store.reset();
    expect(stateOf()).toBe('Valid');
  });

  it('is a further demand of the GACC, with a time limit', () => {
    const rows = () => ask('notice/list', condition({ kind: 'rectification' })).rows;
    control(store, { notice: { kind: 'rectification', serial: 'ZG9', deadline: '2026-12-15' } });
    expect(rows()).toHaveLength(2);
    expect(rows()[0]).toMatchObject({ serial: 'ZG9', deadline: '2026-12-15', state: 'To be rectified' });
    store.reset();
    expect(rows()).toHaveLength(1);
  });

  it('is a feedback of several lines, and what it opens in', () => {
    const serial = '202600000000500012';
    control(store, { feedback: 'modal', write: { serial, customs: 'a\nb' } });
    expect(ask('apply/feedback', { serial, kind: 'customs' }).text).toBe('a\nb');
    expect(ask('apply/feedback', { serial, kind: 'institution' }).text).toMatch(/^已推荐/);
    expect(ask('common/init').feedback).toBe('modal');
  });

  it('is an application that one account alone sees', () => {
    const serials = () => ask('apply/query', condition({})).rows.map((row) => row.serial);
    control(store, { add: { serial: '202600000000900001', account: 'OTHER' } });
    expect(serials()).not.toContain('202600000000900001');
    control(store, { account: 'OTHER' });
    expect(serials()).toContain('202600000000900001');
  });

  it('is refused where it makes no sense', () => {
    for (const body of [
      { registration: { regNo: 'CNOR18PP1804010103', state: 'gone' } },
      { registration: { regNo: 'none', state: 'state.valid' } },
      { notice: { kind: 'constructor' } },
      { feedback: 'popup' },
      { write: { serial: 'none', customs: '' } },
      { lost: 'somewhere' },
    ]) {
      expect(() => control(store, body), JSON.stringify(body)).toThrow();
    }
  });
});

it('shows the account on the page of its certification', () => {
  control(store, { account: 'NSC911' });
  expect(ask('certification/detail')).toEqual({
    account: 'NSC911',
    organisation: 'NorgeTest AS',
    approvalNo: 'N-0000',
  });
});
