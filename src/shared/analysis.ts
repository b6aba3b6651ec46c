/**
 * The analysis of one text: what the reading stages found and what the checks say of it.
 * Every offset is in UTF-16 code units of the revision's text; `text.slice(start, end)` is the passage.
 * Unknown optional values are null, never undefined.
 */

/** A passage: `start` inclusive, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A sentence for the reader in both languages of the interface. */
export interface Localized {
  fr: string;
  en: string;
}

/** Language of an article: `und` when it is neither French nor English. */
export type Language = 'fr' | 'en' | 'und';
/** Languages of the interface. */
export type UiLanguage = 'fr' | 'en';

export const BLOCK_KINDS = [
  'title', 'standfirst', 'byline', 'heading', 'paragraph', 'item', 'quotation', 'caption', 'table', 'footnote', 'furniture',
] as const; // prettier-ignore
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A block is a span over the text; blocks are ordered and do not overlap; line breaks between them belong to none. */
export interface Block extends Span {
  kind: BlockKind;
  /** Heading depth, 1 to 6. */
  level?: number;
}

export type FurnitureKind =
  | 'navigation' | 'share' | 'advert' | 'credit' | 'residue' | 'ai-disclosure' | 'source-list' | 'link'; // prettier-ignore
/** Page furniture: dimmed on the desk, left out of the claims. May cover a block or a part of one. */
export interface Furniture extends Span {
  kind: FurnitureKind;
}

/** Universal POS tags (universaldependencies.org/u/pos). */
export type Upos =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART'
  | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X'; // prettier-ignore
export interface Token extends Span {
  pos: Upos;
  lemma: string;
}

/** TIMEX3 value as in TimeML; a range is "start/end". */
export interface Time extends Span {
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  value: string | null;
  /** The weekday as written, as an iCalendar code (MO, TU, …). */
  weekday: string | null;
  /** Whether the written weekday is that of the value; null when there is none or no full date. */
  weekdayMatches: boolean | null;
  approximate: boolean;
  /** Depends on the day of reading (aujourd'hui, désormais). */
  deictic: boolean;
  /** The event a time hangs on (« à la veille de la réunion »), as written. */
  anchoredOn: string | null;
}

export type QuantityKind =
  'number' | 'ordinal' | 'percent' | 'currency' | 'dimension' | 'temperature' | 'age';
export type Comparator = '=' | '>=' | '<=' | '~';
/** Span: bound or approximation, number, unit or counted noun; for a percentage without the whole. */
export interface Quantity extends Span {
  number: Span;
  kind: QuantityKind;
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  /** What is counted: head noun and complement, as written. */
  counts: string | null;
  /** The whole a share is of (« PIB »). */
  of: string | null;
  approximate: boolean;
  comparator: Comparator;
}

export type QuoteKind = 'full' | 'fragment' | 'scare' | 'title';
/** Span with its marks. */
export interface Quote extends Span {
  kind: QuoteKind;
  speaker: string | null;
  cue: Span | null;
}

/** The clause or sentence with its source, cue and content. */
export interface Attribution extends Span {
  source: Span;
  speaker: string | null;
  cue: Span;
  vague: boolean;
}

/** A person, or an office that stands for its holder (« le secrétaire général »). */
export interface Person extends Span {
  name: string | null;
  office: string | null;
  organisation: string | null;
  /** Where the office is written; null when it is carried over from another mention of the same person. */
  officeSpan: Span | null;
  /** The text says that the office is held no more (« ancien », « ex- », « then »). */
  former: boolean;
}

export type MentionKind = 'person' | 'organisation' | 'place' | 'event';
/** A named thing; `name` is its fullest form in the article or the register. */
export interface Mention extends Span {
  kind: MentionKind;
  name: string;
}

export const CLAIM_KINDS = [
  'figure', 'date', 'event', 'quotation', 'attribution', 'office', 'superlative', 'comparison',
  'causal', 'prediction', 'commitment', 'state',
] as const; // prettier-ignore
export type ClaimKind = (typeof CLAIM_KINDS)[number];
export type Priority = 1 | 2 | 3;

/** The eight families of the legend, in its order, and the kinds of each. */
export const CLAIM_FAMILIES = {
  figure: ['figure'],
  date: ['date', 'event'],
  quotation: ['quotation'],
  attribution: ['attribution'],
  office: ['office'],
  superlative: ['superlative', 'comparison'],
  prediction: ['prediction'],
  other: ['causal', 'commitment', 'state'],
} as const satisfies Record<string, readonly ClaimKind[]>;
export type ClaimFamily = keyof typeof CLAIM_FAMILIES;
const FAMILIES = new Map<ClaimKind, ClaimFamily>(
  Object.entries(CLAIM_FAMILIES).flatMap(([family, kinds]) =>
    kinds.map((kind) => [kind, family as ClaimFamily] as const),
  ),
);
/** The family of the legend that a kind belongs to. */
export const familyOf = (kind: ClaimKind): ClaimFamily => FAMILIES.get(kind) ?? 'other';

