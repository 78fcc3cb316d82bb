/** What GACC and the authority wrote back, as it was read, with the Chinese words that we know. */
import { findTerms } from '../../portal/terms';
import { isChinese } from '../../portal/text';
import type { Hints, Knowledge } from '../../portal/types';
import type { Feedback as FeedbackText } from '../../tracking/types';
import { usePage } from '../../ui/context';
import { useLater } from '../../ui/live';
import { useBoard } from '../board';
import { Part } from '../pieces';

export function Feedback({ feedback, hints }: { feedback: readonly FeedbackText[]; hints: Hints }) {
  const { services, say } = usePage();
  const { s, dates } = useBoard();
  const needsTerms = feedback.some(({ text }) => isChinese(text));
  const terms = useLater(async () => {
    if (!needsTerms) return [];
    return (JSON.parse(await services.fetchText('data/knowledge.json')) as Knowledge).terms;
  }, [services, needsTerms]);
  return (
    <Part id="feedback" title={s.feedbackTitle}>
      {feedback.length === 0 && <p class="quiet">{s.feedbackNone}</p>}
      {[...feedback].reverse().map((one) => {
        const { from, text, first, last } = one;
        const known = findTerms(text, terms ?? []).flatMap(({ id, start, end }) => {
          const hint = hints[`term.${id}`];
          return hint ? [{ id, zh: text.slice(start, end), hint }] : [];
        });
        return (
          <article key={`${from} ${first} ${text}`}>
            <h3>
              {from === 'customs' ? s.feedbackCustoms : say(s.feedbackAuthority)}{' '}
              <span class="quiet small">{s.feedbackRead(dates.span(first, last))}</span>
            </h3>
            <blockquote class="written breakable">{text}</blockquote>
            {known.length > 0 && (
              <>
                <p class="small quiet">{s.terms}:</p>
                <dl class="terms small">
                  {known.map(({ id, zh, hint }) => (
                    <div key={id}>
                      <dt lang="zh">{zh}</dt>
                      <dd>
                        <b>{say(hint.name)}</b>. {say(hint.what)}
                      </dd>
                    </div>
                  ))}
                </dl>
              </>
            )}
          </article>
        );
      })}
    </Part>
  );
}
