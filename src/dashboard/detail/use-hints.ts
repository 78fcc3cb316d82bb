/** Explanations of statuses and terms in the user's language, fetched for the page that shows one. */
import type { Hints } from '../../portal/types';
import { usePage } from '../../ui/context';
import { useLater } from '../../ui/live';

const NO_HINTS: Hints = {};

export function useHints(): Hints {
  const { services, language } = usePage();
  return (
    useLater(
      async () => JSON.parse(await services.fetchText(`data/hints.${language}.json`)) as Hints,
      [services, language],
    ) ?? NO_HINTS
  );
}
