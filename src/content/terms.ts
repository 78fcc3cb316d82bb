/** Explains the Chinese terms that we know in a running text, in place: what customs or the authority wrote back. */
import { findTerms } from '../portal/terms';
import type { Label, Term } from '../portal/types';
import type { Found } from './marks';

/** A shorter text is a label or a short message. */
const SHORTEST = 8;

/** Finds the terms in the texts below some elements, each once; labels and what is typed are left out. */
export function createTermReader(
  terms: readonly Term[],
): (roots: Iterable<Element>, isLabel: (element: Element) => boolean) => Found[] {
  const labels = new Map<string, Label>(terms.map(({ id }) => [id, { id: `term.${id}`, place: 'value' }]));
  return (roots, isLabel) => {
    const found: Found[] = [];
    const told = new Set<string>();
    const read = (node: Text): void => {
      const { parentElement } = node;
      if (!parentElement || node.length < SHORTEST || isLabel(parentElement)) return;
      for (const { id, start, end } of findTerms(node.data, terms)) {
        const label = labels.get(id);
        if (!label || told.has(id)) continue;
        told.add(id);
        found.push({
          element: parentElement,
          labels: [label],
          spot: `term ${id}`,
          span: { node, start, end },
        });
      }
    };
    for (const root of roots) {
      if (root.querySelector('input, textarea, select')) continue;
      const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) read(node as Text);
    }
    return found;
  };
}
