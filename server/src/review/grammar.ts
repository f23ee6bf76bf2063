/** Who does it, and whether: the subject, the negation and the modality of an act in a sentence. */
import { FUNCTION_WORDS } from '../language/functionWords.ts';
import type { CompiledLexicon, Hit } from '../language/lexicon.ts';
import type { Sentence } from './facts.ts';

export type Actor = 'provider' | 'customer' | 'subcontractor';

/** How far from its verb a negation may stand, in words. */
const NEGATION_BEFORE = 6;
const NEGATION_AFTER = 8;
const MODAL_BEFORE = 7;

/** Reads the grammar of sentences in the language of one lexicon. */
export class Grammar {
  readonly #roles: readonly { actor: Actor; concept: number }[];
  readonly #negation: number;
  readonly #modal: readonly number[];
  readonly #things: readonly number[];

  constructor(lexicon: CompiledLexicon) {
    const id = (concept: string): number => lexicon.id(concept) ?? -1;
    this.#roles = [
      { actor: 'provider', concept: id('provider') },
      { actor: 'customer', concept: id('customer') },
      { actor: 'subcontractor', concept: id('subcontractor') },
    ];
    this.#negation = id('negation');
    this.#modal = [id('obligation'), id('permission')];
    this.#things = [id('data'), id('account'), id('staff')];
  }

  /**
   * The party whose act it is: the agent of a passive ("by the Provider"), else the subject before the act,
   * else, verb first as in Dutch, the party right after it. The subject of a passive ("the Customer is notified")
   * is not the one who acts.
   *
   * @param act index of the act's first token
   * @param headings concepts of the headings above; "Obligations of the Processor" is a subject too
   * @returns undefined where the sentence does not tell
   */
  actor(sentence: Sentence, act: number, headings: readonly ReadonlyMap<number, readonly Hit[]>[]): Actor | undefined {
    const mentions = this.#mentions(sentence);
    const agent = this.#agent(sentence, mentions, act);
    if (agent !== undefined || isPassive(sentence, act)) return agent;
    if (this.#byPronoun(sentence, act)) return mentions.filter((mention) => mention.free && mention.to <= act - 1).at(-1)?.actor;
    return (
      this.#addressee(sentence, act) ??
      this.#subjectBefore(sentence, mentions, act) ??
      mentions.find((mention) => mention.from > act && mention.free && mention.from - act <= 4 && sentence.language !== 'en')?.actor ??
      this.#headingActor(headings)
    );
  }

  #mentions(sentence: Sentence): { actor: Actor; from: number; to: number; free: boolean; agent: boolean }[] {
    const words = FUNCTION_WORDS[sentence.language];
    return this.#roles
      .flatMap(({ actor, concept }) => (sentence.hits.get(concept) ?? []).map((hit) => ({ actor, ...hit })))
      .map(({ actor, from, to }) => {
        const before = this.#wordBefore(sentence, from);
        return { actor, from, to, free: !words.prepositions.has(before) && !isPossessive(sentence, to) && !this.#qualifies(sentence, to), agent: words.agent.has(before) };
      })
      .sort((a, b) => a.from - b.from);
  }

  /** The word before a noun phrase, its article passed over; the French contraction "du" is article and preposition. */
  #wordBefore(sentence: Sentence, from: number): string {
    const words = FUNCTION_WORDS[sentence.language];
    for (let i = from - 1; i >= Math.max(0, from - 3); i--) {
      const word = sentence.tokens[i]?.word ?? '';
      if (words.prepositions.has(word) || !(words.articles.has(word) || words.determiners.has(word))) return word;
    }
    return '';
  }

  #agent(sentence: Sentence, mentions: readonly { actor: Actor; from: number; agent: boolean }[], act: number): Actor | undefined {
    const words = FUNCTION_WORDS[sentence.language];
    if (words.infinitive.has(sentence.tokens[act - 1]?.word ?? '')) return undefined;
    const passive = sentence.tokens.slice(Math.max(0, act - 6), act + 6).some((token) => words.passive.has(token.word));
    if (!passive) return undefined;
    const agents = mentions.filter((mention) => mention.agent && Math.abs(mention.from - act) <= 14);
    return agents.sort((a, b) => Math.abs(a.from - act) - Math.abs(b.from - act))[0]?.actor;
  }

  #subjectBefore(sentence: Sentence, mentions: readonly { actor: Actor; from: number; to: number; free: boolean }[], act: number): Actor | undefined {
    const before = mentions.filter((mention) => mention.free && mention.to <= act);
    const main = before.filter((mention) => !this.#inSubordinate(sentence, mention.from, act));
    // "gives the Customer all assistance": the party that a modal follows is the subject; without one, the first is.
    const withModal = main.filter((mention) => this.#modal.some((concept) => sentence.hits.get(concept)?.some((hit) => hit.from >= mention.to && hit.from - mention.to <= 2)));
    const adjacent = sentence.language === 'en' ? main.filter((mention) => this.#isRightBefore(sentence, mention.to, act)) : [];
    return (withModal.at(-1) ?? adjacent.at(-1) ?? main.filter((mention) => this.#inThatClause(sentence, mention.from)).at(-1) ?? main[0])?.actor;
  }

  /** "the Provider keeps", "the Provider is liable"; not "keeps the Customer informed". */
  #isRightBefore(sentence: Sentence, to: number, act: number): boolean {
    const word = (at: number): string => sentence.tokens[at]?.word ?? '';
    return to === act ? !FUNCTION_WORDS.en.participle.test(word(act)) : to === act - 1 && FUNCTION_WORDS.en.passive.has(word(to));
  }

  /** "acknowledges that the Provider ...": the subject of what is acknowledged. */
  #inThatClause(sentence: Sentence, mention: number): boolean {
    const { complementizers } = FUNCTION_WORDS[sentence.language];
    return sentence.tokens.slice(Math.max(0, mention - 2), mention).some((token) => complementizers.has(token.word));
  }

  /** "warrants that it is responsible", "stelt hij de Klant in kennis": the pronoun stands for the party named before it. */
  #byPronoun(sentence: Sentence, act: number): boolean {
    const { pronouns } = FUNCTION_WORDS[sentence.language];
    const after = sentence.language === 'nl' ? 3 : 0;
    return sentence.tokens.slice(Math.max(0, act - 2), act + after).some((token) => pronouns.has(token.word));
  }

  /** "Notify us if your account ...": an order to the reader, who is the customer. */
  #addressee(sentence: Sentence, act: number): Actor | undefined {
    const { openers, secondPerson } = FUNCTION_WORDS[sentence.language];
    const first = act === 0 || (act === 1 && openers.has(sentence.tokens[0]?.word ?? ''));
    return first && sentence.ownFrom === 0 && sentence.tokens.some((token) => secondPerson.has(token.word)) ? 'customer' : undefined;
  }

  /** Whether a mention stands in a clause that a subordinating word opens and a comma closes before the act. */
  #inSubordinate(sentence: Sentence, mention: number, act: number): boolean {
    const words = FUNCTION_WORDS[sentence.language];
    for (let i = mention - 1; i >= Math.max(0, mention - 5); i--) {
      if (!words.subordinating.has(sentence.tokens[i]?.word ?? '')) continue;
      return sentence.tokens.slice(mention + 1, act + 1).some((token) => token.afterBreak);
    }
    return false;
  }

  /** "Customer Data", "Customer account": the party only says whose. */
  #qualifies(sentence: Sentence, to: number): boolean {
    return sentence.language === 'en' && this.#things.some((concept) => sentence.hits.get(concept)?.some((hit) => hit.from === to));
  }

  #headingActor(headings: readonly ReadonlyMap<number, readonly Hit[]>[]): Actor | undefined {
    for (const heading of [...headings].reverse()) {
      const roles = this.#roles.filter(({ actor, concept }) => actor !== 'subcontractor' && heading.has(concept));
      if (roles.length === 1) return roles[0]?.actor;
    }
    return undefined;
  }

  /** Whether the act is denied: "shall not notify", "n'est pas tenu d'informer", "informeert de klant niet". */
  negated(sentence: Sentence, act: number): boolean {
    return (sentence.hits.get(this.#negation) ?? []).some((hit) => {
      if (hit.to <= act) return distance(sentence, hit.to - 1, act) <= NEGATION_BEFORE && !broken(sentence, hit.to, act);
      // English denies after the verb only by its object: "shall notify no incident".
      const reach = sentence.language === 'en' ? 1 : NEGATION_AFTER;
      return distance(sentence, act, hit.from) <= reach && !broken(sentence, act + 1, hit.from);
    });
  }

  /** Whether the act is only supposed: "if the Provider does not notify". */
  supposed(sentence: Sentence, act: number): boolean {
    const { conditional } = FUNCTION_WORDS[sentence.language];
    for (let i = act - 1; i >= Math.max(sentence.ownFrom, act - 12) && !sentence.tokens[i + 1]?.afterBreak; i--) {
      if (conditional.has(sentence.tokens[i]?.word ?? '')) return true;
    }
    return false;
  }

  /** Whether one of these wordings governs the act: it stands before it, in the same clause, and nobody but the provider "may". */
  governs(sentence: Sentence, hits: readonly Hit[], act: number): boolean {
    return hits.some((hit) => {
      const near = hit.from <= act ? distance(sentence, hit.to - 1, act) <= MODAL_BEFORE && !broken(sentence, hit.to, act) : distance(sentence, act, hit.from) <= 3;
      return near && this.#subjectOfModal(sentence, hit.from) !== 'customer';
    });
  }

  #subjectOfModal(sentence: Sentence, at: number): Actor | undefined {
    const mentions = this.#mentions(sentence).filter((mention) => mention.free);
    const before = mentions.filter((mention) => mention.to <= at).at(-1);
    const after = mentions.find((mention) => mention.from > at && mention.from - at <= 3);
    return (sentence.language === 'en' ? before : (after ?? before))?.actor;
  }
}

