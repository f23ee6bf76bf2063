/** What kind of document a draft is, as far as it decides what its references mean and which of them may be reported. */
import type { Contract } from '../../contract/types.ts';
import { headOf, styleOf } from './articles.ts';
import type { Found, LabelTable } from './labels.ts';
import type { Context, Standing } from './outside.ts';

/** A draft that belongs to another document: what it calls the agreement is that one. */
const BELONGS =
  /(?<!\p{L})(?:annexe?|appendix|appendice|addendum|bijlage|schedule|exhibit|dpa|dca|data processing|data privacy|data protection|données personnelles|données à caractère personnel|verwerkersovereenkomst|accord de sous-traitance|service levels?|sla|statement of work)(?!\p{L})/iu;
/** A draft that changes another: the articles it speaks of are that one's. */
const AMENDS = /(?<!\p{L})(?:avenant|amendment|amendement|bijvoegsel|bijakte|aanhangsel|wijzigingsovereenkomst|side letter|supplement|supplemental|avenants)(?!\p{L})/iu;
const FILLING = new Set(['the', 'and', 'of', 'for', 'de', 'het', 'van', 'en', 'des', 'du', 'la', 'le', 'les', 'et', 'our', 'general', 'applicable']);
/** Names that a draft may use for itself whatever its title. */
const OWN_NAMES = /^(?:agreement|contract|overeenkomst|contrat|convention|accord|terms)$/u;
/** Titles of what its own articles may call the agreement. */
const AGREES = /agreement|contract|overeenkomst|contrat|convention|accord/iu;
/** Articles that a draft must number before one may be missing. */
const FEWEST = 3;
const FEWEST_ANNEXES = 2;

export class DraftNature {
  readonly #title: string;
  readonly #belongs: boolean;
  readonly #amends: boolean;

  constructor(contract: Contract) {
    this.#title = titleOf(contract).toLowerCase();
    this.#amends = AMENDS.test(this.#title);
    this.#belongs = this.#amends || BELONGS.test(this.#title);
  }

  standing({ standing, document }: Context, inAnnex: boolean): Standing {
    if (document === undefined) return standing;
    if (this.#isOwn(document)) return 'inside';
    if (!OWN_NAMES.test(document)) return 'outside';
    if (this.#belongs && !inAnnex) return 'outside';
    return AGREES.test(this.#title) ? 'plain' : 'doubtful';
  }

  #isOwn(document: string): boolean {
    const words = document.split(/\s+/u).filter((word) => !FILLING.has(word));
    if (words.length === 0 || this.#title === '') return false;
    const titled = this.#title.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    if (words.length === 1 && OWN_NAMES.test(document)) return titled.includes(document);
    const initials = titled.filter((word) => !FILLING.has(word)).map((word) => word.charAt(0)).join('');
    return words.every((word) => titled.includes(word)) || (/^\p{L}{2,6}$/u.test(document) && initials.includes(document));
  }

  /** Whether a draft numbers enough of what is missing for its absence to tell something. */
  tells(lost: Found & { readonly kind: 'missing' }, section: number, standing: Standing, table: LabelTable): boolean {
    const { step, after } = lost;
    if (this.#amends && standing !== 'inside') return false;
    if (after !== undefined) return table.countsFromOne(after, /^\d/u.test(step.value) ? 'digit' : 'letter');
    if (step.unit === 'annex') return tellsAnnex(step.name, step.value, table);
    if (step.unit === 'division') return false;
    const articles = table.articlesAround(section, styleOf(step.value));
    if (articles.heads.size < FEWEST) return false;
    const head = headOf(step.value);
    if (articles.heads.has(head)) return tellsDecimal(step.value, section, table);
    if (this.#belongs && standing !== 'inside') return false;
    return articles.isWhole && articles.isNear(head) && !table.losesNumbers(section);
  }
}

function titleOf(contract: Contract): string {
  const title = contract.title ?? 0;
  return contract.sections[title]?.body.heading?.title.text ?? '';
}

/** 4.7 where there is an article 4: whether the article numbers its paragraphs like that, from 4.1 on. */
function tellsDecimal(value: string, section: number, table: LabelTable): boolean {
  const outer = table.resolve([{ unit: 'section', name: '', value: value.slice(0, value.lastIndexOf('.')) }], { section });
  return outer.kind === 'found' && table.countsFromOne(outer.place, 'digit');
}

function tellsAnnex(name: string, value: string, table: LabelTable): boolean {
  return table.annexes.filter((annex) => annex.keyword.name === name && styleOf(annex.value) === styleOf(value)).length >= FEWEST_ANNEXES;
}
