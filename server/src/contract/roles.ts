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
  /** What makes another notion of it: "sub-", "third-party ". */
  readonly notAfter: RegExp;
}

const SUB = /(?:sub|sous|other|another|third[- ]party|tiers|ander[e]?)[-\s]*$/iu;

function nouns(side: Side, list: string, weak?: true): RoleNoun[] {
  return list.split('; ').map((noun) => ({ noun, side, notAfter: SUB, ...(weak === undefined ? {} : { weak }) }));
}

export const ROLE_NOUNS: readonly RoleNoun[] = [
  ...nouns('provider', 'provider; service provider; supplier; processor; data processor; vendor; contractor; licensor; csp; cloud service provider; hosting provider; data importer; consultant'),
  ...nouns('customer', 'customer; client; controller; data controller; licensee; subscriber; data exporter; purchaser; contracting authority; the institution'),
  ...nouns('provider', 'leverancier; dienstverlener; verwerker; opdrachtnemer; aanbieder; dienstenaanbieder; hostingprovider; licentiegever; inschrijver'),
  ...nouns('customer', 'klant; opdrachtgever; verwerkingsverantwoordelijke; afnemer; licentienemer; aanbestedende overheid; verantwoordelijke; abonnee'),
  ...nouns('provider', "prestataire; fournisseur; titulaire; hébergeur; adjudicataire; concédant"),
  ...nouns('customer', "responsable de traitement; responsable du traitement; donneur d'ordre; donneur d’ordre; pouvoir adjudicateur; souscripteur; abonné; acheteur"),
  { noun: 'sous-traitant', side: 'provider', onlyAsProcessor: true, notAfter: /(?:autres?|tiers)\s*$/iu },
  ...nouns('provider', 'company; société', true),
  ...nouns('customer', 'organisation; organization; organisatie; user; gebruiker; utilisateur; bénéficiaire; beneficiary; member; buyer; institution; instelling', true),
];

/** Defined terms that are capitalised like a party, act like one in a sentence, and are none. */
export const OTHER_TERMS: ReadonlySet<string> = new Set(
  ('agreement; contract; services; service; software; platform; site; website; party; parties; terms; content; data; personal data; customer data; order; orders; fees; documentation; products; product; ' +
    'overeenkomst; dienst; diensten; partij; partijen; persoonsgegevens; voorwaarden; website; software; betrokkene; datalek; ' +
    'contrat; services; service; prestations; partie; parties; données; conditions; plateforme; logiciel; site; livrable; livrables; ' +
    'gdpr; avg; rgpd; dpa; sla; effective date; affiliates; affiliate; data subject; subprocessor; subprocessors; sub-processor; subcontractor; end user; end users; users; this; these; law; section; article; commission; court; ' +
    'cgv; cgu; cgvu; privacy policy; terms of service; account; accounts; application; applications').split('; '),
);

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
