/** The extension where there is no Node: in a workbench that runs in a browser only, such as vscode.dev. */
import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { start, stop } from './extension.ts';

/** Called by VS Code when the extension is first needed. */
export function activate(context: ExtensionContext): Promise<void> {
  const server = new ServerWorker(Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js'));
  context.subscriptions.push(server);
  return start(context, (options) => new LanguageClient('contractReview', 'Contract Review', () => server.restarted(), options));
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

  /**
   * The way to a server that nobody has spoken to yet; the one before is ended. The library would make it of the
   * worker itself, but does not know it for one where VS Code has put a class of its own for `Worker`, and would wait
   * for ever for one that cannot be loaded.
   */
  async restarted(): Promise<MessageTransports> {
    this.dispose();
    const worker = new Worker(this.#script);
    this.#worker = worker;
    return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/**
 * What a worker says. A worker has no end that one could be told of; but what goes wrong in the server it catches
 * itself, so that an error of the worker means that its script could not be loaded, or is no longer at work.
 */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', () => this.fireClose());
  }
}
