/** What to do on the page, in order, and what of it the page shows to be done. */
import type { PageGuide } from '../portal/types';
import type { PanelLabel } from '../shared/panel';
import { usePage } from '../ui/context';
import type { ShownFrame } from './choose-page';
import { Section } from './section';
import { usePanelTexts } from './texts';

interface StepsProps {
  readonly steps: PageGuide['steps'];
  /** For each step; `null` or nothing where the page does not show it. */
  readonly done: readonly (boolean | null)[];
  readonly shown: readonly ShownFrame[];
  readonly show: (frameId: number, key: number) => void;
}

export function Steps({ steps, done, shown, show }: StepsProps) {
  const { say } = usePage();
  const s = usePanelTexts();
  const told = steps.filter((_, at) => typeof done[at] === 'boolean').length;
  const count = done.filter((one) => one === true).length;
  const untold = steps.length - told;
  return (
    <Section title={s.stepsTitle} aside={told > 0 && <p class="quiet small">{s.stepsDone(count, told)}</p>}>
      <ol class="steps plain">
        {steps.map(({ text, labels = [] }, at) => {
          const is = done[at] ?? null;
          const target = firstShown(labels, shown);
          const words = (
            <>
              {is !== null && <span class="unseen">{is ? s.done : s.notDone} </span>}
              {say(text)}
            </>
          );
          return (
            <li key={text} class={is === null ? 'step' : is ? 'step done' : 'step open'}>
              <span class="number" aria-hidden="true">
                {is === true ? '✓' : `${at + 1}`}
              </span>
              {target ? (
                <button type="button" class="go" onClick={() => show(target.frameId, target.label.key)}>
                  {words}
                </button>
              ) : (
                <p>{words}</p>
              )}
            </li>
          );
        })}
      </ol>
      {told > 0 && untold > 0 && <p class="quiet small">{s.stepsUntold(untold)}</p>}
    </Section>
  );
}

interface Target {
  readonly frameId: number;
  readonly label: PanelLabel;
}

/** Of the labels the first one, in their own order, that can be scrolled to. */
function firstShown(ids: readonly string[], shown: readonly ShownFrame[]): Target | undefined {
  for (const id of ids) {
    for (const { frameId, page } of shown) {
      const label = page.labels.find((one) => !one.hidden && one.ids.includes(id));
      if (label) return { frameId, label };
    }
  }
  return undefined;
}
