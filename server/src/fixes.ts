/** All that the server can do about a finding, the first choices first. */
import { insertClause } from './features/codeActions/insertClause.ts';
import { insertElement, insertPositions } from './features/codeActions/insertElement.ts';
import { overrule, replaceSentence, strengthenByPositions } from './features/codeActions/strengthen.ts';
import type { Fix } from './features/support/fixes.ts';

export const FIXES: readonly Fix[] = [insertClause, insertElement, ...insertPositions, replaceSentence, ...strengthenByPositions, overrule];
