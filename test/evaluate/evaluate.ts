/**
 * `npm run evaluate -- --docs DIR --labels DIR [--verbose] [--folds] [--only TEXT]`: how well the reviews agree with gold
 * labels, in all, per clause, per language and, with `--folds`, per vendor. `--only` keeps the elements whose id contains TEXT.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { libraryFromJson } from '../../server/src/library/bundled.ts';
import type { Library } from '../../server/src/library/types.ts';
import { type GoldDocument, readGold } from './gold.ts';
import { addressed, type Figures, figuresOf, groupBy, ofStatus, type Pair } from './figures.ts';
import { foldsOf } from './folds.ts';
import { pairsOf } from './pairs.ts';

const { values } = parseArgs({
  options: { docs: { type: 'string' }, labels: { type: 'string' }, verbose: { type: 'boolean', default: false }, folds: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
if (values.docs === undefined || values.labels === undefined || !existsSync(values.docs) || !existsSync(values.labels)) {
  console.error('usage: npm run evaluate -- --docs DIR --labels DIR [--verbose] [--folds] [--only TEXT]; both folders must exist');
  process.exit(2);
}

const library = libraryFromJson(readFileSync(new URL('../../dist/library.json', import.meta.url), 'utf8'));
const documents = readGold(values.docs, values.labels);
const pairs = pairsOf(documents, library).filter((pair) => pair.element.includes(values.only));
printFigures('all elements', pairs);
printLevels(library, pairs);
printTable('clause', groupBy(pairs, (pair) => pair.element.split('.')[0] ?? ''));
printTable('language', groupBy(pairs, (pair) => pair.language));
printTable('element', groupBy(pairs, (pair) => pair.element));
if (values.folds) printFolds(library, pairs);
if (values.verbose) printDisagreements(documents, pairs);

function gradedPairs(library: Library, all: readonly Pair[]): readonly Pair[] {
  const levelOf = new Map(library.clauses.flatMap((clause) => clause.elements.map((element) => [element.id, clause.level])));
  return all.filter((pair) => ['mandatory', 'privacy'].includes(levelOf.get(pair.element) ?? ''));
}

function printLevels(library: Library, all: readonly Pair[]): void {
  const graded = gradedPairs(library, all);
  const ungraded = all.filter((pair) => !graded.includes(pair));
  if (graded.length > 0 && ungraded.length > 0) printFigures('mandatory and privacy elements', graded);
  if (ungraded.length > 0) console.log(`security and checklist elements: met F1 ${number(ofStatus(ungraded, 'met').f1)}\n`);
}

/** Mandatory and privacy elements, each vendor left to itself. */
function printFolds(library: Library, all: readonly Pair[]): void {
  const folds = foldsOf(gradedPairs(library, all));
  console.log(`${'vendor'.padEnd(20)} docs addr-P addr-R addr-F1 status graded  ev.hit alarms misses`);
  for (const { vendor, figures } of folds) {
    const { precision, recall, f1 } = figures.addressedMicro;
    const columns = [precision, recall, f1, figures.statusAccuracy, figures.gradedAccuracy, figures.evidenceHits, figures.falseAlarms, figures.misses];
    console.log([vendor.padEnd(20), String(figures.documents).padStart(4), ...columns.map((value) => number(value).padStart(6))].join(' '));
  }
  console.log('');
}

function printFigures(title: string, own: readonly Pair[]): void {
  const figures: Figures = figuresOf(own);
  const { precision, recall, f1 } = figures.addressedMicro;
  console.log(`${title}: ${figures.documents} documents, ${own.length} pairs`);
  console.log(`  addressed F1   micro ${number(f1)} (precision ${number(precision)}, recall ${number(recall)})   macro ${number(figures.addressedMacro)}`);
  console.log(`  status accuracy ${number(figures.statusAccuracy)}   graded accuracy ${number(figures.gradedAccuracy)}`);
  console.log(`  F1 met ${number(figures.met.f1)}   weak ${number(figures.weak.f1)}   contrary ${number(figures.contrary.f1)}`);
  console.log(`  evidence hit rate ${number(figures.evidenceHits)}   false alarms ${number(figures.falseAlarms)} and misses ${number(figures.misses)} a document\n`);
}

function printTable(title: string, groups: ReadonlyMap<string, readonly Pair[]>): void {
  console.log(`${title.padEnd(42)} pos  addr-P addr-R addr-F1 graded  ev.hit`);
  for (const [name, own] of groups) {
    const { precision, recall, f1 } = addressed(own);
    const figures = figuresOf(own);
    const positives = own.filter((pair) => pair.gold !== 'absent').length;
    console.log([name.padEnd(42), String(positives).padStart(3), ...[precision, recall, f1, figures.gradedAccuracy, figures.evidenceHits].map((value) => number(value).padStart(7))].join(' '));
  }
  console.log('');
}

function printDisagreements(all: readonly GoldDocument[], own: readonly Pair[]): void {
  const documentOf = new Map(all.map((document) => [document.name, document]));
  for (const pair of own.filter((candidate) => candidate.gold !== candidate.found).sort((a, b) => a.element.localeCompare(b.element))) {
    const document = documentOf.get(pair.document);
    const label = document?.labels[pair.element];
    console.log(`${pair.element}  ${pair.document}  gold ${pair.gold}, found ${pair.found}${label?.why === undefined ? '' : `  (${label.why})`}`);
    for (const quote of label?.quotes ?? []) console.log(`    gold:  ${quote}`);
    for (const { start, end } of pair.evidence.slice(0, 3)) console.log(`    found: ${document?.text.slice(start, Math.min(end, start + 260)).replace(/\s+/gu, ' ') ?? ''}`);
  }
}

function number(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(2);
}
