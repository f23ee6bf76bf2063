/**
 * Leaving whole vendors out: nothing in the library is fitted to data by a program, so a fold needs no training;
 * its figures are those of the vendor's documents alone.
 */
import { figuresOf, groupBy, type Figures, type Pair } from './figures.ts';

/** The vendor of a document: the first part of its name, after the collection it was found in. */
export function vendorOf(document: string): string {
  return document.replace(/^ota-/u, '').split('-')[0] ?? document;
}

/** Figures per vendor, in the order of their names. */
export function foldsOf(pairs: readonly Pair[]): { readonly vendor: string; readonly figures: Figures }[] {
  return [...groupBy(pairs, (pair) => vendorOf(pair.document))]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([vendor, own]) => ({ vendor, figures: figuresOf(own) }));
}
