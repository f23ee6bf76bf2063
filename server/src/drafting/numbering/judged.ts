/** The series of a draft with what is wrong with each. */
import type { Contract } from '../../contract/types.ts';
import { gapsAndDuplicates, oddStyles } from './flaws.ts';
import type { IsElsewhere, NumberFlaw } from './flaws.ts';
import { withWord } from './numbers.ts';
import type { NumberNotes } from './numbers.ts';
import { enumerationsOf, seriesOf } from './series.ts';
import type { Series } from './series.ts';

/** A series and what is wrong with it. */
export interface JudgedSeries extends Series {
  readonly flaws: readonly NumberFlaw[];
}

/** The series of headings and numbered paragraphs. */
export function judgedSeries({ sections }: Contract, notes: readonly NumberNotes[]): JudgedSeries[] {
  const placed = sections.map(({ kind, parent, body }, index) => ({
    kind,
    parent,
    depth: body.heading?.depth,
    notes: notes[index] ?? NO_NUMBERS,
  }));
  const isElsewhere: IsElsewhere = (missing, from, to) => {
    // Where every number has its word, "6." at the head of a line is an item.
    const written = to.number.keyword === '' ? [missing, withWord(missing)] : [withWord(missing)];
    return notes.slice(from.section, to.section + 1).some(({ begun }) => written.some((each) => begun.has(each)));
  };
  return seriesOf(placed).map((series) => judged(series, isElsewhere));
}

/** The enumerations of a section. */
export function judgedEnumerations(notes: NumberNotes, section: number): JudgedSeries[] {
  const isElsewhere: IsElsewhere = (missing, from, to) => {
    const item = new RegExp(`(?<![\\p{L}\\p{N}])${missing}[).°]`, 'u');
    for (let at = from.number.provision ?? 0; at <= (to.number.provision ?? 0); at += 1) if (item.test(notes.says(at))) return true;
    return false;
  };
  return enumerationsOf(notes, section).map((series) => judged(series, isElsewhere));
}

const NO_NUMBERS: NumberNotes = { numbers: [], begun: new Set(), says: () => '', print: '' };

function judged(series: Series, isElsewhere: IsElsewhere): JudgedSeries {
  const gaps = gapsAndDuplicates(series, isElsewhere);
  return { ...series, flaws: gaps.length > 0 ? gaps : oddStyles(series) };
}
