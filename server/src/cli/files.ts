/** Reviews the files that a command names. */
import type { ReportedDocument } from '../report/report.ts';
import { Complaint } from './complaint.ts';
import { readText } from './input.ts';
import type { DraftReviewer } from './reviewing.ts';

export interface ReviewedFiles {
  readonly documents: readonly ReportedDocument[];
  /** 2: a file could not be read; 1: errors or warnings were found; 0: neither. */
  readonly exitStatus: number;
}

/** Reviews every file it can read, and complains of the others on standard error. */
export async function reviewFiles(files: readonly string[], reviewer: DraftReviewer): Promise<ReviewedFiles> {
  const documents: ReportedDocument[] = [];
  let unreadable = false;
  for (const file of files) {
    try {
      documents.push(reviewer.review(file, await readText(file)));
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      process.stderr.write(`contract-review: ${file}: ${error.message}\n`);
      unreadable = true;
    }
  }
  return { documents, exitStatus: unreadable ? 2 : documents.some(hasProblems) ? 1 : 0 };
}

/** What is only untidy, or accepted, is no problem. */
function hasProblems({ review, drafting }: ReportedDocument): boolean {
  return [...review.findings, ...drafting.findings].some(({ severity }) => severity === 'error' || severity === 'warning');
}
