/**
 * Whether a path matches a glob: `*` and `?` within a folder's or file's name, `**` across folders, `{a,b}`
 * for alternatives. A glob without a slash matches a file of that name in any folder; one that begins with a
 * slash is taken from the top. Paths have `/` between
 * names and none in front. No regular expression is built from the glob, and the time is at most the product
 * of the two lengths, so that a strange setting cannot stall the server.
 */
export function matchesGlob(path: string, glob: string): boolean {
  if (glob.length > LONGEST) return false;
  const names = path.split('/');
  return alternatives(glob).some((each) => {
    const parts = each.startsWith('/') ? each.slice(1).split('/') : each.includes('/') ? each.split('/') : ['**', each];
    return matches(names, parts, '**', matchesName);
  });
}

/** Longer than any path: a glob beyond that is nobody's, and matches nothing. */
const LONGEST = 4_000;

/** More alternatives than anyone writes by hand are cut off. */
const MOST_ALTERNATIVES = 256;

function alternatives(glob: string): string[] {
  const done: string[] = [];
  const open = [glob];
  while (open.length > 0 && done.length + open.length <= MOST_ALTERNATIVES) {
    const next = open.pop() ?? '';
    const start = next.indexOf('{');
    const end = next.indexOf('}', start);
    if (start < 0 || end < 0) done.push(next);
    else open.push(...next.slice(start + 1, end).split(',').map((each) => next.slice(0, start) + each + next.slice(end + 1)));
  }
  return done;
}

function matchesName(name: string, part: string): boolean {
  return matches([...name], [...part], '*', (character, wanted) => wanted === '?' || character === wanted);
}

/** Two-finger matching with one point to return to: the last `any`, which stands for any number of items. */
function matches(
  items: readonly string[],
  pattern: readonly string[],
  any: string,
  same: (item: string, wanted: string) => boolean,
): boolean {
  let item = 0;
  let wanted = 0;
  let returnItem = -1;
  let returnWanted = -1;
  while (item < items.length) {
    if (pattern[wanted] === any) {
      returnItem = item;
      returnWanted = wanted++;
    } else if (wanted < pattern.length && same(items[item] ?? '', pattern[wanted] ?? '')) {
      item++;
      wanted++;
    } else if (returnWanted >= 0) {
      item = ++returnItem;
      wanted = returnWanted + 1;
    } else {
      return false;
    }
  }
  while (pattern[wanted] === any) wanted++;
  return wanted === pattern.length;
}
