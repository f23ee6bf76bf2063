import type { Finding } from '../../review/types.ts';
import { clauseText } from '../support/clauseText.ts';
import type { Draft } from '../support/draft.ts';
import type { Change } from '../support/edits.ts';
import type { Fix } from '../support/fixes.ts';
import { insertedAfter } from '../support/insertion.ts';
import { layoutOf } from '../support/layout.ts';
import { clausePlace } from '../support/placement.ts';
import { addedProvisions } from '../support/provisions.ts';
import { renumberingChanges } from '../support/renumbering.ts';
import { provisionText } from '../../wording/template.ts';

/** Inserts a whole clause, the numbers after it moved on; where the draft has a heading for it with nothing to the point, under that heading. */
export const insertClause: Fix = {
  name: 'insertClause',
  kinds: ['missing-clause'],
  preferred: true,
  title: (draft, finding) => draft.words.messages.insertClause(draft.words.title(finding.clause)),
  applies: (draft, finding) => draft.words.clause(finding.clause) !== undefined,
  change,
};

function change(draft: Draft, finding: Finding, overriding: boolean): Change | readonly Change[] {
  const { review, drafting, lines, words } = draft;
  const { contract, sectionOfClause } = review;
  const home = Object.hasOwn(sectionOfClause, finding.clause) ? sectionOfClause[finding.clause] : undefined;
  const language = contract.sections[home ?? -1]?.language ?? contract.language;
  const clause = words.clause(finding.clause);
  const texts = clause?.texts[language];
  const added = (clause?.elements ?? []).map((element) => {
    const { label = '', template = '' } = texts?.elements[element.id] ?? {};
    return { label, text: provisionText(template, contract, language, overriding) };
  });
  if (home !== undefined) return addedProvisions(contract, lines, home, undefined, added);
  const place = clausePlace(draft, finding.clause);
  const layout = layoutOf(contract, lines);
  const text = clauseText(contract, place, texts?.title ?? '', added.map((each) => each.text), layout);
  const inserted = insertedAfter(lines, place.line, text, layout);
  return place.moves === undefined ? inserted : [inserted, ...renumberingChanges(drafting, place.moves)];
}
