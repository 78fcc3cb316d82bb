import { readdirSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import tls from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../portal/api.mjs';
import { control, snapshot } from '../portal/control.mjs';
import { STATUSES } from '../portal/data.mjs';
import { startPortal } from '../portal/server.mjs';
import { editable, MAX_BYTES, Store, statusOf } from '../portal/store.mjs';
import { EDITIONS, TEXTS } from '../portal/texts.mjs';

const FOLDER = fileURLToPath(new URL('../portal/', import.meta.url));

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });

const DRAFT = 'AQU202000000084277';

/** A store whose clock stands still. */
const newStore = () => new Store(() => new Date('2026-11-20T08:00:00Z'));

/** A modification that has been opened, and its serial number. */
const opened = (store: Store) => {
  const answer = store.openModification(DRAFT);
  if (!answer.serial) throw new Error('Modify opened nothing');
  return answer.serial;
};

const found = (store: Store, serial: string) => {
  const app = store.find(serial);
  if (!app) throw new Error(`no application ${serial}`);
  return app;
};

const ask = (store: Store, path: string, form: Record<string, string> = {}) => {
  const endpoint = ENDPOINTS[path];
  if (!endpoint) throw new Error(`no endpoint ${path}`);
  return endpoint(store, new URLSearchParams(form)) as {
    rows: Record<string, unknown>[];
    total: number;
    [key: string]: unknown;
  };
};

