/**
 * The desk of one corpus: analyses articles, keeps what is derived from them up to date, and lays out the review of each.
 * Analyses are not stored: they are made again in milliseconds and kept for the articles last seen.
 */
import type { Analysis, Comparison, Passage, Rule, Localized } from '../../shared/analysis.ts';
import { makeAnchor, findAnchor } from '../../shared/anchor.ts';
import { OperationError } from '../../shared/call.ts';
import type { ArticleStatus, RevisionText } from '../../shared/article.ts';
import {
  NO_TEXT, NOTHING_FOUND, previewOf, typedAgain, type Found, type Preview, type Typed, type TypedChange,
} from '../../shared/preview.ts'; // prettier-ignore
import type { Excerpt, RelatedArticle, Review, ReviewClaim, ReviewWarning } from '../../shared/review.ts';
import { analyse, compare, ENGINE_VERSION, judge } from '../engine/analyse.ts';
import type { Check } from '../engine/rule.ts';
import type { Source } from '../engine/stage.ts';
import { Memo } from '../engine/memo.ts';
import { ruleTitle as shippedTitle } from '../engine/checks/rules.ts';
import type { Register } from '../engine/register.ts';
import type { ArchiveStore } from '../corpus/archive.ts';
import type { ArticleRow, Articles } from '../corpus/articles.ts';
import { hashOf } from '../corpus/articles.ts';
import type { Db } from '../corpus/database.ts';
import type { Held } from '../corpus/held.ts';
import { DATED_AS_FILES, type Paper } from '../import/paper.ts';
import type { Entities } from '../corpus/entities.ts';
import type { Search } from '../corpus/search.ts';
import type { Analysts } from './analysts.ts';
import { attachWarnings, mergeClaims, type Merged } from './claims.ts';
import { earlierVerdicts } from './earlier.ts';
import { gateOf } from './gate.ts';
import { bitsOf } from '../corpus/articles.ts';
import { CLAIM_KINDS } from '../../shared/analysis.ts';
import { CONTRADICTION_KINDS } from '../../shared/archive.ts';
import { VERDICTS } from '../../shared/review.ts';
import { lean } from './lean.ts';
import { datedFacts, namesOf } from './told.ts';
import { reviewWarnings } from './warnings.ts';

/** Most code units that the memo of the desk remembers: in each of its halves some eleven for each of the text, for a draft of 25,000 words. */
const REMEMBERED = 3_500_000;
/** Most code units of text whose analyses are kept in memory. */
const KEPT = 600_000;
/** Articles that are behind, looked up at once. */
const LOOKED_UP = 50;
/** Milliseconds an act gives to the articles that it put behind; so few are compared whatever it takes. */
const WITHIN_ACT = 400;
const FEW = 8;
/** Articles compared again within an act at most. */
const REFRESHED = 200;
/** Comparisons kept in memory. */
const COMPARED = 64;
/** Characters shown around a passage of another article. */
const AROUND = 160;
const NO_COMPARISON: Comparison = { warnings: [], agreements: [], same: [] };
/** Answers on texts being typed, in this process: each has a name of its own, whichever corpus is open. */
let previews = 0;

export interface DeskParts {
  db: Db;
  articles: Articles;
  held: Held;
  archive: ArchiveStore;
  search: Search;
  entities: Entities;
  analysts: Analysts;
  /** The register as it is now. */
  register(): Register;
  /** The house's own checks. */
  houseChecks(): readonly Check[];
}

/** An analysis made before its article was there. */
export interface Prepared {
  analysis: Analysis;
  edition: number;
}

