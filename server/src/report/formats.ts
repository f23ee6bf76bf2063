/** The formats that a report is written in. */
import type { Edition } from './contents.ts';
import { htmlReport } from './html/report.ts';
import { jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';
import type { ReportedDocument } from './report.ts';
import { sarifReport } from './sarif.ts';

export const REPORT_FORMATS = ['html', 'md', 'json', 'sarif'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report as the text of a file; the same documents and edition give the same text. */
export function writtenReport(format: ReportFormat, documents: readonly ReportedDocument[], edition: Edition): string {
  switch (format) {
    case 'html':
      return htmlReport(documents, edition);
    case 'md':
      return markdownReport(documents, edition);
    case 'json':
      return jsonReport(documents);
    case 'sarif':
      return sarifReport(documents, edition);
  }
}
