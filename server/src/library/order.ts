/** Where a firm's clauses stand among those of a library. */
import type { Clause } from './types.ts';

/**
 * Clauses in the order of a contract: those that stay where they are, and the others behind the clause that each names,
 * or else behind the last of its level. What follows the same clause stays in the order given.
 *
 * @param clauses the library's first, in its order
 * @param added ids of those that the library does not have
 * @param after id of a clause to that of the one before it; one that is not there counts as none
 */
export function inOrder(clauses: readonly Clause[], added: ReadonlySet<string>, after: ReadonlyMap<string, string>): Clause[] {
  const ids = new Set(clauses.map(({ id }) => id));
  const namesOne = ({ id }: Clause): boolean => ids.has(after.get(id) ?? '') && after.get(id) !== id;
  const order = clauses.filter((clause) => !added.has(clause.id) && !namesOne(clause));
  for (const clause of clauses) {
    if (added.has(clause.id) && !namesOne(clause)) order.splice(endOfLevel(order, clause), 0, clause);
  }
  let waiting = clauses.filter(namesOne);
  const behind = new Map<string, string>();
  while (waiting.length > 0) {
    const placed = waiting.filter((clause) => place(order, clause, after.get(clause.id) ?? '', behind));
    // Clauses that name one another in a circle have no place of their own.
    if (placed.length === 0) for (const clause of waiting) order.splice(endOfLevel(order, clause), 0, clause);
    waiting = placed.length === 0 ? [] : waiting.filter((clause) => !placed.includes(clause));
  }
  return order;
}

/** @param behind id of a clause to the last that has been put behind it */
function place(order: Clause[], clause: Clause, named: string, behind: Map<string, string>): boolean {
  const last = behind.get(named) ?? named;
  const at = order.findIndex(({ id }) => id === last);
  if (at < 0) return false;
  order.splice(at + 1, 0, clause);
  behind.set(named, clause.id);
  return true;
}

function endOfLevel(order: readonly Clause[], { level }: Clause): number {
  const last = order.findLastIndex((clause) => clause.level === level);
  return last < 0 ? order.length : last + 1;
}
