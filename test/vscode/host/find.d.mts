/** The path of the first of the programs that is on PATH. */
export function onPath(...names: readonly string[]): string | undefined;
/** A Chromium: the system's, or one that Playwright has installed. */
export function findChromium(): Promise<string | undefined>;
/** ripgrep: the system's, or that of the npm package. */
export function findRipgrep(): string | undefined;
