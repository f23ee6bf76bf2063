/** What one heading or provision tells about language and parties by its words alone, whatever stands around it. */
import { endOfRun, LETTER, NUMBER } from '../characters.ts';
import type { Memo } from './cache.ts';
import { definedNames } from './definedNames.ts';
import type { DefinedName } from './definedNames.ts';
import { LANGUAGES_OF } from './language.ts';
import type { LanguageCounts } from './language.ts';
import { kept } from '../memory.ts';
import { NOUNS_BY_FIRST_WORD, PRONOUN_FORMS } from './roles.ts';
import type { Language } from './types.ts';

export interface TextFacts {
  readonly languages: LanguageCounts;
  /** Role nouns as spelled here ("Client", "CLIENT"), one entry a use. */
  readonly roles: readonly RoleUse[];
  /** Pronouns in lower case, one entry a use. */
  readonly pronouns: readonly string[];
  /** Names that do something here, one entry an act. */
  readonly actors: readonly Actor[];
  readonly definitions: readonly DefinedName[];
  /** Whether it speaks of a "sous-traitant ultérieur": then the "sous-traitant" is the processor. */
  readonly subProcessor: boolean;
}

export interface RoleUse {
  /** In lower case. */
  readonly noun: string;
  readonly spelling: string;
}

export interface Actor {
  /** Without article. */
  readonly name: string;
  readonly articled: boolean;
}

const HYPHEN = '-'.charCodeAt(0);
const BLANK = ' '.charCodeAt(0);
const AMPERSAND = '&'.charCodeAt(0);
const SMALL_A = 'a'.charCodeAt(0);
const BRACKET = '['.charCodeAt(0);
const BRACE = '{'.charCodeAt(0);
/** Beside a role noun, what makes another notion of it, or part of a field's name (`[company.name]`). */
const OTHER_BEFORE = /\p{L}[._]$|(?:sub|sous|other|another|third[- ]party|tiers|andere?|autres?)[-\s]*$/iu;
const OTHER_AFTER = /^[._]\p{L}|^\s(?:ultérieur|final|finaux|tiers)|^ \p{Lu}\p{Ll}/u;

const DOES =
  'shall|will|must|may|agrees?|undertakes?|provides?|supplies|processes|processe[sd]|uses|reserves?|warrants?|zal|moet|kan|mag|verwerkt|levert|stelt|biedt|heeft|verbindt|garandeert|is|dient|s[’\']engage|fournit|peut|doit|met|assure|garantit|se réserve|s[’\']efforce|\\p{Ll}{3,}(?:era|ira)|pourra|devra';
