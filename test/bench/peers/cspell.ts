import type { DocumentValidator } from 'cspell-lib';
import type { Subject } from '../subject.ts';

/** The text is checked to its end, however many words are unknown; no suggestions are made. */
const SETTINGS = { language: 'en', languageId: 'markdown', maxNumberOfProblems: 1_000_000, maxDuplicateProblems: 1_000_000 };

/** CSpell with its English dictionaries; its validator of a document takes an edited text up. */
export async function loadCspell(): Promise<Subject> {
  const { createTextDocument, DocumentValidator } = await import('cspell-lib');
  const begin = async (content: string): Promise<DocumentValidator> => {
    const document = createTextDocument({ uri: 'file:///contract.md', content, languageId: 'markdown', locale: 'en' });
    const validator = new DocumentValidator(document, { noConfigSearch: true, generateSuggestions: false }, SETTINGS);
    await validator.prepare();
    return validator;
  };
  // The first one loads the dictionaries.
  await begin('A contract.');
  return {
    open() {
      let validator: DocumentValidator | undefined;
      return {
        async check(text) {
          if (validator === undefined) validator = await begin(text);
          else await validator.updateDocumentText(text);
          return validator.checkDocument().length;
        },
      };
    },
  };
}
