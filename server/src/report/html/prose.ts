/** The prose of a clause library, which is Markdown, as HTML. */
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { escapeHtml } from './page.ts';

const processor = unified().use(remarkParse).freeze();

/** Paragraphs, lists, emphasis and code; of all else, a link or HTML included, the words alone. */
export function proseHtml(markdown: string): string {
  return htmlOf(processor.parse(markdown));
}

const ELEMENTS: Readonly<Partial<Record<Nodes['type'], string>>> = {
  paragraph: 'p',
  heading: 'p',
  blockquote: 'blockquote',
  listItem: 'li',
  emphasis: 'em',
  strong: 'strong',
};

function htmlOf(node: Nodes): string {
  if (node.type === 'break') return '<br>';
  if (node.type === 'inlineCode' || node.type === 'code') return `<code>${escapeHtml(node.value)}</code>`;
  if ('value' in node) return escapeHtml(node.value);
  const inner = 'children' in node ? node.children.map(htmlOf).join('') : '';
  const name = node.type === 'list' ? (node.ordered === true ? 'ol' : 'ul') : ELEMENTS[node.type];
  return name === undefined ? inner : `<${name}>${inner}</${name}>`;
}
