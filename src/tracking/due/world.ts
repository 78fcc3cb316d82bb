/** What reminders are worked out from. */
import type { Category, Holidays, Status } from '../../portal/types';
import type { Turn } from '../turn';
import type { Application, Notice, Registration, Task } from '../types';
import type { ReminderKind, ReminderRecord } from './types';

/** All that is tracked, and what today's knowledge says of it. */
export interface World {
  readonly applications: readonly Application[];
  readonly registrations: readonly Registration[];
  readonly notices: readonly Notice[];
  readonly tasks: readonly Task[];
  /** Whose turn it is with an application, as `createTurns` tells. */
  turn(application: Application): Turn;
  readonly statuses: readonly Status[];
  readonly categories: readonly Category[];
}

/** When the user wants to be reminded: at an hour of theirs, on working days of their country. */
export interface Times {
  /** 0–23, of the user's own clock. */
  readonly hour: number;
  readonly holidays: Holidays;
  /** IANA name; the machine's own zone where it is left out. */
  readonly timeZone?: string;
}

/** What the user chose. */
export interface ReminderOptions extends Times {
  /** Days after which an open application wants another look; at least 1. */
  readonly lookAfter: number;
  /** Kinds that are switched off. */
  readonly off: readonly ReminderKind[];
}

export const DEFAULT_HOUR = 9;
export const DEFAULT_LOOK_AFTER = 3;

/** What is kept of reminders, by their id. */
export type ReminderLog = ReadonlyMap<string, ReminderRecord>;

/** What a rule is given: the world as it is at `now`. */
export interface Given {
  readonly world: World;
  readonly options: ReminderOptions;
  readonly log: ReminderLog;
  readonly hours: Hours;
  readonly now: string;
}

/** The user's days and hours round one moment. Instants are ISO times of the user's hour. */
export interface Hours {
  /** The user's day at an instant. */
  day(iso: string): string;
  /** The hour of this day, whatever day it is. */
  at(day: string): string;
  /** The hour of this day, or of the next working one. */
  from(day: string): string;
  readonly today: string;
  /** The hour of working days: the last one that is not after now, and the next. */
  readonly last: string;
  readonly next: string;
}
