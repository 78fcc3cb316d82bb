/** Checks a structure that somebody saved in the side panel. Nothing of it is trusted. */
import * as z from 'zod';
import { type StructureNode, TEXT } from '../../src/portal/structure';
import { clean } from '../../src/portal/text';
import type { Structure } from '../../src/shared/panel';

z.config({ jitless: true });

const MOST_CHARACTERS = 4_000_000;
/** `structureOf` ends at 6000 elements; texts come on top. */
const MOST_NODES = 20_000;
const DEEPEST = 200;
const LONGEST_TEXT = 800;

/** Elements that are drawn, with their attributes but for roles, types, classes and spans. */
const DRAWN = new Set(
  `a abbr address article aside b bdi bdo big blockquote body br button caption center cite code col colgroup dd del
   details dfn dialog div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr
   i input ins kbd label legend li main mark menu nav nobr ol optgroup option output p pre progress q s samp section
   select small span strike strong sub summary sup table tbody td textarea tfoot th thead time tr tt u ul var wbr`.split(
    /\s+/,
  ),
);
/** Elements that a page may have and that say nothing by their structure. */
const LEFT_OUT = new Set(
  'area audio canvas iframe frame frameset noframes image img map math meter picture ruby source svg track video'.split(
    ' ',
  ),
);
/** A text in one line, without what a terminal or a reader could be led astray by. */
const shortText = z
  .string()
  .max(LONGEST_TEXT)
  .transform((text) => text.replace(/\p{C}/gu, '').replace(/\s+/g, ' '));
const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'small letters, digits, hyphens and dots');

const node: z.ZodType<StructureNode> = z.lazy(
  () =>
    z.strictObject({
      tag: z.string().regex(/^(#text|[a-z][a-z0-9]*(-[a-z0-9]+)*)$/, 'an element of HTML'),
      role: z
        .string()
        .regex(/^[a-z-]{1,40}$/i)
        .optional(),
      type: z
        .string()
        .regex(/^[a-z-]{1,20}$/i)
        .optional(),
      class: z
        .string()
        .max(1000)
        .regex(/^[\w -]*$/, 'class names')
        .optional(),
      colspan: z.number().int().min(2).max(1000).optional(),
      text: shortText.optional(),
      content: z.literal(true).optional(),
      children: z.array(node).optional(),
    }) as z.ZodType<StructureNode>,
);

const structure = z.strictObject({
  format: z.literal('los-structure'),
  version: z.literal(1, 'another version of the extension is needed to read it'),
  host: z
    .string()
    .max(253)
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'a host name'),
  language: z.string().regex(/^[A-Za-z0-9_-]{0,35}$/, 'a language tag'),
  pages: z.array(id).max(50),
  known: z.array(id).max(2000),
  unknown: z.array(shortText.transform(clean)).max(2000),
  tree: node,
});

/**
 * Reads the text of a file.
 * @throws Error with a sentence that says what is wrong with it
 */
export function readStructure(text: string): Structure {
  if (text.length > MOST_CHARACTERS) throw new Error('The file is larger than any saved structure.');
  const raw = parsed(text);
  const format = typeof raw === 'object' && raw !== null && 'format' in raw ? raw.format : undefined;
  if (format !== 'los-structure') throw new Error('The file is no structure that the side panel saved.');
  refuseTooMuch(raw);
  const result = structure.safeParse(raw);
  if (!result.success)
    throw new Error(`The file is not as the side panel saves it.\n${z.prettifyError(result.error)}`);
  refuseStrange(result.data.tree);
  return result.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The file is no JSON: it may be cut off, or not the one that the side panel saved.');
  }
}

/** Before anything is read by recursion: a tree of any depth can stand in a small file. */
function refuseTooMuch(raw: unknown): void {
  let level: unknown[] = [raw];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length;
    // An element and the list of its children are a level each.
    if (depth > 2 * DEEPEST) throw new Error(`The tree is deeper than ${DEEPEST} elements.`);
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    level = level.filter((value) => typeof value === 'object' && value !== null);
    if (nodes > 3 * MOST_NODES) throw new Error(`The tree has more than ${MOST_NODES} elements.`);
  }
}

function refuseStrange({ tag, text, children = [] }: StructureNode): void {
  if (isLeftOut(tag)) return;
  const isText = tag === TEXT;
  if (!isText && !DRAWN.has(tag) && !tag.includes('-'))
    throw new Error(`The tree holds <${tag}>, which no saved structure holds.`);
  if (isText && (text === undefined || children.length > 0))
    throw new Error('The tree holds a text that is none.');
  children.forEach(refuseStrange);
}

/** Whether an element is not drawn, and nothing in it. */
export const isLeftOut = (tag: string): boolean => LEFT_OUT.has(tag);
