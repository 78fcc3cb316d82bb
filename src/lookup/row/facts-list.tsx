/** The facts that are known of a code. */
import type { Fact } from '../facts';

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts-list">
      {facts.map(({ id, label, text, lang }) =>
        text === undefined ? null : (
          <div key={id}>
            <dt>{label}</dt>
            <dd {...(lang !== undefined && { lang })}>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
