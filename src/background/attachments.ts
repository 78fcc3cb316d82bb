/** Keeps the last reading of each application's attachments, and which of them the user says do not apply. */
import type { AttachmentState } from '../shared/records';
import type { StorageArea } from '../storage/area';
import { readOne } from '../storage/read';
import type { Writer } from '../storage/writer';

export interface Attachments {
  seen(state: AttachmentState): Promise<void>;
  get(key: string): Promise<AttachmentState | null>;
  /** @returns ids or texts of all that do not apply to this application now */
  setApplies(key: string, attachment: string, applies: boolean): Promise<string[]>;
  notApplicable(key: string): Promise<string[]>;
}

/** @param now gives the ISO time in UTC */
export function createAttachments(area: StorageArea, writer: Writer, now: () => string): Attachments {
  return {
    seen: (state) =>
      writer.run(async (transaction) => {
        const at = now();
        const read = state.read > at ? at : state.read;
        const kept = (await transaction.get('attachments', [state.key])).get(state.key);
        // Another frame's later reading came first; a reading from the future is from a clock set back since.
        if (kept && kept.read > read && kept.read <= at) return;
        transaction.put('attachments', state.key, { ...state, read });
      }),

    get: async (key) => (await readOne(area, 'attachments', key)) ?? null,

    setApplies: (key, attachment, applies) =>
      writer.run(async (transaction) => {
        const kept = (await transaction.get('not-applicable', [key])).get(key) ?? [];
        const others = kept.filter((entry) => entry !== attachment);
        const next = applies ? others : [...others, attachment];
        if (next.length > 0) transaction.put('not-applicable', key, next);
        else transaction.remove('not-applicable', key);
        return next;
      }),

    notApplicable: async (key) => [...((await readOne(area, 'not-applicable', key)) ?? [])],
  };
}
