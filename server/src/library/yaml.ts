/**
 * YAML as a library uses it: maps, lists and plain values, each with its place in the file. No aliases, anchors
 * or tags: a library needs none, and a hostile one could use them.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, Lexer, type ParsedNode, parseDocument, type YAMLError } from 'yaml';
import type { Span } from '../contract/types.ts';
import type { YamlMessages } from '../messages/yaml.ts';
import { MISLEADING, onOneLine } from '../visible.ts';
import type { LibraryFile } from './problem.ts';

/** Longest YAML file, in UTF-16 code units, and most values in one file. */
export const MAX_YAML_LENGTH = 500_000;
const MAX_VALUES = 20_000;
const MAX_DEPTH = 20;
/** Most signs and words: the parser takes its time over each that is in a wrong place. A value has two or three, at most five. */
const MAX_TOKENS = 120_000;
/** Most keys and values that are reported on one file: whoever has made more mistakes starts with these. */
const MAX_REPORTED = 100;
/** Longest part of a file that is quoted in a message. */
const MAX_QUOTED = 100;

/** `constructor` could be mistaken for something every object has. */
const KEY = /^(?!constructor$)[A-Za-z][A-Za-z0-9-]*$/u;

/** A file's plain value, and where each part of it stands; a part is named by its JSON pointer (`/elements/0/id`). */
export interface YamlValue {
  readonly value: unknown;
  readonly places: ReadonlyMap<string, Place>;
}

export interface Place {
  /** The key of a map's entry; lists have none. */
  readonly key?: Span;
  readonly value: Span;
}

/** Where a part stands that a pointer names; the beginning of the file for one that is not written. */
export function placeAt({ places }: YamlValue, pointer: string): Place {
  return places.get(pointer) ?? { value: { start: 0, end: 0 } };
}

/**
 * Reads a file; undefined, with the problems reported, when it cannot be read. Never throws.
 *
 * @param words in which problems are reported
 */
export function readYaml(file: LibraryFile, words: YamlMessages): YamlValue | undefined {
  const before = file.reported;
  const yaml = readSoundYaml(file, words);
  return file.reported === before ? yaml : undefined;
}

/**
 * Reads what can be read of a file: a key or value that will not do is reported, and is left out or null. Undefined
 * only where the file is no YAML at all, or too long.
 */
export function readSoundYaml(file: LibraryFile, words: YamlMessages): YamlValue | undefined {
  if (file.text.length > MAX_YAML_LENGTH) {
    file.report({ start: 0, end: 0 }, words.tooLong(MAX_YAML_LENGTH));
    return undefined;
  }
  const document = parsed(file, words);
  if (document === undefined) return undefined;
  const reader = new Reader(file, words);
  const value = reader.read(document.contents, '', 0);
  return { value, places: reader.places };
}

/** What is looked at before the parser is: true where there is no use in going on, which is reported. */
function isUnreadable(file: LibraryFile, words: YamlMessages): boolean {
  const { text } = file;
  const refused = (start: number, message: string): boolean => {
    file.report({ start, end: start + 1 }, message);
    return true;
  };
  const damaged = text.indexOf('\uFFFD');
  if (damaged >= 0) refused(damaged, words.notUtf8);
  const directive = directiveIn(text);
  if (directive !== undefined) return refused(directive, words.directive);
  let tokens = 0;
  for (const token of new Lexer().lex(text)) if (token !== '' && ++tokens > MAX_TOKENS) return refused(0, words.tooManyValues(MAX_VALUES));
  return false;
}

