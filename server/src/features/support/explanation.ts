import type { Words } from '../../messages/words.ts';
import { escapeWords } from './markdown.ts';

/** What the policy asks of a clause and where it says so, why, and what to look for: paragraphs in Markdown. */
export function explanation(words: Words, clause: string): string[] {
  const { messages } = words;
  const text = words.clauseText(clause);
  if (text === undefined) return [];
  return [
    `**${words.whoAsks(clause)}** — ${escapeWords(words.citation(clause))}`,
    text.explanation,
    `**${messages.whyItMatters}**`,
    text.why,
    `**${messages.lookFor}**`,
    text.lookFor,
  ];
}

/** What the policy asks of one element and where it says so, and why its clause is there: paragraphs in Markdown. */
export function elementExplanation(words: Words, clause: string, element: string): string[] {
  const { messages } = words;
  const why = words.clauseText(clause)?.why;
  return [
    `**${words.whoAsks(element)}** — ${escapeWords(words.citation(element))}`,
    escapeWords(words.elementText(element)?.asks ?? ''),
    ...(why === undefined ? [] : [`**${messages.whyItMatters}**`, why]),
  ];
}
