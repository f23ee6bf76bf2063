import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { NEW_CLAUSE_CHOICES_REQUEST, NEW_CLAUSE_REQUEST } from '../../client/src/protocol.ts';
import type { NewClauseAnswer, NewClauseChoices, NewClauseWish } from '../../client/src/protocol.ts';
import { ensureBuilt } from './build.ts';
import { Editor } from './client.ts';

const MODEL = '# Model\n\nBetween Oldhill City (the “Customer”) and Acme Ltd (the “Supplier”).\n\n## 4. Parking\n\nThe Supplier shall keep a parking space for the Customer.\n';

describe('the requests for a clause of one’s own', () => {
  let folder = '';
  let uri = '';
  before(ensureBuilt);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'contract-review-'));
    uri = pathToFileURL(folder).href;
    mkdirSync(join(folder, 'team', 'eigen', 'parking'), { recursive: true });
    writeFileSync(join(folder, 'team', '.contract-review.yaml'), '# of the team\nlibraries:\n  - eigen\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  async function withEditor(work: (editor: Editor) => Promise<void>): Promise<void> {
    const editor = new Editor();
    try {
      await editor.start();
      await work(editor);
    } finally {
      await editor.stop();
    }
  }

  function ask(editor: Editor, wish: Partial<NewClauseWish>): Promise<NewClauseAnswer | null> {
    return editor.connection.sendRequest(NEW_CLAUSE_REQUEST, { folder: uri, title: 'Parking', level: 'checklist', languages: ['en'], library: 'clauses', ...wish });
  }

  it('tell what there is to choose from', async () => {
    await withEditor(async (editor) => {
      const choices = (near?: string): Promise<NewClauseChoices> => editor.connection.sendRequest(NEW_CLAUSE_CHOICES_REQUEST, { folder: uri, ...(near !== undefined && { near }) });
      assert.deepEqual(await choices(), { libraries: [] });
      assert.deepEqual(await choices(`${uri}/team/drafts/a.md`), { libraries: ['eigen'] });
      const from = { text: MODEL, start: MODEL.indexOf('The Supplier shall'), end: MODEL.length };
      assert.deepEqual(await editor.connection.sendRequest(NEW_CLAUSE_CHOICES_REQUEST, { folder: uri, from }), { libraries: [], title: 'Parking', language: 'en', passages: 1 });
    });
  });

  it('give files, and a new standard where there is none', async () => {
    await withEditor(async (editor) => {
      const answer = await ask(editor, {});
      assert.deepEqual(answer?.files.map((file) => file.uri), [`${uri}/clauses/parking/en.md`, `${uri}/clauses/parking/clause.yaml`]);
      assert.deepEqual(answer.standard, { uri: `${uri}/.contract-review.yaml`, isNew: true, position: { line: 0, character: 0 }, text: 'libraries:\n  - clauses\n' });
      assert.deepEqual([answer.standardIsBroken, answer.problems], [false, []]);
    });
  });

  it('name a folder in the standard that holds, and none that it names', async () => {
    await withEditor(async (editor) => {
      const near = `${uri}/team/drafts/a.md`;
      const other = await ask(editor, { near, library: 'our clauses' });
      assert.equal(other?.files[0]?.uri, `${uri}/team/our%20clauses/parking/en.md`);
      assert.deepEqual(other.standard, { uri: `${uri}/team/.contract-review.yaml`, isNew: false, position: { line: 3, character: 0 }, text: '  - "our clauses"\n' });
      const same = await ask(editor, { near, library: 'eigen' });
      assert.equal(same?.files[0]?.uri, `${uri}/team/eigen/parking-2/en.md`);
      assert.equal(same.standard, null);
    });
  });

  it('make a clause of what is selected, in its language', async () => {
    await withEditor(async (editor) => {
      const answer = await ask(editor, { languages: ['nl'], from: { text: MODEL, start: MODEL.indexOf('## 4'), end: MODEL.length } });
      assert.match(answer?.files[0]?.text ?? '', /\n> \{provider\} shall keep a parking space for \{customer\}\.\n$/u);
      assert.deepEqual(answer?.problems, []);
    });
  });

  it('refuse what leads out of the folder, and what makes no clause', async () => {
    await withEditor(async (editor) => {
      for (const wish of [{ library: '../elsewhere' }, { library: '/etc' }, { library: '' }, { title: '[x](y)' }, { title: '' }, { languages: [] }, { from: { text: '', start: 0, end: 0 } }]) assert.equal(await ask(editor, wish), null);
    });
  });
});
