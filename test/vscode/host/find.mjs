/** Finds programs on this machine. */
import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/**
 * @param {readonly string[]} names
 * @returns {string | undefined} the path of the first of them that is on PATH
 */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const candidates = names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
  return candidates.find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @returns {string | undefined} a Chromium: the system's, or one that Playwright has installed */
export async function findChromium() {
  const system = onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
  if (system) return system;
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  return own && isExecutable(own) ? own : undefined;
}

/** @returns {string | undefined} ripgrep: the system's, or that of the npm package */
export function findRipgrep() {
  const system = onPath('rg');
  if (system) return system;
  try {
    const { rgPath } = createRequire(import.meta.url)('@vscode/ripgrep');
    return isExecutable(rgPath) ? rgPath : undefined;
  } catch {
    return undefined;
  }
}
