/**
 * Plurals of names of things and roles. The rules are those that know hardly an exception among such names; what they
 * do not settle is a guess and is said to be one.
 */
import type { Language } from '../contract/types.ts';

export interface NameForm {
  readonly text: string;
  /** Whether it follows by rule; otherwise it is a guess for a person to look at. */
  readonly sure: boolean;
}

/** What may follow the noun that stands for the whole name: "Date of Completion", "Bon de Commande". */
const AFTER_HEAD: Readonly<Record<Language, RegExp>> = {
  en: /\s+(?:of|for|to|on|in|with|by|under|from)\s/iu,
  fr: /\s+(?:de|du|des|d['’]|à|au|aux|en|sur|pour|par|dans)(?:\s|(?<=['’]))/iu,
  nl: /\s+(?:van|voor|tot|op|met|bij|in|inzake|aan|door|ter|ten|uit)\s/iu,
};

/** The name in the plural. */
export function pluralOf(language: Language, name: string): NameForm {
  return onHead(language, name, PLURAL[language]);
}

/** The name, which may be a plural, in the singular. */
export function singularOf(language: Language, name: string): NameForm {
  return onHead(language, name, (word) => (NO_PLURAL[language].test(word) ? { text: word, sure: true } : SINGULAR[language](word)));
}

/** What may be the plural of a name. */
export function pluralsOf(language: Language, name: string): readonly string[] {
  return formsOf(language, name, PLURALS[language]);
}

/** What a name may be the plural of. */
export function singularsOf(language: Language, name: string): readonly string[] {
  return formsOf(language, name, SINGULARS[language]);
}

interface Parts {
  /** The words that are inflected; in Dutch and English it is the last of them alone. */
  readonly head: readonly string[];
  readonly rest: string;
}

function partsOf(language: Language, name: string): Parts {
  const at = AFTER_HEAD[language].exec(name)?.index ?? name.length;
  return { head: name.slice(0, at).split(/\s+/u), rest: name.slice(at) };
}

function onHead(language: Language, name: string, inflect: (word: string) => NameForm): NameForm {
  const { head, rest } = partsOf(language, name);
  const forms = head.map((word, index) => (language === 'fr' || index === head.length - 1 ? inflect(word) : { text: word, sure: true }));
  const text = forms.map((form) => form.text).join(' ') + rest;
  return { text, sure: forms.every(({ sure }) => sure) && settled(language, head) };
}

/** Whether the words before the noun leave no doubt: a French one may be in apposition, a Dutch one may take an -e. */
function settled(language: Language, head: readonly string[]): boolean {
  if (language === 'fr') return head.length === 1;
  return language === 'en' || head.slice(0, -1).every((word) => word.endsWith('e'));
}

function formsOf(language: Language, name: string, forms: (word: string) => readonly string[]): readonly string[] {
  const { head, rest } = partsOf(language, name);
  const last = forms(head.at(-1) ?? '').map((word) => [...head.slice(0, -1), word].join(' ') + rest);
  if (language !== 'fr' || head.length === 1) return last;
  // In French every word of the name may agree.
  const [first = [], ...others] = head.map((word) => [...new Set(forms(word))].slice(0, 2));
  const agreed = others.reduce<readonly string[]>((before, after) => before.flatMap((a) => after.map((b) => `${a} ${b}`)).slice(0, 16), first);
  return [...last, ...agreed.map((words) => words + rest)];
}

const PLURALS: Readonly<Record<Language, (word: string) => readonly string[]>> = {
  en: (word) => [`${word}s`, `${word}es`, word.replace(/y$/u, 'ies'), word.replace(/fe?$/u, 'ves')].filter((each) => each !== word),
  fr: (word) => [`${word}s`, `${word}x`, word.replace(/al$/u, 'aux')].filter((each) => each !== word),
  nl: (word) =>
    [
      `${word}en`, `${word}s`, `${word}'s`, `${word}’s`, `${word}n`, `${word}ën`,
      word.replace(/heid$/u, 'heden'), word.replace(/([^aeiou])$/u, '$1$1en'), word.replace(/([aeou])\1([^aeiou])$/u, '$1$2en'),
      word.replace(/f$/u, 'ven'), word.replace(/s$/u, 'zen'),
    ].filter((each) => each !== word),
};

