/** Names that a draft gives to persons: "Acme SA (hereinafter the “Provider”)", "**Klant**: …", "“Supplier” means …". */
import { isRoleNoun } from './roles.ts';

export interface DefinedName {
  /** Who is so named, where that is a proper name. */
  readonly entity?: string;
  readonly terms: readonly DefinedTerm[];
}

export interface DefinedTerm {
  /** Without article and quotation marks. */
  readonly name: string;
  /** `the `, `de `, `l’`: what to put before the name, where the definition has an article. */
  readonly article?: string;
}

const ARTICLE = "(?:(?:the|de|het|le|la|les)\\s|l['’])";
/** A term in quotation marks, an article before them or in them; single ones also stand in words. */
const QUOTED = new RegExp(
  `(?:(?<!\\p{L})(${ARTICLE})\\s*)?(?:[“"«„]\\s*(${ARTICLE})?([\\p{L}[{][^“”"«»„]{0,38}?)\\s*[”"»“]|(?<!\\p{L})[‘']\\s*(${ARTICLE})?([\\p{L}[{][^“”"«»„‘()]{0,38}?)\\s*[’'](?!\\p{L}))`,
  'giu',
);
/** `(the Provider)`, `hierna: de Klant`: a term without quotation marks. */
const BARE = new RegExp(`(?:here(?:in)?after|hierna|ci-apr[èe]s|noemen|referred to as|dénommée?s?|désignée?s?)[: ]+(${ARTICLE})?(\\p{Lu}[\\p{L}-]+)((?: (?:de|du|voor de) \\p{L}+| d['’]\\p{L}+)?)`, 'u');
const BRACKETED = new RegExp(`^(${ARTICLE})?(\\p{Lu}[\\p{L}’' -]{2,30})$`, 'iu');
/** Words that give a name, in the three languages. */
const NAMING =
  /(?:here(?:in)?after|herein|also (?:known|referred to) as|referred to as|hierna|verder|nader te noemen|ci-apr[èe]s|dénommée?s?|désignée?s?|ci-dessous|below)/iu;
