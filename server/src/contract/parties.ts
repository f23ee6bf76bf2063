/** Who is the provider and who the customer, under whatever names the draft gives them. */
import { between, Kept } from './changes.ts';
import type { DefinedName } from './definedNames.ts';
import { isRoleNoun, isThing, PRONOUNS, ROLE_NOUNS } from './roles.ts';
import type { RoleNoun, Side } from './roles.ts';
import type { SectionWords } from './sectionWords.ts';
import type { Language, Parties, Party, Section } from './types.ts';
import { Usage } from './usage.ts';

/** A defined name or a noun is a party's only where the draft uses it; a stray mention makes no party. */
const FEWEST_USES = 2;
/** How a draft in the first person calls the provider in its definitions. */
const OURS = /^(?:we|us|our|wij|ons|onze|nous|notre)$/iu;
/** Pronouns stand for the parties where the draft is written in them throughout. */
const FEWEST_PRONOUNS = 5;
/** Nouns by which processing agreements call the controller. */
const CONTROLLERS = ['responsable de traitement', 'responsable du traitement'];
/** Mentions of a controller that make a draft a processing agreement. */
const FEWEST_CONTROLLERS = 3;

interface Candidate {
  readonly name: string;
  readonly side: Side;
  readonly uses: number;
}

/** What the functions below look at. */
interface Draft {
  readonly usage: Usage;
  readonly definitions: readonly DefinedName[];
}

/** Reads the parties of one draft again and again; what it counted in a section stands until the section changes. */
export class PartyReader {
  #all = new Usage('en');
  /** In the language of the document only. */
  #main = new Usage('en');
  readonly #definitionsIn = new Kept<SectionWords, readonly DefinedName[]>();
  #definitions: readonly DefinedName[] = [];
  /** Another number for every state of the definitions. */
  #defined = 0;
  /** Tells the states apart in which the parties may be other ones. */
  #edition = '';
  #known: Parties | undefined;

