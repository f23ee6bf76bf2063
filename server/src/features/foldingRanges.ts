import type { FoldingRange } from 'vscode-languageserver';
import type { Draft } from './support/draft.ts';

export function foldingRanges(_draft: Draft): FoldingRange[] {
  return [];
}
