/** "On the attachment list, whatever its 'Required' column says: 6 attachments missing, by name, with why and where." */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { attachments, inLayer, layerText, markers } from './support/layer.mjs';
import { SAVED, type Stage, setStage, until } from './support/stage';

/** What the practice portal's saved modification lacks, in the order of guide 000 p. 17. */
const MISSING = {
  en: [
    "Manufacturer's declaration",
    'Statement of changes',
    'Plant layout before and after rebuilding',
    'Floor plan of plant, workshop and cold store',
    'Recommendation letter of the competent authority',
    'Inspection report of the competent authority',
  ],
  nb: [
    'Egenerklæring fra virksomheten',
    'Forklaring til endringen',
    'Plantegning før og etter ombygging',
    'Plantegning av anlegg, lokaler og fryselager',
    'Anbefalingsbrev fra Mattilsynet',
    'Inspeksjonsrapport fra Mattilsynet',
  ],
} as const;

let stage: Stage;
let folder: string;
beforeAll(async () => {
  stage = await setStage();
  folder = mkdtempSync(join(tmpdir(), 'los-files-'));
});
afterEach(() => stage.reset());
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stage.finish();
});

/** The form of the saved modification, at its attachment list. */
async function list(): Promise<Page> {
  const page = await stage.open(`form?serial=${SAVED}`, { width: 1280, height: 1300 });
  await page.click('#attachTab');
  await attachments(page.mainFrame());
  return page;
}

const banner = (page: Page) => layerText(page.mainFrame(), '.attachments');
const headline = (page: Page) => layerText(page.mainFrame(), '.attachments summary, .attachments .line');
const says = (page: Page, wanted: RegExp) =>
  until(`the banner to say ${wanted}`, async () => wanted.test(await headline(page)));

/** Puts a file into one field of the form, as a user does. */
async function upload(page: Page, field: string, name = 'file.pdf', bytes = 100): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, Buffer.alloc(bytes));
  const input = (await page.$(`#file-${field}`)) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(path);
}

