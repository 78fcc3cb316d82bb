/**
 * The practice portal: a small HTTPS server for the Single Window hosts, with state, to try the extension on
 * without touching the real one. Its pages are written by hand from the screens of the guides, on the
 * libraries that sibling applications of the Single Window are known to use (jQuery, Bootstrap 3,
 * bootstrap-table, layui's layer). It takes nothing from `src` but tables of codes.
 *
 * Hosts: cifer.singlewindow.cn (the portal), cifer.practice.test (the same pages where the extension has no
 * access: the control of measurements), its siblings (sites.mjs), control.practice.test (panel, POST /control,
 * GET /state).
 * A browser reaches them by the HTTP proxy that comes with it, which lets nothing else through.
 *
 *   const portal = await startPortal({ port: 0, proxyPort: 0, host: '127.0.0.1' })
 *   portal.port; portal.proxyPort; portal.refused; portal.state; portal.control({ edition: 'zh' });
 *   await portal.close()
 */
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';
import { ENDPOINTS, uploadFile } from './api.mjs';
import { CIFER_ENDPOINTS } from './api-cifer.mjs';
import { ENTRY_ENDPOINTS } from './api-entry.mjs';
import { TRACE_ENDPOINTS } from './api-trace.mjs';
import { CAPTCHA_PATH, captchaImage } from './captcha.mjs';
import { control, snapshot } from './control.mjs';
import { isLost, loginShell } from './session.mjs';
import { CIFER_ENTRY, CIFER_LOGIN, isCifer, isSite, pageAt, reachable } from './sites.mjs';
import { MAX_BYTES, Store } from './store.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

const PAGES = new URL('./pages/', import.meta.url);
const MODULES = new URL('../../node_modules/', import.meta.url);
const CONTROL_HOST = 'control.practice.test';

/** Libraries that pages may load, by the name in the address. */
const LIBRARIES = ['jquery', 'bootstrap', 'bootstrap-table-1.11', 'bootstrap-table-1.15', 'layui'];

/** Every endpoint, by its path below API. */
const ALL_ENDPOINTS = { ...ENDPOINTS, ...ENTRY_ENDPOINTS, ...TRACE_ENDPOINTS, ...CIFER_ENDPOINTS };

const API = '/sw/cfppweb/';

/** Pages that `npm run portal:learn` made of what somebody saved: plain files, with no script of their own. */
const LEARNED = /^\/sw\/cfppweb\/learned\/([a-z0-9-]+)$/;

const HTML = 'text/html; charset=utf-8';

/** @type {Record<string, string>} */
const TYPES = {
  html: HTML,
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  svg: 'image/svg+xml',
};

/** A plain error page of a web server: the guides say "404 error" and show no picture of it. */
const NOT_FOUND = `<html>
<head><title>404 Not Found</title></head>
<body>
<center><h1>404 Not Found</h1></center>
<hr><center>nginx</center>
</body>
</html>
`;

/**
 * @param {Response} response
 * @param {number} status
 * @param {string | Buffer} body
 * @param {string} type
 * @param {string} [cache]
 */
function send(response, status, body, type, cache = 'no-store') {
  response.writeHead(status, { 'content-type': type, 'cache-control': cache });
  response.end(body);
}

/** @param {Response} response @param {object} value @param {number} [status] */
const json = (response, value, status = 200) =>
  send(response, status, JSON.stringify(value), 'application/json; charset=utf-8');

/** @param {Response} response */
const notFound = (response) => send(response, 404, NOT_FOUND, HTML);

/**
 * Body of a request; what is beyond the limit is counted but not kept.
 * @param {Request} request
 * @param {number} limit bytes
 * @returns {Promise<{ body: Buffer, size: number }>}
 */
async function read(request, limit) {
  /** @type {Buffer[]} */
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= limit) parts.push(part);
  }
  return { body: Buffer.concat(parts), size };
}

