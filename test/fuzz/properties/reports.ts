/** Reports and comparisons in all formats. */
import assert from 'node:assert/strict';
import { comparisonJson } from '../../../server/src/report/comparison/json.ts';
import { comparisonMarkdown } from '../../../server/src/report/comparison/markdown.ts';
import { reportedComparison } from '../../../server/src/report/comparison/comparison.ts';
import { comparisonText } from '../../../server/src/report/comparison/text.ts';
import { REPORT_FORMATS, writtenReport } from '../../../server/src/report/formats.ts';
import { comparisonPage } from '../../../server/src/report/html/comparison.ts';
import { textReport } from '../../../server/src/report/text.ts';
import type { ReportedDocument } from '../../../server/src/report/report.ts';
import { wordDiff } from '../../../server/src/report/wordDiff.ts';
import { draftOf } from './drafts.ts';
import { Ground } from './ground.ts';
import { assertWellFormed } from './html.ts';

const EDITION = { date: '2026-11-23', version: '0.0.0' } as const;

function reported(text: string): ReportedDocument {
  return { ...draftOf(text), path: 'map & co/<draft> "1".md' };
}

/** A report is valid in its format, and names places of the draft. */
export function checkReports(text: string): void {
  const document = reported(text);
  for (const format of REPORT_FORMATS) {
    const report = writtenReport(format, [document], EDITION);
    assert.equal(writtenReport(format, [document], EDITION), report, `${format}: the same draft gives the same report`);
    if (format === 'html') assertWellFormed(report);
    if (format === 'json') JSON.parse(report);
    if (format === 'sarif') checkSarif(report, text);
  }
  textReport([document], { colour: false, width: 80 });
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine?: number;
  readonly endColumn: number;
}

interface Sarif {
  readonly runs: readonly { readonly results: readonly { readonly ruleId: string; readonly locations: readonly { readonly physicalLocation: { readonly region: Region } }[]; readonly relatedLocations?: readonly { readonly physicalLocation: { readonly region: Region } }[] }[] }[];
}

function checkSarif(report: string, text: string): void {
  const ground = new Ground(text);
  for (const { ruleId, locations, relatedLocations = [] } of (JSON.parse(report) as Sarif).runs.flatMap(({ results }) => results)) {
    for (const { physicalLocation: { region } } of [...locations, ...relatedLocations]) {
      const { startLine, startColumn, endLine = startLine, endColumn } = region;
      ground.range({ start: { line: startLine - 1, character: startColumn - 1 }, end: { line: endLine - 1, character: endColumn - 1 } }, `SARIF, ${ruleId}`);
    }
  }
}

/** A draft against another version of it; against itself nothing has changed. */
export function checkComparison(texts: readonly string[]): void {
  const before = reported(texts[0] ?? '');
  const after = reported(texts.at(-1) ?? '');
  const compared = reportedComparison(before, after);
  assertWellFormed(comparisonPage(compared));
  JSON.parse(comparisonJson(compared));
  comparisonMarkdown(compared);
  comparisonText(compared, { colour: false, width: 80 });
  const { counts } = reportedComparison(after, reported(texts.at(-1) ?? '')).comparison;
  assert.deepEqual([counts.worse, counts.better], [0, 0], 'nothing becomes worse or better by itself');
  const [one = '', two = ''] = [texts[0]?.slice(0, 3_000), texts.at(-1)?.slice(0, 3_000)];
  const parts = wordDiff(one, two);
  assert.ok(Array.isArray(parts));
}
