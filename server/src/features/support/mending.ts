import { ContractReader } from '../../contract/reader.ts';
import { Reviewer } from '../../review/reviewer.ts';
import type { Draft } from './draft.ts';
import type { Change } from './edits.ts';

/** Longer drafts are not reviewed again for each text that is offered: whoever types does not wait for it. */
const LONGEST = 200_000;

/** Tries changes of one draft, each by itself; the draft is read whole only once. */
export class Trial {
  readonly #draft: Draft;
  readonly #reader = new ContractReader();
  readonly #reviewer: Reviewer;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#reviewer = new Reviewer(draft.library);
  }

  /**
   * The change after which a finding is gone: the plain one or, where something else in the draft still weakens what it
   * says, the one that prevails over the rest.
   */
  mending(code: string, change: (overriding: boolean) => Change): Change {
    const plain = change(false);
    if (this.#draft.lines.text.length > LONGEST || this.#isMended(code, plain)) return plain;
    const overriding = change(true);
    return this.#isMended(code, overriding) ? overriding : plain;
  }

  #isMended(code: string, { span, text }: Change): boolean {
    const before = this.#draft.lines.text;
    const contract = this.#reader.read(before.slice(0, span.start) + text + before.slice(span.end));
    return this.#reviewer.review(contract).findings.every((finding) => finding.code !== code);
  }
}
