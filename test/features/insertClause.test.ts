import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { insertClause } from '../../server/src/features/codeActions/insertClause.ts';
import { applied, draftOf, findingOf } from './support.ts';
import type { Case } from './support.ts';

/** The draft after the clause has been inserted. */
function withClause(text: string, clause: string, given: Case = {}): string {
  const draft = draftOf(text, given);
  return applied(text, insertClause.change(draft, findingOf(draft, clause), false, false));
}

const PROVIDER = 'The Provider shall serve the Customer.';

describe('insertClause: place', () => {
  it('goes after the nearest clause before it, subsections included', () => {
    const text = `# Contract\n\n${PROVIDER}\n\n## Backups\n\nText.\n\n### Details\n\nMore.\n\n## Payment\n\nText.\n`;
    assert.equal(
      withClause(text, 'return', { clauses: { continuity: 'Backups' } }),
      `# Contract\n\n${PROVIDER}\n\n## Backups\n\nText.\n\n### Details\n\nMore.\n\n## Return of data\n\nThe Provider shall return the data of the Customer.\n\n## Payment\n\nText.\n`,
    );
  });

  it('goes before the nearest clause after it when none before it is there', () => {
    const text = `# Contract\n\n${PROVIDER}\n\n## Payment\n\nText.\n\n## Inspection\n\nText.\n`;
    assert.equal(
      withClause(text, 'continuity', { clauses: { audit: 'Inspection' } }),
      `# Contract\n\n${PROVIDER}\n\n## Payment\n\nText.\n\n## Continuity\n\nThe Provider shall make a backup every [24 hours].\n\n## Inspection\n\nText.\n`,
    );
  });

  it('goes to the end, before signatures and annexes, when no clause is there', () => {
    const text = `# Contract\n\n## 1. Scope\n\n${PROVIDER}\n\n## 2. Payment\n\nText.\n\n## Signatures\n\nFor both.\n\n## Annex 1\n\nText.\n`;
    assert.equal(
      withClause(text, 'return'),
      `# Contract\n\n## 1. Scope\n\n${PROVIDER}\n\n## 2. Payment\n\nText.\n\n## 3. Return of data\n\nThe Provider shall return the data of the Customer.\n\n## Signatures\n\nFor both.\n\n## Annex 1\n\nText.\n`,
    );
  });

  it('goes before signatures without a heading', () => {
    const text = `# Contract\n\n## 1. Scope\n\n${PROVIDER}\n\nDone at Brussels on 1 May.\n\nName: ____\n`;
    assert.equal(
      withClause(text, 'return'),
      `# Contract\n\n## 1. Scope\n\n${PROVIDER}\n\n## 2. Return of data\n\nThe Provider shall return the data of the Customer.\n\nDone at Brussels on 1 May.\n\nName: ____\n`,
    );
  });

  it('keeps anchors, rules and link definitions with what follows them', () => {
    const text = `## 1. Backups\n\n${PROVIDER}\n\n---\n\n<a name="x"></a>\n## 2. Payment\n\nText.\n\n[site]: https://example.be\n`;
    assert.equal(
      withClause(text, 'return'),
      `## 1. Backups\n\n${PROVIDER}\n\n---\n\n<a name="x"></a>\n## 2. Payment\n\nText.\n\n## 3. Return of data\n\nThe Provider shall return the data of the Customer.\n\n[site]: https://example.be\n`,
    );
  });

  it('leaves an acceptance in the section that it is for', () => {
    const comment = '<!-- contract-review: accept blank because "x y" -->';
    const text = `# Contract\n\n${PROVIDER}\n\n## Backups\n\nText.\n\n${comment}\n\n## Payment\n\nText.\n`;
    assert.ok(withClause(text, 'return', { clauses: { continuity: 'Backups' } }).includes(`Text.\n\n${comment}\n\n## Return of data\n`));
  });

  it('goes under a heading that is there already with nothing to the point', () => {
    const text = `# Contract\n\n## 1. Audit\n\n${PROVIDER}\n\n## 2. Payment\n\nText.\n`;
    assert.equal(
      withClause(text, 'audit', { clauses: { audit: 'Audit' } }),
      `# Contract\n\n## 1. Audit\n\n${PROVIDER}\n\nThe Customer may audit the Provider. The Provider shall answer within [10 days].\n\nThe Provider shall send the report to the Customer.\n\n## 2. Payment\n\nText.\n`,
    );
  });

  it('works in an empty draft and in one without a heading', () => {
    const lead = '## Return of data\n\nThe Provider shall return the data of the Customer.';
    assert.equal(withClause('', 'return'), `${lead}\n`);
    assert.equal(withClause('---\ncontract: true\n---\n', 'return'), `---\ncontract: true\n---\n\n${lead}\n`);
    assert.equal(withClause('Text.', 'return'), `Text.\n\n${lead}`);
  });
});

