/** What one heading or provision tells about language and parties by its words alone, whatever stands around it. */
import { endOfRun, kindAt, LETTER, NUMBER } from './characters.ts';
import type { Memo } from './cache.ts';
import { definedNames } from './definedNames.ts';
import type { DefinedName } from './definedNames.ts';
import { LANGUAGES_OF } from './language.ts';
import type { LanguageCounts } from './language.ts';
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
const CAPITAL_A = 'A'.charCodeAt(0);
const CAPITAL_Z = 'Z'.charCodeAt(0);
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

/** What a word in lower case tells. */
interface Telling {
  readonly language: Language | undefined;
  readonly isPronoun: boolean;
  /** Role nouns that begin with it, the longest first. */
  readonly nouns: readonly string[];
}

const TELLING: ReadonlyMap<string, Telling> = new Map(
  [...LANGUAGES_OF.keys(), ...PRONOUN_FORMS, ...NOUNS_BY_FIRST_WORD.keys()].map((word) => [
    word,
    { language: LANGUAGES_OF.get(word), isPronoun: PRONOUN_FORMS.has(word), nouns: NOUNS_BY_FIRST_WORD.get(word) ?? [] },
  ]),
);
const LONGEST_TELLING = Math.max(...[...TELLING.keys()].map((word) => word.length));

function read(text: string): TextFacts {
  const languages: Record<Language, number> = { en: 0, fr: 0, nl: 0 };
  const roles: RoleUse[] = [];
  const pronouns: string[] = [];
  let past = 0;
  for (let at = 0, end = 0; at < text.length; at = Math.max(end, at + 1)) {
    end = endOfWord(text, at);
    if (end === at || end - at > LONGEST_TELLING) continue;
    const word = text.slice(at, end).toLowerCase();
    const telling = TELLING.get(word);
    if (telling === undefined) continue;
    if (telling.language !== undefined) languages[telling.language] += 1;
    if (telling.isPronoun) pronouns.push(word);
    // Within "service provider" there is no "provider".
    const noun = at < past ? undefined : telling.nouns.find((one) => isNounAt(text, at, one, word));
    if (noun === undefined) continue;
    past = at + noun.length;
    if (isParty(text, at, past)) roles.push({ noun, spelling: text.slice(at, past) });
  }
  return { languages, roles, pronouns, actors: actorsIn(text), definitions: definedNames(text), subProcessor: /sous-traitants?\s+ult[ée]rieurs?/iu.test(text) };
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

function actorsIn(text: string): Actor[] {
  const actors: Actor[] = [];
  let past = 0;
  for (let at = 0; at < text.length; at++) {
    if (at < past || !mayBeginName(text, at)) continue;
    SUBJECT.lastIndex = at;
    const match = SUBJECT.exec(text);
    if (match === null) continue;
    past = at + match[0].length;
    const [, written = ''] = match;
    const name = written.replace(/^(?:The|De|Het|Le|La|Les) /u, '');
    actors.push({ name, articled: name !== written || ARTICLE.test(text.slice(Math.max(0, at - 6), at)) });
  }
  return actors;
}

/** Whether a capital or the bracket of a field stands at an offset, after what is no letter: the pattern is dear. */
function mayBeginName(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const mayBe = unit < 128 ? (unit >= CAPITAL_A && unit <= CAPITAL_Z) || unit === BRACKET || unit === BRACE : kindAt(text, at) === LETTER;
  return mayBe && (at === 0 || kindAt(text, at - 1) === 0);
}
