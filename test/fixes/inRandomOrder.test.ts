/**
 * Findings mended one after the other, in random order, until none is left. FIXES=all in the environment takes every
 * draft in several orders; FIXES_SEED another seed.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Language } from '../../server/src/contract/types.ts';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { mendingChanges } from '../../server/src/features/support/fixes.ts';
import { workspaceEdit } from '../../server/src/features/support/edits.ts';
import type { Library } from '../../server/src/library/types.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { edited, formFaults, foundIn, freshDraft, newlyDrafted, offers, OpenDraft, textEdits, worsened } from './applied.ts';
import { SAMPLES, TITLES, withCrlf } from './drafts.ts';

const ALL = process.env['FIXES'] === 'all';
const SEED = Number(process.env['FIXES_SEED'] ?? 7);
/** More steps than there are guarantees. */
const MOST_STEPS = 200;

describe('findings mended one after the other in random order', () => {
  let library: Library;
  before(async () => {
    library = await clauseLibrary();
  });

  for (const language of LANGUAGES) {
    for (let order = 0; order < (ALL ? 10 : 2); order += 1) {
      it(`make a contract without findings of a title: ${language}, order ${SEED + order}`, () => {
        const text = order % 2 === 0 ? TITLES[language] : withCrlf(TITLES[language]);
        assert.deepEqual(mended(text, library, language, generator(SEED + order)), []);
      });
    }
  }

  SAMPLES.forEach(({ name, text }, index) => {
    if (!ALL && index % 4 !== SEED % 4) return;
    for (let order = 0; order < (ALL ? 5 : 1); order += 1) {
      it(`leave none in ${name}, order ${SEED + order}`, () => {
        assert.deepEqual(mended((index + order) % 2 === 0 ? withCrlf(text) : text, library, 'en', generator(SEED + order)), []);
      });
    }
  });
});

/** Numbers below a limit, the same for the same seed. */
function generator(seed: number): (below: number) => number {
  let state = seed * 7919 + 1;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Mends a draft by the first choice of a random finding until nothing is found; gives what went wrong on the way. */
function mended(text: string, library: Library, language: Language, random: (below: number) => number): string[] {
  const open = new OpenDraft(library, language);
  const first = open.read(text);
  let draft = first;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (draft.review.findings.length === 0) return rest(first, draft);
    const choices = [...offers(draft)].filter(({ finding, fix }, _, all) => fix.preferred || (fix.name === 'overrule' && !all.some((other) => other.finding === finding && other.fix.preferred)));
    const choice = choices[random(choices.length)];
    if (choice === undefined) return [`step ${step}: nothing is offered for ${draft.review.findings.map(({ code }) => code).join(', ')}`];
    const { finding, fix } = choice;
    const before = draft.review.contract.text;
    const edits = textEdits(workspaceEdit(draft, mendingChanges(draft, fix, finding), { documentChanges: true, snippets: true }));
    const next = open.read(edited(before, edits));
    const faults = [...formFaults(before, edits), ...worsened(draft, next)];
    if (next.review.findings.some(({ code }) => code === finding.code)) faults.push(`still ${finding.code}`);
    if (faults.length > 0) return faults.map((fault) => `step ${step}, ${fix.name} ${finding.code}: ${fault}`);
    draft = next;
  }
  return [`${draft.review.findings.length} findings are left after ${MOST_STEPS} steps`];
}

/** At the end: what is found in the draft that was not in the first one, and whether a reading from nothing finds the same. */
function rest(first: Draft, last: Draft): string[] {
  const drafted = newlyDrafted(first, last).filter(({ code }) => code !== 'blank');
  const fresh = freshDraft(last.review.contract.text, last.library, last.words.language);
  return [...drafted.map(({ code, subject }) => `new ${code}: ${subject}`), ...(foundIn(fresh) === foundIn(last) ? [] : ['the review of the edited draft is not that of the draft read anew'])];
}
