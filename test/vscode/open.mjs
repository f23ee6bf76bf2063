/**
 * Reviews a draft in the terminal and opens it in VS Code with the extension, for a person to look at.
 *
 *   node test/vscode/open.mjs [FILE]
 *
 * In the VS Code that is installed (`code`), else in one that is downloaded, else in the browser. Where there is
 * nobody to look (no terminal, or `CI=true`) the browser's page is only asked whether it answers. Ends with 0 also
 * where no VS Code is to be had: the review in the terminal needs none.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { prepareServer, startServer, temporaryFolder, workbenchAddress } from './host.mjs';
import { downloadDesktop, hasScreen, openInDesktop } from './host/desktop.mjs';
import { onPath } from './host/find.mjs';
import { run } from './host/processes.mjs';

const CODE_TIMEOUT = 60_000;
const ANSWER_TIMEOUT = 30_000;
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const SAMPLE = join(root, 'test', 'corpus', 'drafts', 'en', 'cloud-iaas.md');

async function main() {
  const file = resolve(process.argv[2] ?? SAMPLE);
  if (!existsSync(file)) throw new Error(`${file} is not there.`);
  if (!existsSync(join(root, 'dist', 'client.cjs'))) throw new Error('The extension is not built: npm run build');
  reviewInTerminal(file);
  if (hasScreen()) {
    if (await openInstalled(file)) return;
    if (await openDownloaded(file)) return;
  }
  await openInBrowser(file);
}

/** Findings make the review end with 1, which is no failure here. */
function reviewInTerminal(file) {
  const path = relative(process.cwd(), file);
  const { status } = spawnSync(process.execPath, [join(root, 'dist', 'cli.cjs'), 'check', path], { stdio: 'inherit' });
  if (status === 2 || status === null) throw new Error(`${path} could not be reviewed.`);
  console.log('');
}

/** @returns {Promise<boolean>} whether it is open in the VS Code of this machine */
async function openInstalled(file) {
  // In a terminal of a remote VS Code, `code` talks to the window it belongs to, which cannot take an extension.
  const code = process.env.VSCODE_IPC_HOOK_CLI ? undefined : onPath('code');
  if (code === undefined) return false;
  const result = await run(code, ['--new-window', `--extensionDevelopmentPath=${root}`, dirname(file), file], { timeout: CODE_TIMEOUT });
  if (result.code === 0) console.log(`${file} is open in VS Code.`);
  return result.code === 0;
}

async function openDownloaded(file) {
  const executable = await downloadDesktop(console.log);
  if (executable === undefined) return false;
  console.log(`${file} opens in VS Code; close its window to go on.`);
  const userData = await temporaryFolder('contract-review-vscode-');
  await openInDesktop(executable, { extensionPath: root, workspace: dirname(file), file, userData });
  return true;
}

async function openInBrowser(file) {
  const vscode = await prepareServer(console.log);
  const server = await startServer({ vscode, extensionPath: root });
  const address = workbenchAddress(server, { workspace: dirname(file), file });
  console.log(`${file} is open in VS Code at\n\n  ${address}\n`);
  if (process.stdin.isTTY && process.env.CI !== 'true') {
    console.log('Open the address in a browser on this machine; Ctrl+C ends it.');
    return;
  }
  await answers(address);
  console.log('The page answers; there is no terminal to end it from, so it ends here.');
  server.end();
}

/** Goes to the page as a browser does: first with the token, then with the cookie got for it. */
async function answers(address) {
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT);
  const first = await fetch(address, { redirect: 'manual', signal });
  const cookie = first.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
  const page = await fetch(new URL(first.headers.get('location') ?? '', address), { headers: { cookie }, signal });
  if (!page.ok) throw new Error(`the page answers ${page.status}`);
}

try {
  await main();
} catch (error) {
  console.log(`There is no VS Code to show the draft in (${error.message}). The review in the terminal above stands by itself.`);
  process.exit(0);
}
