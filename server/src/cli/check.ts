/** `contract-review check`: what is wrong with drafts. */
import { LANGUAGES } from '../contract/types.ts';
import type { Language } from '../contract/types.ts';
import { messagesIn } from '../messages/messages.ts';
import { JSON_BETWEEN, JSON_OPENING, jsonClosing, jsonPage } from '../report/json.ts';
import { countFindings, TEXT_BETWEEN, textPage, textTotal } from '../report/text.ts';
import type { TextOptions } from '../report/text.ts';
import type { Task } from './batch.ts';
import { Complaint } from './complaint.ts';
import { oneOf, readJobs, readOptions } from './options.ts';
import { draftReviewer } from './reviewing.ts';
import { STANDARD_OPTION, STANDARD_USAGE } from './standards.ts';
import { hasProblems } from './files.ts';
import { reviewAll } from './reviewAll.ts';
import { terminal } from './terminal.ts';

export const USAGE = `Usage: contract-review check [options] PATH...

Reviews contracts in Markdown. A PATH is a file, a folder, a glob ("contracts/**/*.md"), or "-" for standard
input. Of a folder or a glob those Markdown files are reviewed that read like a contract, or say "contract: true"
in their front matter; a file that is named is always reviewed. What a draft accepts in a comment
(<!-- contract-review: accept ID because "reason" -->) is reported with its reason, and is no finding.

Options:
  --format text|json           how to report (default: text)
  --language auto|en|fr|nl     the language of the report (default: auto, the contract's own)
  --jobs N                     at most N drafts at a time (default: as many as the machine has cores)
  ${STANDARD_USAGE}
  --help                       print this text
  --version                    print the version

Exit status: 0 no error or warning found, 1 errors or warnings found, 2 wrong usage, unreadable input or no contract.
`;

interface Options {
  readonly format: 'text' | 'json';
  readonly language: 'auto' | Language;
  readonly terminal: TextOptions;
  readonly isUnderStandards: boolean;
}

/** What the report says of one draft; undefined for what is no contract. */
interface Page {
  readonly text: string;
  readonly language: Language;
  readonly findings: number;
  readonly hasProblems: boolean;
}

export const CHECK: Task<Options, Page | undefined> = {
  name: 'check',
  begin: ({ format, language, terminal, isUnderStandards }) => {
    const reviewer = draftReviewer(language, isUnderStandards);
    return async (draft) => {
      const document = await reviewer.reviewFound(draft);
      return document && {
        text: format === 'json' ? jsonPage(document) : textPage(document, terminal),
        language: document.words.language,
        findings: countFindings(document),
        hasProblems: hasProblems(document),
      };
    };
  },
};

/** Reviews every draft it can read and complains of the others. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals: paths } = readOptions(args, {
    format: { type: 'string', default: 'text' },
    language: { type: 'string', default: 'auto' },
    jobs: { type: 'string' },
    ...STANDARD_OPTION,
  });
  if (paths.length === 0) throw new Complaint('no file to check');
  const format = oneOf(values.format, ['text', 'json'], 'format');
  const language = oneOf(values.language, ['auto', ...LANGUAGES], 'language');
  const options: Options = { format, language, terminal: terminal(), isUnderStandards: !values['no-standard'] };
  const between = format === 'json' ? JSON_BETWEEN : TEXT_BETWEEN;
  let [pages, findings, hasAny, last]: [number, number, boolean, Language] = [0, 0, false, 'en'];
  if (format === 'json') process.stdout.write(JSON_OPENING);
  const { failed } = await reviewAll(CHECK, options, paths, readJobs(values.jobs), !values['no-standard'], (_, page) => {
    process.stdout.write(pages === 0 ? page.text : between + page.text);
    pages += 1;
    findings += page.findings;
    hasAny ||= page.hasProblems;
    last = page.language;
  });
  if (format === 'json') process.stdout.write(jsonClosing(pages));
  else if (pages > 0) process.stdout.write(textTotal(messagesIn(last), findings, pages));
  return failed ? 2 : hasAny ? 1 : 0;
}
