/**
 * The pages that are made of drafts, opened in a real browser: nothing runs, nothing is loaded, and text is text. Once with the policy of
 * the page in force, and once without it.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { coverageOf } from '../../server/src/review/coverage.ts';
import { reportedComparison } from '../../server/src/report/comparison/comparison.ts';
import { comparisonPage } from '../../server/src/report/html/comparison.ts';
import { overviewHtml } from '../../server/src/report/html/overview.ts';
import { htmlReport } from '../../server/src/report/html/report.ts';
import { overviewOf, summaryOf } from '../../server/src/report/overview.ts';
import { visible } from '../../server/src/visible.ts';
import { findChromium } from '../vscode/host/find.mjs';
import { hostileDocument, PAYLOADS } from './hostile.ts';

const found = await findChromium();
/** On a machine that checks everything, a browser that is missing is a failure. */
const isRequired = (process.env['CI'] ?? '') !== '';
if (found === undefined && !isRequired) console.log('# NO BROWSER: pages of hostile drafts are not opened. Install Chromium to check them.');

const ELEMENTS = new Set(
  'html head meta title style body main header section article nav h1 h2 h3 h4 p dl dt dd ul ol li table thead tbody tfoot tr th td span a b strong em code br blockquote figure figcaption del ins div wbr'.split(' '),
);
const ATTRIBUTES = new Set('lang class id role tabindex scope title href charset http-equiv content name aria-label aria-labelledby aria-hidden'.split(' '));
const ADDRESSES = /^(?:#d\d+(?:-[a-z0-9]+)?|command:contractReview\.goToEvidence\?[A-Za-z0-9%().!~*'_-]*)$/u;
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`;

/** What the server links a place to. */
function link(): string {
  return `command:contractReview.goToEvidence?${encodeURIComponent(JSON.stringify(['file:///a"\'<b>.md', 1]))}`;
}

/** Every page that the tool makes, with a payload in all its places. */
function pagesOf(payload: string): readonly (readonly [name: string, html: string])[] {
  const name = `drafts/${payload}.md`;
  const [draft, other] = [hostileDocument(payload, 'en', name), hostileDocument(payload, 'nl', name, 'twice')];
  const contracts = [draft, other].map((document, at) => summaryOf(`${at} ${name}`, 'en', coverageOf(document.review, document.words.library)));
  const overview = overviewOf({ contracts, others: 2, unread: [name] }, 'en', 'worst');
  const edition = { date: '2026-11-23', version: payload, fingerprints: new Map([[draft.review.contract.text, payload]]) };
  return [
    ['report', htmlReport([draft], edition)],
    ['page beside the draft', htmlReport([draft], { ...edition, linkTo: link })],
    ['report on two', htmlReport([draft, other], edition)],
    // Of a version in Git, the name is the subject of its commit.
    ['comparison', comparisonPage(reportedComparison({ ...draft, path: `${payload} · 3 May · abc1234` }, other), { linkTo: link })],
    ['overview', overviewHtml(overview, link)],
  ];
}

describe('a page with hostile texts in all its places', { skip: found === undefined && !isRequired ? 'no browser' : false }, () => {
  let browser: Browser;
  let folder: string;
  let page: Page;
  let files = 0;
  /** Of the page that is open, and all that happened since. */
  let address = '';
  let events: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'contract-review-pages-'));
    browser = await chromium.launch({ executablePath: found ?? 'chromium', args: ['--no-sandbox'] });
    page = await watched();
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** One window for all pages: a process for each would take ten times as long. */
  async function watched(): Promise<Page> {
    const window = await browser.newPage();
    await window.exposeFunction('pwned', (which: unknown) => events.push(`ran: ${String(which)}`));
    await window.emulateMedia({ media: 'print' });
    window.on('request', (request) => {
      if (request.url() !== address) events.push(`asked for ${request.url()}`);
    });
    window.on('dialog', (dialog) => {
      events.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    window.on('framenavigated', (frame) => {
      if (frame.url() !== address) events.push(`went to ${frame.url()}`);
    });
    window.on('popup', () => events.push('popup'));
    window.on('console', (message) => events.push(`console: ${message.text()}`));
    window.on('pageerror', (error) => events.push(`error: ${error.message}`));
    return window;
  }

  /** Opens a page as whoever gets it would, and tells all that happened. */
  async function opened(html: string): Promise<{ events: string[]; elements: Record<string, string[]>; text: string }> {
    const file = join(folder, `${++files}.html`);
    await writeFile(file, html);
    events = [];
    address = pathToFileURL(file).href;
    await page.goto(address);
    for (let presses = 0; presses < 5; presses++) await page.keyboard.press('Tab');
    const elements = await page.evaluate<Record<string, string[]>>(
      `[...document.querySelectorAll('*')].reduce((all, { localName, attributes }) => ((all[localName] ??= []).push(...[...attributes].map(({ name, value }) => name + '=' + value)), all), {})`,
    );
    return { events, elements, text: await page.evaluate<string>('document.body.textContent') };
  }

  async function isHarmless(name: string, html: string, payload: string): Promise<void> {
    const { events, elements, text } = await opened(html);
    assert.deepEqual(events, [], name);
    for (const [element, attributes] of Object.entries(elements)) {
      assert.ok(ELEMENTS.has(element), `${name}: <${element}>`);
      for (const attribute of attributes) {
        const [key = ''] = attribute.split('=', 1);
        const value = attribute.slice(key.length + 1);
        assert.ok(ATTRIBUTES.has(key), `${name}: <${element} ${attribute}>`);
        if (key === 'href') assert.match(value, ADDRESSES, name);
      }
    }
    // Shown as it is written, but for what nobody would see; a name of a folder may be broken after its slashes.
    const shown = visible(payload).replace(/\s+/gu, ' ');
    assert.ok(text.replace(/\s+/gu, ' ').includes(shown), `${name} does not show ${shown}`);
    assert.doesNotMatch(text, /[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000e-\u001f\u007f-\u009f]/u, name);
  }

  it('says in its policy that nothing runs and nothing is loaded', () => {
    for (const [name, html] of pagesOf('x')) {
      assert.equal(html.split(POLICY).length, 2, name);
      assert.ok(html.indexOf(POLICY) < html.indexOf('<style'), name);
      assert.ok(html.indexOf(POLICY) < html.indexOf('<title'), name);
    }
  });

  it('notices a script that does run, an image that is asked for, and an element too many', async () => {
    const html = htmlReport([hostileDocument('x', 'en', 'a.md')], {});
    const planted = html.replace('<main>', () => '<main><script>pwned("planted")</script><img src="https://evil.example/planted.png">');
    const withPolicy = await opened(planted);
    const refused = withPolicy.events.filter((event) => /^console: .*Content Security Policy/u.test(event));
    assert.equal(refused.length, 2, withPolicy.events.join('\n'));
    assert.equal(withPolicy.events.includes('ran: planted'), false);
    const { events, elements } = await opened(planted.replace(POLICY, ''));
    assert.deepEqual(events.filter((event) => !event.startsWith('console:')).sort(), ['asked for https://evil.example/planted.png', 'ran: planted']);
    assert.ok('script' in elements && 'img' in elements);
  });

  for (const [at, payload] of PAYLOADS.entries()) {
    it(`shows payload ${at + 1} as text: ${JSON.stringify(visible(payload).slice(0, 40))}`, async () => {
      for (const [name, html] of pagesOf(payload)) {
        await isHarmless(name, html, payload);
        // Escaping alone has to hold: what is saved may be opened by something that knows no policy.
        await isHarmless(`${name} without its policy`, html.replace(POLICY, ''), payload);
      }
    });
  }
});
