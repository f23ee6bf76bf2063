import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { TermUse } from '../drafting/types.ts';
import { workspaceEdit } from './support/edits.ts';
import type { EditSupport } from './support/edits.ts';
import type { Draft } from './support/draft.ts';
import { nameUsed, renamed } from './support/termRename.ts';
import type { NamedTerm } from './support/termRename.ts';

/** The term at a position, and what a person is asked to rename it from; null where there is none. */
export function prepareRename(draft: Draft, position: Position): { readonly range: Range; readonly placeholder: string } | null {
  const found = namedAt(draft, position);
  return found === undefined ? null : { range: draft.lines.range(found.use.range), placeholder: found.name };
}

/**
 * The edit that gives the term at a position another name, everywhere and in its forms; null where there is none. A
 * client that can ask its user to confirm single changes gets those marked whose form is a guess. A term's other names
 * stay as they are; on one of these it is that name that changes.
 *
 * @throws ResponseError with the reason, where it cannot be called so
 */
export function rename(draft: Draft, position: Position, newName: string, support: EditSupport): WorkspaceEdit | null {
  const found = namedAt(draft, position);
  if (found === undefined) return null;
  const name = newName.trim();
  const objection = objectionTo(draft, found, name);
  if (objection !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, objection);
  // What stands in square brackets in a name is nothing to fill in.
  return workspaceEdit(draft, renamed(draft, found, name), { ...support, snippets: false });
}

function namedAt(draft: Draft, position: Position): (NamedTerm & { readonly use: TermUse }) | undefined {
  const found = draft.drafting.terms.at(draft.lines.offset(position));
  return found && { ...found, name: nameUsed(draft, found.term, found.use) };
}

/** What nobody sees or can type, quotation marks, what Markdown gives a meaning to, and apostrophes that stand in no word. */
const MARKS = /[\p{Cc}\p{Cs}"“”„«»‹›*_`~#<>[\]{}|\\]|&#?\w+;|(?<![\p{L}\p{N}])['’‘]|['’‘](?![\p{L}\p{N}]|$)/u;

function objectionTo({ drafting, words: { messages } }: Draft, { term, name }: NamedTerm, newName: string): string | undefined {
  if (/[\r\n\u2028\u2029]/u.test(newName)) return messages.nameOnLines;
  if (MARKS.test(newName)) return messages.nameWithMarks;
  if (!/[\p{L}\p{N}]/u.test(newName)) return messages.nameEmpty;
  const wanted = folded(newName);
  const taken = drafting.terms.all.some((each) =>
    [each.name, ...each.aliases].some((other) => folded(other) === wanted && !(each === term && other === name)),
  );
  return taken ? messages.nameTaken(newName) : undefined;
}

function folded(name: string): string {
  return name.replace(/\s+/gu, ' ').replace(/’/gu, "'").toLowerCase();
}
