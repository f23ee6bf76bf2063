/**
 * Each labelled provision, judged alone, has the status that its label says. What the review does not see yet is
 * kept with what it says instead (`judged`): such an entry fails as well once the review says something else.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { parse } from 'yaml';
import { parseContract } from '../../server/src/contract/contract.ts';
import { LANGUAGES, type Language } from '../../server/src/contract/types.ts';
import type { Library } from '../../server/src/library/types.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';

interface LabelledProvision {
  readonly element: string;
  readonly status: string;
  /** What the review says for now, where that is not the label. */
  readonly judged?: string;
  readonly heading?: string;
  readonly text: string;
}

const library = await clauseLibrary();

for (const { language, file } of LANGUAGES.flatMap((each) => [each, `${each}.more`].map((name) => ({ language: each, file: `${name}.yaml` })))) {
  it(`provisions/${file}: every status is the one that the label says`, () => {
    const source = readFileSync(new URL(`provisions/${file}`, import.meta.url), 'utf8');
    const parties = partiesParagraph(source);
    const provisions = parse(source) as LabelledProvision[];
    const wrong = provisions.flatMap((provision) => disagreement(provision, parties, language, library) ?? []);
    assert.equal(wrong.length, 0, `${wrong.length} of ${provisions.length} are judged otherwise:\n${wrong.join('\n')}`);
  });
}

/** The paragraph that names the parties, as the header of the file gives it: the comment that is indented. */
function partiesParagraph(source: string): string {
  const paragraph = /^# {3}(\S.*)$/mu.exec(source)?.[1];
  assert.ok(paragraph !== undefined);
  return paragraph;
}

function disagreement({ element, status, judged, heading, text }: LabelledProvision, parties: string, language: Language, library: Library): string | undefined {
  const draft = [parties, ...(heading === undefined ? [] : [`## ${heading}`]), text].join('\n\n');
  const contract = parseContract(`---\nlang: ${language}\n---\n\n${draft}\n`);
  const verdict = reviewContract(contract, library).verdicts.find((candidate) => candidate.element === element);
  const found = verdict?.status ?? 'not in the library';
  if (found === (judged ?? status)) return undefined;
  const decided = verdict?.reasons.length ? ` (${verdict.reasons.join(', ')})` : '';
  return `  ${element}: ${found}${decided}, labelled ${status}${judged === undefined ? '' : `, expected ${judged}`}: ${text.replace(/\s+/gu, ' ')}`;
}
