import type { Heading } from '../../contract/types.ts';

/** Longer names are cut: a list of headings shows no more of them. */
const LONGEST = 160;

/** What a list shows of a heading: "4.2 Audit", "Article 4 – Audit", "Article 4"; never empty. */
export function headingName({ number = '', title }: Heading): string {
  // A number with its word is a name of its own: "Article 4 Audit" would read as one.
  const between = /\s/u.test(number) ? ' – ' : ' ';
  const name = [number.trim(), title.text.trim()].filter((part) => part !== '').join(between);
  if (name === '') return '…';
  return name.length > LONGEST ? `${name.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '').trimEnd()}…` : name;
}
