/** Contract text as a template of the library: placeholders for the parties, blanks for what only they know. */
import { PRONOUN_FORMS, ROLE_NOUNS } from '../contract/roles.ts';
import type { RoleNoun, Side } from '../contract/roles.ts';
import type { Language, Parties } from '../contract/types.ts';
import { figures } from '../language/figures.ts';
import { tokenize } from '../language/tokens.ts';

/** What stands in a blank that a model leaves open. */
const OPEN: Readonly<Record<Language, string>> = { en: '[to be completed]', fr: '[à compléter]', nl: '[in te vullen]' };

/** Longest name of a party that is looked for. */
const LONGEST_NAME = 80;

/**
 * A template of one paragraph, in Markdown.
 *
 * @param text without Markdown, as a contract has it
 */
export function templateOf(text: string, language: Language, parties: Parties): string {
  const named = withParties(withBlanks(withoutNumber(text), language), language, parties);
  return finished(escaped(withFigures(withAmounts(named), language)));
}

function withoutNumber(text: string): string {
  return text.trim().replace(/^(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5})\)|\d{1,3}(?:\.\d{1,3}){1,4}\.?|[-–•*])\s+/u, '');
}

/** Blanks of every style as the library has them. */
function withBlanks(text: string, language: Language): string {
  return text
    .replace(/\{\{([^{}]{0,200})\}\}/gu, (_, inner: string) => `[${inner.replace(/[_.]+/gu, ' ').trim()}]`)
    .replace(/_{3,}|\.{5,}|…{2,}|(?<!\p{L})TB[ACD](?!\p{L})/gu, OPEN[language])
    .replace(/\[([^[\]]{0,300})\]/gu, (whole, inner: string) => (/[\p{L}\p{N}]/u.test(inner) ? whole : OPEN[language]));
}

// --- the parties

interface Name {
  readonly name: string;
  readonly side: Side;
}

function namesOf(parties: Parties): Name[] {
  const own = (['provider', 'customer'] as const).flatMap((side) => parties[side].aliases.map((name) => ({ name, side })));
  const nouns = ROLE_NOUNS.filter(({ noun }) => !own.some(({ name }) => name.toLowerCase() === noun)).filter((noun) => isCertain(noun));
  return [...own, ...nouns.map(({ noun, side }) => ({ name: noun, side }))]
    .filter(({ name }) => name.length > 1 && name.length <= LONGEST_NAME && !PRONOUN_FORMS.has(name.toLowerCase()))
    .sort((a, b) => b.name.length - a.name.length);
}

/** Whether a noun always names the same side. */
function isCertain(noun: RoleNoun): boolean {
  return noun.weak !== true && noun.onlyAsProcessor !== true;
}

/** Articles that belong to a placeholder, and in French what they make of "de" and "à". */
const BEFORE: Readonly<Record<Language, string>> = {
  en: 'the\\s',
  fr: '(?:de\\s|à\\s)?(?:les?\\s|la\\s|l[’\'])|d[ue]s?\\s|aux?\\s|à\\s|d[’\']',
  nl: '(?:de|het)\\s',
};

function withParties(text: string, language: Language, parties: Parties): string {
  const names = namesOf(parties);
  const sides = new Map(names.map(({ name, side }) => [name.toLowerCase(), side]));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${BEFORE[language]})?(${names.map(({ name }) => literal(name)).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return outsideBlanks(text, (part) =>
    part.replace(pattern, (whole, before: string | undefined, name: string, offset: number) => {
      const side = sides.get(name.toLowerCase());
      // In lower case a name without an article is any word; before a capital or a hyphen it is a part of another name ("Customer Data").
      const isName = (before !== undefined || /^\p{Lu}/u.test(name)) && !/^(?: \p{Lu}|-\p{L})/u.test(part.slice(offset + whole.length));
      return side === undefined || !isName ? whole : placeholder(side, before ?? '', language);
    }),
  );
}

/** The blanks stay as they are. */
function outsideBlanks(text: string, change: (part: string) => string): string {
  return text
    .split(/(\[[^[\]]*\])/u)
    .map((part) => (part.startsWith('[') && part.endsWith(']') ? part : change(part)))
    .join('');
}

function placeholder(side: Side, before: string, language: Language): string {
  const article = before.toLowerCase().trim();
  if (language !== 'fr' || article === '' || /^l/u.test(article)) return `{${side}}`;
  return /^d/u.test(article) ? `{de ${side}}` : `{à ${side}}`;
}

function literal(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/['’]/gu, '[\'’]').replace(/\s+/gu, '\\s+');
}

// --- figures

/** Amounts by the sign of their currency. */
function withAmounts(text: string): string {
  return outsideBlanks(text, (part) => part.replace(/(?:€|EUR)\s?\d(?:[\d.,\s]{0,20}\d)?|\d(?:[\d.,\s]{0,20}\d)?\s?(?:€|EUR(?!\p{L})|euros?(?!\p{L}))/gu, '[$&]'));
}

/** Time limits, percentages and amounts are what another contract has otherwise. */
function withFigures(text: string, language: Language): string {
  return outsideBlanks(text, (part) => {
    const tokens = tokenize(part, language);
    let end = 0;
    let result = '';
    for (const { kind, from, to } of figures(tokens, language)) {
      const first = tokens[from];
      const last = tokens[to - 1];
      if (kind === 'date' || first === undefined || last === undefined) continue;
      const stretch = widened(part, first.start, last.end);
      if (stretch.start < end || !/\p{N}/u.test(part.slice(stretch.start, stretch.end))) continue;
      result += `${part.slice(end, stretch.start)}[${part.slice(stretch.start, stretch.end).replace(/[{}]/gu, '')}]`;
      end = stretch.end;
    }
    return result + part.slice(end);
  });
}

/** With the sign that belongs to a number, and a bracket that is closed in it. */
function widened(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const before = /(?:€|EUR|USD|\$)\s?$/u.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0;
  const after = /^\s?(?:%|€|EUR(?!\p{L})|euros?(?!\p{L}))/iu.exec(text.slice(end))?.[0].length ?? 0;
  const inner = text.slice(start - before, end + after);
  const closes = inner.split('(').length > inner.split(')').length && text.charAt(end + after) === ')' ? 1 : 0;
  return { start: start - before, end: end + after + closes };
}

// --- Markdown

/** What would be a mark in Markdown, or in a template, is the sign itself; braces and brackets that are no placeholder become round. */
function escaped(text: string): string {
  return text
    .split(/(\{(?:(?:de|à) )?(?:provider|customer)\}|\[[^[\]]*\])/u)
    .map((part, index) => (index % 2 === 0 ? plainMarks(part.replace(/[[{]/gu, '(').replace(/[\]}]/gu, ')')) : part.startsWith('[') ? `[${plainMarks(part.slice(1, -1).replace(/[{}]/gu, ''))}]` : part))
    .join('');
}

function plainMarks(text: string): string {
  return text.replace(/[\\`*_<>~]/gu, '\\$&').replace(/&(?=#?\w{1,30};)/gu, '\\&');
}

/** One sentence or more, each with its full stop; what begins like a list or a heading does not become one. */
function finished(text: string): string {
  const whole = text.replace(/\s+/gu, ' ').trim().replace(/\s*[;,:]$/u, '');
  const safe = whole.replace(/^(\d{1,9})([.)])(?=\s)/u, '$1\\$2').replace(/^([-+#=])/u, '\\$1');
  return /[.!?][)\]»”"’]*$/u.test(safe) ? safe : `${safe}.`;
}
