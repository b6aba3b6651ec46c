/** A fact of a clause, and what its readers look at together. */
import type { Claim, ClaimKind, Priority, Reading, Span } from '../../../../shared/analysis.ts';
import type { LanguagePack } from '../../languages/pack.ts';
import type { StageContext } from '../../stage.ts';
import type { Words } from '../../words.ts';

/** Something to check in a clause, and why. */
export interface Fact {
  /** The passage that states it where it is less than the clause. */
  span?: Span;
  focus: Span;
  kind: ClaimKind;
  priority: Priority;
  why: Claim['why'];
}

/** A unit with what its claims are read from: the article around it, its words. */
export interface ReadUnit {
  readonly reading: Reading;
  readonly context: StageContext;
  readonly pack: LanguagePack;
  readonly words: Words;
  /** For each token 1 where it stands between the marks of a quotation. */
  readonly inQuote: Uint8Array;
}
