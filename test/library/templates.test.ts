/** The library's own contract texts give what its elements ask: what a quick fix inserts ends the finding. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { LANGUAGES, type Language } from '../../server/src/contract/types.ts';
import type { Clause } from '../../server/src/library/types.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import type { Review } from '../../server/src/review/types.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';

const OPENING: Readonly<Record<Language, string>> = {
  en: '# Cloud agreement\n\nThis agreement is made between Nimbora NV (the “Provider”) and Stad Aalberg (the “Customer”).',
  fr: '# Contrat cloud\n\nLe présent contrat est conclu entre Nimbora NV (le « Prestataire ») et Stad Aalberg (le « Client »).',
  nl: '# Cloudovereenkomst\n\nDeze overeenkomst wordt gesloten tussen Nimbora NV (de “Leverancier”) en Stad Aalberg (de “Klant”).',
};

const PARTIES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { '{provider}': 'the Provider', '{customer}': 'the Customer' },
  fr: {
    '{provider}': 'le Prestataire',
    '{de provider}': 'du Prestataire',
    '{à provider}': 'au Prestataire',
    '{customer}': 'le Client',
    '{de customer}': 'du Client',
    '{à customer}': 'au Client',
  },
  nl: { '{provider}': 'de Leverancier', '{customer}': 'de Klant' },
};

const library = await clauseLibrary();

for (const language of LANGUAGES) {
  describe(`templates (${language})`, () => {
    it('together make a contract in which every element is met and nothing is found', () => {
      const review = reviewed(library.clauses.map((clause) => section(clause, language, clause.elements.map(({ id }) => id))), language);
      assert.deepEqual(shortcomings(review), []);
      assert.deepEqual(review.findings.map(({ kind, code, reasons }) => [kind, code, ...reasons]), []);
    });

    for (const clause of library.clauses) {
      for (const { id } of clause.elements) {
        it(`${id} is met by its own template under the title of its clause`, () => {
          const review = reviewed([section(clause, language, [id])], language);
          assert.deepEqual(shortcomings(review, id), []);
        });
      }
    }
  });
}

function section(clause: Clause, language: Language, elements: readonly string[]): string {
  const text = clause.texts[language];
  return [`## ${text.title}`, ...elements.map((id) => filled(text.elements[id]?.template ?? '', language))].join('\n\n');
}

function filled(template: string, language: Language): string {
  return template
    .replace(/\{[^{}]+\}/gu, (placeholder) => PARTIES[language][placeholder] ?? placeholder)
    .replace(/(?<=^|[.!?] )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function reviewed(sections: readonly string[], language: Language): Review {
  const review = reviewContract(parseContract(`${[OPENING[language], ...sections].join('\n\n')}\n`), library);
  assert.equal(review.contract.language, language);
  return review;
}

/** The elements, or the one that is named, that are not met: status, reasons, and the passage that decides. */
function shortcomings({ verdicts }: Review, only?: string): string[] {
  return verdicts
    .filter(({ element, status }) => status !== 'met' && (only === undefined || element === only))
    .map(({ element, status, reasons, evidence }) => [element, status, ...reasons, evidence[0]?.text ?? ''].join(' | '));
}
