/** The frame of every HTML document that the house makes: self-contained, without scripts, printable. */
import type { Language } from '../../contract/types.ts';

export interface Page {
  readonly title: string;
  readonly language: Language;
  /** HTML; every text in it has been through `escapeHtml`. */
  readonly body: string;
}

/** A whole document. Nothing is loaded, nothing runs: the policy forbids it, whatever a draft has smuggled in. */
export function htmlPage({ title, language, body }: Page): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** A text as it is read, wherever it stands in HTML: in an element or in an attribute between quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = 'body{font-family:Georgia,serif;line-height:1.5;max-width:60rem;margin:2rem auto;padding:0 1.5rem}';