  /**
   * Reads the parties' names from definitions ("Acme SA, hereinafter the “Provider”"), role nouns, and, for names
   * that are no role noun, from what their bearers do in the draft.
   *
   * @param sections all of them, in order
   * @param words of each section
   * @param language of the document
   * @returns the same object as before where nothing in it changed
   */
  read(sections: readonly Section[], words: readonly SectionWords[], language: Language): Parties {
    if (this.#all.language !== language) {
      this.#all = new Usage(language);
      this.#main = new Usage(language);
    }
    this.#all.update(words);
    const isMain = (_: SectionWords, index: number): boolean => sections[index]?.language === language;
    // A section without any provision tells nothing of how names are used, in whatever language its title is.
    const mixed = words.some((each, index) => each.facts.length > 0 && !isMain(each, index)) && words.some((each, index) => each.facts.length > 0 && isMain(each, index));
    if (mixed) this.#main.update(words.filter(isMain));
    const { gone, ...same } = this.#definitionsIn.update(words, ({ definitions }) => definitions);
    const came = between(this.#definitionsIn.results, same);
    if (JSON.stringify(gone.flat()) !== JSON.stringify(came.flat())) {
      this.#definitions = this.#definitionsIn.results.flat();
      this.#defined += 1;
    }
    const main = mixed ? this.#main : this.#all;
    const edition = [language, mixed, this.#all.edition, main.edition, this.#defined].join();
    if (this.#known !== undefined && edition === this.#edition) return this.#known;
    this.#edition = edition;
    const parties = partiesOf({ usage: this.#all, definitions: this.#definitions }, main, language);
    if (JSON.stringify(parties) !== JSON.stringify(this.#known)) this.#known = parties;
    return this.#known ?? parties;
  }
}

/** @param main how the names are used in the language of the document */
function partiesOf(draft: Draft, main: Usage, language: Language): Parties {
  const found = [...roleCandidates(draft), ...pronounCandidates(draft.usage, language)];
  const candidates = facingEachOther([...found, ...nameCandidates(draft, found)], draft.usage);
  return { provider: party('provider', candidates, main, draft), customer: party('customer', candidates, main, draft) };
}

/** Role nouns that stand for a party here. */
function roleCandidates({ usage, definitions }: Draft): Candidate[] {
  const defined = new Set(definitions.flatMap((definition) => definition.terms.map(({ name }) => name.toLowerCase())));
  const opposed = isProcessorAgreement(usage, defined);
  const counted = ROLE_NOUNS.flatMap((noun) => candidatesOf(noun, usage, defined, opposed));
  const strong = counted.filter(({ noun }) => noun.weak !== true);
  // A weak noun (a user, an organisation, a company) is a party only where no better name is, or where it is defined as one.
  const weak = counted.filter(({ noun, candidate }) => noun.weak === true && !strong.some((other) => other.candidate.side === candidate.side && other.candidate.uses * 2 > candidate.uses));
  return [...strong, ...weak].map(({ candidate }) => candidate);
}

function candidatesOf(noun: RoleNoun, usage: Usage, defined: ReadonlySet<string>, opposed: boolean): { noun: RoleNoun; candidate: Candidate }[] {
  if (noun.onlyAsProcessor === true && !opposed) return [];
  const forms = usage.formsOf(noun.noun);
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
function isProcessorAgreement(usage: Usage, defined: ReadonlySet<string>): boolean {
  if (usage.roleUses('sous-traitant') === 0) return false;
  const controller = CONTROLLERS.reduce((sum, noun) => sum + usage.roleUses(noun), 0);
  const isDefined = defined.has('sous-traitant');
  return controller >= FEWEST_CONTROLLERS || (isDefined && controller > 0) || usage.hasSubProcessors || (isDefined && !isOutnumbered(usage));
}

/** Whether another noun stands for the provider more often than "sous-traitant" does for anybody. */
function isOutnumbered(usage: Usage): boolean {
  const own = usage.roleUses('sous-traitant');
  return ROLE_NOUNS.some((noun) => noun.side === 'provider' && noun.weak !== true && noun.onlyAsProcessor !== true && usage.roleUses(noun.noun) > own);
}

function pronounCandidates(usage: Usage, language: Language): Candidate[] {
  const { provider, customer } = PRONOUNS[language];
  const uses = (words: readonly string[]): number => words.reduce((sum, word) => sum + usage.pronoun(word), 0);
  if (uses(customer.counted) < FEWEST_PRONOUNS) return [];
  const of = (names: readonly string[], side: Side): Candidate[] => names.filter((name) => usage.pronoun(name) > 0).map((name) => ({ name, side, uses: 0 }));
  // Terms that address the reader may name the provider: "you shall not", "Acme shall".
  const speaks = uses(provider.counted) >= FEWEST_PRONOUNS;
  return [...(speaks ? of(provider.names, 'provider') : []), ...of(customer.names, 'customer')];
}

/** Company names and other names that are no role noun. */
function nameCandidates(draft: Draft, roles: readonly Candidate[]): Candidate[] {
  const { usage, definitions } = draft;
  const bound = boundNames(usage, definitions, roles);
  const persons = definitions.filter(({ entity }) => entity !== undefined).flatMap(({ terms }) => terms.map(({ name }) => name)).filter((name) => /^\p{Lu}/u.test(name));
  // Of the names that nothing binds to a side, only the most active is taken, and a second one for a side without
  // any name: a wrong name does more harm than a missed one.
  const [first, second] = usage.actors((name) => !isThing(name) && !isRoleNoun(name), persons);
  if (first === undefined || bound.some((candidate) => candidate.name === first)) return bound;
  const side = sideByConduct(first, second, draft, roles);
  // A draft in the first person is the provider's: what acts in it beside "you" and is not "we" is some third party.
  if (side === undefined || (side === 'customer' && roles.some(({ uses }) => uses === 0))) return bound;
  const found = [...bound, { name: first, side, uses: usage.uses(first) }];
  const other: Side = side === 'provider' ? 'customer' : 'provider';
  if (second === undefined || [...roles, ...bound].some((candidate) => candidate.side === other)) return found;
  return !persons.includes(second) && usage.uses(second) * 2 < usage.uses(first) ? found : [...found, { name: second, side: other, uses: usage.uses(second) }];
}

/** Names that a definition puts beside a role noun or "we": "Acme SA (“Acme” or the “Provider”)". */
function boundNames(usage: Usage, definitions: readonly DefinedName[], roles: readonly Candidate[]): Candidate[] {
  const sides = new Map(roles.map((role) => [role.name.toLowerCase(), role.side]));
  const bound = new Map<string, Candidate>();
  for (const { entity, terms } of definitions) {
    const names = terms.map(({ name }) => name);
    const side = names.map((name) => sides.get(name.toLowerCase())).find((found) => found !== undefined) ?? (names.some((name) => OURS.test(name)) ? 'provider' : undefined);
    if (side === undefined) continue;
    for (const name of entity === undefined ? names : [entity, ...names]) {
      if (bound.has(name) || sides.has(name.toLowerCase()) || !/^[\p{Lu}[{]/u.test(name) || isThing(name) || isRoleNoun(name)) continue;
      const uses = usage.uses(name);
      if (uses >= FEWEST_USES) bound.set(name, { name, side, uses });
    }
  }
  return [...bound.values()];
}

/** Which side a name is on that no definition tells: the side that has no other name, else by what it does. */
function sideByConduct(name: string, other: string | undefined, { usage }: Draft, roles: readonly Candidate[]): Side | undefined {
  const weight = (side: Side): number => roles.filter((role) => role.side === side).reduce((sum, role) => sum + Math.max(1, role.uses), 0);
  const provider = weight('provider');
  const customer = weight('customer');
  const { provides, orders } = usage.conduct(name);
  if (customer > 0 && provider === 0) return 'provider';
  if (provider > 0 && customer === 0) return provides > 3 * orders + 3 ? 'provider' : 'customer';
  if (usage.isInTitle(name) && provides >= orders) return 'provider';
  if (provides !== orders) return provides > orders ? 'provider' : 'customer';
  const counterpart = other === undefined ? undefined : usage.conduct(other);
  return counterpart === undefined || counterpart.provides === counterpart.orders ? undefined : counterpart.orders > counterpart.provides ? 'provider' : 'customer';
}

/**
 * Two names on one side that the draft speaks of side by side are two persons. Where the other side has none, the
 * role noun is that other's: to the operator of a portal, "the supplier" is who connects to it.
 */
function facingEachOther(candidates: readonly Candidate[], usage: Usage): Candidate[] {
  const sides = new Set(candidates.filter(({ uses }) => uses > 0).map(({ side }) => side));
  if (sides.size !== 1) return [...candidates];
  const named = candidates.filter(({ name, uses }) => uses > 0 && !isRoleNoun(name));
  return candidates.map((candidate) => {
    const faced = isRoleNoun(candidate.name) && named.some(({ name }) => usage.together(name, candidate.name) >= FEWEST_USES);
    return faced ? { ...candidate, side: candidate.side === 'provider' ? 'customer' : 'provider' } : candidate;
  });
}

/** @param main how the names are used in the language of the document */
function party(side: Side, candidates: readonly Candidate[], main: Usage, { usage, definitions }: Draft): Party {
  const all = candidates.filter((candidate) => candidate.side === side);
  const capital = all.filter(({ name }) => !isLowerCase(name)).reduce((most, { uses }) => Math.max(most, uses), 0);
  // Beside a capitalised name, or without an article, "provider" in lower case is anybody's provider.
  const own = all
    .filter(({ name, uses }) => uses === 0 || !isLowerCase(name) || (uses > 2 * capital && usage.withArticle(name, 0.3) !== name))
    .sort((a, b) => rank(b, all, main) - rank(a, all, main) || b.uses - a.uses);
  const best = own.find(({ uses }) => uses > 0);
  const named = (name: string): string => main.withArticle(name, isRoleNoun(name) ? 0.33 : 0.66, articleIn(definitions, name));
  return { ...(best === undefined ? {} : { name: named(best.name) }), aliases: [...new Set(own.map(({ name }) => name))] };
}

/** The article with which a name is defined. */
function articleIn(definitions: readonly DefinedName[], name: string): string | undefined {
  for (const { terms } of definitions) {
    const term = terms.find((each) => each.name === name && each.article !== undefined);
    if (term !== undefined) return term.article;
  }
  return undefined;
}

/** Uses, with less weight for capitals that only disclaimers are written in, and for the terms of standard clauses in an annex. */
function rank({ name, uses }: Candidate, all: readonly Candidate[], main: Usage): number {
  const own = uses === 0 ? 0 : isRoleNoun(name) ? (main.formsOf(name.toLowerCase()).find((form) => form.name === name)?.uses ?? 0) : main.uses(name);
  const shouted = name.length > 3 && name === name.toUpperCase() && all.some((other) => other.name !== name && other.uses * 2 > uses && other.name.toLowerCase() === name.toLowerCase());
  return shouted || /^data (?:im|ex)porter$/iu.test(name) ? own / 20 : own;
}

function isLowerCase(name: string): boolean {
  return name === name.toLowerCase() && !/^[[{]/u.test(name);
}
