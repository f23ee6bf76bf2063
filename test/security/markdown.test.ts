/**
 * Hovers, completions, findings and reports in Markdown, made of hostile drafts under hostile libraries: read as an editor reads them, there
 * is no link, image or HTML in them but our own, and the terminal gets no orders.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { hover } from '../../server/src/features/hover.ts';
import { referenceHover } from '../../server/src/features/referenceHover.ts';
import { termHover } from '../../server/src/features/termHover.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { elementExplanation } from '../../server/src/features/support/explanation.ts';
import { coverageOf } from '../../server/src/review/coverage.ts';
import { reportedComparison } from '../../server/src/report/comparison/comparison.ts';
import { comparisonJson } from '../../server/src/report/comparison/json.ts';
import { comparisonMarkdown } from '../../server/src/report/comparison/markdown.ts';
import { comparisonText } from '../../server/src/report/comparison/text.ts';
import { markdownReport } from '../../server/src/report/markdown.ts';
import { overviewOf, summaryOf } from '../../server/src/report/overview.ts';
import { overviewMarkdown } from '../../server/src/report/overviewMarkdown.ts';
import { overviewText } from '../../server/src/report/overviewText.ts';
import { textReport } from '../../server/src/report/text.ts';
import { writtenReport } from '../../server/src/report/formats.ts';
import { URI } from '../features/support.ts';
import { hostileDocument, hostileDraft, PAYLOADS } from './hostile.ts';

/** An editor reads tables, and makes links of bare addresses; others do neither. */
const PARSERS = [unified().use(remarkParse).freeze(), unified().use(remarkParse).use(remarkGfm).freeze()];
const MISLEADING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

function textOf(node: Nodes): string {
  return [...nodesOf(node)].map((each) => ('value' in each ? each.value : '')).join('');
}

/**
 * What a reader of Markdown would make of a text beyond words in order: links, images, HTML, headings, definitions, code.
 *
 * @param own our own headings begin with one of these; our own links lead to one of these
 */
function markupIn(markdown: string, own: { readonly headings: readonly string[]; readonly links: readonly string[] }): string[] {
  return PARSERS.flatMap((parser) =>
    [...nodesOf(parser.parse(markdown))].flatMap((node): string[] => {
      switch (node.type) {
        case 'link': {
          // A bare address that is shown as it is hides nothing.
          const text = textOf(node);
          const isBare = [node.url, node.url.replace(/^(?:http:\/\/|mailto:)/u, '')].some((url) => url === text || decodeURI(url) === text);
          return isBare || own.links.some((link) => node.url.startsWith(link)) ? [] : [`link to ${node.url}`];
        }
        case 'heading':
          return own.headings.some((heading) => textOf(node).startsWith(heading)) ? [] : [`heading ${textOf(node)}`];
        case 'image':
        case 'imageReference':
        case 'linkReference':
        case 'definition':
        case 'footnoteDefinition':
        case 'footnoteReference':
        case 'html':
        case 'code':
        case 'inlineCode':
        case 'delete':
          return [node.type];
        default:
          return [];
      }
    }),
  );
}

/** Every hover of a draft, at every place. */
function hoversOf(draft: Draft): string[] {
  const values = new Set<string>();
  for (let offset = 0; offset <= draft.lines.text.length; offset += 3) {
    const position = draft.lines.position(offset);
    for (const found of [hover(draft, position), termHover(draft, position), referenceHover(draft, position)]) {
      if (found !== null && typeof found.contents === 'object' && 'value' in found.contents) values.add(String(found.contents.value));
    }
  }
  return [...values];
}

const EDITION = { date: '2026-11-23', version: '0.1.0' };

