import type { Finding } from '../../review/types.ts';
import type { Draft } from '../support/draft.ts';
import type { Change } from '../support/edits.ts';
import type { Fix } from '../support/fixes.ts';
import { homeOf } from '../support/home.ts';
import { addedProvisions } from '../support/provisions.ts';
import { provisionText } from '../../wording/template.ts';

/** Inserts the provision that a clause of the draft lacks. */
export const insertElement: Fix = {
  name: 'insertElement',
  kinds: ['missing-element'],
  preferred: true,
  title: (draft, finding) => draft.words.messages.insertElement(draft.words.label(finding.code)),
  applies: (draft, finding) =>
    draft.words.elementText(finding.code) !== undefined && homeOf(draft.review, finding.clause) !== undefined,
  change,
};

function change(draft: Draft, finding: Finding, overriding: boolean): Change {
  const { review, lines, words } = draft;
  const { contract } = review;
  const home = homeOf(review, finding.clause) ?? { section: 0, anchor: undefined };
  const language = contract.sections[home.section]?.language ?? contract.language;
  const { label = '', template = '' } = words.clause(finding.clause)?.texts[language].elements[finding.code] ?? {};
  const text = provisionText(template, contract, language, overriding);
  return addedProvisions(contract, lines, home.section, home.anchor, [{ label, text }]);
}
