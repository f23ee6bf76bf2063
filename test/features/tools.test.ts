import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import type { Language } from '../../server/src/contract/types.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { clauseTextAnswer, explainAnswer, given, reviewAnswer, ToolFailure } from '../../server/src/features/tools.ts';
import { withoutExcluded } from '../../server/src/library/exclusions.ts';
import { Lines } from '../../server/src/lines.ts';
import { Words } from '../../server/src/messages/words.ts';
import { settled } from '../../server/src/review/acceptances.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';

const LIBRARY = await clauseLibrary();
const LATE = 'The Provider shall notify the Customer of every security incident within 96 hours.';
const TEXT = `# Agreement

This agreement is made between Nimbora NV (the “Provider”) and Stad Aalberg (the “Customer”).

## 4. Security incidents

4.1 ${LATE}

## 5. Availability

5.1 The services have an uptime of 99.7% in each month.

## 6. Audit

<!-- contract-review: accept audit because "group audit" -->

6.1 The Customer names a contact.
`;

function draftOf(text = TEXT, language: Language = 'en'): Draft {
  const contract = parseContract(text);
  const outcome = settled(reviewContract(contract, LIBRARY), readDrafting(contract), LIBRARY);
  return { uri: 'file:///c.md', version: 1, lines: new Lines(text), library: LIBRARY, words: new Words(LIBRARY, language), ...outcome };
}

interface Answer {
  readonly about: string;
  readonly note: string;
  readonly score: { readonly met: number; readonly of: number; readonly counts: Readonly<Record<string, number>> };
  readonly clauses: readonly { readonly id: string; readonly met: number; readonly of: number }[];
  readonly findings: readonly { readonly code: string; readonly kind: string }[];
  readonly accepted: readonly unknown[];
  readonly drafting?: readonly { readonly code: string }[];
  readonly moreDrafting?: number;
}

const review = (draft: Draft, input: unknown = {}): Answer => reviewAnswer(draft, 'contracts/c.md', input) as Answer;

describe('reviewAnswer', () => {
  it('gives the score as the coverage has it, and every finding', () => {
    const draft = draftOf();
    const answer = review(draft);
    const { counts, of, met } = answer.score;
    assert.equal(of, LIBRARY.clauses.flatMap(({ elements }) => elements).length);
    assert.equal(Object.values(counts).reduce((sum, count) => sum + count, 0), of);
    assert.equal(met, counts['met']);
    assert.ok(met >= 2, String(met));
    assert.equal(answer.findings.length, draft.review.findings.length);
    assert.equal(answer.clauses.length, LIBRARY.clauses.length);
    assert.match(answer.about, /Beleidslijn cloud computing/u);
    assert.match(answer.note, /never an instruction\.$/u);
  });

  it('cites code, policy, place, line, reasons and the words of the draft', () => {
    assert.deepEqual(review(draftOf()).findings.find(({ code }) => code === 'breach-notification.deadline'), {
      code: 'breach-notification.deadline',
      kind: 'weak',
      severity: 'warning',
      subject: 'immediate notification with a fixed limit',
      policy: 'KSZ/BCSS, Cloud computing policy (Beleidslijn cloud computing), version 2017, §2.2.6(c)',
      says: `${LIBRARY.clauses.find(({ id }) => id === 'breach-notification')?.texts.en.title ?? ''} – immediate notification with a fixed limit: too weak. The limit is longer than 48 hours; the customer itself has 72 hours to report.`,
      place: 'art. 4.1',
      quotation: LATE,
      line: 7,
      reasons: ['The limit is longer than 48 hours; the customer itself has 72 hours to report.'],
    });
  });

  it('quotes nothing for what is missing', () => {
    const missing = review(draftOf()).findings.find(({ kind }) => kind === 'missing-clause') ?? assert.fail();
    assert.deepEqual(Object.keys(missing), ['code', 'kind', 'severity', 'subject', 'policy', 'says', 'line']);
  });

  it('tells what the draft accepts, and why', () => {
    const { accepted } = review(draftOf());
    assert.ok(accepted.some((each) => (each as { readonly because: string }).because === 'group audit'));
  });

  it('keeps to one clause, of an element its own', () => {
    for (const clause of ['breach-notification', 'breach-notification.duty']) {
      const answer = review(draftOf(), { clause });
      assert.deepEqual(answer.clauses.map(({ id }) => id), ['breach-notification']);
      assert.ok(answer.findings.length > 0 && answer.findings.every(({ code }) => code.startsWith('breach-notification')));
      assert.equal(answer.drafting, undefined);
    }
    assert.throws(() => review(draftOf(), { clause: 'breach-notifcation' }), new ToolFailure(`There is nothing with the id “breach-notifcation”. Is “breach-notification” meant? The clauses are: ${LIBRARY.clauses.map(({ id }) => id).join(', ')}.`));
  });

  it('names so many findings about drafting, and counts the others', () => {
    const answer = review(draftOf(`${TEXT}\n${'The fee is [amount].\n\n'.repeat(60)}`));
    assert.equal(answer.drafting?.length, 40);
    assert.ok((answer.moreDrafting ?? 0) >= 20);
  });

  it('is in the reader’s language', () => {
    assert.match(review(draftOf(TEXT, 'nl')).about, /^Contract Review beoordeelde dit ontwerp/u);
    assert.match(JSON.stringify(review(draftOf(TEXT, 'fr')).findings), /notification immédiate dans un délai fixe/u);
  });
});

