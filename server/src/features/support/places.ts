import type { Contract, Span } from '../../contract/types.ts';
import type { Target } from '../../drafting/types.ts';
import type { Draft } from './draft.ts';

/** A stretch of the draft in one of its sections. */
export interface Place {
  readonly range: Span;
  /** Index into the contract's sections. */
  readonly section: number;
}

/** The name of a passage: "art. 12.3", "art. 12 (a)", or "line 40" where the draft numbers nothing there. */
export function placeName(draft: Draft, place: Place): string {
  return numberedName(draft, place, provisionIn(draft.review.contract, place.section, place.range.start));
}

/** The name and title of what a cross-reference leads to: "art. 12.3 – Audit", "Annex B – Security". */
export function targetName(draft: Draft, target: Target): string {
  const heading = draft.review.contract.sections[target.section]?.heading;
  const title = heading?.title.text ?? '';
  const written = heading?.number ?? '';
  // A word of its own before the number says more than "art.": an annex is no article.
  const own = target.provision === undefined && /^\p{L}{3,}/u.test(written) && !/^art/iu.test(written);
  const name = own ? written : numberedName(draft, target, target.provision);
  return title === '' ? name : `${name} – ${title}`;
}

function numberedName({ review, lines, words }: Draft, place: Place, provision: number | undefined): string {
  const section = review.contract.sections[place.section];
  const article = /(?:\d+(?:\.\d+)*|[IVXLCDM]+)$/u.exec(section?.heading?.number?.replace(/[.)°]+$/u, '') ?? '')?.[0];
  const own = section?.body.provisions[provision ?? -1]?.number?.replace(/\.$/u, '') ?? '';
  if (/^\d+(?:\.\d+)+$/u.test(own)) return words.messages.article(own);
  if (article === undefined) return words.messages.line(lines.lineAt(place.range.start) + 1);
  return words.messages.article(/^\(?[\p{L}\d]{1,4}\)?$/u.test(own) ? `${article} ${own}` : article);
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
