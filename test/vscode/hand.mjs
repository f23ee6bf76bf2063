/**
 * What a lawyer does in VS Code with mouse and keyboard, and waits to see there. Drives the ordinary workbench in
 * Chromium; fails where something does not come.
 */
import { cp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { processesBelow } from './host/processes.mjs';
import { openWorkbench, startServer, temporaryFolder, workbenchAddress } from './host.mjs';

const WAIT = 30_000;
/** Where in a line to point, in pixels. */
const MIDDLE = { x: 200, y: 8 };
/** Milliseconds until what fades in or is reviewed anew is drawn. */
const SETTLE = 1_500;
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const SETTINGS = {
  'editor.minimap.enabled': false,
  'window.title': '${activeEditorShort}${separator}${rootName}',
};

/** What is done one after the other in one workbench, each part with the drafts as the one before has left them. */
export const SESSIONS = [
  { name: 'by hand: the findings are read and mended, what holds the draft together is seen, and a deviation is accepted', parts: [readDraft, keepTogether] },
  { name: 'by hand: the coverage view leads to passages, inserts, accepts, and is filtered', parts: [coverage] },
  { name: 'by hand: the walkthrough leads to the sample, its report leads back to a passage, and the overview is shown', parts: [firstSteps] },
  { name: 'by hand: a review that ends again and again stays down, which is said; the findings stay, and the button starts it', parts: [crashes] },
  { name: 'by hand: a review that cannot be started says what to do, once, and is not waited for', parts: [neverStarts], extension: brokenExtension },
];

/**
 * Does what a session does, in a workbench and with drafts of its own.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ vscode: import('./host/cache.mjs').VSCode, theme: string, parts: Function[], extension?: () => Promise<string>, shoot?: (page: import('playwright-core').Page, what: string) => Promise<void> }} session
 *   `extension`: makes another one than the built one; `shoot`: called at each sight
 * @throws where something does not come in time
 */
export async function playSession(browser, { vscode, theme, parts, extension, shoot = async () => undefined }) {
  const workspace = join(await temporaryFolder('contract-review-'), 'contracts');
  await cp(join(here, 'workspace'), workspace, { recursive: true });
  const server = await startServer({ vscode, extensionPath: (await extension?.()) ?? root, settings: { ...SETTINGS, 'workbench.colorTheme': theme } });
  try {
    const address = workbenchAddress(server, { workspace, file: join(workspace, 'hosting-agreement.md') });
    const page = await openWorkbench(browser, address, { width: 1440, height: 900 });
    if (extension === undefined) await page.locator('.squiggly-error').first().waitFor({ timeout: WAIT });
    try {
      for (const part of parts) await part(page, (what) => shoot(page, what), server);
    } catch (error) {
      error.stack += `\nWhat is seen meanwhile:\n${await seen(page)}`;
      throw error;
    }
    await page.context().close();
  } finally {
    server.end();
  }
}

/** Points at something until what that shows is there: a mouse that rests while the editor is drawn anew shows nothing. */
async function hover(page, place, shown, position) {
  for (const late = Date.now() + WAIT; Date.now() < late; await page.mouse.move(0, 0)) {
    await place.hover({ timeout: WAIT, ...(position && { position }) });
    if (await shown.first().waitFor({ timeout: WAIT / 6 }).then(() => true, () => false)) return;
  }
  await shown.first().waitFor({ timeout: SETTLE });
}

/** The texts on the screen, and where its picture is. */
async function seen(page) {
  const picture = join(root, 'out', 'failed-by-hand.png');
  await page.screenshot({ path: picture }).catch(() => undefined);
  const text = await page.locator('.monaco-workbench').innerText({ timeout: SETTLE }).catch(() => '');
  return `${text.replace(/\s*\n\s*/gu, ' | ')}\n(${picture})`;
}

/** What a lawyer does: opens the draft, reads the list of findings, a hover and the fixes, and inserts a clause. */
async function readDraft(page, shoot) {
  const passage = page.locator('.view-line', { hasText: 'not liable for the acts' });
  const title = page.locator('.view-line', { hasText: '# Hosting Agreement' });
  await page.locator('.squiggly-error').first().waitFor({ timeout: WAIT });
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor({ timeout: WAIT });
  await shoot('1-problems');

  await page.keyboard.press('Control+J');
  await hover(page, passage, page.locator('.monaco-hover:not(.hidden) h3'), MIDDLE);
  await page.waitForTimeout(SETTLE);
  await shoot('2-hover');

  await passage.click({ position: MIDDLE });
  await fixes(page);
  await shoot('3-fixes-of-a-passage');
  await page.keyboard.press('Escape');

  await title.click({ position: MIDDLE });
  await fixes(page);
  await shoot('4-fixes-of-the-draft');

  await choose(page, 'Sovereignty');
  await page.locator('.view-line', { hasText: 'Sovereignty and location of the data' }).waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await shoot('5-inserted-clause');

  await status(page);
  await shoot('6-status');

  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'README.md' }).dblclick();
  await page.locator('.view-line', { hasText: '# Hosting tools' }).waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await status(page);
  await shoot('7-not-a-contract');
}

