/**
 * What a draft tells the review in comments: `<!-- contract-review: accept audit.reports, audit.right because "…" -->`.
 *
 * The words of the comment are the same in a draft of any language, as its ids are.
 */
import { commentsWith } from '../contract/comments.ts';
import type { Contract, Span } from '../contract/types.ts';

/** An id in a comment, as written. */
export interface WrittenCode {
  readonly code: string;
  readonly range: Span;
}

/** One statement of a comment: what it accepts and why. */
export interface Directive {
  /** The whole comment, from `<!--` to `-->`. */
  readonly comment: Span;
  /** Index of the section that the comment stands in. */
  readonly section: number;
  /** Whether the comment says nothing but this. */
  readonly alone: boolean;
  /** In the order in which they stand; none where it names nothing. */
  readonly codes: readonly WrittenCode[];
  /** White space folded; undefined where there is none to speak of. */
  readonly reason: string | undefined;
  /** What stands in the place of `accept`, where that is not what it says. */
  readonly verb: WrittenCode | undefined;
}

/** What each of these comments begins with. */
const NAME = 'contract-review';
const OPENING = /^<!--+\s*contract-review(?:\s*:\s*|\s+(?=accept\s))/u;
/** A statement after another one, whose reason has been closed. */
const ANOTHER = /["”»’'](?:\s{0,99}[;.]\s{0,99}(?:contract-review\s{0,9}:\s{0,9})?(?=accept\s)|[\s,]{0,99}(?:contract-review\s{0,9}:\s{0,9})?(?=accept\s[^]*?\bbecause\b))/giu;
const WORD = /[^\s,;]+/gu;
/** What joins ids, beside commas. */
const JOINS = /^(?:and|en|et|&|\+)$/iu;
/** Opening marks of quotation, and those that close what they open. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"”“', '“': '”"“', '„': '”“"', '”': '”"', '«': '»"', '‹': '›', "'": "'’", '‘': "’'", '’': "’'" };
/** Longer ones hold no reason that anybody would read. */
const LONGEST = 10_000;

/** The comments of a draft that are addressed to the review, statement by statement. */
export function directivesIn(contract: Contract): readonly Directive[] {
  // The sign of a comment is rarer than the letters of a name, and found far faster.
  if (!contract.text.includes('<!--') || !contract.text.includes(NAME)) return [];
  return commentsWith(contract, NAME).flatMap(({ range, section }) => {
    const source = contract.text.slice(range.start, range.end);
    const opening = OPENING.exec(source)?.[0];
    if (opening === undefined) return [];
    const body = source.slice(0, Math.min(source.length - '-->'.length, LONGEST));
    const spans = statements(body, opening.length);
    return spans.map((span) => ({ comment: range, section, alone: spans.length === 1, ...directive(body, span, range.start) }));
  });
}

/** The statements of a comment from an offset on, as spans of its source. */
function statements(body: string, from: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  ANOTHER.lastIndex = from;
  for (let match = ANOTHER.exec(body); match !== null; match = ANOTHER.exec(body)) {
    spans.push({ start, end: match.index + 1 });
    start = ANOTHER.lastIndex;
  }
  return [...spans, { start, end: body.length }];
}

/** @param offset of `body` in the draft */
function directive(body: string, { start, end }: Span, offset: number): Pick<Directive, 'codes' | 'reason' | 'verb'> {
  const text = body.slice(start, end);
  const verb = /^[^\s,;:]+/u.exec(text)?.[0] ?? '';
  const rest = text.slice(verb.length);
  const because = /\bbecause\b/iu.exec(rest);
  // Without a reason whatever follows the ids may be anything.
  const listed = because === null ? (/^\s*[^\s,;]+(?:\s*[,;]\s*[^\s,;]+)*/u.exec(rest)?.[0] ?? '') : rest.slice(0, because.index);
  const at = offset + start;
  const codes = codesIn(listed, at + verb.length);
  const reason = because === null ? undefined : reasonIn(rest.slice(because.index + because[0].length));
  const isAccept = verb.toLowerCase() === 'accept' || verb === '';
  return { codes, reason, verb: isAccept ? undefined : { code: verb, range: { start: at, end: at + verb.length } } };
}

function codesIn(listed: string, offset: number): WrittenCode[] {
  return [...listed.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const [, before = '', code = ''] = /^(["'“”«`(]*)(.*?)["'”»`):.]*$/u.exec(word) ?? [];
    if (code === '' || JOINS.test(code)) return [];
    const start = offset + index + before.length;
    return [{ code, range: { start, end: start + code.length } }];
  });
}

/** A reason as it is written, without its quotation marks; those within it stay. */
function reasonIn(source: string): string | undefined {
  const text = source.replace(/\s+/gu, ' ').trim().replace(/^: ?/u, '');
  const closing = QUOTES[text.charAt(0)];
  const last = closing === undefined ? 0 : Math.max(...[...closing].map((mark) => text.lastIndexOf(mark)));
  const reason = text.slice(closing === undefined ? 0 : 1, last > 0 ? last : undefined).trim();
  return isBlank(reason) ? undefined : reason;
}

/** Words that stand for a reason that is yet to be given, in the three languages. */
const YET_TO_COME =
  /^(?:t\.?b\.?[cdas]\.?|to ?do|n\/?a|n\.?v\.?t\.?|s\.?o\.?|x+|(?:the |a )?reason|(?:de |een )?reden|(?:le |un )?motif|(?:la |une )?raison|to be (?:completed|confirmed|determined|added)|(?:nog )?(?:in|aan) te vullen|nader te bepalen|(?:à|a) (?:compléter|completer|préciser|preciser|définir|definir))[.…?!]*$/iu;

/** Whether a reason is none: nothing but marks, a blank in brackets, a word for one that is yet to come. */
function isBlank(reason: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(reason)) return true;
  return /^(?:\[[^\]]*\]|\{[^}]*\}+|<[^>]*>)$/u.test(reason) || YET_TO_COME.test(reason);
}
