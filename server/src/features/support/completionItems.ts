import { CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type { CompletionItem } from 'vscode-languageserver';
import type { Draft } from './draft.ts';
import type { Change } from './edits.ts';
import { elementExplanation, explanation } from './explanation.ts';
import { toSnippet } from '../../wording/template.ts';

export interface CompletionSupport {
  /** What is completed may be a snippet. */
  readonly completesSnippets: boolean;
}

/** What a completion carries from the list to `completionItem/resolve`: what the explanation beside it is about. */
interface CompletionData {
  readonly uri: string;
  readonly clause: string;
  readonly element?: string;
}

/** Text of the library that is offered where something is typed. */
export interface Offer {
  readonly clause: string;
  /** Left out for a whole clause. */
  readonly element?: string;
  readonly label: string;
  readonly detail: string;
  /** What is typed already and stays to be matched, without the words that are searched for. */
  readonly typed: string;
  /** Other names to find it by. */
  readonly names: readonly string[];
  /** The place in the list, lowest first. */
  readonly order: string;
  readonly preselect: boolean;
  /** Replaces one line of the draft. */
  readonly change: Change;
  /** What changes elsewhere with it. */
  readonly others?: readonly Change[];
}

export function completionItem(draft: Draft, offer: Offer, { completesSnippets }: CompletionSupport): CompletionItem {
  const { clause, element, label, detail, typed, names, order, preselect, change, others = [] } = offer;
  const snippet = completesSnippets ? toSnippet(change.text) : undefined;
  const data: CompletionData = { uri: draft.uri, clause, ...(element !== undefined && { element }) };
  return {
    label,
    kind: CompletionItemKind.Snippet,
    detail,
    sortText: order,
    filterText: [typed, label, ...names.filter((name) => name !== label)].filter((part) => part !== '').join(' '),
    ...(preselect && { preselect }),
    insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    textEdit: { range: draft.lines.range(change.span), newText: snippet ?? change.text },
    ...(others.length > 0 && { additionalTextEdits: others.map(({ span, text }) => ({ range: draft.lines.range(span), newText: text })) }),
    data,
  };
}

/** The item with the explanation beside it, where it is one of these. */
export function explained(draft: Draft, item: CompletionItem): CompletionItem {
  const data: unknown = item.data;
  if (!isCompletionData(data)) return item;
  const { clause, element } = data;
  const parts = element === undefined ? explanation(draft.words, clause) : elementExplanation(draft.words, clause, element);
  return parts.length === 0 ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value: parts.join('\n\n') } };
}

/** The document that a completion was made for; undefined for one that carries none. */
export function documentOf({ data }: CompletionItem): string | undefined {
  const given: unknown = data;
  return isCompletionData(given) ? given.uri : undefined;
}

function isCompletionData(data: unknown): data is CompletionData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'clause' in data && typeof data.uri === 'string' && typeof data.clause === 'string';
}

/**
 * A block in the place of a line, with a blank line to either side.
 *
 * @param tight whether it may stand right under the line before and above the line after
 */
export function lineReplaced({ lines }: Draft, line: number, block: string, eol: string, tight = false): Change {
  const isText = (at: number): boolean => at >= 0 && at < lines.count && lines.line(at).trim() !== '';
  const opening = !tight && isText(line - 1) ? eol : '';
  const closing = !tight && isText(line + 1) ? eol : '';
  return { span: { start: lines.start(line), end: lines.end(line) }, text: opening + block + closing };
}
