/** What comes over the wire is broken: it is answered with an error, and the next message is read as if nothing had been. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { ensureBuilt } from './build.ts';
import { CODES, framed, RawEditor } from './raw.ts';

before(ensureBuilt);
after(() => RawEditor.endAll());

const PING = JSON.stringify({ jsonrpc: '2.0', id: 'ping', method: 'no/such/method' });

/** Each with the code of the error that is sent, with the id null, before the next message is answered. */
const BROKEN: readonly (readonly [string, string | Buffer, number])[] = [
  ['a header without a length', 'Content-Type: application/json\r\n\r\n{}', CODES.parseError],
  ['a header without a colon', 'Content-Length\r\n\r\n', CODES.parseError],
  ['a header that is not one', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n', CODES.parseError],
  ['a length that is no number', 'Content-Length: many\r\n\r\n{}', CODES.parseError],
  ['a length that begins like a number', 'Content-Length: 2e9\r\n\r\n{}', CODES.parseError],
  ['a negative length', 'Content-Length: -5\r\n\r\n', CODES.parseError],
  ['a length of nothing', 'Content-Length: 0\r\n\r\n', CODES.parseError],
  ['a length that no message has', 'Content-Length: 99999999999999\r\n\r\n{}', CODES.parseError],
  ['a length that is too short', 'Content-Length: 10\r\n\r\n{"jsonrpc":"2.0","id":7,"method":"shutdown"}', CODES.parseError],
  ['a length that is too long', `Content-Length: 50\r\n\r\n{"jsonrpc":"2.0","id":7,"method":"x"}`, CODES.parseError],
  ['broken JSON', framed('{"jsonrpc":"2.0","id":7,'), CODES.parseError],
  ['JSON that is cut off in a word', framed('tru'), CODES.parseError],
  ['bytes that are no text', Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0xfe, 0x00, 0x80])]), CODES.parseError],
  ['rubbish before a header', '\u0000\u0001rubbish\r\n', CODES.parseError],
  ['a header of a megabyte', `X: ${'x'.repeat(1_000_000)}\r\n\r\n`, CODES.parseError],
  ['a batch', framed(JSON.stringify([{ jsonrpc: '2.0', id: 1, method: 'shutdown' }])), CODES.invalidRequest],
  ['an empty batch', framed('[]'), CODES.invalidRequest],
  ['a number', framed('42'), CODES.invalidRequest],
  ['nothing', framed('null'), CODES.invalidRequest],
  ['a text', framed('"initialize"'), CODES.invalidRequest],
  ['an empty object', framed('{}'), CODES.invalidRequest],
  ['a method that is no text', framed('{"jsonrpc":"2.0","method":7}'), CODES.invalidRequest],
  ['an id that is an object', framed('{"jsonrpc":"2.0","id":{},"method":"shutdown"}'), CODES.invalidRequest],
  ['an id that is null', framed('{"jsonrpc":"2.0","id":null,"method":"shutdown"}'), CODES.invalidRequest],
  ['an id that is true', framed('{"jsonrpc":"2.0","id":true,"method":"shutdown"}'), CODES.invalidRequest],
  ['parameters that are a text', framed('{"jsonrpc":"2.0","method":"initialized","params":"all"}'), CODES.invalidRequest],
];

describe('a message that is broken', () => {
  let editor: RawEditor;
  beforeEach(async () => {
    editor = new RawEditor();
    await editor.start();
  });

  for (const [name, data, code] of BROKEN) {
    it(`is answered with an error, and forgotten: ${name}`, async () => {
      editor.bytes(data);
      editor.bytes(framed(PING));
      assert.equal((await editor.answer('ping')).error?.code, CODES.methodNotFound);
      const errors = editor.received.filter(({ id, error }) => id === null && error !== undefined);
      assert.deepEqual(errors.map(({ error }) => error?.code), [code]);
      assert.equal(await editor.isAlive(), true);
      assert.equal(await editor.stop(), 0);
      assert.equal(editor.errors, '');
    });
  }

  it('is answered under its id where it has one', async () => {
    for (const message of [{ id: 70, method: 'shutdown' }, { jsonrpc: '1.0', id: 71, method: 'shutdown' }, { jsonrpc: '2.0', id: 72, method: 9 }, { jsonrpc: '2.0', id: 73, method: 'shutdown', params: 'x' }]) {
      editor.send(message);
      assert.equal((await editor.answer(message.id)).error?.code, CODES.invalidRequest);
    }
    assert.equal(await editor.stop(), 0);
  });

  it('may come byte by byte, with headers in any order and case', async () => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 'é', method: 'no/such/méthode' });
    const message = Buffer.from(`content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:${Buffer.byteLength(body)}\r\n\r\n${body}`);
    for (const byte of message) editor.bytes(Buffer.from([byte]));
    assert.equal((await editor.answer('é')).error?.code, CODES.methodNotFound);
    assert.equal(await editor.stop(), 0);
  });

  it('may be an answer to nothing that was asked', async () => {
    for (const message of [{ id: 9999, result: 1 }, { id: null, result: 1 }, { id: null, error: { code: 1, message: 'x' } }, { id: 9999 }, { id: 'x', error: 7 }]) editor.send({ jsonrpc: '2.0', ...message });
    assert.equal(await editor.isAlive(), true);
    assert.equal(await editor.stop(), 0);
  });
});
