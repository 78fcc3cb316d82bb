/** The user's own rows: how many, of when and from where, those that are gone; to a file, and away. */
import { useMemo, useRef } from 'preact/hooks';
import type { OwnRow } from '../../codes/own/types';
import { lookupAt } from '../../shared/lookup';
import { groupCode } from '../../ui/code-text';
import { dateSaid } from '../../ui/codes/row-said';
import { useDesk } from '../desk';
import { useOwnRows } from '../own';
import { DeleteOwn } from './delete-own';
import { ExportOwn } from './export-own';
import { type OriginCount, summaryOf } from './own-summary';
import { Some } from './some';

/** Drawn at first. */
const FIRST_DAYS = 6;
const FIRST_GONE = 20;

export function OwnSection() {
  const { words } = useDesk();
  const { s } = words;
  const own = useOwnRows();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section class="part" aria-labelledby="own">
      <h2 id="own" ref={heading} tabIndex={-1}>
        {s.ownTitle}
      </h2>
      <p>{s.ownText}</p>
      {own.state === 'loading' && <p class="quiet">{s.ownReading}</p>}
      {own.state === 'failed' && (
        <p class="notice" role="alert">
          {s.faults[own.fault]}
        </p>
      )}
      {own.state === 'read' &&
        (own.rows.length === 0 ? <p class="quiet">{s.ownNone}</p> : <Known rows={own.rows} home={heading} />)}
    </section>
  );
}

interface KnownProps {
  readonly rows: readonly OwnRow[];
  readonly home: preact.RefObject<HTMLElement | null>;
}

function Known({ rows, home }: KnownProps) {
  const { words } = useDesk();
  const { s } = words;
  const summary = useMemo(() => summaryOf(rows), [rows]);
  const date = (iso: string): string => dateSaid(iso, words);
  return (
    <>
      <p class="lead">{s.ownCount(summary.total)}</p>
      <div class="halves">
        <div>
          <h3>{s.ownFrom}</h3>
          <ul class="plain">
            {summary.origins.map((origin) => (
              <li key={`${origin.kind} ${origin.title ?? ''}`} class="breakable">
                {origin.count} · {originSaid(origin, words.s)}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{s.ownDays}</h3>
          <Some items={summary.days} first={FIRST_DAYS}>
            {({ day, count }) => (
              <li key={day}>
                {count} · {date(day)}
              </li>
            )}
          </Some>
        </div>
      </div>
      {summary.gone.length > 0 && (
        <details>
          <summary>{s.ownGone(summary.gone.length)}</summary>
          <p class="small quiet">{s.ownGoneText}</p>
          <Some items={summary.gone} first={FIRST_GONE}>
            {(row) => (
              <li key={row.key} class="breakable">
                <a class="digits" href={lookupAt({ view: 'row', key: row.key })}>
                  {groupCode(row)}
                </a>{' '}
                {row.name.en ?? row.name.zh} <span class="quiet">({date(row.gone ?? '')})</span>
              </li>
            )}
          </Some>
        </details>
      )}
      <p class="small quiet">{s.ownExportText}</p>
      <div class="line">
        <ExportOwn rows={rows} />
        <DeleteOwn count={rows.length} home={home} />
      </div>
    </>
  );
}

function originSaid({ kind, title = '' }: OriginCount, s: ReturnType<typeof useDesk>['words']['s']): string {
  return kind === 'seen'
    ? s.originSeen
    : kind === 'collected'
      ? s.originCollected(title)
      : s.originFile(title);
}
