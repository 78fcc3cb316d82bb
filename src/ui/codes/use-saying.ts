/** The words and dates of the page, for what is said of a row. */
import { useMemo } from 'preact/hooks';
import { usePage } from '../context';
import type { Saying } from './row-said';
import { useCodeTexts } from './texts';

export function useSaying(): Saying {
  const { t, language, services } = usePage();
  const c = useCodeTexts();
  const { timeZone } = services;
  return useMemo(() => ({ t, c, language, timeZone }), [t, c, language, timeZone]);
}
