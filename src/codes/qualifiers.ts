/**
 * Words that tell the CIQ codes of one HS code apart, and what they mean. Only what a list of the portal or of China
 * Customs says: a word that nobody has shown us is not here, and a name that has none of them says nothing.
 */
import type { CodeRow } from './types.ts';

/** What a qualifier is about; a name has at most one of each. */
export type QualifierAxis = 'origin' | 'raw' | 'use';

export interface Qualifier {
  readonly id: string;
  readonly axis: QualifierAxis;
  readonly nb: string;
  readonly en: string;
  /** Its words in names, by language, in small letters. */
  readonly words: { readonly en?: readonly string[]; readonly zh?: readonly string[] };
  readonly source: string;
}

export const qualifiers: readonly Qualifier[] = [
  {
    id: 'cultured',
    axis: 'origin',
    nb: 'oppdrett',
    en: 'farmed',
    words: { en: ['cultured'], zh: ['养殖'] },
    source: 'en: guide 000 p. 24; zh: China Customs announcement 2021 No. 101 (0306349000/102)',
  },
  {
    id: 'wild',
    axis: 'origin',
    nb: 'vill',
    en: 'wild',
    words: { en: ['wild'], zh: ['野生'] },
    source: 'en: guide 000 p. 24; zh: China Customs announcement 2021 No. 101 (0306349000/103)',
  },
  {
    id: 'raw',
    axis: 'raw',
    nb: 'kan spises rå',
    en: 'may be eaten raw',
    words: { en: ['may be eaten raw'] },
    source: 'guide 000 p. 24',
  },
  {
    id: 'not-raw',
    axis: 'raw',
    nb: 'ikke til å spise rå',
    en: 'not to be eaten raw',
    words: { en: ['non-raw-eat'] },
    source: 'guide 000 p. 24',
  },
  {
    id: 'unfit',
    axis: 'use',
    nb: 'ikke egnet som menneskeføde',
    en: 'unfit for human consumption',
    words: { zh: ['不适于供人食用', '不适合供人食用'] },
    source: 'China Customs announcement 2021 No. 101',
  },
  {
    id: 'feed',
    axis: 'use',
    nb: 'til fôr',
    en: 'for feed',
    words: { zh: ['饲料用', '饲用'] },
    source: 'China Customs announcement 2021 No. 101 (0306339990/103)',
  },
  {
    id: 'industrial',
    axis: 'use',
    nb: 'til industriell bruk',
    en: 'for industrial use',
    words: { zh: ['工业用'] },
    source: 'China Customs announcement 2021 No. 101',
  },
  {
    id: 'food',
    axis: 'use',
    nb: 'til mat',
    en: 'for food',
    words: { zh: ['食用'] },
    source: 'China Customs announcement 2021 No. 101',
  },
];

const LANGUAGES = ['en', 'zh'] as const;

/** The longest first: "食用" stands within "不适于供人食用", and what was read is not read twice. */
const byLength = qualifiers
  .flatMap((qualifier) =>
    LANGUAGES.flatMap((language) =>
      (qualifier.words[language] ?? []).map((word) => ({ qualifier, language, word })),
    ),
  )
  .sort((a, b) => b.word.length - a.word.length);

/**
 * What the name of a row with a CIQ code says of each axis. An axis of which a name says two things is left out, and
 * so is every axis of a row without a CIQ code: a subheading's text names what it holds, not what it is.
 */
export function qualifiersOf({
  ciq,
  names,
}: Pick<CodeRow, 'ciq' | 'names'>): ReadonlyMap<QualifierAxis, Qualifier> {
  const found = new Map<QualifierAxis, Set<Qualifier>>();
  if (ciq === undefined) return new Map();
  const rest = { en: (names.en ?? '').toLowerCase(), zh: names.zh ?? '' };
  for (const { qualifier, language, word } of byLength) {
    const parts = rest[language].split(wordPattern(word, language));
    if (parts.length < 2) continue;
    rest[language] = parts.join('\n');
    found.set(qualifier.axis, (found.get(qualifier.axis) ?? new Set()).add(qualifier));
  }
  return new Map(
    [...found].flatMap(([axis, all]) => {
      const [only] = all;
      return only && all.size === 1 ? [[axis, only] as const] : [];
    }),
  );
}

/** "wild" is no part of "wilderness"; Chinese has no blanks to tell words by. */
function wordPattern(word: string, language: 'en' | 'zh'): RegExp | string {
  return language === 'zh' ? word : new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'u');
}

/** Where two rows say different things; a row that says nothing of an axis has none there. */
export interface Difference {
  readonly axis: QualifierAxis;
  readonly a?: Qualifier;
  readonly b?: Qualifier;
}

/** What tells two rows apart by their qualifiers, in the order of the axes above. */
export function tellApart(
  a: Pick<CodeRow, 'ciq' | 'names'>,
  b: Pick<CodeRow, 'ciq' | 'names'>,
): readonly Difference[] {
  const [ofA, ofB] = [qualifiersOf(a), qualifiersOf(b)];
  const axes = [...new Set(qualifiers.map(({ axis }) => axis))];
  return axes.flatMap((axis) => {
    const [inA, inB] = [ofA.get(axis), ofB.get(axis)];
    if (inA === inB) return [];
    return [{ axis, ...(inA && { a: inA }), ...(inB && { b: inB }) }];
  });
}
