/**
 * What the Norwegian tariff says of a six-digit subheading: the words common to all its 8-digit lines, and what
 * tells each line from the others.
 */

/** @typedef {{ code: string, parts: string[] }} Line */

/**
 * @param {Record<string, string>[]} table rows of no-tariff-2019.csv
 * @returns {Map<string, Line[]>} by six digits; codes ascending
 */
export function linesByHs6(table) {
  /** @type {Map<string, Line[]>} */
  const groups = new Map();
  for (const row of table) {
    const code = row.hs8_norway ?? '';
    const parts = [...(row.path_no ?? '').split(' > '), row.name_no ?? '']
      .map((part) => part.trim().replace(/\.$/, ''))
      .filter((part) => part !== '');
    const group = groups.get(code.slice(0, 6)) ?? [];
    group.push({ code, parts });
    groups.set(code.slice(0, 6), group);
  }
  for (const group of groups.values()) group.sort((a, b) => (a.code < b.code ? -1 : 1));
  return groups;
}

/**
 * @param {readonly Line[]} lines the 8-digit lines of one subheading
 * @returns {{ path: string[], name: string, rest: { code: string, nb: string }[] }}
 *   `path`: the common parts; `name`: the same, short enough to read; `rest`: what each line adds
 */
export function describe(lines) {
  const first = lines[0]?.parts ?? [];
  let shared = first.length;
  for (const { parts } of lines) {
    let i = 0;
    while (i < shared && parts[i] === first[i]) i++;
    shared = i;
  }
  const path = first.slice(0, shared);
  return {
    path,
    name: path.map((part, i) => short(part, i === path.length - 1)).join(' – '),
    // A subheading of one line: the line is called what the subheading is called.
    rest: lines.map(({ code, parts }) => ({
      code,
      nb: parts.slice(shared).join(' – ') || (parts.at(-1) ?? ''),
    })),
  };
}

/**
 * A part of the tariff's text without its clause of exclusion; a long one up to its first comma. A mark of
 * omission (…) says that something was left out.
 * @param {string} part
 * @param {boolean} last whether it is the innermost part, which is kept longer
 */
function short(part, last) {
  const plain = part.replace(/,?\s*(unntatt|men ikke) .*$/u, '');
  if (plain.length <= (last ? 120 : 48)) return plain;
  const cut = plain.search(/[,;(]/u);
  return cut > 3 ? `${plain.slice(0, cut).trim()} …` : plain;
}
