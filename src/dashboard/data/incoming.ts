/** What is in a file that is brought in, beside what is kept; and the portions in which it goes. Pure. */
import type { BackupKind, BackupRecords } from '../../export/backup';

export interface Counted {
  readonly kind: BackupKind;
  readonly added: number;
  readonly known: number;
}

export const BACKUP_KINDS = [
  'applications',
  'registrations',
  'notices',
  'tasks',
] as const satisfies BackupKind[];

/** How many records of each kind are new here, and how many will be joined. */
export function counted(incoming: BackupRecords, kept: BackupRecords): readonly Counted[] {
  return BACKUP_KINDS.map((kind) => {
    const ids = new Set(idsOf(kept, kind));
    const theirs = idsOf(incoming, kind);
    const known = theirs.filter((id) => ids.has(id)).length;
    return { kind, added: theirs.length - known, known };
  });
}

export function idsOf(records: BackupRecords, kind: BackupKind): readonly string[] {
  if (kind === 'applications') return records.applications.map(({ serial }) => serial);
  if (kind === 'registrations') return records.registrations.map(({ number }) => number);
  return records[kind].map(({ id }) => id);
}

/** Records in one message: the background writes them at once, and a page is told how far it has come. */
const PORTION = 100;

/** The records in portions; joining is the same in any order, and however often one of them is told. */
export function portions(records: BackupRecords): readonly BackupRecords[] {
  const empty: BackupRecords = { applications: [], registrations: [], notices: [], tasks: [] };
  return BACKUP_KINDS.flatMap((kind) => {
    const all: readonly unknown[] = records[kind];
    const parts: BackupRecords[] = [];
    for (let at = 0; at < all.length; at += PORTION) {
      parts.push({ ...empty, [kind]: all.slice(at, at + PORTION) });
    }
    return parts;
  });
}

export const sizeOf = (records: BackupRecords): number =>
  BACKUP_KINDS.reduce((sum, kind) => sum + records[kind].length, 0);
