import type { Language, Parties } from '../../contract/types.ts';
import { messagesIn } from '../../messages/messages.ts';

/**
 * A template of the library as contract text in a language of the draft: the parties under the names the draft
 * gives them, capitalised where a sentence begins. Blanks stay in their square brackets.
 *
 * @param opensSentence whether the text begins a sentence (false after "the following applies:")
 */
export function fillTemplate(template: string, parties: Parties, language: Language, opensSentence = true): string {
  const { provider, customer } = messagesIn(language);
  const names: Readonly<Record<string, string>> = {
    provider: parties.provider.name ?? provider,
    customer: parties.customer.name ?? customer,
  };
  const filled = template.replace(
    /\{(?:(de|à) )?(provider|customer)\}/gu,
    (_, preposition: string | undefined, role: string, offset: number) => {
      const name = preposition === undefined ? (names[role] ?? '') : contracted(preposition, names[role] ?? '');
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

const BLANK = /\[([^[\]\n\r]+)\]/gu;

/** The text as a snippet with a numbered placeholder for every blank; undefined when it has none. */
export function toSnippet(text: string): string | undefined {
  let count = 0;
  let end = 0;
  let snippet = '';
  for (const blank of text.matchAll(BLANK)) {
    snippet += `${escaped(text.slice(end, blank.index))}\${${++count}:${escaped(blank[1] ?? '')}}`;
    end = blank.index + blank[0].length;
  }
  return count === 0 ? undefined : snippet + escaped(text.slice(end));
}

function escaped(text: string): string {
  return text.replace(/[$}\\]/gu, '\\$&');
}
