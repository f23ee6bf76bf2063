import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Built by the project's own build. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
export const SERVER = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));
export const LIBRARY = fileURLToPath(new URL('../../dist/library.json', import.meta.url));

/** Built by the bench. */
export const OURS = fileURLToPath(new URL('../../dist/bench/ours.mjs', import.meta.url));
export const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
