/**
 * The four shapes of the engine. A language is a set of ordered lists of these; a list is read on one screen.
 * None of them keeps state between articles; time, data and paths are passed in.
 */
import type {
  Agreement, Analysis, Language, Confirmation, Localized, Reading, Rule, SameClaim, Severity, Span, Statement, Warning,
} from '../../shared/analysis.ts'; // prettier-ignore
import type { Memo } from './memo.ts';
import type { Register } from './register.ts';

/** Finds one kind of thing with one named pattern; `read` may decline with null. The pattern carries the flags `gu`. */
export interface Recognizer<T extends Span, C = unknown> {
  name: string;
  pattern: RegExp;
  read(match: RegExpExecArray, context: C): T | null;
}

/** Merges, resolves or drops what recognizers found. */
export interface Refiner<T extends Span, C = unknown> {
  name: string;
  refine(found: T[], context: C): T[];
}

/**
 * An example of a check: a text, or a text with what the check needs to know. `[[…]]` encloses the passage the check must mark
 * (wrong examples only; a wrong example without brackets expects a warning on the whole article).
 */
export type Example = string | { text: string; date?: string; language?: Exclude<Language, 'und'> };

export interface CheckContext {
  register: Register;
  /** What was read before in sentences that are still the same. */
  memo?: Memo;
}

/** What a check returns: warnings, or warnings and what it could confirm. */
export interface Findings {
  warnings: Warning[];
  confirmations?: Confirmation[];
}

/** One rule inside an article, in a file of its own. */
export interface Check {
  rule: Rule;
  /** The gravest severity it gives. */
  severity: Severity;
  /** The languages it reads, or 'all' for what needs no language. */
  languages: 'all' | readonly Language[];
  title: Localized;
  describe: Localized;
  examples: { wrong: readonly Example[]; right: readonly Example[] };
  /**
   * It judges each passage by itself: by what stands in it, or in a hundred code units beside it, the date of the article and the register.
   * While a text is edited it is run on the passages that changed, not on the article.
   */
  local?: true;
  run(article: Reading, context: CheckContext): Warning[] | Findings;
}

/** Another article, as the archive names it. */
export interface ArchivedArticle {
  article: string;
  articleTitle: string;
  articleDate: string | null;
  /** reference articles are trusted and held against first. */
  role: 'draft' | 'published' | 'reference';
}

/** A statement of another article, as the archive returns it. */
export type ArchivedStatement = Statement & ArchivedArticle;

/** The read interface to the other articles, small so that a check is tested without a database. */
export interface Archive {
  /** Statements of other articles under these keys. */
  statements(keys: readonly string[]): ArchivedStatement[];
  /**
   * Other articles found under these prints (see matching.ts and shingles.ts), at most `most`: those that share the rarest and the most first.
   * `shared` is how many they share.
   */
  sharing(prints: readonly number[], most: number): (ArchivedArticle & { shared: number })[];
  /** What another article states. With `wanted` only those that it takes, of the kinds that are not looked up by their key (claims, figures, quotations, topics): the others are not even made. */
  statementsIn(
    article: string,
    wanted?: (kind: Statement['kind'], key: string, terms: string) => boolean,
  ): readonly ArchivedStatement[];
  /** The text of another article; empty when it is not there. */
  text(article: string): string;
}

export interface ArchiveFindings {
  warnings?: Warning[];
  agreements?: Agreement[];
  same?: SameClaim[];
}

/** An example of an archive check: the article, with the passage to be marked between brackets, and the others. */
export interface ArchiveExample {
  text: string;
  date?: string;
  others: readonly { text: string; date?: string; role?: ArchivedArticle['role'] }[];
}

/** One rule between articles. */
export interface ArchiveCheck {
  rule: Rule;
  severity: Severity;
  title: Localized;
  describe: Localized;
  examples: { wrong: readonly ArchiveExample[]; right: readonly ArchiveExample[] };
  run(article: Analysis, archive: Archive, context: CheckContext): ArchiveFindings;
}
