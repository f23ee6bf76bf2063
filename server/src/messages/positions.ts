/** What a person reads about negotiation positions. */
import { LANGUAGES } from '../contract/types.ts';
import type { Language } from '../contract/types.ts';
import type { PositionKind } from '../library/types.ts';
import type { Words } from './words.ts';

interface PositionMessages {
  /** After the name of an element or before that of a position. */
  readonly kind: Readonly<Record<PositionKind, string>>;
  /** Which position a passage meets: "position: acceptable (notice within 48 hours)". */
  readonly met: (position: string) => string;
  /** Over the positions of a clause. */
  readonly title: string;
  /** Behind the title of a quick fix. */
  readonly offered: (title: string, kind: string, name: string | undefined) => string;
}

const MESSAGES: Readonly<Record<Language, PositionMessages>> = {
  en: {
    kind: { preferred: 'preferred', acceptable: 'acceptable', fallback: 'fallback' },
    met: (position) => `position: ${position}`,
    title: 'Negotiation positions',
    offered: (title, kind, name) => `${title} – ${kind}${name === undefined ? '' : `: ${name}`}`,
  },
  fr: {
    kind: { preferred: 'position souhaitée', acceptable: 'position acceptable', fallback: 'position de repli' },
    met: (position) => position,
    title: 'Positions de négociation',
    offered: (title, kind, name) => `${title} – ${kind}${name === undefined ? '' : `\u00a0: ${name}`}`,
  },
  nl: {
    kind: { preferred: 'voorkeurspositie', acceptable: 'aanvaardbare positie', fallback: 'terugvalpositie' },
    met: (position) => position,
    title: 'Onderhandelingsposities',
    offered: (title, kind, name) => `${title} – ${kind}${name === undefined ? '' : `: ${name}`}`,
  },
};

export function positionMessages(language: Language): PositionMessages {
  return MESSAGES[language];
}

/** The position of an element by its kind and its name, where it has one: "acceptable (notice within 48 hours)". */
export function positionName(words: Words, element: string, kind: PositionKind): string {
  const own = positionMessages(words.language).kind[kind];
  const name = whatItGives(words, element, kind);
  return name === undefined ? own : `${own} (${name})`;
}

/** The name of a position in the reader's language or, of a firm's own that has none there, in another. */
export function whatItGives({ library, language }: Words, element: string, kind: PositionKind): string | undefined {
  const texts = library.clauses.find(({ elements }) => elements.some(({ id }) => id === element))?.texts;
  const named = [language, ...LANGUAGES].map((each) => texts?.[each].elements[element]?.positions?.find((position) => position.kind === kind)?.name);
  return named.find((name) => name !== undefined);
}