/** What else a lawyer does: sees what does not hold together, follows and renames a term, begins a clause, accepts a finding. */
async function keepTogether(page, shoot) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'services-agreement.md' }).dblclick();
  const line = (text) => page.locator('.view-line', { hasText: text });
  await line('# Managed Services Agreement').waitFor({ timeout: WAIT });
  await page.locator('.squiggly-warning, .squiggly-info').first().waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor({ timeout: WAIT });
  await shoot('8-together-problems');
  await page.keyboard.press('Control+J');

  await hover(page, line('2.2 The Provider'), page.locator('.monaco-hover:not(.hidden)'), { x: 320, y: 8 });
  await page.waitForTimeout(SETTLE);
  await shoot('9-term-hover');

  await line('2.2 The Provider').click({ position: { x: 320, y: 8 } });
  await page.keyboard.press('F2');
  await page.locator('.rename-box').first().waitFor({ timeout: WAIT });
  await shoot('10-rename');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+Shift+O');
  await page.waitForTimeout(SETTLE);
  await shoot('11-outline');
  await page.keyboard.press('Escape');

  await line('## 5. Audit').click({ position: { x: 60, y: 8 } });
  await fixes(page);
  await shoot('12-fixes-with-accept');
  await choose(page, 'Accept');
  await page.locator('.quick-input-widget input').first().waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await shoot('13-reason');
  await page.keyboard.type('The yearly site visit of the federation takes its place');
  await page.keyboard.press('Enter');
  await line('contract-review: accept').waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await shoot('14-accepted');

  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n## ');
  await page.locator('.suggest-widget .monaco-list-row').first().waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await shoot('15-completion');
  await page.keyboard.press('Escape');
}

/** What somebody does who has just installed it: walks through the first steps, with the sample beside them. */
async function firstSteps(page, shoot) {
  await command(page, 'Contract Review: Get Started');
  await page.locator('.gettingStartedContainer .step-title', { hasText: 'Open the sample contract' }).first().waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await shoot('40-walkthrough');
  await page.locator('.getting-started-step .monaco-button', { hasText: 'Open the Sample Contract' }).click();
  await page.locator('.view-line', { hasText: '# Cloud Services Agreement' }).waitFor({ timeout: WAIT });
  await page.locator('.squiggly-error').first().waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await shoot('41-sample');

  await command(page, 'Contract Review: Open Report');
  const report = page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
  await report.locator('h1', { hasText: 'Cloud Services Agreement' }).waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await shoot('42-report');
  await report.locator('a[href^="command:contractReview.goToEvidence"]').first().click();
  await page.locator('[id="status.editor.selection"]', { hasText: 'selected' }).waitFor({ timeout: WAIT });
  await command(page, 'Contract Review: Review All Contracts');
  await page.locator('.tab', { hasText: 'Overview of the contracts' }).waitFor({ timeout: WAIT });
  await page.waitForTimeout(2 * SETTLE);
  await shoot('43-overview');
}

