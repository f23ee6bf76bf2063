import type { Contract, Section, Span } from '../../contract/types.ts';

/** Indices of a section and all sections under it, in order. */
export function family(contract: Contract, index: number): number[] {
  const members = [index];
  for (let at = index + 1; at < contract.sections.length && isUnder(contract, at, index); at++) members.push(at);
  return members;
}

function isUnder(contract: Contract, index: number, ancestor: number): boolean {
  for (let at = contract.sections[index]?.parent; at !== undefined; at = contract.sections[at]?.parent) {
    if (at === ancestor) return true;
    if (at < ancestor) return false;
  }
  return false;
}

/** A section with all its subsections. */
export function wholeRange(contract: Contract, index: number): Span {
  const last = family(contract, index).at(-1) ?? index;
  return { start: contract.sections[index]?.range.start ?? 0, end: contract.sections[last]?.range.end ?? contract.text.length };
}

/** Indices of the sections with the same parent and kind, this one included, in order. */
export function siblings(contract: Contract, index: number): number[] {
  const { parent, kind } = contract.sections[index] ?? {};
  return contract.sections.flatMap((section, at) =>
    section.parent === parent && section.kind === kind && section.heading !== undefined ? [at] : [],
  );
}

/** Whether the text of a section goes on in the line of its heading: "**4.1 Audit.** The Customer may ...". */
export function isRunIn(contract: Contract, section: Section): boolean {
  const first = section.provisions[0];
  if (section.heading === undefined || first === undefined) return false;
  return !/[\r\n]/u.test(contract.text.slice(section.heading.range.end, first.range.start));
}