describe('the practice portal stands on its own', () => {
  const modules = filesBelow(FOLDER).filter((path) => /\.m?js$/.test(path));

  it('imports nothing but its own files, Node and the certificate maker', () => {
    const imports = modules.flatMap((path) =>
      [
        ...readFileSync(path, 'utf8').matchAll(
          /^\s*(?:import\b|export\b[^'"=(]*\bfrom\b)[^'"(]*['"]([^'"]+)['"]/gm,
        ),
        ...readFileSync(path, 'utf8').matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]/g),
      ]
        .map((match) => match[1] ?? '')
        .filter((from) => from !== ''),
    );
    expect(imports.length).toBeGreaterThan(8);
    for (const from of imports)
      expect(from).toMatch(/^(node:[a-z/]+|\.\/[a-z-]+\.mjs|selfsigned|papaparse)$/);
  });

  it('names no file of src but its tables of codes, and loads nothing from elsewhere', () => {
    const texts = filesBelow(FOLDER);
    expect(texts.length).toBeGreaterThan(15);
    for (const path of texts) {
      const text = readFileSync(path, 'utf8');
      expect(text, path).not.toMatch(/['"`(](?:\.\.\/)+src\/(?!codes\/tables\/)/);
      expect(text, path).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?![a-z]+\.singlewindow\.cn)/);
      expect(text, path).not.toMatch(/url\(["']?(?:https?:)?\/\//);
    }
  });
});

describe('texts', () => {
  it('has each text in each edition', () => {
    expect(Object.keys(TEXTS).length).toBeGreaterThan(120);
    for (const [key, text] of Object.entries(TEXTS)) {
      for (const edition of EDITIONS) expect(text[edition], `${key} ${edition}`).not.toBe('');
    }
  });

  it('has every text that a page asks for', () => {
    const pages = filesBelow(join(FOLDER, 'pages')).map((path) => readFileSync(path, 'utf8'));
    const keys = pages.flatMap((page) => [
      ...[...page.matchAll(/data-t="([^"]+)"/g)].map((match) => match[1] ?? ''),
      ...[
        ...page.matchAll(
          /'((?:shell|menu|home|btn|list|picker|col|filter|category|form|tab|att|product|msg|login|cas|password|account|profile|land|query|trace|recall|food)\.[a-zA-Z.]+)'/g,
        ),
      ].map((match) => match[1] ?? ''),
    ]);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !Object.hasOwn(TEXTS, key))).toEqual([]);
  });
});

describe('statuses', () => {
  it('are the 13 of guide 000, each seen in the enquiry list at the start', () => {
    const store = newStore();
    expect(Object.keys(STATUSES)).toHaveLength(13);
    const seen = ask(store, 'apply/query', { limit: '100' }).rows.map((row) => row.status);
    expect(new Set(seen).size).toBe(13);
  });

  it('are words of 2021 in the Chinese edition, two of them for Processing failed', () => {
    const store = newStore();
    store.setEdition('zh');
    const seen = ask(store, 'apply/query', { limit: '100' }).rows.map((row) => row.status);
    expect(seen).toContain('发往海关失败');
    expect(seen).toContain('海关入库失败');
    expect(seen.filter((status) => status === '补齐补正')).toHaveLength(2);
  });

  it('are known by their key and by their text in any edition', () => {
    expect(statusOf('Refused by the GACC')).toEqual({ status: 'refusedGacc' });
    expect(statusOf('受理')).toEqual({ status: 'accepted' });
    expect(statusOf('不予受理')).toEqual({ status: 'refusedGacc', zhStatus: '不予受理' });
    expect(statusOf('correctEnterprise')).toEqual({ status: 'correctEnterprise' });
    expect(statusOf('nonsense')).toBeUndefined();
    expect(statusOf('constructor')).toBeUndefined();
  });

  it('let the enterprise edit where guide 003 §5.2.1 does', () => {
    const store = newStore();
    const statuses = store.applications.filter(editable).map((app) => `${app.status} ${app.route}`);
    expect(statuses.sort()).toEqual(['correctEnterprise authority', 'failed direct', 'saved authority']);
  });
});

describe('lists', () => {
  it('keeps the two rows of guide 000 p. 21 as they are', () => {
    const rows = ask(newStore(), 'apply/query', { limit: '100' }).rows;
    expect(rows.slice(-2)).toEqual([
      {
        serial: '202200000000342960',
        regNo: 'CNOR18PP1804010103',
        time: '2022-04-06 20:10:15',
        category: 'Aquatic products',
        type: 'Change application',
        status: 'Being accepted by the GACC',
        step: 'China customs',
      },
      {
        serial: '202000000000158730',
        regNo: 'CNOR18PP1804010103',
        time: '2021-10-29 00:00:00',
        category: 'Aquatic products',
        type: 'Registration application',
        status: 'Approved',
        step: '-',
      },
    ]);
  });

  it('filters by type and time, and pages', () => {
    const store = newStore();
    const query = (condition: object, page: object = {}) =>
      ask(store, 'apply/query', { limit: '10', formCondition: JSON.stringify(condition), ...page });
    expect(query({ type: 'registration' }).rows.map((row) => row.serial)).toEqual(['202000000000158730']);
    expect(query({ from: '2022-01-01', to: '2022-12-31' }).total).toBe(1);
    expect(query({}, { offset: '10' }).rows).toHaveLength(6);
    expect(query({ range: 'aquatic' }).total).toBe(16);
    expect(query({ range: 'dairy' }).total).toBe(0);
    expect(ask(store, 'apply/query', { formCondition: '{' }).total).toBe(16);
  });

  it('finds products by HS code, CIQ code, name and range', () => {
    const store = newStore();
    const query = (condition: object) =>
      ask(store, 'product/query', { limit: '100', formCondition: JSON.stringify(condition) }).rows;
    expect(query({ hs: '030214' }).map((row) => `${row.hs}/${row.ciq}`)).toEqual([
      '0302142000/101',
      '0302142000/102',
      '0302141000/101',
      '0302141000/103',
    ]);
    expect(query({ hs: '030214', ciq: '103' })).toHaveLength(1);
    expect(query({ name: 'danube' })).toHaveLength(2);
    expect(query({ name: '帝王蟹' })).toHaveLength(1);
    expect(query({ range: 'Aquatic products' })).toHaveLength(4);
  });
});

describe('an application', () => {
  let store: Store;
  beforeEach(() => {
    store = newStore();
  });

  it('is in the enquiry list only once it is saved', () => {
    const before = ask(store, 'apply/query').total;
    const serial = opened(store);
    expect(ask(store, 'apply/query').total).toBe(before);
    expect(store.openModification(DRAFT).serial).toBe(serial);
    expect(store.save(serial, { name: 'Ny AS', unknown: 'x' }).ok).toBe(true);
    expect(ask(store, 'apply/query').total).toBe(before + 1);
    expect(found(store, serial).fields.name).toBe('Ny AS');
    expect(found(store, serial).fields).not.toHaveProperty('unknown');
  });

  it('goes to the authority, or on the direct route to the GACC', () => {
    const one = opened(store);
    expect(store.submit(one)).toEqual({ ok: true, message: 'msg.submitted' });
    expect(found(store, one).status).toBe('toAuthority');

    store.reset();
    const other = opened(store);
    store.save(other, { method: 'direct' });
    store.submit(other);
    expect(found(store, other).status).toBe('toGacc');
    expect(found(store, other).progress.map((step) => step.status)).toEqual(['saved', 'toGacc']);
  });

  it('does not go through when the portal is told to fail, and every press is counted', () => {
    const serial = opened(store);
    control(store, { failSubmits: 2 });
    expect(ask(store, 'apply/submit', { serial })).toEqual({ ok: false, message: 'service exeptions' });
    expect(store.submit(serial).ok).toBe(false);
    expect(found(store, serial).status).toBe('saved');
    expect(store.submit(serial).ok).toBe(true);
    expect(store.submits).toBe(3);

    control(store, { reset: true, submit: 'fail' });
    expect(store.submit(opened(store)).ok).toBe(false);
    expect(store.submits).toBe(1);
  });

  it('blocks the next modification of its registration until it is finished', () => {
    const serial = opened(store);
    store.submit(serial);
    expect(store.openModification(DRAFT)).toEqual({ ok: false, message: 'msg.pending' });
    store.move(serial, 'Being accepted by the GACC');
    expect(store.openModification(DRAFT).ok).toBe(false);
    store.move(serial, 'Approved');
    expect(store.openModification(DRAFT).ok).toBe(true);
  });

  it('can be changed only where its status allows', () => {
    const serial = opened(store);
    store.submit(serial);
    expect(store.save(serial, { name: 'Ny AS' }).ok).toBe(false);
    expect(store.upload(serial, 'layout', { name: 'a.pdf', size: 1 }).ok).toBe(false);
    expect(store.removeUpload(serial, 'flowChart').ok).toBe(false);
    expect(store.remove(serial).ok).toBe(false);
    store.move(serial, 'correctEnterprise');
    expect(store.upload(serial, 'layout', { name: 'a.pdf', size: 1 }).ok).toBe(true);
    expect(store.submit(serial).ok).toBe(true);
    expect(found(store, serial).status).toBe('toAuthority');
  });

  it('is deleted while it is only saved', () => {
    const serial = opened(store);
    expect(store.remove(serial).ok).toBe(true);
    expect(store.find(serial)).toBeUndefined();
  });

  it('takes files of six types up to 4 MB, in its own fields', () => {
    const serial = opened(store);
    const upload = (name: string, size: number, field = 'supporting') =>
      store.upload(serial, field, { name, size });
    expect(upload('statement.PDF', MAX_BYTES)).toEqual({ ok: true });
    expect(upload('statement.pdf', MAX_BYTES + 1)).toEqual({ ok: false, message: 'msg.fileSize' });
    expect(upload('statement.docx', 10)).toEqual({ ok: false, message: 'msg.fileType' });
    expect(upload('pdf', 10)).toEqual({ ok: false, message: 'msg.fileType' });
    expect(upload('a.pdf', 10, '').ok).toBe(false);
    expect(upload('a.pdf', 10, '__proto__').ok).toBe(false);
    expect(found(store, serial).uploads.supporting).toEqual({ name: 'statement.PDF', size: MAX_BYTES });
    expect(store.removeUpload(serial, 'supporting').ok).toBe(true);
    expect(found(store, serial).uploads).not.toHaveProperty('supporting');
  });

  it('shows the attachment list of guide 000 p. 17', () => {
    const detail = ask(store, 'apply/detail', { serial: opened(store) });
    const rows = detail.attachments as { order: number; type: string; required: string; file: string }[];
    expect(rows.map((row) => [row.order, row.type, row.required])).toEqual([
      [1, 'Declaration of the manufacturer', 'Yes'],
      [2, 'Supporting materials to modify information', 'Yes'],
      [3, '', ''],
      [4, 'Enterprise identification documents', 'No'],
      [5, '', ''],
      [6, 'Processing flow chart', 'No'],
      [7, 'Plant layout comparison (before vs. after) post the expansion / upgrade', 'No'],
      [8, "Floor plan of the enterprise's factory, workshop, and cold storage / freezer", 'No'],
      [9, 'Recommendation Letter Issued by the Competent Authority of the Country/Region of Origin', 'Yes'],
      [
        10,
        'Audit and Inspection Report Issued by the Competent Authority of the Country/Region of Origin',
        'Yes',
      ],
    ]);
    expect(rows.filter((row) => row.type && !row.file)).toHaveLength(6);
  });
});

describe('control', () => {
  it('switches edition, tables and account, adds rows and moves', () => {
    const store = newStore();
    control(store, { edition: 'enOld', tables: '1.15', account: 'NSC911', addRows: 400 });
    control(store, { move: { serial: '202200000000342960', status: '整改' } });
    expect(snapshot(store)).toMatchObject({ edition: 'enOld', tables: '1.15', account: 'NSC911' });
    expect(ask(store, 'apply/query').total).toBe(416);
    expect(new Set(store.applications.map((app) => app.serial)).size).toBe(416);
    store.setLanguage('zh');
    expect(store.statusText(found(store, '202200000000342960'))).toBe('整改');
    store.setLanguage('en');
    expect(store.edition).toBe('enOld');
    store.reset();
    expect(snapshot(store)).toEqual(snapshot(newStore()));
  });

  it('shows any text as a status when told to', () => {
    const store = newStore();
    control(store, { move: { serial: '202200000000342960', status: '<b>New</b>', verbatim: true } });
    expect(store.statusText(found(store, '202200000000342960'))).toBe('<b>New</b>');
  });

  it('refuses what it does not know', () => {
    const store = newStore();
    for (const body of [
      null,
      { nonsense: 1 },
      { constructor: 1 },
      { edition: 'de' },
      { tables: '1.20' },
      { submit: 'maybe' },
      { failSubmits: -1 },
      { addRows: 1e9 },
      { move: { serial: 'none', status: 'saved' } },
      { move: { serial: '202200000000342960', status: 'nonsense' } },
    ]) {
      expect(() => control(store, body), JSON.stringify(body)).toThrow();
    }
    expect(snapshot(store)).toEqual(snapshot(newStore()));
  });
});

describe('server and proxy', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());
  beforeEach(() => portal.state.reset());

  /** One request by the proxy, as a browser makes it. */
  const request = (host: string, head: string, body = ''): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const proxied = http.request({ port: portal.proxyPort, method: 'CONNECT', path: `${host}:443` });
      proxied.on('error', reject);
      proxied.on('connect', (response, socket) => {
        if (response.statusCode !== 200) {
          socket.destroy();
          resolve({ status: response.statusCode ?? 0, text: '' });
          return;
        }
        const secure = tls.connect({ socket, servername: host, rejectUnauthorized: false });
        let text = '';
        secure.setEncoding('utf8');
        secure.on('data', (part: string) => {
          text += part;
        });
        secure.on('error', reject);
        secure.on('end', () => resolve({ status: Number(text.split(' ')[1]), text }));
        const length = Buffer.byteLength(body);
        secure.write(
          `${head} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n${body}`,
        );
      });
      proxied.end();
    });

  const PAGE = 'GET /sw/cfppweb/enquiry';

  it('serves the same pages on the portal and on the control host of measurements', async () => {
    const one = await request('cifer.singlewindow.cn', PAGE);
    const other = await request('cifer.practice.test', PAGE);
    expect(one.status).toBe(200);
    expect(one.text.split('\r\n\r\n')[1]).toBe(other.text.split('\r\n\r\n')[1]);
    expect(one.text).toContain('bootstrap-table-1.11/dist/bootstrap-table.js');
    portal.control({ tables: '1.15', edition: 'zh' });
    const newer = await request('cifer.singlewindow.cn', PAGE);
    expect(newer.text).toContain('bootstrap-table-1.15/dist/locale/bootstrap-table-zh-CN.js');
  });

  it('serves every file that a page loads', async () => {
    const names = ['desk', 'home', 'enquiry', 'modifyList', 'form', 'productType', 'missing'];
    for (const tables of ['1.11', '1.15']) {
      portal.control({ tables });
      const loads = new Set<string>();
      for (const name of names) {
        const path = name === 'desk' ? '/deskserver/sw/deskIndex' : `/sw/cfppweb/${name}`;
        const { text } = await request('cifer.singlewindow.cn', `GET ${path}`);
        for (const match of text.matchAll(/(?:src|href)="(\/static[^"]+)"/g)) loads.add(match[1] ?? '');
      }
      expect(loads.size).toBeGreaterThan(15);
      for (const path of loads) {
        expect((await request('cifer.singlewindow.cn', `GET ${path}`)).status, path).toBe(200);
      }
    }
  });

  it('keeps an upload in the state of its application', async () => {
    const serial = opened(portal.state);
    const path = `/sw/cfppweb/apply/upload?serial=${serial}&field=layout&name=plan.pdf`;
    const answer = await request('cifer.singlewindow.cn', `POST ${path}`, 'x'.repeat(2000));
    expect(answer.text).toContain('{"ok":true}');
    expect(found(portal.state, serial).uploads.layout).toEqual({ name: 'plan.pdf', size: 2000 });
    const large = await request('cifer.singlewindow.cn', `POST ${path}`, 'x'.repeat(MAX_BYTES + 1));
    expect(large.text).toContain('The size of single file cannot be exceed 4MB.');
    expect(found(portal.state, serial).uploads.layout?.size).toBe(2000);
  });

  it('takes commands on the control host only', async () => {
    const body = JSON.stringify({ edition: 'zh' });
    expect((await request('cifer.singlewindow.cn', 'POST /control', body)).status).toBe(404);
    expect(portal.state.edition).toBe('en2026');
    expect((await request('control.practice.test', 'POST /control', body)).status).toBe(200);
    expect(portal.state.edition).toBe('zh');
    expect((await request('control.practice.test', 'POST /control', '{')).status).toBe(400);
    const state = await request('control.practice.test', 'GET /state');
    expect(state.text).toContain('"edition":"zh"');
  });

  it('gives no file from outside its folders', async () => {
    for (const path of [
      '/static/../server.mjs',
      `/static/${join(FOLDER, '../../node_modules/jquery/dist/jquery.js')}`,
      '/static/%2e%2e/store.mjs',
      '/static/lib/jquery/dist/%2e%2e/%2e%2e/package.json',
      '/static/lib/vitest/dist/index.js',
      '/sw/cfppweb/control',
    ]) {
      expect((await request('cifer.singlewindow.cn', `GET ${path}`)).status, path).toBe(404);
    }
  });

  it('refuses every other host by the proxy, and notes it', async () => {
    const before = portal.refused.length;
    const hosts = ['example.com', 'singlewindow.cn.example.com', 'evilsinglewindow.cn'];
    for (const host of hosts) expect((await request(host, 'GET /')).status, host).toBe(403);
    const plain = await new Promise<string>((resolve, reject) => {
      const socket = connect(portal.proxyPort, '127.0.0.1', () =>
        socket.write(
          'GET http://cifer.singlewindow.cn/ HTTP/1.1\r\nhost: cifer.singlewindow.cn\r\nconnection: close\r\n\r\n',
        ),
      );
      let text = '';
      socket.on('data', (part) => {
        text += part;
      });
      socket.on('error', reject);
      socket.on('end', () => resolve(text));
    });
    expect(plain).toMatch(/^HTTP\/1\.1 403/);
    expect(portal.refused.slice(before)).toEqual([
      ...hosts.map((host) => `${host}:443`),
      'cifer.singlewindow.cn:80',
    ]);
  });

  it('has a certificate for both families of hosts', async () => {
    const names = await new Promise<string>((resolve, reject) => {
      const socket = tls.connect({ port: portal.port, rejectUnauthorized: false }, () => {
        resolve(socket.getPeerCertificate().subjectaltname ?? '');
        socket.destroy();
      });
      socket.on('error', reject);
    });
    expect(names).toBe('DNS:*.singlewindow.cn, DNS:*.practice.test');
  });
});
