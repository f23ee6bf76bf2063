/** The words that introduce a number in a cross-reference, in the three languages. */

/** What a word of reference points at: a numbered article, a paragraph or item of one, an annex, a part that holds articles. */
export type Unit = 'section' | 'paragraph' | 'point' | 'annex' | 'division';

export interface Keyword {
  readonly unit: Unit;
  /** One name for all forms and languages of the word: `article` for "artikelen". */
  readonly name: string;
  readonly plural: boolean;
}

type Row = readonly [unit: Unit, name: string, singular: string, plural: string];

/** Words separated by blanks; those with a dot may be written with or without it. */
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

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).map((word) => word.replaceAll("'", "['’]")).join('|');
}

const ALL = [...KEYWORDS.keys()];
const LETTERED = alternatives(ALL.filter((word) => !word.startsWith('§')));

/** A pattern for any of the words, with the dot after it. */
export const ANY_KEYWORD = `(?:(?:${LETTERED})(?![\\p{L}\\p{N}_])\\.?|§{1,2})`;
