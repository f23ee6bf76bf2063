/** Contracts that read like contracts, of one language, numbered, with parties; and what careless hands make of drafts. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { LANGUAGES, PHRASES, PROVISIONS, TITLES } from './pieces.ts';
import { markdownText } from './markdown.ts';
import { oddPiece } from './unicode.ts';

const OPENINGS = {
  en: '# Cloud agreement\n\nThis agreement is made between Nimbora NV (the “Provider”) and Stad Aalberg (the “Customer”).\n\n',
  fr: '# Contrat cloud\n\nLe présent contrat est conclu entre Nimbora NV (le « Prestataire ») et la Ville d’Aalberg (le « Client »).\n\n',
  nl: '# Cloudovereenkomst\n\nDeze overeenkomst wordt gesloten tussen Nimbora NV (de “Leverancier”) en Stad Aalberg (de “Klant”).\n\n',
} as const;

const STYLES: readonly ((at: number, title: string) => string)[] = [
  (at, title) => `## ${at}. ${title}`,
  (at, title) => `## Article ${at} – ${title}`,
  (_, title) => `## ${title}`,
  (at, title) => `**${at}. ${title}**`,
  (at, title) => `${at}. ${title}\n---`,
  (at, title) => `ARTIKEL ${at} ${title.toUpperCase()}`,
];

/** How the provisions of a section stand: as paragraphs, with numbers, as items, as rows, one after the other. */
const SHAPES: readonly ((at: number, texts: readonly string[]) => string)[] = [
  (_, texts) => texts.join('\n\n'),
  (at, texts) => texts.map((text, index) => `${at}.${index + 1} ${text}`).join('\n\n'),
  (at, texts) => texts.map((text, index) => `${at}.${index + 1}. ${text}`).join('\n'),
  (_, texts) => texts.map((text, index) => `${index + 1}. ${text}`).join('\n'),
  (_, texts) => `The parties agree:\n\n${texts.map((text, index) => `(${String.fromCharCode(97 + (index % 26))}) ${text}`).join('\n\n')}`,
  (_, texts) => texts.map((text) => `- ${text}`).join('\n'),
  (_, texts) => `| Nr | Text |\n| --- | --- |\n${texts.map((text, index) => `| ${index + 1} | ${text.replace(/\|/gu, '')} |`).join('\n')}`,
  (_, texts) => texts.join(' '),
  (_, texts) => texts.map((text) => `> ${text}`).join('\n>\n'),
];

/** A contract of some sections. */
export const contractText: fc.Arbitrary<string> = fc.constantFrom(...LANGUAGES).chain((language) => {
  const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PROVISIONS[language]) }, { weight: 1, arbitrary: fc.constantFrom(...PHRASES[language]) });
  const section = fc.tuple(fc.constantFrom(...TITLES[language]), fc.constantFrom(...SHAPES), fc.array(text, { minLength: 1, maxLength: 4 }));
  return fc.tuple(fc.constantFrom(...STYLES), fc.array(section, { minLength: 1, maxLength: 5 }), fc.boolean(), fc.boolean()).map(([style, sections, opens, crlf]) => {
    const body = sections.map(([title, shape, texts], index) => `${style(index + 1, title)}\n\n${shape(index + 1, texts)}\n\n`).join('');
    const whole = (opens ? OPENINGS[language] : '') + body;
    return crlf ? whole.replace(/\n/gu, '\r\n') : whole;
  });
});

function textsUnder(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort().map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8'));
}

/** The drafts of the tests and the samples of the extension. */
export const DRAFTS: readonly string[] = [...textsUnder(new URL('../../corpus/drafts/', import.meta.url)), ...textsUnder(new URL('../../../client/samples/', import.meta.url))];

/** One careless move; places are in thousandths of the text. */
type Move = readonly [kind: number, at: number, length: number, piece: string];

const move: fc.Arbitrary<Move> = fc.tuple(fc.nat(9), fc.nat(1000), fc.nat(400), fc.oneof({ weight: 2, arbitrary: oddPiece }, { weight: 1, arbitrary: markdownText }, { weight: 2, arbitrary: fc.constantFrom('# ', '\n\n', '\n', '- ', '> ', '**', '`', '```\n', '<!--', '-->', '<div>', '|', '[', '](', '\\', '“', '(', '\n---\n', '\n\n## 7. Nieuw\n\n', '1.1 ', '\t') }));

function moved(text: string, [kind, thousandths, length, piece]: Move): string {
  const at = Math.floor((text.length * thousandths) / 1000);
  const end = Math.min(text.length, at + length);
  const lines = text.split('\n');
  const line = Math.floor((lines.length * thousandths) / 1000);
  switch (kind) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, end) + text.slice(at, end) + text.slice(end);
    case 2: {
      const other = DRAFTS[length % DRAFTS.length] ?? '';
      return text.slice(0, at) + other.slice(thousandths, thousandths + length * 3) + text.slice(at);
    }
    case 3: {
      const from = lines[line] ?? '';
      const to = (line + length) % lines.length;
      return lines.map((own, index) => (index === line ? (lines[to] ?? '') : index === to ? from : own)).join('\n');
    }
    case 4:
      return lines.map((own, index) => (index >= line && index < line + (length % 20) ? `${' '.repeat(length % 9)}${own}` : own)).join('\n');
    case 5:
      return lines.map((own, index) => (index >= line && index < line + (length % 12) ? `${'> - '.repeat(1 + (length % 6))}${own}` : own)).join('\n');
    case 6:
      return text.slice(0, at + length);
    case 7:
      return text.slice(at);
    default:
      return text.slice(0, at) + piece + text.slice(at + (kind === 8 ? 0 : length % 40));
  }
}

const LONGEST = 30_000;

/** A part of a draft, from the beginning of a line on; one in eight is whole, or nearly. */
const draftText: fc.Arbitrary<string> = fc.tuple(fc.constantFrom(...DRAFTS), fc.nat(1000), fc.constantFrom(1_500, 1_500, 3_000, 3_000, 3_000, 6_000, 6_000, LONGEST)).map(([draft, thousandths, length]) => {
  const start = length === LONGEST ? 0 : draft.lastIndexOf('\n', Math.floor((draft.length * thousandths) / 1000)) + 1;
  return draft.slice(start, start + length);
});

/** A draft that has been handled carelessly, version by version; the first one is the draft. */
export function versions(most: number): fc.Arbitrary<readonly string[]> {
  return fc.tuple(fc.oneof(draftText, contractText), fc.array(move, { minLength: 1, maxLength: most })).map(([draft, moves]) => {
    const texts = [draft];
    for (const each of moves) texts.push(moved(texts.at(-1) ?? '', each).slice(0, LONGEST));
    return texts;
  });
}

export const mutatedText: fc.Arbitrary<string> = versions(6).map((texts) => texts.at(-1) ?? '');
