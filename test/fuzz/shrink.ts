/** Makes an input that fails as small as it gets. */
import type { Input } from './targets.ts';

/**
 * The smallest input found that still fails: stretches are left out, the longest first, then characters made plain.
 *
 * @param fails whether an input fails as the first one did
 * @param until when to be content with what there is, in milliseconds of `performance.now()`
 */
export function shrunk(input: Input, fails: (input: Input) => boolean, until: number): Input {
  if (typeof input === 'string') return plainer(shrunkList([...unitsOf(input)], (units) => fails(units.join('')), until).join(''), fails, until);
  const texts = [...shrunkList(input, (rest) => rest.length > 0 && fails(rest), until)];
  for (const index of texts.keys()) {
    const put = (text: string): string[] => texts.map((each, at) => (at === index ? text : each));
    texts[index] = shrunkList([...unitsOf(texts[index] ?? '')], (units) => fails(put(units.join(''))), until).join('');
  }
  return texts;
}

/** Lines of a long text first: they are tried by the thousand. Code units, so that half of a character can stand alone. */
function unitsOf(text: string): string[] {
  return text.split('');
}

function shrunkList<T>(list: readonly T[], fails: (list: readonly T[]) => boolean, until: number): readonly T[] {
  let rest = list;
  for (let size = Math.max(1, rest.length >> 1); ; size = Math.max(1, size >> 1)) {
    let less = false;
    for (let at = 0; at < rest.length && performance.now() < until; ) {
      const without = [...rest.slice(0, at), ...rest.slice(at + size)];
      if (fails(without)) {
        rest = without;
        less = true;
      } else at += size;
    }
    if (performance.now() >= until || (size === 1 && !less)) return rest;
  }
}

function plainer(text: string, fails: (text: string) => boolean, until: number): string {
  let rest = text;
  for (let at = 0; at < rest.length && performance.now() < until; at += 1) {
    if (/[a \n]/u.test(rest.charAt(at))) continue;
    const plain = `${rest.slice(0, at)}a${rest.slice(at + 1)}`;
    if (fails(plain)) rest = plain;
  }
  return rest;
}
