import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { REPORT_REQUEST } from '../../client/src/protocol.ts';
import type { ReportParams, WrittenReport } from '../../client/src/protocol.ts';
import { ensureBuilt } from './build.ts';
import { Editor } from './client.ts';

const URI = 'file:///home/someone/top%20drawer/dpa.md';
const TEXT = readFileSync(new URL('../corpus/drafts/en/dpa.md', import.meta.url), 'utf8');

describe('the report that the server makes', () => {
  before(() => ensureBuilt());
  after(() => Editor.endAll());

  function reportIn(editor: Editor, format: ReportParams['format'], uri = URI): Promise<WrittenReport | null> {
    const params: ReportParams = { uri, format, date: '2026-11-23', version: '1.2.3' };
    return editor.connection.sendRequest(REPORT_REQUEST, params);
  }

  it('is about the draft as it was last typed, and says so', async () => {
    const editor = new Editor();
    await editor.start();
    await editor.open(URI, TEXT);
    assert.equal((await reportIn(editor, 'html'))?.version, 1);
    await editor.change(URI, 2, [{ text: `${TEXT}\n<!-- contract-review: accept network because "not in scope" -->\n` }]);
    await editor.change(URI, 3, [{ text: TEXT }]);
    const report = await reportIn(editor, 'html');
    assert.equal(report?.version, 3);
    assert.ok(report.text.includes(`<code>${createHash('sha256').update(TEXT).digest('hex')}</code>`));
    assert.ok(report.text.includes('<dd>23 November 2026</dd>'));
    assert.ok(report.text.includes('<dd>Contract Review 1.2.3</dd>'));
    await editor.stop();
  });

  it('names the file, not the folders it is in, and links to passages in the editor alone', async () => {
    const editor = new Editor();
    await editor.start();
    await editor.open(URI, TEXT);
    const file = await reportIn(editor, 'html');
    const page = await reportIn(editor, 'page');
    assert.ok(file !== null && page !== null);
    assert.ok(file.text.includes('<dd>dpa.md</dd>'));
    assert.doesNotMatch(file.text, /drawer|command:/u);
    const [, link = ''] = /href="command:contractReview\.goToEvidence\?([^"]+)"/u.exec(page.text) ?? [];
    const [uri, range] = JSON.parse(decodeURIComponent(link)) as [string, { start: { line: number } }];
    assert.equal(uri, URI);
    assert.ok(range.start.line < TEXT.split('\n').length);
    await editor.stop();
  });

  it('is null for what is no contract, and for what is not open', async () => {
    const editor = new Editor();
    await editor.start();
    await editor.open('file:///readme.md', '# Shopping\n\n- milk\n');
    assert.equal(await reportIn(editor, 'md', 'file:///readme.md'), null);
    assert.equal(await reportIn(editor, 'md', 'file:///nowhere.md'), null);
    await editor.stop();
  });

  it('speaks the language of the settings', async () => {
    const editor = new Editor();
    editor.settings = { language: 'nl' };
    await editor.start();
    await editor.open(URI, TEXT);
    assert.match((await reportIn(editor, 'md'))?.text ?? '', /^---\ncontract: false\n---\n\n# Rapport van de contractcontrole – Data Processing Agreement\n/u);
    await editor.stop();
  });
});
