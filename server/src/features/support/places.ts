import type { Evidence } from '../../review/types.ts';
import type { Draft } from './draft.ts';
import { provisionAt } from './home.ts';

/** The name of a passage: "art. 12.3", "art. 12 (a)", or "line 40" where the draft numbers nothing there. */
export function placeName(draft: Draft, evidence: Evidence): string {
  const { review, lines, words } = draft;
  const section = review.contract.sections[evidence.section];
  const provision = section?.provisions[provisionAt(review, evidence.section, evidence.range.start) ?? -1];
  const article = /(?:\d+(?:\.\d+)*|[IVXLCDM]+)$/u.exec(section?.heading?.number?.replace(/[.)°]+$/u, '') ?? '')?.[0];
  const own = provision?.number?.replace(/\.$/u, '') ?? '';
  if (/^\d+(?:\.\d+)+$/u.test(own)) return words.messages.article(own);
  if (article === undefined) return words.messages.line(lines.lineAt(evidence.range.start) + 1);
  return words.messages.article(/^\(?[\p{L}\d]{1,4}\)?$/u.test(own) ? `${article} ${own}` : article);
}
