/** The texts that are measured, in as many editions as there are runs: no memo by text answers twice. */
import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import type { Language } from '../../server/src/contract/types.ts';
import { generateContract } from './generate.ts';
import { name } from './generate/names.ts';
import { Random } from './random.ts';

export type Source =
  /** Without a language, the editions take turns. */
  | { readonly kind: 'generated'; readonly bytes: number; readonly language?: Language }
  | { readonly kind: 'document'; readonly path: string };

/** One edition; edition 0 of a document is the document itself. */
export function edition(source: Source, number: number): string {
  if (source.kind === 'document') {
    const text = readFileSync(source.path, 'utf8');
    return number === 0 ? text : editionOf(text, new Random(number));
  }
  const language = source.language ?? LANGUAGES[number % LANGUAGES.length] ?? 'en';
  return generateContract({ language, seed: number + 1, bytes: source.bytes });
}

/** A line of prose: neither table, nor link, nor code, nor mark-up. */
const PROSE = /^[\p{L}\d(“«*-][^|`<\]{}]{30,}$/gmu;

/** The document with an invented name put between two words of every paragraph. */
function editionOf(text: string, random: Random): string {
  return text.replace(PROSE, (line) => {
    const gaps = [...line.matchAll(/(?<=\p{Ll}) (?=\p{Ll})/gu)];
    const gap = random.pick(gaps)?.index;
    return gap === undefined ? line : `${line.slice(0, gap)} ${name(random)}${line.slice(gap)}`;
  });
}

/** Where somebody types who types in the middle: after a blank of a paragraph there. */
export function middleOf(text: string): number {
  PROSE.lastIndex = text.lastIndexOf('\n', text.length / 2) + 1;
  const line = PROSE.exec(text);
  PROSE.lastIndex = 0;
  if (line === null) return Math.floor(text.length / 2);
  const blank = line[0].indexOf(' ', line[0].length / 2);
  return line.index + (blank < 0 ? line[0].length : blank + 1);
}

const LETTERS = 'etaoinsrhl';

/** The text after so many letters typed in its middle. */
export function typed(text: string, place: number, letters: number): string {
  const word = Array.from({ length: letters }, (_, index) => LETTERS.charAt(index % LETTERS.length)).join('');
  return flat(text.slice(0, place) + word + text.slice(place));
}

/** A string in one piece: putting the pieces together is not to be billed to whoever reads it first. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
