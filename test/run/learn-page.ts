/** Draws a saved structure as a page: what it says and how it is made, with nothing in its fields. */
import { type StructureNode, TEXT } from '../../src/portal/structure';
import type { Structure } from '../../src/shared/panel';
import { isLeftOut } from './learn-structure';

const VOID = new Set(['br', 'col', 'hr', 'input', 'wbr']);
/** One line for each of these, so that a change of the page is seen as one. */
const BLOCKS = new Set(['body', 'div', 'form', 'li', 'nav', 'table', 'tbody', 'thead', 'tr', 'ul']);
/** Stands where the page had a text that was left out; a mere "…" would make the label beside it one that is cut off. */
const CONTENT = '[…]';

/** Name of a structure's files: the page that it shows, and the first part of its host. */
export function nameOf({ pages, host }: Pick<Structure, 'pages' | 'host'>): string {
  const name = `${pages[0] ?? 'page'}-${host.split('.')[0]}`;
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The page as the readers are tried on it (`test/pages`). */
export const savedPage = (structure: Structure): string => page(structure, '');

/** The page as the practice portal serves it, with the libraries that the portal's pages are made with. */
export const practicePage = (structure: Structure): string =>
  page(
    structure,
    `<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/lib/layui/dist/css/layui.css">
<link rel="stylesheet" href="/static/lib/bootstrap/dist/css/bootstrap.css">
<link rel="stylesheet" href="/static/portal.css">
`,
  );

function page({ host, language, pages, tree }: Structure, head: string): string {
  const lang = language ? ` lang="${escaped(language)}"` : '';
  const drawn = draw(tree);
  return `<!doctype html>
<!-- Learned from a structure that was saved on ${host}, without its contents. -->
<html${lang}><head>
<title>${escaped(pages[0] ?? host)}</title>
<meta charset="utf-8">
${head}</head>${tree.tag === 'body' ? drawn : `\n<body>${drawn}\n</body>`}
</html>
`;
}

function draw({ tag, text, content, children = [], ...rest }: StructureNode): string {
  if (isLeftOut(tag)) return '';
  if (tag === TEXT) return escaped(text ?? '');
  const { role, type, class: classes, colspan } = rest;
  const attributes = Object.entries({
    role,
    type: tag === 'a' ? undefined : type,
    class: classes,
    colspan: colspan?.toString(),
    href: tag === 'a' ? '#' : undefined,
    value: tag === 'input' ? text : undefined,
  }).flatMap(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ''));
  const start = `${BLOCKS.has(tag) ? '\n' : ''}<${tag}${attributes.join('')}>`;
  if (VOID.has(tag)) return start;
  const inner = `${escaped(text ?? '')}${content && tag !== 'textarea' ? CONTENT : ''}${children.map(draw).join('')}`;
  return `${start}${inner}</${tag}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
