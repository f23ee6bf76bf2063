/** What a new clause of the firm's own is written with: to be replaced by whoever completes it. */
import type { Language } from '../contract/types.ts';
import type { Localised } from '../library/types.ts';

interface NewClauseMessages {
  /** A comment at the top of `clause.yaml`, line by line. */
  readonly comment: readonly string[];
  readonly explanation: string;
  readonly why: string;
  readonly lookFor: string;
  readonly elements: string;
  /** Of a clause that is not made from a text: the label of its one element, what it asks, and its template. */
  readonly dutyLabel: (title: string) => string;
  readonly dutyAsks: (title: string) => string;
  readonly duty: (title: string) => string;
  /** The title of a clause that is made from a text without a heading. */
  readonly untitled: string;
  /** What stands for a label where the text gives none; a number follows. */
  readonly guarantee: string;
}

export const NEW_CLAUSE: Localised<NewClauseMessages> = {
  en: {
    comment: ['Which guarantees this clause asks, and the words by which they are found in a contract.', 'The explanation and the contract texts stand in the .md files beside this one.'],
    explanation: 'Write here what your organisation asks, and where that is laid down.',
    why: 'Write here what is at stake for the customer.',
    lookFor: 'Write here which wordings of the other party to watch out for.',
    elements: 'Elements',
    dutyLabel: (title) => `duty with regard to ${title}`,
    dutyAsks: (title) => `The contract says what the provider undertakes with regard to ${title}.`,
    duty: (title) => `With regard to ${title}, {provider} undertakes the following: [describe what the provider has to do].`,
    untitled: 'New clause',
    guarantee: 'guarantee',
  },
  fr: {
    comment: ['Quelles garanties cette clause demande, et les mots qui les font reconnaître dans un contrat.', 'L’explication et les textes contractuels se trouvent dans les fichiers .md à côté de celui-ci.'],
    explanation: 'Écrivez ici ce que demande votre organisation, et où cela est prévu.',
    why: 'Écrivez ici quel est l’enjeu pour le client.',
    lookFor: 'Écrivez ici à quelles formulations de l’autre partie il faut prendre garde.',
    elements: 'Éléments',
    dutyLabel: (title) => `obligation relative à ${title}`,
    dutyAsks: (title) => `Le contrat précise à quoi le prestataire s’engage en ce qui concerne ${title}.`,
    duty: (title) => `En ce qui concerne ${title}, {provider} s’engage à ce qui suit\u00a0: [décrire ce que le prestataire doit faire].`,
    untitled: 'Nouvelle clause',
    guarantee: 'garantie',
  },
  nl: {
    comment: ['Welke garanties deze clausule vraagt, en de woorden waaraan ze in een contract te herkennen zijn.', 'De toelichting en de contractteksten staan in de .md-bestanden hiernaast.'],
    explanation: 'Schrijf hier wat uw organisatie vraagt, en waar dat is vastgelegd.',
    why: 'Schrijf hier wat er voor de klant op het spel staat.',
    lookFor: 'Schrijf hier op welke formuleringen van de tegenpartij te letten valt.',
    elements: 'Elementen',
    dutyLabel: (title) => `verplichting inzake ${title}`,
    dutyAsks: (title) => `Het contract zegt waartoe de leverancier zich verbindt inzake ${title}.`,
    duty: (title) => `Inzake ${title} verbindt {provider} zich tot het volgende: [beschrijf wat de leverancier moet doen].`,
    untitled: 'Nieuwe clausule',
    guarantee: 'garantie',
  },
};

/** Files of a library in the order in which a person works on them. */
export function textFile(language: Language): string {
  return `${language}.md`;
}
