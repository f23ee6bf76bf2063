/** Link and footnote definitions that stand in another chunk than the words that refer to them. */

const DEFINITION = /^ {0,3}\[(\^?[^[\]\r\n]{1,200})\]:/gmu;
/** Enough for any contract; a file with more is no contract, and looking each of them up everywhere would cost. */
const MOST = 500;

export class Definitions {
  readonly #labels: readonly string[];

  constructor(text: string) {
    const labels = new Set<string>();
    if (text.includes(']:')) {
      for (const [, label] of text.matchAll(DEFINITION)) {
        if (label !== undefined && labels.size < MOST) labels.add(label);
      }
    }
    this.#labels = [...labels];
  }

  /** Markdown that defines every label which `chunk` uses and does not define itself; empty when there is none. */
  missingIn(chunk: string): string {
    if (this.#labels.length === 0 || !chunk.includes('[')) return '';
    const lower = chunk.toLowerCase();
    return this.#labels
      .filter((label) => lower.includes(`[${label.toLowerCase()}]`) && !lower.includes(`[${label.toLowerCase()}]:`))
      .map((label) => `[${label}]: x`)
      .join('\n\n');
  }
}
