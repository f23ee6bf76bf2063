/** The library's positions leave room within the policy: each is met, on its own and in a whole contract, and known for what it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import type { Contract, Language } from '../../server/src/contract/types.ts';
import type { ClauseText, PositionKind } from '../../server/src/library/types.ts';
import { positionOf } from '../../server/src/review/positions.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import type { Review } from '../../server/src/review/types.ts';
import { provisionText } from '../../server/src/wording/template.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';

const OPENING: Readonly<Record<Language, string>> = {
  en: '# Cloud agreement\n\nThis agreement is made between Nimbora NV (the “Provider”) and Stad Aalberg (the “Customer”).',
  fr: '# Contrat cloud\n\nLe présent contrat est conclu entre Nimbora NV (le « Prestataire ») et Stad Aalberg (le « Client »).',
  nl: '# Cloudovereenkomst\n\nDeze overeenkomst wordt gesloten tussen Nimbora NV (de “Leverancier”) en Stad Aalberg (de “Klant”).',
};

const library = await clauseLibrary();

/** Every text that an element of the library can have in a language. */
function textsIn({ elements }: ClauseText): { readonly element: string; readonly kind: PositionKind; readonly template: string }[] {
  return Object.entries(elements).flatMap(([element, { template, positions = [] }]) =>
    positions.length === 0 ? [] : [{ element, kind: 'preferred' as const, template }, ...positions.map((position) => ({ element, ...position }))],
  );
}

function reviewed(language: Language, clauses: readonly (readonly [title: string, templates: readonly string[]])[]): Review {
  const parties: Contract = parseContract(OPENING[language]);
  const written = clauses.map(([title, templates]) => [`## ${title}`, ...templates.map((template) => provisionText(template, parties, language, false))].join('\n\n'));
  const review = reviewContract(parseContract(`${[OPENING[language], ...written].join('\n\n')}\n`), library);
  assert.equal(review.contract.language, language);
  return review;
}

function verdictOn(review: Review, element: string) {
  return review.verdicts.find((verdict) => verdict.element === element) ?? assert.fail(element);
}

it('eight elements or more have positions, each with a name in every language', () => {
  for (const language of LANGUAGES) {
    const all = library.clauses.flatMap(({ texts }) => Object.values(texts[language].elements).flatMap(({ positions }) => (positions === undefined ? [] : [positions])));
    assert.ok(all.length >= 8, String(all.length));
    assert.deepEqual(all.flat().filter(({ name }) => name === undefined), []);
  }
});

for (const language of LANGUAGES) {
  for (const clause of library.clauses) {
    for (const { element, kind, template } of textsIn(clause.texts[language])) {
      describe(`${element}, ${kind} (${language})`, () => {
        const { title } = clause.texts[language];

        it('is met on its own, and known for what it is', () => {
          const review = reviewed(language, [[title, [template]]]);
          const verdict = verdictOn(review, element);
          assert.deepEqual([verdict.status, ...verdict.reasons], ['met']);
          assert.equal(positionOf(review, library, verdict), kind);
        });

        it('takes the place of the preferred text in a contract with all clauses, where nothing is found', () => {
          const review = reviewed(language, library.clauses.map(({ texts }) => {
            const { title: own, elements } = texts[language];
            return [own, Object.entries(elements).map(([id, text]) => (id === element ? template : text.template))];
          }));
          assert.deepEqual(review.findings.map(({ kind: found, code, reasons }) => [found, code, ...reasons]), []);
          const known = positionOf(review, library, verdictOn(review, element));
          assert.ok(known === kind || known === undefined, known);
        });
      });
    }
  }
}
