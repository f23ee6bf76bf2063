/** What tells one text from another, on paper: its SHA-256. */

/** The SHA-256 of each text in UTF-8, in hexadecimal; empty where the platform has no digests. */
export async function fingerprintsOf(texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const subtle = (globalThis as { readonly crypto?: { readonly subtle?: typeof crypto.subtle } }).crypto?.subtle;
  const found = new Map<string, string>();
  if (subtle === undefined) return found;
  for (const text of new Set(texts)) {
    const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
    found.set(text, Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return found;
}
