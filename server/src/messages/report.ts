/** What a report says in words of its own, in the three languages side by side. */
import type { Language } from '../contract/types.ts';
import type { DraftingKind } from '../drafting/types.ts';
import type { Level } from '../library/types.ts';
import type { CoverageStatus } from '../review/coverage.ts';

export interface ReportMessages {
  /** Over the report, before the title of the contract. */
  readonly report: string;
  readonly contents: string;
  readonly contract: string;

  readonly file: string;
  readonly contractLanguage: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly provider: string;
  readonly customer: string;
  /** Of a party that the draft gives no name. */
  readonly notNamed: string;
  /** Of the words by which the draft introduces the parties. */
  readonly introduced: string;
  readonly reviewedAgainst: string;
  /** Of guarantees that no policy asks; at least one. */
  readonly own: (guarantees: number) => string;
  readonly date: string;
  /** The locale in which a date is written. */
  readonly locale: string;
  /** Of the SHA-256 of the text. */
  readonly fingerprint: string;
  readonly program: string;

  readonly summary: string;
  /** "The contract meets 23 of the 85 guarantees that were looked for." */
  readonly score: (met: number, all: number) => string;
  /** How many clauses are missing altogether; at least one. */
  readonly clausesMissing: (clauses: number) => string;
  readonly draftingCount: (findings: number) => string;
  readonly first: string;
  readonly status: string;
  readonly number: string;
  readonly meaning: string;
  readonly meanings: Readonly<Record<CoverageStatus, string>>;
  /** Heads of columns, for counts. */
  readonly columns: Readonly<Record<CoverageStatus, string>>;

  readonly matrix: string;
  readonly clause: string;
  readonly level: string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly where: string;
  readonly total: string;

  readonly findings: string;
  readonly noFindings: string;
  /** Of a clause that the contract does not have. */
  readonly clauseMissing: string;
  readonly contractSays: string;
  readonly alsoAt: string;
  readonly fallsShort: string;
  readonly proposal: string;
  /** Under a missing guarantee: the article in which it is to be added. */
  readonly addIn: (place: string) => string;
  readonly others: string;
  /** Of an element that falls short and is not reported, since the settings say so. */
  readonly notReported: string;

  readonly accepted: string;
  readonly acceptedIntro: string;
  readonly reason: string;
  readonly subject: string;
  readonly excluded: string;
  readonly excludedIntro: string;
  readonly drafting: string;
  readonly remark: string;
  readonly about: string;
  /** What each kind of remark on the drafting is about, in a sentence. */
  readonly draftingRules: Readonly<Record<DraftingKind, string>>;
  /** What the review does and does not do: paragraphs. */
  readonly aboutText: (policy: string) => readonly string[];
}

