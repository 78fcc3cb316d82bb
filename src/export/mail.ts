/** A summary as a letter of the user's own e-mail program. Pure. */
import type { Language } from '../languages/types';
import type { Summary } from './summary';
import { textsIn } from './texts';

export interface Mail {
  readonly subject: string;
  /** What the link holds: the whole text, or as much of it as fits and a word that it was cut. */
  readonly body: string;
  /** Opens it in the user's e-mail program. */
  readonly link: string;
  /** The text says that the whole is on the clipboard: whoever offers the link puts it there. */
  readonly cut: boolean;
}

/** A link is shorter than this: browsers on Windows and Outlook lose what is beyond some 2,000 characters. */
const LONGEST_LINK = 1800;
const LONGEST_SUBJECT = 60;

/**
 * The letter, cut so that its link works everywhere.
 * @param to address of the reader; left out where the user is to write it
 */
export function mailOf(summary: Summary, language: Language, to = ''): Mail {
  const t = textsIn(language);
  const subject = [...sound(summary.subject)].slice(0, LONGEST_SUBJECT).join('');
  const address = linkOf(to, subject, '').length < LONGEST_LINK / 2 ? to : '';
  const fits = (body: string): boolean => linkOf(address, subject, body).length < LONGEST_LINK;
  const whole = sound(summary.text);
  if (fits(whole)) return { subject, body: whole, link: linkOf(address, subject, whole), cut: false };
  const characters = [...whole];
  const cutAt = (length: number): string =>
    `${characters.slice(0, length).join('').trimEnd()} …\n\n${t.mailCut}`;
  let [fitting, tooLong] = [0, characters.length];
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    if (fits(cutAt(middle))) fitting = middle;
    else tooLong = middle;
  }
  const body = cutAt(fitting);
  return { subject, body, link: linkOf(address, subject, body), cut: true };
}

/** RFC 6068: the lines of a body are parted by CRLF. */
function linkOf(to: string, subject: string, body: string): string {
  const address = encodeURIComponent(sound(to)).replaceAll('%40', '@');
  const text = encodeURIComponent(body.replace(/\r\n|\r|\n/g, '\r\n'));
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${text}`;
}

/** Half of a character can't be written in an address. */
const sound = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');
