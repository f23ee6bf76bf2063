import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver';
import type { Span } from '../../contract/types.ts';
import type { DraftingFinding } from '../../drafting/types.ts';
import type { Lines } from '../../lines.ts';
import { directivesIn } from '../../review/directives.ts';
import type { Directive } from '../../review/directives.ts';
import type { Draft } from '../support/draft.ts';
import { workspaceEdit } from '../support/edits.ts';
import type { EditSupport } from '../support/edits.ts';
import { draftingFindingsAt } from '../support/fixes.ts';

/** For acceptances that accept nothing, or nothing that anybody knows: taking them out of their comments. */
export function acceptNoLonger(draft: Draft, range: Range, context: CodeActionContext, support: EditSupport): CodeAction[] {
  return draftingFindingsAt(draft, range).flatMap((finding) => {
    if (finding.code !== 'acceptance-unused' && finding.code !== 'acceptance-unknown') return [];
    const removal = removalOf(draft, finding);
    if (removal === undefined) return [];
    const { messages } = draft.words;
    return {
      title: messages.acceptNoLonger(removal.whole ? '' : finding.subject),
      kind: CodeActionKind.QuickFix,
      diagnostics: context.diagnostics.filter((each) => each.code === finding.code && sameStart(each.range, draft.lines.range(finding.range))),
      edit: workspaceEdit(draft, { span: removal.span, text: '' }, support),
    };
  });
}

function sameStart(one: Range, two: Range): boolean {
  return one.start.line === two.start.line && one.start.character === two.start.character;
}

/** What has to go with an acceptance, and whether it is all of its comment. */
interface Removal {
  readonly span: Span;
  readonly whole: boolean;
}

/** Undefined where other statements stand in the comment and this one has no other id: that is for its author to mend. */
function removalOf({ lines, review: { contract } }: Draft, { range }: DraftingFinding): Removal | undefined {
  const directive = directivesIn(contract).find(({ comment, codes, verb }) => comment.start === range.start || [...codes, ...(verb === undefined ? [] : [verb])].some((each) => each.range.start === range.start));
  if (directive === undefined) return undefined;
  const at = directive.codes.findIndex((each) => each.range.start === range.start);
  if (at >= 0 && directive.codes.length > 1) return { span: listed(directive, at), whole: false };
  return directive.alone ? { span: commentSpan(lines, directive.comment), whole: true } : undefined;
}

/** An id with what joins it to its neighbour. */
function listed({ codes }: Directive, at: number): Span {
  const [before, own, after] = [codes[at - 1], codes[at], codes[at + 1]];
  if (after !== undefined && own !== undefined) return { start: own.range.start, end: after.range.start };
  return { start: before?.range.end ?? 0, end: own?.range.end ?? 0 };
}

/** A comment with its lines and the blank ones after it, where it has lines of its own; else with the white space before it. */
function commentSpan(lines: Lines, { start, end }: Span): Span {
  const { text } = lines;
  const [first, last] = [lines.lineAt(start), lines.lineAt(end)];
  const isAlone = text.slice(lines.start(first), start).trim() === '' && text.slice(end, lines.end(last)).trim() === '';
  if (!isAlone) return { start: start - (/[ \t]*$/u.exec(text.slice(lines.start(first), start))?.[0].length ?? 0), end };
  const isBlank = (line: number): boolean => line < 0 || line >= lines.count || lines.line(line).trim() === '';
  // Between two lines of text the comment kept them apart; an empty line does, too.
  if (!isBlank(first - 1) && !isBlank(last + 1)) return { start: lines.start(first), end: lines.end(last) };
  let next = last + 1;
  while (isBlank(first - 1) && next < lines.count && isBlank(next)) next += 1;
  return { start: lines.start(first), end: lines.start(next) };
}
