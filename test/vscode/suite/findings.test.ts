import { strict as assert } from 'node:assert';
import { ConfigurationTarget, Uri, workspace } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { closeUnsaved, codeOf, codesOf, finding, findings, gone, hoverAt, open, reviewed } from './lawyer.ts';

const WEAK = 'audit.customer-right';
const CONTRARY = 'subcontracting.liability';
const MISSING_ELEMENT = 'audit.cooperation';
const MISSING_CLAUSE = 'sovereignty';

export const tests: Tests = {
  'a draft that is opened gets its findings': async () => {
    const { document } = await open('hosting-agreement.md');
    await reviewed(document);
    for (const code of [WEAK, CONTRARY, MISSING_ELEMENT, MISSING_CLAUSE]) await finding(document, code);
    for (const each of findings(document)) {
      assert.ok(typeof each.code === 'object', 'the code is a link');
      assert.ok(each.code.target instanceof Uri);
      assert.ok(each.message.length > 0);
    }
    await closeUnsaved();
  },

  'a finding stands at the passage that is weak or against the customer': async () => {
    const { document } = await open('hosting-agreement.md');
    const text = async (code: string): Promise<string> => document.getText((await finding(document, code)).range);
    assert.match(await text(WEAK), /at most once a year/);
    assert.match(await text(CONTRARY), /not liable/);
    assert.equal(await text(MISSING_ELEMENT), '## Article 4 – Audit');
    assert.equal(await text(MISSING_CLAUSE), '# Hosting Agreement');
    await closeUnsaved();
  },

  'the hover over a finding cites the policy': async () => {
    const { document } = await open('hosting-agreement.md');
    const { range } = await finding(document, WEAK);
    assert.match(await hoverAt(document, range), /2\.2\.5/);
    await closeUnsaved();
  },

  'a finding goes as soon as the passage is right': async () => {
    const editor = await open('hosting-agreement.md');
    const { document } = editor;
    const { range } = await finding(document, CONTRARY);
    const passage = document.getText(range);
    await editor.edit((edit) => edit.replace(range, passage.replace('is not liable', 'is fully liable')));
    await gone(document, CONTRARY);
    await closeUnsaved();
  },

  'an unsaved draft is reviewed too': async () => {
    const { document: saved } = await open('hosting-agreement.md');
    // What another test has typed and not saved may be told for a moment more.
    await finding(saved, CONTRARY);
    const codes = codesOf(saved);
    const content = saved.getText();
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    await reviewed(document);
    assert.deepEqual(codesOf(document), codes);
  },

  'messages are in the language of the setting': async () => {
    const { document } = await open('hosting-agreement.md');
    const english = (await finding(document, MISSING_ELEMENT)).message;
    const settings = workspace.getConfiguration('contractReview', document.uri);
    await settings.update('language', 'nl', ConfigurationTarget.Workspace);
    const dutch = await eventually('the Dutch message', () => {
      const message = findings(document).find((each) => codeOf(each) === MISSING_ELEMENT)?.message;
      return message === undefined || message === english ? undefined : message;
    });
    assert.match(dutch, /ontbreekt/);
    await settings.update('language', undefined, ConfigurationTarget.Workspace);
    await eventually('the English message', () =>
      findings(document).some(({ message }) => message === english) ? true : undefined,
    );
    await closeUnsaved();
  },

  'a Dutch and a French draft get findings of their own': async () => {
    await findingsIn('overeenkomst.md', /één keer per jaar/, /niet aansprakelijk/);
    await findingsIn('contrat.md', /une fois par an/, /n'est pas responsable/);
  },
};

async function findingsIn(name: string, weak: RegExp, contrary: RegExp): Promise<void> {
  const { document } = await open(name);
  assert.match(document.getText((await finding(document, WEAK)).range), weak);
  assert.match(document.getText((await finding(document, CONTRARY)).range), contrary);
  await closeUnsaved();
}