/** Span: the clause that states it; focus: what the manuscript marks. Several claims may share a clause. */
export interface Claim extends Span {
  focus: Span;
  kind: ClaimKind;
  priority: Priority;
  why: Localized;
}

/** A passage of an article; `article` is its id, null for the article itself. */
export interface Passage extends Span {
  article: string | null;
}

export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const RULE_FAMILIES = {
  facts: ['calendar', 'arithmetic', 'consistency', 'archive', 'office', 'source', 'quotation'],
  copy: ['structure', 'residue', 'wording', 'typography'],
} as const;
export type QueueName = keyof typeof RULE_FAMILIES;
export type RuleFamily = (typeof RULE_FAMILIES)[QueueName][number];
export type Rule = `${RuleFamily}/${string}`;

/** The queue a rule reports to: facts and copy never mix. */
export function queueOf(rule: Rule): QueueName {
  const family = rule.slice(0, rule.indexOf('/'));
  return (RULE_FAMILIES.facts as readonly string[]).includes(family) ? 'facts' : 'copy';
}

/** What a check found wrong or doubtful. A warning on the whole article has start and end 0. */
export interface Warning extends Span {
  rule: Rule;
  severity: Severity;
  message: Localized;
  /** The text that would replace the passage, null when there is none. */
  suggestion: string | null;
  /** The passages it disagrees with, nothing else. */
  related: Passage[];
  /** Other passages of this article with the same fault (typography): told once, mended together. */
  also?: (Span & { suggestion: string | null })[];
}

/** What a check confirmed (a right sum, a right weekday): told on the claim's card only. */
export interface Confirmation extends Span {
  rule: Rule;
  message: Localized;
}

export type Relation = 'agrees' | 'refines' | 'evolves' | 'reported';
export interface Agreement extends Span {
  what: string;
  relation: Relation;
  related: Passage[];
  /** Why it is the same where that is not plain: one saying on two occasions. */
  reason?: Localized;
}

/** A comparable fact taken from a claim; the rows that articles are compared by. */
export interface Statement extends Span {
  /** `topic`: what the article is about, for statements that name nobody. */
  kind: 'office' | 'figure' | 'date' | 'quotation' | 'name' | 'claim' | 'topic';
  /** Normalised subject and measure: two statements are comparable when their keys are equal. */
  key: string;
  /** The value compared: a person's name, a number, a date. */
  value: string;
  number: number | null;
  unit: string | null;
  comparator: Comparator;
  /** Times the statement holds for: ISO dates or partial dates, null when unknown. */
  from: string | null;
  to: string | null;
  speaker: string | null;
  /** What is compared, for the reader (« 5 % du PIB », « secrétaire général de l'OTAN »). */
  label: string;
  /**
   * Where the key alone does not decide: the words, names (@) and numbers (#) that it speaks of, each once, separated by spaces;
   * « !not » for a denial, « !may » for what is only possible, « >who/what » for a role, « +act/object » for what is done, « %whole » for the whole of a share,
   * « =noun/2 » for a scope with an ordinal. Empty for kinds whose key decides.
   */
  terms: string;
}

export interface ArticleDate {
  /** ISO date, or partial date (2025-12). */
  value: string;
  from: 'dateline' | 'metadata' | 'text' | 'given';
}

/** A passage of this article that states the same claim as one of another article. */
export interface SameClaim {
  /** Index into `claims`. */
  claim: number;
  passage: Passage;
  /** The focus of the claim there, as written. */
  focus: string;
}

/** What the engine derives from one text alone; can be rebuilt at any time. */
export interface Reading {
  text: string;
  language: Language;
  title: Span | null;
  byline: Span | null;
  date: ArticleDate | null;
  blocks: Block[];
  furniture: Furniture[];
  sentences: Span[];
  tokens: Token[];
  times: Time[];
  quantities: Quantity[];
  quotes: Quote[];
  attributions: Attribution[];
  people: Person[];
  mentions: Mention[];
  claims: Claim[];
}

export interface Analysis extends Reading {
  warnings: Warning[];
  confirmations: Confirmation[];
  statements: Statement[];
}

/** What the archive adds to an analysis. */
export interface Comparison {
  warnings: Warning[];
  agreements: Agreement[];
  same: SameClaim[];
}
