/**
 * What a library's texts may not hold. They are shown as Markdown beside a confidential draft: an image would be fetched
 * from wherever a workspace says, and tell that the draft is being read.
 */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../contract/types.ts';

/** Editors read tables and the like, which may end what is code without them. */
const PARSERS = [unified().use(remarkParse).freeze(), unified().use(remarkParse).use(remarkGfm).freeze()];

const LOADS: ReadonlySet<string> = new Set(['image', 'imageReference', 'definition', 'html']);

export const LOADS_MESSAGE = 'Images, link definitions and HTML are not shown, since they could load something from elsewhere: remove this, or write a link as [text](address).';
export const PLAIN_MESSAGE = 'Here only plain words are shown: write this without “<” and without “](”.';

export const LINK_MESSAGE = 'A link leads to a web address (https://…) or an e-mail address (mailto:…): write one of these, or only the words.';

/**
 * Where an image could begin, whatever parser reads the text: what one takes for code or for a cell of a table, another
 * shows, and nobody writes it for anything else.
 */
const IMAGE = /!\[/u;

/** A part of a text that is not to be shown, with what is wrong with it. */
export interface Unshowable {
  readonly span: Span;
  readonly message: string;
}

/** The parts of a text in Markdown that would load something when shown, or lead to something else than a web page; each once. */
export function unshowable(markdown: string): Unshowable[] {
  const [found = []] = PARSERS.map((parser) => faultsIn(parser.parse(markdown))).filter((faults) => faults.length > 0);
  const image = IMAGE.exec(markdown)?.index;
  if (image === undefined || found.some(({ span }) => span.start <= image && image < span.end)) return found;
  return [...found, { span: { start: image, end: image + 2 }, message: LOADS_MESSAGE }];
}

function faultsIn(node: Nodes): Unshowable[] {
  const span = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  if (LOADS.has(node.type)) return [{ span, message: LOADS_MESSAGE }];
  if (node.type === 'link' && !/^(?:https?:\/\/|mailto:)/iu.test(node.url)) return [{ span, message: LINK_MESSAGE }];
  return 'children' in node ? node.children.flatMap(faultsIn) : [];
}

/** Whether a text can be put into Markdown without becoming a link, an image, the address of one, or HTML. */
export function isPlain(text: string): boolean {
  return !/<|!\[|\]\s*[([:]|[\n\r]\s*[\n\r]/u.test(text);
}