const NAME = '(?:\\p{Lu}[\\p{L}\\p{N}&-]+(?: \\p{Lu}[\\p{L}\\p{N}&-]+){0,2})|\\[[\\w. -]{3,30}\\]|\\{\\{[\\w. -]{2,30}\\}\\}';
const SUBJECT = new RegExp(`(?<=^|[\\s(“"«’'])(${NAME}) (?:${DOES})(?![\\p{L}])`, 'muy');
const ARTICLE = /(?:^|[\s(“"«])(?:the|de|het|le|la|les|du|au|l['’])\s*$/iu;

/** The facts of a text, from the memo where it is kept there. */
export function factsOf(text: string, memo: Memo<TextFacts> | undefined): TextFacts {
  const kept = memo?.get(text);
  if (kept !== undefined) return kept;
  const facts = read(text);
  memo?.set(text, facts);
  return facts;
}

/** What a word tells. */
interface Telling {
  /** In lower case. */
  readonly word: string;
  readonly language: Language | undefined;
  readonly isPronoun: boolean;
  /** Role nouns that begin with it, the longest first. */
  readonly nouns: readonly string[];
}

const TELLING: ReadonlyMap<string, Telling> = new Map(
  [...LANGUAGES_OF.keys(), ...PRONOUN_FORMS, ...NOUNS_BY_FIRST_WORD.keys()].map((word) => [
    word,
    { word, language: LANGUAGES_OF.get(word), isPronoun: PRONOUN_FORMS.has(word), nouns: NOUNS_BY_FIRST_WORD.get(word) ?? [] },
  ]),
);

/** The lengths of the telling words, each a bit, by their first and last letters: few other words look like one. */
const SHAPES = new Int32Array(1024);
for (const word of TELLING.keys()) SHAPES[shapeOf(word, 0, word.length)] = (SHAPES[shapeOf(word, 0, word.length)] ?? 0) | (1 << word.length);

/** The same for a letter and its capital, as far as Latin-1 goes. */
function shapeOf(text: string, start: number, end: number): number {
  return ((text.charCodeAt(start) & 31) << 5) | (text.charCodeAt(end - 1) & 31);
}

/** What the word from `start` to `end` tells. */
function tellingAt(text: string, start: number, end: number): Telling | undefined {
  const isLatin = text.charCodeAt(start) < 256 && text.charCodeAt(end - 1) < 256;
  if (isLatin && ((SHAPES[shapeOf(text, start, end)] ?? 0) & (1 << (end - start))) === 0) return undefined;
  return TELLING.get(text.slice(start, end).toLowerCase());
}

function read(text: string): TextFacts {
  const found = new Words(text);
  for (let at = 0; at < text.length; ) at = found.read(at);
  const { languages, roles, pronouns, actors } = found;
  return { languages, roles: kept(roles), pronouns: kept(pronouns), actors: kept(actors), definitions: kept(definedNames(text)), subProcessor: /sous-traitants?\s+ult[ée]rieurs?/iu.test(text) };
}

/** What the words of a text tell, found from its beginning to its end. */
class Words {
  readonly languages: Record<Language, number> = { en: 0, fr: 0, nl: 0 };
  readonly roles: RoleUse[] = [];
  readonly pronouns: string[] = [];
  readonly actors: Actor[] = [];
  readonly #text: string;
  /** The ends of the last role noun and of the last actor with its verb. */
  #pastNoun = 0;
  #pastActor = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads the word or other character at an offset; gives the offset after it. */
  read(at: number): number {
    const end = endOfWord(this.#text, at);
    if (at >= this.#pastActor && mayBeginName(this.#text, at, end)) this.#actor(at);
    if (end === at) return at + 1;
    const telling = tellingAt(this.#text, at, end);
    if (telling !== undefined) this.#tell(telling, at);
    return end;
  }

  #tell({ word, language, isPronoun, nouns }: Telling, at: number): void {
    if (language !== undefined) this.languages[language] += 1;
    if (isPronoun) this.pronouns.push(word);
    // Within "service provider" there is no "provider".
    const noun = at < this.#pastNoun ? undefined : nouns.find((one) => isNounAt(this.#text, at, one, word));
    if (noun === undefined) return;
    this.#pastNoun = at + noun.length;
    if (isParty(this.#text, at, this.#pastNoun)) this.roles.push({ noun, spelling: this.#text.slice(at, this.#pastNoun) });
  }

  #actor(at: number): void {
    SUBJECT.lastIndex = at;
    const match = SUBJECT.exec(this.#text);
    if (match === null) return;
    this.#pastActor = at + match[0].length;
    const [, written = ''] = match;
    const name = written.replace(/^(?:The|De|Het|Le|La|Les) /u, '');
    this.actors.push({ name, articled: name !== written || ARTICLE.test(this.#text.slice(Math.max(0, at - 6), at)) });
  }
}

/** The end of the word that begins at an offset; the offset itself where none does. */
function endOfWord(text: string, from: number): number {
  let end = endOfRun(text, from, LETTER | NUMBER);
  while (end > from && text.charCodeAt(end) === HYPHEN) {
    const next = endOfRun(text, end + 1, LETTER | NUMBER);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** Whether a role noun stands at an offset, where its first word does. */
function isNounAt(text: string, at: number, noun: string, first: string): boolean {
  const end = at + noun.length;
  return (noun === first || text.slice(at, end).toLowerCase() === noun) && !/^(?:[\p{L}\p{N}]|-\p{L})/u.test(text.slice(end, end + 2));
}

function isParty(text: string, start: number, end: number): boolean {
  return !OTHER_BEFORE.test(text.slice(Math.max(0, start - 14), start)) && !OTHER_AFTER.test(text.slice(end, end + 16));
}

/** Whether a name with its verb may begin with this word, or with this bracket: the pattern that tells is dear. */
function mayBeginName(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  if (start === end) return unit === BRACKET || unit === BRACE;
  // Capitals in ASCII come before small letters; any other letter may be one.
  if (unit >= SMALL_A && unit < 128) return false;
  const next = text.charCodeAt(end);
  return next === BLANK || next === AMPERSAND || next === HYPHEN;
}
