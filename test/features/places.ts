/** Places of a draft, as tests name them: by what stands there. */
import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { Lines } from '../../server/src/lines.ts';
import type { Drafting, Reference, References } from '../../server/src/drafting/types.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';

/** Where `|` stands in a marked text, and the text without it. */
export function cursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error('no cursor');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** The position `into` characters after the beginning of the n-th place where a text stands. */
export function positionOf({ lines }: Draft, quote: string, { nth = 1, into = 1 } = {}): Position {
  let start = -1;
  for (let found = 0; found < nth; found += 1) start = lines.text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`"${quote}" is not in the text`);
  return lines.position(start + into);
}

/** "5:2 Personal Data": line and character, both from zero, and what stands there. */
export function shown({ lines }: Draft, { start, end }: Range): string {
  return `${start.line}:${start.character} ${lines.text.slice(lines.offset(start), lines.offset(end))}`;
}

/** The text after an edit of one document, however it is given. */
export function edited(text: string, edit: WorkspaceEdit | null): string {
  const lines = new Lines(text);
  const edits = [...textEdits(edit)].sort((a, b) => lines.offset(b.range.start) - lines.offset(a.range.start));
  return edits.reduce((after, { range, newText }) => after.slice(0, lines.offset(range.start)) + newText + after.slice(lines.offset(range.end)), text);
}

export function textEdits(edit: WorkspaceEdit | null): TextEdit[] {
  const [change] = edit?.documentChanges ?? [];
  const edits = change !== undefined && 'edits' in change ? change.edits : Object.values(edit?.changes ?? {}).flat();
  return edits.filter((each): each is TextEdit => 'newText' in each);
}

/** The draft with cross-references that are made by hand; those that lead nowhere are found to be missing. */
export function withReferences(draft: Draft, all: readonly Reference[]): Draft {
  const references: References = {
    at: (offset) => all.find(({ range }) => range.start <= offset && offset <= range.end),
    within: ({ start, end }) => all.filter(({ range }) => range.start <= end && start <= range.end),
  };
  const lost = all.filter(({ target, outside }) => target === undefined && !outside);
  const findings = lost.map(({ range, written }) => ({ code: 'reference-missing' as const, severity: 'warning' as const, range, subject: written, related: [] }));
  const drafting: Drafting = { ...draft.drafting, references, findings };
  return { ...draft, drafting };
}
