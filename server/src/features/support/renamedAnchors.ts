/** Links to headings whose words change go on leading there. */
import { sectionAt } from '../../contract/sections.ts';
import type { Contract } from '../../contract/types.ts';
import { letters, linksWithin, words } from './anchors.ts';
import type { Change } from './edits.ts';

/** `[…](#personal-data-and-logs)` → `[…](#client-records-and-logs)`, for changes that touch a heading. */
export function renamedAnchors(contract: Contract, changes: readonly Change[]): Change[] {
  const anchors = anchorsOf(contract, changes);
  if (anchors.size === 0) return [];
  return linksWithin(contract.text).flatMap(({ fragment, start }) => {
    const changed = (anchors.get(letters(fragment)) ?? []).reduce(
      (anchor, { span, text }) => anchor.replace(slug(contract.text.slice(span.start, span.end)), () => slug(text)),
      fragment,
    );
    return changed === fragment ? [] : [{ span: { start, end: start + fragment.length }, text: changed }];
  });
}

/** The changes in a heading, by the letters of its anchor as it was. */
function anchorsOf(contract: Contract, changes: readonly Change[]): Map<string, readonly Change[]> {
  const anchors = new Map<string, Change[]>();
  for (const change of changes) {
    const heading = contract.sections[sectionAt(contract, change.span.start)]?.heading;
    if (heading === undefined || change.span.end > heading.range.end) continue;
    // Bold and plain lines have no anchor.
    if (heading.style !== 'atx' && heading.style !== 'setext') continue;
    const key = letters(words(contract.text.slice(heading.range.start, heading.range.end)));
    const same = anchors.get(key) ?? [];
    anchors.set(key, same);
    same.push(change);
  }
  return anchors;
}

/** As the usual renderers make it: small letters, hyphens for blanks, no punctuation. */
function slug(source: string): string {
  return words(source)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/gu, '-');
}
