import { readFileSync } from 'node:fs';
import https from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENTRY_ENDPOINTS } from '../portal/api-entry.mjs';
import { TRACE_ENDPOINTS } from '../portal/api-trace.mjs';
import { CAPTCHAS, captchaImage } from '../portal/captcha.mjs';
import { control, snapshot } from '../portal/control.mjs';
import { DECLARATIONS, IMPORTER, startFilings } from '../portal/data-trace.mjs';
import { MAIL_CODE } from '../portal/entrance.mjs';
import { startPortal } from '../portal/server.mjs';
import { pageAt, reachable } from '../portal/sites.mjs';
import { Store } from '../portal/store.mjs';
import { TEXTS } from '../portal/texts.mjs';

interface Answer {
  ok: boolean;
  message?: string;
  field?: string;
  to?: string;
  no?: string;
  rows: Record<string, string>[];
  total: number;
}

const ENDPOINTS = { ...ENTRY_ENDPOINTS, ...TRACE_ENDPOINTS };

const newStore = () => new Store(() => new Date('2026-11-20T08:00:00Z'));

const ask = (store: Store, path: string, form: Record<string, string> = {}) => {
  const endpoint = ENDPOINTS[path];
  if (!endpoint) throw new Error(`no endpoint ${path}`);
  return endpoint(store, new URLSearchParams(form)) as Answer;
};

const query = (condition: Record<string, string>, limit = '100') => ({
  formCondition: JSON.stringify(condition),
  limit,
});

describe('logging in', () => {
  const RIGHT = { user: 'NORGETEST', password: 'longenough', code: 'GPG7' };

  it('leads on with a name, a long password and the letters of the guide', () => {
    const store = newStore();
    control(store, { session: 'out' });
    expect(ask(store, 'entry/login', RIGHT)).toMatchObject({
      ok: true,
      to: '/deskserver/sw/deskIndex?menu_id=cifer',
    });
    expect(store.settings.session).toBe('in');
  });

  it('takes the letters of the picture that is shown, in any case, and no others', () => {
    const store = newStore();
    store.entrance.nextCaptcha();
    const second = store.entrance.nextCaptcha();
    expect(second).toBe(CAPTCHAS[1]);
    expect(ask(store, 'entry/login', { ...RIGHT, code: ` ${second.toLowerCase()} ` }).ok).toBe(true);
    expect(ask(store, 'entry/login', { ...RIGHT, code: CAPTCHAS[2] ?? '' }).ok).toBe(false);
    expect(ask(store, 'entry/login', { ...RIGHT, code: '' }).ok).toBe(false);
    expect(captchaImage('GPG7').match(/<text/g)).toHaveLength(4);
  });

  it('says what is wrong in the edition that is on; the Chinese sign-on always in Chinese', () => {
    const store = newStore();
    expect(ask(store, 'entry/login', { ...RIGHT, code: 'no' }).message).toBe(
      'The code is wrong, please enter it again.',
    );
    expect(ask(store, 'entry/login', { ...RIGHT, code: 'no', sign: 'zh' }).message).toBe(
      '验证码错误请重新输入',
    );
    expect(ask(store, 'entry/login', { ...RIGHT, password: 'short', sign: 'zh' }).message).toBe(
      '用户名或密码错误',
    );
    expect(ask(store, 'entry/card', { pin: 'short' }).ok).toBe(false);
    expect(ask(store, 'entry/card', { pin: 'longenough' }).ok).toBe(true);
  });

  it('asks for a new password at the first log-in, and to log in again with it', () => {
    const store = newStore();
    control(store, { session: 'out', firstLogin: true });
    expect(ask(store, 'entry/login', RIGHT).to).toBe('/account/password');
    expect(store.settings.session).toBe('out');
    const change = { old: 'longenough', password: 'Newpass1', confirm: 'Newpass1' };
    expect(ask(store, 'entry/password', { ...change, old: '' }).field).toBe('old');
    expect(ask(store, 'entry/password', { ...change, password: 'onekindonly' }).field).toBe('password');
    expect(ask(store, 'entry/password', { ...change, confirm: 'other' }).field).toBe('confirm');
    expect(ask(store, 'entry/password', change)).toMatchObject({ ok: true, to: '/login' });
    expect(ask(store, 'entry/login', RIGHT).to).toContain('deskIndex');
  });
});

