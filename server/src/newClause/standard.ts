/** The libraries that a standard names, and one more; its comments stay where they are. */
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

export interface StandardEdit {
  readonly position: { readonly line: number; readonly character: number };
  readonly text: string;
}

/** Longest standard that is edited, in UTF-16 code units. */
const LONGEST = 500_000;

/** The folders under `libraries`; undefined for a file that cannot be read as a standard. */
export function librariesIn(text: string): readonly string[] | undefined {
  const map = mapIn(text);
  if (map === undefined) return undefined;
  const list = map === null ? undefined : map.get('libraries', true);
  if (!isSeq(list)) return [];
  return list.items.flatMap((item) => (isScalar(item) && typeof item.value === 'string' ? [trimmed(item.value)] : []));
}

/** What to insert so that a standard names a library; null where it does, undefined where it cannot be read, or has no place for it. */
export function namingLibrary(text: string, library: string): StandardEdit | null | undefined {
  const named = librariesIn(text);
  if (named === undefined || named.some((name) => trimmed(name) === trimmed(library))) return named && null;
  const insertion = insertionFor(text, library);
  if (insertion === undefined) return undefined;
  // YAML has many ways to be written, of which some take what is inserted for something else.
  const after = librariesIn(text.slice(0, insertion.offset) + insertion.text + text.slice(insertion.offset));
  return after?.length === named.length + 1 && after.some((name) => name === trimmed(library)) ? at(text, insertion) : undefined;
}

interface Insertion {
  readonly offset: number;
  readonly text: string;
}

function insertionFor(text: string, library: string): Insertion | undefined {
  const map = mapIn(text);
  const pair = map?.items.find(({ key }) => isScalar(key) && key.value === 'libraries');
  const value = JSON.stringify(library).slice(1, -1) === library && /^[\p{L}_][\p{L}\p{N}_/.-]*$/u.test(library) && !/^(?:true|false|null)$/iu.test(library) ? library : JSON.stringify(library);
  if (pair === undefined) return map?.flow === true ? undefined : appended(text, `libraries:\n  - ${value}\n`);
  if (isSeq(pair.value)) return intoList(text, pair.value, value);
  const isEmpty = pair.value === null || (isScalar(pair.value) && pair.value.value === null);
  const end = isScalar(pair.key) ? pair.key.range?.[1] : undefined;
  return isEmpty && end !== undefined && map?.flow !== true ? { offset: text.indexOf(':', end) + 1, text: ` [${value}]` } : undefined;
}

/** Null for a file without anything but comments. */
function mapIn(text: string): YAMLMap | null | undefined {
  if (text.length > LONGEST) return undefined;
  const document = parseDocument(text, { customTags: null, logLevel: 'error', prettyErrors: false, resolveKnownTags: false, schema: 'core', uniqueKeys: false });
  if (document.errors.length > 0) return undefined;
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) return null;
  return isMap(document.contents) ? (document.contents as YAMLMap) : undefined;
}

function intoList(text: string, list: YAMLSeq, value: string): Insertion | undefined {
  const [start = 0, end = 0] = list.range ?? [];
  const range = list.items.map((item) => (isScalar(item) ? item.range : undefined)).at(-1);
  // Right after the last one: a comma of its own line would be a broken indent.
  if (list.flow === true) return list.items.length === 0 ? { offset: text.lastIndexOf(']', end), text: value } : range == null ? undefined : { offset: range[1], text: `, ${value}` };
  const first = list.items[0];
  if (first === undefined || range === undefined || range === null) return undefined;
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  const line = text.indexOf('\n', range[1]);
  return line < 0 ? { offset: text.length, text: `\n${' '.repeat(indent)}- ${value}\n` } : { offset: line + 1, text: `${' '.repeat(indent)}- ${value}\n` };
}

function appended(text: string, lines: string): Insertion {
  return { offset: text.length, text: text === '' || text.endsWith('\n') ? lines : `\n${lines}` };
}

function at(text: string, { offset, text: insertion }: Insertion): StandardEdit {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 }, text: insertion };
}

function trimmed(name: string): string {
  return name.replace(/^\.\//u, '').replace(/\/+$/u, '');
}
