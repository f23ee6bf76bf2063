/** Reads, validates and compiles a clause library: see `clause-library/README.md` for the format. */
import { LANGUAGES, type Language } from '../contract/types.ts';
import { ClauseCompiler, type Vocabulary, type WrittenClause } from './compile.ts';
import { allForms, formFault, includedConcept, MAX_FORMS } from './forms.ts';
import { type Example, examplesOf } from './examples.ts';
import { type Checked, LibraryFiles, localised } from './libraryFiles.ts';
import { reportRulesWithoutText, reportUnevenPositions } from './positions.ts';
import type { LibraryProblem } from './problem.ts';
import { isFigureKind } from './terms.ts';
import { readClauseText } from './texts.ts';
import type { Clause, ClauseText, Lexicon, Library, Localised, Profile } from './types.ts';

export type { LibraryProblem } from './problem.ts';

/**
 * Reads a library from its files: path relative to the library's folder, with forward slashes, to text. Other
 * files are passed over.
 *
 * A clause with a problem is left out of the library; a problem in the profile, the concepts or the reasons, or a
 * lexicon that cannot be read, leaves no library at all. A concept without forms in a language is reported, and
 * stays without. Never throws.
 *
 * @param language in which problems are told
 */
export function readLibrary(files: ReadonlyMap<string, string>, language: Language = 'en'): ReadLibrary {
  const checked = new LibraryFiles(files, language);
  const reader = new LibraryReader(checked);
  const library = reader.read();
  return { library, problems: checked.sortedProblems(), examples: reader.examples };
}

export interface ReadLibrary {
  readonly library: Library | undefined;
  readonly problems: readonly LibraryProblem[];
  /** Those of the clauses that are in the library. */
  readonly examples: readonly Example[];
}

/** What only a clause of a firm's own has. */
const HOUSE_KEYS = ['extends', 'after', 'words'] as const;

const MISSING_SOURCE = '“source” is missing here: add it.';

type Forms = Readonly<Record<string, readonly string[]>>;
type Sentences = Readonly<Record<string, string>>;

class LibraryReader {
  readonly examples: Example[] = [];
  readonly #files: LibraryFiles;

  constructor(files: LibraryFiles) {
    this.#files = files;
  }

  read(): Library | undefined {
    const concepts = this.#concepts();
    const lexicons = this.#localised((language) => this.#files.yaml<Forms>(`lexicon/${language}.yaml`, 'lexicon'));
    const folder = this.#profileFolder();
    if (folder === undefined) return undefined;
    const profile = this.#files.yaml<Profile>(`${folder}/profile.yaml`, 'profile');
    const reasons = this.#localised((language) => this.#files.yaml<Sentences>(`${folder}/reasons/${language}.yaml`, 'reasons'));
    if (concepts === undefined || lexicons === undefined || profile === undefined || reasons === undefined) return undefined;
    const compiled = localised((language) => this.#lexicon(lexicons[language], concepts));
    const vocabulary: Vocabulary = {
      concepts,
      modifiers: new Set(profile.value.modifiers.map((modifier) => modifier.id)),
      reasons: new Set(Object.keys(reasons.en.value).filter((key) => LANGUAGES.every((language) => Object.hasOwn(reasons[language].value, key)))),
    };
    if (!this.#profileHolds(profile, folder, vocabulary)) return undefined;
    const clauses = profile.value.clauses.flatMap((id, index) => this.#clause(folder, id, profile, index, vocabulary) ?? []);
    this.#unlistedClauses(folder, profile.value);
    return {
      profile: { ...profile.value, clauses: clauses.map((clause) => clause.id) },
      clauses,
      lexicons: compiled,
      reasons: localised((language) => reasons[language].value),
    };
  }

  // --- the lexicon

  #concepts(): ReadonlySet<string> | undefined {
    const concepts = this.#files.yaml<Sentences>('lexicon/concepts.yaml', 'concepts');
    if (concepts === undefined) return undefined;
    const names = Object.keys(concepts.value);
    const figures = names.filter(isFigureKind);
    for (const name of figures) this.#files.onKey(concepts, `/${name}`, `“${name}” is the name of a figure in rules: give this concept another name.`);
    return figures.length === 0 ? new Set(names) : undefined;
  }

  /** Every concept with all its forms, in the order of `concepts.yaml`. */
  #lexicon(written: Checked<Forms>, concepts: ReadonlySet<string>): Lexicon {
    for (const [concept, forms] of Object.entries(written.value)) {
      if (!concepts.has(concept)) this.#files.onKey(written, `/${concept}`, `“${concept}” is not in concepts.yaml: correct its spelling, or say there what it means.`);
      forms.forEach((form, index) => {
        const included = includedConcept(form);
        const fault = included === undefined || Object.hasOwn(written.value, included) ? formFault(form) : `“${included}” is not in this lexicon: correct the name behind “@”.`;
        if (fault !== undefined) this.#files.onValue(written, `/${concept}/${index}`, fault);
      });
    }
    const lexicon = new Map(Object.entries(written.value));
    return Object.fromEntries([...concepts].map((concept) => [concept, this.#forms(concept, lexicon, written)]));
  }

  #forms(concept: string, lexicon: ReadonlyMap<string, readonly string[]>, written: Checked<Forms>): string[] {
    const forms = allForms(concept, lexicon);
    if (!lexicon.has(concept)) written.file.report({ start: 0, end: 0 }, `The concept “${concept}” is missing here: add it with its forms in this language.`);
    else if (forms.length === 0) this.#files.onKey(written, `/${concept}`, `“${concept}” has no forms, only concepts that include one another: add a form.`);
    else if (forms.length > MAX_FORMS) this.#files.onKey(written, `/${concept}`, `“${concept}” has too many forms with those it includes: at most ${MAX_FORMS} are read.`);
    return forms.slice(0, MAX_FORMS);
  }

  // --- the profile

  #profileFolder(): string | undefined {
    const profiles = this.#files.paths().filter((path) => /^[^/]+\/profile\.yaml$/u.test(path));
    const [first, second] = profiles;
    if (first === undefined) {
      this.#files.onFile('profile.yaml', 'The profile is missing: add a folder with a profile.yaml.');
      return undefined;
    }
    if (second === undefined) return first.replace(/\/profile\.yaml$/u, '');
    this.#files.onFile(second, `A library has one profile, and ${first} is it: remove this one.`);
    return undefined;
  }

  #profileHolds(profile: Checked<Profile>, folder: string, { concepts, reasons }: Vocabulary): boolean {
    const before = this.#files.errors;
    const { id, modifiers: written, clauses } = profile.value;
    if (id !== folder) this.#files.onValue(profile, '/id', `The id is the folder's name: write “${folder}”.`);
    written.forEach((modifier, index) => {
      const at = `/modifiers/${index}`;
      if (written.findIndex((other) => other.id === modifier.id) < index) this.#files.onValue(profile, `${at}/id`, `“${modifier.id}” is the id of a modifier above: give this one another.`);
      modifier.concepts.forEach((concept, place) => {
        if (!concepts.has(concept)) this.#files.onValue(profile, `${at}/concepts/${place}`, `“${concept}” is not a concept of lexicon/concepts.yaml: correct its spelling, or add it there.`);
      });
      if (!reasons.has(modifier.reason)) this.#files.onValue(profile, `${at}/reason`, `The reason “${modifier.reason}” has no sentence in every language: add it to reasons/en.yaml, fr.yaml and nl.yaml.`);
    });
    clauses.forEach((clause, index) => {
      if (clauses.indexOf(clause) < index) this.#files.onValue(profile, `/clauses/${index}`, `“${clause}” stands here a second time: remove it.`);
    });
    return this.#files.errors === before;
  }

  #unlistedClauses(folder: string, profile: Profile): void {
    for (const path of this.#files.paths()) {
      const [top, clause, name, more] = path.split('/');
      if (top === folder && name === 'clause.yaml' && more === undefined && clause !== undefined && !profile.clauses.includes(clause)) {
        this.#files.onFile(path, `This clause is not in the list “clauses” of profile.yaml: add “${clause}” where it belongs.`);
      }
    }
  }

