// @vitest-environment happy-dom
/** Rows are told when they are news: not what still stands, nor what is drawn anew in the same words at once. */
import { afterEach, describe, expect, it } from 'vitest';
import { createTracking } from '../../src/content/tracking/tracking';
import type { Sighting } from '../../src/tracking/types';
import { type ContentStage, one, setContentStage, tableOf } from './content-stage';

const HEADER = ['Application serial number', 'Application status'];
const rows = (status = 'Approved') => [
  ['202600000000500001', 'Approved'],
  ['202600000000500002', status],
];
const body = (status?: string): string =>
  rows(status)
    .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    .join('');

let stage: ContentStage | undefined;
afterEach(() => stage?.end());

function setReport(answer: (type: string) => unknown = () => []): ContentStage {
  const made = setContentStage(tableOf(HEADER, ...rows()), { answer });
  stage = made;
  const tracking = createTracking(made.kit, null, () => {});
  made.changed = (tables) => tracking.changed(tables);
  tracking.changed([...made.frame.tables.values()]);
  return made;
}
const told = (from: ContentStage): string[][] =>
  from
    .of<{ rows: Sighting[] }>('applications-seen')
    .map(({ rows: all }) => all.map(({ serial, status }) => `${serial.slice(-1)} ${status}`));
const redraw = (from: ContentStage, status?: string) =>
  from.change(() => {
    one('tbody').innerHTML = body(status);
  });

describe('rows of the list', () => {
  it('are told once, and those that changed once more', async () => {
    const at = setReport();
    await redraw(at);
    await redraw(at, 'Refused by the GACC');
    expect(told(at)).toEqual([['1 Approved', '2 Approved'], ['2 Refused by the GACC']]);
  });

  it('are told again after five minutes, when they are drawn anew', async () => {
    const at = setReport();
    at.now += 6 * 60_000;
    await redraw(at);
    expect(told(at)).toHaveLength(2);
  });

  it('are not told while they only stand there', async () => {
    const at = setReport();
    at.now += 24 * 60 * 60_000;
    await at.change(() => one('tbody').append(document.createElement('tr')));
    expect(told(at)).toHaveLength(1);
  });

  it('are told again when nobody took them', async () => {
    let isThere = false;
    const at = setReport(() => (isThere ? [] : undefined));
    isThere = true;
    await at.change(() => one('tbody').append(document.createElement('tr')));
    expect(told(at)).toHaveLength(2);
  });
});
