/**
 * A language is one file in this folder, `<BCP 47 tag>.json`. It may leave out every text: what it leaves out
 * is said in the language that `instead` names. The build finds the file by itself, and refuses one whose keys
 * or placeholders are not those of nb.json.
 */
import type nb from './nb.json';

/** A file's name without its ending: `nb`. Which ones there are, `known.ts` tells. */
export type Language = string;

/** Forms of a text by number: `"0"` for none at all, then the categories of `Intl.PluralRules`, by `{count}`. */
export interface Forms {
  readonly [category: string]: string | undefined;
  readonly other: string;
}
/** A text with `{placeholders}`. */
export type Template = string | Forms;

/** The parts of a file, each for one place of the program, so that no bundle holds what it does not say. */
export const PARTS = [
  'dates',
  'times',
  'badge',
  'background',
  'content',
  'ui',
  'panel',
  'reminders',
  'export',
  'dashboard',
  'codes',
  'lookup',
  'import',
] as const;
export type Part = (typeof PARTS)[number];
type Widened<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : Texts[Key] extends string[]
      ? readonly string[]
      : Forms;
};
export type Messages<P extends Part> = Widened<(typeof nb)[P]>;

/** Something in every language; English is among them. */
export type Everywhere<T> = Readonly<Record<Language, T>> & { readonly en: T };

/**
 * What is said of the portal in a further language, by the ids of `src/portal/data`. Norwegian and English
 * stand there, beside what they explain, and have none of this.
 */
export interface PortalTexts {
  /** Labels, statuses and attachments. */
  readonly labels?: Readonly<Record<string, ExplainedTexts>>;
  readonly pages?: Readonly<Record<string, PageTexts>>;
  readonly topics?: Readonly<Record<string, TopicTexts>>;
  readonly terms?: Readonly<Record<string, Pick<ExplainedTexts, 'name' | 'what'>>>;
}
interface ExplainedTexts {
  readonly name?: string;
  readonly what?: string;
  readonly do?: string;
  readonly beware?: string;
}
/** Lists stand in the order of the data; `null` leaves one of them out. */
interface PageTexts extends Pick<ExplainedTexts, 'name' | 'what'> {
  readonly steps?: readonly (string | null)[];
  readonly beware?: readonly (string | null)[];
}
interface TopicTexts extends Pick<ExplainedTexts, 'name' | 'what'> {
  readonly points?: readonly (string | null)[];
}

/** A whole file. */
export type LanguageFile = { readonly [P in Part]?: Partial<Messages<P>> } & {
  /** As its readers call it: "Norsk bokmål". */
  readonly name: string;
  /** The language of what this one leaves out; `null` in the two that the portal's data is written in. */
  readonly instead: Language | null;
  /**
   * Languages of a browser, in small letters, that get this one by themselves. Where several files name one,
   * the file that names the fewest gets it. English is for all that no file names.
   */
  readonly browser: readonly string[];
  readonly portal?: PortalTexts;
};
