import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, halves, isCut, normalize, oneErrorApart, stem, words } from '../../src/portal/text';

describe('normalize', () => {
  it.each([
    ['*Manufacturer name:', 'manufacturer name'],
    ['Application  serial\nnumber', 'application serial number'],
    ['（在华）注册编号：', '(在华)注册编号'],
    ['HS 编码', 'hs 编码'],
    ['在华 注册 编号', '在华注册编号'],
    ['Order...', 'order'],
    ['Application time ▲', 'application time'],
    [
      'Floor plan … workshop , and cold storage / freezer',
      'floor plan ... workshop , and cold storage/freezer',
    ],
    ['\u200bSubmit\u00a0', 'submit'],
  ])('%j is %j', (text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it('is the same when done twice, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => normalize(normalize(text)) === normalize(text)),
      {
        examples: [['( )'], ['a ( b ) c...'], ['、*:x']],
      },
    );
  });

  it('keeps the page’s letters when only cleaned', () => {
    expect(clean('  Order\n\tNo. ')).toBe('Order No.');
    expect(isCut('Officially re...')).toBe(true);
    expect(isCut('Order No.')).toBe(false);
  });
});

describe('halves', () => {
  it.each([
    ['用户名(Username)', '用户名', 'username'],
    ['在华注册编号\n\nCHINA REG. NO.', '在华注册编号', 'china reg. no'],
    ['Account Information 账号信息', '账号信息', 'account information'],
    ['国家（地区）\n\nCOUNTRY(REGION)', '国家(地区)', 'country(region)'],
  ])('%j is %j and %j', (text, zh, en) => {
    expect(halves(normalize(text))).toEqual({ zh, en });
  });

  it('is nothing for a text in one language, or with a code in it', () => {
    expect(halves('application time')).toBeUndefined();
    expect(halves('注册编号')).toBeUndefined();
  });
});

describe('words', () => {
  it('leaves articles and prepositions out, and cuts endings', () => {
    expect(words('name of the competent authority')).toEqual(['name', 'competent', 'authority']);
    expect(stem('submitting')).toBe(stem('submitted'));
    expect(stem('authorities')).toBe(stem('authority'));
    expect(stem('registered')).toBe(stem('register'));
    expect(stem('status')).not.toBe(stem('state'));
  });

  it('knows one typing error, not two', () => {
    expect(oneErrorApart('exeptions', 'exceptions')).toBe(true);
    expect(oneErrorApart('perview', 'preview')).toBe(true);
    expect(oneErrorApart('serail', 'serial')).toBe(true);
    expect(oneErrorApart('status', 'status')).toBe(false);
    expect(oneErrorApart('modify', 'notify')).toBe(false);
  });
});
