/** What the popup and the options page say. */
import { uiTexts } from '../languages/built/ui';
import { speaker } from '../languages/speak';

export const textsIn = speaker(
  uiTexts,
  {
    resultCount: ['count'],
    copiedCode: ['code'],
    copyFailed: ['code'],
    noneTitle: ['query'],
    seenOnPortal: ['day'],
    norwegianLine: ['code', 'name'],
    moreInGroup: ['count', 'code'],
    norwegianKnown: ['code', 'name', 'six'],
    norwegianToo: ['code', 'name'],
    firstSix: ['code', 'six'],
    fallback: ['code', 'fewer'],
    zeroAdded: ['code'],
    sixUnknown: ['six'],
    groupChanged: ['day'],
    tabWaits: ['said'],
    quoted: ['text'],
    lastSeen: ['when'],
    newSince: ['day'],
    changedFromTo: ['from', 'to'],
    markedSeen: ['count'],
    nextIf: ['status'],
    historySeen: ['span'],
    forgetLabel: ['serial'],
    forgotten: ['serial'],
    pageFound: ['found', 'known'],
    pageUnknown: ['count'],
    addressFailed: ['address'],
    setAsideWhen: ['what', 'when'],
    setAsideNow: ['what'],
    whatApplication: ['id'],
    whatProducts: ['id'],
    whatAttachments: ['id'],
    whatNotApplicable: ['id'],
    automatic: ['now'],
    eraseText: ['count'],
    version: ['version'],
  },
  (said) => ({
    ...said,
    /** Names of which one is meant, each in quotes. */
    or: (names: readonly string[]): string => names.map((name) => said.quoted(name)).join(said.or),
    /** What was stored, by the kind of its record. */
    what: {
      settings: () => said.whatSettings,
      application: said.whatApplication,
      products: said.whatProducts,
      attachments: said.whatAttachments,
      'not-applicable': said.whatNotApplicable,
      other: (id: string) => id,
    },
    openPanelHow: { chromium: said.openPanelChromium, firefox: said.openPanelFirefox },
    shortcutChange: { chromium: said.shortcutChangeChromium, firefox: said.shortcutChangeFirefox },
  }),
);

export type Texts = ReturnType<typeof textsIn>;