describe('insertClause: numbers', () => {
  it('takes the number that follows when it is free', () => {
    const text = `## Article 1 – Backups\n\n${PROVIDER}\n\n## Article 3 – Payment\n\nText.\n`;
    assert.equal(
      withClause(text, 'return', { clauses: { continuity: 'Backups' } }),
      `## Article 1 – Backups\n\n${PROVIDER}\n\n## Article 2 – Return of data\n\nThe Provider shall return the data of the Customer.\n\n## Article 3 – Payment\n\nText.\n`,
    );
  });

  const RETURN = 'The Provider shall return the data of the Customer.';

  it('moves the articles after it on when the number that follows is taken', () => {
    const text = `## Article I. Backups\n\n${PROVIDER}\n\n## Article II. Payment\n\nText.\n\n## Annex A\n\nText.\n`;
    assert.equal(
      withClause(text, 'return', { clauses: { continuity: 'Backups' } }),
      `## Article I. Backups\n\n${PROVIDER}\n\n## Article II. Return of data\n\n${RETURN}\n\n## Article III. Payment\n\nText.\n\n## Annex A\n\nText.\n`,
    );
  });

  it('goes before a later clause and moves it on', () => {
    const text = `## 1. Scope\n\n${PROVIDER}\n\n## 2. Inspection\n\nArticle 3 applies.\n\n## 3. Payment\n\nText.\n`;
    assert.equal(
      withClause(text, 'return', { clauses: { audit: 'Inspection' } }),
      `## 1. Scope\n\n${PROVIDER}\n\n## 2. Return of data\n\n${RETURN}\n\n## 3. Inspection\n\nArticle 4 applies.\n\n## 4. Payment\n\nText.\n`,
    );
  });

  it('never goes before the first article', () => {
    const text = `## 1. Inspection\n\n${PROVIDER}\n\n## 2. Payment\n\nText.\n`;
    assert.equal(withClause(text, 'return', { clauses: { audit: 'Inspection' } }), `${text}\n## 3. Return of data\n\n${RETURN}\n`);
  });

  it('takes sub-numbers, references, links and the contents along', () => {
    const before = `# Agreement

## Contents

- [1. Backups](#1-backups)
- [2. Payment](#2-payment)
- [3. Audit](#3-audit)
- [4. Law](#4-law)

## 1. Backups

1.1 The Provider shall make backups under Articles 2 and 3 and [the clause on audits](#3-audit).

1.2 Article 3 of the Act of 5 May 2019 applies.

## 2. Payment

2.1 The Customer shall pay.

2.2 Article 2.1 and Article 1.2 apply.

## 3. Audit

### 3.1 Right

The Customer may audit the Provider, section 2.2 notwithstanding.

## 4. Law

4.1 Belgian law applies.

## Annex 1

### 2. Levels

Article 3.1 applies here too.
`;
    const after = `# Agreement

## Contents

- [1. Backups](#1-backups)
- [3. Payment](#3-payment)
- [4. Audit](#4-audit)
- [5. Law](#5-law)

## 1. Backups

1.1 The Provider shall make backups under Articles 3 and 4 and [the clause on audits](#4-audit).

1.2 Article 3 of the Act of 5 May 2019 applies.

## 2. Return of data

2.1 ${RETURN}

## 3. Payment

3.1 The Customer shall pay.

3.2 Article 3.1 and Article 1.2 apply.

## 4. Audit

### 4.1 Right

The Customer may audit the Provider, section 3.2 notwithstanding.

## 5. Law

5.1 Belgian law applies.

## Annex 1

### 2. Levels

Article 4.1 applies here too.
`;
    const clauses = { continuity: 'Backups' };
    assert.equal(withClause(before, 'return', { clauses }), after);
    assert.equal(withClause(before.replaceAll('\n', '\r\n'), 'return', { clauses }), after.replaceAll('\n', '\r\n'));
  });

  it('does so in French and in Dutch', () => {
    const french = `# Contrat\n\n## Article 1er – Sauvegardes\n\nLe Prestataire fournit les services au Client, sous réserve de l’article 2.\n\n## Article 2 – Prix\n\nLe Client paie le prix au Prestataire, l’article 1er étant d’application.\n`;
    assert.equal(
      withClause(french, 'return', { clauses: { continuity: 'Sauvegardes' } }),
      `# Contrat\n\n## Article 1er – Sauvegardes\n\nLe Prestataire fournit les services au Client, sous réserve de l’article 3.\n\n## Article 2 – Restitution\n\nLe Prestataire restitue les données du Client.\n\n## Article 3 – Prix\n\nLe Client paie le prix au Prestataire, l’article 1er étant d’application.\n`,
    );
    const dutch = `# Overeenkomst\n\n## Artikel 1 - Back-ups\n\nDe Dienstverlener verleent de diensten aan de Opdrachtgever onder voorbehoud van artikel 2.\n\n## Artikel 2 - Prijs\n\nDe Opdrachtgever betaalt de prijs aan de Dienstverlener volgens artikel 1.\n`;
    assert.equal(
      withClause(dutch, 'return', { clauses: { continuity: 'Back-ups' } }),
      `# Overeenkomst\n\n## Artikel 1 - Back-ups\n\nDe Dienstverlener verleent de diensten aan de Opdrachtgever onder voorbehoud van artikel 3.\n\n## Artikel 2 - Teruggave\n\nDe Dienstverlener geeft de gegevens terug aan de Opdrachtgever.\n\n## Artikel 3 - Prijs\n\nDe Opdrachtgever betaalt de prijs aan de Dienstverlener volgens artikel 1.\n`,
    );
  });

  it('becomes the last article where the numbers that follow cannot be relied on', () => {
    const last = (...headings: readonly string[]): string => {
      const text = `## 1. Backups\n\n${PROVIDER}\n\n${headings.map((each) => `${each}\n\nText.\n`).join('\n')}`;
      const after = withClause(text, 'return', { clauses: { continuity: 'Backups' } });
      assert.ok(after.startsWith(text), after);
      return after.slice(text.length).split('\n')[1] ?? '';
    };
    assert.equal(last('## 2. Payment', '## 4. Law'), '## 5. Return of data');
    assert.equal(last('## 2. Payment', '## 2. Costs', '## 3. Law'), '## 4. Return of data');
    assert.equal(last('## 2. Payment', '## 2bis. Costs', '## 3. Law'), '## 4. Return of data');
  });

  it('numbers the paragraphs as the draft does', () => {
    const text = `## 1. Backups\n\n1.1 ${PROVIDER}\n\n1.2 Text.\n\n## 2. Payment\n\n2.1 Text.\n`;
    assert.equal(
      withClause(text, 'audit'),
      `${text}\n## 3. Audit\n\n3.1 The Customer may audit the Provider. The Provider shall answer within [10 days].\n\n3.2 The Provider shall send the report to the Customer.`.trimEnd() + '\n',
    );
  });
});

