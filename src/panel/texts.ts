/** What the side panel says. */
import { useMemo } from 'preact/hooks';
import { panelTexts } from '../languages/built/panel';
import { speaker } from '../languages/speak';
import { usePage } from '../ui/context';

export const panelTextsIn = speaker(
  panelTexts,
  {
    sourceIs: ['source'],
    stepsDone: ['found', 'known'],
    stepsUntold: ['count'],
    filterCount: ['count'],
    tab: ['tab'],
    underTab: ['tab'],
    frameShell: ['count'],
    explain: ['name'],
    checkFound: ['found', 'known'],
    checkFoundFrame: ['found', 'known'],
    checkFoundOther: ['found', 'known'],
    checkUnknown: ['count'],
    saved: ['name'],
    collectRowsOf: ['rows', 'total'],
    collectRowsSoFar: ['rows'],
    collectNext: ['page'],
    collectPage: ['page'],
    collectPages: ['pages'],
    collectRow: ['row'],
    collectRows: ['rows'],
    collectChanged: ['before', 'total'],
    collectDone: ['day'],
    collectDoneRows: ['rows'],
  },
  (said) => said,
);

export type PanelTexts = ReturnType<typeof panelTextsIn>;

export function usePanelTexts(): PanelTexts {
  const { language } = usePage();
  return useMemo(() => panelTextsIn(language), [language]);
}
