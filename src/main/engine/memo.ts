/** Remembers what was read in a block, so that analysing again after a keystroke only reads the blocks that changed. */

/** Bounded by the text it stands for; the block that was used least recently goes first. */
export class Memo {
  private readonly kept = new Map<string, unknown>();
  private readonly limit: number;
  private held = 0;

  /** Whether it outlives one reading: what only later readings would use need not be kept otherwise. */
  readonly lasting: boolean;

  /** `limit`: most code units of text remembered, keys included. */
  constructor(limit = 4_000_000, lasting = true) {
    this.limit = limit;
    this.lasting = lasting;
  }

  /** For one reading. */
  static passing(): Memo {
    return new Memo(Infinity, false);
  }

  /**
   * What `make` gives for this text; made only when it is not remembered. `make` must depend on nothing but the text and the kind, and one
   * kind always gives the same type. What is given is shared: nobody may change it.
   */
  recall<T>(kind: string, text: string, make: () => T): T {
    const key = `${kind}\n${text}`;
    const known = this.kept.get(key);
    if (known !== undefined) {
      if (this.lasting) {
        this.kept.delete(key);
        this.kept.set(key, known);
      }
      return known as T;
    }
    const value = make();
    this.keep(key, value);
    return value;
  }

  /** The same for many texts: those that are not remembered are made together, `make` gets their indexes. */
  recallAll<T>(
    kind: string,
    texts: readonly string[],
    make: (missing: readonly number[]) => readonly T[],
  ): T[] {
    const values = new Array<T>(texts.length);
    const missing: number[] = [];
    for (const [i, text] of texts.entries()) {
      const key = `${kind}\n${text}`;
      const known = this.kept.get(key);
      if (known === undefined) missing.push(i);
      else {
        this.kept.delete(key);
        this.kept.set(key, known);
        values[i] = known as T;
      }
    }
    if (missing.length === 0) return values;
    for (const [at, value] of make(missing).entries()) {
      const i = missing[at]!;
      values[i] = value;
      this.keep(`${kind}\n${texts[i]!}`, value);
    }
    return values;
  }

  private keep(key: string, value: unknown): void {
    if (!this.kept.has(key)) this.held += key.length;
    this.kept.set(key, value);
    for (const oldest of this.kept.keys()) {
      if (this.held <= this.limit || this.kept.size <= 1) break;
      this.kept.delete(oldest);
      this.held -= oldest.length;
    }
  }
}

/** Longest word that is remembered, in code units. */
const LONGEST = 64;

/** A pure function of a word that remembers its last results: at most `most`, forgotten all at once. Long strings are not kept. */
export function remembering<T>(make: (word: string) => T, most = 20_000): (word: string) => T {
  const kept = new Map<string, { value: T }>();
  return (word) => {
    if (word.length > LONGEST) return make(word);
    const known = kept.get(word);
    if (known) return known.value;
    const value = make(word);
    if (kept.size >= most) kept.clear();
    kept.set(word, { value });
    return value;
  };
}
