/** Rules for new elements: of those that come to mind, the one that finds its own text, and no other. */
import type { Language } from '../contract/types.ts';
import { parseContract } from '../contract/contract.ts';
import type { Clause, Element, Library, Signal } from '../library/types.ts';
import { messagesIn } from '../messages/messages.ts';
import { reviewContract } from '../review/review.ts';
import { contractWith } from '../libraryCheck.ts';
import { fillTemplate } from '../wording/template.ts';
import type { ProposedTerm, Proposal } from './terms.ts';

/** A rule as `clause.yaml` has it, terms not yet named. */
export interface Rule {
  readonly terms: readonly ProposedTerm[];
  readonly by?: 'provider' | 'customer';
  readonly negated?: Signal['negated'];
  readonly softeners: readonly string[];
  /** Whether it finds its own template. */
  readonly found: boolean;
}

/** An element that is to be made, before it has rules. */
export interface Wanted {
  readonly id: string;
  readonly template: string;
  readonly proposal: Proposal;
}

/** Under which a word stands in the lexicon while rules are tried. */
function trialName(word: string): string {
  return `new-clause/${word}`;
}

const WIDEST = 40;

/** The best rule for each element, in their order. */
export function rulesFor(wanted: readonly Wanted[], title: string, language: Language, base: Library): Rule[] {
  const candidates = wanted.map(({ proposal, template }) => rulesOf(proposal, template));
  const library = trialLibrary(wanted, candidates, title, language, base);
  const names = messagesIn(language);
  const own = wanted.map(({ template }) => statuses(contractWith(`## ${title}\n\n${fillTemplate(template, names)}`, language), library));
  const templates = base.clauses.flatMap((clause) => [`## ${clause.texts[language].title}`, ...Object.values(clause.texts[language].elements).map((text) => fillTemplate(text.template, names))]);
  const elsewhere = statuses(contractWith(templates.join('\n\n'), language), library);
  return wanted.map(({ id }, index) => {
    const rules = candidates[index] ?? [];
    const key = (at: number): string => `${id}.${at}`;
    const met = rules.filter((_, at) => own[index]?.get(key(at)) === 'met');
    const alone = met.filter((rule) => {
      const at = key(rules.indexOf(rule));
      return elsewhere.get(at) === 'absent' && own.every((each, other) => other === index || each.get(at) === 'absent');
    });
    const best = alone[0] ?? met.find((rule) => elsewhere.get(key(rules.indexOf(rule))) === 'absent') ?? met[0];
    return best === undefined ? { ...(rules[0] ?? { terms: [], softeners: [] }), found: false } : { ...best, found: true };
  });
}

/** What comes to mind, the widest first: two terms find more than three, and one finds too much; that a denial counts as much comes last. */
function rulesOf({ terms, softeners, negated }: Proposal, template: string): Omit<Rule, 'found'>[] {
  const counts = [2, 3, 4, 1].filter((count) => count <= terms.length);
  const negations: (Signal['negated'] | undefined)[] = negated ? ['require', undefined, 'ignore'] : [undefined, 'ignore'];
  return negations.flatMap((negation) =>
    counts.flatMap((count) =>
      [...sidesIn(template), undefined].flatMap((side) =>
        [softeners, []].map((list) => ({ terms: terms.slice(0, count), softeners: list, ...(side === undefined ? {} : { by: side }), ...(negation === undefined ? {} : { negated: negation }) })),
      ),
    ),
  );
}

/** The parties in the order in which they are named: the first is the one that acts, more often than not. */
function sidesIn(template: string): ('provider' | 'customer')[] {
  const at = (side: string): number => template.indexOf(`${side}}`);
  return (['provider', 'customer'] as const).filter((side) => at(side) >= 0).sort((a, b) => at(a) - at(b));
}

/** The library with one clause of which each element has one candidate for its rule. */
function trialLibrary(wanted: readonly Wanted[], candidates: readonly Omit<Rule, 'found'>[][], title: string, language: Language, base: Library): Library {
  const elements: Element[] = wanted.flatMap(({ id }, index) => (candidates[index] ?? []).map((rule, at) => ({ id: `${id}.${at}`, source: '', signals: [signalOf(rule)] })));
  const text = { title, explanation: '', why: '', lookFor: '', elements: {} };
  const clause: Clause = { id: 'new-clause', level: 'checklist', source: '', headings: [], texts: { en: text, fr: text, nl: text }, elements };
  const words = candidates.flat().flatMap(({ terms }) => terms.flatMap((term) => ('word' in term ? [[trialName(term.word), [term.word]] as const] : [])));
  return { ...base, clauses: [clause], lexicons: { ...base.lexicons, [language]: { ...base.lexicons[language], ...Object.fromEntries(words) } } };
}

function signalOf({ terms, by, negated, softeners }: Omit<Rule, 'found'>): Signal {
  const all = terms.map((term) => [{ concept: 'word' in term ? trialName(term.word) : term.concept }]);
  return {
    status: 'met',
    all,
    context: [],
    none: [],
    notUnder: [],
    ...(by === undefined ? {} : { by }),
    act: all[0]?.map(({ concept }) => concept) ?? [],
    negated: negated ?? 'drop',
    softeners,
    within: WIDEST,
    spread: 'sentence',
    inDefinitions: false,
    role: 'alone',
    reach: 'sentence',
    prevails: false,
  };
}

function statuses(draft: string, library: Library): Map<string, string> {
  return new Map(reviewContract(parseContract(draft), library).verdicts.map(({ element, status }) => [element, status]));
}
