/** A registration as its own page shows it: fields that nobody can change there, or plain text beside labels. */
import { choose, type Lexicon } from '../../portal/lexicon';
import { shownIn } from '../../portal/shown';
import { clean } from '../../portal/text';
import type { RegistrationField, RegistrationSighting } from '../../tracking/types';
import type { Frame } from '../frame';
import type { Send } from '../send';
import { numberIn, withShown } from './registrations';

/** The one page that shows a registration as it is: a form shows what somebody asks for, or what once was. */
const PAGE = 'registered-detail';

type Field = 'number' | 'state' | RegistrationField;
/** Labels of the fields, the form's own first. */
const LABELS: Readonly<Record<Field, readonly string[]>> = {
  number: ['form.registration-in-china', 'column.registration'],
  category: ['column.category'],
  homeNumber: ['form.home-number', 'registered.home-number', 'query.overseas-number'],
  name: ['form.manufacturer-name', 'registered.name', 'query.name'],
  address: ['form.address', 'query.address'],
  registered: ['form.registration-date', 'registered.date', 'query.registered'],
  expiry: ['form.expiry', 'modification.expiry'],
  state: ['registered.state', 'query.state'],
};
const DATES: readonly Field[] = ['registered', 'expiry'];
const DATE = /\d{4}\D{1,2}\d{1,2}\D{1,2}\d{1,2}/;
/** What a state is said in is short; what is longer is another text of the page. */
const LONGEST_STATE = 40;
const LONGEST_PAIR = 300;

/** What the page shows; nothing where it is no such page, or shows no number. */
export function readDetail(
  document: Document,
  frame: Pick<Frame, 'labels' | 'pageIds'>,
  lexicon: Lexicon,
): RegistrationSighting | undefined {
  if (!frame.pageIds.has(PAGE)) return undefined;
  const pairs = pairsIn(document, frame, lexicon);
  const first = (field: Field): string => {
    for (const id of LABELS[field]) {
      const text = pairs.find(([label, shown]) => label === id && fits(field, shown, lexicon))?.[1];
      if (text !== undefined) return text;
    }
    return '';
  };
  const number = numberIn(first('number'), lexicon);
  if (number === undefined) return undefined;
  return withShown(number, {
    category: first('category'),
    homeNumber: first('homeNumber'),
    name: first('name'),
    address: first('address'),
    registered: first('registered'),
    expiry: first('expiry'),
    state: first('state'),
  });
}

function fits(field: Field, text: string, lexicon: Lexicon): boolean {
  if (field === 'number') return numberIn(text, lexicon) !== undefined;
  if (DATES.includes(field)) return DATE.test(text) && text.length <= LONGEST_STATE;
  if (field === 'state') return text !== '' && text.length <= LONGEST_STATE;
  return text !== '';
}

/** Label ids with what stands beside them. */
function pairsIn(
  document: Document,
  { labels, pageIds }: Pick<Frame, 'labels' | 'pageIds'>,
  lexicon: Lexicon,
): (readonly [id: string, text: string])[] {
  const wanted = new Set(Object.values(LABELS).flat());
  const pairs = [...labels]
    .filter(([element, { id }]) => wanted.has(id) && !element.closest('thead'))
    .map(([element, { id }]) => {
      const text = shownIn(
        element,
        (other) => labels.has(other),
        (whole) => lexicon.knows(whole),
      );
      return [id, text] as const;
    });
  return [...pairs, ...saidIn(document, pageIds, lexicon)];
}

/** A label and its value in one text: 在华注册编号：C… */
function saidIn(
  document: Document,
  pageIds: ReadonlySet<string>,
  lexicon: Lexicon,
): (readonly [id: string, text: string])[] {
  const found: [string, string][] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = clean((node as Text).data);
    const parts = text.length > LONGEST_PAIR ? null : /^([^:：]{2,120})[:：]\s*(.+)$/.exec(text);
    const label = parts && choose(lexicon.meanings(parts[1] ?? '', 'field'), pageIds);
    if (parts && label) found.push([label.id, parts[2] ?? '']);
  }
  return found;
}

/** Tells what the page shows, once in the same words. */
export function createDetailReporter(
  document: Document,
  frame: Pick<Frame, 'labels' | 'pageIds'>,
  lexicon: Lexicon,
  send: Send,
): () => void {
  let told = '';
  return () => {
    const seen = readDetail(document, frame, lexicon);
    const text = seen ? JSON.stringify(seen) : '';
    if (!seen || text === told) return;
    told = text;
    void send('registrations-seen', { rows: [seen], from: 'own' }).then((taken) => {
      if (taken === undefined && told === text) told = '';
    });
  };
}
