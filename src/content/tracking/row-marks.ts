/** Marks what changed since the last look, at its row. */
import type { ReadTable } from '../../portal/tables';
import type { Language } from '../../portal/types';
import { dayShort } from '../../shared/dates';
import type { Change } from '../../tracking/types';
import type { Card } from '../layer/card';
import type { Mark } from '../layer/markers';
import { rowsInView } from '../marks';
import { textsIn } from '../texts';

export interface RowMarks {
  /** What is known of these rows now; true where that changes a mark. */
  learn(serials: readonly string[], changes: readonly Change[]): boolean;
  /** The user has seen these elsewhere; true where one of them was marked. */
  forget(serials: readonly string[]): boolean;
  marks(tables: Iterable<ReadTable>): Mark[];
}

export function createRowMarks(
  view: Window,
  card: Card,
  language: () => Language,
  acknowledge: (serial: string) => void,
): RowMarks {
  const known = new Map<string, Change>();

  function mark(change: Change, element: Element, role: string): Mark {
    const texts = textsIn(language());
    const day = dayShort(change.since, language());
    return {
      key: `change ${change.serial} ${role}`,
      group: `change ${change.serial}`,
      element,
      kind: 'pill',
      name: texts.newSince(day),
      warn: false,
      at: 'above',
      labels: `change ${change.serial}`,
      open(button, how) {
        if (how === 'hover' && card.pinned) return;
        card.open(
          button,
          {
            parts: [
              { kind: 'title', text: texts.newSince(day) },
              { kind: 'text', text: texts.changed(change.from.text, change.to.text) },
              { kind: 'text', text: texts.lastSeen(day) },
            ],
            action: { text: texts.acknowledge, run: () => acknowledge(change.serial) },
            close: texts.close,
          },
          how === 'press',
        );
      },
      leave: () => card.leave(),
    };
  }

  return {
    learn(serials, changes) {
      const removed = serials.map((serial) => known.delete(serial)).includes(true);
      for (const change of changes) known.set(change.serial, change);
      return removed || changes.length > 0;
    },
    forget(serials) {
      return serials.map((serial) => known.delete(serial)).includes(true);
    },
    marks(tables) {
      if (known.size === 0) return [];
      const found: Mark[] = [];
      for (const table of tables) {
        if (table.spec.id !== 'applications') continue;
        for (const row of rowsInView(table, view)) {
          const change = known.get(row.text('serial').replace(/\s/g, ''));
          if (!change) continue;
          // The first of these that is seen: columns may be scrolled away or lie under a copy of the table.
          for (const role of ['serial', 'status', 'time', 'registration']) {
            const element = row.cell(role);
            if (element) found.push(mark(change, element, role));
          }
        }
      }
      return found;
    },
  };
}
