/** The words of a firm's own library, on top of those of a library: concepts, their forms, reasons. */
import { LANGUAGES, type Language } from '../contract/types.ts';
import { allForms, formFault, includedConcept, MAX_FORMS } from './forms.ts';
import { type Checked, type LibraryFiles, localised } from './libraryFiles.ts';
import { isPlain, PLAIN_MESSAGE } from './showable.ts';
import { isFigureKind } from './terms.ts';
import type { Lexicon, Library, Localised } from './types.ts';

type Sentences = Readonly<Record<string, string>>;
type Forms = Readonly<Record<string, readonly string[]>>;

/** Concepts of one clause's own, as the schema has checked them. */
export type WrittenWords = Readonly<Record<string, Partial<Localised<readonly string[]>>>>;

/** Concepts of one clause's own: their names in the lexicon by those in the clause, and their forms by the former. */
export interface ClauseWords {
  readonly names: ReadonlyMap<string, string>;
  readonly forms: Localised<Lexicon>;
}

export const LANGUAGE_NAMES: Localised<string> = { en: 'English', fr: 'French', nl: 'Dutch' };

/** Reads `lexicon/` and `reasons/` of a firm's own library. */
export class HouseWords {
  /** Names of all concepts, the library's and the firm's. */
  readonly concepts: ReadonlySet<string>;
  /** The library's lexicons with the firm's concepts and forms in them. */
  readonly lexicons: Localised<Lexicon>;
  readonly reasons: Localised<Sentences>;
  readonly #base: Library;
  readonly #files: LibraryFiles;

