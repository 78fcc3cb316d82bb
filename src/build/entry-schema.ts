/** The form of the data files in `src/portal/data`, checked whenever they are packed. */
import * as z from 'zod';
import { PLACES, REGISTRATION_STATES } from '../portal/types.ts';

z.config({ jitless: true });

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/, 'small letters, digits, hyphens');
const text = z.strictObject({ nb: z.string().min(2), en: z.string().min(2) });
/** A wording of the portal. A leading "?" marks one that nobody has seen on the portal: a guess. */
const wordings = z.array(z.string().min(1)).default([]);
/** `000 p. 21`, `003 §5.2.1`, `evidence §5.2`: a source of sources.yaml, and the place in it. */
const source = z.string().regex(/^\S+ .+$/, 'a source of sources.yaml and a place in it, as in "000 p. 21"');

const explained = {
  id,
  en: wordings,
  zh: wordings,
  name: text,
  what: text,
  do: text.optional(),
  beware: text.optional(),
  source: z.array(source).min(1),
};

export const labelEntry = z.strictObject({
  ...explained,
  place: z.enum(PLACES).exclude(['status', 'attachment']),
  column: id.optional(),
  pages: z.array(id).optional(),
  /** A password or a captcha: its value is never read. */
  secret: z.literal(true).optional(),
  /** Its value carries a check character. */
  check: z.enum(['credit-code']).optional(),
  /** As a value: the state of a registration that it says. */
  state: z.enum(REGISTRATION_STATES).optional(),
});

const actor = z.enum(['enterprise', 'authority', 'customs', 'system', 'nobody']);
const step = z.enum(['enterprise', 'authority', 'customs']);
const route = z.enum(['authority', 'direct']);

export const statusEntry = z.strictObject({
  ...explained,
  actor: z.union([actor, z.strictObject({ direct: actor, authority: actor })]),
  steps: z.array(step).optional(),
  final: z.literal(true).optional(),
  /** It is saved and was never sent. */
  draft: z.literal(true).optional(),
});

export const attachmentEntry = z.strictObject({
  ...explained,
  /** Label ids of the tab and the field where it is uploaded; absent where no source tells. */
  tab: id.optional(),
  field: id.optional(),
});

const ids = z.array(id).min(1);
/** How a page shows that a step is done. */
const done = z.union([
  z.strictObject({ filled: ids }),
  z.strictObject({ chosen: ids }),
  z.strictObject({ shown: ids }),
  z.strictObject({ opened: ids }),
  z.strictObject({ attachments: z.literal('complete') }),
]);
const action = z.enum(['copy-address', 'fresh-tab', 'mail-password', 'mail-control-form']);
const references = z.array(source).min(1);
const sourced = z.strictObject({ text, source: references });

export const pageEntry = z.strictObject({
  id,
  name: text,
  what: text,
  /** The menu label that leads to it. */
  menu: id.optional(),
  signs: z.array(id).default([]),
  atLeast: z.number().int().min(1).default(1),
  /** The HTTP status that it is known by instead. */
  status: z.number().int().min(400).max(599).optional(),
  /** It lies round other pages, with their menu. */
  shell: z.literal(true).optional(),
  /** The portal shows it in a box over another page, whose texts a person wrote. */
  dialog: z.literal(true).optional(),
  /** The portal shows it to whom it does not count as signed in. */
  signedOut: z.literal(true).optional(),
  tables: ids.optional(),
  steps: z
    .array(z.strictObject({ text, labels: ids.optional(), done: done.optional() }))
    .max(8)
    .default([]),
  beware: z.array(sourced).default([]),
  topics: ids.optional(),
  actions: z.array(action).optional(),
  source: references,
});

/** What the guides tell that is no page of the portal. */
export const topicEntry = z.strictObject({
  id,
  name: text,
  what: text,
  points: z.array(sourced).default([]),
  actions: z.array(action).optional(),
  source: references,
});

/** A Chinese word that a feedback text may hold. */
export const termEntry = z.strictObject({
  id,
  zh: z.array(z.string().min(1)).min(1),
  name: text,
  what: text.optional(),
  source: references,
});

/** A country of exporters: its authority, whom to ask, and its words. */
export const countryEntry = z.strictObject({
  id,
  name: text,
  /** Browser languages, with or without a region, that mean this country. */
  languages: z.array(z.string()).default([]),
  terms: z.strictObject({ authority: text, support: text, number: text }),
  contacts: z
    .array(
      z.strictObject({
        for: z.enum(['password', 'control-form', 'modification', 'information', 'technical']),
        to: z.email(),
        name: text,
        subject: text.optional(),
        body: text.optional(),
        source: references,
      }),
    )
    .default([]),
  /** Public holidays: fixed days as month and day, others as days after Easter Sunday. */
  holidays: z
    .strictObject({
      fixed: z.array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
      easter: z.array(z.number().int().min(-60).max(70)),
      source: references,
    })
    .optional(),
  source: references,
});

const shape = z.enum([
  'application-serial',
  'registration-number',
  'date-time',
  'date',
  'hs',
  'ciq',
  'status',
  'attachment',
  'step',
  'state',
]);
export const tableEntry = z.strictObject({
  id,
  columns: z.record(z.string(), z.array(id).min(1)),
  need: z.array(z.string()).default([]),
  some: z
    .array(z.strictObject({ of: z.array(z.string()).min(2), atLeast: z.number().int().min(1) }))
    .optional(),
  pages: ids.optional(),
  shapes: z.record(z.string(), shape).optional(),
  cells: z.record(z.string(), z.enum(PLACES)).optional(),
});

export const stepEntry = z.strictObject({
  step: z.enum(['enterprise', 'authority', 'customs', 'none']),
  en: wordings,
  zh: wordings,
  source: z.array(source).min(1),
});

export const categoryEntry = z.strictObject({
  id,
  en: wordings,
  zh: wordings,
  name: text,
  route,
  /** Registrations are renewed by themselves since decree 280, where a source says so. */
  renewal: z.literal('automatic').optional(),
  source: z.array(source).min(1),
});

export const sourceEntry = z.strictObject({
  id: z.string().min(2),
  name: text,
  /** Month and year (or the year alone) that the source speaks of. */
  date: text,
});

export const synonymGroup = z.array(z.string().min(2)).min(2);

export type LabelEntry = z.infer<typeof labelEntry>;
export type ExplainedEntry = Pick<
  LabelEntry,
  'id' | 'en' | 'zh' | 'name' | 'what' | 'do' | 'beware' | 'source'
>;
