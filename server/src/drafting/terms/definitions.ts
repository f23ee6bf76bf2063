/** Where a section gives terms their meaning, and persons and things their name. */
import { opensDefinitions } from '../../contract/sectionKinds.ts';
import { isRoleNoun } from '../../contract/roles.ts';
import { lineStarts, sourceSpan } from '../../contract/spans.ts';
import type { Language, PlainText, Provision, Span } from '../../contract/types.ts';
import { sentences } from '../../language/sentences.ts';
import { copied } from '../../memory.ts';
import type { SectionText, SectionTexts } from '../sectionTexts.ts';
import { markedNames } from './marked.ts';
import type { MarkedName } from './marked.ts';
import { BARE_NAME, beginsWithBeing, beginsWithMeaning, DEFINITIONS_HEAD, ENTEND_BEFORE, IS_DEFINED, isLocal, joinsNames, leadsDefinitions, leadsToName, namingsIn, NAMING_TAIL, NO_LABEL, NO_TERM, OR, refersElsewhere, UNDER_AFTER, UNDER_BEFORE } from './phrases.ts';
import { inflectedKey, isAbbreviation, isCapitalised, termKey, wordsIn } from './termWords.ts';

/** A name and where it stands; offsets are from the section's origin. */
export interface NameNote {
  readonly name: string;
  readonly range: Span;
}

/** A place where a term gets its meaning, or somebody or something its name. */
export interface DefinitionNote {
  /** The same for two spellings of its name. */
  readonly key: string;
  readonly name: NameNote;
  readonly aliases: readonly NameNote[];
  readonly passage: Span;
  readonly language: Language;
  /** `meaning`: "“Data” means …", an entry of a list of definitions; `naming`: "… (the “Data”)". */
  readonly by: 'meaning' | 'naming';
  /** Whether it only says where the meaning is given. */
  readonly refers: boolean;
  /** What it says the term is, white space folded; of a naming the words before it. */
  readonly meaning: string;
  /** Whether it holds for its own clause only. */
  readonly local: boolean;
}

/** A name in small letters is one only where it holds from there on. */
const HENCEFORTH = /here(?:in)?after|hierna|verder|nader|kortweg|ci-apr[èe]s/i;
/** Words that name without marks. */
const MAY_NAME_BARELY = new RegExp(`${HENCEFORTH.source}|noemen|referred`, 'i');
const LONGEST_NAME = 90;
const MOST_WORDS = 10;
/** A paragraph much longer than any definition is searched at its head only: a line may be of any length. */
const LONGEST_TEXT = 20_000;
const HEAD = 400;
/** What tells, before a name, what is named. */
const BEFORE = 200;

/** A name in a text; offsets are into its plain text. */
interface Found {
  readonly names: readonly Stretch[];
  readonly aliases: readonly (readonly Stretch[])[];
  readonly by: 'meaning' | 'naming';
  /** Whether the whole provision is the definition. */
  readonly whole: boolean;
  /** Where the meaning begins. */
  readonly meaning: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly section: SectionTexts;
  readonly text: SectionText;
  readonly plain: PlainText;
  readonly provision: Provision;
  /** Whether it stands where every entry is a definition. */
  readonly listed: boolean;
}

/** @returns the definitions of a section, in the order of the document, and all short texts in it that stand out */
export function definitionsIn(section: SectionTexts): { readonly definitions: readonly DefinitionNote[]; readonly marked: readonly string[] } {
  const { provisions, heading } = section.section.body;
  const inDefinitions = section.kind === 'definitions' || (section.kind === 'annex' && opensDefinitions(heading?.title.text ?? ''));
  const heads = new Set(provisions.flatMap(({ kind, leadIn }) => (kind === 'row' && leadIn !== undefined ? [leadIn] : [])));
  const notes: DefinitionNote[] = [];
  const marked = new Set<string>();
  const defined = new Set<number>();
  for (const text of section.texts) {
    const provision = text.provision === undefined ? undefined : provisions[text.provision];
    // A title names nothing: what it holds in quotation marks is a title too.
    if (text.provision === undefined || provision === undefined || heads.has(text.provision)) continue;
    const listed = isListed(provision, provisions, inDefinitions, defined);
    const marks = marksIn(section, text.plain, provision);
    for (const { start, end } of marks) marked.add(inflectedKey(text.plain.text.slice(start, end), section.language));
    const found = foundIn({ section, text, plain: text.plain, provision, listed }, marks);
    if (found.some(({ whole }) => whole)) defined.add(text.provision);
    for (const each of found) notes.push(...notesOf(each, found, { section, text, plain: text.plain, provision, listed }));
  }
  return { definitions: [...headed(section, notes), ...notes], marked: [...marked] };
}

