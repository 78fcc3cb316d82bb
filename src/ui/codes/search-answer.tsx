/** What is said above the list: that it is being fetched, what a code was read as, that nothing is known of it. */
import type { SearchResult } from '../../codes/types';
import { usePage } from '../context';
import { AwaitButton } from './await-button';
import { CodeAnswer } from './code-answer';
import type { IndexState } from './use-code-index';

interface SearchAnswerProps {
  readonly index: IndexState;
  readonly result: SearchResult | undefined;
  /** Without blanks at its ends. */
  readonly query: string;
}

export function SearchAnswer({ index, result, query }: SearchAnswerProps) {
  const { t } = usePage();
  if (index === 'failed') {
    return (
      <p class="notice" role="alert">
        {t.codesFailed}
      </p>
    );
  }
  if (!result) return <p class="note quiet">{t.loadingCodes}</p>;
  const { asCode, hits } = result;
  return (
    <>
      {asCode && <CodeAnswer asCode={asCode} hasHits={hits.length > 0} />}
      {hits.length === 0 && (
        <div class="empty">
          <h2 class="breakable">{t.noneTitle(query)}</h2>
          <p>{t.noneText}</p>
          {asCode?.hs6 !== undefined && <AwaitButton hs6={asCode.hs6} />}
        </div>
      )}
    </>
  );
}
