/**
 * Reads a comma-separated table (RFC 4180: quotes doubled, line breaks allowed inside quotes).
 * Node only; the packaged extension never parses CSV.
 */

/**
 * @param {string} text
 * @returns {string[][]} the records, the header among them
 */
export function parseCsv(text) {
  /** @type {string[][]} */
  const records = [];
  /** @type {string[]} */
  let record = [];
  let cell = '';
  let quoted = false;
  const endRecord = () => {
    record.push(cell);
    if (record.length > 1 || record[0] !== '') records.push(record);
    record = [];
    cell = '';
  };
  for (let i = text.charCodeAt(0) === 0xfeff ? 1 : 0; i < text.length; i++) {
    const ch = text[i];
    if (quoted) {
      if (ch !== '"') cell += ch;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (ch === '"') quoted = true;
    else if (ch === ',') {
      record.push(cell);
      cell = '';
    } else if (ch === '\n') endRecord();
    else if (ch !== '\r') cell += ch;
  }
  if (cell !== '' || record.length > 0) endRecord();
  return records;
}

/**
 * @param {string} text a table whose first record names the columns
 * @returns {Record<string, string>[]}
 */
export function parseTable(text) {
  const [header = [], ...records] = parseCsv(text);
  return records.map((record, at) => {
    if (record.length !== header.length) {
      throw new Error(`record ${at + 2} has ${record.length} cells, the header has ${header.length}`);
    }
    return Object.fromEntries(header.map((name, i) => [name, record[i] ?? '']));
  });
}
