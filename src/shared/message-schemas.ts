/**
 * The form of every message to the background. A page can't send these, but a page that took a frame's
 * renderer over could: whatever comes from a frame is checked like any other outside text.
 */
import { LONGEST_FOOT } from '../portal/foot';
import type { FrameMessages, PageMessages } from './messages';
import {
  accountName,
  attachments,
  attachmentsKey,
  feedbackFrom,
  feedbackText,
  language,
  lookupKept,
  MOST_ROWS,
  note,
  noticeSighting,
  product,
  registrationNumber,
  registrationSighting,
  reminderId,
  route,
  serial,
  settingsChange,
  sighting,
  subject,
  subjectKind,
  task,
  text,
  when,
} from './record-schemas';
import type { ListSeen } from './records';
import { LONGEST_WATCH, SHORTEST_WATCH } from './watch';
import { z } from './zod';

const count = z.int().check(z.minimum(0), z.maximum(100_000));
/** HS digits: of a subheading (6), of a Chinese line (8, 10). */
const hsDigits = z.string().check(z.regex(/^\d{6}(\d{2}){0,2}$/));
/** A code as it stands on a page: HS digits, and those of the CIQ code where they stand with it. */
const codeKey = z.string().check(z.regex(/^\d{8}(\d{2})?(\/\d{3})?$/));
/** Most codes that a frame asks the names of at once. */
const MOST_NAMED = 100;
const MOST_KEYS = 50_000;
const listSeen: z.ZodMiniType<ListSeen> = z.strictObject({
  rows: count,
  foot: z.exactOptional(
    z.strictObject({
      text: z.string().check(z.maxLength(LONGEST_FOOT)),
      page: z.exactOptional(count),
      size: z.exactOptional(count),
    }),
  ),
  conditions: z.union([
    z.literal('unknown'),
    z.strictObject({
      hs: z.exactOptional(text),
      ciq: z.exactOptional(text),
      other: z.exactOptional(z.literal(true)),
    }),
  ]),
});
const serials = z.array(serial).check(z.maxLength(MOST_ROWS));

/**
 * Rows of a table of the portal. A row that is not of its form (an empty serial number, a footer read as a row)
 * is left out: it must not cost the others. Not one good row among several is a refusal.
 */
function rows<T>(row: z.ZodMiniType<T>): z.ZodMiniType<T[]> {
  return z.pipe(
    z.array(z.unknown()).check(z.maxLength(MOST_ROWS)),
    z.transform((given: unknown[], context) => {
      const good = given.flatMap((candidate) => {
        const parsed = z.safeParse(row, candidate);
        return parsed.success ? [parsed.data] : [];
      });
      if (good.length === 0 && given.length > 0) {
        context.issues.push({ code: 'custom', message: 'no row is of its form', input: given });
      }
      return good;
    }),
  );
}

type Schemas<M extends Record<keyof M, { input: unknown }>> = {
  readonly [T in keyof M]: z.ZodMiniType<M[T]['input']>;
};

