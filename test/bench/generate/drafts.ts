/** The articles of the self-written drafts, taken apart so that they can be put together anew. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../../../server/src/contract/types.ts';

/** An article without its number. */
export interface Article {
  readonly title: string;
  /** Paragraphs, lists and tables, as they stand in the draft. */
  readonly blocks: readonly string[];
}

const DRAFTS = new URL('../../corpus/drafts/', import.meta.url);

/** The second half of the bilingual draft: a generated contract is in one language. */
const OTHER_LANGUAGE = /^## Tweede deel[^]*/mu;

/** The four ways in which the drafts write a heading, its number left out. */
const NUMBER = String.raw`(?:(?:article|artikel|annexe?|schedule|bijlage)\s+\w+\s*)?(?:\d+[.]?\s*)?(?:[–.-]\s*)?`;
const HEADINGS: readonly RegExp[] = [
  new RegExp(String.raw`^#{2,6} ${NUMBER}(.+)$`, 'iu'),
  new RegExp(String.raw`^\*\*${NUMBER}(.+)\*\*$`, 'iu'),
  new RegExp(String.raw`^${NUMBER}(.+)\n-+$`, 'iu'),
  new RegExp(String.raw`^(?:ARTICLE|ARTIKEL|ANNEXE|BIJLAGE) \w+ – (.+)$`, 'u'),
];

/** What belongs to one draft only: signatures, places to fill in, annexes without text. */
const NOT_FOR_REUSE = /____|^\[[^\]]*\]$|\{\{/u;

const known = new Map<Language, readonly Article[]>();

/** All articles of the drafts in a language that have a body. */
export function articlesIn(language: Language): readonly Article[] {
  const articles = known.get(language) ?? readArticles(language);
  known.set(language, articles);
  return articles;
}

function readArticles(language: Language): Article[] {
  const folder = new URL(`${language}/`, DRAFTS);
  const files = readdirSync(folder).filter((name) => name.endsWith('.md')).sort();
  return files.flatMap((file) => articlesOf(readFileSync(new URL(file, folder), 'utf8')));
}

function articlesOf(draft: string): Article[] {
  const text = draft.replaceAll('\r\n', '\n').replace(/^---\n[^]*?\n---\n/u, '').replace(OTHER_LANGUAGE, '');
  const articles: { title: string; blocks: string[] }[] = [];
  for (const block of text.split(/\n{2,}/u).map((each) => each.trim())) {
    const title = titleIn(block);
    if (title !== undefined) articles.push({ title, blocks: [] });
    else if (block !== '' && !NOT_FOR_REUSE.test(block)) articles.at(-1)?.blocks.push(block);
  }
  return articles.filter(({ blocks }) => blocks.join('').length > 60);
}

function titleIn(block: string): string | undefined {
  for (const heading of HEADINGS) {
    const title = heading.exec(block)?.[1];
    if (title !== undefined) return sentenceCase(title);
  }
  return undefined;
}

/** Some drafts shout their headings. */
function sentenceCase(title: string): string {
  return title === title.toUpperCase() ? title.charAt(0) + title.slice(1).toLowerCase() : title;
}
