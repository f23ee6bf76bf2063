/** `contract-review library`: checks a folder of own clauses. */
import { Complaint } from './complaint.ts';

export async function library(_args: readonly string[]): Promise<number> {
  throw new Complaint('not there yet');
}
