import type { Subject } from '../subject.ts';
import { stateless } from '../subject.ts';

/** All rules of markdownlint. It offers nothing for a text that is edited. */
export async function loadMarkdownlint(): Promise<Subject> {
  const { lint } = await import('markdownlint/sync');
  return stateless((text) => lint({ strings: { contract: text }, config: { default: true } })['contract']?.length ?? 0);
}
