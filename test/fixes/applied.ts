/** A draft as the server keeps it open, edits made to it as an editor makes them, and what went wrong with them. */
import type { AnnotatedTextEdit, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ReadingCache } from '../../server/src/contract/cache.ts';
import { parseContract } from '../../server/src/contract/contract.ts';
import { ContractReader } from '../../server/src/contract/reader.ts';
import type { Contract, Language, Span } from '../../server/src/contract/types.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { DraftingReader } from '../../server/src/drafting/reader.ts';
import type { Drafting, DraftingFinding } from '../../server/src/drafting/types.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { changedText, workspaceEdit } from '../../server/src/features/support/edits.ts';
import type { Change } from '../../server/src/features/support/edits.ts';
import { mendingChanges } from '../../server/src/features/support/fixes.ts';
import type { Fix } from '../../server/src/features/support/fixes.ts';
import { FIXES } from '../../server/src/fixes.ts';
import type { ElementStatus, Library } from '../../server/src/library/types.ts';
import { Lines } from '../../server/src/lines.ts';
import { Words } from '../../server/src/messages/words.ts';
import { settled } from '../../server/src/review/acceptances.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { Reviewer } from '../../server/src/review/reviewer.ts';
import type { Finding, Review } from '../../server/src/review/types.ts';

export const URI = 'file:///drafts/contract.md';

/** An open draft, read again after every edit by what was kept of the reading before, as in the server. */
export class OpenDraft {
  readonly #library: Library;
  readonly #language: Language;
  readonly #reader = new ContractReader(new ReadingCache());
  readonly #drafter = new DraftingReader();
  readonly #reviewer: Reviewer;
  #version = 0;

  constructor(library: Library, language: Language = 'en') {
    this.#library = library;
    this.#language = language;
    this.#reviewer = new Reviewer(library);
  }

  read(text: string): Draft {
    const contract = finished(this.#reader.reading(text));
    this.#version += 1;
    return draftOf(contract, this.#reviewer.review(contract), this.#drafter.read(contract), this.#library, this.#language, this.#version);
  }
}

/** The draft as a reading from nothing gives it. */
export function freshDraft(text: string, library: Library, language: Language = 'en'): Draft {
  const contract = parseContract(text);
  return draftOf(contract, reviewContract(contract, library), readDrafting(contract), library, language, 1);
}

function draftOf(contract: Contract, review: Review, drafting: Drafting, library: Library, language: Language, version: number): Draft {
  const outcome = settled(review, drafting, library);
  return { uri: URI, version, lines: new Lines(contract.text), library, ...outcome, words: new Words(library, language) };
}

function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** All that is found in a draft, to be compared with another reading of it. */
export function foundIn({ review, drafting }: Draft): string {
  return JSON.stringify([review.verdicts, review.findings, review.accepted, drafting.findings, drafting.accepted]);
}

// --- new findings

/** From what the customer has to what is taken from it: no fix may move an element to the right. */
const RANKS: readonly ElementStatus[] = ['met', 'absent', 'weak', 'contrary'];

/**
 * The elements that are worse off: those that were met and are not, those that were merely absent and are weak or
 * contrary now, those that were weak and are contrary. (That of a missing clause one element is found now where the
 * clause was found before is no new finding: the element was absent and is.)
 */
export function worsened(before: Draft, after: Draft): string[] {
  const known = new Map(before.review.verdicts.map(({ element, status }) => [element, status]));
  return after.review.verdicts.flatMap(({ element, status, reasons }) => {
    const was = known.get(element) ?? 'met';
    return RANKS.indexOf(status) > RANKS.indexOf(was) ? [`${element}: ${was} → ${status} (${reasons.join(', ')})`] : [];
  });
}

/** The drafting findings of `after` that `before` has not, or has less often: by kind and by what they are about. */
export function newlyDrafted(before: Draft, after: Draft): DraftingFinding[] {
  const rest = before.drafting.findings.map(keyOf);
  return after.drafting.findings.filter((finding) => {
    const at = rest.indexOf(keyOf(finding));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** What is numbered twice is so still when both move on by one: of numbers and references the kind alone tells. */
function keyOf({ code, subject }: DraftingFinding): string {
  return code.startsWith('numbering-') || code === 'reference-missing' ? code : `${code}: ${subject}`;
}

// --- edits

/** Whether a workspace edit says for which version of the draft it is, and changes nothing else. */
export function isFor(draft: Draft, edit: WorkspaceEdit): boolean {
  const [change, ...others] = edit.documentChanges ?? [];
  if (change === undefined || others.length > 0 || edit.changes !== undefined || !('textDocument' in change)) return false;
  return change.textDocument.uri === draft.uri && change.textDocument.version === draft.version;
}

/** The edits of a workspace edit of one draft, snippets as the text that they leave when nothing is filled in. */
export function textEdits(edit: WorkspaceEdit): TextEdit[] {
  const inChanges = Object.values(edit.changes ?? {}).flat();
  const inDocuments = (edit.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as readonly (TextEdit | AnnotatedTextEdit | SnippetTextEdit)[]) : []));
  return [...inChanges, ...inDocuments].map((each) => ('snippet' in each ? { range: each.range, newText: expanded(each.snippet.value) } : { range: each.range, newText: each.newText }));
}

/** A snippet of numbered placeholders with what stands in them, which is what an editor leaves of it. */
export function expanded(snippet: string): string {
  return snippet.replace(/\\([$}\\])|\$\{\d+:((?:[^\\}]|\\.)*)\}/gu, (_, escaped: string | undefined, placeholder: string | undefined) =>
    escaped ?? (placeholder ?? '').replace(/\\([$}\\])/gu, '$1'),
  );
}

