/**
 * Gives the function that does a job, one at a time: calls that come while it is done are one more doing, not many.
 * It never throws; what fails is reported, and done again at the next call.
 */
export function coalesced(job: () => Promise<void>, failed: (cause: unknown) => void): () => Promise<void> {
  let doing: Promise<void> | undefined;
  let again = false;
  const untilCurrent = async (): Promise<void> => {
    do {
      again = false;
      await job().catch(failed);
    } while (again);
    doing = undefined;
  };
  return () => {
    if (doing) again = true;
    // In a turn of its own: a job that calls this at once must find that it is being done.
    else doing = Promise.resolve().then(untilCurrent);
    return doing;
  };
}
