/** The server makes a mistake: what is set aside, what stays, and what the log says. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Clause, Element, Library, Signal } from '../../server/src/library/types.ts';
import { TermReader } from '../../server/src/drafting/terms/termReader.ts';
import { insertElement } from '../../server/src/features/codeActions/insertElement.ts';
import { detailsOf, Faults } from '../../server/src/faults.ts';
import { FAULT_MESSAGES } from '../../server/src/messages/faults.ts';
import { Reviewer } from '../../server/src/review/reviewer.ts';
import { ensureBuilt } from './build.ts';
import { MODERN } from './client.ts';
import { bundledLibrary, InProcess } from './inProcess.ts';
import { RawEditor } from './raw.ts';

const URI = 'file:///work/agreement.md';
const SECRET = 'Eastbrook';
const GOOD = `---\ncontract: true\nlang: en\n---\n\n# Agreement\n\n${SECRET} NV (the “Provider”) and the City (the “Customer”) agree. The fee is [●] EUR.\n\n## 1. Audit\n\nThe Customer has no right to audit the Provider. See article 9.\n`;
const BAD = GOOD.replace('## 1. Audit', '## 1. Audit PANIC');
const BETTER = GOOD.replace('has no right to', 'may at any time');
const AUDIT = 'audit.customer-right';

before(ensureBuilt);
after(() => RawEditor.endAll());

/** An error that quotes the contract, as errors do. */
function fail(): never {
  throw new SyntaxError(`Unexpected token in "${SECRET} NV\n    at the Provider (/home/${SECRET}/x.js:1:1)"`);
}

function replaced(library: Library, clause: string, change: (clause: Clause) => Clause): Library {
  return { ...library, clauses: library.clauses.map((each) => (each.id === clause ? change(each) : each)) };
}

function withElement(library: Library, id: string, change: (element: Element) => Element): Library {
  return replaced(library, id.split('.')[0] ?? '', (clause) => ({ ...clause, elements: clause.elements.map((each) => (each.id === id ? change(each) : each)) }));
}

/** Makes a method fail while `isBad` holds; gives what mends it. */
function broken(prototype: object, name: string, isBad: (...args: readonly unknown[]) => boolean): () => void {
  const own = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  const method = own.value as (...args: unknown[]) => unknown;
  Object.defineProperty(prototype, name, {
    ...own,
    value(this: unknown, ...args: unknown[]): unknown {
      if (isBad(...args)) fail();
      return method.apply(this, args);
    },
  });
  return () => Object.defineProperty(prototype, name, own);
}

function says(contract: unknown, word: string): boolean {
  return (contract as { readonly text: string }).text.includes(word);
}

function assertDiscreet(log: readonly string[]): void {
  for (const message of log) assert.doesNotMatch(message, new RegExp(SECRET, 'u'));
}

