/** The closed word classes of the three languages: grammar, so not in the lexicon, which holds what words mean. */
import type { Language } from '../contract/types.ts';

export interface FunctionWords {
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
  /** Stands right before an infinitive: "required to notify". */
  readonly infinitive: ReadonlySet<string>;
  /** Words that begin a clause of their own, with its own subject: "if", "indien", "lorsque". */
  readonly subordinating: ReadonlySet<string>;
}

export const FUNCTION_WORDS: Readonly<Record<Language, FunctionWords>> = {
  en: {
    articles: words('the a an'),
    determiners: words('of such said any its their our your this that these those each every both all his her'),
    prepositions: words('to of by from for with on upon against towards toward between at in via through under per than'),
    agent: words('by'),
    passive: words('be is are been being was were'),
    infinitive: words('to'),
    subordinating: words('if when where once after before until unless while because provided whether should'),
  },
  nl: {
    articles: words('de het een'),
    determiners: words('van der des haar hun die dat deze dit elke elk ieder iedere alle onze uw eventuele zodanige dergelijke'),
    prepositions: words('aan van door voor namens tegenover jegens met bij tussen uit op naar via onder richting vanwege dan'),
    agent: words('door'),
    passive: words('wordt worden werd werden'),
    infinitive: words('te om'),
    subordinating: words('indien als wanneer zodra nadat voordat totdat tenzij terwijl omdat mits ingeval waarbij'),
  },
  fr: {
    articles: words('le la les l un une'),
    determiners: words('de d du des ce cet cette ces son sa ses leur leurs tout toute tous toutes chaque notre nos votre vos ledit ladite lesdits lesdites'),
    prepositions: words('à au aux de du des d par pour avec envers chez contre entre auprès vers sur que qu'),
    agent: words('par'),
    passive: words('est sont être été soit soient sera seront était'),
    infinitive: words('d de à'),
    subordinating: words('si lorsque lorsqu quand dès après avant sauf tant puisque puisqu afin'),
  },
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
