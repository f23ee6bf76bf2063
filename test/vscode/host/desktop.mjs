/** Desktop VS Code, downloaded by `@vscode/test-electron`: where it can be had, and where there is a screen to show it on. */
import { mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { onPath } from './find.mjs';
import { run, start, within } from './processes.mjs';

/** How long the download service may be silent, in milliseconds: offline, the answer has to come at once. */
const SILENCE = 5_000;
const DOWNLOAD_TIMEOUT = 5 * 60_000;

/**
 * Whether a window can be opened: on Linux that takes a display, or `xvfb-run` for tests.
 *
 * @param {{ tests?: boolean }} [options]
 */
export function hasScreen({ tests = false } = {}) {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) || (tests && onPath('xvfb-run') !== undefined);
}

/**
 * @param {(line: string) => void} say
 * @param {import('./cache.mjs').Age} [age]
 * @returns {Promise<string | undefined>} the executable, or nothing where it cannot be had or cannot start
 */
export async function downloadDesktop(say, age = 'newest') {
  const cachePath = join(homedir(), '.cache', 'contract-review', 'vscode-desktop');
  try {
    await mkdir(cachePath, { recursive: true });
    const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
    const executable = await within(
      downloadAndUnzipVSCode({ version: age === 'newest' ? 'stable' : await oldestVersion(), cachePath, timeout: SILENCE, reporter: new SilentReporter() }),
      DOWNLOAD_TIMEOUT,
      'the download takes too long',
    );
    return (await canStart(executable)) ? executable : undefined;
  } catch (error) {
    say(`Desktop VS Code cannot be downloaded (${error instanceof Error ? error.message : error}).`);
    return undefined;
  }
}

/** The lowest version that the extension says it works in. */
async function oldestVersion() {
  const { engines } = JSON.parse(await readFile(join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'package.json'), 'utf8'));
  return engines.vscode.replace(/^\D+/u, '');
}

/** On a Linux without a desktop the libraries of one may be missing. */
async function canStart(executable) {
  if (process.platform !== 'linux') return true;
  const { output } = await run('ldd', [executable], { timeout: 10_000 });
  return !output.includes('not found');
}

/** What makes a VS Code of its own, apart from the user's. */
function ownFolders(userData) {
  return [
    `--user-data-dir=${join(userData, 'data')}`,
    `--extensions-dir=${join(userData, 'extensions')}`,
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-updates',
    '--disable-workspace-trust',
    '--disable-telemetry',
    '--skip-welcome',
    '--skip-release-notes',
  ];
}

/**
 * Runs a test module in desktop VS Code.
 *
 * @param {string} executable
 * @param {{ extensionPath: string, suite: string, workspace: string, userData: string, timeout: number, log: (line: string) => void }} options
 * @returns {Promise<number>} the exit code
 */
export async function runInDesktop(executable, { extensionPath, suite, workspace, userData, timeout, log }) {
  const args = [
    workspace,
    `--extensionDevelopmentPath=${extensionPath}`,
    `--extensionTestsPath=${suite}`,
    ...ownFolders(userData),
  ];
  const needsScreen = !hasScreen();
  const { code } = await run(needsScreen ? 'xvfb-run' : executable, needsScreen ? ['-a', executable, ...args] : args, {
    timeout,
    onOutput: (text) => text.split('\n').filter(Boolean).forEach((line) => log(line)),
  });
  return code;
}

/**
 * Opens a file in desktop VS Code with the extension, for a person to look at.
 *
 * @returns {Promise<number>} the exit code, when the window is closed
 */
export function openInDesktop(executable, { extensionPath, workspace, file, userData }) {
  const { child } = start(executable, [workspace, file, `--extensionDevelopmentPath=${extensionPath}`, ...ownFolders(userData)], {
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 0));
  });
}
