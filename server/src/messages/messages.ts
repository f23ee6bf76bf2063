import type { Language } from '../contract/types.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { Messages } from './types.ts';

const MESSAGES: Readonly<Record<Language, Messages>> = { en, fr, nl };

/** The house's words in a language. */
export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}
