/** What the background says to the user: in notifications and on the toolbar button. */
import type { Language } from '../portal/types';

type Said<A extends unknown[]> = Readonly<Record<Language, (...args: A) => string>>;

interface Texts {
  /** Title of a notification; the serial number is shortened, the registration number whole. */
  readonly changedTitle: Said<[serial: string, registration: string | undefined]>;
  /** From one status to another, when the first was last seen, and what the second means in our words. */
  readonly changedBody: Said<[from: string, to: string, since: string, meaning: string | undefined]>;
  readonly severalTitle: Said<[count: number]>;
  readonly severalBody: Said<[serials: string]>;
}

export const TEXTS: Texts = {
  changedTitle: {
    nb: (serial, registration) => `Søknad ${serial}${registration ? ` (${registration})` : ''}`,
    en: (serial, registration) => `Application ${serial}${registration ? ` (${registration})` : ''}`,
  },
  changedBody: {
    nb: (from, to, since, meaning) =>
      `«${from}» → «${to}»${meaning ? ` (${meaning})` : ''}. «${from}» ble sist sett ${since}`,
    en: (from, to, since, meaning) =>
      `“${from}” → “${to}”${meaning ? ` (${meaning})` : ''}. “${from}” was last seen ${since}`,
  },
  severalTitle: {
    nb: (count) => `${count} søknader har fått ny status`,
    en: (count) => `${count} applications have a new status`,
  },
  severalBody: {
    nb: (serials) => `${serials}. Åpne Los for CIFER for å se endringene.`,
    en: (serials) => `${serials}. Open Los for CIFER to see the changes.`,
  },
};