describe('a review that fails', () => {
  let mend = (): void => undefined;
  before(() => {
    mend = broken(Reviewer.prototype, 'reviewing', (contract) => says(contract, 'PANIC'));
  });
  after(() => mend());

  it('leaves the last good findings, and the next version that can be reviewed mends it', async () => {
    const server = await new InProcess().start({ ...MODERN, textDocument: { ...MODERN.textDocument, hover: { contentFormat: ['markdown'] } } }, { initializationOptions: { commands: ['contractReview.showCoverage', 'contractReview.openReport'] } });
    await server.open(URI, GOOD);
    const good = await server.report(URI);
    assert.ok(good.items?.some(({ code }) => code === AUDIT));
    const hover = { textDocument: { uri: URI }, position: { line: 11, character: 20 } };
    const explained = await server.ask('textDocument/hover', hover);
    const lens = await server.ask('textDocument/codeLens', { textDocument: { uri: URI } });
    const coverage = await server.ask<{ score: string }>('contractReview/coverage', { uri: URI });
    await server.change(URI, 2, BAD);
    assert.deepEqual(await server.report(URI, good.resultId), { kind: 'unchanged', resultId: good.resultId });
    assert.deepEqual(await server.report(URI), good);
    assert.deepEqual(await server.ask('textDocument/hover', { ...hover, position: { line: 7, character: 0 } }), null);
    assert.deepEqual(await server.ask('textDocument/codeLens', { textDocument: { uri: URI } }), lens);
    assert.deepEqual(await server.ask('contractReview/coverage', { uri: URI }), coverage);
    assert.notEqual(explained, null);
    assert.deepEqual(server.statuses.map(({ isContract, isStale }) => [isContract, isStale]), [[true, undefined], [true, true]]);
    await assert.rejects(server.ask('textDocument/foldingRange', { textDocument: { uri: URI } }), { code: -32801 });
    await assert.rejects(server.actions(URI, 11), { code: -32801 });
    const refusal = { code: -32803, message: FAULT_MESSAGES.en.notReviewed };
    await assert.rejects(server.ask('textDocument/rename', { textDocument: { uri: URI }, position: { line: 7, character: 30 }, newName: 'Supplier' }), refusal);
    await assert.rejects(server.ask('contractReview/report', { uri: URI, format: 'md', date: '2026-11-23', version: '0' }), refusal);
    assert.equal(server.log.length, 1, server.log.join('\n'));
    assert.match(server.log[0] ?? '', /^Contract Review has made a mistake: agreement\.md could not be reviewed as it is now\.[^]*The draft is untouched[^]*“Contract Review: Restart”[^]*\nSyntaxError\n {4}at /u);
    assertDiscreet(server.log);
    await server.change(URI, 3, BETTER);
    const mended = await server.report(URI, good.resultId);
    assert.equal(mended.items?.some(({ code }) => code === AUDIT), false);
    assert.equal(server.statuses.at(-1)?.isStale, undefined);
  });

  it('is not tried again for the same version, and not told twice', async () => {
    let tried = 0;
    const server = await new InProcess().start();
    await server.open(URI, GOOD);
    await server.report(URI);
    const stop = broken(Reviewer.prototype, 'reviewing', () => {
      tried += 1;
      return false;
    });
    await server.change(URI, 2, BAD);
    for (let times = 0; times < 5; times += 1) await server.report(URI);
    assert.equal(tried, 2, 'once with what was kept, once from nothing');
    await server.change(URI, 3, `${BAD}\n`);
    await server.report(URI);
    stop();
    assert.equal(tried, 4);
    assert.equal(server.log.length, 1);
  });

  it('of a draft that was never reviewed says so, instead of that there is nothing wrong with it', async () => {
    const server = await new InProcess().start(MODERN, { locale: 'fr' });
    await server.open(URI, BAD);
    await assert.rejects(server.report(URI), { code: -32803, message: FAULT_MESSAGES.fr.notReviewed });
    assert.match(server.log[0] ?? '', /^Contract Review a commis une erreur/u);
    await server.change(URI, 2, GOOD);
    assert.ok((await server.codes(URI)).includes(AUDIT));
  });

  it('does not keep another draft from being reviewed', async () => {
    const server = await new InProcess().start();
    await server.open(URI, BAD);
    await server.open('file:///work/other.md', GOOD);
    await assert.rejects(server.report(URI), { code: -32803 });
    assert.ok((await server.codes('file:///work/other.md')).includes(AUDIT));
  });

  it('pushes nothing to a client that does not ask: what it has stays', async () => {
    const server = await new InProcess().start({});
    await server.open(URI, GOOD);
    await server.until(() => server.published.length === 1);
    await server.change(URI, 2, BAD);
    await server.until(() => server.log.length === 1);
    await server.change(URI, 3, BETTER);
    await server.until(() => server.published.length === 2);
    assert.deepEqual(server.published.map(({ version }) => version), [1, 3]);
  });

  it('because of what was kept is mended from nothing, and told', async () => {
    const server = await new InProcess().start();
    await server.open(URI, GOOD);
    await server.report(URI);
    let isFirst = true;
    const stop = broken(Reviewer.prototype, 'reviewing', () => isFirst && !(isFirst = false));
    await server.change(URI, 2, BETTER);
    assert.equal((await server.codes(URI)).includes(AUDIT), false);
    stop();
    assert.match(server.log.join('\n'), /something that it does in the background failed/u);
    assert.equal(server.statuses.at(-1)?.isStale, undefined);
  });
});

