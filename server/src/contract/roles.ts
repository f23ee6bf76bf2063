/** The nouns by which contracts call the two sides. */
import type { Language } from './types.ts';

export type Side = 'provider' | 'customer';

export interface RoleNoun {
  /** In lower case. */
  readonly noun: string;
  readonly side: Side;
  /** A party only where the draft defines it as one, and only where the side has no better name. */
  readonly weak?: true;
  /** French "sous-traitant": a subcontractor unless the draft is a processing agreement. */
  readonly onlyAsProcessor?: true;
  /** What makes another notion of it: "sub-", "third-party " before it, "ultérieur", "final" after it. */
  readonly not: { readonly after: RegExp; readonly before: RegExp };
}

const NOT = {
  after: /(?:sub|sous|other|another|third[- ]party|tiers|andere?|autres?)[-\s]*$/iu,
  before: /^\s(?:ultérieur|final|finaux|tiers)|^ \p{Lu}\p{Ll}/u,
};

function nouns(side: Side, list: string, weak?: true): RoleNoun[] {
  return list.split('; ').map((noun) => ({ noun, side, not: NOT, ...(weak === undefined ? {} : { weak }) }));
}

export const ROLE_NOUNS: readonly RoleNoun[] = [
  ...nouns('provider', 'provider; service provider; supplier; processor; data processor; vendor; contractor; licensor; csp; cloud service provider; hosting provider; data importer; consultant'),
  ...nouns('customer', 'customer; client; controller; data controller; licensee; subscriber; data exporter; purchaser; contracting authority; the institution'),
  ...nouns('provider', 'leverancier; dienstverlener; verwerker; opdrachtnemer; aanbieder; dienstenaanbieder; hostingprovider; licentiegever; inschrijver'),
  ...nouns('customer', 'klant; opdrachtgever; verwerkingsverantwoordelijke; afnemer; licentienemer; aanbestedende overheid; verantwoordelijke; abonnee'),
  ...nouns('provider', "prestataire; fournisseur; titulaire; hébergeur; adjudicataire; concédant"),
  ...nouns('customer', "responsable de traitement; responsable du traitement; donneur d'ordre; donneur d’ordre; pouvoir adjudicateur; souscripteur; abonné; acheteur; commanditaire"),
  { noun: 'sous-traitant', side: 'provider', onlyAsProcessor: true, not: NOT },
  ...nouns('provider', 'company; société', true),
  ...nouns('customer', 'organisation; organization; organisatie; user; gebruiker; utilisateur; bénéficiaire; beneficiary; member; buyer; institution; instelling', true),
];

/** The last word of defined terms that are capitalised like a party, act like one in a sentence, and are none. */
const THINGS =
  /(?:^|[\s-])(?:agreements?|contracts?|services?|softwares?|platforms?|apps?|applications?|apis?|sites?|websites?|part(?:y|ies)|terms|clauses?|contents?|(?:personal|customer|client|usage|account|system|user|service)\s+data|orders?|forms?|fees|documentation|products?|support|access|team|feedback|version|marks|add-ons|files|resources|standards|scc?s|offerings|programs?|offers?|betas?|users?|accounts?|affiliates?|resellers?|administrators?|admins?|subjects?|members?|commission|court|law|section|article|annex|date|standing|use|overeenkomst|diensten?|partij(?:en)?|persoonsgegevens|voorwaarden|betrokkenen?|versies?|datalek|contrat|prestations?|parties?|données|conditions|plateforme|logiciel|livrables?|traitement|sous-traitants?|subprocessors?|sub-?verwerkers?|sub-?processors?|subcontractors?|gdpr|avg|rgpd|dpa|sla|cgvu?|cgu|nam|model|policy|code|it|this|we|you|if|each|they|nothing|any|all|no|either|neither|there|il|elle|elles|ils|ce|cela|chaque|tout|toute|nous|vous|het|deze|dit|dat|elke|wij|indien|us|who|which|what)\.?$/iu;

/** Whether a capitalised name can be no party's: "Personal Data", "The Agreement", "Google will". */
export function isThing(name: string): boolean {
  return THINGS.test(name) || /^(?:data|inc|llc|gmbh|ltd|limited|nv|bv|sa|sas|sarl|srl)\.?$/iu.test(name) || /^(?:the|de|het|le|la|les|l['’]|annex|annexe|bijlage|article|artikel|section|module|regulation|verordening|règlement|if|when|where|each|any|no|this|our|your|these|such)(?:\s|$)/iu.test(name) || / \p{Ll}/u.test(name.replace(/ (?:de|van|of|and|et|en|du|des|der) /gu, ' '));
}

/** Whether a noun is in the list of role nouns, whatever the draft does with it. */
export function isRoleNoun(name: string): boolean {
  const noun = name.toLowerCase();
  return ROLE_NOUNS.some((role) => role.noun === noun || `${role.noun}s` === noun);
}

interface Pronouns {
  /** Forms by which the use of the pronoun is measured. */
  readonly counted: readonly string[];
  /** Forms that are names of the party. */
  readonly names: readonly string[];
}

/** "us" is left out: it reads like the country. */
export const PRONOUNS: Readonly<Record<Language, Readonly<Record<Side, Pronouns>>>> = {
  en: { provider: { counted: ['we', 'our'], names: ['we'] }, customer: { counted: ['you', 'your'], names: ['you'] } },
  nl: { provider: { counted: ['wij', 'we', 'ons', 'onze'], names: ['wij', 'we'] }, customer: { counted: ['u', 'uw', 'je', 'jouw', 'jij'], names: ['u', 'jij', 'je'] } },
  fr: { provider: { counted: ['nous', 'notre', 'nos'], names: ['nous'] }, customer: { counted: ['vous', 'votre', 'vos'], names: ['vous'] } },
};