  constructor(base: Library, files: LibraryFiles) {
    this.#base = base;
    this.#files = files;
    const added = this.#added();
    this.concepts = new Set([...Object.keys(base.lexicons.en), ...added.keys()]);
    const written = localised((language) => this.#written(language));
    this.lexicons = localised((language) => ({ ...base.lexicons[language], ...emptyForms(added.keys()), ...this.#merged(written[language], language) }));
    for (const [concept, file] of added) this.#tellLanguages(concept, file);
    this.reasons = this.#reasons();
  }

  /** The concepts of one clause's own; `scope` tells them apart from those of other clauses. */
  ofClause({ file, yaml, value }: Checked<{ readonly words?: WrittenWords }>, scope: string): ClauseWords {
    const names = new Map<string, string>();
    const words = Object.entries(value.words ?? {});
    for (const [name] of words) {
      const fault = isFigureKind(name)
        ? `“${name}” is the name of a figure in rules: give this concept another name.`
        : this.concepts.has(name)
          ? `“${name}” is a concept that all clauses know: give this one another name, or add the forms to lexicon/<language>.yaml.`
          : undefined;
      if (fault === undefined) names.set(name, `${scope}/${name}`);
      else this.#files.onKey({ file, yaml, value }, `/words/${name}`, fault);
    }
    const forms = localised((language) => {
      const known = this.#lookup(language);
      const own = words.map(([name, forms]) => [`${scope}/${name}`, this.#sound({ file, yaml, value }, `/words/${name}/${language}`, forms[language] ?? [], known)] as const);
      for (const [name, list] of own) known.set(name, list);
      return Object.fromEntries(own.map(([name]) => [name, allForms(name, known).slice(0, MAX_FORMS)]));
    });
    return { names, forms };
  }

  #lookup(language: Language): Map<string, readonly string[]> {
    return new Map(Object.entries(this.lexicons[language]));
  }

  #at(name: string): string[] {
    return this.#files.paths().filter((path) => path === name || path.slice(path.indexOf('/') + 1) === name);
  }

  /** The firm's concepts, and the file that names each. */
  #added(): Map<string, Checked<Sentences>> {
    const added = new Map<string, Checked<Sentences>>();
    for (const path of this.#at('lexicon/concepts.yaml')) {
      const concepts = this.#files.yaml<Sentences>(path, 'concepts');
      if (concepts === undefined) continue;
      for (const name of Object.keys(concepts.value)) {
        const fault = isFigureKind(name)
          ? `“${name}” is the name of a figure in rules: give this concept another name.`
          : Object.hasOwn(this.#base.lexicons.en, name)
            ? `“${name}” is a concept of the library already: give yours another name, or remove it here and add your words to it in lexicon/<language>.yaml.`
            : undefined;
        if (fault === undefined) added.set(name, concepts);
        else this.#files.onKey(concepts, `/${name}`, fault);
      }
    }
    return added;
  }

  /** The firm's forms in one language: those that can be read, of concepts that are known. */
  #written(language: Language): Map<string, string[]> {
    const forms = new Map<string, string[]>();
    for (const path of this.#at(`lexicon/${language}.yaml`)) {
      const written = this.#files.yaml<Forms>(path, 'lexicon');
      if (written === undefined) continue;
      const known = new Set([...this.concepts, ...Object.keys(written.value)]);
      for (const [concept, list] of Object.entries(written.value)) {
        if (this.concepts.has(concept)) forms.set(concept, [...(forms.get(concept) ?? []), ...this.#sound(written, `/${concept}`, list, known)]);
        else this.#files.onKey(written, `/${concept}`, `“${concept}” is not a concept of the library: correct its spelling, or say in lexicon/concepts.yaml what it means.`);
      }
    }
    return forms;
  }

  #sound(written: Checked<unknown>, pointer: string, forms: readonly string[], known: { readonly has: (concept: string) => boolean }): string[] {
    return forms.filter((form, index) => {
      const included = includedConcept(form);
      const fault = included === undefined || known.has(included) ? formFault(form) : `“${included}” is not a concept of the library: correct the name behind “@”.`;
      if (fault !== undefined) this.#files.onValue(written, `${pointer}/${index}`, fault);
      return fault === undefined;
    });
  }

  /** Every concept that gets forms, with all it then has. */
  #merged(written: ReadonlyMap<string, readonly string[]>, language: Language): Lexicon {
    const base = this.#base.lexicons[language];
    const all = new Map<string, readonly string[]>(Object.entries(base));
    for (const [concept, forms] of written) {
      for (const name of [concept, ...including(concept, base)]) all.set(name, [...(all.get(name) ?? []), ...forms]);
    }
    const changed = [...all].filter(([name, forms]) => forms !== base[name]);
    return Object.fromEntries(changed.map(([name]) => [name, allForms(name, all).slice(0, MAX_FORMS)]));
  }

  #tellLanguages(concept: string, written: Checked<Sentences>): void {
    const without = LANGUAGES.filter((language) => (this.lexicons[language][concept] ?? []).length === 0);
    if (without.length === LANGUAGES.length) this.#files.onKey(written, `/${concept}`, `“${concept}” has no words in any language, and so is found nowhere: add them in lexicon/<language>.yaml.`, 'warning');
    else if (without.length > 0) this.#files.onKey(written, `/${concept}`, `“${concept}” has no words in ${without.map((language) => LANGUAGE_NAMES[language]).join(' and ')}, and is not found in drafts in that language: add them there.`, 'hint');
  }

  /** The library's sentences with the firm's; one that is missing in a language is that of another. */
  #reasons(): Localised<Sentences> {
    const written = localised((language): Sentences => Object.assign({}, ...this.#at(`reasons/${language}.yaml`).map((path) => this.#sentences(path))) as Sentences);
    const others: Sentences = { ...written.en, ...written.fr, ...written.nl };
    return localised((language) => ({ ...others, ...this.#base.reasons[language], ...written[language] }));
  }

  #sentences(path: string): Sentences {
    const written = this.#files.yaml<Sentences>(path, 'reasons');
    if (written === undefined) return {};
    const sentences = Object.entries(written.value);
    for (const [key, sentence] of sentences) if (!isPlain(sentence)) this.#files.onValue(written, `/${key}`, PLAIN_MESSAGE);
    return Object.fromEntries(sentences.filter(([, sentence]) => isPlain(sentence)));
  }
}

function emptyForms(concepts: Iterable<string>): Lexicon {
  return Object.fromEntries([...concepts].map((concept) => [concept, []]));
}

/** The concepts that have all forms of a concept: what is this one is those too, and so are its new forms. */
function including(concept: string, lexicon: Lexicon): string[] {
  const forms = lexicon[concept] ?? [];
  if (forms.length === 0) return [];
  return Object.entries(lexicon).flatMap(([other, all]) => (other !== concept && all.length >= forms.length && forms.every((form) => all.includes(form)) ? [other] : []));
}
