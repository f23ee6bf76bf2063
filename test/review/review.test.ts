import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import type { Review } from '../../server/src/review/types.ts';
import { TINY } from '../support/tinyLibrary.ts';
import { contractIn } from './support.ts';

function statuses({ verdicts }: Review): Record<string, string> {
  return Object.fromEntries(verdicts.map(({ element, status }) => [element, status]));
}

/** Title of the section of each clause. */
function sections({ contract, sectionOfClause }: Review): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(sectionOfClause).map(([clause, index]) => [clause, contract.sections[index]?.heading?.title.text]));
}

const ENGLISH = `# Cloud agreement

Between Nimbora NV (“Nimbora” or the “Provider”) and Stad Aalberg (the “Customer”).

## 1. Definitions

“Audit” means an inspection of a sub-processor by the Customer, who may ask for it.

## 2. Audit

2.1 The Customer may at any time audit the Provider.

2.2 Nimbora undertakes to keep the books.

## 3. Incidents

The Provider shall:

(a) notify any incident to the Customer within forty-eight (48) hours;
(b) delete the data at the request of the Customer.
`;

const FRENCH = `# Contrat de sous-traitance

Entre Acme SA (le « Sous-traitant ») et la Ville (le « Responsable du traitement »).

## Audits

Le Responsable du traitement peut auditer le Sous-traitant et chaque sous-traitant ultérieur.

## Violations

La violation est notifiée sans délai par le Sous-traitant. Le Responsable du traitement notifie l’incident dans les 24 heures.

Le sous-traitant ultérieur efface les données.
`;

const DUTCH = `# Cloudovereenkomst

Tussen Nimbora NV (de “Leverancier”) en Stad Aalberg (de “Klant”).

## 1. Melding van inbreuken

Binnen achtenveertig (48) uur meldt de Leverancier elke inbreuk aan de Klant.

## 2. Einde

De gegevens van de Klant worden door de Leverancier gewist. Elke vernietiging wordt geattesteerd: de Leverancier bezorgt een attest.
`;

