/** What the background says to the user in notifications; `badge.ts` of `tracking` has the toolbar button's words. */
import { backgroundTexts } from '../languages/built/background';
import { speaker } from '../languages/speak';

export const textsIn = speaker(
  backgroundTexts,
  {
    changedTitle: ['serial'],
    changedTitleRegistration: ['serial', 'registration'],
    changedBody: ['from', 'to', 'since'],
    changedBodyMeaning: ['from', 'to', 'since', 'meaning'],
    changedShort: ['serial', 'status'],
    changedSeveral: ['count'],
    barSearch: ['text'],
    codeFew: ['count', 'digits'],
    codeCiqUnknown: ['ciq'],
    codeSeen: ['day'],
    codeCollected: ['day', 'file'],
    codeFile: ['file', 'day'],
  },
  (said) => ({
    ...said,
    /** Title of a notification; the serial number is shortened, the registration number whole. */
    changedTitle: (serial: string, registration: string | undefined): string =>
      registration ? said.changedTitleRegistration(serial, registration) : said.changedTitle(serial),
    /** From one status to another, when the first was last seen, and what the second means in our words. */
    changedBody: (from: string, to: string, since: string, meaning: string | undefined): string =>
      meaning ? said.changedBodyMeaning(from, to, since, meaning) : said.changedBody(from, to, since),
    /** Why a watch has ended. */
    watchEnded: {
      'signed-out': said.watchSignedOut,
      'no-list': said.watchNoList,
      'no-answer': said.watchNoAnswer,
      left: said.watchLeft,
    },
  }),
);