/**
 * A file below a folder, or 404.
 * @param {Response} response
 * @param {URL} base
 * @param {string} path
 * @param {string} [cache]
 */
async function file(response, base, path, cache) {
  const url = new URL(path, base);
  const type = TYPES[path.split('.').pop() ?? ''];
  if (!url.href.startsWith(base.href) || !type) return notFound(response);
  try {
    send(response, 200, await readFile(fileURLToPath(url)), type, cache);
  } catch {
    notFound(response);
  }
}

/**
 * A page, with the generation of tables and the language of their texts filled in.
 * @param {Response} response
 * @param {string} name
 * @param {Store} store
 */
async function page(response, name, store) {
  const html = await readFile(fileURLToPath(new URL(`${name}.html`, PAGES)), 'utf8');
  const { tables } = store.settings;
  // A page that is Chinese in every edition says so itself.
  const edition = html.includes('data-edition="zh"') ? 'zh' : store.edition;
  const dist = `/static/lib/bootstrap-table-${tables}/dist`;
  const extras =
    tables === '1.15'
      ? `<link rel="stylesheet" href="${dist}/extensions/fixed-columns/bootstrap-table-fixed-columns.css">
<script src="${dist}/extensions/fixed-columns/bootstrap-table-fixed-columns.js"></script>`
      : '';
  const scripts = `<link rel="stylesheet" href="${dist}/bootstrap-table.css">
<script src="${dist}/bootstrap-table.js"></script>
<script src="${dist}/locale/bootstrap-table-${edition === 'zh' ? 'zh-CN' : 'en-US'}.js"></script>
${extras}`;
  send(response, 200, html.replace('<!-- tables -->', scripts), HTML);
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {URL} url
 * @param {Store} store
 */
async function portalHost(request, response, url, store) {
  const path = url.pathname;
  if (path.startsWith('/static/lib/')) {
    const [library = '', ...rest] = path.slice('/static/lib/'.length).split('/');
    if (!LIBRARIES.includes(library)) return notFound(response);
    return file(response, new URL(`${library}/dist/`, MODULES), rest.slice(1).join('/'), 'max-age=3600');
  }
  if (path.startsWith('/static/')) return file(response, PAGES, path.slice('/static/'.length));
  if (path === CAPTCHA_PATH)
    return send(response, 200, captchaImage(store.entrance.nextCaptcha()), TYPES.svg ?? '');
  if (request.method === 'GET') return visit(request, response, url, store);
  if (request.method !== 'POST' || !path.startsWith(API)) return notFound(response);
  const name = path.slice(API.length);
  if (name === 'apply/upload') {
    const { size } = await read(request, 0);
    return json(response, uploadFile(store, url.searchParams, size));
  }
  const endpoint = Object.hasOwn(ALL_ENDPOINTS, name) ? ALL_ENDPOINTS[name] : undefined;
  if (!endpoint) return notFound(response);
  if (isLost(store, name)) return send(response, 200, loginShell(store), HTML);
  const { body } = await read(request, MAX_BYTES);
  json(response, endpoint(store, new URLSearchParams(body.toString('utf8'))));
}

/**
 * A page of the portal or of a sibling.
 * @param {Request} request
 * @param {Response} response
 * @param {URL} url
 * @param {Store} store
 */
async function visit(request, response, url, store) {
  const { hostname, pathname: path } = url;
  const { deepLinks, session } = store.settings;
  const site = request.headers['sec-fetch-site'];
  const dest = request.headers['sec-fetch-dest'];
  if (
    deepLinks === '404' &&
    isCifer(hostname) &&
    !reachable(
      { path, ticket: url.searchParams.get('ticket'), site: site?.toString(), dest: dest?.toString() },
      store.entrance.tickets,
    )
  ) {
    return notFound(response);
  }
  if (path === '/' && isCifer(hostname)) {
    const to = session === 'in' ? CIFER_ENTRY : CIFER_LOGIN;
    response.writeHead(302, { location: deepLinks === '404' ? store.entrance.ticketed(to) : to }).end();
    return;
  }
  const learned = isCifer(hostname) ? LEARNED.exec(path)?.[1] : undefined;
  if (learned) return file(response, PAGES, `learned/${learned}.html`);
  const name = pageAt(hostname, path);
  return name ? page(response, name, store) : notFound(response);
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {URL} url
 * @param {Store} store
 */
async function controlHost(request, response, url, store) {
  if (request.method === 'GET' && url.pathname === '/state') return json(response, snapshot(store));
  if (request.method === 'GET' && url.pathname === '/') return page(response, 'control', store);
  if (request.method === 'GET' && url.pathname.startsWith('/static/')) {
    return file(response, PAGES, url.pathname.slice('/static/'.length));
  }
  if (request.method !== 'POST' || url.pathname !== '/control') return notFound(response);
  const { body } = await read(request, MAX_BYTES);
  try {
    control(store, JSON.parse(body.toString('utf8')));
  } catch (error) {
    return json(response, { error: error instanceof Error ? error.message : String(error) }, 400);
  }
  json(response, snapshot(store));
}

/**
 * Whether the proxy lets a CONNECT through.
 * @param {string} target "host:port"
 */
const allowed = (target) => /^([a-z0-9-]+\.)+(singlewindow\.cn|practice\.test):443$/i.test(target);

/**
 * @param {net.Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port that it listens on
 */
const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/**
 * Starts the practice portal and its proxy.
 * @param {{ port?: number, proxyPort?: number, host?: string }} [options] ports: 0 for any free one
 */
export async function startPortal({ port = 0, proxyPort = 0, host = '127.0.0.1' } = {}) {
  const store = new Store();
  /** @type {string[]} what the proxy refused, as "host:port" */
  const refused = [];
  const certificate = await generate([{ name: 'commonName', value: 'practice portal' }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: '*.singlewindow.cn' },
          { type: 2, value: '*.practice.test' },
        ],
      },
    ],
  });

  const server = https.createServer(
    { key: certificate.private, cert: certificate.cert },
    (request, response) => {
      const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
      const handle = isSite(url.hostname)
        ? portalHost
        : url.hostname === CONTROL_HOST
          ? controlHost
          : undefined;
      if (!handle) return notFound(response);
      if (url.pathname === '/favicon.ico') {
        response.writeHead(204).end();
        return;
      }
      handle(request, response, url, store).catch((error) => {
        if (!response.headersSent) send(response, 500, String(error), 'text/plain; charset=utf-8');
      });
    },
  );

  /** @type {Set<import('node:stream').Duplex>} */
  const tunnels = new Set();
  const proxy = http.createServer((request, response) => {
    // Plain HTTP is never ours: the portal is HTTPS only.
    const target = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : undefined;
    refused.push(target ? `${target.hostname}:${target.port || 80}` : String(request.headers.host));
    send(response, 403, 'refused', 'text/plain');
  });
  proxy.on('connect', (request, client, head) => {
    const target = request.url ?? '';
    client.on('error', () => client.destroy());
    if (!allowed(target)) {
      refused.push(target);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = net.connect(listening, host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    for (const [one, other] of /** @type {const} */ ([
      [client, upstream],
      [upstream, client],
    ])) {
      tunnels.add(one);
      one.on('close', () => {
        tunnels.delete(one);
        other.destroy();
      });
    }
    upstream.on('error', () => upstream.destroy());
  });

  const listening = await listen(server, port, host);
  const proxyListening = await listen(proxy, proxyPort, host);

  return {
    port: listening,
    proxyPort: proxyListening,
    refused,
    state: store,
    /** The same commands as POST /control, in process. @param {unknown} body */
    control: (body) => control(store, body),
    close: async () => {
      for (const tunnel of tunnels) tunnel.destroy();
      server.closeAllConnections();
      proxy.closeAllConnections();
      await Promise.all([server, proxy].map((one) => new Promise((resolve) => one.close(resolve))));
    },
  };
}
