/** A name in the form in which another name stands: in capitals, in the plural, in the possessive. */
import type { Language } from '../contract/types.ts';
import { pluralOf, pluralsOf, singularOf, singularsOf } from './plurals.ts';
import type { NameForm } from './plurals.ts';

/** A form of names that can be told from the name, and given to another one. */
interface Inflection {
  readonly of: (name: string) => readonly string[];
  readonly onto: (name: string, written: string) => NameForm;
}

/**
 * @param written how the old name stands there, white space folded
 * @param from the old name as it is defined
 * @param to the new name
 * @returns the new name in the form of `written`
 */
export function formLike(language: Language, written: string, from: string, to: string): NameForm {
  const inflections = inflectionsOf(language);
  const exact = inflections.find(({ of }) => of(from).includes(written));
  const like = exact ?? inflections.find(({ of }) => of(from).some((form) => spelling(form) === spelling(written)));
  const unknown = written.length > from.length ? pluralOf(language, to) : { text: to };
  const { text, sure } = like?.onto(to, written) ?? { ...unknown, sure: false };
  const recased = casing(written, from)(text);
  if (exact !== undefined || !hasSmallWords(written) || hasSmallWords(from)) return { text: recased, sure };
  const small = withSmallWords(recased);
  return { text: small, sure: sure && small === recased };
}

/** The same for two ways to write the same words: "Sous-traitant" and "Sous-Traitant", "Third-Party" and "THIRD PARTY". */
function spelling(name: string): string {
  return name.toLowerCase().replace(/[-\u2010\u2011\s]+/gu, ' ').replace(/’/gu, "'");
}

/** What makes the old name's capitals those that are written: all of them, or the first one where a sentence begins. */
function casing(written: string, from: string): (name: string) => string {
  if (isCapitals(written) && !isCapitals(from)) return (name) => name.toLocaleUpperCase();
  if (/^\p{Lu}/u.test(written) && /^\p{Ll}/u.test(from)) return (name) => name.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase());
  return (name) => name;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** "Données personnelles": whether all words after the first begin with a small letter. */
function hasSmallWords(name: string): boolean {
  return name.includes(' ') && !/\s[^\p{Ll}]/u.test(name);
}

function withSmallWords(name: string): string {
  return name.replace(/(?<=\s)\p{Lu}(?=\p{Ll}|$)/gu, (letter) => letter.toLocaleLowerCase());
}

function inflectionsOf(language: Language): readonly Inflection[] {
  const same: Inflection = { of: (name) => [name], onto: (name) => ({ text: name, sure: true }) };
  const plural: Inflection = { of: (name) => pluralsOf(language, name), onto: (name) => pluralOf(language, name) };
  const singular: Inflection = { of: (name) => singularsOf(language, name), onto: (name) => singularOf(language, name) };
  return language === 'en' ? [same, plural, singular, POSSESSIVE, PLURAL_POSSESSIVE] : [same, plural, singular];
}

/** "Customer's": after a name in -s the apostrophe may stand alone or not. */
const POSSESSIVE: Inflection = {
  of: (name) => ["'s", '’s'].map((ending) => name + ending),
  onto: (name, written) => ({ text: name + written.slice(-2), sure: !/s$/iu.test(name) }),
};

/** "Customers'" */
const PLURAL_POSSESSIVE: Inflection = {
  of: (name) => [name, ...pluralsOf('en', name)].filter((each) => /s$/iu.test(each)).flatMap((each) => [`${each}'`, `${each}’`]),
  onto: (name, written) => {
    const { text, sure } = pluralOf('en', name);
    return { text: text + written.slice(-1), sure: sure && /s$/iu.test(text) };
  },
};
