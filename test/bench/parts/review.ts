/** Ours ÷ the parse, cold and after a keystroke. */
import type { Kind } from '../jobs.ts';
import { measured, spread } from '../ratios.ts';
import type { Measured } from '../ratios.ts';
import { run } from '../run.ts';
import { median } from '../statistics.ts';
import { figure } from '../table.ts';
import type { Table } from '../table.ts';
import type { Source } from '../texts.ts';
import type { Options } from '../options.ts';

const MOST_RUNS = 120;
const FEWEST_RUNS = 4;

export interface ReviewFigures {
  readonly text: string;
  readonly parse: number;
  readonly cold: Measured;
  readonly keystroke: Measured;
}

export async function benchReview(text: string, source: Source, options: Options): Promise<ReviewFigures> {
  const kinds = (['cold', 'keystroke'] as const satisfies readonly Kind[]).filter((kind) => options.parts.has(kind));
  const runs = options.runs ?? MOST_RUNS;
  const job = { subjects: ['review', 'parse'] as const, kinds, source, runs, fewestRuns: Math.min(runs, FEWEST_RUNS), time: options.time, warmUp: true };
  const { timings } = await run(job, options.limit);
  return {
    text,
    parse: measured(timings, kinds[0] ?? 'cold', 'parse').milliseconds,
    cold: measured(timings, 'cold', 'review'),
    keystroke: measured(timings, 'keystroke', 'review'),
  };
}

export function reviewTable(title: string, figures: readonly ReviewFigures[]): Table {
  return {
    title,
    note: 'Review ÷ remark-parse (GFM, front matter) of the same text in the same process: median of the runs (least–most). Cold: nothing kept, a new text in every run. Keystroke: a letter typed in the middle of a contract that has been reviewed, until the findings are there.',
    head: ['text', 'cold ÷ parse', 'cold ms', 'keystroke ÷ parse', 'keystroke ms', 'parse ms', 'runs'],
    rows: figures.map(({ text, parse, cold, keystroke }) => [
      text,
      spread(cold),
      figure(cold.milliseconds),
      spread(keystroke),
      figure(keystroke.milliseconds),
      figure(parse),
      [cold, keystroke].filter(({ runs }) => runs > 0).map(({ runs }) => String(runs)).join(' + '),
    ]),
  };
}

/** A row over several texts: the median of their ratios (least–most). */
export function reviewSummary(figures: readonly ReviewFigures[]): readonly string[] {
  const over = (of: 'cold' | 'keystroke'): string => {
    const ratios = figures.map((each) => each[of].ratio);
    return `${figure(median(ratios))} (${figure(Math.min(...ratios))}–${figure(Math.max(...ratios))})`;
  };
  const middle = (of: (each: ReviewFigures) => number): string => figure(median(figures.map(of)));
  const { length } = figures;
  return [`all ${length}`, over('cold'), middle((each) => each.cold.milliseconds), over('keystroke'), middle((each) => each.keystroke.milliseconds), middle((each) => each.parse), ''];
}
