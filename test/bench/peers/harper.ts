import type { Subject } from '../subject.ts';
import { stateless } from '../subject.ts';

/** Harper in this process, its binary and dictionary loaded beforehand. What it keeps between texts it keeps itself. */
export async function loadHarper(): Promise<Subject> {
  const [{ LocalLinter }, { binaryInlined }] = await Promise.all([import('harper.js'), import('harper.js/binaryInlined')]);
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return stateless(async (text) => (await linter.lint(text, { language: 'markdown' })).length);
}
