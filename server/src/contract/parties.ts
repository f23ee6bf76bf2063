/** Who is the provider and who the customer, under whatever names the draft gives them. */
import { isRoleNoun, isThing, PRONOUNS, ROLE_NOUNS } from './roles.ts';
import type { RoleNoun, Side } from './roles.ts';
import { definedNames } from './definedNames.ts';
import type { DefinedName } from './definedNames.ts';
import { Usage } from './usage.ts';
import type { Language, Parties, Party, Section } from './types.ts';

/** A defined name or a noun is a party's only where the draft uses it; a stray mention makes no party. */
const FEWEST_USES = 2;
/** How a draft in the first person calls the provider in its definitions. */
const OURS = /^(?:we|us|our|wij|ons|onze|nous|notre)$/iu;
/** Pronouns stand for the parties where the draft is written in them throughout. */
const FEWEST_PRONOUNS = 5;

interface Candidate {
  readonly name: string;
  readonly side: Side;
  readonly uses: number;
}

/**
 * Reads the parties' names from definitions ("Acme SA, hereinafter the “Provider”"), role nouns, and, for names
 * that are no role noun, from what their bearers do in the draft.
 */
export function partiesOf(sections: readonly Section[], language: Language): Parties {
  const texts = sections.flatMap((section) => section.provisions.map((provision) => provision.plain.text));
  const titles = sections.flatMap((section) => (section.heading === undefined ? [] : [section.heading.title.text]));
  const usage = new Usage(texts);
  const definitions = definedNames(texts);
  const found = [...roleCandidates(usage, definitions, texts), ...pronounCandidates(usage, language)];
  const named = nameCandidates(usage, definitions, titles, found);
  return { provider: party('provider', [...found, ...named], usage, language), customer: party('customer', [...found, ...named], usage, language) };
}

/** Role nouns that stand for a party here. */
function roleCandidates(usage: Usage, definitions: readonly DefinedName[], texts: readonly string[]): Candidate[] {
  const defined = new Set(definitions.flatMap((definition) => definition.terms.map((term) => term.toLowerCase())));
  const opposed = isProcessorAgreement(usage, texts);
  const counted = ROLE_NOUNS.flatMap((noun) => candidatesOf(noun, usage, defined, opposed));
  const strong = counted.filter(({ noun }) => noun.weak !== true);
  // A weak noun (a user, an organisation, a company) is a party only where no better name is, or where it is defined as one.
  const weak = counted.filter(({ noun, candidate }) => noun.weak === true && !strong.some((other) => other.candidate.side === candidate.side && other.candidate.uses * 2 > candidate.uses));
  return [...strong, ...weak].map(({ candidate }) => candidate);
}

function candidatesOf(noun: RoleNoun, usage: Usage, defined: ReadonlySet<string>, opposed: boolean): { noun: RoleNoun; candidate: Candidate }[] {
  if (noun.onlyAsProcessor === true && !opposed) return [];
  const forms = usage.formsOf(noun.noun, noun.not);
  const uses = forms.reduce((sum, form) => sum + form.uses, 0);
  const isDefined = defined.has(noun.noun);
  // In lower case a weak noun is only a common noun.
  const capital = forms.filter((form) => /^\p{Lu}/u.test(form.name)).reduce((sum, form) => sum + form.uses, 0);
  const enough = noun.weak === true ? isDefined && capital >= FEWEST_USES : capital >= FEWEST_USES || uses >= 2 * FEWEST_USES || (isDefined && uses > 0);
  if (!enough) return [];
  const kept = capital * 4 >= uses ? forms.filter((form) => /^\p{Lu}/u.test(form.name)) : forms;
  return kept.map((form) => ({ noun, candidate: { name: form.name, side: noun.side, uses: form.uses } }));
}

