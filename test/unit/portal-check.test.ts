// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { scan } from '../../src/content/scan';
import { selfCheck } from '../../src/portal/check';
import { createLexicon } from '../../src/portal/lexicon';
import { knowledge } from './knowledge';
import { savedPages, show, showSaved } from './saved-pages';

const lexicon = createLexicon(knowledge);
const own = document.createElement('los-for-cifer');
const none: ReadonlySet<Element> = new Set();
const checked = (known = none) => selfCheck(document, known, own);
const unknown = (known = none): string[] => checked(known).unknown.map(({ text }) => text);
const all = (selector: string): Set<Element> => new Set(document.querySelectorAll(selector));

afterEach(() => {
  show('');
});

describe('the self-check of a page', () => {
  it('counts the texts that look like labels, and lists those that are not known', () => {
    show(
      '<body><h1>Application enquiry</h1><label class="known">Serial</label><label>Colour</label><button>Paint</button><p>Some running text.</p></body>',
    );
    expect(checked(all('.known'))).toEqual({
      all: 4,
      unknown: [
        { text: 'Application enquiry', sure: false },
        { text: 'Colour', sure: true },
        { text: 'Paint', sure: true },
      ],
    });
  });

  it('says a text once, known where it is known anywhere, sure where it is sure anywhere', () => {
    show('<body><h2>Colour</h2><label>Colour</label><h3>Paint</h3><label id="k">Paint</label></body>');
    expect(checked(all('#k'))).toEqual({ all: 2, unknown: [{ text: 'Colour', sure: true }] });
  });

  it('takes a text for known by what is round it or in it', () => {
    show(
      '<body><label id="k"><span><b>A one</b></span></label><ul class="nav-tabs"><li><a>A two <i id="l">x</i></a></li></ul><nav><a>A three</a></nav></body>',
    );
    expect(unknown(all('#k, #l'))).toEqual(['A three']);
  });

  it('says the inner one of two that are labels by their markup', () => {
    show('<body><table><thead><tr><th><div class="th-inner">Colour</div></th></tr></thead></table></body>');
    expect(checked()).toEqual({ all: 1, unknown: [{ text: 'Colour', sure: true }] });
  });

  it.each([
    ['a number', '<label>202600000000500012</label>'],
    ['a label with a number behind it', '<label>Serial 202600000000500012</label>'],
    ['an address', '<button>ola@example.no</button><button>https://example.no</button>'],
    ['no letter', '<button>×</button><button>12</button><button> </button>'],
    ['running text', `<label>${'word '.repeat(40)}</label>`],
    ['our own layer', '<los-for-cifer><button>Lukk</button></los-for-cifer>'],
  ])('leaves out %s', (_, html) => {
    show(`<body>${html}</body>`);
    const layer = document.querySelector('los-for-cifer') ?? own;
    expect(selfCheck(document, none, layer)).toEqual({ all: 0, unknown: [] });
  });

  it('leaves out what the rows of a list hold, and takes its header and the rows of a form', () => {
    show(
      `<body><table><thead><tr><th>Colour</th></tr></thead><tbody><tr><td><button>Nordfjord Laks AS</button></td></tr></tbody></table>
       <table><tbody><tr><td><label>Weight</label></td><td><input></td></tr></tbody></table></body>`,
    );
    expect(unknown()).toEqual(['Colour', 'Weight']);
  });

  it('leaves out what is not seen', () => {
    show('<body><div style="display: none"><label>Colour</label></div><label>Weight</label></body>');
    expect(unknown()).toEqual(['Weight']);
  });

  it('is not sure of a heading, a link, or what opens the menu of a user', () => {
    show(
      '<body><h4>Ola Nordmann</h4><nav><a>Nordfjord Laks AS</a></nav><button data-toggle="dropdown">Kari Nordmann</button><button>Paint</button></body>',
    );
    expect(checked().unknown.filter(({ sure }) => sure)).toEqual([{ text: 'Paint', sure: true }]);
  });

  it.each(savedPages)('knows what the readers find on %s', (name) => {
    showSaved(name);
    const known = new Map<Element, string>();
    scan(document, lexicon, own, (element) => known.set(element, element.textContent ?? ''));
    const before = checked();
    const after = checked(new Set(known.keys()));
    expect(after.all).toBe(before.all);
    expect(before.unknown).toHaveLength(before.all);
    const said = new Set([...known.values()].map((text) => text.replace(/\s+/g, ' ').trim()));
    expect(after.unknown.filter(({ text }) => said.has(text))).toEqual([]);
    expect(after.unknown.filter(({ text }) => /\d{4}|@/.test(text))).toEqual([]);
  });
});
