/** What the server says in Markdown, for an editor that shows none. */
import type { Nodes, Parents } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { CompletionItem, Hover } from 'vscode-languageserver';

const parser = unified().use(remarkParse).freeze();

/** The same hover in plain text. */
export function inPlainText(hover: Hover): Hover {
  const { contents } = hover;
  if (typeof contents !== 'object' || !('kind' in contents)) return hover;
  return { ...hover, contents: { kind: 'plaintext', value: plainTextOf(contents.value) } };
}

/** The same completion with what stands beside it in plain text. */
export function explainedInPlainText(item: CompletionItem): CompletionItem {
  const { documentation } = item;
  return typeof documentation !== 'object' ? item : { ...item, documentation: { kind: 'plaintext', value: plainTextOf(documentation.value) } };
}

/** Markdown without its signs: items keep a dash, a quotation its place, a link its words. */
export function plainTextOf(markdown: string): string {
  return blockOf(parser.parse(markdown));
}

function blockOf(node: Nodes): string {
  switch (node.type) {
    case 'root':
    case 'blockquote': {
      const text = blocksOf(node, '\n\n');
      return node.type === 'root' ? text : indented(text, '  ');
    }
    case 'list':
      return blocksOf(node, node.spread === true ? '\n\n' : '\n');
    case 'listItem':
      return `- ${indented(blocksOf(node, node.spread === true ? '\n\n' : '\n'), '  ').trimStart()}`;
    case 'thematicBreak':
      return '---';
    default:
      return inlineOf(node);
  }
}

function blocksOf({ children }: Parents, between: string): string {
  return children.map(blockOf).filter((text) => text !== '').join(between);
}

function inlineOf(node: Nodes): string {
  if (node.type === 'html') return '';
  if (node.type === 'break') return '\n';
  if ('children' in node) return node.children.map(inlineOf).join('');
  return 'value' in node ? node.value : '';
}

function indented(text: string, by: string): string {
  return text.replace(/^(?=.)/gmu, by);
}
