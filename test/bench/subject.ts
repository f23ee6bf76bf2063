/** What is measured: ours, the yardstick, and the peers, all behind the same face. */

/** One text that is looked at again and again while it is edited. */
export interface Session {
  /** Looks at the whole text; gives how many problems (or whatever else) it found. */
  check(text: string): number | Promise<number>;
}

/** Something that looks at texts. What is loaded once for all of them is loaded before it is there. */
export interface Subject {
  /** Begins with a text of which nothing is known. */
  open(): Session;
}

/** A subject that keeps nothing: every text is new to it. */
export function stateless(check: (text: string) => number | Promise<number>): Subject {
  return { open: () => ({ check }) };
}