describe('the account', () => {
  const FORM = {
    username: 'plant01',
    password: 'Abcdefg1',
    confirm: 'Abcdefg1',
    country: 'NOR',
    number: 'N-1',
    organisation: 'Plant AS',
    contact: 'Kari',
    phone: '1',
    address: 'Road 1',
    mail: 'a@b.example',
  };

  it('is made with all starred fields, and only once a name', () => {
    const store = newStore();
    for (const field of Object.keys(FORM).filter((name) => name !== 'number')) {
      expect(ask(store, 'account/register', { ...FORM, [field]: '' }).field, field).toBe(field);
    }
    expect(ask(store, 'account/register', { ...FORM, number: '' })).toMatchObject({ ok: true, to: '/login' });
    expect(ask(store, 'account/register', FORM).field).toBe('username');
  });

  it.each([
    ['username', 'five5'],
    ['username', 'nineteencharacters1'],
    ['username', 'with space'],
    ['password', 'Short1'],
    ['password', 'onlysmallletters'],
    ['password', 'Seventeenletters1'],
    ['confirm', 'Abcdefg2'],
    ['mail', 'nobody'],
  ])('has its rules: %s is not %s', (field, value) => {
    expect(ask(newStore(), 'account/register', { ...FORM, [field]: value })).toMatchObject({
      ok: false,
      field,
    });
  });

  it('hides most of the e-mail on the profile page, and changes it with the code it sent', () => {
    const store = newStore();
    expect(ask(store, 'account/profile')).toMatchObject({ mail: 'p*****@norgetest.example', number: '' });
    const mail = 'quality@plant.example';
    expect(ask(store, 'account/verifyMail', { mail, code: MAIL_CODE }).ok).toBe(false);
    expect(ask(store, 'account/mailCode', { mail: 'nobody' }).field).toBe('mail');
    expect(ask(store, 'account/mailCode', { mail }).ok).toBe(true);
    expect(ask(store, 'account/verifyMail', { mail, code: '1' }).field).toBe('code');
    expect(ask(store, 'account/verifyMail', { mail, code: MAIL_CODE }).ok).toBe(true);
    expect(ask(store, 'account/profile')).toMatchObject({ mail: 'q*****@plant.example', mailVerified: true });
  });

  it('takes the home number once', () => {
    const store = newStore();
    expect(ask(store, 'account/number', { number: ' ' }).ok).toBe(false);
    expect(ask(store, 'account/number', { number: 'N-7' }).ok).toBe(true);
    expect(ask(store, 'account/number', { number: 'N-8' }).ok).toBe(false);
    expect(ask(store, 'account/profile')).toMatchObject({ number: 'N-7' });
    store.reset();
    expect(ask(store, 'account/profile')).toMatchObject({ number: '' });
  });

  it('changes neither user name, country nor number with the profile', () => {
    const store = newStore();
    expect(ask(store, 'account/save', { organisation: '' }).field).toBe('organisation');
    ask(store, 'account/save', {
      organisation: 'New AS',
      user: 'other',
      country: 'DNK/丹麦',
      number: 'N-9',
      job: 'Boss',
    });
    expect(ask(store, 'account/profile')).toMatchObject({
      organisation: 'New AS',
      job: 'Boss',
      user: 'NORGETEST',
      country: 'NOR/挪威',
      number: '',
    });
  });
});

describe('the public query', () => {
  it('shows ten rows a page of those abroad, and the others on their own tab', () => {
    const first = ask(newStore(), 'indexTwo', query({}, '10'));
    expect(first.rows).toHaveLength(10);
    expect(first.total).toBeGreaterThan(10);
    expect(first.rows.map((row) => row.country)).not.toContain('中国香港');
    expect(ask(newStore(), 'indexTwo', query({ tab: '1' })).rows.map((row) => row.country)).toEqual([
      '中国香港',
    ]);
  });

  it('narrows by country, category, number and state', () => {
    const numbers = (condition: Record<string, string>) =>
      ask(newStore(), 'indexTwo', query(condition)).rows.map((row) => row.regNo);
    expect(numbers({ countryName: '澳大利亚' })).toEqual(['CAUS17011404300001', 'CAUS01071808010012']);
    expect(numbers({ registerTypeName: '肉类' })).toEqual(['CAUS01071808010012']);
    expect(numbers({ orgNo: 'n-0000' })).toEqual(['CNOR18FF1804010002']);
    expect(numbers({ status: 'P' })).toEqual(['CNOR18PP1804010103']);
    expect(numbers({ status: 'ALL', countryName: '挪威' }).length).toBeGreaterThan(10);
  });

  it('has a history of suspensions and a list of codes', () => {
    const history = ask(newStore(), 'indexSuspension', { regNo: 'CNOR18PP1804010103' }).rows;
    expect(history.map((row) => row.change)).toEqual(['暂停进口', '恢复进口', '暂停进口']);
    expect(ask(newStore(), 'indexSuspension', { regNo: 'none' }).rows).toEqual([]);
    expect(ask(newStore(), 'indexHs', { regNo: 'CNOR18FF1804010002' }).rows[0]?.ciq).toBe('101');
    expect(ask(newStore(), 'indexHs', { regNo: 'CAUS01071808010012' }).rows).toEqual([]);
  });
});

