/** The review of a contract against a clause library. */
import { headingTrail } from '../contract/sections.ts';
import type { Contract, Language } from '../contract/types.ts';
import { CompiledLexicon } from '../language/lexicon.ts';
import { tokenize } from '../language/tokens.ts';
import type { Clause, Library, SeverityOverrides } from '../library/types.ts';
import { type PartyNames, partyNames, readSection } from './facts.ts';
import { findingsOf } from './findings.ts';
import { SignalMatcher } from './signals.ts';
import type { Review, Verdict } from './types.ts';
import { decide, type Located } from './verdicts.ts';

export interface ReviewSettings {
  readonly severities?: SeverityOverrides;
}

/**
 * Reviews a contract: a verdict for every element of the library's profile, and the findings that follow.
 *
 * Each section is assessed on its own, from its text, the headings above it, the document's language and the
 * parties' names; the verdicts are put together from the sections' matches.
 */
export function reviewContract(contract: Contract, library: Library, settings: ReviewSettings = {}): Review {
  const assessor = assessorOf(library);
  const names = new Map<Language, PartyNames>();
  const located = contract.sections.flatMap((_, index) => assessSection(contract, index, assessor, names));
  const byElement = new Map<string, Located[]>();
  for (const one of located) (byElement.get(one.match.element) ?? keep(byElement, one.match.element, [])).push(one);
  const verdicts = library.clauses.flatMap((clause) =>
    clause.elements.map((element) => decide(contract, clause.id, element, byElement.get(element.id) ?? [])),
  );
  const sectionOfClause = sectionsOfClauses(contract, library, assessor, verdicts);
  return { contract, verdicts, sectionOfClause, findings: findingsOf(contract, library, verdicts, sectionOfClause, settings.severities ?? {}) };
}

interface Assessor {
  lexicon(language: Language): CompiledLexicon;
  matcher(language: Language): SignalMatcher;
}

/** A library's lexicons and rules are compiled once, a language when it is first met. */
const assessors = new WeakMap<Library, Assessor>();

function assessorOf(library: Library): Assessor {
  const known = assessors.get(library);
  if (known !== undefined) return known;
  const lexicons = new Map<Language, CompiledLexicon>();
  const matchers = new Map<Language, SignalMatcher>();
  const assessor: Assessor = {
    lexicon: (language) => lexicons.get(language) ?? keep(lexicons, language, new CompiledLexicon(library.lexicons[language], language)),
    matcher: (language) => matchers.get(language) ?? keep(matchers, language, new SignalMatcher(library, assessor.lexicon(language))),
  };
  assessors.set(library, assessor);
  return assessor;
}

function keep<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}

function assessSection(contract: Contract, index: number, assessor: Assessor, names: Map<Language, PartyNames>): Located[] {
  const section = contract.sections[index];
  if (section === undefined || section.kind === 'contents' || section.provisions.length === 0) return [];
  const { language } = section;
  const headings = headingTrail(contract, index).map((heading) => heading.title.text);
  const own = names.get(language) ?? keep(names, language, partyNames(contract, language));
  const facts = readSection(section, headings, assessor.lexicon(language), own);
  return assessor.matcher(language).match(facts).map((match) => ({ section: index, match }));
}

/** The section that is about each clause: its heading names the clause, else most of its evidence stands there. */
function sectionsOfClauses(contract: Contract, library: Library, assessor: Assessor, verdicts: readonly Verdict[]): Record<string, number> {
  const found: Record<string, number> = {};
  const named = contract.sections.map((section) => conceptsOfHeading(section.heading?.title.text ?? '', assessor.lexicon(section.language)));
  for (const clause of library.clauses) {
    const evidence = evidencePerSection(verdicts.filter((verdict) => verdict.clause === clause.id));
    const best = bestSection(clause, contract, named, evidence);
    if (best !== undefined) found[clause.id] = best;
  }
  return found;
}

function conceptsOfHeading(title: string, lexicon: CompiledLexicon): ReadonlySet<string> {
  return new Set(lexicon.find(tokenize(title, lexicon.language)).map((hit) => lexicon.concepts[hit.concept] ?? ''));
}

function evidencePerSection(verdicts: readonly Verdict[]): ReadonlyMap<number, number> {
  const count = new Map<number, number>();
  for (const { section } of verdicts.flatMap((verdict) => verdict.evidence.slice(0, 1))) count.set(section, (count.get(section) ?? 0) + 1);
  return count;
}

function bestSection(clause: Clause, contract: Contract, named: readonly ReadonlySet<string>[], evidence: ReadonlyMap<number, number>): number | undefined {
  let best: { section: number; score: number } | undefined;
  contract.sections.forEach((section, index) => {
    if (section.kind === 'contents' || index === contract.title) return;
    const rank = clause.headings.findIndex((concept) => named[index]?.has(concept));
    const score = (evidence.get(index) ?? 0) * 2 + (rank < 0 ? 0 : 3);
    if (score > (best?.score ?? 0)) best = { section: index, score };
  });
  return best?.section;
}
