/** Reads a firm's standard: `.contract-review.yaml`. */
import { LANGUAGES } from '../contract/types.ts';
import type { Language } from '../contract/types.ts';
import { DRAFTING_KINDS } from '../drafting/types.ts';
import type { Exclusion, Library } from '../library/types.ts';
import { LEVELS, SEVERITIES } from '../library/types.ts';
import type { Severities, Severity, SeverityOverrides } from '../library/types.ts';
import { LibraryFile, ofBearableLength } from '../library/problem.ts';
import type { LibraryProblem } from '../library/problem.ts';
import { matchesSchema } from '../library/schemas.ts';
import { readSoundYaml } from '../library/yaml.ts';
import type { YamlValue } from '../library/yaml.ts';
import { STANDARD_MESSAGES } from '../messages/standard.ts';
import type { StandardMessages } from '../messages/standard.ts';
import { YAML_MESSAGES } from '../messages/yaml.ts';
import { Lines } from '../lines.ts';
import type { Range } from '../lines.ts';
import { nearest } from '../review/nearest.ts';
import { folderFault } from './folders.ts';
import { NO_STANDARD, STANDARD_FILE } from './types.ts';
import type { Standard } from './types.ts';

export interface ReadStandard {
  /** What the file says, as far as it holds up by itself: whether its ids are known, a library has to tell. */
  readonly standard: Standard;
  /** In the order of the file. */
  readonly problems: readonly LibraryProblem[];
  /** Where each of `standard.excluded` and `standard.libraries` stands, and the profile: by `excluded/0`, `libraries/0`, `profile`. */
  readonly places: ReadonlyMap<string, Range>;
}

/** Most problems of one kind that are reported: whoever has made more starts with these. */
const MAX_REPORTED = 100;
/** The same as in the schema. */
const MOST_ITEMS = 500;
const WRONGS: readonly (keyof Severities)[] = ['missing', 'weak', 'contrary'];

/**
 * Reads the text of a standard; what is wrong in it is reported and left out, and the rest holds. A text that is no YAML
 * at all lays down nothing. Never throws.
 *
 * @param language in which problems are reported
 */
export function readStandard(text: string, language: Language = 'en'): ReadStandard {
  const problems: LibraryProblem[] = [];
  const file = new LibraryFile(STANDARD_FILE, text, problems);
  const words = YAML_MESSAGES[language];
  const yaml = readSoundYaml(file, words);
  // What is nothing but comments lays down nothing, and nothing is wrong with that.
  if (yaml === undefined || yaml.value === null) return { standard: NO_STANDARD, problems, places: new Map() };
  const broken = new Set(problems.map(placeOf));
  matchesSchema(file, yaml, 'standard', words);
  const reader = new Reader(file, yaml, STANDARD_MESSAGES[language]);
  const standard = reader.read();
  return { standard, problems: inOrder(problems, broken), places: reader.places };
}

/** What is no value is reported once, as that: the schema would call it empty. */
function inOrder(problems: readonly LibraryProblem[], broken: ReadonlySet<string>): readonly LibraryProblem[] {
  const told = new Set<string>();
  const all = problems.filter((problem) => {
    const place = placeOf(problem);
    const again = told.has(place) && broken.has(place);
    told.add(place);
    return !again;
  });
  return all.map((problem) => ({ ...problem, message: ofBearableLength(problem.message) })).sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}

function placeOf({ range: { start } }: LibraryProblem): string {
  return `${start.line}:${start.character}`;
}

/** Takes over what is as it should be; what is of another kind has been reported by the schema. */
class Reader {
  readonly places = new Map<string, Range>();
  readonly #file: LibraryFile;
  readonly #yaml: YamlValue;
  readonly #words: StandardMessages;
  #lines: Lines | undefined;
  #reported = 0;

  constructor(file: LibraryFile, yaml: YamlValue, words: StandardMessages) {
    this.#file = file;
    this.#yaml = yaml;
    this.#words = words;
  }

  read(): Standard {
    const { value } = this.#yaml;
    const profile = property(value, 'profile');
    const contracts = oneOf(property(value, 'contracts'), ['detect', 'frontMatter', 'off']);
    const language = oneOf(property(value, 'language'), ['auto', ...LANGUAGES]);
    const include = strings(property(value, 'include'));
    const exclude = strings(property(value, 'exclude'));
    if (typeof profile === 'string' && profile !== '') this.#remember('profile', '/profile');
    return {
      ...(typeof profile === 'string' && profile !== '' && { profile }),
      ...(contracts !== undefined && { contracts }),
      ...(language !== undefined && { language }),
      ...(include !== undefined && { include }),
      ...(exclude !== undefined && { exclude }),
      severities: severitiesIn(property(value, 'severities')),
      drafting: known(DRAFTING_KINDS, (kind) => severity(property(property(value, 'drafting'), kind))),
      excluded: this.#excluded(property(value, 'excluded')),
      libraries: this.#libraries(property(value, 'libraries')),
    };
  }

