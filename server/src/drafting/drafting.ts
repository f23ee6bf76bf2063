import type { Contract } from '../contract/types.ts';
import { DraftingReader } from './reader.ts';
import type { Drafting, DraftingSeverities } from './types.ts';

/** Reads once what holds a contract together. */
export function readDrafting(contract: Contract, severities: DraftingSeverities = {}): Drafting {
  return new DraftingReader(severities).read(contract);
}
