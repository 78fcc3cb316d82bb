// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { letterTo } from '../../src/panel/letter';
import { structureFile } from '../../src/panel/structure-file';
import type { Contact } from '../../src/portal/types';
import type { Structure } from '../../src/shared/panel';
import { all, button, closePage, type Fake, found, pageText, texts } from './ui-fake';
import { draw, fill, frame, framePage, heading, nb, onPortal, s, t, tell } from './ui-panel-stage';

afterEach(closePage);

describe('letters', () => {
  const open = async (title: string): Promise<HTMLElement> => {
    await found('.topic');
    const details = all('details').find((one) => one.querySelector('summary')?.textContent === title);
    if (!details) throw new Error(`no "${title}"`);
    return details;
  };

  it('go to the contact of the user’s country, with the number of the plant', async () => {
    const { sent, copied } = await draw(framePage(), {
      uiLanguages: ['nb', 'en'],
      stored: { settings: { language: 'en', markers: true } },
    });
    const mail = await open(s.mailPassword);
    await vi.waitFor(() => expect(mail.textContent).toContain('insight@seafood.no'));
    expect(mail.textContent).toContain(`nytt passord til Single Window (${s.plantBlank})`);
    const field = mail.querySelector('input') as HTMLInputElement;
    fill(field, 'M-100 & co');
    await vi.waitFor(() => expect(mail.textContent).toContain('nytt passord til Single Window (M-100 & co)'));
    fill(field, 'M-100 & co', 'change');
    await vi.waitFor(() =>
      expect(sent).toContainEqual({ type: 'settings-set', input: { plant: 'M-100 & co' } }),
    );
    const link = new URL(mail.querySelector('a')?.href ?? '');
    expect(link.pathname).toBe('insight@seafood.no');
    expect(link.searchParams.get('subject')).toBe('nytt passord til Single Window (M-100 & co)');
    expect(link.searchParams.get('body')).toMatch(
      /^Hello,\r\n\r\n.*establishment M-100 & co\.\r\n\r\nKind regards$/,
    );
    mail.querySelector<HTMLElement>('button')?.click();
    await vi.waitFor(() => expect(mail.textContent).toContain(s.mailCopied));
    expect(copied[0]).toMatch(/^Hello,\n\nWe cannot log in/);
  });

  it('let the user choose between several contacts', async () => {
    await draw(framePage(), {
      uiLanguages: ['nb', 'en'],
      stored: { settings: { language: 'en', markers: true } },
    });
    const mail = await open(s.mailControlForm);
    const select = await vi.waitFor(() => {
      const one = mail.querySelector('select');
      if (!one) throw new Error('no choice');
      return one;
    });
    expect(mail.querySelector('a')?.href).toContain('mailto:insight@seafood.no?');
    select.value = '1';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() =>
      expect(mail.querySelector('a')?.href).toMatch(/^mailto:PKA@seafood\.no\?subject=[^&]+$/),
    );
    // The data has no text for that one, so that there is none to copy.
    expect(mail.querySelector('button')).toBeNull();
  });

  it('are not written where no guide of the country names a contact: whom to ask is said instead', async () => {
    await draw();
    const mail = await open(s.mailPassword);
    await vi.waitFor(() => expect(mail.textContent).toMatch(/Ask DAFF\b/));
    expect(mail.querySelector('a, input')).toBeNull();
  });

  it('hold what the user wrote as it is: nothing in it is a field of its own', () => {
    const contact: Contact = {
      for: 'password',
      to: 'a+b@example.no',
      name: { nb: 'x', en: 'x' },
      subject: { nb: 'Nytt ({plant})', en: 'New ({plant})' },
      body: { nb: 'x', en: 'One {plant}\ntwo {plant}' },
      source: { nb: 'x', en: 'x' },
    };
    const { link, to } = letterTo(contact, '$& &cc=x@y', ({ en }) => en);
    expect(to).toBe('a+b@example.no');
    expect(link).toBe(
      'mailto:a%2Bb@example.no?subject=New%20(%24%26%20%26cc%3Dx%40y)&body=One%20%24%26%20%26cc%3Dx%40y%0D%0Atwo%20%24%26%20%26cc%3Dx%40y',
    );
  });
});