describe('insertClause: manner', () => {
  const paragraph = 'The Provider shall return the data of the Customer.';

  it('writes setext headings with their underline', () => {
    const text = `Backups\n-------\n\n${PROVIDER}\n\nPayment\n-------\n\nText.\n`;
    assert.equal(
      withClause(text, 'return', { clauses: { continuity: 'Backups' } }),
      `Backups\n-------\n\n${PROVIDER}\n\nReturn of data\n--------------\n\n${paragraph}\n\nPayment\n-------\n\nText.\n`,
    );
  });

  it('writes bold headings', () => {
    const text = `**1. Backups**\n\n${PROVIDER}\n\n**2. Payment**\n\nText.\n`;
    assert.equal(withClause(text, 'return'), `${text}\n**3. Return of data**\n\n${paragraph}\n`);
  });

  it('writes plain headings in capitals', () => {
    const text = `ARTICLE 1 – BACKUPS\n\n${PROVIDER}\n\nARTICLE 2 – PAYMENT\n\nText.\n`;
    assert.equal(withClause(text, 'return'), `${text}\nARTICLE 3 – RETURN OF DATA\n\n${paragraph}\n`);
  });

  it('keeps CRLF line ends', () => {
    const text = `## 1. Backups\r\n\r\n${PROVIDER}\r\n\r\n## 2. Payment\r\n\r\nText.\r\n`;
    assert.equal(withClause(text, 'return'), `${text}\r\n## 3. Return of data\r\n\r\n${paragraph}\r\n`);
  });

  it('wraps where the draft wraps', () => {
    const long = 'The Provider shall serve the Customer day and night,\nalso on holidays, in all offices of the Customer and\nin those of its members, without any interruption at\nall, and free of charge for every single one of them.';
    const text = `## 1. Scope\n\n${long}\n`;
    assert.equal(
      withClause(text, 'audit'),
      `${text}\n## 2. Audit\n\nThe Customer may audit the Provider. The Provider shall\nanswer within [10 days].\n\nThe Provider shall send the report to the Customer.\n`,
    );
  });

  it('is in the language of the draft, whatever the reader’s', () => {
    const text =
      '# Overeenkomst\n\n## Artikel 1 - Voorwerp\n\nDe Dienstverlener verleent aan de Opdrachtgever de diensten die in deze overeenkomst zijn beschreven. De Opdrachtgever betaalt de prijs aan de Dienstverlener.\n';
    assert.equal(
      withClause(text, 'return', { language: 'en' }),
      `${text}\n## Artikel 2 - Teruggave\n\nDe Dienstverlener geeft de gegevens terug aan de Opdrachtgever.\n`,
    );
  });
});
