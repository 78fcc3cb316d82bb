/** A page of the portal for the side panel to speak of, beside the shell's frame. */
import { expect, vi } from 'vitest';
import { panelTextsIn } from '../../src/panel/texts';
import type { Guide, Hints } from '../../src/portal/types';
import type { FramePage, PanelLabel } from '../../src/shared/panel';
import { textsIn } from '../../src/ui/texts';
import { all, drawPanel, type Fake, found, pageText, texts } from './ui-fake';

export const s = panelTextsIn('en');
export const nb = panelTextsIn('nb');
export const t = textsIn('en');

export const guide: Guide = {
  pages: {
    shell: {
      name: 'The menu',
      what: 'x',
      steps: [],
      beware: [],
      topics: [],
      actions: [],
      shell: true,
      source: 'x',
    },
    list: {
      name: 'The list of {authority}',
      what: 'All that you sent.',
      steps: [
        { text: 'Read the status.', labels: ['list.hidden', 'list.status'] },
        { text: 'Fill in the number.', labels: ['list.number'] },
        { text: 'Ask {authority}.' },
      ],
      beware: [{ text: 'Nobody tells you.', source: 'Guide A, p. 1' }],
      topics: ['trouble', 'not-there'],
      actions: ['copy-address', 'fresh-tab', 'mail-password', 'mail-control-form'],
      source: 'Guide A, p. 2',
    },
    form: { name: 'The form', what: 'x', steps: [], beware: [], topics: [], actions: [], source: 'x' },
  },
  topics: {
    trouble: {
      name: 'When it fails',
      what: 'It often does.',
      points: [{ text: 'Log out.', source: 'Guide B, p. 3' }],
      actions: [],
      source: 'Guide B, p. 3',
    },
    law: { name: 'The law', what: 'Since June.', points: [], actions: [], source: 'Guide C, p. 4' },
  },
};
const hint = (name: string, more = {}) => ({
  name,
  what: `${name} is this.`,
  source: 'Guide A, p. 9',
  ...more,
});
export const hints: Hints = {
  'list.status': hint('Where it stands', { do: 'Read it.', beware: 'It may be old.' }),
  'list.number': hint('Number from {authority}'),
  'list.hidden': hint('What is hidden'),
  'status.a': hint('Sent back to you'),
  'status.b': hint('Sent back to {authority}'),
  'menu.list': hint('To the list'),
};
export const label = (key: number, id: string, text: string, more: Partial<PanelLabel> = {}): PanelLabel => ({
  key,
  ids: id.split(' '),
  text,
  ...more,
});
export const LABELS = [
  label(1, 'list.status', 'Application status'),
  label(2, 'list.number', '编号', { tab: 'Basic' }),
  label(3, 'list.hidden', 'Hidden', { tab: 'Attachments', hidden: true }),
  label(4, 'status.a status.b', 'Returned'),
];
export const framePage = (more: Partial<FramePage> = {}): FramePage => ({
  shown: true,
  top: false,
  pages: ['list'],
  steps: { list: [true, false, null] },
  labels: LABELS,
  all: 6,
  unknown: [
    { text: 'Strange column', sure: true },
    { text: 'Ola Nordmann', sure: false },
  ],
  ...more,
});
export const SHELL = framePage({
  pages: ['shell'],
  steps: {},
  labels: [label(1, 'menu.list', 'Application enquiry')],
  all: 1,
  unknown: [],
});

type Wishes = NonNullable<Parameters<typeof drawPanel>[0]>;
export const files = (path: string): unknown => (path.startsWith('data/guide') ? guide : hints);
export const onPortal = (frames: number[] = [0, 4], peek = false) => ({
  'tab-wanted': () => ({ pages: [], found: 0, known: 0, markers: 0, frames, peek }),
});

/** Draws the panel with the shell and a page of the portal beside it. */
export async function draw(page: FramePage = framePage(), wishes: Wishes = {}): Promise<Fake> {
  const fake = await drawPanel({ files, uiLanguages: ['en-AU'], answers: onPortal(), ...wishes });
  await vi.waitFor(() => expect(fake.frames).toHaveLength(2));
  tell(fake, 0, SHELL);
  tell(fake, 4, page);
  await found('header h1');
  return fake;
}
export const frame = (fake: Fake, frameId: number) => {
  const one = fake.frames.findLast((connection) => connection.frameId === frameId);
  if (!one) throw new Error(`no frame ${frameId}`);
  return one;
};
export const tell = (fake: Fake, frameId: number, page: FramePage) =>
  frame(fake, frameId).tell({ type: 'page', page });
export const heading = () => texts('h1')[0];
export const sectionOf = (title: string): Element => {
  const section = all('section').find((one) => one.querySelector('h2')?.textContent === title);
  if (!section) throw new Error(`no section "${title}" in: ${pageText()}`);
  return section;
};
export const fill = (field: HTMLInputElement, text: string, type = 'input') => {
  field.value = text;
  field.dispatchEvent(new Event(type, { bubbles: true }));
};
