/** Sentences that set a limit, a rate or an amount for something that a draft should set once. */
import { sourceSpan } from '../../contract/spans.ts';
import type { Language, Provision, Span } from '../../contract/types.ts';
import type { FigureKind } from '../../library/types.ts';
import { figures } from '../../language/figures.ts';
import { sentences } from '../../language/sentences.ts';
import { tokenize } from '../../language/tokens.ts';
import { TOPICS } from './figureTopics.ts';
import type { FigureTopic, TopicWords } from './figureTopics.ts';
import type { SectionTexts } from '../sectionTexts.ts';

/** A figure that a section gives for a topic; its offsets are from the section's origin. */
export interface TopicFigure {
  readonly topic: FigureTopic;
  /** Hours, percent, or the amount. */
  readonly value: number;
  /** What `value` counts: "working days" are not "days", dollars not euros. */
  readonly unit: string;
  readonly range: Span;
  readonly written: string;
  /** The sentence, with the words that lead it in: it names who acts. */
  readonly sentence: string;
  /** The cases that it is set apart by. */
  readonly apart: string;
  /** Index into the section's provisions. */
  readonly provision: number;
  /** Whether that is an item of an enumeration. */
  readonly item: boolean;
}

/** What counts days, rates or money: without one of these a text gives no figure that has a topic. */
const UNITS: Readonly<Record<Language, RegExp>> = {
  en: /[%€$£]|(?<![a-z])(?:(?:h|hrs?|mins?)(?![a-z])|minute|hour|day|week|month|quarter|year|percent|procent|pour\s+cent|eur|usd|gbp|dollar)/iu,
  nl: /[%€$£]|(?<![a-z])(?:(?:u|min)(?![a-z])|minu|uur|uren|dag|kalenderdag|werkdag|week|weken|maand|kwarta|jaar|jaren|percent|procent|pour\s+cent|eur|usd|gbp|dollar)/iu,
  fr: /[%€$£]|(?<![a-z])(?:(?:h|j|min|ans?)(?![a-z])|minute|heure|jour|semaine|mois|trimestre|ann[eé]|percent|procent|pour\s+cent|eur|usd|gbp|dollar)/iu,
};
const DIGIT = /\d/u;
/** A word that numbers are made of, in lower case: nearly all that has neither it nor digits has no figure. */
const NUMBER_WORD =
  /(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|e[eé]n|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|septante|nonante|cent)(?!\p{L})|tien|tig|honderd|duizend/u;

