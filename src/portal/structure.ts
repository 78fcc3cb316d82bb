/**
 * A page's structure without its contents, for the maintainers: tags, roles and label texts; no values, names or
 * numbers. What is not plainly a label is left out.
 */
import { type Lexicon, LONGEST } from './lexicon';
import { isDataTable } from './tables';
import { clean, halves, normalize } from './text';

/** An element; with the tag `TEXT`, a text that stands beside other things in its element. */
export interface StructureNode {
  readonly tag: string;
  readonly role?: string;
  readonly type?: string;
  readonly class?: string;
  readonly colspan?: number;
  /** The text of a label. */
  readonly text?: string;
  /** There was a text, which is left out. */
  readonly content?: true;
  readonly children?: readonly StructureNode[];
}

/** The tag of a node that is a text. */
export const TEXT = '#text';

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'LINK', 'META', 'NOSCRIPT', 'TEMPLATE', 'OBJECT', 'EMBED']);
/** What is typed stands in it as its text. */
const TYPED = 'TEXTAREA';
const MOST_NODES = 6000;
/** Of a long list the first row says all that its structure has to say. */
const ROWS = 1;

/** Letters and digits that matching looks at; it overlooks all others, so a text with one may hold anything. */
const LOOKED_AT = /^[a-z0-9\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]$/i;

/**
 * Whether a text may be told: one of `texts`, or one that is known from its first word to its last. That a text
 * is known as a label is not enough, since a bilingual one is known by one half alone: 企业名称 (and a name).
 */
export function createTellable(lexicon: Lexicon, texts: readonly string[]): (text: string) => boolean {
  const asked = new Set(texts);
  return (text) => asked.has(text) || isWhollyKnown(text, lexicon);
}

function isWhollyKnown(text: string, lexicon: Lexicon): boolean {
  if (text.length > LONGEST) return false;
  const normal = normalize(text);
  const letters = normal.match(/[\p{L}\p{N}]/gu) ?? [];
  if (!letters.every((letter) => LOOKED_AT.test(letter)) || !lexicon.knows(text)) return false;
  const both = halves(normal);
  return !both || lexicon.knows(both.zh) === lexicon.knows(both.en);
}

/**
 * @param isLabel whether a text is one that may be told (`createTellable`)
 * @param own our own layer's element, which is no part of the page
 */
export function structureOf(root: Element, isLabel: (text: string) => boolean, own: Element): StructureNode {
  let left = MOST_NODES;

  /** @param within whether it is a part of a label, all of which may be told */
  function node(element: Element, within: boolean): StructureNode {
    left--;
    const role = word(element.getAttribute('role'));
    const type = /^(INPUT|BUTTON)$/.test(element.tagName) ? word(element.getAttribute('type')) : '';
    const classes = classNames(element);
    const colspan = Number(element.getAttribute('colspan'));
    const whole = clean(labelText(element));
    // The caption of a button is no part of the text round it.
    const isTold = whole !== '' && ((within && element.tagName !== 'INPUT') || isLabel(whole));
    const isText = isTold && element.children.length === 0 && !(within && labelText(element) !== whole);
    const inner = isText || element.tagName === TYPED ? [] : childrenOf(element, isTold);
    const children = inner.filter((child) => child !== 'content');
    return {
      tag: element.tagName.toLowerCase(),
      ...(role && { role }),
      ...(type && { type }),
      ...(classes && { class: classes }),
      ...(colspan > 1 && { colspan }),
      ...(isText && { text: whole }),
      ...(children.length < inner.length && { content: true as const }),
      ...(children.length > 0 && { children }),
    };
  }

  function childrenOf(element: Element, isTold: boolean): (StructureNode | 'content')[] {
    return shownNodes(element).flatMap((child): (StructureNode | 'content')[] => {
      if (child.nodeType === Node.ELEMENT_NODE) {
        const isPart = !SKIPPED.has((child as Element).tagName) && child !== own && left > 0;
        return isPart ? [node(child as Element, isTold)] : [];
      }
      if (child.nodeType !== Node.TEXT_NODE) return [];
      // A label may be in pieces, with the spaces between its words at their ends.
      const text = (child as Text).data.replace(/\s+/g, ' ');
      const isIndent = clean(text) === '' && (!isTold || (child as Text).data.includes('\n'));
      if (isIndent) return [];
      if (isTold) return [{ tag: TEXT, text }];
      return [isLabel(clean(text)) ? { tag: TEXT, text: clean(text) } : 'content'];
    });
  }

  return node(root, false);
}

/** The nodes of an element; of a data table's rows the header, where it is one of them, and the first others. */
function shownNodes(element: Element): readonly ChildNode[] {
  if (element.tagName !== 'TBODY' || !isDataTable(element.parentElement ?? element))
    return [...element.childNodes];
  const rows = [...element.children];
  const isHeader = (row: Element): boolean => row.lastElementChild?.tagName === 'TH';
  const first = rows.filter((row) => !isHeader(row)).slice(0, ROWS);
  return rows.filter((row) => isHeader(row) || first.includes(row));
}

/** An element's text; of an input that is a button its caption, of any other control never its value. */
function labelText(element: Element): string {
  if (element.tagName === 'INPUT')
    return element.matches('[type=button], [type=submit], [type=reset]')
      ? (element as HTMLInputElement).value
      : '';
  return element.tagName === TYPED ? '' : (element.textContent ?? '');
}

/** Class names of libraries; one with a number in it may be made of somebody's data. */
function classNames(element: Element): string {
  return [...element.classList].filter((name) => /^[a-z][a-z_-]*\d{0,2}$/i.test(name)).join(' ');
}

const word = (text: string | null): string => (text && /^[a-z-]+$/i.test(text) ? text : '');
