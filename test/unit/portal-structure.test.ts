// @vitest-environment happy-dom
/** What leaves the user's machine if they choose to send a page's structure: nothing that they or others wrote. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/portal/lexicon';
import { createTellable, type StructureNode, structureOf, TEXT } from '../../src/portal/structure';
import { clean } from '../../src/portal/text';
import { knowledge } from './knowledge';
import { savedPages, show, showSaved } from './saved-pages';

const lexicon = createLexicon(knowledge);
const isTellable = createTellable(lexicon, []);
const own = document.createElement('los-for-cifer');
const structure = (isLabel = isTellable): StructureNode => structureOf(document.body, isLabel, own);
const nodes = (root: StructureNode): StructureNode[] => [root, ...(root.children ?? []).flatMap(nodes)];
const texts = (root: StructureNode): string[] => nodes(root).flatMap(({ text }) => text ?? []);

/** What users and the portal's clerks write, each told from everything else by its mark. */
const SECRETS = [
  'Ola Qvxnordmann',
  'Qvxfjord Laks AS',
  'ola@qvxfjord.no',
  'QVX98765432',
  '202699Qvx0000000123',
  '+47 70 Qvx 10 00 00',
  'Иван Qvxиванов',
  'qvx挪威三文鱼厂',
];
const MARK = /qvx/i;

const FIELD = 'input:not([type=button]):not([type=submit]):not([type=reset]):not([type=file])';

/** Puts what somebody wrote wherever a page may hold it; says in how many places. */
function plant(): number {
  let planted = 0;
  const each = <T extends Element>(selector: string, put: (element: T, secret: string) => void): void => {
    for (const element of document.body.querySelectorAll<T>(selector))
      put(element, SECRETS[planted++ % SECRETS.length] ?? '');
  };
  each('*', (element, secret) => {
    for (const name of ['title', 'id', 'data-row', 'href', 'placeholder', 'aria-label'])
      element.setAttribute(name, `x-${secret}`);
    element.classList.add(`row-${secret.replace(/\s/g, '')}-2026`);
    element.prepend(document.createComment(secret));
  });
  each<HTMLInputElement>(FIELD, (input, secret) => {
    input.value = secret;
    input.setAttribute('value', secret);
  });
  each('textarea', (area, secret) => {
    area.textContent = secret;
  });
  each(PLACES, (element, secret) => {
    element.append(` ${secret}`);
  });
  each(PLACES, (element, secret) => {
    const inner = document.createElement('b');
    inner.textContent = secret;
    if (element.matches('td, li, a, label')) element.append(inner);
  });
  const hidden = document.createElement('input');
  hidden.type = 'hidden';
  hidden.value = SECRETS[0] ?? '';
  document.body.append(hidden);
  return planted;
}
const PLACES = 'option, td, th, a, li, h1, h2, h3, h4, label, button, legend, p, div, span';

afterEach(() => {
  show('');
});

describe('the structure of every saved page', () => {
  it.each(savedPages)('%s tells nothing that was planted in it', (name) => {
    showSaved(name);
    const before = JSON.stringify(structure());
    expect(before).not.toMatch(MARK);
    const numbers = nodes(structure()).filter(({ text }) => text && /\d{5}|@|https?:/.test(text));
    expect(numbers).toEqual([]);
    expect(plant()).toBeGreaterThan(5);
    const told = JSON.stringify(structure());
    expect(told).not.toMatch(MARK);
    // The elements are still told, and what was planted was there to be found.
    expect(told.length).toBeGreaterThan(before.length / 3);
    expect(document.body.outerHTML).toMatch(MARK);
  });
});

describe('what is told of a text', () => {
  const label = knowledge.labels.find(({ id }) => id === 'account.user-name');
  const written = fc.oneof(
    fc.constantFrom(...SECRETS),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => /[\p{L}\p{N}]/u.test(text)),
  );

  it('is a label that is known from its first word to its last', () => {
    expect(label).toBeDefined();
    for (const text of [
      'Application serial number',
      '* Application serial number:',
      '用户名(Username)',
      '企业名称',
    ])
      expect([text, isTellable(text)]).toEqual([text, true]);
  });

  it.each([
    '用户名: Ola Nordmann',
    '企业名称：Nordfjord Laks AS',
    '企业名称（Nordfjord Laks AS）',
    'User name 李明',
    'User name Иван Иванов',
    'Contact person Åøæ',
    'Application serial number 202600000000500012',
    '申请单号 202600000000500012',
    'Ola Nordmann',
    '',
  ])('is nothing of "%s"', (text) => {
    expect(isTellable(text)).toBe(false);
  });

  it('is nothing of a label with what somebody wrote behind it', () => {
    const labels = fc.constantFrom('用户名', '企业名称', 'User name', 'Enterprise name', '用户名(Username)');
    fc.assert(
      fc.property(
        labels,
        fc.constantFrom(' ', ': ', '：', '', ' (', '（', ' - ', '/'),
        written,
        (begin, gap, end) => {
          const text = clean(begin + gap + end);
          // The words of another label are the portal's own, wherever they stand.
          fc.pre(!isTellable(clean(end)) && MARK.test(end));
          expect(isTellable(text)).toBe(false);
        },
      ),
    );
  });

  it('is a text that the user lets be told, letter by letter', () => {
    const told = createTellable(lexicon, ['Handling officer of the day']);
    expect(told('Handling officer of the day')).toBe(true);
    expect(told('Handling officer of the day: Ola')).toBe(false);
  });
});

