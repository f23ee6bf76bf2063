import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Tests } from './harness.ts';
import { closeUnsaved, open, reviewed } from './lawyer.ts';

/** What a language model has of tools, since VS Code 1.95; the types are older. */
interface Models {
  readonly tools: readonly { readonly name: string; readonly description: string }[];
  invokeTool(name: string, options: { readonly input: object; readonly toolInvocationToken: undefined }): Thenable<{ readonly content: readonly { readonly value?: string }[] }>;
}

const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
/** Older ones have something like them for extensions of their own only. */
const hasTools = major > 1 || minor >= 95;
const models = vscode.lm as unknown as Models;
const NAMES = ['contractReview_clauseText', 'contractReview_explain', 'contractReview_review'];

async function told(name: string, input: object): Promise<unknown> {
  const result = await models.invokeTool(name, { input, toolInvocationToken: undefined });
  return JSON.parse(result.content.map(({ value = '' }) => value).join(''));
}

const TESTS: Tests = {
  'a language model has the review, the explanations and the texts as tools': async () => {
    const { document } = await open('hosting-agreement.md');
    await reviewed(document);
    const own = models.tools.filter(({ name }) => name.startsWith('contractReview_'));
    assert.deepEqual(own.map(({ name }) => name).sort(), NAMES);
    assert.ok(own.every(({ description }) => /policy|vetted/.test(description)), own.map(({ description }) => description).join('\n'));
    await closeUnsaved();
  },

  'the tools review the draft that is looked at, or one by its path, as it stands': async () => {
    await open('hosting-agreement.md');
    const looked = (await told('contractReview_review', {})) as { readonly draft: string; readonly findings: readonly { readonly code: string; readonly quotation?: string }[] };
    assert.equal(looked.draft, 'hosting-agreement.md');
    assert.match(looked.findings.find(({ code }) => code === 'subcontracting.liability')?.quotation ?? '', /^The Provider is not liable/);
    const named = (await told('contractReview_review', { path: 'overeenkomst.md', clause: 'audit' })) as { readonly draft: string; readonly clauses: readonly object[] };
    assert.deepEqual([named.draft, named.clauses.length], ['overeenkomst.md', 1]);
    const explained = (await told('contractReview_explain', { id: 'audit.reports', path: 'hosting-agreement.md' })) as { readonly elements: readonly { readonly inDraft: { readonly status: string } }[] };
    assert.equal(explained.elements[0]?.inDraft.status, 'absent');
    const text = (await told('contractReview_clauseText', { id: 'audit.reports', path: 'hosting-agreement.md' })) as { readonly language: string };
    assert.equal(text.language, 'en');
    await closeUnsaved();
  },

  'a tool says what to do about what it cannot find': async () => {
    await open('hosting-agreement.md');
    await assert.rejects(async () => told('contractReview_explain', { id: 'audit.report' }), /Is “audit\.reports” meant\?/);
    await assert.rejects(async () => told('contractReview_review', { path: '../secret.md' }), /outside the workspace/);
    await closeUnsaved();
  },
};

/** None where the editor has no such thing: they are run in the newest. */
export const tests: Tests = hasTools ? TESTS : {};
