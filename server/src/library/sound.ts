/** The clauses of a library that can be relied on: one that is broken does not take the others down. */
import { LANGUAGES } from '../contract/types.ts';
import type { Clause, Element, Library, Signal } from './types.ts';

/** A clause, or an element of one, that was left out. */
export interface BrokenPart {
  readonly clause: string;
  readonly element?: string;
  readonly error: unknown;
}

export interface SoundLibrary {
  /** The same object where nothing is broken. */
  readonly library: Library;
  readonly broken: readonly BrokenPart[];
}

/**
 * Leaves out the clauses and elements of which something is missing, or cannot be read.
 *
 * @throws TypeError where there is no library at all
 */
export function soundLibrary(library: Library): SoundLibrary {
  const broken: BrokenPart[] = [];
  const clauses = library.clauses.flatMap((clause, index) => {
    try {
      return [soundClause(clause, (part) => broken.push(part))];
    } catch (error) {
      broken.push({ clause: idOf(clause, index), error });
      return [];
    }
  });
  return broken.length === 0 ? { library, broken } : { library: { ...library, clauses }, broken };
}

function soundClause(clause: Clause, leaveOut: (part: BrokenPart) => void): Clause {
  texts(clause.id, clause.level, clause.source, ...clause.headings);
  for (const language of LANGUAGES) {
    const own = clause.texts[language];
    texts(own.title, own.explanation, own.why, own.lookFor);
  }
  const broken: BrokenPart[] = [];
  const elements = clause.elements.filter((element, index) => {
    try {
      checkElement(clause, element);
      return true;
    } catch (error) {
      broken.push({ clause: clause.id, element: idOf(element, index), error });
      return false;
    }
  });
  if (elements.length === 0) throw new TypeError('no element');
  broken.forEach(leaveOut);
  return broken.length === 0 ? clause : { ...clause, elements, isIncomplete: true };
}

function checkElement(clause: Clause, { id, source, signals }: Element): void {
  texts(id, source);
  for (const language of LANGUAGES) {
    const own = clause.texts[language].elements[id];
    texts(own?.label, own?.asks, own?.template);
  }
  for (const signal of signals) checkSignal(signal);
}

function checkSignal({ status, reason = '', all, context, none, notUnder, act, softeners, within }: Signal): void {
  texts(status, reason, ...act, ...softeners);
  if (!Number.isFinite(within)) throw new TypeError('no number');
  for (const term of [...all, ...context, ...none, ...notUnder]) for (const alternative of term) texts('concept' in alternative ? alternative.concept : alternative.figure);
}

function texts(...values: readonly unknown[]): void {
  if (values.some((value) => typeof value !== 'string')) throw new TypeError('no text');
}

/** The id of what may be broken; its number where that cannot be read. */
function idOf(part: { readonly id: unknown }, index: number): string {
  try {
    if (typeof part.id === 'string') return part.id;
  } catch {
    // Its number says enough.
  }
  return String(index + 1);
}
