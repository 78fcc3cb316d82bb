/**
 * Every source that a row may name, in the words the user reads, with its date.
 * `warn: 'check'` means: look the code up in the portal before it is used, because the list is old or partial.
 */
export interface CodeSource {
  readonly nb: string;
  readonly en: string;
  /** ISO date, or only the year (and month) where the day is not known. */
  readonly date: string;
  readonly warn?: 'check';
}

export const sources: Readonly<Record<string, CodeSource>> = {
  'hs-2022': { nb: 'HS 2022, seks sifre', en: 'HS 2022, six digits', date: '2022' },
  'cn-2014': {
    nb: 'Kinesisk tolltariff 2014 (vedlegg til frihandelsavtalen Kina–Island): kontroller',
    en: 'Chinese tariff 2014 (China–Iceland FTA annex): check',
    date: '2014',
    warn: 'check',
  },
  'gacc-2021-101': {
    nb: 'Kinesisk toll (GACC), kunngjøring nr. 101 i 2021: kontroller',
    en: 'China Customs announcement 2021 No. 101: check',
    date: '2021',
    warn: 'check',
  },
  'gacc-2022-22': {
    nb: 'Kinesisk toll (GACC), kunngjøring nr. 22 i 2022: kontroller',
    en: 'China Customs announcement 2022 No. 22: check',
    date: '2022',
    warn: 'check',
  },
  'gacc-2024-77': {
    nb: 'Kinesisk toll (GACC), kunngjøring nr. 77 av 28. juni 2024: kontroller',
    en: 'China Customs announcement 2024 No. 77 of 28 June 2024: check',
    date: '2024-06-28',
    warn: 'check',
  },
  'guide-000': {
    nb: 'Portalens egen liste, vist i guiden fra Norges sjømatråd, juni 2026, s. 24',
    en: 'The portal’s own list, shown in the guide of the Norwegian Seafood Council, June 2026, p. 24',
    date: '2026-06',
  },
  'portal-seen': { nb: 'Sett i portalen', en: 'Seen on the portal', date: '' },
  collected: {
    nb: 'Sett i portalen, fra en delt fil',
    en: 'Seen on the portal, from a shared file',
    date: '',
  },
  file: { nb: 'Fra en importert fil', en: 'From an imported file', date: '' },
};
