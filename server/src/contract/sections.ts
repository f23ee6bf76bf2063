/** Headings and what stands under them. */
import type { Block } from './blocks.ts';
import { Depths, findHeading, titledParagraphs } from './headings.ts';
import type { FoundHeading } from './headings.ts';
import { provisionsOf } from './provisions.ts';
import type { Contract, Heading, Section, SectionKind, Span } from './types.ts';

interface Draft {
  readonly heading?: Heading;
  readonly number?: FoundHeading['number'];
  readonly units: Block[];
}

/** A section whose language is not told yet. */
export type UnreadSection = Omit<Section, 'language'>;

/**
 * The flat list of sections: contiguous, in the order of the document, together all of `range`; and the index of
 * the one whose heading names the document.
 *
 * @param source the whole text of the contract
 */
export function sectionsOf(units: readonly Block[], source: string, range: Span): { readonly sections: readonly UnreadSection[]; readonly title?: number } {
  const drafts = draftsOf(units, source);
  const title = titleIndex(drafts);
  const sections: UnreadSection[] = [];
  /** The headings that are open, outermost first. */
  const open: { readonly depth: number; readonly index: number }[] = [];
  /** The number of the last article, and what it was when the first annex came. */
  let last = 0;
  let annexedAfter: number | undefined;
  drafts.forEach((draft, index) => {
    const depth = draft.heading?.depth;
    while (depth !== undefined && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1)?.index;
    if (depth !== undefined) open.push({ depth, index });
    const provisions = provisionsOf(draft.units);
    const start = index === 0 ? range.start : (draft.heading?.range.start ?? range.start);
    const end = drafts[index + 1]?.heading?.range.start ?? range.end;
    const restarts = annexedAfter !== undefined && (draft.number?.parts[0] ?? Infinity) <= annexedAfter;
    const kind = index === title ? 'body' : kindOf(draft, parent === undefined ? undefined : sections[parent]?.kind, restarts);
    if (kind === 'annex') annexedAfter ??= last;
    else if (draft.number?.keyword !== undefined || draft.number?.parts.length === 1) last = draft.number.parts[0] ?? last;
    sections.push({
      ...(draft.heading === undefined ? {} : { heading: draft.heading }),
      ...(parent === undefined ? {} : { parent }),
      kind,
      range: { start, end },
      provisions,
    });
  });
  return { sections, ...(title === undefined ? {} : { title }) };
}

/** What stands before the first heading is a section of its own, where there is anything. */
function draftsOf(units: readonly Block[], source: string): Draft[] {
  const drafts: Draft[] = [{ units: [] }];
  const depths = new Depths();
  const titled = titledParagraphs(units);
  let definitions: FoundHeading | undefined;
  units.forEach((unit, index) => {
    const found = findHeading(unit, { previous: units[index - 1], next: units[index + 1], definitions, titled, source });
    if (found === undefined) {
      drafts.at(-1)?.units.push(unit);
      return;
    }
    definitions = DEFINITIONS.test(found.title.text.trim()) ? found : undefined;
    const rest = found.rest === undefined ? [] : [found.rest];
    drafts.push({ heading: depths.heading(found), units: rest, ...(found.number === undefined ? {} : { number: found.number }) });
  });
  return drafts.length > 1 && drafts[0]?.units.length === 0 ? drafts.slice(1) : drafts;
}

const CONTENTS = /^(?:table of contents|contents|inhoud|inhoudsopgave|inhoudstafel|sommaire|table des mati[èe]res)$/iu;
const DEFINITIONS =
  /^(?:(?:key|list of)\s+)?(?:definitions?|defined terms|acronyms?|abbreviations|acronymes?|sigles|abr[ée]viations|afkortingen(?:lijst)?|lexique|glossary|begrippen(?:lijst)?|definities|begripsbepaling(?:en)?|begripsomschrijving(?:en)?|definitielijst|d[ée]finitions?|glossaire|terminologie)(?:\s*(?:,|&|-|–|and|et|en|of|des|de|van|used|terms?|termes?|acronyms?|acronymes?|interpretation|interpr[ée]tation|interpretatie|definitions?|definities|d[ée]finitions?|begrippen|abbreviations|abr[ée]viations|afkortingen|in|this|agreement))*$/iu;