export function makeDesk({
  db,
  articles,
  held,
  archive,
  search,
  entities,
  analysts,
  register,
  houseChecks,
}: DeskParts) {
  /** What was read in each block: after a keystroke only the changed ones are read again. */
  const memo = new Memo(REMEMBERED);
  const kept = new Map<string, Analysis>();
  let keptText = 0;
  /** Counts how often what judges changed: an analysis of an earlier edition is none. */
  let edition = 0;
  /** Comparisons with the archive as it is now; forgotten when any article states something else. */
  const compared = new Map<Analysis, Comparison>();

  /** What was told last of a text being typed. */
  let previewed: (Typed & { id: number; article: string; found: Found }) | null = null;

  const setChanged = db.prepare('UPDATE article SET changed_at = ? WHERE id = ?');

  const ruleTitle = (rule: Rule): Localized =>
    houseChecks().find((check) => check.rule === rule)?.title ?? shippedTitle(rule);

  const articleRow = (id: string): ArticleRow => {
    const row = articles.get(id);
    if (!row)
      throw new OperationError('no-article', {
        fr: `Article introuvable dans ce corpus. (${id})`,
        en: `No such article in this corpus. (${id})`,
      });
    return row;
  };

  type Dating = Pick<ArticleRow, 'meta_language' | 'given_date' | 'meta_date' | 'format'>;
  const sourceOf = (row: Dating, { text, blocks }: Pick<RevisionText, 'text' | 'blocks'>): Source => ({
    text,
    blocks: blocks.length ? blocks : null,
    language: row.meta_language,
    date:
      row.given_date !== null ? { value: row.given_date, from: 'given' }
      : row.meta_date !== null ? { value: row.meta_date, from: 'metadata' }
      : null,
    ofFile: row.given_date === null && DATED_AS_FILES.has(row.format),
  }); // prettier-ignore
  const analyseText = (row: Dating, text: Pick<RevisionText, 'text' | 'blocks'>): Analysis =>
    analyse(sourceOf(row, text), register(), memo, houseChecks());

  const keyOf = (row: ArticleRow, number: number) => `${row.id}/${number}/${row.given_date ?? ''}`;
  /** Keeps an analysis as the one last seen, and forgets the oldest. */
  function keep(row: ArticleRow, number: number, analysis: Analysis): void {
    const key = keyOf(row, number);
    keptText += analysis.text.length - (kept.get(key)?.text.length ?? 0);
    kept.delete(key);
    kept.set(key, analysis);
    for (const [oldest, { text }] of kept) {
      if (keptText <= KEPT || kept.size === 1) break;
      kept.delete(oldest);
      keptText -= text.length;
    }
  }

  function analysisOf(row: ArticleRow, number: number): Analysis {
    let analysis = kept.get(keyOf(row, number));
    if (!analysis) {
      const revision = articles.revision(row.id, number);
      if (!revision)
        throw new OperationError(
          'no-revision',
          `Version introuvable. / No such revision. (${row.id}, ${number})`,
        );
      analysis = lean(analyseText(row, revision));
    }
    keep(row, number, analysis);
    return analysis;
  }

  function comparisonOf(row: ArticleRow, analysis: Analysis): Comparison {
    let comparison = compared.get(analysis);
    if (!comparison) {
      comparison = analysis.statements.length
        ? compare(analysis, archive.around(row.id), register())
        : NO_COMPARISON;
      if (compared.size >= COMPARED) compared.clear();
      compared.set(analysis, comparison);
    }
    return comparison;
  }

  /**
   * The analysis of a paper that is about to become an article, for `derive`: made before anything is written; of one of `several` papers in
   * a thread of its own, so that others are read and analysed meanwhile.
   */
  async function prepare(
    paper: Pick<Paper, 'text' | 'blocks' | 'language' | 'date' | 'format'>,
    several: boolean,
  ): Promise<Prepared | undefined> {
    const now = edition;
    const source = sourceOf(
      {
        meta_language: paper.language,
        given_date: null,
        meta_date: paper.date?.value ?? null,
        format: paper.format,
      },
      { text: paper.text, blocks: paper.blocks ?? [] },
    );
    const analysis = several
      ? await analysts.analyse(source)
      : lean(analyse(source, register(), memo, houseChecks()));
    return analysis ? { analysis, edition: now } : undefined;
  }

  function otherArticle(id: string): { title: string; text: string } | null {
    const row = articles.get(id);
    const text = articles.text(id);
    return row && text !== null ? { title: row.given_title ?? row.title, text } : null;
  }

  interface Layout extends Merged {
    analysis: Analysis;
    comparison: Comparison;
    warnings: ReviewWarning[];
  }
  /** The review laid out last: an act looks its claim up in it, then lays out what it leaves, once. It holds until something is written. */
  let laid: { article: string; number: number; written: unknown; layout: Layout } | null = null;
  // Rows ever changed, and the newest event: an act that was rolled back has changed the one and left the other.
  const written = db.prepare(`SELECT total_changes() || '/' || coalesce(max(seq), 0) FROM event`).pluck();
  const remember = (row: ArticleRow, number: number, layout: Layout): Layout => {
    laid = { article: row.id, number, written: written.get(), layout };
    return layout;
  };

  /** Claims and warnings of a revision with everything the editor holds about them. */
  function layOut(row: ArticleRow, number: number): Layout {
    if (laid?.article === row.id && laid.number === number && laid.written === written.get())
      return laid.layout;
    const analysis = analysisOf(row, number);
    return remember(row, number, layOutWith(row, analysis, comparisonOf(row, analysis)));
  }

  function layOutWith(row: ArticleRow, analysis: Analysis, comparison: Comparison): Layout {
    const merged = mergeClaims(
      row.id,
      analysis,
      comparison,
      held.claims(row.id),
      earlierVerdicts(comparison.same, { held, article: otherArticle }),
    );
    const warnings = reviewWarnings(
      analysis.text,
      [...analysis.warnings, ...comparison.warnings],
      held.dismissals(row.id),
      ruleTitle,
    );
    attachWarnings(merged.claims, warnings);
    return { ...merged, analysis, comparison, warnings };
  }

  function signatureOf(row: ArticleRow, text: string) {
    const signed = held.signOff(row.id);
    return signed && { ...signed, valid: signed.revision === row.revision && signed.hash === hashOf(text) };
  }

  /** What the article's line in the list says; kept in the row. */
  function count(row: ArticleRow, layout: Layout): void {
    const { analysis, comparison, claims, warnings } = layout;
    const open = (severity: string) =>
      warnings.filter((warning) => !warning.dismissed && warning.severity === severity).length;
    const worked =
      held.claims(row.id).length > 0 ||
      row.revision > 1 ||
      held.dismissals(row.id).some((one) => one.article !== null);
    const status: ArticleStatus =
      signatureOf(row, analysis.text)?.valid ? 'signed'
      : claims.some((claim) => claim.judgement.progress === 'question' || claim.judgement.progress === 'waiting') ? 'waiting'
      : worked ? 'in-review'
      : 'to-review'; // prettier-ignore
    const reviewer = db
      .prepare(`SELECT author FROM event WHERE article = ? AND what <> 'import' ORDER BY seq DESC LIMIT 1`)
      .pluck()
      .get(row.id) as string | undefined;
    db.prepare(
      `UPDATE article SET claims = ?, judged = ?, errors = ?, warnings = ?, notes = ?, status = ?, reviewer = ?, kinds = ?, verdicts = ?, contradictions = ? WHERE id = ?`,
    ).run(
      claims.length,
      claims.filter((claim) => claim.judgement.verdict).length,
      open('error'),
      open('warning'),
      open('note'),
      status,
      reviewer ?? null,
      bitsOf(
        CLAIM_KINDS,
        claims.map((claim) => claim.kind),
      ),
      bitsOf(
        VERDICTS,
        claims.map((claim) => claim.judgement.verdict),
      ),
      warnings.filter(
        (warning) => !warning.dismissed && warning.severity !== 'note' && warning.rule in CONTRADICTION_KINDS,
      ).length,
      row.id,
    );
    db.prepare('DELETE FROM derived_warning WHERE article = ?').run(row.id);
    db.prepare('DELETE FROM derived_passage WHERE article = ?').run(row.id);
    db.prepare('DELETE FROM derived_agreement WHERE article = ?').run(row.id);
    const insertAgreement = db.prepare('INSERT INTO derived_agreement VALUES (?, ?, ?, ?, ?, ?)');
    for (const { what, relation, related, start, end } of comparison.agreements)
      for (const { article } of related)
        if (article !== null) insertAgreement.run(row.id, what, relation, article, start, end);
    const insert = db.prepare('INSERT INTO derived_warning VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    const insertPassage = db.prepare('INSERT INTO derived_passage VALUES (?, ?, ?, ?, ?)');
    for (const warning of warnings) {
      const { lastInsertRowid } = insert.run(
        row.id,
        warning.start,
        warning.end,
        warning.rule,
        warning.severity,
        warning.message.fr,
        warning.message.en,
        warning.dismissed ? 1 : 0,
      );
      for (const passage of warning.related)
        if (passage.article !== null)
          insertPassage.run(lastInsertRowid, row.id, passage.article, passage.start, passage.end);
    }
    db.prepare('DELETE FROM stale WHERE article = ?').run(row.id);
  }
  /** Counts an article as it now compares. */
  function countCompared(row: ArticleRow): void {
    const layout = layOut(row, row.revision);
    count(row, layout);
    // Counting wrote nothing that the layout depends on.
    remember(row, row.revision, layout);
  }

  /** The title of an article without one: its first words. */
  function titleOf(row: ArticleRow, analysis: Analysis): string {
    if (analysis.title) return analysis.text.slice(analysis.title.start, analysis.title.end);
    if (row.meta_title) return row.meta_title;
    const first = analysis.blocks.find((block) => block.kind !== 'furniture');
    const words = first ? analysis.text.slice(first.start, first.end) : row.name;
    return words.length <= 90 ? words : words.slice(0, words.lastIndexOf(' ', 88) || 88) + '…';
  }

  /** The paper, agency or site an article is of: what the file says of itself, else one that the register knows in the byline. */
  function outletOf(row: ArticleRow, analysis: Analysis): string | null {
    if (row.meta_outlet) return register().outlet(row.meta_outlet)?.name ?? row.meta_outlet;
    const byline = analysis.byline
      ? analysis.text.slice(analysis.byline.start, analysis.byline.end)
      : (row.meta_byline ?? '');
    for (const part of byline.split(
      /[,;()|–—\n/]|(?<![\p{L}])(?:avec|with|pour|for|et|and|par|by)(?![\p{L}])/iu,
    )) {
      const outlet = part.trim() && register().outlet(part.trim());
      if (outlet) return outlet.name;
    }
    return null;
  }

  /**
   * Makes everything derived from the current revision again, in one transaction. With `later` the article is counted without what the others
   * say, and compared when what is stale is refreshed: of many articles that come together each is compared once. `prepared` is the analysis
   * of its text, where one was made.
   */
  function derive(id: string, later = false, prepared?: Prepared): void {
    db.transaction(() => {
      const row = articleRow(id);
      if (prepared?.edition === edition && row.given_date === null)
        keep(row, row.revision, prepared.analysis);
      const analysis = analysisOf(row, row.revision);
      db.prepare(
        `UPDATE article SET title = ?, byline = ?, date = ?, date_from = ?, language = ?, characters = ?, outlet = ?, engine = ? WHERE id = ?`,
      ).run(
        titleOf(row, analysis),
        analysis.byline ? analysis.text.slice(analysis.byline.start, analysis.byline.end) : row.meta_byline,
        analysis.date?.value ?? null,
        analysis.date?.from ?? null,
        analysis.language,
        analysis.text.length,
        outletOf(row, analysis),
        ENGINE_VERSION,
        id,
      );
      archive.put(id, analysis);
      entities.put(row.number, analysis.date?.value ?? null, namesOf(analysis), datedFacts(analysis));
      search.put(row.number, articles.heading(id), analysis.text);
      compared.clear();
      if (!later) return countCompared(row);
      count(row, layOutWith(row, analysis, NO_COMPARISON));
      db.prepare('INSERT INTO stale VALUES (?) ON CONFLICT DO NOTHING').run(id);
    })();
  }

  const OUTDATED = 'FROM article WHERE engine < @engine OR engine > @engine';
  const olderEngine = db.prepare(`SELECT id ${OUTDATED} LIMIT ${LOOKED_UP}`).pluck();
  const olderEngineCount = db.prepare(`SELECT count(*) ${OUTDATED}`).pluck();
  const someStale = db.prepare(`SELECT article FROM stale LIMIT ${LOOKED_UP}`).pluck();
  const newestStale = db
    .prepare(
      `SELECT a.id FROM stale CROSS JOIN article a ON a.id = stale.article ORDER BY a.number DESC LIMIT ${REFRESHED}`,
    )
    .pluck();
  const staleCount = db.prepare('SELECT count(*) FROM stale').pluck();
  const settled = db.prepare('DELETE FROM stale WHERE article = ?');

  /** Compares articles again, for about `budget` milliseconds but at least so many; signed and withdrawn ones stay as they are. Returns those it went through. */
  function refresh(ids: readonly string[], budget: number, least: number): string[] {
    const started = performance.now();
    const done: string[] = [];
    compared.clear();
    db.transaction(() => {
      for (const id of ids) {
        if (done.length >= least && performance.now() - started > budget) break;
        const row = articleRow(id);
        if (row.withdrawn === 1 || row.status === 'signed') settled.run(id);
        else countCompared(row);
        done.push(id);
      }
    })();
    return done;
  }

  function passagesOf(layout: Layout): Passage[] {
    return [
      ...layout.warnings.flatMap((warning) => warning.related),
      ...layout.claims.flatMap((claim: ReviewClaim) => [
        ...claim.same,
        ...claim.agreements.flatMap((one) => one.related),
      ]),
    ];
  }
  function excerptsOf(passages: readonly Passage[]): { related: RelatedArticle[]; excerpts: Excerpt[] } {
    const related = new Map<string, RelatedArticle>();
    const texts = new Map<string, string>();
    const excerpts = new Map<string, Excerpt>();
    for (const { article, start, end } of passages) {
      if (article === null || excerpts.has(`${article}/${start}/${end}`)) continue;
      let text = texts.get(article);
      if (text === undefined) {
        const row = articles.get(article);
        if (!row) continue;
        const { id, title, byline, date } = articles.summary(row);
        related.set(article, { id, title, byline, date });
        texts.set(article, (text = articles.text(article) ?? ''));
      }
      excerpts.set(`${article}/${start}/${end}`, {
        article,
        start,
        end,
        before: text.slice(Math.max(0, start - AROUND), start),
        passage: text.slice(start, end),
        after: text.slice(end, end + AROUND),
      });
    }
    return { related: [...related.values()], excerpts: [...excerpts.values()] };
  }

  const forget = () => {
    kept.clear();
    keptText = 0;
    compared.clear();
    laid = null;
    edition++;
  };

  return {
    /** Forgets the analyses made so far: the register or the house rules changed. */
    forget,
    /** Forgets every text read so far, too: an article was erased, and is not to stay in memory. */
    forgetTexts() {
      forget();
      memo.forget();
      previewed = null;
    },
    analyseText,
    articleRow,
    prepare,
    derive,

    /** Counts the article again after the editor judged, noted or dismissed something; `at`, when given, is when it was changed. */
    recount(id: string, at?: string): void {
      if (at !== undefined) setChanged.run(at, id);
      const row = articleRow(id);
      countCompared(row);
    },

    /**
     * Compares again articles whose neighbours changed, the newest first, for about `budget` milliseconds; when only a few are behind all of
     * them, and the few `own` whatever else is. The others follow in idle moments. Returns the articles it went through.
     */
    refreshStale(budget = WITHIN_ACT, own: readonly string[] = []): string[] {
      const stale = newestStale.all() as string[];
      const first = own.length <= FEW ? own : [];
      const least = stale.length <= FEW ? stale.length : first.length;
      return refresh([...new Set([...first, ...stale])], budget, least);
    },

    /** Compares these articles again, however long it takes. */
    compareAgain(ids: readonly string[]): void {
      refresh(ids, Infinity, 0);
    },

    /**
     * Does some of what is behind, for about `budget` milliseconds: articles that an older engine analysed are analysed again, then those whose
     * neighbours changed are compared again. Returns the articles it went through; none when nothing is behind.
     */
    catchUp(budget: number): string[] {
      const started = performance.now();
      const outdated = olderEngine.all({ engine: ENGINE_VERSION }) as string[];
      if (outdated.length === 0) return refresh(someStale.all() as string[], budget, 1);
      const done: string[] = [];
      db.transaction(() => {
        for (const id of outdated) {
          if (done.length && performance.now() - started > budget) break;
          derive(id, true);
          done.push(id);
        }
      })();
      return done;
    },
    /** How many articles are behind. */
    behind: (): number =>
      (olderEngineCount.get({ engine: ENGINE_VERSION }) as number) + (staleCount.get() as number),

    /** What judges changed (the register, the rules of the house): every article that is not signed is judged again, the newest at once. */
    judgeAllAgain(): void {
      db.exec(
        `INSERT INTO stale SELECT id FROM article WHERE withdrawn = 0 AND status <> 'signed' ON CONFLICT DO NOTHING`,
      );
      this.refreshStale();
    },

    /** The claim named `claim` as the current review shows it; throws when it is not there. */
    claim(
      id: string,
      claim: string,
    ): { claim: ReviewClaim; engineKind: ReviewClaim['kind']; text: string; held: boolean } {
      const row = articleRow(id);
      const layout = layOut(row, row.revision);
      const one = layout.claims.find((candidate) => candidate.id === claim);
      const orphan = layout.orphans.find((candidate) => candidate.claim === claim);
      if (!one && !orphan)
        throw new OperationError('no-claim', {
          fr: `Cette affirmation n’est plus dans le texte. (${claim})`,
          en: `This claim is no longer in the text. (${claim})`,
        });
      const holder = held.claims(id).find((candidate) => candidate.id === claim);
      if (!one)
        return {
          claim: { id: claim, start: 0, end: 0, focus: { start: 0, end: 0 }, kind: orphan!.kind, priority: 2, why: { fr: '', en: '' }, origin: 'editor', value: null, judgement: orphan!.judgement, sources: orphan!.sources, warnings: [], confirmations: [], agreements: [], same: [], earlier: [] },
          engineKind: orphan!.kind,
          text: layout.analysis.text,
          held: true,
        }; // prettier-ignore
      return {
        claim: one,
        engineKind: holder?.engineKind ?? one.kind,
        text: layout.analysis.text,
        held: holder !== undefined,
      };
    },
    warning(id: string, warning: string): { warning: ReviewWarning; text: string } {
      const row = articleRow(id);
      const layout = layOut(row, row.revision);
      const one = layout.warnings.find((candidate) => candidate.id === warning);
      if (!one)
        throw new OperationError('no-warning', {
          fr: `Cette alerte n’est plus dans le texte. (${warning})`,
          en: `This warning is no longer in the text. (${warning})`,
        });
      return { warning: one, text: layout.analysis.text };
    },
    /** After a new revision: anchors that found their passage take its new surroundings. */
    followPassages(id: string): void {
      const row = articleRow(id);
      const { text } = analysisOf(row, row.revision);
      for (const one of held.claims(id)) {
        const span = findAnchor(text, one.anchor);
        if (span) held.moveAnchor(one.id, makeAnchor(text, span));
      }
    },

    /** Everything the desk shows of an article; an older revision is shown with its own marks. */
    review(id: string, number?: number): Review {
      const row = articleRow(id);
      const shown = number ?? row.revision;
      const layout = layOut(row, shown);
      const { analysis, claims, warnings, orphans } = layout;
      const revision = articles.revision(id, shown)!;
      const { hash: _hash, ...info } = revision;
      const gate = gateOf(analysis.text, { claims, warnings });
      const conflicts = db
        .prepare('SELECT count(*) FROM merge_conflict WHERE article = ? AND choice IS NULL')
        .pluck()
        .get(id) as number;
      return {
        article: articles.summary(articleRow(id)),
        language: analysis.language,
        revision: { ...info, blocks: analysis.blocks },
        revisions: articles.revisions(id),
        title: analysis.title,
        byline: analysis.byline,
        furniture: analysis.furniture,
        claims,
        warnings,
        orphans,
        dismissals: held.dismissals(id).map(({ anchor: _anchor, article: _article, ...one }) => one),
        signOff: signatureOf(row, analysis.text),
        gate: { ...gate, canSign: gate.canSign && conflicts === 0 },
        conflicts,
        ...excerptsOf(passagesOf(layout)),
        draft: number === undefined ? articles.draft(id) : null,
        imported: held.importedNotes(id).map((note) => ({
          ...note,
          span: note.anchor.quote ? findAnchor(analysis.text, note.anchor) : null,
        })),
      };
    },

    /** What a change of the text being typed changes in its claims and warnings, without archive and verdicts; null when the answer named `since` is not the last. */
    preview(id: string, since: number | null, change: TypedChange): Preview | null {
      const before = since === null ? { ...NO_TEXT, found: NOTHING_FOUND } : previewed;
      if (!before || (since !== null && (previewed?.id !== since || previewed.article !== id))) return null;
      const typed = typedAgain(before, change);
      const analysis = judge(sourceOf(articleRow(id), typed), register(), memo, houseChecks());
      const found: Found = {
        claims: analysis.claims.map(({ start, end, focus, kind }) => ({ start, end, focus, kind })),
        warnings: reviewWarnings(typed.text, analysis.warnings, held.dismissals(id), ruleTitle)
          .filter((warning) => !warning.dismissed)
          .map(({ start, end, rule, severity, message, suggestion, also, title, queue }) => ({ start, end, rule, severity, message, suggestion, also, title, queue })), // prettier-ignore
        furniture: analysis.furniture.map(({ start, end }) => ({ start, end })),
      };
      previewed = { id: ++previews, article: id, ...typed, found };
      return { id: previews, ...previewOf(before.found, found, change.edit) };
    },
    ruleTitle,
  };
}
export type Desk = ReturnType<typeof makeDesk>;
