/** Names, codes and figures that nobody bears: a contract of any length has its own. */
import type { Random } from '../random.ts';
import { COMPANY_FORMS, SYLLABLES } from './words.ts';

export function name(random: Random): string {
  const syllables = Array.from({ length: random.int(2, 4) }, () => random.pick(SYLLABLES)).join('');
  return syllables.charAt(0).toUpperCase() + syllables.slice(1);
}

export function company(random: Random): string {
  return `${name(random)} ${random.pick(COMPANY_FORMS)}`;
}

export function code(random: Random): string {
  return `${name(random).slice(0, 2).toUpperCase()}-${random.int(1000, 99_999)}`;
}

export function date(random: Random): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(random.int(1, 28))}/${two(random.int(1, 12))}/${random.int(2019, 2029)}`;
}

/** Fills `{key}` places in. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w)\}/gu, (place, key: string) => values[key] ?? place);
}
