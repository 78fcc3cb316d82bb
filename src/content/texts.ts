/** What the layer says, beside the explanations. */
import { contentTexts } from '../languages/built/content';
import { speaker } from '../languages/speak';

export const textsIn = speaker(
  contentTexts,
  {
    missing: ['count', 'names'],
    completeBut: ['count'],
    where: ['place'],
    whereGuide: ['place'],
    inTab: ['tab'],
    inField: ['field'],
    askTitle: ['count'],
    askHow: ['button'],
    goingOn: ['button'],
    newSince: ['day'],
    changed: ['from', 'to'],
    lastSeen: ['day'],
    addressIs: ['address'],
    watchMinutes: ['count', 'button'],
    watchHours: ['count', 'button'],
    codeFilled: ['button'],
    codeCiqLeft: ['ciq'],
  },
  (said) => ({
    ...said,
    /** A tab, a field or both, to be put into `where` and `whereGuide`. */
    place: (tab: string | undefined, field: string | undefined): string =>
      [tab && said.inTab(tab), field && said.inField(field)].filter(Boolean).join(', '),
    /** Why a unified social credit code can't be right. */
    codeFault: {
      length: said.codeFaultLength,
      character: said.codeFaultCharacter,
      check: said.codeFaultCheck,
    },
  }),
);
