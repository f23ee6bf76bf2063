import { SETTINGS_SECTION } from '../../client/src/protocol.ts';
import type { Settings } from '../../client/src/protocol.ts';
import { LANGUAGES } from './contract/types.ts';
import { DRAFTING_KINDS } from './drafting/types.ts';
import { LEVELS, SEVERITIES, type Severities, type SeverityOverrides, type Severity } from './library/types.ts';

const DEFAULTS: Settings = { contracts: 'detect', include: [], exclude: [], workspace: true, language: 'auto', severities: {}, drafting: {} };

const WRONGS: readonly (keyof Severities)[] = ['missing', 'weak', 'contrary'];

/**
 * The settings in whatever a client sends: the section itself or an object that holds it. What is missing or
 * of the wrong type gets its default, so that one bad value does not take the others down.
 */
export function readSettings(value: unknown): Settings {
  const section = property(value, SETTINGS_SECTION) ?? value;
  const workspace = property(section, 'workspace');
  return {
    contracts: oneOf(property(section, 'contracts'), ['detect', 'frontMatter', 'off'], DEFAULTS.contracts),
    include: strings(property(section, 'include')),
    exclude: strings(property(section, 'exclude')),
    workspace: typeof workspace === 'boolean' ? workspace : DEFAULTS.workspace,
    language: oneOf(property(section, 'language'), ['auto', ...LANGUAGES], DEFAULTS.language),
    severities: severities(property(section, 'severities')),
    drafting: withKnown(DRAFTING_KINDS, (kind) => SEVERITIES.find((each) => each === property(property(section, 'drafting'), kind))),
  };
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** Of each level those severities that are there and are known; the profile's stay for the others. */
function severities(value: unknown): SeverityOverrides {
  return withKnown(LEVELS, (level) => {
    const own = property(value, level);
    const known = withKnown<keyof Severities, Severity>(WRONGS, (wrong) => SEVERITIES.find((each) => each === property(own, wrong)));
    return Object.keys(known).length > 0 ? known : undefined;
  });
}

function withKnown<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V | undefined): Partial<Record<K, V>> {
  const known: Partial<Record<K, V>> = {};
  for (const key of keys) {
    const value = valueOf(key);
    if (value !== undefined) known[key] = value;
  }
  return known;
}

function oneOf<T extends string>(value: unknown, choices: readonly T[], otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
