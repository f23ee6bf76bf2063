import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type * as Ours from './ours.ts';
import { LIBRARY, OURS } from './paths.ts';
import type { Subject } from './subject.ts';

/** Ours, from text to findings. The library is loaded once, as the server does. */
export async function loadReview(): Promise<Subject> {
  const { ContractReader, DraftingReader, libraryFromJson, Reviewer } = (await import(pathToFileURL(OURS).href)) as typeof Ours;
  const library = libraryFromJson(await readFile(LIBRARY, 'utf8'));
  return {
    open() {
      const reader = new ContractReader();
      const reviewer = new Reviewer(library);
      const drafter = new DraftingReader();
      return {
        check: (text) => {
          const contract = reader.read(text);
          return reviewer.review(contract).findings.length + drafter.read(contract).findings.length;
        },
      };
    },
  };
}
