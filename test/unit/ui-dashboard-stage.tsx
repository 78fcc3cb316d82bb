/** The dashboard, drawn over a browser that stands in for the real one, at a place of its own. */
import { vi } from 'vitest';
import { Dashboard } from '../../src/dashboard/dashboard';
import { dashboardTextsIn } from '../../src/dashboard/texts';
import { categories, statusKnowledge as knowledge } from '../../src/portal/knowledge';
import { mount } from '../../src/ui/root';
import { textsIn } from '../../src/ui/texts';
import { all, type Fake, fakeBrowser, found, pageText, period } from './ui-fake';

export const s = dashboardTextsIn('en');
export const t = textsIn('en');

/** A registration, and a status that changed between two looks. */
export const NUMBER = 'CNOR23042606010001';
export const change = { since: '2026-11-09T08:14:00.000Z', at: '2026-11-12T08:14:00.000Z' };
/** What became of an application that was returned. @param steps what the portal's Handle steps said of each */
export const returnedWay = (...steps: readonly string[]) => [
  period(
    'Submit to authorities',
    ['status.submitted-to-authorities'],
    '2026-11-03T08:14:00.000Z',
    change.since,
    steps[0],
  ),
  period(
    'To be corrected by enterprise',
    ['status.to-be-corrected-by-enterprise'],
    change.at,
    undefined,
    steps[1],
  ),
];

type Wishes = NonNullable<Parameters<typeof fakeBrowser>[0]>;

/** @param at fragment of the address, such as `#applications`; @param now the time, where it is not to stand still */
export async function drawDashboard(at = '', wishes: Wishes = {}, now?: () => string): Promise<Fake> {
  const fake = fakeBrowser(wishes);
  const services = now ? { ...fake.services, now } : fake.services;
  if (wishes.stored) await fake.store(wishes.stored);
  location.hash = at;
  const app = document.createElement('div');
  document.body.replaceChildren(app);
  mount(app, services, (texts) => texts.popupTitle, <Dashboard knowledge={{ ...knowledge, categories }} />);
  await found('main h1');
  await vi.waitFor(() => {
    if (pageText().includes(s.loading)) throw new Error('not read yet');
  });
  return fake;
}

/** Goes to another place, as a link does. */
export async function go(at: string): Promise<void> {
  location.hash = at;
  await vi.waitFor(() => {
    const link = at.split('/')[0] ?? '';
    if (!document.querySelector(`nav a[aria-current][href^="${link}"]`)) throw new Error(`not at ${at}`);
  });
}

/** A part of the page by its heading. */
export function part(title: string): HTMLElement {
  const one = all('.part').find((section) => section.querySelector('h2')?.textContent?.startsWith(title));
  if (!one) throw new Error(`no part "${title}" in: ${pageText()}`);
  return one;
}

/** A button or link within something, by its accessible name or text. */
export function within(box: ParentNode, name: string): HTMLElement {
  const one = [...box.querySelectorAll<HTMLElement>('button, a')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (!one) throw new Error(`no "${name}" in: ${box.textContent}`);
  return one;
}

export function fill(field: Element | null, text: string): void {
  if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement))
    throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

export function choose(label: string, value: string): void {
  const select = all('label.choice')
    .find((one) => one.querySelector('span')?.textContent === label)
    ?.querySelector('select');
  if (!select) throw new Error(`no choice "${label}"`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Texts of a table's cells, row by row; of each cell its first line. */
export const cells = (): string[][] =>
  all('table.data tbody tr').map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
/** What names the rows, in order. */
export const rowNames = (): string[] =>
  all('table.data tbody th[scope=row] a').map(({ textContent }) => textContent ?? '');
