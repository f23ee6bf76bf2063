/** A short name for a text that is the same on every machine; no secret is safe with it. */

/** The prime of FNV with 64 bits is 2 ** 40 + LOW_PRIME. */
const LOW_PRIME = 0x1b3;
const WORD = 2 ** 32;

/** FNV-1a with 64 bits over the UTF-8 of a text: 16 hexadecimal digits. */
export function hashOf(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * LOW_PRIME;
    // Times 2 ** 40, the lower word goes into the upper one, eight bits further on.
    high = (high * LOW_PRIME + Math.floor(product / WORD) + ((mixed << 8) >>> 0)) % WORD;
    low = product % WORD;
  }
  return [high, low].map((word) => word.toString(16).padStart(8, '0')).join('');
}
