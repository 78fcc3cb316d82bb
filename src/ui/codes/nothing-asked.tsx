/** What stands where the list will be, while nothing is asked: what can be asked, and the user's own codes. */
import type { ComponentChildren } from 'preact';
import { usePage } from '../context';
import { ShortList } from './short-list';
import { useCodeTexts } from './texts';
import type { CodeActs } from './use-code-acts';
import type { IndexState } from './use-code-index';

/** Shown of each list. */
const MOST = 8;

interface NothingAskedProps {
  readonly index: IndexState;
  readonly acts: CodeActs;
  readonly ask: (query: string) => void;
  readonly focus: () => void;
  /** What else leads on from here. */
  readonly children?: ComponentChildren;
}

export function NothingAsked({ index, acts, ask, focus, children }: NothingAskedProps) {
  const { t } = usePage();
  const c = useCodeTexts();
  const { starred, recent } = acts.kept;
  const askFor = (query: string): void => {
    ask(query);
    focus();
  };
  const lists = [
    { title: c.starred, keys: starred },
    { title: c.recent, keys: recent.filter((key) => !starred.includes(key)) },
  ];
  return (
    <div class="empty">
      {lists.map(({ title, keys }) => (
        <ShortList
          key={title}
          index={index}
          title={title}
          keys={keys}
          most={MOST}
          onPress={({ hs, ciq = '' }) => askFor(`${hs}${ciq}`)}
        />
      ))}
      <h2>{t.emptyTitle}</h2>
      <p>{t.emptyText}</p>
      <h3>{t.examples}</h3>
      <div class="examples">
        {t.exampleQueries.map((query) => (
          <button key={query} type="button" class="act" onClick={() => askFor(query)}>
            {query}
          </button>
        ))}
      </div>
      <p class="small quiet">{t.emptySource}</p>
      {children && <p>{children}</p>}
    </div>
  );
}
