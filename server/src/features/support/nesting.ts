import type { Contract } from '../../contract/types.ts';

/**
 * Where each section ends with all its subsections, as an offset; in one pass, however many there are.
 *
 * @returns one for each of the contract's sections
 */
export function wholeEnds({ sections }: Contract): number[] {
  const ends = sections.map(({ range }) => range.end);
  return handedUp(sections, ends);
}

/**
 * To each section the greatest of its own value and those of all its subsections.
 *
 * @param own one for each section; changed and given back
 */
export function handedUp(sections: Contract['sections'], own: number[]): number[] {
  // A section stands before its subsections, so that from the last one on all below a section is known.
  for (let at = sections.length - 1; at >= 0; at--) {
    const parent = sections[at]?.parent;
    if (parent !== undefined) own[parent] = Math.max(own[parent] ?? 0, own[at] ?? 0);
  }
  return own;
}
