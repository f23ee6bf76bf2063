/** What is asked of a text of monstrous size: that all there is to say of it is said, in time. */
import assert from 'node:assert/strict';
import { hoverAt } from '../../../server/src/requests/hover.ts';
import { codeLenses } from '../../../server/src/features/codeLens.ts';
import { coverageTree } from '../../../server/src/features/coverage.ts';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { documentLinks } from '../../../server/src/features/documentLinks.ts';
import { documentSymbols } from '../../../server/src/features/documentSymbols.ts';
import { foldingRanges } from '../../../server/src/features/foldingRanges.ts';
import { semanticTokens } from '../../../server/src/features/semanticTokens.ts';
import { selectionRanges } from '../../../server/src/features/selectionRanges.ts';
import { jsonReport } from '../../../server/src/report/json.ts';
import { Detector } from '../../../server/src/detect.ts';
import { draftOf, rethrown, STRICT } from './drafts.ts';
import { Ground } from './ground.ts';

export function checkMonster(text: string): void {
  const draft = draftOf(text);
  const ground = new Ground(text, draft.lines);
  new Detector().isContract(draft.review.contract);
  assert.equal(draft.review.contract.sections.at(-1)?.range.end ?? text.length, text.length, 'the whole text is read');
  for (const { range, code } of diagnostics(draft, rethrown)) ground.range(range, String(code));
  documentSymbols(draft);
  foldingRanges(draft, 5_000);
  semanticTokens(draft);
  documentLinks(draft);
  coverageTree(draft);
  codeLenses(draft, []);
  for (const offset of [0, text.length >> 1, text.length]) {
    hoverAt(draft, draft.lines.position(offset), STRICT);
    selectionRanges(draft, [draft.lines.position(offset)]);
  }
  jsonReport([{ ...draft, path: 'monster.md' }]);
}
