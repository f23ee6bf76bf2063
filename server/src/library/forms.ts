/** The surface forms of a lexicon: their syntax, and the inclusion of one concept's forms in another's. */

/** Most forms of one concept, those it includes among them. */
export const MAX_FORMS = 2_000;

const HALVES = /(?:^|\s)\.\.(?:\s|$)/u;

/** The concept that a form includes, for a form `@concept`. */
export function includedConcept(form: string): string | undefined {
  return form.startsWith('@') ? form.slice(1) : undefined;
}

/** What is wrong with a form, as a message that says what to write; undefined for a good one. */
export function formFault(form: string): string | undefined {
  if (includedConcept(form) !== undefined) return undefined;
  if (/^[*!=.\s]+$/u.test(form)) return `“${form}” has no word in it: write at least one.`;
  for (const half of form.replace(/^!/u, '').split(HALVES)) {
    const words = half.trim().split(/\s+/u);
    if (words[0] === '') return `“${form}” has nothing on one side of “..”: write words on both sides.`;
    for (const word of words) {
      const fault = wordFault(word);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

function wordFault(word: string): string | undefined {
  if (word === '*') return undefined;
  const bare = word.replace(/^[=*]/u, '').replace(/\*$/u, '');
  if (/[*=@!]|\.\./u.test(bare)) return `“${word}” cannot be read: “=” or “*” stands at the beginning of a word, “*” at its end, “!” at the beginning of a form, “..” between blanks.`;
  if (!/[\p{L}\p{N}%]/u.test(bare)) return `“${word}” is no word: write letters or digits, or remove it.`;
  if (word.length - bare.length > 1) return `“${word}” has two marks: write one, “=” or “*”.`;
  return undefined;
}

/**
 * All forms of a concept with those of the concepts it includes, each once; concepts that include one another
 * have the same forms. Includes of unknown concepts give nothing. Stops at the first form above `MAX_FORMS`.
 */
export function allForms(concept: string, lexicon: ReadonlyMap<string, readonly string[]>): string[] {
  const forms = new Set<string>();
  const concepts = new Set([concept]);
  for (const name of concepts) {
    for (const form of lexicon.get(name) ?? []) {
      const included = includedConcept(form);
      if (included !== undefined) concepts.add(included);
      else if (forms.add(form).size > MAX_FORMS) return [...forms];
    }
  }
  return [...forms];
}
