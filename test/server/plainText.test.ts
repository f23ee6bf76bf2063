import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainTextOf } from '../../server/src/plainText.ts';

describe('Markdown as plain text', () => {
  it('keeps the words and leaves out the signs', () => {
    const markdown = '### Audit and **inspection**\n\nThe *provider* cooperates \\(art\\. 28\\), see [line 7](file:///a.md#L7) and `x`.\n\n---\n\n> At most\n> once a year\\.';
    assert.equal(plainTextOf(markdown), 'Audit and inspection\n\nThe provider cooperates (art. 28), see line 7 and x.\n\n---\n\n  At most\n  once a year.');
  });

  it('keeps items apart, those inside others further in', () => {
    assert.equal(plainTextOf('- ✔ one\n- ✖ two\n  - three\n\n1. four'), '- ✔ one\n- ✖ two\n  - three\n\n- four');
  });

  it('shows no HTML, and the rest as it is', () => {
    assert.equal(plainTextOf('a <b>bold</b>  \nline'), 'a bold\nline');
    assert.equal(plainTextOf(''), '');
  });
});
