/** Reading a contract, reviewing it, and what holds it together. */
import assert from 'node:assert/strict';
import { parseContract } from '../../../server/src/contract/contract.ts';
import type { Contract, PlainText, Span } from '../../../server/src/contract/types.ts';
import { ContractReader } from '../../../server/src/contract/reader.ts';
import { Detector } from '../../../server/src/detect.ts';
import { DraftingReader } from '../../../server/src/drafting/reader.ts';
import { readDrafting } from '../../../server/src/drafting/drafting.ts';
import { OpenDocument } from '../../../server/src/documents.ts';
import { excerptOf } from '../../../server/src/excerpt.ts';
import { Lines } from '../../../server/src/lines.ts';
import { directivesIn } from '../../../server/src/review/directives.ts';
import { reviewContract } from '../../../server/src/review/review.ts';
import { Reviewer } from '../../../server/src/review/reviewer.ts';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { assertSound } from '../../contract/support.ts';
import { LIBRARY } from '../texts/pieces.ts';
import { draftOf, told } from './drafts.ts';
import { cutsCharacter, Ground, seedOf } from './ground.ts';

/** The model of a contract is sound, and its places are whole characters. */
export function checkReading(text: string): void {
  const contract = parseContract(text);
  assertSound(contract);
  const ground = new Ground(text);
  if (contract.frontMatter !== undefined) ground.span(contract.frontMatter.range, 'front matter');
  for (const [index, { range, heading, provisions }] of contract.sections.entries()) {
    ground.span(range, `section ${index}`);
    if (heading !== undefined) ground.span(heading.range, `heading ${index}`);
    if (heading !== undefined) checkPlain(heading.title, ground, `title ${index}`);
    for (const [at, provision] of provisions.entries()) {
      ground.span(provision.range, `provision ${index}/${at}`);
      checkPlain(provision.plain, ground, `words ${index}/${at}`);
    }
  }
  const isContract = new Detector().isContract(contract);
  assert.equal(new Detector().isContract(parseContract(text)), isContract, 'what is a contract is one every time');
}

function checkPlain({ text, pieces }: PlainText, ground: Ground, name: string): void {
  for (const { plain, source, plainLength, sourceLength } of pieces) {
    assert.ok(source >= 0 && source + sourceLength <= ground.text.length && plain + plainLength <= text.length, `${name}: a piece is outside`);
    // A half of a character that stands alone in the source stands alone in the words, too.
    if (cutsCharacter(text, plain)) assert.fail(`${name}: two pieces share a character`);
    ground.span({ start: source, end: source + sourceLength }, `${name}, piece`);
  }
}

/** Verdicts, findings and what they rest on stand where they are said to, and the same text gives the same review. */
export function checkReview(text: string): void {
  const { review, drafting } = draftOf(text);
  const ground = new Ground(text);
  const { contract } = review;
  assert.deepEqual(review.verdicts.map(({ element }) => element), LIBRARY.clauses.flatMap(({ elements }) => elements.map(({ id }) => id)), 'one verdict for every element');
  for (const { element, evidence, status } of review.verdicts) {
    assert.equal(status === 'absent', evidence.length === 0, `${element}: ${status} with ${evidence.length} passages`);
    for (const each of evidence) {
      ground.span(each.range, element);
      assert.equal(each.text, text.slice(each.range.start, each.range.end), `${element}: the text of its evidence`);
      const own = contract.sections[each.section]?.range;
      assert.ok(own !== undefined && own.start <= each.range.start && each.range.end <= own.end, `${element}: its evidence stands in its section`);
    }
  }
  for (const { code, range, related } of [...review.findings, ...review.accepted.map(({ finding }) => finding)]) {
    ground.span(range, code);
    for (const each of related) ground.span(each.range, `${code}, related`);
  }
  for (const { acceptance } of [...review.accepted, ...drafting.accepted]) {
    ground.span(acceptance.range, 'comment');
    ground.span(acceptance.codeRange, 'accepted code');
    assert.equal(text.slice(acceptance.codeRange.start, acceptance.codeRange.end), acceptance.code);
    assert.notEqual(acceptance.reason.trim(), '', 'nothing is accepted without a reason');
  }
  for (const { comment, codes } of directivesIn(contract)) {
    ground.span(comment, 'directive');
    assert.ok(text.startsWith('<!--', comment.start) && text.endsWith('-->', comment.end) && comment.end - comment.start >= 7, 'a directive is a comment');
    for (const { code, range } of codes) assert.equal(text.slice(range.start, range.end), code);
  }
  checkDrafting(drafting, ground);
  assert.equal(JSON.stringify(reviewContract(parseContract(text), LIBRARY)), JSON.stringify(reviewContract(contract, LIBRARY)), 'the same text gives the same review');
}

