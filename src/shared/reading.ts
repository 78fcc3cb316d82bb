/** What the texts of the portal's status columns can be, by today's knowledge; each text is looked up once. */
import { createLexicon } from '../portal/lexicon';
import { createStatusResolver } from '../portal/statuses';
import type { RegistrationState, StatusKnowledge } from '../portal/types';
import type { ResolveStatus } from '../tracking/status';

export interface Reading {
  /** Ids of statuses of an application. */
  readonly status: ResolveStatus;
  /** States of a registration. */
  readonly state: ResolveStatus;
}

/** The words are made ready when the first text is asked for: a page that shows none must not wait for them. */
export function createReading(knowledge: StatusKnowledge): Reading {
  let made: Reading | undefined;
  const reading = (): Reading => {
    made ??= readerOf(knowledge);
    return made;
  };
  return {
    status: (text, step) => reading().status(text, step),
    state: (text) => reading().state(text),
  };
}

function readerOf(knowledge: StatusKnowledge): Reading {
  const lexicon = createLexicon(knowledge);
  const states = new Map(
    knowledge.labels.flatMap(({ id, state }): [string, RegistrationState][] => (state ? [[id, state]] : [])),
  );
  const resolve = createStatusResolver(lexicon, knowledge);
  const statusOf = remembered(([text = '', step]) => resolve(text, step));
  const stateOf = remembered(([text = '']) => [
    ...new Set(
      lexicon.matchAll(text, 'value').flatMap(({ id }) => {
        const state = states.get(id);
        return state ? [state] : [];
      }),
    ),
  ]);
  return { status: (text, step) => statusOf(text, step), state: (text) => stateOf(text) };
}

/** A portal has some dozens of wordings, and a user thousands of looks at them. */
function remembered<T>(look: (words: readonly (string | undefined)[]) => T) {
  const known = new Map<string, T>();
  return (...words: (string | undefined)[]): T => {
    const key = JSON.stringify(words);
    const found = known.get(key) ?? look(words);
    if (known.size < MOST_REMEMBERED) known.set(key, found);
    return found;
  };
}
const MOST_REMEMBERED = 2000;
