/** A clause's rules: from `clause.yaml`, with its abbreviations and defaults, to signals. */
import type { Language } from '../contract/types.ts';
import type { LibraryFile } from './problem.ts';
import { isPlain, PLAIN_MESSAGE } from './showable.ts';
import { parseTerm } from './terms.ts';
import { POSITION_KINDS } from './types.ts';
import type { Clause, Element, ElementStatus, Level, PositionKind, PositionRule, Signal, Term } from './types.ts';
import { placeAt, type YamlValue } from './yaml.ts';

/** `clause.yaml` as the schema has checked it. */
export interface WrittenClause {
  readonly id: string;
  readonly level: Level;
  readonly source?: string;
  readonly headings: readonly string[];
  readonly elements: readonly WrittenElement[];
}

/** A `clause.yaml` with `extends`, as the schema has checked it. */
export interface WrittenExtension {
  readonly extends: string;
  readonly level?: Level;
  readonly headings?: readonly string[];
  readonly elements?: readonly WrittenChange[];
}

/** An element that is new, or what changes in one that is there. */
export interface WrittenChange extends Omit<WrittenElement, 'signals'> {
  readonly signals?: readonly WrittenSignal[];
  readonly moreSignals?: readonly WrittenSignal[];
}

/** What an element may set for all its signals. */
interface Defaults {
  readonly by?: 'provider' | 'customer';
  readonly act?: readonly string[];
  readonly softeners?: readonly string[];
  readonly within?: number;
  readonly negated?: Signal['negated'];
  readonly context?: readonly string[];
  readonly none?: readonly string[];
  readonly notUnder?: readonly string[];
}

export interface WrittenElement extends Defaults {
  readonly id: string;
  readonly source?: string;
  readonly signals: readonly WrittenSignal[];
  readonly positions?: Readonly<Partial<Record<PositionKind, readonly string[]>>>;
  readonly examples?: readonly WrittenExample[];
}

export interface WrittenSignal extends Defaults {
  readonly met?: readonly string[];
  readonly weak?: readonly string[];
  readonly contrary?: readonly string[];
  readonly reason?: string;
  readonly spread?: Signal['spread'];
  readonly inDefinitions?: boolean;
  readonly role?: Signal['role'];
  readonly reach?: Signal['reach'];
  readonly prevails?: boolean;
}

export interface WrittenExample {
  readonly language: Language;
  readonly text?: string;
  readonly before?: string;
  readonly after?: string;
  readonly status?: ElementStatus;
  readonly reason?: string;
}

/** The names that rules may use. */
export interface Vocabulary {
  readonly concepts: ReadonlySet<string>;
  /** Ids of the profile's modifiers. */
  readonly modifiers: ReadonlySet<string>;
  /** Reason keys that have a sentence in every language. */
  readonly reasons: ReadonlySet<string>;
  /** Concepts that only one clause knows: their names there, and in the lexicon. */
  readonly own?: ReadonlyMap<string, string>;
}

const TERM_LISTS = ['context', 'none', 'notUnder'] as const;

/** Compiles a clause's elements and reports names that nobody knows, on the place where they stand. */
export class ClauseCompiler {
  readonly #file: LibraryFile;
  readonly #yaml: YamlValue;
  readonly #vocabulary: Vocabulary;

  constructor(file: LibraryFile, yaml: YamlValue, vocabulary: Vocabulary) {
    this.#file = file;
    this.#yaml = yaml;
    this.#vocabulary = vocabulary;
  }

  compile(clause: WrittenClause, folder: string): readonly Element[] {
    this.#source(clause.source, '/source');
    if (clause.id !== folder) this.#report('/id', `The id is the folder's name: write “${folder}”.`);
    if (clause.id in {}) this.#report('/id', `“${clause.id}” is a name that every program has: give the clause, and its folder, another one.`);
    this.#concepts(clause.headings, '/headings');
    const seen = new Set<string>();
    return clause.elements.map((element, index) => {
      const at = `/elements/${index}`;
      this.#elementId(element.id, clause.id, seen, at);
      this.#source(element.source, `${at}/source`);
      return this.#element(element, at);
    });
  }

