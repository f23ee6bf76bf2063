/** VS Code's server, which serves the workbench and runs the extension host. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { atTheEnd, run, start, tail, within } from './processes.mjs';

const START_TIMEOUT = 60_000;

/** What keeps VS Code quiet, offline and the same every time. */
export const QUIET = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  // In a browser VS Code saves by itself; what a test tries would stay for the next one.
  'files.autoSave': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'window.commandCenter': false,
  'git.enabled': false,
  'npm.fetchOnlinePackageInfo': false,
  'typescript.disableAutomaticTypeAcquisition': true,
};

/**
 * Starts the server on a free port of 127.0.0.1, for those only who know its token.
 *
 * @param {{ vscode: import('./cache.mjs').VSCode, extensionPath?: string, vsix?: string, userData?: string, settings?: object, driven?: boolean }} options
 *   `extensionPath`: an unpacked extension that is there as an installed one;
 *   `vsix`: a packed one, installed as a user would; `userData`: a folder that is kept, otherwise a temporary one;
 *   `settings`: machine settings beside the quiet ones; `driven`: for tests in the extension host, without notifications
 * @returns {Promise<{ port: number, token: string, pid: number, end: () => void }>} `pid`: of VS Code's server, above all that it starts
 * @throws when it does not listen within a minute, with its last lines
 */
export async function startServer({ vscode, extensionPath, vsix, userData, settings = {}, driven = false }) {
  const folder = userData ?? (await temporaryFolder('contract-review-vscode-'));
  await mkdir(join(folder, 'data', 'Machine'), { recursive: true });
  await writeFile(join(folder, 'data', 'Machine', 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  const [node, ...main] = vscode.server;
  const common = [
    '--accept-server-license-terms',
    '--user-data-dir', join(folder, 'data'),
    '--extensions-dir', join(folder, 'extensions'),
    '--telemetry-level', 'off',
  ];
  const environment = {
    ...withoutEditorSettings(process.env),
    // No marketplace to look extensions up in, and the sockets go where they are cleared away.
    EXTENSIONS_GALLERY: '{}',
    XDG_RUNTIME_DIR: await temporaryFolder('contract-review-'),
  };
  if (extensionPath) await unpack(join(folder, 'extensions'), extensionPath);
  if (vsix) await install(node, [...main, ...common], vsix, environment);
  const token = randomUUID();
  const { child, end } = start(
    node,
    // VS Code takes an extension and tests from an address only where it is told that it is driven.
    [...main, ...common, '--connection-token', token, '--host', '127.0.0.1', '--port', '0', '--disable-workspace-trust', ...(driven ? ['--enable-smoke-test-driver'] : [])],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const listening = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        const port = /agent listening on (\d+)/.exec(output)?.[1];
        if (port) resolve(Number(port));
      });
    }
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${tail(output)}`)));
  });
  listening.catch(() => undefined);
  try {
    const port = await within(listening, START_TIMEOUT, `VS Code's server does not listen after ${START_TIMEOUT / 1000} s.`);
    return { port, token, pid: child.pid, end };
  } catch (error) {
    end();
    throw error;
  }
}

/** An extension in a folder of its own is one more in the folder of extensions; a link will do. */
async function unpack(extensions, extensionPath) {
  const { publisher, name, version } = JSON.parse(await readFile(join(extensionPath, 'package.json'), 'utf8'));
  const link = join(extensions, `${publisher}.${name}-${version}`);
  await mkdir(extensions, { recursive: true });
  await rm(link, { force: true });
  await symlink(extensionPath, link, 'junction');
}

async function install(node, server, vsix, env) {
  const { code, output } = await run(node, [...server, '--install-extension', vsix], {
    env,
    timeout: START_TIMEOUT,
  });
  if (code !== 0) throw new Error(`${vsix} could not be installed:\n${tail(output)}`);
}

/** @returns {Promise<string>} a folder that is gone when this process ends */
export async function temporaryFolder(prefix) {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Started from a terminal in VS Code, its variables would make the server believe it is that VS Code. */
function withoutEditorSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name)));
}
