/**
 * Titles that stand behind a reference: "section 5.7 (Data deletion)". They name what is promised elsewhere, and
 * promise nothing themselves. Behind an annex they are no such titles: "Annex 3 (Service levels)" is attached.
 */
import type { Span } from '../contract/types.ts';

const KEYWORD = String.raw`(?:sections?|clauses?|paragraphs?|articles?|artikel(?:en|s)?|afdeling(?:en)?|paragraaf|paragrafen|hoofdstuk(?:ken)?|chapitres?|alinéas?)`;
const ATTACHED = String.raw`(?:annex(?:es|e)?|appendi(?:x|ces)|schedules?|exhibits?|bijlagen?|addendum)`;
const LEADING = new RegExp(String.raw`\b${KEYWORD}\s+\d`, 'iu');
/**
 * What is numbered, its points, and the title in brackets, which begins with a capital: "7.5.2(a) (Audit rights)"; not one
 * that what follows is about: "Section 7 (Deletion): the Provider ...".
 */
const TITLE = new RegExp(
  String.raw`(?:\b${KEYWORD}\s+\d{1,3}|(?<![\p{L}\d.])(?<!\b${ATTACHED}\s)\d{1,3}\.\d{1,3})(?:\.\d{1,3}){0,4}\.?(?:\([a-z0-9]{1,4}\)){0,3} \(([^()]{2,100})\)(?!\s*[:–—])`,
  'giu',
);
const CAPITAL = /^\p{Lu}/u;
const NONE: readonly Span[] = [];

/**
 * @param text of one sentence
 * @returns UTF-16 offsets in that text, in order; the brackets left out
 */
export function referenceTitles(text: string): readonly Span[] {
  // "paragraphs 5.5 (...) to 5.7 (...)": one keyword may lead several; without any there are none.
  const first = text.includes(' (') ? text.search(LEADING) : -1;
  if (first === -1) return NONE;
  const titles: Span[] = [];
  for (const { 0: reference, 1: title = '', index } of text.matchAll(TITLE)) {
    const end = index + reference.length - 1;
    if (index >= first && CAPITAL.test(title)) titles.push({ start: end - title.length, end });
  }
  return titles;
}
