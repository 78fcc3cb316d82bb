/** Labels of a frame as they are listed: under the portal's tabs, in the portal's order. Pure. */
import type { Hint, Hints } from '../portal/types';
import type { FramePage, PanelLabel } from '../shared/panel';

/** A label as it is listed. */
export interface Row {
  /** Stays the same while the page is drawn anew: a frame shows each label once. */
  readonly id: string;
  readonly label: PanelLabel;
  /** What it can be, with what is known of that. */
  readonly hints: readonly Hint[];
  /** Our name for it; the portal's own text where we have none. */
  readonly name: string;
}

export interface Group {
  readonly id: string;
  /** The portal's tab, as the portal writes it. */
  readonly tab?: string;
  /** They come after the tabs, and lie under none. */
  readonly isAfterTabs?: true;
  readonly rows: readonly Row[];
}

/**
 * @param say puts a text of the data into the words of the user's country
 * @param or joins names of which one is meant
 */
export function rowsOf(
  labels: readonly PanelLabel[],
  hints: Hints,
  say: (text: string) => string,
  or: (names: readonly string[]) => string,
): Row[] {
  return labels.map((label) => {
    const known = label.ids.flatMap((id) => hints[id] ?? []);
    const names = [...new Set(known.map(({ name }) => say(name)))];
    return {
      id: label.ids.join(' '),
      label,
      hints: known,
      name: names.length > 1 ? or(names) : (names[0] ?? label.text),
    };
  });
}

/** Rows whose name or text has the words. */
export function filtered(rows: readonly Row[], words: string): readonly Row[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ name, label }) => `${name}\n${label.text}`.toLowerCase().includes(wanted));
}

/** Rows by tab: first what stands before the tabs, then each tab, then what stands after them. */
export function grouped(rows: readonly Row[]): Group[] {
  const firstTab = rows.findIndex(({ label }) => label.tab !== undefined);
  const groups = new Map<string, { tab?: string; isAfterTabs?: true; rows: Row[] }>();
  rows.forEach((row, at) => {
    const { tab } = row.label;
    const isAfter = tab === undefined && firstTab >= 0 && at > firstTab;
    const id = tab !== undefined ? `tab ${tab}` : isAfter ? 'after' : 'before';
    const group = groups.get(id) ?? {
      rows: [],
      ...(tab !== undefined && { tab }),
      ...(isAfter && { isAfterTabs: true as const }),
    };
    group.rows.push(row);
    groups.set(id, group);
  });
  const order = (id: string): number => (id === 'before' ? 0 : id === 'after' ? 2 : 1);
  return [...groups].map(([id, group]) => ({ id, ...group })).sort((a, b) => order(a.id) - order(b.id));
}

/** Whether none of a group can be scrolled to: its tab is not the open one. */
export const isClosed = ({ rows }: Group): boolean => rows.every(({ label }) => label.hidden);

/** How many labels of a frame are known, of all that look like labels. */
export function known({ all, unknown }: FramePage): number {
  return Math.max(0, all - unknown.length);
}
