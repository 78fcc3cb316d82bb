/** What the look-up's page says. */
import { useMemo } from 'preact/hooks';
import { lookupTexts } from '../languages/built/lookup';
import { speaker } from '../languages/speak';
import { usePage } from '../ui/context';

type Said = Record<
  'kindHs2022' | 'kindCn2014' | 'kindGaccCiq' | 'kindPortalGuide' | 'kindTradeWords' | 'kindNorwegianLines',
  string
>;

/** By their names in the manifest. */
const KINDS = (said: Said): Readonly<Partial<Record<string, string>>> => ({
  'hs-2022': said.kindHs2022,
  'cn-2014': said.kindCn2014,
  'gacc-ciq': said.kindGaccCiq,
  'portal-guide': said.kindPortalGuide,
  'trade-words': said.kindTradeWords,
  'norwegian-lines': said.kindNorwegianLines,
});

export const lookupTextsIn = speaker(
  lookupTexts,
  {
    pageTitle: ['part'],
    subheading: ['code'],
    unknown: ['what'],
    underHs: ['code'],
    underSix: ['code'],
    compareWith: ['code'],
    moreRows: ['count'],
    whereMenu: ['what'],
    portalSource: ['source'],
    oneSays: ['code', 'what'],
    apart: ['a', 'b'],
    importRefused: ['name', 'why'],
    importDone: ['name', 'added', 'replaced'],
    importProgress: ['name'],
    importDo: ['count'],
    importSheet: ['row', 'rows'],
    ownCount: ['count'],
    originCollected: ['title'],
    originFile: ['title'],
    ownGone: ['count'],
    ownDeleteText: ['count'],
    ownDeleted: ['count'],
    ownExported: ['name'],
  },
  (said) => ({
    ...said,
    names: { nb: said.nameNb, en: said.nameEn, zh: said.nameZh, latin: said.nameLatin },
    /** What one looks for in vain, within a sentence; a Latin name most goods do not have at all. */
    lacks: {
      ciq: said.lackCiq,
      'name-nb': said.lackNb,
      'name-en': said.lackEn,
      'name-zh': said.lackZh,
      range: said.lackRange,
      category: said.lackCategory,
      recommended: said.lackRecommended,
    },
    faults: {
      quota: said.faultQuota,
      newer: said.faultNewer,
      closed: said.faultClosed,
      failed: said.faultFailed,
    },
    /** A kind of packaged rows; one that is not known here by its own name. */
    kind: (id: string): string => KINDS(said)[id] ?? id,
    views: { search: said.viewSearch, row: said.viewRow, compare: said.viewCompare, data: said.viewData },
  }),
);

export type LookupTexts = ReturnType<typeof lookupTextsIn>;

export function useLookupTexts(): LookupTexts {
  const { language } = usePage();
  return useMemo(() => lookupTextsIn(language), [language]);
}
