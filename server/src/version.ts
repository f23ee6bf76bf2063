import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the package that the running script is part of; the script is in its `dist`. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