  // --- the clauses

  #clause(folder: string, id: string, profile: Checked<Profile>, index: number, vocabulary: Vocabulary): Clause | undefined {
    const path = `${folder}/${id}/clause.yaml`;
    if (!this.#files.has(path)) {
      this.#files.onValue(profile, `/clauses/${index}`, `There is no ${path}: add it, or remove “${id}” from this list.`);
      return undefined;
    }
    const written = this.#files.yaml<WrittenClause>(path, 'clause');
    if (written === undefined) return undefined;
    const before = this.#files.errors;
    for (const key of HOUSE_KEYS) {
      if (Object.hasOwn(written.value, key)) this.#files.onKey(written, `/${key}`, `“${key}” stands in clauses of a firm’s own, which are added to this library: remove it.`);
    }
    this.#sources(written);
    const elements = new ClauseCompiler(written.file, written.yaml, vocabulary).compile(written.value, id);
    const ids = elements.map((element) => element.id);
    const texts = this.#localised((language) => this.#clauseText(`${folder}/${id}/${language}.md`, ids, language));
    if (this.#files.errors > before || texts === undefined) return undefined;
    const files = this.#localised((language) => this.#files.file(`${folder}/${id}/${language}.md`));
    if (files !== undefined) reportUnevenPositions(files, texts, elements);
    if (this.#files.errors === before) reportRulesWithoutText(written.file, written.yaml, texts.en, elements);
    if (this.#files.errors > before) return undefined;
    this.examples.push(...examplesOf(written));
    const { level, source = '', headings } = written.value;
    return { id, level, source, headings, texts, elements };
  }

  /** What a policy asks is cited. */
  #sources(written: Checked<WrittenClause>): void {
    const { source, elements } = written.value;
    if (source === undefined) this.#files.onKey(written, '', MISSING_SOURCE);
    elements.forEach((element, index) => {
      if (element.source === undefined) this.#files.onKey(written, `/elements/${index}`, MISSING_SOURCE);
    });
  }

  #clauseText(path: string, elements: readonly string[], language: Language): ClauseText | undefined {
    const file = this.#files.file(path);
    return file === undefined ? undefined : readClauseText(file, elements, language);
  }

  /** The same for all languages; undefined when it fails in one, after all have been tried. */
  #localised<T>(of: (language: Language) => T | undefined): Localised<T> | undefined {
    const { en, fr, nl } = localised(of);
    return en === undefined || fr === undefined || nl === undefined ? undefined : { en, fr, nl };
  }
}
