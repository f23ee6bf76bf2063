/** The frame of every HTML document that the house makes: self-contained, without scripts, printable. */
import type { Language } from '../../contract/types.ts';
import { SIGNS } from '../../messages/signs.ts';
import type { CoverageStatus } from '../../review/coverage.ts';
import { visible } from '../../visible.ts';
import { STYLE } from './style.ts';

export interface Page {
  readonly title: string;
  readonly language: Language;
  /** HTML; every text in it has been through `escapeHtml`. */
  readonly body: string;
}

/**
 * A whole document. Nothing is loaded, nothing runs: the policy forbids it, whatever a draft has smuggled in. What
 * classes there are to use, see `style.ts`. On paper every page has the title at its head and its number at its foot.
 */
export function htmlPage({ title, language, body }: Page): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${STYLE}
@page { @top-left { content: ${cssString(visible(shortened(title)))}; } }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** A text as it is read, wherever it stands in HTML: in an element or in an attribute between quotation marks. Nothing in it turns round what stands beside it. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * A status as a sign and a word: "▲ too weak".
 *
 * @param text what stands after the sign: the status word, or a sentence; empty for the sign alone
 */
export function statusMark(status: CoverageStatus, text: string): string {
  return `<span class="status ${status}"><span class="sign" aria-hidden="true">${SIGNS[status]}</span>${text === '' ? '' : ` ${escapeHtml(text)}`}</span>`;
}

/** More does not fit on the line at the head of a page. */
const LONGEST_HEAD = 90;

function shortened(title: string): string {
  return title.length <= LONGEST_HEAD ? title : `${title.slice(0, LONGEST_HEAD - 1).trimEnd()}…`;
}

/** A string in a style sheet; nothing in it can end the string, or the sheet. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
