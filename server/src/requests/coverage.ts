import type { CancellationToken, Connection, WorkspaceEdit } from 'vscode-languageserver';
import { COVERAGE_REQUEST, MENDING_REQUEST } from '../../../client/src/protocol.ts';
import type { CoverageParams, CoverageTree, MendingParams } from '../../../client/src/protocol.ts';
import { coverageTree } from '../features/coverage.ts';
import { firstEdit } from '../features/support/fixes.ts';
import { FIXES } from '../fixes.ts';
import type { Workbench } from './workbench.ts';

/** Answers what the coverage view asks. */
export function onCoverageRequests(connection: Connection, { draftOf, lastDraftOf, client }: Workbench): void {
  connection.onRequest(COVERAGE_REQUEST, async ({ uri }: CoverageParams, token: CancellationToken): Promise<CoverageTree | null> => {
    const draft = await lastDraftOf(uri, token);
    return draft === undefined ? null : coverageTree(draft);
  });
  connection.onRequest(MENDING_REQUEST, async (params: MendingParams, token: CancellationToken): Promise<WorkspaceEdit | null> => {
    const draft = await draftOf(params.uri, token);
    const support = client();
    return (draft && support && firstEdit(draft, FIXES, params, support)) ?? null;
  });
}
