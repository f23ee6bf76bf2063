/** What `npm audit` says, in words that cannot be taken for more than it is. */

/** How the check ended: no known vulnerability, some, or nobody could say. */
export type Outcome = 'clean' | 'vulnerable' | 'unanswered';

export interface Verdict {
  readonly outcome: Outcome;
  /** One line for each package that is concerned, or why there is no answer. */
  readonly lines: readonly string[];
}

interface Advice {
  readonly title?: string;
  readonly url?: string;
}

interface Vulnerability {
  readonly name: string;
  readonly severity: string;
  readonly via: readonly (string | Advice)[];
  /** Where it is installed: the keys of the lock file. */
  readonly nodes: readonly string[];
}

/**
 * Reads the answer of `npm audit --json`. Whatever is not a complete answer is none.
 *
 * @param output what it wrote on standard output
 * @param ships tells whether a package, by its key in the lock file, is in what ships
 */
export function verdictOf(output: string, ships: (folder: string) => boolean): Verdict {
  const answer = parsed(output);
  if (answer?.['auditReportVersion'] !== 2 || typeof answer['vulnerabilities'] !== 'object' || answer['vulnerabilities'] === null) {
    return { outcome: 'unanswered', lines: [typeof answer?.['message'] === 'string' ? answer['message'] : 'npm audit gave no report.'] };
  }
  const vulnerabilities = Object.values(answer['vulnerabilities'] as Readonly<Record<string, Vulnerability>>);
  const lines = vulnerabilities.map((one) => `${one.nodes.some(ships) ? 'SHIPS' : 'builds or tests'}: ${one.name}, ${one.severity}: ${one.via.map(inWords).join('; ')}`);
  return { outcome: lines.length === 0 ? 'clean' : 'vulnerable', lines: lines.sort() };
}

function inWords(via: string | Advice): string {
  return typeof via === 'string' ? `through ${via}` : [via.title, via.url].filter((part) => part !== undefined).join(' ');
}

function parsed(output: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(output);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