/** What somebody sees whose language server ends by itself: nothing, until it has done so too often. */
async function crashes(page, shoot, { pid }) {
  const squiggles = page.locator('.squiggly-error');
  const toast = page.locator('.notification-toast', { hasText: 'is not started again' });
  for (let crash = 1, last = 0; crash <= 5; crash++) {
    last = await serverBelow(pid, last);
    process.kill(last, 'SIGKILL');
    await squiggles.first().waitFor({ timeout: WAIT });
  }
  await toast.waitFor({ timeout: WAIT });
  await squiggles.first().waitFor({ timeout: WAIT });
  await status(page, 'Contract Review has stopped');
  await page.waitForTimeout(SETTLE);
  await shoot('50-stopped');
  // What it says of itself hides the button.
  await page.mouse.move(600, 300);
  await page.locator('.hover-language-status').first().waitFor({ state: 'hidden', timeout: WAIT });
  await toast.getByRole('button', { name: 'Restart' }).click();
  await serverBelow(pid, 0);
  await page.mouse.move(900, 400);
  await page.waitForTimeout(SETTLE);
  await status(page);
  await page.locator('.hover-language-status', { hasText: / of \d+ met/u }).waitFor({ timeout: WAIT });
  await shoot('51-restarted');
}

/** The extension with a server that ends before it has begun. */
async function brokenExtension() {
  const folder = await temporaryFolder('contract-review-broken-');
  for (const path of ['package.json', 'package.nls.json', 'l10n', 'dist/client.cjs', 'dist/library.json', 'client/icons', 'client/samples', 'syntaxes', 'clause-library/schema']) {
    await cp(join(root, path), join(folder, path), { recursive: true });
  }
  await writeFile(join(folder, 'dist', 'server.cjs'), 'process.exit(1);\n');
  return folder;
}

/** What somebody sees whose installation is damaged. */
async function neverStarts(page, shoot) {
  const toasts = page.locator('.notification-toast');
  await toasts.filter({ hasText: 'Contract Review could not be started. Restart it; if that does not help, install the extension anew.' }).waitFor({ timeout: WAIT });
  await page.waitForTimeout(2 * SETTLE);
  await shoot('52-never-started');
  const told = await toasts.filter({ hasText: 'Contract Review' }).allInnerTexts();
  if (told.length !== 1) throw new Error(`It is said ${told.length} times:\n${told.join('\n')}`);
  await status(page);
  await page.locator('.hover-language-status', { hasText: 'Contract Review has stopped' }).waitFor({ timeout: WAIT });
}

/** The process of the language server, another one than before. */
async function serverBelow(pid, before) {
  for (const late = Date.now() + WAIT; Date.now() < late; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const [server] = (await processesBelow(pid, /dist[\\/]server\.cjs/u)).filter((each) => each !== before);
    if (server !== undefined) return server;
  }
  throw new Error('There is no process of the language server.');
}

/** Runs a command by its name in the palette. */
async function command(page, name) {
  await page.keyboard.press('F1');
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor({ timeout: WAIT });
  await page.keyboard.press('Enter');
}

/**
 * Goes through what a draft gives and lacks: with the mouse to a passage, by keyboard to a guarantee that is missing;
 * strengthens, accepts and inserts; looks at what is against the customer alone.
 */
