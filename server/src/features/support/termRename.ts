/** A defined term under another name: where it stands, in which form, and around what marks. */
import { sectionAt } from '../../contract/sections.ts';
import { formLike } from '../../language/nameForms.ts';
import { wordBefore } from '../../language/wordBefore.ts';
import type { Term, TermUse } from '../../drafting/types.ts';
import type { Draft } from './draft.ts';
import type { Change } from './edits.ts';
import { renamedAnchors } from './renamedAnchors.ts';

/** Characters before a use in which the article is looked for. */
const BEFORE = 16;

/** One name of a term: its own or an alias. */
export interface NamedTerm {
  readonly term: Term;
  readonly name: string;
}

/** The name under which a term stands in one of its uses. */
export function nameUsed(draft: Draft, term: Term, use: TermUse): string {
  return use.form === 'alias' ? (closest(written(draft, use), term.aliases) ?? term.name) : term.name;
}

/**
 * The changes that give a term another name, each use in its own form, in the order of the document. Those of which the
 * form is a guess, or the article before may not fit, are to be checked; uses under its other names stay.
 */
export function renamed(draft: Draft, { term, name }: NamedTerm, newName: string): Change[] {
  const changes = draft.drafting.terms
    .usesOf(term)
    .filter((use) => nameUsed(draft, term, use) === name)
    .map((use) => changeOf(draft, use, name, newName));
  return [...changes, ...renamedAnchors(draft.review.contract, changes)].sort((a, b) => a.span.start - b.span.start);
}

function changeOf(draft: Draft, use: TermUse, name: string, newName: string): Change {
  const { contract } = draft.review;
  const { language } = contract.sections[sectionAt(contract, use.range.start)] ?? contract;
  const { messages } = draft.words;
  // An entity or an escape in the source is no other form.
  const form = formLike(language, use.form === 'same' ? name : written(draft, use), name, newName);
  const before = contract.text.slice(Math.max(0, use.range.start - BEFORE), use.range.start);
  const article = wordBefore(language, before, form.text);
  const span = { start: use.range.start - (article?.length ?? 0), end: use.range.end };
  const replaced = inPlaceOf(contract.text.slice(use.range.start, use.range.end), form.text);
  const text = (article?.text ?? '') + replaced.text;
  if (!form.sure || !replaced.sure) return { span, text, check: messages.checkInflected };
  return article?.length === 0 ? { span, text, check: messages.checkArticle } : { span, text };
}

/** The words of a use, white space folded and without the marks of Markdown between them. */
function written({ review: { contract } }: Draft, { range }: TermUse): string {
  return contract.text
    .slice(range.start, range.end)
    .replace(MARKS, '')
    .replace(BETWEEN, ' ');
}

/** Emphasis and tags, which may begin or end in the midst of a term. */
const MARKS = /[*_~]+|<\/?[a-z][^<>]*>/giu;
/** White space between words, with the mark of a block quote where a line begins. */
const BETWEEN = /[^\S\r\n]*[\r\n][\s>]*|\s+/gu;

/** A name in the place of what the source has, with its line ends and marks. */
function inPlaceOf(source: string, name: string): { readonly text: string; readonly sure: boolean } {
  const separators = source.match(SEPARATORS) ?? [];
  if (separators.length === 0) return { text: name, sure: true };
  const words = name.split(' ');
  if (separators.length === words.length - 1) {
    return { text: words.map((word, index) => word + (separators[index] ?? '')).join(''), sure: true };
  }
  const marks = [...source.matchAll(MARKS)].map((mark) => ({ text: mark[0], opens: /\s$/u.test(source.slice(0, mark.index)) }));
  if (marks.length === 0) return { text: name, sure: true };
  const put = (opening: boolean) => marks.filter(({ opens }) => opens === opening).map(({ text }) => text).join('');
  return { text: put(true) + name + put(false), sure: false };
}

const SEPARATORS = /(?:[*_~]+|<\/?[a-z][^<>]*>)*(?:[^\S\r\n]*[\r\n][\s>]*|\s+)(?:[*_~]+|<\/?[a-z][^<>]*>)*/giu;

/** The alias that a use stands for: the longest with which it begins alike. */
function closest(text: string, aliases: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  const exact = aliases.find((alias) => alias.toLowerCase() === lower);
  if (exact !== undefined) return exact;
  const alike = aliases.map((alias) => ({ alias, length: commonLength(lower, alias.toLowerCase()) }));
  return alike.sort((a, b) => b.length - a.length)[0]?.alias;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}
