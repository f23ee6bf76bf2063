/** What the log says when the server itself has gone wrong: never a word of a contract, which may be privileged. */
import type { DraftingCheck } from '../drafting/types.ts';
import type { Localised } from '../library/types.ts';

export interface FaultMessages {
  /** What happened, and what the reader can do; the technical details follow. */
  readonly own: (what: string) => string;
  readonly request: (method: string) => string;
  readonly notification: (method: string) => string;
  readonly background: string;
  readonly review: (document: string) => string;
  readonly clause: (clause: string) => string;
  readonly element: (element: string, clause: string) => string;
  readonly drafting: (check: string) => string;
  /** The names of the checks of the drafting. */
  readonly checks: Readonly<Record<DraftingCheck, string>>;
  readonly feature: (name: string) => string;
  readonly finding: (code: string) => string;
  /** The error with which a request is answered. */
  readonly answer: (method: string) => string;
  /** Why something is not done: there is no review of the draft as it is now. */
  readonly notReviewed: string;
  /** The client sent something that is against the protocol. */
  readonly refused: (method: string) => string;
  readonly outOfStep: (document: string) => string;
  readonly silentSettings: (seconds: number) => string;
  readonly silentFile: (file: string, seconds: number) => string;
  readonly silentError: string;
}

export const FAULT_MESSAGES: Localised<FaultMessages> = {
  en: {
    own: (what) =>
      `Contract Review has made a mistake: ${what} The draft is untouched, and the last good findings stay. If findings stay away, run the command “Contract Review: Restart”. Please report the mistake with these lines, in which there is nothing of the contract:`,
    request: (method) => `the request ${method} failed.`,
    notification: (method) => `the message ${method} could not be dealt with.`,
    background: 'something that it does in the background failed.',
    review: (document) => `${document} could not be reviewed as it is now. It will be tried again after the next change.`,
    clause: (clause) => `the clause “${clause}” of the library cannot be read, and is left out. All other clauses are reviewed.`,
    element: (element, clause) => `the guarantee “${element}” of the clause “${clause}” could not be checked, and is left out. All others are reviewed.`,
    drafting: (check) => `the draft’s ${check} could not be checked. All else is reviewed.`,
    checks: { terms: 'defined terms', references: 'cross-references', blanks: 'blanks', numbering: 'numbering', figures: 'figures', all: 'wording' },
    feature: (name) => `what “${name}” would have offered is left out. All else is there.`,
    finding: (code) => `the message of the finding ${code} could not be written. The finding is shown with its id.`,
    answer: (method) => `Contract Review could not answer ${method}. The draft is untouched; the log says what you can do.`,
    notReviewed: 'The draft as it is now could not be reviewed. Try again after a change, or restart Contract Review.',
    refused: (method) => `The editor sent ${method} with content that the protocol does not know. It was left aside; nothing else is affected.`,
    outOfStep: (document) => `The editor sent a change of ${document} that cannot be made in its text. So that no finding is shown at a wrong place, it is not reviewed until it is closed and opened again.`,
    silentSettings: (seconds) => `The editor has not told its settings within ${seconds} seconds. Drafts are reviewed with the default settings until it does.`,
    silentFile: (file, seconds) => `The editor has not given ${file} within ${seconds} seconds. Drafts are reviewed without it until it does.`,
    silentError: 'no further details',
  },
  fr: {
    own: (what) =>
      `Contract Review a commis une erreur\u00a0: ${what} Le projet n’a pas été modifié et les derniers constats valables restent affichés. Si des constats n’apparaissent plus, exécutez la commande «\u00a0Contract Review\u00a0: Redémarrer\u00a0». Merci de signaler l’erreur en joignant les lignes suivantes, qui ne contiennent rien du contrat\u00a0:`,
    request: (method) => `la demande ${method} a échoué.`,
    notification: (method) => `le message ${method} n’a pas pu être traité.`,
    background: 'une tâche de fond a échoué.',
    review: (document) => `${document} n’a pas pu être examiné dans son état actuel. Un nouvel essai aura lieu après la prochaine modification.`,
    clause: (clause) => `la clause «\u00a0${clause}\u00a0» de la bibliothèque est illisible et n’est pas prise en compte. Toutes les autres clauses sont examinées.`,
    element: (element, clause) => `la garantie «\u00a0${element}\u00a0» de la clause «\u00a0${clause}\u00a0» n’a pas pu être vérifiée et n’est pas prise en compte. Toutes les autres sont examinées.`,
    drafting: (check) => `un contrôle rédactionnel (${check}) n’a pas pu être effectué. Tout le reste est examiné.`,
    checks: { terms: 'termes définis', references: 'renvois', blanks: 'mentions à compléter', numbering: 'numérotation', figures: 'chiffres', all: 'ensemble du texte' },
    feature: (name) => `ce que «\u00a0${name}\u00a0» aurait proposé manque. Tout le reste est là.`,
    finding: (code) => `le message du constat ${code} n’a pas pu être rédigé. Le constat est affiché avec son identifiant.`,
    answer: (method) => `Contract Review n’a pas pu répondre à ${method}. Le projet n’a pas été modifié\u00a0; le journal indique ce que vous pouvez faire.`,
    notReviewed: 'Le projet n’a pas pu être examiné dans son état actuel. Réessayez après une modification ou redémarrez Contract Review.',
    refused: (method) => `L’éditeur a envoyé ${method} avec un contenu que le protocole ne connaît pas. Ce message a été écarté\u00a0; rien d’autre n’est touché.`,
    outOfStep: (document) => `L’éditeur a envoyé une modification de ${document} qui est impossible dans son texte. Pour qu’aucun constat ne s’affiche au mauvais endroit, le document n’est plus examiné jusqu’à ce qu’il soit fermé et rouvert.`,
    silentSettings: (seconds) => `L’éditeur n’a pas communiqué ses paramètres en ${seconds} secondes. D’ici là, les projets sont examinés avec les paramètres par défaut.`,
    silentFile: (file, seconds) => `L’éditeur n’a pas fourni ${file} en ${seconds} secondes. D’ici là, les projets sont examinés sans ce fichier.`,
    silentError: 'sans autre précision',
  },
  nl: {
    own: (what) =>
      `Contract Review heeft een fout gemaakt: ${what} Het ontwerp is niet gewijzigd en de laatste geldige bevindingen blijven staan. Blijven er bevindingen weg, voer dan de opdracht “Contract Review: Opnieuw starten” uit. Gelieve de fout te melden met de volgende regels, waarin niets van het contract staat:`,
    request: (method) => `de vraag ${method} is mislukt.`,
    notification: (method) => `het bericht ${method} kon niet worden verwerkt.`,
    background: 'een taak op de achtergrond is mislukt.',
    review: (document) => `${document} kon niet worden nagelezen zoals het nu is. Na de volgende wijziging wordt het opnieuw geprobeerd.`,
    clause: (clause) => `de clausule “${clause}” van de bibliotheek kan niet worden gelezen en blijft buiten beschouwing. Alle andere clausules worden nagelezen.`,
    element: (element, clause) => `de waarborg “${element}” van de clausule “${clause}” kon niet worden nagegaan en blijft buiten beschouwing. Alle andere worden nagelezen.`,
    drafting: (check) => `een redactionele controle (${check}) kon niet worden uitgevoerd. Al het andere wordt nagelezen.`,
    checks: { terms: 'gedefinieerde begrippen', references: 'kruisverwijzingen', blanks: 'in te vullen plaatsen', numbering: 'nummering', figures: 'cijfers', all: 'hele tekst' },
    feature: (name) => `wat “${name}” zou hebben aangeboden, ontbreekt. Al het andere is er.`,
    finding: (code) => `de melding van de bevinding ${code} kon niet worden opgesteld. De bevinding wordt met haar id getoond.`,
    answer: (method) => `Contract Review kon ${method} niet beantwoorden. Het ontwerp is niet gewijzigd; in het logboek staat wat u kunt doen.`,
    notReviewed: 'Het ontwerp kon niet worden nagelezen zoals het nu is. Probeer het na een wijziging opnieuw of start Contract Review opnieuw.',
    refused: (method) => `De editor heeft ${method} gestuurd met een inhoud die het protocol niet kent. Dat bericht is terzijde gelegd; verder verandert er niets.`,
    outOfStep: (document) => `De editor heeft een wijziging van ${document} gestuurd die in de tekst ervan niet mogelijk is. Om geen bevinding op de verkeerde plaats te tonen, wordt het document niet meer nagelezen tot het gesloten en opnieuw geopend is.`,
    silentSettings: (seconds) => `De editor heeft zijn instellingen niet meegedeeld binnen ${seconds} seconden. Tot dan worden ontwerpen met de standaardinstellingen nagelezen.`,
    silentFile: (file, seconds) => `De editor heeft ${file} niet bezorgd binnen ${seconds} seconden. Tot dan worden ontwerpen zonder dat bestand nagelezen.`,
    silentError: 'geen verdere gegevens',
  },
};
