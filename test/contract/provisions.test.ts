import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline, provisionSources } from './support.ts';

/** Without the line of the section itself. */
function provisions(text: string): string[] {
  return outline(text).slice(1);
}

test('nested items know the sentence they complete', () => {
  assert.deepEqual(provisions('The Provider shall:\n\n- notify,\n  1. by phone;\n  2. in writing;\n- report.\n\nIt bears the costs.\n'), [
    'paragraph The Provider shall:',
    'item <-> notify, ^0',
    '  item <1.> by phone; ^1',
    '  item <2.> in writing; ^1',
    'item <-> report. ^0',
    'paragraph It bears the costs.',
  ]);
});

test('a sentence that ended leads nothing in', () => {
  assert.deepEqual(provisions('The measures are these.\n\n- locks\n- guards\n'), ['paragraph The measures are these.', 'item <-> locks', 'item <-> guards']);
});

test('a lead-in may end without any stop', () => {
  assert.deepEqual(provisions("Le Prestataire s'engage à\n\n- notifier ;\n- coopérer.\n"), ["paragraph Le Prestataire s'engage à", 'item <-> notifier ; ^0', 'item <-> coopérer. ^0']);
});

test('enumerations that are no lists become items, in paragraphs of their own or on lines of one', () => {
  const expected = ['paragraph <4.1> De Leverancier zal:', 'item <a.> melden;', 'item <b.> herstellen.'].map((line, index) => (index === 0 ? line : `${line} ^0`));
  assert.deepEqual(provisions('4.1 De Leverancier zal:\n   a. melden;\n   b. herstellen.\n'), expected);
  assert.deepEqual(provisions('4.1 De Leverancier zal:\n\na. melden;\n\nb. herstellen.\n'), expected);
});

test('marks of every form', () => {
  for (const [first, second] of [['(a)', '(b)'], ['a)', 'b)'], ['(i)', '(ii)'], ['i.', 'ii.'], ['1°', '2°'], ['(1)', '(2)'], ['l.', 'm.'], ['•', '•']] as const) {
    const text = first === 'l.' ? `The Provider shall:\n\nk. wait;\n\n${first} notify;\n\n${second} report.\n` : `The Provider shall:\n\n${first} notify;\n\n${second} report.\n`;
    assert.deepEqual(provisions(text).slice(-2), [`item <${first}> notify; ^0`, `item <${second}> report. ^0`]);
  }
});

test('enumerations nest by their marks', () => {
  assert.deepEqual(provisions('The Provider shall:\n\n(a) notify:\n\n(i) the Customer; and\n\n(ii) the authority;\n\n(b) report.\n\n(h) x;\n\n(i) y.\n'), [
    'paragraph The Provider shall:',
    'item <(a)> notify: ^0',
    '  item <(i)> the Customer; and ^1',
    '  item <(ii)> the authority; ^1',
    'item <(b)> report. ^0',
    'item <(h)> x; ^0',
    'item <(i)> y. ^0',
  ]);
});

test('an enumeration may begin again', () => {
  assert.deepEqual(provisions('1. The Provider shall:\n\n   a. notify;\n   b. report.\n\n2. The Customer shall:\n\n   a. pay.\n'), [
    'item <1.> The Provider shall:',
    '  item <a.> notify; ^0',
    '  item <b.> report. ^0',
    'item <2.> The Customer shall:',
    '  item <a.> pay. ^3',
  ]);
});

test('items indented too little for Markdown are nested all the same', () => {
  assert.deepEqual(provisions('1.    The Provider shall:\n    1.    notify;\n    2.    report.\n2.    The Customer pays.\n'), [
    'item <1.> The Provider shall:',
    '  item <1.> notify; ^0',
    '  item <2.> report. ^0',
    'item <2.> The Customer pays.',
  ]);
});

test('a list right after an item that leads it in stands in that item', () => {
  assert.deepEqual(provisions('1. The Provider shall:\n\n- notify;\n- report.\n'), ['item <1.> The Provider shall:', '  item <-> notify; ^0', '  item <-> report. ^0']);
});

test('the mark of an item that begins with a list is not given to what stands in that list', () => {
  const text = '2) - one\n\n     and more of it\n';
  assert.deepEqual(provisions(text), ['item <-> one', '  paragraph and more of it']);
  assert.deepEqual(provisionSources(text), ['- one', 'and more of it']);
});

