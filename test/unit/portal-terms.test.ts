import { describe, expect, it } from 'vitest';
import { findTerms } from '../../src/portal/terms';
import { knowledge } from './knowledge';

const terms = [
  { id: 'attachment-list', zh: ['附件清单'] },
  { id: 'attachment', zh: ['附件'] },
  { id: 'correct', zh: ['补正', '更正'] },
];
const found = (text: string): string[] =>
  findTerms(text, terms).map(({ id, start, end }) => `${id}: ${text.slice(start, end)} at ${start}`);

describe('terms in a Chinese text', () => {
  it('are found where they stand, in the order of the text', () => {
    expect(found('请补正附件。')).toEqual(['correct: 补正 at 1', 'attachment: 附件 at 3']);
  });

  it('are found once each, at their first place, by any of their wordings', () => {
    expect(found('请更正附件，附件应补正')).toEqual(['correct: 更正 at 1', 'attachment: 附件 at 3']);
  });

  it('are not found within a longer one, but beside it', () => {
    expect(found('附件清单')).toEqual(['attachment-list: 附件清单 at 0']);
    expect(found('附件清单和附件')).toEqual(['attachment-list: 附件清单 at 0', 'attachment: 附件 at 5']);
  });

  it('are not looked for in a text that holds no Chinese', () => {
    expect(findTerms('Attachment 12', [{ id: 'number', zh: ['12'] }])).toEqual([]);
    expect(found('没有')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('are packed longest first, and each of the data finds itself', () => {
    expect(knowledge.terms.length).toBeGreaterThan(20);
    for (const { id, zh } of knowledge.terms) {
      const [wording = ''] = zh;
      expect(
        findTerms(`请${wording}。`, knowledge.terms).map((term) => term.id),
        wording,
      ).toContain(id);
    }
  });
});
