import type { Edition } from './contents.ts';
import type { ReportedDocument } from './report.ts';
export function markdownReport(_documents: readonly ReportedDocument[], _edition: Edition): string { return ''; }
