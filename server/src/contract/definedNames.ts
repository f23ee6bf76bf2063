/** Names that a draft gives to persons: "Acme SA (hereinafter the “Provider”)", "**Klant**: …", "“Supplier” means …". */

export interface DefinedName {
  /** Who is so named, where that is a proper name. */
  readonly entity?: string;
  /** The names given, without articles and quotation marks. */
  readonly terms: readonly string[];
}

const QUOTED = /[“"«„‘]\s*((?:the |de |het |le |la |les |l['’])?[\p{L}[{][^“”"«»„]{0,38}?)\s*[”"»“’]/giu;
/** Words that give a name, in the three languages. */
const NAMING =
  /(?:here(?:in)?after|herein|also (?:known|referred to) as|referred to as|hierna|verder|nader te noemen|ci-apr[èe]s|dénommée?s?|désignée?s?|ci-dessous|below)/iu;
const COMPANY = /(?:^|[\s(*“"«])((?:[\p{Lu}\d][\p{L}\p{N}&.’'-]*|de|van|of|et|&)(?: (?:[\p{Lu}\d][\p{L}\p{N}&.’'-]*|de|van|of|et|&)){0,4})[,\s)*]*$/u;
const FORM = /,? (?:(?:S\.?A\.?(?:R\.?L\.?|S\.?)?|N\.?V\.?|B\.?V\.?(?:B\.?A\.?)?|SPRL|SRL|ASBL|VZW|SE|Ltd\.?|Limited|LLC|Inc\.?|GmbH|AG|PLC|Corp\.?|Oy|AS|SCRL|SNC|CV))$/u;
const MOST_TERMS = 5;

/** Every naming in the texts, in order. */
export function definedNames(texts: readonly string[]): DefinedName[] {
  return texts.flatMap((text) => [...namedInBrackets(text), ...namedInWords(text), ...namedByMeaning(text), ...namedByLabel(text)]);
}

/** `Acme SA (“Acme”, “we”)`, `the undertaking (hereinafter the “Customer”)`. */
function namedInBrackets(text: string): DefinedName[] {
  const found: DefinedName[] = [];
  for (const match of text.matchAll(/\(([^()]{2,160})\)/gu)) {
    const terms = termsIn(match[1] ?? '');
    if (terms.length > 0) found.push(named(text.slice(Math.max(0, match.index - 400), match.index), terms, NAMING.test(match[1] ?? '')));
  }
  return found;
}

/** `Acme SA, …, hereinafter referred to as “the Provider”`, `ci-après le Prestataire`, `hierna te noemen: Klant`. */
function namedInWords(text: string): DefinedName[] {
  const found: DefinedName[] = [];
  const naming = new RegExp(NAMING.source, 'giu');
  for (const match of text.matchAll(naming)) {
    const after = text.slice(match.index, match.index + 140);
    const quoted = termsIn(after.split(/[.;]\s/u)[0] ?? '');
    const bare = /(?:hereinafter|hereafter|hierna|ci-après|noemen|referred to as|dénommée?|désignée?)[: ]+(?:the |de |het |le |la |l['’])?(\p{Lu}[\p{L}-]+)/u.exec(after)?.[1];
    const terms = quoted.length > 0 ? quoted : bare === undefined ? [] : [bare];
    if (terms.length > 0) found.push(named(text.slice(0, match.index), terms, true));
  }
  return found;
}

/** `“Google” means the Google entity that …`. */
function namedByMeaning(text: string): DefinedName[] {
  const match = /^[“"«]\s*([\p{L}][^“”"«»:]{1,40}?)\s*[”"»](?:\s*(?:,|or|en|ou)\s*[“"«][^”"»]{1,30}[”"»])*\s*(?::\s*)?(?:means|shall mean|refers to|is|désigne|signifie|betekent|verwijst naar)\s/u.exec(text.slice(0, 140));
  return match?.[1] === undefined || !/^\p{Lu}/u.test(match[1]) ? [] : [{ terms: [match[1]] }];
}

/** `Klant: …`, `Verwerker ("Acme"): …`: a label at the head of a paragraph. */
function namedByLabel(text: string): DefinedName[] {
  const match = /^(\p{Lu}[\p{L} ’'-]{2,40}?)\s*(?:\(([^()]{2,60})\))?\s*:/u.exec(text.slice(0, 130));
  if (match?.[1] === undefined) return [];
  return [{ terms: [match[1], ...termsIn(match[2] ?? '')] }];
}

function termsIn(text: string): string[] {
  const terms = [...text.matchAll(QUOTED)].map(([, term]) => withoutArticle(term ?? '')).filter((term) => term.length > 1 && term.split(' ').length <= 4);
  return terms.slice(0, MOST_TERMS);
}

function named(before: string, terms: readonly string[], anywhere = false): DefinedName {
  const entity = anywhere ? companyAnywhere(before) : companyAtEnd(before);
  return entity === undefined ? { terms } : { entity, terms };
}

function companyAtEnd(text: string): string | undefined {
  return clean(COMPANY.exec(text)?.[1]);
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

export function withoutArticle(term: string): string {
  return term.replace(/^(?:the|de|het|le|la|les)\s+|^l['’]/iu, '').replace(/[,.;:]$/u, '').trim();
}