describe('the self-check', () => {
  const structure = (...unknown: string[]): Structure => ({
    format: 'los-structure',
    version: 1,
    host: 'cifer.singlewindow.cn',
    language: 'en',
    pages: ['list'],
    known: ['list.status'],
    unknown,
    tree: { tag: 'body', text: unknown.join(' ') },
  });
  const wanted = (fake: Fake) => frame(fake, 4).said.filter(({ type }) => type === 'structure-wanted');
  const openSave = async () => {
    const open = await button(s.save);
    open.click();
    await found('.save');
    return open;
  };

  it('says how many labels are known, and which are not', async () => {
    await draw();
    await vi.waitFor(() => expect(pageText()).toContain(s.checkFound(4, 6)));
    expect(pageText()).toContain(s.checkFoundFrame(1, 1));
    expect(texts('.check li')).toEqual(['Strange column', 'Ola Nordmann']);
  });

  it('says so where nothing looks like a label', async () => {
    await draw(framePage({ labels: [], all: 0, unknown: [] }));
    await vi.waitFor(() => expect(pageText()).toContain(s.checkNothing));
  });

  it('asks for the page’s structure with sure texts only, until the user ticks more', async () => {
    const fake = await draw();
    expect(wanted(fake)).toEqual([]);
    await openSave();
    expect(all('.tick input').map((box) => (box as HTMLInputElement).checked)).toEqual([true, false]);
    await vi.waitFor(() =>
      expect(wanted(fake)).toEqual([{ type: 'structure-wanted', texts: ['Strange column'] }]),
    );
    all('.tick input')[1]?.click();
    await vi.waitFor(() =>
      expect(wanted(fake).at(-1)).toEqual({
        type: 'structure-wanted',
        texts: ['Strange column', 'Ola Nordmann'],
      }),
    );
  });

  it('saves what the preview shows, letter by letter, and says what to do with it', async () => {
    const fake = await draw();
    await openSave();
    await vi.waitFor(() => expect(wanted(fake)).toHaveLength(1));
    (await button(s.saveFile)).click();
    expect(fake.saved).toEqual([]);
    frame(fake, 4).tell({ type: 'structure', structure: structure('Strange column') });
    await vi.waitFor(async () =>
      expect((await button(s.saveFile)).getAttribute('aria-disabled')).toBe('false'),
    );
    const preview = all('.save details')[0] as HTMLDetailsElement;
    preview.open = true;
    preview.dispatchEvent(new Event('toggle'));
    const shown = (await found('.preview pre')).textContent;
    (await button(s.saveFile)).click();
    expect(fake.saved).toEqual([{ name: 'los-side-list-2026-11-20.json', text: shown }]);
    expect(JSON.parse(shown ?? '')).toEqual(structure('Strange column'));
    await vi.waitFor(() =>
      expect(texts('.save [role=status]')).toEqual([s.saved('los-side-list-2026-11-20.json')]),
    );
  });

  it('saves nothing that was read with a text that is not ticked any more', async () => {
    const fake = await draw();
    await openSave();
    await vi.waitFor(() => expect(wanted(fake)).toHaveLength(1));
    frame(fake, 4).tell({ type: 'structure', structure: structure('Strange column') });
    await vi.waitFor(async () =>
      expect((await button(s.saveFile)).getAttribute('aria-disabled')).toBe('false'),
    );
    all('.tick input')[0]?.click();
    await vi.waitFor(() => expect(wanted(fake).at(-1)).toEqual({ type: 'structure-wanted', texts: [] }));
    (await button(s.saveFile)).click();
    expect(fake.saved).toEqual([]);
    frame(fake, 4).tell({ type: 'structure', structure: structure() });
    await vi.waitFor(async () =>
      expect((await button(s.saveFile)).getAttribute('aria-disabled')).toBe('false'),
    );
    (await button(s.saveFile)).click();
    expect(fake.saved.map(({ text }) => text.includes('Strange column'))).toEqual([false]);
  });

  it('keeps its place and its ticks while the page changes', async () => {
    const fake = await draw();
    const open = await openSave();
    const box = all('.tick input')[1] as HTMLInputElement;
    box.focus();
    box.click();
    tell(fake, 4, framePage({ all: 7, unknown: [{ text: 'Another', sure: true }, ...framePage().unknown] }));
    await vi.waitFor(() => expect(texts('.tick')).toEqual(['Another', 'Strange column', 'Ola Nordmann']));
    expect(open.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(box);
    expect(box.closest('label')?.textContent).toBe('Ola Nordmann');
    expect(box.checked).toBe(true);
  });

  it('says where the page did not answer, and asks again', async () => {
    const fake = await draw();
    await openSave();
    await vi.waitFor(() => expect(wanted(fake)).toHaveLength(1));
    frame(fake, 4).go();
    await vi.waitFor(() => expect(texts('.save [role=alert] p')).toEqual([s.structureFailed]));
    // It comes back, and is connected anew.
    await vi.waitFor(() => expect(fake.frames).toHaveLength(3));
    tell(fake, 4, framePage());
    (await button(s.retry)).click();
    await vi.waitFor(() => expect(wanted(fake)).toHaveLength(1));
  });

  it('names the file by the page and the user’s own day', () => {
    const at = '2026-11-20T23:30:00.000Z';
    expect(structureFile(structure(), 'form', at, 'Europe/Oslo').name).toBe('los-side-form-2026-11-21.json');
    expect(structureFile(structure(), undefined, at, 'UTC').name).toBe('los-side-ukjent-2026-11-20.json');
  });
});

describe('the choices at the end', () => {
  it('change the country at once', async () => {
    const { sent, store } = await draw();
    const select = (await found('#country')) as HTMLSelectElement;
    expect(select.labels?.[0]?.textContent).toBe(t.country);
    select.value = 'dk';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'settings-set', input: { country: 'dk' } }));
    await store({ settings: { markers: true, country: 'dk' } });
    await vi.waitFor(() => expect(heading()).toBe('The list of Fødevarestyrelsen'));
  });

  it('change the language at once, and what could not be kept is said', async () => {
    const refuse = () => {
      throw new Error('storage-failed');
    };
    const { store } = await draw(framePage(), { answers: { ...onPortal(), 'settings-set': refuse } });
    const select = (await found('#language')) as HTMLSelectElement;
    select.value = 'nb';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual([t.notSaved]));
    await store({ settings: { markers: true, language: 'nb' } });
    await vi.waitFor(() => expect(texts('h2')).toContain(nb.labelsTitle));
  });
});
