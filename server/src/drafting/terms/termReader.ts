/** Defined terms: where they are defined, where they are used, and what is wrong with either. */
import type { NotedDraft } from '../notes.ts';
import type { DraftingFlaw, Terms } from '../types.ts';
import { DefinitionFlaws, haveDefinitions } from './definitionFlaws.ts';
import { Mentions } from './mentions.ts';
import type { TermNotes } from './notes.ts';
import { PlacedTerms } from './placedTerms.ts';
import { signatureOf, tableTerms, TermTable } from './termTable.ts';
import { UndefinedTerms } from './undefinedTerms.ts';
import { usesIn } from './uses.ts';
import type { PlacedUse } from './uses.ts';

/** Keeps the uses that it found in a section until the section or the names of the terms change. */
export class TermReader {
  #table = new TermTable([]);
  readonly #mentions = new Mentions();
  readonly #flaws = new DefinitionFlaws();
  readonly #undefined = new UndefinedTerms();
  #uses = new WeakMap<TermNotes, readonly PlacedUse[]>();

  read(draft: NotedDraft): { readonly terms: Terms; readonly flaws: readonly DraftingFlaw[] } {
    const table = this.#tableOf(draft);
    const uses = this.#uses;
    const terms = new PlacedTerms(draft.contract.sections, draft.notes, table, (section) => {
      const known = uses.get(section) ?? usesIn(section, table);
      uses.set(section, known);
      return known;
    });
    const unused = this.#mentions.read(table, draft);
    return { terms, flaws: [...this.#flaws.read(draft, unused), ...this.#undefined.read(table, draft)] };
  }

  #tableOf({ notes, gone, came }: NotedDraft): TermTable {
    if (!haveDefinitions(gone) && !haveDefinitions(came)) return this.#table;
    const terms = tableTerms(notes.flatMap((section) => section.terms.definitions));
    if (signatureOf(terms) === this.#table.signature) return this.#table;
    this.#table = new TermTable(terms);
    // Readings that were given out keep the uses that they were made with.
    this.#uses = new WeakMap();
    return this.#table;
  }
}
