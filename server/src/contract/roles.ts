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
}

function nouns(side: Side, list: string, weak?: true): RoleNoun[] {
  return list.split('; ').map((noun) => ({ noun, side, ...(weak === undefined ? {} : { weak }) }));
}

export const ROLE_NOUNS: readonly RoleNoun[] = [
  ...nouns('provider', 'provider; service provider; supplier; processor; data processor; vendor; contractor; licensor; csp; cloud service provider; hosting provider; data importer; consultant'),
  ...nouns('customer', 'customer; client; controller; data controller; licensee; subscriber; data exporter; purchaser; contracting authority'),
  ...nouns('provider', 'leverancier; dienstverlener; verwerker; opdrachtnemer; aanbieder; dienstenaanbieder; hostingprovider; licentiegever; inschrijver'),
  ...nouns('customer', 'klant; opdrachtgever; verwerkingsverantwoordelijke; verantwoordelijke voor de verwerking; afnemer; licentienemer; aanbestedende overheid; verantwoordelijke; abonnee'),
  ...nouns('provider', "prestataire; fournisseur; titulaire; hébergeur; adjudicataire; concédant"),
  ...nouns('customer', "responsable de traitement; responsable du traitement; donneur d'ordre; donneur d’ordre; pouvoir adjudicateur; souscripteur; abonné; acheteur; commanditaire"),
  { noun: 'sous-traitant', side: 'provider', onlyAsProcessor: true },
  ...nouns('provider', 'company; société', true),
  ...nouns('customer', 'organisation; organization; organisatie; user; gebruiker; utilisateur; bénéficiaire; beneficiary; member; buyer; institution; instelling; responsable', true),
  // What public bodies are called.
  ...nouns('customer', 'authority; agency; city; municipality; bestuur; overheid; stad; gemeente; agentschap; instantie; administratie; administration; autorité; agence; ville; commune; office', true),
];

/** Role nouns by their first word in lower case, the longest first. */
export const NOUNS_BY_FIRST_WORD: ReadonlyMap<string, readonly string[]> = byFirstWord(ROLE_NOUNS.map(({ noun }) => noun));

function byFirstWord(nouns: readonly string[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const noun of [...nouns].sort((a, b) => b.length - a.length)) {
    const [first = noun] = noun.split(' ');
    map.set(first, [...(map.get(first) ?? []), noun]);
  }
  return map;
}

/** The last word of defined terms that are capitalised like a party, act like one in a sentence, and are none. */
const THINGS =
  /(?:^|[\s-])(?:agreements?|contracts?|services?|softwares?|platforms?|apps?|applications?|apis?|sites?|websites?|part(?:y|ies)|terms|clauses?|contents?|(?:personal|customer|client|usage|account|system|user|service)\s+data|orders?|forms?|fees|documentation|products?|support|access|team|feedback|version|marks|add-ons|files|resources|standards|scc?s|offerings|programs?|offers?|betas?|users?|accounts?|affiliates?|resellers?|administrators?|admins?|subjects?|members?|commission|court|law|section|article|annex|date|standing|use|overeenkomst|diensten?|partij(?:en)?|persoonsgegevens|voorwaarden|betrokkenen?|versies?|datalek|contrat|prestations?|parties?|données|conditions|plateforme|logiciel|livrables?|traitement|sous-traitants?|subprocessors?|sub-?verwerkers?|sub-?processors?|subcontractors?|gdpr|avg|rgpd|dpa|sla|cgvu?|cgu|nam|model|policy|code|it|this|we|you|if|each|they|nothing|any|all|no|either|neither|there|il|elle|elles|ils|ce|cela|chaque|tout|toute|nous|vous|het|deze|dit|dat|elke|wij|indien|us|who|which|what)\.?$/iu;

/** Whether a capitalised name can be no party's: "Personal Data", "The Agreement", "Google will". */
export function isThing(name: string): boolean {
  return THINGS.test(name) || /^(?:data|inc|llc|gmbh|ltd|limited|nv|bv|sa|sas|sarl|srl)\.?$/iu.test(name) || /^(?:the|de|het|le|la|les|l['’]|annex|annexe|bijlage|article|artikel|section|module|regulation|verordening|règlement|if|when|where|each|any|no|this|our|your|these|such)(?:\s|$)/iu.test(name) || / \p{Ll}/u.test(name.replace(/ (?:de|van|of|and|et|en|du|des|der) /gu, ' '));
}

const NOUNS = new Set(ROLE_NOUNS.map(({ noun }) => noun));

/** Whether a noun is in the list of role nouns, whatever the draft does with it. */
export function isRoleNoun(name: string): boolean {
  const noun = name.toLowerCase();
  return NOUNS.has(noun) || (noun.endsWith('s') && NOUNS.has(noun.slice(0, -1)));
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

/** Every form of a pronoun that may stand for a party. */
export const PRONOUN_FORMS: ReadonlySet<string> = new Set(
  Object.values(PRONOUNS).flatMap((sides) => Object.values(sides)).flatMap(({ counted, names }) => [...counted, ...names]),
);
