import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { Range, SemanticTokensLegend } from 'vscode-languageserver';
import type { Parties, Span } from '../contract/types.ts';
import type { Term } from '../drafting/types.ts';
import { dutiesIn } from './support/duties.ts';
import type { Draft } from './support/draft.ts';

/** What the tokens of a draft can be. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: ['term', 'reference', 'party', 'duty', 'blank'], tokenModifiers: ['definition'] };

type TokenType = 'term' | 'reference' | 'party' | 'duty' | 'blank';

interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly defines?: boolean;
}

/** Where two overlap, the one with more weight stands: a name within a blank is part of the blank. */
const WEIGHT: Readonly<Record<TokenType, number>> = { blank: 3, reference: 2, term: 1, party: 1, duty: 0 };

const DEFINITION = 1;

/**
 * The tokens of a draft, encoded as in the protocol: in order, none over another, none over two lines.
 *
 * @param range what of the draft; all of it when left out
 */
export function semanticTokens(draft: Draft, range?: Range): number[] {
  const { lines } = draft;
  const span: Span = range === undefined ? { start: 0, end: lines.text.length } : { start: lines.offset(range.start), end: lines.offset(range.end) };
  const builder = new SemanticTokensBuilder();
  for (const { span: token, type, defines } of apart(tokensIn(draft, span))) {
    for (const part of byLine(draft, token)) {
      const { line, character } = lines.position(part.start);
      builder.push(line, character, part.end - part.start, LEGEND.tokenTypes.indexOf(type), defines === true ? DEFINITION : 0);
    }
  }
  return builder.build().data;
}

function tokensIn(draft: Draft, span: Span): Token[] {
  const { terms, references, blanks } = draft.drafting;
  const isParty = partyTest(draft.review.contract.parties);
  return [
    ...terms.within(span).map(({ term, use }): Token => ({ span: use.range, type: isParty(term) ? 'party' : 'term', defines: use.defines })),
    ...references.within(span).map(({ range }): Token => ({ span: range, type: 'reference' })),
    ...blanks.filter((blank) => touches(blank, span)).map((blank): Token => ({ span: blank, type: 'blank' })),
    ...duties(draft, span).map((duty): Token => ({ span: duty, type: 'duty' })),
  ].sort((a, b) => a.span.start - b.span.start || WEIGHT[b.type] - WEIGHT[a.type]);
}

/** Whether a term is one of the parties, under any of its names. */
function partyTest({ provider, customer }: Parties): (term: Term) => boolean {
  const names = new Set([...provider.aliases, ...customer.aliases].map((name) => name.toLowerCase()));
  const known = new Map<Term, boolean>();
  return (term) => {
    const found = known.get(term) ?? [term.name, ...term.aliases].some((name) => names.has(name.toLowerCase()));
    known.set(term, found);
    return found;
  };
}

function duties({ review: { contract } }: Draft, span: Span): Span[] {
  return contract.sections
    .filter(({ range }) => touches(range, span))
    .flatMap((section) => dutiesIn(section).map(({ start, end }) => ({ start: start + section.origin, end: end + section.origin })))
    .filter((duty) => touches(duty, span));
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Of tokens in order those that stay when none may overlap another. */
function apart(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token.span.end <= token.span.start) continue;
    const over = overlapped(kept, token);
    if (kept.slice(over).some((each) => WEIGHT[each.type] >= WEIGHT[token.type])) continue;
    kept.length = over;
    kept.push(token);
  }
  return kept;
}

/** The index from which on tokens reach into one that begins no earlier than they do. */
function overlapped(kept: readonly Token[], { span }: Token): number {
  let at = kept.length;
  while (at > 0 && (kept[at - 1]?.span.end ?? 0) > span.start) at--;
  return at;
}

/** A token's part in each of its lines, without white space at their ends and quote marks at their beginnings. */
function byLine({ lines }: Draft, { start, end }: Span): Span[] {
  const first = lines.lineAt(start);
  const last = lines.lineAt(end);
  if (first === last) return [{ start, end }];
  const parts: Span[] = [];
  for (let line = first; line <= last; line++) {
    const from = Math.max(start, lines.start(line));
    const text = lines.text.slice(from, Math.min(end, lines.end(line)));
    const lead = line === first ? 0 : (/^[\s>]*/u.exec(text)?.[0].length ?? 0);
    const rest = text.slice(lead).trimEnd();
    if (rest !== '') parts.push({ start: from + lead, end: from + lead + rest.length });
  }
  return parts;
}
