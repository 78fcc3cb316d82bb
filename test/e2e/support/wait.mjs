/** Waiting for a condition, the only way in which a journey may wait. */

/**
 * @template T
 * @typedef {T extends false | 0 | '' | null | undefined ? never : T} Truthy
 */

/**
 * Asks again and again until the answer is truthy. An error is taken for "not yet", because a frame that is
 * about to be replaced answers with one; the last error is told when the time is over.
 *
 * @template T
 * @param {string} what named in the error: "no <what> within ..."
 * @param {() => T | Promise<T>} ask
 * @param {{ timeout?: number, every?: number }} [options] in milliseconds, default 10 000 and 50
 * @returns {Promise<Truthy<Awaited<T>>>}
 */
export async function waitFor(what, ask, { timeout = 10_000, every = 50 } = {}) {
  const end = performance.now() + timeout;
  /** @type {unknown} */
  let last;
  for (;;) {
    try {
      last = await ask();
      if (last) return /** @type {Truthy<Awaited<T>>} */ (last);
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) {
      const why = last instanceof Error ? `: ${last.message}` : ` (last answer: ${JSON.stringify(last)})`;
      throw new Error(`Waited ${timeout} ms for ${what}${why}`);
    }
    await new Promise((done) => setTimeout(done, every));
  }
}
