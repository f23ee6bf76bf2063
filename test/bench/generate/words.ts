/** What a generated contract varies, language by language. */
import type { Language } from '../../../server/src/contract/types.ts';

type Words = readonly [string, ...string[]];

export interface Vocabulary {
  readonly article: string;
  readonly annex: string;
  readonly title: Words;
  readonly part: Words;
  readonly definitions: string;
  readonly schedule: string;
  readonly provider: Words;
  readonly customer: Words;
  /** How the drafts call the two sides. */
  readonly providers: RegExp;
  readonly customers: RegExp;
  /** `{p}` and `{c}` are the sides' names, `{P}` and `{C}` their companies, `{d}` a date. */
  readonly preamble: string;
  /** `{n}` is the term, `{x}` what it is narrowed down to. */
  readonly definition: Words;
  /** Ends of sentences: `{n}` is an invented name, `{k}` a code, `{a}` an article. */
  readonly endings: Words;
  readonly columns: readonly [string, string, string];
  /** Words that may stand for each other. */
  readonly synonyms: readonly Words[];
  /** Numbers in words. */
  readonly numbers: Words;
  readonly signature: string;
}

const EN: Vocabulary = {
  article: 'Article',
  annex: 'Annex',
  title: ['Framework Agreement for Cloud Services', 'Master Services Agreement', 'Outsourcing Agreement', 'Agreement for Managed Hosting'],
  part: ['Conditions for the {n} services', 'Work order {n}', 'Terms of the {n} environment', 'Service description of {n}'],
  definitions: 'Definitions',
  schedule: 'Service levels of {n}',
  provider: ['Provider', 'Supplier', 'Contractor', 'Vendor'],
  customer: ['Customer', 'Client', 'Subscriber', 'Purchaser'],
  providers: /\b(?:the Processor|Nimbora|Calverro SRL)(?![\w-])/giu,
  customers: /\bthe (?:Controller|City)(?![\w-])/giu,
  preamble:
    'This agreement is made on {d} between:\n\n1. **{P}**, a company with its registered office at [address] (hereinafter the “**{p}**”); and\n2. **{C}**, a public body with its offices at [address] (hereinafter the “**{c}**”),\n\ntogether the “**Parties**”.',
  definition: ['“**{n}**” means {x} that the {p} makes available to the {c}.', '“**{n}**” means every form of {x} for which the {p} bears responsibility.', '“**{n}**” means {x}, in whatever form, that the {c} or its users place there.'],
  endings: [' for {n}', ', as far as {n} is concerned', ' (reference {k})', ', in accordance with article {a}', ' within the scope of {n}', ' under work order {k}', ', without prejudice to article {a}', ' where {n} or {m} is used'],
  columns: ['Service level', 'Target', 'Credit'],
  synonyms: [
    ['without delay', 'promptly', 'forthwith', 'as soon as possible'],
    ['in writing', 'by registered letter', 'by e-mail', 'through the portal'],
    ['Ghent', 'Antwerp', 'Liège', 'Mons', 'Leuven', 'Ostend'],
    ['monthly', 'quarterly', 'yearly'],
    ['measures', 'safeguards', 'controls'],
    ['obligations', 'duties', 'commitments'],
    ['premises', 'sites', 'offices'],
    ['at no charge', 'free of charge', 'at its own expense'],
    ['data centres', 'server rooms', 'hosting facilities'],
  ],
  numbers: ['two', 'three', 'four', 'five', 'six', 'ten', 'twelve', 'fifteen', 'twenty', 'thirty', 'forty', 'sixty', 'ninety'],
  signature: 'Drawn up at ____________ in two copies.\n\n| For {P} | For {C} |\n| --- | --- |\n| Name: ____________ | Name: ____________ |',
};

