import { parseContract } from '../../server/src/contract/contract.ts';
import type { Contract } from '../../server/src/contract/types.ts';
import { insertClause } from '../../server/src/features/codeActions/insertClause.ts';
import { insertElement } from '../../server/src/features/codeActions/insertElement.ts';
import { overrule, replaceSentence } from '../../server/src/features/codeActions/strengthen.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import type { Change } from '../../server/src/features/support/edits.ts';
import { changedText } from '../../server/src/features/support/edits.ts';
import { mendingChanges } from '../../server/src/features/support/fixes.ts';
import type { Fix } from '../../server/src/features/support/fixes.ts';
import type { Library } from '../../server/src/library/types.ts';
import { Lines } from '../../server/src/lines.ts';
import { Words } from '../../server/src/messages/words.ts';
import { settled } from '../../server/src/review/acceptances.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import type { Finding, FindingKind } from '../../server/src/review/types.ts';

const FIXES: readonly Fix[] = [insertClause, insertElement, replaceSentence, overrule];

/** One fix of one finding: what it puts in and what the review says after it. */
export interface Mending {
  readonly fix: string;
  readonly code: string;
  readonly change: Change;
  /** The draft with the mending text, before the numbers follow. */
  readonly alone: string;
  readonly text: string;
  /** `code: subject` of wrong numbers and references that were not there before. */
  readonly misnumbered: readonly string[];
  /** What was to be mended and is found still: the finding itself or, for a clause, any of its elements. */
  readonly left: readonly string[];
  /** `code: kind` of what is found now and was not, or was not as bad, before. */
  readonly added: readonly string[];
}

export function reviewedDraft(text: string, library: Library): Draft {
  const contract = parseContract(text);
  const outcome = settled(reviewContract(contract, library), readDrafting(contract), library);
  const words = new Words(library, 'en');
  return { uri: 'file:///draft.md', version: 1, lines: new Lines(text), library, ...outcome, words };
}

/** Every fix that is offered for every finding of a draft, each applied to the draft as it is. */
export function* mendings(text: string, library: Library): Generator<Mending> {
  const draft = reviewedDraft(text, library);
  for (const finding of draft.review.findings) {
    for (const fix of FIXES) {
      if (fix.kinds.includes(finding.kind) && fix.applies(draft, finding)) yield mending(draft, finding, fix);
    }
  }
}

function mending(draft: Draft, finding: Finding, fix: Fix): Mending {
  const changes = mendingChanges(draft, fix, finding);
  const [change = { span: { start: 0, end: 0 }, text: '' }] = changes;
  const before = draft.review.contract.text;
  const text = changedText(before, changes);
  const contract = parseContract(text);
  const after = reviewContract(contract, draft.library).findings;
  const known = knownBefore(draft);
  const isMended = ({ code, clause }: Finding): boolean =>
    code === finding.code || (finding.kind === 'missing-clause' && clause === finding.clause);
  return {
    fix: fix.name,
    code: finding.code,
    change,
    alone: changedText(before, change),
    text,
    misnumbered: difference(numberFlaws(contract), numberFlaws(draft.review.contract)),
    left: after.filter(isMended).map(({ code, kind }) => `${code}: ${kind}`),
    added: after
      .filter((each) => !isMended(each) && known.get(each.code) !== 'contrary')
      .filter(({ code, kind }) => kind === 'contrary' || !known.has(code))
      .map(({ code, kind }) => `${code}: ${kind}`),
  };
}

function numberFlaws(contract: Contract): string[] {
  return readDrafting(contract)
    .findings.filter(({ code }) => code.startsWith('numbering-') || code === 'reference-missing')
    .map(({ code, subject }) => `${code}: ${subject}`);
}

/** What a list has more than another one, each as often as it has it more. */
function difference(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** What was found before, by code; of a missing clause all elements are missing. */
function knownBefore({ review, library }: Draft): ReadonlyMap<string, FindingKind> {
  return new Map(
    review.findings.flatMap(({ code, kind }): [string, FindingKind][] => [
      [code, kind],
      ...(kind === 'missing-clause' ? elementsOf(library, code).map((id): [string, FindingKind] => [id, kind]) : []),
    ]),
  );
}

function elementsOf(library: Library, clause: string): string[] {
  return library.clauses.find(({ id }) => id === clause)?.elements.map(({ id }) => id) ?? [];
}
