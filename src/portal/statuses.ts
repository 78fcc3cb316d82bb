/** From the portal's status wording to what it can be. */
import type { Lexicon } from './lexicon';
import { normalize } from './text';
import type { Knowledge, Status, Step } from './types';

/** Reads the "Handle steps" column; `undefined` where it is empty or not known. */
export function createStepReader(
  knowledge: Pick<Knowledge, 'steps'>,
): (text: string | undefined) => Step | undefined {
  const steps = new Map<string, Step>();
  for (const word of knowledge.steps) {
    if (word.step === 'none') continue;
    for (const text of word.texts) steps.set(normalize(text), word.step);
  }
  return (text) => (text === undefined ? undefined : steps.get(normalize(text)));
}

/**
 * What a status text can be: ids of statuses, several where the portal shares a wording (补齐补正 is the
 * enterprise's turn or the authority's), narrowed by the handle step; none where the text is not known.
 */
export type StatusResolver = (text: string, step?: string) => string[];

export function createStatusResolver(
  lexicon: Lexicon,
  knowledge: Pick<Knowledge, 'steps' | 'statuses'>,
): StatusResolver {
  const readStep = createStepReader(knowledge);
  const statuses = new Map<string, Status>(knowledge.statuses.map((status) => [status.id, status]));
  return (text, stepText) => {
    const ids = lexicon.matchAll(text, 'status').map((label) => label.id);
    const step = readStep(stepText);
    if (ids.length < 2 || !step) return ids;
    const narrowed = ids.filter((id) => statuses.get(id)?.steps?.includes(step) ?? true);
    return narrowed.length > 0 ? narrowed : ids;
  };
}
