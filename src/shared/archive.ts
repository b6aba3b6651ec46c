/** The pages of the archive: a person, an organisation or an event; the timeline of a dossier; open contradictions; saved views. */
import type { ClaimKind, Comparator, Localized, Rule, Severity, Span } from './analysis.ts';
import type { Role } from './article.ts';

/** What a page is about. Places have none. */
export const ENTITY_KINDS = ['person', 'organisation', 'event'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** A person, organisation or event that articles name. */
export interface EntityName {
  kind: EntityKind;
  /** The name without case, accents and hyphens: the same in every article. */
  key: string;
  name: string;
  /** Articles that name it, withdrawn ones left out. */
  articles: number;
}

/** Where an article names it. */
export interface EntityMention extends Span {
  kind: EntityKind;
  key: string;
  name: string;
}

/** What contradicts a passage, for the reader. */
export interface Dispute {
  rule: Rule;
  severity: Severity;
  message: Localized;
}

/** A passage of an article on the page: a claim, a quotation by the person, or the name alone with what is around it. */
export interface EntityPassage extends Span {
  kind: ClaimKind | 'mention';
  /** The person or organisation speaks. */
  said: boolean;
  before: string;
  passage: string;
  after: string;
  dispute: Dispute | null;
}

export interface EntityArticle {
  article: string;
  title: string;
  date: string | null;
  role: Role;
  /** How often the article names it. */
  mentions: number;
  passages: EntityPassage[];
}

/** An office as articles tell it, beside what the register says. */
export interface ToldOffice {
  office: string;
  organisation: string | null;
  /** Dates of the first and the last article that give it; null when none is dated. */
  from: string | null;
  to: string | null;
  articles: number;
  /** Only told as a former office. */
  former: boolean;
  /** A passage that tells it, of the last article; null for what only the register knows. */
  passage: { article: string; title: string; start: number; end: number; text: string } | null;
  /** The terms that the register knows, oldest first. */
  terms: { from: string; to: string | null; asOf: string }[];
  /** A check finds that the register or another article has another holder at that time: the last article of which this is so. */
  disagrees: { article: string; date: string | null; start: number; end: number; message: Localized } | null;
}

/** All that the corpus says of one name, newest article first. */
export interface EntityPage extends EntityName {
  /** Shorter and other forms that articles use. */
  forms: string[];
  from: string | null;
  to: string | null;
  /** From the newest articles, MOST_READ at most. */
  offices: ToldOffice[];
  /** Of `offset` and `limit`. */
  told: EntityArticle[];
}

/** Articles of which offices and forms of a name are gathered. */
export const MOST_READ = 400;

/** One telling of a dated fact. */
export interface Telling extends Span {
  article: string;
  title: string;
  /** Of the article. */
  date: string | null;
  kind: ClaimKind;
  /** The time as written, when it is only near (« vers 1990 »). */
  passage: string;
  dispute: Dispute | null;
}

/** A fact of a timeline: what articles tell of one day, month, year or span. */
export interface TimelineLine {
  /** ISO date, or partial date (2025-06, 2025). */
  date: string;
  /** The end of a span, null for one date. */
  to: string | null;
  /** The text says « vers », « environ », « au début de ». */
  approximate: boolean;
  people: string[];
  tellings: Telling[];
}

export interface Timeline {
  lines: TimelineLine[];
  total: number;
  /** Persons of the dated facts, the most frequent first. */
  people: { key: string; name: string; facts: number }[];
  articles: number;
}

export interface ContradictionSide extends Span {
  article: string;
  title: string;
  date: string | null;
  role: Role;
  before: string;
  passage: string;
  after: string;
}

/** The rules by which two articles cannot both be right, and what they are about. Copies and agency text contradict nothing. */
export const CONTRADICTION_KINDS: Readonly<Partial<Record<Rule, ClaimKind>>> = {
  'archive/office': 'office',
  'archive/figure': 'figure',
  'archive/date': 'date',
  'archive/quotation': 'quotation',
  'archive/name': 'office',
};

/** Two or more articles that cannot all be right. */
export interface Contradiction {
  rule: Rule;
  label: Localized;
  kind: ClaimKind;
  severity: Severity;
  message: Localized;
  /** The person, organisation or event that both passages name, null when none. */
  subject: string | null;
  /** When the second of the articles came in: since then they contradict each other. */
  since: string;
  sides: ContradictionSide[];
  /** What a trusted source says: an article of reference or the register. `side` is the one that is right, null when none is. */
  trusted: { by: 'reference' | 'register'; side: number | null; says: string } | null;
  /**
   * How many articles stand on the first side, and how many on the second. Where groups were asked for, later articles that contradict one
   * passage alike are one entry: the sides behind the second stand beside the first where `counts[0]` is above 1, else beside the second. Of
   * many, as many are listed as a list can show.
   */
  counts: [number, number];
  /** Where groups were asked for: which it is in, and how many open contradictions that group has in the whole corpus. */
  group?: { key: string; total: number };
}

/** How the board is grouped: by what both name ('' where nothing), by kind of claim, by the later article's title. */
export const CONTRADICTION_GROUPS = ['subject', 'kind', 'article'] as const;
export type ContradictionGroup = (typeof CONTRADICTION_GROUPS)[number];

export interface Contradictions {
  open: Contradiction[];
  total: number;
  /** Entries in all pages: fewer than `total` where later articles that contradict one passage alike are one entry. */
  entries: number;
  agreements: { label: string; articles: number }[];
}

/** A figure as an article states it, for the plot of values. */
export interface ComparedFigure {
  value: number;
  unit: string;
  comparator: Comparator;
  /** Of the article. */
  date: string | null;
}

/** Numbers of the sidebar. */
export interface CorpusCounts {
  errors: number;
  warnings: number;
  undated: number;
  withdrawn: number;
  contradictions: number;
}
