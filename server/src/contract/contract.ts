/** From text to contract. */
import { ContractReader } from './reader.ts';
import type { Contract } from './types.ts';

/**
 * Reads a contract once.
 *
 * @param text Markdown, or anything else; line ends LF, CRLF or CR
 * @returns the contract; never throws, whatever the text; offsets are UTF-16 code units into `text`
 */
export function parseContract(text: string): Contract {
  return new ContractReader().read(text);
}
