/** Link and footnote definitions that stand in another chunk than the words that refer to them. */

const DEFINITION = /^ {0,3}\[(\^?[^[\]\r\n]{1,200})\]:/gmu;
/** Enough for any contract; a file with more is no contract, and looking each of them up everywhere would cost. */
const MOST = 500;

/** The labels that a chunk defines. */
export function labelsIn(chunk: string): string[] {
  return chunk.includes(']:') ? [...chunk.matchAll(DEFINITION)].map(([, label = '']) => label) : [];
}

/** The labels that a contract defines, each once. */
export function allLabels(chunks: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(chunks.flat())].slice(0, MOST);
}

/** Markdown that defines every one of the labels which `chunk` uses and does not define itself; empty when there is none. */
export function missingIn(chunk: string, labels: readonly string[]): string {
  if (labels.length === 0 || !chunk.includes('[')) return '';
  const lower = chunk.toLowerCase();
  return labels
    .filter((label) => lower.includes(`[${label.toLowerCase()}]`) && !lower.includes(`[${label.toLowerCase()}]:`))
    .map((label) => `[${label}]: x`)
    .join('\n\n');
}
