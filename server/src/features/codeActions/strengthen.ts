import { parseContract } from '../../contract/contract.ts';
import type { Provision, Section, Span } from '../../contract/types.ts';
import type { PositionKind } from '../../library/types.ts';
import { reviewContract } from '../../review/review.ts';
import type { Finding, Verdict } from '../../review/types.ts';
import type { Draft } from '../support/draft.ts';
import type { Change } from '../support/edits.ts';
import type { Fix } from '../support/fixes.ts';
import { provisionAt } from '../support/home.ts';
import { layoutOf, wrapped } from '../support/layout.ts';
import { isOffered, languageOf, offeredTitle, OTHER_POSITIONS, templateOf, textIn } from '../support/positions.ts';
import { addedProvisions } from '../support/provisions.ts';
import { provisionText } from '../../wording/template.ts';

/** Puts the library's provision in the place of the sentence that is too weak or against the customer. */
export const replaceSentence: Fix = {
  name: 'replaceSentence',
  kinds: ['weak', 'contrary'],
  preferred: true,
  title: (draft, finding) => draft.words.messages.replace(draft.words.label(finding.code)),
  applies: (draft, finding) => isOffered(draft, finding, 'preferred') && isReplaceable(draft, finding, 'preferred'),
  change: (draft, finding, overriding) => replacement(draft, finding, 'preferred', overriding),
};

/** Adds the library's provision beside the passage, to prevail over it. */
export const overrule: Fix = {
  name: 'overrule',
  kinds: ['weak', 'contrary'],
  preferred: false,
  title: (draft, finding) => draft.words.messages.overrule(draft.words.label(finding.code)),
  applies: (draft, finding) => isOffered(draft, finding, 'preferred') && placeOf(draft, finding) !== undefined,
  change: (draft, finding, _, last) => addition(draft, finding, 'preferred', last),
};

/** By what is agreed to where the preferred text cannot be had: in the place of the sentence where it can be, else beside it. */
export const strengthenByPositions: readonly Fix[] = OTHER_POSITIONS.map((kind) => ({
  name: `strengthen.${kind}`,
  kinds: ['weak', 'contrary'],
  preferred: false,
  title: (draft, finding) => {
    const { replace, overrule } = draft.words.messages;
    const title = isReplaceable(draft, finding, kind) ? replace : overrule;
    return offeredTitle(draft, finding, kind, title(draft.words.label(finding.code)));
  },
  applies: (draft, finding) => isOffered(draft, finding, kind) && placeOf(draft, finding) !== undefined,
  change: (draft, finding, overriding, last) => (isReplaceable(draft, finding, kind) ? replacement(draft, finding, kind, overriding) : addition(draft, finding, kind, last)),
}));

/**
 * A sentence is replaced only where nothing else goes with it: it stands for itself (no item that completes a
 * lead-in, no row of a table), no emphasis begins or ends within it, and what other elements find in it stands in
 * the new text too: the checklist, for one, is content with a mention of the subject.
 */
function isReplaceable(draft: Draft, finding: Finding, kind: PositionKind): boolean {
  const place = placeOf(draft, finding);
  if (place?.provision === undefined) return false;
  const { provision, section } = place;
  const { start, end } = finding.range;
  if (provision.kind === 'row' || provision.kind === 'html' || provision.leadIn !== undefined) return false;
  if (section.provisions.some((each) => each.leadIn === place.at)) return false;
  if (!isWhole(draft.review.contract.text.slice(start, end)) || end > provision.range.end) return false;
  return keeps(draft, finding, kind, place, restingOn(draft, finding.range).filter(({ element }) => element !== finding.code));
}

/** The verdicts with evidence in a range. */
function restingOn({ review }: Draft, { start, end }: Span): Verdict[] {
  return review.verdicts.filter(({ evidence }) => evidence.some(({ range }) => range.start < end && start < range.end));
}

/** Whether the library's provision, in this section, bears these verdicts as the sentence that it replaces does. */
function keeps(draft: Draft, finding: Finding, kind: PositionKind, place: Place, verdicts: readonly Verdict[]): boolean {
  if (verdicts.length === 0) return true;
  const heading = place.section.heading?.title.text ?? '';
  const replaced = parseContract(`# ${heading}\n\n${filled(draft, finding, kind, place, false)}\n`);
  const after = reviewContract(replaced, draft.library).verdicts;
  return verdicts.every(({ element, status }) => after.some((each) => each.element === element && each.status === status));
}

/** Whether a piece of Markdown opens and closes its own emphasis, code and links. */
function isWhole(source: string): boolean {
  const count = (mark: string): number => source.split(mark).length - 1;
  return (
    count('**') % 2 === 0 &&
    count('__') % 2 === 0 &&
    count('`') % 2 === 0 &&
    count('[') === count(']') &&
    count('<') === count('>')
  );
}

interface Place {
  readonly index: number;
  readonly section: Section;
  readonly at: number | undefined;
  readonly provision: Provision | undefined;
}

/** The section and provision that a finding stands in. */
function placeOf(draft: Draft, finding: Finding): Place | undefined {
  const { review } = draft;
  const index = review.contract.sections.findLastIndex(({ range }) => range.start <= finding.range.start);
  const section = review.contract.sections[index];
  if (section === undefined) return undefined;
  const at = provisionAt(review, index, finding.range.start);
  return { index, section, at, provision: section.provisions[at ?? -1] };
}

function replacement(draft: Draft, finding: Finding, kind: PositionKind, overriding: boolean): Change {
  const { contract } = draft.review;
  const { lines } = draft;
  const place = placeOf(draft, finding);
  const span = { start: afterMark(draft, finding, place?.provision), end: finding.range.end };
  const text = filled(draft, finding, kind, place, overriding);
  const column = span.start - lines.start(lines.lineAt(span.start));
  // Under an indent an editor would indent the lines of a snippet once more.
  const indented = /^\s/u.test(lines.line(lines.lineAt(span.start))) || place?.provision?.kind === 'item';
  return { span, text: indented ? text : wrapped(text, layoutOf(contract, lines), column) };
}

/** Where the words of a finding begin: after the mark, when it covers an item or a numbered paragraph from there. */
function afterMark(draft: Draft, finding: Finding, provision: Provision | undefined): number {
  const { start } = finding.range;
  if (provision?.number === undefined || provision.range.start !== start) return start;
  const source = draft.review.contract.text.slice(start, finding.range.end);
  const at = source.indexOf(provision.number);
  if (at < 0) return start;
  const end = at + provision.number.length;
  return start + end + (/^(?:\s|\\?[.):\]°]|\*\*|__)*/u.exec(source.slice(end))?.[0].length ?? 0);
}

function addition(draft: Draft, finding: Finding, kind: PositionKind, last: boolean): Change {
  const { contract } = draft.review;
  const place = placeOf(draft, finding);
  const text = filled(draft, finding, kind, place, true);
  const label = textIn(draft, finding, languageOf(contract, place?.index))?.label ?? '';
  return addedProvisions(contract, draft.lines, place?.index ?? 0, last ? undefined : place?.at, [{ label, text }]);
}

function filled(draft: Draft, finding: Finding, kind: PositionKind, place: Place | undefined, overriding: boolean): string {
  const { contract } = draft.review;
  const language = languageOf(contract, place?.index);
  return provisionText(templateOf(textIn(draft, finding, language), kind) ?? '', contract, language, overriding);
}
