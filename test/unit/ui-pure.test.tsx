// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { categories, statusKnowledge as knowledge } from '../../src/portal/knowledge';
import {
  changeText,
  createWords,
  groupOf,
  inOrder,
  nextSteps,
  oldestChange,
  span,
  statusText,
} from '../../src/ui/application-view';
import { groupCode, groupHs, inGrouped, saidCode } from '../../src/ui/code-text';
import { codeSentences } from '../../src/ui/codes/code-answer';
import { Marked } from '../../src/ui/marked';
import { textsIn } from '../../src/ui/texts';
import { application, NOW, period } from './ui-fake';

const words = createWords({ ...knowledge, categories }, (text) =>
  text.replace(/\{authority\}/i, 'Mattilsynet'),
);
const nb = textsIn('nb');
const en = textsIn('en');

describe('codes as they are written', () => {
  it.each([
    ['03', '03'],
    ['0302', '0302'],
    ['03021', '0302.1'],
    ['030214', '0302.14'],
    ['03021410', '0302.14 10'],
    ['0302141000', '0302.14 10 00'],
  ])('%s is %s', (digits, text) => expect(groupHs(digits)).toBe(text));

  it('has the CIQ code apart', () => {
    const row = {
      key: '',
      layer: 'portal-guide',
      hs: '0302142000',
      ciq: '101',
      names: {},
      source: '',
    } as const;
    expect(groupCode(row)).toBe('0302.14 20 00 · 101');
    expect(saidCode(row)).toBe('0302142000 101');
  });

  it('marks digits where they stand, with what is between them', () => {
    expect(inGrouped('0302.14 20 00 · 101', [[0, 6]])).toEqual([[0, 7]]);
    expect(inGrouped('0302.14 20 00 · 101', [[8, 13]])).toEqual([[11, 19]]);
    expect(inGrouped('0302.14', [[4, 9]])).toEqual([]);
  });

  it('says what the list answers where it is not what was asked', () => {
    const norwegian = { code: '03021411', nb: 'Med hode' };
    const asked = { digits: '03021411', hs6: '030214', hs6Known: true, known: true } as const;
    expect(codeSentences({ ...asked, kind: 'norwegian-8', norwegian, fallback: '030214' }, nb)).toEqual([
      nb.norwegianKnown('0302.14 11', 'Med hode', '0302.14'),
    ]);
    expect(codeSentences({ ...asked, kind: 'chinese-8', norwegian }, nb)).toEqual([
      nb.norwegianToo('0302.14 11', 'Med hode'),
    ]);
    expect(codeSentences({ ...asked, kind: 'norwegian-8', known: false, fallback: '030214' }, en)).toEqual([
      en.firstSix('0302.14 11', '0302.14'),
    ]);
    expect(
      codeSentences({ ...asked, kind: 'hs10', hs6Known: false, fallback: '0302', zeroAdded: true }, en),
    ).toEqual([en.zeroAdded('0302.14 11'), en.fallback('0302.14 11', '0302'), en.sixUnknown('0302.14')]);
    expect(codeSentences({ ...asked, kind: 'chinese-8' }, en)).toEqual([]);
  });
});

describe('marked text', () => {
  const drawn = (text: string, ranges: readonly (readonly [number, number])[]) => {
    const into = document.createElement('p');
    render(<Marked text={text} ranges={ranges} />, into);
    return into;
  };

  it('marks the ranges and nothing else', () => {
    const into = drawn('Fryst torsk og laks', [
      [6, 11],
      [15, 19],
    ]);
    expect([...into.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'torsk',
      'laks',
    ]);
    expect(into.textContent).toBe('Fryst torsk og laks');
  });

  it('shows markup as the text that it is, and passes over ranges that do not fit', () => {
    const text = '<img src=x onerror=alert(1)> laks';
    const into = drawn(text, [
      [0, 4],
      [2, 6],
      [30, 99],
    ]);
    expect(into.textContent).toBe(text);
    expect(into.querySelectorAll('mark')).toHaveLength(1);
    expect(into.querySelector('img')).toBeNull();
  });
});

