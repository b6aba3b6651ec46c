/** The shapes of what a language brings for times: recognizers over the skeleton, and what the refiners must know. */
import type { Span, Time, Upos } from '../../../shared/analysis.ts';
import type { Lexemes, Written } from '../lexemes.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Recognizer, Refiner } from '../rule.ts';
import type { Form } from '../timeform.ts';

/** A time before its value is known: what it says, and the lexemes it covers (`first` inclusive, `after` exclusive). */
export interface TimeDraft extends Span {
  form: Form;
  type: Time['type'];
  first: number;
  after: number;
  approximate: boolean;
  deictic: boolean;
  anchoredOn: string | null;
  /** The draft that was moved to where this one stands. */
  origin?: TimeDraft;
}

/** What a recognizer's `read` is given besides its match. */
export interface TimeContext {
  lexemes: Lexemes;
  lexicon: Lexicon;
  /** The first lexeme of a named group, -1 when the group did not take part. */
  at(match: RegExpExecArray, group: string): number;
  /** The value of the numeral in a named group, NaN when there is none. */
  number(match: RegExpExecArray, group: string): number;
  /** The date or hour in digits of a named group. */
  written(match: RegExpExecArray, group: string): Written | null;
  /** The characters of a lexeme. */
  word(index: number): string;
  /** Whether the line that holds a lexeme has at most so many: a passage is read alike by itself and in its text. */
  alone(index: number, most: number): boolean;
  /** The part of speech of the token at a lexeme, null when tokens are not known. */
  pos(index: number): Upos | null;
  /** A draft over the match, or from one named group to the match's end, or over one group. */
  draft(match: RegExpExecArray, form: Form, options?: DraftOptions): TimeDraft;
}

export interface DraftOptions {
  type?: Time['type'];
  /** First and last lexeme when they are not those of the match. */
  first?: number;
  after?: number;
  approximate?: boolean;
  deictic?: boolean;
  anchoredOn?: string | null;
}

export type TimeRecognizer = Recognizer<TimeDraft, TimeContext>;
export type TimeRefiner = Refiner<TimeDraft, TimeContext>;

/** What a language brings for times. */
export interface TimePack {
  recognizers: readonly TimeRecognizer[];
  refiners: readonly TimeRefiner[];
  /** Verb forms and words that turn a sentence towards the future. */
  future: RegExp;
  /** The end of a passage behind which a time is to come though no verb says so: « les quais sont fermés jusqu’à ». Sticky, looks behind. */
  until: RegExp;
  /** The end of a passage behind which a time lies back even in such a sentence: « depuis », « annoncé en ». Sticky, looks behind. */
  since: RegExp;
}