describe('a structure', () => {
  it('keeps tags, roles, types, library classes, spans and label texts', () => {
    show(
      '<body><nav role="navigation" class="sidebar J_x el-menu__item"><a class="a-2026-1" href="#"><i class="fa fa-2"></i><span>FAQ</span></a></nav><table><tr><td colspan="2"><input type="text"></td></tr></table><button type="submit">Submit</button></body>',
    );
    expect(structure()).toEqual({
      tag: 'body',
      children: [
        {
          tag: 'nav',
          role: 'navigation',
          class: 'sidebar J_x el-menu__item',
          children: [
            {
              tag: 'a',
              children: [
                { tag: 'i', class: 'fa fa-2' },
                { tag: 'span', text: 'FAQ' },
              ],
            },
          ],
        },
        {
          tag: 'table',
          children: [
            {
              tag: 'tbody',
              children: [
                {
                  tag: 'tr',
                  children: [{ tag: 'td', colspan: 2, children: [{ tag: 'input', type: 'text' }] }],
                },
              ],
            },
          ],
        },
        { tag: 'button', type: 'submit', text: 'Submit' },
      ],
    });
  });

  it('tells a label that stands beside a value, and that there was one', () => {
    show(
      '<body><p>Enterprise name: <b>Nordfjord Laks AS</b></p><label>Enterprise name <input value="x"></label></body>',
    );
    expect(structure().children).toEqual([
      {
        tag: 'p',
        children: [
          { tag: TEXT, text: 'Enterprise name:' },
          { tag: 'b', content: true },
        ],
      },
      { tag: 'label', children: [{ tag: TEXT, text: 'Enterprise name ' }, { tag: 'input' }] },
    ]);
  });

  it('tells a label in the pieces that a translator has cut it into', () => {
    show('<body><div><h3><font><font>Application </font></font><font>status</font></h3></div></body>');
    expect(texts(structure()).join('')).toBe('Application status');
  });

  it('has the first row of a list, and its header where that is a row', () => {
    const rows = '<tr><td>1</td><td>FAQ</td></tr><tr><td>2</td><td>Submit</td></tr>';
    show(
      `<body><table><thead><tr><th>Application status</th><th>Order</th></tr></thead><tbody>${rows}</tbody></table></body>`,
    );
    expect(texts(structure())).toEqual(['Application status', 'Order', 'FAQ']);
    show(
      `<body><table><tbody><tr><th>Application status</th><th>Order</th></tr>${rows}</tbody></table></body>`,
    );
    expect(texts(structure())).toEqual(['Application status', 'Order', 'FAQ']);
  });

  it('has every row of a form that is laid out as a table', () => {
    show(
      '<body><table><tr><td>FAQ</td><td><input></td></tr><tr><td>Submit</td><td><input></td></tr></table></body>',
    );
    expect(texts(structure())).toEqual(['FAQ', 'Submit']);
  });

  it('says nothing that is typed or chosen, even where it is a label', () => {
    show(
      '<body><input value="FAQ"><textarea>FAQ</textarea><input type="password" value="FAQ"><input type="hidden" value="FAQ"><div>Contact us <textarea>FAQ</textarea></div><p>Submit <input type="button" value="Ola"></p></body>',
    );
    expect(texts(structure()).map(clean)).toEqual(['Contact us', 'Submit']);
  });

  it('leaves out scripts, styles and our own layer, and ends', () => {
    show(
      `<body><script>FAQ</script><style>FAQ</style><template>FAQ</template>${'<p><i></i></p>'.repeat(4000)}</body>`,
    );
    own.textContent = 'FAQ';
    document.body.append(own);
    const all = nodes(structure());
    expect(all.length).toBeLessThanOrEqual(6000);
    expect(all.length).toBeGreaterThan(5000);
    expect(all.some(({ tag, text }) => text || /script|style|template|los/.test(tag))).toBe(false);
    own.textContent = '';
  });
});
