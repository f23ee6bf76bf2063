/** The library that the build compiled; reading the file is the caller's job. */
import type { Library } from './types.ts';

/**
 * The compiled library in the text of `dist/library.json`, which the build has validated already.
 * Throws a SyntaxError when the text is not JSON.
 */
export function libraryFromJson(json: string): Library {
  return JSON.parse(json) as Library;
}
