/** A stage fills the fields of the reading that it owns, from those that earlier stages filled. */
import type { ArticleDate, Block, Language, Reading } from '../../shared/analysis.ts';
import type { LanguagePack } from './languages/pack.ts';
import type { Memo } from './memo.ts';
import type { Register } from './register.ts';

/** What the reader of a file hands to the engine; unknown is null. */
export interface Source {
  text: string;
  /** Blocks that the format itself states (docx, html); null for plain text, where the engine finds them. */
  blocks: Block[] | null;
  language: Language | null;
  /** The date of the file's metadata or the one given by the editor. */
  date: ArticleDate | null;
  /** The date is that of the file, when it was begun or made: a date line of the text goes before it. */
  ofFile?: boolean;
}

export interface StageContext {
  source: Source;
  /** The pack of the article's language; null for a language the engine does not read. */
  pack: LanguagePack | null;
  register: Register;
  /** What was read before in lines and blocks that are still the same. */
  memo: Memo;
}

export interface Stage {
  name: string;
  run(reading: Reading, context: StageContext): void;
}
