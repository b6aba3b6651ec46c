/** Remembers what was read in a block, so that analysing again after a keystroke only reads the blocks that changed. */

/** What is remembered of one kind, by its text. */
type Kept = Map<string, unknown>;

/**
 * Bounded by the text it stands for. What was used lately is in the young half; when that is full it becomes the old half, and what was
 * used in neither goes.
 */
export class Memo {
  private readonly limit: number;
  private young = new Map<string, Kept>();
  private old = new Map<string, Kept>();
  /** Code units of the young half. */
  private held = 0;

  /** Whether it outlives one reading: what only later readings would use need not be kept otherwise. */
  readonly lasting: boolean;

  /** `limit`: most code units of text remembered. */
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
   * kind always gives the same type, never undefined. What is given is shared: nobody may change it.
   */
  recall<T>(kind: string, text: string, make: () => T): T {
    const known = this.known(kind, text, text.length);
    if (known !== undefined) return known as T;
    const value = make();
    this.keep(kind, text, value, text.length);
    return value;
  }

  /**
   * The same for many texts: those that are not remembered are made together, `make` gets their indexes. `sizeOf`: how many code units each
   * stands for, where the texts are but names.
   */
  recallAll<T>(
    kind: string,
    texts: readonly string[],
    make: (missing: readonly number[]) => readonly T[],
    sizeOf: (index: number) => number = (i) => texts[i]!.length,
  ): T[] {
    const values = new Array<T>(texts.length);
    const missing: number[] = [];
    for (let i = 0; i < texts.length; i++) {
      const known = this.known(kind, texts[i]!, sizeOf(i));
      if (known === undefined) missing.push(i);
      else values[i] = known as T;
    }
    if (missing.length === 0) return values;
    for (const [at, value] of make(missing).entries()) {
      const i = missing[at]!;
      values[i] = value;
      this.keep(kind, texts[i]!, value, sizeOf(i));
    }
    return values;
  }

  /** Forgets all texts. */
  forget(): void {
    this.young = new Map();
    this.old = new Map();
    this.held = 0;
  }

  private known(kind: string, text: string, size: number): unknown {
    const lately = this.young.get(kind)?.get(text);
    if (lately !== undefined) return lately;
    const before = this.old.get(kind)?.get(text);
    if (before !== undefined) this.keep(kind, text, before, size);
    return before;
  }

  private keep(kind: string, text: string, value: unknown, size: number): void {
    let kept = this.young.get(kind);
    if (!kept) this.young.set(kind, (kept = new Map<string, unknown>()));
    if (!kept.has(text)) this.held += size;
    kept.set(text, value);
    if (this.held <= this.limit / 2) return;
    this.old = this.young;
    this.young = new Map();
    this.held = 0;
  }
}

/** Longest word that is remembered, in code units. */
const LONGEST = 64;

/** A pure function of a word, never undefined, that remembers its last results: at most `most`, forgotten all at once. Long strings are not kept. */
export function remembering<T>(make: (word: string) => T, most = 20_000): (word: string) => T {
  const kept = new Map<string, T>();
  return (word) => {
    if (word.length > LONGEST) return make(word);
    const known = kept.get(word);
    if (known !== undefined) return known;
    const value = make(word);
    if (kept.size >= most) kept.clear();
    kept.set(word, value);
    return value;
  };
}
