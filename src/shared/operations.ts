/**
 * The one list of operations: what the desk, the command line and the tests can ask of the core.
 * Each has a schema for its input (checked at run time at the core's edge) and a type for its output.
 */
import * as v from 'valibot';
import { BLOCK_KINDS, CLAIM_KINDS, type Localized, type Rule, type Severity, type Span } from './analysis.ts';
import { LARGEST_ATTACHMENT, MOST_ATTACHMENTS } from './attachment.ts';
import {
  CONTRADICTION_GROUPS, ENTITY_KINDS, type ComparedFigure, type Contradictions, type CorpusCounts, type EntityMention, type EntityName, type EntityPage, type Timeline,
} from './archive.ts'; // prettier-ignore
import type { WatchState } from './watch.ts';
import { MERGE_CHOICES, type MergeConflict } from './merge.ts';
import type { Preview } from './preview.ts';
import { FACT_KINDS, type Fact, type FactKind } from './register.ts';
import {
  ROLES,
  STATUSES,
  TRACKED_CHANGES,
  type ArticleSummary,
  type Dossier,
  type ImportOutcome,
  type RevisionText,
} from './article.ts';
import {
  DISMISSAL_SCOPES, PROGRESS, SOURCE_KINDS, VERDICTS, type HistoryEvent, type Review,
} from './review.ts'; // prettier-ignore

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const line = (longest = 500) => v.pipe(v.string(), v.maxLength(longest));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ start: offset, end: offset });
const nothing = v.object({});

const sourceNote = v.object({
  kind: v.picklist(SOURCE_KINDS),
  title: v.pipe(line(), v.trim(), v.minLength(1)),
  locator: line(2000),
  consulted: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
  excerpt: line(20_000),
  protected: v.boolean(),
});

const revisionText = v.object({
  text: v.pipe(v.string(), v.maxLength(1_000_000)),
  blocks: v.array(
    v.object({
      start: offset,
      end: offset,
      kind: v.picklist(BLOCK_KINDS),
      level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
    }),
  ),
  marks: v.array(
    v.object({
      start: offset,
      end: offset,
      type: v.picklist(['strong', 'em', 'link', 'superscript']),
      href: v.optional(line(2000)),
    }),
  ),
});

