import type { LanguageClientOptions } from 'vscode-languageclient';
import { ACCEPT_COMMAND, GO_TO_EVIDENCE_COMMAND, OPEN_REPORT_COMMAND, SHOW_COVERAGE_COMMAND, STANDARD_NAME } from './protocol.ts';
import type { InitializationOptions } from './protocol.ts';

/**
 * Drafts on disk, unsaved, on another machine and in a virtual workspace. Named one by one, because the earlier
 * versions a diff shows (`git:` and its like) are Markdown too, and their findings would be listed twice.
 */
export const DOCUMENTS = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'].map((scheme) => ({ scheme, language: 'markdown' }));

/** A firm's standard and the files of its library, which the server looks at while they are typed. */
const STANDARDS = DOCUMENTS.map(({ scheme }) => ({ scheme, pattern: `**/{${STANDARD_NAME},clause.yaml,profile.yaml,concepts.yaml,en.yaml,fr.yaml,nl.yaml}` }));

/** What the client tells the language server of itself, wherever that runs. The server inherits nothing to configure; it asks for its settings. */
export function clientOptions(): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { commands: [GO_TO_EVIDENCE_COMMAND, ACCEPT_COMMAND, SHOW_COVERAGE_COMMAND, OPEN_REPORT_COMMAND], readsFiles: true };
  return { documentSelector: [...DOCUMENTS, ...STANDARDS], diagnosticPullOptions: { onChange: true }, initializationOptions };
}
