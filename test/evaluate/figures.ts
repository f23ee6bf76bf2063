/** The figures that say how good the reviews are. */
import type { Span } from '../../server/src/contract/types.ts';
import type { ElementStatus } from '../../server/src/library/types.ts';

/** One element of one document, as labelled and as reviewed. */
export interface Pair {
  readonly document: string;
  readonly language: string;
  readonly element: string;
  readonly gold: ElementStatus;
  readonly found: ElementStatus;
  readonly quotes: readonly Span[];
  readonly evidence: readonly Span[];
  /** Whether a finding was raised on the element, or on its clause as a whole. */
  readonly finding: boolean;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Figures {
  readonly documents: number;
  readonly addressedMicro: Score;
  readonly addressedMacro: number;
  readonly statusAccuracy: number;
  readonly gradedAccuracy: number;
  readonly met: Score;
  readonly weak: Score;
  readonly contrary: Score;
  readonly evidenceHits: number;
  readonly falseAlarms: number;
  readonly misses: number;
}

/** All figures over a set of pairs; shares of nothing are NaN. */
export function figuresOf(pairs: readonly Pair[]): Figures {
  const documents = new Set(pairs.map((pair) => pair.document)).size;
  const positives = pairs.filter((pair) => pair.gold !== 'absent');
  const both = positives.filter((pair) => pair.found !== 'absent');
  const perElement = [...groupBy(pairs, (pair) => pair.element).values()].filter((own) => own.some((pair) => pair.gold !== 'absent'));
  return {
    documents,
    addressedMicro: addressed(pairs),
    addressedMacro: mean(perElement.map((own) => addressed(own).f1)),
    statusAccuracy: share(pairs, (pair) => pair.gold === pair.found),
    gradedAccuracy: share(positives, (pair) => pair.gold === pair.found),
    met: ofStatus(pairs, 'met'),
    weak: ofStatus(pairs, 'weak'),
    contrary: ofStatus(pairs, 'contrary'),
    evidenceHits: share(both, (pair) => pair.evidence.some((evidence) => pair.quotes.some((quote) => evidence.start < quote.end && quote.start < evidence.end))),
    falseAlarms: pairs.filter((pair) => pair.gold === 'met' && pair.finding).length / documents,
    misses: pairs.filter((pair) => pair.gold !== 'met' && !pair.finding).length / documents,
  };
}

export function addressed(pairs: readonly Pair[]): Score {
  return score(pairs, (pair) => pair.gold !== 'absent', (pair) => pair.found !== 'absent');
}

export function ofStatus(pairs: readonly Pair[], status: ElementStatus): Score {
  return score(pairs, (pair) => pair.gold === status, (pair) => pair.found === status);
}

function score(pairs: readonly Pair[], gold: (pair: Pair) => boolean, found: (pair: Pair) => boolean): Score {
  const hits = pairs.filter((pair) => gold(pair) && found(pair)).length;
  const precision = hits / pairs.filter(found).length;
  const recall = hits / pairs.filter(gold).length;
  return { precision, recall, f1: (2 * hits) / (pairs.filter(found).length + pairs.filter(gold).length) };
}

function share(pairs: readonly Pair[], holds: (pair: Pair) => boolean): number {
  return pairs.filter(holds).length / pairs.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
