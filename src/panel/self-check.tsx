/** How much of the page is known, what is not, and the way to let the maintainers know it. */
import { useId, useState } from 'preact/hooks';
import type { FramePage } from '../shared/panel';
import type { CurrentPage } from './choose-page';
import { known } from './label-groups';
import { SaveStructure } from './save-structure';
import { Section } from './section';
import { usePanelTexts } from './texts';
import type { Followed } from './use-follow';

interface SelfCheckProps {
  readonly current: CurrentPage;
  readonly structure: Followed['structure'];
}

export function SelfCheck({ current, structure }: SelfCheckProps) {
  const s = usePanelTexts();
  if (current.shown.length === 0) return null;
  return (
    <Section title={s.checkTitle}>
      {current.shown.map(({ frameId, page, isShell }, at) => (
        <FrameCheck
          key={frameId}
          frame={page}
          kind={at === 0 ? 'page' : isShell ? 'shell' : 'other'}
          // Where the menu tells the page, its frame comes first too.
          page={at === 0 ? (current.id ?? page.pages[0]) : page.pages[0]}
          structure={(texts) => structure(frameId, texts)}
        />
      ))}
    </Section>
  );
}

interface FrameCheckProps {
  readonly frame: FramePage;
  readonly kind: 'page' | 'shell' | 'other';
  /** Id of the page, where it is known. */
  readonly page: string | undefined;
  readonly structure: (texts: readonly string[]) => ReturnType<Followed['structure']>;
}

function FrameCheck({ frame, kind, page, structure }: FrameCheckProps) {
  const s = usePanelTexts();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { all, unknown } = frame;
  const said = { page: s.checkFound, shell: s.checkFoundFrame, other: s.checkFoundOther }[kind];
  return (
    <div class="check">
      <p>{all === 0 ? s.checkNothing : said(known(frame), all)}</p>
      {unknown.length > 0 && (
        <details>
          <summary>{s.checkUnknown(unknown.length)}</summary>
          <ul>
            {unknown.map(({ text }) => (
              <li key={text} class="breakable">
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <button
          type="button"
          class="act"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {{ page: s.save, shell: s.saveFrame, other: s.saveOther }[kind]}
        </button>
      </p>
      <div id={id} hidden={!isOpen}>
        {isOpen && <SaveStructure unknown={unknown} page={page} structure={structure} />}
      </div>
    </div>
  );
}
