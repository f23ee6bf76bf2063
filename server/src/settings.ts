import { SETTINGS_SECTION } from '../../client/src/protocol.ts';
import type { Settings } from '../../client/src/protocol.ts';
import { LANGUAGES } from './contract/types.ts';

const DEFAULTS: Settings = { contracts: 'detect', include: [], exclude: [], language: 'auto' };

/**
 * The settings in whatever a client sends: the section itself or an object that holds it. What is missing or
 * of the wrong type gets its default, so that one bad value does not take the others down.
 */
export function readSettings(value: unknown): Settings {
  const section = property(value, SETTINGS_SECTION) ?? value;
  return {
    contracts: oneOf(property(section, 'contracts'), ['detect', 'frontMatter', 'off'], DEFAULTS.contracts),
    include: strings(property(section, 'include')),
    exclude: strings(property(section, 'exclude')),
    language: oneOf(property(section, 'language'), ['auto', ...LANGUAGES], DEFAULTS.language),
  };
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function oneOf<T extends string>(value: unknown, choices: readonly T[], otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
