/** A clause of the firm's own: an empty one, or one that is made from a text of a model contract. */
import { LANGUAGES, type Language, type Span } from '../contract/types.ts';
import { CLASS, has } from '../language/functionWords.ts';
import { sentences } from '../language/sentences.ts';
import { tokenize } from '../language/tokens.ts';
import { wordKey } from '../language/wordKey.ts';
import { extendLibrary } from '../library/house.ts';
import type { LibraryProblem } from '../library/problem.ts';
import { isPlain } from '../library/showable.ts';
import { isFigureKind } from '../library/terms.ts';
import type { Level, Library, Localised } from '../library/types.ts';
import { checkTemplates } from '../libraryCheck.ts';
import { messagesIn } from '../messages/messages.ts';
import { NEW_CLAUSE } from '../messages/newClause.ts';
import { fillTemplate } from '../wording/template.ts';
import { idOf, titleFault, untaken } from './ids.ts';
import { readSelection } from './passages.ts';
import { type Rule, rulesFor, type Wanted } from './rules.ts';
import { templateOf } from './template.ts';
import { Distinction, namesIn, type ProposedTerm } from './terms.ts';
import { filesOf, type NewElement, type NewElementText } from './write.ts';

export interface ClauseWish {
  readonly title: string;
  readonly level: Level;
  /** At least one; of a clause from a text the language of that text counts alone. */
  readonly languages: readonly Language[];
  /** The text of a contract, and what is selected in it, in UTF-16 code units. */
  readonly from?: { readonly text: string; readonly selected: Span };
  /** In whose language problems are told; English when left out. */
  readonly reader?: Language;
}

export interface MadeClause {
  readonly id: string;
  readonly languages: readonly Language[];
  /** Path in the library's folder, with forward slashes, to text. */
  readonly files: ReadonlyMap<string, string>;
  /** What is wrong with it still, as `library check` says it. */
  readonly problems: readonly LibraryProblem[];
}

/**
 * Makes a clause with rules that find its own templates, as far as words can be found for them.
 *
 * @param base the library that it is added to
 * @param isTaken whether the folder of the library has a clause with an id already
 * @returns undefined when there is nothing in what is selected to make a clause from
 */
export function makeClause(wish: ClauseWish, base: Library, isTaken: (id: string) => boolean = () => false): MadeClause | undefined {
  const title = shownTitle(wish.title);
  const id = untaken(idOf(title, 'clause'), (name) => isTaken(name) || base.clauses.some((clause) => clause.id === name));
  const made = wish.from === undefined ? emptyClause(id, title, wish.languages, base) : clauseFrom(id, title, wish.from, base);
  if (made === undefined) return undefined;
  const { languages, elements, words, topic } = made;
  const content = filesOf({ id, title, level: wish.level, languages, headings: [topic], words, elements });
  const files = new Map([...content].map(([name, text]) => [`${id}/${name}`, text]));
  const { library, problems, templates } = extendLibrary(base, files, wish.reader);
  return { id, languages, files, problems: [...problems, ...checkTemplates(library, templates, files, wish.reader)] };
}

/** The title that what is selected stands under, and its language; for a person to confirm. */
export function proposedTitle(text: string, selected: Span): { readonly title: string; readonly language: Language; readonly passages: number } {
  const { title, language, passages } = readSelection(text, selected);
  return { title: shownTitle(title ?? NEW_CLAUSE[language].untitled), language, passages: passages.length };
}

