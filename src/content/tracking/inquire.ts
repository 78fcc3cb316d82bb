/**
 * The list's own Inquire, for the watch: the one button that we ever press. It is taken only where nothing is in
 * doubt: seen, enabled, in the words that are known, and nearer to the list than any other of its kind.
 */
import type { Lexicon } from '../../portal/lexicon';
import { placeOf, textOf } from '../../portal/places';
import type { Frame } from '../frame';

const INQUIRE = 'common.inquire';
const PAGE = 'application-enquiry';
const PRESSABLE =
  'button, input[type=button], input[type=submit], a, [role=button], .btn, .layui-btn, .el-button';
const DISABLED = ':disabled, [aria-disabled=true], .disabled, .layui-btn-disabled, .is-disabled, .is-loading';
/** Where a button of that name would search for something else, or lead away. */
const ELSEWHERE =
  'tbody, nav, [role=navigation], [role=search], [role=dialog], [role=alertdialog], dialog, .modal, .layui-layer, .el-dialog, .el-drawer, .ui-dialog, a[href]:not([href^="#"], [href^="javascript:" i], [href=""])';

/** The list of applications on this frame, or the filters above it where it has not been asked for yet. */
function anchors({ tables, labels }: Pick<Frame, 'tables' | 'labels'>): Element[] {
  const lists = [...tables.values()].filter(
    ({ spec, element }) => spec.id === 'applications' && element.checkVisibility(),
  );
  if (lists.length > 0) return lists.map(({ element }) => element);
  return [...labels].flatMap(([element, { id, pages }]) =>
    id.startsWith('enquiry.') && pages?.includes(PAGE) && element.checkVisibility() ? [element] : [],
  );
}

/** The button; nothing where there is none, or where two are as near. */
export function inquireButton(
  frame: Pick<Frame, 'tables' | 'labels' | 'isGuess'>,
  lexicon: Lexicon,
): HTMLElement | undefined {
  const near = anchors(frame);
  const found = new Map<HTMLElement, number>();
  for (const [element, { id }] of frame.labels) {
    const button = element.closest<HTMLElement>(PRESSABLE);
    if (id !== INQUIRE || frame.isGuess(element) || !button || !isMeant(button, lexicon)) continue;
    found.set(button, Math.min(...near.map((anchor) => stepsUp(anchor, button))));
  }
  const [first, second] = [...found].sort(([, a], [, b]) => a - b);
  if (!first || near.length === 0) return undefined;
  return second && second[1] === first[1] ? undefined : first[0];
}

function isMeant(button: HTMLElement, lexicon: Lexicon): boolean {
  const isSeen = button.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (!isSeen || button.matches(DISABLED) || button.closest(ELSEWHERE)) return false;
  return placeOf(button) !== 'menu' && lexicon.canBe(textOf(button), INQUIRE);
}

/** How far up from one element another one is round both. */
export function stepsUp(from: Element, other: Element): number {
  let steps = 0;
  for (let around: Element | null = from; around && !around.contains(other); around = around.parentElement)
    steps++;
  return steps;
}
