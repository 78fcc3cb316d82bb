/** What the import says, in the page's language. */
import { useMemo } from 'preact/hooks';
import { usePage } from '../../ui/context';
import { type ImportTexts, importTextsIn } from '../import/texts';

export function useImportTexts(): ImportTexts {
  const { language } = usePage();
  return useMemo(() => importTextsIn(language), [language]);
}
