import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { ACCEPT_COMMAND, GO_TO_EVIDENCE_COMMAND } from './protocol.ts';
import type { InitializationOptions } from './protocol.ts';

/**
 * Drafts on disk, unsaved, on another machine and in a virtual workspace. Named one by one, because the earlier
 * versions a diff shows (`git:` and its like) are Markdown too, and their findings would be listed twice.
 */
export const DOCUMENTS = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'].map((scheme) => ({ scheme, language: 'markdown' }));

/**
 * The client of the language server, not yet started. The server inherits nothing to configure; it asks for its
 * settings. When it crashes it is started again, up to four times in three minutes (the library's default).
 *
 * @param server absolute path of the bundled server
 */
export function createClient(server: string): LanguageClient {
  const run = { module: server, transport: TransportKind.ipc };
  const initializationOptions: InitializationOptions = { commands: [GO_TO_EVIDENCE_COMMAND, ACCEPT_COMMAND] };
  return new LanguageClient('contractReview', 'Contract Review', { run, debug: run }, {
    documentSelector: DOCUMENTS,
    diagnosticPullOptions: { onChange: true },
    initializationOptions,
  });
}
