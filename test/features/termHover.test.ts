import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver';
import type { Language } from '../../server/src/contract/types.ts';
import { termHover } from '../../server/src/features/termHover.ts';
import { positionOf, shown } from './places.ts';
import { draftOf } from './support.ts';

const EN = `# Hosting Agreement

## 1. Definitions

1.1 “**Affiliate**” means any company that controls a party, *directly* or not.

1.2 “Personal Data” or “Data” means any information about a person.

## 2. Duties

2.1 The Host keeps the Personal
Data of each Affiliate. The Affiliates' staff keeps the Data safe.
`;

function hoverOf(text: string, quote: string, language: Language = 'en', nth = 1) {
  const draft = draftOf(text, { language });
  const hover = termHover(draft, positionOf(draft, quote, { nth }));
  return hover && { value: (hover.contents as MarkupContent).value, range: hover.range && shown(draft, hover.range) };
}

describe('termHover', () => {
  it('quotes the definition on a use', () => {
    assert.deepEqual(hoverOf(EN, 'Affiliate', 'en', 2), {
      value: [
        '**Affiliate** — used 2 times',
        '[art\\. 1\\.1](file:///drafts/contract.md#L5):',
        '> “Affiliate” means any company that controls a party, directly or not\\.',
      ].join('\n\n'),
      range: '11:13 Affiliate',
    });
  });

  it('tells the other names, and takes a use over two lines as one', () => {
    assert.deepEqual(hoverOf(EN, 'Personal\nData'), {
      value: [
        '**Personal Data** (also “Data”) — used 2 times',
        '[art\\. 1\\.2](file:///drafts/contract.md#L7):',
        '> “Personal Data” or “Data” means any information about a person\\.',
      ].join('\n\n'),
      range: '10:23 Personal\nData',
    });
  });

  it('tells on the definition how often the term is used', () => {
    assert.deepEqual(hoverOf(EN, 'Affiliate'), { value: '**Affiliate** — used 2 times', range: '4:7 Affiliate' });
  });

  it('is silent elsewhere', () => {
    assert.equal(hoverOf(EN, 'controls'), null);
    assert.equal(hoverOf('', ''), null);
  });

  it('speaks the language of the reader', () => {
    const fr = '# Contrat\n\n## 1. Définitions\n\n« Affilié » désigne toute société du groupe.\n\n## 2. Obligations\n\nLe contrat lie chaque Affilié.\n';
    assert.equal(
      hoverOf(fr, 'Affilié', 'fr', 2)?.value,
      '**Affilié** — utilisé 1 fois\n\n[art\\. 1](file:///drafts/contract.md#L5)\u00a0:\n\n> « Affilié » désigne toute société du groupe\\.',
    );
    const nl = '# Overeenkomst\n\n## 1. Definities\n\n“Dienst”: wat in bijlage A staat.\n\n## 2. Plichten\n\nDe Dienst begint meteen. De Dienst is goed.\n';
    assert.equal(
      hoverOf(nl, 'Dienst', 'nl', 2)?.value,
      '**Dienst** — 2 keer gebruikt\n\n[art\\. 1](file:///drafts/contract.md#L5):\n\n> “Dienst”\\: wat in bijlage A staat\\.',
    );
  });

  it('quotes every definition where there are several, on a definition too', () => {
    const twice = '# Agreement\n\n## 1. Definitions\n\n“Site” means the building.\n\n## 2. Definitions\n\n“Site” means the website.\n\n## 3. Use\n\nThe Site is open.\n';
    const value = [
      '**Site** — used once',
      '[art\\. 1](file:///drafts/contract.md#L5):',
      '> “Site” means the building\\.',
      '[art\\. 2](file:///drafts/contract.md#L9):',
      '> “Site” means the website\\.',
    ].join('\n\n');
    assert.equal(hoverOf(twice, 'Site', 'en', 3)?.value, value);
    assert.equal(hoverOf(twice, 'Site', 'en', 1)?.value, value);
  });

  it('renders nothing of the draft as markup', () => {
    const text = '# Agreement\n\n## 1. Definitions\n\n“Portal” means the \\<b>site\\</b> \\[x](http://x.example) or &lt;img src=x&gt; 😀.\n\n## 2. Use\n\nThe Portal is open.\n';
    assert.match(
      hoverOf(text, 'Portal', 'en', 2)?.value ?? '',
      /> “Portal” means the \\<b\\>site\\<\/b\\> \\\[x\\\]\\\(.* or \\<img src=x\\> 😀\\\.$/u,
    );
  });

  it('cuts a long definition after a sentence and leads on', () => {
    const sentence = 'It also comprises every copy of it that somebody made at any time.';
    const text = `# Agreement\n\n## 1. Definitions\n\n“Record” means a file. ${`${sentence} `.repeat(30).trimEnd()}\n\n## 2. Use\n\nEach Record is kept.\n`;
    const value = hoverOf(text, 'Record', 'en', 2)?.value ?? '';
    assert.match(value, /time\\\. \[…\]\(file:\/\/\/drafts\/contract\.md#L5\)$/u);
    assert.ok(value.length < 1_000);
  });

  it('quotes the items that complete a definition', () => {
    const text = '# Agreement\r\n\r\n## 1. Definitions\r\n\r\n“Force Majeure” means:\r\n\r\n- (a) a strike; and\r\n- (b) a flood.\r\n\r\n## 2. Use\r\n\r\nForce Majeure excuses a party.\r\n';
    assert.equal(
      hoverOf(text, 'Force Majeure', 'en', 2)?.value,
      '**Force Majeure** — used once\n\n[art\\. 1](file:///drafts/contract.md#L5):\n\n> “Force Majeure” means\\:\n>\n> \\(a\\) a strike; and\n>\n> \\(b\\) a flood\\.',
    );
  });
});
