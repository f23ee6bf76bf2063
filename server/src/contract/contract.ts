/** From text to contract. */
import { parseBlocks, shiftBlock } from './blocks.ts';
import type { Block, ChunkCache } from './blocks.ts';
import { cutChunks, frontMatterOf, unfenced } from './chunks.ts';
import { Definitions } from './definitions.ts';
import { detectLanguage } from './language.ts';
import { partiesOf } from './parties.ts';
import { sectionsOf } from './sections.ts';
import type { Contract, Span } from './types.ts';
import { unitsOf } from './units.ts';

export { ChunkCache } from './blocks.ts';

/**
 * Reads a contract.
 *
 * @param text Markdown, or anything else; line ends LF, CRLF or CR
 * @param cache keeps parsed chunks between calls, so that an edit re-parses only what it touched
 * @returns the contract; never throws, whatever the text; offsets are UTF-16 code units into `text`
 */
export function parseContract(text: string, cache?: ChunkCache): Contract {
  const frontMatter = frontMatterOf(text);
  const body = unfenced(text, frontMatter?.range.end ?? 0);
  const blocks = blocksOf(text, body, cache);
  const language = frontMatter?.language ?? detectLanguage(blocks.map((block) => block.plain.text));
  const range = { start: frontMatter?.range.end ?? 0, end: text.length };
  const { sections, title } = sectionsOf(unitsOf(blocks, text), text, range, language);
  return {
    text,
    language,
    ...(frontMatter === undefined ? {} : { frontMatter }),
    ...(title === undefined ? {} : { title }),
    sections,
    parties: partiesOf(sections, language),
  };
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
