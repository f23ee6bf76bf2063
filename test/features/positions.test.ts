import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import type { Language } from '../../server/src/contract/types.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { insertElement, insertPositions } from '../../server/src/features/codeActions/insertElement.ts';
import { overrule, replaceSentence, strengthenByPositions } from '../../server/src/features/codeActions/strengthen.ts';
import { hover } from '../../server/src/features/hover.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { changedText } from '../../server/src/features/support/edits.ts';
import { actionsFor, editOf, mendingChanges } from '../../server/src/features/support/fixes.ts';
import type { Clause } from '../../server/src/library/types.ts';
import { Lines } from '../../server/src/lines.ts';
import { Words } from '../../server/src/messages/words.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { findingOf, spanOf } from './support.ts';

const LIBRARY = await clauseLibrary();
const FIXES = [insertElement, ...insertPositions, replaceSentence, ...strengthenByPositions, overrule];
const URI = 'file:///drafts/contract.md';
const DEADLINE = 'breach-notification.deadline';

const OPENING = '# Agreement\n\nThis agreement is made between Nimbora NV (the “Provider”) and Stad Aalberg (the “Customer”).';
const MISSING = `${OPENING}\n\n## 4. Security incidents\n\n4.1 The Provider shall notify the Customer of every security incident and every data breach.\n\n4.2 The Customer names a contact.\n\n## 5. Payment\n\n5.1 The Customer pays the fees.\n`;
const LATE = 'The Provider shall notify the Customer of every security incident within 96 hours.';
const WEAK = `${OPENING}\n\n## 4. Security incidents\n\n4.1 ${LATE}\n`;

function draftOf(text: string, language: Language = 'en', library = LIBRARY): Draft {
  const contract = parseContract(text);
  return { uri: URI, version: 1, lines: new Lines(text), library, review: reviewContract(contract, library), drafting: readDrafting(contract), words: new Words(library, language) };
}

function offered(draft: Draft, code: string) {
  const { range } = findingOf(draft, code);
  const at = draft.lines.range({ start: range.start + 1, end: range.start + 1 });
  const name = draft.words.label(code);
  return actionsFor(draft, FIXES, at, { diagnostics: [] }).filter(({ title }) => title.includes(name));
}

function chosen(draft: Draft, code: string, fix: string): string {
  const found = FIXES.find(({ name }) => name === fix) ?? assert.fail();
  return changedText(draft.review.contract.text, mendingChanges(draft, found, findingOf(draft, code)));
}

function hovered(draft: Draft, quote: string): string {
  const { start } = spanOf(draft.review.contract.text, quote);
  return (hover(draft, draft.lines.position(start + 2))?.contents as { readonly value: string } | undefined)?.value ?? '';
}

describe('quick fixes for a missing element', () => {
  it('offer the positions by name after the preferred text', () => {
    const actions = offered(draftOf(MISSING), DEADLINE);
    assert.deepEqual(actions.map(({ title, isPreferred }) => [title, isPreferred === true]), [
      ['Insert: immediate notification with a fixed limit', true],
      ['Insert: immediate notification with a fixed limit – acceptable: notification within 36 hours', false],
      ['Insert: immediate notification with a fixed limit – fallback: notification within 48 hours', false],
    ]);
  });

  it('offer nothing more for an element without positions', () => {
    assert.deepEqual(offered(draftOf(MISSING), 'breach-notification.content').map(({ title }) => title), ['Insert: complete content of the notification']);
  });

  it('insert the text, numbered as the draft is', () => {
    const inserted =
      '4.3 The Provider shall notify the Customer of every security incident and every personal data breach immediately, and in any event no later than [36 hours] after the Provider or one of its subcontractors becomes aware of it.';
    const after = chosen(draftOf(MISSING), DEADLINE, 'insertElement.acceptable');
    assert.equal(after, MISSING.replace('names a contact.\n', `names a contact.\n\n${inserted}\n`));
    assert.equal(draftOf(after).review.verdicts.find(({ element }) => element === DEADLINE)?.status, 'met');
  });

  it('carry the position from the list to the edit', () => {
    const draft = draftOf(MISSING);
    const [, , fallback] = offered(draft, DEADLINE);
    const edit = editOf(draft, FIXES, fallback?.data, { documentChanges: false, snippets: false });
    assert.match(edit?.changes?.[URI]?.[0]?.newText ?? '', /^\s*4\.3 The Provider shall notify .* no later than \[48 hours\] after the Provider becomes aware of it\. If information/u);
  });

  it('are in the reader’s language, and insert that of the draft', () => {
    assert.deepEqual(offered(draftOf(MISSING, 'nl'), DEADLINE).slice(1).map(({ title }) => title), [
      'Invoegen: onmiddellijke melding binnen een vaste termijn – aanvaardbare positie: melding binnen 36 uur',
      'Invoegen: onmiddellijke melding binnen een vaste termijn – terugvalpositie: melding binnen 48 uur',
    ]);
    assert.deepEqual(offered(draftOf(MISSING, 'fr'), DEADLINE).slice(1).map(({ title }) => title), [
      'Insérer\u00a0: notification immédiate dans un délai fixe – position acceptable\u00a0: notification dans les 36 heures',
      'Insérer\u00a0: notification immédiate dans un délai fixe – position de repli\u00a0: notification dans les 48 heures',
    ]);
    assert.match(chosen(draftOf(MISSING, 'nl'), DEADLINE, 'insertElement.fallback'), /4\.3 The Provider shall notify/u);
  });
});

