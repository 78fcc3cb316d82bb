/** The foot of a list, which says how many rows there are: its text, as `paging.ts` reads it. */

export interface Foot {
  /** Its parts in lines of their own: "12318" and "10/page" beside each other are two numbers. */
  readonly text: string;
  /** Number of the page that is shown, and rows a page, where it marks those. */
  readonly page?: number;
  readonly size?: number;
}

/** Parts of a list that page through it: bootstrap-table, layui, Element UI, DataTables. */
export const FOOT = '[class*=pagination], [class*=laypage], [class*=table-page], [class*=dataTables_info]';
const CURRENT = '[class*=curr], .active, .is-active';
export const LONGEST_FOOT = 1000;

/** The foot nearest to a table that has a number in it; none where the list has none that is known. */
export function footOf(table: Element): Foot | undefined {
  for (let around = table.parentElement; around; around = around.parentElement) {
    for (const foot of around.querySelectorAll(FOOT)) {
      const texts: string[] = [...foot.querySelectorAll('input')].map((input) => input.value);
      const nodes = foot.ownerDocument.createTreeWalker(foot, 4); // Texts.
      while (nodes.nextNode()) texts.push(nodes.currentNode.nodeValue ?? '');
      const text = texts
        .join('\n')
        .replace(/\s*\n\s*/g, '\n')
        .slice(0, LONGEST_FOOT)
        .trim();
      if (!/\d/.test(text)) continue;
      const page = parseInt(foot.querySelector(CURRENT)?.textContent ?? '', 10);
      const size = parseInt(foot.querySelector('select')?.value ?? '', 10);
      return { text, ...(page && { page }), ...(size && { size }) };
    }
  }
  return undefined;
}
