/**
 * What the user has, as a file to keep and to bring to another machine. A file that comes back is outside text:
 * each record is checked by itself, so that a bad one does not cost the others, and nothing of it throws.
 */
import {
  applicationRecord,
  MOST_ROWS,
  noticeRecord,
  registrationRecord,
  task,
} from '../shared/record-schemas';
import { reasonOf, z } from '../shared/zod';
import type { ApplicationRecord, NoticeRecord, RegistrationRecord, Task } from '../tracking/types';

export interface BackupRecords {
  readonly applications: readonly ApplicationRecord[];
  readonly registrations: readonly RegistrationRecord[];
  readonly notices: readonly NoticeRecord[];
  readonly tasks: readonly Task[];
}
export type BackupKind = keyof BackupRecords;

/**
 * `form`: it is not what such a record is. `twice`: one with the same number stands before it. `future`: it has a
 * time that is more than a day ahead. `many`: more than are taken of one kind, of which this is the first.
 */
export type RefusalReason = 'form' | 'twice' | 'future' | 'many';

/** A record that was not taken. */
export interface Refused {
  readonly what: {
    readonly kind: BackupKind;
    /** Its place in the file, from 1; absent where the file has no list of the kind. */
    readonly place?: number;
    /** Its number, where it has one that can be shown. */
    readonly id?: string;
  };
  readonly reason: RefusalReason;
  /** Where it is wrong; never what it holds. */
  readonly detail?: string;
}

export type Backup =
  | {
      readonly ok: true;
      readonly records: BackupRecords;
      readonly refused: readonly Refused[];
      /** When the file was made (ISO, UTC), where it says so. */
      readonly exported?: string;
    }
  | { readonly ok: false; readonly reason: BackupFault };
export type BackupFault = 'not-json' | 'not-ours' | 'newer' | 'too-large';

const FORMAT = 'los-for-cifer';
const VERSION = 1;
/** Characters of a file. The browser gives an extension some 10 MB to keep things in, so none of ours is longer. */
export const LONGEST_BACKUP = 16_000_000;
const DAY = 86_400_000;

const SCHEMAS: { readonly [K in BackupKind]: z.ZodMiniType<BackupRecords[K][number]> } = {
  applications: applicationRecord,
  registrations: registrationRecord,
  notices: noticeRecord,
  tasks: task,
};

/**
 * The file's text.
 * @param made.version of the extension
 * @param made.now ISO time in UTC
 */
export function toBackup(
  { applications, registrations, notices, tasks }: BackupRecords,
  { version, now }: { readonly version: string; readonly now: string },
): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    exported: now,
    program: version,
    applications,
    registrations,
    notices,
    tasks,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads a file. @param now ISO time in UTC: what is told of later times can't be true */
export function fromBackup(text: string, now: string): Backup {
  if (text.length > LONGEST_BACKUP) return { ok: false, reason: 'too-large' };
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, reason: 'not-json' };
  }
  if (!isObject(file) || file.format !== FORMAT) return { ok: false, reason: 'not-ours' };
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { ok: false, reason: 'not-ours' };
  }
  if (version > VERSION) return { ok: false, reason: 'newer' };

  const latest = new Date(Date.parse(now) + DAY).toISOString();
  const refused: Refused[] = [];
  const read = <K extends BackupKind>(kind: K): BackupRecords[K][number][] =>
    listOf(kind, file[kind], latest, refused);
  const records: BackupRecords = {
    applications: read('applications'),
    registrations: read('registrations'),
    notices: read('notices'),
    tasks: read('tasks'),
  };
  const exported = z.safeParse(z.iso.datetime(), file.exported);
  return { ok: true, records, refused, ...(exported.success && { exported: exported.data }) };
}

/**
 * The good records of a list; the others are added to `refused`. The schemas take no key that they do not name,
 * so that neither `__proto__` nor anything deep comes further.
 */
function listOf<K extends BackupKind>(
  kind: K,
  list: unknown,
  latest: string,
  refused: Refused[],
): BackupRecords[K][number][] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    refused.push({ what: { kind }, reason: 'form', detail: 'not a list' });
    return [];
  }
  const taken = new Map<string, BackupRecords[K][number]>();
  for (const [index, candidate] of list.slice(0, MOST_ROWS).entries()) {
    const what = { kind, place: index + 1 };
    const parsed = z.safeParse(SCHEMAS[kind], candidate);
    if (!parsed.success) {
      refused.push({ what, reason: 'form', detail: reasonOf(parsed.error) });
      continue;
    }
    const id = idOf(parsed.data);
    const reason = taken.has(id) ? 'twice' : hasLater(candidate, latest) ? 'future' : undefined;
    if (reason) refused.push({ what: { ...what, id }, reason });
    else taken.set(id, parsed.data);
  }
  if (list.length > MOST_ROWS) refused.push({ what: { kind, place: MOST_ROWS + 1 }, reason: 'many' });
  return [...taken.values()];
}

function idOf(record: BackupRecords[BackupKind][number]): string {
  if ('serial' in record) return record.serial;
  return 'number' in record ? record.number : record.id;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names under which records hold times; a task's `day` may well lie ahead. */
const TIMES: ReadonlySet<string> = new Set(['at', 'first', 'last', 'seen', 'done']);

/** Whether a record tells of a time after `latest`. */
function hasLater(value: unknown, latest: string, name = ''): boolean {
  if (typeof value === 'string') return TIMES.has(name) && Date.parse(value) > Date.parse(latest);
  if (Array.isArray(value)) return value.some((one) => hasLater(one, latest, name));
  return isObject(value) && Object.entries(value).some(([key, inner]) => hasLater(inner, latest, key));
}
