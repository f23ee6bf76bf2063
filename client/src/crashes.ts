/** What happens when the language server ends by itself, or does not start. */
import { commands, window } from 'vscode';
import { CloseAction, ErrorAction, State } from 'vscode-languageclient';
import type { BaseLanguageClient, CloseHandlerResult, ErrorHandler, ErrorHandlerResult } from 'vscode-languageclient';
import { RESTART_COMMAND, SHOW_OUTPUT_COMMAND } from './commands.ts';
import { t } from './words.ts';

/** How often the server is started again within {@link PERIOD}. */
const LIMIT = 4;
/** Milliseconds. */
const PERIOD = 3 * 60_000;

/**
 * Starts a server again that has ended by itself, up to four times in three minutes; then it stays down, which the
 * reader is told, with a way to start it all the same.
 */
export class Crashes implements ErrorHandler {
  #times: number[] = [];
  /** Whether the server has been there since the reader was last told that it is not. */
  #hasRun = false;
  /** What the reader is to be told as soon as the server is really down: before that it cannot be started again. */
  #message: string | undefined;

  /** Whether a server that ended while it started is seen to: it is started again, or the reader is told. */
  #isSeenTo = false;
  /** Whether the reader was told that it cannot be started, and it is not to be tried again. */
  #isGivenUp = false;

  /**
   * Starts a client. Resolves also when that fails, which the reader is told: what needs no server, such as the
   * command that starts it again, works all the same.
   */
  async started(client: BaseLanguageClient): Promise<void> {
    try {
      await client.start();
    } catch (error) {
      if (this.#isSeenTo) return;
      this.#isGivenUp = true;
      client.error('The review could not be started.', error);
      void offerReload(error instanceof Error ? error.message : String(error));
    }
  }

  serverIs(state: State): void {
    if (state === State.Running) {
      this.#hasRun = true;
      this.#isGivenUp = false;
    }
    if (this.#message === undefined || (state !== State.Stopped && state !== State.StartFailed)) return;
    void tell(this.#message);
    this.#message = undefined;
  }

  /** A message that cannot be read or written says nothing about the next one; a connection that is gone is closed. */
  error(error: Error): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true, message: `A message between VS Code and the review was lost: ${String(error.message)}` };
  }

  closed(): CloseHandlerResult {
    this.#isSeenTo = true;
    if (this.#isGivenUp) return { action: CloseAction.DoNotRestart, handled: true };
    const now = Date.now();
    this.#times = [...this.#times.filter((time) => now - time < PERIOD), now];
    const count = this.#times.length;
    if (count <= LIMIT) return { action: CloseAction.Restart, handled: true, message: t('The review has ended by itself and is started again ({0} of {1}).', count, LIMIT) };
    const message = this.#hasRun
      ? t('Contract Review has ended by itself {0} times within three minutes and is not started again. The findings stay as they last were; new ones are not looked for until you restart it. The output says what happened.', count)
      : t('Contract Review could not be started. Restart it; if that does not help, install the extension anew. The output says what happened.');
    this.#times = [];
    this.#hasRun = false;
    this.#message = message;
    return { action: CloseAction.DoNotRestart, handled: true, message };
  }
}

async function tell(message: string): Promise<void> {
  const restart = t('Restart');
  const output = t('Show the output');
  const answer = await window.showErrorMessage(message, restart, output);
  if (answer === restart) await commands.executeCommand(RESTART_COMMAND);
  if (answer === output) await commands.executeCommand(SHOW_OUTPUT_COMMAND);
}

async function offerReload(reason: string): Promise<void> {
  const reload = t('Reload the window');
  const answer = await window.showErrorMessage(t('Contract Review could not be started: {0}. Reload the window; if that does not help, install the extension anew.', reason), reload);
  if (answer === reload) await commands.executeCommand('workbench.action.reloadWindow');
}

/** Has a client write its complaints into the output only: what the reader is to know is told in the reader's words. */
export function inTheOutput<T extends BaseLanguageClient>(client: T): T {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
  return client;
}
