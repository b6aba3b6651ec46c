/** What articles contradict each other on: the board of all open contradictions, and what several articles agree on. */
import { setImmediate as aMoment } from 'node:timers/promises';
import type { Localized, Rule, Severity, Span } from '../../shared/analysis.ts';
import {
  CONTRADICTION_KINDS,
  type Contradiction,
  type ContradictionGroup,
  type ContradictionSide,
} from '../../shared/archive.ts';
import type { Role } from '../../shared/article.ts';
import type { Handlers } from '../../shared/call.ts';
import { touches } from '../review/value.ts';
import { around } from '../review/told.ts';
import type { Context } from './context.ts';

/** Milliseconds given to what is behind before the corpus is asked. */
const CATCH_UP = 40;
/** Characters shown on each side of a passage. */
const AROUND = 120;
/** Things agreed on that are listed. */
const MOST_AGREEMENTS = 200;
/** Subjects of contradictions that are remembered. */
const MOST_SUBJECTS = 20_000;
/** Milliseconds of finding subjects after which other work has its turn, and articles whose names are kept in hand meanwhile. */
const A_TURN = 20;
const IN_HAND = 400;
/** Sides of one contradiction that are listed. */
const MOST_SIDES = 30;

const RULES = Object.keys(CONTRADICTION_KINDS)
  .map((rule) => `'${rule}'`)
  .join(', ');

/**
 * The same pair is told by both articles: it is listed once, from the side of the later article. From the warnings to their articles (CROSS JOIN):
 * the other way every article of the corpus would be read.
 */
const OPEN = `
  FROM derived_warning w CROSS JOIN article a ON a.id = w.article
  WHERE w.rule IN (${RULES}) AND w.dismissed = 0 AND w.severity <> 'note' AND a.withdrawn = 0
    AND EXISTS (SELECT 1 FROM derived_passage p JOIN article o ON o.id = p.other WHERE p.warning = w.rowid AND o.withdrawn = 0)
    AND NOT EXISTS (
      SELECT 1 FROM derived_passage mine
        JOIN article b ON b.id = mine.other AND b.withdrawn = 0
        JOIN derived_warning v ON v.article = mine.other AND v.rule = w.rule AND v.dismissed = 0 AND v.severity <> 'note' AND v.start < mine.end AND mine.start < v.end
        JOIN derived_passage theirs ON theirs.warning = v.rowid AND theirs.other = w.article AND theirs.start < w.end AND w.start < theirs.end
      WHERE mine.warning = w.rowid
        AND (coalesce(b.date, ''), coalesce(b.given_title, b.title), b.number) > (coalesce(a.date, ''), coalesce(a.given_title, a.title), a.number)
    )`;

/** What the warning's own article says: the message up to « ici »; the whole message where it has none. */
const SAID = `CASE instr(w.message_fr, ' ici') WHEN 0 THEN w.message_fr ELSE substr(w.message_fr, 1, instr(w.message_fr, ' ici')) END`;

interface WarningRow extends Span {
  warning: number;
  article: string;
  rule: Rule;
  severity: Severity;
  message_fr: string;
  message_en: string;
  title: string;
  date: string | null;
  role: Role;
  number: number;
  revision: number;
  imported_at: string;
}
type Row = Omit<WarningRow, 'severity' | 'message_fr' | 'message_en'> & { said: string };
type SideRow = Pick<WarningRow, 'article' | 'start' | 'end' | 'title' | 'date' | 'role' | 'number' | 'imported_at'>; // prettier-ignore
type OtherRow = SideRow & Pick<WarningRow, 'revision'>;

