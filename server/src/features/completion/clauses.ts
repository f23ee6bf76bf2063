import type { CompletionItem, Position } from 'vscode-languageserver';
import { clauseText } from '../support/clauseText.ts';
import { completionItem, lineReplaced } from '../support/completionItems.ts';
import type { CompletionSupport } from '../support/completionItems.ts';
import type { Draft } from '../support/draft.ts';
import type { Change } from '../support/edits.ts';
import { headingPlace } from '../support/headingPlace.ts';
import type { HeadingPlace } from '../support/headingPlace.ts';
import { layoutOf } from '../support/layout.ts';
import type { Layout } from '../support/layout.ts';
import { clausePlace } from '../support/placement.ts';
import { renumberingChanges } from '../support/renumbering.ts';
import { provisionText } from '../../wording/template.ts';
import { typedHeading } from '../support/typedHeading.ts';
import type { TypedHeading } from '../support/typedHeading.ts';

/**
 * On a heading that is being typed, and on an empty line at the end of a section: the clauses that the draft lacks,
 * each written as the draft would write it there, the numbers after it moved on. Those that belong there come first, in the profile's order.
 */
export function clauseCompletions(draft: Draft, position: Position, support: CompletionSupport): CompletionItem[] {
  const typed = typedHeading(draft.lines, position);
  if (typed === undefined || (typed.style === undefined && !isAtEndOfSection(draft, typed.line))) return [];
  const missing = missingClauses(draft);
  if (missing.length === 0) return [];
  const place = headingPlace(draft, typed);
  if (place === undefined) return [];
  const layout = layoutOf(draft.review.contract, draft.lines);
  const others = place.moves === undefined ? [] : renumberingChanges(draft.drafting, place.moves).filter(({ span }) => draft.lines.lineAt(span.start) !== typed.line);
  const here = missing.map((clause) => belongs(draft, clause, place));
  const first = here.indexOf(true);
  return missing.map((clause, at) => {
    const order = `${here[at] === true ? 'b' : 'c'}${String(at).padStart(3, '0')}`;
    return offered(draft, clause, { typed, place, layout, others, order, preselect: at === first && typed.style !== undefined, support });
  });
}

/** In the profile's order. */
function missingClauses({ review, library }: Draft): string[] {
  const missing = new Set(review.findings.filter(({ kind }) => kind === 'missing-clause').map(({ clause }) => clause));
  return library.profile.clauses.filter((clause) => missing.has(clause));
}

interface Circumstances {
  readonly typed: TypedHeading;
  readonly place: HeadingPlace;
  readonly layout: Layout;
  /** What moves on to make room for the number. */
  readonly others: readonly Change[];
  readonly order: string;
  readonly preselect: boolean;
  readonly support: CompletionSupport;
}

function offered(draft: Draft, clause: string, { typed, place, layout, others, order, preselect, support }: Circumstances): CompletionItem {
  const { words, review: { contract } } = draft;
  const language = contract.sections[place.model ?? place.before]?.language ?? contract.language;
  const found = words.clause(clause);
  const texts = found?.texts[language];
  const title = texts?.title ?? '';
  const heading = place.model === undefined && place.number !== undefined ? `${place.number} ${title}` : title;
  const paragraphs = (found?.elements ?? []).map(({ id }) => provisionText(texts?.elements[id]?.template ?? '', contract, language, false));
  const written = clauseText(contract, place, heading, paragraphs, layout);
  const text = place.model === undefined ? written.replace(/^#+/u, '#'.repeat(place.hashes)) : written;
  const change = lineReplaced(draft, typed.line, text, layout.eol);
  return completionItem(
    draft,
    { clause, label: words.title(clause), detail: words.place(clause), typed: typed.typed, names: [title], order, preselect, change, others },
    support,
  );
}

/** Whether the rest of the section, and of what stands there, is blank. */
function isAtEndOfSection({ lines, review: { contract } }: Draft, line: number): boolean {
  const start = lines.start(line);
  const section = contract.sections.findLast(({ range }) => range.start <= start);
  if (section === undefined) return true;
  if (section.kind === 'signatures' || section.kind === 'contents') return false;
  return section.provisions.every(({ range }) => range.start < start) && lines.text.slice(start, section.range.end).trim() === '';
}

/** Whether the place is where the clause would be put: after the clause before it in the profile's order, or before the next. */
function belongs(draft: Draft, clause: string, { before, line }: HeadingPlace): boolean {
  const { review, library, lines } = draft;
  const { contract, sectionOfClause } = review;
  const order = library.profile.clauses;
  const above = new Set<number>();
  for (let at = before < 0 ? undefined : before; at !== undefined; at = contract.sections[at]?.parent) if (at !== contract.title) above.add(at);
  const sections = order.slice(0, order.indexOf(clause)).flatMap((each) => (Object.hasOwn(sectionOfClause, each) ? (sectionOfClause[each] ?? []) : []));
  const previous = sections.at(-1);
  if (previous !== undefined && above.has(previous)) return true;
  const usual = clausePlace(draft, clause).line;
  return usual <= line && lines.text.slice(lines.start(usual + 1), lines.start(line + 1)).trim() === '';
}
