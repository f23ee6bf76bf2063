import type { Language } from '../contract/types.ts';
import type { DraftingFlaw } from '../drafting/types.ts';
import type { Clause, ClauseText, Element, ElementText, Library } from '../library/types.ts';
import type { Finding } from '../review/types.ts';
import { OWN_ASKS, OWN_CLAUSE } from './house.ts';
import { messagesIn } from './messages.ts';
import type { Messages } from './types.ts';

/** What a library and the house say to a person, in the reader's language. */
export class Words {
  readonly messages: Messages;
  readonly language: Language;
  readonly library: Library;
  readonly #clauses: ReadonlyMap<string, Clause>;
  readonly #elements: ReadonlyMap<string, { readonly clause: Clause; readonly element: Element }>;

  constructor(library: Library, language: Language) {
    this.library = library;
    this.language = language;
    this.messages = messagesIn(language);
    this.#clauses = new Map(library.clauses.map((clause) => [clause.id, clause]));
    this.#elements = new Map(
      library.clauses.flatMap((clause) => clause.elements.map((element) => [element.id, { clause, element }] as const)),
    );
  }

  clause(id: string): Clause | undefined {
    return this.#clauses.get(id);
  }

  /** The texts of a clause; undefined for an id that the library does not have. */
  clauseText(id: string): ClauseText | undefined {
    return this.#clauses.get(id)?.texts[this.language];
  }

  elementText(id: string): ElementText | undefined {
    return this.#elements.get(id)?.clause.texts[this.language].elements[id];
  }

  /** The clause's title; its id when the library does not know it. */
  title(clause: string): string {
    return this.clauseText(clause)?.title ?? clause;
  }

  /** The element's label; its id when the library does not know it. */
  label(element: string): string {
    return this.elementText(element)?.label ?? element;
  }

  /** The name of what a finding is about: an element's label or, for a missing clause, the clause's title. */
  subject(finding: Finding): string {
    return finding.kind === 'missing-clause' ? this.title(finding.clause) : this.label(finding.code);
  }

  /** "KSZ cloud policy, §2.2.5(a)", for an element or a clause; of the firm's own where it says it comes from. */
  citation(id: string): string {
    const policy = this.library.profile.source[this.language];
    const place = this.place(id);
    if (this.#isOwn(id)) return place;
    return place === '' ? policy : `${policy}, ${place}`;
  }

  /** The heading over what an element or a clause asks: "What the policy asks". */
  whoAsks(id: string): string {
    return this.#isOwn(id) ? OWN_ASKS[this.language] : this.messages.policyAsks;
  }

  /** The place in the policy of an element or a clause: "§2.2.5(a)", "Annex C"; empty for an id that the library does not have. */
  place(id: string): string {
    const source = this.#elements.get(id)?.element.source ?? this.#clauses.get(id)?.source ?? '';
    if (this.#isOwn(id)) return source === '' ? OWN_CLAUSE[this.language] : source;
    const annex = /^Annex (.+)$/u.exec(source)?.[1];
    if (annex !== undefined) return `${this.messages.annex} ${annex}`;
    return source === '' ? '' : `§${source}`;
  }

  #isOwn(id: string): boolean {
    return (this.#elements.get(id)?.element ?? this.#clauses.get(id))?.own === true;
  }

  /** The sentences for the keys of reasons; unknown keys are left out. */
  reasons(keys: readonly string[]): string[] {
    const sentences = this.library.reasons[this.language];
    return keys.flatMap((key) => (Object.hasOwn(sentences, key) ? [sentences[key] ?? ''] : []));
  }

  /** The sentence or two that a finding is shown with. */
  finding(finding: Finding): string {
    const title = this.title(finding.clause);
    const label = this.label(finding.code);
    switch (finding.kind) {
      case 'missing-clause':
        return this.messages.missingClause(title, this.#labels(finding.clause));
      case 'missing-element':
        return this.messages.missingElement(title, label, this.elementText(finding.code)?.asks ?? '');
      case 'weak':
        return this.messages.weak(title, label, this.reasons(finding.reasons));
      case 'contrary':
        return this.messages.contrary(title, label, this.reasons(finding.reasons));
    }
  }

  /** The sentence that a drafting finding is shown with. */
  drafting({ code, subject, other }: DraftingFlaw): string {
    return this.messages.drafting[code](subject, other ?? '');
  }

  #labels(clause: string): string[] {
    return this.#clauses.get(clause)?.elements.map((element) => this.label(element.id)) ?? [];
  }
}
