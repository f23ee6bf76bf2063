/** From text to contract. */
import { parseBlocks, shiftBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { ChunkCache } from './cache.ts';
import { cutChunks, frontMatterOf, unfenced } from './chunks.ts';
import { Definitions } from './definitions.ts';
import { addCounts, mainLanguage, NO_WORDS, sectionLanguages } from './language.ts';
import type { Worded } from './language.ts';
import { partiesOf } from './parties.ts';
import type { PartyText } from './parties.ts';
import { sectionsOf } from './sections.ts';
import type { UnreadSection } from './sections.ts';
import { factsOf } from './textFacts.ts';
import type { TextFacts } from './textFacts.ts';
import type { Contract, Language, Parties, Section, Span } from './types.ts';
import { unitsOf } from './units.ts';

export { ChunkCache } from './cache.ts';

/**
 * Reads a contract.
 *
 * @param text Markdown, or anything else; line ends LF, CRLF or CR
 * @param cache keeps parsed chunks between calls, so that an edit re-parses only what it touched
 * @returns the contract; never throws, whatever the text; offsets are UTF-16 code units into `text`
 */
export function parseContract(text: string, cache?: ChunkCache): Contract {
  const frontMatter = frontMatterOf(text);
  const body = unfenced(text, frontMatter?.range.end ?? byteOrderMark(text));
  const blocks = blocksOf(text, body, cache);
  const range = { start: frontMatter?.range.end ?? 0, end: text.length };
  const { sections: unread, title } = sectionsOf(unitsOf(blocks, text), text, range);
  const readings = unread.map((section) => readingOf(section, cache));
  const language = frontMatter?.language ?? mainLanguage(readings.map(({ counts }) => counts).reduce(addCounts, NO_WORDS));
  const languages = sectionLanguages(readings, language);
  const sections = unread.map((section, index): Section => ({ ...section, language: languages[index] ?? language }));
  return {
    text,
    language,
    ...(frontMatter === undefined ? {} : { frontMatter }),
    ...(title === undefined ? {} : { title }),
    sections,
    parties: partiesIn(sections, readings, language),
  };
}

/** Length of a byte order mark, which the Markdown parser would drop uncounted. */
function byteOrderMark(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** What the words of a section tell. */
interface Reading extends Worded {
  /** Of each provision. */
  readonly facts: readonly TextFacts[];
}

function readingOf({ heading, provisions }: UnreadSection, cache: ChunkCache | undefined): Reading {
  const facts = provisions.map(({ plain }) => factsOf(plain.text, cache?.facts));
  const title = heading === undefined ? [] : [factsOf(`${heading.number ?? ''} ${heading.title.text}`, cache?.facts)];
  const counts = [...title, ...facts].map(({ languages }) => languages).reduce(addCounts, NO_WORDS);
  return { facts, counts, depth: heading?.depth ?? 0 };
}

function partiesIn(sections: readonly Section[], readings: readonly Reading[], language: Language): Parties {
  const texts = sections.flatMap((section, index) =>
    section.provisions.map(({ plain }, place): PartyText[] => {
      const facts = readings[index]?.facts[place];
      return facts === undefined ? [] : [{ text: plain.text, facts, main: section.language === language }];
    }).flat(),
  );
  const titles = sections.flatMap(({ heading }) => (heading === undefined ? [] : [heading.title.text]));
  return partiesOf(texts, titles, language);
}

function blocksOf(text: string, body: Span, cache: ChunkCache | undefined): Block[] {
  const definitions = new Definitions(text);
  const blocks: Block[] = [];
  for (const chunk of cutChunks(text, body)) {
    const source = text.slice(chunk.start, chunk.end);
    for (const block of parseBlocks(source, definitions.missingIn(source), cache)) blocks.push(shiftBlock(block, chunk.start));
  }
  return blocks;
}
