/** What is wrong with a library is told in three languages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { extendLibrary } from '../../server/src/library/house.ts';
import { libraryMessage } from '../../server/src/messages/library.ts';
import { FILES, read } from '../library/fixture.ts';

/** Where a firm's own clauses are read. */
const SOURCES = ['compile', 'forms', 'house', 'houseWords', 'libraryFiles', 'positions', 'showable', 'template', 'terms', 'texts'].map((name) => `server/src/library/${name}.ts`);

/** Only the build says these, about a library with a profile of its own; or they are a part of a message. */
const OF_THE_BUILD = [/^Add one /u, /^x x no text/u, /not a concept of lexicon\/concepts\.yaml/u, /not a modifier of profile\.yaml/u, /no sentence in every language/u];

/** The messages in a source, with "x" for what is named in them. */
function messagesIn(source: string): string[] {
  const literals = [...source.matchAll(/'((?:[A-Z“][^'\n]|[^'\n](?=[^'\n]*: ))[^'\n]{14,}\.)'|`([A-Z“$][^`\n]{14,}\.)`/gu)].map(([, plain, template]) => plain ?? template ?? '');
  return literals.filter((text) => !text.includes('${known')).map((text) => text.replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/gu, 'x').replaceAll('\\', ''));
}

describe('what is wrong with a library', () => {
  const messages = SOURCES.flatMap((path) => messagesIn(readFileSync(path, 'utf8'))).filter((message) => !OF_THE_BUILD.some((pattern) => pattern.test(message)));

  it('is found in the sources', () => {
    assert.ok(messages.length > 55, String(messages.length));
  });

  for (const language of ['fr', 'nl'] as const) {
    it(`is told in ${language}`, () => {
      assert.deepEqual(messages.filter((message) => libraryMessage(message, language) === message), []);
    });
  }

  it('keeps what is named in it, in its place', () => {
    assert.equal(libraryMessage('“a $& b” is not a clause of the library: write one of audit, privacy.', 'nl'), '“a $& b” is geen clausule van de bibliotheek: schrijf een van deze: audit, privacy.');
    assert.equal(libraryMessage('There is no en.md or fr.md: drafts in English or French get the Dutch text.', 'nl'), 'Er is geen en.md of fr.md: ontwerpen in het Engels of Frans krijgen de tekst in het Nederlands.');
    assert.equal(libraryMessage('There is no nl.md: drafts in Dutch get the French text.', 'fr'), 'Il n’y a pas de nl.md\u00a0: les projets en néerlandais reçoivent le texte français.');
    assert.equal(libraryMessage('{vendor} is not a placeholder: write {provider}, {customer}.', 'fr'), '{vendor} n’est pas un paramètre\u00a0: écrivez {provider}, {customer}.');
    assert.equal(libraryMessage('This file is missing: add it.', 'en'), 'This file is missing: add it.');
    assert.equal(libraryMessage('Something that nobody says.', 'nl'), 'Something that nobody says.');
  });

  it('is told so where own clauses are read, YAML and all', () => {
    const base = read(FILES).library ?? assert.fail();
    const told = (files: Record<string, string>): string[] => extendLibrary(base, new Map(Object.entries(files)), 'nl').problems.map(({ message }) => message);
    assert.deepEqual(told({ 'x/clause.yaml': 'extends: adit\n' }), ['“adit” is geen clausule van de bibliotheek: schrijf een van deze: audit.']);
    assert.deepEqual(told({ 'x/clause.yaml': 'extends: audit\nelements: [{id: audit.right, signals: [{met: [audit], weak: [audit]}]}]\n' }), ['Een signaal heeft precies een van met, weak en contrary; weak en contrary hebben een reden, met niet.']);
    for (const message of told({ 'x/clause.yaml': 'id: [x\n', 'y/clause.yaml': 'id: y\nid: z\n', 'z/clause.yaml': '' })) assert.doesNotMatch(message, /\b(?:the|this|here|write|check)\b/iu);
  });
});
