/** The words that introduce a number in a cross-reference, in the three languages. */

import { endOfRun, LETTER, MARK, NUMBER } from '../../characters.ts';

/** What a word of reference points at: a numbered article, a paragraph or item of one, an annex, a part that holds articles. */
export type Unit = 'section' | 'paragraph' | 'point' | 'annex' | 'division';

export interface Keyword {
  readonly unit: Unit;
  /** One name for all forms and languages of the word: `article` for "artikelen". */
  readonly name: string;
  readonly plural: boolean;
}

type Row = readonly [unit: Unit, name: string, singular: string, plural: string];

/** Words separated by blanks; only those with a dot may be followed by one, and need none. */
const ROWS: readonly Row[] = [
  ['section', 'article', 'article artikel artikels art.', 'articles artikelen arts.'],
  ['section', 'section', 'section sectie sec.', 'sections secties'],
  ['section', 'clause', 'clause clausule', 'clauses clausules'],
  ['section', 'afdeling', 'afdeling', 'afdelingen'],
  ['paragraph', 'paragraph', 'paragraph paragraphe paragraaf par. para.', 'paragraphs paragraphes paragrafen paras.'],
  ['paragraph', 'paragraph', '§ lid alinéa alinea al. subsection sub-section subclause sub-clause', '§§ leden alinéas alineas alinea’s subsections sub-sections subclauses sub-clauses'],
  ['point', 'point', 'point punt item sub onder onderdeel sous letter lettre littera lit.', 'points punten items letters lettres onderdelen'],
  ['annex', 'annex', 'annex annexe', 'annexes annexen'],
  ['annex', 'bijlage', 'bijlage', 'bijlagen bijlages'],
  ['annex', 'appendix', 'appendix appendice', 'appendices appendixes'],
  ['annex', 'schedule', 'schedule', 'schedules'],
  ['annex', 'exhibit', 'exhibit', 'exhibits'],
  ['annex', 'addendum', 'addendum', 'addenda addendums'],
  ['division', 'chapter', 'chapter chapitre hoofdstuk', 'chapters chapitres hoofdstukken'],
  ['division', 'part', 'part deel', 'parts delen'],
  ['division', 'title', 'title titre titel', 'titles titres titels'],
];

const KEYWORDS: ReadonlyMap<string, Keyword> = new Map(
  ROWS.flatMap(([unit, name, singular, plural]) => [
    ...singular.split(' ').map((word): [string, Keyword] => [bare(word), { unit, name, plural: false }]),
    ...plural.split(' ').map((word): [string, Keyword] => [bare(word), { unit, name, plural: true }]),
  ]),
);

function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/u, '').replaceAll('’', "'");
}

/** The word of reference that a word is, in whatever case and with or without a dot after it. */
export function keywordOf(word: string): Keyword | undefined {
  return KEYWORDS.get(bare(word));
}

/** Words that only mean something after another number or with a letter: "artikel 5, onder a". */
const ONLY_AFTER = new Set(['al', 'par', 'item', 'items', 'sub', 'onder', 'onderdeel', 'onderdelen', 'sous', 'letter', 'letters', 'lettre', 'lettres', 'littera', 'lit']);
/** Words that are too common in small letters: "to schedule 2 visits", "part 2". */
const ONLY_CAPITAL = new Set(['schedule', 'exhibit', 'schedules', 'exhibits', 'part', 'parts', 'deel', 'delen', 'title', 'titles', 'titre', 'titres', 'titel', 'titels']);

/** Whether a reference may begin with a word. */
export function opensReference(word: string): boolean {
  const key = bare(word);
  return !ONLY_AFTER.has(key) && !(ONLY_CAPITAL.has(key) && word === word.toLowerCase());
}

const ALL = [...KEYWORDS.keys()].filter((word) => !word.startsWith('§'));
const DOTTED = new Set(ROWS.flatMap(([, , singular, plural]) => `${singular} ${plural}`.split(' ').filter((word) => word.endsWith('.')).map(bare)));

/** Where the word of reference that begins at an offset ends, with the dot after it; undefined where none begins. */
export function keywordEnd(text: string, at: number): number | undefined {
  if (text.charCodeAt(at) === PARAGRAPH_SIGN) return text.charCodeAt(at + 1) === PARAGRAPH_SIGN ? at + 2 : at + 1;
  const end = endOfRun(text, at, LETTER | NUMBER);
  if (end === at || end - at > LONGEST_WORD) return undefined;
  // "sub-section", "alinea's"
  const joined = JOINTS.includes(text.charAt(end)) ? endOfRun(text, end + 1, LETTER | NUMBER) : end;
  if (joined > end && keywordOf(text.slice(at, joined)) !== undefined && text.charAt(joined) !== '_') return joined;
  const word = text.slice(at, end).toLowerCase();
  if (!KEYWORDS.has(word) || text.charAt(end) === '_') return undefined;
  return DOTTED.has(word) && text.charAt(end) === '.' ? end + 1 : end;
}

const JOINTS = ['-', "'", '’'];

/** Words before a number that has no other: "see 4.2". */
const INTRODUCING = new Set(['see', 'zie', 'voir', 'cf', 'vgl', 'overeenkomstig']);

/** The lengths of the words that may open a reference, each a bit, by their first and last letters: few others look like one. */
const SHAPES = new Int32Array(1024);
for (const word of [...ALL.filter((each) => !ONLY_AFTER.has(each)), ...INTRODUCING]) SHAPES[shapeOf(word, 0, word.length)] = (SHAPES[shapeOf(word, 0, word.length)] ?? 0) | (1 << word.length);

/** The same for a letter and its capital. */
function shapeOf(text: string, start: number, end: number): number {
  return ((text.charCodeAt(start) & 31) << 5) | (text.charCodeAt(end - 1) & 31);
}

/** A word that a reference may begin with. */
export interface OpeningWord {
  readonly start: number;
  readonly end: number;
  readonly introduces: boolean;
}

/** The words of a text that may open a reference, in its order; a text is read letter by letter, for most hold none. */
export function openingWords(text: string): readonly OpeningWord[] {
  const found: OpeningWord[] = [];
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === PARAGRAPH_SIGN) {
      const end = text.charCodeAt(at + 1) === PARAGRAPH_SIGN ? at + 2 : at + 1;
      found.push({ start: at, end, introduces: false });
      at = end;
      continue;
    }
    const end = endOfRun(text, at, LETTER | MARK | NUMBER);
    const word = end > at ? openingAt(text, at, end) : undefined;
    if (word !== undefined) found.push(word);
    at = Math.max(at + 1, end);
  }
  return found;
}

const PARAGRAPH_SIGN = '§'.charCodeAt(0);
const LONGEST_WORD = 30;

function openingAt(text: string, start: number, end: number): OpeningWord | undefined {
  if (end - start > LONGEST_WORD || ((SHAPES[shapeOf(text, start, end)] ?? 0) & (1 << (end - start))) === 0) return undefined;
  const word = text.slice(start, end).toLowerCase();
  if (INTRODUCING.has(word)) return { start, end: text.charAt(end) === '.' ? end + 1 : end, introduces: true };
  const from = text.slice(start - 4, start).toLowerCase() === 'sub-' ? start - 4 : start;
  if (!KEYWORDS.has(text.slice(from, end).toLowerCase()) || ONLY_AFTER.has(word)) return undefined;
  return { start: from, end: DOTTED.has(word) && text.charAt(end) === '.' ? end + 1 : end, introduces: false };
}
