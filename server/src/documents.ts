/** The open documents, each with its text and its lines as they are after the last edit. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { Lines } from './lines.ts';

/** One version of an open document; it does not change when the next one comes. */
export interface Version {
  readonly version: number;
  readonly text: string;
  readonly lines: Lines;
}

export class OpenDocument {
  readonly #document: TextDocument;
  #current: Version;

  constructor(document: TextDocument) {
    this.#document = document;
    const text = document.getText();
    this.#current = { version: document.version, text, lines: new Lines(text) };
  }

  get uri(): string {
    return this.#document.uri;
  }

  get current(): Version {
    return this.#current;
  }

  /** Takes in the edits of a `textDocument/didChange`, in order. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    let { lines } = this.#current;
    for (const change of changes) {
      const range = 'range' in change ? { start: this.#document.offsetAt(change.range.start), end: this.#document.offsetAt(change.range.end) } : undefined;
      TextDocument.update(this.#document, [change], version);
      const text = this.#document.getText();
      lines = range === undefined ? new Lines(text) : lines.edited(text, Math.min(range.start, range.end), Math.max(range.start, range.end), change.text.length);
    }
    this.#current = { version, text: this.#document.getText(), lines };
  }
}

/** How `TextDocuments` makes and changes the documents. */
export const OPEN_DOCUMENTS = {
  create: (uri: string, languageId: string, version: number, content: string): OpenDocument => new OpenDocument(TextDocument.create(uri, languageId, version, content)),
  update: (document: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number): OpenDocument => {
    document.update(changes, version);
    return document;
  },
};
