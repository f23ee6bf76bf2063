/** A text that is put in for one guarantee does not leave half of another: what it touches, it gives in full. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import type { Language } from '../../server/src/contract/types.ts';
import type { Clause, Library } from '../../server/src/library/types.ts';
import { messagesIn } from '../../server/src/messages/messages.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { fillTemplate } from '../../server/src/wording/template.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';

let library: Library;
before(async () => {
  library = await clauseLibrary();
});

/** Each text of a clause in a language, with its positions: what it is called, and as contract text. */
function texts({ elements, texts: localised }: Clause, language: Language): { readonly element: string; readonly name: string; readonly text: string }[] {
  const { provider, customer } = messagesIn(language);
  return elements.flatMap(({ id }) => {
    const own = localised[language].elements[id];
    const all = [{ kind: 'preferred', template: own?.template ?? '' }, ...(own?.positions ?? [])];
    return all.map(({ kind, template }) => ({ element: id, name: `${id} ${kind}`, text: fillTemplate(template, { provider, customer }) }));
  });
}

/** The elements that a text is weak about or against, but for its own. */
function halves(heading: string, { element, text }: { readonly element: string; readonly text: string }): string[] {
  const { verdicts } = reviewContract(parseContract(`${heading}${text}\n`), library);
  const bad = verdicts.filter((verdict) => verdict.element !== element && (verdict.status === 'weak' || verdict.status === 'contrary'));
  return bad.map((verdict) => `${verdict.element}: ${verdict.status} (${verdict.reasons.join(', ')})`);
}

describe('each template and each position, alone', () => {
  for (const language of LANGUAGES) {
    it(`is weak about nothing else, with its clause’s heading or without one: ${language}`, () => {
      const found = library.clauses.flatMap((clause) =>
        texts(clause, language).flatMap((each) =>
          ['', `## 7. ${clause.texts[language].title}\n\n`].flatMap((heading) => halves(heading, each).map((half) => `${each.name}${heading === '' ? '' : ' under its heading'}: ${half}`)),
        ),
      );
      assert.deepEqual(found, []);
    });
  }
});