  /** The elements of a clause with those that an extension of it changes and adds. */
  compileExtension(extension: WrittenExtension, clause: Clause): readonly Element[] {
    this.#concepts(extension.headings ?? [], '/headings');
    const elements = new Map(clause.elements.map((element) => [element.id, element]));
    const seen = new Set<string>();
    (extension.elements ?? []).forEach((change, index) => {
      const at = `/elements/${index}`;
      this.#elementId(change.id, clause.id, seen, at);
      this.#source(change.source, `${at}/source`);
      elements.set(change.id, this.#changed(change, elements.get(change.id), at));
    });
    return [...elements.values()];
  }

  #changed(change: WrittenChange, base: Element | undefined, at: string): Element {
    if (base === undefined && change.signals === undefined) this.#report(`${at}/id`, `“${change.id}” is not an element of the clause that is extended: correct the id, or give it signals and so make it a new one.`);
    const { signals: written = [], moreSignals = [] } = change;
    const signals = change.signals === undefined ? (base?.signals ?? []) : this.#signals({ ...change, signals: written }, written, `${at}/signals`, at);
    const more = this.#signals({ ...change, signals: moreSignals }, moreSignals, `${at}/moreSignals`, at);
    const source = change.source ?? base?.source ?? '';
    const positions = change.positions === undefined ? base?.positions : this.#positions(change, `${at}/positions`);
    return { id: change.id, source, ...(source === base?.source && base.own !== true ? {} : { own: true }), signals: [...signals, ...more], ...(positions !== undefined && { positions }) };
  }

  #element(element: WrittenElement, at: string): Element {
    const positions = this.#positions(element, `${at}/positions`);
    return { id: element.id, source: element.source ?? '', signals: this.#signals(element, element.signals, `${at}/signals`, at), ...(positions.length > 0 && { positions }) };
  }

  #positions({ positions = {} }: Pick<WrittenElement, 'positions'>, at: string): PositionRule[] {
    return POSITION_KINDS.flatMap((kind) => {
      const terms = positions[kind];
      return terms === undefined ? [] : [{ kind, all: this.#terms(terms, `${at}/${kind}`) }];
    });
  }

  /**
   * Signals that stand at `at`, with the settings of their element.
   *
   * @param place where the element stands
   */
  #signals(element: WrittenElement, signals: readonly WrittenSignal[], at: string, place: string): Signal[] {
    const defaults = this.#settings(element, place);
    return signals.map((signal, index) => this.#signal(signal, element, defaults, `${at}/${index}`));
  }

  /** Concepts under their names in the lexicon. */
  names(written: readonly string[]): string[] {
    return written.map((name) => this.#nameOf(name));
  }

  #source(source: string | undefined, at: string): void {
    if (source !== undefined && !isPlain(source)) this.#report(at, PLAIN_MESSAGE);
  }

  #elementId(id: string, clause: string, seen: Set<string>, at: string): void {
    if (!id.startsWith(`${clause}.`)) this.#report(`${at}/id`, `An element's id begins with the clause's: write “${clause}.” before the name.`);
    if (seen.has(id)) this.#report(`${at}/id`, `“${id}” is the id of an element above: give this one another.`);
    seen.add(id);
  }

