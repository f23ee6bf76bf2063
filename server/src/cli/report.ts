/** `contract-review report`: a document to send. */
import { Complaint } from './complaint.ts';

export async function report(_args: readonly string[]): Promise<number> {
  throw new Complaint('not there yet');
}