describe('traceability', () => {
  const DECLARATION = '222020261000000011';
  const SALE = {
    dealer: 'a',
    dealerCode: 'b',
    address: 'c',
    phone: 'd',
    quantity: '1',
    delivered: '2026-11-19',
  };
  const FILING = {
    declaration: DECLARATION,
    item: '2',
    batch: 'B1',
    made: '2026-11-10',
    shelfLife: '14',
    qr: 'yes',
    sales: JSON.stringify([SALE]),
  };

  it('finds the goods of a declaration of this importer only', () => {
    expect(ask(newStore(), 'trace/goods', { declaration: ` ${DECLARATION} ` }).ok).toBe(true);
    expect(ask(newStore(), 'trace/goods', { declaration: '1' })).toMatchObject({
      ok: false,
      field: 'declaration',
    });
    expect(ask(newStore(), 'trace/goods', { declaration: 'constructor' }).ok).toBe(false);
  });

  it('submits what is whole, once; a submitted filing is neither changed nor deleted', () => {
    const store = newStore();
    for (const field of Object.keys(FILING)) {
      expect(ask(store, 'trace/submit', { ...FILING, [field]: '' }).field, field).toBe(field);
    }
    const noCode = JSON.stringify([{ ...SALE, dealerCode: '' }]);
    expect(ask(store, 'trace/submit', { ...FILING, sales: noCode }).field).toBe('sales');
    expect(ask(store, 'trace/submit', { ...FILING, sales: 'x' }).field).toBe('sales');
    const { no = '' } = ask(store, 'trace/submit', FILING);
    expect(ask(store, 'trace/detail', { no })).toMatchObject({
      ok: true,
      state: '海关入库成功',
      name: '冰鲜大西洋鲑鱼片',
      date: '2026-11-20',
      importerCode: IMPORTER.code,
    });
    expect(ask(store, 'trace/save', { ...FILING, no, batch: 'other' }).ok).toBe(false);
    expect(ask(store, 'trace/remove', { no }).ok).toBe(false);
    expect(ask(store, 'trace/detail', { no })).toMatchObject({ batch: 'B1' });
  });

  it('saves and deletes what is not submitted', () => {
    const store = newStore();
    const { no = '' } = ask(store, 'trace/save', { declaration: DECLARATION });
    expect(ask(store, 'trace/save', { ...FILING, no }).no).toBe(no);
    expect(ask(store, 'trace/detail', { no })).toMatchObject({ state: '暂存', batch: 'B1' });
    expect(ask(store, 'trace/remove', { no }).ok).toBe(true);
    expect(ask(store, 'trace/detail', { no }).ok).toBe(false);
  });

  it('is asked for by declaration, item, name and date, each exactly', () => {
    const total = (condition: Record<string, string>) =>
      ask(newStore(), 'trace/query', query(condition)).total;
    expect(total({})).toBe(startFilings().length);
    expect(total({ declaration: DECLARATION })).toBe(1);
    expect(total({ declaration: DECLARATION.slice(0, 9) })).toBe(0);
    expect(total({ item: '1' })).toBe(2);
    expect(total({ item: '2' })).toBe(0);
    expect(total({ name: '冻鳕鱼' })).toBe(1);
    expect(total({ date: '2026-11-05' })).toBe(1);
  });

  it('ends a recall with the box ticked, and else lets one send again', () => {
    const store = newStore();
    const no = 'RC202600000002';
    const done = {
      person: 'a',
      phone: '1',
      from: '2026-11-16',
      to: '2026-11-19',
      quantity: '2',
      measures: '',
    };
    const handled = JSON.stringify([done]);
    expect(ask(store, 'recall/submit', { no, handled: '[]' }).ok).toBe(false);
    expect(ask(store, 'recall/submit', { no, handled: JSON.stringify([{ ...done, to: '' }]) }).ok).toBe(
      false,
    );
    expect(ask(store, 'recall/submit', { no, handled }).ok).toBe(true);
    expect(ask(store, 'recall/detail', { no })).toMatchObject({ state: '已提交' });
    expect(ask(store, 'recall/submit', { no, handled, finished: 'yes' }).ok).toBe(true);
    expect(ask(store, 'recall/detail', { no })).toMatchObject({ state: '召回完成' });
    expect(ask(store, 'recall/submit', { no, handled }).ok).toBe(false);
  });

  it('gets new recalls from the control panel', () => {
    const store = newStore();
    control(store, { pushRecall: Object.keys(DECLARATIONS)[0] });
    expect(ask(store, 'recall/query', query({})).rows[0]).toMatchObject({
      state: '待处理',
      date: '2026-11-20',
    });
    expect(() => control(store, { pushRecall: 'none' })).toThrow();
  });

  it('has importers whose credit codes check (GB 32100-2015)', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const codes = [
      IMPORTER.code,
      ...startFilings().flatMap((one) => one.sales.map((sale) => sale.dealerCode)),
    ];
    expect(codes.length).toBeGreaterThan(2);
    for (const code of codes) {
      const sum = [...code.slice(0, 17)].reduce(
        (total, letter, index) => total + alphabet.indexOf(letter) * (3 ** index % 31),
        0,
      );
      expect(alphabet[(31 - (sum % 31)) % 31], code).toBe(code[17]);
    }
  });

  it('has four tabs of food-safety information', () => {
    const titles = (condition: Record<string, string>) =>
      ask(newStore(), 'food/query', query(condition)).rows.map((row) => row.title);
    const all = ['laws', 'standards', 'risks', 'refused'].map((tab) => titles({ tab }));
    expect(new Set(all.flat()).size).toBe(all.flat().length);
    for (const tab of all) expect(tab.length).toBeGreaterThan(0);
    expect(titles({ tab: 'refused', title: '冻虾' })).toHaveLength(1);
    expect(titles({ tab: 'laws', from: '2026-04-01' })).toHaveLength(1);
    expect(titles({ tab: 'laws', to: '2026-04-01' })).toHaveLength(1);
    expect(titles({ tab: 'none' })).toEqual([]);
  });
});

