import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import type { Language } from '../../server/src/contract/types.ts';
import type { SeverityOverrides } from '../../server/src/library/types.ts';
import { headingRange } from '../../server/src/review/findings.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { TINY } from '../support/tinyLibrary.ts';
import { contractIn } from './support.ts';

/** "severity kind code reasons @ text at its range", in the order of the findings. */
function found(draft: string, severities: SeverityOverrides = {}, language: Language = 'en'): string[] {
  const contract = contractIn(language, draft);
  return reviewContract(contract, TINY, { severities }).findings.map(({ severity, kind, code, reasons, range }) =>
    [severity, kind, code, ...reasons, '@', contract.text.slice(range.start, range.end)].join(' '),
  );
}

const OFF = { missing: 'off', weak: 'off', contrary: 'off' } as const;

const AUDIT_MET = 'The Customer may audit the Provider.\n\nThe Customer may audit every subcontractor of the Provider.';
const BREACH_MET = 'The Provider shall notify an incident to the Customer.\n\nThe Provider shall notify an incident within 24 hours.';
const DELETION_MET = 'The Provider shall delete all data, and give a certificate.';
const ALL_MET = `# Agreement\n\n## Audit\n\n${AUDIT_MET}\n\n## Incidents\n\n${BREACH_MET}\n\n## Deleting\n\n${DELETION_MET}`;

describe('findings', () => {
  it('are none where every element is met', () => {
    assert.deepEqual(found(ALL_MET), []);
  });

  it('name a clause that is missing altogether, at the title', () => {
    assert.deepEqual(found('# Agreement\n\nText.\n\n## Payment\n\nThe Customer pays.'), [
      'error missing-clause audit @ # Agreement',
      'information missing-clause breach @ # Agreement',
      'warning missing-clause deletion @ # Agreement',
    ]);
  });

  it('name each element that is missing where its clause has others, at the heading of the clause', () => {
    assert.deepEqual(found(ALL_MET.replace(/The Customer may audit every .*/u, 'Text.').replace(', and give a certificate', '')), [
      'error missing-element audit.subcontractors @ ## Audit',
      'warning missing-element deletion.certificate @ ## Deleting',
    ]);
  });

  it('put a missing clause at the heading that names it', () => {
    assert.deepEqual(found(ALL_MET.replace(AUDIT_MET, 'Text.')), ['error missing-clause audit @ ## Audit']);
    assert.deepEqual(found(ALL_MET.replace(`## Audit\n\n${AUDIT_MET}`, '## Part\n\n### Audit\n\nText.')), ['error missing-clause audit @ ### Audit']);
    assert.deepEqual(found(ALL_MET.replace(`## Audit\n\n${AUDIT_MET}`, '## Audit\n\n### Part\n\nText.')), ['error missing-clause audit @ ## Audit']);
  });

  it('put a missing element where most of its clause stands, where no heading names it', () => {
    const draft = '# Agreement\n\n## First\n\nText.\n\n## Second\n\nThe Customer may audit.\n\n## Third\n\nText.';
    assert.deepEqual(found(draft, { privacy: OFF, security: OFF }), ['error missing-element audit.subcontractors @ ## Second']);
  });

  it('put what is missing at the first line that is not blank, where there is no heading', () => {
    const only = { privacy: OFF, security: OFF };
    assert.deepEqual(found('\n  \n  The Customer pays.\nThe rest.', only), ['error missing-clause audit @ The Customer pays.']);
    assert.deepEqual(found('', only), ['error missing-clause audit @ ']);
    const [bare] = reviewContract(parseContract('\uFEFF\r\n\r\nThe Customer pays.\r\n'), TINY).findings;
    assert.deepEqual(bare?.range, { start: 5, end: 23 });
  });

  it('put what is weak or contrary at the passage that decides, with its reasons', () => {
    const draft = ALL_MET.replace('may audit the', 'may, for a fee, audit the').replace('within 24 hours', 'within 72 hours');
    assert.deepEqual(found(draft), [
      'warning weak audit.right fee @ The Customer may, for a fee, audit the Provider.',
      'hint weak breach.deadline too-late @ The Provider shall notify an incident within 72 hours.',
    ]);
    const denied = ALL_MET.replace('shall notify an incident to the Customer', 'shall not notify an incident').replace('shall notify an incident within 24 hours', 'answers');
    assert.deepEqual(found(denied), [
      'information missing-element breach.deadline @ ## Incidents',
      'warning contrary breach.duty denied @ The Provider shall not notify an incident.',
    ]);
  });

  it('have the other passages beside the one that decides', () => {
    const contract = contractIn('en', 'The Provider may notify an incident.\n\nThe Provider shall not notify an incident.');
    const finding = reviewContract(contract, TINY).findings.find(({ code }) => code === 'breach.duty');
    assert.deepEqual(
      { kind: finding?.kind, at: contract.text.slice(finding?.range.start, finding?.range.end), related: finding?.related.map(({ text, status, reason }) => ({ text, status, reason })) },
      {
        kind: 'contrary',
        at: 'The Provider shall not notify an incident.',
        related: [{ text: 'The Provider may notify an incident.', status: 'weak', reason: 'permission' }],
      },
    );
  });

  it('stand in the order of the document, at one place in the order of the profile', () => {
    const draft = '## Deleting\n\nThe Provider shall delete data with best efforts.\n\n## Audit\n\nThe Customer may, for a fee, audit.';
    assert.deepEqual(found(draft).map((line) => line.replace(/ @ .*/u, '')), [
      'information missing-clause breach',
      'warning missing-element deletion.certificate',
      'information weak deletion.data effort',
      'error missing-element audit.subcontractors',
      'warning weak audit.right fee',
    ]);
  });

  it('are the same in Dutch and French', () => {
    assert.deepEqual(
      found('# Overeenkomst\n\n## Audit\n\nDe Klant mag op kosten van de Klant een audit doen.\n\n## Inbreuken\n\nDe Leverancier meldt een inbreuk onverwijld aan de Klant.\n\n## Wissen\n\nDe Leverancier wist alle gegevens en bezorgt een attest.', {}, 'nl'),
      [
        'error missing-element audit.subcontractors @ ## Audit',
        'warning weak audit.right fee @ De Klant mag op kosten van de Klant een audit doen.',
        'hint weak breach.deadline no-term @ De Leverancier meldt een inbreuk onverwijld aan de Klant.',
      ],
    );
    assert.deepEqual(
      found('# Contrat\n\n## Audits\n\nTout audit est exclu.\n\n## Violations\n\nLe Prestataire notifie la violation au Client dans les soixante-douze (72) heures.\n\n## Effacement\n\nLe Prestataire efface les données.', {}, 'fr'),
      [
        'error missing-element audit.subcontractors @ ## Audits',
        'error contrary audit.right excluded @ Tout audit est exclu.',
        'hint weak breach.deadline too-late @ Le Prestataire notifie la violation au Client dans les soixante-douze (72) heures.',
        'warning missing-element deletion.certificate @ ## Effacement',
      ],
    );
  });
});