test('several numbered provisions in one paragraph fall apart', () => {
  const text = '2.1. De Dienst is er. 2.2. Storingen worden binnen 2.5 uur gemeld (zie 2.3). 2.3 De Klant betaalt.';
  assert.deepEqual(provisions(text), [
    'paragraph <2.1> De Dienst is er.',
    'paragraph <2.2> Storingen worden binnen 2.5 uur gemeld (zie 2.3).',
    'paragraph <2.3> De Klant betaalt.',
  ]);
  assert.deepEqual(provisionSources(text), ['2.1. De Dienst is er.', '2.2. Storingen worden binnen 2.5 uur gemeld (zie 2.3).', '2.3 De Klant betaalt.']);
});

test('paragraphs cut mid-sentence are one provision', () => {
  const text = 'The Provider notifies the Customer of every incident that\n\nconcerns its data, within the term set out in the\n\nAnnex to this agreement, and then reports.\n\nA new sentence.\n';
  assert.deepEqual(provisions(text), [
    'paragraph The Provider notifies the Customer of every incident that concerns its data, within the term set out in the Annex to this agreement, and then reports.',
    'paragraph A new sentence.',
  ]);
});

test('labels and ended sentences are not joined', () => {
  assert.deepEqual(provisions('Term\n\nthe period agreed.\n\nThe Provider keeps copies of the data for the Customer.\n\nany copy is encrypted.\n'), [
    'paragraph Term',
    'paragraph the period agreed.',
    'paragraph The Provider keeps copies of the data for the Customer.',
    'paragraph any copy is encrypted.',
  ]);
});

test('rows: cells joined, empty ones left out, a number in the first cell, led in by the head of the table', () => {
  assert.deepEqual(provisions('| No | Clause | |\n|---|---|---|\n| 4.1 | **The Provider** shall \\| will<br>notify | |\n| | only this | |\n'), [
    'row No | Clause',
    'row <4.1> 4.1 | The Provider shall | will notify ^0',
    'row only this ^0',
  ]);
  const clause = `The Provider shall ${'keep the records '.repeat(8)}ready`;
  assert.deepEqual(provisions(`| ${clause} |\n|---|\n| It may |\n`), [`row ${clause}`, 'row It may']);
});

test('admonitions give their paragraphs', () => {
  const expected = ['paragraph The Provider is certified.'];
  assert.deepEqual(provisions(':::note\nThe Provider is certified.\n:::\n'), expected);
  assert.deepEqual(provisions('> [!NOTE]\n> The Provider is certified.\n'), expected);
  assert.deepEqual(provisions('!!! note\n    The Provider is certified.\n'), expected);
});

test('a heading line within a paragraph is a heading', () => {
  assert.deepEqual(outline('ARTICLE 4 – AUDIT\nThe Customer may audit.\nARTICLE 5 – FEES\nThe Customer pays.\n'), [
    '# plain: ARTICLE 4 | AUDIT',
    'paragraph The Customer may audit.',
    '# plain: ARTICLE 5 | FEES',
    'paragraph The Customer pays.',
  ]);
});

test('the range of a provision is its own lines, mark included', () => {
  assert.deepEqual(provisionSources('# A\n\nIt shall:\n\n1. notify\n   at once:\n   - by phone\n2. report\n\n(a) pay; or\n(b) wait.\n\n| a | b |\n|---|---|\n'), [
    'It shall:',
    '1. notify\n   at once:',
    '- by phone',
    '2. report',
    '(a) pay; or',
    '(b) wait.',
    '| a | b |',
  ]);
});

test('a mark that stands twice completes what the marks before it complete', () => {
  assert.deepEqual(provisions('The Provider shall:\n\n(a) notify;\n\n(b) report;\n\n(b) help;\n\n(c) pay.\n'), [
    'paragraph The Provider shall:',
    'item <(a)> notify; ^0',
    'item <(b)> report; ^0',
    'item <(b)> help; ^0',
    'item <(c)> pay. ^0',
  ]);
  assert.deepEqual(provisions('The Provider shall:\n\n(a) in the event that there is\n\n(i) a breach;\n\n(ii) a fire;\n\n(ii) a flood,\n\n(b) report.\n').slice(1), [
    'item <(a)> in the event that there is ^0',
    '  item <(i)> a breach; ^1',
    '  item <(ii)> a fire; ^1',
    '  item <(ii)> a flood, ^1',
    'item <(b)> report. ^0',
  ]);
  assert.deepEqual(provisions('The Provider shall:\n\n(a) notify:\n\n(a) the Customer;\n\n(b) others.\n').slice(1), ['item <(a)> notify: ^0', 'item <(a)> the Customer; ^1', 'item <(b)> others. ^1']);
});

