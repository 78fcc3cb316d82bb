/** Registrations, as a list shows them: Registered in China, the lists to change, extend or cancel, the open register. */
import type { Lexicon } from '../../portal/lexicon';
import { hasShape, type TableRow, value } from '../../portal/tables';
import { registrationNumber } from '../../tracking/registration';
import type { RegistrationSighting } from '../../tracking/types';
import type { Send } from '../send';
import { inParts, type Teller } from './report';

/** What the background takes for a number (`record-schemas.ts`); letters alone are a word. */
const NUMBER = /^(?=.*\d)[A-Z0-9][A-Z0-9._/-]{5,39}$/;

/** The registration number in a text, in one form; a cell may hold a button or a note beside it. */
export function numberIn(text: string, lexicon: Lexicon): string | undefined {
  const parts = text.normalize('NFKC').match(/[a-z0-9]+/gi) ?? [];
  const [only, ...others] = parts
    .map(registrationNumber)
    .filter((part) => hasShape(part, 'registration-number', lexicon));
  if (only !== undefined) return others.every((other) => other === only) ? only : undefined;
  // Numbers of another form are not known; with a word beside it nothing tells which is which.
  const whole = registrationNumber(text);
  return NUMBER.test(whole) && text.split(/\s+/).every((part) => /\d/.test(part)) ? whole : undefined;
}

/** Nothing for a row without a number. */
export function readRegistration(row: TableRow, lexicon: Lexicon): RegistrationSighting | undefined {
  const number = numberIn(row.text('registration'), lexicon);
  if (number === undefined) return undefined;
  return withShown(number, {
    category: row.text('category'),
    homeNumber: row.text('home-number'),
    name: row.text('name'),
    address: row.text('address'),
    registered: row.text('date'),
    expiry: row.text('expiry'),
    state: row.text('state'),
  });
}

/** A sighting of what is shown of a registration: a dash is nothing. */
export function withShown(
  number: string,
  shown: Readonly<Partial<Record<Exclude<keyof RegistrationSighting, 'number'>, string>>>,
): RegistrationSighting {
  const told = Object.entries(shown).flatMap(([field, text]) => {
    const said = value(text);
    return said === undefined ? [] : [[field, said] as const];
  });
  return { number, ...Object.fromEntries(told) };
}

/** @param isPublic whether the page is the open register, which shows everybody's */
export function tellRegistrations(send: Send, lexicon: Lexicon, isPublic: () => boolean): Teller {
  return {
    identity: ['registration', 'category'],
    tell(rows) {
      const from = isPublic() ? 'public' : 'own';
      return inParts(
        rows.flatMap((row) => readRegistration(row, lexicon) ?? []),
        async (part) => (await send('registrations-seen', { rows: part, from })) !== undefined,
      );
    },
  };
}