describe('a broken clause', () => {
  /** Without it the draft has these. */
  async function codesWithout(clause: string): Promise<string[]> {
    const server = await new InProcess().start();
    await server.open(URI, GOOD);
    return (await server.codes(URI)).filter((code) => code !== clause && !code.startsWith(`${clause}.`));
  }

  const BROKEN: readonly (readonly [string, (clause: Clause) => unknown])[] = [
    ['of which the rules are missing', (clause) => ({ ...clause, elements: undefined })],
    ['that cannot be read', (clause) => Object.defineProperty({ ...clause }, 'headings', { get: fail, enumerable: true })],
    ['without a text in one language', (clause) => ({ ...clause, texts: { ...clause.texts, nl: undefined } })],
    ['that is nothing', () => null],
    ['of which every element is broken', (clause) => ({ ...clause, elements: clause.elements.map(() => 7) })],
  ];

  for (const [name, change] of BROKEN) {
    it(`${name} is left out, told once, and the others are reviewed`, async () => {
      const server = await new InProcess({ library: () => replaced(bundledLibrary(), 'audit', (clause) => change(clause) as Clause) }).start();
      await server.open(URI, GOOD);
      const codes = await server.codes(URI);
      assert.deepEqual(codes, await codesWithout('audit'));
      assert.ok(codes.length > 10);
      await server.change(URI, 2, `${GOOD}\n`);
      await server.codes(URI);
      const told = server.log.filter((message) => message.includes('the clause “'));
      assert.equal(told.length, 1, server.log.join('\n'));
      assert.match(told[0] ?? '', /and is left out\. All other clauses are reviewed/u);
      assertDiscreet(server.log);
    });
  }

  const fields: readonly (readonly [string, (signal: Signal) => unknown])[] = [
    ['of which a rule fails when it is tried', (signal) => Object.defineProperty({ ...signal }, 'negated', laterFail())],
    ['of which a rule has no terms', (signal) => ({ ...signal, all: undefined })],
    ['of which a rule has a term that is none', (signal) => ({ ...signal, all: [[{ concept: 7 }]] })],
    ['of which a rule cannot be read', (signal) => Object.defineProperty({ ...signal }, 'none', { get: fail, enumerable: true })],
  ];

  /** Fails from the review on: what is read of it before is all right. */
  function laterFail(): PropertyDescriptor {
    return { get: fail, enumerable: true };
  }

  for (const [name, change] of fields) {
    it(`has an element ${name}: it is left out, told once, and the others of the clause are reviewed`, async () => {
      const library = withElement(bundledLibrary(), AUDIT, (element) => ({ ...element, signals: element.signals.map((signal) => change(signal) as Signal) }));
      const plain = await new InProcess().start();
      await plain.open(URI, GOOD);
      const server = await new InProcess({ library: () => library }).start();
      await server.open(URI, GOOD);
      assert.deepEqual(await server.codes(URI), (await plain.codes(URI)).filter((code) => code !== AUDIT));
      const { guarantees: all = 0 } = plain.statuses.at(-1) ?? {};
      assert.equal(server.statuses.at(-1)?.guarantees, all - 1, 'what could not be checked is not counted');
      await server.change(URI, 2, GOOD.replace('See', 'Please see'));
      await server.codes(URI);
      assert.equal(server.log.length, 1, server.log.join('\n'));
      assert.match(server.log[0] ?? '', /the guarantee “audit\.customer-right” of the clause “audit” could not be checked, and is left out\. All others are reviewed/u);
      assertDiscreet(server.log);
    });
  }

  it('that fails on one provision alone comes back when that is gone', async () => {
    let isBroken = true;
    const library = withElement(bundledLibrary(), AUDIT, (element) => ({
      ...element,
      signals: element.signals.map((signal) => Object.defineProperty({ ...signal }, 'negated', { get: () => (isBroken ? fail() : signal.negated), enumerable: true })),
    }));
    const server = await new InProcess({ library: () => library }).start();
    await server.open(URI, GOOD);
    assert.equal((await server.codes(URI)).includes(AUDIT), false);
    isBroken = false;
    await server.change(URI, 2, GOOD.replace('no right', 'no right at all'));
    assert.ok((await server.codes(URI)).includes(AUDIT));
  });

  it('of which a message fails is shown with its id', async () => {
    const library = bundledLibrary();
    const server = await new InProcess({ library: () => library }).start();
    await server.open(URI, GOOD);
    await server.codes(URI);
    Object.defineProperty(library.clauses.find(({ id }) => id === 'audit')?.texts.en ?? {}, 'title', { get: fail });
    const { items = [] } = await server.report(URI);
    assert.equal(items.find(({ code }) => code === AUDIT)?.message, AUDIT);
    assert.ok(items.filter(({ code, message }) => code !== message).length > 10);
    assertDiscreet(server.log);
  });
});