test('an enumeration that begins again stands where the first one stood', () => {
  assert.deepEqual(provisions('The Provider shall:\n\n(a) notify:\n\n(i) the Customer;\n\n(iii) the authority.\n\n(a) It keeps records.\n\n(b) It reports.\n'), [
    'paragraph The Provider shall:',
    'item <(a)> notify: ^0',
    '  item <(i)> the Customer; ^1',
    '  item <(iii)> the authority. ^1',
    'item <(a)> It keeps records.',
    'item <(b)> It reports.',
  ]);
});

test('a paragraph within an item stands as deep as the item', () => {
  assert.deepEqual(provisions('- The Provider:\n\n  1. notifies;\n\n     by phone first;\n\n  2. reports.\n\nThat is all.\n'), [
    'item <-> The Provider:',
    '  item <1.> notifies; ^0',
    '  paragraph by phone first;',
    '  item <2.> reports. ^0',
    'paragraph That is all.',
  ]);
});

test('paragraphs may be numbered with §', () => {
  assert.deepEqual(provisions('§ 3 The Provider shall report to the Customer.\n\n§ 4 The Customer shall pay.\n'), ['paragraph <§ 3> The Provider shall report to the Customer.', 'paragraph <§ 4> The Customer shall pay.']);
});

test('an item without words is none', () => {
  assert.deepEqual(provisions('- \u200b\n- x\n\n\u200b\n'), ['item <-> x']);
});

test('the number of a row is its first cell, where that is one', () => {
  assert.deepEqual(provisions('| Nr | What |\n| - | - |\n| (a) | one |\n| 2.1 | two |\n| 2 days | three |\n'), ['row Nr | What', 'row <(a)> (a) | one ^0', 'row <2.1> 2.1 | two ^0', 'row 2 days | three ^0']);
});

test('lines that go on with an enumeration are items, though one is left out', () => {
  assert.deepEqual(provisions('(a) do it;\n(b) do so;\n(d) and more;\n(k) not this.\n'), [
    'item <(a)> do it;',
    'item <(b)> do so;',
    'item <(d)> and more; (k) not this.',
  ]);
  assert.deepEqual(provisions('(c) do it;\n(b) do so.\n'), ['item <(c)> do it; (b) do so.']);
});

test('in running text a number goes on with the paragraph’s own, a single one only in bold', () => {
  assert.deepEqual(provisions('2.1. The Provider acts. 2.2. The Customer pays. 3. It ends here. 2.3 Then more.\n'), [
    'paragraph <2.1> The Provider acts.',
    'paragraph <2.2> The Customer pays. 3. It ends here.',
    'paragraph <2.3> Then more.',
  ]);
  assert.deepEqual(provisions('**2.** The Provider acts. **3.** The Customer pays. 4. It ends.\n'), ['paragraph <2> The Provider acts.', 'paragraph <3> The Customer pays. 4. It ends.']);
});

test('where every printed line is a paragraph, sentences are put together again', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `Sentence ${index} of the contract is cut off after a number of words that\n\nare the rest of it and end here, on a line that is long as well.\n\n`).join('');
  const cut = 'The Provider shall notify the Customer and the authority of Borealis\n\nCounty without any delay after it came to know of the incident.\n';
  assert.equal(provisions(lines + cut).at(-1), 'paragraph The Provider shall notify the Customer and the authority of Borealis County without any delay after it came to know of the incident.');
  assert.deepEqual(provisions(cut), ['paragraph The Provider shall notify the Customer and the authority of Borealis', 'paragraph County without any delay after it came to know of the incident.']);
});

test('what cannot be parsed has its words, and what has none is left out', () => {
  assert.deepEqual(provisions(`${'>'.repeat(3000)} deep\n\n\u200b\n\nThe Provider acts.\n`).slice(-1), ['paragraph The Provider acts.']);
});
