/** What is shown while the tab in front is not on the portal: the way there, and the guides. */
import type { RefObject } from 'preact';
import type { Guide } from '../portal/types';
import type { Toasts } from '../ui/toast';
import { Actions } from './actions';
import { usePanelTexts } from './texts';
import { AllTopics } from './topics';

interface ElsewhereProps {
  readonly guide: Guide;
  readonly toasts: Toasts;
  readonly home: RefObject<HTMLHeadingElement | null>;
}

export function Elsewhere({ guide, toasts, home }: ElsewhereProps) {
  const s = usePanelTexts();
  return (
    <>
      <header>
        <h1 ref={home} tabIndex={-1}>
          {s.elsewhereTitle}
        </h1>
        <p>{s.elsewhereText}</p>
        <p>{s.elsewhereWay}</p>
        <Actions actions={['copy-address', 'fresh-tab']} toasts={toasts} />
      </header>
      <AllTopics guide={guide} without={[]} hasCollection toasts={toasts} />
    </>
  );
}
