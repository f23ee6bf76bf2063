/** Reviews drafts for the command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContract } from '../contract/contract.ts';
import type { Contract, Language } from '../contract/types.ts';
import { Detector } from '../detect.ts';
import { readDrafting } from '../drafting/drafting.ts';
import { libraryFromJson } from '../library/bundled.ts';
import type { Library } from '../library/types.ts';
import { Words } from '../messages/words.ts';
import { reportedDocument } from '../report/report.ts';
import type { ReportedDocument } from '../report/report.ts';
import { settled } from '../review/acceptances.ts';
import { reviewContract } from '../review/review.ts';
import type { FoundDraft } from './drafts.ts';
import { readText } from './input.ts';

/** The library that is built in. */
export function bundledLibrary(): Library {
  return libraryFromJson(readFileSync(join(__dirname, 'library.json'), 'utf8'));
}

/** Reviews drafts against one library, in one language or each in its own. */
export class DraftReviewer {
  readonly #library: Library;
  readonly #language: 'auto' | Language;
  readonly #words: Partial<Record<Language, Words>> = {};

  constructor(library: Library, language: 'auto' | Language) {
    this.#library = library;
    this.#language = language;
  }

  /**
   * Reads and reviews a draft; undefined for one that was found in a folder and is no contract.
   *
   * @throws {Complaint} when it cannot be read
   */
  async reviewFound({ path, isNamed }: FoundDraft): Promise<ReportedDocument | undefined> {
    const contract = parseContract(await readText(path));
    return isNamed || new Detector().isContract(contract) ? this.#reviewed(path, contract) : undefined;
  }

  /** @param path as it is to be shown */
  review(path: string, text: string): ReportedDocument {
    return this.#reviewed(path, parseContract(text));
  }

  #reviewed(path: string, contract: Contract): ReportedDocument {
    const outcome = settled(reviewContract(contract, this.#library), readDrafting(contract), this.#library);
    const language = this.#language === 'auto' ? contract.language : this.#language;
    return reportedDocument(path, outcome, (this.#words[language] ??= new Words(this.#library, language)));
  }
}
