/**
 * The text that somebody wrote in a dialog: what is left of it without its title, its labels and its buttons, in
 * lines. A row of a table becomes a line of its own.
 */
import type { Label } from '../../portal/types';
import { COPIES } from './report';

/** Longest text that is kept, in characters. */
const LONGEST = 20_000;
/** A longer text is no title, and no label in words that we do not know. */
const LONGEST_LABEL = 60;
/** Between the cells of a row. */
const BETWEEN = ' · ';

const SKIPPED = [
  'script, style, noscript, template, svg, select, datalist, iframe, object, canvas',
  'button, [role=button], [role=tab], .btn, .layui-btn, .el-button',
  '.layui-layer-title, .layui-layer-setwin, .layui-layer-btn, .close, .popover-title, .el-popover__title',
  '[class*="modal-header"], [class*="modal-footer"], [class*="dialog__header"], [class*="dialog__footer"]',
  '.el-message-box__header, .el-message-box__btns, [class*="drawer__header"]',
  '.ui-dialog-titlebar, .ui-dialog-buttonpane',
  '.pagination, .fixed-table-pagination, .fixed-table-toolbar, .fixed-table-loading, .fixed-table-header',
  '.layui-table-page, .layui-laypage, .el-pagination, .el-loading-mask, .ant-pagination',
  // Titles of columns.
  'thead, [role=columnheader]',
  COPIES,
].join();
/** Elements that names of fields stand in. */
const NAME = 'label[for], dt, .control-label, .layui-form-label, .el-form-item__label, th, [role=rowheader]';
const HEADING = 'h1, h2, h3, h4, h5, h6, legend, [role=heading]';
const ROW = 'tr, [role=row]';
/** Elements that stand within a line. */
const INLINE = new Set(
  'A ABBR B BDI CITE CODE DEL EM FONT I INS LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR'.split(' '),
);
/** Labels whose words say how the matter stands: they belong to what was written. */
const SAYING: ReadonlySet<Label['place']> = new Set(['status', 'value', 'attachment']);
/** What stands there until the text has come; the first is bootstrap-table's, the others are guessed. */
const LOADING = /^(loading|please wait|正在努力地?加载|正在加载|数据?加载中|请稍[候等后]).{0,40}$/i;

export interface LabelsKnown {
  /** The label that an element carries, where its wording is known. */
  readonly at: (element: Element) => Label | undefined;
  /** Whether a text is a label from its first word to its last. */
  readonly isWhole: (text: string) => boolean;
  /** Whether a text is the name of what stands in a feedback: "Feedback content". */
  readonly isName: (text: string) => boolean;
}

/**
 * @param root the dialog, or the body of a page of its own
 * @returns lines, empty where nobody wrote anything
 */
export function writtenIn(root: Element, labels: LabelsKnown): string {
  const all = read(root, labels, false);
  if (!all.isWritten || LOADING.test(all.text)) return '';
  const strict = read(root, labels, true);
  return (strict.isWritten ? strict.text : all.text).slice(0, LONGEST).trim();
}

/** @param strict whether titles and names of fields in words that we do not know are left out too */
function read(root: Element, labels: LabelsKnown, strict: boolean): { text: string; isWritten: boolean } {
  let lines: string[] = [];
  let line = '';
  /** Something that is no label. */
  let isWritten = false;

  function end(): void {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  }

  function add(text: string, isLabel: boolean): void {
    const said = line.trim() === '' ? withoutName(text) : text;
    line += said;
    if (!isLabel && /[\p{L}\p{N}]/u.test(said)) isWritten = true;
  }

  /** "Feedback content: …" without its name. */
  function withoutName(text: string): string {
    const [, name = '', rest = ''] = /^\s*([^:：]{2,60})[:：](.*)$/su.exec(text) ?? [];
    return name !== '' && labels.isName(name.trim()) ? rest : text;
  }

  /** What stands in an element, by itself. */
  function apart(one: Element, isLabel: boolean): string {
    const before = { lines, line };
    lines = [];
    line = '';
    within(one, isLabel);
    end();
    const made = lines.join('\n');
    ({ lines, line } = before);
    return made;
  }

  function element(one: Element, isLabel: boolean): void {
    if (one.matches(SKIPPED) || !one.checkVisibility()) return;
    if (one.matches('textarea, input')) typed(one as HTMLTextAreaElement | HTMLInputElement);
    else if (!isLeftOut(one)) {
      const says = isLabel || labels.at(one) !== undefined;
      if (one.matches(ROW)) row(one, says);
      else if (INLINE.has(one.tagName)) within(one, says);
      else {
        end();
        if (one.matches('ol > li')) line = `${[...(one.parentElement?.children ?? [])].indexOf(one) + 1}. `;
        within(one, says);
        end();
      }
    }
  }

  function within(one: Element, isLabel: boolean): void {
    for (const child of one.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) element(child as Element, isLabel);
      else if (child.nodeType === Node.TEXT_NODE) text(child as Text, isLabel);
    }
  }

  /** Cells beside one another in a line; a cell of several lines follows below. */
  function row(one: Element, isLabel: boolean): void {
    end();
    const cells = [...one.children]
      .filter((cell) => !cell.matches(SKIPPED) && cell.checkVisibility() && !isLeftOut(cell))
      .map((cell) => apart(cell, isLabel || labels.at(cell) !== undefined))
      .filter((said) => said !== '');
    const short = cells.filter((said) => !said.includes('\n'));
    if (short.length > 0) lines.push(short.join(BETWEEN));
    lines.push(...cells.filter((said) => said.includes('\n')));
  }

  function text({ data, parentElement }: Text, isLabel: boolean): void {
    const isPart = parentElement !== null && isKnownLabel(parentElement) && labels.isWhole(data.trim());
    if (isPart) return;
    const keeps = parentElement !== null && getComputedStyle(parentElement).whiteSpace.startsWith('pre');
    const [first = '', ...others] = keeps ? data.split('\n') : [data];
    add(first, isLabel);
    for (const other of others) {
      end();
      add(other, isLabel);
    }
  }

  /** Only what cannot be changed there was written by somebody else. */
  function typed(control: HTMLTextAreaElement | HTMLInputElement): void {
    const isText = control.tagName === 'TEXTAREA' || control.type === 'text';
    if (!isText || !(control.readOnly || control.disabled)) return;
    end();
    for (const part of control.value.split('\n')) {
      add(part, false);
      end();
    }
  }

  const isKnownLabel = (one: Element): boolean => {
    const label = labels.at(one);
    return label !== undefined && !SAYING.has(label.place);
  };

  /** Labels; titles and names of fields in unknown words, where they are not all there is. */
  function isLeftOut(one: Element): boolean {
    if (one === root) return false;
    const whole = (one.textContent ?? '').trim();
    if (isKnownLabel(one) && labels.isWhole(whole)) return true;
    if (!strict || whole.length > LONGEST_LABEL) return false;
    return one.matches(NAME) || (one.matches(HEADING) && !isWritten);
  }

  within(root, false);
  end();
  return { text: lines.join('\n'), isWritten };
}
