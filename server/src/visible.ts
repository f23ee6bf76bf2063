/** Signs that nobody sees, and that make a text read otherwise than it is. */

/**
 * Control characters but tabs and line ends; the bidirectional embeddings, overrides and isolates, which turn words
 * round; halves of surrogate pairs. The marks that a text in another direction needs (U+200E, U+200F) are none of them.
 */
export const MISLEADING = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;

const ALL = new RegExp(MISLEADING.source, 'gu');

/**
 * A text as it can be shown beside others: each misleading sign as U+FFFD, so that one sees that something is there, and
 * what follows stands where it stands in the text. As long as the text; tabs and line ends stay.
 */
export function visible(text: string): string {
  return text.replace(ALL, '\uFFFD');
}

/** The same on one line: for a list, a terminal, a message. */
export function onOneLine(text: string): string {
  return visible(text.replace(/[\t\n\r\u2028\u2029]+/gu, ' '));
}

/** A value as JSON that shows what is in it, indented: misleading signs are written as escapes, and so are the same again when it is read. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(ALL, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
