/** The extension where there is no Node: in a workbench that runs in a browser only, such as vscode.dev. */
import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './client.ts';
import { start, stop } from './extension.ts';

/** Called by VS Code when the extension is first needed. */
export function activate(context: ExtensionContext): Promise<void> {
  const server = new ServerWorker(Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js'));
  context.subscriptions.push(server);
  return start(context, new LanguageClient('contractReview', 'Contract Review', () => server.restarted(), clientOptions()));
}

/** Called by VS Code before it ends the extension host. */
export const deactivate = stop;

/** The worker that the language server runs in; a server that was told to exit cannot be started again, its worker neither. */
class ServerWorker {
  readonly #script: string;
  #worker: Worker | undefined;

  constructor(script: Uri) {
    this.#script = script.toString(true);
  }

  /** A worker with a server that nobody has spoken to yet; the one before is ended. */
  async restarted(): Promise<Worker> {
    this.dispose();
    return (this.#worker = new Worker(this.#script));
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
