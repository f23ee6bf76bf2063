import type { DocumentLink } from 'vscode-languageserver';
import type { Target } from '../drafting/types.ts';
import type { Draft } from './support/draft.ts';
import { targetName } from '../wording/places.ts';
import { allParts } from './support/referenceParts.ts';

/** A link on every cross-reference whose target is in the draft, one for each of its numbers. */
export function documentLinks(draft: Draft): DocumentLink[] {
  return allParts(draft).flatMap(({ range, target }) =>
    target === undefined ? [] : [{ range: draft.lines.range(range), target: placeLink(draft, target), tooltip: targetName(draft, target) }],
  );
}

/** In the form that editors understand: `uri#L12,3`, both from one. */
function placeLink({ uri, lines }: Draft, { range }: Target): string {
  const { line, character } = lines.position(range.start);
  return `${uri}#L${line + 1},${character + 1}`;
}
