/** The Norwegian texts; their keys are those of every language. */

const applications = (count: number): string => `${count} ${count === 1 ? 'søknad' : 'søknader'}`;

export const nb = {
  failed: 'Noe gikk galt, så siden kunne ikke vises. Det som er lagret, er ikke rørt.',
  reload: 'Last på nytt',
  undo: 'Angre',
  close: 'Lukk',
  cancel: 'Avbryt',
  language: 'Språk / Language',
  notSaved: 'Det ble ikke lagret. Prøv igjen.',
  notSavedFull: 'Det ble ikke lagret: lagringsplassen er full.',

  popupTitle: 'Los for CIFER',
  options: 'Innstillinger',
  tabs: 'Deler av Los for CIFER',
  tabSearch: 'Søk i koder',
  tabApplications: 'Søknader',

  searchLabel: 'Vare eller kode',
  searchPlaceholder: 'Vare, latinsk navn eller siffer',
  searchHow: 'Piltaster velger, Enter kopierer, Escape tømmer',
  results: 'Treff',
  resultCount: (count: number) => (count === 0 ? 'Ingen treff' : `${count} treff`),
  showMore: 'Vis flere',
  copy: 'Kopier',
  copied: 'Kopiert',
  copiedCode: (code: string) => `Kopierte ${code}`,
  copyFailed: (code: string) => `Nettleseren ga ikke tilgang til utklippstavlen. Koden er ${code}`,
  loadingCodes: 'Henter kodene …',
  codesFailed:
    'Kodelisten kunne ikke leses. Last utvidelsen på nytt i nettleseren, eller installer den igjen.',
  emptyTitle: 'Søk på det du vet',
  emptyText:
    'Norsk, engelsk, kinesisk eller latinsk navn, eller sifrene i en kode: 2 til 13 siffer, med eller uten punktum. Et norsk varenummer med 8 siffer finnes på de seks første.',
  examples: 'Eksempler',
  exampleQueries: ['laks', 'fryst torskefilet', '0302.14', 'Salmo salar', '大西洋鲑鱼'],
  emptySource:
    'Alt ligger på maskinen og virker uten nett. Rader du ser på i portalens produktsøk, blir med i søket.',
  noneTitle: (query: string) => `«${query}» er ikke kjent her`,
  noneText:
    'Det betyr ikke at varen eller koden ikke finnes. Portalen har hele listen: velg «Product type enquiry» (产品类别查询) i portalens meny, skriv de seks første sifrene under «HS code» og trykk «Inquire».',
  check: 'sjekk i portalen',
  retired: 'ikke i HS 2022',
  seenOnPortal: (day: string) => `Sett i portalen ${day}`,
  product: 'Vare',
  category: 'Kategori',
  range: 'Vareområde',
  remarks: 'Merknad',
  recommended: 'Krever anbefaling fra myndigheten',
  yes: 'ja',
  no: 'nei',
  norwegianLine: (code: string, name: string) => `Norsk varenummer ${code}: ${name}`,
  moreInGroup: (count: number, code: string) =>
    `${count} ${count === 1 ? 'kode' : 'koder'} til under ${code}: søk på ${code}`,
  norwegianKnown: (code: string, name: string, six: string) =>
    `${code} er et norsk varenummer: ${name}. Bare de seks første sifrene, ${six}, er like i alle land. Under står det som er kjent i Kina.`,
  norwegianToo: (code: string, name: string) =>
    `${code} er også et norsk varenummer: ${name}. De to siste sifrene betyr noe annet i Kina.`,
  firstSix: (code: string, six: string) =>
    `${code} er ikke kjent. Søkte på de seks første sifrene, ${six}: de er like i alle land.`,
  fallback: (code: string, fewer: string) => `${code} er ikke kjent. Viser det som begynner med ${fewer}.`,
  zeroAdded: (code: string) => `Lest som ${code}: nullen foran manglet.`,
  sixUnknown: (six: string) => `HS 2022 har ikke underposisjonen ${six}.`,

  groupYes: 'Venter på dere',
  groupMaybe: 'Kan være deres tur',
  groupChanged: (day: string) => `Endret siden ${day}`,
  groupRest: 'Andre søknader',
  tabWaits: (said: string) => ` (${said})`,
  application: 'Søknad',
  registration: 'Registreringsnr.',
  applied: 'Søkt',
  onPortal: 'På portalen',
  step: 'Handle steps',
  unknownStatus: 'ukjent status',
  noStatus: 'Statusfeltet var tomt',
  or: (names: readonly string[]) => names.map((name) => `«${name}»`).join(' eller '),
  lastSeen: (when: string) => `sist sett ${when}`,
  newSince: (day: string) => `ny siden ${day}`,
  changedFromTo: (from: string, to: string) => `Endret fra «${from}» til «${to}»`,
  markSeen: 'Merk som sett',
  markAllSeen: 'Merk alle som sett',
  markedSeen: (count: number) => (count === 1 ? 'Merket som sett' : `${applications(count)} merket som sett`),
  next: 'Neste steg',
  nextIf: (status: string) => `Hvis den er «${status}»`,
  maybeShared: 'Portalens ord kan bety flere ting, så det er ikke sikkert at det er deres tur.',
  maybeRoute:
    'Deres tur bare hvis søknaden gikk direkte til GACC. Åpne søknaden i portalen én gang, så leses veien av skjemaet.',
  maybeUnknown: 'Vi kjenner ikke denne statusen og kan ikke si hvem den venter på. Les den i portalen.',
  history: 'Historikk',
  historySeen: (span: string) => `sett ${span}`,
  forget: 'Fjern',
  forgetLabel: (serial: string) => `Fjern søknad ${serial} fra listen`,
  forgotten: (serial: string) => `Søknad ${serial} er fjernet fra listen`,
  betweenLooks:
    'Listen viser det som sto i portalen da du sist så på den. Det som skjer mellom to blikk, vises ikke før du åpner «Application enquiry» igjen.',
  noApplicationsTitle: 'Ingen søknader er sett ennå',
  noApplicationsText:
    'Logg inn i portalen og åpne «Comprehensive enquiry» › «Application enquiry» i menyen. Radene du ser på der, havner i denne listen, med status, dato og neste steg.',

  pageFound: (found: number, known: number) =>
    `${found} av ${known} kjente etiketter på denne siden er funnet`,
  pageFew: 'Portalen ser annerledes ut enn ventet, så noen forklaringer mangler.',
  pageUnknown: (markers: number) =>
    markers === 0
      ? 'På portalen, men denne siden er ikke kjent.'
      : `På portalen. Denne siden er ikke kjent, men ${markers} ${markers === 1 ? 'etikett har' : 'etiketter har'} forklaring.`,
  notOnPortal: 'Denne fanen er ikke på portalen. Lenker dit gir ofte 404: lim inn adressen.',
  copyAddress: 'Kopier adressen',
  addressCopied: 'Adressen er kopiert. Lim den inn i adressefeltet.',
  addressFailed: (address: string) => `Kopier selv: ${address}`,

  accessGone:
    'Utvidelsen har ikke tilgang til portalen (singlewindow.cn), så forklaringer, varsler og oppfølging er av.',
  accessGive: 'Gi tilgang',
  accessRefused: 'Tilgang ble ikke gitt.',
  newer:
    'Det som er lagret, er skrevet av en nyere versjon av utvidelsen. Oppdater utvidelsen. Til da lagres ingenting nytt.',
  readFailed: 'Nettleseren ga ikke ut det som er lagret. Lukk vinduet og åpne det igjen.',
  setAsideTitle: 'Noe av det som var lagret, kunne ikke leses',
  setAsideText: 'Det er lagt til side, og resten virker som før. Sletter du det, kommer det ikke tilbake.',
  setAsideWhen: (what: string, when: string) => `${what}, lagt til side ${when}`,
  setAsideNow: (what: string) => `${what}, legges til side`,
  setAsideDelete: 'Slett',
  what: {
    settings: () => 'Innstillingene',
    application: (id: string) => `Søknad ${id}`,
    products: (id: string) => `Produktrader under ${id}`,
    attachments: (id: string) => `Vedleggslisten for ${id}`,
    'not-applicable': (id: string) => `Vedlegg merket «gjelder ikke» for ${id}`,
    other: (id: string) => id,
  },

  optionsTitle: 'Innstillinger · Los for CIFER',
  optionsHeading: 'Innstillinger',
  automaticShort: 'Automatisk',
  automatic: (now: string) => `Automatisk (nå: ${now})`,
  languageHelp: 'Automatisk er norsk når nettleseren er på norsk, dansk eller svensk, ellers engelsk.',
  sectionShow: 'Visning',
  markers: 'Vis merker på portalen',
  markersHelp:
    'Et lite rundt merke ved hver etikett vi kjenner. Varsel om vedlegg og oppfølging av søknader virker også uten.',
  sectionKeys: 'Merkemodus',
  shortcutIs: 'Snarvei',
  shortcutNone: 'Ingen snarvei er satt.',
  shortcutWhat:
    'Med snarveien går Tab og piltaster fra merke til merke på portalen. Enter åpner, Escape avslutter.',
  shortcutChange: {
    chromium:
      'Endre den slik: lim inn chrome://extensions/shortcuts i adressefeltet (Edge: edge://extensions/shortcuts).',
    firefox:
      'Endre den slik: skriv about:addons i adressefeltet, trykk på tannhjulet og velg «Behandle snarveier for utvidelser».',
  },
  sectionAccess: 'Tilgang til portalen',
  accessGiven: 'Utvidelsen har tilgang til singlewindow.cn, og ikke til noe annet nettsted.',
  sectionKept: 'Lagret på denne maskinen',
  keptNothing: 'Ingenting er lagret ennå.',
  keptApplications: 'Søknader med historikk',
  keptProducts: 'Rader fra produktsøket',
  keptAttachments: 'Vedleggslister',
  eraseAll: 'Slett alt …',
  eraseTitle: 'Vil du slette alt som er lagret?',
  eraseText: (count: number) =>
    `${applications(count)} med historikk, produktrader og vedleggslister slettes fra denne maskinen. Innstillingene blir. Dette kan ikke angres. Ingenting endres i portalen.`,
  eraseConfirm: 'Slett alt',
  erased: 'Alt er slettet.',
  sectionPromise: 'Personvern',
  promise:
    'Ingenting forlater maskinen. Utvidelsen sender ikke noe til oss eller andre, trykker aldri på noe for deg i portalen, og søket virker uten nett.',
  sectionSources: 'Kilder',
  sourcesText: 'Forklaringene bygger på disse veiledningene. Hver forklaring sier hvilken side den er fra.',
  guides: [
    'Norges sjømatråd, Single Window-guide (juni 2026)',
    'Australias landbruksdepartement (DAFF), registreringsveiledning (november 2021)',
    'Fødevarestyrelsen (Danmark), kontroll av opplysninger i CIFER (2023)',
    'GACCs brukerhåndbok, kinesisk (2021) og engelsk utdrag (uten dato)',
    'Single Windows håndbok for sporing og tilbakekalling, kinesisk (uten dato)',
  ],
  codeSourcesText: 'Kodesøket bygger på disse listene. Norske navn er fra den norske tolltariffen av 2019.',
  version: (version: string) => `Versjon ${version}`,
};

export type Texts = typeof nb;
