/** A time axis: where an instant stands between two others, and where months begin. Pure. */
import { addMonths, type Zone } from '../../tracking/calendar';

export interface Tick {
  /** Share of the width, in percent. */
  readonly at: number;
  /** `2026-11-01` */
  readonly day: string;
}

export interface Axis {
  /** ISO times in UTC. */
  readonly from: string;
  readonly to: string;
  /** Where an instant stands, in percent of the width; below 0 or above 100 where it is not on the axis. */
  at(iso: string): number;
  readonly ticks: readonly Tick[];
}

/** Most ticks that fit beside each other. */
const MOST_TICKS = 14;
/** Months between two ticks. */
const STEPS = [1, 3, 6, 12, 24, 60] as const;

/** @param from first day, @param to the day behind the last: `2026-11-24` in the zone */
export function createAxis(from: string, to: string, zone: Zone): Axis {
  const [start, end] = [zone.instant(from, 0), zone.instant(to, 0)];
  const [first, last] = [Date.parse(start), Date.parse(end)];
  const at = (iso: string): number => ((Date.parse(iso) - first) / Math.max(1, last - first)) * 100;
  const months = monthsBetween(from, to);
  const step = STEPS.find((one) => months / one <= MOST_TICKS) ?? 120;
  const ticks: Tick[] = [];
  // Ticks of a quarter or a year stand at its beginning, wherever the axis begins.
  for (let day = firstTick(from, step); day < to; day = addMonths(day, step)) {
    if (day >= from) ticks.push({ day, at: at(zone.instant(day, 0)) });
  }
  return { from: start, to: end, at, ticks };
}

function monthsBetween(from: string, to: string): number {
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.max(1, number(to) - number(from));
}

function firstTick(from: string, step: number): string {
  const year = Number(from.slice(0, 4));
  const month = step >= 12 ? 1 : Math.floor((Number(from.slice(5, 7)) - 1) / step) * step + 1;
  const aligned = step >= 12 ? Math.floor(year / (step / 12)) * (step / 12) : year;
  return `${aligned}-${String(month).padStart(2, '0')}-01`;
}
