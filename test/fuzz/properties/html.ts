/** Whether a page is HTML that every reader reads the same way: as strict as our own pages need to be. */
import assert from 'node:assert/strict';

const VOID: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const TAG = /<(?:(!doctype html)|(\/)?([a-z][a-z\d-]*)((?:\s+[a-z][a-z\d:-]*(?:="[^"<>]*")?)*)\s*(\/)?)>/iuy;
/** What our own pages are made of: a page that has another element got it from a draft. */
const OURS: ReadonlySet<string> = new Set([...VOID, 'html', 'head', 'title', 'style', 'body', 'main', 'header', 'footer', 'nav', 'section', 'article', 'aside', 'details', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'span', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'a', 'b', 'i', 'em', 'strong', 'small', 'code', 'blockquote', 'q', 'ins', 'del', 'mark', 'abbr', 'time', 'sup', 'sub', 'svg', 'path', 'circle', 'rect', 'button', 'label', 'figure', 'figcaption', 'cite', 'bdi']);

/** Tags open and close each other in order, nothing else looks like a tag, and no ampersand begins nothing. */
export function assertWellFormed(page: string): void {
  const open: string[] = [];
  let at = 0;
  for (;;) {
    const next = page.indexOf('<', at);
    assertText(page.slice(at, next < 0 ? page.length : next));
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(page);
    assert.ok(tag !== null, `no tag: ${JSON.stringify(page.slice(next, next + 60))}`);
    const [whole, doctype, closes, name = '', attributes = '', itself] = tag;
    at = next + whole.length;
    if (doctype !== undefined) continue;
    assert.ok(OURS.has(name.toLowerCase()), `no element of ours: ${whole}`);
    assert.doesNotMatch(attributes, /\son[a-z]+\s*=|(?:href|src)="\s*(?:javascript|data|vbscript):/iu, whole);
    assertText(attributes);
    if (closes !== undefined) assert.equal(open.pop(), name, `</${name}> closes what is open`);
    else if (!VOID.has(name) && itself === undefined) open.push(name);
    if (name === 'style' && closes === undefined) at = page.indexOf('</style>', at);
  }
  assert.deepEqual(open, [], 'all that is opened is closed');
}

function assertText(text: string): void {
  const bare = /&(?!(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);)/iu.exec(text);
  assert.equal(bare, null, `an ampersand that begins nothing: ${JSON.stringify(text.slice(bare?.index ?? 0, (bare?.index ?? 0) + 40))}`);
}
