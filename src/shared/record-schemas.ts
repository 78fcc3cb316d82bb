/**
 * The form of the records that several parts share: what is stored (`src/storage`) and what frames report
 * (`message-schemas.ts`) are held to the same one.
 */
import { isLanguage } from '../languages/known';
import type { AttachmentItem } from '../portal/types';
import type { Application, Sighting, StatusPeriod } from '../tracking/types';
import type { AttachmentState, ProductKept, ProductSeen, Settings, SettingsChange } from './records';
import { z } from './zod';

/** Longest text of the portal that is kept; the longest real ones are remarks of some 300 characters. */
export const LONGEST_TEXT = 1000;
/** Most rows or items in one record or message; a page of the portal shows 10 to 100. */
export const MOST_ROWS = 5000;

export const text = z.string().check(z.maxLength(LONGEST_TEXT));
const when = z.iso.datetime();
/** `AttachmentState.key`: a number of the application, or an address. */
export const attachmentsKey = z.string().check(z.minLength(1), z.maxLength(2048));

/** "Application serial number": 18 digits, or letters and digits (guides 000 and 003); no more is known. */
export const serial = z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]{2,63}$/u));
export const route = z.enum(['authority', 'direct']);
export const language = z.string().check(z.refine(isLanguage, 'not a language of ours'));
/** Id of a country; one that is not known any more counts as none. */
export const country = z.string().check(z.regex(/^[a-z]{2,10}$/));
/** The plant's own number, as the user writes it. */
export const plant = z.string().check(z.maxLength(40));

const rowFields = {
  registration: z.exactOptional(text),
  time: z.exactOptional(text),
  category: z.exactOptional(text),
  type: z.exactOptional(text),
};

export const sighting: z.ZodMiniType<Sighting> = z.strictObject({
  serial,
  ...rowFields,
  status: text,
  step: z.exactOptional(text),
});

const period: z.ZodMiniType<StatusPeriod> = z
  .strictObject({
    text,
    step: z.exactOptional(text),
    possible: z.array(text).check(z.maxLength(100)),
    first: when,
    last: when,
  })
  .check(z.refine(({ first, last }) => first <= last, 'first is after last'));

export const change = z.strictObject({ since: when, at: when });

export const application: z.ZodMiniType<Application> = z.strictObject({
  serial,
  ...rowFields,
  route: z.exactOptional(route),
  history: z.array(period).check(z.minLength(1), z.maxLength(MOST_ROWS)),
  change: z.exactOptional(change),
});

const productFields = {
  hs: text,
  ciq: text,
  name: text,
  ciqName: text,
  range: z.exactOptional(text),
  category: z.exactOptional(text),
  recommended: z.exactOptional(text),
  remarks: z.exactOptional(text),
};
export const product: z.ZodMiniType<ProductSeen> = z.strictObject(productFields);
export const productKept: z.ZodMiniType<ProductKept> = z.strictObject({
  ...productFields,
  first: when,
  last: when,
});

const attachmentItem: z.ZodMiniType<AttachmentItem> = z.strictObject({
  id: z.exactOptional(text),
  text,
  uploaded: z.boolean(),
  tab: z.exactOptional(text),
  field: z.exactOptional(text),
});
export const attachments: z.ZodMiniType<AttachmentState> = z.strictObject({
  key: attachmentsKey,
  items: z.array(attachmentItem).check(z.maxLength(500)),
  read: when,
});

export const settings: z.ZodMiniType<Settings> = z.strictObject({
  // Any: a version that spoke more may have stored it, and its user's other settings hold all the same.
  language: z.exactOptional(text),
  markers: z.boolean(),
  country: z.exactOptional(country),
  plant: z.exactOptional(plant),
});
export const settingsChange: z.ZodMiniType<SettingsChange> = z.strictObject({
  language: z.exactOptional(z.nullable(language)),
  markers: z.exactOptional(z.boolean()),
  country: z.exactOptional(z.nullable(country)),
  plant: z.exactOptional(plant),
});
export const DEFAULT_SETTINGS: Settings = { markers: true };
