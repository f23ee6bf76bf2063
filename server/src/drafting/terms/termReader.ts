/** Defined terms: where they are defined, where they are used, and what is wrong with either. */
import type { NotedDraft } from '../notes.ts';
import type { DraftingFlaw, Terms } from '../types.ts';
import { definitionFlaws } from './definitionFlaws.ts';
import type { DefinitionNote } from './definitions.ts';
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
  /** What the table was made of. */
  #definitions: readonly (readonly DefinitionNote[])[] = [];
  readonly #mentions = new Mentions();
  readonly #undefined = new UndefinedTerms();
  #uses = new WeakMap<TermNotes, readonly PlacedUse[]>();

  read(draft: NotedDraft): { readonly terms: Terms; readonly flaws: readonly DraftingFlaw[] } {
    const { contract, notes } = draft;
    const termNotes = notes.map(({ terms }) => terms);
    const table = this.#tableOf(termNotes);
    const uses = this.#uses;
    const terms = new PlacedTerms(contract.sections, termNotes, table, (section) => {
      const known = uses.get(section) ?? usesIn(section, table);
      uses.set(section, known);
      return known;
    });
    const unused = this.#mentions.read(table, draft);
    return { terms, flaws: [...definitionFlaws(contract, termNotes, unused), ...this.#undefined.read(table, draft)] };
  }

  #tableOf(notes: readonly TermNotes[]): TermTable {
    const definitions = notes.map((section) => section.definitions).filter(({ length }) => length > 0);
    if (definitions.length === this.#definitions.length && definitions.every((each, index) => each === this.#definitions[index])) return this.#table;
    this.#definitions = definitions;
    const terms = tableTerms(definitions.flat());
    if (signatureOf(terms) === this.#table.signature) return this.#table;
    this.#table = new TermTable(terms);
    // Readings that were given out keep the uses that they were made with.
    this.#uses = new WeakMap();
    return this.#table;
  }
}
