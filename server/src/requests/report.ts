/** The report on an open draft. */
import type { Connection } from 'vscode-languageserver';
import { GO_TO_EVIDENCE_COMMAND, REPORT_REQUEST } from '../../../client/src/protocol.ts';
import type { GoToEvidenceArguments, ReportParams, WrittenReport } from '../../../client/src/protocol.ts';
import type { Draft } from '../features/support/draft.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { fileName } from '../report/contents.ts';
import { writtenReport } from '../report/formats.ts';
import { htmlReport } from '../report/html/report.ts';
import type { ReportedDocument } from '../report/report.ts';
import type { Workbench } from './workbench.ts';

export function onReportRequests(connection: Connection, { draftOf, circumstancesOf }: Workbench): void {
  connection.onRequest(REPORT_REQUEST, async (params: ReportParams, token): Promise<WrittenReport | null> => {
    const draft = await draftOf(params.uri, token);
    if (draft === undefined) return null;
    const { path } = await circumstancesOf(params.uri);
    return { version: draft.version, text: await reportOn(draft, path, params) };
  });
}

async function reportOn(draft: Draft, path: string, { format, date, version }: ReportParams): Promise<string> {
  const edition = { date, version, fingerprints: await fingerprintsOf([draft.lines.text]) };
  const document: ReportedDocument = { ...draft, path: format === 'json' || format === 'sarif' ? path : fileName(path) };
  if (format !== 'page') return writtenReport(format, [document], edition);
  return htmlReport([document], { ...edition, linkTo: ({ lines }, range) => commandLink([draft.uri, lines.range(range)]) });
}

/** An address that runs the client's command, in a webview that allows it. */
function commandLink(args: GoToEvidenceArguments): string {
  return `command:${GO_TO_EVIDENCE_COMMAND}?${encodeURIComponent(JSON.stringify(args))}`;
}
