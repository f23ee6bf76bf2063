/** Terms as a rule writes them: `audit`, `may|right`, `duration<=48h`, `percentage>99.5`. */
import type { Alternative, FigureKind, Term } from './types.ts';

/** Hours in each unit of a duration; a year is twelve months and 365 days. */
export const HOURS_PER_UNIT = { h: 1, d: 24, w: 168, m: 730, y: 8760 } as const;

const FIGURES: Readonly<Record<FigureKind, true>> = { duration: true, percentage: true, date: true, amount: true };

const CONCEPT = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const COMPARISON = /^([a-z]+)\s*(<=|>)\s*(\d+(?:\.\d+)?)\s*([a-z]?)$/;

/** Whether a word is the name of a figure, and so cannot name a concept. */
export function isFigureKind(word: string): word is FigureKind {
  return Object.hasOwn(FIGURES, word);
}

/**
 * Reads one term of a rule. Gives the alternatives, with durations in hours, or a message that says what to
 * write instead. Whether the concepts exist is not looked at here.
 */
export function parseTerm(text: string): { readonly term: Term } | { readonly message: string } {
  const term: Alternative[] = [];
  for (const part of text.split('|')) {
    const alternative = parseAlternative(part.trim());
    if (typeof alternative === 'string') return { message: alternative };
    term.push(alternative);
  }
  return { term };
}

function parseAlternative(text: string): Alternative | string {
  if (isFigureKind(text)) return { figure: text };
  if (CONCEPT.test(text)) return { concept: text };
  const [, figure, compare, digits, unit] = COMPARISON.exec(text) ?? [];
  if (figure === undefined) {
    return text === ''
      ? 'A term is empty: write a concept on each side of “|”.'
      : `“${text}” cannot be read: write a concept (lower-case words joined by hyphens) or a figure such as duration<=48h or percentage>99.5.`;
  }
  return parseComparison(text, figure, compare === '>' ? '>' : '<=', Number(digits), unit ?? '');
}

function parseComparison(text: string, figure: string, compare: '<=' | '>', number: number, unit: string): Alternative | string {
  if (figure === 'percentage') {
    return unit === '' ? { figure, compare, value: number } : `Write the percentage in “${text}” without a unit.`;
  }
  if (figure === 'duration') {
    return isUnit(unit)
      ? { figure, compare, value: number * HOURS_PER_UNIT[unit] }
      : `Give the duration in “${text}” a unit: h (hours), d (days), w (weeks), m (months) or y (years).`;
  }
  return `Only a duration or a percentage can be compared, not “${figure}”.`;
}

function isUnit(unit: string): unit is keyof typeof HOURS_PER_UNIT {
  return Object.hasOwn(HOURS_PER_UNIT, unit);
}
