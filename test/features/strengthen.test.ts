import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { overrule, replaceSentence } from '../../server/src/features/codeActions/strengthen.ts';
import type { Fix } from '../../server/src/features/support/fixes.ts';
import { applied, draftOf, findingOf } from './support.ts';
import type { Decision } from './support.ts';

const CAPPED = 'The Customer may audit the Provider once a year.';
const TEMPLATE = 'The Customer may audit the Provider. The Provider shall answer within [10 days].';

function draft(text: string, more: Readonly<Record<string, Decision>> = {}, quote = CAPPED) {
  return draftOf(text, {
    decisions: { 'audit.right': { status: 'weak', quote, reason: 'yearly-cap' }, ...more },
    clauses: { audit: 'Audit' },
  });
}

function mended(fix: Fix, text: string): string {
  const weak = draft(text);
  return applied(text, fix.change(weak, findingOf(weak, 'audit.right'), false, false));
}

function isOffered(fix: Fix, text: string, more: Readonly<Record<string, Decision>> = {}, quote = CAPPED): boolean {
  const weak = draft(text, more, quote);
  return fix.applies(weak, findingOf(weak, 'audit.right'));
}

describe('replaceSentence', () => {
  it('replaces the sentence and nothing else', () => {
    assert.equal(
      mended(replaceSentence, `## Audit\n\nFirst. ${CAPPED} Last.\n`),
      `## Audit\n\nFirst. ${TEMPLATE} Last.\n`,
    );
  });

  it('keeps the mark of an item', () => {
    assert.equal(mended(replaceSentence, `## Audit\n\n- ${CAPPED}\n- Other.\n`), `## Audit\n\n- ${TEMPLATE}\n- Other.\n`);
    const text = `## Audit\n\n1. ${CAPPED}\n2. Other.\n`;
    const whole = draft(text, {}, `1. ${CAPPED}`);
    assert.equal(
      applied(text, replaceSentence.change(whole, findingOf(whole, 'audit.right'), false, false)),
      `## Audit\n\n1. ${TEMPLATE}\n2. Other.\n`,
    );
  });

  it('is not offered where more than the sentence would go', () => {
    assert.equal(isOffered(replaceSentence, `## Audit\n\n${CAPPED}\n`), true);
    assert.equal(isOffered(replaceSentence, `## Audit\n\nIn all cases:\n\n- ${CAPPED}\n- other.\n`), false);
    assert.equal(isOffered(replaceSentence, `## Audit\n\n| a | b |\n|---|---|\n| x | ${CAPPED} |\n`), false);
    assert.equal(
      isOffered(replaceSentence, '## Audit\n\n**Note. The Customer may audit** once a year.\n', {}, 'The Customer may audit** once a year.'),
      false,
    );
    assert.equal(
      isOffered(replaceSentence, `## Audit\n\n${CAPPED}\n`, { 'audit.report': { status: 'met', quote: 'audit the Provider once' } }),
      false,
    );
  });
});

describe('overrule', () => {
  it('adds a provision that prevails after the passage', () => {
    assert.equal(
      mended(overrule, `## Audit\n\nFirst. ${CAPPED} Last.\n\nMore.\n`),
      `## Audit\n\nFirst. ${CAPPED} Last.\n\nNotwithstanding any other provision of this Agreement, the following applies: ${TEMPLATE}\n\nMore.\n`,
    );
  });

  it('goes on in lower case after the colon in French', () => {
    const sentence = 'Le Client peut auditer le Prestataire une fois par an.';
    const text = `# Contrat\n\nLe présent contrat lie le Prestataire et le Client pour les services décrits dans les annexes.\n\n## Audit\n\n${sentence}\n`;
    const weak = draftOf(text, {
      decisions: { 'audit.report': { status: 'contrary', quote: sentence, reason: 'excluded' } },
      clauses: { audit: 'Audit' },
    });
    assert.equal(
      applied(text, overrule.change(weak, findingOf(weak, 'audit.report'), false, false)),
      `${text}\nNonobstant toute autre disposition du présent contrat, il est convenu ce qui suit\u00a0: le Prestataire transmet le rapport au Client.\n`,
    );
  });
});