const en: ReportMessages = {
  report: 'Contract review report',
  contents: 'Contents',
  contract: 'Contract',
  file: 'File',
  contractLanguage: 'Language of the contract',
  languages: { en: 'English', fr: 'French', nl: 'Dutch' },
  provider: 'Provider',
  customer: 'Customer',
  notNamed: 'not named in the draft',
  introduced: 'In the draft’s words',
  reviewedAgainst: 'Reviewed against',
  own: (guarantees) => `${guarantees === 1 ? 'one guarantee' : `${guarantees} guarantees`} of the organisation’s own`,
  date: 'Date of the review',
  locale: 'en-GB',
  fingerprint: 'Text reviewed (SHA-256)',
  program: 'Made with',
  summary: 'Summary',
  score: (met, all) => `The contract meets ${met} of the ${all} guarantees that were looked for.`,
  clausesMissing: (clauses) => (clauses === 1 ? 'One clause is missing altogether.' : `${clauses} clauses are missing altogether.`),
  draftingCount: (findings) =>
    findings === 0 ? 'There are no remarks on the drafting.' : `There ${findings === 1 ? 'is one remark' : `are ${findings} remarks`} on the drafting.`,
  first: 'What to settle first',
  status: 'Status',
  number: 'Number',
  meaning: 'What it means',
  meanings: {
    contrary: 'the contract decides against the customer',
    absent: 'no passage of the contract gives this guarantee',
    weak: 'it is there, but softened, capped, conditional or left to the provider',
    accepted: 'it falls short; the draft accepts that and says why',
    met: 'a passage of the contract gives this guarantee',
  },
  columns: { contrary: 'Against', absent: 'Missing', weak: 'Too weak', accepted: 'Accepted', met: 'Met' },
  matrix: 'The clauses at a glance',
  clause: 'Clause',
  level: 'Level',
  levels: { mandatory: 'mandatory', security: 'security', privacy: 'privacy', checklist: 'checklist' },
  where: 'In the contract',
  total: 'Total',
  findings: 'Findings and proposals, clause by clause',
  noFindings: 'There is nothing to report on this clause.',
  clauseMissing: 'The contract has no such clause. It should provide the following.',
  contractSays: 'The contract says',
  alsoAt: 'Also',
  fallsShort: 'Why this falls short',
  proposal: 'Proposed text',
  addIn: (place) => `To be added in ${place}.`,
  others: 'Other guarantees of this clause',
  notReported: 'not reported: the settings say so',
  accepted: 'Accepted deviations',
  acceptedIntro: 'The draft accepts these points, in a comment that gives the reason.',
  reason: 'Reason',
  subject: 'Point',
  excluded: 'Not asked for',
  excludedIntro: 'The standard that applies here leaves these points out. They were not looked for and are in no figure above.',
  drafting: 'Remarks on the drafting',
  remark: 'Remark',
  about: 'About this review',
  draftingRules: {
    'term-undefined': 'A word is written like a defined term, but not defined.',
    'term-unused': 'A term is defined, but never used.',
    'term-defined-twice': 'A term is defined more than once, in the same words.',
    'term-defined-differently': 'A term is defined more than once, and not alike.',
    'reference-missing': 'A cross-reference leads nowhere.',
    'numbering-gap': 'A number is missing.',
    'numbering-duplicate': 'A number stands twice.',
    'numbering-style': 'A number is written unlike its neighbours.',
    blank: 'Something is left to be filled in.',
    'figures-differ': 'Two figures differ for the same thing.',
    'figure-words-differ': 'A number in words and in figures differs.',
    'acceptance-unused': 'A comment accepts something that is not there.',
    'acceptance-without-reason': 'A comment accepts something without a reason.',
    'acceptance-unknown': 'A comment accepts something unknown.',
  },
  aboutText: (policy) => [
    `This report compares the text of the draft with what is asked by: ${policy}. A program looks, guarantee by guarantee, for the passages that give it, weaken it or turn it against the customer. Every guarantee counts once, whatever its weight: the figures count guarantees, they do not measure risk.`,
    '“Met” means that a passage was recognised that gives the guarantee; it does not mean that the passage is valid, enforceable or sufficient in the case at hand. “Missing” means that no passage was recognised: the guarantee may be worded in an unusual way, or stand in an annex or a document that was not reviewed. The program knows neither the law that applies besides the contract, nor the facts, nor what was negotiated, and it can be mistaken: passages are quoted so that they can be checked.',
    'The proposed texts are models, to be adapted to the contract; what stands in square brackets, or is marked as a blank, is for the parties to fill in. This report is no legal advice: it prepares the judgment of the lawyer who uses it.',
  ],
};

