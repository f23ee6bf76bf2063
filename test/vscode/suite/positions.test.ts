import { strict as assert } from 'node:assert';
import { Range } from 'vscode';
import type { Tests } from './harness.ts';
import { apply, closeUnsaved, finding, gone, hoverAt, open, quickFixes } from './lawyer.ts';

const CODE = 'audit.remediation';
const TITLE = 'Insert: remedy of the shortcomings found';

export const tests: Tests = {
  'negotiation positions are offered by name after the preferred text, and known once they are there': async () => {
    const editor = await open('hosting-agreement.md');
    const { document } = editor;
    const offered = await quickFixes(document, await finding(document, CODE), ({ title }) => title.startsWith(TITLE));
    assert.deepEqual(
      offered.map(({ title, isPreferred }) => [title, isPreferred === true]),
      [[TITLE, true], [`${TITLE} – acceptable: remedy within 60 days`, false], [`${TITLE} – fallback: remedy within 90 days`, false]],
    );
    const fallback = offered[2];
    assert.ok(fallback);
    await apply(editor, fallback);
    await gone(document, CODE);
    const passage = document.positionAt(document.getText().indexOf('remedy every shortcoming'));
    assert.match(await hoverAt(document, new Range(passage, passage)), /met, position: fallback \\\(remedy within 90 days\\\)/);
    await closeUnsaved();
  },
};
