import { describe, expect, it } from 'vitest';
import { excludedRanges } from '../../src/codes/exclusions';
import { fitOf, oneError, tailFit } from '../../src/codes/match-word';
import { codeDigits, readWords } from '../../src/codes/read-query';
import { foldWord, hanRuns, hanText, tokenise } from '../../src/codes/text';

const excluded = (text: string) => excludedRanges(text).map(([start, end]) => text.slice(start, end));

describe('clauses of exclusion', () => {
  it.each([
    [
      'Fish; fresh or chilled, cod (Gadus morhua), excluding fillets, fish meat of 0304, and edible fish offal of 0302.9',
      ['excluding fillets, fish meat of 0304, and edible fish offal of 0302.9'],
    ],
    ['Fish fillets; dried, but not smoked, tilapias, catfish and carp', ['but not smoked']],
    [
      'Fish; salted, not dried or smoked, other than edible fish offal, herrings (Clupea harengus)',
      ['not dried or smoked', 'other than edible fish offal'],
    ],
    ['Fish meat, excluding fillets, whether or not minced; frozen, swordfish', ['excluding fillets']],
    ['Crustaceans; crabs, smoked, cooked or not, whether in shell or not', []],
    [
      'Fish; Pacific salmon, not fillets, meat of 0304, and edible offal of 0302.9',
      ['not fillets, meat of 0304, and edible offal of 0302.9'],
    ],
    ['Fats of fish, (excluding liver-oils)', ['excluding liver-oils']],
    ['Cheese (not grated, powdered or processed), n.e.c.', ['not grated, powdered or processed']],
    [
      'Gadidae, other than cod, haddock, hake, blue whitings, not fillets, meat and offal',
      ['other than cod, haddock, hake, blue whitings', 'not fillets, meat and offal'],
    ],
    [
      'Invertebrates other than crustaceans, molluscs and jellyfish, live, fresh',
      ['other than crustaceans, molluscs and jellyfish'],
    ],
    ['Fisk, fersk, unntatt fiskefileter og annet fiskekjøtt', ['unntatt fiskefileter og annet fiskekjøtt']],
    ['Fiskefileter, tørkede, men ikke røykte', ['men ikke røykte']],
    ['Snegler, andre enn sjøsnegler', ['andre enn sjøsnegler']],
    ['Kjøtt, unntatt tunger – Av elg', ['unntatt tunger ']],
  ])('%s', (text, clauses) => {
    expect(excluded(text)).toEqual(clauses);
  });

  it('blanks them in Chinese, at the same length', () => {
    const text = '熏大西洋鲑鱼，食用杂碎除外';
    expect(hanText(text)).toBe('熏大西洋鲑鱼，      ');
    expect(hanText('未冻的冷水小虾')).toBe('  的冷水小虾');
  });
});

describe('words', () => {
  it('fold case, accents and the ways to write æ, ø and å', () => {
    expect(['Ørret', 'orret', 'oerret'].map(foldWord)).toEqual(['orret', 'orret', 'orret']);
    expect(['blåkveite', 'blaakveite', 'BLAKVEITE'].map(foldWord)).toEqual(Array(3).fill('blakveite'));
    expect(['svømmeblære', 'svommeblaere'].map(foldWord)).toEqual(Array(2).fill('svommeblaere'));
    expect(foldWord('Crème')).toBe('creme');
  });

  it('keep their place in the text', () => {
    const text = 'Røkt «Laks», 魚 (Salmo)';
    expect(tokenise(text).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['rokt', 'Røkt'],
      ['laks', 'Laks'],
      ['salmo', 'Salmo'],
    ]);
  });

  it.each([
    ['laksen', 'laks', true],
    ['fileter', 'filet', true],
    ['reken', 'reker', true],
    ['berries', 'berry', true],
    ['saltede', 'saltet', true],
    ['salmon', 'salmo', false],
    ['hest', 'hester', true],
    ['sei', 'seil', false],
    ['torsk', 'tor', false],
  ])('%s and %s are forms of one word: %s', (one, other, same) => {
    expect(fitOf(one, other, false) > 0).toBe(same);
    expect(fitOf(other, one, false) > 0).toBe(same);
  });

  it('fit a beginning and the tail of a compound, less well', () => {
    expect(tailFit('filet', 'fiskefileter')).toBeGreaterThan(0);
    expect(tailFit('fileter', 'fiskefilet')).toBeGreaterThan(0);
    expect(fitOf('fiske', 'fiskefileter', true)).toBeGreaterThan(tailFit('filet', 'fiskefileter'));
    expect(tailFit('fisk', 'fiskefileter')).toBe(0);
    expect(tailFit('lets', 'fiskefileter')).toBe(0);
  });

  it.each([
    ['torks', 'torsk', true],
    ['salmn', 'salmon', true],
    ['makrrell', 'makrell', true],
    ['hysa', 'hyse', true],
    ['tors', 'hyse', false],
    ['trosek', 'torsk', false],
  ])('%s for %s is one error: %s', (typed, meant, one) => {
    expect(oneError(typed, meant, false)).toBe(one);
  });
});

describe('reading a query', () => {
  it.each([
    ['0302.14', '030214'],
    ['０３０２ １４', '030214'],
    ['HS-kode: 0302 14', '030214'],
    ['0302141000/101', '0302141000101'],
    ['030214100010199', '0302141000101'],
    ['laks', null],
    ['3', null],
    ['0302 laks', null],
    ['', null],
  ])('"%s" is the code %s', (query, digits) => {
    expect(codeDigits(query)).toBe(digits);
  });

  it('parts words, Chinese and digits, and simplifies', () => {
    expect(readWords('HS 0302 Laks 凍鮭魚 fersk ')).toEqual({
      words: ['laks', 'fersk'],
      runs: ['冻鲑鱼'],
      codes: ['0302'],
      open: false,
    });
    expect(hanRuns('鱈魚 x 蝦')).toEqual(['鳕鱼', '虾']);
  });
});
