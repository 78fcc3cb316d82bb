/**
 * Wordings as another edition, another browser or a careless hand might show them. Written apart from the matcher,
 * by what evidence of the portal and of its guides shows of real wordings, so that the two do not share their errors.
 * The same wording gives the same variants in every run.
 */

export interface Variant {
  readonly kind: string;
  readonly text: string;
}

export type Random = () => number;

/** Numbers from 0 up to 1 that hang on `key` alone: a label that is added changes no other label's variants. */
export function randomOf(key: string): Random {
  let state = 0x811c9dc5;
  for (const char of key) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const oneOf = <T>(random: Random, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)];

export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

const PREPOSITION = /\s+(?:of|in|for|from|to|by|on|with|at|issued by)\s+/i;

const capitalised = (text: string): string =>
  text.replace(/(^|[\s(-])(\p{Ll})/gu, (all) => all.toUpperCase());

function letterCase(text: string): string[] {
  return [text.toUpperCase(), text.toLowerCase(), capitalised(text)];
}

function spaces(text: string): string[] {
  const padded = [`  ${text}\t`, `\n      ${text}\n    `];
  if (isChinese(text)) return [...padded, text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ')];
  return [...padded, text.replace(/ /g, '  '), text.replace(/ /, '\n      ')];
}

/** Machine translation and code that joins texts lose a space now and then. */
function spaceLeftOut(text: string, random: Random): string[] {
  const gap = oneOf(
    random,
    [...text.matchAll(/ /g)].map((match) => match.index),
  );
  return gap === undefined ? [] : [text.slice(0, gap) + text.slice(gap + 1)];
}

function brackets(text: string): string[] {
  const wide = text.replace(/\s*\(/g, '（').replace(/\)/g, '）');
  const narrow = text.replace(/（/g, '(').replace(/）/g, ')');
  const spaced = narrow.replace(/\s*\(\s*/g, ' ( ').replace(/\s*\)/g, ' )');
  return [wide, narrow, spaced, `${text}：`, `${text}:`, `${wide} ：`];
}

const stars = (text: string): string[] => [`*${text}`, `* ${text}：`, `${text} *`, `＊${text}`];

/** A cell that CSS cuts off holds its whole text; some pages print the dots themselves behind the whole text. */
const dots = (text: string): string[] => [`${text}...`, `${text}…`];

/** Really cut: at least three fifths are left, and enough of them to tell a label by. */
function cut(text: string, random: Random): string[] {
  const least = Math.max(Math.ceil(text.length * 0.6), isChinese(text) ? 5 : 14);
  if (least >= text.length - 1) return [];
  const at = least + Math.floor(random() * (text.length - 1 - least));
  return [`${text.slice(0, at).trimEnd()}...`, `${text.slice(0, at).trimEnd()}…`];
}

function enquiry(text: string): string[] {
  if (!/\b(enquiry|inquiry|query)\b/i.test(text)) return [];
  return ['enquiry', 'inquiry', 'query'].map((word) => text.replace(/\b(enquiry|inquiry|query)\b/gi, word));
}

function hyphens(text: string, random: Random): string[] {
  if (/\w-\w/.test(text))
    return [
      text.replace(/(\w)-(\w)/g, '$1 $2'),
      // "Email" and "nonqualifying" are written, "Productionrelated" is not.
      text.replace(/\b(\w{1,3})-(\w)/g, '$1$2'),
      text.replace(/(\w)-(\w)/g, '$1‑$2'),
      text.replace(/(\w)-(\w)/g, '$1–$2'),
      text.replace(/(\w)-(\w)/g, '$1 - $2'),
    ];
  const gap = oneOf(
    random,
    [...text.matchAll(/(?<=[a-z]{3}) (?=[a-z]{3})/gi)].map((match) => match.index),
  );
  return gap === undefined ? [] : [`${text.slice(0, gap)}-${text.slice(gap + 1)}`];
}

function otherNumber(noun: string): string {
  if (/ies$/i.test(noun)) return noun.replace(/ies$/i, 'y');
  if (/(s|x|ch|sh)es$/i.test(noun)) return noun.slice(0, -2);
  if (/[^sui]s$/i.test(noun)) return noun.slice(0, -1);
  if (/(s|x|ch|sh)$/i.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/i.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** The noun that carries a name: the last word before the first preposition, bracket or dash. */
function headNoun(text: string): RegExpExecArray | null {
  const head = text.split(new RegExp(`${PREPOSITION.source}|\\s*[(:,.]|\\s+-\\s+`, 'i'))[0] ?? '';
  const noun = /[a-z]{4,}$/i.exec(head);
  return noun && !/(ed|ing|ly|ous|al|ic|able)$/i.test(noun[0]) ? noun : null;
}

function plural(text: string): string[] {
  const noun = headNoun(text);
  if (!noun || text.includes('/')) return [];
  return [text.slice(0, noun.index) + otherNumber(noun[0]) + text.slice(noun.index + noun[0].length)];
}

/** British and American, each a part of a word. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['organis', 'organiz'],
  ['authoris', 'authoriz'],
  ['recognis', 'recogniz'],
  ['specialis', 'specializ'],
  ['standardis', 'standardiz'],
  ['finalis', 'finaliz'],
  ['labell', 'label'],
  ['cancelled', 'canceled'],
  ['catalogue', 'catalog'],
  ['centre', 'center'],
  ['licence', 'license'],
  ['colour', 'color'],
  ['programme', 'program'],
  ['fibre', 'fiber'],
  ['litre', 'liter'],
];

function spelling(text: string): string[] {
  return SPELLINGS.flatMap(([british, american]) => {
    const to = (from: string, into: string) =>
      text.replace(new RegExp(from, 'gi'), (found) =>
        found.charAt(0) === found.charAt(0).toUpperCase()
          ? into.charAt(0).toUpperCase() + into.slice(1)
          : into,
      );
    if (new RegExp(british, 'i').test(text)) return [to(british, american)];
    return british !== 'labell' && british !== 'programme' && new RegExp(american, 'i').test(text)
      ? [to(american, british)]
      : [];
  });
}

/** Names of three words or more, said the other way round. */
function wordOrder(text: string): string[] {
  if (text.split(/\s+/).length < 3 || /[(),/".]|\b(and|or|not|via)\b/i.test(text)) return [];
  const dash = /^(.+?)\s+-\s+(.+)$/.exec(text);
  if (dash) return [`${dash[2]} of ${dash[1]}`, `${dash[1]} ${dash[2]}`, `${dash[2]} - ${dash[1]}`];
  if (/\s(from|to|in|of|for)$/i.test(text)) return [];
  const [head = '', tail, ...rest] = text.split(PREPOSITION);
  if (tail !== undefined) return rest.length > 0 ? [] : [`${tail.replace(/^the /i, '')} ${head}`];
  const words = text.split(/\s+/);
  const last = words.at(-1) ?? '';
  return headNoun(text) && words.length <= 5 ? [`${last} of ${words.slice(0, -1).join(' ')}`] : [];
}

const bilingual = (text: string, other: string): string[] => [
  `${text}\n${other}`,
  `${other}\n${text}`,
  `${text}(${other})`,
  `${other}（${text}）`,
  `${text} ${other}`,
  `${other} / ${text}`,
];

function unseenSpaces(text: string, random: Random): string[] {
  const middle = 1 + Math.floor(random() * Math.max(1, text.length - 1));
  const at = (char: string) => text.slice(0, middle) + char + text.slice(middle);
  return [
    text.replace(/ /g, '\u00a0'),
    `\u00a0${text}\u00a0`,
    at('\u200b'),
    `\ufeff${text}\u200c`,
    at('\u00ad'),
    `\u3000${text}\u3000`,
  ];
}

function articles(text: string): string[] {
  if (/\b(the|an?)\b /i.test(text)) return [text.replace(/\b(the|an?)\b /gi, '')];
  if (!/\w \w/.test(text)) return [];
  const within = text.replace(/\b(of|in|for|to|by|from)\s+(?=[a-z])/i, '$1 the ');
  return [`The ${text.charAt(0).toLowerCase()}${text.slice(1)}`, within];
}

/** One slip in a word of six letters or more, never in its first letter. */
function typingError(text: string, random: Random): string[] {
  const words = [...text.matchAll(/[a-z]{6,}/gi)];
  return [0, 1].flatMap((turn) => {
    const word = oneOf(random, words);
    if (!word) return [];
    const at = word.index + 1 + Math.floor(random() * (word[0].length - 2));
    const [before, here, next, after] = [
      text.slice(0, at),
      text.charAt(at),
      text.charAt(at + 1),
      text.slice(at + 2),
    ];
    const neighbour = String.fromCharCode(
      ((((here.toLowerCase().charCodeAt(0) - 97 + 1) % 26) + 26) % 26) + 97,
    );
    const slips =
      turn === 0
        ? [before + next + here + after, before + next + after]
        : [before + here + here + next + after, before + neighbour + next + after];
    return oneOf(random, slips) ?? [];
  });
}

/**
 * All variants of a wording that differ from it, by kind.
 * @param other the same label's wording in the other language, where there is one
 * @param named whether it is the name of something: verbs and statuses have no plural and no article
 */
export function variantsOf(text: string, other: string | undefined, named: boolean, seed: number): Variant[] {
  const random = randomOf(`${seed} ${text}`);
  const english = !isChinese(text);
  const made: readonly (readonly [string, readonly string[]])[] = [
    ['case', english ? letterCase(text) : []],
    ['spaces', spaces(text)],
    ['space left out', english ? spaceLeftOut(text, random) : []],
    ['brackets and colons', brackets(text)],
    ['stars', stars(text)],
    ['dots behind', dots(text)],
    ['cut off', cut(text, random)],
    ['enquiry, inquiry, query', english ? enquiry(text) : []],
    ['hyphens', english ? hyphens(text, random) : []],
    ['plural', english && named ? plural(text) : []],
    ['spelling', english ? spelling(text) : []],
    ['word order', english && named ? wordOrder(text) : []],
    ['two languages', other === undefined ? [] : bilingual(text, other)],
    ['unseen spaces', unseenSpaces(text, random)],
    ['articles', english && named ? articles(text) : []],
    ['typing error', english ? typingError(text, random) : []],
  ];
  return made.flatMap(([kind, texts]) =>
    [...new Set(texts)].filter((variant) => variant !== text).map((variant) => ({ kind, text: variant })),
  );
}
