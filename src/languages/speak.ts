/** Gives the texts of a part as typed functions, so that callers know what a text needs. */
import { ofLanguage } from './known';
import { say } from './say';
import type { Everywhere, Language, Template } from './types';

/** Values of these placeholders are numbers. */
type Value<Name> = Name extends 'count' | 'found' | 'known' ? number : string;
type Values<Names extends readonly string[]> = { [At in keyof Names]: Value<Names[At]> };

/** The placeholders of the texts that have some, in the order in which callers give their values. */
type Placeholders<Texts> = { readonly [Key in keyof Texts]?: readonly string[] };

export type Speech<Texts, Given> = {
  readonly [Key in keyof Texts]: Key extends keyof Given
    ? Given[Key] extends readonly string[]
      ? (...values: Values<Given[Key]>) => string
      : never
    : Texts[Key];
};

/**
 * The texts of a part in each language: those with placeholders as functions, the others as they are.
 * @param all the part in every language, whole
 * @param finish puts together what one text alone can't say
 */
export function speaker<Texts extends object, const Given extends Placeholders<Texts>, Said>(
  all: Everywhere<Texts>,
  placeholders: Given,
  finish: (speech: Speech<Texts, Given>) => Said,
): (language: Language) => Said {
  return (language) => {
    const speech = { ...ofLanguage(all, language) } as Record<string, unknown>;
    for (const [key, names] of Object.entries(placeholders as Readonly<Record<string, readonly string[]>>)) {
      const text = speech[key] as Template;
      speech[key] = (...values: (string | number)[]) => say(text, names, values, language);
    }
    return finish(speech as Speech<Texts, Given>);
  };
}
