/** A firm's standard, `.contract-review.yaml`: what its keys mean and what can be wrong in it. */
import en_ from '../../../package.nls.json' with { type: 'json' };
import fr_ from '../../../package.nls.fr.json' with { type: 'json' };
import nl_ from '../../../package.nls.nl.json' with { type: 'json' };
import type { Language } from '../contract/types.ts';
import type { DraftingKind } from '../drafting/types.ts';
import type { Level, Severities, Severity } from '../library/types.ts';

/** The keys at the top of a standard, in the order in which they are explained. */
export const STANDARD_KEYS = ['profile', 'libraries', 'excluded', 'severities', 'drafting', 'contracts', 'include', 'exclude', 'language'] as const;
export type StandardKey = (typeof STANDARD_KEYS)[number];

export interface StandardMessages {
  /** What the file is for. */
  readonly title: string;
  readonly keys: Readonly<Record<StandardKey, string>>;
  readonly exclusion: Readonly<Record<'id' | 'reason', string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly wrongs: Readonly<Record<keyof Severities, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly contracts: Readonly<Record<'detect' | 'frontMatter' | 'off', string>>;
  readonly languages: Readonly<Record<'auto' | Language, string>>;
  readonly drafting: Readonly<Record<DraftingKind, string>>;

  readonly unknownProfile: (id: string, known: readonly string[]) => string;
  readonly unknownId: (id: string, meant: string | undefined) => string;
  readonly excludedTwice: (id: string) => string;
  readonly noReason: string;
  readonly folderIsAbsolute: string;
  readonly folderIsWeb: string;
  readonly folderWithBackslash: string;
  readonly folderAbove: string;
  readonly folderMissing: (folder: string) => string;
  readonly folderTooLarge: (folder: string, most: number) => string;

  /** In a report, over what the standard does not ask for. */
  readonly notAsked: string;
}

type Nls = typeof en_;

/** What the settings say of these is said here too. */
function fromManifest(nls: Nls, languages: StandardMessages['languages']): Pick<StandardMessages, 'contracts' | 'languages' | 'drafting'> {
  return {
    contracts: { detect: nls['contracts.detect'], frontMatter: nls['contracts.frontMatter'], off: nls['contracts.off'] },
    languages,
    drafting: {
      'term-undefined': nls['drafting.term-undefined'],
      'term-unused': nls['drafting.term-unused'],
      'term-defined-twice': nls['drafting.term-defined-twice'],
      'term-defined-differently': nls['drafting.term-defined-differently'],
      'reference-missing': nls['drafting.reference-missing'],
      'numbering-gap': nls['drafting.numbering-gap'],
      'numbering-duplicate': nls['drafting.numbering-duplicate'],
      'numbering-style': nls['drafting.numbering-style'],
      blank: nls['drafting.blank'],
      'figures-differ': nls['drafting.figures-differ'],
      'figure-words-differ': nls['drafting.figure-words-differ'],
      'acceptance-unused': nls['drafting.acceptance-unused'],
      'acceptance-without-reason': nls['drafting.acceptance-without-reason'],
      'acceptance-unknown': nls['drafting.acceptance-unknown'],
    },
  };
}

const en: StandardMessages = {
  ...fromManifest(en_, { auto: 'The language of each reader’s editor.', en: 'English.', fr: 'French.', nl: 'Dutch.' }),
  title: 'What the firm lays down for its contracts: committed beside them, the same for everybody.',
  keys: {
    profile: 'What the contracts are reviewed against. Left out: the KSZ/BCSS cloud policy, `ksz-cloud`.',
    libraries: 'Folders with clauses of the firm’s own, relative to this file, such as `clauses`. What is in them is not reviewed as a contract.',
    excluded: 'Clauses and elements that the firm does not ask for, each with its reason. They are neither looked for nor counted.',
    severities: 'How heavy a finding weighs, by level of requirement and by what is wrong. Stronger than everybody’s own settings.',
    drafting: 'How heavy a finding about the drafting weighs, by kind. Stronger than everybody’s own settings.',
    contracts: 'Which Markdown files are reviewed.',
    include: 'Files that are always reviewed: patterns relative to this file’s folder, such as `signed/**`.',
    exclude: 'Files that are never reviewed: patterns relative to this file’s folder, such as `**/notes/**`. Stronger than `include`.',
    language: 'The language of messages and reports, for whoever has not chosen one.',
  },
  exclusion: {
    id: 'The id of a clause (`audit`) or of one of its elements (`audit.reports`).',
    reason: 'Why the firm does not ask for it; reports show it.',
  },
  levels: {
    mandatory: 'Clauses that the policy requires in every contract.',
    security: 'Security measures that the policy asks for.',
    privacy: 'What the policy asks for where personal data are processed.',
    checklist: 'Points of the policy’s checklist.',
  },
  wrongs: {
    missing: 'The clause or the element is not there.',
    weak: 'It is there, but too weak.',
    contrary: 'The text says the opposite.',
  },
  severities: {
    error: 'An error: the contract should not be signed so.',
    warning: 'A warning.',
    information: 'For information.',
    hint: 'A hint, shown discreetly.',
    off: 'Not reported.',
  },
  unknownProfile: (id, known) => `There is no profile “${id}”: write ${known.join(', ')}, or leave the key out.`,
  unknownId: (id, meant) => (meant === undefined ? `There is no clause or element “${id}”: write the id as the findings show it, such as audit or audit.reports.` : `There is no clause or element “${id}”: did you mean “${meant}”?`),
  excludedTwice: (id) => `“${id}” is excluded above already: remove one of the two.`,
  noReason: 'Give the reason: whoever reads a report has to see why the firm does not ask for this.',
  folderIsAbsolute: 'Name the folder relative to this file, such as clauses: an absolute path is another one on every machine.',
  folderIsWeb: 'Nothing is fetched from the web: put the clauses into a folder beside this file and name it here.',
  folderWithBackslash: 'Write “/” between the names of folders.',
  folderAbove: 'Name a folder of its own, within the workspace, that holds nothing but clauses, such as clauses: this file may not be in it.',
  folderMissing: (folder) => `There is no folder “${folder}” here, or it is a link: create it, or correct the name.`,
  folderTooLarge: (folder, most) => `“${folder}” holds more than ${most} files: name a folder that holds nothing but clauses.`,
  notAsked: 'Not asked for by the firm’s own standard',
};

