/** Questions to the whole corpus: search, contradictions between articles, what each rule finds. */
import { randomUUID } from 'node:crypto';
import { OperationError, type Handlers } from '../../shared/call.ts';
import type { ClaimKind, Rule, Severity } from '../../shared/analysis.ts';
import type { Contradiction } from '../../shared/operations.ts';
import { houseRulesFolder } from '../corpus/house-rules.ts';
import { ftsQuery } from '../corpus/search.ts';
import { rules } from '../engine/checks/rules.ts';
import type { Context } from './context.ts';

/** Milliseconds given to what is behind before the corpus is asked. */
const CATCH_UP = 300;
/** Characters shown on each side of a passage found. */
const AROUND = 90;
/** Contradictions and agreements shown at once. */
const MOST = 200;
const KIND_OF_RULE: Record<string, ClaimKind> = {
  'archive/office': 'office',
  'archive/figure': 'figure',
  'archive/date': 'date',
  'archive/quotation': 'quotation',
  'archive/name': 'office',
};

/** Where the first of the terms stands in a text, diacritics and case apart; offsets of the text itself. */
function locate(text: string, terms: readonly string[]): { start: number; end: number } | null {
  const fold = (part: string) => part.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = terms.map(fold);
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = fold(match[0]);
    for (const term of wanted) {
      const [first, ...rest] = term.split(' ');
      if (!word.startsWith(first)) continue;
      if (rest.length === 0) return { start: match.index, end: match.index + match[0].length };
      const tail = /^(?:[^\p{L}\p{N}]+[\p{L}\p{N}\p{M}]+)*/u.exec(
        text.slice(match.index + match[0].length, match.index + 40 * term.length),
      );
      const words = [...(tail?.[0] ?? '').matchAll(/[\p{L}\p{N}\p{M}]+/gu)].slice(0, rest.length);
      if (words.length === rest.length && words.every((one, at) => fold(one[0]).startsWith(rest[at])))
        return {
          start: match.index,
          end: match.index + match[0].length + words.at(-1)!.index + words.at(-1)![0].length,
        };
    }
  }
  return null;
}