describe('a review', () => {
  it('has a verdict for every element, in the order of the profile', () => {
    const { verdicts } = reviewContract(parseContract(''), TINY);
    assert.deepEqual(
      verdicts.map(({ clause, element, status }) => [clause, element, status]),
      [
        ['audit', 'audit.right', 'absent'],
        ['audit', 'audit.subcontractors', 'absent'],
        ['breach', 'breach.duty', 'absent'],
        ['breach', 'breach.deadline', 'absent'],
        ['deletion', 'deletion.data', 'absent'],
        ['deletion', 'deletion.certificate', 'absent'],
      ],
    );
  });

  it('reads an English contract: definitions bind nobody, items complete their lead-in', () => {
    const review = reviewContract(parseContract(ENGLISH), TINY);
    assert.deepEqual(statuses(review), {
      'audit.right': 'met',
      'audit.subcontractors': 'absent',
      'breach.duty': 'met',
      'breach.deadline': 'met',
      'deletion.data': 'met',
      'deletion.certificate': 'absent',
    });
    const evidence = review.verdicts.map(({ evidence: [first] }) => first?.text);
    assert.deepEqual(evidence, [
      'The Customer may at any time audit the Provider.',
      undefined,
      'notify any incident to the Customer within forty-eight (48) hours;',
      'notify any incident to the Customer within forty-eight (48) hours;',
      'delete the data at the request of the Customer.',
      undefined,
    ]);
  });

  it('reads a French processing agreement: the Sous-traitant is the provider, not the sous-traitant ultérieur', () => {
    const review = reviewContract(parseContract(FRENCH), TINY);
    assert.deepEqual(statuses(review), {
      'audit.right': 'absent',
      'audit.subcontractors': 'met',
      'breach.duty': 'met',
      'breach.deadline': 'weak',
      'deletion.data': 'absent',
      'deletion.certificate': 'absent',
    });
    assert.deepEqual(review.verdicts[3]?.reasons, ['no-term']);
  });

  it('reads a Dutch contract: inversion and passive', () => {
    assert.deepEqual(statuses(reviewContract(parseContract(DUTCH), TINY)), {
      'audit.right': 'absent',
      'audit.subcontractors': 'absent',
      'breach.duty': 'met',
      'breach.deadline': 'met',
      'deletion.data': 'met',
      'deletion.certificate': 'met',
    });
  });

  it('knows the parties by the names of their companies', () => {
    const parties = 'Between Nimbora NV (“Nimbora” or the “Provider”) and Aalberg City (“Aalberg” or the “Customer”). The Provider and the Customer agree. Nimbora pays Aalberg.';
    const status = (duty: string): string | undefined => statuses(reviewContract(contractIn('en', `${parties}\n\n${duty}`), TINY))['breach.duty'];
    assert.equal(status('Nimbora shall notify any incident to Aalberg.'), 'met');
    assert.equal(status('Aalberg shall notify any incident to Nimbora.'), 'absent');
    assert.equal(status('Any incident shall be notified by Aalberg.'), 'absent');
  });

  it('reads each section in its own language', () => {
    const french = 'Le Client peut auditer le Prestataire dans les locaux que le Prestataire a pour les services, et la liste des locaux est dans une annexe. Il ne paie pas pour ce qui est dans cette annexe.';
    const english = 'The Provider shall notify any incident to the Customer within 24 hours of the incident, by the means which the Customer and the Provider agree, or by other means that are in the annex.';
    const review = reviewContract(contractIn('en', `# Agreement\n\n## Incidents\n\n${english}\n\n## Audit\n\n${french}`), TINY);
    assert.deepEqual(review.contract.sections.map(({ language }) => language), ['en', 'en', 'fr']);
    assert.equal(statuses(review)['audit.right'], 'met');
    assert.equal(statuses(review)['breach.deadline'], 'met');
  });

  it('passes over a table of contents', () => {
    const items = ['Audit', 'May the Customer audit', 'Incidents', 'Deleting'].map((title, index) => `- [The Customer may audit: ${title}](#s${index})`).join('\n');
    assert.deepEqual(statuses(reviewContract(contractIn('en', `# Agreement\n\n## Contents\n\n${items}`), TINY))['audit.right'], 'absent');
  });

  it('is plain data', () => {
    const review = reviewContract(parseContract(ENGLISH), TINY);
    const { contract, ...outcome } = review;
    const { contract: read, ...rest } = JSON.parse(JSON.stringify(review)) as Review;
    assert.deepEqual(rest, outcome);
    assert.deepEqual(
      read.sections.map(({ heading, kind, range, language, provisions }) => ({ heading, kind, range, language, provisions })),
      contract.sections.map(({ heading, kind, range, language, provisions }) => ({ heading, kind, range, language, provisions })),
    );
  });

  it('is the same each time, and the severities change nothing but the findings', () => {
    const contract = parseContract(ENGLISH);
    const review = reviewContract(contract, TINY);
    assert.deepEqual(reviewContract(contract, TINY), review);
    const quiet = reviewContract(contract, TINY, { severities: { mandatory: { missing: 'off' }, security: { missing: 'off' } } });
    assert.deepEqual({ ...quiet, findings: review.findings }, review);
    assert.deepEqual(quiet.findings, []);
  });
});

describe('the section of a clause', () => {
  it('is the one whose heading names it', () => {
    assert.deepEqual(sections(reviewContract(parseContract(ENGLISH), TINY)), { audit: 'Audit', breach: 'Incidents', deletion: 'Incidents' });
    assert.deepEqual(sections(reviewContract(parseContract(DUTCH), TINY)), { breach: 'Melding van inbreuken', deletion: 'Einde' });
  });

  it('is the one with most of its passages where they outweigh a heading', () => {
    const met = 'The Customer may audit.\n\nThe Customer may audit the subcontractor.';
    assert.deepEqual(sections(reviewContract(contractIn('en', `# Agreement\n\n## Audit\n\nText.\n\n## Rights\n\n${met}`), TINY)), { audit: 'Rights' });
    assert.deepEqual(sections(reviewContract(contractIn('en', `# Agreement\n\n## Audit\n\nText.\n\n## Rights\n\nThe Customer may audit.`), TINY)), { audit: 'Audit' });
  });

  it('is the first of equals, and never the title', () => {
    assert.deepEqual(sections(reviewContract(contractIn('en', '# Audit agreement\n\n## Audit one\n\nText.\n\n## Audit two\n\nText.'), TINY)), { audit: 'Audit one' });
    assert.deepEqual(sections(reviewContract(contractIn('en', '# Audit agreement\n\n## Other\n\nText.'), TINY)), {});
  });
});
