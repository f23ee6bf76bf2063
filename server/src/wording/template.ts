import type { Contract, Language } from '../contract/types.ts';
import { messagesIn } from '../messages/messages.ts';
import { blankStyle, WRITTEN_BLANK } from './blankStyle.ts';
import { partyNames } from './parties.ts';
import type { PartyNames } from './parties.ts';

/**
 * A template of the library as a provision of a draft, its blanks written as those of the draft.
 *
 * @param overriding whether it opens with the words that it prevails over the rest of the draft
 */
export function provisionText(template: string, contract: Contract, language: Language, overriding: boolean): string {
  const names = partyNames(contract, language);
  const styled = template.replace(PROPOSAL, (_, proposal: string) => blankStyle(contract)(proposal));
  if (!overriding) return fillTemplate(styled, names);
  // A whole sentence after a colon begins with a capital in English, in lower case in French and Dutch.
  return messagesIn(language).overriding + fillTemplate(styled, names, language === 'en');
}

/**
 * A template of the library as contract text: the parties under their names, capitalised where a sentence
 * begins. Blanks stay in their square brackets.
 *
 * @param names mid-sentence
 * @param opensSentence whether the text begins a sentence (false after "the following applies:")
 */
export function fillTemplate(template: string, names: PartyNames, opensSentence = true): string {
  const filled = template.replace(
    /\{(?:(de|à) )?(provider|customer)\}/gu,
    (_, preposition: string | undefined, role: keyof PartyNames, offset: number) => {
      const name = preposition === undefined ? names[role] : contracted(preposition, names[role]);
      return (offset === 0 ? opensSentence : endsSentence(template.slice(0, offset))) ? capitalised(name) : name;
    },
  );
  return opensSentence ? capitalised(filled) : filled;
}

function endsSentence(before: string): boolean {
  return /[.!?][)\]»”"’]*\s+$/u.test(before);
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** French: `de` or `à` with a noun phrase: "du Prestataire", "au Client", "d’Acme", "à l’Hébergeur". */
function contracted(preposition: string, name: string): string {
  const masculine = /^le\s+/iu;
  const plural = /^les\s+/iu;
  if (masculine.test(name)) return name.replace(masculine, preposition === 'de' ? 'du ' : 'au ');
  if (plural.test(name)) return name.replace(plural, preposition === 'de' ? 'des ' : 'aux ');
  const elided = preposition === 'de' && !/^l(?:a\s|['’])/iu.test(name) && /^[aeiouyàâéèêëîïôöùûüœæ]/iu.test(name);
  return elided ? `d’${name}` : `${preposition} ${withSmallArticle(name)}`;
}

function withSmallArticle(name: string): string {
  return name.replace(/^L(?=a\s|['’])/u, 'l');
}

/** What the library proposes for a blank. */
const PROPOSAL = /\[([^[\]]+)\]/gu;
const BLANK = new RegExp(WRITTEN_BLANK, 'gu');

/**
 * The text as a snippet with a numbered placeholder for every blank, brackets and all: what is not filled in stays a
 * blank to whoever reads on. Undefined when there is none.
 */
export function toSnippet(text: string): string | undefined {
  let count = 0;
  let end = 0;
  let snippet = '';
  for (const blank of text.matchAll(BLANK)) {
    snippet += `${escaped(text.slice(end, blank.index))}\${${++count}:${escaped(blank[0])}}`;
    end = blank.index + blank[0].length;
  }
  return count === 0 ? undefined : snippet + escaped(text.slice(end));
}

function escaped(text: string): string {
  return text.replace(/[$}\\]/gu, '\\$&');
}