/** French "sous-traitant" is the processor where the draft sets it against the controller; else a subcontractor. */
function isProcessorAgreement(usage: Usage, texts: readonly string[]): boolean {
  if (usage.count('sous-traitant') === 0) return false;
  const controller = usage.count('responsable de traitement') + usage.count('responsable du traitement');
  return controller >= 3 || texts.some((text) => /sous-traitants?\s+ult[ée]rieurs?/iu.test(text)) || texts.some((text) => /(?:ci-après|dénommée?|désignée?)[^.]{0,60}[«“"']\s*(?:le\s+)?sous-traitant\s*[»”"']/iu.test(text));
}

function pronounCandidates(usage: Usage, language: Language): Candidate[] {
  const { provider, customer } = PRONOUNS[language];
  const uses = (words: readonly string[]): number => words.reduce((sum, word) => sum + usage.count(word), 0);
  if (uses(provider.counted) < FEWEST_PRONOUNS || uses(customer.counted) < FEWEST_PRONOUNS) return [];
  const of = (names: readonly string[], side: Side): Candidate[] => names.filter((name) => usage.count(name) > 0).map((name) => ({ name, side, uses: 0 }));
  return [...of(provider.names, 'provider'), ...of(customer.names, 'customer')];
}

/** Company names and other names that are no role noun. */
function nameCandidates(usage: Usage, definitions: readonly DefinedName[], titles: readonly string[], roles: readonly Candidate[]): Candidate[] {
  const bound = boundNames(usage, definitions, roles);
  // Of the names that nothing binds to a side, only the most active is taken, and a second one for a side without
  // any name: a wrong name does more harm than a missed one.
  const [first, second] = usage.actors((name) => !isThing(name) && !isRoleNoun(name));
  if (first === undefined || bound.some((candidate) => candidate.name === first)) return bound;
  const side = sideByConduct(first, usage, roles, titles);
  // A draft in the first person is the provider's: what acts in it beside "you" and is not "we" is some third party.
  if (side === undefined || (side === 'customer' && roles.some(({ uses }) => uses === 0))) return bound;
  const found = [...bound, { name: first, side, uses: usage.uses(first) }];
  const other: Side = side === 'provider' ? 'customer' : 'provider';
  if (second === undefined || [...roles, ...bound].some((candidate) => candidate.side === other)) return found;
  return usage.uses(second) * 2 < usage.uses(first) ? found : [...found, { name: second, side: other, uses: usage.uses(second) }];
}

/** Names that a definition puts beside a role noun or "we": "Acme SA (“Acme” or the “Provider”)". */
function boundNames(usage: Usage, definitions: readonly DefinedName[], roles: readonly Candidate[]): Candidate[] {
  const sides = new Map(roles.map((role) => [role.name.toLowerCase(), role.side]));
  const bound = new Map<string, Candidate>();
  for (const { entity, terms } of definitions) {
    const side = terms.map((term) => sides.get(term.toLowerCase())).find((found) => found !== undefined) ?? (terms.some((term) => OURS.test(term)) ? 'provider' : undefined);
    if (side === undefined) continue;
    for (const name of entity === undefined ? terms : [entity, ...terms]) {
      if (bound.has(name) || sides.has(name.toLowerCase()) || !/^[\p{Lu}[{]/u.test(name) || isThing(name) || isRoleNoun(name)) continue;
      const uses = usage.uses(name);
      if (uses >= FEWEST_USES) bound.set(name, { name, side, uses });
    }
  }
  return [...bound.values()];
}

/** Which side a name is on that no definition tells: the side that has no other name, else by what it does. */
function sideByConduct(name: string, usage: Usage, roles: readonly Candidate[], titles: readonly string[]): Side | undefined {
  const weight = (side: Side): number => roles.filter((role) => role.side === side).reduce((sum, role) => sum + Math.max(1, role.uses), 0);
  const provider = weight('provider');
  const customer = weight('customer');
  const { provides, orders } = usage.conduct(name);
  if (customer > 0 && provider === 0) return 'provider';
  if (provider > 0 && customer === 0) return provides > 3 * orders + 3 ? 'provider' : 'customer';
  if (titles.some((title) => title.includes(name)) && provides >= orders) return 'provider';
  return provides > orders ? 'provider' : provides < orders ? 'customer' : undefined;
}

function party(side: Side, candidates: readonly Candidate[], usage: Usage, language: Language): Party {
  const all = candidates.filter((candidate) => candidate.side === side);
  const capital = all.filter(({ name }) => !isLowerCase(name)).reduce((most, { uses }) => Math.max(most, uses), 0);
  // Beside a capitalised name, or without an article, "provider" in lower case is anybody's provider.
  const own = all
    .filter(({ name, uses }) => uses === 0 || !isLowerCase(name) || (uses > 2 * capital && usage.withArticle(name, language, 0.3) !== name))
    .sort((a, b) => rank(b, all) - rank(a, all));
  const best = own.find(({ uses }) => uses > 0);
  return {
    ...(best === undefined ? {} : { name: usage.withArticle(best.name, language, isRoleNoun(best.name) ? 0.33 : 0.66) }),
    aliases: [...new Set(own.map(({ name }) => name))],
  };
}

/** Uses, with less weight for capitals that only disclaimers are written in, and for the terms of standard clauses in an annex. */
function rank({ name, uses }: Candidate, all: readonly Candidate[]): number {
  const shouted = name.length > 3 && name === name.toUpperCase() && all.some((other) => other.name !== name && other.name.toLowerCase() === name.toLowerCase());
  return shouted || /^data (?:im|ex)porter$/iu.test(name) ? uses / 20 : uses;
}

function isLowerCase(name: string): boolean {
  return name === name.toLowerCase() && !/^[[{]/u.test(name);
}