describe('commands', () => {
  it('refuse what they do not know', () => {
    const store = newStore();
    for (const body of [{ session: 'away' }, { deepLinks: 404 }, { pushRecall: {} }]) {
      expect(() => control(store, body), JSON.stringify(body)).toThrow();
    }
    expect(snapshot(store)).toEqual(snapshot(newStore()));
  });
});

describe('addresses', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());
  beforeEach(() => portal.state.reset());

  const get = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; location: string; type: string; text: string }>((resolve, reject) => {
      const { hostname, pathname, search } = new URL(address);
      https
        .request(
          {
            method,
            port: portal.port,
            path: pathname + search,
            headers: { host: hostname, ...headers },
            rejectUnauthorized: false,
          },
          (response) => {
            let text = '';
            response.setEncoding('utf8').on('data', (part: string) => {
              text += part;
            });
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                location: response.headers.location ?? '',
                type: response.headers['content-type'] ?? '',
                text,
              }),
            );
          },
        )
        .on('error', reject)
        .end();
    });

  const PAGES = [
    'https://www.singlewindow.cn/',
    'https://www.singlewindow.cn/new',
    'https://app.singlewindow.cn/cas/login?service=https%3A%2F%2Fcifer.singlewindow.cn%2F',
    'https://cifer.singlewindow.cn/login',
    'https://cifer.singlewindow.cn/account/register',
    'https://cifer.singlewindow.cn/account/password',
    'https://cifer.singlewindow.cn/account/profile',
    'https://ciferquery.singlewindow.cn/',
    'https://swapp.singlewindow.cn/deskserver/sw/deskIndex?menu_id=food',
    'https://swapp.singlewindow.cn/food/safetyInfo',
    ...['traceHome', 'traceFiling', 'traceQuery', 'traceDetail', 'recallList', 'recallForm'].map(
      (name) => `https://swapp.singlewindow.cn/food/trace/${name}`,
    ),
  ];

  it.each(PAGES)('%s is a page, and everything it loads is there', async (address) => {
    const { status, text } = await get(address);
    expect(status).toBe(200);
    const loads = [...text.matchAll(/(?:src|href)="(\/static[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(loads.length).toBeGreaterThan(4);
    for (const path of loads) {
      expect((await get(new URL(path, address).href)).status, path).toBe(200);
    }
  });

  it('keeps the Chinese pages Chinese in every edition', async () => {
    portal.control({ edition: 'en2026', tables: '1.15' });
    const { text } = await get('https://ciferquery.singlewindow.cn/');
    expect(text).toContain('locale/bootstrap-table-zh-CN.js');
    for (const name of ['signInZh', 'landing', 'landingNew', 'traceDesk', 'traceFiling', 'recallForm']) {
      const html = readFileSync(new URL(`../portal/pages/${name}.html`, import.meta.url), 'utf8');
      expect(html, name).toContain('<html lang="zh-CN" data-edition="zh">');
    }
    for (const [key, wording] of Object.entries(TEXTS)) {
      if (/^(cas|land|trace|recall|food)\./.test(key)) expect(wording.en2026, key).toBe(wording.zh);
    }
  });

  it('answers 404 with a plain page where there is no page', async () => {
    for (const address of ['https://cifer.singlewindow.cn/nothing', 'https://www.singlewindow.cn/login']) {
      const answer = await get(address);
      expect(answer.status).toBe(404);
      expect(answer.text).toContain('<h1>404 Not Found</h1>');
    }
  });

  it('draws the letters anew at every request', async () => {
    const picture = 'https://app.singlewindow.cn/cas/plat_cas_verifycode_gen?r=1';
    const [first, second] = [await get(picture), await get(picture)];
    expect(first.type).toBe('image/svg+xml');
    expect(second.text).not.toBe(first.text);
  });

  it('leads to the desk, or to the log-in where the session has ended', async () => {
    expect((await get('https://cifer.singlewindow.cn/')).location).toBe(
      '/deskserver/sw/deskIndex?menu_id=cifer',
    );
    portal.control({ session: 'out' });
    expect((await get('https://cifer.singlewindow.cn/')).location).toBe('/login');
  });

  it('answers a log-in page to what is asked for once the session is lost, but to the log-in itself', async () => {
    portal.control({ session: 'lost', lost: 'message' });
    const ask = (path: string) => get(`https://cifer.singlewindow.cn/sw/cfppweb/${path}`, {}, 'POST');
    const list = await ask('apply/query');
    expect(list.type).toMatch(/^text\/html/);
    expect(list.text).toContain('data-lost="message"');
    expect(list.text).toContain('请登录系统/实名注册');
    expect((await ask('common/init')).type).toMatch(/json/);
    expect((await ask('entry/login')).type).toMatch(/json/);
    expect((await get('https://cifer.singlewindow.cn/')).location).toBe('/login');
    portal.control({ session: 'in' });
    expect((await ask('apply/query')).type).toMatch(/json/);
  });

  it('answers 404 to links and bookmarks where they do not work, and not to a typed address', async () => {
    portal.control({ deepLinks: '404' });
    const desk = 'https://cifer.singlewindow.cn/deskserver/sw/deskIndex?menu_id=cifer';
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' };
    const typed = { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' };
    expect((await get('https://cifer.singlewindow.cn/', link)).status).toBe(404);
    expect((await get(desk, link)).status).toBe(404);
    expect((await get(desk, typed)).status).toBe(404);
    const entry = await get('https://cifer.singlewindow.cn/', typed);
    expect(entry.status).toBe(302);
    const within = `https://cifer.singlewindow.cn${entry.location}`;
    expect((await get(within, typed)).status).toBe(200);
    expect((await get(within, typed)).status).toBe(404);
    const inner = 'https://cifer.singlewindow.cn/sw/cfppweb/home';
    expect((await get(inner, { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'iframe' })).status).toBe(
      200,
    );
    expect((await get(desk, { ...typed, 'sec-fetch-site': 'same-site' })).status).toBe(200);
    expect((await get('https://ciferquery.singlewindow.cn/', link)).status).toBe(200);
  });

  it('knows no page of another host', () => {
    expect(pageAt('cifer.singlewindow.cn', '/login')).toBe('signIn');
    expect(pageAt('app.singlewindow.cn', '/login')).toBeUndefined();
    expect(pageAt('example.com', '/')).toBeUndefined();
    const visit = { path: '/', ticket: null, site: undefined, dest: undefined };
    expect(reachable(visit, new Set())).toBe(true);
    expect(reachable({ ...visit, path: '/login' }, new Set())).toBe(false);
  });
});
