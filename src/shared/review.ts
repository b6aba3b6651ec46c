/** What the editor does with an article: verdicts, source notes, dismissals, sign-off; and the review that shows it all. */
import type {
  Agreement, ArticleDate, ClaimKind, Confirmation, Furniture, Language, Localized, Passage, Priority, QueueName, Rule, Severity, Span, Warning,
} from './analysis.ts'; // prettier-ignore
import type { Anchor } from './anchor.ts';
import type { Attachment } from './attachment.ts';
import type { ArticleSummary, RevisionInfo, RevisionText } from './article.ts';

/** In the order of the keys 1 to 6. */
export const VERDICTS = ['exact', 'inexact', 'nuance', 'misleading', 'unverifiable', 'opinion'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const PROGRESS = ['todo', 'doing', 'question', 'waiting', 'done'] as const;
export type Progress = (typeof PROGRESS)[number];

export const SOURCE_KINDS = [
  'document',
  'web',
  'person',
  'call',
  'recording',
  'dataset',
  'agency',
  'archive',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Evidence for a verdict. A protected note is in no export. */
export interface SourceNote {
  id: string;
  kind: SourceKind;
  title: string;
  /** Page, timecode, address. Never opened without asking. */
  locator: string;
  /** ISO date, empty when not said. */
  consulted: string;
  excerpt: string;
  protected: boolean;
  /** Files of the corpus; they leave and stay with their note. */
  attachments: Attachment[];
  by: string;
  at: string;
}
export type SourceNoteInput = Omit<SourceNote, 'id' | 'by' | 'at' | 'attachments'>;

/** What the editor said of a claim. */
export interface Judgement {
  verdict: Verdict | null;
  progress: Progress;
  comment: string;
  /** Question to the author, collected into one message. */
  question: string;
  by: string | null;
  at: string | null;
}

/** An earlier judgement of the same claim in another article; offered, never applied by itself. */
export interface EarlierVerdict {
  article: string;
  articleTitle: string;
  claim: string;
  passage: Span;
  excerpt: string;
  verdict: Verdict;
  comment: string;
  sources: SourceNote[];
  by: string;
  at: string;
}

/** How the editor's hand made a claim: drawn on the text, cut from another, joined of several, another claim's extent moved, or the rest of a cut. */
export type ClaimMaking = 'drawn' | 'cut' | 'joined' | 'moved' | 'rest';

/** Between the words of the claims that a joined claim was made of. */
export const JOINED = '\u001f';

/** A claim on the desk: found by the engine or drawn by the editor. */
export interface ReviewClaim extends Span {
  id: string;
  focus: Span;
  kind: ClaimKind;
  priority: Priority;
  why: Localized;
  origin: 'engine' | 'editor';
  /** Where the editor decided its extent: how, of which words (none for « drawn » and « rest », those of each claim that was joined), and the sentence it stands in. */
  byHand?: { how: ClaimMaking; of: string; sentence: Span };
  /** « 2 400 000 000 EUR », « 2025-12-02 »; null when nothing was read. */
  value: string | null;
  judgement: Judgement;
  sources: SourceNote[];
  /** Warnings whose passage touches the focus, or the clause where none does: ids. */
  warnings: string[];
  confirmations: Confirmation[];
  agreements: Agreement[];
  /** Where other articles state the same. */
  same: Passage[];
  earlier: EarlierVerdict[];
}

export const DISMISSAL_SCOPES = ['this', 'rule-here', 'rule-everywhere'] as const;
export type DismissalScope = (typeof DISMISSAL_SCOPES)[number];

export interface Dismissal {
  id: string;
  rule: Rule;
  scope: DismissalScope;
  reason: string;
  by: string;
  at: string;
}

export interface ReviewWarning extends Warning {
  id: string;
  queue: QueueName;
  /** « Jour de la semaine », the rule in the reader's words. */
  title: Localized;
  dismissed: Dismissal | null;
}

/** An anchored judgement whose passage no longer exists: listed, never moved, never deleted. */
export interface Orphan {
  claim: string;
  anchor: Anchor;
  kind: ClaimKind;
  judgement: Judgement;
  sources: SourceNote[];
}

export interface SignOff {
  revision: number;
  by: string;
  at: string;
  /** SHA-256 of the text it releases, hexadecimal. */
  hash: string;
  /** False once the text changed after the signature. */
  valid: boolean;
}

/**
 * Why a point is open: it blocks the signature (a grave warning, or a claim that must be checked without a verdict), an answer or a source is
 * awaited, no verdict was given, the verdict was not confirmed, or only a remark stands there.
 */
export const OPEN_REASONS = ['blocking', 'unjudged', 'waiting', 'unconfirmed', 'remark'] as const;
export type OpenReason = (typeof OPEN_REASONS)[number];

/** A point on which work is left. */
export interface OpenPoint {
  /** Of the claim; of the first warning where there is no claim. */
  id: string;
  passage: Span;
  excerpt: string;
  kind: ClaimKind | null;
  priority: Priority | null;
  why: OpenReason;
  /** The claim must be checked before publication and has no verdict. */
  missing: boolean;
  /** Warnings that block; where none does, those that stand on a passage without a claim. */
  warnings: { warning: string; severity: Severity; reason: Localized }[];
}

/** What is open, in the order of the text; what blocks the signature is part of it. */
export interface Gate {
  open: OpenPoint[];
  canSign: boolean;
}

/** A line of the event log. */
export interface HistoryEvent {
  seq: number;
  at: string;
  by: string;
  what: string;
  /** The claim, note or warning it concerns. */
  subject: string | null;
  before: string | null;
  after: string | null;
}

/** A passage of another article, with what is around it, for side-by-side reading. */
export interface RelatedArticle {
  id: string;
  title: string;
  byline: string | null;
  date: ArticleDate | null;
}
export interface Excerpt extends Passage {
  before: string;
  passage: string;
  after: string;
}

/** Everything the desk shows of one article. */
export interface Review {
  article: ArticleSummary;
  language: Language;
  revision: RevisionText & RevisionInfo;
  revisions: RevisionInfo[];
  title: Span | null;
  byline: Span | null;
  furniture: Furniture[];
  claims: ReviewClaim[];
  warnings: ReviewWarning[];
  orphans: Orphan[];
  dismissals: Dismissal[];
  signOff: SignOff | null;
  gate: Gate;
  /** Open differences with another desk; they block the signature. */
  conflicts: number;
  /** The other articles that passages refer to, and those passages with their surroundings. */
  related: RelatedArticle[];
  excerpts: Excerpt[];
  /** The editor's text that is not yet a revision, null when there is none. */
  draft: (RevisionText & { at: string }) | null;
  /** Notes that came with the file (comments of a Word file). */
  imported: { author: string; at: string | null; body: string; anchor: Anchor; span: Span | null }[];
}