async function coverage(page, shoot) {
  const row = (text) => page.locator('.custom-view-tree-node-item', { hasText: text }).first();
  await page.keyboard.press('Control+Shift+E');
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'services-agreement.md' }).dblclick();
  await page.locator('.view-line').first().waitFor({ timeout: WAIT });
  await page.keyboard.press('Control+Home');
  const lens = page.locator('.codelens-decoration a').first();
  await lens.waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await shoot('20-lens');
  await lens.click();
  await row('Audit').waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await shoot('21-coverage');

  await status(page);
  await shoot('22-status-with-score');
  await page.keyboard.press('Escape');

  // With the mouse: the clause, what decides on it, the passage.
  await page.keyboard.press('Control+Shift+E');
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'hosting-agreement.md' }).dblclick();
  await page.locator('.action-label[aria-label^="Contract Review"]').first().click();
  await row('guarantees met').waitFor({ timeout: WAIT });
  await row('Subcontracting').waitFor({ timeout: WAIT });
  await row('Subcontracting').locator('.label-name').click();
  await row('full liability for subcontractors').waitFor({ timeout: WAIT });
  await open(row('full liability for subcontractors'));
  await row('art. 2.2').click();
  await page.waitForTimeout(SETTLE);
  await shoot('23-evidence');

  // By keyboard: from the first row down to what is missing, and there with Enter.
  await page.keyboard.press('Control+0');
  await page.keyboard.press('Home');
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(SETTLE);
  await shoot('24-by-keyboard');
  await page.keyboard.press('Enter');
  await page.locator('[id="status.editor.selection"]', { hasText: 'Ln 13' }).waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await shoot('25-to-the-heading');

  await row('same obligations').hover();
  await row('same obligations').getByRole('button', { name: 'Insert' }).click();
  await page.locator('.view-line', { hasText: '2.3 The Provider' }).waitFor({ timeout: WAIT });
  await page.waitForTimeout(2 * SETTLE);
  await shoot('26-inserted');
  await row('advance notice').hover();
  await row('advance notice').getByRole('button', { name: 'Accept' }).click();
  await page.locator('.quick-input-widget input').first().waitFor({ timeout: WAIT });
  await page.keyboard.type('The framework agreement has a list of subcontractors');
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: 'contract-review: accept' }).first().waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await open(row('advance notice'));
  await page.waitForTimeout(SETTLE);
  await shoot('27-accepted-in-coverage');
  await row('advance notice').click({ button: 'right' });
  await page.waitForTimeout(SETTLE);
  await shoot('28-menu');
  await page.keyboard.press('Escape');

  await page.locator('.action-label[aria-label^="Filter the Coverage"]:visible').first().click();
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: WAIT });
  await page.waitForTimeout(SETTLE);
  await shoot('29-filter');
  for (const keys of ['ArrowDown', 'Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space']) await page.keyboard.press(keys);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(SETTLE);
  await shoot('30-filtered');
  await row('All guarantees').click();

  await page.mouse.move(900, 700);
  await page.keyboard.press('Control+Shift+E');
  await page.waitForTimeout(SETTLE);
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'README.md' }).dblclick();
  await page.locator('.action-label[aria-label^="Contract Review"]').first().click();
  await page.waitForTimeout(SETTLE);
  await shoot('31-no-contract');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+W');
  await page.waitForTimeout(SETTLE);
  await shoot('32-nothing-open');
}

/** Opens a row of a tree with the mouse. */
async function open(row) {
  await row.locator('xpath=ancestor::*[contains(@class,"monaco-tl-row")]').locator('.monaco-tl-twistie').click();
}

/** Opens the language status of the draft. */
async function status(page, text = '') {
  await hover(page, page.locator('#status\\.languageStatus'), page.locator('.hover-language-status', { hasText: text }));
}

/** Opens the menu of quick fixes at the cursor; once more where a machine with much to do has not taken the key. */
async function fixes(page) {
  const entry = page.locator('.action-widget .monaco-list-row').first();
  await page.keyboard.press('Control+.');
  if (await entry.waitFor({ timeout: WAIT / 2 }).then(() => true, () => false)) return;
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await entry.waitFor({ timeout: WAIT / 2 });
}

/** Goes down the menu to an entry and takes it. */
async function choose(page, text) {
  const focused = page.locator('.action-widget .monaco-list-row.focused');
  const entries = await page.locator('.action-widget .monaco-list-row').count();
  for (let step = 0; step < entries && !(await focused.innerText()).includes(text); step++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}
