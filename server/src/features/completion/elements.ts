import type { CompletionItem, Position } from 'vscode-languageserver';
import { completionItem, lineReplaced } from '../support/completionItems.ts';
import type { CompletionSupport } from '../support/completionItems.ts';
import type { Draft } from '../support/draft.ts';
import type { Change } from '../support/edits.ts';
import { layoutOf } from '../support/layout.ts';
import { provisionAtLine } from '../support/provisions.ts';
import type { WrittenProvision } from '../support/provisions.ts';
import { movesForNew, renumberingChanges } from '../support/renumbering.ts';
import { provisionText } from '../../wording/template.ts';

/** What may be typed of a provision when its text is to come: nothing, or the mark of an item or a paragraph. */
const MARK = /^[ \t]*(?:[-*+•–]|\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]{1,2}|[ivx]{1,5})[.)°]|\d{1,3}(?:\.\d{1,3}){1,4})?[ \t]*$/iu;
const LONGEST = 40;

/**
 * Inside a clause, on an empty line or after the mark of an item or paragraph: the elements that the clause lacks, each
 * written as a provision of that section, the numbers after it moved on.
 */
export function elementCompletions(draft: Draft, position: Position, support: CompletionSupport): CompletionItem[] {
  const { lines, words, review: { contract } } = draft;
  const { line } = position;
  if (line >= lines.count || lines.end(line) - lines.start(line) > LONGEST) return [];
  const typed = lines.line(line).slice(0, position.character);
  if (!MARK.test(typed) || lines.line(line).slice(position.character).trim() !== '') return [];
  const section = sectionOf(draft, line);
  if (section === undefined) return [];
  const { eol } = layoutOf(contract, lines);
  const language = contract.sections[section]?.language ?? contract.language;
  const written = missingIn(draft, section).map((missing) => {
    const { label = '', template = '' } = words.clause(missing.clause)?.texts[language].elements[missing.element] ?? {};
    const provision = provisionAtLine(contract, lines, section, line, { label, text: provisionText(template, contract, language, false) });
    return { ...missing, name: label, provision };
  });
  const others = movedOn(draft, section, line, written[0]?.provision);
  return written.map(({ clause, element, name, provision: { text, tight } }, at) => {
    return completionItem(
      draft,
      {
        clause,
        element,
        label: words.label(element),
        detail: `${words.title(clause)}, ${words.place(element)}`,
        typed: typed.trim(),
        names: [name],
        order: `a${String(at).padStart(3, '0')}`,
        preselect: at === 0 && typed.trim() !== '',
        change: lineReplaced(draft, line, text, eol, tight),
        others,
      },
      support,
    );
  });
}

/** What changes elsewhere to make room for the number of a new paragraph; nothing where there is room. */
function movedOn({ drafting, lines }: Draft, section: number, line: number, written: WrittenProvision | undefined): readonly Change[] {
  if (written?.beside === undefined) return [];
  const moves = movesForNew(drafting, section, written.beside.side, written.beside.provision);
  return moves === undefined ? [] : renumberingChanges(drafting, moves).filter(({ span }) => lines.lineAt(span.start) !== line);
}

/** The section that a line stands in, under its heading. */
function sectionOf({ lines, review: { contract } }: Draft, line: number): number | undefined {
  const start = lines.start(line);
  if (start < (contract.frontMatter?.range.end ?? 0)) return undefined;
  const index = contract.sections.findLastIndex(({ range }) => range.start <= start);
  const section = contract.sections[index];
  if (section?.heading === undefined || (section.kind !== 'body' && section.kind !== 'annex')) return undefined;
  return start > section.heading.range.end ? index : undefined;
}

interface Missing {
  readonly clause: string;
  readonly element: string;
}

/** What is missing of the clauses that a section, or one around it, is about. */
function missingIn({ review, words }: Draft, section: number): Missing[] {
  const { contract, sectionOfClause, findings } = review;
  const above = new Set<number>();
  for (let at: number | undefined = section; at !== undefined; at = contract.sections[at]?.parent) above.add(at);
  return findings
    .filter(({ clause }) => Object.hasOwn(sectionOfClause, clause) && above.has(sectionOfClause[clause] ?? -1))
    .flatMap(({ kind, clause, code }): Missing[] => {
      if (kind === 'missing-element') return [{ clause, element: code }];
      return kind === 'missing-clause' ? (words.clause(clause)?.elements ?? []).map(({ id }) => ({ clause, element: id })) : [];
    });
}
