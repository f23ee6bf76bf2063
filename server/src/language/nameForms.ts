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
  const recased = casing(written, from);
  const inflections = inflectionsOf(language);
  for (const { of, onto } of inflections) {
    if (!of(from).some((form) => recased(form) === written)) continue;
    const { text, sure } = onto(to, written);
    return { text: recased(text), sure };
  }
  // In capitals of another kind ("Personal data"), or a form that the rules do not know.
  const lower = written.toLowerCase();
  const like = inflections.find(({ of }) => of(from).some((form) => form.toLowerCase() === lower));
  const guess = like?.onto(to, written) ?? (written.length > from.length ? pluralOf(language, to) : { text: to });
  return { text: recased(guess.text), sure: false };
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
