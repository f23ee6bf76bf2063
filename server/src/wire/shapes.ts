/**
 * What the parameters of each method have to be, as far as the server relies on it. A feature may then take them for what
 * the protocol says; what is refused here is answered with `InvalidParams`.
 */
import {
  ACCEPTANCE_REQUEST,
  BLANKS_REQUEST,
  COMPARE_REQUEST,
  COVERAGE_REQUEST,
  MENDING_REQUEST,
  NEW_CLAUSE_CHOICES_REQUEST,
  NEW_CLAUSE_REQUEST,
  NEW_STANDARD_REQUEST,
  OVERVIEW_REQUEST,
  REPORT_REQUEST,
  SEEN_NOTIFICATION,
  TOOL_REQUEST,
} from '../../../client/src/protocol.ts';

type Shape = (value: unknown) => boolean;

const anything: Shape = () => true;
const text: Shape = (value) => typeof value === 'string';
const integer: Shape = (value) => Number.isSafeInteger(value);
/** The protocol knows numbers below 2^31 alone; a larger one is a place beyond every end all the same. */
const count: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const id: Shape = (value) => text(value) || Number.isFinite(value);

/** A place that may be left out, or be null as some clients write it. */
const maybe =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || value === null || shape(value);

const list =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);

function object(shapes: Readonly<Record<string, Shape>> = {}): Shape {
  const entries = Object.entries(shapes);
  return (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && entries.every(([key, shape]) => shape((value as Readonly<Record<string, unknown>>)[key]));
}

const position = object({ line: count, character: count });
const range = object({ start: position, end: position });
const textDocument = object({ uri: text });
const ofDocument = object({ textDocument });
const atPosition = object({ textDocument, position });
const ofUri = object({ uri: text });
const folders = list(object({ uri: text }));

const SHAPES: ReadonlyMap<string, Shape> = new Map(
  Object.entries({
    initialize: object({ capabilities: object(), processId: maybe((value) => integer(value) && Number(value) > 0), rootUri: maybe(text), workspaceFolders: maybe(folders) }),
    initialized: maybe(object()),
    '$/cancelRequest': object({ id }),
    '$/setTrace': object({ value: text }),
    '$/progress': object({ token: id }),
    'window/workDoneProgress/cancel': object({ token: id }),
    'textDocument/didOpen': object({ textDocument: object({ uri: text, text }) }),
    // A change that is left aside would leave another text than the editor's: what is wrong with it is the document's affair.
    'textDocument/didChange': ofDocument,
    'textDocument/didClose': ofDocument,
    'textDocument/didSave': ofDocument,
    'workspace/didChangeConfiguration': maybe(object()),
    'workspace/didChangeWatchedFiles': object({ changes: list(ofUri) }),
    'workspace/didChangeWorkspaceFolders': object({ event: object({ added: folders, removed: folders }) }),
    'textDocument/diagnostic': object({ textDocument, previousResultId: maybe(text) }),
    'workspace/diagnostic': object({ previousResultIds: list(object({ uri: text, value: text })) }),
    'textDocument/hover': atPosition,
    'textDocument/definition': atPosition,
    'textDocument/references': object({ textDocument, position, context: object() }),
    'textDocument/documentHighlight': atPosition,
    'textDocument/prepareRename': atPosition,
    'textDocument/rename': object({ textDocument, position, newName: text }),
    'textDocument/documentLink': ofDocument,
    'textDocument/documentSymbol': ofDocument,
    'textDocument/foldingRange': ofDocument,
    'textDocument/selectionRange': object({ textDocument, positions: list(position) }),
    'textDocument/completion': atPosition,
    'completionItem/resolve': object({ label: text }),
    'textDocument/codeLens': ofDocument,
    'textDocument/codeAction': object({ textDocument, range, context: object({ diagnostics: list(object()), only: maybe(list(text)) }) }),
    'codeAction/resolve': object({ title: text }),
    'textDocument/semanticTokens/full': ofDocument,
    'textDocument/semanticTokens/full/delta': object({ textDocument, previousResultId: text }),
    'textDocument/semanticTokens/range': object({ textDocument, range }),
    'workspace/symbol': object({ query: text }),
    [SEEN_NOTIFICATION]: object({ uri: text, line: count }),
    [ACCEPTANCE_REQUEST]: object({ uri: text, version: integer, code: text, start: count, reason: text }),
    [BLANKS_REQUEST]: ofUri,
    [COVERAGE_REQUEST]: ofUri,
    [MENDING_REQUEST]: object({ uri: text, version: integer, code: text, start: count }),
    [COMPARE_REQUEST]: object({ uri: text, name: text, before: object({ name: text, text }) }),
    [OVERVIEW_REQUEST]: object({ workDoneToken: maybe(id) }),
    [NEW_STANDARD_REQUEST]: ofUri,
    [REPORT_REQUEST]: object({ uri: text, format: text, date: text, version: text }),
    [NEW_CLAUSE_CHOICES_REQUEST]: object({ folder: text, near: maybe(text) }),
    [NEW_CLAUSE_REQUEST]: object({ folder: text, near: maybe(text), title: text, level: text, languages: list(text), library: text }),
    [TOOL_REQUEST]: object({ tool: text, input: anything, uri: maybe(text), near: maybe(text) }),
  }),
);

/** Whether parameters are what a method takes; those of a method that is not known always are. */
export function fits(method: string, params: unknown): boolean {
  return SHAPES.get(method)?.(params) ?? true;
}

/** Whether a value is the parameters of any method: an object, a list, or nothing. */
export function areParameters(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'object';
}

/** Whether a value can be the id of a request. */
export function isId(value: unknown): value is string | number {
  return id(value);
}
