/**
 * The form of the records that several parts share: what is stored (`src/storage`) and what frames report
 * (`message-schemas.ts`) are held to the same one.
 */
import { isLanguage } from '../languages/known';
import type { AttachmentItem } from '../portal/types';
import { REMINDER_KINDS, type ReminderRecord } from '../tracking/due/types';
import { MOST_LOOKS } from '../tracking/looks';
import {
  type Account,
  APPLICATION_FIELDS,
  type ApplicationRecord,
  type Dated,
  type Feedback,
  type Looks,
  NOTICE_FIELDS,
  NOTICE_LISTS,
  type Note,
  type NoticeRecord,
  type NoticeSighting,
  REGISTRATION_FIELDS,
  type RegistrationRecord,
  type RegistrationSighting,
  type Sighting,
  type Subject,
  type Task,
} from '../tracking/types';
import type { AttachmentState, Managed, ProductKept, ProductSeen, Settings, SettingsChange } from './records';
import { z } from './zod';

/** Longest text of the portal that is kept; the longest real ones are remarks of some 300 characters. */
export const LONGEST_TEXT = 1000;
/** Most rows or items in one record or message; a page of the portal shows 10 to 100. */
export const MOST_ROWS = 5000;

export const text = z.string().check(z.maxLength(LONGEST_TEXT));
/** Longest feedback text and note that are kept. */
const LONGEST_FEEDBACK = 20_000;
const LONGEST_USER_TEXT = 5000;

/** A time as `toISOString()` writes it: only of one length do two compare as texts. */
export const when = z.iso.datetime({ precision: 3 });
/** `AttachmentState.key`: a number of the application, or an address. */
export const attachmentsKey = z.string().check(z.minLength(1), z.maxLength(2048));

/** "Application serial number": 18 digits, or letters and digits (guides 000 and 003); no more is known. */
export const serial = z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]{2,63}$/u));
/** Registration number in China: C, country and category, date and number (evidence of the public query, 2026); more is not known. */
export const registrationNumber = z.string().check(z.regex(/^[A-Z0-9][A-Z0-9._/-]{5,39}$/));
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

export const registrationSighting: z.ZodMiniType<RegistrationSighting> = z.strictObject({
  number: registrationNumber,
  category: z.exactOptional(text),
  homeNumber: z.exactOptional(text),
  name: z.exactOptional(text),
  address: z.exactOptional(text),
  registered: z.exactOptional(text),
  expiry: z.exactOptional(text),
  state: z.exactOptional(text),
});

const noticeList = z.enum(NOTICE_LISTS);
export const noticeSighting: z.ZodMiniType<NoticeSighting> = z.strictObject({
  list: noticeList,
  serial: z.exactOptional(text),
  registration: z.exactOptional(text),
  category: z.exactOptional(text),
  title: z.exactOptional(text),
  time: z.exactOptional(text),
  deadline: z.exactOptional(text),
  state: z.exactOptional(text),
});

const dated: z.ZodMiniType<Dated> = z.strictObject({ text, at: when });
const optional = <Name extends string>(names: readonly Name[]) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, z.exactOptional(dated)])) as {
      [N in Name]: z.ZodMiniExactOptional<typeof dated>;
    },
  );

const ascending = (times: readonly string[]): boolean =>
  times.every((at, index) => index === 0 || (times[index - 1] ?? '') < at);
const looks: z.ZodMiniType<readonly Looks[]> = z
  .array(
    z.strictObject({
      text,
      step: z.exactOptional(text),
      at: z.array(when).check(z.minLength(1), z.refine(ascending, 'not in order')),
    }),
  )
  .check(z.refine((all) => all.reduce((sum, { at }) => sum + at.length, 0) <= MOST_LOOKS, 'too many looks'));

/** Name of a user of the portal. */
export const accountName = z.string().check(z.minLength(1), z.maxLength(80));
const accounts: z.ZodMiniType<readonly Account[]> = z
  .array(z.strictObject({ name: accountName, last: when }))
  .check(z.maxLength(100));

/** Id of something that the user made: its time and a few letters. */
export const madeId = z.string().check(z.regex(/^[\w:.-]{1,60}$/));
export const userText = z.string().check(z.maxLength(LONGEST_USER_TEXT));
export const note: z.ZodMiniType<Note> = z.strictObject({
  id: madeId,
  text: userText,
  at: when,
  gone: z.exactOptional(z.literal(true)),
});
const notes = z.array(note).check(z.maxLength(200));

