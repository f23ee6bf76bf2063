import { plain } from '../../report/markdown.ts';
import { onOneLine } from '../../visible.ts';

/** Text of the draft, so that Markdown shows it as it is: nothing in it is a mark, a tag, a link or a sign of the editor's. */
export function escapeMarkdown(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]()<>#+\-.!|~&$:]/gu, '\\$&').replace(/\s+/gu, ' ');
}

/** Plain words of the library (a title, a label, what is asked, a reason), where they may begin a line: no marks, links or tags. */
export function escapeWords(text: string): string {
  return plain(text);
}

/** A link to a zero-based line of a document, in the form that editors understand: `uri#L12`. */
export function lineLink(label: string, uri: string, line: number): string {
  const target = uri.replace(/[()\s<>]/gu, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `[${escapeMarkdown(label)}](${target}#L${line + 1})`;
}
