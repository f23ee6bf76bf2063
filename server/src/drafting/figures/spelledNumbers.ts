/** Whole numbers in words, as contracts spell them out beside the digits. */
import type { Language } from '../../contract/types.ts';
import { withoutDiacritics } from '../../language/stems.ts';

/** What one word does to the number so far. */
type Part = { readonly add: number } | { readonly times: number } | 'and';

const PARTS: Readonly<Record<'en' | 'fr', ReadonlyMap<string, Part>>> = {
  en: parts(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    { twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
    { hundred: 100, thousand: 1000, million: 1e6 },
    'and',
  ),
  fr: parts(
    'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    { une: 1, vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70, huitante: 80, octante: 80, nonante: 90 },
    { cent: 100, cents: 100, mille: 1000, million: 1e6, millions: 1e6 },
    'et',
  ),
};

function parts(ones: string, others: Readonly<Record<string, number>>, times: Readonly<Record<string, number>>, and: string): Map<string, Part> {
  const map = new Map<string, Part>([[and, 'and']]);
  ones.split(' ').forEach((word, add) => map.set(word, { add }));
  for (const [word, add] of Object.entries(others)) map.set(word, { add });
  for (const [word, by] of Object.entries(times)) map.set(word, { times: by });
  return map;
}

const DUTCH_ONES = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const DUTCH = new Map<string, number>([['nul', 0], ...DUTCH_ONES.map((word, at) => [word, at + 1] as const)]);
['tien', 'elf', 'twaalf', 'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien'].forEach((word, at) => DUTCH.set(word, at + 10));
['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'].forEach((word, at) => {
  DUTCH.set(word, 20 + 10 * at);
  DUTCH_ONES.forEach((one, unit) => DUTCH.set(`${one}en${word}`, 20 + 10 * at + unit + 1));
});
const DUTCH_SCALES = [['miljoen', 1e6], ['duizend', 1000], ['honderd', 100]] as const;
const DUTCH_PART = new RegExp(`^(?:${[...DUTCH.keys()].join('|')}|honderd|duizend|miljoen|en)+$`, 'u');
const LONGEST = 60;

function folded(word: string): string {
  return withoutDiacritics(word.toLowerCase());
}

/** Whether a word may be part of a number. */
export function isNumberPart(word: string, language: Language): boolean {
  const plain = folded(word);
  return language === 'nl' ? plain.length <= LONGEST && DUTCH_PART.test(plain) : PARTS[language].has(plain);
}

/** The number that words spell, each of them and all together; undefined when they do not make one number. */
export function spelledNumber(words: readonly string[], language: Language): number | undefined {
  const plain = words.map(folded);
  if (plain.length === 0) return undefined;
  return language === 'nl' ? dutch(plain.join('')) : added(plain.map((word) => PARTS[language].get(word)), language);
}

function dutch(word: string): number | undefined {
  const known = DUTCH.get(word);
  if (known !== undefined || word.length > LONGEST) return known;
  for (const [name, value] of DUTCH_SCALES) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const times = at === 0 ? 1 : dutch(word.slice(0, at));
    const after = word.slice(at + name.length).replace(/^en(?=\p{L})/u, '');
    const rest = after === '' ? 0 : dutch(after);
    return times === undefined || rest === undefined || rest >= value || (name === 'honderd' && times >= 100) ? undefined : times * value + rest;
  }
  return undefined;
}

/** "two hundred and fifty", "quatre vingt dix sept": each word must be able to follow those before it. */
function added(found: readonly (Part | undefined)[], language: 'en' | 'fr'): number | undefined {
  let whole = 0;
  let part = 0;
  let empty = true;
  for (const [at, each] of found.entries()) {
    if (each === undefined) return undefined;
    if (each === 'and') {
      if (empty || at === found.length - 1) return undefined;
      continue;
    }
    if ('times' in each) {
      if (each.times === 100) {
        if (part >= 100) return undefined;
        part = Math.max(1, part) * 100;
      } else {
        if (empty && each.times > 1000) return undefined;
        if (whole % (each.times * 1000) !== 0) return undefined;
        whole += Math.max(1, part) * each.times;
        part = 0;
      }
    } else if (canFollow(part % 100, each.add, language, empty)) part += each.add === 20 && part % 100 === 4 ? 76 : each.add;
    else return undefined;
    empty = false;
  }
  return whole + part;
}

function canFollow(tail: number, add: number, language: 'en' | 'fr', empty: boolean): boolean {
  if (tail === 0) return add > 0 || empty;
  if (language === 'fr') {
    if (add === 20) return tail === 4;
    if (tail === 60 || tail === 80) return add < 20;
    if (tail === 10 || tail === 70 || tail === 90) return add >= 1 && add <= 9;
  }
  return tail >= 20 && tail % 10 === 0 && add >= 1 && add <= 9;
}
