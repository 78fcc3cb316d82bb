/** One label: our name for it, the portal's text, and its explanation behind a button. */
import { useId, useState } from 'preact/hooks';
import type { Hint } from '../portal/types';
import { usePage } from '../ui/context';
import type { Row } from './label-groups';
import { usePanelTexts } from './texts';

interface LabelRowProps {
  readonly row: Row;
  /** Why it can't be scrolled to, where the group does not say it. */
  readonly note?: string | undefined;
  readonly onShow: () => void;
}

export function LabelRow({ row, note, onShow }: LabelRowProps) {
  const s = usePanelTexts();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { label, hints, name } = row;
  const words = (
    <>
      <span class="name">
        {name}
        {hints.some(({ beware }) => beware) && <span class="tag">{s.bewareTag}</span>}
      </span>
      {label.text !== name && (
        <span class="original breakable" lang={/\p{Script=Han}/u.test(label.text) ? 'zh' : 'en'}>
          {label.text}
        </span>
      )}
      {note !== undefined && <span class="quiet small">{note}</span>}
    </>
  );
  return (
    <li>
      <div class={isOpen ? 'line unfolded' : 'line'}>
        {label.hidden ? (
          <div class="go">{words}</div>
        ) : (
          <button type="button" class="go" onClick={onShow}>
            {words}
          </button>
        )}
        {hints.length > 0 && (
          <button
            type="button"
            class="fold"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={s.explain(name)}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      </div>
      <div id={id} class="hints" hidden={!isOpen}>
        {isOpen &&
          hints.map((hint) => <Explanation key={hint.name} hint={hint} isOneOfSeveral={hints.length > 1} />)}
      </div>
    </li>
  );
}

function Explanation({ hint, isOneOfSeveral }: { hint: Hint; isOneOfSeveral: boolean }) {
  const { say } = usePage();
  const s = usePanelTexts();
  return (
    <div class="hint">
      {isOneOfSeveral && <p class="of">{say(hint.name)}</p>}
      <p>{say(hint.what)}</p>
      {hint.do && (
        <p>
          <b>{s.do}:</b> {say(hint.do)}
        </p>
      )}
      {hint.beware && (
        <p class="beware">
          <b>{s.bewareTitle}:</b> {say(hint.beware)}
        </p>
      )}
      <p class="quiet small">{s.sourceIs(hint.source)}</p>
    </div>
  );
}
