/** What a place in a draft is called: "art. 12.3". */
import type { Contract, Provision, Span } from '../contract/types.ts';
import type { Target } from '../drafting/types.ts';
import type { Lines } from '../lines.ts';
import type { Words } from '../messages/words.ts';
import type { Review } from '../review/types.ts';

/** What the name of a place is read from. */
interface Draft {
  readonly review: Review;
  readonly lines: Lines;
  readonly words: Words;
}

/** A stretch of the draft in one of its sections. */
export interface Place {
  readonly range: Span;
  /** Index into the contract's sections. */
  readonly section: number;
}

/** The name of a passage: "art. 12.3", "art. 12 (a)", or "line 40" where the draft numbers nothing there. */
export function placeName(draft: Draft, place: Place): string {
  const provision = provisionIn(draft.review.contract, place.section, place.range.start);
  return numberedName(draft, place.section, provision) ?? lineName(draft, place);
}

/** The name and title of what a cross-reference leads to: "art. 12.3 – Audit", "Annex B – Security". */
export function targetName(draft: Draft, target: Target): string {
  const { body } = draft.review.contract.sections[target.section] ?? {};
  const heading = body?.heading;
  const title = heading?.title.text ?? '';
  const written = (target.provision === undefined ? heading?.number : body?.provisions[target.provision]?.number) ?? '';
  // A word of its own before the number says more than "art.": an annex is no article.
  const own = /^\p{L}{3,}/u.test(written) && !/^art/iu.test(written);
  const numbered = own ? written : (numberedName(draft, target.section, target.provision) ?? written.replace(/[.:]$/u, ''));
  const name = numbered === '' ? lineName(draft, target) : numbered;
  return title === '' ? name : `${name} – ${title}`;
}

function lineName({ lines, words }: Draft, { range }: Place): string {
  return words.messages.line(lines.lineAt(range.start) + 1);
}

function numberedName({ review, words }: Draft, index: number, provision: number | undefined): string | undefined {
  const { body } = review.contract.sections[index] ?? {};
  const article = /(?:\d+(?:\.\d+)*|[IVXLCDM]+)$/u.exec(body?.heading?.number?.replace(/[.)°]+$/u, '') ?? '')?.[0];
  const own = body?.provisions[provision ?? -1]?.number?.replace(/\.$/u, '') ?? '';
  if (/^\d+(?:\.\d+)+$/u.test(own)) return words.messages.article(own);
  const outer = paragraphNumber(body?.provisions ?? [], provision) ?? article;
  if (outer === undefined) return undefined;
  // "art. 7 2" would be read as seventy-two.
  if (/^\d+$/u.test(own)) return words.messages.article(`${outer} (${own})`);
  return words.messages.article(/^\(?[\p{L}\d]{1,4}\)?$/u.test(own) ? `${outer} ${own}` : outer);
}

/** The number of the paragraph that an item completes: 12.3 of "12.3 The Provider shall: (a) …". */
function paragraphNumber(provisions: readonly Provision[], item: number | undefined): string | undefined {
  let at = item ?? -1;
  for (let up = provisions[at]?.leadIn; up !== undefined && up < at; up = provisions[at]?.leadIn) at = up;
  const number = at === item ? undefined : provisions[at]?.number?.replace(/\.$/u, '');
  return number !== undefined && /^\d+(?:\.\d+)+$/u.test(number) ? number : undefined;
}

/** Index of the provision of a section that an offset is in, or the last one before it. */
export function provisionIn(contract: Contract, section: number, offset: number): number | undefined {
  const { body, origin } = contract.sections[section] ?? {};
  if (body === undefined || origin === undefined) return undefined;
  let low = -1;
  let high = body.provisions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((body.provisions[middle]?.range.start ?? 0) + origin <= offset) low = middle;
    else high = middle - 1;
  }
  return low < 0 ? undefined : low;
}
