/** What a section is for, as its heading tells, and which heading names the document. */
import type { Block } from './blocks.ts';
import type { FoundHeading } from './headings.ts';
import type { SectionKind } from './types.ts';

const CONTENTS = /^(?:table of contents|contents|inhoud|inhoudsopgave|inhoudstafel|sommaire|table des mati[èe]res)$/iu;
const DEFINITIONS =
  /^(?:(?:key|list of)\s+)?(?:definitions?|defined terms|acronyms?|abbreviations|acronymes?|sigles|abr[ée]viations|afkortingen(?:lijst)?|lexique|glossary|begrippen(?:lijst)?|definities|begripsbepaling(?:en)?|begripsomschrijving(?:en)?|definitielijst|d[ée]finitions?|glossaire|terminologie)(?:\s*(?:,|&|-|–|and|et|en|of|des|de|van|used|terms?|termes?|acronyms?|acronymes?|interpretation|interpr[ée]tation|interpretatie|definitions?|definities|d[ée]finitions?|begrippen|abbreviations|abr[ée]viations|afkortingen|in|this|agreement))*$/iu;
const SIGNATURES = /^(?:signatures?|signed|signatories|signature page|execution|handtekening(?:en)?|ondertekening|in witness whereof|fait [àa]|opgemaakt te)(?![\p{L}])/iu;
const ANNEX = /^(?:annex(?:e|es)?|appendix|appendices|appendice|bijlagen?|addendum)(?![\p{L}])/iu;
const ANNEX_KEYWORD = /^(?:annexe?|appendix|appendice|bijlage|schedule|exhibit|addendum)$/u;
/** Headings that open a document without naming it. */
const OPENING =
  /^(?:preamble|pr[ée]ambule|recitals?|whereas|background|introduction|inleiding|preambule|overwegende|partijen|parties|the parties|les parties|entre|tussen|between|cadre|contents|inhoud|sommaire|table of contents)/iu;
/** In a section that is a table of contents nearly every line is a link. */
const MOSTLY = 0.8;

/** Whether what stands under a heading are definitions. */
export function opensDefinitions(title: string): boolean {
  return DEFINITIONS.test(title.trim());
}

/** Whether a heading could name the document. */
export function names(title: string): boolean {
  return ![OPENING, CONTENTS, DEFINITIONS, SIGNATURES].some((words) => words.test(title));
}

export function isAnnexKeyword(keyword: string | undefined): boolean {
  return ANNEX_KEYWORD.test(keyword ?? '');
}

/** What a section is by itself; undefined where what stands above it decides. */
export function ownKind(heading: FoundHeading | undefined, units: readonly Block[]): SectionKind | undefined {
  const title = heading?.title.text.trim() ?? '';
  if (CONTENTS.test(title) || isLinkList(units)) return 'contents';
  if (isAnnexKeyword(heading?.number?.keyword) || ANNEX.test(title)) return 'annex';
  if (SIGNATURES.test(title)) return 'signatures';
  return DEFINITIONS.test(title) ? 'definitions' : undefined;
}

/**
 * @param own see `ownKind`
 * @param above the kind of the section around it
 * @param restarts whether it begins the numbering again after an annex: then it is one of the annex's own articles
 */
export function kindOf(own: SectionKind | undefined, above: SectionKind | undefined, restarts: boolean): SectionKind {
  if (own === 'contents' || own === 'annex') return own;
  if (above === 'annex' || restarts) return 'annex';
  return own ?? (above === 'definitions' ? 'definitions' : 'body');
}

function isLinkList(units: readonly Block[]): boolean {
  const lines = units.filter((unit) => unit.kind === 'item');
  return lines.length >= 4 && lines.filter((unit) => unit.links === true).length >= MOSTLY * units.length;
}
