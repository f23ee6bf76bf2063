import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { RENUMBER_KIND } from '../../client/src/protocol.ts';
import { LANGUAGES } from './contract/types.ts';
import type { Language } from './contract/types.ts';
import { hasLenses } from './features/codeLens.ts';
import { LEGEND } from './features/semanticTokens.ts';
import type { CompletionSupport } from './features/support/completionItems.ts';
import type { EditSupport } from './features/support/edits.ts';

/** What the other side can do and wants, as far as the server asks. */
export interface Client extends EditSupport, CompletionSupport {
  /** The client asks for diagnostics; otherwise they are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFolders: boolean;
  /** The client tells of files that have changed on disk, when it is asked to. */
  readonly watchesFiles: boolean;
  /** The client reads files for the server. */
  readonly readsFiles: boolean;
  readonly resolvesEdits: boolean;
  /** It shows a progress that the server begins. */
  readonly showsProgress: boolean;
  readonly preparesRename: boolean;
  /** Hovers may be in Markdown; otherwise they are to be in plain text. */
  readonly showsMarkdown: boolean;
  /** The same of what stands beside a completion. */
  readonly explainsInMarkdown: boolean;
  /** The most folds of a document that it wants; undefined where it wants all. */
  readonly mostFolds: number | undefined;
  /** Commands of the client's own that it can run. */
  readonly commands: readonly string[];
  /** The language of the editor, when it is one of the house's. */
  readonly locale: Language | undefined;
}

export function clientOf({ capabilities, locale, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, window } = capabilities;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    readsFiles: readsFiles(initializationOptions),
    showsProgress: window?.workDoneProgress === true,
    resolvesEdits: includes(textDocument?.codeAction?.resolveSupport?.properties, 'edit') === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    showsMarkdown: includes(textDocument?.hover?.contentFormat, 'markdown') !== false,
    explainsInMarkdown: includes(textDocument?.completion?.completionItem?.documentationFormat, 'markdown') !== false,
    mostFolds: typeof textDocument?.foldingRange?.rangeLimit === 'number' ? textDocument.foldingRange.rangeLimit : undefined,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippets: workspace?.workspaceEdit?.snippetEditSupport === true,
    annotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    commands: commandsIn(initializationOptions),
    completesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    locale: LANGUAGES.find((language) => language === String(locale).slice(0, 2).toLowerCase()),
  };
}

/** Undefined for what is no list, though the protocol says that it is one. */
function includes(list: unknown, value: string): boolean | undefined {
  return Array.isArray(list) ? list.includes(value) : undefined;
}

function readsFiles(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'readsFiles' in options && options.readsFiles === true;
}

function commandsIn(options: unknown): string[] {
  if (typeof options !== 'object' || options === null || !('commands' in options)) return [];
  return Array.isArray(options.commands) ? options.commands.filter((each) => typeof each === 'string') : [];
}

/** URIs of the folders that are open: several, the one of an older client, or none. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  // The protocol has replaced it, and some editors still say nothing else.
  const older = typeof rootUri === 'string' ? [rootUri] : [];
  return workspaceFolders?.map(({ uri }) => uri) ?? older;
}

/** What the server offers this client. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, RENUMBER_KIND], resolveProvider: client.resolvesEdits },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    documentLinkProvider: {},
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    completionProvider: { triggerCharacters: ['#', '*'], resolveProvider: true },
    semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
    ...(hasLenses(client.commands) && { codeLensProvider: {} }),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'contractReview', interFileDependencies: false, workspaceDiagnostics: true },
    }),
    ...(client.watchesFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  };
}
