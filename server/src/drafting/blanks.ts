/** Places that a draft leaves to be filled in: `[●]`, `{{name}}`, `______`, "[à compléter]", TBD. */
import { sourceSpan } from '../contract/spans.ts';
import type { Span } from '../contract/types.ts';
import { isBracketedBlank, isQuoted } from './bracketedBlanks.ts';
import type { NotedDraft } from './notes.ts';
import type { SectionText, SectionTexts } from './sectionTexts.ts';
import type { DraftingFlaw } from './types.ts';

/** A place to fill in; its offsets are from the section's origin. */
export interface Blank extends Span {
  /** As it reads: without escapes, white space folded. */
  readonly written: string;
}

/** How much of the text around a blank tells what it is, in UTF-16 units. */
const AROUND = 160;
/** Without one of these there is no blank. */
const MAY_HOLD_BLANK = /[[{_…«]|<<|\.{5}|\. \. \.|[xX]{2}|X[.,]X|T\.?B\.?[CDA]|t\.b\.|n\.t\.b|te (?:bepalen|bevestigen|vullen)|aan te|to be |à (?:compl|d[ée]f|d[ée]t|pr[ée]c|conf|conv)|(?:dd|DD|jj|JJ|yy|YY)/u;

/** Whether what was found is a blank, by what stands before and after it. */
type Judge = (found: string, before: string, after: string) => boolean;

interface Pattern {
  /** Is in all that the pattern finds, and in few texts. */
  readonly marks: RegExp;
  readonly pattern: RegExp;
  readonly isBlank: Judge;
  /** Left open until signing, where people sign. */
  readonly line?: true;
  /** Words that in the head of a table tell what its columns are for. */
  readonly words?: true;
  /** A proposal may follow in parentheses, which goes with the blank: "______ (30 days)". */
  readonly hinted?: true;
}

const NOT_IN_WORD: Judge = (_found, before, after) => !/[\p{L}\p{N}]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(after);
/** What follows, and what stands before, in lower case. */
const UNIT =
  /^\s?(?:%|€|(?:\p{L}+\s)?(?:eur(?:os?)?|percent|procent|days?|hours?|months?|years?|weeks?|minutes?|dagen|kalenderdagen|werkdagen|uur|uren|maand(?:en)?|jaar|jaren|we(?:ek|ken)|minuten|jours?|heures?|mois|ans?|années?|semaines?)(?!\p{L}))/u;
const LABEL = /(?:[:€|]|(?<!\p{L})(?:eur|no?\.|nr\.|n°|nummer|numéro|number|btw|tva|vat|bce|kbo|be|tel\.?|iban))\s*$/u;

const PATTERNS: readonly Pattern[] = [
  {
    marks: /\[/u,
    pattern: /\[[^[\]]{0,160}\]/gu,
    isBlank: (found, before, after) => isBracketedBlank(found.slice(1, -1), before, after),
  },
  { marks: /\{\{|<</u, pattern: /\{\{[^{}]{1,200}\}\}|<<[^<>]{1,80}>>/gu, isBlank: (found) => /[\p{L}\p{N}●•…_]/u.test(found) && !SITE_VARIABLE.test(found) },
  { marks: /\{/u, pattern: /\{(?:[\p{L}_●][\p{L}\p{N}_ .'’/-]{0,60}|…|\.{3})\}/gu, isBlank: (_found, before, after) => !/[{$\\]$/u.test(before) && !after.startsWith('}') },
  { marks: /</u, pattern: /<(?:\p{L}[\p{L} '’_-]{1,60})>/gu, isBlank: (found, before, after) => isBracketedBlank(found.slice(1, -1), before, after) },
  // Two underscores at a time where a date is to come: "__/__/____".
  { marks: /_/u, pattern: /_{2,}(?: ?[/.-] ?_{2,})+|(?:_ ?){2,}_+/gu, isBlank: (found, before, after) => NOT_IN_WORD(found, before, after) && !isLeader(after), line: true, hinted: true },
  { marks: /\.{5}|…{2}|\. \. /u, pattern: /\.{5,}|…{2,}(?:\.{0,2})|(?:\. ){4,}\./gu, isBlank: (_found, _before, after) => !isLeader(after), line: true, hinted: true },
  { marks: /TB|[Tt]\.[Bb]/u, pattern: /(?<![\p{L}\p{N}.-])(?:TB[CDA]|[Tt]\.[Bb]\.[CcDd]\.?|N\.?T\.?B\.?|n\.t\.b\.?)(?![\p{L}\p{N}-])/gu, isBlank: isShortToCome, hinted: true },
  {
    marks: /to be (?:comp|de[tf]|agr|conf|ins|spec)|te (?:vullen|bep|bev)|à (?:comp|d[ée][tf]|pr[ée]c|conf|conv)/iu,
    pattern: /(?<!\p{L})(?:to be (?:completed|determined|defined|agreed|confirmed|inserted|specified)|(?:nog |nader |later )?(?:in te vullen|aan te vullen|te bepalen|te bevestigen)|à (?:compléter|définir|déterminer|préciser|confirmer|convenir))(?!\p{L})/giu,
    isBlank: standsAlone,
    words: true,
  },
  // A date or amount in stand-ins: "XX/XX/XXXX", "X.XXX,XX".
  { marks: /XX|xx/u, pattern: /(?<![\p{L}\p{N}-])(?:X{1,4}(?:[.,/ ]X{2,4}){1,200}|X{2,}(?:[.,/-]X+){0,200}|x{2,}(?:[.,/]x+){0,200})(?![\p{L}\p{N}-])/gu, isBlank: isStandIn },
  { marks: /xx@/u, pattern: /(?<![\p{L}\p{N}])x{3,}@x{2,}\.x{2,}(?![\p{L}\p{N}])/gu, isBlank: () => true },
  {
    marks: /mm[/.-]/iu,
    pattern: /(?<![\p{L}\p{N}])(?:(?:dd|jj)(?:[/.-])mm(?:[/.-])(?:jjjj|yyyy|aaaa|jj|yy|aa)|(?:yyyy|jjjj|aaaa)-mm-(?:dd|jj)|mm\/dd\/yyyy)(?![\p{L}\p{N}])/giu,
    isBlank: (_found, before, after) => !/(?:format|formaat|notat|forme|form|vorm|schrijfwijze|modèle|type|\()[^.;]{0,30}$/iu.test(before) && !/^\s*(?:format|formaat|-?notat)/iu.test(after),
  },
];

/** What the pages of a site fill in themselves when they are published. */
const SITE_VARIABLE = /^\{\{-?\s*(?:site|page|include|content|layout)(?![\p{L}\p{N}_])/u;

/** The end of a blank with the proposal after it, if any; "(hereinafter the Customer)" is none. */
function endOf(text: string, { start, end }: Span): number {
  const [all, proposal = ''] = /^ \(([^()"“”«»„]{1,160})\)/u.exec(text.slice(end, end + AROUND + 4)) ?? [];
  if (all === undefined || /^(?:hierna|hereina|herea|ci-apr|verder|below|further)/iu.test(proposal)) return end;
  const to = end + all.length;
  return isBracketedBlank(proposal, text.slice(Math.max(0, start - AROUND), start), text.slice(to, to + AROUND)) ? to : end;
}

/** "Scope ........ 3": dots or a line that lead to a page. */
function isLeader(after: string): boolean {
  const page = /^\s*(?:(?:p|page|pages|pag|blz)(?:\.\s?|\s))?\d{1,3}/iu.exec(after);
  return page !== null && !UNIT.test(after.slice(page[0].length).toLowerCase());
}

/** TBD: short for something else too, where a sentence uses it as a name. */
function isShortToCome(found: string, before: string, after: string): boolean {
  return standsAlone(found, before, after) || /^TBD/iu.test(found) || UNIT.test(after.toLowerCase());
}

/** Alone in its cell, paragraph or brackets, or after a colon to the end. */
function standsAlone(_found: string, before: string, after: string): boolean {
  const begins = /(?:^|[|:(=]|[–—-]\s)\s*$/u.test(before);
  return begins && /^\s*\.?\s*(?:$|[|);])/u.test(after);
}

/** "XX days", "€ XXX": not a Roman number, nor the hidden part of one that is known. */
function isStandIn(found: string, before: string, after: string): boolean {
  if (/^-?\d|^@/u.test(after) || /[\d@]-?$/u.test(before) || isQuoted(before)) return false;
  if (found.replace(/[^xX]/gu, '').length >= 4) return true;
  return UNIT.test(after.toLowerCase()) || /(?:€|(?<!\p{L})(?:eur|usd))\s$/iu.test(before) || (LABEL.test(before.toLowerCase()) && /^\s*(?:$|[.,;|)])/u.test(after));
}

const SIGNS =
  /^(?:(?:done|made|drawn up|executed|signed|agreed)(?: and \p{L}+)?(?: at| in| for| by| on|$)|(?:voor akkoord|pour accord|bon pour accord|lu et approuvé|gelezen en goedgekeurd|agreed and accepted)(?!\p{L})|(?:gedaan|opgemaakt|getekend|ondertekend|aldus)(?: te| op| in|\s|$)|(?:fait|signé|établi)(?: à| en| le|$)|(?:handtekening|signatures?|signé)(?!\p{L}))/iu;
const SIGNED_LINE = /^(?:for (?:and on behalf of )?|namens |voor |pour (?:le |la |l['’])?|au nom )?[^.!?]{0,60}[:|]\s*(?:[_.…]|$)/iu;
const MORE_THAN_LINES = /[^_.…\s|:/-]/u;

/** Of nearly every section. */
const NONE: readonly Blank[] = [];

/** The blanks of a section, from its origin, in order; none overlaps another. */
export function readBlanks({ texts, kind, section }: SectionTexts): readonly Blank[] {
  if (kind === 'contents') return NONE;
  const held = texts.filter(({ plain }) => MAY_HOLD_BLANK.test(plain.text));
  if (held.length === 0) return NONE;
  const { provisions } = section.body;
  const heads = new Set(provisions.map((each) => (each.kind === 'row' ? each.leadIn : undefined)));
  let signs: number | undefined;
  return held.flatMap((text) => {
    const signed = (): boolean => {
      if (kind === 'signatures' || isSigned(text.plain.text)) return true;
      signs ??= texts.findIndex(({ plain }) => SIGNS.test(plain.text));
      return signs >= 0 && (texts.indexOf(text) >= signs || SIGNED_LINE.test(text.plain.text));
    };
    return blanksOf(text, signed, text.provision !== undefined && heads.has(text.provision));
  });
}

/** @param signed whether people sign there */
function blanksOf({ plain }: SectionText, signed: () => boolean, head: boolean): Blank[] {
  const { text } = plain;
  const found: Span[] = [];
  for (const { marks, pattern, isBlank, line, words, hinted } of PATTERNS) {
    if (!marks.test(text) || (words === true && head) || (line === true && signed())) continue;
    const known = found.length;
    let next = 0;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const written = { start, end: start + match[0].trimEnd().length };
      const end = hinted === true ? endOf(text, written) : written.end;
      while (next < known && (found[next]?.end ?? 0) <= start) next++;
      if (next < known && (found[next]?.start ?? 0) < end) continue;
      const before = text.slice(Math.max(0, start - AROUND), start);
      if (isBlank(text.slice(start, end), before, text.slice(end, end + AROUND))) found.push({ start, end });
    }
    if (found.length > known) found.sort((a, b) => a.start - b.start);
  }
  return found.map(({ start, end }) => ({ ...sourceSpan(plain, start, end), written: text.slice(start, end) }));
}

/** A line to sign or date on is left open until then. */
function isSigned(text: string): boolean {
  return !MORE_THAN_LINES.test(text) || SIGNS.test(text);
}

/** All blanks of a draft, and a finding for each, in the order of the document. */
export function placedBlanks({ contract, notes }: NotedDraft): { readonly blanks: readonly Span[]; readonly flaws: readonly DraftingFlaw[] } {
  const blanks: Span[] = [];
  const flaws: DraftingFlaw[] = [];
  for (let index = 0; index < notes.length; index += 1) {
    const noted = notes[index]?.blanks ?? NONE;
    if (noted.length === 0) continue;
    const origin = contract.sections[index]?.origin ?? 0;
    for (const { start, end, written } of noted) {
      const range = { start: start + origin, end: end + origin };
      blanks.push(range);
      flaws.push({ code: 'blank', range, subject: written, related: [] });
    }
  }
  return { blanks, flaws };
}
