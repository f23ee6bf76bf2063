/** A new clause as the files of a library. */
import type { Language } from '../contract/types.ts';
import type { Level, Localised } from '../library/types.ts';
import { messagesIn } from '../messages/messages.ts';
import { NEW_CLAUSE, textFile } from '../messages/newClause.ts';

export interface NewElement {
  readonly id: string;
  /** Names of concepts. */
  readonly terms: readonly string[];
  readonly by?: string;
  readonly negated?: string;
  readonly softeners: readonly string[];
  readonly texts: Partial<Localised<NewElementText>>;
}

export interface NewElementText {
  readonly label: string;
  readonly asks: string;
  /** Markdown. */
  readonly template: string;
}

export interface NewClauseContent {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly languages: readonly Language[];
  readonly headings: readonly string[];
  /** Concept to its forms by language. */
  readonly words: ReadonlyMap<string, Partial<Localised<readonly string[]>>>;
  readonly elements: readonly NewElement[];
}

/** Name of each file in the clause's folder, to its text. */
export function filesOf(clause: NewClauseContent): Map<string, string> {
  return new Map([['clause.yaml', yamlOf(clause)], ...clause.languages.map((language) => [textFile(language), textOf(clause, language)] as const)]);
}

function yamlOf({ id, level, languages, headings, words, elements }: NewClauseContent): string {
  const comment = NEW_CLAUSE[languages[0] ?? 'en'].comment.map((line) => `# ${line}`);
  const forms = [...words].flatMap(([name, by]) => [`  ${name}:`, ...languages.flatMap((language) => (by[language] === undefined ? [] : [`    ${language}: ${list(by[language])}`]))]);
  return [
    ...comment,
    `id: ${id}`,
    `level: ${level}`,
    `headings: ${list(headings)}`,
    ...(forms.length > 0 ? ['words:', ...forms] : []),
    'elements:',
    ...elements.flatMap(elementLines),
    '',
  ].join('\n');
}

function elementLines({ id, terms, by, negated, softeners }: NewElement): string[] {
  return [
    `  - id: ${id}`,
    ...(by === undefined ? [] : [`    by: ${by}`]),
    ...(negated === undefined ? [] : [`    negated: ${negated}`]),
    ...(softeners.length === 0 ? [] : [`    softeners: ${list(softeners)}`]),
    '    signals:',
    `      - met: ${list(terms)}`,
  ];
}

/** What YAML could take for something else stands in quotes. */
function list(values: readonly string[]): string {
  return `[${values.map((value) => (/^[a-z][a-z0-9-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/u.test(value) ? value : JSON.stringify(value))).join(', ')}]`;
}

function textOf({ title, elements }: NewClauseContent, language: Language): string {
  const { whyItMatters, lookFor } = messagesIn(language);
  const words = NEW_CLAUSE[language];
  const blocks = elements.flatMap(({ id, texts }) => {
    const text = texts[language];
    return text === undefined ? [] : [`### ${id}`, `**${text.label}**`, wrapped(text.asks, ''), wrapped(text.template, '> ')];
  });
  return `${[`# ${title}`, words.explanation, `## ${whyItMatters}`, words.why, `## ${lookFor}`, words.lookFor, `## ${words.elements}`, ...blocks].join('\n\n')}\n`;
}

const WIDTH = 118;

/** Lines of a readable length; a line never begins with what Markdown would take for a list or a heading. */
function wrapped(text: string, mark: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const begins = /^(?:[-+*#=>|]|\d{1,9}[.)]|~{3}|`{3})/u.test(word);
    if (last !== undefined && (begins || last.length + word.length < WIDTH)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => mark + line).join('\n');
}
