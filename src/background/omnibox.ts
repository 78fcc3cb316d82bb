/** The look-up in the address bar: `los`, a space, and a name or digits. Enter opens a page of ours. */
import { type CodeIndex, checkOf, type Hit, type Names, search } from '../codes/index';
import { inLanguage } from '../languages/known';
import type { Language } from '../languages/types';
import type { Browser } from '../shared/browser';
import { LOOKUP, type LookupPlace, lookupAt } from '../shared/lookup';
import { sourceSaid } from './code-said';
import { listen } from './listen';
import { textsIn } from './texts';

export interface OmniboxOptions {
  readonly browser: Pick<Browser, 'runtime' | 'tabs'> & { readonly omnibox?: Browser['omnibox'] };
  readonly index: () => Promise<CodeIndex>;
  readonly language: () => Promise<Language>;
  /** ISO time in UTC. */
  readonly now: () => string;
  readonly report: (doing: string, cause: unknown) => void;
  readonly signal: AbortSignal;
  /** IANA name, for tests. */
  readonly timeZone?: string;
}

/** More do not fit below the bar; Firefox shows six. */
const MOST = 6;
/** What a suggestion puts into the bar: the key of its row, and its name. */
const CONTENT = /^(\d{6,10}(?:\/\d{3})?) – /;
const LONGEST_NAME = 120;

/** Answers in the address bar until the signal; browsers without one (Android) have none. */
export function startOmnibox(options: OmniboxOptions): void {
  const { browser, index, language, report, signal } = options;
  const { omnibox } = browser;
  if (!omnibox) return;
  const mark = markup(isPlain(browser));
  let last = 0;

  const suggestAs = (description: string): void => {
    // A promise in some browsers, nothing in others.
    void Promise.resolve(omnibox.setDefaultSuggestion({ description })).catch(() => undefined);
  };
  async function ask(): Promise<void> {
    suggestAs(mark.text(textsIn(await language()).barAsk));
    // Read ahead of the first letter.
    await index();
  }
  async function answer(text: string, suggest: (found: Suggestion[]) => void): Promise<void> {
    last++;
    const turn = last;
    const [codes, spoken] = await Promise.all([index(), language()]);
    // Another letter was typed meanwhile.
    if (turn !== last || signal.aborted) return;
    const texts = textsIn(spoken);
    suggestAs(mark.text(text.trim() === '' ? texts.barAsk : texts.barSearch(text.trim())));
    suggest(search(codes, text, { limit: MOST }).hits.map((hit) => suggestion(hit, spoken)));
  }
  function suggestion(hit: Hit, spoken: Language): Suggestion {
    const { row, matches } = hit;
    const key = nameKey(row.names, spoken);
    const name = (row.names[key] ?? '').slice(0, LONGEST_NAME);
    const check = checkOf(row, new Date(options.now())) && textsIn(spoken).barCheck;
    const about = [sourceSaid(row, { language: spoken, timeZone: options.timeZone }), check];
    return {
      content: `${row.key} – ${name}`,
      description: [
        mark.match(row.key.replace('/', ' · ')),
        mark.ranges(name, matches[key] ?? []),
        mark.dim(about.filter(Boolean).join(', ')),
      ].join(' '),
    };
  }
  async function open(text: string, how: Disposition): Promise<void> {
    const key = CONTENT.exec(text)?.[1];
    const place: LookupPlace = key ? { view: 'row', key } : { view: 'search', query: text.trim() };
    const url = browser.runtime.getURL(LOOKUP) + lookupAt(place);
    if (how === 'currentTab') await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: how === 'newForegroundTab' });
  }
  const quietly = (work: Promise<unknown>): void => {
    work.catch((cause: unknown) => report('address bar', cause));
  };

  listen(omnibox.onInputStarted, () => quietly(ask()), signal);
  listen(omnibox.onInputChanged, (text, suggest) => quietly(answer(text, suggest)), signal);
  listen(omnibox.onInputEntered, (text, how) => quietly(open(text, how)), signal);
}

interface Suggestion {
  content: string;
  description: string;
}
type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** The user's language first, then what there is. */
function nameKey(names: Names, language: Language): keyof Names {
  const own = inLanguage<keyof Names>({ nb: 'nb', en: 'en' }, language);
  return ([own, 'en', 'nb', 'zh', 'latin'] as const).find((key) => names[key]) ?? own;
}

/** Firefox shows a description as it is, and alone tells its name; Chrome and its kin read it as XML. */
const isPlain = ({ runtime }: Pick<Browser, 'runtime'>): boolean => 'getBrowserInfo' in runtime;

function markup(plain: boolean) {
  // Text that is no XML makes Chrome refuse all suggestions.
  const text = (said: string): string =>
    said
      .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
      .replace(/[&<>"']/g, (one) => (plain ? one : `&#${one.charCodeAt(0)};`));
  const within = (tag: string) => (said: string) =>
    plain || said === '' ? text(said) : `<${tag}>${text(said)}</${tag}>`;
  const match = within('match');
  return {
    text,
    match,
    dim: (said: string) => (plain && said !== '' ? `(${text(said)})` : within('dim')(said)),
    /** A text with what the query found in it. */
    ranges(said: string, ranges: readonly (readonly [number, number])[]): string {
      let at = 0;
      let done = '';
      for (const [start, end] of ranges) {
        if (start < at || end > said.length) continue;
        done += text(said.slice(at, start)) + match(said.slice(start, end));
        at = end;
      }
      return done + text(said.slice(at));
    },
  };
}