/** One of several: a class of service, a stage, an example, somebody else's limit; in lower case, as the two below. */
const ONE_OF_SEVERAL =
  /resell|revend|wederverko|distribut|(?<!\p{L})partner|severity|priorit|critical|kritiek|critique|(?<!\p{L})p\d(?!\p{L})|(?:level|niveau|tier|class|klasse|classe|phase|fase) ?[\da-d](?!\p{L})|premium|(?<!\p{L})(?:silver|gold|platinum|bronze|basic|trial|beta)(?!\p{L})|preliminary|voorlopige?|provisoire|interim|(?<!\p{L})final|definitie[fv]|définiti[fv]|(?<!\p{L})initial (?:report|notif)|eerste (?:melding|verslag)|premi[eè]re? (?:notification|rapport)|full (?:report|details)|volledig (?:verslag|rapport)|rapport (?:complet|détaillé)|further information|additional information|aanvullende|complémentaires?|example|bijvoorbeeld|exemple|(?<!\p{L})e\.g\.|(?<!\p{L})(?:bv|bijv)\.|(?:art(?:icle|ikel)?\.?) 3[34](?!\d)|supervisory|toezichthoud|authorit|autorite|autorité|proef|période d['’]essai|emergenc|urgen|dringend|noodgeval|spoed|may (?:be )?exten|kan worden verlengd|peut être prolong|statut|wettelijk|légal|gdpr|rgpd|avg/u;

/** Those whom a party works with, in a rule that is not about them. */
const SOMEBODY_ELSE = /sub-?(?:processor|contractor)|sub-?verwerker|onderaannem|sous-traitants? (?:ultérieur|secondaire|de second)|sous-traitance/u;

/** What makes a rule hold in some cases only, up to the end of its clause. */
const CONDITION =
  /(?<!\p{L})(?:if|unless|where|whenever|in (?:the )?(?:case|event)|provided that|except|subject to|without prejudice|indien|als|tenzij|in ?geval|mits|behalve|behoudens|onverminderd|si|s['’]il|sauf|en cas|lorsque|à condition|sous réserve|sans préjudice|à moins)(?!\p{L})[^,;.]*/gu;
const OTHERWISE = /otherwise|anders|contraire|autrement/u;

const AT_MOST: Readonly<Record<Language, RegExp>> = {
  en: /(?:within|(?:no|not) later than|at the latest|at most|up to|in (?:no|not) more than|maximum of|in under)(?: (?:a|the|an|of|period|maximum|within|at|latest|first|by)){0,5}\s$/u,
  nl: /(?:binnen|uiterlijk|ten laatste|niet later dan|maximaal|hoogstens|ten hoogste|maximum)(?: (?:de|het|een|van|termijn|binnen|na|maximaal|uiterlijk|periode|eerste)){0,5}\s$/u,
  fr: /(?:dans|sous|payables? à|réglées? à|payées? à|au plus tard|endéans|maximum|délai)(?: (?:les|un|le|de|d['’]|délai|maximum|maximal|dans|sous|au|plus|tard|d['’]un)){0,6}\s?$/u,
};
const WORKING = /working|business|werkdag|ouvr/iu;

export function topicFigures({ texts, language, section, kind }: SectionTexts): TopicFigure[] {
  if (kind === 'contents' || kind === 'signatures') return [];
  const { provisions } = section.body;
  const noted: TopicFigure[] = [];
  for (const { plain, provision } of texts) {
    const own = provision === undefined ? undefined : provisions[provision];
    // The rows of a table are the cases of one thing.
    if (provision === undefined || own === undefined || own.kind === 'row' || !UNITS[language].test(plain.text)) continue;
    const lower = plain.text.toLowerCase();
    if (!DIGIT.test(lower) && !NUMBER_WORD.test(lower)) continue;
    const leadIn = leadInOf(provisions, own);
    const wanted = mentioned(TOPICS, leadIn.toLowerCase() + lower, language);
    if (wanted.length === 0) continue;
    for (const span of sentences(plain.text)) {
      const text = plain.text.slice(span.start, span.end);
      for (const found of inSentence(text, leadIn, wanted, language)) {
        const { start, end, ...rest } = found;
        const range = sourceSpan(plain, span.start + start, span.start + end);
        noted.push({ ...rest, range, written: text.slice(start, end), provision, item: own.kind === 'item' });
      }
    }
  }
  return noted;
}

/** The topics that a text in lower case has the key words of, as far as looking for letters alone tells. */
function mentioned(topics: readonly FigureTopic[], lower: string, language: Language): readonly FigureTopic[] {
  const found = stemsIn(lower, language);
  if (found.size === 0) return [];
  return topics.filter((topic) => keysOf(topic, language).stems.every((stems) => stems.some((stem) => found.has(stem))));
}

/** The words of a topic: those that are nothing but letters, and the others. */
interface Keys {
  readonly stems: readonly (readonly string[])[];
  readonly others: readonly RegExp[];
}

const keys = new WeakMap<TopicWords, Keys>();

function keysOf({ words }: FigureTopic, language: Language): Keys {
  const own = words[language];
  const known = keys.get(own);
  if (known !== undefined) return known;
  const plain = own.all.filter(({ source }) => LETTERS.test(source));
  const sources = [...plain.map(({ source }) => source), ...(own.hint === undefined ? [] : [own.hint])];
  const found = { stems: sources.map((source) => source.split('|')), others: own.all.filter((word) => !plain.includes(word)) };
  keys.set(own, found);
  return found;
}

const LETTERS = /^[\p{L}| ]+$/u;

/** Those of all topics that are in a text. */
function stemsIn(lower: string, language: Language): ReadonlySet<string> {
  const { pattern, within } = stemsFor(language);
  const found = new Set<string>();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(lower); match !== null; match = pattern.exec(lower)) {
    // The longest that begins here; another may begin before it ends.
    pattern.lastIndex = match.index + 1;
    for (const stem of within.get(match[0]) ?? []) found.add(stem);
  }
  return found;
}

interface Stems {
  readonly pattern: RegExp;
  /** Each, with those that it begins with. */
  readonly within: ReadonlyMap<string, readonly string[]>;
}

const stemsByLanguage = new Map<Language, Stems>();

function stemsFor(language: Language): Stems {
  const known = stemsByLanguage.get(language);
  if (known !== undefined) return known;
  const all = [...new Set(TOPICS.flatMap((topic) => keysOf(topic, language).stems).flat())].sort((a, b) => b.length - a.length);
  const made = { pattern: new RegExp(all.join('|'), 'gu'), within: new Map(all.map((stem) => [stem, all.filter((each) => stem.startsWith(each))])) };
  stemsByLanguage.set(language, made);
  return made;
}

/** The sentences that an item completes, the outermost first. */
function leadInOf(provisions: readonly Provision[], { leadIn }: Provision): string {
  let text = '';
  for (let at = leadIn, depth = 0; at !== undefined && depth < 4; at = provisions[at]?.leadIn, depth++) text = `${provisions[at]?.plain.text.slice(-400) ?? ''} ${text}`;
  return text;
}

type Found = Pick<TopicFigure, 'topic' | 'value' | 'unit' | 'sentence' | 'apart'> & Span;

const LONGEST_SENTENCE = 1_500;

function inSentence(text: string, leadIn: string, topics: readonly FigureTopic[], language: Language): Found[] {
  if (text.length > LONGEST_SENTENCE || !UNITS[language].test(text)) return [];
  const whole = leadIn + text;
  const lower = whole.toLowerCase();
  const wanted = mentioned(topics, lower, language).filter((topic) => keysOf(topic, language).others.every((word) => word.test(lower)));
  if (wanted.length === 0) return [];
  const all = figuresOf(text, language);
  return wanted.flatMap((topic) => {
    const figure = figureFor(topic, all, text, language);
    if (figure === undefined || !isAbout(topic, lower, language)) return [];
    const apart = (topic.apart ?? []).map((word) => (word.test(lower) ? '1' : '0')).join('');
    const around = text.slice(Math.max(0, figure.start - 2), figure.end + 25);
    return [{ topic, value: figure.value, unit: unitOf(topic, around), start: figure.start, end: figure.end, sentence: whole, apart }];
  });
}

/** Whether a sentence, in lower case, that has the words of a topic sets its one limit, not that of some cases or of somebody else. */
function isAbout(topic: FigureTopic, lower: string, language: Language): boolean {
  if (topic.words[language].none?.test(lower) === true || ONE_OF_SEVERAL.test(lower)) return false;
  return !isConditional(lower, topic, language) && (topic.id.startsWith('sub-processor') || !SOMEBODY_ELSE.test(lower));
}

/** The one figure of a sentence that stands where a topic has its own. */
function figureFor(topic: FigureTopic, all: readonly Figure[], text: string, language: Language): Figure | undefined {
  const { before: ahead, after: behind } = topic.words[language];
  const own = all.filter(({ kind }) => kind === topic.kind);
  if (own.length !== 1 && ahead === undefined && behind === undefined) return undefined;
  const fitting = own.filter(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 60), start).toLowerCase();
    if ((topic.limit === 'most' || ahead === undefined) && AT_MOST[language].test(before) !== (topic.limit === 'most')) return false;
    return (ahead === undefined || ahead.test(before)) && (behind === undefined || behind.test(text.slice(end, end + 40).toLowerCase()));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

interface Figure extends Span {
  readonly kind: FigureKind;
  readonly value: number;
}

const WITH_SIGN = /[€$£]\s?(\d[\d.,]*(?: \d{3})*)|(?<![\p{L}\d.,])(\d[\d.,]*(?: \d{3})*)\s?[€$£]/gu;
const SCALE = /^\s?(mio|million|miljoen|k(?!\p{L})|thousand|duizend|mille)/iu;

/** Figures in digits and words, amounts with a sign among them. */
function figuresOf(text: string, language: Language): Figure[] {
  const tokens = tokenize(text, language);
  const worded = figures(tokens, language).map(({ kind, value, from, to }) => ({ kind, value, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
  const signed = [...text.matchAll(WITH_SIGN)].flatMap(({ 0: all, 1: after, 2: before, index }): Figure[] => {
    const value = Number((after ?? before ?? '').replace(/[.,]\d{1,2}$/u, '').replace(/\D/gu, ''));
    const span = { start: index, end: index + all.replace(/[.,]$/u, '').length };
    return worded.some(({ start, end }) => start < span.end && span.start < end) ? [] : [{ kind: 'amount', value, ...span }];
  });
  // Of "EUR 5 million" the figure is not five.
  return [...worded, ...signed].filter(({ kind, end }) => kind !== 'amount' || !SCALE.test(text.slice(end)));
}

/** Whether it holds in some cases only; that there is something to speak of, "in case of a data breach", is none. */
function isConditional(lower: string, { words }: FigureTopic, language: Language): boolean {
  return [...lower.matchAll(CONDITION)].some(([clause]) => !OTHERWISE.test(clause) && !words[language].all.some((word) => word.test(clause)));
}

function unitOf({ kind }: FigureTopic, around: string): string {
  if (kind === 'amount') return /\$|usd|dollar/iu.test(around) ? 'usd' : /£|gbp|pound/iu.test(around) ? 'gbp' : 'eur';
  return kind === 'duration' && WORKING.test(around) ? 'working' : '';
}
