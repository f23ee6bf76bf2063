/** What a heading looks like on paper, where Markdown does not say so. A missed heading does less harm than a wrong one. */
import { decimalNumber, headingNumber, keywordNumber } from './numbering.ts';
import type { Numbering } from './numbering.ts';

export interface HeadingLine {
  readonly number?: Numbering;
}

const MOST_WORDS = 12;
const MOST_CHARACTERS = 110;
/** Words that make a sentence of what would otherwise look like a title. */
const VERBS =
  /(?:^|[\s’'])(?:shall|will|must|may|should|can|cannot|is|are|was|were|has|have|had|does|do|did|be|means|mean|agrees?|applies|apply|provides?|notifies|informs|keeps|stores|pays|processes|warrants|ensures|maintains|uses|remains?|supplies|delivers|performs|grants|gives|takes|receives|begins|we|you|zal|zullen|moet|moeten|mag|mogen|kan|kunnen|is|zijn|wordt|worden|werd|heeft|hebben|dient|dienen|geldt|gelden|verwerkt|betekent|informeert|stelt|meldt|geschiedt|levert|betaalt|bewaart|garandeert|waarborgt|vrijwaart|gebruikt|blijft|blijven|verplicht|gelieve|gebeurt|gebeuren|staat|staan|vindt|loopt|begint|eindigt|ontvangt|verleent|neemt|geeft|komt|doit|doivent|peut|peuvent|est|sont|sera|seront|été|a|ont|s['’]engage|s['’]applique|désigne|désignent|s['’]entend|fournit|informe|notifie|garantit|conserve|assure|traite|paie|figurent|figure|prend|reçoit|accorde|remet|commence|respecte|met|reste|vous|nous|il)(?=[\s,;:.]|$)/iu;

/** A word, a comma or a hyphen that no sentence ends with, in the three languages. */
const UNFINISHED =
  /(?:[,-]|(?:^|[\s’'])(?:the|a|an|of|to|and|or|by|in|for|with|any|its|their|under|de|het|een|van|en|te|door|voor|met|op|le|la|les|l|d|un|une|du|des|et|ou|à|au|aux|par|pour|sur|dans|que|qui))$/iu;

/** Whether a text breaks off mid-sentence, as at the end of a printed line. */
export function isUnfinished(text: string): boolean {
  return UNFINISHED.test(text);
}

/**
 * A line that is a heading by its words alone: "ARTICLE 4 – AUDIT", "Bijlage B", "4. AUDIT RIGHTS".
 *
 * @returns its number, or undefined when the line is no heading
 */
export function headingLine(line: string): HeadingLine | undefined {
  const text = line.trim();
  if (!short(text)) return undefined;
  const keyword = keywordNumber(text);
  if (keyword !== undefined && isArticle(text, keyword)) return { number: keyword };
  const number = decimalNumber(text) ?? headingNumber(text);
  if (number !== undefined && number.keyword === undefined && isCapitals(text.slice(number.end))) return { number };
  return undefined;
}

/** Whether a line is in capitals: a title, where it has enough letters. */
export function isCapitals(text: string): boolean {
  if (!short(text) || /\p{Ll}/u.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase() && isTitle(text);
}

/** A short phrase that begins like a title and does not read as a sentence. */
export function isTitle(text: string, words = MOST_WORDS): boolean {
  if (!isPhrase(text, words)) return false;
  return !VERBS.test(/\p{Lu}{2}/u.test(text) ? text.replace(/\p{Lu}{2,}/gu, (word) => word.toLowerCase()) : text);
}

/** A short phrase that begins like a title, whatever it says. */
export function isPhrase(text: string, words: number, characters = MOST_CHARACTERS): boolean {
  if (text.length > characters + 2) return false;
  // Most texts fail at their first letter or their last mark.
  if (!/^\s*[“"«(]?[\p{Lu}\p{N}]/u.test(text)) return false;
  const title = text.replace(/[.:]$/u, '').trim();
  if (title.length > characters || /[.;,!]$/u.test(title) || /\. \p{Lu}/u.test(title) || title.split(/\s+/u, words + 1).length > words) return false;
  // Dotted or ruled lines lead to a page number.
  if (/_{3,}|\.{4,}|…{2,}/u.test(title)) return false;
  return /^(?:\P{L}*\p{L}){3}/u.test(title) && !/^(?:\[[^\]]*\]|\{\{[^}]*\}\})$/u.test(title);
}

function short(text: string): boolean {
  return text.length > 0 && text.length <= MOST_CHARACTERS;
}

function isArticle(text: string, number: Numbering): boolean {
  if (!/^[\p{Lu}§]/u.test(text) || /[;,]$/u.test(text)) return false;
  const title = text.slice(number.end).trim();
  if (title === '') return true;
  if (!isTitle(title)) return false;
  return number.separated || text.slice(0, 3) === text.slice(0, 3).toUpperCase() || title.split(/\s+/u).length <= 6;
}
