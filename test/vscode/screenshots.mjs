/**
 * Pictures of what a lawyer sees, for people to look at: `.screenshots/{light,dark,contrast}-….png`.
 *
 *   node test/vscode/screenshots.mjs [light|dark|contrast]
 *
 * Needs a built extension.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { playSession, SESSIONS } from './hand.mjs';
import { prepareBrowserHost, startBrowser } from './host.mjs';

const pictures = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.screenshots');
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' };

await mkdir(pictures, { recursive: true });
const { vscode } = await prepareBrowserHost(console.log);
const browser = await startBrowser();
try {
  for (const [name, theme] of Object.entries(THEMES)) {
    if (process.argv[2] !== undefined && process.argv[2] !== name) continue;
    const shoot = async (page, what) => {
      const path = join(pictures, `${name}-${what}.png`);
      await page.screenshot({ path });
      console.log(path);
    };
    for (const { parts, extension } of SESSIONS) await playSession(browser, { vscode, theme, parts, extension, shoot });
  }
} finally {
  await browser.close();
}
