import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { TOOL_REQUEST } from '../../client/src/protocol.ts';
import type { ToolAnswer, ToolParams } from '../../client/src/protocol.ts';
import { ensureBuilt } from './build.ts';
import { Editor, MODERN } from './client.ts';

const LATE = 'The Provider shall notify the Customer of every security incident within 96 hours.';
const TEXT = `# Agreement\n\nThis agreement is made between Nimbora NV (the “Provider”) and Stad Aalberg (the “Customer”).\n\n## Security incidents\n\n${LATE}\n`;

before(ensureBuilt);
after(() => Editor.endAll());

describe('the tools for a language model', () => {
  let editor: Editor;
  let folder: string;
  let workspace: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'contract-review-tools-'));
    workspace = join(folder, 'work space');
    await mkdir(workspace);
    await writeFile(join(workspace, 'hosting.md'), TEXT);
    await writeFile(join(workspace, 'latin.md'), Buffer.from('# Contrat num\xe9rique\n', 'latin1'));
    await writeFile(join(workspace, 'note.md'), 'Milk, eggs.\n');
    await writeFile(join(folder, 'secret.md'), TEXT);
    editor = new Editor();
    await editor.start({ ...MODERN, workspace: { ...MODERN.workspace, workspaceFolders: true } }, { workspaceFolders: [{ uri: uriOf(''), name: 'work' }] });
  });

  after(async () => {
    assert.equal(await editor.stop(), 0);
    await rm(folder, { recursive: true });
  });

  function uriOf(name: string): string {
    return pathToFileURL(join(workspace, name)).toString().replace(/\/$/u, '');
  }

  function ask(params: ToolParams): Promise<ToolAnswer> {
    return editor.connection.sendRequest(TOOL_REQUEST, params);
  }

  async function reviewed(uri: string): Promise<{ readonly draft: string; readonly findings: readonly { readonly code: string; readonly quotation?: string }[] }> {
    const { text, failed } = await ask({ tool: 'review', input: {}, uri });
    assert.equal(failed, false, text);
    return JSON.parse(text) as Awaited<ReturnType<typeof reviewed>>;
  }

  it('review a file that is not open, whatever it reads like', async () => {
    const { draft, findings } = await reviewed(uriOf('hosting.md'));
    assert.equal(draft, 'hosting.md');
    assert.equal(findings.find(({ code }) => code === 'breach-notification.deadline')?.quotation, LATE);
    assert.ok((await reviewed(uriOf('note.md'))).findings.length > 0);
  });

  it('review what is open as it is in the editor, wherever it is', async () => {
    const uri = pathToFileURL(join(folder, 'secret.md')).toString();
    await editor.open(uri, `---\ncontract: true\n---\n\n${TEXT.replace('96', '30')}`);
    assert.equal((await reviewed(uri)).findings.some(({ code }) => code === 'breach-notification.deadline'), false);
    await editor.close(uri);
  });

  it('read nothing outside the workspace', async () => {
    const outside = pathToFileURL(join(folder, 'secret.md')).toString();
    for (const uri of [outside, `${uriOf('')}/../secret.md`, `${uriOf('')}/%2e%2e/secret.md`, `${uriOf('')}-elsewhere/secret.md`]) {
      const { text, failed } = await ask({ tool: 'review', input: {}, uri });
      assert.equal(failed, true);
      assert.match(text, /outside the workspace: open it in an editor/u);
    }
  });

  it('say what to do about a file that cannot be read', async () => {
    assert.deepEqual(await ask({ tool: 'review', input: {}, uri: uriOf('gone.md') }), { text: 'There is no text file gone.md of at most 20 MB: correct the path, or open the draft in an editor.', failed: true });
    assert.deepEqual(await ask({ tool: 'review', input: {}, uri: uriOf('latin.md') }), { text: 'latin.md is not UTF-8 text: save or convert it as UTF-8.', failed: true });
    assert.deepEqual(await ask({ tool: 'review', input: {} }), { text: 'No draft is named and none is open: give the path of a Markdown file in the workspace.', failed: true });
  });

  it('explain and give texts without a draft, and say which id is meant', async () => {
    const explained = await ask({ tool: 'explain', input: { id: 'audit.reports' } });
    assert.equal(explained.failed, false);
    assert.match(explained.text, /§2\.2\.5\(b\)/u);
    const text = await ask({ tool: 'clauseText', input: { id: 'audit.customer-right', language: 'fr' } });
    assert.match(text.text, /audits moyennant un préavis de 5 jours ouvrables/u);
    const wrong = await ask({ tool: 'explain', input: { id: 'audit.report' } });
    assert.equal(wrong.failed, true);
    assert.match(wrong.text, /Is “audit\.reports” meant\?/u);
  });

  it('answer in the language of the settings', async () => {
    editor.settings = { language: 'nl' };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const { text } = await ask({ tool: 'review', input: {} });
    assert.match(text, /^Er is geen ontwerp genoemd/u);
  });

  it('withstand any input', async () => {
    for (const input of [null, 7, 'audit', [], { id: { id: 'audit' } }, { id: '__proto__' }]) {
      assert.equal((await ask({ tool: 'clauseText', input })).failed, true);
    }
  });
});
