/** The prose of a clause library, which is Markdown, as paragraphs and items without any. */
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export interface ProseBlock {
  readonly isItem: boolean;
  /** White space folded. */
  readonly text: string;
}

const processor = unified().use(remarkParse).freeze();

/** In the order in which they stand; of a link, an image or HTML the words that a reader sees. */
export function proseBlocks(markdown: string): ProseBlock[] {
  return blocksOf(processor.parse(markdown), false).filter(({ text }) => text !== '');
}

function blocksOf(node: Nodes, isItem: boolean): ProseBlock[] {
  if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading') return [{ isItem, text: textOf(node).replace(/\s+/gu, ' ').trim() }];
  return node.children.flatMap((child) => blocksOf(child, isItem || node.type === 'listItem'));
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The prose as plain text. */
export function proseText(markdown: string): string {
  return proseBlocks(markdown)
    .map(({ isItem, text }) => (isItem ? `- ${text}` : text))
    .join('\n\n');
}
