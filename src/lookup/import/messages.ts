/** What the page and the worker of the import say to each other. */
import type { UsedSheet } from '../../codes/import/read-file';
import type { Counts, Sample } from '../../codes/import/report';
import type {
  FileDay,
  FileKind,
  Outcome,
  Refusal,
  RefusalReason,
  Repair,
  RepairKind,
  Tally,
} from '../../codes/import/types';
import type { StorageFault } from '../../storage/errors';

/** `read` the file's bytes, `check` its rows, `compare` with what is known, `write`, `pack` for the search. */
export type Phase = 'read' | 'check' | 'compare' | 'write' | 'pack';

export interface ImportProgress {
  readonly phase: Phase;
  /** Rows. */
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
}

export type OnProgress = (progress: ImportProgress) => void;

/** What an import would do. Nothing is changed yet. */
export interface Preview {
  /** The file's name. */
  readonly name: string;
  readonly kind: FileKind;
  readonly sheets: readonly UsedSheet[];
  /** The day that the rows are of which have none of their own; `user`: as the user has said. */
  readonly day: FileDay;
  /** Rows that can be taken, one a code. */
  readonly rows: number;
  readonly counts: Counts;
  /** A few rows of each kind. */
  readonly samples: readonly Sample[];
  readonly refused: number;
  readonly refusals: Tally<RefusalReason, Refusal>;
  readonly repairs: Tally<RepairKind, Repair>;
}

/** What an import has done. */
export type Committed =
  | {
      readonly ok: true;
      readonly counts: Counts;
      /** False: the rows are kept, but made ready for the search only when it is opened next. */
      readonly packed: boolean;
    }
  | { readonly ok: false; readonly fault: StorageFault };

export type ToWorker =
  | { readonly type: 'read'; readonly file: File; readonly day?: string }
  | { readonly type: 'commit' }
  | { readonly type: 'cancel' };

export type FromWorker =
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | {
      readonly type: 'read';
      readonly outcome: Outcome<Preview> | { readonly ok: false; readonly fault: StorageFault };
    }
  | { readonly type: 'committed'; readonly result: Committed }
  | { readonly type: 'cancelled' };
