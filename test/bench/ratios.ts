/** Ratios of timings that were taken of the same text in the same run. */
import type { Kind, Timing } from './jobs.ts';
import { median } from './statistics.ts';
import type { SubjectName } from './subjects.ts';
import { figure } from './table.ts';

export interface Measured {
  /** Milliseconds, the median. */
  readonly milliseconds: number;
  /** Median, least and most of subject ÷ yardstick, run by run. */
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
  readonly found: number;
}

export function measured(timings: readonly Timing[], kind: Kind, subject: SubjectName, yardstick: SubjectName = 'parse'): Measured {
  const own = timings.filter((timing) => timing.kind === kind && timing.subject === subject);
  const ratios = own.flatMap(({ run, milliseconds }) => {
    const other = timings.find((timing) => timing.kind === kind && timing.run === run && timing.subject === yardstick);
    return other === undefined ? [] : [milliseconds / other.milliseconds];
  });
  return {
    milliseconds: median(own.map((timing) => timing.milliseconds)),
    ratio: median(ratios),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
    runs: ratios.length,
    found: median(own.map((timing) => timing.found)),
  };
}

/** `4.1 (3.8–4.9)`: what is between the least and the most says how far the median is to be trusted. */
export function spread({ ratio, least, most, runs }: Measured): string {
  return runs === 0 ? '–' : `${figure(ratio)} (${figure(least)}–${figure(most)})`;
}
