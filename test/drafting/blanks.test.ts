import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';

function blanksOf(text: string): string[] {
  return readDrafting(parseContract(text)).blanks.map(({ start, end }) => text.slice(start, end));
}

/** The blanks of a paragraph that stands in a contract of that language. */
function blanksIn(paragraph: string): string[] {
  return blanksOf(`# Agreement\n\n## 1. Subject\n\n${paragraph}\n`);
}

const BLANKS: readonly (readonly [text: string, ...blanks: string[]])[] = [
  ['The fee is [●] EUR per [•].', '[●]', '[•]'],
  ['The term is […] years from [...].', '[…]', '[...]'],
  ['The term is [*] years.', '[*]'],
  ['The term is [ ] years.', '[ ]'],
  ['The term is \\[●\\] years.', '\\[●\\]'],
  ['Welcome to {{product_name}}, of {{ company.name }}.', '{{product_name}}', '{{ company.name }}'],
  ['Hosted by {company} in {city}.', '{company}', '{city}'],
  ['Between [name of the customer] and [VAT number].', '[name of the customer]', '[VAT number]'],
  ['De prijs is [in te vullen] en gaat in op [datum].', '[in te vullen]', '[datum]'],
  ['Le prix est [à compléter], dès le [date de signature].', '[à compléter]', '[date de signature]'],
  ['The price is [to be completed] or [INSERT AMOUNT].', '[to be completed]', '[INSERT AMOUNT]'],
  ['Het bedrag is [bedrag] ([omschrijf de dienst]).', '[bedrag]', '[omschrijf de dienst]'],
  ['La société [dénomination sociale], [forme juridique].', '[dénomination sociale]', '[forme juridique]'],
  ['Within [30 days], [99,9 %] of the time, up to [€ 5.000].', '[30 days]', '[99,9 %]', '[€ 5.000]'],
  ['Binnen [30] dagen, met minstens [2] gescheiden locaties.', '[30]', '[2]'],
  ['The courts of [Brussels] have jurisdiction.', '[Brussels]'],
  ['The fee is ______ EUR, due on \\_\\_/\\_\\_/\\_\\_.', '______', '\\_\\_/\\_\\_/\\_\\_'],
  ['De prijs is \\_\\_\\_\\_\\_ euro.', '\\_\\_\\_\\_\\_'],
  ['De zetel is te ........ gevestigd.', '........'],
  ['Le siège est à ……… depuis toujours.', '………'],
  ['The price: TBD', 'TBD'],
  ['Prijs: nader te bepalen', 'nader te bepalen'],
  ['Prix : à définir', 'à définir'],
  ['De prijs (n.t.b.) volgt.', 'n.t.b.'],
  ['Binnen XX dagen wordt € XX betaald.', 'XX', 'XX'],
  ['Dans les XXX jours, au tarif de X.XXX euros.', 'XXX', 'X.XXX'],
  ['The VAT number is BE XXXX.XXX.XXX.', 'XXXX.XXX.XXX'],
  ['Getekend wordt op dd/mm/jjjj en betaald op DD.MM.YYYY.', 'dd/mm/jjjj', 'DD.MM.YYYY'],
  ['En vigueur le JJ/MM/AAAA.', 'JJ/MM/AAAA'],
  ['Within ______ (30 days) of the notice.', '______ (30 days)'],
  ['Between ________ (hereinafter the Customer) and us.', '________'],
  ['| Name | Value |\n| --- | --- |\n| Fee | TBD |\n| Start | [●] |', 'TBD', '[●]'],
  ['- [ ] done\n- [x] done\n- the fee is [●]', '[●]'],
  ['Der Preis 😀 is [●] 😀 [●].', '[●]', '[●]'],
];

const NO_BLANKS: readonly string[] = [
  'See [the policy](https://policy.example/x) and [1] and [12].',
  'See the note[^1].\n\n[^1]: A note.',
  'See [the policy][p].\n\n[p]: https://policy.example/x',
  '- [ ] The Customer agrees\n- [x] The Provider agrees',
  '[ ] Yes  [ ] No',
  'The Provider [and its affiliates] shall help [the] Customer [or not].',
  'Article XX and annex XXX, in the XXI century, size XXL.',
  'The card XXXX-XXXX-XXXX-1234 is charged; 4XX errors count.',
  'It says “the Provider [...] shall pay” and (…) no more.',
  'The Provider answers... The Customer waits…',
  'Send a mail to a.b@example.be in the format DD/MM/YYYY.',
  'Use `{{name}}`, `[name]` and foo___bar in code.'.replace(/`[^`]*`/gu, 'code'),
  'This is as [sic] written [REDACTED]; see [here].',
  'De partijen dienen de prijs nader te bepalen in onderling overleg.',
  'The terms are to be agreed by the parties in good faith.',
  'Les parties ont des points à définir ensemble.',
  '| Term | To be completed |\n| --- | --- |\n| Fee | 10 EUR |',
  'Scope ............ 3',
  'Contact {{ site.email }} for help.',
  '***\n\n___\n\nText.',
];

describe('blanks', () => {
  for (const [text, ...blanks] of BLANKS) {
    it(`are found in “${text}”`, () => assert.deepEqual(blanksIn(text), blanks));
  }

  for (const text of NO_BLANKS) {
    it(`are not seen in “${text}”`, () => assert.deepEqual(blanksIn(text), []));
  }

  for (const [title, line] of [
    ['Signatures', 'For the Provider: ____________'],
    ['Handtekeningen', 'Voor de Leverancier: ____________'],
    ['Signatures', 'Pour le Prestataire : ____________'],
  ] as const) {
    it(`leave a line to sign on alone: “${line}”`, () => {
      assert.deepEqual(blanksOf(`# Contract\n\n## 1. Subject\n\nText.\n\n## ${title}\n\n${line}\n\nName: [name]\n`), ['[name]']);
    });
  }

  for (const line of ['Done at ________ on ________', 'Opgemaakt te ________ op ________', 'Fait à ________, le ________']) {
    it(`leave a line to date on alone: “${line}”`, () => assert.deepEqual(blanksIn(line), []));
  }

  it('are findings, in order, with what is to be filled in', () => {
    const text = '# Contract for [●]\n\n## 1. Prijs\n\nDe prijs\nis \\[in te\nvullen\\] euro.\n\n## 2. Term\n\nTBD\n';
    const { findings } = readDrafting(parseContract(text));
    assert.deepEqual(
      findings.filter(({ code }) => code === 'blank').map(({ range, subject, severity }) => [text.slice(range.start, range.end), subject, severity]),
      [
        ['[●]', '[●]', 'information'],
        ['\\[in te\nvullen\\]', '[in te vullen]', 'information'],
        ['TBD', 'TBD', 'information'],
      ],
    );
  });

  it('are found in a draft with CRLF line ends', () => {
    assert.deepEqual(blanksOf('# Contract\r\n\r\nThe fee\r\nis [to be\r\ncompleted] EUR.\r\n'), ['[to be\r\ncompleted]']);
  });

  it('are none in an empty draft', () => assert.deepEqual(blanksOf(''), []));
});
