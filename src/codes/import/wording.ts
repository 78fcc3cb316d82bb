/** What a header's words say stands under it. */
import type { OwnColumn } from '../own/columns';
import {
  ELSEWHERE,
  FILLERS,
  IN_LANGUAGE,
  LANGUAGE_WORDS,
  OTHER_COLUMNS,
  OWN_CODE_HEADERS,
  OWN_FIELDS,
  WORDINGS,
  type Wording,
} from './wordings';

export interface Meaning {
  readonly is: Wording;
  readonly language?: 'en' | 'zh';
}

type Piece = Wording | 'filler' | 'other';

/** Every wording with what it says, and the longest wording's length. */
const PIECES: ReadonlyMap<string, Piece> = new Map<string, Piece>([
  ...[...FILLERS, ...Object.keys(LANGUAGE_WORDS)].map((word): [string, Piece] => [word, 'filler']),
  ...OTHER_COLUMNS.map((word): [string, Piece] => [word, 'other']),
  ...Object.entries(WORDINGS).flatMap(([is, words]) =>
    words.map((word): [string, Piece] => [compact(word), is as Wording]),
  ),
]);
const LONGEST_PIECE = Math.max(...[...PIECES.keys()].map((word) => word.length));
/** A header is a few words; what is longer is a note. */
const LONGEST_HEADER = 90;

const OWN: ReadonlyMap<string, Meaning> = new Map(
  (Object.keys(OWN_FIELDS) as OwnColumn[]).map((column): [string, Meaning] => {
    const [is, language] = OWN_FIELDS[column];
    return [OWN_CODE_HEADERS[column].toLowerCase(), { is, ...(language && { language }) }];
  }),
);

/** A header's letters, characters and digits, in half width and small letters. */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a header says, in Chinese, English or both; nothing where it says something else. */
export function meaningOf(header: string): Meaning | undefined {
  const text = header.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > LONGEST_HEADER || ELSEWHERE.test(text)) return undefined;
  const own = OWN.get(text.toLowerCase());
  if (own) return own;
  const whole = read(compact(text));
  if (whole) return whole;
  // "Product name (as in the tariff)": what is in brackets explains.
  const outside = text.replace(/[([{【].*?[)\]}】]/g, ' ');
  return outside === text ? undefined : read(compact(outside));
}

function read(text: string): Meaning | undefined {
  const pieces = parted(text, 0, new Set());
  if (!pieces) return undefined;
  const said = new Set(pieces.map((word) => PIECES.get(word)).filter((is) => is !== 'filler'));
  const is = together(said);
  if (!is) return undefined;
  const languages = new Set(
    pieces.flatMap(
      (word) => IN_LANGUAGE[word] ?? (PIECES.get(word) === 'filler' ? (LANGUAGE_WORDS[word] ?? []) : []),
    ),
  );
  const [language] = languages;
  return { is, ...(languages.size === 1 && language && { language }) };
}

/** Wordings that make up the whole text, the longest first; nothing where some of it is left over. */
function parted(text: string, from: number, dead: Set<number>): string[] | undefined {
  if (from === text.length) return [];
  if (dead.has(from)) return undefined;
  for (let length = Math.min(LONGEST_PIECE, text.length - from); length > 0; length--) {
    const word = text.slice(from, from + length);
    if (!PIECES.has(word)) continue;
    const rest = parted(text, from + length, dead);
    if (rest) return [word, ...rest];
  }
  dead.add(from);
  return undefined;
}

/** What several wordings in one header say together: "HS编码 HS CODE" one thing, "HS/CIQ code" both codes. */
function together(said: ReadonlySet<Piece | undefined>): Wording | undefined {
  const own = new Set([...said].filter((is): is is Wording => is !== undefined && is !== 'filler'));
  if (said.has('other') || own.size === 0) return undefined;
  if (own.size > 1) own.delete('code');
  if (own.has('joined') || (own.has('hs') && own.has('ciq'))) {
    return [...own].every((is) => is === 'joined' || is === 'hs' || is === 'ciq') ? 'joined' : undefined;
  }
  const [only] = own;
  return own.size === 1 ? only : undefined;
}
