/** Gaps, duplicates and mixed styles in the numbers of articles and paragraphs. */
import type { Contract } from '../contract/types.ts';
import type { DraftingFlaw } from './types.ts';

export function numberingFlaws(_contract: Contract): readonly DraftingFlaw[] {
  return [];
}
