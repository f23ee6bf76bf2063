/** The drafts to which fixes are applied. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../server/src/contract/types.ts';

export interface Sample {
  readonly name: string;
  readonly text: string;
}

const FOLDERS = ['../corpus/drafts/', '../../client/samples/', '../vscode/workspace/'];

/** Every sample draft of the project. */
export const SAMPLES: readonly Sample[] = FOLDERS.flatMap((folder) => {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => ({ name: `${folder.split('/').at(-2) ?? ''}/${name}`, text: readFileSync(`${path}${name}`, 'utf8') }));
});

/** A draft with the line ends that Windows writes. */
export function withCrlf(text: string): string {
  return text.replace(/\r\n|\r|\n/gu, '\r\n');
}

/** A draft of which every second line ends as Windows writes it. */
export function withMixedEnds(text: string): string {
  let line = 0;
  return text.replace(/\r\n|\r|\n/gu, () => (line++ % 2 === 0 ? '\r\n' : '\n'));
}

/** A contract of which there is only the title. */
export const TITLES: Readonly<Record<Language, string>> = {
  en: '# Cloud Services Agreement\n',
  fr: '# Contrat de services en nuage\n',
  nl: '# Overeenkomst voor clouddiensten\n',
};