const fr: StandardMessages = {
  ...fromManifest(fr_, { auto: 'La langue de l’éditeur de chaque lecteur.', en: 'L’anglais.', fr: 'Le français.', nl: 'Le néerlandais.' }),
  title: 'Ce que la maison arrête pour ses contrats\u00a0: enregistré à côté d’eux, le même pour tous.',
  keys: {
    profile: 'Ce à quoi les contrats sont confrontés. À défaut\u00a0: la politique cloud de la BCSS, `ksz-cloud`.',
    libraries: 'Dossiers contenant des clauses propres, relativement à ce fichier, par exemple `clauses`. Leur contenu n’est pas relu comme un contrat.',
    excluded: 'Clauses et éléments que la maison ne demande pas, chacun avec son motif. Ils ne sont ni recherchés ni comptés.',
    severities: 'La gravité d’un constat, par niveau d’exigence et par type de défaut. Prime sur les paramètres personnels.',
    drafting: 'La gravité d’un constat sur la rédaction, par type. Prime sur les paramètres personnels.',
    contracts: 'Les fichiers Markdown qui sont relus.',
    include: 'Fichiers toujours relus\u00a0: modèles (glob) relatifs au dossier de ce fichier, par exemple `signes/**`.',
    exclude: 'Fichiers jamais relus\u00a0: modèles (glob) relatifs au dossier de ce fichier, par exemple `**/notes/**`. Prime sur `include`.',
    language: 'La langue des messages et des rapports, pour qui n’en a pas choisi.',
  },
  exclusion: {
    id: 'L’identifiant d’une clause (`audit`) ou de l’un de ses éléments (`audit.reports`).',
    reason: 'Pourquoi la maison ne le demande pas\u00a0; les rapports l’indiquent.',
  },
  levels: {
    mandatory: 'Clauses que la politique impose dans tout contrat.',
    security: 'Mesures de sécurité que la politique demande.',
    privacy: 'Ce que la politique demande lorsque des données à caractère personnel sont traitées.',
    checklist: 'Points de la liste de contrôle de la politique.',
  },
  wrongs: {
    missing: 'La clause ou l’élément manque.',
    weak: 'L’élément est là, mais il est trop faible.',
    contrary: 'Le texte dit le contraire.',
  },
  severities: {
    error: 'Une erreur\u00a0: le contrat ne devrait pas être signé ainsi.',
    warning: 'Un avertissement.',
    information: 'Pour information.',
    hint: 'Une suggestion, affichée discrètement.',
    off: 'Non signalé.',
  },
  unknownProfile: (id, known) => `Il n’existe pas de profil «\u00a0${id}\u00a0»\u00a0: écrivez ${known.join(', ')}, ou supprimez la clé.`,
  unknownId: (id, meant) => (meant === undefined ? `Il n’existe ni clause ni élément «\u00a0${id}\u00a0»\u00a0: reprenez l’identifiant que les constats indiquent, par exemple audit ou audit.reports.` : `Il n’existe ni clause ni élément «\u00a0${id}\u00a0»\u00a0: vouliez-vous dire «\u00a0${meant}\u00a0»\u00a0?`),
  excludedTwice: (id) => `«\u00a0${id}\u00a0» est déjà exclu plus haut\u00a0: supprimez l’un des deux.`,
  noReason: 'Indiquez le motif\u00a0: qui lit un rapport doit voir pourquoi la maison ne demande pas ceci.',
  folderIsAbsolute: 'Nommez le dossier relativement à ce fichier, par exemple clauses\u00a0: un chemin absolu diffère d’une machine à l’autre.',
  folderIsWeb: 'Rien n’est cherché sur le web\u00a0: placez les clauses dans un dossier à côté de ce fichier et nommez-le ici.',
  folderWithBackslash: 'Écrivez «\u00a0/\u00a0» entre les noms de dossiers.',
  folderAbove: 'Nommez un dossier distinct, dans l’espace de travail, qui ne contient que des clauses, par exemple clauses\u00a0: ce fichier ne peut pas s’y trouver.',
  folderMissing: (folder) => `Il n’y a pas de dossier «\u00a0${folder}\u00a0» ici, ou c’est un lien\u00a0: créez-le, ou corrigez le nom.`,
  folderTooLarge: (folder, most) => `«\u00a0${folder}\u00a0» contient plus de ${most} fichiers\u00a0: nommez un dossier qui ne contient que des clauses.`,
  notAsked: 'Non demandé selon le standard de la maison',
};