export const feedbackFrom = z.enum(['customs', 'authority']);
export const feedbackText = z.string().check(z.minLength(1), z.maxLength(LONGEST_FEEDBACK));
const feedback: z.ZodMiniType<Feedback> = z.strictObject({
  from: feedbackFrom,
  text: feedbackText,
  first: when,
  last: when,
});

export const applicationRecord: z.ZodMiniType<ApplicationRecord> = z.strictObject({
  serial,
  fields: optional(APPLICATION_FIELDS),
  looks: looks.check(z.minLength(1)),
  accounts: z.exactOptional(accounts),
  feedback: z.exactOptional(z.array(feedback).check(z.maxLength(200))),
  notes: z.exactOptional(notes),
  seen: z.exactOptional(when),
});

export const registrationRecord: z.ZodMiniType<RegistrationRecord> = z.strictObject({
  number: registrationNumber,
  fields: optional(REGISTRATION_FIELDS),
  looks,
  first: when,
  last: when,
  accounts: z.exactOptional(accounts),
  notes: z.exactOptional(notes),
  seen: z.exactOptional(when),
});

const noticeIdText = z.string().check(z.minLength(3), z.maxLength(4 * LONGEST_TEXT));
export const noticeRecord: z.ZodMiniType<NoticeRecord> = z.strictObject({
  id: noticeIdText,
  list: noticeList,
  fields: optional(NOTICE_FIELDS),
  looks,
  first: when,
  last: when,
  notes: z.exactOptional(notes),
});

export const subjectKind = z.enum(['application', 'registration', 'notice']);
export const subject: z.ZodMiniType<Subject> = z.strictObject({
  kind: subjectKind,
  id: noticeIdText,
});
/** A day of the user's calendar. */
export const dayText = z.iso.date();
export const task: z.ZodMiniType<Task> = z.strictObject({
  id: madeId,
  text: userText.check(z.minLength(1)),
  day: dayText,
  about: z.exactOptional(subject),
  at: when,
  done: z.exactOptional(when),
  gone: z.exactOptional(z.literal(true)),
});

export const reminderId = z.string().check(z.minLength(1), z.maxLength(5 * LONGEST_TEXT));
export const reminder: z.ZodMiniType<ReminderRecord> = z.strictObject({
  id: reminderId,
  told: z.exactOptional(when),
  snoozed: z.exactOptional(when),
  done: z.exactOptional(when),
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

/** Most rows that can be starred, and most that are remembered as used. */
export const MOST_STARRED = 200;
export const MOST_RECENT = 30;
const rowKey = z.string().check(z.regex(/^\d{2,10}(\/\d{3})?$/));
export const lookupKept = z.strictObject({
  starred: z.array(rowKey).check(z.maxLength(MOST_STARRED)),
  recent: z.array(rowKey).check(z.maxLength(MOST_RECENT)),
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

/** Hour of the day in the user's time. */
const hour = z.int().check(z.minimum(0), z.maximum(23));
/** Days without a look after which an open application is to be looked at. */
const lookAfter = z.int().check(z.minimum(1), z.maximum(60));
const off = z.array(z.enum(REMINDER_KINDS)).check(z.maxLength(REMINDER_KINDS.length));
/** E-mail address of a colleague or department; empty for none. */
const contact = z.string().check(z.maxLength(200), z.regex(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/));

export const settings: z.ZodMiniType<Settings> = z.strictObject({
  // Any: a version that spoke more may have stored it, and its user's other settings hold all the same.
  language: z.exactOptional(text),
  markers: z.boolean(),
  country: z.exactOptional(country),
  plant: z.exactOptional(plant),
  hour: z.exactOptional(hour),
  lookAfter: z.exactOptional(lookAfter),
  off: z.exactOptional(off),
  contact: z.exactOptional(contact),
});
export const settingsChange: z.ZodMiniType<SettingsChange> = z.strictObject({
  language: z.exactOptional(z.nullable(language)),
  markers: z.exactOptional(z.boolean()),
  country: z.exactOptional(z.nullable(country)),
  plant: z.exactOptional(plant),
  hour: z.exactOptional(hour),
  lookAfter: z.exactOptional(lookAfter),
  off: z.exactOptional(off),
  contact: z.exactOptional(contact),
});
/** Each setting that a company can set for all its seats (`public/managed-schema.json`). */
export const MANAGED = { language, country, contact, hour, lookAfter } as const;
export const managed: z.ZodMiniType<Managed> = z.strictObject({
  language: z.exactOptional(language),
  country: z.exactOptional(country),
  contact: z.exactOptional(contact),
  hour: z.exactOptional(hour),
  lookAfter: z.exactOptional(lookAfter),
});
export const DEFAULT_SETTINGS: Settings = { markers: true };