/** What completes a definition is none; a paragraph of a definitions section, an item of a list of them, a row of their table is one. */
function isListed(provision: Provision, provisions: readonly Provision[], inDefinitions: boolean, defined: ReadonlySet<number>): boolean {
  if (provision.kind === 'html') return false;
  const { leadIn } = provision;
  if (leadIn === undefined) return inDefinitions;
  if (defined.has(leadIn)) return false;
  const above = provisions[leadIn]?.plain.text ?? '';
  if (provision.kind === 'row') return inDefinitions || DEFINITIONS_HEAD.test(above.slice(0, HEAD));
  return inDefinitions || leadsDefinitions(above.slice(-HEAD));
}

/** A small heading of a definitions section that is the term, its meaning under it. */
function headed({ section, kind, language }: SectionTexts, found: readonly DefinitionNote[]): DefinitionNote[] {
  const { heading, provisions } = section.body;
  const title = heading?.title;
  const last = provisions.at(-1);
  if (kind !== 'definitions' || heading === undefined || title === undefined || last === undefined || provisions.length > 6) return [];
  if (opensDefinitions(title.text) || found.length > 0 || !isName(title.text) || NO_LABEL.test(title.text) || wordsIn(title.text).length > 5) return [];
  const name = noteOf(title, { start: 0, end: title.text.length });
  return [{ key: termKey(name.name), name, aliases: [], passage: { start: heading.range.start, end: last.range.end }, language, by: 'meaning', refers: false, local: false, meaning: copied(provisions[0]?.plain.text ?? '') }];
}

function marksIn({ source }: SectionTexts, plain: PlainText, { range }: Provision): MarkedName[] {
  if (plain.text.length > LONGEST_TEXT || !mayMark(plain.text, source, range)) return [];
  return markedNames(plain, source, range.start).filter(({ start, end }) => end - start <= LONGEST_NAME);
}

function foundIn(reading: Reading, marks: readonly MarkedName[]): Found[] {
  const { plain } = reading;
  if (plain.text.length > LONGEST_TEXT) return [];
  const groups = grouped(plain.text, marks);
  const found = groups.flatMap((group) => groupFound(group, reading));
  const unmarked = reading.listed && !found.some(({ whole }) => whole) ? unmarkedEntry(reading) : undefined;
  return [...(unmarked === undefined ? [] : [unmarked]), ...found, ...bareNamings(plain.text, found)];
}

