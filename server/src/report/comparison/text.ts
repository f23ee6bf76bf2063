/** A comparison for a person at a terminal. */
import { SIGNS } from '../../messages/signs.ts';
import type { ElementStatus } from '../../library/types.ts';
import type { ElementComparison, PassagePair, Side } from '../../review/compare.ts';
import { COLOURS, paint, wrap } from '../text.ts';
import type { TextOptions } from '../text.ts';
import type { ReportedDocument } from '../report.ts';
import { onOneLine } from '../../visible.ts';
import { cautionsOf, elementName, groupsOf, notesOf, partsOf, readSame, sectionCount, sectionsNotShown, totalsOf } from './comparison.ts';
import type { Entry, Group, ReportedComparison } from './comparison.ts';

const MARKS = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;
const GROUP_COLOURS = { worse: '31', better: '32', reworded: '36', unchanged: '2' } as const;

/** What is worse first, with places as `path:line:column`; deleted words as [-…-], inserted ones as {+…+}. */
export function comparisonText(reported: ReportedComparison, options: TextOptions): string {
  const { before, after, comparison, words, messages } = reported;
  const { colon } = words.messages;
  const head = [
    paint(messages.title, '1', options),
    `${messages.before}${colon}${onOneLine(before.path)}`,
    `${messages.after}${colon}${onOneLine(after.path)}`,
    onOneLine(words.library.profile.source[words.language]),
    '',
    ...totalLines(reported),
  ];
  const cautions = cautionsOf(reported).flatMap((caution) => wrap(`! ${caution}`, '', options.width));
  const blocks = [...head, ...(cautions.length === 0 ? [] : ['', ...cautions])].join('\n');
  const groups = groupsOf(reported).map((group) => groupBlock(reported, group, options));
  return `${[blocks, ...groups, scopeBlock(reported, options)].join('\n\n')}\n\n${messages.summary(comparison.counts)}\n`;
}

function totalLines(reported: ReportedComparison): string[] {
  const totals = totalsOf(reported);
  const width = totals.reduce((most, { word }) => Math.max(most, word.length), 0);
  return totals.map(({ sign, word, before, after }) => `  ${sign} ${word.padEnd(width)}  ${String(before).padStart(3)} → ${after}`);
}

function groupBlock(reported: ReportedComparison, { change, sign, title, count, entries }: Group, options: TextOptions): string {
  const heading = paint(`${sign} ${title} (${count})`, `1;${GROUP_COLOURS[change]}`, options);
  return [heading, ...entries.map((entry) => entryBlock(reported, entry, options))].join('\n\n');
}

function entryBlock(reported: ReportedComparison, { elements, shownUnder }: Entry, options: TextOptions): string {
  const { words, messages } = reported;
  const [first] = elements;
  const passages = [
    ...(readSame(first) ? wrap(messages.samePassage, '    ', options.width) : []),
    ...first.passages.flatMap((pair) => passageLines(reported, pair, options)),
    ...clauseLines(reported, 'before', first.before, options),
    ...clauseLines(reported, 'after', first.after, options),
  ];
  return [
    ...elements.flatMap((element) => titleLines(reported, element, options)),
    ...notesOf(reported, first).flatMap(({ label, text }) => wrap(`${label}${words.messages.colon}${text}`, '    ', options.width)),
    ...(shownUnder === undefined ? passages : wrap(messages.shownUnder(elementName(reported, shownUnder)), '    ', options.width)),
  ].join('\n');
}

function titleLines(reported: ReportedComparison, element: ElementComparison, options: TextOptions): string[] {
  const { words } = reported;
  const status = (side: ElementStatus): string => paint(`${SIGNS[side]} ${words.messages.status[side]}`, COLOURS[side], options);
  const statuses = element.before.status === element.after.status ? status(element.after.status) : `${status(element.before.status)} → ${status(element.after.status)}`;
  return [`  ${paint(elementName(reported, element), '1', options)} (${onOneLine(words.place(element.element))})`, `    ${statuses}`];
}

function passageLines({ before, after, messages }: ReportedComparison, pair: PassagePair, options: TextOptions): string[] {
  const marked = partsOf(pair).map(({ kind, text }) => MARKS[kind][0] + text + MARKS[kind][1]).join('');
  const missing = pair.before === undefined ? [messages.onlyAfter] : pair.after === undefined ? [messages.onlyBefore] : [];
  const place = pair.after === undefined ? pair.before && placeOf(before, pair.before.range.start) : placeOf(after, pair.after.range.start);
  return [
    ...wrap(marked, '      ', options.width),
    ...missing.flatMap((each) => wrap(each, '      ', options.width)),
    ...(place === undefined ? [] : [`      ${paint(place, '2', options)}`]),
  ];
}

function clauseLines(reported: ReportedComparison, version: 'before' | 'after', { clauseText }: Side, options: TextOptions): string[] {
  if (clauseText === undefined) return [];
  const { messages, words } = reported;
  const label = version === 'before' ? messages.clauseBefore : messages.clauseAfter;
  return [
    ...wrap(`${label}${words.messages.colon}${shortened(clauseText.text)}`, '      ', options.width),
    `      ${paint(placeOf(reported[version], clauseText.range.start), '2', options)}`,
  ];
}

function scopeBlock(reported: ReportedComparison, options: TextOptions): string {
  const { messages, comparison } = reported;
  const { before, after } = comparison.drafting;
  const hidden = sectionsNotShown(reported);
  return [
    paint(messages.scope, '1', options),
    ...wrap(messages.noRedline, '  ', options.width),
    ...wrap(sectionCount(reported), '  ', options.width),
    ...(hidden.length === 0 ? [] : wrap(messages.notShown(hidden.length), '  ', options.width)),
    ...hidden.map(({ name, word }) => `    - ${onOneLine(name)} (${word})`),
    ...wrap(messages.drafting(before, after), '  ', options.width),
  ].join('\n');
}

function placeOf({ path, lines }: ReportedDocument, offset: number): string {
  const { line, character } = lines.position(offset);
  return `${path}:${line + 1}:${character + 1}`;
}

/** The most of an article's text that is shown where no passage decides. */
const MOST = 600;

/** A long text, cut at a blank. */
export function shortened(text: string): string {
  if (text.length <= MOST) return text;
  const cut = text.lastIndexOf(' ', MOST);
  return `${text.slice(0, cut > MOST / 2 ? cut : MOST)} …`;
}