describe('a hover over a hostile draft', () => {
  const own = { headings: ['Audit', 'Return', 'Restitution', 'Teruggave', 'Continuity', 'Continuité', 'Continuïteit'], links: [`${URI}#L`] };

  it('renders nothing of the draft or the library but words', () => {
    let count = 0;
    for (const [at, payload] of PAYLOADS.entries()) {
      const language = LANGUAGES[at % LANGUAGES.length] ?? 'en';
      const draft = hostileDraft(payload, language, undefined, false);
      const texts = [...hoversOf(draft), ...draft.library.clauses.flatMap(({ id, elements }) => elements.map((element) => elementExplanation(draft.words, id, element.id).join('\n\n')))];
      count += texts.length;
      for (const text of texts) {
        assert.deepEqual(markupIn(text, own), [], `${payload}\n${text}`);
        assert.doesNotMatch(text, MISLEADING);
        // An editor that is told to would show icons for these.
        assert.doesNotMatch(text, /(?<!\\)\$\(/u);
      }
    }
    assert.ok(count > PAYLOADS.length * 4, `${count} hovers`);
  });

  it('would be found out if it rendered a link or an image', () => {
    assert.deepEqual(markupIn('[x](command:a) ![y](b) <i>', own), ['link to command:a', 'image', 'html', 'link to command:a', 'image', 'html']);
    assert.deepEqual(markupIn('| a | b |\n|---|---|\n| `x | ![y](b) | c` |', own), ['inlineCode', 'image']);
    assert.deepEqual(markupIn('https://example.org', own), []);
  });
});

describe('a finding in a hostile draft', () => {
  it('is told on one line, with nothing that turns words round', () => {
    for (const payload of PAYLOADS) {
      const found = diagnostics(hostileDraft(`${payload}\u2028x`, 'en'));
      assert.ok(found.length > 5);
      for (const { message } of found) assert.doesNotMatch(typeof message === 'string' ? message : message.value, new RegExp(`${MISLEADING.source}|[\\n\\r\\t\\u2028\\u2029]`, 'u'));
    }
  });
});

describe('a report on a hostile draft', () => {
  it('is, in Markdown, words alone', () => {
    for (const payload of PAYLOADS) {
      const [draft, other] = [hostileDocument(payload, 'en', payload), hostileDocument(payload, 'en', `other ${payload}`, 'twice')];
      const overview = overviewOf({ contracts: [summaryOf(payload, 'en', coverageOf(draft.review, draft.words.library))], others: 0, unread: [payload] }, 'en', 'worst');
      const report = markdownReport([draft], EDITION).replace(/^---\n.*?\n---\n/su, '');
      for (const [name, text] of [['report', report], ['comparison', comparisonMarkdown(reportedComparison(draft, other))], ['overview', overviewMarkdown(overview)]] as const) {
        const found = markupIn(text, { headings: [''], links: [] });
        assert.deepEqual(found, [], `${name}: ${payload}\n${text}`);
        assert.doesNotMatch(text, MISLEADING, name);
      }
    }
  });

  it('gives the terminal no orders, coloured or not', () => {
    for (const payload of PAYLOADS) {
      const [draft, other] = [hostileDocument(payload, 'fr', payload), hostileDocument(payload, 'fr', `other ${payload}`, 'twice')];
      const overview = overviewOf({ contracts: [summaryOf(payload, 'fr', coverageOf(draft.review, draft.words.library))], others: 0, unread: [payload] }, 'fr', 'worst');
      for (const colour of [false, true]) {
        const texts = [textReport([draft], { colour, width: 80 }), comparisonText(reportedComparison(draft, other), { colour, width: 80 }), overviewText(overview, 80)];
        // Our own colours open and close; whatever else there is of controls came with the draft.
        for (const text of texts) assert.doesNotMatch(text.replace(/\u001b\[(?:\d\d?;)*\d\d?m([^\u001b]*)\u001b\[0m/gu, colour ? '$1' : '$&').replaceAll('\n', ' '), MISLEADING);
      }
    }
  });

  it('is, for programs, the very text of the draft, in JSON that shows no orders either', () => {
    for (const payload of PAYLOADS) {
      const path = `drafts/${payload}.md`;
      const [draft, other] = [hostileDocument(payload, 'nl', path), hostileDocument(payload, 'nl', `other ${path}`, 'twice')];
      for (const text of [writtenReport('json', [draft], EDITION), writtenReport('sarif', [draft], EDITION), comparisonJson(reportedComparison(draft, other))]) {
        assert.doesNotMatch(text.replaceAll('\n', ' '), MISLEADING);
        assert.equal(Buffer.from(text).toString(), text);
        JSON.parse(text);
      }
      const json = JSON.parse(writtenReport('json', [draft], EDITION)) as { readonly documents: readonly { readonly path: string }[] };
      assert.equal(json.documents[0]?.path, path);
      const sarif = writtenReport('sarif', [draft], EDITION);
      for (const [, uri = ''] of sarif.matchAll(/"uri": "([^"]*)"/gu)) assert.match(uri, /^(?:https?:\/\/[^\s<>]*|(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})+)$/u);
    }
  });
});