describe('quick fixes for a weak passage', () => {
  it('offer to put a position in its place', () => {
    assert.deepEqual(offered(draftOf(WEAK), DEADLINE).map(({ title, isPreferred }) => [title, isPreferred === true]), [
      ['Replace this sentence: immediate notification with a fixed limit', true],
      ['Replace this sentence: immediate notification with a fixed limit – acceptable: notification within 36 hours', false],
      ['Replace this sentence: immediate notification with a fixed limit – fallback: notification within 48 hours', false],
      ['Add a provision that prevails: immediate notification with a fixed limit', false],
    ]);
    const after = chosen(draftOf(WEAK), DEADLINE, 'strengthen.acceptable');
    assert.equal(
      after,
      WEAK.replace(
        LATE,
        'The Provider shall notify the Customer of every security incident and every personal data breach immediately, and in any event no later than [36 hours] after the Provider or one of its subcontractors becomes aware of it.',
      ),
    );
  });

  it('add it beside a passage that cannot be replaced', () => {
    const draft = draftOf(`${OPENING}\n\n## Security incidents\n\nThe Provider shall:\n\n- notify the Customer of every security incident within 96 hours;\n- keep the offices clean.\n`);
    const titles = offered(draft, DEADLINE).map(({ title }) => title);
    assert.deepEqual(titles, [
      'Add a provision that prevails: immediate notification with a fixed limit – acceptable: notification within 36 hours',
      'Add a provision that prevails: immediate notification with a fixed limit – fallback: notification within 48 hours',
      'Add a provision that prevails: immediate notification with a fixed limit',
    ]);
    assert.match(chosen(draft, DEADLINE, 'strengthen.fallback'), /\n\nNotwithstanding any other provision of this Agreement, the following applies: The Provider shall notify the Customer .* \[48 hours\]/u);
  });
});

describe('a position that is weak under the policy', () => {
  const clauses = LIBRARY.clauses.map((clause): Clause => {
    if (clause.id !== 'breach-notification') return clause;
    const { en } = clause.texts;
    const text = en.elements[DEADLINE] ?? assert.fail();
    const positions = [{ kind: 'fallback' as const, name: '*72* hours', template: '{provider} shall notify {customer} of every security incident within [72 hours].' }];
    const elements = clause.elements.map((element) => (element.id === DEADLINE ? { ...element, positions: [{ kind: 'fallback' as const, all: [[{ figure: 'duration' as const, compare: '<=' as const, value: 72 }]] }] } : element));
    return { ...clause, elements, texts: { ...clause.texts, en: { ...en, elements: { ...en.elements, [DEADLINE]: { ...text, positions } } } } };
  });
  const weak = { ...LIBRARY, clauses };

  it('is inserted plainly', () => {
    const after = chosen(draftOf(MISSING, 'en', weak), DEADLINE, 'insertElement.fallback');
    assert.equal(after, MISSING.replace('names a contact.\n', 'names a contact.\n\n4.3 The Provider shall notify the Customer of every security incident within [72 hours].\n'));
  });

  it('is not offered where the draft has it, and the hover says both', () => {
    const draft = draftOf(WEAK.replace('96 hours', '70 hours'), 'en', weak);
    assert.deepEqual(offered(draft, DEADLINE).map(({ title }) => title), [
      'Replace this sentence: immediate notification with a fixed limit',
      'Add a provision that prevails: immediate notification with a fixed limit',
    ]);
    assert.match(hovered(draft, LATE.slice(0, 30)), /▲ \*\*[^*]*immediate notification with a fixed limit\*\*: too weak, position: fallback \\\(\\\*72\\\* hours\\\)\n/u);
  });
});

describe('hover', () => {
  const text = WEAK.replace('96 hours', '36 hours');

  it('names the position after the status, at the passage and in the list of the clause', () => {
    const value = hovered(draftOf(text), LATE.slice(0, 30));
    assert.match(value, /✔ \*\*[^*]*immediate notification with a fixed limit\*\*: met, position: acceptable \\\(notification within 36 hours\\\)\n\n/u);
    assert.match(value, /\n- ✔ immediate notification with a fixed limit: met, position: acceptable \\\(notification within 36 hours\\\) \(/u);
    assert.doesNotMatch(hovered(draftOf(WEAK), LATE.slice(0, 30)), /position: /u);
  });

  it('lists the positions of the clause, a line each', () => {
    const value = hovered(draftOf(text), '## 4. Security');
    const list = value.slice(value.indexOf('**Negotiation positions**'));
    const [title, blank, element, ...lines] = list.split('\n');
    assert.deepEqual([title, blank, element, lines.length], ['**Negotiation positions**', '', '- **immediate notification with a fixed limit**', 3]);
    assert.match(lines[0] ?? '', /^ {2}- preferred: The Provider shall notify the Customer of every .* …$/u);
    assert.match(lines[1] ?? '', /^ {2}- acceptable \\\(notification within 36 hours\\\): The Provider shall notify /u);
  });

  it('is in the reader’s language', () => {
    assert.match(hovered(draftOf(text, 'fr'), LATE.slice(0, 30)), /conforme, position acceptable \\\(notification dans les 36 heures\\\)/u);
    assert.match(hovered(draftOf(text, 'nl'), LATE.slice(0, 30)), /, aanvaardbare positie \\\(melding binnen 36 uur\\\)/u);
    assert.match(hovered(draftOf(text, 'nl'), '## 4. Security'), /\*\*Onderhandelingsposities\*\*\n\n- \*\*.*\*\*\n {2}- voorkeurspositie: /u);
  });
});
