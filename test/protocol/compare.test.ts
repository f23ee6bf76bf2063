import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { COMPARE_REQUEST, GO_TO_EVIDENCE_COMMAND } from '../../client/src/protocol.ts';
import type { CompareParams, ComparisonAnswer, ComparisonPage } from '../../client/src/protocol.ts';
import { ensureBuilt } from './build.ts';
import { Editor, MODERN } from './client.ts';

const URI = 'file:///work/drafts/hosting.md';
const TEXT = `# Hosting agreement

This agreement is made between Eastbrook NV (the "Provider") and the Fund (the "Customer").

## Article 5 – Security incidents

5.1 The Provider shall notify the Customer of every security breach within 7 days.
`;
const BEFORE = TEXT.replace('7 days', '24 hours');

before(ensureBuilt);
after(() => Editor.endAll());

function compare(editor: Editor, text: string, uri = URI): Promise<ComparisonAnswer> {
  const params: CompareParams = { uri, name: 'hosting.md', before: { name: '<before>', text } };
  return editor.connection.sendRequest(COMPARE_REQUEST, params);
}

async function page(editor: Editor, text: string): Promise<ComparisonPage> {
  const answer = await compare(editor, text);
  assert.ok(answer !== null && 'html' in answer);
  return answer;
}

describe('the comparison with an earlier version', () => {
  it('is of the draft as it is in the editor, with links that go to places in it', async () => {
    const editor = new Editor();
    await editor.start(MODERN, { locale: 'nl', initializationOptions: { commands: [GO_TO_EVIDENCE_COMMAND] } });
    await editor.open(URI, BEFORE);
    const same = await page(editor, BEFORE);
    assert.deepEqual([same.isWorse, same.summary], [false, 'Geen enkele waarborg slechter']);
    await editor.change(URI, 2, [{ text: TEXT }]);
    const { title, html, summary, isWorse } = await page(editor, `\ufeff${BEFORE}`);
    assert.deepEqual([title, isWorse], ['Vergelijking van twee versies – hosting.md', true]);
    assert.match(summary, /^1 waarborg slechter/u);
    assert.ok(html.includes('<del>24 hours</del><ins>7 days</ins>'));
    assert.ok(html.includes('&#60;before&#62;'));
    const link = /href="command:contractReview\.goToEvidence\?([^"]+)"/u.exec(html)?.[1] ?? '';
    const [uri, range] = JSON.parse(decodeURIComponent(link)) as [string, { start: { line: number; character: number } }];
    assert.deepEqual([uri, range.start], [URI, { line: 6, character: 4 }]);
    assert.equal(await editor.stop(), 0);
  });

  it('has no links for an editor that cannot follow them', async () => {
    const editor = new Editor();
    await editor.start();
    await editor.open(URI, TEXT);
    assert.doesNotMatch((await page(editor, BEFORE)).html, /<a /u);
    assert.equal(await editor.stop(), 0);
  });

  it('heeds the settings', async () => {
    const editor = new Editor();
    editor.settings = { language: 'fr', severities: { mandatory: { weak: 'off', missing: 'off', contrary: 'off' } } };
    await editor.start();
    await editor.open(URI, TEXT);
    const { isWorse, html } = await page(editor, BEFORE);
    assert.equal(isWorse, false);
    assert.ok(html.includes('1 autre garantie a changé, mais les paramètres ne signalent pas ce qui lui manque.'));
    assert.equal(await editor.stop(), 0);
  });

  it('is refused for what is no contract, not open or too large', async () => {
    const editor = new Editor();
    await editor.start();
    assert.equal(await compare(editor, BEFORE), null);
    await editor.open('file:///work/notes.md', '# Notes\n\nBuy milk.\n');
    assert.equal(await compare(editor, BEFORE, 'file:///work/notes.md'), null);
    await editor.open(URI, TEXT);
    assert.deepEqual(await compare(editor, 'a'.repeat(20 * 1024 * 1024 + 1)), { refusal: 'The other version is larger than 20 MB. Split it and compare the parts.' });
    assert.equal(await editor.stop(), 0);
  });
});
