/** What tells CIQ codes apart in words: only by words that a list has shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualifiers, qualifiersOf, tellApart } from '../../src/codes/qualifiers';

const row = (names: { en?: string; zh?: string }, ciq: string | undefined = '101') => ({
  names,
  ...(ciq !== undefined && { ciq }),
});
const said = (names: { en?: string; zh?: string }, ciq?: string) =>
  [...qualifiersOf(row(names, ciq)).values()].map(({ id }) => id).sort();

describe('qualifiers', () => {
  it('are read from the rows of guide 000', () => {
    const end = 'Atlantic salmon (excluding edible fish offal of subheadings 0302.91 to 0302.99)';
    expect(said({ en: `${end} (cultured (non-raw-eat))` })).toEqual(['cultured', 'not-raw']);
    expect(said({ en: `${end} (cultured (may be eaten raw))` })).toEqual(['cultured', 'raw']);
    expect(said({ en: `${end} (wild)` })).toEqual(['wild']);
    expect(said({ en: 'Wild boar' })).toEqual(['wild']);
    expect(said({ en: 'wilderness' })).toEqual([]);
  });

  it('are read from China Customs’ names, a longer word before one that stands within it', () => {
    expect(said({ zh: '其他活、鲜或冷的带壳或去壳挪威海鳌虾(养殖)' })).toEqual(['cultured']);
    expect(said({ zh: '未列名(不适于供人食用的)' })).toEqual(['unfit']);
    expect(said({ zh: '活的食用海肠' })).toEqual(['food']);
    expect(said({ zh: '冻猪脂肪(饲料用野生猪、牛、羊油脂)' })).toEqual(['feed', 'wild']);
  });

  it('say nothing of a name that says both, nor of a row without a CIQ code', () => {
    expect(said({ en: 'Salmon (cultured or wild)' })).toEqual([]);
    expect(said({ en: 'Salmon (wild)', zh: '鲑鱼(养殖)' })).toEqual([]);
    expect([...qualifiersOf({ names: { en: 'Wild animals' } })]).toEqual([]);
  });

  it('each have a name, a word and a source, and no word is that of two', () => {
    const words = qualifiers.flatMap((one) => [...(one.words.en ?? []), ...(one.words.zh ?? [])]);
    expect(new Set(words).size).toBe(words.length);
    for (const one of qualifiers) {
      expect(one.nb && one.en && one.source).toBeTruthy();
      expect([...(one.words.en ?? []), ...(one.words.zh ?? [])]).not.toEqual([]);
    }
  });
});

describe('telling two rows apart', () => {
  it('names what differs, and what only one says', () => {
    const a = row({ en: 'Salmon (cultured (non-raw-eat))' });
    const b = row({ en: 'Salmon (wild)' });
    const found = tellApart(a, b).map((one) => [one.axis, one.a?.id, one.b?.id]);
    expect(found).toEqual([
      ['origin', 'cultured', 'wild'],
      ['raw', 'not-raw', undefined],
    ]);
  });

  it('is the same from the other side, and nothing between equals', () => {
    const name = fc
      .array(fc.constantFrom('salmon', 'cultured', 'wild', 'non-raw-eat', 'may be eaten raw', ','))
      .map((words) => row({ en: words.join(' ') }));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const there = tellApart(a, b).map(({ axis, a: left, b: right }) => [axis, left, right]);
        const back = tellApart(b, a).map(({ axis, a: left, b: right }) => [axis, right, left]);
        expect(there).toEqual(back);
        expect(tellApart(a, a)).toEqual([]);
      }),
    );
  });
});
