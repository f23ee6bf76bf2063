import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionContext, Range, WorkspaceEdit } from 'vscode-languageserver';
import { parseContract } from '../../contract/contract.ts';
import type { Span } from '../../contract/types.ts';
import type { DraftingFinding } from '../../drafting/types.ts';
import type { ElementStatus } from '../../library/types.ts';
import { reviewContract } from '../../review/review.ts';
import type { Finding, FindingKind } from '../../review/types.ts';
import type { Draft } from './draft.ts';
import { changedText, changesOf, workspaceEdit } from './edits.ts';
import type { Change, EditSupport } from './edits.ts';

/** One way to mend a finding by changing the draft. */
export interface Fix {
  /** Names the fix in the `data` of a code action. */
  readonly name: string;
  readonly kinds: readonly FindingKind[];
  /** Whether it is the first choice for its findings. */
  readonly preferred: boolean;
  /** What the reader chooses, in the reader's language. */
  readonly title: (draft: Draft, finding: Finding) => string;
  /** Whether it can be done here: cheap, for it is asked at every move of the cursor. */
  readonly applies: (draft: Draft, finding: Finding) => boolean;
  /**
   * What changes: the text that mends the finding, and after it what the rest of the draft has to follow.
   *
   * @param overriding whether the inserted text is to say that it prevails over the rest of the draft
   * @param last whether what is added comes after all that stands in its section, instead of beside what it goes with
   */
  readonly change: (draft: Draft, finding: Finding, overriding: boolean, last: boolean) => Change | readonly Change[];
}

/** What a code action carries from the list to `codeAction/resolve`. */
interface FixData {
  readonly uri: string;
  readonly version: number;
  readonly fix: string;
  readonly code: string;
  readonly kind: FindingKind;
  readonly start: number;
}

/** Whether the client asks for quick fixes at all. */
export function wantsQuickFixes({ only }: CodeActionContext): boolean {
  return only === undefined || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
}

/** The findings of this version of the draft that touch a range. */
export function findingsAt(draft: Draft, range: Range): Finding[] {
  return touching(draft, range, draft.review.findings);
}

/** The drafting findings of this version of the draft that touch a range. */
export function draftingFindingsAt(draft: Draft, range: Range): DraftingFinding[] {
  return touching(draft, range, draft.drafting.findings);
}

function touching<F extends { readonly range: Span }>({ lines }: Draft, range: Range, findings: readonly F[]): F[] {
  const asked: Span = { start: lines.offset(range.start), end: lines.offset(range.end) };
  return findings.filter(({ range: { start, end } }) => start <= asked.end && asked.start <= end);
}

/** The actions for the findings that touch a range, without their edits. */
export function actionsFor(
  draft: Draft,
  fixes: readonly Fix[],
  range: Range,
  context: CodeActionContext,
): CodeAction[] {
  return findingsAt(draft, range).flatMap((finding) =>
    fixes
      .filter((fix) => fix.kinds.includes(finding.kind) && fix.applies(draft, finding))
      .map((fix) => action(draft, fix, finding, context)),
  );
}

function action(draft: Draft, fix: Fix, finding: Finding, context: CodeActionContext): CodeAction {
  const data: FixData = {
    uri: draft.uri,
    version: draft.version,
    fix: fix.name,
    code: finding.code,
    kind: finding.kind,
    start: finding.range.start,
  };
  return {
    title: fix.title(draft, finding),
    kind: CodeActionKind.QuickFix,
    diagnostics: context.diagnostics.filter((each) => each.code === finding.code),
    ...(fix.preferred && { isPreferred: true }),
    data,
  };
}

/** The edit of an action; undefined when the `data` is not ours, or the draft is no longer what it was for. */
export function editOf(
  draft: Draft,
  fixes: readonly Fix[],
  data: unknown,
  support: EditSupport,
): WorkspaceEdit | undefined {
  if (!isFixData(data) || data.uri !== draft.uri || data.version !== draft.version) return undefined;
  const fix = fixes.find(({ name }) => name === data.fix);
  const finding = draft.review.findings.find(
    ({ code, kind, range }) => code === data.code && kind === data.kind && range.start === data.start,
  );
  if (fix === undefined || finding === undefined || !fix.applies(draft, finding)) return undefined;
  return workspaceEdit(draft, mendingChanges(draft, fix, finding), support);
}

/**
 * The edit of the first fix that can be done for a finding; undefined when the draft is not that version, has no such
 * finding, or nothing can be done.
 *
 * @param fixes the first choices first
 */
export function firstEdit(draft: Draft, fixes: readonly Fix[], { version, code, start }: FindingOf, support: EditSupport): WorkspaceEdit | undefined {
  if (version !== draft.version) return undefined;
  const finding = draft.review.findings.find((each) => each.code === code && each.range.start === start);
  const fix = finding && fixes.find(({ kinds, applies }) => kinds.includes(finding.kind) && applies(draft, finding));
  return finding && fix && workspaceEdit(draft, mendingChanges(draft, fix, finding), support);
}

/** A finding of one version of a draft. */
interface FindingOf {
  readonly version: number;
  readonly code: string;
  /** The offset where it begins. */
  readonly start: number;
}

/** The ways to write a mending text, the first choice first. */
const WAYS = [
  { overriding: false, last: false },
  { overriding: true, last: false },
  { overriding: false, last: true },
  { overriding: true, last: true },
] as const;

/**
 * The changes that mend the finding, the mending text first: the plain one, or, when a review of the changed draft shows
 * that something else in it still weakens the inserted text, the one that prevails over the rest. Where the text would
 * take something from another guarantee, by coming between what is read together, it comes last in its section.
 */
export function mendingChanges(draft: Draft, fix: Fix, finding: Finding): readonly Change[] {
  let best: { readonly changes: readonly Change[]; readonly effect: Effect } | undefined;
  const tried = new Set<string>();
  for (const { overriding, last } of WAYS) {
    const changes = changesOf(fix.change(draft, finding, overriding, last));
    const text = changedText(draft.review.contract.text, changes);
    if (tried.has(text)) continue;
    tried.add(text);
    const effect = effectOf(draft, finding, text);
    if (effect === 'mends') return changes;
    if (best === undefined || (effect === 'mends, and harms' && best.effect === 'leaves it')) best = { changes, effect };
  }
  return best?.changes ?? [];
}

type Effect = 'mends' | 'mends, and harms' | 'leaves it';

function effectOf(draft: Draft, finding: Finding, changed: string): Effect {
  const { findings, verdicts } = reviewContract(parseContract(changed), draft.library);
  if (findings.some(({ code }) => code === finding.code)) return 'leaves it';
  const before = new Map(draft.review.verdicts.map(({ element, status }) => [element, status]));
  const harms = verdicts.some(({ element, status }) => BETTER_FIRST.indexOf(status) > BETTER_FIRST.indexOf(before.get(element) ?? 'met'));
  return harms ? 'mends, and harms' : 'mends';
}

const BETTER_FIRST: readonly ElementStatus[] = ['met', 'absent', 'weak', 'contrary'];

function isFixData(data: unknown): data is FixData {
  if (typeof data !== 'object' || data === null) return false;
  return ['uri', 'version', 'fix', 'code', 'kind', 'start'].every((key) => key in data);
}
