/** Reviews the files that a command names. */
import type { ReportedDocument } from '../report/report.ts';
import { Complaint } from './complaint.ts';
import { findDrafts } from './drafts.ts';
import type { DraftReviewer } from './reviewing.ts';
import { tell } from './terminal.ts';

export interface ReviewedFiles {
  readonly documents: readonly ReportedDocument[];
  /** 2: a file could not be read, or a standard does not hold; 1: errors or warnings were found; 0: neither. */
  readonly exitStatus: number;
}

/** Reviews every draft that the arguments mean (see `findDrafts`) and that can be read, and complains of the others on standard error. */
export async function reviewFiles(paths: readonly string[], reviewer: DraftReviewer): Promise<ReviewedFiles> {
  const { drafts, complaints } = await findDrafts(paths);
  const isBroken = await reviewer.tellStandards(drafts.map(({ path }) => path));
  const documents: ReportedDocument[] = [];
  const failures = complaints.map(({ path, message }) => `${path}: ${message}`);
  for (const draft of drafts) {
    try {
      const document = await reviewer.reviewFound(draft);
      if (document !== undefined) documents.push(document);
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      failures.push(`${draft.path}: ${error.message}`);
    }
  }
  if (failures.length === 0 && documents.length === 0) failures.push('nothing there reads like a contract');
  for (const failure of failures) tell(`contract-review: ${failure}`);
  return { documents, exitStatus: isBroken || failures.length > 0 ? 2 : documents.some(hasProblems) ? 1 : 0 };
}

/** What is only untidy, or accepted, is no problem. */
export function hasProblems({ review, drafting }: ReportedDocument): boolean {
  return [...review.findings, ...drafting.findings].some(({ severity }) => severity === 'error' || severity === 'warning');
}
