import type { Contract, Section } from '../../contract/types.ts';
import { closedMarks, headingLike } from './headings.ts';
import { wrapped } from './layout.ts';
import type { Layout } from './layout.ts';
import { siblings } from './outline.ts';
import type { Place } from './placement.ts';

/**
 * A whole clause as the draft would write it: headed and numbered like the section it is modelled on, a
 * paragraph for each element, numbered `7.1`, `7.2` where the draft numbers its paragraphs so.
 */
export function clauseText(
  contract: Contract,
  place: Place,
  title: string,
  paragraphs: readonly string[],
  layout: Layout,
): string {
  const { eol } = layout;
  const model = contract.sections[place.model ?? -1];
  const heading =
    model === undefined
      ? { text: `## ${title}`, runIn: false }
      : headingLike(contract, model, place.number, title, eol);
  const mark = place.number === undefined || model === undefined ? undefined : paragraphMark(contract, place.model ?? 0);
  const bodies = paragraphs.map((paragraph, at) =>
    mark === undefined ? paragraph : `${mark(place.number ?? '', at + 1)}${paragraph}`,
  );
  if (!heading.runIn) return [heading.text, ...bodies.map((body) => wrapped(body, layout))].join(eol.repeat(2));
  const [first = '', ...others] = bodies;
  return [`${heading.text} ${first}`, ...others].map((body) => wrapped(body, layout)).join(eol.repeat(2));
}

type Mark = (clause: string, paragraph: number) => string;

/** How paragraphs are numbered within their articles, where at least half of the numbered sections do so. */
function paragraphMark(contract: Contract, model: number): Mark | undefined {
  const series = siblings(contract, model)
    .map((at) => contract.sections[at])
    .filter((section) => section?.heading?.number !== undefined);
  const marks = series.flatMap((section) => (section === undefined ? [] : (markIn(contract, section) ?? [])));
  return marks.length * 2 >= series.length ? marks.at(-1) : undefined;
}

function markIn(contract: Contract, section: Section): Mark | undefined {
  const article = /\d+(?:\.\d+)*$/u.exec(section.heading?.number ?? '')?.[0];
  if (article === undefined) return undefined;
  for (const provision of section.provisions) {
    if (provision.number === undefined || !provision.number.startsWith(`${article}.`)) continue;
    const raw = contract.text.slice(provision.range.start, provision.range.end);
    const at = raw.indexOf(provision.number);
    const rest = raw.slice(at + provision.number.length);
    const between = /^(?:[ \t]|\\?[.):\]]|\*\*|__)*/u.exec(rest)?.[0] ?? ' ';
    const before = at < 0 ? '' : raw.slice(0, at);
    return (clause, paragraph) => closedMarks(`${before}${/\d+(?:\.\d+)*$/u.exec(clause)?.[0] ?? clause}.${paragraph}${between || ' '}`);
  }
  return undefined;
}
