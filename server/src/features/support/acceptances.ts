import type { Nodes } from 'mdast';
import { markdownTree } from '../../contract/blocks.ts';
import { sectionAt } from '../../contract/comments.ts';
import { parseContract } from '../../contract/contract.ts';
import type { Contract, Section } from '../../contract/types.ts';
import { wouldHold } from '../../review/acceptances.ts';
import { directivesIn } from '../../review/directives.ts';
import type { Draft } from './draft.ts';
import type { Change } from './edits.ts';
import { insertedAfter, lastContentLine } from './insertion.ts';
import { layoutOf } from './layout.ts';

/** A finding that is to be accepted: its code, and the offset at which it begins. */
export interface Acceptable {
  readonly code: string;
  readonly start: number;
}

/** The comment that accepts a finding. */
export function acceptanceComment(code: string, reason: string): string {
  return `<!-- contract-review: accept ${code} because "${typeset(reason)}" -->`;
}

/** A reason so that it stands in quotation marks in a comment: in one line, with quotation marks and dashes of its own. */
function typeset(reason: string): string {
  const line = reason.replace(/\s+/gu, ' ').trim().replace(/^["“«„](?<within>[^"“”«»„]*)["”»“]$/u, '$<within>').trim();
  let count = 0;
  return line.replace(/--+>?/gu, '–').replace(/"/gu, () => (count++ % 2 === 0 ? '“' : '”'));
}

/**
 * Writes the comment that accepts a finding into the draft: right after the heading of the section that the finding
 * stands in and the acceptances that stand there, else at the end of the section, else behind the words of the
 * finding: at the first of these places where the draft is read as before.
 *
 * @returns undefined when there is no such place
 */
export function acceptanceChange(draft: Draft, { code, start }: Acceptable, reason: string): Change | undefined {
  const comment = acceptanceComment(code, reason);
  for (const change of places(draft, { code, start }, comment)) {
    if (isHarmless(draft, change, comment, start)) return change;
  }
  return undefined;
}

function* places(draft: Draft, finding: Acceptable, comment: string): Generator<Change> {
  const { start } = finding;
  const { lines, review } = draft;
  const { contract } = review;
  const layout = layoutOf(contract, lines);
  const index = sectionAt(contract.sections, start);
  const section = contract.sections[index];
  if (section === undefined) return;
  const head = headLine(draft, section, finding);
  if (head !== undefined) {
    const last = lastAcceptance(draft, head);
    const end = lines.end(last ?? head);
    if (last !== undefined) yield { span: { start: end, end }, text: `${layout.eol}${comment}` };
    // A mark of the byte order stays where it stands.
    if (head < 0 && lines.text.startsWith('\uFEFF')) yield { span: { start: 1, end: 1 }, text: `${comment}${layout.eol}${layout.eol}` };
    else yield insertedAfter(lines, head, comment, layout);
  }
  yield insertedAfter(lines, Math.max(lastContentLine(lines, section.range), lines.lineAt(section.heading?.range.end ?? 0)), comment, layout);
  const own = section.provisions.findLast(({ range }) => range.start <= start);
  for (const provision of [own, section.provisions.at(-1)]) {
    if (provision === undefined) continue;
    const at = trimmedEnd(lines.text, provision.range.end);
    yield { span: { start: at, end: at }, text: ` ${comment}` };
  }
}

/** The line after which an acceptance is written: that of the heading, or what stands above all; undefined where text goes on in it. */
function headLine({ lines, review: { contract, findings } }: Draft, { heading }: Section, { code, start }: Acceptable): number | undefined {
  const isOfAll = contract.title === undefined && findings.some((each) => each.kind === 'missing-clause' && each.code === code && each.range.start === start);
  // Without a title a clause that is missing altogether is found missing at the first words of the draft.
  if (heading === undefined || isOfAll) return contract.frontMatter === undefined ? -1 : lines.lineAt(contract.frontMatter.range.end);
  const line = lines.lineAt(heading.range.end);
  return lines.text.slice(heading.range.end, lines.end(line)).trim() === '' ? line : undefined;
}

/** The line of the last of the acceptances that follow upon a line, each in lines of its own. */
function lastAcceptance({ lines, review: { contract } }: Draft, head: number): number | undefined {
  let last: number | undefined;
  for (const { comment } of directivesIn(contract)) {
    const [first, end] = [lines.lineAt(comment.start), lines.lineAt(comment.end)];
    if (first <= (last ?? head)) continue;
    const before = lines.text.slice(lines.end(last ?? head), comment.start);
    if ((last ?? head) >= 0 ? before.trim() !== '' : lines.text.slice(0, comment.start).trim() !== '') break;
    if (lines.text.slice(comment.end, lines.end(end)).trim() !== '') break;
    last = end;
  }
  return last;
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Whether a change puts in a comment that holds for what stands at an offset, and nothing else is read otherwise. */
function isHarmless({ review: { contract } }: Draft, change: Change, comment: string, start: number): boolean {
  const { span, text } = change;
  const changed = parseContract(contract.text.slice(0, span.start) + text + contract.text.slice(span.end));
  const at = span.start + text.indexOf(comment);
  const directive = directivesIn(changed).find((each) => each.comment.start === at);
  if (directive === undefined || directive.comment.end !== at + comment.length || !directive.alone) return false;
  if (!wouldHold(changed, at, start < span.start ? start : start + text.length)) return false;
  if (outline(contract) !== outline(changed)) return false;
  const around = contract.sections[sectionAt(contract.sections, start)]?.range ?? { start: 0, end: contract.text.length };
  const before = contract.text.slice(around.start, around.end);
  return shapeOf(before, comment) === shapeOf(changed.text.slice(around.start, around.end + text.length), comment);
}

/** What a contract is read to say, wherever it stands. */
function outline({ sections, title, language, parties }: Contract): string {
  const said = sections.filter(({ heading, provisions }) => heading !== undefined || provisions.length > 0);
  return JSON.stringify([
    said.map(({ heading, kind, language: own, provisions }) => [
      heading === undefined ? [] : [heading.number, heading.title.text, heading.depth, heading.style],
      kind,
      own,
      provisions.map(({ kind: form, number, leadIn, depth, plain }) => [form, number, leadIn, depth, plain.text]),
    ]),
    sections[title ?? -1]?.heading?.title.text,
    language,
    parties,
  ]);
}

/** How Markdown is put together, a comment left out; empty where it is not parsed. */
function shapeOf(source: string, comment: string): string {
  const tree = markdownTree(source);
  return tree === undefined ? '' : shape(tree, comment);
}

function shape(node: Nodes, comment: string): string {
  if (node.type === 'html' && node.value.trim() === comment) return '';
  if ('children' in node) {
    const { ordered, start, spread, depth } = node as { readonly ordered?: unknown; readonly start?: unknown; readonly spread?: unknown; readonly depth?: unknown };
    const children = (node.children as readonly Nodes[]).map((child) => shape(child, comment)).filter((child) => child !== '');
    return JSON.stringify([node.type, ordered, start, spread, depth, ...children]);
  }
  return 'value' in node ? `${node.type} ${node.value.trim()}` : node.type;
}
