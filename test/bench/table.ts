/** Tables for people: aligned text, or Markdown. */

export interface Table {
  readonly title: string;
  /** What the figures are; one paragraph. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function asText({ title, note, head, rows }: Table): string {
  const widths = columnWidths([head, ...rows]);
  const lines = [head, widths.map((width) => '-'.repeat(width)), ...rows].map((row) => padded(row, widths).join('  ').trimEnd());
  return `${title}\n${note}\n\n${lines.join('\n')}\n`;
}

export function asMarkdown({ title, note, head, rows }: Table): string {
  const widths = columnWidths([head, ...rows]);
  const rule = widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const lines = [padded(head, widths), rule, ...rows.map((row) => padded(row, widths))].map((row) => `| ${row.join(' | ')} |`);
  return `### ${title}\n\n${note}\n\n${lines.join('\n')}\n`;
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
}

/** The first column to the left, figures to the right. */
function padded(row: readonly string[], widths: readonly number[]): string[] {
  return widths.map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)));
}

/** Three figures are as many as such a measurement has. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (value >= 100) return value.toFixed(0);
  return value.toPrecision(3).replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '');
}

export function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

export function sizeName(kilobytes: number): string {
  return kilobytes >= 1000 ? `${kilobytes / 1000} MB` : `${kilobytes} KB`;
}
