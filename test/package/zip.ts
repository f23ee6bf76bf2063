import { inflateRawSync } from 'node:zlib';

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  /** The permissions, as a Unix has them: `0o644`. */
  readonly mode: number;
  /** The date in the archive, as two DOS numbers. */
  readonly changed: readonly [date: number, time: number];
  readonly bytes: Buffer;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Reads a ZIP archive of less than 4 GB.
 *
 * Source: PKWARE's APPNOTE.TXT, 4.3.
 */
export function readZip(archive: Buffer): readonly ZipEntry[] {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('No ZIP archive.');
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error(`No entry at ${at}.`);
    const [name, extra, comment] = [archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32)];
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + name),
      mode: (archive.readUInt32LE(at + 38) >>> 16) & 0o7777,
      changed: [archive.readUInt16LE(at + 14), archive.readUInt16LE(at + 12)],
      bytes: contentOf(archive, archive.readUInt32LE(at + 42), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 10)),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function contentOf(archive: Buffer, at: number, size: number, method: number): Buffer {
  const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const bytes = archive.subarray(from, from + size);
  return method === 0 ? bytes : inflateRawSync(bytes);
}
