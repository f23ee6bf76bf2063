/** How the languages of the house are set: what a Belgian reader would mend with a pen. */
import type { Language } from '../../server/src/contract/types.ts';

/** What is not prose: code, targets of links, comments, things to be put in. */
const NO_PROSE = /`[^`]*`|\]\([^)]*\)|<!--[^]*?-->|\bhttps?:\S+|contract: true|\{[^{}]*\}/gu;

const FAULTS: Readonly<Record<Language, readonly { readonly pattern: RegExp; readonly say: string }[]>> = {
  en: [{ pattern: /\p{L}'\p{L}/u, say: 'straight apostrophe' }],
  fr: [
    { pattern: /\p{L}'\p{L}/u, say: 'straight apostrophe' },
    { pattern: /[^\s\u00a0\u202f(\d:][:;?!»](?=\s|$)/u, say: 'no space before a high mark' },
    { pattern: /\S [:;?!»%]/u, say: 'a space that may break before a high mark' },
    { pattern: /«[^\u00a0\u202f]/u, say: 'no fixed space after «' },
    { pattern: /\p{L}"\p{L}|\s"\p{L}/u, say: 'English quotation marks' },
  ],
  nl: [
    { pattern: /\p{L}'\p{L}/u, say: 'straight apostrophe' },
    { pattern: /\s"\p{L}/u, say: 'straight quotation marks' },
    { pattern: /\p{L} [:;?!]/u, say: 'a space before a mark' },
  ],
};

/** What is wrong with the marks of a text, each with the words around it. */
export function typographicFaults(text: string, language: Language): string[] {
  const prose = text.replace(NO_PROSE, 'X');
  return FAULTS[language].flatMap(({ pattern, say }) => {
    const at = prose.search(pattern);
    return at < 0 ? [] : [`${say}: ${prose.slice(Math.max(0, at - 20), at + 20)}`];
  });
}
