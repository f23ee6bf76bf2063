/** Text of the draft, so that Markdown shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&$:]/gu, '\\$&').replace(/\s+/gu, ' ');
}

/** A link to a zero-based line of a document, in the form that editors understand: `uri#L12`. */
export function lineLink(label: string, uri: string, line: number): string {
  const target = uri.replace(/[()\s<>]/gu, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `[${escapeMarkdown(label)}](${target}#L${line + 1})`;
}