/** Most provisions mark no name: whether it is worth looking. */
function mayMark(text: string, source: string, { start, end }: Span): boolean {
  return /[“"«„”‘']/u.test(text) || /\*\*|__|<b>|<strong/iu.test(source.slice(start, end));
}

interface Group {
  readonly marks: readonly MarkedName[];
  /** What stands before each but the first. */
  readonly between: readonly string[];
}

/** Names that are defined together. */
function grouped(text: string, marks: readonly MarkedName[]): Group[] {
  const groups: { marks: MarkedName[]; between: string[] }[] = [];
  for (const mark of marks) {
    const group = groups.at(-1);
    const last = group?.marks.at(-1);
    const between = last === undefined ? undefined : text.slice(last.to, mark.from);
    if (group !== undefined && between !== undefined && between.length <= 80 && last?.quoted === mark.quoted && joinsNames(between)) {
      group.marks.push(mark);
      group.between.push(between);
    } else groups.push({ marks: [mark], between: [] });
  }
  return groups;
}

function groupFound(group: Group, reading: Reading): Found[] {
  const { text } = reading.plain;
  const first = group.marks[0];
  const last = group.marks.at(-1);
  if (first === undefined || last === undefined) return [];
  const meaning = meaningAt(group, first, last, reading);
  if (meaning !== undefined) {
    const whole = isHead(text, first.from);
    if (!whole && !isCapitalised(text.slice(first.start, first.end))) return [];
    return [{ ...namesOf(text, group, reading.section.language), by: 'meaning', whole, meaning }];
  }
  return isNaming(text, first) ? [{ ...namesOf(text, group, reading.section.language), by: 'naming', whole: false, meaning: text.length }] : [];
}

/** Where the meaning of a group of names begins, if it is given one here. */
function meaningAt(group: Group, first: MarkedName, last: MarkedName, { plain, listed }: Reading): number | undefined {
  const { text } = plain;
  const after = text.slice(last.to, last.to + HEAD);
  const before = text.slice(Math.max(0, first.from - 120), first.from);
  // “A” and “B” are defined in another agreement: in a list of definitions only that is one.
  if (beginsWithMeaning(after) && (listed || !IS_DEFINED.test(after))) return group.marks.some(({ quoted }) => quoted) || isHead(text, first.from) ? last.to : undefined;
  if ((UNDER_BEFORE.test(before) && UNDER_AFTER.test(after)) || ENTEND_BEFORE.test(before)) return last.to;
  if (!listed || after.trim() === '') return undefined;
  if (!isHead(text, first.from)) return first.quoted && /[.:;]\s+(?:an?\s|the\s)?$/iu.test(before) && beginsWithBeing(after) ? last.to : undefined;
  const separated = /^\s*(?:\([^()]{1,80}\)\s*)?(?:[:=|–—]|-\s)/u.test(after) || /[:–—-]\s*["”»]?$/u.test(text.slice(last.start, last.to));
  const bold = !group.marks.some(({ quoted }) => quoted) && !NO_LABEL.test(text.slice(first.start, first.end)) && !/^[^\p{L}]*\./u.test(text.slice(last.end, last.to) + after);
  return separated || bold || beginsWithBeing(after) ? last.to : undefined;
}

/** Nothing but an article or a number stands before the name. */
function isHead(text: string, at: number): boolean {
  return at <= 12 && /^(?:the|an?|de|het|een|le|la|les|une?|l['’])?[\s\d.()]*$/iu.test(text.slice(0, at));
}

/** Names joined by "or" are names of one thing, as are "Party" and "Parties"; names joined by "and", or by commas, of several. */
function namesOf(text: string, { marks, between }: Group, language: Language): { readonly names: readonly Stretch[]; readonly aliases: readonly (readonly Stretch[])[] } {
  const names: Stretch[] = [];
  const aliases: Stretch[][] = [];
  for (const [index, mark] of marks.entries()) {
    const [name, ...others] = parts(text, mark);
    const same = index > 0 && joinsAlias(between, index - 1) ? names.length - 1 : names.findIndex((other) => sameWords(text, other, name, language));
    if (same < 0) {
      names.push(name);
      aliases.push(others);
    } else aliases[same]?.push(name, ...others);
  }
  return { names, aliases };
}

/** A comma joins as the word does that follows it in the enumeration. */
function joinsAlias(between: readonly string[], index: number): boolean {
  const gap = between.slice(index).find((each) => !/^[\s,]*$/u.test(each));
  return gap !== undefined && OR.test(gap);
}

function sameWords(text: string, one: Stretch, other: Stretch, language: Language): boolean {
  return inflectedKey(text.slice(one.start, one.end), language) === inflectedKey(text.slice(other.start, other.end), language);
}

/** "Service Level Agreement (ou SLA)", "Availability Zone (AZ)": a name and another one in brackets; "User(s)" is one, as is "Incident (major)". */
function parts(text: string, { start, end }: Stretch): [Stretch, ...Stretch[]] {
  const written = text.slice(start, end);
  const slash = !written.includes('/') ? undefined : /^(\p{Lu}[^/()]{2,})\/(?=\p{Lu})/u.exec(written)?.[1];
  if (slash !== undefined) return [{ start, end: start + slash.trimEnd().length }, { start: start + slash.length + 1, end }];
  if (!written.includes('(')) return [{ start, end }];
  const [, head, space, or, alias] = /^(.{2,}?)(\s*)\((or |of |ou |ook |also )?([^()]{1,60})\)?$/u.exec(written) ?? [];
  if (head === undefined || alias === undefined) return [{ start, end }];
  const name = { start, end: start + head.length };
  if (space === '') return [name];
  const at = start + written.lastIndexOf(alias);
  const expands = isAbbreviation(head) && alias.charAt(0).toLowerCase() === head.charAt(0).toLowerCase();
  return or !== undefined || isAbbreviation(alias) || expands ? [name, { start: at, end: at + alias.length }] : [{ start, end }];
}

/** Whether the words before a marked name say that somebody or something is so called. */
function isNaming(text: string, first: MarkedName): boolean {
  const name = text.slice(first.start, first.end);
  const before = text.slice(Math.max(0, first.from - 160), first.from);
  const bracket = before.lastIndexOf('(');
  const open = bracket >= 0 && !before.slice(bracket).includes(')') ? before.slice(bracket + 1) : undefined;
  if (open !== undefined && first.quoted && leadsToName(open)) return isBracketName(text, first, name, before.slice(0, bracket), open);
  const words = namingsIn(before).at(-1);
  if (words === undefined || !NAMING_TAIL.test(before.slice(words.index + words[0].length))) return false;
  // "rights that are referred to as “moral rights”" tells how others call them.
  return isCapitalised(name) || HENCEFORTH.test(before.slice(Math.max(0, words.index - 25)));
}

/** `(the “Data”)` names what stands before it; `Section 1 (“What we collect”)` and `(“hallucinations”)` do not. */
function isBracketName(text: string, mark: MarkedName, name: string, before: string, lead: string): boolean {
  if (/(?:^|\s)(?:[Ss]ection|[Cc]lause|[Aa]rticle|[Aa]rtikel|[Aa]nnexe?|[Bb]ijlage|[Ss]chedule|[Pp]art|§|[Aa]rt\.)\s+(?:\d[\d.A-Za-z]*|[IVX]+|[A-Z])\s*$/u.test(before)) return false;
  if (before.trim() === '' && mark.from < 2) return false;
  if (!/^[\s”"»]*(?:[),;:]|genoemd|genaamd|aangeduid|and|or|en|of|et|ou|as |with|\(|each|individually|collectively|together)/iu.test(text.slice(mark.to, mark.to + 20))) return false;
  return isCapitalised(name) || HENCEFORTH.test(lead);
}

/** "hierna: de Klant", "hereinafter the Supplier", "(the Provider)": a name without marks. */
function bareNamings(text: string, found: readonly Found[]): Found[] {
  const namings: Found[] = [];
  const taken = (start: number): boolean => [...found, ...namings].some(({ names, aliases }) => [...names, ...aliases.flat()].some((name) => name.start <= start && start <= name.end));
  for (const match of MAY_NAME_BARELY.test(text) ? namingsIn(text) : []) {
    const from = match.index + match[0].length;
    if (!HENCEFORTH.test(text.slice(Math.max(0, match.index - 25), from)) && !/noemen|referred/iu.test(match[0])) continue;
    const after = text.slice(from, from + 160);
    const lead = /^(?:[\s,:]|(?:te noemen|genoemd|referred to as|called|as|by|the|dénommée?s?|désignée?s?|sous|comme|aussi|ook|also|samen|gezamenlijk|together|collectively|ensemble|the|de|het|le|la|les)(?=[\s:])|l['’])*/iu.exec(after)?.[0] ?? '';
    const name = BARE_NAME.exec(after.slice(lead.length));
    // "hereafter" alone is often an adverb; what it names has an article or a colon before it.
    if (name?.[1] === undefined || !/(?:noemen|genoemd|genaamd|as|called|:|\s(?:the|de|het|le|la|les)\s|l['’])\s*$/iu.test(match[0] + lead)) continue;
    const start = from + lead.length + name[0].length - name[1].length;
    if (!taken(start) && isName(name[1])) namings.push(naming(start, start + name[1].length, text.length));
  }
  for (const match of text.includes('(') ? text.matchAll(/\((?:(?:the|de|het|le|la|les)\s+|l['’])([A-ZÀ-Þ][a-zA-ZÀ-ÿ’' -]{2,30})\)/g) : []) {
    const name = match[1] ?? '';
    const start = match.index + match[0].length - 1 - name.length;
    if (isRoleNoun(name) && !taken(start)) namings.push(naming(start, start + name.length, text.length));
  }
  return namings;
}

function naming(start: number, end: number, meaning: number): Found {
  return { names: [{ start, end }], aliases: [[]], by: 'naming', whole: false, meaning };
}

/** "Term: meaning", "Term – meaning", "Term | meaning", "Term means …", a term on a line of its own: an entry without marks. */
function unmarkedEntry({ plain, section, provision }: Reading): Found | undefined {
  const head = plain.text.slice(0, HEAD);
  const separator = provision.kind === 'row' ? /^([^|]{1,90}?)\s*\|\s*\S/u : /^([^:–—|=“"«„]{1,90}?)\s*(?::\s+\S.{9}|\s[–—=-]\s+\S.{19})/u;
  const end = separator.exec(head)?.[1]?.length ?? lineEnd(plain, section.source) ?? subject(head);
  if (end === undefined) return undefined;
  const article = /^(?:the|an?|de|het|een|le|la|les|une?)\s+|^l['’]/iu.exec(head)?.[0].length ?? 0;
  const name = head.slice(article, end);
  if (!isName(name) || NO_LABEL.test(name) || wordsIn(name).length > 6 || /[.;!?](?:\s|$)/u.test(name)) return undefined;
  const [first, ...others] = parts(plain.text, { start: article, end });
  return { names: [first], aliases: [others], by: 'meaning', whole: true, meaning: end };
}

function lineEnd(plain: PlainText, source: string): number | undefined {
  const [second] = lineStarts(plain, source);
  return second !== undefined && second <= 60 && isCapitalised(plain.text.slice(second)) && /\p{L}$/u.test(plain.text.slice(0, second - 1)) ? second - 1 : undefined;
}

/** "Working Day means every day …". */
function subject(head: string): number | undefined {
  const run = /^\p{Lu}[\p{L}\p{N}’'-]*(?:\s(?:(?:de|du|des|van|of|à|for|voor)\s)?\p{Lu}[\p{L}\p{N}-]*){0,4}/u.exec(head)?.[0];
  return run !== undefined && beginsWithMeaning(head.slice(run.length)) ? run.length : undefined;
}

function isName(name: string): boolean {
  const words = wordsIn(name);
  return words.length > 0 && words.length <= MOST_WORDS && /^[\p{L}\p{N}]/u.test(name) && /\p{L}/u.test(name) && name.length > 1 && !NO_TERM.test(name);
}

function notesOf(found: Found, all: readonly Found[], reading: Reading): DefinitionNote[] {
  const { plain } = reading;
    return found.names.flatMap((name, index) => {
    if (!isName(plain.text.slice(name.start, name.end))) return [];
    const aliases = (found.aliases[index] ?? []).filter(({ start, end }) => isName(plain.text.slice(start, end))).map((alias) => noteOf(plain, alias));
    const before = plain.text.slice(Math.max(0, name.start - BEFORE), name.start);
    const meaning = found.by === 'naming' ? before : plain.text.slice(found.meaning, nextStart(found, all, plain.text.length));
    const refers = found.by === 'meaning' && refersElsewhere(meaning);
    const local = isLocal(before) || isLocal(meaning.slice(0, BEFORE));
    const note = noteOf(plain, name);
    return [{ key: termKey(note.name), name: note, aliases, passage: passageOf(found, name, all, reading), language: reading.section.language, by: found.by, refers, local, meaning: copied(meaning.trim()) }];
  });
}

function nextStart(found: Found, all: readonly Found[], end: number): number {
  return Math.min(end, ...all.flatMap(({ names, by }) => names.filter(({ start }) => by === 'meaning' && start > found.meaning).map(({ start }) => start)));
}

function noteOf(plain: PlainText, { start, end }: Stretch): NameNote {
  return { name: copied(plain.text.slice(start, end)), range: sourceSpan(plain, start, end) };
}

/** The provision with what completes it, where it is a definition as a whole; else the sentence. */
function passageOf(found: Found, name: Stretch, all: readonly Found[], { plain, provision, text, section }: Reading): Span {
  const alone = all.every((other) => other === found || other.by === 'naming');
  if (found.whole && text.provision !== undefined && alone) {
    return { start: provision.range.start, end: completedEnd(section.section.body.provisions, text.provision) };
  }
  const sentence = sentences(plain.text).find(({ start, end }) => start <= name.start && name.start < end) ?? { start: 0, end: plain.text.length };
  return sourceSpan(plain, sentence.start, sentence.end);
}

/** The end of the items that complete a provision, and of those that complete them. */
function completedEnd(provisions: readonly Provision[], index: number): number {
  let end = provisions[index]?.range.end ?? 0;
  for (let next = index + 1; next < provisions.length; next += 1) {
    const provision = provisions[next];
    if (provision?.leadIn === undefined || provision.leadIn < index || provision.kind === 'row') break;
    end = provision.range.end;
  }
  return end;
}
