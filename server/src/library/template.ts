/** The placeholders of a template: the parties in braces, and blanks in square brackets. */
import type { Language, Span } from '../contract/types.ts';

const PARTIES = ['{provider}', '{customer}'];
const CONTRACTED = ['{de provider}', '{à provider}', '{de customer}', '{à customer}'];

/** Only French contracts "de" and "à" with the party's article. */
const PLACEHOLDERS: Readonly<Record<Language, readonly string[]>> = {
  en: PARTIES,
  fr: [...PARTIES, ...CONTRACTED],
  nl: PARTIES,
};

export interface TemplateFault {
  /** In the template as given. */
  readonly span: Span;
  readonly message: string;
}

/** What is wrong with the braces and brackets of a template, in order. */
export function templateFaults(template: string, language: Language): TemplateFault[] {
  const faults: TemplateFault[] = [];
  for (const { 0: found, index } of template.matchAll(/\{[^{}]*\}|\[[^[\]]*\]|[{}[\]]/gu)) {
    const message = found.startsWith('[') ? blankFault(found) : partyFault(found, language);
    if (message !== undefined) faults.push({ span: { start: index, end: index + found.length }, message });
  }
  return faults;
}

function partyFault(found: string, language: Language): string | undefined {
  if (found === ']') return 'This bracket is not opened: put “[” before the blank.';
  if (found.length === 1) return 'This brace has no partner: write {provider} or {customer}.';
  if (PLACEHOLDERS[language].includes(found.replace(/[ \n]+/gu, ' '))) return undefined;
  return `${found} is not a placeholder: write ${PLACEHOLDERS[language].join(', ')}.`;
}

function blankFault(found: string): string | undefined {
  if (found === '[') return 'This bracket is not closed: put “]” after the blank, and no bracket within it.';
  return /[\p{L}\p{N}]/u.test(found) ? undefined : 'This blank is empty: propose a value between the brackets, such as [30 days].';
}
