import { describe, expect, it } from 'vitest';
import { createKeys, wordForms } from '../../src/portal/keys';
import { choose, createLexicon, type FoundPlace } from '../../src/portal/lexicon';
import { createStatusResolver } from '../../src/portal/statuses';
import { normalize, stem } from '../../src/portal/text';
import type { Label, Synonyms, Worded } from '../../src/portal/types';
import { packIndex } from '../../src/portal/wording-index';
import { knowledge } from './knowledge';

const synonyms: Synonyms = {
  en: [
    [stem('query'), stem('enquiry')],
    [stem('inquiry'), stem('enquiry')],
    ['no', stem('number')],
    ['nr', stem('number')],
  ],
  zh: [['号码', '编号']],
};

const label = (id: string, place: Label['place'], texts: string[], column?: string): Label & Worded => ({
  id,
  place,
  texts: texts.map(normalize),
  keys: texts.map((text) => createKeys(synonyms)(normalize(text))),
  ...(column && { column }),
});

const labels = [
  label('serial', 'column', ['Application serial number', '申请单流水号']),
  label('registration', 'column', ['Registration number in China', '在华注册编号']),
  label('home-number', 'column', ['OVERSEAS REG. NO.', '所在国家(地区)注册编号']),
  label('enquiry', 'menu', ['Application enquiry', '申请单查询']),
  label('view', 'button', ['View', '查看']),
  label('view-customs', 'button', ['View', '查看'], 'customs'),
  label('submit-authority', 'status', ['Submit to authorities']),
  label('submit-customs', 'status', ['Submitting to the GACC']),
  label('by-enterprise', 'status', ['To be corrected by enterprise', '补齐补正']),
  label('by-authority', 'status', ['To be corrected by authorities', '补齐补正']),
];
const lexicon = createLexicon({
  labels,
  index: packIndex(labels),
  synonyms,
  words: wordForms(
    labels.flatMap(({ texts }) => texts),
    synonyms,
  ),
});

const id = (text: string, place: FoundPlace, column?: string) => lexicon.match(text, place, column)?.id;

describe('a wording', () => {
  it.each<[string, FoundPlace, string | undefined]>([
    ['Application serial number', 'column', 'serial'],
    ['  application SERIAL number : ', 'column', 'serial'],
    ['Application serial no.', 'column', 'serial'],
    ['Serial number of the application', 'column', 'serial'],
    ['Application serail number', 'column', 'serial'],
    ['Application serial n...', 'column', 'serial'],
    ['Application query', 'menu', 'enquiry'],
    ['Registration number in C...', 'column', 'registration'],
    ['（在华）注册编号', 'column', 'registration'],
    ['在华注册号码', 'column', 'registration'],
    ['在华注册编号\n\nCHINA REG. NO.', 'column', 'registration'],
    ['Application', 'column', undefined],
    ['Serial', 'column', undefined],
    ['Export licence number', 'column', undefined],
    ['', 'column', undefined],
  ])('%j as %s is %s', (text, place, expected) => {
    expect(id(text, place)).toBe(expected);
  });

  it('is believed in neither language where they name different things', () => {
    expect(id('在华注册编号 Application serial number', 'column')).toBeUndefined();
  });

  it('means what its column says', () => {
    expect(id('View', 'button', 'customs')).toBe('view-customs');
    expect(id('View', 'button', 'other')).toBe('view');
    expect(id('View', 'button')).toBe('view');
  });

  it('is not taken for another place’s label', () => {
    expect(id('Application enquiry', 'column')).toBeUndefined();
    expect(id('Application serial number', 'menu')).toBeUndefined();
    expect(id('Application enquiry', 'text')).toBe('enquiry');
  });

  it('does not confuse who receives a submission', () => {
    expect(id('Submitted to authorities', 'status')).toBe('submit-authority');
    expect(id('Submitting to GACC', 'status')).toBe('submit-customs');
  });

  it('can be several statuses', () => {
    expect(lexicon.matchAll('补齐补正', 'status').map((one) => one.id)).toEqual([
      'by-enterprise',
      'by-authority',
    ]);
    expect(lexicon.match('补齐补正', 'status')).toBeUndefined();
  });

  it('survives long and odd texts', () => {
    for (const text of [
      'x'.repeat(5000),
      '((((',
      '...',
      '__proto__',
      'constructor',
      '<img src=x onerror=alert(1)>',
    ]) {
      expect(id(text, 'column')).toBeUndefined();
    }
  });
});

describe('the project’s own wordings', () => {
  const own = createLexicon(knowledge);
  const resolve = createStatusResolver(own, knowledge);

  it('each lead to their label, in their place', () => {
    const lost = Object.entries(knowledge.index.exact).flatMap(([text, positions]) =>
      positions
        .flatMap((at) => knowledge.labels[at] ?? [])
        .filter(({ place }) => place !== 'status')
        .flatMap((one) =>
          (one.pages ?? ['any'])
            .map((page) => choose(own.meanings(text, one.place, one.column), new Set([page]))?.id)
            .filter((found) => found !== one.id)
            .map((found) => [one.id, found, text]),
        ),
    );
    expect(lost).toEqual([]);
  });

  it('narrow a shared status by the handle step', () => {
    expect(resolve('补齐补正')).toEqual([
      'status.to-be-corrected-by-authorities',
      'status.to-be-corrected-by-enterprise',
    ]);
    expect(resolve('补齐补正', '企业')).toEqual(['status.to-be-corrected-by-enterprise']);
    expect(resolve('补齐补正', '主管当局')).toEqual(['status.to-be-corrected-by-authorities']);
    expect(resolve('不予推荐').sort()).toEqual(['status.refused-by-authorities', 'status.refused-by-gacc']);
    expect(resolve('Something new', 'China customs')).toEqual([]);
  });
});
