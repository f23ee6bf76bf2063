/** Holds the labelled corpus together: every label is about something that stands in the draft. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { LANGUAGES } from '../../server/src/contract/types.ts';

const corpus = new URL('./', import.meta.url);
const families = 'subcontracting|data-return|portability|deletion-proof|audit|sovereignty|breach-notification';
const elementId = new RegExp(`^(?:${families})\\.[a-z-]+$`, 'u');
const gradedFamilies = 'service-continuity|confidentiality|authority-requests|information-security|privacy';
const grade = '(?:met|weak|contrary|absent)';
/** An element and its status: of a security or checklist element the label says only whether it is met. */
const label = new RegExp(
  `^(?:(?:${families}|${gradedFamilies})\\.[a-z-]+ ${grade}|(?:security-[a-z]+|contract-checklist)\\.[a-z-]+ (?:met|absent))$`,
  'u',
);

interface Expected {
  readonly language: string;
  readonly labels: Readonly<Record<string, { status: string; quotes: string[]; why: string }>>;
}

interface LabelledProvision {
  readonly element: string;
  readonly status: string;
  readonly text: string;
}

function read(path: string): string {
  return readFileSync(new URL(path, corpus), 'utf8');
}

/** The paragraphs of a Markdown text, white space folded. */
function paragraphs(text: string): string[] {
  return text.split(/\r?\n[ \t]*\r?\n/u).map((paragraph) => paragraph.replace(/\s+/gu, ' '));
}

describe('drafts', () => {
  for (const language of LANGUAGES) {
    for (const file of readdirSync(new URL(`drafts/${language}/`, corpus)).filter((name) => name.endsWith('.md'))) {
      it(`${language}/${file} has labels that quote it`, () => {
        const path = `drafts/${language}/${file}`;
        const expected = JSON.parse(read(path.replace(/\.md$/u, '.expected.json'))) as Expected;
        const texts = paragraphs(read(path));
        assert.equal(expected.language, language);
        for (const [element, label] of Object.entries(expected.labels)) {
          assert.match(element, elementId);
          assert.match(label.status, /^(?:met|weak|contrary)$/u);
          assert.ok(label.quotes.length >= 1 && label.quotes.length <= 3, element);
          for (const quote of label.quotes) {
            assert.ok(quote.length <= 200, quote);
            assert.ok(texts.some((text) => text.includes(quote)), `${element}: ${quote}`);
          }
        }
      });
    }
  }

  it('the data-processing agreement in English has CRLF line ends throughout', () => {
    assert.doesNotMatch(read('drafts/en/dpa.md'), /(?<!\r)\n/u);
  });
});

describe('provisions', () => {
  for (const file of LANGUAGES.flatMap((language) => [`${language}.yaml`, `${language}.more.yaml`])) {
    it(`${file} is well-formed, and no text is labelled twice for one element`, () => {
      const provisions = parse(read(`provisions/${file}`)) as LabelledProvision[];
      assert.ok(provisions.length >= 120);
      for (const { element, status } of provisions) assert.match(`${element} ${status}`, label);
      const keys = provisions.map(({ element, text }) => `${element}\n${text}`);
      assert.equal(new Set(keys).size, keys.length);
    });
  }
});
