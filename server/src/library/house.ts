/** A firm's own clauses on top of a library: added, changed and extended ones. */
import { LANGUAGES, type Language } from '../contract/types.ts';
import { ClauseCompiler, type Vocabulary, type WrittenClause, type WrittenExtension } from './compile.ts';
import { type Example, examplesOf } from './examples.ts';
import { type ClauseWords, HouseWords, LANGUAGE_NAMES, type WrittenWords } from './houseWords.ts';
import { type Checked, LibraryFiles, localised } from './libraryFiles.ts';
import { inOrder } from './order.ts';
import type { LibraryProblem } from './problem.ts';
import { readClauseText } from './texts.ts';
import type { Clause, ClauseText, Element, Lexicon, Library, Localised } from './types.ts';

export interface ExtendedLibrary {
  readonly library: Library;
  readonly problems: readonly LibraryProblem[];
  /** The examples of the clauses that are in the library now. */
  readonly examples: readonly Example[];
  /** Ids of clauses, in the order of the folders. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Ids of the clauses that have been extended. */
  readonly extended: readonly string[];
  /** The own texts of elements: which has been read from which file. */
  readonly templates: readonly OwnTemplate[];
}

/** A template that the firm has written. */
export interface OwnTemplate {
  readonly file: string;
  readonly clause: string;
  readonly element: string;
  readonly language: Language;
}

/**
 * A library with the clauses of a folder in it; see `clause-library/README.md` for what the folder may hold. A clause
 * with a problem is left out, and the rest works on. Never throws.
 *
 * @param files of the folder: path relative to it, with forward slashes, to text
 * @param language in which problems are told
 */
export function extendLibrary(base: Library, files: ReadonlyMap<string, string>, language: Language = 'en'): ExtendedLibrary {
  const checked = new LibraryFiles(files, language);
  const house = new House(base, checked);
  house.read();
  return house.extended();
}

type Full = WrittenClause & { readonly after?: string; readonly words?: WrittenWords };
type Extension = WrittenExtension & { readonly words?: WrittenWords };

/** A clause's folder, by its path and the last part of it. */
interface Folder {
  readonly path: string;
  readonly name: string;
}

class House {
  readonly #base: Library;
  readonly #files: LibraryFiles;
  readonly #words: HouseWords;
  readonly #clauses: Map<string, Clause>;
  /** Where a clause is to stand: the id of the one before it, and where that is written. */
  readonly #after = new Map<string, { readonly id: string; readonly written: Checked<unknown> }>();
  readonly #lexicons: Localised<Lexicon[]> = { en: [], fr: [], nl: [] };
  readonly #examples: Example[] = [];
  readonly #templates: OwnTemplate[] = [];
  readonly #added: string[] = [];
  readonly #changed: string[] = [];
  readonly #extended = new Set<string>();

  constructor(base: Library, files: LibraryFiles) {
    this.#base = base;
    this.#files = files;
    this.#words = new HouseWords(base, files);
    this.#clauses = new Map(base.clauses.map((clause) => [clause.id, clause]));
  }

