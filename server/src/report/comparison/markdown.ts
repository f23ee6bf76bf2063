/** A comparison in Markdown, to paste into a mail or a note. */
import { BARE_LINK } from '../markdown.ts';
import { visible } from '../../visible.ts';
import { SIGNS } from '../../messages/signs.ts';
import type { ElementStatus } from '../../library/types.ts';
import type { ElementComparison, PassagePair, Side } from '../../review/compare.ts';
import type { DiffPart } from '../wordDiff.ts';
import { cautionsOf, elementName, groupsOf, notesOf, partsOf, readSame, sectionCount, sectionName, sectionsNotShown, totalsOf } from './comparison.ts';
import type { Entry, ReportedComparison } from './comparison.ts';
import { shortened } from './text.ts';

/** The same as the other formats; deleted words stand in `<del>`, inserted ones in `<ins>`. */
export function comparisonMarkdown(reported: ReportedComparison): string {
  const { before, after, comparison, words, messages } = reported;
  const { colon } = words.messages;
  const groups = groupsOf(reported).flatMap(({ sign, title, count, entries }) => [`## ${sign} ${title} (${count})`, ...entries.flatMap((entry) => entryBlocks(reported, entry))]);
  const hidden = sectionsNotShown(reported);
  const blocks = [
    `# ${messages.title}`,
    `- ${messages.before}${colon}${escapeMarkdown(before.path)}\n- ${messages.after}${colon}${escapeMarkdown(after.path)}\n- ${escapeMarkdown(words.library.profile.source[words.language])}`,
    `**${messages.summary(comparison.counts)}**`,
    [`| | ${messages.before} | ${messages.after} |`, '|---|--:|--:|', ...totalsOf(reported).map((total) => `| ${total.sign} ${total.word} | ${total.before} | ${total.after} |`)].join('\n'),
    ...cautionsOf(reported).map((caution) => `> ⚠ ${escapeMarkdown(caution)}`),
    ...(groups.length === 0 ? [] : [messages.legend('<del>−</del>', '<ins>+</ins>')]),
    ...groups,
    `## ${messages.scope}`,
    messages.noRedline,
    `${sectionCount(reported)}${hidden.length === 0 ? '' : ` ${messages.notShown(hidden.length)}`}`,
    ...(hidden.length === 0 ? [] : [hidden.map(({ name, word }) => `- ${escapeMarkdown(name)} (${word})`).join('\n')]),
    messages.drafting(comparison.drafting.before, comparison.drafting.after),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function entryBlocks(reported: ReportedComparison, { elements, shownUnder }: Entry): string[] {
  const { words, messages } = reported;
  const [first] = elements;
  const notes = notesOf(reported, first).map(({ label, text }) => `- ${label}${words.messages.colon}${escapeMarkdown(text)}`);
  const passages = [
    ...(readSame(first) ? [messages.samePassage] : []),
    ...first.passages.map((pair) => passageBlock(reported, pair)),
    ...clauseBlock(reported, 'before', first.before),
    ...clauseBlock(reported, 'after', first.after),
  ];
  return [
    ...elements.flatMap((element) => titleBlocks(reported, element)),
    ...(notes.length === 0 ? [] : [notes.join('\n')]),
    ...(shownUnder === undefined ? passages : [escapeMarkdown(messages.shownUnder(elementName(reported, shownUnder)))]),
  ];
}

function titleBlocks(reported: ReportedComparison, element: ElementComparison): string[] {
  const { words } = reported;
  const status = (side: ElementStatus): string => `${SIGNS[side]} ${words.messages.status[side]}`;
  const statuses = element.before.status === element.after.status ? status(element.after.status) : `${status(element.before.status)} → ${status(element.after.status)}`;
  return [`### ${escapeMarkdown(elementName(reported, element))}`, `${statuses} (${escapeMarkdown(words.place(element.element))})`];
}

function passageBlock(reported: ReportedComparison, pair: PassagePair): string {
  const { messages } = reported;
  const missing = pair.before === undefined ? [messages.onlyAfter] : pair.after === undefined ? [messages.onlyBefore] : [];
  const section = pair.after === undefined ? sectionName(reported, 'before', pair.before?.section) : sectionName(reported, 'after', pair.after.section);
  return [`> ${partsOf(pair).map(marked).join('')}`, ...missing.map((each) => `> *${each}*`), `> — ${escapeMarkdown(section)}`].join('\n>\n');
}

/** Emphasis in Markdown cannot begin or end just anywhere: the elements of HTML can. */
function marked({ kind, text }: DiffPart): string {
  const own = escapeMarkdown(text);
  return kind === 'same' ? own : kind === 'deleted' ? `<del>${own}</del>` : `<ins>${own}</ins>`;
}

function clauseBlock(reported: ReportedComparison, version: 'before' | 'after', { clauseText }: Side): string[] {
  if (clauseText === undefined) return [];
  const { messages, words } = reported;
  const label = version === 'before' ? messages.clauseBefore : messages.clauseAfter;
  return [`${label} (${escapeMarkdown(sectionName(reported, version, clauseText.section))})${words.messages.colon.trimEnd()}`, `> ${escapeMarkdown(shortened(clauseText.text))}`];
}

/** A text as it is read, whatever Markdown or HTML it looks like, on one line; nothing stands before it that a list would begin with. */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~&$]/gu, '\\$&')
    .replace(/^( ?)([+-])(?= )/u, '$1\\$2')
    .replace(/^( ?\d{1,9})([.)])(?= )/u, '$1\\$2')
    .replace(BARE_LINK, '\\$&');
}
