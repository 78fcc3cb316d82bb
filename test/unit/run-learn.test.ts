// @vitest-environment happy-dom
/** What `npm run portal:learn` makes of a structure that was saved, and what it refuses. */
import { afterEach, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { labelEntry } from '../../src/build/entry-schema';
import { scan } from '../../src/content/scan';
import { choose, createLexicon, type Meanings, possibleIds } from '../../src/portal/lexicon';
import { foundIds, recognisePages } from '../../src/portal/pages';
import { createTellable, type StructureNode, structureOf, TEXT } from '../../src/portal/structure';
import { type ReadTable, readTable } from '../../src/portal/tables';
import { clean } from '../../src/portal/text';
import type { Structure } from '../../src/shared/panel';
import { learn } from '../run/learn-lesson';
import { nameOf, savedPage } from '../run/learn-page';
import { readStructure } from '../run/learn-structure';
import { data, knowledge } from './knowledge';
import { savedPages, show, showSaved } from './saved-pages';

const lexicon = createLexicon(knowledge);
const own = document.createElement('los-for-cifer');

interface Read {
  readonly pages: readonly string[];
  readonly labels: readonly string[];
  /** How many labels stand in texts that are not told. */
  readonly untold: number;
  /** Table and what its columns are. */
  readonly tables: readonly string[];
}

/** What the readers find in the test's document, of the texts that `isTold`. */
function readPage(isTold: (text: string) => boolean = () => true): Read {
  const meanings = new Map<Element, Meanings>();
  scan(document, lexicon, own, (element, can) => meanings.set(element, can));
  const tables = [...document.querySelectorAll('table')].flatMap(
    (table) => readTable(table, knowledge.tables, lexicon) ?? [],
  );
  const pages = recognisePages(knowledge, foundIds(possibleIds(meanings.values()), tables));
  const here = new Set(pages.map(({ id }) => id));
  const all = new Set<string>();
  const labels = new Set<string>();
  for (const [element, can] of meanings) {
    const id = choose(can, here)?.id;
    if (!id) continue;
    all.add(id);
    if (textsOf(element).some(isTold)) labels.add(id);
  }
  const column = (table: ReadTable, id: string | undefined, position: number): string => {
    const header = table.element.querySelectorAll('th')[position];
    return id && (!header || isTold(clean(header.textContent ?? ''))) ? id : '-';
  };
  return {
    pages: pages.map(({ id }) => id),
    labels: [...labels].sort(),
    untold: all.size - labels.size,
    tables: tables.map((table) =>
      [table.spec.id, ...table.columns.map((id, position) => column(table, id, position))].join(' '),
    ),
  };
}

/** An element's text, and the texts that stand in it beside other things. */
const textsOf = (element: Element): string[] =>
  [
    element.textContent || (element as HTMLInputElement).value,
    ...[...element.childNodes].map((child) => child.textContent),
  ].map((text) => clean(text ?? ''));
/** The structure of the test's document, as the side panel saves it. */
function saved(unknown: readonly string[] = []): Structure {
  const { pages, labels } = readPage();
  return {
    format: 'los-structure',
    version: 1,
    host: 'cifer.singlewindow.cn',
    language: document.documentElement.lang,
    pages,
    known: [...labels],
    unknown,
    tree: structureOf(document.body, createTellable(lexicon, unknown), own),
  };
}

function parse(html: string): Document {
  show(html);
  return document;
}
const lesson = (structure: Structure) => learn(JSON.stringify(structure), data, parse);

afterEach(() => {
  show('');
});

describe('a learned page', () => {
  /** A text in two languages of which one is not known may hold a name, and is not told. */
  const isTellable = createTellable(lexicon, []);

  it.each(savedPages)('%s shows the labels of the page that it was made from', (name) => {
    showSaved(name);
    const before = readPage(isTellable);
    const structure = saved();
    show(savedPage(readStructure(JSON.stringify(structure))));
    expect(readPage(isTellable)).toEqual({ ...before, untold: 0 });
    expect(before.untold).toBeLessThanOrEqual(2);
  });

  it('has the tags, roles, types, classes and spans of the structure, and nothing in its fields', () => {
    const tree: StructureNode = {
      tag: 'body',
      class: 'gray-bg',
      children: [
        { tag: 'nav', role: 'navigation', children: [{ tag: 'a', text: 'FAQ & "more" <b>' }] },
        {
          tag: 'p',
          content: true,
          children: [
            { tag: TEXT, text: 'Name:' },
            { tag: 'b', content: true },
          ],
        },
        { tag: 'table', children: [{ tag: 'tr', children: [{ tag: 'td', colspan: 2, text: 'x' }] }] },
        { tag: 'input', type: 'text', class: 'form-control' },
        { tag: 'input', type: 'submit', text: 'Submit' },
        { tag: 'textarea', content: true },
        { tag: 'iframe', children: [{ tag: 'x' }] },
        { tag: 'br' },
      ],
    };
    const { saved: html, practice } = lesson({ ...saved(), language: 'en', pages: [], tree });
    show(html);
    expect(document.documentElement.lang).toBe('en');
    expect(document.body.className).toBe('gray-bg');
    expect(document.querySelector('nav')?.getAttribute('role')).toBe('navigation');
    expect(document.querySelector('a')?.textContent).toBe('FAQ & "more" <b>');
    expect(document.querySelector('td')?.getAttribute('colspan')).toBe('2');
    expect(clean(document.querySelector('p')?.textContent ?? '')).toBe('[…]Name:[…]');
    const [typed, submit] = document.querySelectorAll('input');
    expect([typed?.value, typed?.className, submit?.value]).toEqual(['', 'form-control', 'Submit']);
    expect(document.querySelector('textarea')?.value).toBe('');
    expect(html).not.toMatch(/iframe|<link/);
    expect(practice).toContain('/static/lib/bootstrap/dist/css/bootstrap.css');
    expect(practice).not.toContain('<script');
  });

  it('is named after its page and host', () => {
    expect(nameOf({ pages: ['application-form', 'shell'], host: 'cifer.singlewindow.cn' })).toBe(
      'application-form-cifer',
    );
    expect(nameOf({ pages: [], host: 'swapp.singlewindow.cn' })).toBe('page-swapp');
  });
});

describe('the list of labels to add', () => {
  const markup = `<body><ul class="nav nav-tabs"><li><a>Weather report</a></li></ul>
    <div class="form-group"><label>Mesh of the net</label><input></div>
    <table><thead><tr><th>Handling phase</th><th>Application status</th></tr></thead><tbody><tr><td><a>Look</a></td></tr></tbody></table>
    <button>渔船名称（Vessel name）</button><div class="cell"><span>海水温度</span></div>
    <input type="button" value="Weigh"><p>${'A long message '.repeat(6)}</p></body>`;
  const texts = [
    'Weather report',
    'Mesh of the net',
    'Handling phase',
    '渔船名称（Vessel name）',
    '海水温度',
    'Weigh',
    clean('A long message '.repeat(6)),
    'Application status',
    'Nowhere on the page',
  ];
  const made = () => {
    show(markup);
    const structure: Structure = { ...saved(texts), pages: ['application-enquiry'] };
    return lesson(structure);
  };
  const entries = () => parseYaml(made().labels ?? '') as Record<string, unknown>[];

  it('has an entry for each text that was not known, at the place that its markup says', () => {
    expect(entries().map(({ place, en, zh }) => [place, en, zh])).toEqual([
      ['tab', ['Weather report'], undefined],
      ['field', ['Mesh of the net'], undefined],
      ['column', ['Handling phase'], undefined],
      ['button', ['Vessel name'], ['渔船名称']],
      ['heading', undefined, ['海水温度']],
      ['button', ['Weigh'], undefined],
      ['message', [clean('A long message '.repeat(6))], undefined],
    ]);
  });

  it('is in the form of the data, with ids that nothing else has', () => {
    const ids = entries().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(data.labels.filter(({ id }) => ids.includes(id))).toEqual([]);
    expect(ids[0]).toBe('enquiry.weather-report');
    for (const entry of entries()) {
      expect(labelEntry.safeParse(entry).success).toBe(false);
      const text = { nb: 'Fylt ut', en: 'Filled in' };
      const filled = { ...entry, name: text, what: text, source: ['000 p. 1'] };
      expect(labelEntry.safeParse(filled).error).toBeUndefined();
    }
  });

  it('says which known labels a text is like, with the line that makes it a wording of one', () => {
    const step = data.labels.find(({ id }) => id === 'enquiry.step');
    const yaml = made().labels ?? '';
    const line = yaml.split('\n').find((one) => one.startsWith('#   en: ') && one.includes('Handling phase'));
    expect(yaml).toContain(`# Looks like enquiry.step (${step?.name.en}).`);
    expect(line).toContain(JSON.stringify(step?.en[0]));
  });

  it('leaves out what has come to be known, and says so', () => {
    const { labels, known } = made();
    expect(known).toEqual(['Application status = enquiry.status']);
    expect(labels).not.toContain('"Application status"');
    expect(labels).not.toContain('Nowhere');
  });

  it('is none where all is known', () => {
    show('<body><table><tr><th>Application status</th></tr></table></body>');
    expect(lesson(saved()).labels).toBeUndefined();
  });
});

describe('a file that somebody sent', () => {
  const whole = (): Structure => {
    show('<body><p>FAQ</p></body>');
    return saved();
  };
  const read = (change: object) => () => readStructure(JSON.stringify({ ...whole(), ...change }));
  const tree = (node: object) => read({ tree: { tag: 'body', children: [node] } });

  it('is taken as the side panel saves it', () => {
    expect(read({})()).toEqual(whole());
  });

  it.each([
    ['no JSON', () => readStructure('<html>'), 'no JSON'],
    ['cut off', () => readStructure(JSON.stringify(whole()).slice(0, -5)), 'no JSON'],
    ['nothing', () => readStructure('null'), 'no structure'],
    ['a part of one', read({ tree: undefined }), 'not as the side panel saves it'],
    ['too large', () => readStructure(' '.repeat(5_000_000)), 'larger'],
    ['of another form', read({ format: 'x' }), 'no structure'],
    ['of another version', read({ version: 2 }), 'another version'],
    ['more than a structure', read({ cookies: 'x' }), 'cookies'],
    ['with an address for a host', read({ host: 'cifer.cn/../../etc' }), 'a host name'],
    ['with a path for a page', read({ pages: ['../../../package'] }), 'pages'],
    ['with markup for a language', read({ language: '"><script>' }), 'a language tag'],
    ['with a script', tree({ tag: 'script', text: 'alert(1)' }), '<script>'],
    ['with a style', tree({ tag: 'style' }), '<style>'],
    ['with markup for a tag', tree({ tag: 'p onclick=alert(1)' }), 'an element of HTML'],
    ['with an element of no page', tree({ tag: 'blink' }), '<blink>'],
    ['with an event', tree({ tag: 'p', onclick: 'alert(1)' }), 'onclick'],
    ['with an address', tree({ tag: 'a', href: 'javascript:alert(1)' }), 'href'],
    ['with markup for a class', tree({ tag: 'p', class: '"><script>' }), 'class names'],
    ['with markup for a role', tree({ tag: 'p', role: '" onclick="x' }), 'role'],
    ['with markup for a type', tree({ tag: 'input', type: '" onfocus="x' }), 'type'],
    [
      'with a text that holds elements',
      tree({ tag: TEXT, text: 'x', children: [{ tag: 'p' }] }),
      'a text that is none',
    ],
    ['with a text of any length', tree({ tag: 'p', text: 'x'.repeat(801) }), 'text'],
    [
      'with rows beyond number',
      tree({ tag: 'ul', children: Array.from({ length: 70_000 }, () => ({ tag: 'li' })) }),
      'more than',
    ],
  ])('is refused where it is %s', (_, reading, says) => {
    expect(reading).toThrow(says);
  });

  it('is refused where it is deeper than any page', () => {
    const deep = `${'{"tag":"div","children":['.repeat(50_000)}${']}'.repeat(50_000)}`;
    const text = JSON.stringify({ ...whole(), tree: 'TREE' }).replace('"TREE"', deep);
    expect(() => readStructure(text)).toThrow('deeper');
  });

  it('can neither lead a page astray nor a terminal or a list', () => {
    const text = 'Colour\u001b[31m\u202e</title><script>alert(1)</script>\n- id: evil';
    const node: StructureNode = { tag: 'body', children: [{ tag: 'label', text }] };
    const {
      saved: html,
      practice,
      labels = '',
    } = lesson({ ...whole(), pages: [], unknown: [text], tree: node });
    for (const page of [html, practice]) {
      show(page.replace(/<link[^>]*>/g, ''));
      expect(document.querySelector('script')).toBeNull();
      expect(document.querySelector('label')?.textContent).toContain('<script>alert(1)</script>');
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is held
    expect(html + practice + labels).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(parseYaml(labels)).toHaveLength(1);
  });
});
