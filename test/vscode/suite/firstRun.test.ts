import { strict as assert } from 'node:assert';
import { commands, ConfigurationTarget, window, workspace } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { closeUnsaved, finding } from './lawyer.ts';

const TITLES = { en: '# Cloud Services Agreement', fr: '# Contrat de services cloud', nl: '# Overeenkomst voor clouddiensten' };

export const tests: Tests = {
  'the sample contract opens in the language of the setting, as a copy that is reviewed': async () => {
    const settings = workspace.getConfiguration('contractReview');
    for (const [language, title] of Object.entries(TITLES)) {
      await settings.update('language', language, ConfigurationTarget.Global);
      await commands.executeCommand('contractReview.openSample');
      const document = await eventually('the sample', () => {
        const shown = window.activeTextEditor?.document;
        return shown?.getText().startsWith(title) === true ? shown : undefined;
      });
      assert.equal(document.isUntitled, true);
      assert.equal(document.languageId, 'markdown');
      await finding(document, 'subcontracting.liability');
      await finding(document, 'reference-missing');
      await closeUnsaved();
    }
    await settings.update('language', undefined, ConfigurationTarget.Global);
  },
};
