import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseContract } from '../../server/src/contract/contract.ts';
import { markdownReport, plain } from '../../server/src/report/markdown.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { HOSTILE, reviewed, sample } from './support.ts';

const EDITION = { date: '2026-11-23', version: '0.1.0' };

function nodes(markdown: string): Nodes[] {
  const all = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(all) : [])];
  return all(unified().use(remarkParse).use(remarkGfm).parse(markdown));
}

function textOf(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
}

describe('the report as Markdown', () => {
  it('is the same document as the HTML, to work on', () => {
    assert.equal(
      markdownReport([sample('en')], EDITION),
      `---
contract: false
---

# Contract review report – Hosting contract

- **File**: drafts/hosting.md
- **Language of the contract**: English
- **Customer**: Customer
- **Provider**: Provider
- **In the draft’s words**: Between the Fund, hereinafter the "Customer", and Acme, hereinafter the "Provider".
- **Reviewed against**: Test profile – Test policy
- **Date of the review**: 23 November 2026
- **Made with**: Contract Review 0.1.0

## Summary

The contract meets 0 of the 4 guarantees that were looked for. One clause is missing altogether. There are no remarks on the drafting.

| Status | Number | What it means |
| --- | --: | --- |
| ✖ against the customer | 1 | the contract decides against the customer |
| ○ missing | 2 | no passage of the contract gives this guarantee |
| ▲ too weak | 1 | it is there, but softened, capped, conditional or left to the provider |
| ✔ met | 0 | a passage of the contract gives this guarantee |

### What to settle first

- ✖ Return of data – return of the data: against the customer (art. 2.1)
- ○ Continuity: missing

## The clauses at a glance

| Clause | Level | In the contract | ✖ Against | ○ Missing | ▲ Too weak | ✔ Met |
| --- | --- | --- | --: | --: | --: | --: |
| Continuity | mandatory | – | 0 | 1 | 0 | 0 |
| Return of data | mandatory | art. 2 | 1 | 0 | 0 | 0 |
| Audit | mandatory | art. 1 | 0 | 1 | 1 | 0 |
| Total |  |  | 1 | 2 | 1 | 0 |

## Findings and proposals, clause by clause

### Continuity

mandatory · §2.2.2 · 0 of 1 guarantees met

**Why it matters**

Why of Continuity.

#### 1. Continuity: ○ missing

The contract has no such clause. It should provide the following.

- **backups** (§2.2.2(a)): Asks for backups.

  > The Provider shall make a backup every \\[24 hours\\].

### Return of data

mandatory · §2.2.3 · 0 of 1 guarantees met · art. 2

**Why it matters**

Why of Return of data.

#### 2. return of the data: ✖ against the customer (art. 2.1)

**What the policy asks** (§2.2.3(a)): Asks for return of the data.

**The contract says** (art. 2.1):

> The Provider keeps the data.

**Why this falls short**: Audits are excluded.

**Proposed text**:

> The Provider shall return the data of the Customer.

### Audit

mandatory · §2.2.5 · 0 of 2 guarantees met · art. 1

**Why it matters**

Why of Audit.

#### 3. right to audit: ▲ too weak (art. 1.1)

**What the policy asks** (§2.2.5(a)): Asks for right to audit.

**The contract says** (art. 1.1):

> The Customer may audit the Provider once a year.

**Why this falls short**: Only once a year.

**Proposed text**:

> The Customer may audit the Provider. The Provider shall answer within \\[10 days\\].

#### 4. audit reports: ○ missing

**What the policy asks** (§2.2.5(a)): Asks for audit reports.

**Proposed text**:

> The Provider shall send the report to the Customer.

To be added in art. 1.

## About this review

This report compares the text of the draft with what is asked by: Test policy. A program looks, guarantee by guarantee, for the passages that give it, weaken it or turn it against the customer. Every guarantee counts once, whatever its weight: the figures count guarantees, they do not measure risk.

“Met” means that a passage was recognised that gives the guarantee; it does not mean that the passage is valid, enforceable or sufficient in the case at hand. “Missing” means that no passage was recognised: the guarantee may be worded in an unusual way, or stand in an annex or a document that was not reviewed. The program knows neither the law that applies besides the contract, nor the facts, nor what was negotiated, and it can be mistaken: passages are quoted so that they can be checked.

The proposed texts are models, to be adapted to the contract; what stands in square brackets, or is marked as a blank, is for the parties to fill in. This report is no legal advice: it prepares the judgment of the lawyer who uses it.
`,
    );
  });

  it('speaks French and Dutch, and proposes in the language of the contract', () => {
    assert.match(markdownReport([sample('fr')], EDITION), /\n#### 3\. droit d’audit\u00a0: ▲ trop faible \(art\. 1\.1\)\n\n\*\*Ce que demande la politique\*\* \(§2\.2\.5\(a\)\)\u00a0: Asks for droit d’audit\.\n[^]*> The Customer may audit the Provider\./u);
    assert.match(markdownReport([sample('nl')], EDITION), /\n\*\*Waarom dit tekortschiet\*\*: Slechts één keer per jaar\.\n/u);
  });

  it('is no contract to whoever reviews the folder that it is in', async () => {
    const contract = parseContract(markdownReport([reviewed(HOSTILE, await clauseLibrary(), 'en')], EDITION));
    assert.equal(contract.frontMatter?.contract, false);
  });

  it('is empty for no draft', () => {
    assert.equal(markdownReport([], EDITION), '');
  });
});

describe('a hostile draft in Markdown', () => {
  it('makes no tag, link, image, code or cell of its own', async () => {
    const report = markdownReport([reviewed(HOSTILE, await clauseLibrary(), 'en', '![x](http://evil.example).md')], EDITION);
    const found = nodes(report.replace(/^---[^]*?\n---\n/u, ''));
    for (const node of found) if (node.type === 'link') assert.equal(node.url.replace(/^(?:mailto:|http:\/\/(?=www))/u, ''), textOf(node), 'hides where it leads');
    for (const type of ['html', 'image', 'inlineCode', 'code', 'definition', 'linkReference', 'imageReference', 'footnoteReference', 'delete']) {
      assert.deepEqual(found.filter((node) => node.type === type), [], type);
    }
    const rows = found.filter((node) => node.type === 'table').map(({ children }) => new Set(children.map((row) => row.children.length)).size);
    assert.ok(rows.length >= 3);
    assert.ok(rows.every((widths) => widths === 1));
    assert.ok(report.includes('\\<script\\>alert(5)\\</script\\>') || report.includes('\\<script\\>alert(9)\\</script\\>'));
  });

  it('shows every text as it is', () => {
    for (const text of ['# no heading', '- no item', '+ no item', '1. no item', '2) no item', '> no quote', '=== no heading', ':::note', '*a* _b_ `c` ~~d~~', '<b>x</b> &lt;', '[a](b) ![c](d) [e]: f', 'a | b', '$x$ \\(y\\)', '--- x', '[^1]']) {
      const [root, paragraph, ...inner] = nodes(plain(text));
      assert.deepEqual([root?.type, paragraph?.type], ['root', 'paragraph'], text);
      assert.deepEqual(inner.map((node) => (node.type === 'text' ? node.value : node.type)), [text], text);
    }
  });
});
