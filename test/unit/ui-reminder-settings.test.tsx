// @vitest-environment happy-dom
/** What the user chooses of reminders, and what a company has set for all its seats. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MANAGED } from '../../src/shared/record-schemas';
import { reminderTextsIn } from '../../src/shared/reminder-texts';
import { REMINDER_KINDS } from '../../src/tracking/due/types';
import { textsIn } from '../../src/ui/texts';
import { all, closePage, drawOptions, drawPopup, found, texts } from './ui-fake';

const t = textsIn('en');
const s = reminderTextsIn('en');

afterEach(closePage);

const field = async (id: string) => (await found(`#${id}`)) as HTMLInputElement;
async function write(id: string, text: string): Promise<void> {
  const input = await field(id);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const help = (id: string) => texts(`#${id}-help`)[0];
const settings = (more: object = {}) => ({ settings: { markers: true, language: 'en', ...more } });

describe('the hour and the days', () => {
  it('are nine and three until the user chooses, and are kept', async () => {
    const { sent, store } = await drawOptions({ stored: settings() });
    await vi.waitFor(async () => expect((await field('hour')).value).toBe('9'));
    expect((await field('look-after')).value).toBe('3');
    expect(texts('#hour option').slice(8, 10)).toEqual(['08:00', '09:00']);
    const hour = await field('hour');
    hour.value = '7';
    hour.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(sent.at(-1)).toEqual({ type: 'settings-set', input: { hour: 7 } }));
    await write('look-after', ' 5 ');
    await vi.waitFor(() => expect(sent.at(-1)).toEqual({ type: 'settings-set', input: { lookAfter: 5 } }));
    await store(settings({ hour: 7, lookAfter: 5 }));
    await vi.waitFor(async () => expect((await field('look-after')).value).toBe('5'));
    expect((await field('hour')).value).toBe('7');
  });

  it.each(['0', '61', '3.5', '-1', 'three', ''])('refuse %j and say what can be', async (text) => {
    const { sent } = await drawOptions({ stored: settings() });
    await write('look-after', text);
    await vi.waitFor(() => expect(texts('.wrong')[0]).toBe(s.lookAfterHelp));
    expect((await field('look-after')).value).toBe(text);
    expect((await field('look-after')).getAttribute('aria-invalid')).toBe('true');
    expect(sent).toEqual([]);
  });
});

describe('the kinds', () => {
  it('each have a name and a sentence, and are on', async () => {
    await drawOptions({ stored: settings() });
    for (const kind of REMINDER_KINDS) {
      const box = await field(`kind-${kind}`);
      expect(box.checked).toBe(true);
      expect([box.labels?.[0]?.textContent, help(`kind-${kind}`)]).toEqual(s.kinds[kind]);
    }
    expect(texts('legend')).toEqual([s.kindsTitle]);
  });

  it('are switched off and on again one by one', async () => {
    const { sent, store } = await drawOptions({ stored: settings({ off: ['yearly'] }) });
    await vi.waitFor(async () => expect((await field('kind-yearly')).checked).toBe(false));
    (await field('kind-export')).click();
    await vi.waitFor(() =>
      expect(sent.at(-1)).toEqual({ type: 'settings-set', input: { off: ['yearly', 'export'] } }),
    );
    await store(settings({ off: ['yearly', 'export'] }));
    await vi.waitFor(async () => expect((await field('kind-export')).checked).toBe(false));
    (await field('kind-yearly')).click();
    await vi.waitFor(() => expect(sent.at(-1)).toEqual({ type: 'settings-set', input: { off: ['export'] } }));
  });
});

describe('the address for summaries', () => {
  it('is kept once it is one, and can be taken away', async () => {
    const { sent } = await drawOptions({ stored: settings({ contact: 'kari@plant.example' }) });
    await vi.waitFor(async () => expect((await field('contact')).value).toBe('kari@plant.example'));
    await write('contact', 'kari@plant');
    await vi.waitFor(() => expect(texts('.wrong')[1]).toBe(s.contactWrong));
    expect(sent).toEqual([]);
    await write('contact', ' ola@plant.example ');
    await vi.waitFor(() =>
      expect(sent).toEqual([{ type: 'settings-set', input: { contact: 'ola@plant.example' } }]),
    );
    expect(texts('.wrong')[1]).toBe('');
    await write('contact', '');
    await vi.waitFor(() => expect(sent.at(-1)).toEqual({ type: 'settings-set', input: { contact: '' } }));
  });
});

describe('what the company has set', () => {
  const managed = { language: 'en', country: 'no', contact: 'qa@company.example', hour: 6, lookAfter: 2 };
  const FIELDS = ['language', 'country', 'hour', 'look-after', 'contact'];

  it('is shown as set by the company, and can’t be changed', async () => {
    await drawOptions({ stored: { ...settings({ hour: 12, contact: 'me@here.example' }), managed } });
    await vi.waitFor(async () => expect((await field('hour')).value).toBe('6'));
    expect(await Promise.all(FIELDS.map(async (id) => (await field(id)).value))).toEqual([
      'en',
      'no',
      '6',
      '2',
      'qa@company.example',
    ]);
    for (const id of FIELDS) {
      expect((await field(id)).disabled).toBe(true);
      expect(help(id)).toBe(t.setByCompany);
    }
    expect((await field('markers')).disabled).toBe(false);
  });

  it('leaves the rest to the user', async () => {
    await drawOptions({ stored: { ...settings(), managed: { hour: 6 } } });
    await vi.waitFor(async () => expect((await field('hour')).disabled).toBe(true));
    const free = FIELDS.filter((id) => id !== 'hour');
    expect(await Promise.all(free.map(async (id) => (await field(id)).disabled))).toEqual(
      free.map(() => false),
    );
    expect(help('look-after')).toBe(s.lookAfterHelp);
  });

  it('holds in the popup too', async () => {
    await drawPopup({ stored: { ...settings(), managed: { language: 'en' } } });
    await vi.waitFor(async () => expect((await field('language')).disabled).toBe(true));
    expect(all('#language')[0]?.title).toBe(t.setByCompany);
  });
});

describe('the schema of managed storage', () => {
  interface Property {
    readonly type: string;
    readonly description: string;
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  }
  const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as {
    type: string;
    properties: Record<keyof typeof MANAGED, Property>;
  };

  it('names what a company can set, each with what it does', () => {
    expect(schema.type).toBe('object');
    expect(Object.keys(schema.properties)).toEqual(Object.keys(MANAGED));
    for (const { description } of Object.values(schema.properties))
      expect(description).toMatch(/^[A-Z].+\.$/);
  });

  it.each([
    ['language', ['nb', 'en']],
    ['country', ['no', 'dk', 'au', 'other', 'NO', 'n', '']],
    ['contact', ['qa@company.example', 'qa', 'a b@c.d', '']],
    ['hour', [-1, 0, 9, 23, 24]],
    ['lookAfter', [0, 1, 60, 61]],
  ] as const)('takes of %s what we take', (name, values) => {
    const { type, pattern, minimum, maximum } = schema.properties[name];
    for (const value of values) {
      const takes =
        typeof value === 'string'
          ? type === 'string' && new RegExp(pattern ?? '').test(value)
          : type === 'integer' && value >= (minimum ?? Infinity) && value <= (maximum ?? -Infinity);
      // That there is no address is what leaving it out says.
      if (name === 'contact' && value === '') expect(takes).toBe(false);
      else expect([value, takes]).toEqual([value, MANAGED[name].safeParse(value).success]);
    }
  });
});
