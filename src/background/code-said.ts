/** Where a row of codes is from, in the words that the background says it in. */
import { type CodeRow, sources } from '../codes/index';
import { inLanguage } from '../languages/known';
import type { Language } from '../languages/types';
import { day } from '../shared/dates';
import { textsIn } from './texts';

/** The source with its date; what has to be checked is said apart. */
export function sourceSaid(
  row: CodeRow,
  { language, timeZone }: { readonly language: Language; readonly timeZone?: string | undefined },
): string {
  const texts = textsIn(language);
  const { source, seen, file = '' } = row;
  if (seen !== undefined) {
    const on = day(seen, language, timeZone);
    if (source === 'portal-seen') return texts.codeSeen(on);
    if (source === 'collected') return texts.codeCollected(on, file);
    if (source === 'file') return texts.codeFile(file, on);
  }
  const known = sources[source];
  return known ? inLanguage(known, language).replace(/: (kontroller|check)$/, '') : '';
}
