/** Gold labels: one JSON file a document, beside the document. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language, Span } from '../../server/src/contract/types.ts';
import type { ElementStatus } from '../../server/src/library/types.ts';

export interface GoldLabel {
  readonly status: ElementStatus;
  /** Verbatim pieces of the document, white space folded; the first is the strongest. */
  readonly quotes: readonly string[];
  readonly why?: string;
}

export interface GoldDocument {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
  /** Elements that are not named are absent. */
  readonly labels: Readonly<Record<string, GoldLabel>>;
}

interface LabelFile {
  readonly lang?: Language;
  readonly language?: Language;
  readonly labels: Readonly<Record<string, GoldLabel>>;
}

/**
 * Reads every `<name>.json` of `labels` with `<name>.md` of `docs`, in the order of their names.
 *
 * @throws when a folder cannot be read, a label file is not JSON or its document is missing
 */
export function readGold(docs: string, labels: string): GoldDocument[] {
  return readdirSync(labels)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const name = basename(basename(file, '.json'), '.expected');
      const gold = JSON.parse(readFileSync(join(labels, file), 'utf8')) as LabelFile;
      return { name, language: gold.lang ?? gold.language ?? 'en', text: readFileSync(join(docs, `${name}.md`), 'utf8'), labels: gold.labels };
    });
}

/** Where a quote stands in the text, white space folded on both sides; undefined where it does not. */
export function findQuote(text: string, quote: string): Span | undefined {
  const pattern = quote.trim().split(/\s+/u).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('\\s+');
  const match = new RegExp(pattern, 'u').exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
