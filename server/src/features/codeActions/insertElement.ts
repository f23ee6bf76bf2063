import type { PositionKind } from '../../library/types.ts';
import type { Finding } from '../../review/types.ts';
import type { Draft } from '../support/draft.ts';
import type { Change } from '../support/edits.ts';
import type { Fix } from '../support/fixes.ts';
import { homeOf } from '../support/home.ts';
import { isOffered, languageOf, offeredTitle, OTHER_POSITIONS, templateOf, textIn } from '../support/positions.ts';
import { addedProvisions } from '../support/provisions.ts';
import { provisionText } from '../../wording/template.ts';

/** Inserts the provision that a clause of the draft lacks. */
export const insertElement: Fix = insertion('preferred');

/** The same, by what is agreed to where the preferred text cannot be had. */
export const insertPositions: readonly Fix[] = OTHER_POSITIONS.map(insertion);

function insertion(kind: PositionKind): Fix {
  return {
    name: kind === 'preferred' ? 'insertElement' : `insertElement.${kind}`,
    kinds: ['missing-element'],
    preferred: kind === 'preferred',
    title: (draft, finding) => offeredTitle(draft, finding, kind, draft.words.messages.insertElement(draft.words.label(finding.code))),
    applies: (draft, finding) => isOffered(draft, finding, kind) && homeOf(draft.review, finding.clause) !== undefined,
    change: (draft, finding, overriding, last) => change(draft, finding, kind, overriding, last),
  };
}

function change(draft: Draft, finding: Finding, kind: PositionKind, overriding: boolean, last: boolean): Change {
  const { review, lines } = draft;
  const { contract } = review;
  const home = homeOf(review, finding.clause) ?? { section: 0, anchor: undefined };
  const language = languageOf(contract, home.section);
  const written = textIn(draft, finding, language);
  const text = provisionText(templateOf(written, kind) ?? '', contract, language, overriding);
  return addedProvisions(contract, lines, home.section, last ? undefined : home.anchor, [{ label: written?.label ?? '', text }]);
}
