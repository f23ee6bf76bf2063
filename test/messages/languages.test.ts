import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import type { Language } from '../../server/src/contract/types.ts';
import { typographicFaults } from '../support/typography.ts';
import { en } from '../../server/src/messages/en.ts';
import { fr } from '../../server/src/messages/fr.ts';
import { nl } from '../../server/src/messages/nl.ts';

type Localised = Readonly<Record<Language, unknown>>;

/** What reads the same in two languages: the words after the dot of a key. */
const SAME = new Set(['article', 'colon', 'number', 'reason', 'accepted', 'contract']);

const FOLDER = 'server/src/messages';

/** All that the modules export in the three languages. */
async function tables(): Promise<Map<string, Localised>> {
  const found = new Map<string, Localised>([['messages', { en, fr, nl }]]);
  for (const name of readdirSync(FOLDER).filter((each) => each.endsWith('.ts'))) {
    const module = (await import(pathToFileURL(`${FOLDER}/${name}`).href)) as Readonly<Record<string, unknown>>;
    for (const [key, value] of Object.entries(module)) if (isLocalised(value)) found.set(`${name}:${key}`, value);
  }
  return found;
}

function isLocalised(value: unknown): value is Localised {
  return typeof value === 'object' && value !== null && LANGUAGES.every((language) => Object.hasOwn(value, language));
}

/** The texts and the functions of a table, by their path in it. */
function leaves(value: unknown, path: string): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') return new Map([[path, sayings(value as (...given: readonly unknown[]) => unknown)]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, each]) => [...leaves(each, path === '' ? key : `${path}.${key}`)]));
}

/** What a message may be made with. */
const GIVEN: readonly unknown[] = ['X', ['X', 'Y'], 0, 1, 2, new Proxy({}, { get: () => 1 }), new Proxy({}, { get: () => 2 })];

/** All that a function says, whatever it is given, each on a line. */
function sayings(message: (...given: readonly unknown[]) => unknown): string {
  const choices = Array.from({ length: Math.min(message.length, 4) }).reduce<unknown[][]>((before) => before.flatMap((each) => GIVEN.map((given) => [...each, given])), [[]]);
  const said = choices.flatMap((given) => {
    try {
      const text = message(...given);
      return typeof text === 'string' && !/undefined|NaN|\[object/u.test(text) ? [text] : [];
    } catch {
      // Not what it is made for.
      return [];
    }
  });
  return [...new Set(said)].join('\n');
}

describe('what the server says', async () => {
  const all = await tables();

  it('is found', () => {
    assert.ok(all.size >= 1);
  });

  for (const [name, table] of all) {
    it(`${name}: has the same messages in every language, none empty`, () => {
      const english = [...leaves(table.en, '').keys()];
      for (const language of LANGUAGES) {
        const own = leaves(table[language], '');
        assert.deepEqual([...own.keys()].sort(), [...english].sort());
        assert.deepEqual([...own].filter(([, text]) => text.trim() === '').map(([key]) => key), []);
      }
    });

    it(`${name}: is translated`, () => {
      const english = leaves(table.en, '');
      for (const language of ['fr', 'nl'] as const) {
        const same = [...leaves(table[language], '')].filter(([key, text]) => text === english.get(key) && /\p{L}{3}/u.test(text.replaceAll('X', '')) && !SAME.has(key.split('.').at(-1) ?? ''));
        assert.deepEqual(same, []);
      }
    });

    it(`${name}: is written as each language is`, () => {
      for (const language of LANGUAGES) {
        const faults = [...leaves(table[language], '').values()].flatMap((text) => text.split('\n').flatMap((line) => typographicFaults(line, language)));
        assert.deepEqual(faults, []);
      }
    });
  }
});
