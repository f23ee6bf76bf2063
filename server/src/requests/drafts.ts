/** The requests of which the answer is a function of the draft alone. */
import type { CancellationToken, CompletionItem, CompletionParams, Connection, Position, Range, SemanticTokens } from 'vscode-languageserver';
import { ACCEPTANCE_REQUEST, BLANKS_REQUEST } from '../../../client/src/protocol.ts';
import type { AcceptanceEdit, AcceptanceParams, BlanksParams } from '../../../client/src/protocol.ts';
import type { Client } from '../client.ts';
import { acceptanceEdit } from '../features/codeActions/accept.ts';
import { codeLenses } from '../features/codeLens.ts';
import { clauseCompletions } from '../features/completion/clauses.ts';
import { elementCompletions } from '../features/completion/elements.ts';
import { termCompletions } from '../features/completion/terms.ts';
import { definition } from '../features/definition.ts';
import { documentHighlights } from '../features/documentHighlights.ts';
import { documentLinks } from '../features/documentLinks.ts';
import { documentSymbols } from '../features/documentSymbols.ts';
import { foldingRanges } from '../features/foldingRanges.ts';
import { references } from '../features/references.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { selectionRanges } from '../features/selectionRanges.ts';
import { semanticTokens } from '../features/semanticTokens.ts';
import { standardCompletions } from '../features/standard/completion.ts';
import { documentOf, explained } from '../features/support/completionItems.ts';
import type { Draft } from '../features/support/draft.ts';
import type { Faults } from '../faults.ts';
import type { StandardDocument } from '../standard/document.ts';
import { workspaceSymbols } from '../features/workspaceSymbols.ts';
import { explainedInPlainText } from '../plainText.ts';
import type { TokenResults } from '../tokenResults.ts';

export interface Drafts {
  /**
   * The document as it is after what the client has sent so far; undefined when it is no contract, or not open. Rejects
   * where it could not be reviewed.
   *
   * @param isWished whether a person waits for the answer, and is to be told why there is none
   */
  readonly draftOf: (uri: string, token: CancellationToken, isWished?: boolean) => Promise<Draft | undefined>;
  /** The last version that could be reviewed. */
  readonly lastDraftOf: (uri: string, token: CancellationToken) => Promise<Draft | undefined>;
  readonly openDrafts: (token: CancellationToken) => Promise<readonly Draft[]>;
  /** An open standard; undefined for any other document. */
  readonly standardOf: (uri: string) => Promise<StandardDocument | undefined>;
  readonly client: () => Client | undefined;
  readonly tokens: TokenResults;
  readonly faults: Faults;
}

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Answers the client's requests from its drafts. */
export function onDraftRequests(connection: Connection, { draftOf, lastDraftOf, openDrafts, standardOf, client, tokens, faults }: Drafts): void {
  /** Answers from the draft; `otherwise` for a document that is none. */
  const answered =
    <P extends OfDocument, R>(answer: (draft: Draft, params: P) => R, otherwise: R, of = draftOf) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      const draft = await of(params.textDocument.uri, token);
      return draft === undefined ? otherwise : answer(draft, params);
    };
  const wished: Drafts['draftOf'] = (uri, token) => draftOf(uri, token, true);
  const support = (): Client | undefined => client();
  connection.onDefinition(answered((draft, { position }) => definition(draft, position), []));
  connection.onReferences(answered((draft, { position, context }) => references(draft, position, context), []));
  connection.onDocumentHighlight(answered((draft, { position }) => documentHighlights(draft, position), []));
  connection.onPrepareRename(answered((draft, { position }) => prepareRename(draft, position), null, wished));
  connection.onRenameRequest(
    answered((draft, { position, newName }) => rename(draft, position, newName, support() ?? NO_SUPPORT), null, wished),
  );
  connection.onDocumentLinks(answered((draft) => documentLinks(draft), []));
  connection.onDocumentSymbol(answered((draft) => documentSymbols(draft), []));
  connection.onFoldingRanges(answered((draft) => foldingRanges(draft, support()?.mostFolds), []));
  connection.onSelectionRanges(answered((draft, { positions }) => selectionRanges(draft, positions), []));
  const shown = (item: CompletionItem): CompletionItem => (support()?.explainsInMarkdown === false ? explainedInPlainText(item) : item);
  const completed = answered((draft, { position }: CompletionParams) => completions(draft, position, support() ?? NO_SUPPORT, faults), []);
  connection.onCompletion(async (params, token) => {
    const standard = await standardOf(params.textDocument.uri);
    const items = await (standard === undefined ? completed(params, token) : standardCompletions(standard, params.position, support() ?? NO_SUPPORT));
    return items.map(shown);
  });
  connection.onCompletionResolve(async (item, token) => {
    const uri = documentOf(item);
    const draft = uri === undefined ? undefined : await draftOf(uri, token);
    return draft === undefined ? item : shown(explained(draft, item));
  });
  connection.onCodeLens(answered((draft) => codeLenses(draft, support()?.commands ?? []), [], lastDraftOf));
  connection.onWorkspaceSymbol(async ({ query }, token) => workspaceSymbols(await openDrafts(token), query));
  connection.languages.semanticTokens.on(answered((draft) => tokens.full(draft.uri, semanticTokens(draft)), NO_TOKENS));
  connection.languages.semanticTokens.onDelta(
    answered((draft, { previousResultId }) => tokens.delta(draft.uri, previousResultId, semanticTokens(draft)), NO_TOKENS),
  );
  connection.languages.semanticTokens.onRange(answered((draft, { range }) => ({ data: semanticTokens(draft, range) }), NO_TOKENS));
  connection.onRequest(ACCEPTANCE_REQUEST, async (params: AcceptanceParams, token: CancellationToken): Promise<AcceptanceEdit | null> => {
    const draft = await draftOf(params.uri, token, true);
    return draft === undefined ? null : acceptanceEdit(draft, params);
  });
  connection.onRequest(BLANKS_REQUEST, async ({ uri }: BlanksParams, token: CancellationToken): Promise<Range[]> => {
    const draft = await draftOf(uri, token);
    return draft === undefined ? [] : draft.drafting.blanks.map((blank) => draft.lines.range(blank));
  });
}

const NO_SUPPORT = { documentChanges: false, snippets: false, completesSnippets: false };
const NO_TOKENS: SemanticTokens = { data: [] };

/** Each feature offers what is to the point at a position. */
function completions(draft: Draft, position: Position, support: Client | typeof NO_SUPPORT, faults: Faults): CompletionItem[] {
  const offered = (name: string, items: () => CompletionItem[]): CompletionItem[] => faults.guarded(({ feature }) => feature(name), items, []);
  const clauses = offered('clauses', () => clauseCompletions(draft, position, support));
  const elements = offered('elements', () => elementCompletions(draft, position, support));
  return [...clauses, ...elements, ...offered('terms', () => termCompletions(draft, position))];
}
