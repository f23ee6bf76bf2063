/** How far the work is, on the last line of a terminal. Written to nothing else: a log needs no such lines. */
export class Progress {
  readonly #paths: readonly string[];
  readonly #terminal = process.stderr.isTTY === true && process.env['TERM'] !== 'dumb' ? process.stderr : undefined;
  #done = 0;

  constructor(paths: readonly string[]) {
    this.#paths = paths.length > 1 ? paths : [];
    this.#show();
  }

  /** One more is done. */
  step(): void {
    this.#done += 1;
    this.#show();
  }

  /** Takes the line away, for something else to be written. */
  clear(): void {
    if (this.#paths.length > 0) this.#terminal?.write('\r\u001b[K');
  }

  #show(): void {
    const path = this.#paths[this.#done];
    if (path === undefined || this.#terminal === undefined) return;
    const line = `${this.#done + 1} of ${this.#paths.length}: ${printable(path)}`;
    // A line that wraps cannot be taken away.
    this.#terminal.write([...line].slice(0, Math.max(10, this.#terminal.columns - 1)).join(''));
  }
}

/** A file's name may hold anything, and a terminal obeys. */
function printable(path: string): string {
  return path.replace(/\p{Cc}/gu, '?');
}
