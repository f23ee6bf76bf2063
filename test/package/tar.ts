import { gunzipSync } from 'node:zlib';

/**
 * The names and contents of the files in a `.tgz` of npm.
 *
 * Source: POSIX.1-1988, ustar: blocks of 512 bytes.
 */
export function readTarball(archive: Buffer): ReadonlyMap<string, Buffer> {
  const bytes = gunzipSync(archive);
  const files = new Map<string, Buffer>();
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const name = bytes.toString('utf8', at, at + 100).replace(/\0.*$/su, '');
    const size = parseInt(bytes.toString('latin1', at + 124, at + 136), 8);
    files.set(name, bytes.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
