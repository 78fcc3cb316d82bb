/** Reads the language files, refuses what would not be said right, and gives them to what is built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Forms, type Language, type LanguageFile, PARTS, type Part } from '../languages/types.ts';

/** The file whose keys and placeholders hold for all. */
const MODEL = 'nb';
/** Languages that leave out nothing: those that the portal's data is written in. */
const WHOLE: readonly Language[] = ['nb', 'en'];

const text = z.string().min(1);
const template = z.union([text, z.array(text).min(1), z.object({ other: text }).catchall(text)]);
const part = z.record(z.string(), template).optional();
const list = z.array(text.nullable()).optional();
const explained = z.strictObject({
  name: text.optional(),
  what: text.optional(),
  do: text.optional(),
  beware: text.optional(),
});
const named = explained.pick({ name: true, what: true });
const byId = <T extends z.ZodType>(entry: T) => z.record(z.string(), entry).optional();
const file = z.strictObject({
  name: text,
  instead: text.nullable(),
  browser: z.array(z.string().regex(/^[a-z]{2,3}(-[a-z\d]+)*$/)),
  ...Object.fromEntries(PARTS.map((name) => [name, part])),
  dates: z
    .object({ months: z.array(text).length(12).optional() })
    .catchall(template)
    .optional(),
  portal: z
    .strictObject({
      labels: byId(explained),
      pages: byId(named.extend({ steps: list, beware: list })),
      topics: byId(named.extend({ points: list })),
      terms: byId(named),
    })
    .optional(),
});

/** Language files by language, the model first, then by their names. */
export type LanguageFiles = Readonly<Record<Language, LanguageFile>>;

/**
 * Reads every `<language>.json` of a folder.
 * @throws Error naming the file and the place in it, where one is not as it must be
 */
export function readLanguages(folder: string): LanguageFiles {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): [Language, LanguageFile] => {
      const result = file.safeParse(parsed(join(folder, name)));
      if (!result.success) throw new Error(`${name}: ${z.prettifyError(result.error)}`);
      return [name.replace(/\.json$/, ''), result.data as LanguageFile];
    });
  read.sort(([a, { name: first }], [b, { name: second }]) =>
    a === MODEL ? -1 : b === MODEL ? 1 : first < second ? -1 : 1,
  );
  const files = Object.fromEntries(read);
  const found = read.flatMap(([language]) =>
    faults(language, files).map((one) => `${language}.json: ${one}`),
  );
  if (found.length > 0) throw new Error(found.join('\n'));
  return files;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path}: ${String(cause)}`);
  }
}

/** What is wrong with a language file, beside its form. */
export function faults(language: Language, files: LanguageFiles): string[] {
  const model = files[MODEL];
  const own = files[language];
  if (!model || !own) return [`${MODEL}.json is missing`];
  const said = flat(own);
  const wanted = flat(model);
  return [
    ...(isTag(language) ? [] : ['its name is no BCP 47 tag']),
    ...(endsWell(language, files) ? [] : [`"instead" leads to neither ${WHOLE.join(' nor ')}`]),
    ...(own.instead === null
      ? [...wanted.keys()].filter((key) => !said.has(key)).map((key) => `${key} is missing`)
      : []),
    ...[...said].flatMap(([key, value]) => {
      const pattern = wanted.get(key);
      if (pattern === undefined) return [`${key} is in no other language`];
      if (Array.isArray(value) !== Array.isArray(pattern)) return [`${key} is a list in one language only`];
      const names = placeholders(value);
      return String(names) === String(placeholders(pattern)) && formsFit(value, names)
        ? []
        : [`${key} has not the placeholders that ${MODEL}.json has`];
    }),
  ];
}

type Value = string | readonly string[] | Forms;

/** Every text of a file by its path: `ui.close`. */
function flat(own: LanguageFile): Map<string, Value> {
  return new Map(
    PARTS.flatMap((part) =>
      Object.entries<Value>(own[part] ?? {}).map(([key, value]) => [`${part}.${key}`, value] as const),
    ),
  );
}

const namesIn = (of: string): string[] =>
  [...new Set([...of.matchAll(/\{(\w+)\}/g)].map(([name]) => name))].sort();

/** Placeholders of a text; where it has several forms, those of its general one, and its number. */
function placeholders(value: Value): string[] {
  if (typeof value === 'string') return namesIn(value);
  return Array.isArray(value) ? namesIn(value.join(' ')) : namesIn((value as Forms).other);
}

/** A special form may leave a placeholder out (one: "Marked as seen"), not name another. */
function formsFit(value: Value, names: readonly string[]): boolean {
  if (typeof value === 'string' || Array.isArray(value)) return true;
  const forms = Object.values(value as Forms).filter((one) => one !== undefined);
  return (
    names.includes('{count}') && forms.every((one) => namesIn(one).every((name) => names.includes(name)))
  );
}

function isTag(language: Language): boolean {
  try {
    return Intl.getCanonicalLocales(language)[0] === language;
  } catch {
    return false;
  }
}

/** Whether the languages that stand in for one another end in a whole one. */
function endsWell(language: Language, files: LanguageFiles, passed: readonly Language[] = []): boolean {
  const instead = files[language]?.instead;
  if (instead === null) return WHOLE.includes(language);
  return instead !== undefined && !passed.includes(instead) && endsWell(instead, files, [...passed, instead]);
}

/** The constants of `src/languages/built`: every part whole in every language. */
export function languageConstants(files: LanguageFiles): Record<string, string> {
  const each = (take: (language: Language, own: LanguageFile) => unknown): string =>
    JSON.stringify(
      Object.fromEntries(Object.entries(files).map(([language, own]) => [language, take(language, own)])),
    );
  const whole = (part: Part, language: Language): object => {
    const own = files[language];
    return { ...(own?.instead && whole(part, own.instead)), ...own?.[part] };
  };
  return {
    __LANGUAGES__: each((_, { instead }) => instead),
    __LANGUAGE_NAMES__: each((_, { name }) => name),
    __BROWSER_LANGUAGES__: JSON.stringify(browserLanguages(files)),
    ...Object.fromEntries(
      PARTS.map((part) => [`__${part.toUpperCase()}_TEXTS__`, each((language) => whole(part, language))]),
    ),
  };
}

/** Which language a browser gets, by its own: of several the one whose file names the fewest. */
function browserLanguages(files: LanguageFiles): Record<string, Language> {
  const most = Object.entries(files).sort(([, a], [, b]) => b.browser.length - a.browser.length);
  return Object.fromEntries(
    most.flatMap(([language, { browser }]) => browser.map((name) => [name, language])),
  );
}
