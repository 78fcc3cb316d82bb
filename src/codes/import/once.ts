/**
 * A code stands once. The same row again is taken once, two languages of one row are joined. Where a file names one
 * code in two ways nobody can tell which is right, so that neither is taken: a code that is not known here leads to
 * the portal, a wrong name leads to a wrong declaration. Another field that is told in two ways is left out.
 */
import type { OwnRow, PortalText } from '../own/types';
import type { Said } from './tally';
import type { ReadRow } from './types';

const LEFT_OUT = ['product', 'range', 'category', 'remarks'] as const;

interface Kept {
  row: OwnRow;
  readonly place: ReadRow['place'];
  refused: boolean;
}

/** Takes each code once. What was joined, left out or refused is told to `said`. */
export function takenOnce(rows: readonly ReadRow[], said: Said): ReadRow[] {
  const kept = new Map<string, Kept>();
  for (const { row, place } of rows) {
    const before = kept.get(row.key);
    if (!before) {
      kept.set(row.key, { row, place, refused: false });
      continue;
    }
    const other = before.place;
    if (before.refused || contradict(before.row, row)) {
      if (!before.refused)
        said.refuse({ place: other, reason: 'contradicts', shown: nameOf(before.row), other: place });
      said.refuse({ place, reason: 'contradicts', shown: nameOf(row), other });
      before.refused = true;
      continue;
    }
    const { joined, left } = join(before.row, row);
    const kind = left.length > 0 ? 'left-out' : sameTexts(joined, before.row) ? 'repeated' : 'joined';
    said.repair({ place, kind, shown: left.join(' / ') || row.key, became: row.key, other });
    before.row = joined;
  }
  return [...kept.values()].flatMap(({ row, place, refused }) => (refused ? [] : [{ row, place }]));
}

/** What tells rows of one code apart: the CIQ name, or the product name where there is none. */
const naming = (row: OwnRow): PortalText => (Object.keys(row.name).length > 0 ? row.name : row.product);
const nameOf = (row: OwnRow): string => naming(row).en ?? naming(row).zh ?? row.key;

function contradict(a: OwnRow, b: OwnRow): boolean {
  const both = Object.keys(a.name).length > 0 && Object.keys(b.name).length > 0;
  return both ? differ(a.name, b.name) : differ(a.product, b.product);
}

/** Whether two texts say different things in a language that both are in. */
export function differ(a: PortalText, b: PortalText): boolean {
  return (['en', 'zh'] as const).some((language) => {
    const [one, other] = [a[language], b[language]];
    return one !== undefined && other !== undefined && same(one) !== same(other);
  });
}

const same = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function join(a: OwnRow, b: OwnRow): { joined: OwnRow; left: readonly string[] } {
  const left: string[] = [];
  const texts = Object.fromEntries(
    LEFT_OUT.map((field) => {
      const agreed = agreeing(a[field], b[field]);
      if (differ(a[field], b[field])) left.push(...tellings(a[field], b[field]));
      return [field, agreed];
    }),
  ) as Pick<OwnRow, (typeof LEFT_OUT)[number]>;
  const { recommended, gone, ...rest } = a;
  const odds = recommended !== undefined && b.recommended !== undefined && recommended !== b.recommended;
  if (odds) left.push('Yes', 'No');
  const said = odds ? undefined : (recommended ?? b.recommended);
  const [first, last] = [a.first < b.first ? a.first : b.first, a.last > b.last ? a.last : b.last];
  const isGone = a.last >= b.last ? gone : b.gone;
  const joined: OwnRow = {
    ...rest,
    ...texts,
    name: { ...b.name, ...a.name },
    ...(said !== undefined && { recommended: said }),
    first,
    last,
    ...(isGone !== undefined && { gone: isGone }),
  };
  return { joined, left };
}

const tellings = (a: PortalText, b: PortalText): string[] =>
  (['en', 'zh'] as const).flatMap((language) =>
    differ({ [language]: a[language] }, { [language]: b[language] })
      ? [a[language] ?? '', b[language] ?? '']
      : [],
  );

/** The languages in which both say the same, or only one says something. */
function agreeing(a: PortalText, b: PortalText): PortalText {
  const all = { ...b, ...a };
  return Object.fromEntries(
    (['en', 'zh'] as const).flatMap((language) => {
      const text = all[language];
      const both = a[language] !== undefined && b[language] !== undefined;
      return text === undefined || (both && differ({ [language]: a[language] }, { [language]: b[language] }))
        ? []
        : [[language, text]];
    }),
  );
}

const sameTexts = (a: OwnRow, b: OwnRow): boolean =>
  (['product', 'name', 'range', 'category', 'remarks'] as const).every(
    (field) => a[field].en === b[field].en && a[field].zh === b[field].zh,
  ) && a.recommended === b.recommended;