export const EXPORT_FORMATS = [
  'docx',
  'html',
  'pdf',
  'md',
  'csv',
  'json',
  'webannotation',
  'claimreview',
  'marbre',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
const exportOptions = v.object({
  /** Which claims: all, those with a verdict, those that still lack one. */
  claims: v.optional(v.picklist(['all', 'judged', 'open']), 'all'),
  history: v.optional(v.boolean(), true),
  passages: v.optional(v.boolean(), true),
  notes: v.optional(v.boolean(), true),
  language: v.optional(v.picklist(['fr', 'en']), 'fr'),
});
export type ExportOptions = v.InferOutput<typeof exportOptions>;

const settings = v.object({
  name: line(100),
  initials: line(6),
  language: v.picklist(['fr', 'en']),
  theme: v.picklist(['system', 'light', 'dark']),
  /** Reading size in pixels. */
  readingSize: v.pipe(v.number(), v.integer(), v.minValue(17), v.maxValue(23)),
  /** Characters of a line of the manuscript, about. */
  lineLength: v.pipe(v.number(), v.integer(), v.minValue(54), v.maxValue(84)),
  /** Keys that the editor gave to an act instead of its own, as src/renderer/keys.ts writes them. */
  keys: v.record(line(40), v.array(line(40))),
  /** What the house calls a verdict; empty: Marbre's own word. */
  verdictLabels: v.record(v.picklist(VERDICTS), line(30)),
  /** Whatever the desk remembers (sort, filters, panes): key → JSON text. */
  remembered: v.record(line(60), line(4000)),
});
export type Settings = v.InferOutput<typeof settings>;

/** By what the list of articles may be grouped. */
export const LIST_GROUPS = ['none', 'status', 'desk', 'role'] as const;
export const LIST_SORTS = ['changed', 'date', 'title', 'open', 'deadline'] as const;

const basis = { basis: v.pipe(line(), v.trim(), v.minLength(1)), asOf: v.pipe(v.string(), v.isoDate()) };
const names = v.array(v.pipe(line(200), v.trim(), v.minLength(1)));
const name = v.pipe(line(200), v.trim(), v.minLength(1));
const day = v.pipe(v.string(), v.isoDate());
/** A fact of the house's register, by its kind. */
const fact = v.variant('kind', [
  v.object({
    kind: v.literal('terms'),
    fact: v.object({
      ...basis,
      person: name,
      aliases: v.optional(names),
      office: name,
      officeAliases: v.optional(names),
      organisation: name,
      from: day,
      to: v.nullable(day),
    }),
  }),
  v.object({
    kind: v.literal('organisations'),
    fact: v.object({
      ...basis,
      name,
      aliases: names,
      kind: v.picklist(['state', 'institution', 'company', 'party', 'ngo', 'media', 'other']),
      demonyms: v.optional(names),
      capital: v.optional(name),
    }),
  }),
  v.object({
    kind: v.literal('events'),
    fact: v.object({
      ...basis,
      name,
      aliases: names,
      series: v.nullable(name),
      place: v.nullable(name),
      from: day,
      to: day,
    }),
  }),
  v.object({ kind: v.literal('outlets'), fact: v.object({ ...basis, name, aliases: names }) }),
  v.object({
    kind: v.literal('spellings'),
    fact: v.object({
      ...basis,
      preferred: name,
      variants: names,
      kind: v.picklist(['person', 'place', 'organisation', 'word']),
    }),
  }),
]);

const partialDate = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u));
/** What is typed by the desk to find articles: all given conditions hold. */
const articleFilter = v.object({
  /** Words that begin some of its title, its author, its file's name, its desk and its tags; accents are left out. */
  words: v.optional(line(200)),
  status: v.optional(v.picklist(STATUSES)),
  role: v.optional(v.picklist(ROLES)),
  dossier: v.optional(id),
  tag: v.optional(line(60)),
  undated: v.optional(v.boolean()),
  withOpen: v.optional(v.picklist(['error', 'warning', 'note'])),
  rule: v.optional(line(60)),
  withdrawn: v.optional(v.boolean()),
  /** First and last date of the article: ISO dates or partial dates. */
  from: v.optional(partialDate),
  to: v.optional(partialDate),
  outlet: v.optional(line(200)),
  /** The name of a person, an organisation or an event, in any of the forms that the register knows. */
  person: v.optional(v.pipe(line(200), v.trim(), v.minLength(1))),
  /** Has a claim of this kind; has a claim with this verdict; another article contradicts it. */
  kind: v.optional(v.picklist(CLAIM_KINDS)),
  verdict: v.optional(v.picklist(VERDICTS)),
  contradicted: v.optional(v.boolean()),
});
export type ArticleFilter = v.InferOutput<typeof articleFilter>;

/** What the desk says of an article beside its text. */
const described = {
  role: v.optional(v.picklist(ROLES)),
  desk: v.optional(v.nullable(line(60))),
  deadline: v.optional(v.nullable(v.pipe(v.string(), v.isoTimestamp()))),
  tags: v.optional(v.array(line(60))),
};
export type Described = Pick<ArticleSummary, 'role' | 'desk' | 'deadline' | 'tags'> & { article: string };

export interface AppInfo {
  version: string;
  engine: string;
  shell: 'electron' | 'browser' | 'cli' | 'test';
  corpusPath: string;
  articles: number;
  /** True until somebody gave a name. */
  firstStart: boolean;
  settings: Settings;
  licences: string;
}

export interface ArticleList {
  articles: ArticleSummary[];
  total: number;
  counts: Record<(typeof STATUSES)[number], number>;
  claims: number;
  judged: number;
}

