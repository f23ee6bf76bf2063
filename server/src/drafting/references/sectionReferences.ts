/** The cross-references of one section, and the numbers that others may refer to. */
import { sourceSpan } from '../../contract/spans.ts';
import type { Provision, Span } from '../../contract/types.ts';
import { copied, kept } from '../../memory.ts';
import type { SectionText, SectionTexts } from '../sectionTexts.ts';
import { contextOf, namesLaw, once, speaksOfPersonalData } from './outside.ts';
import type { Context } from './outside.ts';
import { findReferences } from './referencePattern.ts';
import type { FoundReference, Step } from './referencePattern.ts';
import { headingLike, readLabels } from './sectionLabels.ts';
import type { SectionLabels } from './sectionLabels.ts';

/** All offsets are from the section's origin. */
export interface ReferenceNote {
  readonly range: Span;
  readonly written: string;
  /** The provision it stands in; undefined in a title. */
  readonly provision: number | undefined;
  readonly numbers: readonly NumberNote[];
  readonly context: Context;
  /** Whether the text around it speaks of personal data. */
  readonly personalData: () => boolean;
}

export interface NumberNote {
  readonly range: Span;
  readonly written: string;
  readonly path: readonly Step[];
  readonly title: string | undefined;
}

export interface ReferenceNotes {
  readonly references: readonly ReferenceNote[];
  readonly labels: SectionLabels;
}

/** Between two references that share what they are of: "Article 28 and Article 32 of the GDPR". */
const SHARES = /^(?:\s\([^()]{1,100}\))?,?\s?(?:(?:and|or|and\/or|en|of|en\/of|et|ou|et\/ou|to|as well as|ainsi que|alsook)\s)?(?:(?:of|van|de|à|aux?|the|les|des|du|in|under)\s)?(?:l['’])?$/iu;

export function readReferences(section: SectionTexts): ReferenceNotes {
  const found = section.texts.map(({ plain }) => referencesOf(plain.text));
  const labels = readLabels(section, found);
  if (section.kind === 'contents') return { references: [], labels };
  const references = section.texts.flatMap((text, index) => notesOf(section, text, found[index] ?? []));
  return { references: kept(references), labels };
}

/** No paragraph is as long: what is, is data. */
const LONGEST_READ = 400_000;

function referencesOf(text: string): FoundReference[] {
  const found = findReferences(text.length > LONGEST_READ ? text.slice(0, LONGEST_READ) : text);
  // "Article 12 – Term": a heading that was not read as one refers to nothing.
  return found[0]?.start === 0 && headingLike(text) !== undefined ? found.slice(1) : found;
}

function notesOf({ source, section }: SectionTexts, { plain, provision }: SectionText, found: readonly FoundReference[]): ReferenceNote[] {
  if (found.length === 0) return [];
  const { text } = plain;
  const { provisions, heading } = section.body;
  const title = heading?.title.text ?? '';
  const around = (): string => (provision === undefined ? title : aboveOf(provisions, provision, title));
  const contexts = contextsOf(text, found, once(() => namesLaw(around()) || namesLaw(text)));
  const personalData = once(() => speaksOfPersonalData(text) || speaksOfPersonalData(around()));
  return found.map((reference, index) => {
    const range = sourceSpan(plain, reference.start, reference.end);
    const numbers = reference.numbers
      .map(({ start, end, path, title: named }) => ({ title: named === undefined ? undefined : copied(named), range: sourceSpan(plain, start, end), written: copied(text.slice(start, end)), path: path.map(keptStep) }))
      .sort((a, b) => a.range.start - b.range.start);
    const context: Context = contexts[index] ?? { standing: 'plain', document: undefined };
    return { range, written: copied(source.slice(range.start, range.end).replace(/\s+/gu, ' ')), provision, numbers, context, personalData };
  });
}

function keptStep({ unit, name, value }: Step): Step {
  return { unit, name, value: copied(value) };
}

/** The title, and the sentences that a provision completes. */
function aboveOf(provisions: readonly Provision[], provision: number, title: string): string {
  const texts = [title];
  for (let at = provisions[provision]?.leadIn; at !== undefined && texts.length < 6; at = provisions[at]?.leadIn) texts.push(provisions[at]?.plain.text ?? '');
  return texts.join('\n');
}

function contextsOf(text: string, found: readonly FoundReference[], lawIsNamed: () => boolean): Context[] {
  const contexts: Context[] = [];
  let next: { readonly reference: FoundReference; readonly context: Context } | undefined;
  for (const reference of [...found].reverse()) {
    let context: Context = reference.codeArticle ? { standing: 'outside', document: undefined } : contextOf(text, reference.start, reference.end, lawIsNamed);
    const shares = next !== undefined && context.standing !== 'inside' && context.document === undefined && SHARES.test(text.slice(reference.end, next.reference.start));
    if (shares && next !== undefined) context = shared(context, next.context);
    contexts.push(context);
    next = { reference, context };
  }
  return contexts.reverse();
}

/** The context of a reference that shares what the next one is of. */
function shared(own: Context, next: Context): Context {
  if (next.isDoubtful?.() === true) return { standing: 'doubtful', document: undefined };
  return next.standing === 'plain' ? own : next;
}
