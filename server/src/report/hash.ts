/** A short name for a text that is the same on every machine; no secret is safe with it. */

const PRIME = 0x100000001b3n;
const BASIS = 0xcbf29ce484222325n;
const MASK = 0xffffffffffffffffn;

/** FNV-1a with 64 bits over the UTF-8 of a text: 16 hexadecimal digits. */
export function hashOf(text: string): string {
  let hash = BASIS;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(16).padStart(16, '0');
}
