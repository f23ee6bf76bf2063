/** Negotiation positions, as quick fixes and explanations offer them. */
import type { Contract, Language } from '../../contract/types.ts';
import type { ElementText, Position, PositionKind } from '../../library/types.ts';
import { positionMessages, positionName, whatItGives } from '../../messages/positions.ts';
import type { Words } from '../../messages/words.ts';
import { positionOf } from '../../review/positions.ts';
import type { Finding } from '../../review/types.ts';
import { fillTemplate } from '../../wording/template.ts';
import type { Draft } from './draft.ts';
import { escapeMarkdown } from './markdown.ts';

/** The positions that are offered beside the preferred one. */
export const OTHER_POSITIONS: readonly Position['kind'][] = ['acceptable', 'fallback'];

/** The template of an element for a position; undefined where it has no such position. */
export function templateOf(text: ElementText | undefined, kind: PositionKind): string | undefined {
  return kind === 'preferred' ? text?.template : text?.positions?.find((position) => position.kind === kind)?.template;
}

/** The text of a finding's element in the language of a section. */
export function textIn({ words }: Draft, { clause, code }: Finding, language: Language): ElementText | undefined {
  return words.clause(clause)?.texts[language].elements[code];
}

/** The language of a section, that of the contract where there is no such section. */
export function languageOf({ sections, language }: Contract, section: number | undefined): Language {
  return sections[section ?? -1]?.language ?? language;
}

/** Whether a position is worth offering for a finding: there is one in the language of the place, and the draft does not have it already. */
export function isOffered(draft: Draft, finding: Finding, kind: PositionKind): boolean {
  const { review, library } = draft;
  const section = review.contract.sections.findLastIndex(({ range }) => range.start <= finding.range.start);
  if (templateOf(textIn(draft, finding, languageOf(review.contract, section)), kind) === undefined) return false;
  const verdict = kind === 'preferred' ? undefined : review.verdicts.find(({ element }) => element === finding.code);
  return verdict === undefined || positionOf(review, library, verdict) !== kind;
}

/** The title of a quick fix that offers a position: that of the preferred one as it is, the others with their names. */
export function offeredTitle({ words }: Draft, { code }: Finding, kind: PositionKind, title: string): string {
  if (kind === 'preferred') return title;
  const { offered, kind: kinds } = positionMessages(words.language);
  return offered(title, kinds[kind], whatItGives(words, code, kind));
}

/** Characters of a position's text that an explanation shows. */
const LONGEST = 220;

/** The positions of a clause's elements with their texts, a line each: paragraphs in Markdown; none where it has none. */
export function positionsExplained(words: Words, clause: string): string[] {
  const { provider, customer } = words.messages;
  const lines = (words.clause(clause)?.elements ?? []).flatMap(({ id }) => {
    const text = words.elementText(id);
    if (text?.positions === undefined || text.positions.length === 0) return [];
    const kinds: readonly PositionKind[] = ['preferred', ...text.positions.map(({ kind }) => kind)];
    const own = kinds.map((kind) => {
      const filled = fillTemplate(templateOf(text, kind) ?? '', { provider, customer });
      return `  - ${escapeMarkdown(positionName(words, id, kind))}${words.messages.colon}${escapeMarkdown(shortened(filled))}`;
    });
    return [`- **${escapeMarkdown(text.label)}**`, ...own];
  });
  return lines.length === 0 ? [] : [`**${positionMessages(words.language).title}**`, lines.join('\n')];
}

/** Cut off after a word. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`;
}
