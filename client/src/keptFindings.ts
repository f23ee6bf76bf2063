import { languages, workspace } from 'vscode';
import type { Diagnostic, DiagnosticCollection, Disposable } from 'vscode';
import type { DiagnosticCollectionProvider } from 'vscode-languageclient';

/**
 * The findings that VS Code shows. Those of a server that has ended stay, for the drafts are as they were; the next
 * server puts its own in their place.
 */
export class KeptFindings implements DiagnosticCollectionProvider, Disposable {
  readonly #collections = new Map<string, DiagnosticCollection>();
  /** The first finding of each document, by a server that has ended. */
  #old = new WeakSet<Diagnostic>();

  create(name = '', source = ''): DiagnosticCollection {
    const key = `${source} ${name}`;
    const collection = this.#collections.get(key) ?? languages.createDiagnosticCollection(name);
    this.#collections.set(key, collection);
    return collection;
  }

  /** Called by the client library when the server that a collection is of has ended, or is told to. */
  dispose(collection?: DiagnosticCollection): void {
    if (collection === undefined) {
      for (const each of this.#collections.values()) each.dispose();
      this.#collections.clear();
      return;
    }
    collection.forEach((_, [first]) => {
      if (first !== undefined) this.#old.add(first);
    });
  }

  /**
   * Takes away what is left of a server that has ended: called when the next one has reviewed the folder. What is
   * open is asked for by itself, and may still be on its way.
   */
  settle(): void {
    const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
    for (const collection of this.#collections.values()) {
      const left = [...collection].filter(([uri, [first]]) => first !== undefined && this.#old.has(first) && !open.has(uri.toString()));
      for (const [uri] of left) collection.delete(uri);
    }
    this.#old = new WeakSet();
  }
}
