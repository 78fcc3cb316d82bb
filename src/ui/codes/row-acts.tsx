/** What can be done with the active row: one stop for Tab, left and right between the buttons, Escape back to the box. */
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { CodeRow } from '../../codes/types';
import { groupCode } from '../code-text';
import { ActButtons } from './act-buttons';
import { useCodeTexts } from './texts';
import type { CodeActs } from './use-code-acts';

interface RowActsProps {
  readonly row: CodeRow;
  readonly acts: CodeActs;
  /** Its place where it is drawn among the rows. */
  readonly order: number;
  /** The box that the list belongs to. */
  readonly box: RefObject<HTMLInputElement | null>;
}

export function RowActs({ row, acts, order, box }: RowActsProps) {
  const c = useCodeTexts();
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const wanted: Partial<Record<string, HTMLElement | null | undefined>> = {
      ArrowRight: buttons[at + 1],
      // Before the first one is the box.
      ArrowLeft: buttons[at - 1] ?? box.current,
      Escape: box.current,
    };
    const to = wanted[event.key];
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    to.focus();
  };
  return (
    <div
      role="toolbar"
      aria-label={c.acts(groupCode(row))}
      class="row-acts"
      ref={bar}
      style={{ order }}
      onKeyDown={onKeyDown}
    >
      <ActButtons row={row} acts={acts} />
      <button type="button" class="act" onClick={() => acts.open(row)}>
        {c.open}
      </button>
    </div>
  );
}
