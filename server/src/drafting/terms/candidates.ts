/** Words that are written like a defined term, whether or not they are one. */
import { sourceSpan } from '../../contract/spans.ts';
import type { Language, Span } from '../../contract/types.ts';
import { copied } from '../../memory.ts';
import type { SectionTexts } from '../sectionTexts.ts';
import { closes, DEFINED_THERE, DETERMINER, GERMAN, haveFunctionWords, introduces, isNameOfAnother, REFERENCE_AFTER } from './candidateWords.ts';
import { inflectionKey } from './inflection.ts';
import { endOfWord, isCapitalised, nextWord } from './termWords.ts';

/** Words with capitals in the middle of a sentence, after an article or the like; offsets are from the section's origin. */
export interface Candidate {
  /** Equal for its inflections. */
  readonly key: string;
  readonly name: string;
  readonly range: Span;
  /** Whether this place says what it is: "this Addendum", "is considered a Breach". */
  readonly introduced: boolean;
  /** Whether the noun ends here: "the Family account" is an account of a kind. */
  readonly closed: boolean;
}

const MOST_WORDS = 4;
const LONGEST_TEXT = 20_000;
/** In a text of which so many words have capitals, capitals say nothing. */
const MOSTLY = 0.4;
const LINKING = /^(?:of|de|du|des|d|van|voor|à)$/u;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function candidatesIn({ texts, language, source, kind }: SectionTexts): Candidate[] {
  // An annex may speak in terms of its own, or be the text of somebody else.
  if (kind !== 'body' && kind !== 'definitions') return [];
  const found: Candidate[] = [];
  for (const { plain, provision } of texts) {
    if (provision === undefined || plain.text.length > LONGEST_TEXT || GERMAN.test(plain.text)) continue;
    for (const run of runsIn(plain.text, language)) {
      const range = sourceSpan(plain, run.start, run.end);
      if (!isLinked(source, range)) found.push({ key: run.key, name: copied(plain.text.slice(run.start, run.end)), range, introduced: isIntroduced(plain.text, run), closed: closes(plain.text.slice(run.end, run.end + 20)) });
    }
  }
  return found;
}

function isIntroduced(text: string, { start, end }: Run): boolean {
  return introduces(text.slice(Math.max(0, start - 60), start)) || DEFINED_THERE.test(text.slice(end, end + 80));
}

/** The text of a link is the title of what it leads to. */
function isLinked(source: string, { start, end }: Span): boolean {
  return source.charAt(start - 1) === '[' || source.startsWith('](', end);
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

function runsIn(text: string, language: Language): Run[] {
  const words = wordsOf(text);
  const capitals = words.filter(({ text: word }) => isCapitalised(word)).length;
  if (words.length < 5 || capitals > words.length * MOSTLY) return [];
  const runs: Run[] = [];
  for (let index = 1; index < words.length; index += 1) {
    const before = words[index - 1];
    const first = words[index];
    if (before === undefined || first === undefined || !isCapitalised(first.text) || !DETERMINER[language].test(before.text) || !joined(text, before, first)) continue;
    const last = endOfRun(text, words, index);
    const run = words.slice(index, last + 1);
    index = last;
    if (isTermLike(text, run, words[last + 1], language)) runs.push({ start: first.start, end: run.at(-1)?.end ?? first.end, key: run.map(({ text: word }) => inflectionKey(word, language)).join(' ') });
  }
  return runs;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let at = nextWord(text, 0); at < text.length; ) {
    const end = Math.max(endOfWord(text, at), at + 1);
    words.push({ text: text.slice(at, end), start: at, end });
    at = nextWord(text, end);
  }
  return words;
}

function joined(text: string, one: Word, other: Word): boolean {
  return /^(?:[ \u00a0\u202f]|['’-])$/u.test(text.slice(one.end, other.start));
}

/** The index of the last word of the capitalised words that begin at an index: "Statement of Work". */
function endOfRun(text: string, words: readonly Word[], from: number): number {
  let last = from;
  for (let next = from + 1; next < words.length; next += 1) {
    const word = words[next];
    const before = words[next - 1];
    if (word === undefined || before === undefined || !joined(text, before, word)) break;
    if (isCapitalised(word.text)) last = next;
    else if (!LINKING.test(word.text) || next - last > 1) break;
  }
  return last;
}

function isTermLike(text: string, run: readonly Word[], after: Word | undefined, language: Language): boolean {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined || run.length > MOST_WORDS) return false;
  if (after !== undefined && joined(text, last, after) && (REFERENCE_AFTER.test(after.text) || isNameOfAnother([after.text], language))) return false;
  if (/^[-\u2010\u2011/@&®™.][\p{L}\p{N}]|^[”"»’®™]/u.test(text.slice(last.end, last.end + 2)) || /[“"«„‘]$/u.test(text.slice(0, first.start).trimEnd().slice(-1))) return false;
  const words = run.map(({ text: word }) => word);
  return words.every((word) => LINKING.test(word) || /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word)) && !isNameOfAnother(words, language) && !haveFunctionWords(words.filter((word) => !LINKING.test(word)));
}

