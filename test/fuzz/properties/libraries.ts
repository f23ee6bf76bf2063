/** Standards and libraries: whatever a file says, it is read without a throw, and what is wrong in it stands in it. */
import assert from 'node:assert/strict';
import { standardCompletions } from '../../../server/src/features/standard/completion.ts';
import { standardHover } from '../../../server/src/features/standard/hover.ts';
import { extendLibrary } from '../../../server/src/library/house.ts';
import type { LibraryProblem } from '../../../server/src/library/problem.ts';
import { readLibrary } from '../../../server/src/library/read.ts';
import { checkExamples } from '../../../server/src/libraryCheck.ts';
import { Words } from '../../../server/src/messages/words.ts';
import { librariesIn, namingLibrary } from '../../../server/src/newClause/standard.ts';
import { makeClause, proposedTitle } from '../../../server/src/newClause/newClause.ts';
import { problemsAgainst, readStandard } from '../../../server/src/standard/read.ts';
import { LANGUAGES, LIBRARY, LIBRARY_FILES } from '../texts/pieces.ts';
import { cutsCharacter, Ground, seedOf } from './ground.ts';

const PATHS = [...LIBRARY_FILES.keys()].filter((path) => !path.startsWith('schema/'));
const [PROFILE = ''] = [LIBRARY.profile.id];

/** A standard, its problems, and the help in writing it. */
export function checkStandard(text: string): void {
  const seed = seedOf(text);
  const language = LANGUAGES[seed % 3] ?? 'en';
  const read = readStandard(text, language);
  const ground = new Ground(text.replace(/^\uFEFF/u, ''));
  for (const { range, message } of [...read.problems, ...problemsAgainst(read, LIBRARY, [PROFILE], language)]) {
    ground.range(range, message);
    assert.ok(message.length > 0 && message.length < 2_000, 'a problem is told in a sentence');
  }
  for (const folder of read.standard.libraries) assert.doesNotMatch(folder, /^(?:\/|[a-z]:|\\\\)|:\/\//iu, 'a library is a folder beside the standard');
  const { lines } = new Ground(text);
  const before = librariesIn(text);
  const named = namingLibrary(text, 'own');
  if (named != null) {
    const offset = new Ground(text).position(named.position, 'where a library is named');
    assert.deepEqual(librariesIn(text.slice(0, offset) + named.text + text.slice(offset)), [...(before ?? []), 'own'], 'a library that is named is one');
  }
  const document = { lines, library: LIBRARY, words: new Words(LIBRARY, language) };
  for (let at = 0; at < 6; at += 1) {
    const offset = (seed >>> at) % (text.length + 1);
    if (cutsCharacter(text, offset)) continue;
    const position = lines.position(offset);
    for (const item of standardCompletions(document, position, { completesSnippets: at % 2 === 0 })) {
      if (item.textEdit !== undefined && 'range' in item.textEdit) new Ground(text).range(item.textEdit.range, `offer ${item.label}`);
    }
    const hover = standardHover(document, position);
    if (hover?.range !== undefined) new Ground(text).range(hover.range, 'hover in a standard');
  }
}

/** A library of which one file is replaced, or a firm's own clauses that say so. */
export function checkLibrary(text: string): void {
  if (seedOf(text) % 4 === 0) checkReplaced(text);
  else checkOwn(text);
}

function checkReplaced(text: string): void {
  const seed = seedOf(text) >>> 3;
  const path = PATHS[seed % PATHS.length] ?? '';
  const files = new Map([...LIBRARY_FILES, [path, text]]);
  const read = readLibrary(files, LANGUAGES[seed % 3]);
  checkProblems(read.problems, files);
}

function checkOwn(text: string): void {
  const seed = seedOf(text) >>> 3;
  const own = new Map([['own/clause.yaml', text], ['own/en.md', '# Own\n\nX.\n'], [`${LIBRARY.clauses[seed % LIBRARY.clauses.length]?.id ?? 'x'}/clause.yaml`, text]]);
  const extended = extendLibrary(LIBRARY, own, LANGUAGES[seed % 3]);
  checkProblems(extended.problems, own);
  checkProblems(checkExamples(extended.library, extended.examples.slice(0, 2)), own);
  assert.ok(extended.library.clauses.length >= LIBRARY.clauses.length, 'a broken clause never takes the others down');
}

function checkProblems(problems: readonly LibraryProblem[], files: ReadonlyMap<string, string>): void {
  for (const { file, range, message } of problems) {
    const text = files.get(file);
    assert.notEqual(message, '');
    new Ground(text?.replace(/^\uFEFF/u, '') ?? '').range(range, `${file}: ${message}`);
  }
}

/** A clause made from what is selected in a text, whatever that is; the made files are a library of a firm's own. */
export function checkNewClause(text: string): void {
  const seed = seedOf(text);
  const one = seed % (text.length + 1);
  const two = (seed >>> 7) % (text.length + 1);
  const selected = { start: Math.min(one, two), end: Math.max(one, two) };
  const { title } = proposedTitle(text, selected);
  const made = makeClause({ title, level: 'privacy', languages: ['nl'], reader: 'en', from: { text, selected } }, LIBRARY);
  if (made === undefined) return;
  const extended = extendLibrary(LIBRARY, made.files);
  assert.deepEqual(extended.problems.filter(({ severity }) => severity === undefined), [], 'what the tool has made it can read');
}
