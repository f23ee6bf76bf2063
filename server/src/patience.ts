/** Asking somebody who may never answer. */

/** What came too late is kept for the next who asks the same. */
export class Patience {
  readonly #milliseconds: number;
  readonly #onSilent: (key: string, seconds: number) => void;
  readonly #onLate: (key: string) => void;
  readonly #late = new Map<string, { readonly value: unknown }>();
  /** Whoever has not answered once is not waited for again, until an answer comes. */
  #isSilent = false;

  /**
   * @param milliseconds that an answer is waited for
   * @param onSilent told when the time is over
   * @param onLate told when an answer has come after all: to whoever asks again it is given at once
   */
  constructor(milliseconds: number, onSilent: (key: string, seconds: number) => void, onLate: (key: string) => void) {
    this.#milliseconds = milliseconds;
    this.#onSilent = onSilent;
    this.#onLate = onLate;
  }

  /**
   * The answer; `otherwise` where it does not come in time.
   *
   * @param key the same for the same question
   * @param question asked where its answer has not come late already; it does not reject
   */
  async ask<T>(key: string, question: () => Promise<T>, otherwise: T): Promise<T> {
    const known = this.#late.get(key);
    this.#late.delete(key);
    if (known !== undefined) return known.value as T;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const answer = question().then((value) => {
      this.#isSilent = false;
      if (isOver) this.#keep(key, value);
      return value;
    });
    const end = new Promise<T>((resolve) => {
      timer = setTimeout(() => {
        isOver = true;
        this.#isSilent = true;
        this.#onSilent(key, this.#milliseconds / 1000);
        resolve(otherwise);
      }, this.#isSilent ? 0 : this.#milliseconds);
    });
    const first = await Promise.race([answer, end]);
    clearTimeout(timer);
    return first;
  }

  #keep(key: string, value: unknown): void {
    this.#late.set(key, { value });
    this.#onLate(key);
  }
}
