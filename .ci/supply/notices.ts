/** The third-party notices: for every package that ships, its copyright and the whole text of its licence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceFiles } from './components.ts';
import type { Component, Shipped } from './components.ts';

const RULE = '='.repeat(80);

/** Of licences whose text is the same for everybody; for a package that names its licence and does not bring it. */
const TEXTS: Readonly<Record<string, (holder: string) => string>> = {
  MIT: (holder) => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
};

/**
 * Writes the notices. Throws when a package neither brings its licence nor names one whose text is known here.
 *
 * @param root the folder of `node_modules`
 */
export function thirdPartyNotices({ components }: Shipped, root: string): string {
  const head = `Contract Review contains the following packages, whole or in part. Each keeps its own licence, which follows.\n`;
  return [head, ...components.map((component) => notice(component, root))].join('\n');
}

function notice(component: Component, root: string): string {
  const { name, version, licence } = component;
  const texts = licenceTexts(component, root);
  const holders = copyrightsInFiles(component, texts.join('\n'), root);
  const more = holders.length === 0 ? [] : [`Copyright notices in its files, under the same licence:\n\n${holders.join('\n')}`];
  return `${RULE}\n${name} ${version} (${licence})\n${RULE}\n\n${[...texts, ...more].join('\n\n')}\n`;
}

function licenceTexts(component: Component, root: string): readonly string[] {
  const names = licenceFiles(component, root);
  const brought = names.map((name) => plain(readFileSync(join(root, component.folder, name), 'utf8')));
  if (names.some((name) => /^(licen[cs]e|copying)/iu.test(name))) return brought;
  const text = TEXTS[component.licence];
  if (text === undefined || component.author === '') throw new Error(`${component.name} brings no licence, and ${component.licence} by ${component.author} is not one that can be filled in.`);
  return [...brought, `The package brings no text of its licence. Its package.json names ${component.licence} and ${component.author} as the author:\n\n${text(component.author)}`];
}

/** Who is named in the comments at the top of the bundled files, and not in the licence: the bundles have no comments. */
function copyrightsInFiles({ folder, files }: Component, licence: string, root: string): readonly string[] {
  const named = new Set<string>();
  for (const file of files) {
    const source = readFileSync(join(root, folder, file), 'utf8');
    for (const [comment] of source.matchAll(/\/\*[^]*?\*\//gu)) {
      for (const [line] of comment.matchAll(/Copyright (?:\(c\)|©|\d{4})[^\n]*/giu)) {
        const holder = line.replace(/\*+\/?\s*$/u, '').replace(/All rights reserved\.?/iu, '').trim().replace(/\.$/u, '');
        if (!licence.includes(holder)) named.add(holder);
      }
    }
  }
  return [...named].sort();
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n').trim();
}
