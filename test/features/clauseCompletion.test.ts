import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CompletionItem, MarkupContent, TextEdit } from 'vscode-languageserver';
import { clauseCompletions } from '../../server/src/features/completion/clauses.ts';
import { explained } from '../../server/src/features/support/completionItems.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { changedText } from '../../server/src/features/support/edits.ts';
import type { Library } from '../../server/src/library/types.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { reviewedDraft } from './acceptance.ts';
import { draftOf } from './support.ts';
import type { Case } from './support.ts';

const PLAIN = { completesSnippets: false };
const PROVIDER = 'The Provider shall serve the Customer.';
const RETURN = 'The Provider shall return the data of the Customer.';

/** The items where "|" stands in a text, with the draft without it. */
function offered(text: string, given: Case = {}, support = PLAIN): { readonly draft: Draft; readonly items: readonly CompletionItem[] } {
  const at = text.indexOf('|');
  const draft = draftOf(text.replace('|', ''), given);
  return { draft, items: clauseCompletions(draft, draft.lines.position(at), support) };
}

/** The text after the item with a label has been accepted. */
function accepted(text: string, label: string, given: Case = {}): string {
  const { draft, items } = offered(text, given);
  const item = items.find((each) => each.label === label);
  assert.ok(item !== undefined, `${label} is not offered`);
  return applied(draft, item);
}

function applied({ lines }: Draft, { textEdit, additionalTextEdits = [] }: CompletionItem): string {
  const own = textEdit as TextEdit;
  assert.equal(own.range.start.line, own.range.end.line);
  const edits = [own, ...additionalTextEdits].map(({ range, newText }) => ({ span: { start: lines.offset(range.start), end: lines.offset(range.end) }, text: newText }));
  return changedText(lines.text, edits);
}

const labels = (text: string, given: Case = {}): string[] => offered(text, given).items.map(({ label }) => label);

describe('clauseCompletions: where', () => {
  it('is offered where a heading is typed, and on an empty line at the end of a section', () => {
    const article = `# Contract\n\n## 1. Scope\n\n${PROVIDER}`;
    const all = ['Continuity', 'Return of data', 'Audit'];
    for (const typed of ['#|', '##|', '## |', '## Aud|', '## 2. |', '|']) assert.deepEqual(labels(`${article}\n\n${typed}\n\n## 2. Term\n\nText.\n`), all, typed);
    assert.deepEqual(labels(`${article}\n\n|`), all);
  });

  it('is not offered in running text, within a section, or in front matter', () => {
    for (const text of [`## 1. Scope\n\nThe |`, `## 1. Scope\n\n${PROVIDER}\n\n|\n\nMore text.\n`, `---\nlang: en\n#|\n---\n\n## 1. Scope\n\n${PROVIDER}\n`, '## 1. Scope\n\n**word**|\n', `${'x'.repeat(5000)}|`]) {
      assert.deepEqual(labels(text), [], text.slice(0, 60));
    }
  });

  it('is not offered for a clause that is there', () => {
    const given: Case = { clauses: { continuity: 'Backups' }, decisions: { 'continuity.backup': { status: 'met', quote: PROVIDER } } };
    assert.deepEqual(labels(`## 1. Backups\n\n${PROVIDER}\n\n## |\n`, given), ['Return of data', 'Audit']);
  });

  it('puts what belongs there first, in the profile’s order, and chooses it beforehand', () => {
    const given: Case = { clauses: { return: 'Handing back' }, decisions: { 'return.data': { status: 'met', quote: 'Text.' } } };
    const { items } = offered(`## 1. Scope\n\n${PROVIDER}\n\n## 2. Handing back\n\nText.\n\n## |\n\n## 3. Term\n\nMore.\n`, given);
    const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual(sorted.map(({ label, preselect }) => [label, preselect]), [['Audit', true], ['Continuity', undefined]]);
  });
});

