/**
 * What a library's texts may not hold. They are shown as Markdown beside a confidential draft: an image would be fetched
 * from wherever a workspace says, and tell that the draft is being read.
 */
import type { Nodes } from 'mdast';

const LOADS: ReadonlySet<string> = new Set(['image', 'imageReference', 'definition', 'html']);

export const LOADS_MESSAGE = 'Images, link definitions and HTML are not shown, since they could load something from elsewhere: remove this, or write a link as [text](address).';
export const PLAIN_MESSAGE = 'Here only plain words are shown: write this without “<” and without “](”.';

/** The parts of a text, its own included, that would load something when shown. */
export function loading(node: Nodes): Nodes[] {
  if (LOADS.has(node.type)) return [node];
  return 'children' in node ? node.children.flatMap((child) => loading(child)) : [];
}

/** Whether a text can be put into Markdown without becoming a link, an image or HTML. */
export function isPlain(text: string): boolean {
  return !/<|\]\s*[([]/u.test(text);
}
