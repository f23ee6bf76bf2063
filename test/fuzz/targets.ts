/** What is tried with which texts. */
import fc from 'fast-check';
import { randomText } from '../contract/randomMarkdown.ts';
import { checkActions, checkPlaces, checkWhole } from './properties/features.ts';
import { checkLibrary, checkNewClause, checkStandard } from './properties/libraries.ts';
import { checkDocument, checkIncremental, checkLineEnds, checkReading, checkReview } from './properties/reading.ts';
import { checkComparison, checkReports } from './properties/reports.ts';
import { contractText, mutatedText, versions } from './texts/contracts.ts';
import { exampleText } from './texts/examples.ts';
import { markdownText } from './texts/markdown.ts';
import { unicodeText } from './texts/unicode.ts';
import { yamlText } from './texts/yaml.ts';

/** One text, or the versions of one, in order. */
export type Input = string | readonly string[];

export interface Target {
  readonly name: string;
  /** What has to hold, in a sentence. */
  readonly says: string;
  readonly inputs: fc.Arbitrary<Input>;
  /** @throws where it does not hold */
  readonly check: (input: Input) => void;
  /** Whether it reads contracts: those are tried with all examples and monsters, too. */
  readonly reads: 'contracts' | 'yaml';
}

/** Texts of all kinds; whole drafts are the slowest, and not the likeliest to break anything. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: markdownText },
  { weight: 3, arbitrary: contractText },
  { weight: 2, arbitrary: mutatedText },
  { weight: 2, arbitrary: exampleText },
  { weight: 2, arbitrary: unicodeText },
  { weight: 2, arbitrary: fc.nat(0x7fffffff).map(randomText) },
);

const edited: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 2, arbitrary: versions(8) },
  { weight: 1, arbitrary: fc.array(anyText, { minLength: 2, maxLength: 5 }) },
  { weight: 2, arbitrary: fc.tuple(anyText, fc.array(fc.tuple(fc.nat(1000), fc.nat(60), anyText.map((text) => text.slice(0, 40))), { minLength: 1, maxLength: 6 })).map(([text, changes]) => {
    const texts = [text];
    for (const [thousandths, length, put] of changes) {
      const last = texts.at(-1) ?? '';
      const at = Math.floor((last.length * thousandths) / 1000);
      texts.push(last.slice(0, at) + (length % 4 === 0 ? '' : put) + last.slice(at + (length % 3 === 0 ? 0 : length)));
    }
    return texts;
  }) },
);

function ofText(name: string, says: string, check: (text: string) => void, inputs: fc.Arbitrary<string> = anyText, reads: Target['reads'] = 'contracts'): Target {
  return { name, says, inputs, reads, check: (input) => check(typeof input === 'string' ? input : (input.at(-1) ?? '')) };
}

function ofVersions(name: string, says: string, check: (texts: readonly string[]) => void): Target {
  return { name, says, inputs: edited, reads: 'contracts', check: (input) => check(typeof input === 'string' ? [input, `${input.slice(0, input.length >> 1)}x${input.slice(input.length >> 1)}`] : input) };
}

export const TARGETS: readonly Target[] = [
  ofText('reading', 'a contract is read soundly, its places whole characters', checkReading),
  ofText('review', 'verdicts and findings stand where they say, the same every time', checkReview),
  ofVersions('incremental', 'after any edit it is read and reviewed as from nothing', checkIncremental),
  ofVersions('document', 'the lines of an open document are those of its text', checkDocument),
  ofText('lineEnds', 'CR LF is read as LF', checkLineEnds),
  ofText('whole', 'diagnostics, symbols, folds, tokens, links, coverage are places of the draft', checkWhole),
  ofText('places', 'hover, definition, references, rename, completion, selection are places of the draft', checkPlaces),
  ofText('actions', 'edits of code actions are places of the draft', checkActions),
  ofText('reports', 'reports are valid in their formats', checkReports),
  ofVersions('comparison', 'comparisons are valid, and nothing differs from itself', checkComparison),
  ofText('newClause', 'a clause made from a text can be read', checkNewClause),
  ofText('standard', 'a standard is read whatever it says', checkStandard, yamlText, 'yaml'),
  ofText('library', 'a library is read whatever it says', checkLibrary, yamlText, 'yaml'),
];

export function targetNamed(name: string): Target | undefined {
  return TARGETS.find((target) => target.name === name);
}