function checkDrafting({ terms, references, blanks, findings, accepted }: ReturnType<typeof readDrafting>, ground: Ground): void {
  const whole = { start: 0, end: ground.text.length };
  for (const term of terms.all) {
    for (const { range, passage } of term.definitions) {
      ground.span(range, `definition of ${term.name}`);
      ground.span(passage, `passage of ${term.name}`);
    }
    for (const { range } of terms.usesOf(term)) ground.span(range, `use of ${term.name}`);
  }
  for (const { range, written, target, numbers } of references.within(whole)) {
    ground.span(range, `reference ${written}`);
    if (target !== undefined) ground.span(target.range, `target of ${written}`);
    assert.ok(numbers.length > 0, `reference ${written} has a number`);
  }
  for (const blank of blanks) ground.span(blank, 'blank');
  for (const { code, range, related } of [...findings, ...accepted.map(({ finding }) => finding)]) {
    ground.span(range, code);
    for (const each of related) ground.span(each, `${code}, related`);
  }
}

/** Reading a draft again after edits gives what a reading from nothing gives, for the contract, its review and its drafting. */
export function checkIncremental(texts: readonly string[]): void {
  const reader = new ContractReader();
  const reviewer = new Reviewer(LIBRARY);
  const drafter = new DraftingReader();
  for (const [index, text] of texts.entries()) {
    const again = reader.read(text);
    const scratch = parseContract(text);
    assertSame(again, scratch, `version ${index}: the contract`);
    assertSame(reviewer.review(again), reviewContract(scratch, LIBRARY), `version ${index}: the review`);
    assert.equal(told(drafter.read(again)), told(readDrafting(scratch)), `version ${index}: the drafting`);
    // A reading that is left at any step leaves nothing wrong behind.
    const next = texts[(index + 2) % texts.length] ?? '';
    const steps = reader.reading(next);
    for (let step = seedOf(text) % 4; step > 0; step -= 1) if (steps.next().done === true) break;
  }
}

function assertSame(one: Contract | object, two: Contract | object, name: string): void {
  assert.equal(JSON.stringify(one), JSON.stringify(two), `${name} is that of a reading from nothing`);
}

/** The lines of an open document after edits are those of its text. */
export function checkDocument(texts: readonly string[]): void {
  const document = new OpenDocument(TextDocument.create('file:///x.md', 'markdown', 1, texts[0] ?? ''));
  for (const [index, text] of texts.entries()) {
    const current = document.current ?? assert.fail('an edit that was made is not taken in');
    const change = changeBetween(current.text, text);
    const range = { start: positionIn(current.text, change.start), end: positionIn(current.text, change.end) };
    document.update([{ range, text: change.text }], index + 2);
    const edited = document.current ?? assert.fail('an edit that can be made is refused');
    assert.equal(edited.text, text);
    const lines = new Lines(text);
    assert.equal(edited.lines.count, lines.count);
    for (let line = 0; line < lines.count; line += 1) assert.equal(edited.lines.start(line), lines.start(line), `line ${line}`);
  }
  for (const text of texts) checkExcerpt(text);
}

/** What is to be replaced, at whole characters of both texts: a client's positions never stand between a CR and its LF. */
function changeBetween(before: string, after: string): { readonly start: number; readonly end: number; readonly text: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  while (cutsCharacter(before, start) || cutsCharacter(after, start)) start -= 1;
  let same = 0;
  while (same < most - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same += 1;
  while (same > 0 && (cutsCharacter(before, before.length - same) || cutsCharacter(after, after.length - same))) same -= 1;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

function positionIn(text: string, offset: number): { line: number; character: number } {
  const { line, character } = new Lines(text).position(offset);
  return { line, character };
}

function checkExcerpt(text: string): void {
  const long = text.repeat(Math.min(40, Math.ceil(90_000 / Math.max(1, text.length))));
  const lines = new Lines(long);
  const excerpt = excerptOf({ version: 1, text: long, lines }, seedOf(text) % lines.count);
  if (excerpt === undefined) return;
  for (let start = 0; start < excerpt.text.length; start += 997) {
    const span: Span = { start, end: Math.min(start + 20, excerpt.text.length) };
    const place = excerpt.inWhole(span);
    if (place !== undefined) assert.equal(long.slice(place.start, place.end), excerpt.text.slice(span.start, span.end), 'an excerpt stands where it says');
  }
}

/** A draft reads the same with CR LF at the ends of its lines as with LF. */
export function checkLineEnds(text: string): void {
  const lf = text.replace(/\r\n?/gu, '\n');
  const [one, two] = [lf, lf.replace(/\n/gu, '\r\n')].map((each) => seen(each));
  assert.deepEqual(two, one, 'with CR LF it is read as with LF');
}

function seen(text: string): object {
  const { review, drafting, lines } = draftOf(text);
  return {
    sections: review.contract.sections.map(({ heading, kind, parent, language }) => [heading?.title.text, heading?.number, heading?.depth, kind, parent, language]),
    provisions: review.contract.sections.flatMap(({ provisions }) => provisions.map(({ kind, number, plain, depth, leadIn }) => [kind, number, plain.text, depth, leadIn])),
    verdicts: review.verdicts.map(({ element, status, reasons }) => [element, status, reasons]),
    findings: review.findings.map(({ code, kind, range }) => [code, kind, lines.range(range)]),
    drafting: drafting.findings.map(({ code, range }) => [code, lines.range(range)]),
    terms: drafting.terms.all.map((term) => [term.name, term.aliases, drafting.terms.usesOf(term).length]),
    blanks: drafting.blanks.map((blank) => lines.range(blank)),
  };
}