describe('the notice of missing attachments', () => {
  it.each(['en', 'nb'] as const)(
    'names the six that are missing (%s), whatever the portal’s language',
    async (language) => {
      await stage.speak(language);
      for (const edition of ['en2026', 'zh']) {
        stage.portal.control({ edition });
        const page = await list();
        const said = language === 'nb' ? 'Mangler 6 vedlegg' : '6 attachments missing';
        expect(await headline(page)).toBe(`${said}: ${MISSING[language].join(', ')}`);
      }
    },
  );

  it('says why “Required: No” counts, from which guide, and in which tab and field each is uploaded', async () => {
    const page = await list();
    const text = await banner(page);
    expect(text).toMatch(/“Required: No” is treated as required in practice .*June 2026, p\. 17/);
    expect(text).toContain('The list only shows and deletes');
    const places = await page.evaluate(() =>
      [
        ...(document.querySelector('los-for-cifer')?.shadowRoot?.querySelectorAll('.attachments li') ?? []),
      ].map((one) => (one as HTMLElement).innerText),
    );
    expect(places).toHaveLength(6);
    // The field bears the attachment's own name.
    expect(places[0]).toContain('Declaration of the manufacturer');
    expect(places[0]).toContain('Uploaded under “Check list and statement”');
    expect(places[2]).toContain('Plant layout comparison (before vs. after)');
    expect(places[2]).toContain('Uploaded under “Basic information”');
    expect(places[3]).toContain('Floor plan of the enterprise');
    expect(places[3]).toContain('Uploaded under “Production-related information”');
  });

  it('marks the rows that are missing, and no others', async () => {
    const page = await list();
    const pills = () =>
      page.evaluate(() =>
        [
          ...(document
            .querySelector('los-for-cifer')
            ?.shadowRoot?.querySelectorAll<HTMLElement>('.pill.warn') ?? []),
        ].map((one) => one.dataset.label ?? ''),
      );
    await until('six pills', async () => (await pills()).length === 6);
    expect((await pills()).sort()).toEqual([
      'attachment.declaration',
      'attachment.floor-plan',
      'attachment.inspection-report',
      'attachment.layout-comparison',
      'attachment.modification-support',
      'attachment.recommendation-letter',
    ]);
    expect((await markers(page.mainFrame())).filter(({ id }) => id.startsWith('attachment.'))).toHaveLength(
      8,
    );
  });

  it('follows an upload in its field, and a file that the portal refuses changes nothing', async () => {
    const page = await list();
    await upload(page, 'declaration', 'large.pdf', 4 * 1024 * 1024 + 1);
    await until('the portal’s refusal', () => page.$('.layui-layer-dialog'));
    await page.click('.layui-layer-btn0');
    expect(await headline(page)).toMatch(/^6 attachments missing/);
    await upload(page, 'declaration');
    await says(page, /^5 attachments missing: Statement of changes/);
    await upload(page, 'floorPlan', 'plan.JPG');
    await says(page, /^4 attachments missing/);
    expect(await headline(page)).not.toContain('Floor plan');
  });

  it('says so when the list is complete', async () => {
    for (const field of [
      'declaration',
      'supporting',
      'layout',
      'floorPlan',
      'recommendation',
      'inspection',
    ]) {
      stage.portal.state.upload(SAVED, field, { name: 'a.pdf', size: 10 });
    }
    const page = await list();
    expect(await headline(page)).toBe('All attachments on the list are uploaded');
  });

  it('stands at the list only: another tab of the form is not covered by it', async () => {
    const page = await list();
    await page.click('#basicTab');
    await until('the banner to go', async () => (await banner(page)) === '');
    await page.click('#attachTab');
    await says(page, /^6 attachments missing/);
  });

  it('can be folded, and stays so when it changes', async () => {
    const page = await list();
    await (await inLayer(page.mainFrame(), '.attachments summary')).click();
    await until('the list to fold', async () => !(await banner(page)).includes('The list only shows'));
    await upload(page, 'declaration');
    await says(page, /^5 attachments missing/);
    expect(await banner(page)).not.toContain('The list only shows');
  });
});

describe('“does not apply”', () => {
  const act = (page: Page, text: string, of: string) =>
    inLayer(page.mainFrame(), `.attachments button[aria-label="${text}: ${of}"]`);

  it('takes one off the list, is taken back, and is kept over a reload', async () => {
    const page = await list();
    const layout = 'Plant layout before and after rebuilding';
    await (await act(page, 'Does not apply', layout)).click();
    await says(page, /^5 attachments missing/);
    expect(await banner(page)).toContain('Marked “does not apply”');

    await page.reload({ waitUntil: 'load' });
    await until('the tab', () => page.$('.upload-choose'));
    await page.click('#attachTab');
    await says(page, /^5 attachments missing/);
    await (await act(page, 'Undo', layout)).click();
    await says(page, /^6 attachments missing/);
    await until('nothing to be kept', async () => !(`not-applicable/${SAVED}` in (await stage.stored())));
  });

  it('is of one application only', async () => {
    const page = await list();
    await (await act(page, 'Does not apply', 'Statement of changes')).click();
    await says(page, /^5 attachments missing/);
    const other = await stage.open('form?serial=202600000000500012');
    await other.click('#attachTab');
    await says(other, /^6 attachments missing/);
  });

  it('is not taken from the page: only what a person presses counts', async () => {
    const page = await list();
    await page.evaluate(() => {
      const root = document.querySelector('los-for-cifer')?.shadowRoot;
      for (const button of root?.querySelectorAll<HTMLElement>('.attachments .act') ?? []) button.click();
    });
    await (await act(page, 'Does not apply', 'Statement of changes')).click();
    await says(page, /^5 attachments missing/);
    await until(
      'the one that was pressed to be kept',
      async () =>
        JSON.stringify((await stage.stored())[`not-applicable/${SAVED}`]) ===
        '["attachment.modification-support"]',
    );
  });
});
