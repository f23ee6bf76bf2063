import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { insertElement } from '../../server/src/features/codeActions/insertElement.ts';
import { applied, draftOf, findingOf } from './support.ts';

const MET = 'The Customer may audit the Provider.';
const REPORT = 'The Provider shall send the report to the Customer.';

/** The draft, whose section "Audit" has the right to audit, after the missing duty to report has been inserted. */
function withReport(text: string): string {
  const draft = draftOf(text, {
    decisions: { 'audit.right': { status: 'met', quote: MET } },
    clauses: { audit: 'Audit' },
  });
  return applied(text, insertElement.change(draft, findingOf(draft, 'audit.report'), false, false));
}

describe('insertElement', () => {
  it('adds a paragraph after the one that speaks to the clause', () => {
    assert.equal(
      withReport(`## Audit\n\n${MET}\n\nThe Customer pays nothing.\n\n## Payment\n\nText.\n`),
      `## Audit\n\n${MET}\n\n${REPORT}\n\nThe Customer pays nothing.\n\n## Payment\n\nText.\n`,
    );
  });

  it('adds a numbered paragraph after the last one', () => {
    assert.equal(
      withReport(`## 4. Audit\n\n4.1 ${MET}\n\n4.2 The Customer pays nothing.\n\n## 5. Payment\n\nText.\n`),
      `## 4. Audit\n\n4.1 ${MET}\n\n4.2 The Customer pays nothing.\n\n4.3 ${REPORT}\n\n## 5. Payment\n\nText.\n`,
    );
  });

  it('adds an item to a list whose items stand for themselves', () => {
    assert.equal(
      withReport(`## Audit\n\n- ${MET}\n- The Customer pays nothing.\n\n## Payment\n\nText.\n`),
      `## Audit\n\n- ${MET}\n- The Customer pays nothing.\n- ${REPORT}\n\n## Payment\n\nText.\n`,
    );
    assert.equal(
      withReport(`## Audit\n\n1. ${MET}\n\n2. The Customer pays nothing.\n\n## Payment\n\nText.\n`),
      `## Audit\n\n1. ${MET}\n\n2. The Customer pays nothing.\n\n3. ${REPORT}\n\n## Payment\n\nText.\n`,
    );
  });

  it('stays out of a list that completes a lead-in', () => {
    assert.equal(
      withReport(`## Audit\n\n${MET}\n\nThe Provider shall:\n\n- open its offices;\n- answer questions.\n\n## Payment\n\nText.\n`),
      `## Audit\n\n${MET}\n\n${REPORT}\n\nThe Provider shall:\n\n- open its offices;\n- answer questions.\n\n## Payment\n\nText.\n`,
    );
    assert.equal(
      withReport(`## Audit\n\nWithout any charge:\n\n- ${MET}\n- the Provider shall answer questions.\n\n## Payment\n\nText.\n`),
      `## Audit\n\nWithout any charge:\n\n- ${MET}\n- the Provider shall answer questions.\n\n${REPORT}\n\n## Payment\n\nText.\n`,
    );
  });

  it('adds a run-in subsection to a clause that consists of these', () => {
    assert.equal(
      withReport(`# Contract\n\n## 4. Audit\n\n**4.1 Right.** ${MET}\n\n**4.2 Costs.** The Customer pays nothing.\n\n## 5. Payment\n\nText.\n`),
      `# Contract\n\n## 4. Audit\n\n**4.1 Right.** ${MET}\n\n**4.2 Costs.** The Customer pays nothing.\n\n**4.3 Audit reports.** ${REPORT}\n\n## 5. Payment\n\nText.\n`,
    );
  });

  it('stays out of tables, quotations, fences and admonitions', () => {
    assert.equal(
      withReport(`## Audit\n\n| Who | What |\n|---|---|\n| all | ${MET} |\n| none | Nothing. |\n\n## Payment\n\nText.\n`),
      `## Audit\n\n| Who | What |\n|---|---|\n| all | ${MET} |\n| none | Nothing. |\n\n${REPORT}\n\n## Payment\n\nText.\n`,
    );
    assert.equal(
      withReport(`## Audit\n\n> ${MET}\n> Really.\n\n## Payment\n\nText.\n`),
      `## Audit\n\n> ${MET}\n> Really.\n\n${REPORT}\n\n## Payment\n\nText.\n`,
    );
    assert.equal(
      withReport(`## Audit\n\n${MET}\n\`\`\`\nform\n\nform\n\`\`\`\n\n## Payment\n\nText.\n`),
      `## Audit\n\n${MET}\n\`\`\`\nform\n\nform\n\`\`\`\n\n${REPORT}\n\n## Payment\n\nText.\n`,
    );
    assert.equal(
      withReport(`## Audit\n\n:::note\n\n${MET}\n\n:::\n\n## Payment\n\nText.\n`),
      `## Audit\n\n:::note\n\n${MET}\n\n:::\n\n${REPORT}\n\n## Payment\n\nText.\n`,
    );
  });

  it('goes after an item together with the items under it', () => {
    assert.equal(
      withReport(`## Audit\n\n- ${MET}\n- The Customer pays nothing.\n  - Really nothing.\n\n    Nothing at all.\n\n## Payment\n\nText.\n`),
      `## Audit\n\n- ${MET}\n- The Customer pays nothing.\n  - Really nothing.\n\n    Nothing at all.\n- ${REPORT}\n\n## Payment\n\nText.\n`,
    );
  });

  it('works at the end of a draft without a line end', () => {
    assert.equal(withReport(`## Audit\n\n${MET}`), `## Audit\n\n${MET}\n\n${REPORT}`);
  });
});
