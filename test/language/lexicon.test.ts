import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../server/src/contract/types.ts';
import { CompiledLexicon } from '../../server/src/language/lexicon.ts';
import { tokenize } from '../../server/src/language/tokens.ts';
import type { Lexicon } from '../../server/src/library/types.ts';

/** Concept and text of each hit, as "concept: text". */
function hits(lexicon: Lexicon, text: string, language: Language = 'en'): string[] {
  const compiled = new CompiledLexicon(lexicon, language);
  const tokens = tokenize(text, language);
  return compiled.find(tokens).map(({ concept, from, to }) => `${compiled.concepts[concept] ?? '?'}: ${text.slice(tokens[from]?.start, tokens[to - 1]?.end)}`);
}

describe('a form', () => {
  it('is found in any inflection and case, with its article passed over', () => {
    const lexicon = { visit: ['site visit', 'inspection'] };
    assert.deepEqual(hits(lexicon, 'Site visits and INSPECTIONS, no sites to visit'), ['visit: Site visits', 'visit: INSPECTIONS']);
    assert.deepEqual(hits({ end: ['end of contract'] }, 'at the end of the Contract'), ['end: end of the Contract']);
    assert.deepEqual(hits({ end: ['fin du contrat'] }, 'à la fin de ce contrat et fin de l’année', 'fr'), ['end: fin de ce contrat']);
    assert.deepEqual(hits({ end: ['einde van de overeenkomst'] }, 'bij het einde van deze overeenkomst', 'nl'), ['end: einde van deze overeenkomst']);
  });

  it('keeps the kinds of a word apart', () => {
    assert.deepEqual(hits({ provider: ['provider'] }, 'the services provided by the providers'), ['provider: providers']);
    assert.deepEqual(hits({ processor: ['traitant'] }, 'le traitement, le traitant', 'fr'), ['processor: traitant']);
    assert.deepEqual(hits({ processor: ['verwerker'] }, 'de verwerking, de verwerkers', 'nl'), ['processor: verwerkers']);
  });

  it('is found without the accents that a draft has lost', () => {
    assert.deepEqual(hits({ end: ['résiliation'] }, 'la resiliation', 'fr'), ['end: resiliation']);
    assert.deepEqual(hits({ end: ['beëindig*'] }, 'bij beeindiging', 'nl'), ['end: beeindiging']);
  });

  it('passes over a determiner within it, and needs one that it names', () => {
    const lexicon = { notify: ['notify customer'], yearly: ['every year'] };
    assert.deepEqual(hits(lexicon, 'notify its customers, notify any such customer'), ['notify: notify its customers', 'notify: notify any such customer']);
    assert.deepEqual(hits(lexicon, 'every year, each year, this year'), ['yearly: every year']);
    assert.deepEqual(hits({ yearly: ['chaque année'] }, 'chaque année, cette année', 'fr'), ['yearly: chaque année']);
    assert.deepEqual(hits({ yearly: ['elk jaar'] }, 'elk jaar, dit jaar', 'nl'), ['yearly: elk jaar']);
    assert.deepEqual(hits({ customer: ['each customer'] }, 'each of its customers'), ['customer: each of its customers']);
  });

  it('does not pass over other words', () => {
    assert.deepEqual(hits({ visit: ['site visit'] }, 'site or visit, site yearly visit'), []);
  });

  it('with * at its end finds any word that begins so, with * at its beginning any that ends so', () => {
    assert.deepEqual(hits({ audit: ['audit*'] }, 'auditors are auditing the audit, not a preaudit'), ['audit: auditors', 'audit: auditing', 'audit: audit']);
    assert.deepEqual(hits({ data: ['*gegevens'] }, 'Persoonsgegevens, klantgegevens, gegevensdrager', 'nl'), ['data: Persoonsgegevens', 'data: klantgegevens']);
    assert.deepEqual(hits({ sub: ['sous-traitan*', 'délai* raisonnable*'] }, 'la sous-traitance dans des delais raisonnables', 'fr'), ['sub: sous-traitance', 'sub: delais raisonnables']);
  });

  it('with = finds this very word', () => {
    assert.deepEqual(hits({ use: ['=use'] }, 'Use is using what is used for uses'), ['use: Use']);
    assert.deepEqual(hits({ third: ['=derde =partij'] }, 'derde partij, derde partijen', 'nl'), ['third: derde partij']);
  });

  it('with ! takes back what other forms of its concept find inside it', () => {
    const lexicon = { audit: ['audit', '!audit trail'], trail: ['audit trail'] };
    assert.deepEqual(hits(lexicon, 'an audit and the audit trails'), ['audit: audit', 'trail: audit trails']);
    assert.deepEqual(hits({ negation: ['=not', '!not later than'] }, 'not later than this, not later'), ['negation: not']);
  });

  it('with ! leaves what only begins or ends inside it', () => {
    assert.deepEqual(hits({ audit: ['audit of trail', '!yearly audit'] }, 'yearly audit of the trail'), ['audit: audit of the trail']);
  });

  it('with .. allows up to five words between its parts, articles not counted', () => {
    const lexicon = { bears: ['bear .. cost'] };
    assert.deepEqual(hits(lexicon, 'bears the cost'), ['bears: bears the cost']);
    assert.deepEqual(hits(lexicon, 'bears one two the three four five costs'), ['bears: bears one two the three four five costs']);
    assert.deepEqual(hits(lexicon, 'bears one two three four five six costs'), []);
    assert.deepEqual(hits(lexicon, 'the costs it bears'), []);
  });

  it('with .. has as many parts as it likes, and may be taken back', () => {
    assert.deepEqual(hits({ way: ['put .. at .. disposal', '!put .. wine .. disposal'] }, 'puts it at your disposal'), ['way: puts it at your disposal']);
    assert.deepEqual(hits({ way: ['put .. disposal', '!put .. wine .. disposal'] }, 'puts the wine at your disposal'), []);
    assert.deepEqual(hits({ outsource: ['besteedt .. uit'] }, 'De Leverancier besteedt de opdracht niet uit.', 'nl'), ['outsource: besteedt de opdracht niet uit']);
  });

  it('with @ finds what another concept finds, its negative forms taken back', () => {
    const lexicon = { delete: ['delete', 'erase', '!delete key'], end: ['@delete', 'destroy'] };
    assert.deepEqual(hits(lexicon, 'erase or destroy, then the delete key'), ['delete: erase', 'end: erase', 'end: destroy']);
  });

  it('with @ may include in circles and name what does not exist', () => {
    assert.deepEqual(hits({ one: ['@two', 'first'], two: ['@one', '@three', 'second'] }, 'first, second'), ['one: first', 'two: first', 'one: second', 'two: second']);
  });
});

