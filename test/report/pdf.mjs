/**
 * Prints the report on the sample drafts in the three languages, to look at every page as the one who receives it
 * would: `node test/report/pdf.mjs [--output DIR] [--draft FILE]...`, after a build. Writes PDFs and, of what a browser
 * shows, PNGs in light and in dark, to `.screenshots/report`. Needs Chromium, at `CHROMIUM` or /usr/bin/chromium.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values } = parseArgs({ options: { output: { type: 'string', default: '.screenshots/report' }, draft: { type: 'string', multiple: true } } });
const DRAFTS = values.draft ?? ['test/corpus/drafts/en/dpa.md', 'test/corpus/drafts/fr/contrat-saas.md', 'test/corpus/drafts/nl/cloudovereenkomst.md'];
const WIDTH = 1000;

/** The report as the command line writes it, for one draft or several. */
function reportOn(drafts, language) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/cli.cjs', 'report', '--date', '2026-11-23', '--language', language, ...drafts], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return stdout;
}

async function render(browser, name, html) {
  writeFileSync(join(values.output, `${name}.html`), html);
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 1200 } });
  await page.setContent(html, { waitUntil: 'load' });
  await page.pdf({ path: join(values.output, `${name}.pdf`), preferCSSPageSize: true, printBackground: false });
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, media: 'screen' });
    await page.screenshot({ path: join(values.output, `${name}.${colorScheme}.png`), clip: { x: 0, y: 0, width: WIDTH, height: 3000 }, fullPage: true });
  }
  await page.close();
  console.log(join(values.output, `${name}.pdf`));
}

mkdirSync(values.output, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  for (const language of ['en', 'fr', 'nl']) {
    for (const draft of DRAFTS) await render(browser, `${basename(draft, '.md')}.${language}`, reportOn([draft], language));
  }
  await render(browser, 'several', reportOn(DRAFTS, 'auto'));
} finally {
  await browser.close();
}
