/** Names in a library: clauses, elements, concepts; from what a person writes. */

/** Longest title of a clause, and longest id that is made of one. */
const LONGEST_TITLE = 100;
const LONGEST_ID = 40;

export type TitleFault = 'empty' | 'long' | 'marks';

/** What is wrong with a clause's title; undefined when it will do. */
export function titleFault(title: string): TitleFault | undefined {
  if (idOf(title, '') === '') return 'empty';
  if (title.trim().length > LONGEST_TITLE) return 'long';
  return /[<>[\]{}\\`*_#|\r\n]/u.test(title) ? 'marks' : undefined;
}

/** What is wrong with the name of a library's folder, relative to the standard's; undefined when it will do. */
export function isFolderName(name: string): boolean {
  return name.length <= 200 && name.split('/').every((part) => /^[\p{L}\p{N}_][\p{L}\p{N}_. -]*$/u.test(part) && !/[. ]$/u.test(part));
}

/**
 * Lower-case words joined by hyphens: "Beroepsaansprakelijkheid & verzekering" to `beroepsaansprakelijkheid-verzekering`.
 *
 * @param otherwise what to give when the text has no letter of the alphabet in it
 */
export function idOf(text: string, otherwise: string): string {
  const bare = text
    .slice(0, 1_000)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/ß/gu, 'ss')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[-0-9]+/u, '');
  return cut(bare) || otherwise;
}

/** At a hyphen, where there is one. */
function cut(id: string): string {
  if (id.length <= LONGEST_ID) return id.replace(/-+$/u, '');
  const head = id.slice(0, LONGEST_ID);
  const at = head.lastIndexOf('-');
  return at > 10 ? head.slice(0, at) : head.replace(/-+$/u, '');
}

/** What YAML takes for something else than a word, and what its reader refuses. */
const RESERVED: ReadonlySet<string> = new Set(['null', 'true', 'false', 'constructor']);

/** The id, with a number behind it where it is taken. */
export function untaken(id: string, isTaken: (id: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? id : `${id}-${count}`;
    if (!RESERVED.has(name) && !isTaken(name)) return name;
  }
}
