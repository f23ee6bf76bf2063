/** The last semantic tokens of each document, so that after an edit only what changed in them is sent. */
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import { between, common } from './contract/changes.ts';

interface Result {
  readonly id: string;
  readonly data: readonly number[];
}

export class TokenResults {
  readonly #last = new Map<string, Result>();
  #count = 0;

  /** All tokens of a document, under an id that was never given before. */
  full(uri: string, data: number[]): SemanticTokens {
    return { resultId: this.#keep(uri, data), data };
  }

  /** What changed since the result that the client has; all tokens when that is not the last one given. */
  delta(uri: string, previousId: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const previous = this.#last.get(uri);
    if (previous?.id !== previousId) return this.full(uri, data);
    return { resultId: this.#keep(uri, data), edits: editsBetween(previous.data, data) };
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }

  #keep(uri: string, data: readonly number[]): string {
    const id = String((this.#count += 1));
    this.#last.set(uri, { id, data });
    return id;
  }
}

/** One edit that makes the one list the other; none when they are the same. */
function editsBetween(old: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  const same = common(old, now);
  const deleteCount = old.length - same.before - same.after;
  const data = [...between(now, same)];
  return deleteCount === 0 && data.length === 0 ? [] : [{ start: same.before, deleteCount, data }];
}