describe('one of many', () => {
  it('drafting checks that fails leaves the others and the findings of the contract', async () => {
    const plain = await new InProcess().start();
    const text = `${GOOD}\n## 2. Fees\n\nThe Fees (the “Remuneration”) are due every month, see article 17.\n\n## 4. Term\n\nOne year.\n\n## 4. Law\n\nBelgian law applies.\n`;
    await plain.open(URI, text);
    const all = await plain.codes(URI);
    assert.ok(all.some((code) => code.startsWith('term-')));
    const stop = broken(TermReader.prototype, 'read', () => true);
    const server = await new InProcess().start();
    await server.open(URI, text);
    const codes = await server.codes(URI);
    stop();
    assert.ok(codes.includes('numbering-gap') && codes.includes('blank') && codes.includes(AUDIT));
    assert.deepEqual(codes, all.filter((code) => !code.startsWith('term-')));
    assert.equal(server.log.length, 1);
    assert.match(server.log[0] ?? '', /the draft’s defined terms could not be checked/u);
    assertDiscreet(server.log);
    await server.change(URI, 2, `${text}\n`);
    assert.deepEqual(await server.codes(URI), all, 'the check is made again');
  });

  it('sections that the drafting cannot read leaves the findings of the contract', async () => {
    const stop = broken(WeakMap.prototype, 'set', (_, value) => typeof value === 'object' && value !== null && 'notes' in value);
    const server = await new InProcess().start();
    await server.open(URI, GOOD);
    const codes = await server.codes(URI);
    stop();
    assert.ok(codes.includes(AUDIT) && !codes.includes('blank'));
    assert.match(server.log.join('\n'), /the draft’s wording could not be checked/u);
    assertDiscreet(server.log);
  });

  it('fixes that fails leaves the others', async () => {
    const titles = async (): Promise<string[]> => {
      const server = await new InProcess().start();
      await server.open(URI, GOOD);
      const found = await server.actions(URI, 9);
      assertDiscreet(server.log);
      return found;
    };
    const all = await titles();
    const { title } = insertElement;
    Object.assign(insertElement, { title: fail });
    const left = await titles();
    Object.assign(insertElement, { title });
    assert.ok(left.length > 0 && left.length < all.length, `${left.length} of ${all.length}`);
    assert.deepEqual(left, all.filter((each) => left.includes(each)));
  });

  it('requests that fails is answered, and the next is', async () => {
    const library = bundledLibrary();
    const other = await new InProcess({ library: () => library }).start(MODERN, { locale: 'nl' });
    await other.open(URI, GOOD);
    await other.codes(URI);
    Object.defineProperty(library.profile.source, 'nl', { get: fail });
    const asked = { uri: URI, format: 'md', date: '2026-11-23', version: '0' };
    for (let times = 0; times < 3; times += 1) await assert.rejects(other.ask('contractReview/report', asked), { code: -32603, message: FAULT_MESSAGES.nl.answer('contractReview/report') });
    assert.ok((await other.codes(URI)).includes(AUDIT));
    assert.equal(other.log.filter((message) => message.includes('contractReview/report')).length, 1);
    assert.match(other.log.join('\n'), /Contract Review heeft een fout gemaakt: de vraag contractReview\/report is mislukt/u);
    assertDiscreet(other.log);
  });
});

