import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { BLANKS_REQUEST } from '../../client/src/protocol.ts';
import { ensureBuilt } from './build.ts';
import { Editor } from './client.ts';

const URI = 'file:///work/drafts/sla.md';

before(ensureBuilt);

describe('the request for what is left to fill in', () => {
  it('is answered with its places, as the draft is now', async () => {
    const editor = new Editor();
    try {
      await editor.start();
      await editor.open(URI, '---\ncontract: true\n---\n\n# SLA\n\nThe fee is [●] EUR.\n');
      const ask = (uri = URI): Promise<unknown> => editor.connection.sendRequest(BLANKS_REQUEST, { uri });
      assert.deepEqual(await ask(), [{ start: { line: 6, character: 11 }, end: { line: 6, character: 14 } }]);
      assert.deepEqual(await ask('file:///work/drafts/other.md'), []);
    } finally {
      await editor.stop();
    }
  });
});
