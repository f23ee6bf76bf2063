/** How severe each kind of drafting finding is. */
import type { Severity } from '../library/types.ts';
import type { DraftingFinding, DraftingFlaw, DraftingKind, DraftingSeverities } from './types.ts';

/** What may change what the contract says is a warning; what is only untidy, or yet to be done, an information. */
export const HOUSE_SEVERITIES: Readonly<Record<DraftingKind, Severity>> = {
  'term-undefined': 'information',
  'term-unused': 'information',
  'term-defined-twice': 'information',
  'term-defined-differently': 'warning',
  'reference-missing': 'warning',
  'numbering-gap': 'information',
  'numbering-duplicate': 'warning',
  'numbering-style': 'information',
  blank: 'information',
  'figures-differ': 'warning',
  'figure-words-differ': 'warning',
  'acceptance-unused': 'warning',
  'acceptance-without-reason': 'warning',
  'acceptance-unknown': 'warning',
};

/** The findings that are to be reported, in the order of the document. */
export function graded(flaws: readonly DraftingFlaw[], overrides: DraftingSeverities): DraftingFinding[] {
  const findings: DraftingFinding[] = [];
  for (const flaw of flaws) {
    const severity = overrides[flaw.code] ?? HOUSE_SEVERITIES[flaw.code];
    if (severity !== 'off') findings.push({ ...flaw, severity });
  }
  return findings.sort((a, b) => a.range.start - b.range.start);
}
