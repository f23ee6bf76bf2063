import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeActionContext, Diagnostic } from 'vscode-languageserver';
import { RENUMBER_KIND } from '../../client/src/protocol.ts';
import { renumber } from '../../server/src/features/codeActions/renumber.ts';
import { mendingMoves, renumberingChanges } from '../../server/src/features/support/renumbering.ts';
import { applied, draftOf, URI } from './support.ts';

/** The draft with its numbers running on. */
function renumbered(text: string): string {
  const { drafting } = draftOf(text);
  return applied(text, renumberingChanges(drafting, mendingMoves(drafting)));
}

function numberingFlaws(text: string): string[] {
  return draftOf(text).drafting.findings.filter(({ code }) => code === 'numbering-gap' || code === 'numbering-duplicate').map(({ subject }) => subject);
}

interface Case {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const CASES: readonly Case[] = [
  {
    name: 'sub-numbers and references follow a heading that moves',
    before: `# Agreement

## 1. Scope

1.1 The Provider shall serve the Customer as set out in Article 3.1 and Articles 2 and 4.

1.2 Section 4.1.2 applies to every audit.

## 2. Price

2.1 The Customer shall pay the price.

## 2. Audit

2.1 The Customer may audit the Provider.

2.2 The Provider shall answer.

## 3. Liability

3.1 The Provider is liable.

## 4. Law

4.1 Belgian law applies.

4.1.1 The courts of Brussels have jurisdiction.

4.1.2 Article 2.2 applies in any event.
`,
    after: `# Agreement

## 1. Scope

1.1 The Provider shall serve the Customer as set out in Article 4.1 and Articles 2 and 5.

1.2 Section 5.1.2 applies to every audit.

## 2. Price

2.1 The Customer shall pay the price.

## 3. Audit

3.1 The Customer may audit the Provider.

3.2 The Provider shall answer.

## 4. Liability

4.1 The Provider is liable.

## 5. Law

5.1 Belgian law applies.

5.1.1 The courts of Brussels have jurisdiction.

5.1.2 Article 3.2 applies in any event.
`,
  },
  {
    name: 'a French draft: gaps, “1er”, laws left alone',
    before: `# Contrat

## Article 1er – Objet

Le Prestataire fournit les services au Client conformément à l’article 5 et aux articles 2 et 4.

## Article 2 – Prix

Le Client paie le prix visé à l’article 4, § 2, dans le respect de l’article 4 de la loi du 2 août 2002 et de l’article 5 du Code civil.

## Article 4 – Audit

4.1 Le Client peut réaliser un audit.

4.2 Le Prestataire répond aux questions du Client.

## Article 5 – Droit applicable

Le droit belge s’applique, sous réserve de l’article 4.2.
`,
    after: `# Contrat

## Article 1er – Objet

Le Prestataire fournit les services au Client conformément à l’article 4 et aux articles 2 et 3.

## Article 2 – Prix

Le Client paie le prix visé à l’article 3, § 2, dans le respect de l’article 4 de la loi du 2 août 2002 et de l’article 5 du Code civil.

## Article 3 – Audit

3.1 Le Client peut réaliser un audit.

3.2 Le Prestataire répond aux questions du Client.

## Article 4 – Droit applicable

Le droit belge s’applique, sous réserve de l’article 3.2.
`,
  },
  {
    name: 'a Dutch draft: paragraphs, “lid”, items',
    before: `# Overeenkomst

## Artikel 1. Voorwerp

1.1 De Dienstverlener levert de diensten.

1.2 Artikel 2, lid 4 en artikel 2.4 zijn van toepassing.

## Artikel 2. Audit

2.1 De Opdrachtgever mag een audit uitvoeren.

2.2 De Dienstverlener moet daarbij:

(a) toegang verlenen;

(b) vragen beantwoorden;

(d) verslag uitbrengen.

2.4 Elke partij draagt haar eigen kosten, behalve in het geval van artikel 2.2, onder d), en van artikel 2.2(d).

## Artikel 3. Recht

3.1 Het Belgische recht is van toepassing.
`,
    after: `# Overeenkomst

## Artikel 1. Voorwerp

1.1 De Dienstverlener levert de diensten.

1.2 Artikel 2, lid 3 en artikel 2.3 zijn van toepassing.

## Artikel 2. Audit

2.1 De Opdrachtgever mag een audit uitvoeren.

2.2 De Dienstverlener moet daarbij:

(a) toegang verlenen;

(b) vragen beantwoorden;

(c) verslag uitbrengen.

2.3 Elke partij draagt haar eigen kosten, behalve in het geval van artikel 2.2, onder c), en van artikel 2.2(c).

## Artikel 3. Recht

3.1 Het Belgische recht is van toepassing.
`,
  },
  {
    name: 'links and the table of contents follow',
    before: `# Agreement

## Contents

- [1. Scope](#1-scope)
- [2. Price](#2-price)
- [4. Audit](#4-audit)
  - [4.1 Right to audit](#41-right-to-audit)
- [5. Law](#5-law)

## 1. Scope

The Provider shall serve the Customer, see [the clause on audits](#4-audit) and [its first part](#41-right-to-audit).

## 2. Price

The Customer shall pay, see [elsewhere](https://example.be/#4-audit) and [law][law].

## 4. Audit

### 4.1 Right to audit

The Customer may audit the Provider.

## 5. Law

Belgian law applies.

[law]: #5-law
`,
    after: `# Agreement

## Contents

- [1. Scope](#1-scope)
- [2. Price](#2-price)
- [3. Audit](#3-audit)
  - [3.1 Right to audit](#31-right-to-audit)
- [4. Law](#4-law)

## 1. Scope

The Provider shall serve the Customer, see [the clause on audits](#3-audit) and [its first part](#31-right-to-audit).

## 2. Price

The Customer shall pay, see [elsewhere](https://example.be/#4-audit) and [law][law].

## 3. Audit

### 3.1 Right to audit

The Customer may audit the Provider.

## 4. Law

Belgian law applies.

[law]: #4-law
`,
  },
  {
    name: 'annexes have numbers of their own',
    before: `# Agreement

## 1. Scope

The Provider shall serve the Customer as set out in Annex D and in article 2.

## 2. Law

Belgian law applies.

## Annex A – Prices

### 1. Fees

The fees are fixed.

### 2. Costs

The costs are not.

### 4. Taxes

Taxes come on top, article 2 notwithstanding.

## Annex B – Levels

The levels are high.

## Annex D – Security

The data are safe, see Annex B.
`,
    after: `# Agreement

## 1. Scope

The Provider shall serve the Customer as set out in Annex C and in article 2.

## 2. Law

Belgian law applies.

## Annex A – Prices

### 1. Fees

The fees are fixed.

### 2. Costs

The costs are not.

### 3. Taxes

Taxes come on top, article 2 notwithstanding.

## Annex B – Levels

The levels are high.

## Annex C – Security

The data are safe, see Annex B.
`,
  },
  {
    name: 'Roman numerals, bold headings and ten',
    before: `**Article VIII – Price**

The Customer shall pay the price to the Provider.

**Article IX – Audit**

The Customer may audit the Provider under Article XI.

**Article XI – Law**

Belgian law applies to Article IX.
`,
    after: `**Article VIII – Price**

The Customer shall pay the price to the Provider.

**Article IX – Audit**

The Customer may audit the Provider under Article X.

**Article X – Law**

Belgian law applies to Article IX.
`,
  },
];

describe('renumbering a contract', () => {
  for (const { name, before, after } of CASES) {
    it(name, () => {
      assert.equal(renumbered(before), after);
    });

    it(`${name}, with CRLF`, () => {
      assert.equal(renumbered(before.replaceAll('\n', '\r\n')), after.replaceAll('\n', '\r\n'));
    });

    it(`${name}: nothing is left to renumber`, () => {
      assert.notDeepEqual(numberingFlaws(before), []);
      assert.deepEqual(numberingFlaws(after), []);
      assert.equal(renumbered(after), after);
    });
  }

  it('changes the characters of the numbers only', () => {
    const text = '## 1. Scope\n\nSee Article 4.\n\n## 2. Price\n\nText.\n\n## 4. Audit\n\nText.\n';
    const { drafting } = draftOf(text);
    assert.deepEqual(
      renumberingChanges(drafting, mendingMoves(drafting)).map(({ span, text: now }) => [text.slice(span.start, span.end), span.start, now]),
      [['4', text.indexOf('4.'), '3'], ['4', text.indexOf('4. Audit'), '3']],
    );
  });

  it('follows references to what stands under a heading without its number', () => {
    const text = '## A. Scope\n\nSee Section D.2 and point D.1.\n\n## B. Price\n\nText.\n\n## D. Audit\n\n### 1. Right\n\nText.\n\n### 2. Costs\n\nText.\n\n## E. Law\n\nText.\n';
    assert.equal(renumbered(text), text.replace('D.2 and point D.1', 'C.2 and point C.1').replace('D. Audit', 'C. Audit').replace('E. Law', 'D. Law'));
  });

  it('leaves a reference to a number that stands twice at the first', () => {
    const text = '## 1. Scope\n\nSee Article 2.\n\n## 2. Price\n\nText.\n\n## 2. Audit\n\nText.\n\n## 3. Law\n\nText.\n';
    assert.equal(renumbered(text), text.replace('2. Audit', '3. Audit').replace('3. Law', '4. Law'));
  });

  it('follows tables of contents of every kind', () => {
    const body = '## 1. Scope\n\nText.\n\n## 2. Price\n\nText.\n\n## 4. Audit and control\n\nText.\n\n### 4.1 Right\n\nText.\n\n## 5. Law\n\nText.\n';
    const contents = [
      ['## Table of contents\n\n4. Audit and control ........ 4\n5. Law ........ 5\n', '## Table of contents\n\n3. Audit and control ........ 4\n4. Law ........ 5\n'],
      ['## Contents\n\n| No | Title | Page |\n|---|---|---|\n| 4 | Audit and control | 4 |\n| 5 | Law | 9 |\n', '## Contents\n\n| No | Title | Page |\n|---|---|---|\n| 3 | Audit and control | 4 |\n| 4 | Law | 9 |\n'],
      ['## Inhoud\n\n4 Audit and control  \n4.1 Right  \n5 Law\n', '## Inhoud\n\n3 Audit and control  \n3.1 Right  \n4 Law\n'],
      ['- [4. Audit and control](#4-audit-and-control)\n- [**5.** Law](#5-law)\n', '- [3. Audit and control](#3-audit-and-control)\n- [**4.** Law](#4-law)\n'],
      ['**Sommaire**\n\n* **4.** Audit and control 12\n* **5.** Law 13\n', '**Sommaire**\n\n* **3.** Audit and control 12\n* **4.** Law 13\n'],
    ] as const;
    const after = body.replace('## 4.', '## 3.').replace('### 4.1', '### 3.1').replace('## 5.', '## 4.');
    for (const [before, expected] of contents) assert.equal(renumbered(`# Agreement\n\n${before}\n${body}`), `# Agreement\n\n${expected}\n${after}`);
  });

  it('mends a first number that stands twice', () => {
    const text = '## 1. Scope\n\nText.\n\n## 1. Price\n\nText.\n\n## 3. Audit\n\nText.\n\n## 4. Law\n\nText.\n';
    assert.equal(renumbered(text), text.replace('1. Price', '2. Price'));
  });

  it('leaves alone what it cannot count on', () => {
    for (const text of [
      '',
      '## 1. Scope\n\nText.\n\n## 2. Price\n\nText.\n',
      '## Article 5\n\nText.\n\n## Article 5bis\n\nText.\n\n## Article 7\n\nText.\n\n## Article 8\n\nText.\n',
      '1. One.\n1. Two.\n5. Three.\n',
    ]) assert.equal(renumbered(text), text);
  });
});

describe('the action', () => {
  const TEXT = '## 1. Scope\n\nThe Provider shall serve the Customer.\n\n## 2. Price\n\nText.\n\n## 4. Audit\n\nText.\n';
  const SUPPORT = { documentChanges: true, snippets: true };
  const diagnostic: Diagnostic = { range: { start: { line: 8, character: 3 }, end: { line: 8, character: 4 } }, message: 'gap', code: 'numbering-gap' };
  const kinds = (text: string, context: CodeActionContext): (string | undefined)[] => renumber(draftOf(text), context, SUPPORT).map(({ kind }) => kind);

  it('is a source action', () => {
    assert.deepEqual(renumber(draftOf(TEXT), { diagnostics: [], only: [RENUMBER_KIND] }, SUPPORT), [
      {
        title: 'Renumber the contract',
        kind: 'source.renumber.contract',
        edit: {
          documentChanges: [
            { textDocument: { uri: URI, version: 1 }, edits: [{ range: diagnostic.range, newText: '3' }] },
          ],
        },
      },
    ]);
    assert.deepEqual(kinds(TEXT, { diagnostics: [], only: ['source'] }), [RENUMBER_KIND]);
    assert.deepEqual(kinds(TEXT, { diagnostics: [] }), [RENUMBER_KIND]);
  });

  it('is a quick fix for a number that is wrong', () => {
    assert.deepEqual(kinds(TEXT, { diagnostics: [diagnostic] }), ['quickfix', RENUMBER_KIND]);
    assert.deepEqual(kinds(TEXT, { diagnostics: [diagnostic], only: ['quickfix'] }), ['quickfix']);
    assert.deepEqual(renumber(draftOf(TEXT), { diagnostics: [diagnostic], only: ['quickfix'] }, SUPPORT)[0]?.diagnostics, [diagnostic]);
    assert.deepEqual(kinds(TEXT, { diagnostics: [{ ...diagnostic, code: 'numbering-style' }], only: ['quickfix'] }), []);
  });

  it('is not offered where the numbers run on, or for another kind', () => {
    assert.deepEqual(kinds(TEXT.replace('4.', '3.'), { diagnostics: [] }), []);
    assert.deepEqual(kinds(TEXT, { diagnostics: [], only: ['source.organizeImports', 'refactor'] }), []);
  });

  it('is titled in the reader’s language', () => {
    const title = (language: 'fr' | 'nl'): string | undefined => renumber(draftOf(TEXT, { language }), { diagnostics: [] }, SUPPORT)[0]?.title;
    assert.equal(title('fr'), 'Renuméroter le contrat');
    assert.equal(title('nl'), 'Het contract hernummeren');
  });
});