const SINGULARS: Readonly<Record<Language, (word: string) => readonly string[]>> = {
  en: (word) => [word.replace(/s$/u, ''), word.replace(/es$/u, ''), word.replace(/ies$/u, 'y')].filter((each) => each !== word),
  fr: (word) => [word.replace(/[sx]$/u, ''), word.replace(/aux$/u, 'al')].filter((each) => each !== word),
  nl: (word) =>
    [
      word.replace(/s$/u, ''), word.replace(/en$/u, ''), word.replace(/heden$/u, 'heid'), word.replace(/([^aeiou])\1en$/u, '$1'),
      word.replace(/([aeou])([^aeiou])en$/u, '$1$1$2'),
    ].filter((each) => each !== word),
};

/** English nouns that have no plural, or hardly ever. */
const UNCOUNTED = /(?:data|information|equipment|ware|personnel|staff|know-how|knowledge|business|processing|confidentiality|advice|support|access)$/iu;

const PLURAL: Readonly<Record<Language, (word: string) => NameForm>> = {
  en: (word) => {
    if (/[^aeiou]y$/iu.test(word)) return { text: word.replace(/y$/iu, 'ies'), sure: true };
    if (/(?:ch|sh)$/iu.test(word)) return { text: `${word}es`, sure: true };
    if (UNCOUNTED.test(word)) return { text: word, sure: false };
    if (/[xz]$|ss$/iu.test(word)) return { text: `${word}es`, sure: false };
    if (/s$/iu.test(word)) return { text: word, sure: false };
    return { text: `${word}s`, sure: /[b-eg-npqrtvwy]$/iu.test(word) && !/(?:fe|man)$/iu.test(word) };
  },
  fr: (word) => {
    if (/[sxz]$/iu.test(word)) return { text: word, sure: true };
    if (/eau$/iu.test(word)) return { text: `${word}x`, sure: true };
    if (/(?:a[il]l?|au|eu|ou)$/iu.test(word)) return { text: /al$/iu.test(word) ? word.replace(/l$/iu, 'ux') : `${word}s`, sure: false };
    return { text: `${word}s`, sure: /\p{Ll}$/u.test(word) };
  },
  nl: (word) => {
    if (/heid$/iu.test(word)) return { text: word.replace(/heid$/iu, 'heden'), sure: true };
    if (NL_EN.test(word) && !/management$/iu.test(word)) return { text: `${word}en`, sure: true };
    if (NL_S.test(word)) return { text: `${word}s`, sure: true };
    if (/[aiou]$/iu.test(word)) return { text: `${word}’s`, sure: false };
    return { text: /(?:e|e[lmnr]|eur|or|aar)$/iu.test(word) ? `${word}s` : `${word}en`, sure: false };
  },
};

/** "Verwerking", "Dienst", "Opdracht", "Faciliteit", "Document", "Klant", "Partij"; "Verwerker", "Leverancier", "Licentie". */
const NL_EN = /(?:ing|[ijnm]st|cht|teit|ment|klant|kant|ij)$/iu;
const NL_S = /(?:[aeiouy].*[^eio]er|cier|tie)$/iu;

/** A name that is no plural stands for one thing as it is. */
const NO_PLURAL: Readonly<Record<Language, RegExp>> = { en: /[^s]$/iu, fr: /[^sxz]$/iu, nl: /(?:[^sn]|[^e]n)$/iu };

const SINGULAR: Readonly<Record<Language, (word: string) => NameForm>> = {
  en: (word) => {
    const sure = /[^sui]s$/iu.test(word) && !/(?:[sxzo]|[cs]h|i|v)es$/iu.test(word);
    if (sure) return { text: word.slice(0, -1), sure };
    if (/ies$/iu.test(word)) return { text: word.replace(/ies$/iu, 'y'), sure };
    return { text: word.replace(/(?<=x|[cs]h)es$|(?<=[^su])(?<![sz]e)s$/iu, ''), sure };
  },
  fr: (word) => {
    const sure = /(?:[eé]|eur|nt|ion)s$/iu.test(word);
    return { text: sure ? word.slice(0, -1) : word, sure };
  },
  nl: (word) => {
    if (/heden$/iu.test(word)) return { text: word.replace(/heden$/iu, 'heid'), sure: true };
    const bare = word.replace(/(?:en|s)$/iu, '');
    const sure = bare !== word && PLURAL.nl(bare).sure && PLURAL.nl(bare).text === word;
    return { text: sure ? bare : word, sure };
  },
};
