/** Who does it, and whether: the subject, the negation and the modality of an act in a sentence. */
import { CLASS, has } from '../language/functionWords.ts';
import type { CompiledLexicon, Hit } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import type { Sentence } from './facts.ts';

export type Actor = 'provider' | 'customer' | 'subcontractor';

/** A party named in a sentence. */
export interface Mention {
  readonly actor: Actor;
  readonly from: number;
  readonly to: number;
  /** Whether it may be a subject: no preposition governs it, and it does not only say whose something is. */
  readonly free: boolean;
  /** Whether it does what a passive verb says: "by the Provider". */
  readonly agent: boolean;
}

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
    if (byPronoun(sentence, act)) return mentions.filter((mention) => mention.free && mention.to <= act - 1).at(-1)?.actor;
    return (
      addressee(sentence, act) ??
      this.#subjectBefore(sentence, mentions, act) ??
      mentions.find((mention) => mention.from > act && mention.free && mention.from - act <= 4 && sentence.language !== 'en')?.actor ??
      this.#headingActor(headings)
    );
  }

  /** The parties named in a sentence, in order; looked for once. */
  #mentions(sentence: Sentence): readonly Mention[] {
    return (sentence.mentions ??= this.#readMentions(sentence));
  }

  #readMentions(sentence: Sentence): Mention[] {
    return this.#roles
      .flatMap(({ actor, concept }) => (sentence.hits.get(concept) ?? []).map(({ from, to }): Mention => {
        const before = wordBefore(sentence, from);
        return { actor, from, to, free: !has(before, CLASS.preposition) && !isPossessive(sentence, to) && !this.#qualifies(sentence, to), agent: has(before, CLASS.agent) };
      }))
      .sort((a, b) => a.from - b.from);
  }

  #agent(sentence: Sentence, mentions: readonly Mention[], act: number): Actor | undefined {
    if (has(sentence.tokens[act - 1], CLASS.infinitive) || !anyIn(sentence, act - 6, act + 6, CLASS.passive)) return undefined;
    const agents = mentions.filter((mention) => mention.agent && Math.abs(mention.from - act) <= 14);
    return agents.sort((a, b) => Math.abs(a.from - act) - Math.abs(b.from - act))[0]?.actor;
  }

  #subjectBefore(sentence: Sentence, mentions: readonly Mention[], act: number): Actor | undefined {
    const before = mentions.filter((mention) => mention.free && mention.to <= act);
    const main = before.filter((mention) => !inSubordinate(sentence, mention.from, act));
    // "gives the Customer all assistance": the party that a modal follows is the subject; without one, the first is.
    const withModal = main.filter((mention) => this.#modal.some((concept) => sentence.hits.get(concept)?.some((hit) => hit.from >= mention.to && hit.from - mention.to <= 2)));
    const adjacent = sentence.language === 'en' ? main.filter((mention) => isRightBefore(sentence, mention.to, act)) : [];
    return (withModal.at(-1) ?? adjacent.at(-1) ?? main.filter((mention) => inThatClause(sentence, mention.from)).at(-1) ?? main[0])?.actor;
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
    for (let i = act - 1; i >= Math.max(sentence.ownFrom, act - 12) && !sentence.tokens[i + 1]?.afterBreak; i--) {
      if (has(sentence.tokens[i], CLASS.conditional)) return true;
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

/** The word before a noun phrase, its article passed over; the French contraction "du" is article and preposition. */
function wordBefore({ tokens }: Sentence, from: number): Token | undefined {
  for (let i = from - 1; i >= Math.max(0, from - 3); i--) {
    const token = tokens[i];
    if (has(token, CLASS.preposition) || !has(token, CLASS.article | CLASS.determiner)) return token;
  }
  return undefined;
}

/** "the Provider keeps", "the Provider is liable"; not "keeps the Customer informed". English. */
function isRightBefore({ tokens }: Sentence, to: number, act: number): boolean {
  return to === act ? !has(tokens[act], CLASS.participle) : to === act - 1 && has(tokens[to], CLASS.passive);
}

/** "acknowledges that the Provider ...": the subject of what is acknowledged. */
function inThatClause(sentence: Sentence, mention: number): boolean {
  return anyIn(sentence, mention - 2, mention, CLASS.complementizer);
}

/** "warrants that it is responsible", "stelt hij de Klant in kennis": the pronoun stands for the party named before it. */
function byPronoun(sentence: Sentence, act: number): boolean {
  return anyIn(sentence, act - 2, act + (sentence.language === 'nl' ? 3 : 0), CLASS.pronoun);
}

/** "Notify us if your account ...": an order to the reader, who is the customer. */
function addressee(sentence: Sentence, act: number): Actor | undefined {
  const first = act === 0 || (act === 1 && has(sentence.tokens[0], CLASS.opener));
  return first && sentence.ownFrom === 0 && anyIn(sentence, 0, sentence.tokens.length, CLASS.secondPerson) ? 'customer' : undefined;
}

/** Whether a mention stands in a clause that a subordinating word opens and a comma closes before the act. */
function inSubordinate({ tokens }: Sentence, mention: number, act: number): boolean {
  for (let i = mention - 1; i >= Math.max(0, mention - 5); i--) {
    if (has(tokens[i], CLASS.subordinating)) return tokens.slice(mention + 1, act + 1).some((token) => token.afterBreak);
  }
  return false;
}

/** "shall be notified", "wordt in kennis gesteld", "est informé"; not "is required to notify". */
function isPassive(sentence: Sentence, act: number): boolean {
  const dutch = sentence.language === 'nl';
  // Dutch puts the participle last: "op de hoogte te worden gebracht".
  const [before, after] = dutch ? [6, 8] : [3, 5];
  if (has(sentence.tokens[act - 1], CLASS.infinitive)) return false;
  return anyIn(sentence, act, act + after, CLASS.participle) && anyIn(sentence, act - before, dutch ? act + after : act, CLASS.passive);
}

/** "the Customer's data": the party is no subject. */
function isPossessive(sentence: Sentence, to: number): boolean {
  return sentence.tokens[to - 1]?.possessive === true;
}

/** Whether any of the words from one place up to another is in a class. */
function anyIn({ tokens }: Sentence, from: number, to: number, classes: number): boolean {
  for (let i = Math.max(0, from); i < Math.min(to, tokens.length); i++) if (has(tokens[i], classes)) return true;
  return false;
}