describe('a compiled lexicon', () => {
  it('gives the hits in the order of the words, the shorter first', () => {
    const lexicon = { long: ['written audit report'], report: ['audit report'], audit: ['audit'] };
    assert.deepEqual(hits(lexicon, 'an audit and a written audit report'), ['audit: audit', 'long: written audit report', 'audit: audit', 'report: audit report']);
  });

  it('numbers its concepts', () => {
    const lexicon = new CompiledLexicon({ audit: ['audit'], nothing: [], return: ['return'] }, 'en');
    assert.deepEqual(lexicon.concepts, ['audit', 'nothing', 'return']);
    assert.deepEqual([lexicon.id('audit'), lexicon.id('nothing'), lexicon.id('return'), lexicon.id('other')], [0, 1, 2, undefined]);
  });

  it('passes over forms without a word', () => {
    assert.deepEqual(hits({ none: ['', '…', 'the', '..', '!', '@'] }, 'the text, not empty'), []);
  });

  it('finds a word longer than any of a contract where a form asks for its beginning or end', () => {
    const long = `audit${'a'.repeat(100)}gegevens`;
    const lexicon = { audit: ['audit*'], data: ['*gegevens'] };
    for (let times = 0; times < 2; times++) assert.deepEqual(hits(lexicon, `een ${long}`, 'nl'), [`audit: ${long}`, `data: ${long}`]);
  });
});
