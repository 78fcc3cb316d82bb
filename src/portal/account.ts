/**
 * The name of the portal's user, as the frame round the pages shows it: `境外用户 NORGETEST` (guide 000 p. 7). Who
 * looks at several accounts in one browser sees each in a tab of its own; the name tells them apart.
 */
import type { Lexicon } from './lexicon';
import { clean, isChinese } from './text';
import type { Knowledge } from './types';

/** Reads the name off a page; nothing where it shows none. */
export type AccountReader = (document: Document, own: Element) => string | undefined;

/** The wordings before a name. "Welcome" stands before many things, so what follows it must look like a user name. */
const USER = 'shell.user';
const GREETING = 'shell.greeting';
/** Buttons and greetings that may stand in one text with the name. */
const BESIDE = ['shell.log-out', 'shell.language', 'shell.greeting'];

const LONGEST_NAME = 80;
/** A longer text is no header line. */
const LONGEST_TEXT = 200;
/** Letters, or letters and digits: what the account form takes (guide 001 step 3), and a little more. */
const USER_NAME = /^[a-z][\w.@-]{4,39}$/i;
/** What stands between a wording and a name, and round a name. */
const BEFORE = /^[\s:：|/,，、;；()（）[\]【】«»<>>·•–—-]+/u;
const BEHIND = /[\s:：|/,，、;；()（）[\]【】«»<>·•–—!！。.-]+$/u;
/** Where a name ends, in a text that goes on. */
const END = /\s*[|｜,，;；、(（【[]|\s{3,}/u;
/** A placeholder that the page has not filled in yet. */
const UNFILLED = /[{}$<>]|^(null|undefined)$/i;

const SKIPPED = 'script, style, noscript, template, textarea, select, svg, tbody, [contenteditable=true]';
/** How near two texts are that belong together: so many elements up from the one is the other. */
const NEAR = 4;

export function createAccountReader(
  { labels, index }: Pick<Knowledge, 'labels' | 'index'>,
  lexicon: Lexicon,
): AccountReader {
  const wordings = (id: string): string[] => {
    const own = labels.findIndex((label) => label.id === id);
    return Object.entries(index.exact)
      .flatMap(([text, ats]) => (ats.includes(own) ? text : []))
      .sort((a, b) => b.length - a.length);
  };
  /** Looked up when they are first asked for: most frames show no name. */
  let users: readonly string[] = [];
  let greetings: readonly string[] = [];

  /** What follows one of these wordings at the beginning of a text; nothing where it begins otherwise. */
  function behind(text: string, of: readonly string[]): string | undefined {
    const lower = text.toLowerCase();
    const wording = of.find((one) => {
      // Not the beginning of a longer word.
      const goesOn = isChinese(one)
        ? isChinese(lower.charAt(one.length))
        : /[a-z\d]/.test(lower.charAt(one.length));
      return lower.startsWith(one) && !goesOn;
    });
    return wording === undefined ? undefined : text.slice(wording.length);
  }

  /** What stands before one of the user's wordings at the end of a text: `NORGETEST (境外用户)`. */
  function ahead(text: string): string | undefined {
    const lower = text.toLowerCase().replace(BEHIND, '');
    const wording = users.find((one) => lower.endsWith(one));
    return wording === undefined ? undefined : text.slice(0, lower.length - wording.length);
  }

  const isBeside = (text: string): boolean => BESIDE.some((id) => lexicon.canBe(text, id));

  /** A name without what stands round it; empty where nothing is left, nothing where it can be none. */
  function nameIn(text: string): string | undefined {
    let rest = text.replace(BEFORE, '');
    // A header in two languages says the wording twice.
    rest = (behind(rest, users) ?? rest).replace(BEFORE, '');
    const end = rest.search(END);
    const words = (end > 0 ? rest.slice(0, end) : rest).split(' ');
    while (words.length > 1 && isBeside(words.at(-1) ?? '')) words.pop();
    const name = words.join(' ').replace(BEHIND, '');
    if (name === '') return '';
    if (name.length > LONGEST_NAME || UNFILLED.test(name) || lexicon.knows(name)) return undefined;
    return name;
  }

  const userName = (text: string | undefined): string | undefined => {
    const name = text === undefined ? undefined : nameIn(text);
    return name !== undefined && USER_NAME.test(name) ? name : undefined;
  };

  /** The name beside a wording that stands alone: behind it, or, as in the H+ theme, before it. */
  function beside(texts: readonly Text[], at: number, isGreeting: boolean): string | undefined {
    const near = (other: number): string | undefined => {
      const node = texts[other];
      return node && isNear(texts[at], node) ? oneForm(node.data) : undefined;
    };
    const next = near(at + 1);
    const isButton = next !== undefined && lexicon.knows(next);
    if (next !== undefined && !isButton) {
      const name = isGreeting ? userName(next) : nameIn(next);
      if (name) return name;
    }
    return (isButton ? userName(near(at + 2)) : undefined) ?? userName(near(at - 1));
  }

  return (document, own) => {
    if (users.length === 0) {
      users = wordings(USER);
      greetings = wordings(GREETING);
    }
    let shown: readonly Text[] | undefined;
    for (const node of textsOf(document)) {
      const text = oneForm(node.data);
      if (text.length > LONGEST_TEXT) continue;
      const user = behind(text, users);
      const rest = user ?? behind(text, greetings);
      const before = rest === undefined ? userName(ahead(text)) : undefined;
      if (rest === undefined && before === undefined) continue;
      // Which texts are seen is asked late: few pages have such a text, and the answer costs them a new style.
      shown ??= textsOf(document).filter((one) => isShown(one, own));
      const at = shown.indexOf(node);
      if (at < 0) continue;
      if (before !== undefined) return before;
      if (rest === undefined) continue;
      // "User manual" greets nobody: a sign, or an element of its own, must stand between.
      if (user === undefined && /^\s*[^\s:：,，]/.test(rest)) continue;
      const within = nameIn(rest);
      const isGreeting = user === undefined;
      const name = within === '' ? beside(shown, at, isGreeting) : isGreeting ? userName(rest) : within;
      if (name) return name;
    }
    return undefined;
  };
}

/** Full-width signs as half-width ones, in one line. */
const oneForm = (text: string): string => clean(text.normalize('NFKC'));

/** Texts of the page, in its order. */
function textsOf(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (/\S/.test((node as Text).data)) texts.push(node as Text);
  return texts;
}

/** Whether a text is seen; rows of tables are not asked for, nor what is typed. */
function isShown({ parentElement }: Text, own: Element): boolean {
  if (!parentElement || own.contains(parentElement) || parentElement.closest(SKIPPED)) return false;
  return parentElement.checkVisibility();
}

function isNear(one: Node | undefined, other: Node): boolean {
  let around = one?.parentElement;
  for (let up = 0; around && up < NEAR; up++, around = around.parentElement)
    if (around.contains(other)) return true;
  return false;
}