const COMPANY = /(?:^|[\s(*“"«])((?:[\p{Lu}\d][\p{L}\p{N}&.’'-]*|de|van|of|et|&)(?: (?:[\p{Lu}\d][\p{L}\p{N}&.’'-]*|de|van|of|et|&)){0,4})[,\s)*]*$/u;
const FORM = /,? (?:(?:S\.?A\.?(?:R\.?L\.?|S\.?)?|N\.?V\.?|B\.?V\.?(?:B\.?A\.?)?|SPRL|SRL|ASBL|VZW|SE|Ltd\.?|Limited|LLC|Inc\.?|GmbH|AG|PLC|Corp\.?|Oy|AS|SCRL|SNC|CV))$/u;
/** What stands between a person's name and the bracket after it ends in the name of a place: "with its registered office in Ghent". */
const SEAT = /(?:registered (?:office|seat|address)|principal place|offices?|seat|established|located|domiciled|zetel|gevestigd|kantoorhoudend|siège(?: social)?|établie?|sise?) (?:(?:is|est|se trouve|establi?shed|situated|gelegen|établie?|situé) )?(?:in|at|te|à|au|en)\s[^,;()]{2,60}$/iu;
const MOST_TERMS = 5;
/** UTF-16 code units before a naming among which its bearer is looked for: the name, the seat, the register and who signs. */
const REACH = 2_000;

/** Every naming in a text. Most texts name nobody: a pattern is tried only where there is a mark without which it cannot match. */
export function definedNames(text: string): DefinedName[] {
  const head = text.slice(0, 140);
  return [
    ...(text.includes('(') ? namedInBrackets(text) : []),
    ...(NAMING.test(text) ? namedInWords(text) : []),
    ...(/^[“"«]/u.test(head) ? namedByMeaning(head) : []),
    ...(head.includes(':') ? namedByLabel(head) : []),
  ];
}

/** `Acme SA (“Acme”, “we”)`, `the undertaking (hereinafter the “Customer”)`. */
function namedInBrackets(text: string): DefinedName[] {
  const found: DefinedName[] = [];
  let last = 0;
  for (const match of text.matchAll(/\(([^()]{2,160})\)/gu)) {
    const content = match[1] ?? '';
    const quoted = termsIn(content);
    const terms = quoted.length > 0 ? quoted : bracketedRole(content);
    if (terms.length === 0) continue;
    found.push(named(bearer(text, last, match.index).slice(-400), terms, NAMING.test(content)));
    last = match.index + match[0].length;
  }
  return found;
}

/** `Acme SA, …, hereinafter referred to as “the Provider”`, `ci-après le Prestataire`, `hierna te noemen: Klant`. */
function namedInWords(text: string): DefinedName[] {
  const found: DefinedName[] = [];
  const naming = new RegExp(NAMING.source, 'giu');
  let last = 0;
  for (const match of text.matchAll(naming)) {
    const end = match.index + match[0].length;
    // What the next such word names is somebody else.
    const after = text.slice(end, match.index + 140).split(naming)[0] ?? '';
    const quoted = termsIn(after.split(/[.;]\s|\)/u)[0] ?? '');
    const terms = quoted.length > 0 ? quoted : bareTerms(match[0] + after);
    if (terms.length === 0) continue;
    found.push(named(bearer(text, last, match.index).slice(-REACH), terms, true));
    last = end;
  }
  return found;
}

/** What stands behind the naming of one person where another begins: `(the “Provider”), and the City of Dorp`. */
const ANOTHER = /^.{0,80}?[,;)”’"»]\s*(?:and|en|et)\s+(?=(?:the|de|het|le|la|les)\s|[ld]['’]|\p{Lu})/su;

/** The text in which the bearer of a name stands: up to the naming, and not before another person's. */
function bearer(text: string, last: number, end: number): string {
  const between = text.slice(last, end);
  const another = last === 0 ? null : ANOTHER.exec(between);
  return another === null ? text.slice(0, end) : between.slice(another[0].length);
}

/** `“Google” means the Google entity that …`. */
function namedByMeaning(head: string): DefinedName[] {
  const match = /^[“"«]\s*([\p{L}][^“”"«»:]{1,40}?)\s*[”"»](?:\s*(?:,|or|en|ou)\s*[“"«][^”"»]{1,30}[”"»])*\s*(?::\s*)?(?:means|shall mean|refers to|is|désigne|signifie|betekent|verwijst naar)\s/u.exec(head);
  return match?.[1] === undefined || !/^\p{Lu}/u.test(match[1]) ? [] : [{ terms: [{ name: match[1] }] }];
}

/** `Klant: …`, `Verwerker ("Acme"): …`: a label at the head of a paragraph. */
function namedByLabel(head: string): DefinedName[] {
  const match = /^(\p{Lu}[\p{L} ’'-]{2,40}?)\s*(?:\(([^()]{2,60})\))?\s*:/u.exec(head.slice(0, 130));
  if (match?.[1] === undefined) return [];
  return [{ terms: [{ name: match[1] }, ...termsIn(match[2] ?? '')] }];
}

function termsIn(text: string): DefinedTerm[] {
  if (!/[“"«„‘']/u.test(text)) return [];
  const terms = [...text.matchAll(QUOTED)].map(([, before, inside, double, insideSingle, single]) => term(inside ?? insideSingle ?? before, double ?? single ?? ''));
  return terms.filter(({ name }) => name.length > 1 && name.split(' ').length <= 4).slice(0, MOST_TERMS);
}

function bareTerms(text: string): DefinedTerm[] {
  const [, article, name, more] = BARE.exec(text) ?? [];
  if (name === undefined) return [];
  return more === undefined || more === '' ? [term(article, name)] : [term(article, name + more), term(article, name)];
}

/** Of a bracket without quotation marks only a role noun is a name. */
function bracketedRole(text: string): DefinedTerm[] {
  const [, article, name] = BRACKETED.exec(text) ?? [];
  return name === undefined || !isRoleNoun(name) || !/^\p{Lu}/u.test(name) ? [] : [term(article, name)];
}

function term(article: string | undefined, name: string): DefinedTerm {
  const bare = name.replace(/[,.;:]$/u, '').trim();
  return article === undefined ? { name: bare } : { name: bare, article: article.toLowerCase().replace("'", '’').replace(/\s$/u, ' ') };
}

function named(before: string, terms: readonly DefinedTerm[], anywhere = false): DefinedName {
  const entity = isCommonNoun(before) ? undefined : anywhere ? companyAnywhere(before) : companyAtEnd(before);
  return entity === undefined ? { terms } : { entity, terms };
}

/** "supplies to its customers (“Customer”)": what is named is the noun, not a company further back. */
function isCommonNoun(before: string): boolean {
  const noun = /(?<!\p{L})(?:its|their|the|haar|zijn|hun|de|het|ses|leurs|le|la|les) (\p{Ll}+)[ (]*$/u.exec(before)?.[1];
  return noun !== undefined && (isRoleNoun(noun) || isRoleNoun(noun.replace(/(?:en|s)$/u, '')));
}

function companyAtEnd(text: string): string | undefined {
  return SEAT.test(text.slice(-120)) ? undefined : clean(COMPANY.exec(text)?.[1]);
}

/** In "Acme SA, with its seat in …, registered …, hereinafter": the first proper name of the clause. */
function companyAnywhere(text: string): string | undefined {
  const clause = text.split(/(?:[.;]\s|\bet :|\band\b(?=\s+\p{Lu}))/u).at(-1) ?? text;
  const first = clause.split(',')[0] ?? '';
  return clean(COMPANY.exec(first)?.[1]) ?? companyAtEnd(text);
}

function clean(name: string | undefined): string | undefined {
  const trimmed = name?.replace(/^(?:(?:de|van|of|et|&)\s+)+|(?:\s+(?:de|van|of|et|&))+$/gu, '').trim() ?? '';
  const bare = trimmed.replace(FORM, '').trim();
  return bare.length > 1 && /\p{Lu}/u.test(bare) && !/^\d/u.test(bare) ? bare : undefined;
}