/** Words between two tokens; from an item, its whole lead-in counts as standing right before it. */
export function distance(sentence: Sentence, a: number, b: number): number {
  if (Math.max(a, b) < sentence.ownFrom) return Math.abs(b - a);
  return Math.abs(Math.max(b, sentence.ownFrom - 1) - Math.max(a, sentence.ownFrom - 1));
}

/**
 * A comma or the like between them. Two of them enclose a parenthesis ("shall not, in any case, notify"), which
 * breaks nothing; the break between lead-in and item does not count either.
 */
function broken(sentence: Sentence, from: number, to: number): boolean {
  let breaks = 0;
  for (let i = Math.max(from, sentence.ownFrom + 1); i <= to; i++) if (sentence.tokens[i]?.afterBreak) breaks++;
  return breaks % 2 === 1;
}

/** "shall be notified", "wordt in kennis gesteld", "est informé"; not "is required to notify". */
function isPassive(sentence: Sentence, act: number): boolean {
  const { passive, infinitive, participle } = FUNCTION_WORDS[sentence.language];
  // Dutch puts the participle last: "op de hoogte te worden gebracht".
  const [before, after] = sentence.language === 'nl' ? [6, 8] : [3, 5];
  if (infinitive.has(sentence.tokens[act - 1]?.word ?? '')) return false;
  if (!sentence.tokens.slice(act, act + after).some((token) => participle.test(token.word))) return false;
  return sentence.tokens.slice(Math.max(0, act - before), sentence.language === 'nl' ? act + after : act).some((token) => passive.has(token.word));
}

/** "the Customer's data": the party is no subject. */
function isPossessive(sentence: Sentence, to: number): boolean {
  return sentence.tokens[to - 1]?.possessive ?? false;
}
