/** Reads the few values of an application form that are needed: its serial, its registration, its route. */
import { isChosen } from './fields';
import type { Lexicon } from './lexicon';
import { FIELD_ROW } from './places';
import { hasShape } from './tables';
import { clean } from './text';
import type { Route } from './types';

/** Label ids of the form that hold what is read. */
const REGISTRATION = ['form.registration-in-china', 'column.registration'];
const SERIAL = ['column.serial'];
const ROUTES: Readonly<Record<string, Route>> = {
  'form.via-authority': 'authority',
  'form.direct': 'direct',
};

export interface FormFacts {
  readonly serial?: string;
  readonly registration?: string;
  readonly route?: Route;
}

/**
 * @param labels elements that carry a label, with its id
 * @param address the frame's own address; the portal's tabs carry a serial in it (sibling apps, evidence §2.2)
 */
export function readForm(
  labels: Iterable<readonly [Element, string]>,
  address: string,
  lexicon: Lexicon,
): FormFacts {
  let serial = serialIn(address, lexicon);
  let registration: string | undefined;
  let route: Route | undefined;
  for (const [element, id] of labels) {
    if (!registration && REGISTRATION.includes(id))
      registration = valueBeside(element, 'registration-number', lexicon);
    if (!serial && SERIAL.includes(id)) serial = valueBeside(element, 'application-serial', lexicon);
    const said = ROUTES[id];
    if (said && isChosen(element)) route = said;
  }
  return { ...(serial && { serial }), ...(registration && { registration }), ...(route && { route }) };
}

function serialIn(address: string, lexicon: Lexicon): string | undefined {
  return address.split(/[^A-Za-z0-9]+/).find((part) => hasShape(part, 'application-serial', lexicon));
}

/** The value beside a label, if it has the shape that is looked for; never a password's. */
function valueBeside(
  label: Element,
  shape: 'registration-number' | 'application-serial',
  lexicon: Lexicon,
): string | undefined {
  const row = label.closest(`${FIELD_ROW}, p`) ?? label.parentElement;
  if (!row) return undefined;
  for (const control of row.querySelectorAll<HTMLInputElement>(
    'input:not([type=password]):not([type=hidden])',
  )) {
    const text = clean(control.value);
    if (hasShape(text, shape, lexicon)) return text;
  }
  return clean(row.textContent ?? '')
    .split(/[^A-Za-z0-9]+/)
    .find((part) => hasShape(part, shape, lexicon));
}
