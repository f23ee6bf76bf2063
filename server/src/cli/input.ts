/** What the command line reads: files, and standard input. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Complaint } from './complaint.ts';

const LARGEST = 20 * 1024 * 1024;

/** The text of a file, or of standard input for "-", without a byte order mark; throws a `Complaint` that says what to do. */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Complaint('not UTF-8 text; save or convert it as UTF-8 and check it again');
  }
}

/** Reads no more than it takes to see that a file is too large. */
async function readBytes(file: string): Promise<Buffer> {
  const stream: Readable = file === '-' ? process.stdin : createReadStream(file);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST) throw new Complaint('larger than 20 MB; split it and check the parts');
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(explain(error));
  }
  return Buffer.concat(chunks);
}

/** Why a file cannot be read, for a person. */
export function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'is a folder; name the files in it';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by you; check its permissions';
  return error instanceof Error ? error.message : String(error);
}
