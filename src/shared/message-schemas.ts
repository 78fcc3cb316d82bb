/**
 * The form of every message to the background. A page can't send these, but a page that took a frame's
 * renderer over could: whatever comes from a frame is checked like any other outside text.
 */
import type { FrameMessages, PageMessages } from './messages';
import {
  attachments,
  attachmentsKey,
  change,
  language,
  MOST_ROWS,
  product,
  route,
  serial,
  settingsChange,
  sighting,
  text,
} from './record-schemas';
import { z } from './zod';

const count = z.int().check(z.minimum(0), z.maximum(100_000));
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
  'route-seen': z.strictObject({
    serial: z.exactOptional(serial),
    registration: z.exactOptional(text),
    route,
  }),
  'products-seen': z.strictObject({ rows: rows(product) }),
  'attachments-seen': attachments,
  'attachments-wanted': z.strictObject({ key: z.exactOptional(attachmentsKey) }),
  'attachment-applies': z.strictObject({ key: attachmentsKey, attachment: text, applies: z.boolean() }),
  'not-applicable-wanted': z.strictObject({ key: attachmentsKey }),
  'change-acknowledged': z.strictObject({ serials }),
  'portal-tab-wanted': z.strictObject({}),
  'peek-set': z.strictObject({ on: z.boolean() }),
  'marker-mode-next': z.strictObject({ backwards: z.boolean() }),
};

export const PAGE_SCHEMAS: Schemas<PageMessages> = {
  'settings-set': settingsChange,
  'changes-acknowledged': z.strictObject({ serials }),
  'changes-restored': z.strictObject({
    changes: z
      .array(z.strictObject({ serial, since: change.shape.since, at: change.shape.at }))
      .check(z.maxLength(MOST_ROWS)),
  }),
  'application-forgotten': z.strictObject({ serial }),
  'application-restored': z.strictObject({ record: z.unknown() }),
  'set-aside-dismissed': z.strictObject({ key: z.string().check(z.minLength(1), z.maxLength(4096)) }),
  'everything-forgotten': z.strictObject({}),
  'tab-wanted': z.strictObject({ tabId: z.int() }),
  'tab-peek-set': z.strictObject({ tabId: z.int(), on: z.exactOptional(z.boolean()) }),
};

/** What goes over the wire, before it is known which message it is. */
export const envelope = z.strictObject({ type: z.string(), input: z.unknown() });
