import type { Contract, Language, Party } from '../contract/types.ts';
import { messagesIn } from '../messages/messages.ts';

/** The parties' names for a sentence in a language: "the Provider", "Acme", "le Prestataire". */
export interface PartyNames {
  readonly provider: string;
  readonly customer: string;
}

/**
 * What the draft calls the parties in a language. In a draft in several languages the names are those of the
 * sections in that one; a party without a name there gets the house's.
 */
export function partyNames(contract: Contract, language: Language): PartyNames {
  const { provider, customer } = messagesIn(language);
  const foreign = contract.sections.some((section) => section.language !== language);
  const text = foreign ? textIn(contract, language) : undefined;
  return {
    provider: nameIn(contract.parties.provider, text) ?? provider,
    customer: nameIn(contract.parties.customer, text) ?? customer,
  };
}

function textIn(contract: Contract, language: Language): string {
  return contract.sections
    .filter((section) => section.language === language)
    .flatMap((section) => section.provisions.map(({ plain }) => plain.text))
    .join('\n');
}

/** @param text where the name has to occur; anywhere when left out */
function nameIn({ name, aliases }: Party, text: string | undefined): string | undefined {
  if (text === undefined) return name;
  const used = aliases
    .map((alias) => mentions(text, alias))
    .filter((found) => found.length > 0)
    .sort((a, b) => b.length - a.length)[0];
  return used?.find((found) => /^\p{Ll}/u.test(found)) ?? used?.[0];
}

/** The places where an alias stands as written, with the article before it; "du" and "au" hold "le". */
function mentions(text: string, alias: string): string[] {
  if (!/^\p{Lu}/u.test(alias)) return [];
  const literal = alias.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  const pattern = new RegExp(`(?:(?<!\\p{L})(?:the|le|la|les|de|het|du|au) |l[’'])?(?<!\\p{L})${literal}(?!\\p{L})`, 'gu');
  return (text.match(pattern) ?? []).map((found) => found.replace(/^(?:du|au) /u, 'le '));
}