/** Where a line such as `%YAML 1.1` stands: only comments and blank lines can be before it. */
function directiveIn(text: string): number | undefined {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (text[start] === '%') return start;
    if (!/^\s*(?:#|$)/u.test(text.slice(start, Math.min(end, start + MAX_QUOTED)))) return undefined;
    start = end + 1;
  }
  return undefined;
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Of what somebody has written, as much as a message can hold. */
function quotable(text: string): string {
  return text.length <= MAX_QUOTED ? onOneLine(text) : `${onOneLine(text.slice(0, MAX_QUOTED))}…`;
}

function parsed(file: LibraryFile, words: YamlMessages): Document.Parsed | undefined {
  if (isUnreadable(file, words)) return undefined;
  const document = parseDocument(file.text, {
    customTags: null,
    logLevel: 'error', // 'silent' would also pass over a second document
    prettyErrors: false,
    resolveKnownTags: false,
    schema: 'core',
    uniqueKeys: false,
  });
  const error = document.errors[0];
  if (error === undefined) return document;
  file.report({ start: error.pos[0], end: error.pos[1] }, syntaxMessage(error, words));
  return undefined;
}

function syntaxMessage(error: YAMLError, words: YamlMessages): string {
  switch (error.code) {
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return words.syntax.BAD_SCALAR_START;
    case 'BAD_INDENT':
      // An open bracket takes what follows for its own.
      return error.message.includes('and end with') ? words.missingSign(quotable(error.message)) : words.syntax.BAD_INDENT;
    case 'TAB_AS_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'RESOURCE_EXHAUSTION':
    case 'MULTIPLE_DOCS':
      return words.syntax[error.code];
    case 'MISSING_CHAR':
      return words.missingSign(quotable(error.message));
    default:
      return words.otherSyntax(quotable(error.message));
  }
}

class Reader {
  readonly places = new Map<string, Place>();
  readonly #file: LibraryFile;
  readonly #words: YamlMessages;
  #reported = 0;

  constructor(file: LibraryFile, words: YamlMessages) {
    this.#file = file;
    this.#words = words;
  }

  read(node: ParsedNode | null, pointer: string, depth: number, key?: Span): unknown {
    const value = placeOf(node, key);
    this.places.set(pointer, key === undefined ? { value } : { key, value });
    if (node === null) return null;
    if (depth > MAX_DEPTH || this.places.size > MAX_VALUES) return this.#tooMuch(value, depth);
    if (isAlias(node)) return this.#refused(value, this.#words.alias);
    if (node.anchor !== undefined || node.tag !== undefined) return this.#refused(value, this.#words.mark);
    if (isScalar(node)) return this.#scalar(node.value, value);
    if (isSeq<ParsedNode>(node)) return node.items.map((item, index) => this.read(item, `${pointer}/${index}`, depth + 1));
    return isMap<ParsedNode, ParsedNode | null>(node) ? this.#map(node.items, pointer, depth) : null;
  }

  /** What a quoted text spells out in escapes is looked at here. */
  #scalar(value: unknown, span: Span): unknown {
    const sign = typeof value === 'string' ? MISLEADING.exec(value) : null;
    return sign === null ? value : this.#refused(span, this.#words.misleading(codeOf(sign[0])));
  }

  #map(pairs: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[], pointer: string, depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (const { key, value } of pairs) {
      const name = isScalar(key) && typeof key.value === 'string' ? key.value : '';
      const span = spanOf(key);
      if (!KEY.test(name)) this.#report(span, this.#words.badKey(quotable(name || this.#file.text.slice(span.start, span.end))));
      else if (Object.hasOwn(map, name)) this.#report(span, this.#words.keyTwice(quotable(name)));
      else map[name] = this.read(value, `${pointer}/${name}`, depth + 1, span);
    }
    return map;
  }

  #refused(span: Span, message: string): null {
    this.#report(span, message);
    return null;
  }

  #report(span: Span, message: string): void {
    if (this.#reported++ < MAX_REPORTED) this.#file.report(span, message);
  }

  /** Reported once: the values that follow are passed over. */
  #tooMuch(span: Span, depth: number): null {
    if (depth > MAX_DEPTH) this.#report(span, this.#words.tooDeep(MAX_DEPTH));
    else if (this.places.size === MAX_VALUES + 1) this.#file.report(span, this.#words.tooManyValues(MAX_VALUES));
    return null;
  }
}

/** What is empty has its place on its key. */
function placeOf(node: ParsedNode | null, key: Span | undefined): Span {
  const span = node === null ? { start: 0, end: 0 } : spanOf(node);
  return span.start === span.end && key !== undefined ? key : span;
}

function spanOf(node: ParsedNode): Span {
  return { start: node.range[0], end: node.range[1] };
}
