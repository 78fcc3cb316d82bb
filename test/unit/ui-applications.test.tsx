// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { textsIn } from '../../src/ui/texts';
import {
  all,
  application,
  button,
  closePage,
  drawPopup,
  found,
  kept,
  pageText,
  period,
  recordOf,
  texts,
} from './ui-fake';

const t = textsIn('en');
const change = { since: '2026-11-09T08:14:00.000Z', at: '2026-11-12T08:14:00.000Z' };
const returned = application(
  '202610280000000101',
  [
    period(
      'Submit to authorities',
      ['status.submitted-to-authorities'],
      '2026-11-03T08:14:00.000Z',
      change.since,
    ),
    period('To be corrected by enterprise', ['status.to-be-corrected-by-enterprise'], change.at),
  ],
  { change, type: 'Change application', category: 'Aquatic products', time: '2026-10-28 15:42:10' },
);
const approved = application(
  '202610280000000102',
  [
    period('Being accepted by the GACC', ['status.being-accepted'], '2026-11-03T08:14:00.000Z', change.since),
    period('Approved', ['status.approved'], change.at),
  ],
  { change },
);
const unknown = application('202610280000000103', [period('<b>Brand new</b>', [])]);

afterEach(closePage);

async function open(wishes: Parameters<typeof drawPopup>[0]) {
  const fake = await drawPopup(wishes);
  (await found('#tab-applications')).click();
  await found('#panel-applications > *');
  return fake;
}

describe('the applications', () => {
  it('say how to begin where none was seen', async () => {
    await open({});
    expect(texts('#panel-applications h2')).toEqual([t.noApplicationsTitle]);
    expect(pageText()).toContain('Application enquiry');
  });

  it('stand in groups, each with its status, its dates and the next step', async () => {
    await open({ stored: kept(approved, unknown, returned) });
    await found('.next');
    expect(texts('.group h2')).toEqual([
      `${t.groupYes} 1`,
      `${t.groupMaybe} 1`,
      `${t.groupChanged('9 Nov')} 1`,
    ]);
    const text = all('.application')[0]?.textContent ?? '';
    for (const part of [
      'To be corrected by you',
      'On the portal: To be corrected by enterprise',
      'new since 9 Nov',
      'Changed from “Submitted to the competent authority” to “To be corrected by you”',
      'Application 202610280000000101',
      'Modification of a registration · Aquatic products (seafood) · Applied 28 Oct 2026, 08:42 (On the portal: 2026-10-28 15:42:10)',
      'Next step: Read both feedbacks.',
      'last seen 12 Nov 2026, 09:14',
    ]) {
      expect(text).toContain(part);
    }
    expect(texts('.application ol')).toEqual([]);
    const history = all('.application details')[0] as HTMLDetailsElement;
    history.open = true;
    history.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() =>
      expect(texts('.application ol li')).toEqual([
        'To be corrected by you seen 12 Nov',
        'Submitted to the competent authority seen 3 Nov–9 Nov',
      ]),
    );
    expect(pageText()).toContain(t.betweenLooks);
  });

  it('show an unknown status as the portal says it, as text', async () => {
    await open({ stored: kept(unknown) });
    const item = await found('.application');
    expect(item.querySelector('h3')?.textContent).toBe(`<b>Brand new</b>${t.unknownStatus}`);
    expect(item.querySelector('h3 b')).toBeNull();
    expect(item.textContent).toContain(t.maybeUnknown);
  });

  it('are counted on the tab, in words too', async () => {
    await drawPopup({ stored: kept(returned, unknown) });
    expect((await found('.count')).textContent).toBe('1?');
    expect((await found('#tab-applications')).textContent).toContain('1 application waits for you');
  });

  it('begin with some where there are many, and show the rest when asked', async () => {
    const many = Array.from({ length: 100 }, (_, at) =>
      application(`2026102800000${String(at).padStart(5, '0')}`, [period('Approved', ['status.approved'])]),
    );
    await open({ stored: kept(...many) });
    await vi.waitFor(() => expect(all('.application')).toHaveLength(40));
    expect(texts('.group.rest h2')).toEqual([`${t.groupRest} 100`]);
    (await button(t.showMore)).click();
    await vi.waitFor(() => expect(all('.application')).toHaveLength(80));
    (await button(t.showMore)).click();
    await vi.waitFor(() => expect(all('.application')).toHaveLength(100));
    expect(texts('.more')).toEqual([]);
  });

  it('show a change that comes while the popup is open', async () => {
    const { store } = await open({ stored: kept(unknown) });
    await store(kept(returned));
    await vi.waitFor(() => expect(all('.application')).toHaveLength(2));
  });
});

describe('a change', () => {
  it('is marked as seen, and that can be taken back', async () => {
    const { sent, store } = await open({ stored: kept(returned) });
    const marking = await button(`${t.markSeen}: ${returned.serial}`);
    marking.focus();
    marking.click();
    await vi.waitFor(() =>
      expect(sent).toContainEqual({ type: 'changes-acknowledged', input: { serials: [returned.serial] } }),
    );
    const { change: _seen, ...without } = returned;
    await store(kept(without));
    const undo = await button(t.undo);
    expect(texts('.toast [role=status]')).toEqual([t.markedSeen(1)]);
    // The pressed button went with its change: the focus is on the way back.
    await vi.waitFor(() => expect(document.activeElement).toBe(undo));
    undo.click();
    await vi.waitFor(() =>
      expect(sent).toContainEqual({
        type: 'changes-restored',
        input: { changes: [{ serial: returned.serial, ...change }] },
      }),
    );
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual(['']));
    expect(document.activeElement?.id).toBe('tab-applications');
  });

  it('is marked together with all others', async () => {
    const { sent } = await open({ stored: kept(returned, approved, unknown) });
    (await button(t.markAllSeen)).click();
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual([t.markedSeen(2)]));
    expect(sent.filter(({ type }) => type === 'changes-acknowledged')).toEqual([
      { type: 'changes-acknowledged', input: { serials: [returned.serial, approved.serial] } },
    ]);
  });

  it('says so where it was not stored', async () => {
    const refuse = () => {
      throw new Error('storage-quota');
    };
    await open({ stored: kept(returned), answers: { 'changes-acknowledged': refuse } });
    (await button(`${t.markSeen}: ${returned.serial}`)).click();
    await vi.waitFor(() => expect(texts('.toast [role=status]')).toEqual([t.notSavedFull]));
    expect(all('.toast button')).toEqual([]);
  });
});

describe('an application', () => {
  it('is removed from the list, and comes back whole', async () => {
    const { sent, remove } = await open({ stored: kept(returned) });
    (await button(t.forgetLabel(returned.serial))).click();
    await vi.waitFor(() =>
      expect(sent).toContainEqual({
        type: 'record-forgotten',
        input: { kind: 'application', id: returned.serial },
      }),
    );
    await remove(`application/${returned.serial}`);
    await vi.waitFor(() => expect(all('.application')).toEqual([]));
    (await button(t.undo)).click();
    await vi.waitFor(() =>
      expect(sent).toContainEqual({
        type: 'record-restored',
        input: { kind: 'application', record: recordOf(returned) },
      }),
    );
  });
});
