/** Validates a library's YAML against the JSON schemas that editors use too, in words that say what to do. */
import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import clause from '../../../clause-library/schema/clause.schema.json' with { type: 'json' };
import concepts from '../../../clause-library/schema/concepts.schema.json' with { type: 'json' };
import lexicon from '../../../clause-library/schema/lexicon.schema.json' with { type: 'json' };
import profile from '../../../clause-library/schema/profile.schema.json' with { type: 'json' };
import reasons from '../../../clause-library/schema/reasons.schema.json' with { type: 'json' };
import standard from '../../../clause-library/schema/standard.schema.json' with { type: 'json' };
import type { YamlMessages } from '../messages/yaml.ts';
import type { LibraryFile } from './problem.ts';
import { type Place, placeAt, type YamlValue } from './yaml.ts';

/** The kinds of YAML file in a library, and a firm's standard; each has a schema of the same name. */
export type SchemaName = 'clause' | 'concepts' | 'lexicon' | 'profile' | 'reasons' | 'standard';

const SCHEMAS: Readonly<Record<SchemaName, Schema>> = {
  clause: clause as Schema,
  concepts: concepts as Schema,
  lexicon: lexicon as Schema,
  profile: profile as Schema,
  reasons: reasons as Schema,
  standard: standard as Schema,
};

const validators = new Map<SchemaName, Validator>();

/** Most problems that are reported on one file: whoever has made more starts with these. */
const MAX_REPORTED = 100;

/** Keywords that only say that something inside is wrong; what is wrong follows in an error of its own. */
const WRAPPERS: ReadonlySet<string> = new Set(['$ref', 'if', 'properties', 'items', 'additionalProperties', 'propertyNames']);

/**
 * Reports whatever does not match the schema; true when all does.
 *
 * @param words in which it is reported
 */
export function matchesSchema(file: LibraryFile, yaml: YamlValue, name: SchemaName, words: YamlMessages): boolean {
  const errors = errorsIn(yaml.value, name);
  if (errors === undefined) {
    file.report({ start: 0, end: 0 }, words.tooManyMistakes);
    return false;
  }
  const choices = errors.filter((error) => error.keyword === 'oneOf').map((error) => `${error.keywordLocation}/`);
  let reported = 0;
  for (const error of errors) {
    if (reported === MAX_REPORTED) break;
    if (WRAPPERS.has(error.keyword) || choices.some((choice) => error.keywordLocation.startsWith(choice))) continue;
    const pointer = error.instanceLocation.slice(1);
    reported++;
    file.report(spanFor(error, placeAt(yaml, pointer)), messageFor(error, schemaAt(name, error), pointer, valueAt(yaml.value, pointer), words));
  }
  return errors.length === 0;
}

/** Undefined when there are more errors than the validator can pass along. */
function errorsIn(value: unknown, name: SchemaName): readonly OutputUnit[] | undefined {
  try {
    return validatorOf(name).validate(value).errors;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function validatorOf(name: SchemaName): Validator {
  let validator = validators.get(name);
  if (validator === undefined) validators.set(name, (validator = new Validator(SCHEMAS[name], '2020-12', false)));
  return validator;
}

/** What is missing in an entry, or has a wrong name, is marked on the entry's key. */
function spanFor(error: OutputUnit, { key, value }: Place): Place['value'] {
  const onKey = error.keyword === 'false' || error.keyword === 'required' || error.keywordLocation.includes('/propertyNames/');
  return onKey ? (key ?? value) : value;
}

function messageFor(error: OutputUnit, schema: Schema, pointer: string, value: unknown, words: YamlMessages): string {
  switch (error.keyword) {
    case 'type':
      return words.wrongType(kindOf(value, words), expectedOf(schema, words));
    case 'required':
      return words.missingKey(/"(.*)"/u.exec(error.error)?.[1] ?? '');
    case 'false':
      return words.unknownKey(pointer.slice(pointer.lastIndexOf('/') + 1));
    case 'enum':
      return words.oneOf((schema.enum ?? []).map(String));
    case 'minItems':
    case 'minLength':
    case 'minProperties':
      return words.empty;
    case 'maxItems':
    case 'maxProperties':
      return words.tooManyEntries(schema.maxItems ?? schema.maxProperties ?? 0);
    default:
      return typeof schema['errorMessage'] === 'string' ? schema['errorMessage'] : error.error;
  }
}

function expectedOf({ type }: Schema, { expected }: YamlMessages): string {
  const name = String(type);
  return Object.hasOwn(expected, name) ? expected[name as keyof YamlMessages['expected']] : expected.other;
}

function kindOf(value: unknown, words: YamlMessages): string | undefined {
  if (value === null) return undefined;
  if (Array.isArray(value)) return words.list;
  if (typeof value === 'object') return words.map;
  return typeof value === 'string' ? words.text : words.plain(typeof value, String(value));
}

function valueAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const key of pointer.split('/').slice(1)) at = at === null || typeof at !== 'object' ? undefined : Reflect.get(at, key);
  return at;
}

/** The schema that holds the keyword an error is about, references followed. */
function schemaAt(name: SchemaName, error: OutputUnit): Schema {
  const root = SCHEMAS[name];
  let at = root;
  for (const key of error.keywordLocation.split('/').slice(1, -1)) {
    at = key === '$ref' ? definition(root, String(at.$ref)) : (at[key] as Schema | undefined) ?? {};
  }
  return at;
}

function definition(root: Schema, reference: string): Schema {
  return (root.$defs as Record<string, Schema>)[reference.replace('#/$defs/', '')] ?? {};
}
