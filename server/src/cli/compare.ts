/** `contract-review compare`: what changed between two drafts. */
import { Complaint } from './complaint.ts';

export async function compare(_args: readonly string[]): Promise<number> {
  throw new Complaint('not there yet');
}