const FR: Vocabulary = {
  article: 'Article',
  annex: 'Annexe',
  title: ['Contrat-cadre de services en nuage', 'Contrat d’infogérance', 'Contrat d’hébergement', 'Conditions de services numériques'],
  part: ['Conditions du service {n}', 'Bon de commande {n}', 'Conditions de l’environnement {n}', 'Description du service {n}'],
  definitions: 'Définitions',
  schedule: 'Niveaux de service de {n}',
  provider: ['Prestataire', 'Fournisseur', 'Titulaire'],
  customer: ['Client', 'Pouvoir adjudicateur', 'Donneur d’ordre'],
  providers: /\b(?:Prestataire|Sous-traitant|Fournisseur|Titulaire)(?![\p{L}-])/gu,
  customers: /\b(?:Client|Responsable du traitement|Pouvoir adjudicateur)(?![\p{L}-])/gu,
  preamble:
    'Le présent contrat est conclu le {d} entre :\n\n1. **{P}**, dont le siège est établi à [adresse] (ci-après le « **{p}** ») ; et\n2. **{C}**, dont le siège est établi à [adresse] (ci-après le « **{c}** »),\n\nci-après ensemble les « **Parties** ».',
  definition: ['« **{n}** » désigne {x} que le {p} met à la disposition du {c}.', '« **{n}** » désigne toute forme de {x} dont le {p} répond.', '« **{n}** » désigne {x}, sous quelque forme que ce soit, que le {c} ou ses utilisateurs y déposent.'],
  endings: [' pour {n}', ', pour ce qui concerne {n}', ' (référence {k})', ', conformément à l’article {a}', ' dans le cadre de {n}', ' en vertu du bon de commande {k}', ', sans préjudice de l’article {a}', ' lorsque {n} ou {m} est utilisé'],
  columns: ['Niveau de service', 'Objectif', 'Pénalité'],
  synonyms: [
    ['sans délai', 'immédiatement', 'dans les meilleurs délais', 'promptement'],
    ['par écrit', 'par lettre recommandée', 'par courriel', 'par le portail'],
    ['mesures', 'dispositions', 'précautions'],
    ['mensuelle', 'trimestrielle', 'annuelle'],
    ['obligations', 'engagements', 'devoirs'],
    ['gratuitement', 'sans frais', 'à ses frais'],
    ['centres de données', 'salles informatiques', 'installations d’hébergement'],
  ],
  numbers: ['deux', 'trois', 'quatre', 'cinq', 'six', 'dix', 'douze', 'quinze', 'vingt', 'trente', 'quarante', 'soixante', 'nonante'],
  signature: 'Fait à ____________ en deux exemplaires.\n\n| Pour {P} | Pour {C} |\n| --- | --- |\n| Nom : ____________ | Nom : ____________ |',
};

const NL: Vocabulary = {
  article: 'Artikel',
  annex: 'Bijlage',
  title: ['Raamovereenkomst voor clouddiensten', 'Uitbestedingsovereenkomst', 'Overeenkomst voor beheerde hosting', 'Dienstverleningsovereenkomst'],
  part: ['Voorwaarden van de dienst {n}', 'Bestelbon {n}', 'Voorwaarden van de omgeving {n}', 'Beschrijving van de dienst {n}'],
  definitions: 'Definities',
  schedule: 'Dienstniveaus van {n}',
  provider: ['Leverancier', 'Dienstverlener', 'Opdrachtnemer'],
  customer: ['Klant', 'Afnemer', 'Opdrachtgever'],
  providers: /\b(?:Leverancier|Verwerker|Dienstverlener)(?![\p{L}-])/gu,
  customers: /\b(?:Klant|Verwerkingsverantwoordelijke|Afnemer)(?![\p{L}-])/gu,
  preamble:
    'Deze overeenkomst wordt op {d} gesloten tussen:\n\n1. **{P}**, met zetel te [in te vullen] (hierna: de “**{p}**”); en\n2. **{C}**, met zetel te [in te vullen] (hierna: de “**{c}**”),\n\nhierna samen: de “**Partijen**”.',
  definition: ['“**{n}**” betekent {x} die de {p} aan de {c} ter beschikking stelt.', '“**{n}**” betekent elke vorm van {x} waarvoor de {p} instaat.', '“**{n}**” betekent {x}, in welke vorm ook, die de {c} of zijn gebruikers daar plaatsen.'],
  endings: [' voor {n}', ', wat {n} betreft', ' (referentie {k})', ', overeenkomstig artikel {a}', ' in het kader van {n}', ' krachtens bestelbon {k}', ', onverminderd artikel {a}', ' wanneer {n} of {m} wordt gebruikt'],
  columns: ['Dienstniveau', 'Doel', 'Korting'],
  synonyms: [
    ['onmiddellijk', 'onverwijld', 'zo spoedig mogelijk', 'meteen'],
    ['schriftelijk', 'per aangetekende brief', 'per e-mail', 'via het portaal'],
    ['maatregelen', 'voorzieningen', 'waarborgen'],
    ['maandelijks', 'driemaandelijks', 'jaarlijks'],
    ['verplichtingen', 'verbintenissen', 'plichten'],
    ['kosteloos', 'gratis', 'op eigen kosten'],
    ['datacentra', 'rekencentra', 'serverruimten'],
  ],
  numbers: ['twee', 'drie', 'vier', 'vijf', 'zes', 'tien', 'twaalf', 'vijftien', 'twintig', 'dertig', 'veertig', 'zestig', 'negentig'],
  signature: 'Getekend te ____________ in twee exemplaren.\n\n| Voor {P} | Voor {C} |\n| --- | --- |\n| Naam: ____________ | Naam: ____________ |',
};

export const VOCABULARY: Readonly<Record<Language, Vocabulary>> = { en: EN, fr: FR, nl: NL };

export const SYLLABLES: Words = ['bra', 'cal', 'dor', 'el', 'fin', 'gor', 'hul', 'is', 'kan', 'lum', 'mer', 'nor', 'or', 'pel', 'quin', 'ros', 'sta', 'tel', 'ul', 'ver', 'wen', 'xan', 'yl', 'zor'];

export const COMPANY_FORMS: Words = ['NV', 'BV', 'SA', 'SRL'];
