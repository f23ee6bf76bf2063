/** `contract-review check`: what is wrong with drafts. */
import { LANGUAGES } from '../contract/types.ts';
import { jsonReport } from '../report/json.ts';
import { textReport } from '../report/text.ts';
import { Complaint } from './complaint.ts';
import { reviewFiles } from './files.ts';
import { oneOf, readOptions } from './options.ts';
import { bundledLibrary, DraftReviewer } from './reviewing.ts';

export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals: files } = readOptions(args, {
    format: { type: 'string', default: 'text' },
    language: { type: 'string', default: 'auto' },
  });
  if (files.length === 0) throw new Complaint('no file to check');
  const format = oneOf(values.format, ['text', 'json'], 'format');
  const language = oneOf(values.language, ['auto', ...LANGUAGES], 'language');
  const { documents, exitStatus } = await reviewFiles(files, new DraftReviewer(bundledLibrary(), language));
  process.stdout.write(format === 'json' ? jsonReport(documents) : textReport(documents, terminal()));
  return exitStatus;
}

function terminal(): { colour: boolean; width: number } {
  const { isTTY, columns } = process.stdout;
  return { colour: isTTY === true && (process.env['NO_COLOR'] ?? '') === '', width: isTTY === true ? columns : 100 };
}
