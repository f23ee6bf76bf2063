/** Where a command writes. */
import type { TextOptions } from '../report/text.ts';
import { visible } from '../visible.ts';

/** How text is to be laid out on standard output; `NO_COLOR` is heeded. */
export function terminal(): TextOptions {
  const { isTTY, columns } = process.stdout;
  return { colour: isTTY === true && (process.env['NO_COLOR'] ?? '') === '', width: isTTY === true ? columns : 100 };
}

/** Says something to the person at the terminal, on standard error: names of files and words of drafts give it no orders. */
export function tell(message: string): void {
  process.stderr.write(`${visible(message)}\n`);
}
