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
import { isWanted } from '../wanted.ts';
import type { FoundDraft } from './drafts.ts';
import { readText } from './input.ts';
import { FileStandards } from './standards.ts';
import type { FileRuling } from './standards.ts';

/** The library that is built in. */
export function bundledLibrary(): Library {
  return libraryFromJson(readFileSync(join(__dirname, 'library.json'), 'utf8'));
}

/**
 * What reviews the drafts of a command.
 *
 * @param language of the reports; `auto` for that of the standard, or each draft's own
 * @param isUnderStandards whether the firms' standards hold
 */
export function draftReviewer(language: 'auto' | Language, isUnderStandards: boolean): DraftReviewer {
  const library = bundledLibrary();
  return new DraftReviewer(library, language, isUnderStandards ? new FileStandards(() => library, language) : undefined);
}

/** Reviews drafts, each under the standard of its firm, in one language or each in its own. */
export class DraftReviewer {
  readonly #library: Library;
  readonly #language: 'auto' | Language;
  readonly #standards: FileStandards | undefined;
  readonly #words = new WeakMap<Library, Partial<Record<Language, Words>>>();

  /**
   * @param library what a draft without standard is reviewed against
   * @param standards undefined to leave standards aside
   */
  constructor(library: Library, language: 'auto' | Language, standards?: FileStandards) {
    this.#library = library;
    this.#language = language;
    this.#standards = standards;
  }

  /**
   * Reads and reviews a draft; undefined for one that was found in a folder and is no contract, or not to be reviewed.
   *
   * @throws {Complaint} when it cannot be read
   */
  async reviewFound({ path, isNamed }: FoundDraft): Promise<ReportedDocument | undefined> {
    const contract = parseContract(await readText(path));
    const ruling = await this.#standards?.of(path);
    const detect = (): boolean => new Detector().isContract(contract);
    const wanted = isNamed || (ruling === undefined ? detect() : isWanted(ruling.settings, ruling.path, contract.frontMatter?.contract, detect));
    return wanted ? this.#reviewed(path, contract, ruling) : undefined;
  }

  /** Says on standard error what is wrong with the standards that files are under; true when something does not hold, for exit status 2. */
  async tellStandards(paths: readonly string[]): Promise<boolean> {
    return (await this.#standards?.tell(paths)) ?? false;
  }

  /**
   * @param path as it is to be shown
   * @param file whose standard holds
   */
  async review(path: string, text: string, file = path): Promise<ReportedDocument> {
    return this.#reviewed(path, parseContract(text), await this.#standards?.of(file));
  }

  #reviewed(path: string, contract: Contract, ruling: FileRuling | undefined): ReportedDocument {
    const library = ruling?.library ?? this.#library;
    const { severities = {}, drafting = {}, language = this.#language } = ruling?.settings ?? {};
    const review = reviewContract(contract, library, { severities });
    const outcome = settled(review, readDrafting(contract, drafting), library, drafting);
    return reportedDocument(path, outcome, this.#wordsOf(library, language === 'auto' ? contract.language : language));
  }

  #wordsOf(library: Library, language: Language): Words {
    const own = this.#words.get(library) ?? {};
    this.#words.set(library, own);
    return (own[language] ??= new Words(library, language));
  }
}