/** The text after edits, made as an editor makes them: by line and character. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, text), [...edits]);
}

/** The edits that undo others: they put back at their places what stood there. */
export function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const before = TextDocument.create(URI, 'markdown', 1, text);
  const after = TextDocument.create(URI, 'markdown', 2, edited(text, edits));
  const spans = edits.map(({ range, newText }) => ({ start: before.offsetAt(range.start), end: before.offsetAt(range.end), newText })).sort((a, b) => a.start - b.start || a.end - b.end);
  let moved = 0;
  return spans.map(({ start, end, newText }) => {
    const from = start + moved;
    moved += newText.length - (end - start);
    return { range: { start: after.positionAt(from), end: after.positionAt(from + newText.length) }, newText: text.slice(start, end) };
  });
}

/** What is wrong with the form of an edit, whatever it puts in: the list is empty for a clean one. */
export function formFaults(text: string, edits: readonly TextEdit[]): string[] {
  const after = edited(text, edits);
  const faults: string[] = [];
  const fault = (isWrong: boolean, says: string): void => {
    if (isWrong) faults.push(says);
  };
  fault(edited(after, inverse(text, edits)) !== text, 'undo does not restore the bytes');
  fault(text.startsWith('\uFEFF') !== after.startsWith('\uFEFF') || after.indexOf('\uFEFF', 1) >= 0, 'the byte order mark has gone or moved');
  fault(/[\r\n]$/u.test(text) !== /[\r\n]$/u.test(after), 'the last line end has come or gone');
  const usual = mostUsed(text);
  const inserted = edits.map(({ newText }) => newText);
  fault(inserted.some((each) => (each.match(/\r\n|\r|\n/gu) ?? []).some((eol) => eol !== usual)), 'a line ends otherwise than in the draft');
  fault(trailing(after) > trailing(text), 'a line ends in a blank');
  return faults;
}

function mostUsed(text: string): string {
  const count = new Map<string, number>();
  for (const [eol] of text.matchAll(/\r\n|\r|\n/gu)) count.set(eol, (count.get(eol) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '\n';
}

function trailing(text: string): number {
  return text.match(/[ \t]+(?=\r|\n|$)/gu)?.length ?? 0;
}

// --- one fix

/** What is wrong with a fix of a finding, in words; the list is empty for a safe one. */
export function faultsOf(draft: Draft, finding: Finding, fix: Fix, open: OpenDraft): string[] {
  const { text } = draft.review.contract;
  const changes = mendingChanges(draft, fix, finding);
  const edits = textEdits(workspaceEdit(draft, changes, { documentChanges: true, snippets: true }));
  const after = edited(text, edits);
  const fresh = freshDraft(after, draft.library);
  open.read(text);
  const faults = [...formFaults(text, edits), ...scopeFaults(draft, finding, changes)];
  if (after !== changedText(text, changes)) faults.push('an editor makes another text of it than the server has reviewed');
  if (foundIn(open.read(after)) !== foundIn(fresh)) faults.push('the review of the edited draft is not that of the draft read anew');
  faults.push(...leftOf(finding, fix, fresh).map((left) => `still ${left}`));
  faults.push(...worsened(draft, fresh).map((worse) => `worse: ${worse}`));
  const inserted = insertedSpan(changes);
  const drafted = newlyDrafted(draft, fresh).filter(({ code, range }) => !(code === 'blank' && inserted.start <= range.start && range.end <= inserted.end));
  faults.push(...drafted.map(({ code, subject }) => `new ${code}: ${subject}`));
  return faults;
}

/** What was to be mended and is found still; a position other than the preferred one may leave the finding, as weak as it is itself. */
function leftOf(finding: Finding, fix: Fix, after: Draft): string[] {
  const left = after.review.findings.filter(({ code, clause }) => code === finding.code || (finding.kind === 'missing-clause' && clause === finding.clause));
  if (!/\.(?:acceptable|fallback)$/u.test(fix.name)) return left.map(({ code, kind }) => `${code}: ${kind}`);
  return left.filter(({ kind }) => kind === 'contrary' || kind === 'missing-element' || kind === 'missing-clause').map(({ code, kind }) => `${code}: ${kind}`);
}

/** A fix inserts one text, or replaces the sentence of its finding; all else that it changes is numbers, into numbers. */
function scopeFaults({ review: { contract } }: Draft, { range }: Finding, [first, ...others]: readonly Change[]): string[] {
  const faults: string[] = [];
  if (first === undefined || first.text.trim() === '') return ['it changes nothing'];
  const { start, end } = first.span;
  if (start !== end && (start < range.start || end > range.end)) faults.push('it replaces more than the sentence');
  for (const { span, text } of others) {
    const was = contract.text.slice(span.start, span.end);
    if (!NUMBER.test(was) || !NUMBER.test(text)) faults.push(`it writes “${text}” for “${was}”`);
  }
  return faults;
}

const NUMBER = /^[\dIVXLC.-]+$/iu;

/** Where the mending text stands in the edited draft. */
function insertedSpan([first, ...others]: readonly Change[]): Span {
  const at = first?.span.start ?? 0;
  const moved = others.filter(({ span }) => span.end <= at).reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
  return { start: at + moved, end: at + moved + (first?.text.length ?? 0) };
}

/** The findings of a draft, each with the fixes that it is offered. */
export function* offers(draft: Draft): Generator<{ readonly finding: Finding; readonly fix: Fix }> {
  for (const finding of draft.review.findings) {
    for (const fix of FIXES) if (fix.kinds.includes(finding.kind) && fix.applies(draft, finding)) yield { finding, fix };
  }
}
