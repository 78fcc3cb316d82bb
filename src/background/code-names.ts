/** What is known of a code that stands on a page: its name, how many digits of it are known, and from where. */
import { type CodeIndex, type CodeRow, checkOf, copyText, type Names, search } from '../codes/index';
import { inLanguage } from '../languages/known';
import type { Language } from '../languages/types';
import type { NamedCode, NamedCodes } from '../shared/messages';
import { sourceSaid } from './code-said';
import { textsIn } from './texts';

/** Whom the names are for, and when. @param timeZone IANA name, for tests */
export interface NameFor {
  readonly language: Language;
  /** ISO time in UTC. */
  readonly now: string;
  readonly timeZone?: string | undefined;
}

/** Rows of one subheading that are looked at; the fullest has some eighty. */
const MOST_ROWS = 200;
const DEPTHS = [10, 8, 6];

/** Names of these codes by their keys; one of which not even the six digits are known is left out. */
export function nameCodes(index: CodeIndex, keys: readonly string[], reader: NameFor): NamedCodes {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const named = nameCode(index, key, reader);
      return named ? [[key, named]] : [];
    }),
  );
}

function nameCode(index: CodeIndex, key: string, reader: NameFor): NamedCode | undefined {
  const [hs = '', ciq = ''] = key.split('/');
  const under = (digits: string): CodeRow[] =>
    search(index, digits, { limit: MOST_ROWS })
      .hits.map(({ row }) => row)
      .filter((row) => copyText(row).startsWith(digits));
  const six = under(hs.slice(0, 6));
  const subheading = six.find((row) => row.hs.length === 6);
  const digits = DEPTHS.find((depth) => depth <= hs.length && six.some((row) => isUnder(row, hs, depth)));
  if (digits === undefined) return undefined;
  const rows = six.filter((row) => isUnder(row, hs, digits));
  const exact = ciq ? rows.find((row) => row.ciq === ciq && row.hs === hs) : undefined;
  // One CIQ code does not name all of its HS code, unless it is the only one that is known.
  const line = rows.find((row) => row.ciq === undefined);
  const only = ciq === '' && rows.length === 1 && line === undefined ? rows[0] : exact;
  const best = only ?? line ?? rows[0];
  const own = [productOf(only ? [only] : rows), line?.names].filter((names) => names !== undefined);
  const read = [...own, subheading?.names ?? {}];
  const name = inOwn(read, reader.language) ?? inAny(read) ?? inAny([only?.names ?? {}]);
  if (best === undefined || name === undefined) return undefined;
  const said = digits > 6 ? inAny(own) : undefined;
  const ciqName = only && (inOwn([only.names], reader.language) ?? inAny([only.names]));
  const others = [said !== name && said !== ciqName && said, ciqName && `CIQ ${only?.ciq}: ${ciqName}`];
  const texts = textsIn(reader.language);
  const check = checkOf(best, new Date(reader.now)) !== undefined;
  const beware = [
    digits < hs.length && texts.codeFew(digits, hs.slice(0, digits)),
    ciq !== '' && !exact && texts.codeCiqUnknown(ciq),
    check && texts.codeCheck,
  ].filter(Boolean);
  return {
    name,
    what: others.filter(Boolean).join(' · '),
    ...(beware.length > 0 && { beware: beware.join(' ') }),
    source: sourceSaid(best, reader),
    check,
    digits,
  };
}

/** Whether a row is of the code's first digits; of six only the subheading itself is. */
const isUnder = (row: CodeRow, hs: string, depth: number): boolean =>
  depth === 6 ? row.hs === hs.slice(0, 6) : row.hs.length >= depth && row.hs.startsWith(hs.slice(0, depth));

/** What the portal calls the product, where it calls it so in all of these rows. */
function productOf([first, ...others]: readonly CodeRow[]): Names | undefined {
  const product = first?.product;
  const isOne = others.every((row) => row.product?.en === product?.en && row.product?.zh === product?.zh);
  return isOne && first?.ciq !== undefined ? product : undefined;
}

function inOwn(all: readonly Names[], language: Language): string | undefined {
  const key = inLanguage<keyof Names>({ nb: 'nb', en: 'en' }, language);
  return all.map((names) => names[key]).find(Boolean);
}

function inAny(all: readonly Names[]): string | undefined {
  return all.flatMap(({ en, zh, nb, latin }) => [en, zh, nb, latin]).find(Boolean);
}
