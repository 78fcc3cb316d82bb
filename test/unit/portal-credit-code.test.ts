import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCodeFault } from '../../src/portal/credit-code';

/** The standard's alphabet: digits and capital letters without I, O, S, V and Z. */
const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
/** The example of GB 32100-2015 itself. */
const EXAMPLE = '91350100M000100Y43';

const body = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((all) => all.join(''));

/** All codes that a body can be made into by a last character. */
const codesOf = (seventeen: string): string[] => ALPHABET.map((last) => seventeen + last);
/** The right one, told by the check under test: that there is one alone is what the first property holds. */
const rightCode = body.map((seventeen) => codesOf(seventeen).find((code) => !creditCodeFault(code)) ?? '');

describe('a unified social credit code', () => {
  it("is right where it is the standard's own example", () => {
    expect(creditCodeFault(EXAMPLE)).toBeUndefined();
  });

  it('is let pass with spaces, small letters and full-width characters', () => {
    expect(creditCodeFault(' 91350100 m000100y43 ')).toBeUndefined();
    expect(creditCodeFault('９１３５０１００Ｍ０００１００Ｙ４３')).toBeUndefined();
  });

  it.each([
    ['', 'length'],
    [EXAMPLE.slice(1), 'length'],
    [`${EXAMPLE}0`, 'length'],
    ['91350100I000100Y43', 'character'],
    ['91350100M000100Y4-', 'character'],
    ['挪威鱼业有限公司代码一二三四五六七八九十', 'length'],
    ['91350100M000100Y44', 'check'],
  ])('"%s" is wrong: %s', (code, fault) => {
    expect(creditCodeFault(code)).toBe(fault);
  });

  it('has one right check character for every body', () => {
    fc.assert(
      fc.property(body, (seventeen) => {
        expect(codesOf(seventeen).filter((code) => !creditCodeFault(code))).toHaveLength(1);
      }),
    );
  });

  it('is found out with any single character changed', () => {
    for (const [position, is] of [...EXAMPLE].entries()) {
      for (const other of ALPHABET.filter((character) => character !== is)) {
        const changed = EXAMPLE.slice(0, position) + other + EXAMPLE.slice(position + 1);
        expect(creditCodeFault(changed), changed).toBe('check');
      }
    }
    fc.assert(
      fc.property(rightCode, fc.nat(17), fc.constantFrom(...ALPHABET), (code, position, other) => {
        fc.pre(code[position] !== other);
        expect(creditCodeFault(code.slice(0, position) + other + code.slice(position + 1))).toBe('check');
      }),
    );
  });

  it('is found out with two neighbours changed about', () => {
    fc.assert(
      fc.property(rightCode, fc.nat(16), (code, position) => {
        const [one = '', two = ''] = code.slice(position, position + 2);
        fc.pre(one !== two);
        expect(creditCodeFault(code.slice(0, position) + two + one + code.slice(position + 2))).toBe('check');
      }),
    );
  });
});
