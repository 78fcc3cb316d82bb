/**
 * Joins two states of one own row: what was known, and what was seen or came in a file. The order does not matter
 * and a file that comes twice changes nothing, so that what two people collected can be joined either way. (A text
 * that only some looks have is kept from the last of them that is joined: of three looks told in another order than
 * they were made, an older text may stay.)
 */
import type { OwnRow, PortalText, RowOrigin } from './types.ts';

type Language = keyof PortalText;
const LANGUAGES: readonly Language[] = ['en', 'zh'];
/** What the portal says in a language. */
const TEXTS = ['product', 'name', 'range', 'category', 'remarks'] as const;
type TextField = (typeof TEXTS)[number];

/**
 * The row as it is known after both. In each language the newer look's texts hold; what it does not have stays as
 * the older one had it. A complete look that missed the row counts only until the row is seen again.
 * @param before nothing where the row is new
 */
export function joinRow(before: OwnRow | undefined, seen: OwnRow): OwnRow {
  if (!before) return tidy(seen);
  const [newer, older] = inOrder(before, seen);
  const { key, hs, ciq, last } = newer;
  const recommended = recommendedIn(newer, older);
  const gone = later(newer.gone, older.gone);
  const texts = Object.fromEntries(
    LANGUAGES.map((language) => [language, textsIn(language, newer, older)]),
  ) as Record<Language, Spoken>;
  const text = (field: TextField): PortalText => {
    const en = texts.en.of[field];
    const zh = texts.zh.of[field];
    return { ...(en !== undefined && { en }), ...(zh !== undefined && { zh }) };
  };
  return tidy({
    key,
    hs,
    ...(ciq !== undefined && { ciq }),
    product: text('product'),
    name: text('name'),
    range: text('range'),
    category: text('category'),
    remarks: text('remarks'),
    ...(recommended !== undefined && { recommended }),
    first: newer.first < older.first ? newer.first : older.first,
    last,
    from: newer.from,
    asOf: {
      ...(texts.en.at !== undefined && { en: texts.en.at }),
      ...(texts.zh.at !== undefined && { zh: texts.zh.at }),
    },
    ...(gone !== undefined && { gone }),
  });
}

/** Rows of one look or file, one a code. */
export function joinRows(rows: Iterable<OwnRow>): Map<string, OwnRow> {
  const byKey = new Map<string, OwnRow>();
  for (const row of rows) byKey.set(row.key, joinRow(byKey.get(row.key), row));
  return byKey;
}

/** What is said in one language, and when it was seen last. */
interface Spoken {
  readonly of: { readonly [F in TextField]?: string };
  readonly at?: string;
}

function textsIn(language: Language, newer: OwnRow, older: OwnRow): Spoken {
  const a = spoken(language, newer);
  const b = spoken(language, older);
  if (a.at === undefined || b.at === undefined) return a.at === undefined ? b : a;
  // A row that is newer as a whole can be the older one in this language. Of one date their words decide.
  const isFirst = (compare(a.at, b.at) || compare(wordsOf(a), wordsOf(b))) >= 0;
  const [first, then] = isFirst ? [a, b] : [b, a];
  return { of: { ...then.of, ...first.of }, ...(first.at !== undefined && { at: first.at }) };
}

function spoken(language: Language, row: OwnRow): Spoken {
  const of: { [F in TextField]?: string } = {};
  for (const field of TEXTS) {
    const text = row[field][language];
    if (text !== undefined) of[field] = text;
  }
  const at = row.asOf?.[language] ?? row.last;
  return Object.keys(of).length === 0 ? { of } : { of, at: at < row.last ? at : row.last };
}

/** Without what goes without saying: the date of a language that is the row's, a loss before it was seen again. */
function tidy({ asOf, gone, ...row }: OwnRow): OwnRow {
  const dates = LANGUAGES.flatMap((language) => {
    const at = asOf?.[language];
    return at === undefined || at >= row.last || !isSpoken(language, row) ? [] : [[language, at]];
  });
  return {
    ...row,
    ...(dates.length > 0 && { asOf: Object.fromEntries(dates) as PortalText }),
    ...(gone !== undefined && gone > row.last && { gone }),
  };
}

const isSpoken = (language: Language, row: OwnRow): boolean =>
  TEXTS.some((field) => row[field][language] !== undefined);

/** The newer one first. Of one date the one nearer to the portal, else by its name, so that both ways are one. */
function inOrder(one: OwnRow, other: OwnRow): readonly [newer: OwnRow, older: OwnRow] {
  const order =
    compare(one.last, other.last) ||
    NEARNESS[one.from.kind] - NEARNESS[other.from.kind] ||
    compare(JSON.stringify(one.from), JSON.stringify(other.from));
  return order >= 0 ? [one, other] : [other, one];
}

/** Of one date "yes" holds: who takes that for granted asks the authority once too often. */
function recommendedIn(newer: OwnRow, older: OwnRow): boolean | undefined {
  const [a, b] = [newer.recommended, older.recommended];
  return a === undefined || b === undefined ? (a ?? b) : newer.last === older.last ? a || b : a;
}

const NEARNESS: Readonly<Record<RowOrigin['kind'], number>> = { file: 0, collected: 1, seen: 2 };
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? (a ?? b) : a > b ? a : b;

const wordsOf = ({ of }: Spoken): string => JSON.stringify(TEXTS.map((field) => of[field] ?? ''));
