/** A letter to a contact of the user's country. Pure. */
import type { Contact, Text } from '../portal/types';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  /** Absent where the data has none: then the user writes it. */
  readonly body?: string;
  /** Opens it in the user's own e-mail program. */
  readonly link: string;
}

/** @param plant the plant's number, or what stands for it until the user has written it */
export function letterTo(contact: Contact, plant: string, inLanguage: (text: Text) => string): Letter {
  const filled = (text: Text | undefined): string =>
    text ? inLanguage(text).replaceAll('{plant}', () => plant) : '';
  const subject = filled(contact.subject);
  const body = filled(contact.body);
  const fields = [
    ...(subject ? [`subject=${encodeURIComponent(subject)}`] : []),
    // RFC 6068 §5: lines of a body are parted by CRLF.
    ...(body ? [`body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`] : []),
  ];
  const address = encodeURIComponent(contact.to).replaceAll('%40', '@');
  return {
    to: contact.to,
    subject,
    ...(body && { body }),
    link: `mailto:${address}${fields.length > 0 ? `?${fields.join('&')}` : ''}`,
  };
}