export const FRAME_SCHEMAS: Schemas<FrameMessages> = {
  'knowledge-wanted': z.strictObject({}),
  'names-wanted': z.strictObject({}),
  'hints-wanted': z.strictObject({ ids: z.array(text).check(z.maxLength(MOST_ROWS)), language }),
  'page-seen': z.strictObject({
    pages: z.array(text).check(z.maxLength(100)),
    found: count,
    known: count,
    markers: count,
    activeTab: z.exactOptional(text),
  }),
  'applications-seen': z.strictObject({ rows: rows(sighting), inFront: z.boolean() }),
  'account-seen': z.strictObject({ name: accountName }),
  'registrations-seen': z.strictObject({ rows: rows(registrationSighting), from: z.enum(['own', 'public']) }),
  'notices-seen': z.strictObject({ rows: rows(noticeSighting) }),
  'feedback-opened': z.strictObject({ serial, from: feedbackFrom }),
  'feedback-seen': z.strictObject({ text: feedbackText }),
  'watch-looked': z.strictObject({
    outcome: z.enum(['looked', 'busy', 'no-list', 'no-answer', 'signed-out']),
  }),
  'route-seen': z.strictObject({
    serial: z.exactOptional(serial),
    registration: z.exactOptional(text),
    route,
  }),
  'products-seen': z.strictObject({
    rows: rows(product),
    list: z.exactOptional(listSeen),
    keys: z.exactOptional(
      // A list can be asked for with all its rows on one page.
      z.array(z.string().check(z.regex(/^\d{8}(\d{2})?\/\d{3}$/))).check(z.maxLength(MOST_KEYS)),
    ),
  }),
  'attachments-seen': attachments,
  'attachments-wanted': z.strictObject({ key: z.exactOptional(attachmentsKey) }),
  'attachment-applies': z.strictObject({ key: attachmentsKey, attachment: text, applies: z.boolean() }),
  'not-applicable-wanted': z.strictObject({ key: attachmentsKey }),
  'change-acknowledged': z.strictObject({ serials }),
  'portal-tab-wanted': z.strictObject({}),
  'peek-set': z.strictObject({ on: z.boolean() }),
  'codes-named-wanted': z.strictObject({ codes: z.array(codeKey).check(z.maxLength(MOST_NAMED)) }),
  'code-awaited': z.strictObject({}),
  'code-used': z.strictObject({ outcome: z.enum(['filled', 'filled-hs', 'locked', 'no-field']) }),
  'marker-mode-next': z.strictObject({ backwards: z.boolean() }),
};

export const PAGE_SCHEMAS: Schemas<PageMessages> = {
  'settings-set': settingsChange,
  'changes-acknowledged': z.strictObject({ serials }),
  'changes-restored': z.strictObject({
    changes: z.array(z.strictObject({ serial, since: when, at: when })).check(z.maxLength(MOST_ROWS)),
  }),
  'record-forgotten': subject,
  'record-restored': z.strictObject({ kind: subjectKind, record: z.unknown() }),
  'registration-followed': z.strictObject({ number: registrationNumber }),
  'note-kept': z.strictObject({ about: subject, note }),
  'task-kept': z.strictObject({ task }),
  'reminders-set': z.strictObject({
    ids: z.array(reminderId).check(z.maxLength(MOST_ROWS)),
    done: z.exactOptional(z.nullable(when)),
    snoozed: z.exactOptional(z.nullable(when)),
  }),
  'records-joined': z.strictObject({ records: z.unknown() }),
  'watch-set': z.strictObject({
    tabId: z.int(),
    every: z.nullable(z.int().check(z.minimum(SHORTEST_WATCH), z.maximum(LONGEST_WATCH))),
  }),
  'watch-wanted': z.strictObject({ tabId: z.int() }),
  'code-use': z.strictObject({
    tabId: z.int(),
    hs: hsDigits,
    ciq: z.exactOptional(z.string().check(z.regex(/^\d{3}$/))),
    only6: z.exactOptional(z.literal(true)),
  }),
  'code-await': z.strictObject({ hs6: z.nullable(z.string().check(z.regex(/^\d{6}$/))) }),
  'lookup-kept': z.strictObject({
    starred: z.exactOptional(lookupKept.shape.starred),
    recent: z.exactOptional(lookupKept.shape.recent),
  }),
  'collection-set': z.strictObject({ on: z.boolean() }),
  'set-aside-dismissed': z.strictObject({ key: z.string().check(z.minLength(1), z.maxLength(4096)) }),
  'everything-forgotten': z.strictObject({}),
  'tab-wanted': z.strictObject({ tabId: z.int() }),
  'tab-peek-set': z.strictObject({ tabId: z.int(), on: z.exactOptional(z.boolean()) }),
};

/** What goes over the wire, before it is known which message it is. */
export const envelope = z.strictObject({ type: z.string(), input: z.unknown() });
