/**
 * What the project knows of the portal, as types. The knowledge itself is data: the YAML files beside this
 * one in `data/`, checked and packed by `src/build/knowledge.ts`. Code here is generic over it.
 */
import type { Language } from '../languages/types';

export type { Language };
/** The data files are written in two languages; a file of `src/languages` may translate them (`PortalTexts`). */
export type Written = 'nb' | 'en';
export type Text = Readonly<Record<Written, string>>;

/** Where on a page a label stands. One wording can mean different things in different places. */
export const PLACES = [
  'menu',
  'tab',
  'column',
  'field',
  'button',
  'heading',
  'status',
  'attachment',
  'value',
  'message',
] as const;
export type Place = (typeof PLACES)[number];

/** Whose turn it is, with an application in a status. `system`: a step that passes by itself. */
export type Actor = 'enterprise' | 'authority' | 'customs' | 'system' | 'nobody';

/** How an application reaches China Customs: through the competent authority, or directly. */
export type Route = 'authority' | 'direct';

/** What can become of a registration (guide 003 appendix; the public query, 2026). */
export const REGISTRATION_STATES = [
  'valid',
  'suspended',
  'rectification',
  'revoked',
  'cancelled',
  'expired',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** Where an application lies, as the portal's "Handle steps" column says it. */
export type Step = 'enterprise' | 'authority' | 'customs';

/** A label as the content script holds it: its wordings are in the index, its name and explanation are fetched. */
export interface Label {
  readonly id: string;
  readonly place: Place;
  /** The portal's own words, where we have to say them ourselves (a tab or field to go to). */
  readonly shown?: string;
  /** Only within a column with this label id ("View" means three things). */
  readonly column?: string;
  /** Pages that show it. A general wording ("Address") is only believed there. */
  readonly pages?: readonly string[];
  /** There is something to beware of; its marker says so. */
  readonly beware?: true;
  /** A password or a captcha: its value is never read. */
  readonly secret?: true;
  /** Its value carries a check character. */
  readonly check?: ValueCheck;
  /** As a value: the state of a registration that it says. */
  readonly state?: RegistrationState;
}

/** What a value can be checked by: the check character of a unified social credit code (GB 32100-2015). */
export type ValueCheck = 'credit-code';

/** The wordings of a label. */
export interface Worded {
  /** In English and Chinese, normalised. */
  readonly texts: readonly string[];
  /** The same as they are compared where no wording fits: words in one form and order (`keys.ts`). */
  readonly keys: readonly string[];
}

/** A label with its wordings and its short name in every language. */
export interface NamedLabel extends Label, Worded {
  readonly name: Text;
}

/** Positions of labels in a list, by a text of theirs. */
export type WordingTable = Readonly<Record<string, readonly number[]>>;

/** Which labels have a wording, and which a key. */
export interface WordingIndex {
  readonly exact: WordingTable;
  readonly loose: WordingTable;
}

/** One of the portal's application statuses. Its label has the same id. */
export interface Status {
  readonly id: string;
  /** Whose turn it is; where it depends on the route, by route. */
  readonly actor: Actor | Readonly<Record<Route, Actor>>;
  /** Handle steps that this status is seen in; a wording that several statuses share is narrowed by them. */
  readonly steps?: readonly Step[];
  /** Nothing more will happen with the application. */
  readonly final?: true;
  /** It is saved and was never sent: the enterprise's turn, but nobody waits for it. */
  readonly draft?: true;
}

/** An attachment of an application form. Its label has the same id. */
export interface Attachment {
  readonly id: string;
  /** Label ids of the tab and the field where it is uploaded, where that is known. */
  readonly tab?: string;
  readonly field?: string;
}

/** A table of the portal that is read: which column plays which role. */
export interface TableSpec {
  readonly id: string;
  /** Role to the ids of the column labels that play it. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Roles without which it is not this table. */
  readonly need: readonly string[];
  /** Of each of these groups of roles so many are needed besides. */
  readonly some?: readonly { readonly of: readonly string[]; readonly atLeast: number }[];
  /** Only where the menu, or a heading in its words, says that it is one of these pages: its columns tell too little. */
  readonly pages?: readonly string[];
  /** Role to the shape of its values, to find a column whose header is not known. */
  readonly shapes?: Readonly<Record<string, Shape>>;
  /** Role to the place of the labels that its cells hold. */
  readonly cells?: Readonly<Record<string, Place>>;
}

/** Shapes of cell values that tell a column apart, whatever its header says. */
export type Shape =
  | 'application-serial'
  | 'registration-number'
  | 'date-time'
  | 'date'
  | 'hs'
  | 'ciq'
  | 'status'
  | 'attachment'
  | 'step'
  | 'state';

/** How a page shows that a step is done; ids are of labels. */
export type Done =
  /** Every one of these fields that is on the page has a value. */
  | { readonly filled: readonly string[] }
  /** One of these radio buttons, boxes or options is chosen. */
  | { readonly chosen: readonly string[] }
  /** One of these is seen. */
  | { readonly shown: readonly string[] }
  /** One of these tabs is the active one. */
  | { readonly opened: readonly string[] }
  /** Nothing is missing in the attachment list. */
  | { readonly attachments: 'complete' };

/** A page of the portal: known by the labels it shows, by the menu entry that leads to it, or by its HTTP status. */
export interface Page {
  readonly id: string;
  /** Label ids that tell this page from others, and how many of them must be there; none where nobody knows its look. */
  readonly signs: readonly string[];
  readonly atLeast: number;
  readonly menu?: string;
  readonly status?: number;
  /** The portal shows it in a box over another page, whose texts a person wrote. */
  readonly dialog?: true;
  /** The portal shows it to whom it does not count as signed in. */
  readonly signedOut?: true;
  /** Tables that it shows. */
  readonly tables?: readonly string[];
  /** For each step of its guide how the page shows that it is done; `null` where it does not. */
  readonly steps?: readonly (Done | null)[];
}

/** What our own surfaces can do for the user on a page. */
export type PageAction = 'copy-address' | 'fresh-tab' | 'mail-password' | 'mail-control-form';

/** A rule or a fact with where it is known from, in one language. */
export interface Point {
  readonly text: string;
  readonly source: string;
}

/** What the guides tell of a page, in one language. */
export interface PageGuide {
  readonly name: string;
  readonly what: string;
  readonly steps: readonly { readonly text: string; readonly labels?: readonly string[] }[];
  readonly beware: readonly Point[];
  readonly topics: readonly string[];
  readonly actions: readonly PageAction[];
  readonly menu?: string;
  /** It lies round other pages, with their menu. */
  readonly shell?: true;
  readonly source: string;
}

/** What the guides tell that is no page, in one language. */
export interface Topic {
  readonly name: string;
  readonly what: string;
  readonly points: readonly Point[];
  readonly actions: readonly PageAction[];
  readonly source: string;
}

/** Pages and topics by id. */
export interface Guide {
  readonly pages: Readonly<Record<string, PageGuide>>;
  readonly topics: Readonly<Record<string, Topic>>;
}

/** A Chinese word that a feedback text may hold. Its explanation is a hint under `term.<id>`. */
export interface Term {
  readonly id: string;
  readonly zh: readonly string[];
}

/** A country of exporters. */
export interface Country {
  readonly id: string;
  readonly name: Text;
  /** Browser languages (BCP 47, with or without a region) that mean this country. */
  readonly languages: readonly string[];
  /** Words that our texts name by `{authority}`, `{support}`, `{number}`. */
  readonly terms: Readonly<Record<CountryTerm, Text>>;
  readonly contacts: readonly Contact[];
  readonly holidays: Holidays;
}
/** Public holidays of a country: nobody is reminded on them. */
export interface Holidays {
  /** `05-17`. */
  readonly fixed: readonly string[];
  /** Days after Easter Sunday; negative before it. */
  readonly easter: readonly number[];
}
export type CountryTerm = 'authority' | 'support' | 'number';

/** An address that a guide gives, and what it is for. */
export interface Contact {
  readonly for: 'password' | 'control-form' | 'modification' | 'information' | 'technical';
  readonly to: string;
  readonly name: Text;
  /** `{plant}` stands for the plant's number. */
  readonly subject?: Text;
  readonly body?: Text;
  /** In each language: guide, page and date. */
  readonly source: Text;
}

/** A word of the portal's "Handle steps" column. */
export interface StepWord {
  readonly step: Step | 'none';
  readonly texts: readonly string[];
}

/** A product category as the portal names it, and the route its applications take by decree 248's list. */
export interface Category {
  readonly id: string;
  readonly texts: readonly string[];
  readonly name: Text;
  readonly route: Route;
  /** Registrations are renewed by themselves since decree 280, as far as a source tells; absent where none does. */
  readonly renewal?: 'automatic';
}

/** An English word of the labels, and the form that it is compared in. */
export type WordForm = readonly [word: string, form: string];

/** English words are stems; Chinese ones stand longest first. */
export interface Synonyms {
  readonly en: readonly (readonly [word: string, standsFor: string])[];
  readonly zh: readonly (readonly [word: string, standsFor: string])[];
}

/** All that a frame of the portal is read by. */
export interface Knowledge {
  readonly labels: readonly Label[];
  readonly index: WordingIndex;
  readonly statuses: readonly Status[];
  readonly attachments: readonly Attachment[];
  readonly tables: readonly TableSpec[];
  readonly pages: readonly Page[];
  readonly steps: readonly StepWord[];
  /** Words that the portal's editions use for one another: each with the one that stands for it. */
  readonly synonyms: Synonyms;
  /** What a misspelt word may be. */
  readonly words: readonly WordForm[];
  /** Longest first, so that a longer word is found before one that is part of it. */
  readonly terms: readonly Term[];
}

/** What is known of statuses and values alone: enough where no page is read. */
export interface StatusKnowledge extends Pick<Knowledge, 'index' | 'statuses' | 'steps' | 'synonyms'> {
  readonly labels: readonly NamedLabel[];
}

/** An attachment as an application's list shows it. */
export interface AttachmentItem {
  /** Label id where the attachment is known. */
  readonly id?: string;
  /** The portal's text. */
  readonly text: string;
  readonly uploaded: boolean;
  /** Tab and field where it is uploaded: as the form shows them (portal's texts), where it was seen. */
  readonly tab?: string;
  readonly field?: string;
}

/** An explanation, shown in the card that a marker opens. */
export interface Hint {
  /** What the portal's label means, in few words. */
  readonly name: string;
  /** What this is. */
  readonly what: string;
  /** What to do. */
  readonly do?: string;
  /** What to beware of. */
  readonly beware?: string;
  /** Where that is known from: guide, page, month and year, as a sentence part. */
  readonly source: string;
}

/** Explanations by label id. */
export type Hints = Readonly<Record<string, Hint>>;
