/** How a draft writes what is yet to be filled in, so that inserted text does it the same way. */
import type { Contract } from '../contract/types.ts';
import { readBlanks } from '../drafting/blanks.ts';
import { sectionTexts } from '../drafting/sectionTexts.ts';

/** A proposal of the library ("30 days") as a blank of the draft, the proposal kept to go by. */
export type BlankStyle = (proposal: string) => string;

const BRACKETS: BlankStyle = (proposal) => `[${proposal}]`;

/** One way to write a blank: how it is known, and how one is written after a model of the draft's. */
interface Way {
  readonly known: RegExp;
  readonly after: (model: string) => BlankStyle;
}

const WAYS: readonly Way[] = [
  { known: /^\[\s*([●•▪■◦○∙]|\.{3,4}|…)/u, after: (mark) => (proposal) => `[${mark} ${proposal}]` },
  { known: /^\[\s*(TB[CDA])\s*\]$/u, after: (mark) => (proposal) => `[${mark} ${proposal}]` },
  { known: /^\{\{\s*[\p{L}\p{N}]+(?:[_.][\p{L}\p{N}]+)+\s*\}\}$/u, after: () => (proposal) => `{{${nameOf(proposal)}}}` },
  { known: /^\{\{/u, after: () => (proposal) => `{{${proposal}}}` },
  { known: /^\[/u, after: () => BRACKETS },
  { known: /^_{2,}/u, after: () => (proposal) => beside('______', proposal) },
  { known: /^(?:\.{5,}|…{2,})/u, after: () => (proposal) => beside('..........', proposal) },
  { known: /^(TB[CDA])(?!\p{L})/u, after: (mark) => (proposal) => beside(mark, proposal) },
];

/** "10 days" as a name: `10_days`; words that make no name stay as they are. */
function nameOf(proposal: string): string {
  return /^[\p{L}\p{N} ]+$/u.test(proposal) ? proposal.replaceAll(' ', '_') : proposal;
}

function beside(mark: string, proposal: string): string {
  return /[()]/u.test(proposal) ? BRACKETS(proposal) : `${mark} (${proposal})`;
}

/** A blank in inserted text, in every style: the pieces of a regular expression. */
export const WRITTEN_BLANK = '\\[[^[\\]\\n\\r]+\\]|\\{\\{[^{}\\n\\r]+\\}\\}|(?:_{6}|\\.{10}|TB[CDA]) \\([^()\\n\\r]+\\)';

const styles = new WeakMap<Contract, BlankStyle>();

/** The style of most blanks of the draft; a proposal in square brackets where it has none. */
export function blankStyle(contract: Contract): BlankStyle {
  let style = styles.get(contract);
  if (style === undefined) styles.set(contract, (style = styleOf(blanksOf(contract))));
  return style;
}

function blanksOf(contract: Contract): string[] {
  return contract.sections.flatMap((section) => readBlanks(sectionTexts(contract, section)).map(({ written }) => written));
}

function styleOf(blanks: readonly string[]): BlankStyle {
  const counts = WAYS.map(() => 0);
  const marks = WAYS.map(() => new Map<string, number>());
  for (const blank of blanks) {
    const at = WAYS.findIndex(({ known }) => known.test(blank));
    if (at < 0) continue;
    counts[at] = (counts[at] ?? 0) + 1;
    const mark = WAYS[at]?.known.exec(blank)?.[1] ?? '';
    marks[at]?.set(mark, (marks[at].get(mark) ?? 0) + 1);
  }
  const most = counts.reduce((best, count, at) => (count > (counts[best] ?? 0) ? at : best), 0);
  if ((counts[most] ?? 0) === 0) return BRACKETS;
  const [[mark] = ['']] = [...(marks[most] ?? [])].sort((a, b) => b[1] - a[1]);
  return WAYS[most]?.after(mark) ?? BRACKETS;
}
