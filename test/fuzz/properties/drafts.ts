/** Drafts as the server makes them, for one text. */
import { parseContract } from '../../../server/src/contract/contract.ts';
import { LANGUAGES } from '../../../server/src/contract/types.ts';
import type { Contract } from '../../../server/src/contract/types.ts';
import { readDrafting } from '../../../server/src/drafting/drafting.ts';
import type { Drafting } from '../../../server/src/drafting/types.ts';
import { Faults } from '../../../server/src/faults.ts';
import type { Draft } from '../../../server/src/features/support/draft.ts';
import { Lines } from '../../../server/src/lines.ts';
import { Words } from '../../../server/src/messages/words.ts';
import { settled } from '../../../server/src/review/acceptances.ts';
import { reviewContract } from '../../../server/src/review/review.ts';
import { LIBRARY } from '../texts/pieces.ts';
import { seedOf } from './ground.ts';

const WORDS = LANGUAGES.map((language) => new Words(LIBRARY, language));

export const URI = 'file:///drafts/contract.md';

/** What a feature does wrong is not set aside but thrown. */
export const STRICT = new Faults((message) => {
  throw new Error(message);
});

/** As {@link STRICT}, of one finding. */
export function rethrown(_code: string, error: unknown): never {
  throw error;
}

/** The draft, in one language of the reader or another. */
export function draftOf(text: string, contract: Contract = parseContract(text)): Draft {
  const outcome = settled(reviewContract(contract, LIBRARY), readDrafting(contract), LIBRARY);
  // The server sets aside what fails, and goes on: here it is what is looked for.
  for (const { error } of [...(outcome.review.faults ?? []), ...(outcome.drafting.faults ?? [])]) throw error;
  const words = WORDS[seedOf(text) % WORDS.length] ?? new Words(LIBRARY, 'en');
  return { uri: URI, version: 1, lines: new Lines(text), library: LIBRARY, words, ...outcome };
}

/** All that a drafting says, as text. */
export function told({ contract, terms, references, blanks, findings }: Drafting): string {
  const whole = { start: 0, end: contract.text.length };
  return JSON.stringify({ terms: terms.all.map((term) => [term, terms.usesOf(term)]), uses: terms.within(whole), references: references.within(whole), blanks, findings });
}
