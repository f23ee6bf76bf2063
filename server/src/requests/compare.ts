import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { COMPARE_REQUEST, GO_TO_EVIDENCE_COMMAND } from '../../../client/src/protocol.ts';
import type { CompareParams, ComparisonAnswer, GoToEvidenceArguments } from '../../../client/src/protocol.ts';
import { ReadingCache } from '../contract/cache.ts';
import { ContractReader } from '../contract/reader.ts';
import { DraftingReader } from '../drafting/reader.ts';
import { COMPARISON_MESSAGES } from '../messages/comparison.ts';
import { reportedComparison } from '../report/comparison/comparison.ts';
import { comparisonPage } from '../report/html/comparison.ts';
import { reportedDocument } from '../report/report.ts';
import { settled } from '../review/acceptances.ts';
import type { Settled } from '../review/acceptances.ts';
import { Reviewer } from '../review/reviewer.ts';
import type { Circumstances } from '../reviews.ts';
import { inSlices } from '../slices.ts';
import type { Workbench } from './workbench.ts';

const LARGEST = 20 * 1024 * 1024;

/** Answers what became of an open draft since an earlier version, which is reviewed as the draft itself is. */
export function onCompareRequests(connection: Connection, { draftOf, circumstancesOf, client }: Workbench): void {
  connection.onRequest(COMPARE_REQUEST, async ({ uri, name, before }: CompareParams, token: CancellationToken): Promise<ComparisonAnswer> => {
    const draft = await draftOf(uri, token);
    if (draft === undefined) return null;
    const messages = COMPARISON_MESSAGES[draft.words.language];
    if (before.text.length > LARGEST) return { refusal: messages.tooLarge };
    const circumstances = await circumstancesOf(uri);
    const old = await inSlices(steps(before.text.replace(/^\uFEFF/u, ''), circumstances), () => !token.isCancellationRequested);
    if (old === undefined) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    const own = { review: draft.review, drafting: draft.drafting };
    const reported = reportedComparison(reportedDocument(before.name, old, draft.words), reportedDocument(name, own, draft.words));
    const { counts } = reported.comparison;
    const canGo = client()?.commands.includes(GO_TO_EVIDENCE_COMMAND) === true;
    const html = comparisonPage(reported, canGo ? { linkTo: (range) => commandLink(uri, range) } : {});
    return { title: `${messages.title} – ${name}`, html, summary: messages.summary(counts), isWorse: counts.worse > 0 };
  });
}

function* steps(text: string, { library, settings: { severities, drafting: draftingSeverities } }: Circumstances): Generator<undefined, Settled> {
  const contract = yield* new ContractReader(new ReadingCache()).reading(text);
  const review = yield* new Reviewer(library(), { severities }).reviewing(contract);
  const drafting = yield* new DraftingReader(draftingSeverities).reading(contract);
  return settled(review, drafting, library(), draftingSeverities);
}

/** The address by which VS Code runs a command: that alone, which goes to a place. */
function commandLink(...args: GoToEvidenceArguments): string {
  return `command:${GO_TO_EVIDENCE_COMMAND}?${encodeURIComponent(JSON.stringify(args))}`;
}