export function corpusOperations(
  context: Context,
): Pick<Handlers, 'search.query' | 'corpus.contradictions' | 'rules.list' | 'rules.house' | 'rules.switch'> {
  const { db, articles, search, desk } = context;
  const textOf = (id: string): string => {
    const row = articles.get(id);
    return row ? (articles.revision(id, row.revision)?.text ?? '') : '';
  };

  return {
    'search.query': ({ query, limit, filter }) => {
      const parsed = ftsQuery(query);
      if (!parsed) return [];
      return search.find(parsed.match, filter, limit).map((row) => {
        const text = textOf(row.id);
        const { start, end } = locate(text, parsed.terms) ?? { start: 0, end: 0 };
        return {
          article: articles.summary(row),
          before: text.slice(Math.max(0, start - AROUND), start),
          passage: text.slice(start, end),
          after: text.slice(end, end + AROUND),
          start,
          end,
        };
      });
    },

    'corpus.contradictions': () => {
      desk.refreshStale(200, CATCH_UP);
      const rows = db
        .prepare(
          `SELECT w.rowid AS id, w.*, coalesce(a.given_title, a.title) AS title, a.date FROM derived_warning w JOIN article a ON a.id = w.article
           WHERE w.rule LIKE 'archive/%' AND w.dismissed = 0 AND w.severity <> 'note' AND a.withdrawn = 0
           ORDER BY w.severity, a.date DESC, w.article, w.start LIMIT ${MOST}`,
        )
        .all() as {
        id: number;
        article: string;
        start: number;
        end: number;
        rule: Rule;
        severity: Severity;
        message_fr: string;
        message_en: string;
        title: string;
        date: string | null;
      }[];
      const passages = db.prepare(
        'SELECT p.other, p.start, p.end, coalesce(a.given_title, a.title) AS title, a.date FROM derived_passage p JOIN article a ON a.id = p.other WHERE p.warning = ? AND a.withdrawn = 0',
      );
      const seen = new Set<string>();
      const open: Contradiction[] = [];
      for (const row of rows) {
        const others = passages.all(row.id) as {
          other: string;
          start: number;
          end: number;
          title: string;
          date: string | null;
        }[];
        // The same pair is told by both articles: once is enough.
        const place = `${row.article}:${row.start}`;
        if (others.length && others.every((other) => seen.has(`${other.other}:${other.start}|${place}`)))
          continue;
        for (const other of others) seen.add(`${place}|${other.other}:${other.start}`);
        const side = (article: string, title: string, date: string | null, start: number, end: number) => ({
          article,
          title,
          date,
          start,
          end,
          passage: textOf(article).slice(start, end),
        });
        open.push({
          rule: row.rule,
          label: desk.ruleTitle(row.rule)[context.userSettings().language],
          kind: KIND_OF_RULE[row.rule] ?? 'state',
          severity: row.severity,
          message: { fr: row.message_fr, en: row.message_en },
          sides: [
            side(row.article, row.title, row.date, row.start, row.end),
            ...others.map((other) => side(other.other, other.title, other.date, other.start, other.end)),
          ],
        });
      }
      // Each article tells its own agreements: the articles that speak of one thing are those that tell it and those they name.
      const agreements = db
        .prepare(
          `SELECT what AS label, count(DISTINCT article) AS articles FROM (
             SELECT g.what, g.article FROM derived_agreement g UNION SELECT g.what, g.other FROM derived_agreement g
           ) told JOIN article a ON a.id = told.article WHERE a.withdrawn = 0
           GROUP BY what HAVING articles > 1 ORDER BY articles DESC, what LIMIT ${MOST}`,
        )
        .all() as { label: string; articles: number }[];
      return { open, agreements };
    },

    'rules.list': () => {
      const found = new Map(
        (
          db
            .prepare(
              'SELECT rule, sum(dismissed = 0) AS open, sum(dismissed) AS dismissed FROM derived_warning GROUP BY rule',
            )
            .all() as { rule: string; open: number; dismissed: number }[]
        ).map((row) => [row.rule, row]),
      );
      const off = new Set(
        db.prepare(`SELECT rule FROM dismissal WHERE scope = 'rule-everywhere'`).pluck().all() as string[],
      );
      const own = context.houseRules().checks;
      return [...rules, ...own].map((check) => ({
        house: own.some((one) => one === check),
        rule: check.rule,
        severity: check.severity,
        title: check.title,
        describe: check.describe,
        found: found.get(check.rule)?.open ?? 0,
        dismissed: found.get(check.rule)?.dismissed ?? 0,
        off: off.has(check.rule),
      }));
    },
    'rules.house': ({ reload }) => {
      if (reload) {
        context.reloadHouseRules();
        desk.judgeAllAgain();
        context.emit({ type: 'articles-changed', articles: [] });
      }
      const { checks, refused } = context.houseRules();
      return {
        folder: houseRulesFolder(context.options.corpusPath),
        rules: checks.map((check) => check.rule),
        refused,
      };
    },
    'rules.switch': ({ rule, off, reason }) => {
      const known = [...rules, ...context.houseRules().checks].find((one) => one.rule === rule);
      if (!known) throw new OperationError('no-rule', `Règle inconnue. / No such rule. (${rule})`);
      db.transaction(() => {
        context.journal.act({ article: null, what: off ? 'rule-off' : 'rule-on' }, (write) => {
          const existing = db
            .prepare(`SELECT id FROM dismissal WHERE scope = 'rule-everywhere' AND rule = ?`)
            .pluck()
            .all(rule) as string[];
          for (const id of existing) write('dismissal', { id }, null);
          if (off)
            write(
              'dismissal',
              { id: randomUUID() },
              {
                article: null,
                rule: known.rule,
                scope: 'rule-everywhere',
                quote: '',
                prefix: '',
                suffix: '',
                position: 0,
                reason,
                author: context.author(),
                at: context.now(),
              },
            );
        });
        db.prepare(
          'INSERT INTO stale SELECT DISTINCT article FROM derived_warning WHERE rule = ? ON CONFLICT DO NOTHING',
        ).run(rule);
        desk.refreshStale(200);
      })();
      context.emit({ type: 'articles-changed', articles: [] });
      return null;
    },
  };
}
