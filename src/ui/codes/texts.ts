/** What rows and lists of codes say, wherever they stand. */
import { useMemo } from 'preact/hooks';
import { codesTexts } from '../../languages/built/codes';
import { speaker } from '../../languages/speak';
import { usePage } from '../context';

export const codeTextsIn = speaker(
  codesTexts,
  {
    again: ['text'],
    againUse: ['text'],
    checkOld: ['date'],
    checkGone: ['date'],
    fromCollected: ['day', 'file'],
    fromFile: ['day', 'file'],
    starGone: ['code'],
    comparePicked: ['code'],
    acts: ['code'],
    used: ['code'],
    usedHs: ['code'],
    await: ['code'],
    awaiting: ['code'],
  },
  (said) => ({
    ...said,
    /** How it went that a code was to be filled in on the portal. */
    outcomes: {
      filled: said.used,
      'filled-hs': said.usedHs,
      locked: (_code: string) => said.usedLocked,
      'no-field': (_code: string) => said.usedNoField,
      'no-portal': (_code: string) => said.usedNoPortal,
    },
  }),
);

export type CodeTexts = ReturnType<typeof codeTextsIn>;

export function useCodeTexts(): CodeTexts {
  const { language } = usePage();
  return useMemo(() => codeTextsIn(language), [language]);
}
