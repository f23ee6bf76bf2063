/** Milliseconds of work at a time: what comes in meanwhile waits no longer. */
const SLICE = 8;

/**
 * Runs work in slices, between which the connection is served.
 *
 * @param isWanted asked before each further slice
 * @param rest what happens between two slices
 * @returns what the work gives, or undefined where it was left because nobody wants it any more
 */
export async function inSlices<T>(work: Generator<undefined, T>, isWanted: () => boolean, rest: () => Promise<void> = pause): Promise<T | undefined> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await rest();
    if (!isWanted()) return undefined;
  }
}

/** Resolves when what has come in has been read. */
export async function pause(): Promise<void> {
  await new Promise<void>((resolve) => {
    // A timer waits for a millisecond at least; a browser has nothing better.
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
