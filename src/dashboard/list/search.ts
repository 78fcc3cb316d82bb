/** Finds what the user looks for in all that is kept of a thing. Pure. */

/** One form for texts that are compared: no capital letters, no full-width forms, one blank. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Whether a text that is already folded holds every word of a query. */
export function createMatch(query: string): ((haystack: string) => boolean) | undefined {
  const words = folded(query).split(' ').filter(Boolean);
  if (words.length === 0) return undefined;
  return (haystack) => words.every((word) => haystack.includes(word));
}

/** The texts of each thing, put together when they are wanted for the first time. */
export function createHaystacks<T extends object>(textsOf: (one: T) => readonly (string | undefined)[]) {
  const known = new WeakMap<T, string>();
  return (one: T): string => {
    const before = known.get(one);
    if (before !== undefined) return before;
    const haystack = folded(textsOf(one).filter(Boolean).join(' \n '));
    known.set(one, haystack);
    return haystack;
  };
}