  #signal(signal: WrittenSignal, element: WrittenElement, defaults: Settings, at: string): Signal {
    const status = signal.met !== undefined ? 'met' : signal.weak !== undefined ? 'weak' : 'contrary';
    const all = this.#terms(signal[status] ?? [], `${at}/${status}`);
    const own = this.#settings(signal, at);
    const by = signal.by ?? element.by;
    if (signal.reason !== undefined && !this.#vocabulary.reasons.has(signal.reason)) {
      this.#report(`${at}/reason`, this.#isHouse ? `The reason “${signal.reason}” has no sentence: correct its spelling, or add it to reasons/nl.yaml, fr.yaml or en.yaml.` : `The reason “${signal.reason}” has no sentence in every language: add it to reasons/en.yaml, fr.yaml and nl.yaml.`);
    }
    return {
      status,
      ...(signal.reason === undefined ? {} : { reason: signal.reason }),
      all,
      context: own.context ?? defaults.context ?? [],
      none: own.none ?? defaults.none ?? [],
      notUnder: own.notUnder ?? defaults.notUnder ?? [],
      ...(by === undefined ? {} : { by }),
      act: (signal.act ?? element.act)?.map((name) => this.#nameOf(name)) ?? conceptsOf(all[0]),
      negated: signal.negated ?? element.negated ?? 'drop',
      softeners: signal.softeners ?? element.softeners ?? (status === 'weak' && signal.role === undefined ? softenersOfMet(element) : []),
      within: signal.within ?? element.within ?? 40,
      spread: signal.spread ?? 'sentence',
      inDefinitions: signal.inDefinitions ?? false,
      role: signal.role ?? 'alone',
      reach: signal.reach ?? 'sentence',
      prevails: signal.prevails ?? false,
    };
  }

  /** The term lists that are set here; names of acts and softeners are checked on the way. */
  #settings(written: Defaults, at: string): Settings {
    this.#concepts(written.act ?? [], `${at}/act`);
    (written.softeners ?? []).forEach((id, index) => {
      const { modifiers } = this.#vocabulary;
      if (!modifiers.has(id)) this.#report(`${at}/softeners/${index}`, this.#isHouse ? `“${id}” is not a modifier of the library: write one of ${[...modifiers].join(', ')}.` : `“${id}” is not a modifier of profile.yaml: correct its spelling, or add it there.`);
    });
    const settings: { -readonly [list in keyof Settings]: Settings[list] } = {};
    for (const list of TERM_LISTS) {
      const terms = written[list];
      if (terms !== undefined) settings[list] = this.#terms(terms, `${at}/${list}`);
    }
    return settings;
  }

  #terms(texts: readonly string[], at: string): Term[] {
    return texts.map((text, index) => {
      const parsed = parseTerm(text);
      if ('term' in parsed) {
        for (const concept of conceptsOf(parsed.term)) this.#concept(concept, `${at}/${index}`);
        return parsed.term.map((alternative) => ('concept' in alternative ? { concept: this.#nameOf(alternative.concept) } : alternative));
      }
      this.#report(`${at}/${index}`, parsed.message);
      return [];
    });
  }

  #concepts(names: readonly string[], at: string): void {
    names.forEach((name, index) => this.#concept(name, `${at}/${index}`));
  }

  #concept(name: string, at: string): void {
    if (!this.#vocabulary.concepts.has(name) && this.#vocabulary.own?.has(name) !== true) this.#report(at, this.#isHouse ? `“${name}” is not a concept of the library: correct its spelling, or add it to “words” in this file.` : `“${name}” is not a concept of lexicon/concepts.yaml: correct its spelling, or add it there.`);
  }

  /** Whether the clause is a firm's own, on top of a library. */
  get #isHouse(): boolean {
    return this.#vocabulary.own !== undefined;
  }

  #nameOf(concept: string): string {
    return this.#vocabulary.own?.get(concept) ?? concept;
  }

  #report(pointer: string, message: string): void {
    this.#file.report(placeAt(this.#yaml, pointer).value, message);
  }
}

interface Settings {
  readonly context?: readonly Term[];
  readonly none?: readonly Term[];
  readonly notUnder?: readonly Term[];
}

function conceptsOf(term: Term | undefined): string[] {
  return (term ?? []).flatMap((alternative) => ('concept' in alternative ? [alternative.concept] : []));
}

/** What softens a promise in full softens the weaker promise too, which is then weak for two reasons. */
function softenersOfMet(element: WrittenElement): string[] {
  return [...new Set(element.signals.filter(({ met }) => met !== undefined).flatMap(({ softeners }) => softeners ?? []))];
}
