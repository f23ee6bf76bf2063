/** The closed word classes of the three languages: grammar, so not in the lexicon, which holds what words mean. */
import type { Language } from '../contract/types.ts';
import { numberOf } from './numberWords.ts';

interface FunctionWords {
  /** Articles, passed over in forms and in texts. */
  readonly articles: ReadonlySet<string>;
  /** Passed over in a text unless a form names them: "every year" needs "every", "notice of" needs "of", "notify customer" finds "notify its customer". */
  readonly determiners: ReadonlySet<string>;
  /** A party named right after one of these is not the subject. */
  readonly prepositions: ReadonlySet<string>;
  /** Introduces who does what a passive verb says: "by the Provider". */
  readonly agent: ReadonlySet<string>;
  /** Auxiliaries of the passive. */
  readonly passive: ReadonlySet<string>;
  /** Those among them that only suppose: "if". */
  readonly conditional: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** May stand before the verb of an order: "please notify". */
  readonly openers: ReadonlySet<string>;
  /** Speaks to the reader, which in a contract of adhesion is the customer. */
  readonly secondPerson: ReadonlySet<string>;
  /** Opens a clause that says what is promised, known or acknowledged. */
  readonly complementizers: ReadonlySet<string>;
  /** What a past participle looks like. */
  readonly participle: RegExp;
  /** Stands right before an infinitive: "required to notify". */
  readonly infinitive: ReadonlySet<string>;
  /** Words that begin a clause of their own, with its own subject: "if", "indien", "lorsque". */
  readonly subordinating: ReadonlySet<string>;
}

const FUNCTION_WORDS: Readonly<Record<Language, FunctionWords>> = {
  en: {
    articles: words('the a an'),
    determiners: words('of such said any its their our your this that these those each every both all his her'),
    prepositions: words('to of by from for with on upon against towards toward between at in via through under per than'),
    agent: words('by'),
    passive: words('be is are been being was were'),
    conditional: words('if unless should'),
    pronouns: words('it he she they'),
    openers: words('and please also'),
    secondPerson: words('you your'),
    complementizers: words('that'),
    participle: /(?:ed|wn|ven|den|ken|made|held|kept|told|sent|brought|given|put|left)$/,
    infinitive: words('to'),
    subordinating: words('if when where once after before until unless while because provided whether should'),
  },
  nl: {
    articles: words('de het een van der des'),
    determiners: words('haar hun die dat deze dit elke elk ieder iedere alle onze uw eventuele zodanige dergelijke'),
    prepositions: words('aan van door voor namens tegenover jegens met bij tussen uit op naar via onder richting vanwege dan'),
    agent: words('door'),
    passive: words('wordt worden werd werden'),
    conditional: words('indien als wanneer ingeval tenzij'),
    pronouns: words('hij zij'),
    openers: words('en gelieve ook'),
    secondPerson: words('u uw je jouw jullie'),
    complementizers: words('dat'),
    participle: /^(?:ge|be|ver|ont|her|mee|in|op|af|aan|door|over|terug|toe|uit|voor)\p{L}*(?:d|t|en)$/u,
    infinitive: words('te om'),
    subordinating: words('indien als wanneer zodra nadat voordat totdat tenzij terwijl omdat mits ingeval waarbij'),
  },
  fr: {
    articles: words('le la les l un une des du de d'),
    determiners: words('ce cet cette ces son sa ses leur leurs tout toute tous toutes chaque notre nos votre vos ledit ladite lesdits lesdites'),
    prepositions: words('à au aux de du des d par pour avec envers chez contre entre auprès vers sur devant'),
    agent: words('par'),
    passive: words('est sont être été soit soient sera seront était'),
    conditional: words('si s sauf'),
    pronouns: words('il elle ils elles'),
    openers: words('et veuillez merci'),
    secondPerson: words('vous votre vos'),
    complementizers: words('que qu'),
    participle: /\p{L}{2}(?:é|ée|és|ées|is|ise|ises|it|ite|its|ites|u|ue|us|ues|i|ie|ies|rt|rte|rts|rtes|int|inte)(?<!^(?:aussi|plus|lui|dont|sous|vers|dans|mais|avis))$/u,
    infinitive: words('d de à'),
    subordinating: words('si lorsque lorsqu quand dès après avant sauf tant puisque puisqu afin'),
  },
};

/** The classes of words, each a bit: what a word is, is found out once, and then asked for at each of its places. */
export const CLASS = {
  article: 1,
  determiner: 1 << 1,
  preposition: 1 << 2,
  agent: 1 << 3,
  passive: 1 << 4,
  conditional: 1 << 5,
  pronoun: 1 << 6,
  opener: 1 << 7,
  secondPerson: 1 << 8,
  complementizer: 1 << 9,
  participle: 1 << 10,
  infinitive: 1 << 11,
  subordinating: 1 << 12,
  /** Digits, or a number in words. */
  numeral: 1 << 13,
  /** Before a time limit: "within". */
  within: 1 << 14,
} as const;

const WITHIN = words('within binnen dans');

/**
 * The classes of a word.
 *
 * @param word in the form in which `tokenize` gives it
 * @returns bits of `CLASS`
 */
export function classesOf(word: string, language: Language): number {
  const own = FUNCTION_WORDS[language];
  const bit = (is: boolean, mask: number): number => (is ? mask : 0);
  return (
    bit(own.articles.has(word), CLASS.article) |
    bit(own.determiners.has(word), CLASS.determiner) |
    bit(own.prepositions.has(word), CLASS.preposition) |
    bit(own.agent.has(word), CLASS.agent) |
    bit(own.passive.has(word), CLASS.passive) |
    bit(own.conditional.has(word), CLASS.conditional) |
    bit(own.pronouns.has(word), CLASS.pronoun) |
    bit(own.openers.has(word), CLASS.opener) |
    bit(own.secondPerson.has(word), CLASS.secondPerson) |
    bit(own.complementizers.has(word), CLASS.complementizer) |
    bit(own.participle.test(word), CLASS.participle) |
    bit(own.infinitive.has(word), CLASS.infinitive) |
    bit(own.subordinating.has(word), CLASS.subordinating) |
    bit(/^\d/.test(word) || numberOf(word, language) !== undefined, CLASS.numeral) |
    bit(WITHIN.has(word), CLASS.within)
  );
}

/** Whether a word is there and in one of these classes. */
export function has(token: { readonly classes: number } | undefined, classes: number): boolean {
  return token !== undefined && (token.classes & classes) !== 0;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
