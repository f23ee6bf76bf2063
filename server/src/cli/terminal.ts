/** Where a command writes. */
import type { TextOptions } from '../report/text.ts';

/** How text is to be laid out on standard output; `NO_COLOR` is heeded. */
export function terminal(): TextOptions {
  const { isTTY, columns } = process.stdout;
  return { colour: isTTY === true && (process.env['NO_COLOR'] ?? '') === '', width: isTTY === true ? columns : 100 };
}
