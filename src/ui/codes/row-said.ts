/** A row's layer and its doubts in words, each with its date. */
import { type Check, checkOf, dateOf, sources } from '../../codes/index';
import type { CodeRow, Names } from '../../codes/types';
import { inLanguage } from '../../languages/known';
import type { Language } from '../../languages/types';
import { day } from '../../shared/dates';
import type { Texts } from '../texts';
import type { CodeTexts } from './texts';

export type NameKey = keyof Names;

/** What the names of a row are written in, for readers and screen readers. */
export const LANG: Readonly<Record<NameKey, string>> = { nb: 'nb', en: 'en', zh: 'zh-Hans', latin: 'la' };

/** The user's language first; a reader of neither still has the Latin and the Chinese name to compare. */
export function nameOrder(language: Language): readonly NameKey[] {
  const own = inLanguage<NameKey>({ nb: 'nb', en: 'en' }, language);
  return [...new Set<NameKey>([own, 'nb', 'en', 'latin', 'zh'])];
}

/** The name that the user reads best; empty where the row has none. */
export function nameOf(row: CodeRow, language: Language): { readonly text: string; readonly lang: string } {
  const key = nameOrder(language).find((one) => row.names[one]);
  return key ? { text: row.names[key] ?? '', lang: LANG[key] } : { text: '', lang: language };
}

/** What the words need: the user's language, and how days are written. */
export interface Saying {
  readonly t: Texts;
  readonly c: CodeTexts;
  readonly language: Language;
  readonly timeZone: string | undefined;
}

const FULL_DATE = /^\d{4}-\d\d-\d\d/;

/** A day where the day is known, else the year. @param iso `2021`, `2024-06`, `2024-06-28`, a time */
export function dateSaid(iso: string, { language, timeZone }: Saying): string {
  return FULL_DATE.test(iso) ? day(iso, language, timeZone) : iso.slice(0, 4);
}

/** Where a row is known from, with its date. The tag beside it says what the end of some names says. */
export function sourceSaid(row: CodeRow, saying: Saying): string {
  const { t, c, language } = saying;
  if (row.seen !== undefined) {
    const seen = dateSaid(row.seen, saying);
    if (row.source === 'portal-seen') return t.seenOnPortal(seen);
    if (row.source === 'collected') return c.fromCollected(seen, row.file ?? '');
    if (row.source === 'file') return c.fromFile(seen, row.file ?? '');
  }
  const source = sources[row.source];
  return source ? inLanguage(source, language).replace(/: (kontroller|check)$/, '') : '';
}

/** What has to be said before the row's code may be taken for a certain one. @param now ISO, UTC */
export function checkSaid(row: CodeRow, now: string, saying: Saying): string | undefined {
  const check = checkOf(row, new Date(now));
  return check && CHECKS[check](row, saying);
}

const CHECKS: Readonly<Record<Check, (row: CodeRow, saying: Saying) => string>> = {
  old(row, saying) {
    const date = dateOf(row);
    return date === undefined ? saying.c.checkUndated : saying.c.checkOld(dateSaid(date, saying));
  },
  gone: (row, saying) => saying.c.checkGone(dateSaid(row.gone ?? '', saying)),
};