describe('clauseCompletions: what', () => {
  it('is written in the draft’s manner, with the number that follows, and blank lines around it', () => {
    assert.equal(
      accepted(`# Contract\n\n## Article 1 – Scope\n\n${PROVIDER}\n## |\nText.\n`, 'Return of data'),
      `# Contract\n\n## Article 1 – Scope\n\n${PROVIDER}\n\n## Article 2 – Return of data\n\n${RETURN}\n\nText.\n`,
    );
  });

  it('moves on the numbers after it, and what refers to them', () => {
    const text = `## 1. Scope\n\n${PROVIDER}\n\n## |\n\n## 2. Term\n\n2.1 See article 3.\n\n2.2 See article 2.\n\n## 3. Fees\n\nSee article 1.\n`;
    assert.equal(
      accepted(text, 'Return of data'),
      `## 1. Scope\n\n${PROVIDER}\n\n## 2. Return of data\n\n${RETURN}\n\n## 3. Term\n\n3.1 See article 4.\n\n3.2 See article 3.\n\n## 4. Fees\n\nSee article 1.\n`,
    );
  });

  it('takes the number that is typed', () => {
    assert.equal(accepted(`## 1. Scope\n\n${PROVIDER}\n\n## 7. |`, 'Return of data'), `## 1. Scope\n\n${PROVIDER}\n\n## 7. Return of data\n\n${RETURN}`);
  });

  it('numbers subsections under their article, and the paragraphs as the draft does', () => {
    const text = `## 1. Scope\n\n### 1.1 Place\n\n${PROVIDER}\n\n## 2. Term\n\nText.\n\n### |\n`;
    assert.equal(accepted(text, 'Return of data'), text.replace('### |', `### 2.1 Return of data\n\n${RETURN}`));
    const numbered = `## 1. Scope\n\n1.1 ${PROVIDER}\n\n1.2 Text.\n\n|`;
    assert.equal(accepted(numbered, 'Return of data'), numbered.replace('|', `## 2. Return of data\n\n2.1 ${RETURN}`));
  });

  it('is a bold or a plain heading where these are the draft’s', () => {
    const bold = `**1. Scope**\n\n${PROVIDER}\n\n**2. Term**\n\nText.\n\n`;
    for (const typed of ['**|', '**3. |', '## |', '|']) assert.equal(accepted(bold + typed, 'Return of data'), `${bold}**3. Return of data**\n\n${RETURN}`, typed);
    const plain = `ARTICLE 1 – SCOPE\n\n${PROVIDER}\n\n`;
    for (const typed of ['ARTICLE 2|', 'Article|', '|']) assert.equal(accepted(plain + typed, 'Return of data'), `${plain}ARTICLE 2 – RETURN OF DATA\n\n${RETURN}`, typed);
  });

  it('begins a draft that has no headings, with CRLF where it has them', () => {
    assert.equal(accepted('|', 'Return of data'), `## Return of data\n\n${RETURN}`);
    assert.equal(accepted('Text.\r\n### |\r\n', 'Return of data'), `Text.\r\n\r\n### Return of data\r\n\r\n${RETURN}\r\n`);
  });

  it('is a snippet where the client can fill one in, found by what is typed and both titles', () => {
    const [first] = offered(`## 1. Scope\n\n${PROVIDER}\n\n## 2. Con|`, { language: 'fr' }, { completesSnippets: true }).items;
    assert.equal(first?.label, 'Continuité');
    assert.equal(first.filterText, '## 2. Continuité Continuity');
    assert.equal(first.insertTextFormat, 2);
    assert.equal((first.textEdit as TextEdit).newText, '## 2. Continuity\n\nThe Provider shall make a backup every ${1:[24 hours]}.');
  });

  it('comes with the explanation when that is asked for', () => {
    const { draft, items } = offered('## |', { language: 'nl' });
    const [first] = items;
    assert.ok(first !== undefined && first.documentation === undefined);
    const { value } = explained(draft, first).documentation as MarkupContent;
    for (const part of [draft.words.messages.policyAsks, 'Test policy, §2.2.2', 'Explanation of Continuïteit.', 'Why of Continuïteit.']) assert.ok(value.includes(part), part);
    const other = { label: 'x' };
    assert.equal(explained(draft, other), other);
  });
});

const DRAFTS = {
  en: `# Services agreement\n\nAlba Ltd (the “Provider”) and the Council (the “Customer”) agree.\n\n## 1. Services\n\nThe Provider shall host the files of the Customer and shall keep them in good order.\n\n## |\n\n## 2. Fees\n\nThe Customer shall pay the fees within thirty days.\n`,
  fr: `# Contrat de services\n\nAlba SA (le « Prestataire ») et la Commune (le « Client ») conviennent de ce qui suit.\n\n## 1. Services\n\nLe Prestataire héberge les fichiers du Client et les garde en bon ordre.\n\n## |\n\n## 2. Prix\n\nLe Client paie le prix dans les trente jours.\n`,
  nl: `# Dienstenovereenkomst\n\nAlba NV (de “Leverancier”) en de Gemeente (de “Klant”) komen het volgende overeen.\n\n## 1. Diensten\n\nDe Leverancier bewaart de bestanden van de Klant en houdt die op orde.\n\n## |\n\n## 2. Prijs\n\nDe Klant betaalt de prijs binnen dertig dagen.\n`,
};

describe('clauseCompletions: what is accepted', () => {
  let library: Library;
  before(async () => {
    library = await clauseLibrary();
  });

  for (const [language, text] of Object.entries(DRAFTS)) {
    it(`mends its finding and leaves all else as it was: ${language}`, () => {
      const draft = reviewedDraft(text.replace('|', ''), library);
      const items = clauseCompletions(draft, draft.lines.position(text.indexOf('|')), PLAIN);
      const missing = draft.review.findings.filter(({ kind }) => kind === 'missing-clause').map(({ clause }) => clause);
      assert.ok(missing.length > 5);
      assert.equal(items.length, missing.length);
      for (const item of items) {
        const { clause } = item.data as { readonly clause: string };
        const after = applied(draft, item);
        const [head = '', tail = ''] = text.replace('## 2.', '## 3.').split('## |');
        assert.ok(after.startsWith(`${head}## 2. `) && after.endsWith(tail), item.label);
        const left = reviewedDraft(after, library).review.findings.filter((finding) => finding.clause === clause);
        assert.deepEqual(left.map(({ code }) => code), [], item.label);
      }
    });
  }
});
