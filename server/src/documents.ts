/** The open documents, each with its text and its lines as they are after the last edit. */
import type { Connection, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { Lines } from './lines.ts';

/** A change of a `textDocument/didChange`, as whoever sends it writes it. */
type Sent = Readonly<Record<string, unknown>>;

/** One version of an open document; it does not change when the next one comes. */
export interface Version {
  readonly version: number;
  readonly text: string;
  readonly lines: Lines;
}

export class OpenDocument {
  readonly #document: TextDocument;
  #current: Version | undefined;

  constructor(document: TextDocument) {
    this.#document = document;
    const text = document.getText();
    this.#current = { version: document.version, text, lines: new Lines(text) };
  }

  get uri(): string {
    return this.#document.uri;
  }

  get version(): number {
    return this.#document.version;
  }

  /**
   * The document as it is in the editor; undefined from an edit on that cannot be made, until the whole text is sent: what
   * the editor has is not known, and nothing is to be said about another text.
   */
  get current(): Version | undefined {
    return this.#current;
  }

  /** Takes in the edits of a `textDocument/didChange`, in order; places beyond the end of a line or of the text are its end. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    let lines = this.#current?.lines;
    for (const change of changes) lines = this.#edited(change, version, lines);
    this.#current = lines && { version, text: this.#document.getText(), lines };
  }

  /** @param lines before the change; undefined where the text before it is not known */
  #edited(change: unknown, version: number, lines: Lines | undefined): Lines | undefined {
    if (!isText(change)) return undefined;
    const { text, range } = change;
    if (range === undefined || range === null) {
      TextDocument.update(this.#document, [{ text }], version);
      return new Lines(text);
    }
    if (lines === undefined || !isRange(range)) return undefined;
    const start = this.#document.offsetAt(range.start);
    const end = this.#document.offsetAt(range.end);
    TextDocument.update(this.#document, [{ range, text }], version);
    return lines.edited(this.#document.getText(), Math.min(start, end), Math.max(start, end), text.length);
  }
}

function isText(change: unknown): change is Sent & { readonly text: string } {
  return typeof change === 'object' && change !== null && 'text' in change && typeof change.text === 'string';
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'start' in value && isPosition(value.start) && 'end' in value && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'line' in value && isPlace(value.line) && 'character' in value && isPlace(value.character);
}

function isPlace(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** What the client sends of its documents, as `TextDocuments` takes it: an edit without a version makes the next one. */
export function versioned(connection: Connection, documents: { readonly get: (uri: string) => OpenDocument | undefined }): Connection {
  return {
    ...connection,
    onDidChangeTextDocument: (handler) =>
      connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
        const known = documents.get(uri);
        const next = Number.isSafeInteger(version) ? version : (known?.version ?? 0) + 1;
        handler({ textDocument: { uri, version: next }, contentChanges: Array.isArray(contentChanges) ? contentChanges : [contentChanges] });
      }),
  };
}

/** How `TextDocuments` makes and changes the documents. */
export const OPEN_DOCUMENTS = {
  create: (uri: string, languageId: string, version: number, content: string): OpenDocument => new OpenDocument(TextDocument.create(uri, languageId, version, content)),
  update: (document: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number): OpenDocument => {
    document.update(changes, version);
    return document;
  },
};
