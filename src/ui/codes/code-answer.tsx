/** What is to be said of a query that is a code: what was read, and what the list below really answers. */
import type { AsCode } from '../../codes/types';
import { groupHs } from '../code-text';
import { usePage } from '../context';
import type { Texts } from '../texts';
import { AwaitButton } from './await-button';

interface CodeAnswerProps {
  readonly asCode: AsCode;
  /** Something is listed below, where the portal's list would else be offered. */
  readonly hasHits: boolean;
}

export function CodeAnswer({ asCode, hasHits }: CodeAnswerProps) {
  const { t } = usePage();
  const sentences = codeSentences(asCode, t);
  if (sentences.length === 0) return null;
  const { hs6, known, hs6Known } = asCode;
  return (
    <div class="note">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {hasHits && !known && hs6 !== undefined && hs6Known !== false && <AwaitButton hs6={hs6} />}
    </div>
  );
}

/** At most one sentence for each thing that the user could else take for granted. */
export function codeSentences(asCode: AsCode, t: Texts): string[] {
  const { digits, kind, norwegian, fallback, hs6, hs6Known, zeroAdded } = asCode;
  const sentences: string[] = [];
  const code = groupHs(digits);
  if (zeroAdded) sentences.push(t.zeroAdded(code));
  if (norwegian) {
    const name = norwegian.nb;
    const six = groupHs(digits.slice(0, 6));
    const isChinese = kind === 'chinese-8';
    sentences.push(isChinese ? t.norwegianToo(code, name) : t.norwegianKnown(code, name, six));
  } else if (fallback !== undefined) {
    const fewer = groupHs(fallback);
    sentences.push(fallback.length === 6 ? t.firstSix(code, fewer) : t.fallback(code, fewer));
  }
  if (hs6 !== undefined && hs6Known === false) sentences.push(t.sixUnknown(groupHs(hs6)));
  return sentences;
}
