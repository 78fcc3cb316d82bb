/** Explains the Chinese terms that we know in a running text, in place: what customs or the authority wrote back. */
import { findTerms } from '../portal/terms';
import type { Label, Term } from '../portal/types';
import type { Found } from './marks';

/** Where the portal shows a text that somebody wrote: layui's and Bootstrap's dialogs, Element UI's, ARIA's. */
const DIALOG = '.layui-layer-content, .modal-body, .el-dialog__body, [role=dialog], [role=alertdialog]';
/** A shorter text is a label or a short message. */
const SHORTEST = 8;

/**
 * @param whole whether the whole document is such a text (a dialog may be a frame of its own)
 */
export function createTermReader(
  terms: readonly Term[],
): (document: Document, whole: boolean, isLabel: (element: Element) => boolean) => Found[] {
  const labels = new Map<string, Label>(
    terms.map(({ id }) => [id, { id: `term.${id}`, place: 'value', texts: [], keys: [] }]),
  );
  return (document, whole, isLabel) => {
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
    const roots = whole ? [document.body] : [...document.querySelectorAll(DIALOG)];
    for (const root of roots) {
      if (!root?.checkVisibility() || root.querySelector('input, textarea, select')) continue;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) read(node as Text);
    }
    return found;
  };
}
