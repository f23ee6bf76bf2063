import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import type { Draft } from './support/draft.ts';

/** What the tokens of a draft can be. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: ['term', 'reference', 'party', 'duty', 'blank'], tokenModifiers: ['definition'] };

/** @param range what of the draft; all of it when left out */
export function semanticTokens(_draft: Draft, _range?: Range): SemanticTokens {
  return { data: [] };
}
