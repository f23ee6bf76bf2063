/** Which documents are reviewed. */
import type { Settings } from '../../client/src/protocol.ts';
import { matchesGlob } from './glob.ts';

/**
 * `exclude` is stronger than `include`, and both are stronger than what the document says or looks like.
 *
 * @param path as the globs have it
 * @param declared what the document's front matter says
 * @param detect whether it reads like a contract; asked only where that decides
 */
export function isWanted(settings: Settings, path: string, declared: boolean | undefined, detect: () => boolean): boolean {
  if (settings.exclude.some((glob) => matchesGlob(path, glob))) return false;
  if (settings.include.some((glob) => matchesGlob(path, glob))) return true;
  switch (settings.contracts) {
    case 'detect':
      return detect();
    case 'frontMatter':
      return declared === true;
    case 'off':
      return false;
  }
}
