/**
 * Unified social credit codes of Chinese organisations: 17 characters and a check character, by GB 32100-2015
 * (weights 3^i mod 31 over an alphabet of 31 without I, O, S, V and Z).
 */

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** What is wrong with a code. */
export type CreditCodeFault = 'length' | 'character' | 'check';

/** What is wrong with a code as it was typed (spaces and small letters are let pass); nothing where it is right. */
export function creditCodeFault(typed: string): CreditCodeFault | undefined {
  const code = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (code.length !== LENGTH) return 'length';
  const values = [...code].map((character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return 'character';
  return checkValue(values) === values[LENGTH - 1] ? undefined : 'check';
}

function checkValue(values: readonly number[]): number {
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, LENGTH - 1)) {
    sum += value * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return (ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length;
}
