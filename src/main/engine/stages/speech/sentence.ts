/** What the readers of speech look at together. */
import type { Reading } from '../../../../shared/analysis.ts';
import type { LanguagePack } from '../../languages/pack.ts';
import type { StageContext } from '../../stage.ts';
import type { Words } from '../../words.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import type { Speakers } from './speakers.ts';

/** A sentence as its speech is read: the article around it, its tokens from one up to another, the verb groups among them. */
export interface Sentence {
  readonly reading: Reading;
  readonly context: StageContext;
  readonly words: Words;
  readonly speakers: Speakers;
  /** For each token 1 where it stands between the marks of a quotation. */
  readonly inQuote: Uint8Array;
  readonly groups: readonly VerbGroup[];
  readonly from: number;
  readonly to: number;
  readonly speech: LanguagePack['speech'];
}