const fr: ReportMessages = {
  report: 'Rapport d’examen du contrat',
  contents: 'Table des matières',
  contract: 'Contrat',
  file: 'Fichier',
  contractLanguage: 'Langue du contrat',
  languages: { en: 'anglais', fr: 'français', nl: 'néerlandais' },
  provider: 'Prestataire',
  customer: 'Client',
  notNamed: 'non désigné dans le projet',
  introduced: 'Selon le projet',
  reviewedAgainst: 'Référentiel',
  own: (guarantees) => `${guarantees === 1 ? 'une garantie propre' : `${guarantees} garanties propres`} à l’organisation`,
  date: 'Date de l’examen',
  locale: 'fr-BE',
  fingerprint: 'Texte examiné (SHA-256)',
  program: 'Établi avec',
  summary: 'Synthèse',
  score: (met, all) => `Le contrat offre ${met} des ${all} garanties recherchées.`,
  clausesMissing: (clauses) => (clauses === 1 ? 'Une clause fait entièrement défaut.' : `${clauses} clauses font entièrement défaut.`),
  draftingCount: (findings) =>
    findings === 0 ? 'La rédaction n’appelle aucune remarque.' : `La rédaction appelle ${findings === 1 ? 'une remarque' : `${findings} remarques`}.`,
  first: 'À régler en priorité',
  status: 'Statut',
  number: 'Nombre',
  meaning: 'Signification',
  meanings: {
    contrary: 'le contrat tranche en défaveur du client',
    absent: 'aucun passage du contrat n’offre cette garantie',
    weak: 'la garantie existe, mais elle est atténuée, plafonnée, conditionnelle ou laissée au choix du prestataire',
    accepted: 'la garantie est insuffisante\u00a0; le projet l’accepte et dit pourquoi',
    met: 'un passage du contrat offre cette garantie',
  },
  columns: { contrary: 'Défavorable', absent: 'Introuvable', weak: 'Trop faible', accepted: 'Accepté', met: 'Conforme' },
  matrix: 'Vue d’ensemble des clauses',
  clause: 'Clause',
  level: 'Niveau',
  levels: { mandatory: 'obligatoire', security: 'sécurité', privacy: 'vie privée', checklist: 'liste de contrôle' },
  where: 'Dans le contrat',
  total: 'Total',
  findings: 'Constatations et propositions, clause par clause',
  noFindings: 'Cette clause n’appelle aucun constat.',
  clauseMissing: 'Le contrat ne contient pas cette clause. Elle devrait prévoir ce qui suit.',
  contractSays: 'Le contrat prévoit',
  alsoAt: 'Voir aussi',
  fallsShort: 'Pourquoi c’est insuffisant',
  proposal: 'Texte proposé',
  addIn: (place) => `À ajouter\u00a0: ${place}.`,
  others: 'Autres garanties de cette clause',
  notReported: 'non signalé, conformément aux paramètres',
  accepted: 'Écarts acceptés',
  acceptedIntro: 'Le projet accepte les points suivants, dans un commentaire qui en donne la raison.',
  reason: 'Raison',
  subject: 'Point',
  excluded: 'Points non exigés',
  excludedIntro: 'Le standard applicable ne retient pas les points suivants. Ils n’ont pas été recherchés et n’entrent dans aucun des chiffres ci-dessus.',
  drafting: 'Remarques sur la rédaction',
  remark: 'Remarque',
  about: 'À propos de cet examen',
  draftingRules: {
    'term-undefined': 'Un mot est écrit comme un terme défini, mais n’est pas défini.',
    'term-unused': 'Un terme est défini, mais jamais utilisé.',
    'term-defined-twice': 'Un terme est défini plusieurs fois, dans les mêmes mots.',
    'term-defined-differently': 'Un terme est défini plusieurs fois, de manières différentes.',
    'reference-missing': 'Un renvoi est sans objet.',
    'numbering-gap': 'Un numéro manque.',
    'numbering-duplicate': 'Un numéro figure deux fois.',
    'numbering-style': 'Un numéro n’est pas écrit comme ses voisins.',
    blank: 'Il reste quelque chose à compléter.',
    'figures-differ': 'Deux chiffres diffèrent pour la même chose.',
    'figure-words-differ': 'Un nombre diffère en lettres et en chiffres.',
    'acceptance-unused': 'Un commentaire accepte ce qui n’est pas là.',
    'acceptance-without-reason': 'Un commentaire accepte un point sans le motiver.',
    'acceptance-unknown': 'Un commentaire accepte un point inconnu.',
  },
  aboutText: (policy) => [
    `Le présent rapport compare le texte du projet avec ce que demande le référentiel suivant\u00a0: ${policy}. Un programme recherche, garantie par garantie, les passages qui l’accordent, l’affaiblissent ou la retournent contre le client. Chaque garantie compte une fois, quel que soit son poids\u00a0: les chiffres comptent des garanties, ils ne mesurent pas le risque.`,
    '«\u00a0Conforme\u00a0» signifie qu’un passage accordant la garantie a été reconnu\u00a0; cela ne veut pas dire que ce passage est valable, opposable ou suffisant en l’espèce. «\u00a0Introuvable\u00a0» signifie qu’aucun passage n’a été reconnu\u00a0: la garantie peut être formulée de façon inhabituelle, ou figurer dans une annexe ou un document qui n’a pas été examiné. Le programme ne connaît ni le droit applicable en dehors du contrat, ni les faits, ni ce qui a été négocié, et il peut se tromper\u00a0: les passages sont cités pour pouvoir être vérifiés.',
    'Les textes proposés sont des modèles, à adapter au contrat\u00a0; ce qui figure entre crochets, ou est marqué comme étant à compléter, doit l’être par les parties. Le présent rapport ne constitue pas un avis juridique\u00a0: il prépare l’appréciation du juriste qui l’utilise.',
  ],
};

