import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scopesAt, tokensOf, tokensOfLine } from './tokens.ts';
import type { Token } from './tokens.ts';

const placeholder = 'variable.parameter.placeholder';
const term = 'entity.name.type.defined-term';
const reference = 'markup.underline.link.cross-reference';
const obligation = 'keyword.control.obligation';

type Row = readonly [line: string, ...tokens: Token[]];

function lines(scope: string, rows: readonly (readonly [line: string, ...pieces: string[]])[]): Row[] {
  return rows.map(([line, ...pieces]): Row => [line, ...pieces.map((piece): Token => [piece, scope])]);
}

function check(rows: readonly Row[]): void {
  for (const [line, ...expected] of rows) {
    it(line, async () => {
      assert.deepEqual(await tokensOfLine(line), expected);
    });
  }
}

describe('placeholders', () => {
  check(
    lines(placeholder, [
      ['The fee is [●] EUR per month, from [...] to [30 June].', '[●]', '[...]', '[30 June]'],
      ['between {{customer_name}} and {{ provider }}', '{{customer_name}}', '{{ provider }}'],
      ['Opgemaakt te ______ op ____________', '______', '____________'],
      ['Fait à \\_\\_\\_\\_, le ........', '\\_\\_\\_\\_', '........'],
      ['met zetel te [in te vullen], nummer \\[NUMMER\\]', '[in te vullen]', '\\[NUMMER\\]'],
      ['dont le siège est établi à [à compléter]', '[à compléter]'],
      ['Start date: TBD', 'TBD'],
    ]),
  );
  check([
    ['- [ ] ask the customer'],
    ['- [x] sent to the provider'],
    ['a note[^1] and a source [12]'],
    ['see [our terms](terms.md) and [the annex][annex]'],
    ['[annex]: annex.md'],
    ['a file called my__long__name'],
  ]);
});

describe('defined terms', () => {
  check(
    lines(term, [
      ['“**Customer Data**” means all data of the City.', 'Customer Data'],
      ['**"Services"** has the meaning given above.', 'Services'],
      ['Acme (hereinafter referred to as the “Provider”) delivers.', 'Provider'],
      ['In this order (the "Order"), Acme (“**we**”, “**us**”) sells.', 'Order', 'we', 'us'],
      ['“Werkdag” betekent elke dag behalve zondag.', 'Werkdag'],
      ['hierna te noemen "de Leverancier",', 'Leverancier'],
      ['- **Diensten**: wat in het bestek staat', 'Diensten'],
      ['« **Données** » désigne les données du client.', 'Données'],
      ['ci-après dénommée « la Société »', 'Société'],
      ['Orvalis SA (le « Prestataire »)', 'Prestataire'],
    ]),
  );
  check([
    ['The word "cloud" is used loosely.'],
    ['**Important**: read this first.'],
    ['It is hereinafter described.'],
  ]);
});

describe('cross-references', () => {
  check(
    lines(reference, [
      ['as set out in Article 12.3 and section 4(b)', 'Article 12.3', 'section 4(b)'],
      ['subject to Articles 4, 5 and 6 of this agreement', 'Articles 4, 5 and 6'],
      ['see Schedule 2, Annex B and Appendix IV.', 'Schedule 2', 'Annex B', 'Appendix IV'],
      ['overeenkomstig artikel 5, lid 2 en bijlage 2', 'artikel 5, lid 2', 'bijlage 2'],
      ['de artikelen 7 tot en met 9', 'artikelen 7 tot en met 9'],
      ["conformément à l'article 7.2 et à l’annexe A", 'article 7.2', 'annexe A'],
      ['Article 7 applies to the annexes too.', 'Article 7'],
    ]),
  );
  check([
    ['## Article 7 – Audit'],
    ['Article 7 – Audit'],
    ['ARTIKEL 7 – AUDIT'],
    ['**Article 7. Audit**'],
    ['as required by Article 28(3) of the GDPR'],
    ['in de zin van artikel 46 AVG'],
    ["au sens de l'article 28 du RGPD"],
    ['en vertu des articles L. 1111-8'],
    ['une annexe a été jointe'],
  ]);
});

describe('words of obligation', () => {
  check(
    lines(obligation, [
      ['The Provider shall pay and must not delay.', 'shall', 'must not'],
      ['It undertakes to report and is required to act.', 'undertakes to', 'is required to'],
      ['De Leverancier moet dit melden.', 'moet'],
      ['Hij dient de Klant in te lichten.', 'dient'],
      ['Zij verbindt zich ertoe te leveren en is verplicht.', 'verbindt zich ertoe', 'is verplicht'],
      ["Le Prestataire doit payer ; il s'engage à livrer.", 'doit', "s'engage à"],
      ["Elles sont tenues de répondre et s’interdisent d'agir.", 'sont tenues de', "s’interdisent d'"],
    ]),
  );
  check([['Het dient als voorbeeld.'], ['The marshall of Mustang musters.']]);
});

describe('places the grammar keeps out of', () => {
  it('fenced code', async () => {
    assert.deepEqual(await tokensOf('```\nThe Provider shall {{act}}\n```\nIt shall.'), [
      [],
      [],
      [],
      [['shall', obligation]],
    ]);
  });
  check([['`shall {{name}}` is code'], ['<!-- [●] must go -->']]);
});

describe('together with Markdown', () => {
  it('keeps a bold term bold, and its stars marks of bold', async () => {
    const line = '“**Data**” means data.';
    assert.deepEqual(await scopesAt(line, '**'), ['text.html.markdown', 'punctuation.definition.bold.markdown']);
    assert.deepEqual(await scopesAt(line, 'Data'), ['text.html.markdown', `${term}.contract`, 'markup.bold.markdown']);
    assert.deepEqual(await scopesAt('“Data” means data.', 'Data'), ['text.html.markdown', `${term}.contract`]);
  });
  it('marks words inside bold text', async () => {
    assert.deepEqual(await scopesAt('**It shall pay.**', 'shall'), [
      'text.html.markdown',
      'markup.bold.markdown',
      `${obligation}.contract`,
    ]);
  });
});
