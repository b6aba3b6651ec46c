/** Stable names for what the engine derives: the same passage keeps its name while the rest of the text changes. */
import { createHash } from 'node:crypto';

/**
 * Names items by what they are, not where: the nth item of the same content gets the same name in every analysis.
 * `describe` gives the content (kind, words); `taken` are names that must not be given.
 */
export function nameAll<T>(
  items: readonly T[],
  prefix: string,
  describe: (item: T) => string,
  taken: ReadonlySet<string> = new Set(),
): string[] {
  const seen = new Map<string, number>();
  const given = new Set(taken);
  return items.map((item) => {
    const content = describe(item);
    let nth = seen.get(content) ?? 0;
    let name: string;
    do name = prefix + createHash('sha256').update(`${nth++}\n${content}`).digest('hex').slice(0, 16);
    while (given.has(name));
    seen.set(content, nth);
    given.add(name);
    return name;
  });
}
