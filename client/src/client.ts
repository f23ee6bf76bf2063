import { workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { ACCEPT_COMMAND, GO_TO_EVIDENCE_COMMAND, OPEN_REPORT_COMMAND, SHOW_COVERAGE_COMMAND, STANDARD_NAME } from './protocol.ts';
import type { InitializationOptions } from './protocol.ts';
import type { Crashes } from './crashes.ts';
import type { KeptFindings } from './keptFindings.ts';

/** Drafts on disk, unsaved, on another machine and in a repository that is open without a copy of it. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/**
 * Which documents are drafts. Their schemes are named, because the earlier versions that a diff shows (`git:`, and as
 * many others as there are extensions) are Markdown too, and their findings would be listed twice. What a workspace
 * folder is made of is work in progress whatever its scheme: in a browser it may be anybody's.
 */
export const DOCUMENTS = [...new Set([...SCHEMES, ...folderSchemes()])].map((scheme) => ({ scheme, language: 'markdown' }));

/** As the folders are when the extension starts. */
function folderSchemes(): string[] {
  return (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
}

/** A firm's standard and the files of its library, which the server looks at while they are typed. */
const STANDARDS = DOCUMENTS.map(({ scheme }) => ({ scheme, pattern: `**/{${STANDARD_NAME},clause.yaml,profile.yaml,concepts.yaml,en.yaml,fr.yaml,nl.yaml}` }));

/**
 * What the client tells the language server of itself, wherever that runs, and what it does when that ends. The server
 * inherits nothing to configure; it asks for its settings.
 */
export function clientOptions(crashes: Crashes, findings: KeptFindings): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { commands: [GO_TO_EVIDENCE_COMMAND, ACCEPT_COMMAND, SHOW_COVERAGE_COMMAND, OPEN_REPORT_COMMAND], readsFiles: true };
  return {
    documentSelector: [...DOCUMENTS, ...STANDARDS],
    diagnosticPullOptions: { onChange: true },
    diagnosticCollectionProvider: findings,
    middleware: {
      provideWorkspaceDiagnostics: async (resultIds, token, report, next) => {
        const answer = await next(resultIds, token, report);
        if (!token.isCancellationRequested) findings.settle();
        return answer;
      },
    },
    initializationOptions,
    errorHandler: crashes,
    // What the library would say of it is English, and no help.
    initializationFailedHandler: () => false,
  };
}
