import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../server/src/contract/types.ts';
import { Words } from '../../server/src/messages/words.ts';
import { cautionsOf, reportedComparison } from '../../server/src/report/comparison/comparison.ts';
import type { ReportedComparison } from '../../server/src/report/comparison/comparison.ts';
import { comparisonJson } from '../../server/src/report/comparison/json.ts';
import { comparisonMarkdown, escapeMarkdown } from '../../server/src/report/comparison/markdown.ts';
import { comparisonText } from '../../server/src/report/comparison/text.ts';
import { comparisonPage } from '../../server/src/report/html/comparison.ts';
import { reportedDocument } from '../../server/src/report/report.ts';
import type { ReportedDocument } from '../../server/src/report/report.ts';
import { settled } from '../../server/src/review/acceptances.ts';
import { draftOf, LIBRARY } from '../features/support.ts';
import type { Decision } from '../features/support.ts';

const PLAIN = { colour: false, width: 80 };

function document(path: string, text: string, decisions: Readonly<Record<string, Decision>>, language: Language = 'en'): ReportedDocument {
  const { review, drafting } = draftOf(text, { decisions, clauses: text.includes('Audit') ? { audit: 'Audit' } : {} });
  return reportedDocument(path, settled(review, drafting, LIBRARY), new Words(LIBRARY, language));
}

const BACKUPS = 'The Provider makes backups every 24 hours.';
const LATER = 'The Provider makes backups every 48 hours.';
const RIGHT = 'The Customer may audit the Provider.';
const CAPPED = 'The Customer may audit the Provider once a year.';
const DATA = 'The Provider returns the data of the Customer.';

/** The right to audit is capped, the return of data is gone, backups are later, reports are accepted as they are. */
function reported(language: Language = 'en'): ReportedComparison {
  const before = document(
    'old.md',
    `# Contract\n\n## 1. Backups\n\n${BACKUPS}\n\n## 2. Audit\n\n${RIGHT}\n\n## 3. Data\n\n${DATA}\n\n## 4. Fees\n\nThe fees are paid.\n`,
    { 'continuity.backup': { status: 'met', quote: BACKUPS }, 'audit.right': { status: 'met', quote: RIGHT }, 'return.data': { status: 'met', quote: DATA } },
    language,
  );
  const after = document(
    'new.md',
    `# Contract\n\n## 1. Backups\n\n${LATER}\n\n## 2. Audit\n\n<!-- contract-review: accept audit.report because "ISAE 3402" -->\n\n${CAPPED}\n\n## 3. Data\n\nAll of it stays.\n\n## 4. Fees\n\nThe fees are paid in advance.\n`,
    { 'continuity.backup': { status: 'met', quote: LATER }, 'audit.right': { status: 'weak', quote: CAPPED, reason: 'yearly-cap' } },
    language,
  );
  return reportedComparison(before, after);
}

