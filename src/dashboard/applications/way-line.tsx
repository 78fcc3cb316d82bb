/** The way of one application: a stretch for each status, hatched between two looks, since nobody knows there. */
import { useMemo, useState } from 'preact/hooks';
import { statusText } from '../../ui/application-view';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { addressOf } from '../place';
import type { Axis } from '../time/axis';
import { lasted } from '../time/lasted';
import { type Stretch, wayOf } from '../time/ways';
import type { ApplicationRow } from './application-rows';

/** Below this width, in percent, a stretch has no room for words. */
const ROOM_FOR_WORDS = 7;
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_at, last) => last,
};

export function WayLine({ row: { application, isFinal }, axis }: { row: ApplicationRow; axis: Axis }) {
  const { s, now } = useBoard();
  const way = useMemo(() => wayOf(application, axis, isFinal, now), [application, axis, isFinal, now]);
  const last = way.stretches.length - 1;
  const [chosen, setChosen] = useState<number>();
  const active = Math.min(chosen ?? last, last);
  const move = (event: KeyboardEvent): void => {
    const next = STEPS[event.key]?.(active, last);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setChosen(next);
    const bar = event.currentTarget as HTMLElement;
    bar.querySelectorAll<HTMLElement>('.stretch')[next]?.focus();
  };
  const track = way.track && (
    <span class="track" style={{ left: `${way.track.left}%`, width: `${way.track.width}%` }} />
  );
  if (last < 0) {
    return (
      <div class="line">
        {track}
        <span class="none small">{s.wayNone}</span>
      </div>
    );
  }
  return (
    <div role="toolbar" class="line" aria-label={s.wayOf(application.serial)} onKeyDown={move}>
      {track}
      {way.applied !== undefined && <span class="applied" style={{ left: `${way.applied}%` }} />}
      {way.stretches.map((stretch, index) => (
        <StretchButton
          key={stretch.index}
          application={application}
          isFinal={isFinal}
          stretch={stretch}
          isActive={index === active}
        />
      ))}
    </div>
  );
}

interface StretchButtonProps extends Pick<ApplicationRow, 'application' | 'isFinal'> {
  readonly stretch: Stretch;
  /** The one of its line that Tab leads to. */
  readonly isActive: boolean;
}

function StretchButton({ application, isFinal, stretch, isActive }: StretchButtonProps) {
  const { language, t, say } = usePage();
  const { s, words, turnIn, dates, zone, now } = useBoard();
  const { period, index, left, width } = stretch;
  const turn = turnIn(application, period);
  const status = statusText(period, words, language, t);
  const days = s.lasted(lasted(application.history, index, now, isFinal, zone.day));
  const text = s.stretch(status, say(s.turns[turn]), dates.span(period.first, period.last), days);
  return (
    <button
      type="button"
      class={`stretch ${turn}`}
      tabIndex={isActive ? 0 : -1}
      style={{ left: `${left}%`, width: `${width}%` }}
      aria-label={text}
      onClick={() => {
        location.hash = addressOf({ view: 'application', id: application.serial });
      }}
    >
      {width >= ROOM_FOR_WORDS && <span class="words">{status}</span>}
      <span class={left > 60 ? 'tip end' : 'tip'} aria-hidden="true">
        {text}
      </span>
    </button>
  );
}
