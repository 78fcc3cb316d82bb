/**
 * What is kept on the user's machine, and under which keys: one record a key, so that one that does not parse
 * costs no other. Keys: `settings`, `managed`, `version`, `<kind>/<id>`, `set-aside/<time>/<key>`.
 */
import {
  applicationRecord,
  attachments,
  lookupKept,
  MOST_ROWS,
  managed,
  noticeRecord,
  productKept,
  registrationRecord,
  reminder,
  settings,
  task,
  text,
} from '../shared/record-schemas';
import type { AttachmentState, LookupKept, Managed, ProductKept, Settings } from '../shared/records';
import { reasonOf, z } from '../shared/zod';
import type { ReminderRecord } from '../tracking/due/types';
import {
  type ApplicationRecord,
  type NoticeRecord,
  type RegistrationRecord,
  recordId,
  type Task,
} from '../tracking/types';

/** What is kept, by kind. */
export interface Records {
  readonly settings: Settings;
  /** What the user's company has set; the background copies it here from `storage.managed`. */
  readonly managed: Managed;
  /** By serial number. */
  readonly application: ApplicationRecord;
  /** By registration number in China. */
  readonly registration: RegistrationRecord;
  /** By `noticeId`. */
  readonly notice: NoticeRecord;
  readonly task: Task;
  /** What was told and said of a reminder, by its id. */
  readonly reminder: ReminderRecord;
  /** Codes that the user starred or used last. */
  readonly lookup: LookupKept;
  /**
   * Rows of Product type enquiry, by the first six digits of their HS code: as they were kept
   * before own rows had a data base (`storage/codes`). The background moves them there when it starts.
   */
  readonly products: readonly ProductKept[];
  /** By `AttachmentState.key`. */
  readonly attachments: AttachmentState;
  /** Ids or texts of attachments that do not apply, by `AttachmentState.key`. */
  readonly 'not-applicable': readonly string[];
}
export type Kind = keyof Records;

const SCHEMAS: { readonly [K in Kind]: z.ZodMiniType<Records[K]> } = {
  settings,
  managed,
  application: applicationRecord,
  registration: registrationRecord,
  notice: noticeRecord,
  task,
  reminder,
  lookup: lookupKept,
  products: z.array(productKept).check(z.maxLength(MOST_ROWS)),
  attachments,
  'not-applicable': z.array(text).check(z.maxLength(500)),
};

export const KINDS = Object.keys(SCHEMAS) as readonly Kind[];

/** Kinds with one record only, which has no id. */
const SINGLE: readonly Kind[] = ['settings', 'managed', 'lookup'];

export const VERSION_KEY = 'version';
export const SET_ASIDE = 'set-aside/';
/** What stands for a record that is taken away, until its key is gone. */
export const REMOVED = null;

/** The key of a record. */
export function keyOf(kind: Kind, id: string): string {
  return SINGLE.includes(kind) ? kind : `${kind}/${id}`;
}

/** Kind and id of a key; `undefined` for a key that holds no record (the version, what was set aside). */
export function parseKey(key: string): { readonly kind: Kind; readonly id: string } | undefined {
  const single = SINGLE.find((kind) => kind === key);
  if (single) return { kind: single, id: '' };
  const slash = key.indexOf('/');
  const kind = key.slice(0, Math.max(slash, 0));
  if (!isKind(kind) || SINGLE.includes(kind)) return undefined;
  return { kind, id: key.slice(slash + 1) };
}

function isKind(text: string): text is Kind {
  return Object.hasOwn(SCHEMAS, text);
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

/** Checks a stored value: its form, and that it stands under its own key. @param id left out where it has no key yet */
export function parseRecord<K extends Kind>(
  kind: K,
  id: string | undefined,
  value: unknown,
): Parsed<Records[K]> {
  const result = z.safeParse(SCHEMAS[kind], value);
  if (!result.success) return { ok: false, reason: reasonOf(result.error) };
  const own = ownId(result.data);
  if (id !== undefined && own !== undefined && own !== id)
    return { ok: false, reason: 'stands under another key than its own' };
  return { ok: true, value: result.data };
}

function ownId(value: Records[Kind]): string | undefined {
  if ('key' in value) return value.key;
  return 'looks' in value || 'id' in value ? recordId(value) : undefined;
}

/** The key that something is set aside under. */
export function setAsideKey(original: string, at: string): string {
  return `${SET_ASIDE}${at}/${original}`;
}

/** Time and former key of something that was set aside. */
export function parseSetAside(key: string): { readonly at: string; readonly original: string } | undefined {
  if (!key.startsWith(SET_ASIDE)) return undefined;
  const rest = key.slice(SET_ASIDE.length);
  const slash = rest.indexOf('/');
  return slash < 0 ? undefined : { at: rest.slice(0, slash), original: rest.slice(slash + 1) };
}
