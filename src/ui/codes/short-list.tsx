/** A few codes by their keys: those with a star, and those used last. A press on one asks for it. */
import { useMemo } from 'preact/hooks';
import type { CodeRow } from '../../codes/types';
import { groupCode } from '../code-text';
import { usePage } from '../context';
import { rowByKey } from './row-of';
import { nameOf } from './row-said';
import type { IndexState } from './use-code-index';

interface ShortListProps {
  readonly index: IndexState;
  readonly title: string;
  readonly keys: readonly string[];
  /** Shown at most. */
  readonly most: number;
  readonly onPress: (row: CodeRow) => void;
}

export function ShortList({ index, title, keys, most, onPress }: ShortListProps) {
  const { language } = usePage();
  const rows = useMemo(() => {
    if (typeof index === 'string') return [];
    return keys.slice(0, most).flatMap((key) => rowByKey(index, key) ?? []);
  }, [index, keys, most]);
  if (rows.length === 0) return null;
  return (
    <section class="short">
      <h2>{title}</h2>
      <ul class="plain">
        {rows.map((row) => {
          const name = nameOf(row, language);
          return (
            <li key={row.key}>
              <button type="button" class="plain-act" onClick={() => onPress(row)}>
                <span class="digits">{groupCode(row)}</span>{' '}
                <span class="short-name" lang={name.lang}>
                  {name.text}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