const nl: ReportMessages = {
  report: 'Rapport van de contractcontrole',
  contents: 'Inhoud',
  contract: 'Overeenkomst',
  file: 'Bestand',
  contractLanguage: 'Taal van de overeenkomst',
  languages: { en: 'Engels', fr: 'Frans', nl: 'Nederlands' },
  provider: 'Leverancier',
  customer: 'Klant',
  notNamed: 'niet genoemd in het ontwerp',
  introduced: 'Volgens het ontwerp',
  reviewedAgainst: 'Getoetst aan',
  own: (guarantees) => `${guarantees === 1 ? 'één eigen waarborg' : `${guarantees} eigen waarborgen`} van de organisatie`,
  date: 'Datum van de controle',
  locale: 'nl-BE',
  fingerprint: 'Gecontroleerde tekst (SHA-256)',
  program: 'Opgemaakt met',
  summary: 'Samenvatting',
  score: (met, all) => `De overeenkomst biedt ${met} van de ${all} waarborgen waarnaar is gezocht.`,
  clausesMissing: (clauses) => (clauses === 1 ? 'Eén clausule ontbreekt volledig.' : `${clauses} clausules ontbreken volledig.`),
  draftingCount: (findings) =>
    findings === 0 ? 'Over de redactie zijn er geen opmerkingen.' : `Over de redactie ${findings === 1 ? 'is er één opmerking' : `zijn er ${findings} opmerkingen`}.`,
  first: 'Eerst te regelen',
  status: 'Status',
  number: 'Aantal',
  meaning: 'Betekenis',
  meanings: {
    contrary: 'de overeenkomst beslist in het nadeel van de klant',
    absent: 'geen enkele passage van de overeenkomst biedt deze waarborg',
    weak: 'de waarborg staat er, maar afgezwakt, begrensd, voorwaardelijk of naar keuze van de leverancier',
    accepted: 'de waarborg schiet tekort; het ontwerp aanvaardt dat en zegt waarom',
    met: 'een passage van de overeenkomst biedt deze waarborg',
  },
  columns: { contrary: 'Nadelig', absent: 'Ontbreekt', weak: 'Te zwak', accepted: 'Aanvaard', met: 'Voldaan' },
  matrix: 'De clausules in één oogopslag',
  clause: 'Clausule',
  level: 'Niveau',
  levels: { mandatory: 'verplicht', security: 'beveiliging', privacy: 'privacy', checklist: 'checklist' },
  where: 'In de overeenkomst',
  total: 'Totaal',
  findings: 'Bevindingen en voorstellen, clausule per clausule',
  noFindings: 'Over deze clausule is er niets te melden.',
  clauseMissing: 'De overeenkomst bevat deze clausule niet. Zij zou het volgende moeten regelen.',
  contractSays: 'De overeenkomst bepaalt',
  alsoAt: 'Zie ook',
  fallsShort: 'Waarom dit tekortschiet',
  proposal: 'Voorgestelde tekst',
  addIn: (place) => `Toe te voegen bij ${place}.`,
  others: 'Andere waarborgen van deze clausule',
  notReported: 'niet gemeld, volgens de instellingen',
  accepted: 'Aanvaarde afwijkingen',
  acceptedIntro: 'Het ontwerp aanvaardt deze punten, in een opmerking die de reden vermeldt.',
  reason: 'Reden',
  subject: 'Punt',
  excluded: 'Niet vereist',
  excludedIntro: 'De geldende standaard laat deze punten buiten beschouwing. Er is niet naar gezocht, en ze zitten in geen enkel cijfer hierboven.',
  drafting: 'Opmerkingen over de redactie',
  remark: 'Opmerking',
  about: 'Over deze controle',
  draftingRules: {
    'term-undefined': 'Een woord staat er als gedefinieerd begrip, maar is niet gedefinieerd.',
    'term-unused': 'Een begrip is gedefinieerd, maar wordt nergens gebruikt.',
    'term-defined-twice': 'Een begrip is meer dan eens gedefinieerd, in dezelfde bewoordingen.',
    'term-defined-differently': 'Een begrip is meer dan eens gedefinieerd, en niet gelijkluidend.',
    'reference-missing': 'Een verwijzing heeft geen doel.',
    'numbering-gap': 'Een nummer ontbreekt.',
    'numbering-duplicate': 'Een nummer komt tweemaal voor.',
    'numbering-style': 'Een nummer is anders geschreven dan de nummers ernaast.',
    blank: 'Er is nog iets in te vullen.',
    'figures-differ': 'Twee cijfers verschillen voor hetzelfde.',
    'figure-words-differ': 'Een getal verschilt in woorden en in cijfers.',
    'acceptance-unused': 'Een opmerking aanvaardt iets wat er niet is.',
    'acceptance-without-reason': 'Een opmerking aanvaardt iets zonder reden.',
    'acceptance-unknown': 'Een opmerking aanvaardt iets onbekends.',
  },
  aboutText: (policy) => [
    `Dit rapport vergelijkt de tekst van het ontwerp met wat gevraagd wordt door: ${policy}. Een programma zoekt, waarborg per waarborg, de passages die hem bieden, afzwakken of tegen de klant keren. Elke waarborg telt één keer mee, ongeacht zijn gewicht: de cijfers tellen waarborgen, ze meten geen risico.`,
    '“Voldaan” betekent dat een passage is herkend die de waarborg biedt; het betekent niet dat die passage geldig, afdwingbaar of in dit geval voldoende is. “Ontbreekt” betekent dat geen passage is herkend: de waarborg kan ongewoon verwoord zijn, of in een bijlage of een document staan dat niet is gecontroleerd. Het programma kent noch het recht dat naast de overeenkomst geldt, noch de feiten, noch wat er onderhandeld is, en het kan zich vergissen: passages worden geciteerd opdat ze nagegaan kunnen worden.',
    'De voorgestelde teksten zijn modellen, aan te passen aan de overeenkomst; wat tussen vierkante haken staat, of als in te vullen is aangeduid, vullen de partijen in. Dit rapport is geen juridisch advies: het bereidt het oordeel voor van de jurist die het gebruikt.',
  ],
};

const ALL: Readonly<Record<Language, ReportMessages>> = { en, fr, nl };

export function reportMessagesIn(language: Language): ReportMessages {
  return ALL[language];
}
