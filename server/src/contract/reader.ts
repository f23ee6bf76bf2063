/** Reads one draft again and again while it is edited. */
import { ReadingCache } from './cache.ts';
import { ChunkReader } from './chunkReader.ts';
import { frontMatterOf, unfenced } from './chunks.ts';
import { LanguageReader } from './language.ts';
import { PartyReader } from './parties.ts';
import { PlacedSection } from './placedSection.ts';
import { SectionReader } from './sections.ts';
import type { Layout, SectionContent } from './sections.ts';
import type { SectionWords } from './sectionWords.ts';
import { StretchReader } from './stretches.ts';
import type { Contract, FrontMatter, Language } from './types.ts';

/** Sections whose words are read before whoever drives the reading may do something else. */
const SLICE = 20;

/**
 * Keeps what it has read, so that reading the draft again after an edit costs what the edit touched. The little that
 * the draft tells as a whole (its languages, its parties, how it titles its paragraphs) is put together from what
 * each part of it tells.
 */
export class ContractReader {
  readonly #cache: ReadingCache;
  readonly #chunks: ChunkReader;
  readonly #stretches = new StretchReader();
  readonly #sections = new SectionReader();
  readonly #languages = new LanguageReader();
  readonly #parties = new PartyReader();
  #placed: readonly PlacedSection[] = [];

  /** @param cache what other readers have parsed */
  constructor(cache = new ReadingCache()) {
    this.#cache = cache;
    this.#chunks = new ChunkReader(cache);
  }

  /**
   * Reads a contract.
   *
   * @param text Markdown, or anything else; line ends LF, CRLF or CR
   * @returns the contract, the same as a new reader gives; never throws, whatever the text; offsets are UTF-16 code
   * units into `text`
   */
  read(text: string): Contract {
    const steps = this.reading(text);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** As `read`, step by step. It may be left at any step for the reading of another text; what was parsed is kept. */
  *reading(text: string): Generator<undefined, Contract> {
    const frontMatter = frontMatterOf(text);
    const body = unfenced(text, frontMatter?.range.end ?? byteOrderMark(text));
    const chunks = yield* this.#chunks.read(text, body);
    const start = frontMatter?.range.end ?? 0;
    const layout = this.#sections.read(this.#stretches.read(chunks, body.start), start);
    yield;
    const words = yield* this.#wordsOf(layout.contents);
    const { language, languages } = this.#languages.read(words.map(({ counts }) => counts), layout.contents.map(({ depth }) => depth ?? 0), frontMatter?.language);
    this.#placed = this.#place(layout, start, text.length, languages);
    const parties = this.#parties.read(this.#placed, words, language);
    return contractOf(text, { language, frontMatter, title: layout.title, sections: this.#placed, parties });
  }

  *#wordsOf(contents: readonly SectionContent[]): Generator<undefined, SectionWords[]> {
    const words: SectionWords[] = [];
    let read = 0;
    for (const content of contents) {
      if (!content.isRead) read += 1;
      words.push(content.words(this.#cache.facts));
      if (read < SLICE) continue;
      read = 0;
      yield;
    }
    return words;
  }

  /** A section that stands where it stood is the same object as before. */
  #place({ contents, starts, kinds, parents }: Layout, first: number, length: number, languages: readonly Language[]): PlacedSection[] {
    return contents.map(({ body }, index) => {
      const origin = starts[index] ?? 0;
      // What stands before the first section, be it white space, is its own.
      const start = index === 0 ? first : origin;
      const end = starts[index + 1] ?? length;
      const kind = kinds[index] ?? 'body';
      const language = languages[index] ?? 'en';
      const before = this.#placed[index];
      const same = before?.is(body, origin, start, end, kind, parents[index], language) === true;
      return same ? before : new PlacedSection(body, origin, { start, end }, kind, parents[index], language);
    });
  }
}

type Parts = Omit<Contract, 'text' | 'frontMatter' | 'title'> & { readonly frontMatter: FrontMatter | undefined; readonly title: number | undefined };

function contractOf(text: string, { language, frontMatter, title, sections, parties }: Parts): Contract {
  return { text, language, ...(frontMatter === undefined ? {} : { frontMatter }), ...(title === undefined ? {} : { title }), sections, parties };
}

/** Length of a byte order mark, which the Markdown parser would drop uncounted. */
function byteOrderMark(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}