describe('a missing clause', () => {
  it('has no reasons and no other passages', () => {
    const [finding] = reviewContract(contractIn('en', '# Agreement\n\nText.'), TINY).findings;
    assert.deepEqual(finding, { kind: 'missing-clause', code: 'audit', clause: 'audit', severity: 'error', range: { start: 18, end: 29 }, reasons: [], related: [] });
  });

  const PLACES: readonly (readonly [about: string, text: string, at: string])[] = [
    ['the title, also where something stands above it', 'Draft of 1 June.\n\n# Agreement\n\nText.\n', '# Agreement'],
    ['the first line after comments', '<!-- one -->\n\n<!-- two\n-->The Customer pays.\nThe rest.\n', 'The Customer pays.'],
    ['the first line after a mark of the encoding and comments', '\uFEFF <!-- one --> \uFEFF\n<!-- two -->\nThe Customer pays.\n', 'The Customer pays.'],
    ['the first line after front matter and comments', '---\nlang: en\n---\n\n<!-- one -->\n\nThe Customer pays.\n', 'The Customer pays.'],
    ['a comment that is never closed', '<!-- one -->\n<!-- The Customer pays.\nThe rest.', '<!-- The Customer pays.'],
    ['a line that only holds comments', 'The Customer <!-- one --> pays.\nThe rest.', 'The Customer <!-- one --> pays.'],
    ['nothing where there are comments only', '---\nlang: en\n---\n<!-- one -->\n', ''],
  ];
  for (const [about, text, at] of PLACES) {
    it(`stands at ${about}`, () => {
      const { start, end } = headingRange(parseContract(text), undefined);
      assert.equal(text.slice(start, end), at);
    });
  }
});

describe('severities', () => {
  const draft = '# Agreement\n\n## Audit\n\nThe Customer may, for a fee, audit.\n\n## Incidents\n\nThe Provider shall not notify an incident.';

  it('are those of the clause’s level in the profile', () => {
    assert.deepEqual(found(draft).map((line) => line.replace(/ @ .*/u, '')), [
      'warning missing-clause deletion',
      'error missing-element audit.subcontractors',
      'warning weak audit.right fee',
      'information missing-element breach.deadline',
      'warning contrary breach.duty denied',
    ]);
  });

  it('may be overridden one by one', () => {
    const overrides: SeverityOverrides = { mandatory: { missing: 'hint' }, privacy: { contrary: 'error' }, security: { weak: 'error' } };
    assert.deepEqual(found(draft, overrides).map((line) => line.replace(/ @ .*/u, '')), [
      'warning missing-clause deletion',
      'hint missing-element audit.subcontractors',
      'warning weak audit.right fee',
      'information missing-element breach.deadline',
      'error contrary breach.duty denied',
    ]);
  });

  it('that are off report nothing', () => {
    assert.deepEqual(found(draft, { mandatory: { missing: 'off' }, security: OFF, privacy: { contrary: 'off' } }).map((line) => line.replace(/ @ .*/u, '')), [
      'warning weak audit.right fee',
      'information missing-element breach.deadline',
    ]);
  });
});