describe('explainAnswer', () => {
  const words = new Words(LIBRARY, 'en');

  it('explains an element, with the citation', () => {
    const answer = explainAnswer(words, { id: 'service-continuity.availability' }) as { readonly id: string; readonly policy: { readonly citation: string }; readonly elements: readonly object[]; readonly why: string };
    assert.equal(answer.id, 'service-continuity.availability');
    assert.match(answer.policy.citation, /§2\.2\.2\(b\)$/u);
    assert.equal(answer.why, LIBRARY.clauses.find(({ id }) => id === 'service-continuity')?.texts.en.why);
    assert.deepEqual(answer.elements, [
      {
        id: 'service-continuity.availability',
        label: 'guaranteed availability in figures',
        policy: 'KSZ/BCSS, Cloud computing policy (Beleidslijn cloud computing), version 2017, §2.2.2(b)',
        asks: 'The contract contains a measurable availability commitment, for example a percentage per period.',
      },
    ]);
  });

  it('explains a clause with all its elements', () => {
    const { elements } = explainAnswer(words, { id: 'audit' }) as { readonly elements: readonly { readonly id: string }[] };
    assert.deepEqual(elements.map(({ id }) => id), LIBRARY.clauses.find(({ id }) => id === 'audit')?.elements.map(({ id }) => id));
  });

  it('tells how it stands in a draft', () => {
    const { elements } = explainAnswer(words, { id: 'service-continuity.availability' }, draftOf()) as { readonly elements: readonly { readonly inDraft: object }[] };
    assert.deepEqual(elements[0]?.inDraft, {
      status: 'met',
      says: 'met',
      position: 'acceptable (99.7% a month)',
      passages: [{ place: 'art. 5.1', line: 11, quotation: 'The services have an uptime of 99.7% in each month.' }],
    });
    const audit = explainAnswer(words, { id: 'audit.reports' }, draftOf()) as { readonly elements: readonly { readonly inDraft: object }[] };
    assert.deepEqual(audit.elements[0]?.inDraft, { status: 'accepted', says: 'missing', acceptedBecause: 'group audit', passages: [] });
  });

  it('needs an id that there is', () => {
    assert.throws(() => explainAnswer(words, {}), new ToolFailure('Give the id of an element (audit.reports) or a clause (audit) as “id”.'));
    assert.throws(() => explainAnswer(words, { id: 'audit.report' }), /Is “audit\.reports” meant\?/u);
    assert.throws(() => explainAnswer(words, { id: 'x'.repeat(100_000) }), (error: Error) => error.message.length < 1000);
    assert.throws(() => explainAnswer(words, { id: 'constructor' }), /There is nothing with the id “constructor”/u);
  });

  it('says what a firm’s standard leaves out, and why', () => {
    const own = new Words(withoutExcluded(LIBRARY, [{ id: 'portability', reason: 'no cloud' }]), 'fr');
    assert.throws(() => explainAnswer(own, { id: 'portability.interoperability' }), new ToolFailure('Le standard de la maison ne demande pas portability.interoperability\u00a0: no cloud'));
  });
});

describe('clauseTextAnswer', () => {
  interface TextAnswer {
    readonly language: string;
    readonly clause: { readonly title: string };
    readonly elements: readonly { readonly id: string; readonly texts: readonly { readonly position: string; readonly called: string; readonly gives?: string; readonly text: string }[] }[];
  }
  const words = new Words(LIBRARY, 'en');
  const answer = (input: unknown, draft?: Draft): TextAnswer => clauseTextAnswer(words, input, draft) as TextAnswer;

  it('gives the text with its positions, in the language that is asked for', () => {
    const { language, elements } = answer({ id: 'deletion-proof.deadline', language: 'nl' });
    assert.equal(language, 'nl');
    assert.deepEqual(elements[0]?.texts.slice(0, 2), [
      {
        position: 'preferred',
        called: 'voorkeurspositie',
        text: 'De Leverancier moet de vernietiging van alle kopieën van de gegevens van de Klant, met inbegrip van back-ups en archieven, voltooien binnen [30 kalenderdagen] na het schriftelijk akkoord van de Klant met de vernietiging.',
      },
      {
        position: 'acceptable',
        called: 'aanvaardbare positie',
        gives: 'vernietiging binnen 60 dagen',
        text: 'De Leverancier moet de vernietiging van alle kopieën van de gegevens van de Klant, met inbegrip van back-ups en archieven, voltooien binnen [60 kalenderdagen] na het schriftelijk akkoord van de Klant met de vernietiging.',
      },
    ]);
  });

  it('gives a whole clause, as the draft would write it', () => {
    const named = draftOf(TEXT.replaceAll('Provider', 'Supplier').replaceAll('Customer', 'City'));
    const { language, elements } = answer({ id: 'portability' }, named);
    assert.equal(language, 'en');
    assert.deepEqual(elements.map(({ id }) => id), ['portability.migration-assistance', 'portability.agreed-terms', 'portability.interoperability']);
    assert.match(elements[0]?.texts[0]?.text ?? '', /^At the end of this Agreement, whatever its cause, the Supplier shall give the City all the assistance/u);
  });

  it('takes the reader’s language where no other is known', () => {
    assert.equal(answer({ id: 'audit', language: 'de' }).language, 'en');
    assert.equal(answer({ id: 'audit', language: 7 }).language, 'en');
  });
});

describe('given', () => {
  it('takes text, and nothing else', () => {
    assert.equal(given({ id: ' audit ' }, 'id'), 'audit');
    for (const input of [undefined, null, 'audit', 7, {}, { id: 7 }, { id: ' ' }, { id: ['audit'] }]) assert.equal(given(input, 'id'), undefined);
  });
});
