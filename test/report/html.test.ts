import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import { withoutExcluded } from '../../server/src/library/exclusions.ts';
import { Words } from '../../server/src/messages/words.ts';
import { htmlReport } from '../../server/src/report/html/report.ts';
import { escapeHtml, htmlPage } from '../../server/src/report/html/page.ts';
import { proseHtml } from '../../server/src/report/html/prose.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { LIBRARY } from '../features/support.ts';
import { HOSTILE, reviewed, sample, SENTENCE } from './support.ts';

const EDITION = { date: '2026-11-23', version: '0.1.0' };

/** What stands in the document, tag by tag, without attributes. */
function body(html: string): string {
  return html.slice(html.indexOf('<body>'), html.indexOf('</body>'));
}

function text(html: string): string {
  return html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/gu, ' ');
}

function times(haystack: string, needle: string): number {
  return haystack.split(needle).length - 1;
}

describe('the report as HTML', () => {
  const html = htmlReport([sample('en')], EDITION);

  it('says what was reviewed, against what, and when', () => {
    const facts = /<dl class="facts">\n([^]*?)\n<\/dl>/u.exec(html)?.[1];
    assert.deepEqual(facts?.split('\n'), [
      '<dt>File</dt><dd>drafts/hosting.md</dd>',
      '<dt>Language of the contract</dt><dd>English</dd>',
      '<dt>Customer</dt><dd>Customer</dd>',
      '<dt>Provider</dt><dd>Provider</dd>',
      '<dt>In the draft’s words</dt><dd><span lang="en">Between the Fund, hereinafter the &#34;Customer&#34;, and Acme, hereinafter the &#34;Provider&#34;.</span></dd>',
      '<dt>Reviewed against</dt><dd>Test profile<br><a href="https://policy.example/text">Test policy</a></dd>',
      '<dt>Date of the review</dt><dd>23 November 2026</dd>',
      '<dt>Made with</dt><dd>Contract Review 0.1.0</dd>',
    ]);
    assert.match(html, /<title>Contract review report – Hosting contract<\/title>/u);
  });

  it('counts the guarantees, by status and by clause', () => {
    assert.match(html, /<p>The contract meets 0 of the 4 guarantees that were looked for\. One clause is missing altogether\. There are no remarks on the drafting\.<\/p>/u);
    const rows = [...html.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gu)].map(([row]) => text(row).trim());
    assert.deepEqual(rows, [
      '✖ against the customer 1 the contract decides against the customer',
      '○ missing 2 no passage of the contract gives this guarantee',
      '▲ too weak 1 it is there, but softened, capped, conditional or left to the provider',
      '✔ met 0 a passage of the contract gives this guarantee',
      'Continuity mandatory – 0 1 0 0',
      'Return of data mandatory art. 2 1 0 0 0',
      'Audit mandatory art. 1 0 1 1 0',
      'Total 1 2 1 0',
    ]);
  });

  it('puts first what is against the customer, then the mandatory clauses that are missing', () => {
    const first = /What to settle first<\/h3>\n<ul class="plain">\n([^]*?)\n<\/ul>/u.exec(html)?.[1] ?? '';
    assert.deepEqual(first.split('\n').map((line) => text(line).trim()), ['✖ Return of data – return of the data : against the customer (art. 2.1)', '○ Continuity : missing']);
  });

  it('has every finding once: what is asked, the words of the contract, why they fall short, and a proposal', () => {
    const findings = [...html.matchAll(/<article [^]*?<\/article>/gu)].map(([article]) => text(article).trim());
    assert.deepEqual(findings, [
      '1. Continuity: ○ missing The contract has no such clause. It should provide the following. backups §2.2.2(a) Asks for backups. The Provider shall make a backup every [24 hours].',
      '2. return of the data: ✖ against the customer art. 2.1 What the policy asks §2.2.3(a) Asks for return of the data. The contract says art. 2.1 The Provider keeps the data. Why this falls short Audits are excluded. Proposed text The Provider shall return the data of the Customer.',
      '3. right to audit: ▲ too weak art. 1.1 What the policy asks §2.2.5(a) Asks for right to audit. The contract says art. 1.1 The Customer may audit the Provider once a year. Why this falls short Only once a year. Proposed text The Customer may audit the Provider. The Provider shall answer within [10 days].',
      '4. audit reports: ○ missing What the policy asks §2.2.5(a) Asks for audit reports. Proposed text The Provider shall send the report to the Customer. To be added in art. 1.',
    ]);
  });

  it('quotes words, not Markdown, and never what is on paper only a colour', () => {
    assert.ok(!text(html).includes(SENTENCE));
    for (const [mark] of html.matchAll(/<span class="status[^]*?<\/span>.*?<\/span>/gu)) assert.match(mark, /aria-hidden="true">[✔▲✖○◇]</u);
  });

  it('stands by itself: no script, nothing to load, and every link inside leads somewhere', () => {
    assert.doesNotMatch(html, /<(?:script|img|link|iframe|object|svg|form|input|base)\b|url\(|@import|\son\w+=/iu);
    assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">/u);
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, id] of html.matchAll(/ (?:href="#|aria-labelledby=")([^"]+)"/gu)) assert.ok(ids.includes(id), id);
  });

  it('has a heading for every part, none skipped, and heads for every table', () => {
    const depths = [...body(html).matchAll(/<h([1-6])/gu)].map(([, depth]) => Number(depth));
    assert.equal(depths[0], 1);
    for (const [at, depth] of depths.entries()) assert.ok(at === 0 || depth <= (depths[at - 1] ?? 0) + 1, `heading ${at}`);
    for (const [table] of html.matchAll(/<table[^]*?<\/table>/gu)) assert.match(table, /<thead><tr><th scope="col"/u);
    assert.equal(times(html, '<main>'), 1);
  });

  it('speaks the language of the reader, and quotes and proposes in that of the contract', () => {
    const dutch = htmlReport([sample('nl')], EDITION);
    assert.match(dutch, /<html lang="nl">/u);
    assert.match(dutch, /<dt>Datum van de controle<\/dt><dd>23 november 2026<\/dd>/u);
    assert.match(dutch, /<h4 id="d1-f3">3\. auditrecht: <span class="status weak">/u);
    assert.ok(dutch.includes('<blockquote lang="en">The Customer may audit the Provider once a year.</blockquote>'));
    assert.ok(dutch.includes('<blockquote class="proposal" lang="en">The Customer may audit the Provider. The Provider shall answer within [10 days].</blockquote>'));
    const french = htmlReport([sample('fr')], EDITION);
    assert.match(french, /<dt>Date de l’examen<\/dt><dd>23 novembre 2026<\/dd>/u);
    assert.match(french, /droit d’audit\u00a0: <span class="status weak">/u);
    assert.match(french, /<h2 id="d1-about">À propos de cet examen<\/h2>/u);
  });

  it('links places where it is told how', () => {
    const linked = htmlReport([sample('en')], { ...EDITION, linkTo: ({ path }, { start }) => `see:${path}?"${start}` });
    assert.ok(linked.includes('<a href="see:drafts/hosting.md?&#34;'));
  });

  it('says the same for the same drafts', () => {
    assert.equal(htmlReport([sample('en')], EDITION), html);
    assert.match(htmlReport([], EDITION), /<main>/u);
  });
});

describe('the report on several drafts', () => {
  const html = htmlReport([sample('en'), sample('nl')], EDITION);

  it('has a table of contents, and the drafts one after the other, each in its language', () => {
    const list = /<ol>\n([^]*?)\n<\/ol>/u.exec(html)?.[1]?.split('\n').map((line) => text(line).trim());
    assert.deepEqual(list, ['Hosting contract drafts/hosting.md – 0 of 4 guarantees met', 'Hosting contract drafts/hosting.md – 0 van 4 waarborgen voldaan']);
    assert.match(html, /<section id="d1" lang="en" aria-labelledby="d1-title" class="new-page">[^]*<section id="d2" lang="nl" aria-labelledby="d2-title" class="new-page">/u);
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('what a draft accepts, and what a standard leaves out', () => {
  const comment = '<!-- contract-review: accept audit because "ISAE 3402 every year" -->';

  it('is reported with the reasons', async () => {
    const library = await clauseLibrary();
    const document = reviewed(`# Contract\n\n${comment}\n\n## 1. Audit\n\n1.1 The Customer may audit the Provider once a year.\n`, library, 'en');
    const html = htmlReport([document], EDITION);
    const part = text(html.slice(html.indexOf('id="d1-accepted"'), html.indexOf('id="d1-about"')));
    assert.equal(times(part, 'ISAE 3402 every year'), document.review.accepted.length);
    assert.ok(part.includes('Accepted deviations'));
    assert.match(html, /◇<\/span> accepted<\/span><\/th><td class="number">[1-9]/u);
    for (const { finding } of document.review.accepted) assert.ok(!html.includes(`. ${escapeHtml(document.words.subject(finding))}:`), finding.code);
  });

  it('is named as not asked for', () => {
    const library = withoutExcluded(LIBRARY, [{ id: 'continuity', reason: 'an own <data> centre' }]);
    const document = { ...sample('en'), words: new Words(library, 'en') };
    const html = htmlReport([document], EDITION);
    assert.ok(html.includes('<tr><th scope="row">Continuity</th><td>an own &#60;data&#62; centre</td></tr>'));
    assert.match(html, /The contract meets 0 of the 3 guarantees/u);
  });

  it('is told apart from what the firm asks itself', () => {
    const clauses = LIBRARY.clauses.map((clause) => (clause.id === 'audit' ? { ...clause, own: true, source: 'mail of 3 May', elements: clause.elements.map((element) => ({ ...element, own: true, source: '' })) } : clause));
    const html = htmlReport([{ ...sample('en'), words: new Words({ ...LIBRARY, clauses }, 'en') }], EDITION);
    assert.ok(html.includes('Test policy</a><br>2 guarantees of the organisation’s own</dd>'));
    assert.equal(times(html, '<dt>What the organisation asks <span class="note">own clause of the organisation</span></dt>'), 2);
    assert.equal(times(html, '<dt>What the policy asks '), 1);
    assert.ok(html.includes('<p class="note">mandatory · mail of 3 May · 0 of 2 guarantees met · art. 1</p>'));
  });
});

describe('every finding of a real review', () => {
  for (const language of LANGUAGES) {
    it(`stands in the report once, in ${language}`, async () => {
      const library = await clauseLibrary();
      const draft = `# Agreement\n\n## 1. Audit\n\n1.1 The Customer may audit the Provider once a year, at its own expense. See Article 9.\n\n## 2. Subcontracting\n\n2.1 The Provider may use subcontractors. The fee is [●].\n`;
      const document = reviewed(draft, library, language);
      const html = htmlReport([document], EDITION);
      const numbers = [...html.matchAll(/<h4 id="d1-f\d+">(\d+)\./gu)].map(([, number]) => Number(number));
      assert.deepEqual(numbers, document.review.findings.map((_, at) => at + 1));
      for (const finding of document.review.findings) assert.ok(times(html, `. ${escapeHtml(document.words.subject(finding))}${escapeHtml(document.words.messages.colon)}<span class="status`) >= 1, finding.code);
      const remarks = html.slice(html.indexOf('id="d1-drafting"'));
      for (const finding of document.drafting.findings) assert.equal(times(remarks, `<td>${escapeHtml(document.words.drafting(finding))}</td>`), 1);
      assert.ok(document.drafting.findings.length > 0);
      assert.doesNotMatch(html, /undefined|\[object|NaN/u);
    });
  }
});

describe('a hostile draft', () => {
  it('puts no markup of its own into the report', async () => {
    const html = htmlReport([reviewed(HOSTILE, await clauseLibrary(), 'en', '"><script>alert(11)</script>.md')], { ...EDITION, date: '<script>', version: '<script>' });
    assert.equal(times(html, '</style>'), 1);
    assert.equal(times(html, '</title>'), 1);
    assert.doesNotMatch(html, /<(?:script|img|svg|b)\b/iu);
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/giu)) assert.doesNotMatch(tag, /\son\w+\s*=|javascript:/iu);
    assert.match(html, /&#60;script&#62;/u);
  });

  it('has a library no more power', () => {
    const evil = '</style><script>alert(1)</script>" onload="x';
    const clauses = LIBRARY.clauses.map((clause) => {
      const { en } = clause.texts;
      const elements = Object.fromEntries(Object.keys(en.elements).map((id) => [id, { label: evil, asks: evil, template: evil }]));
      const text = { title: evil, explanation: evil, why: evil, lookFor: evil, elements };
      return { ...clause, own: true, source: evil, texts: { en: text, fr: text, nl: text } };
    });
    const all = { en: evil, fr: evil, nl: evil };
    const reasons = { 'yearly-cap': evil, excluded: evil };
    const library = { ...LIBRARY, clauses, reasons: { en: reasons, fr: reasons, nl: reasons }, profile: { ...LIBRARY.profile, name: all, source: all, url: 'javascript:alert(1)' }, excluded: [{ id: 'x', name: all, reason: evil }] };
    const html = htmlReport([{ ...sample('en'), words: new Words(library, 'en') }], EDITION);
    assert.equal(times(html, '</style>'), 1);
    assert.doesNotMatch(html, /<script\b/iu);
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/giu)) assert.doesNotMatch(tag, /\sonload\s*=|javascript:/iu);
  });

  it('cannot end the string of the running head, nor the style sheet', () => {
    const html = htmlPage({ title: '"; } </style> \\\n body { display: none', language: 'en', body: '' });
    const head = /@top-left \{ content: "([^"]*)"; \}/u.exec(html)?.[1] ?? '';
    assert.match(head, /^(?:[\p{L}\p{N} ]|\\[\da-f]+ )*$/u);
    assert.equal(times(html, '</style>'), 1);
  });
});

describe('the prose of a library', () => {
  it('keeps paragraphs, lists and emphasis, and of all else the words', () => {
    assert.equal(proseHtml('A *b* **c** `d`.\n\n- one\n- [two](javascript:alert(1)) <script>x</script>\n'), '<p>A <em>b</em> <strong>c</strong> <code>d</code>.</p><ul><li><p>one</p></li><li><p>two &#60;script&#62;x&#60;/script&#62;</p></li></ul>');
  });
});