function shownTitle(title: string): string {
  const folded = title.replace(/[<>[\]{}\\`*_#|]|[\p{Cc}\p{Cs}\uFFFD]/gu, ' ').replace(/\s+/gu, ' ').trim().slice(0, 100).trim();
  return titleFault(folded) === undefined ? folded : NEW_CLAUSE.en.untitled;
}

interface Made {
  readonly languages: readonly Language[];
  readonly elements: readonly NewElement[];
  readonly words: ReadonlyMap<string, Partial<Localised<readonly string[]>>>;
  /** The concept that names the clause in a heading. */
  readonly topic: string;
}

/** The names of the concepts of one clause. */
class Concepts {
  readonly words = new Map<string, Partial<Localised<readonly string[]>>>();
  readonly topic: string;
  readonly #base: Library;
  readonly #byWord = new Map<string, string>();

  /** @param forms of the title, by language */
  constructor(title: string, forms: Partial<Localised<readonly string[]>>, base: Library) {
    this.#base = base;
    this.topic = this.#add(idOf(title, 'topic'), forms);
    for (const language of LANGUAGES) {
      const [form] = forms[language] ?? [];
      if (form !== undefined) this.#byWord.set(wordKey(form, language), this.topic);
    }
  }

  nameOf(term: ProposedTerm, language: Language): string {
    if ('concept' in term) return term.concept;
    const key = wordKey(term.word, language);
    const known = this.#byWord.get(key);
    if (known !== undefined) return known;
    const name = this.#add(idOf(term.word, 'word'), { [language]: [term.word] });
    this.#byWord.set(key, name);
    return name;
  }

  #add(name: string, forms: Partial<Localised<readonly string[]>>): string {
    const free = untaken(name, (each) => this.words.has(each) || Object.hasOwn(this.#base.lexicons.en, each) || isFigureKind(each));
    this.words.set(free, forms);
    return free;
  }
}

// --- an empty clause

function emptyClause(id: string, title: string, languages: readonly Language[], base: Library): Made {
  const forms = Object.fromEntries(languages.map((language) => [language, namesOf(title, language)])) as Partial<Localised<readonly string[]>>;
  const concepts = new Concepts(title, forms, base);
  const about = inSentence(title);
  const texts = Object.fromEntries(
    languages.map((language) => [language, { label: NEW_CLAUSE[language].dutyLabel(about), asks: NEW_CLAUSE[language].dutyAsks(about), template: NEW_CLAUSE[language].duty(about) }]),
  ) as Partial<Localised<NewElementText>>;
  const element: NewElement = { id: `${id}.duty`, terms: [concepts.topic, 'obligation'], softeners: ['effort', 'discretion'], texts };
  return { languages, elements: [element], words: concepts.words, topic: concepts.topic };
}

function namesOf(title: string, language: Language): readonly string[] {
  const names = namesIn(title, language);
  return names.length > 0 ? names : ['clause'];
}

/** A title within a sentence; an abbreviation stays in capitals. */
function inSentence(title: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

// --- a clause from a text

function clauseFrom(id: string, title: string, { text, selected }: NonNullable<ClauseWish['from']>, base: Library): Made | undefined {
  const { language, parties, passages } = readSelection(text, selected);
  if (passages.length === 0) return undefined;
  const distinction = new Distinction(base, language, title);
  const taken = new Set<string>();
  const elements = passages.map((passage, index) => {
    const template = templateOf(passage.text, language, parties);
    const label = labelOf(passage.heading ?? words(template, language), language, index);
    const name = untaken(idOf(contentOf(label, language), 'guarantee'), (each) => taken.has(each));
    taken.add(name);
    return { id: `${id}.${name}`, label, template, asks: asksOf(template, language) };
  });
  const wanted = elements.map((element): Wanted => ({ id: element.id, template: element.template, proposal: distinction.propose(withoutBlanks(element.template, language)) }));
  const rules = rulesFor(wanted, title, language, base);
  const concepts = new Concepts(title, { [language]: namesOf(title, language) }, base);
  return {
    languages: [language],
    elements: elements.map(({ id: element, label, template, asks }, index) => elementOf(element, { label, asks, template }, rules[index], concepts, language)),
    words: concepts.words,
    topic: concepts.topic,
  };
}

function elementOf(id: string, text: NewElementText, rule: Rule | undefined, concepts: Concepts, language: Language): NewElement {
  const terms = (rule?.terms ?? []).map((term) => concepts.nameOf(term, language));
  return {
    id,
    terms: terms.length > 0 ? terms : [concepts.topic],
    softeners: rule?.softeners ?? [],
    ...(rule?.by === undefined ? {} : { by: rule.by }),
    ...(rule?.negated === undefined ? {} : { negated: rule.negated }),
    texts: { [language]: text },
  };
}

/** As a contract has it, without what is left to be filled in: no rule is to ask for that. */
function withoutBlanks(template: string, language: Language): string {
  return fillTemplate(template.replace(/\[[^[\]]*\]/gu, '…'), messagesIn(language));
}

const NAMES: Localised<{ readonly provider: string; readonly customer: string }> = {
  en: { provider: 'the provider', customer: 'the customer' },
  fr: { provider: 'le prestataire', customer: 'le client' },
  nl: { provider: 'de leverancier', customer: 'de klant' },
};

/** The first sentence, the parties in general words and the blanks filled in. */
function asksOf(template: string, language: Language): string {
  const filled = fillTemplate(template.replace(/\[([^[\]]*)\]/gu, '$1'), NAMES[language]);
  const first = sentences(filled)[0];
  const sentence = first === undefined ? filled : filled.slice(first.start, first.end);
  const safe = sentence.replace(/[<>[\]]|\\(?=[<>])/gu, '').trim();
  return isPlain(safe) ? safe : messagesIn(language).policyAsks;
}

/** Most words of a label, and of an id. */
const LABEL_WORDS = 7;
const ID_WORDS = 3;

/** The first words of a label that are more than grammar. */
function contentOf(label: string, language: Language): string {
  const tokens = tokenize(label, language).filter((token) => !has(token, GRAMMAR | CLASS.numeral | CLASS.within | CLASS.passive));
  return tokens.slice(0, ID_WORDS).map(({ word }) => word).join(' ');
}

/** The first words of a text that say something, the parties left out. */
function words(template: string, language: Language): string {
  const text = template.replace(/\{[^{}]*\}(?:['’]s)?/gu, ' ').replace(/\\/gu, '').replace(/[[\]]/gu, '');
  const first = sentences(text)[0];
  const sentence = first === undefined ? text : text.slice(first.start, first.end);
  const opening = sentence.replace(OPENINGS[language], '');
  const tokens = tokenize(opening, language).slice(0, LABEL_WORDS);
  while (has(tokens.at(-1), GRAMMAR | CLASS.numeral)) tokens.pop();
  return opening.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}

const GRAMMAR = CLASS.article | CLASS.determiner | CLASS.preposition | CLASS.subordinating | CLASS.conditional | CLASS.complementizer;

/** How duties begin; what follows says which. */
const OPENINGS: Localised<RegExp> = {
  en: /^[\s,]*(?:(?:shall|must|will|may|undertakes to|agrees to|is required to)\s)?/iu,
  fr: /^[\s,]*(?:(?:s[’']engage à|s[’']oblige à|doit|peut|est tenu(?:e)? de)\s)?/iu,
  nl: /^[\s,]*(?:(?:verbindt zich ertoe(?: om)?|zal|moet|mag|dient|is verplicht(?: om)?)\s)?/iu,
};

function labelOf(text: string, language: Language, index: number): string {
  const label = text.replace(/[<>[\]{}\\`*_#|]/gu, ' ').replace(/\s+/gu, ' ').replace(/[\s,;:.]+$/u, '').trim().slice(0, 80).trim();
  return /\p{L}/u.test(label) ? inSentence(label) : `${NEW_CLAUSE[language].guarantee} ${index + 1}`;
}