describe('applications as they are listed', () => {
  const of = (possible: string[], more = {}) => application('A1', [period('As printed', possible)], more);
  const change = { since: '2026-11-09T08:14:00.000Z', at: '2026-11-12T08:14:00.000Z' };

  it('are grouped by whose turn it is, then by whether they changed', () => {
    expect(groupOf(of(['status.to-be-corrected-by-enterprise'], { change }), words)).toBe('yes');
    expect(groupOf(of(['status.processing-failed']), words)).toBe('maybe');
    expect(groupOf(of(['status.processing-failed'], { route: 'authority' }), words)).toBe('rest');
    expect(groupOf(of([]), words)).toBe('maybe');
    expect(groupOf(of(['status.approved'], { change }), words)).toBe('changed');
    expect(groupOf(of(['status.approved']), words)).toBe('rest');
  });

  it('say why a turn is not sure', () => {
    expect(words.doubt(of([]))).toBe('unknown');
    expect(words.doubt(of(['status.processing-failed']))).toBe('route');
    expect(
      words.doubt(of(['status.to-be-corrected-by-authorities', 'status.to-be-corrected-by-enterprise'])),
    ).toBe('shared');
    expect(words.doubt(of(['status.approved']))).toBeUndefined();
  });

  it('name a status in the user’s words, all that it can be, or as the portal prints it', () => {
    const both = ['status.to-be-corrected-by-authorities', 'status.to-be-corrected-by-enterprise'];
    expect(statusText({ text: 'Approved', possible: ['status.approved'] }, words, 'nb', nb)).toBe('Godkjent');
    expect(statusText({ text: '补齐补正', possible: both }, words, 'nb', nb)).toBe(
      '«Må rettes av Mattilsynet» eller «Må rettes av virksomheten»',
    );
    expect(statusText({ text: 'Something new', possible: [] }, words, 'nb', nb)).toBe('Something new');
    expect(statusText({ text: 'Kept', possible: ['status.gone-since'] }, words, 'nb', nb)).toBe('Kept');
    expect(statusText({ text: '', possible: [] }, words, 'nb', nb)).toBe(nb.noStatus);
  });

  it('name type and category, in whatever language the portal printed them', () => {
    expect(words.type('变更申请', 'nb')).toBe('Endringssøknad');
    expect(words.category('Aquatic products', 'nb')).toBe('Akvatiske produkter (sjømat)');
    expect(words.category('Moon dust', 'nb')).toBe('Moon dust');
  });

  it('tell the next step, one for each that the status can be', () => {
    const hints = {
      'status.to-be-corrected-by-authorities': { name: 'x', what: 'x', do: 'Ask them.', source: 'x' },
      'status.to-be-corrected-by-enterprise': { name: 'x', what: 'x', do: 'Correct it.', source: 'x' },
    };
    const both = Object.keys(hints);
    expect(nextSteps(of(both.slice(1)), hints, words, 'en')).toEqual([{ text: 'Correct it.' }]);
    expect(nextSteps(of(both), hints, words, 'en')).toEqual([
      { status: 'To be corrected by Mattilsynet', text: 'Ask them.' },
      { status: 'To be corrected by you', text: 'Correct it.' },
    ]);
    expect(nextSteps(of([]), hints, words, 'en')).toEqual([]);
  });

  it('tell a change from what the user last knew', () => {
    const history = [
      period(
        'Submit to authorities',
        ['status.submitted-to-authorities'],
        '2026-11-03T08:00:00.000Z',
        change.since,
      ),
      period('Approved', ['status.approved'], change.at),
    ];
    const text = changeText(application('A1', history, { change }), words, 'en', en);
    expect(text).toBe('Changed from “Submitted to Mattilsynet” to “Approved by GACC”');
    expect(changeText(application('A1', history), words, 'en', en)).toBeUndefined();
  });

  it('stand with changes first, then by the last look', () => {
    const at = (serial: string, last: string, more = {}) =>
      application(serial, [period('x', [], '2026-11-01T08:00:00.000Z', last)], more);
    const older = at('A', '2026-11-10T08:00:00.000Z');
    const newer = at('B', '2026-11-18T08:00:00.000Z');
    const changed = at('C', '2026-11-02T08:00:00.000Z', { change });
    expect(inOrder([older, newer, changed]).map(({ serial }) => serial)).toEqual(['C', 'B', 'A']);
    expect(oldestChange([older, changed])).toBe(change.since);
    expect(oldestChange([older])).toBeUndefined();
  });

  it('tell a span by its days', () => {
    const morning = '2026-11-03T08:00:00.000Z';
    const oslo = 'Europe/Oslo';
    expect(span(morning, '2026-11-03T15:00:00.000Z', 'nb', NOW, oslo)).toBe('3. nov.');
    expect(span(morning, '2026-11-09T08:00:00.000Z', 'nb', NOW, oslo)).toBe('3. nov.–9. nov.');
    expect(span('2025-12-03T08:00:00.000Z', morning, 'en', NOW, oslo)).toBe('3 Dec 2025–3 Nov');
  });
});