describe('a comparison as text', () => {
  it('has what is worse first, with both texts in one and their places', () => {
    assert.equal(
      comparisonText(reported(), PLAIN),
      `Comparison of two versions
Earlier version: old.md
New version: new.md
Test policy

  ○ missing     1 → 1
  ▲ too weak    0 → 1
  ◇ accepted    0 → 1
  ✔ met         3 → 1

↓ Worse for the customer (2)

  Return of data – return of the data (§2.2.3(a))
    ✔ met → ○ missing
      [-The Provider returns the data of the Customer.-]
      There is no such passage in the new version.
      old.md:13:1
      What the article says now: All of it stays.
      new.md:13:1

  Audit – right to audit (§2.2.5(a))
    ✔ met → ▲ too weak
    New: Only once a year.
      The Customer may audit the Provider{+ once a year+}.
      new.md:11:1

≈ Reworded, status unchanged (1)

  Continuity – backups (§2.2.2(a))
    ✔ met
      The Provider makes backups every [-24-]{+48+} hours.
      new.md:5:1

◇ Accepted now, or no longer (1)

  Audit – audit reports (§2.2.5(a))
    ○ missing
    Accepted in the new version: ISAE 3402.

What was compared
  Only passages that decide a guarantee are compared. This is no redline of the
  whole text: read the other changes yourself.
  5 sections: 4 changed.
  1 section changed of which nothing is shown here:
    - 4 Fees (changed)
  Findings about the drafting: 0 in the earlier version, 0 in the new one.

2 guarantees worse, 1 reworded
`,
    );
  });

  it('speaks the language of the reader', () => {
    const nl = comparisonText(reported('nl'), PLAIN);
    assert.match(nl, /^↓ Slechter voor de klant \(2\)$/mu);
    assert.match(nl, /^ {4}Nieuw: Slechts één keer per jaar\.$/mu);
    assert.match(nl, /\n2 waarborgen slechter, 1 anders geformuleerd\n$/u);
    const fr = comparisonText(reported('fr'), PLAIN);
    assert.match(fr, /^↓ Moins favorable au client \(2\)$/mu);
    assert.match(fr, /^ {4}S’ajoute\u00a0: Une seule fois par an\.$/mu);
    assert.match(fr, /\n2 garanties moins favorables, 1 reformulée\n$/u);
  });

  it('says the same in colour', () => {
    const coloured = comparisonText(reported(), { colour: true, width: 80 });
    assert.match(coloured, /\u001b\[1;31m↓ Worse for the customer \(2\)\u001b\[0m/u);
    assert.equal(coloured.replace(/\u001b\[[\d;]+m/gu, ''), comparisonText(reported(), PLAIN));
  });

  it('gives a terminal no orders out of a draft', () => {
    const evil = 'The Customer may \u001b]0;owned\u0007 audit the Provider.';
    const text = comparisonText(reportedComparison(document('a.md', `# C\n\n## Audit\n\n${RIGHT}\n`, { 'audit.right': { status: 'met', quote: RIGHT } }), document('b.md', `# C\n\n## Audit\n\n${evil}\n`, { 'audit.right': { status: 'met', quote: evil } })), PLAIN);
    assert.match(text, /owned/u);
    assert.doesNotMatch(text, /[\u001b\u0007]/u);
  });

  it('says when nothing changed', () => {
    const { after } = reported();
    const text = comparisonText(reportedComparison(after, after), PLAIN);
    assert.match(text, /\n {2}5 sections: none changed\.\n/u);
    assert.match(text, /\nNo guarantee worse\n$/u);
    assert.doesNotMatch(text, /[↓↑≈]|◇ Accepted/u);
  });

  it('shows a passage that decides several elements once', () => {
    const both = (quote: string) => document('a.md', `# C\n\n## Audit\n\n${quote}\n`, { 'audit.right': { status: 'met', quote }, 'audit.report': { status: 'met', quote } });
    const text = comparisonText(reportedComparison(both(BACKUPS), both(LATER)), PLAIN);
    assert.match(text, /\n {2}Audit – right to audit \(§2\.2\.5\(a\)\)\n {4}✔ met\n {2}Audit – audit reports \(§2\.2\.5\(a\)\)\n {4}✔ met\n {6}The Provider/u);
    assert.equal(text.split('[-24-]').length, 2);
  });

  it('refers to a passage that is shown above', () => {
    const version = (quote: string, right: Decision) => document('a.md', `# C\n\n## Audit\n\n${quote}\n`, { 'audit.right': right, 'audit.report': { status: 'met', quote } });
    const text = comparisonText(reportedComparison(version(RIGHT, { status: 'met', quote: RIGHT }), version(CAPPED, { status: 'weak', quote: CAPPED, reason: 'yearly-cap' })), { colour: false, width: 100 });
    assert.match(text, /\n {2}Audit – audit reports \(§2\.2\.5\(a\)\)\n {4}✔ met\n {4}The passage is shown above, under “Audit – right to audit”\.\n/u);
  });

  it('warns that an acceptance makes nothing better', () => {
    const before = document('a.md', `# C\n\n## Audit\n\n${RIGHT}\n`, { 'audit.right': { status: 'met', quote: RIGHT } });
    const after = document('b.md', `# C\n\n## Audit\n\n<!-- contract-review: accept audit.right because "agreed" -->\n\n${CAPPED}\n`, { 'audit.right': { status: 'weak', quote: CAPPED, reason: 'yearly-cap' } });
    const text = comparisonText(reportedComparison(before, after), { colour: false, width: 200 });
    assert.match(text, /\n {4}Accepted in the new version: agreed\. A comment in the draft accepts it\. Check that it is yours: it does not make the text any better\.\n/u);
  });

  it('has passages with little in common one after the other', () => {
    const other = 'Inspections happen as Annex B has it.';
    const text = comparisonText(reportedComparison(document('a.md', `# C\n\n## Audit\n\n${RIGHT}\n`, { 'audit.right': { status: 'met', quote: RIGHT } }), document('b.md', `# C\n\n## Audit\n\n${other}\n`, { 'audit.right': { status: 'met', quote: other } })), { colour: false, width: 200 });
    assert.ok(text.includes(`      [-${RIGHT}-] {+${other}+}\n`));
  });
});

describe('cautions', () => {
  it('say that languages differ', () => {
    const dutch = document('nl.md', '# Overeenkomst\n\n## 1. Prijs\n\nDe klant betaalt de prijs van de diensten elke maand aan de leverancier.\n', {});
    assert.deepEqual(cautionsOf(reportedComparison(dutch, reported().after)), ['The two versions are in different languages. Their assessments can be compared, their words cannot.']);
  });
  it('say that two drafts may be no versions of one another', () => {
    const other = document('b.md', '# Lease\n\n## 1. Rent\n\nRent is due.\n\n## 2. Garden\n\nThe garden is kept.\n\n## 3. Pets\n\nThere are none.\n\n## 4. Keys\n\nThere are two.\n', {});
    assert.deepEqual(cautionsOf(reportedComparison(other, reported().after)), ['The two have hardly a section in common. Are they versions of the same contract?']);
  });
  it('say what the standard leaves out', () => {
    const { before, after } = reported();
    const words = new Words({ ...LIBRARY, excluded: ['audit.report', 'return'].map((id) => ({ id, reason: 'ISAE 3402', name: { en: id, fr: id, nl: `naam van ${id}` } })) }, 'nl');
    assert.deepEqual(cautionsOf(reportedComparison({ ...before, words }, { ...after, words })), ['De geldende standaard laat “naam van audit.report”, “naam van return” buiten beschouwing: wat daar is gewijzigd, is niet nagegaan.']);
  });
  it('are none for two versions', () => assert.deepEqual(cautionsOf(reported()), []));
});

const HOSTILE = 'The Customer <img src=x onerror=alert(1)> may &amp; <script>alert("x")</script> `audit` [the](javascript:x) Provider.';

/** A draft whose headings, passages, reasons and path are hostile. */
function hostile(): ReportedComparison {
  const before = document('<b>old</b>.md', `# C\n\n## Audit\n\n${RIGHT}\n`, { 'audit.right': { status: 'met', quote: RIGHT } });
  const text = `# C\n\n## Audit \\<i> & "x"\n\n<!-- contract-review: accept audit.right because "<u>so</u>" -->\n\n\\${HOSTILE.replace(/</gu, '\\<')}\n`;
  return reportedComparison(before, document('new"\'.md', text, { 'audit.right': { status: 'weak', quote: text.slice(text.indexOf('\\The') + 1).trim(), reason: 'yearly-cap' } }));
}

describe('a comparison as HTML', () => {
  it('marks what was deleted and inserted', () => {
    const html = comparisonPage(reported());
    assert.ok(html.includes('<blockquote>The Provider makes backups every <del>24</del><ins>48</ins> hours.</blockquote>'));
    assert.ok(html.includes('<h2 id="comparison-worse"><span aria-hidden="true">↓</span> Worse for the customer (2)</h2>'));
    assert.ok(html.includes('<tr><th scope="row"><span class="status met"><span class="sign" aria-hidden="true">✔</span> met</span></th><td class="number">3</td><td class="number">1</td></tr>'));
    assert.ok(html.startsWith('<!DOCTYPE html>\n<html lang="en">'));
  });

  it('links the places of the new version, and those alone', () => {
    const html = comparisonPage(reported(), { linkTo: ({ start }) => `command:go?${start.line}&x` });
    assert.ok(html.includes('<figcaption class="note"><a href="command:go?10&#38;x">2 Audit, line 11</a></figcaption>'));
    assert.ok(html.includes('Earlier version: 3 Data, line 13</figcaption>'));
    assert.ok(html.includes('<li><a href="command:go?16&#38;x">4 Fees</a> (changed)</li>'));
    assert.doesNotMatch(comparisonPage(reported()), /<a /u);
  });

  it('speaks the language of the reader', () => {
    assert.match(comparisonPage(reported('nl')), /<html lang="nl">[^]*<p class="comparison-summary">2 waarborgen slechter, 1 anders geformuleerd<\/p>/u);
    assert.match(comparisonPage(reported('fr')), /<html lang="fr">[^]*<p class="comparison-summary">2 garanties moins favorables, 1 reformulée<\/p>/u);
  });

  it('escapes whatever a draft has', () => {
    const html = comparisonPage(hostile(), { linkTo: () => '"><script>' });
    assert.doesNotMatch(html, /<script|<img|<i>|<u>|<b>old/u);
    assert.ok(html.includes('&#60;img src=x onerror=alert(1)&#62;'));
    assert.ok(html.includes('&#60;u&#62;so&#60;/u&#62;'));
  });
});

describe('a comparison as Markdown', () => {
  it('marks what was deleted and inserted', () => {
    const markdown = comparisonMarkdown(reported());
    assert.ok(markdown.startsWith('# Comparison of two versions\n\n- Earlier version: old.md\n- New version: new.md\n- Test policy\n\n**2 guarantees worse, 1 reworded**\n\n| | Earlier version | New version |\n|---|--:|--:|\n| ○ missing | 1 | 1 |\n'));
    assert.ok(markdown.includes('### Continuity – backups\n\n✔ met (§2.2.2(a))\n\n> The Provider makes backups every <del>24</del><ins>48</ins> hours.\n>\n> — 1 Backups\n'));
    assert.ok(markdown.includes('What the article says now (3 Data):\n\n> All of it stays.\n'));
  });

  it('escapes whatever a draft has', () => {
    const markdown = comparisonMarkdown(hostile());
    assert.doesNotMatch(markdown, /(?<!\\)<(?:script|img|i|u|b)\b/u);
    assert.ok(markdown.includes('\\<u\\>so\\</u\\>'));
  });

  it('has texts on one line, as they are read', () => {
    assert.equal(escapeMarkdown('1. a\n# b'), '1\\. a \\# b');
    assert.equal(escapeMarkdown('- *x* _y_'), '\\- \\*x\\* \\_y\\_');
    assert.equal(escapeMarkdown('99.5 - 100 %'), '99.5 - 100 %');
  });
});

describe('a comparison as JSON', () => {
  it('has every element, with places in its own version', () => {
    const json = JSON.parse(comparisonJson(reported('fr'))) as { readonly elements: readonly { readonly id: string }[] };
    const { elements, ...rest } = json;
    assert.deepEqual(rest, {
      version: 1,
      before: { path: 'old.md', language: 'en' },
      after: { path: 'new.md', language: 'en' },
      profile: 'test-profile',
      counts: { worse: 2, better: 0, reworded: 1, unchanged: 1 },
      statuses: { before: { met: 3, weak: 0, contrary: 0, absent: 1, accepted: 0 }, after: { met: 1, weak: 1, contrary: 0, absent: 1, accepted: 1 } },
      acceptances: { added: 1, withdrawn: 0 },
      switchedOff: 0,
      drafting: { before: 0, after: 0 },
      sections: {
        same: 1,
        changes: [
          { kind: 'changed', before: '1 Backups', after: '1 Backups' },
          { kind: 'changed', before: '2 Audit', after: '2 Audit' },
          { kind: 'changed', before: '3 Data', after: '3 Data' },
          { kind: 'changed', before: '4 Fees', after: '4 Fees' },
        ],
      },
    });
    assert.deepEqual(elements.map(({ id }) => id), ['continuity.backup', 'return.data', 'audit.right', 'audit.report']);
    const at = (line: number, to: number) => ({ start: { line, character: 0 }, end: { line, character: to } });
    assert.deepEqual(elements.slice(2), [
      {
        id: 'audit.right',
        clause: 'audit',
        change: 'worse',
        before: { status: 'met', reasons: [] },
        after: { status: 'weak', reasons: ['Une seule fois par an.'] },
        reasonsCome: ['Une seule fois par an.'],
        reasonsGone: [],
        passages: [{ before: { range: at(8, RIGHT.length), text: RIGHT }, after: { range: at(10, CAPPED.length), text: CAPPED } }],
      },
      {
        id: 'audit.report',
        clause: 'audit',
        change: 'unchanged',
        before: { status: 'absent', reasons: [] },
        after: { status: 'absent', reasons: [], accepted: 'ISAE 3402' },
        reasonsCome: [],
        reasonsGone: [],
        passages: [],
      },
    ]);
  });
});