export interface SearchHit {
  article: ArticleSummary;
  /** The passage with what is around it. */
  before: string;
  passage: string;
  after: string;
  start: number;
  end: number;
  /** What else was looked for and stands in what is shown around the passage. */
  others: Span[];
}

/** A search kept in the sidebar: words, conditions, or both. */
export interface SavedView {
  id: string;
  name: string;
  query: string;
  filter: ArticleFilter;
  /** Articles it finds now; `more` when there are more than that. */
  count: number;
  more: boolean;
}

export interface Exported {
  name: string;
  mime: string;
  /** Base64. */
  bytes: string;
  /** Protected source notes that stayed behind. */
  withheld: number;
}

/** A line of the register: shipped facts have no id and are corrected by a fact of the house. */
export interface RegisterEntry {
  id: string | null;
  kind: FactKind;
  name: string;
  fact: Fact;
}

export interface RuleInfo {
  rule: Rule;
  severity: Severity;
  title: Localized;
  describe: Localized;
  /** Open warnings of the whole corpus, dismissals, and whether the desk switched it off. */
  found: number;
  dismissed: number;
  off: boolean;
  /** A rule of the house, from its folder. */
  house: boolean;
}

/** An example of a rule, run as the engine and the register are now. Offsets of its text. */
export interface RuleExample {
  text: string;
  date: string | null;
  /** The other articles it is held against. */
  others: { text: string; date: string | null }[];
  /** Whether the rule should find something in it, and whether it does what it should. */
  wrong: boolean;
  holds: boolean;
  marks: (Span & { message: Localized })[];
}

/** The house's own rules: where they lie and which files were refused. */
export interface HouseRulesInfo {
  folder: string;
  rules: Rule[];
  refused: { file: string; line: number; reason: string }[];
}

/** A copy of the corpus beside it. */
export interface BackupInfo {
  /** Counts up for ever: the order of backups is theirs, not the clock's. */
  number: number;
  /** UTC, by the clock of that moment. */
  at: string;
  bytes: number;
  /** False when the backup is damaged. */
  readable: boolean;
  /** Acts done since, which going back to it would lose; null when the backup or the corpus cannot be read. */
  missing: number | null;
}

const define = <I extends v.GenericSchema, O>(input: I) => ({ input, output: undefined as O });
const operation =
  <O>() =>
  <I extends v.GenericSchema>(input: I) =>
    define<I, O>(input);

