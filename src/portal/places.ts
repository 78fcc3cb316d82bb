/**
 * Where a text stands, by the markup round it. The portal's own markup is not known in full, so these are
 * hints from the families of libraries it is known or likely to use (Bootstrap 3, H+, bootstrap-table, layui),
 * from ARIA, and from plain HTML; `text` is said where none fits.
 */
import type { FoundPlace } from './lexicon';
import { clean } from './text';

/** Elements whose whole text is one label. */
export const UNIT =
  'th, label, button, a, legend, h1, h2, h3, h4, h5, h6, dt, [role=button], [role=tab], [role=columnheader], [role=menuitem], .th-inner, .control-label, .layui-form-label, .layui-tab-title > li, .el-form-item__label, .el-tabs__item, .panel-title, .panel-heading, .card-view > .title';

const PLACES: readonly (readonly [FoundPlace, string])[] = [
  [
    'tab',
    '[role=tab], [role=tablist] a, .nav-tabs a, .nav-pills a, .page-tabs a, .J_menuTab, .layui-tab-title > li, .el-tabs__item, [data-toggle=tab], [data-bs-toggle=tab]',
  ],
  [
    'button',
    'button, [role=button], input[type=button], input[type=submit], input[type=reset], .btn, .layui-btn, .layui-layer-btn a, .el-button',
  ],
  ['column', 'th, [role=columnheader], .card-view > .title, .card-view-title'],
  [
    'menu',
    'nav, [role=navigation], [role=menu], [role=menubar], #side-menu, #menu_li, .sidebar, .sidebar-collapse, .nav-second-level, .layui-nav, .el-menu',
  ],
  [
    'heading',
    'h1, h2, h3, h4, h5, h6, legend, .panel-title, .panel-heading, .ibox-title, .layui-layer-title, .modal-title, caption',
  ],
  ['field', 'label, dt, .control-label, .layui-form-label, .el-form-item__label'],
  ['message', '.layui-layer-content, .modal-body, [role=alert], .alert'],
];

const CONTROL = 'input:not([type=hidden]), select, textarea';

/** What an element says, in one line: a button may be an input, with its text as its value. */
export const textOf = (element: Element): string =>
  clean(element.textContent || (element as HTMLInputElement).value || '');

/** The place of the text of `element`. */
export function placeOf(element: Element): FoundPlace {
  for (const [place, selector] of PLACES) {
    const holder = element.closest(selector);
    if (!holder) continue;
    // In a form laid out as a table, a header cell beside an input is that input's label.
    if (place === 'column' && holder.closest('tr')?.querySelector(CONTROL) && !isCheckAll(holder))
      return 'field';
    return place;
  }
  if (element.closest('td') && element.closest('a')) return 'button';
  if (element.closest('li') && element.closest('a')) return 'menu';
  return 'text';
}

/** A data table's header row often holds one box to tick all rows. */
function isCheckAll(header: Element): boolean {
  const controls = header.closest('tr')?.querySelectorAll(CONTROL) ?? [];
  return [...controls].every((control) => control.matches('[type=checkbox], [type=radio]'));
}

/**
 * The element whose text is the label that a text node is part of: the nearest unit, else the node's parent.
 */
export function unitOf(node: Node): Element | undefined {
  const parent = node.parentElement;
  if (!parent) return undefined;
  const unit = parent.closest(UNIT);
  if (!unit) return parent;
  let depth = 0;
  for (let element: Element | null = parent; element && element !== unit; element = element.parentElement)
    depth++;
  return depth <= 4 ? unit : parent;
}

/** What holds a field together with its label: form rows of Bootstrap, layui and Element UI, and of plain HTML. */
export const FIELD_ROW = '.form-group, .layui-form-item, .el-form-item, tr, dl, li';
