/** What the overview of many contracts says; status words and scores come from the house's messages. */
import type { Language } from '../contract/types.ts';

export interface OverviewMessages {
  readonly title: string;
  /** Over the column of the contracts' names. */
  readonly contract: string;
  /** Over the column with the score of a contract, and of the last row. */
  readonly total: string;
  readonly allContracts: string;
  readonly contracts: (count: number) => string;
  /** What stands in a cell. */
  readonly legend: string;
  /** Of a clause that nobody asks of this contract. */
  readonly notAsked: string;
  readonly worstFirst: string;
  /** Of Markdown files that are no contracts. */
  readonly others: (count: number) => string;
  /** Over the paths that could not be read. */
  readonly unread: string;
  readonly none: string;
  /** While many drafts are reviewed, for a progress bar. */
  readonly reviewing: string;
  /** "12 of 40: a.md" */
  readonly progress: (done: number, all: number, name: string) => string;
}

export const OVERVIEW_MESSAGES: Readonly<Record<Language, OverviewMessages>> = {
  en: {
    title: 'Overview of the contracts',
    contract: 'Contract',
    total: 'In all',
    allContracts: 'All contracts',
    contracts: (count) => `${count} ${count === 1 ? 'contract' : 'contracts'}`,
    legend: 'For each clause: the worst status of its guarantees, and how many of them are met.',
    notAsked: 'not asked of this contract',
    worstFirst: 'The contracts that need most work come first.',
    others: (count) => (count === 1 ? '1 other Markdown file does not read like a contract.' : `${count} other Markdown files do not read like a contract.`),
    unread: 'Not reviewed, because they cannot be read or are larger than 20 MB:',
    none: 'There is no contract here. Only Markdown files that read like a contract are reviewed; “contract: true” in the front matter of a file makes it one.',
    reviewing: 'Reviewing the contracts',
    progress: (done, all, name) => `${done} of ${all}: ${name}`,
  },
  fr: {
    title: 'Vue d’ensemble des contrats',
    contract: 'Contrat',
    total: 'Total',
    allContracts: 'Tous les contrats',
    contracts: (count) => `${count} ${count > 1 ? 'contrats' : 'contrat'}`,
    legend: 'Pour chaque clause\u00a0: le statut le plus défavorable parmi ses garanties, et combien d’entre elles sont conformes.',
    notAsked: 'n’est pas demandé pour ce contrat',
    worstFirst: 'Les contrats qui demandent le plus de travail viennent en premier.',
    others: (count) => (count > 1 ? `${count} autres fichiers Markdown ne ressemblent pas à un contrat.` : `${count} autre fichier Markdown ne ressemble pas à un contrat.`),
    unread: 'Non relus, parce qu’ils ne peuvent être lus ou dépassent 20\u00a0Mo\u00a0:',
    none: 'Il n’y a aucun contrat ici. Seuls les fichiers Markdown qui se lisent comme un contrat sont relus\u00a0; «\u00a0contract: true\u00a0» dans les métadonnées en tête d’un fichier en fait un contrat.',
    reviewing: 'Relecture des contrats',
    progress: (done, all, name) => `${done} sur ${all}\u00a0: ${name}`,
  },
  nl: {
    title: 'Overzicht van de contracten',
    contract: 'Contract',
    total: 'Totaal',
    allContracts: 'Alle contracten',
    contracts: (count) => `${count} ${count === 1 ? 'contract' : 'contracten'}`,
    legend: 'Per clausule: de ongunstigste status van haar waarborgen, en hoeveel ervan voldaan zijn.',
    notAsked: 'wordt voor dit contract niet gevraagd',
    worstFirst: 'De contracten waaraan het meeste werk is, staan bovenaan.',
    others: (count) => (count === 1 ? '1 ander Markdown-bestand leest niet als een contract.' : `${count} andere Markdown-bestanden lezen niet als een contract.`),
    unread: 'Niet nagelezen, omdat ze niet gelezen kunnen worden of groter zijn dan 20 MB:',
    none: 'Hier staat geen contract. Alleen Markdown-bestanden die als een contract lezen, worden nagelezen; met “contract: true” in de metagegevens bovenaan geldt een bestand als contract.',
    reviewing: 'De contracten worden nagelezen',
    progress: (done, all, name) => `${done} van ${all}: ${name}`,
  },
};