  read(): void {
    const extensions: (() => void)[] = [];
    for (const folder of this.#folders()) {
      const written = this.#files.yaml<Full | Extension>(`${folder.path}/clause.yaml`, 'clause');
      if (written === undefined) continue;
      if (isExtension(written)) extensions.push(() => this.#extend(written, folder));
      else if (isFull(written)) this.#full(written, folder);
    }
    for (const extend of extensions) extend();
    this.#strays();
  }

  extended(): ExtendedLibrary {
    for (const [clause, { id, written }] of this.#after) {
      if (clause === id || !this.#clauses.has(id)) this.#files.onValue(written, '/after', `“${id}” is not another clause of the library: correct its spelling, or remove this line.`, 'warning');
    }
    const after = new Map([...this.#after].map(([clause, { id }]) => [clause, id]));
    const clauses = inOrder([...this.#clauses.values()], new Set(this.#added), after);
    const { profile } = this.#base;
    const library: Library = {
      ...this.#base,
      profile: { ...profile, clauses: clauses.map(({ id }) => id) },
      clauses,
      lexicons: localised((language) => Object.assign({}, this.#words.lexicons[language], ...this.#lexicons[language]) as Lexicon),
      reasons: this.#words.reasons,
    };
    return {
      library: this.#files.paths().length === 0 ? this.#base : library,
      problems: this.#files.sortedProblems(),
      examples: this.#examples,
      added: this.#added,
      changed: this.#changed,
      extended: [...this.#extended],
      templates: this.#templates,
    };
  }

  // --- the folder

  #folders(): Folder[] {
    return this.#files.paths().flatMap((path) => {
      const parts = path.split('/');
      const name = parts.at(-2);
      if (parts.at(-1) !== 'clause.yaml') return [];
      if (name !== undefined && parts.length <= 3) return [{ path: path.slice(0, -'/clause.yaml'.length), name }];
      this.#files.onFile(path, name === undefined ? 'A clause has a folder of its own: put this file into one with the clause’s id as its name.' : 'This clause is too deep in the folder to be found: at most one folder may stand around it.');
      return [];
    });
  }

  /** What looks like a part of the library, but is read by nobody. */
  #strays(): void {
    for (const path of this.#files.paths()) {
      const parts = path.split('/');
      const folder = parts.slice(0, -1).join('/');
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (name === 'profile.yaml') this.#files.onFile(path, 'A profile is not read in a folder of own clauses: what it says about severities belongs in .contract-review.yaml.', 'warning');
      else if (/^(?:clause|concepts|en|fr|nl)\.yml$/u.test(name)) this.#files.onFile(path, `This file is not read: rename it to ${name.replace('.yml', '.yaml')}.`, 'warning');
      else if (/^(?:en|fr|nl)\.md$/u.test(name) && folder !== '' && parts.length <= 3 && !this.#files.has(`${folder}/clause.yaml`)) {
        const clause = folder.slice(folder.lastIndexOf('/') + 1);
        const known = this.#base.clauses.some(({ id }) => id === clause);
        this.#files.onFile(path, `This text is not read: there is no clause.yaml beside it. ${known ? `Add one with “extends: ${clause}”.` : 'Add one that says which clause it is.'}`, 'warning');
      }
    }
  }

  // --- clauses

  #vocabulary(words: ClauseWords): Vocabulary {
    return {
      concepts: this.#words.concepts,
      modifiers: new Set(this.#base.profile.modifiers.map(({ id }) => id)),
      reasons: new Set(Object.keys(this.#words.reasons.en)),
      own: words.names,
    };
  }

  #full(written: Checked<Full>, folder: Folder): void {
    const { value } = written;
    const before = this.#files.errors;
    const words = this.#words.ofClause(written, this.#scope(folder));
    const compiler = new ClauseCompiler(written.file, written.yaml, this.#vocabulary(words));
    const elements = compiler.compile(value, folder.name);
    const texts = this.#texts(written, folder, elements);
    if (this.#added.includes(value.id) || this.#changed.includes(value.id)) this.#files.onValue(written, '/id', `“${value.id}” is the id of a clause in another folder here: keep one of the two.`);
    if (this.#files.errors > before || texts === undefined) return;
    const known = this.#base.clauses.find(({ id }) => id === value.id);
    if (known !== undefined) this.#tellLost(written, known);
    const source = value.source ?? known?.source ?? '';
    this.#keep(written, folder, words, {
      id: value.id,
      level: value.level,
      source,
      ...(known === undefined || source !== known.source ? { own: true } : {}),
      headings: compiler.names(value.headings),
      texts,
      elements: elements.map((element) => sourced(element, source, known)),
    });
    (known === undefined ? this.#added : this.#changed).push(value.id);
    if (value.after !== undefined) this.#after.set(value.id, { id: value.after, written });
  }

  #extend(written: Checked<Extension>, folder: Folder): void {
    const { value } = written;
    const target = this.#clauses.get(value.extends);
    if (target === undefined) {
      this.#files.onValue(written, '/extends', `“${value.extends}” is not a clause of the library: write one of ${[...this.#clauses.keys()].join(', ')}.`);
      return;
    }
    const before = this.#files.errors;
    const words = this.#words.ofClause(written, this.#scope(folder));
    const compiler = new ClauseCompiler(written.file, written.yaml, this.#vocabulary(words));
    const elements = compiler.compileExtension(value, target);
    const texts = this.#extendedTexts(written, folder, target, elements);
    if (this.#files.errors > before || texts === undefined) return;
    const headings = [...target.headings, ...compiler.names(value.headings ?? [])];
    this.#keep(written, folder, words, { ...target, level: value.level ?? target.level, headings, texts, elements });
    this.#extended.add(target.id);
  }

  #keep(written: Checked<Full | Extension>, folder: Folder, words: ClauseWords, clause: Clause): void {
    this.#clauses.set(clause.id, clause);
    for (const language of LANGUAGES) this.#lexicons[language].push(words.forms[language]);
    this.#examples.push(...examplesOf(written));
    for (const language of LANGUAGES) {
      const file = `${folder.path}/${language}.md`;
      if (this.#files.has(file)) this.#templates.push(...clause.elements.map(({ id }) => ({ file, clause: clause.id, element: id, language })));
    }
  }

  /** A name for the words of one clause that nothing else in the lexicons has. */
  #scope({ path }: Folder): string {
    const taken = (scope: string): boolean => Object.keys(this.#base.lexicons.en).some((concept) => concept.startsWith(`${scope}/`));
    let scope = path;
    while (taken(scope)) scope += '+';
    return scope;
  }

  /** An element that drafts may name in what they accept is not to disappear unnoticed. */
  #tellLost(written: Checked<Full>, known: Clause): void {
    const lost = known.elements.map(({ id }) => id).filter((id) => !written.value.elements.some((element) => element.id === id));
    if (lost.length > 0) this.#files.onKey(written, '/elements', `The library’s clause has ${lost.join(', ')}, which this one leaves out: drafts that accept it will say so. To add to a clause and keep the rest, write “extends: ${known.id}” in place of the id.`, 'warning');
  }

  // --- texts

  #languagesOf({ path }: Folder): Language[] {
    return LANGUAGES.filter((language) => this.#files.has(`${path}/${language}.md`));
  }

  #text(folder: Folder, elements: readonly string[], language: Language, base?: ClauseText): ClauseText | undefined {
    const file = this.#files.file(`${folder.path}/${language}.md`);
    return file && readClauseText(file, elements, language, base);
  }

  #texts(written: Checked<Full>, folder: Folder, elements: readonly Element[]): Localised<ClauseText> | undefined {
    const languages = this.#languagesOf(folder);
    const ids = elements.map(({ id }) => id);
    const read = languages.map((language) => [language, this.#text(folder, ids, language)] as const);
    const [first] = languages;
    if (first === undefined) {
      this.#files.onKey(written, '/id', 'This clause has no text: add nl.md, fr.md or en.md beside this file.');
      return undefined;
    }
    this.#tellMissing(written, '/id', languages, first);
    return standingIn(read);
  }

  #extendedTexts(written: Checked<Extension>, folder: Folder, target: Clause, elements: readonly Element[]): Localised<ClauseText> | undefined {
    const languages = this.#languagesOf(folder);
    const ids = elements.map(({ id }) => id).filter((id) => !target.elements.some((element) => element.id === id));
    const read = languages.map((language) => [language, this.#text(folder, ids, language, target.texts[language])] as const);
    const [first] = languages;
    if (first === undefined && ids.length > 0) {
      this.#files.onKey(written, '/extends', `${ids.join(', ')} ${ids.length > 1 ? 'have' : 'has'} no text: add nl.md, fr.md or en.md beside this file.`);
      return undefined;
    }
    if (read.some(([, text]) => text === undefined)) return undefined;
    if (first !== undefined && ids.length > 0) this.#tellMissing(written, '/extends', languages, first);
    const texts = new Map(read);
    const others = read[0]?.[1]?.elements ?? {};
    const fresh = Object.fromEntries(ids.flatMap((id) => (others[id] === undefined ? [] : [[id, others[id]]])));
    return localised((language) => texts.get(language) ?? { ...target.texts[language], elements: { ...target.texts[language].elements, ...fresh } });
  }

  /** @param first the language whose text stands in for those that are missing */
  #tellMissing(written: Checked<unknown>, pointer: string, languages: readonly Language[], first: Language): void {
    const missing = LANGUAGES.filter((language) => !languages.includes(language));
    if (missing.length > 0) {
      const files = missing.map((language) => `${language}.md`).join(' or ');
      this.#files.onKey(written, pointer, `There is no ${files}: drafts in ${missing.map((language) => LANGUAGE_NAMES[language]).join(' or ')} get the ${LANGUAGE_NAMES[first]} text.`, 'hint');
    }
  }
}

function isExtension(written: Checked<Full | Extension>): written is Checked<Extension> {
  return 'extends' in written.value;
}

function isFull(written: Checked<Full | Extension>): written is Checked<Full> {
  return !isExtension(written);
}

/** An element of a firm's clause: of the policy still where it says the same source as in the library's. */
function sourced(element: Element, clauseSource: string, known: Clause | undefined): Element {
  const base = known?.elements.find(({ id }) => id === element.id);
  const source = element.source || (base?.source ?? clauseSource);
  return { ...element, source, ...(base === undefined || base.source !== source ? { own: true } : {}) };
}

/** The texts by language, the first for those that there are none in; undefined where one could not be read. */
function standingIn(read: readonly (readonly [Language, ClauseText | undefined])[]): Localised<ClauseText> | undefined {
  const texts = new Map(read.flatMap(([language, text]) => (text === undefined ? [] : [[language, text] as const])));
  const [first] = texts.values();
  return first === undefined || texts.size < read.length ? undefined : localised((language) => texts.get(language) ?? first);
}
