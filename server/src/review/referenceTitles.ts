/** Titles that stand behind a reference: "section 5.7 (Data deletion)". They name what is promised elsewhere, and promise nothing. */
import type { Span } from '../contract/types.ts';

const KEYWORD = /\b(?:sections?|clauses?|paragraphs?|articles?|artikel(?:en|s)?|annex(?:es|e)?|appendi(?:x|ces)|schedules?|exhibits?|bijlagen?|afdeling(?:en)?|paragraaf|paragrafen|hoofdstuk(?:ken)?|chapitres?|alinéas?)\s+(?=[\dA-Z])/giu;
/** What is numbered, its points, and the title in brackets, which begins with a capital: "7.5.2(a) (Audit rights)"; not one that what follows is about: "Section 7 (Deletion): the Provider ...". */
const TITLE = /(?<=[\s(])(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Z]{1,2}\d{0,2})\.?(?:\([a-z0-9]{1,4}\)){0,3} \((\p{Lu}[^()]{2,100})\)(?!\s*[:–—])/gu;

/**
 * @param text of one sentence
 * @returns UTF-16 offsets in that text, in order; the brackets left out
 */
export function referenceTitles(text: string): readonly Span[] {
  if (!text.includes(' (')) return NONE;
  KEYWORD.lastIndex = 0;
  const first = KEYWORD.exec(text);
  if (first === null) return NONE;
  const titles: Span[] = [];
  // "paragraphs 5.5 (...) to 5.7 (...)": one keyword may lead several.
  for (const match of text.matchAll(TITLE)) {
    const end = match.index + match[0].length - 1;
    if (match.index > first.index) titles.push({ start: end - (match[1]?.length ?? 0), end });
  }
  return titles;
}

const NONE: readonly Span[] = [];
