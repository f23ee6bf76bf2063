/** What one heading or provision tells about language and parties by its words alone, whatever stands around it. */
import type { Memo } from './cache.ts';
import { definedNames } from './definedNames.ts';
import type { DefinedName } from './definedNames.ts';
import { languageOfWord } from './language.ts';
import type { LanguageCounts } from './language.ts';
import { PRONOUN_FORMS, roleNounsFrom } from './roles.ts';
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

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** Beside a role noun, what makes another notion of it, or part of a field's name (`[company.name]`). */
const OTHER_BEFORE = /\p{L}[._]$|(?:sub|sous|other|another|third[- ]party|tiers|andere?|autres?)[-\s]*$/iu;
const OTHER_AFTER = /^[._]\p{L}|^\s(?:ultérieur|final|finaux|tiers)|^ \p{Lu}\p{Ll}/u;

const DOES =
  'shall|will|must|may|agrees?|undertakes?|provides?|supplies|processes|processe[sd]|uses|reserves?|warrants?|zal|moet|kan|mag|verwerkt|levert|stelt|biedt|heeft|verbindt|garandeert|is|dient|s[’\']engage|fournit|peut|doit|met|assure|garantit|se réserve|s[’\']efforce|\\p{Ll}{3,}(?:era|ira)|pourra|devra';
const NAME = '(?:\\p{Lu}[\\p{L}\\p{N}&-]+(?: \\p{Lu}[\\p{L}\\p{N}&-]+){0,2})|\\[[\\w. -]{3,30}\\]|\\{\\{[\\w. -]{2,30}\\}\\}';
const SUBJECT = new RegExp(`(?<=^|[\\s(“"«’'])(${NAME}) (?:${DOES})(?![\\p{L}])`, 'gmu');
const ARTICLE = /(?:^|[\s(“"«])(?:the|de|het|le|la|les|du|au|l['’])\s*$/iu;

/** The facts of a text, from the memo where it is kept there. */
export function factsOf(text: string, memo: Memo<TextFacts> | undefined): TextFacts {
  const kept = memo?.get(text);
  if (kept !== undefined) return kept;
  const facts = read(text);
  memo?.set(text, facts);
  return facts;
}

function read(text: string): TextFacts {
  const languages: Record<Language, number> = { en: 0, fr: 0, nl: 0 };
  const roles: RoleUse[] = [];
  const pronouns: string[] = [];
  let past = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const language = languageOfWord(word);
    if (language !== undefined) languages[language] += 1;
    if (PRONOUN_FORMS.has(word)) pronouns.push(word);
    // Within "service provider" there is no "provider".
    const noun = match.index < past ? undefined : nounAt(text, match.index, word);
    if (noun === undefined) continue;
    past = match.index + noun.length;
    if (isParty(text, match.index, past)) roles.push({ noun, spelling: text.slice(match.index, past) });
  }
  return { languages, roles, pronouns, actors: actorsIn(text), definitions: definedNames(text), subProcessor: /sous-traitants?\s+ult[ée]rieurs?/iu.test(text) };
}

/** The longest role noun that stands at an offset. */
function nounAt(text: string, at: number, first: string): string | undefined {
  return roleNounsFrom(first).find((noun) => {
    const end = at + noun.length;
    return (noun === first || text.slice(at, end).toLowerCase() === noun) && !/^(?:[\p{L}\p{N}]|-\p{L})/u.test(text.slice(end, end + 2));
  });
}

function isParty(text: string, start: number, end: number): boolean {
  return !OTHER_BEFORE.test(text.slice(Math.max(0, start - 14), start)) && !OTHER_AFTER.test(text.slice(end, end + 16));
}

function actorsIn(text: string): Actor[] {
  return [...text.matchAll(SUBJECT)].map(({ index, 1: written = '' }) => {
    const name = written.replace(/^(?:The|De|Het|Le|La|Les) /u, '');
    return { name, articled: name !== written || ARTICLE.test(text.slice(Math.max(0, index - 6), index)) };
  });
}
