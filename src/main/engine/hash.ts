/** A small, fast, stable hash of words: for indexes only, never for safety. */

/** FNV-1a over UTF-16 code units, 32 bits, unsigned. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return hash >>> 0;
}

/** 48 bits as a number that JavaScript and SQLite both hold exactly. */
export function hash48(text: string): number {
  return hash32(text) * 0x10000 + (hash32(text, 0x2c1b3c6d) & 0xffff);
}
