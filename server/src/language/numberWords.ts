/** Numbers in words. */
import type { Language } from '../contract/types.ts';
import { withoutDiacritics } from './stems.ts';

const NUMBER_WORDS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: numberWords(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    'twenty thirty forty fifty sixty seventy eighty ninety',
    { hundred: 100, fifth: 5, tenth: 10, fifteenth: 15, twentieth: 20, thirtieth: 30, sixtieth: 60, ninetieth: 90 },
  ),
  nl: numberWords(
    'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    { één: 1, honderd: 100, vijfde: 5, tiende: 10, vijftiende: 15, twintigste: 20, dertigste: 30, zestigste: 60, negentigste: 90, ...dutchCompounds() },
  ),
  fr: numberWords(
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    'vingt trente quarante cinquante soixante',
    { une: 1, cent: 100, septante: 70, vingts: 20, cents: 100, nonante: 90, cinquième: 5, dixième: 10, quinzième: 15, vingtième: 20, trentième: 30, soixantième: 60 },
  ),
};

function numberWords(ones: string, tens: string, others: Readonly<Record<string, number>>): Map<string, number> {
  const map = new Map(Object.entries(others));
  ones.split(' ').forEach((word, index) => map.set(word, index));
  tens.split(' ').forEach((word, index) => map.set(word, 20 + 10 * index));
  return map;
}

function dutchCompounds(): Record<string, number> {
  const ones = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
  const tens = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];
  const words: Record<string, number> = {};
  tens.forEach((ten, t) => ones.forEach((one, o) => (words[one + (/e$/.test(one) ? 'ën' : 'en') + ten] = 20 + 10 * t + o + 1)));
  return words;
}

/** Whether this very word is in the list of a language's number words. */
export function isNumberWord(word: string, language: Language): boolean {
  return NUMBER_WORDS[language].has(word);
}

/** The number that a word spells, with its accents or without: "dix", "zero", "honderdtwintig". */
export function numberOf(word: string, language: Language): number | undefined {
  const words = NUMBER_WORDS[language];
  return words.get(word) ?? words.get(withoutDiacritics(word)) ?? dutchHundreds(word, words);
}

/** "honderdtwintig", "tweehonderd", "honderdeneen". */
function dutchHundreds(word: string, words: ReadonlyMap<string, number>): number | undefined {
  const at = words.has('honderd') ? word.indexOf('honderd') : -1;
  if (at < 0) return undefined;
  const before = word.slice(0, at);
  const after = word.slice(at + 'honderd'.length).replace(/^en/, '');
  const times = before === '' ? 1 : words.get(before);
  const rest = after === '' ? 0 : words.get(after);
  return times === undefined || rest === undefined ? undefined : times * 100 + rest;
}
