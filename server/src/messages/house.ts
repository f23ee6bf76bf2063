/** What is said of clauses of the firm's own. */
import type { Localised } from '../library/types.ts';

/** Where a clause comes from that no policy asks, and that names no source. */
export const OWN_CLAUSE: Localised<string> = {
  en: 'own clause of the organisation',
  fr: 'clause propre à l’organisation',
  nl: 'eigen clausule van de organisatie',
};

/** Over what such a clause has to say, where that of a policy has “What the policy asks”. */
export const OWN_ASKS: Localised<string> = {
  en: 'What the organisation asks',
  fr: 'Ce que demande l’organisation',
  nl: 'Wat de organisatie vraagt',
};