export const operations = {
  'app.info': operation<AppInfo>()(nothing),
  'settings.set': operation<Settings>()(v.partial(settings)),

  'articles.list': operation<ArticleList>()(
    v.object({
      filter: v.optional(articleFilter, {}),
      sort: v.optional(v.picklist(LIST_SORTS), 'changed'),
      group: v.optional(v.picklist(LIST_GROUPS), 'none'),
      offset: v.optional(offset, 0),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 200),
    }),
  ),
  'articles.import': operation<ImportOutcome[]>()(
    v.object({
      files: v.pipe(
        v.array(
          v.object({
            name: v.pipe(line(), v.minLength(1)),
            folder: v.nullable(line(4000)),
            bytes: v.pipe(v.string(), v.maxLength(140_000_000)),
          }),
        ),
        v.maxLength(100),
      ),
      dossier: v.optional(id),
      role: v.optional(v.picklist(ROLES)),
      /** How tracked changes are resolved; accepted when nothing is said. */
      tracked: v.optional(v.picklist(TRACKED_CHANGES)),
    }),
  ),
  /** What a plain text reads as in other encodings: the passage that tells them apart, and which is the present one. */
  'articles.readings': operation<{ name: string; excerpt: string; current: boolean }[]>()(
    v.object({ article: id }),
  ),
  /** Reads the imported file again, as the editor says; the result is a revision of the same article. */
  'articles.reread': operation<ImportOutcome>()(
    v.object({
      article: id,
      encoding: v.optional(line(40)),
      tracked: v.optional(v.picklist(TRACKED_CHANGES)),
    }),
  ),
  /** Imports attachments of a mail, by their indexes in its outcome. */
  'articles.importParts': operation<ImportOutcome[]>()(
    v.object({
      article: id,
      parts: v.pipe(v.array(offset), v.minLength(1), v.maxLength(200)),
      tracked: v.optional(v.picklist(TRACKED_CHANGES)),
    }),
  ),
  /** Makes an article's text a new revision of another draft, whose verdicts follow; the article itself is withdrawn. */
  'articles.asRevision': operation<Review>()(v.object({ article: id, of: id })),
  /** Text pasted by the editor: plain text, or HTML whose blocks are kept. */
  'articles.paste': operation<ImportOutcome>()(
    v.object({
      text: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000_000)),
      html: v.optional(v.pipe(v.string(), v.maxLength(5_000_000))),
    }),
  ),
  'articles.update': operation<ArticleSummary>()(
    v.object({
      article: id,
      date: v.optional(v.nullable(v.pipe(v.string(), v.isoDate()))),
      title: v.optional(line(500)),
      ...described,
    }),
  ),
  /**
   * Says the same of several articles, or something of each. Returns what was said of them before, which says it again when it is given
   * back; each is an act of its article. Tags are put beside those there are and taken from them, or given whole.
   */
  'articles.describe': operation<{ before: Described[] }>()(
    v.object({
      articles: v.pipe(
        v.array(
          v.object({
            article: id,
            ...described,
            addTags: v.optional(v.array(line(60)), []),
            removeTags: v.optional(v.array(line(60)), []),
          }),
        ),
        v.minLength(1),
        v.maxLength(1000),
      ),
    }),
  ),
  'articles.withdraw': operation<{ seq: number }>()(v.object({ articles: v.array(id) })),
  'articles.restore': operation<{ seq: number }>()(v.object({ articles: v.array(id) })),
  /** Names the files and folders that may hold what was purged and that the purge does not reach. */
  'articles.purge': operation<{ outOfReach: string[] }>()(v.object({ articles: v.array(id) })),
  /** The imported file itself. */
  'articles.original': operation<{ name: string; bytes: string } | null>()(v.object({ article: id })),

  'dossiers.list': operation<Dossier[]>()(nothing),
  'dossiers.create': operation<Dossier>()(v.object({ name: v.pipe(line(120), v.trim(), v.minLength(1)) })),
  /** Refused: `no-dossier`. */
  'dossiers.rename': operation<null>()(
    v.object({ dossier: id, name: v.pipe(line(120), v.trim(), v.minLength(1)) }),
  ),
  'dossiers.assign': operation<null>()(v.object({ dossier: id, articles: v.array(id), member: v.boolean() })),
  /** The articles stay; `history.takeBack` brings the dossier back with what was filed in it. */
  'dossiers.remove': operation<{ act: number }>()(v.object({ dossier: id })),
  'samples.add': operation<{ dossier: string; articles: number }>()(nothing),
  'samples.remove': operation<{ articles: number }>()(nothing),

  'review.open': operation<Review>()(v.object({ article: id, revision: v.optional(offset) })),
  'claims.judge': operation<Review>()(
    v.object({
      article: id,
      claim: id,
      verdict: v.optional(v.nullable(v.picklist(VERDICTS))),
      progress: v.optional(v.picklist(PROGRESS)),
      comment: v.optional(line(20_000)),
      question: v.optional(line(20_000)),
    }),
  ),
  'claims.add': operation<Review>()(
    v.object({
      article: id,
      start: offset,
      end: offset,
      kind: v.picklist(CLAIM_KINDS),
      priority: v.optional(v.picklist([1, 2, 3]), 2),
      /** A passage that is only noted is no work left: it is `done` from the start. */
      progress: v.optional(v.picklist(PROGRESS), 'todo'),
    }),
  ),
  'claims.change': operation<Review>()(
    v.object({
      article: id,
      claim: id,
      kind: v.optional(v.picklist(CLAIM_KINDS)),
      priority: v.optional(v.picklist([1, 2, 3])),
      focus: v.optional(span),
    }),
  ),
  /**
   * Makes two claims of one. At a place inside its focus, each side of it becomes a focus; at a place of its clause outside the focus, the
   * claim keeps its focus and what is on the other side becomes a claim. A selection becomes a claim and the claim keeps the rest.
   * Verdict, comment and sources go to both, to be confirmed again. Refused as `bad-split` where one side would be empty.
   */
  'claims.split': operation<Review>()(v.object({ article: id, claim: id, start: offset, end: offset })),
  /**
   * Makes one claim of two or more of the same block. A verdict stays where all that were judged have the same, to be confirmed again;
   * comments, questions and sources are gathered. Refused as `bad-join` across blocks.
   */
  'claims.join': operation<Review>()(
    v.object({ article: id, claims: v.pipe(v.array(id), v.minLength(2), v.maxLength(20)) }),
  ),
  /** Takes a claim off the desk: an editor's claim, or one the engine should not have made. */
  'claims.remove': operation<Review>()(v.object({ article: id, claim: id })),
  'claims.adopt': operation<Review>()(
    v.object({ article: id, claim: id, from: v.object({ article: id, claim: id }) }),
  ),
  'sources.add': operation<Review>()(v.object({ article: id, claim: id, note: sourceNote })),
  'sources.change': operation<Review>()(v.object({ article: id, source: id, note: sourceNote })),
  'sources.remove': operation<Review>()(v.object({ article: id, source: id })),
  /**
   * Attaches files to a source note, all or none. Refused: `empty-file`, `too-large` (LARGEST_ATTACHMENT), `too-many` (MOST_ATTACHMENTS a
   * note). Names are made safe, types are read from the bytes.
   */
  'attachments.add': operation<Review>()(
    v.object({
      article: id,
      source: id,
      files: v.pipe(
        v.array(
          v.object({
            name: line(1000),
            /** Base64. */
            bytes: v.pipe(v.string(), v.maxLength(Math.ceil(LARGEST_ATTACHMENT / 3) * 4)),
          }),
        ),
        v.minLength(1),
        v.maxLength(MOST_ATTACHMENTS),
      ),
    }),
  ),
  'attachments.remove': operation<Review>()(v.object({ article: id, attachment: id })),
  /** The file itself, for saving or showing; base64. */
  'attachments.get': operation<{ name: string; type: string; bytes: string }>()(
    v.object({ article: id, attachment: id }),
  ),
  /** Has the system show a file of a type that runs nothing; false where the shell has no way, and the window shows it itself. */
  'attachments.open': operation<{ opened: boolean }>()(v.object({ article: id, attachment: id })),
  'warnings.dismiss': operation<Review>()(
    v.object({
      article: id,
      warning: id,
      scope: v.picklist(DISMISSAL_SCOPES),
      reason: v.pipe(line(2000), v.trim(), v.minLength(1)),
    }),
  ),
  'warnings.restore': operation<Review>()(v.object({ article: id, dismissal: id })),

  'draft.save': operation<{ at: string }>()(v.object({ article: id, revision: revisionText })),
  'draft.discard': operation<Review>()(v.object({ article: id })),
  /** Turns the working draft into a revision; verdicts and notes follow their passages. */
  'draft.commit': operation<Review>()(v.object({ article: id })),
  /**
   * What is found in a text being typed. Both are told as what changed since the answer named `since`, or against no text and nothing found;
   * null when that answer is no longer at hand.
   */
  'draft.preview': operation<Preview | null>()(
    v.object({
      article: id,
      since: v.nullable(offset),
      edit: v.object({ from: offset, to: offset, by: v.pipe(v.number(), v.integer()) }),
      words: revisionText.entries.text,
      blocks: v.object({ head: offset, items: revisionText.entries.blocks, tail: offset }),
    }),
  ),
  'revisions.get': operation<RevisionText>()(v.object({ article: id, revision: offset })),

  'signoff.sign': operation<Review>()(
    v.object({ article: id, name: v.pipe(line(200), v.trim(), v.minLength(1)) }),
  ),
  'signoff.withdraw': operation<Review>()(v.object({ article: id })),

  'history.list': operation<HistoryEvent[]>()(
    v.object({
      article: id,
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
    }),
  ),
  /** Takes back the last act on this article that is not taken back yet; null when there is none. */
  'history.undo': operation<{ review: Review; undone: HistoryEvent } | null>()(v.object({ article: id })),
  'history.redo': operation<{ review: Review; redone: HistoryEvent } | null>()(v.object({ article: id })),
  /** Takes back an act that is of no article, since the corpus was opened. The act that it returns can be taken back in its turn. */
  'history.takeBack': operation<{ act: number }>()(
    v.object({ act: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  ),

  /** Where the work of another desk differs from this one's; of one article, or of all. */
  'merge.conflicts': operation<MergeConflict[]>()(v.object({ article: v.optional(id) })),
  /** Settles conflicts of an article in one act, which undo takes back. */
  'merge.choose': operation<Review>()(
    v.object({
      article: id,
      choices: v.pipe(
        v.array(v.object({ conflict: id, choice: v.picklist(MERGE_CHOICES) })),
        v.minLength(1),
        v.maxLength(5000),
      ),
    }),
  ),

  /** Articles with every word in any of its forms, best first. Refused as `bad-query` with what to do when nothing can be looked for. */
  'watch.state': operation<WatchState>()(nothing),
  /** Chooses the watched folder and starts or stops watching it. Refused: `no-folder`, `corpus-folder` (the corpus lies in it). */
  'watch.set': operation<WatchState>()(v.object({ folder: line(4000), on: v.boolean() })),

  'search.query': operation<SearchHit[]>()(
    v.object({
      query: v.pipe(line(300), v.trim(), v.minLength(1)),
      offset: v.optional(offset, 0),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), 30),
      filter: v.optional(articleFilter, {}),
    }),
  ),
  /** How many articles a search finds, counted up to a thousand. Refused like `search.query`. */
  'search.count': operation<{ count: number; more: boolean }>()(
    v.object({ query: v.optional(v.pipe(line(300), v.trim()), ''), filter: v.optional(articleFilter, {}) }),
  ),
  'search.outlets': operation<string[]>()(nothing),
  /** The saved searches with their counts, by name. */
  'views.list': operation<SavedView[]>()(nothing),
  /** Keeps a search, or changes the one with this id: its name, its words, its conditions. */
  'views.save': operation<SavedView>()(
    v.object({
      id: v.optional(id),
      name: v.pipe(line(120), v.trim(), v.minLength(1)),
      query: v.optional(v.pipe(line(300), v.trim()), ''),
      filter: v.optional(articleFilter, {}),
    }),
  ),
  'views.remove': operation<null>()(v.object({ id })),

  /** Names that begin with what is typed, word by word; the most named first. */
  'entities.find': operation<EntityName[]>()(
    v.object({
      query: v.pipe(line(200), v.trim(), v.minLength(1)),
      kind: v.optional(v.picklist(ENTITY_KINDS)),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 12),
    }),
  ),
  /** Where an article names persons, organisations and events, in the order of its text. */
  'entities.of': operation<EntityMention[]>()(v.object({ article: id })),
  /** What the corpus says of a name: `key` is one of its forms. Refused as `no-name` when no article names it. */
  'entities.page': operation<EntityPage>()(
    v.object({
      kind: v.picklist(ENTITY_KINDS),
      key: v.pipe(line(200), v.trim(), v.minLength(1)),
      offset: v.optional(offset, 0),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 20),
    }),
  ),
  /** The dated facts of a dossier's articles, by the date of the facts. */
  'dossiers.timeline': operation<Timeline>()(
    v.object({
      dossier: id,
      /** Key of a person: only the facts that name them. */
      person: v.optional(line(200)),
      offset: v.optional(offset, 0),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 200),
    }),
  ),
  /** Open contradictions between articles, each once, the gravest and newest first; and what several articles agree on. */
  'corpus.contradictions': operation<Contradictions>()(
    v.object({
      offset: v.optional(offset, 0),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), 50),
      article: v.optional(id),
      dossier: v.optional(id),
      /** Those of a group follow one another, the groups in the order of their first; what has no subject comes last. */
      group: v.optional(v.picklist(CONTRADICTION_GROUPS)),
    }),
  ),
  'corpus.counts': operation<CorpusCounts>()(nothing),
  /** The figure that each passage states, with the date of its article; null for a passage without one. */
  'compare.figures': operation<(ComparedFigure | null)[]>()(
    v.object({
      passages: v.pipe(v.array(v.object({ article: id, start: offset, end: offset })), v.maxLength(60)),
    }),
  ),
  'rules.list': operation<RuleInfo[]>()(nothing),
  /** The house's own rules; `reload` reads their folder again and judges the open articles by them. */
  /** The examples of a rule, run now. */
  'rules.examples': operation<RuleExample[]>()(v.object({ rule: line(60) })),
  'rules.house': operation<HouseRulesInfo>()(v.object({ reload: v.optional(v.boolean(), false) })),
  'rules.switch': operation<null>()(
    v.object({ rule: line(60), off: v.boolean(), reason: v.optional(line(2000), '') }),
  ),

  /** Facts of a kind whose names contain the query, those of the house first. */
  'register.list': operation<{ entries: RegisterEntry[]; total: number }>()(
    v.object({
      kind: v.picklist(FACT_KINDS),
      query: v.optional(line(200), ''),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)), 200),
    }),
  ),
  /** Adds a fact of the house, or changes the one with this id. */
  'register.put': operation<RegisterEntry>()(v.object({ id: v.optional(id), entry: fact })),
  'register.remove': operation<{ act: number }>()(v.object({ id })),

  /**
   * Articles still to be compared with the archive, which happens in idle moments, the newest first; with `paused` it is halted (what was
   * done stays done) or goes on. Told by `articles-changed` as it advances.
   */
  'archive.behind': operation<{ behind: number; paused: boolean }>()(
    v.object({ paused: v.optional(v.boolean()) }),
  ),

  /** The backups of the corpus, newest first. */
  'backups.list': operation<BackupInfo[]>()(nothing),
  'backups.make': operation<BackupInfo>()(nothing),
  /** Where the backups go; with `folder`, where the next ones go: a folder that exists, or null for beside the corpus. */
  'backups.place': operation<{ folder: string; chosen: string | null }>()(
    v.object({ folder: v.optional(v.nullable(v.pipe(line(1000), v.trim(), v.minLength(1)))) }),
  ),
  /**
   * Puts a backup in the corpus's place; the file that was there is kept as `kept`. Refused as `core-busy` while another operation
   * runs, as `backup-damaged` when the backup is. Every open desk is told that the whole corpus changed.
   */
  'backups.restore': operation<{ at: string; kept: string }>()(v.object({ number: offset })),

  'export.make': operation<Exported>()(
    v.object({ article: id, format: v.picklist(EXPORT_FORMATS), options: v.optional(exportOptions, {}) }),
  ),
  /** Several articles at once: one dossier file, or a zip of one report each. */
  'export.selection': operation<Exported>()(
    v.object({
      articles: v.pipe(v.array(id), v.minLength(1), v.maxLength(500)),
      format: v.picklist(EXPORT_FORMATS),
      options: v.optional(exportOptions, {}),
    }),
  ),
};

export type Operations = typeof operations;
export type OperationName = keyof Operations;
/** What a caller passes: defaults may be left out. */
export type CallInput<N extends OperationName> = v.InferInput<Operations[N]['input']>;
/** What a handler receives: checked, defaults filled in. */
export type Input<N extends OperationName> = v.InferOutput<Operations[N]['input']>;
export type Output<N extends OperationName> = Operations[N]['output'];
