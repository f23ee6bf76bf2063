import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Starts a server anew: one that runs, that hangs, that is about to start, or that stays down. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  // One that is being started already needs no other.
  if (client.state === State.Starting) return client.start();
  // One that hangs does not answer that it stops, and is ended all the same.
  if (client.isRunning()) await client.stop().catch((error: unknown) => client.error('The review did not stop by itself.', error));
  await client.start();
}