const SIGNATURES = /^(?:signatures?|signed|signatories|signature page|execution|handtekening(?:en)?|ondertekening|in witness whereof|fait [àa]|opgemaakt te)(?![\p{L}])/iu;
const ANNEX = /^(?:annex(?:e|es)?|appendix|appendices|appendice|bijlagen?|addendum)(?![\p{L}])/iu;
const ANNEX_KEYWORD = /^(?:annexe?|appendix|appendice|bijlage|schedule|exhibit|addendum)$/u;
/** In a section that is a table of contents nearly every line is a link. */
const MOSTLY = 0.8;

/** @param restarts whether it begins the numbering again after an annex: then it is one of the annex's own articles */
function kindOf(draft: Draft, above: SectionKind | undefined, restarts: boolean): SectionKind {
  const title = draft.heading?.title.text.trim() ?? '';
  if (CONTENTS.test(title) || isLinkList(draft.units)) return 'contents';
  if (ANNEX_KEYWORD.test(draft.number?.keyword ?? '') || ANNEX.test(title)) return 'annex';
  if (above === 'annex' || restarts) return 'annex';
  if (SIGNATURES.test(title)) return 'signatures';
  if (DEFINITIONS.test(title)) return 'definitions';
  return above === 'definitions' ? 'definitions' : 'body';
}

function isLinkList(units: readonly Block[]): boolean {
  const lines = units.filter((unit) => unit.kind === 'item');
  return lines.length >= 4 && lines.filter((unit) => unit.links === true).length >= MOSTLY * units.length;
}

/** Headings that open a document without naming it. */
const OPENING =
  /^(?:preamble|pr[ée]ambule|recitals?|whereas|background|introduction|inleiding|preambule|overwegende|partijen|parties|the parties|les parties|entre|tussen|between|cadre|contents|inhoud|sommaire|table of contents)/iu;

function titleIndex(drafts: readonly Draft[]): number | undefined {
  const headed = drafts.flatMap((draft, index) => (draft.heading === undefined ? [] : [{ draft, heading: draft.heading, index }]));
  const firstNumbered = headed.findIndex(({ draft }) => draft.number !== undefined && !ANNEX_KEYWORD.test(draft.number.keyword ?? ''));
  const before = firstNumbered < 0 ? headed : headed.slice(0, firstNumbered);
  const main = before.find(({ heading }) => heading.depth === 1 && /^(?:atx|setext)$/u.test(heading.style));
  if (main !== undefined) return main.index;
  const names = (title: string): boolean => ![OPENING, CONTENTS, DEFINITIONS, SIGNATURES].some((words) => words.test(title));
  const candidate = before.find(({ heading }) => names(heading.title.text));
  if (candidate === undefined || candidate !== before[0]) return undefined;
  const next = headed[1]?.heading.depth ?? 0;
  return firstNumbered > 0 || next > candidate.heading.depth ? candidate.index : undefined;
}

/**
 * The headings over a section, outermost first, its own last; empty for what stands before the first heading.
 *
 * @param section index into `contract.sections`
 */
export function headingTrail(contract: Contract, section: number): Heading[] {
  const trail: Heading[] = [];
  let at: number | undefined = section;
  while (at !== undefined) {
    const current: Section | undefined = contract.sections[at];
    if (current?.heading !== undefined) trail.unshift(current.heading);
    at = current?.parent;
  }
  return trail;
}

/**
 * Index of the section that holds an offset into the text; of the first one for an offset before it (in front
 * matter), of the last one for an offset at or past the end.
 */
export function sectionAt(contract: Contract, offset: number): number {
  const after = contract.sections.findIndex((section) => section.range.end > offset);
  return after < 0 ? contract.sections.length - 1 : after;
}
