/**
 * YAML as a library uses it: maps, lists and plain values, each with its place in the file. No aliases, anchors
 * or tags: a library needs none, and a hostile one could use them.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLError } from 'yaml';
import type { Span } from '../contract/types.ts';
import type { LibraryFile } from './problem.ts';

/** Longest YAML file, in UTF-16 code units, and most values in one file. */
export const MAX_YAML_LENGTH = 500_000;
const MAX_VALUES = 20_000;
const MAX_DEPTH = 20;

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

/** Reads a file; undefined, with the problems reported, when it cannot be read. */
export function readYaml(file: LibraryFile): YamlValue | undefined {
  if (file.text.length > MAX_YAML_LENGTH) {
    file.report({ start: 0, end: 0 }, `This file is too long: split it or shorten it to at most ${MAX_YAML_LENGTH} characters.`);
    return undefined;
  }
  const document = parsed(file);
  if (document === undefined) return undefined;
  const before = file.reported;
  const reader = new Reader(file);
  const value = reader.read(document.contents, '', 0);
  return file.reported === before ? { value, places: reader.places } : undefined;
}

function parsed(file: LibraryFile): Document.Parsed | undefined {
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
  file.report({ start: error.pos[0], end: error.pos[1] }, syntaxMessage(error));
  return undefined;
}

function syntaxMessage(error: YAMLError): string {
  switch (error.code) {
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return 'Put quotes around a value that begins with *, @, & or another special sign: "*gegevens".';
    case 'TAB_AS_INDENT':
      return 'Indent with spaces, not with tabs.';
    case 'BAD_INDENT':
      return 'This line is not indented like its neighbours: align it with them.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Check the indentation here, or put quotes around a value with “: ” in it.';
    case 'MISSING_CHAR':
      return `Something is not closed: check quotes, brackets, colons and commas here (${error.message}).`;
    case 'RESOURCE_EXHAUSTION':
      return 'This is nested too deeply: put fewer lists and maps in one another.';
    case 'MULTIPLE_DOCS':
      return 'Remove the line “---”: a file holds one document.';
    default:
      return `This cannot be read as YAML: ${error.message}.`.replace(/\.\.$/u, '.');
  }
}

class Reader {
  readonly places = new Map<string, Place>();
  readonly #file: LibraryFile;

  constructor(file: LibraryFile) {
    this.#file = file;
  }

  read(node: ParsedNode | null, pointer: string, depth: number, key?: Span): unknown {
    const value = placeOf(node, key);
    this.places.set(pointer, key === undefined ? { value } : { key, value });
    if (node === null) return null;
    if (depth > MAX_DEPTH || this.places.size > MAX_VALUES) return this.#tooMuch(value, depth);
    if (isAlias(node)) return this.#file.report(value, 'Put quotes around a value that begins with *: "*gegevens".');
    if (node.anchor !== undefined || node.tag !== undefined) return this.#file.report(value, 'Remove the mark that begins with & or ! from this value, or put quotes around the whole.');
    if (isScalar(node)) return node.value;
    if (isSeq<ParsedNode>(node)) return node.items.map((item, index) => this.read(item, `${pointer}/${index}`, depth + 1));
    return isMap<ParsedNode, ParsedNode | null>(node) ? this.#map(node.items, pointer, depth) : null;
  }

  #map(pairs: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[], pointer: string, depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (const { key, value } of pairs) {
      const name = isScalar(key) && typeof key.value === 'string' ? key.value : '';
      const span = spanOf(key);
      if (!KEY.test(name)) this.#file.report(span, `“${name || this.#file.text.slice(span.start, span.end)}” cannot be a key here: use letters, digits and hyphens.`);
      else if (Object.hasOwn(map, name)) this.#file.report(span, `“${name}” stands here a second time: join the two.`);
      else map[name] = this.read(value, `${pointer}/${name}`, depth + 1, span);
    }
    return map;
  }

  /** Reported once: the values that follow are passed over. */
  #tooMuch(span: Span, depth: number): null {
    if (depth > MAX_DEPTH) this.#file.report(span, `This is nested too deeply: at most ${MAX_DEPTH} lists and maps may stand in one another.`);
    else if (this.places.size === MAX_VALUES + 1) this.#file.report(span, `This file has too many values: at most ${MAX_VALUES} are read.`);
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
