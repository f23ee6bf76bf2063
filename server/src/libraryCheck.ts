/** Whether a library reads as it is meant to: its examples, and its own templates, each reviewed in a contract of its own. */
import { parseContract } from './contract/contract.ts';
import type { Language } from './contract/types.ts';
import type { Example } from './library/examples.ts';
import { inLanguage } from './library/libraryFiles.ts';
import type { LibraryProblem } from './library/problem.ts';
import type { Library } from './library/types.ts';
import type { Range } from './lines.ts';
import { messagesIn } from './messages/messages.ts';
import { reviewContract } from './review/review.ts';
import type { Verdict } from './review/types.ts';
import { fillTemplate } from './wording/template.ts';

/** What opens the contract in which a text is reviewed. */
const OPENING: Readonly<Record<Language, string>> = {
  en: '# Agreement\n\nThis agreement is made between Nimbora NV (the “Provider”) and Stad Aalberg (the “Customer”).',
  fr: '# Contrat\n\nLe présent contrat est conclu entre Nimbora NV (le « Prestataire ») et Stad Aalberg (le « Client »).',
  nl: '# Overeenkomst\n\nDeze overeenkomst wordt gesloten tussen Nimbora NV (de “Leverancier”) en Stad Aalberg (de “Klant”).',
};

/** What a text of contract language is read as by an element's rules, under the title of its clause and in a contract with nothing else. */
export function verdictOn(text: string, element: string, language: Language, library: Library): Verdict | undefined {
  const clause = library.clauses.find(({ elements }) => elements.some(({ id }) => id === element));
  const filled = fillTemplate(text, messagesIn(language));
  const draft = contractWith(`## ${clause?.texts[language].title ?? ''}\n\n${filled}`, language);
  return reviewContract(parseContract(draft), library).verdicts.find((verdict) => verdict.element === element);
}

/** A contract between two parties that has nothing but the text. */
export function contractWith(text: string, language: Language): string {
  return `---\nlang: ${language}\n---\n\n${OPENING[language]}\n\n${text}\n`;
}

/**
 * The examples that are not read as they are to be, each reported where it stands.
 *
 * @param reader in whose language
 */
export function checkExamples(library: Library, examples: readonly Example[], reader: Language = 'en'): LibraryProblem[] {
  const found = examples.flatMap((example): LibraryProblem[] => {
    const { file, range, element, language, text, status, reason } = example;
    const verdict = verdictOn(text, element, language, library);
    if (verdict === undefined) return [];
    const asMeant = status === 'unmet' ? verdict.status !== 'met' : verdict.status === status;
    if (!asMeant) return [{ file, range, message: `This is read as ${reading(verdict, library, reader)}, not as ${status === 'unmet' ? 'less than met' : status}: change the rules of “${element}”, or the example.` }];
    if (reason === undefined || verdict.reasons.includes(reason)) return [];
    return [{ file, range, message: `This is read as ${reading(verdict, library, reader)}, but not for the reason “${reason}”: change the rules of “${element}”, or the example.` }];
  });
  return inLanguage(found, reader);
}

/** A template of the library, and where it stands. */
export interface TemplatePlace {
  readonly file: string;
  readonly element: string;
  readonly language: Language;
}

/**
 * The templates that do not give what their own elements ask, each reported where it stands: what is inserted has to
 * end the finding.
 *
 * @param files path to text, for the places
 * @param reader in whose language
 */
export function checkTemplates(library: Library, templates: readonly TemplatePlace[], files: ReadonlyMap<string, string>, reader: Language = 'en'): LibraryProblem[] {
  const found = templates.flatMap(({ file, element, language }): LibraryProblem[] => {
    const clause = library.clauses.find(({ elements }) => elements.some(({ id }) => id === element));
    const range = placeOfTemplate(files.get(file) ?? '', element);
    const verdict = clause && range && verdictOn(clause.texts[language].elements[element]?.template ?? '', element, language, library);
    if (range === undefined || verdict === undefined || verdict.status === 'met') return [];
    return [{ file, range, message: `This template is not found by the rules of its own element: it is read as ${reading(verdict, library, reader)}. Change the rules of “${element}” in clause.yaml, or this text.` }];
  });
  return inLanguage(found, reader);
}

/** "weak (The duty is one of effort only.)" */
function reading({ status, reasons }: Verdict, library: Library, reader: Language): string {
  const why = reasons.map((reason) => library.reasons[reader][reason] ?? reason).join(' ');
  return why === '' ? status : `${status} (${why})`;
}

/** The first line of an element's template; undefined where the text has none. */
function placeOfTemplate(text: string, element: string): Range | undefined {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
  const heading = lines.findIndex((line) => line.startsWith('###') && line.replace(/[#\\\s]/gu, '') === element);
  const end = lines.findIndex((line, index) => index > heading && line.startsWith('#'));
  const at = lines.findIndex((line, index) => index > heading && (end < 0 || index < end) && /^\s{0,3}>/u.test(line));
  if (heading < 0 || at < 0) return undefined;
  return { start: { line: at, character: 0 }, end: { line: at, character: lines[at]?.length ?? 0 } };
}
