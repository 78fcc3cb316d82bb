/** Every label of the page, in the portal's order, original and translation; a click goes to it. */
import { useId, useMemo, useState } from 'preact/hooks';
import type { Hints } from '../portal/types';
import { usePage } from '../ui/context';
import type { CurrentPage } from './choose-page';
import { filtered, type Group, grouped, isClosed, type Row, rowsOf } from './label-groups';
import { LabelRow } from './label-row';
import { Section } from './section';
import { usePanelTexts } from './texts';

/** So many labels are found at a glance. */
const AT_A_GLANCE = 12;

interface LabelsProps {
  readonly current: CurrentPage;
  readonly hints: Hints;
  readonly show: (frameId: number, key: number) => void;
}

/** The labels of a frame that are listed. */
interface Part {
  readonly frameId: number;
  readonly isFolded: boolean;
  readonly rows: readonly Row[];
}

export function Labels({ current, hints, show }: LabelsProps) {
  const { t, say } = usePage();
  const s = usePanelTexts();
  const id = useId();
  const [words, setWords] = useState('');
  const [isFrameOpen, setFrameOpen] = useState(false);
  const parts = useMemo(
    () =>
      current.shown
        .filter(({ page }) => page.labels.length > 0)
        .map(
          ({ frameId, page, isShell }, at): Part => ({
            frameId,
            isFolded: at > 0 && isShell,
            rows: rowsOf(page.labels, hints, say, t.or),
          }),
        ),
    [current, hints, say, t],
  );
  const total = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const hasFilter = total > AT_A_GLANCE || words !== '';
  const listed = parts.map((part) => ({ ...part, rows: filtered(part.rows, words) }));
  const count = listed.reduce((sum, { rows }) => sum + rows.length, 0);
  const isFiltered = words.trim() !== '';

  return (
    <Section title={s.labelsTitle}>
      {total === 0 ? <p>{s.labelsNone}</p> : <p class="quiet small">{s.labelsHow}</p>}
      {hasFilter && (
        <div class="field">
          <label for={id}>{s.filter}</label>
          <input
            id={id}
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <p class="quiet small" role="status">
            {isFiltered ? s.filterCount(count) : ''}
          </p>
        </div>
      )}
      {listed.map(({ frameId, isFolded, rows }, at) => {
        const groups = <Groups rows={rows} show={(key) => show(frameId, key)} />;
        if (isFolded) {
          return (
            <details key={frameId} class="frame" hidden={rows.length === 0} open={isFrameOpen || isFiltered}>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed like a button, by keyboard too */}
              <summary
                onClick={(event) => {
                  // Open as long as something is looked for, and after that as it was before.
                  event.preventDefault();
                  if (!isFiltered) setFrameOpen(!isFrameOpen);
                }}
              >
                {s.frameShell(rows.length)}
              </summary>
              {groups}
            </details>
          );
        }
        return (
          <div key={frameId} class="frame" hidden={rows.length === 0}>
            {at > 0 && <h3>{s.frameOther}</h3>}
            {groups}
          </div>
        );
      })}
    </Section>
  );
}

function Groups({ rows, show }: { rows: readonly Row[]; show: (key: number) => void }) {
  return (
    <>
      {grouped(rows).map((group) => (
        <OneGroup key={group.id} group={group} show={show} />
      ))}
    </>
  );
}

function OneGroup({ group, show }: { group: Group; show: (key: number) => void }) {
  const s = usePanelTexts();
  const { tab, isAfterTabs, rows } = group;
  const isWhollyClosed = tab !== undefined && isClosed(group);
  return (
    <>
      {tab !== undefined && <h3>{s.tab(tab)}</h3>}
      {isAfterTabs && <h3>{s.afterTabs}</h3>}
      {isWhollyClosed && <p class="quiet small">{s.underTab(tab)}</p>}
      <ul class="labels plain">
        {rows.map((row) => (
          <LabelRow
            key={row.id}
            row={row}
            note={row.label.hidden && !isWhollyClosed ? s.notShown : undefined}
            onShow={() => show(row.label.key)}
          />
        ))}
      </ul>
    </>
  );
}