const nl: StandardMessages = {
  ...fromManifest(nl_, { auto: 'De taal van de editor van elke lezer.', en: 'Engels.', fr: 'Frans.', nl: 'Nederlands.' }),
  title: 'Wat het huis voor zijn contracten vastlegt: bij de contracten bewaard, voor iedereen gelijk.',
  keys: {
    profile: 'Waaraan de contracten getoetst worden. Weggelaten: de beleidslijn cloud computing van de KSZ, `ksz-cloud`.',
    libraries: 'Mappen met eigen clausules, ten opzichte van dit bestand, bijvoorbeeld `clausules`. Wat erin staat, wordt niet als contract nagelezen.',
    excluded: 'Clausules en elementen die het huis niet vraagt, elk met de reden. Ze worden niet gezocht en niet meegeteld.',
    severities: 'Hoe zwaar een bevinding weegt, per niveau van vereiste en per soort gebrek. Gaat voor op ieders eigen instellingen.',
    drafting: 'Hoe zwaar een bevinding over de redactie weegt, per soort. Gaat voor op ieders eigen instellingen.',
    contracts: 'Welke Markdown-bestanden worden nagelezen.',
    include: 'Bestanden die altijd worden nagelezen: patronen (glob) ten opzichte van de map van dit bestand, bijvoorbeeld `getekend/**`.',
    exclude: 'Bestanden die nooit worden nagelezen: patronen (glob) ten opzichte van de map van dit bestand, bijvoorbeeld `**/notities/**`. Gaat voor op `include`.',
    language: 'De taal van meldingen en rapporten, voor wie er zelf geen gekozen heeft.',
  },
  exclusion: {
    id: 'De id van een clausule (`audit`) of van een van haar elementen (`audit.reports`).',
    reason: 'Waarom het huis dit niet vraagt; rapporten vermelden het.',
  },
  levels: {
    mandatory: 'Clausules die de beleidslijn in elke overeenkomst oplegt.',
    security: 'Veiligheidsmaatregelen die de beleidslijn vraagt.',
    privacy: 'Wat de beleidslijn vraagt waar persoonsgegevens verwerkt worden.',
    checklist: 'Punten uit de checklist van de beleidslijn.',
  },
  wrongs: {
    missing: 'De clausule of het element ontbreekt.',
    weak: 'Het staat er, maar te zwak.',
    contrary: 'De tekst zegt het tegendeel.',
  },
  severities: {
    error: 'Een fout: zo zou de overeenkomst niet getekend mogen worden.',
    warning: 'Een waarschuwing.',
    information: 'Ter informatie.',
    hint: 'Een wenk, onopvallend getoond.',
    off: 'Niet gemeld.',
  },
  unknownProfile: (id, known) => `Er is geen profiel “${id}”: schrijf ${known.join(', ')}, of laat de sleutel weg.`,
  unknownId: (id, meant) => (meant === undefined ? `Er is geen clausule of element “${id}”: neem de id over zoals de bevindingen hem tonen, bijvoorbeeld audit of audit.reports.` : `Er is geen clausule of element “${id}”: bedoelt u “${meant}”?`),
  excludedTwice: (id) => `“${id}” is hierboven al uitgesloten: verwijder een van beide.`,
  noReason: 'Geef de reden op: wie een rapport leest, moet zien waarom het huis dit niet vraagt.',
  folderIsAbsolute: 'Noem de map ten opzichte van dit bestand, bijvoorbeeld clausules: een absoluut pad is op elke computer anders.',
  folderIsWeb: 'Er wordt niets van het web gehaald: zet de clausules in een map naast dit bestand en noem die hier.',
  folderWithBackslash: 'Schrijf “/” tussen de namen van mappen.',
  folderAbove: 'Noem een aparte map binnen de werkmap met niets dan clausules, bijvoorbeeld clausules: dit bestand mag er niet in staan.',
  folderMissing: (folder) => `Er is hier geen map “${folder}”, of het is een koppeling: maak ze aan, of verbeter de naam.`,
  folderTooLarge: (folder, most) => `“${folder}” bevat meer dan ${most} bestanden: noem een map met niets dan clausules.`,
  notAsked: 'Niet gevraagd volgens de standaard van het huis',
};

export const STANDARD_MESSAGES: Readonly<Record<Language, StandardMessages>> = { en, fr, nl };