  #excluded(value: unknown): Exclusion[] {
    const exclusions: Exclusion[] = [];
    const ids = new Set<string>();
    for (const [index, entry] of items(value)) {
      const id = property(entry, 'id');
      const reason = property(entry, 'reason');
      const at = `/excluded/${index}`;
      if (typeof reason === 'string' && reason.trim() === '') this.#report(`${at}/reason`, this.#words.noReason);
      if (typeof id !== 'string' || id === '' || typeof reason !== 'string' || reason.trim() === '') continue;
      if (ids.has(id)) {
        this.#report(`${at}/id`, this.#words.excludedTwice(id));
        continue;
      }
      ids.add(id);
      this.#remember(`excluded/${exclusions.length}`, `${at}/id`);
      exclusions.push({ id, reason: reason.trim() });
    }
    return exclusions;
  }

  #libraries(value: unknown): string[] {
    const folders: string[] = [];
    for (const [index, folder] of items(value)) {
      if (typeof folder !== 'string' || folder === '') continue;
      const at = `/libraries/${index}`;
      const fault = folderFault(folder);
      if (fault !== undefined) {
        this.#report(at, this.#words[fault]);
        continue;
      }
      this.#remember(`libraries/${folders.length}`, at);
      folders.push(folder);
    }
    return folders;
  }

  #report(pointer: string, message: string): void {
    if (this.#reported++ < MAX_REPORTED) this.#file.report(this.#yaml.places.get(pointer)?.value ?? { start: 0, end: 0 }, message);
  }

  #remember(name: string, pointer: string): void {
    const span = this.#yaml.places.get(pointer)?.value;
    if (span === undefined) return;
    this.places.set(name, (this.#lines ??= new Lines(this.#file.text)).range(span));
  }
}

/**
 * The problems that only a library shows: ids it does not have. What it does not know is not excluded by
 * `withoutExcluded`, which passes over it.
 *
 * @param library with the firm's own clauses in it
 * @param profiles the ids that `profile` may have
 */
export function problemsAgainst({ standard, places }: ReadStandard, library: Library, profiles: readonly string[], language: Language = 'en'): LibraryProblem[] {
  const words = STANDARD_MESSAGES[language];
  const problems: LibraryProblem[] = [];
  const report = (place: string, message: string): void => {
    const range = places.get(place);
    if (range !== undefined && problems.length < MAX_REPORTED) problems.push({ file: STANDARD_FILE, range, message: ofBearableLength(message) });
  };
  if (standard.profile !== undefined && !profiles.includes(standard.profile)) report('profile', words.unknownProfile(standard.profile, profiles));
  const ids = new Set(library.clauses.flatMap(({ id, elements }) => [id, ...elements.map((element) => element.id)]));
  standard.excluded.forEach(({ id }, index) => {
    if (!ids.has(id)) report(`excluded/${index}`, words.unknownId(id, nearest(id, ids)));
  });
  return problems;
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function items(value: unknown): IterableIterator<[number, unknown]> {
  return (Array.isArray(value) ? (value as readonly unknown[]).slice(0, MOST_ITEMS) : []).entries();
}

/** Undefined where there is no list: an empty one takes the place of nothing. */
function strings(value: unknown): readonly string[] | undefined {
  const found = [...items(value)].flatMap(([, each]) => (typeof each === 'string' && each !== '' ? [each] : []));
  return found.length === 0 ? undefined : found;
}

function severitiesIn(value: unknown): SeverityOverrides {
  return known(LEVELS, (level) => {
    const own = known<keyof Severities, Severity>(WRONGS, (wrong) => severity(property(property(value, level), wrong)));
    return Object.keys(own).length > 0 ? own : undefined;
  });
}

function severity(value: unknown): Severity | undefined {
  return oneOf(value, SEVERITIES);
}

function oneOf<T extends string>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value);
}

function known<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V | undefined): Partial<Record<K, V>> {
  const all: Partial<Record<K, V>> = {};
  for (const key of keys) {
    const value = valueOf(key);
    if (value !== undefined) all[key] = value;
  }
  return all;
}
