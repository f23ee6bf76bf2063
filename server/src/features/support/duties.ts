import type { Language, PlainText, Section, SectionBody, Span } from '../../contract/types.ts';
import { sourceSpan } from '../../contract/spans.ts';

/** Between a verb and what makes a duty of it: the same clause of the sentence, and not far. */
const GAP = '[^.;:!?\\n]{0,80}';

/** The words that oblige or forbid, where they do. Each is bounded; none looks further than `GAP`. */
const DUTIES: Readonly<Record<Language, string>> = {
  en: [
    '(?:shall|must)(?: not| never)?',
    'may (?:not|never|only)|cannot',
    'undertakes? (?:not )?to',
    '(?:is|are) (?:obliged|required|bound|obligated) to',
    '(?:is|are) (?:prohibited|forbidden)',
  ].join('|'),
  nl: [
    'moet(?:en)?|zal|zullen',
    `dien(?:t|en)(?=${GAP}[ ]te[ ])`,
    '(?:verbindt|verbinden) zich(?: ertoe)?',
    '(?:is|zijn) (?:ertoe )?(?:gehouden|verplicht)',
    'mag (?:niet|geen|nooit|slechts|alleen|enkel)|mogen (?:niet|geen|nooit|slechts|alleen|enkel)',
    `(?:mag|mogen)(?=${GAP}[ ](?:niet|geen|nooit)(?![\\p{L}]))`,
    '(?:is|zijn) (?:niet toegestaan|verboden)',
  ].join('|'),
  fr: [
    '(?:ne )?(?:doit|doivent|devra|devront)(?!-)',
    "s['’](?:engage(?:nt|ra|ront)?|oblige(?:nt)?|interdi(?:t|sent))(?! pas)",
    "(?:est|sont|sera|seront) (?:tenu|obligé)e?s?(?= (?:de |d['’]|à ))",
    'ne (?:peut|peuvent|pourra|pourront)',
    '(?:est|sont) interdite?s?',
  ].join('|'),
};

const PATTERNS: Readonly<Record<Language, RegExp>> = {
  en: whole(DUTIES.en),
  fr: whole(DUTIES.fr),
  nl: whole(DUTIES.nl),
};

function whole(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');
}

interface Noted {
  readonly language: Language;
  /** From the section's origin. */
  readonly spans: readonly Span[];
}

/** Of each section once, for as long as nothing in it changes. */
const NOTED = new WeakMap<SectionBody, Noted>();

/**
 * The words of a section's running text that oblige or forbid: "shall", "verbindt zich ertoe", "ne peut".
 *
 * @returns spans from the section's origin, in the order of the document; none in sections that state no duties
 */
export function dutiesIn({ kind, language, body }: Section): readonly Span[] {
  if (kind !== 'body' && kind !== 'annex') return [];
  const known = NOTED.get(body);
  if (known?.language === language) return known.spans;
  const spans = body.provisions.flatMap(({ plain }) => dutiesOf(plain, language));
  NOTED.set(body, { language, spans });
  return spans;
}

function dutiesOf(plain: PlainText, language: Language): Span[] {
  // A blank that does not break stands where a blank does.
  const text = plain.text.replace(/[\u00A0\u202F]/gu, ' ');
  return Array.from(text.matchAll(PATTERNS[language]), ({ index, 0: words }) => sourceSpan(plain, index, index + words.length));
}
