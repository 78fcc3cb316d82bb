/** What is known of a code, as lines of a table: what is not known has no text, and is said as not known. Pure. */
import type { CodeRow, Names } from '../codes/types';
import { inLanguage } from '../languages/known';
import { groupHs } from '../ui/code-text';
import { dateSaid, LANG, nameOrder, type Saying, sourceSaid } from '../ui/codes/row-said';
import type { LookupTexts } from './texts';

export type FactId =
  | 'hs'
  | 'ciq'
  | `name-${keyof Names}`
  | `product-${'en' | 'zh'}`
  | 'range'
  | 'category'
  | 'recommended'
  | 'remarks'
  | 'above'
  | 'subheading'
  | 'source'
  | 'gone'
  | 'retired';

export interface Fact {
  readonly id: FactId;
  readonly label: string;
  /** Absent where it is not known. */
  readonly text?: string;
  /** The language of a name, where it is one. */
  readonly lang?: string;
}

/** The words of facts: those of rows, and the page's own. */
export interface FactWords extends Saying {
  readonly s: LookupTexts;
}

/** @param six the row of the six digits, where that is known and another one */
export function factsOf(row: CodeRow, six: CodeRow | undefined, words: FactWords): readonly Fact[] {
  const { t, s, language } = words;
  const order = nameOrder(language);
  const fact = (id: FactId, label: string, text?: string, lang?: string): Fact => ({
    id,
    label,
    ...(text && { text }),
    ...(lang !== undefined && text && { lang }),
  });
  const names = order.map((key) => fact(`name-${key}`, s.names[key], row.names[key], LANG[key]));
  const { product = {} } = row;
  const isListed = row.layer === 'portal-seen' || row.layer === 'portal-guide';
  return [
    fact('hs', s.hsCode, groupHs(row.hs)),
    fact('ciq', s.ciqCode, row.ciq),
    ...names,
    fact('product-en', s.productEn, product.en, LANG.en),
    fact('product-zh', s.productZh, product.zh, LANG.zh),
    fact('range', t.range, row.range),
    fact('category', t.category, row.category),
    fact(
      'recommended',
      t.recommended,
      row.recommended === undefined ? undefined : row.recommended ? t.yes : t.no,
    ),
    // A field that the portal shows empty is known to be empty.
    fact('remarks', t.remarks, row.remarks ?? (isListed ? s.remarksNone : undefined)),
    ...(six
      ? [
          fact(
            'subheading',
            s.subheading(groupHs(six.hs)),
            six.names[order.find((key) => six.names[key]) ?? 'en'],
          ),
        ]
      : []),
    fact('above', s.above, above(six ?? row, six === undefined, words)),
    fact('source', s.knownFrom, sourceSaid(row, words)),
    ...(row.gone === undefined ? [] : [fact('gone', s.goneSince, dateSaid(row.gone, words))]),
    ...(row.retired ? [fact('retired', s.retired, t.retired)] : []),
  ];
}

/** What stands above a row in its tariff, outermost first; a row's own name, which ends some paths, is left out. */
function above(row: CodeRow, isOwn: boolean, { language }: FactWords): string | undefined {
  const own = inLanguage<keyof Names>({ nb: 'nb', en: 'en' }, language);
  const path = row.path?.[own] ?? row.path?.nb ?? row.path?.en ?? row.path?.zh;
  const parts = path?.split(' > ') ?? [];
  return (isOwn && parts.length > 1 ? parts.slice(0, -1) : parts).join(' › ');
}

/** What is not known of a row, in words, as far as one would look for it: of its names the user's own and the Chinese. */
export function unknownOf(facts: readonly Fact[], { s, language }: FactWords): readonly string[] {
  const said: Readonly<Partial<Record<FactId, string>>> = s.lacks;
  const foreign = inLanguage<FactId>({ nb: 'name-en', en: 'name-nb' }, language);
  return facts.flatMap(({ id, text }) => (text === undefined && id !== foreign ? (said[id] ?? []) : []));
}