export function contradictionOperations(
  context: Context,
): Pick<Handlers, 'corpus.contradictions' | 'corpus.counts'> {
  const { db, desk, archive, entities } = context;
  const columns =
    'a.number, a.revision, coalesce(a.given_title, a.title) AS title, a.date, a.role, a.imported_at';
  const prepared = (filter: string) => ({
    page: db.prepare(
      `SELECT w.rowid AS warning, w.article, w.start, w.end, w.rule, w.severity, w.message_fr, w.message_en, ${columns} ${OPEN}${filter}
       ORDER BY w.severity, a.date DESC, title, w.start LIMIT @limit OFFSET @offset`,
    ),
    count: db.prepare(`SELECT count(*) ${OPEN}${filter}`).pluck(),
    all: db.prepare(
      `SELECT w.rowid AS warning, w.article, w.start, w.end, w.rule, ${SAID} AS said, ${columns} ${OPEN}${filter} ORDER BY w.severity, a.date DESC, title, w.start`,
    ),
  });
  const queries = {
    none: prepared(''),
    article: prepared(
      ' AND (w.article = @article OR EXISTS (SELECT 1 FROM derived_passage q WHERE q.warning = w.rowid AND q.other = @article))',
    ),
    dossier: prepared(' AND w.article IN (SELECT article FROM membership WHERE dossier = @dossier)'),
  };
  const others = db.prepare(
    `SELECT p.other AS article, p.start, p.end, ${columns} FROM derived_passage p JOIN article a ON a.id = p.other
     WHERE p.warning = ? AND a.withdrawn = 0 ORDER BY a.date DESC, title, p.start LIMIT ${MOST_SIDES - 1}`,
  );
  const countOthers = db
    .prepare(
      'SELECT count(DISTINCT p.other) FROM derived_passage p JOIN article a ON a.id = p.other WHERE p.warning = ? AND a.withdrawn = 0',
    )
    .pluck();
  const agreeing = db.prepare(
    `SELECT coalesce(a.given_title, a.title) AS title FROM derived_agreement g JOIN article a ON a.id = g.other
     WHERE g.article = ? AND g.start < ? AND g.end > ? AND a.role = 'reference' AND a.withdrawn = 0 ORDER BY title LIMIT 1`,
  );

  const one = db.prepare(
    `SELECT w.rowid AS warning, w.article, w.start, w.end, w.rule, w.severity, w.message_fr, w.message_en, ${columns}
     FROM derived_warning w JOIN article a ON a.id = w.article WHERE w.rowid = ?`,
  );
  const changes = db.prepare('SELECT total_changes()').pluck();

  const text = (article: string) => archive.around(article).text(article);

  function sideOf(row: SideRow): ContradictionSide {
    const { article, title, date, role, start, end } = row;
    return { article, title, date, role, start, end, ...around(text(article), { start, end }, AROUND) };
  }

  type Named = ReturnType<typeof entities.ofArticle>;
  /** The person, organisation or event that both articles name in these places: the nearest to both. */
  function subjectOf(
    first: SideRow,
    second: SideRow | undefined,
    namedIn: (article: number) => Named = (article) => entities.ofArticle(article),
  ): string | null {
    if (!second) return null;
    const places = (row: SideRow) =>
      new Map(
        namedIn(row.number).flatMap(({ key, name, told }) => {
          const named = told.mentions.some(([start, end]) => touches({ start, end }, row));
          const within = told.claims.some(([, start, end]) => touches({ start, end }, row));
          const spoke = told.quotes.some(([start, end]) => touches({ start, end }, row));
          return named || within || spoke
            ? [[key, { name, weight: spoke ? 0 : named ? 1 : 2 }] as const]
            : [];
        }),
      );
    const [here, there] = [places(first), places(second)];
    const shared = [...here].flatMap(([key, { name, weight }]) => {
      const other = there.get(key);
      return other ? [{ key, name, weight: weight + other.weight }] : [];
    });
    shared.sort((a, b) => a.weight - b.weight || (a.key < b.key ? -1 : 1));
    return shared[0]?.name ?? null;
  }

  /** What an article of reference or the register says. */
  function trustedOf(rule: Rule, sides: readonly ContradictionSide[]): Contradiction['trusted'] {
    const reference = sides.findIndex((side) => side.role === 'reference');
    if (reference >= 0 && sides.some((side) => side.role !== 'reference'))
      return { by: 'reference', side: reference, says: sides[reference].title };
    for (const [index, side] of sides.entries()) {
      const agreed = agreeing.get(side.article, side.end, side.start) as { title: string } | undefined;
      if (agreed) return { by: 'reference', side: index, says: agreed.title };
    }
    if (rule !== 'archive/office') return null;
    const held = sides.map((side) =>
      archive
        .around(side.article)
        .statementsIn(side.article)
        .find((one) => one.kind === 'office' && touches(one, side)),
    );
    for (const one of held) {
      const [, office, organisation] = one?.key.split('|') ?? [];
      const day = one?.from ?? null;
      if (!one || !office || !organisation || day === null || day.length < 10) continue;
      const [holder, ...more] = context.register().holders(office, organisation, day);
      if (!holder || more.length) continue;
      const right = held.findIndex((each) => each?.value === holder.person);
      return { by: 'register', side: right < 0 ? null : right, says: holder.person };
    }
    return null;
  }

  /** A warning with its group, and those of other articles that contradict the same passage in the same way. */
  interface Entry {
    warning: number;
    key: string;
    like: number[];
  }
  interface Grouped {
    /** Entries in the order of the groups. */
    order: Entry[];
    totals: Map<string, number>;
  }
  /** The groups of all open contradictions; kept until the corpus changes, so that the pages of one board do not read it again. */
  let grouped: (Grouped & { asked: string; at: unknown }) | null = null;
  /** What contradictions are about, by the places of their sides: found again only where an article became another text. */
  const subjects = new Map<string, string>();
  async function groupedBy(by: ContradictionGroup, rows: () => Row[], asked: string): Promise<Grouped> {
    const at = changes.get();
    if (grouped?.asked === asked && grouped.at === at) return grouped;
    const named = new Map<number, Named>();
    const namedIn = (article: number) => {
      let found = named.get(article);
      if (!found) {
        if (named.size >= IN_HAND) named.clear();
        named.set(article, (found = entities.ofArticle(article)));
      }
      return found;
    };
    const placeOf = ({ number, revision, start, end }: Row | OtherRow) =>
      `${number} ${revision} ${start} ${end}`;
    const keyOf = (row: Row, other: OtherRow | undefined): string => {
      if (by === 'kind') return CONTRADICTION_KINDS[row.rule] ?? 'state';
      if (by === 'article') return row.title;
      if (!other) return '';
      const places = `${placeOf(row)} ${placeOf(other)}`;
      let subject = subjects.get(places);
      if (subject === undefined) {
        if (subjects.size >= MOST_SUBJECTS) subjects.clear();
        subjects.set(places, (subject = subjectOf(row, other, namedIn) ?? ''));
      }
      return subject;
    };
    // « 1.900 personnes », « 1 900 habitants »
    const sameSaid = (said: string) => (/\d/u.test(said) ? said.replace(/\D/gu, '') : said.toLowerCase());
    const groups = new Map<string, Entry[]>();
    // Twenty-five articles that say otherwise than one passage are one entry, in the group of the latest.
    const entries = new Map<string, Entry>();
    let turn = performance.now();
    for (const row of rows()) {
      if (performance.now() - turn > A_TURN) {
        await aMoment();
        turn = performance.now();
      }
      const other = others.get(row.warning) as OtherRow | undefined;
      const key = keyOf(row, other);
      const alike =
        by !== 'article' && other ? `${row.rule} ${placeOf(other)} ${sameSaid(row.said)} ${key}` : null;
      const known = alike === null ? undefined : entries.get(alike);
      if (known) {
        known.like.push(row.warning);
        continue;
      }
      const entry: Entry = { warning: row.warning, key, like: [] };
      if (alike !== null) entries.set(alike, entry);
      const members = groups.get(key);
      if (members) members.push(entry);
      else groups.set(key, [entry]);
    }
    const told = (members: readonly Entry[]) => members.reduce((all, { like }) => all + 1 + like.length, 0);
    const last = groups.get('') ?? [];
    groups.delete('');
    grouped = {
      order: [...groups.values(), last].flat(),
      totals: new Map([...groups, ['', last] as const].map(([key, members]) => [key, told(members)])),
      asked,
      at,
    };
    return grouped;
  }

  return {
    'corpus.contradictions': async ({ offset, limit, article, dossier, group }) => {
      if (offset === 0) {
        const articles = desk.refreshStale(CATCH_UP);
        // While more are behind, the comparison that goes on by itself tells of them.
        if (articles.length && desk.behind() === 0) context.emit({ type: 'articles-changed', articles });
      }
      const query = queries[article ? 'article' : dossier ? 'dossier' : 'none'];
      const given = { ...(article && { article }), ...(!article && dossier && { dossier }) };
      const groups =
        group &&
        (await groupedBy(group, () => query.all.all(given) as Row[], [group, article, dossier].join(' ')));
      const page = groups?.order.slice(offset, offset + limit);
      // What was settled while the groups were made is left out.
      const rows = page
        ? page.flatMap(({ warning, key, like }) => {
            const row = one.get(warning) as WarningRow | undefined;
            return row ? [{ ...row, key, like }] : [];
          })
        : (query.page.all({ ...given, limit, offset }) as (WarningRow & {
            key?: undefined;
            like?: undefined;
          })[]);
      const open = rows.map(({ key, like = [], ...row }): Contradiction => {
        const rest = others.all(row.warning) as SideRow[];
        const more = like.slice(0, MOST_SIDES - 2).flatMap((warning) => one.get(warning) ?? []) as SideRow[];
        const sides = [row, ...(more.length ? [...rest.slice(0, 1), ...more] : rest)].map(sideOf);
        return {
          rule: row.rule,
          label: desk.ruleTitle(row.rule) satisfies Localized,
          kind: CONTRADICTION_KINDS[row.rule] ?? 'state',
          severity: row.severity,
          message: { fr: row.message_fr, en: row.message_en },
          subject: subjectOf(row, rest[0]),
          since: [row, ...rest.slice(0, 1)].map((one) => one.imported_at).reduce((a, b) => (a > b ? a : b)),
          sides,
          counts: [1 + like.length, countOthers.get(row.warning) as number],
          trusted: trustedOf(row.rule, sides),
          ...(key !== undefined && groups && { group: { key, total: groups.totals.get(key) ?? 0 } }),
        };
      });
      // Each article tells its own agreements: the articles that speak of one thing are those that tell it and those they name.
      const agreements = db
        .prepare(
          `SELECT what AS label, count(DISTINCT article) AS articles FROM (
             SELECT g.what, g.article FROM derived_agreement g UNION SELECT g.what, g.other FROM derived_agreement g
           ) told JOIN article a ON a.id = told.article WHERE a.withdrawn = 0
           GROUP BY what HAVING articles > 1 ORDER BY articles DESC, what LIMIT ${MOST_AGREEMENTS}`,
        )
        .all() as { label: string; articles: number }[];
      const total = query.count.get(given) as number;
      return { open, total, entries: groups?.order.length ?? total, agreements };
    },

    'corpus.counts': () => {
      const count = (where: string) =>
        db.prepare(`SELECT count(*) FROM article WHERE ${where}`).pluck().get() as number;
      return {
        errors: count('withdrawn = 0 AND errors > 0'),
        warnings: count('withdrawn = 0 AND warnings > 0'),
        undated: count('withdrawn = 0 AND date IS NULL'),
        withdrawn: count('withdrawn = 1'),
        contradictions: queries.none.count.get({}) as number,
      };
    },
  };
}