describe('a client that does not tell its settings', () => {
  it('has its drafts reviewed all the same, and as it wants once it does', async () => {
    const server = new InProcess({ patience: 30 });
    let tell = (_: unknown): void => undefined;
    server.settings = () => new Promise((resolve) => (tell = resolve));
    await server.start(MODERN, { locale: 'en' });
    await server.open(URI, GOOD);
    const before = await server.report(URI);
    assert.ok(before.items?.some(({ code }) => code === AUDIT));
    assert.match(server.log.join('\n'), /^The editor has not told its settings within 0\.03 seconds/u);
    tell({ severities: { mandatory: { contrary: 'off' }, security: { contrary: 'off' }, privacy: { contrary: 'off' }, checklist: { contrary: 'off' } } });
    await server.until(() => server.refreshes > 0);
    const after = await server.report(URI, before.resultId);
    assert.equal(after.items?.some(({ code }) => code === AUDIT), false);
  });

  it('is not waited for again with each document', async () => {
    const server = new InProcess({ patience: 300 });
    server.settings = () => new Promise(() => undefined);
    await server.start();
    for (let number = 0; number < 30; number += 1) await server.open(`file:///work/${number}.md`, GOOD);
    for (let number = 0; number < 30; number += 1) assert.ok((await server.codes(`file:///work/${number}.md`)).includes(AUDIT));
    assert.equal(server.log.length, 1);
  });

  it('or tells nonsense has its drafts reviewed with what is left of it', async () => {
    for (const nonsense of [7, 'all', [], { severities: 'off' }, { include: 'x', exclude: { length: 3 } }, { language: {} }, { drafting: [] }, { contracts: null }]) {
      const server = new InProcess();
      server.settings = () => nonsense;
      await server.start();
      await server.open(URI, GOOD);
      assert.ok((await server.codes(URI)).includes(AUDIT), JSON.stringify(nonsense));
      assert.deepEqual(server.log, []);
    }
  });

  it('but refuses to is asked no further', async () => {
    const server = new InProcess();
    server.settings = () => Promise.reject(new Error('no'));
    await server.start();
    await server.open(URI, GOOD);
    assert.ok((await server.codes(URI)).includes(AUDIT));
    assert.deepEqual(server.log, []);
  });

  it('and does not give its files either has its drafts reviewed without its standard', async () => {
    const server = new InProcess({ patience: 10 });
    server.connection.onRequest('contractReview/readFile', () => new Promise(() => undefined));
    await server.start(MODERN, { rootUri: 'memfs:/work', initializationOptions: { readsFiles: true } });
    await server.open('memfs:/drafts/agreement.md', GOOD);
    assert.ok((await server.codes('memfs:/drafts/agreement.md')).includes(AUDIT));
    assert.match(server.log.join('\n'), /has not given \.contract-review\.yaml within/u);
  });
});

describe('what nobody catches', { skip: process.platform === 'win32' ? 'Windows has no such signal' : false }, () => {
  it('does not end the server', async () => {
    const late = `process.on('SIGUSR2', () => { setTimeout(() => { throw new TypeError('${SECRET}'); }); Promise.reject(new RangeError('${SECRET}')); Promise.reject('${SECRET}'); })`;
    const editor = new RawEditor(['--stdio'], ['--import', `data:text/javascript,${encodeURIComponent(late)}`]);
    await editor.start({ textDocument: { diagnostic: {} } });
    editor.process.kill('SIGUSR2');
    await editor.until(() => editor.complaints.length === 3, 'three messages');
    assert.equal(await editor.isAlive(), true);
    assert.match(editor.complaints.join('\n'), /something that it does in the background failed[^]*(?:TypeError|RangeError)/u);
    assertDiscreet(editor.complaints);
    assert.equal(await editor.stop(), 0);
    assert.equal(editor.errors, '');
  });
});

describe('what the log says of an error', () => {
  it('has its kind and its places, and never its words', () => {
    const error = new RangeError(`${SECRET}\n    at ${SECRET} (/home/${SECRET}.js:1:2)\nmore`);
    const told = detailsOf(error, 'nothing').join('\n');
    assert.doesNotMatch(told, new RegExp(SECRET, 'u'));
    assert.match(told, /^RangeError\n {4}at [^\n]*\(ownMistakes\.test\.ts:\d+:\d+\)/u);
    for (const other of [SECRET, undefined, null, 7, { message: SECRET }, { name: 7 }]) assert.deepEqual(detailsOf(other, 'nothing'), ['nothing']);
    assert.doesNotMatch(told, /\/home|\/work|\/tmp/u, 'nor folders, which have people’s names');
  });

  it('is told in the reader’s language, once, and no more than a hundred times', () => {
    const told: string[] = [];
    const faults = new Faults((message) => told.push(message));
    for (const language of ['en', 'fr', 'nl'] as const) {
      faults.speak(language);
      for (let times = 0; times < 3; times += 1) assert.equal(faults.guarded(({ feature }) => feature('x'), fail, 'left out'), 'left out');
    }
    assert.deepEqual(told.map((message) => message.slice(0, 30)), ['Contract Review has made a mis', 'Contract Review a commis une e', 'Contract Review heeft een fout']);
    for (let number = 0; number < 200; number += 1) faults.warn(() => String(number));
    assert.equal(told.length, 100);
  });
});
