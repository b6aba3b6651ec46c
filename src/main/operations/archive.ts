/** The pages of the archive: what the corpus says of a person, an organisation or an event, and the timeline of a dossier. */
import type { Localized, Rule, Severity, Span, Statement } from '../../shared/analysis.ts';
import {
  MOST_READ,
  type Dispute,
  type EntityArticle,
  type EntityKind,
  type EntityPassage,
  type Telling,
  type TimelineLine,
  type ToldOffice,
} from '../../shared/archive.ts';
import { OperationError, type Handlers } from '../../shared/call.ts';
import { kindredClaim, sameClaim } from '../engine/matching.ts';
import type { ArchivedStatement } from '../engine/rule.ts';
import { officeKey } from '../engine/register/offices.ts';
import type { ToldRow } from '../corpus/entities.ts';
import { around, keyOfName, type DatedFact } from '../review/told.ts';
import { touches } from '../review/value.ts';
import { canonicalName, keysOfName } from '../review/known-as.ts';
import type { Context } from './context.ts';

/** Characters shown on each side of a name. */
const AROUND = 110;
/** Passages of one article on a page. */
const MOST_PASSAGES = 30;
/** Facts of the same month that are held against a new one. */
const MOST_NEIGHBOURS = 200;

export function archiveOperations(
  context: Context,
): Pick<
  Handlers,
  'entities.find' | 'entities.of' | 'entities.page' | 'dossiers.timeline' | 'compare.figures'
> {
  const { db, archive, entities, desk } = context;
  const disputesOf = db.prepare(
    `SELECT start, end, rule, severity, message_fr, message_en FROM derived_warning
     WHERE article = ? AND dismissed = 0 AND (
       (severity <> 'note' AND (rule LIKE 'archive/%' OR rule IN ('office/holder', 'consistency/event-date'))) OR rule = 'archive/quotation')
     ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, start`,
  );
  type Disputed = Span & Dispute;
  const disputes = (article: string): Disputed[] =>
    (
      disputesOf.all(article) as (Span & { rule: Rule; severity: Severity; message_fr: string; message_en: string })[]
    ).map(({ message_fr, message_en, ...row }) => ({ ...row, message: { fr: message_fr, en: message_en } satisfies Localized })); // prettier-ignore
  const disputeAt = (all: readonly Disputed[], span: Span, fits = (_rule: Rule) => true): Dispute | null => {
    const found = all.find((one) => one.end > one.start && touches(one, span) && fits(one.rule));
    return found ? { rule: found.rule, severity: found.severity, message: found.message } : null;
  };
  const titleOf = (row: { given_title: string | null; title: string }) => row.given_title ?? row.title;
  const textOf = (article: string) => archive.around(article).text(article);
  const names = (kind: EntityKind, name: string) => ({
    keys: keysOfName(context.register(), kind, name),
    canonical: canonicalName(context.register(), kind, name),
  });

  /** What one article says, in the order of its text. A claim that holds a quotation by the name is told as that quotation. */
  function passagesOf(row: ToldRow): EntityPassage[] {
    const text = textOf(row.id);
    const wrong = disputes(row.id);
    const { told } = row;
    const quotes = told.quotes.map(([start, end]) => ({ start, end }));
    const claims = told.claims.map(([kind, start, end]) => ({ kind, start, end }));
    const passages: EntityPassage[] = [
      ...quotes.map(
        (span): EntityPassage => ({
          ...span, kind: 'quotation', said: true, ...around(text, span, AROUND), dispute: disputeAt(wrong, span),
        }), // prettier-ignore
      ),
      ...claims
        .filter((claim) => !(claim.kind === 'quotation' && quotes.some((quote) => touches(quote, claim))))
        .map(
          ({ kind, ...span }): EntityPassage => ({
            ...span, kind, said: false, before: '', passage: text.slice(span.start, span.end), after: '', dispute: disputeAt(wrong, span),
          }), // prettier-ignore
        ),
      ...told.mentions
        .map(([start, end]) => ({ start, end }))
        .filter((span) => ![...quotes, ...claims].some((other) => touches(other, span)))
        .map(
          (span): EntityPassage => ({
            ...span, kind: 'mention', said: false, ...around(text, span, AROUND), dispute: null,
          }), // prettier-ignore
        ),
    ];
    return passages.sort((a, b) => a.start - b.start || a.end - b.end).slice(0, MOST_PASSAGES);
  }

  /** Offices as the articles tell them, with the terms of the register beside them; then those that only the register knows. */
  function officesOf(canonical: string, rows: readonly ToldRow[]): ToldOffice[] {
    const register = context.register();
    const terms = register.termsOfPerson(canonical);
    const known = (name: string | null) =>
      name === null ? null : (register.organisation(name)?.name ?? name);
    const same = (term: (typeof terms)[number], office: string, organisation: string | null) =>
      officeKey(term.office) === officeKey(office) &&
      (organisation === null || keyOfName(term.organisation) === keyOfName(organisation));
    const found = new Map<string, ToldOffice & { told: Set<string> }>();
    // Oldest first, so that the passage shown is that of the last article.
    for (const row of rows.toReversed())
      for (const [start, end, office, organisation, former] of row.told.offices) {
        const shown = known(organisation);
        const key = `${officeKey(office)}|${shown === null ? '' : keyOfName(shown)}`;
        let one = found.get(key);
        if (!one) {
          const own = terms.filter((term) => same(term, office, shown));
          one = {
            office: own[0]?.office ?? office, organisation: shown, from: null, to: null, articles: 0, former: true, passage: null,
            terms: own.map(({ from, to, asOf }) => ({ from, to, asOf })), disagrees: null, told: new Set(),
          }; // prettier-ignore
          found.set(key, one);
        }
        one.told.add(row.id);
        one.passage = {
          article: row.id,
          title: titleOf(row),
          start,
          end,
          text: textOf(row.id).slice(start, end),
        };
        if (former === 1) continue;
        one.former = false;
        if (row.date !== null && (one.from === null || row.date < one.from)) one.from = row.date;
        if (row.date !== null && (one.to === null || row.date > one.to)) one.to = row.date;
        const told = disputes(row.id).find(
          (each) =>
            (each.rule === 'office/holder' || each.rule === 'archive/office') &&
            touches(each, { start, end }),
        );
        if (told) one.disagrees = { article: row.id, date: row.date, start, end, message: told.message };
      }
    const offices = [...found.values()].map(({ told, ...one }): ToldOffice => ({ ...one, articles: told.size })); // prettier-ignore
    for (const term of terms)
      if (!offices.some((one) => same(term, one.office, one.organisation)))
        offices.push({
          office: term.office, organisation: term.organisation, from: null, to: null, articles: 0, former: false, passage: null,
          terms: terms.filter((each) => same(each, term.office, term.organisation)).map(({ from, to, asOf }) => ({ from, to, asOf })), disagrees: null,
        }); // prettier-ignore
    const last = (one: ToldOffice) => one.to ?? one.terms.at(-1)?.to ?? one.terms.at(-1)?.asOf ?? '';
    return offices.sort((a, b) =>
      last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : a.office < b.office ? -1 : 1,
    );
  }

  /** Several rows of one article (two spellings of the name in it) become one. */
  function joined(rows: readonly ToldRow[]): ToldRow[] {
    const found = new Map<string, ToldRow>();
    for (const row of rows) {
      const one = found.get(row.id);
      if (!one) found.set(row.id, row);
      else
        found.set(row.id, {
          ...one,
          told: {
            mentions: [...one.told.mentions, ...row.told.mentions],
            claims: [...one.told.claims, ...row.told.claims.filter(([, start]) => !one.told.claims.some(([, own]) => own === start))],
            quotes: [...one.told.quotes, ...row.told.quotes],
            offices: [...one.told.offices, ...row.told.offices],
            forms: [...one.told.forms, ...row.told.forms],
          },
        }); // prettier-ignore
    }
    return [...found.values()];
  }

  /** Facts of one month and kind of precision that tell the same become one line. */
  function linesOf(told: readonly { article: ToldArticle; fact: DatedFact }[]): TimelineLine[] {
    interface Line extends TimelineLine {
      facts: { statement: Statement; article: string }[];
    }
    const months = new Map<string, Line[]>();
    for (const { article, fact } of told) {
      const month = fact.date.slice(0, 7);
      const near = months.get(month) ?? months.set(month, []).get(month)!;
      const statement = asStatement(fact);
      let line = near
        .slice(-MOST_NEIGHBOURS)
        .find(
          (one) =>
            (one.date.startsWith(fact.date) || fact.date.startsWith(one.date)) &&
            one.facts.some(
              (other) =>
                other.article !== article.id && (sameClaim(other.statement, statement) || kindredClaim(other.statement, statement)),
            ),
        ); // prettier-ignore
      if (!line) {
        line = {
          date: fact.date,
          to: fact.to,
          approximate: fact.approximate,
          people: [],
          tellings: [],
          facts: [],
        };
        near.push(line);
      }
      // The most precise telling dates the line.
      if (fact.date.length > line.date.length || (fact.date === line.date && !fact.approximate)) {
        line.date = fact.date;
        line.to = fact.to;
        line.approximate = fact.approximate;
      }
      for (const [, name] of fact.people) if (!line.people.includes(name)) line.people.push(name);
      line.facts.push({ statement, article: article.id });
      line.tellings.push({
        article: article.id, title: article.title, date: article.date, kind: fact.kind, start: fact.start, end: fact.end, passage: '', dispute: null,
      } satisfies Telling); // prettier-ignore
    }
    return [...months.values()]
      .flat()
      .map(({ facts: _facts, ...line }) => line)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.tellings[0].title < b.tellings[0].title ? -1 : a.tellings[0].title > b.tellings[0].title ? 1 : a.tellings[0].start - b.tellings[0].start)); // prettier-ignore
  }

  /** The lines with their words and what contradicts them: read only for those that are shown. */
  function worded(lines: readonly TimelineLine[]): TimelineLine[] {
    const wrong = new Map<string, Disputed[]>();
    const texts = new Map<string, string>();
    const copied = (rule: Rule) => rule !== 'archive/near-duplicate' && rule !== 'archive/agency';
    return lines.map((line) => ({
      ...line,
      tellings: line.tellings.map((telling) => {
        const { article, start, end } = telling;
        const text = texts.get(article) ?? texts.set(article, textOf(article)).get(article)!;
        const all = wrong.get(article) ?? wrong.set(article, disputes(article)).get(article)!;
        return { ...telling, passage: text.slice(start, end), dispute: disputeAt(all, telling, copied) };
      }),
    }));
  }

  return {
    'entities.find': ({ query, kind, limit }) => {
      const words = keyOfName(query).match(/[\p{L}\p{N}]+/gu) ?? [];
      const found = new Map<string, { kind: EntityKind; key: string; name: string; articles: number }>();
      for (const row of entities.find(words)) {
        if (kind && row.kind !== kind) continue;
        const name = canonicalName(context.register(), row.kind, row.name);
        const id = `${row.kind}|${keyOfName(name)}`;
        if (!found.has(id))
          found.set(id, { kind: row.kind, key: keyOfName(name), name, articles: row.articles });
        if (found.size >= limit) break;
      }
      return [...found.values()].map((one) => ({
        ...one,
        articles: entities.articles(one.kind, keysOfName(context.register(), one.kind, one.key)),
      }));
    },

    'entities.of': ({ article }) =>
      entities
        .ofArticle(desk.articleRow(article).number)
        .flatMap(({ kind, name, told }) => {
          const shown = canonicalName(context.register(), kind, name);
          return told.mentions.map(([start, end]) => ({
            kind,
            key: keyOfName(shown),
            name: shown,
            start,
            end,
          }));
        })
        .sort((a, b) => a.start - b.start || a.end - b.end),

    'entities.page': ({ kind, key, offset, limit }) => {
      const { keys, canonical } = names(kind, key);
      const spellings = entities.spellings(kind, keys);
      if (spellings.length === 0)
        throw new OperationError('no-name', {
          fr: `Aucun article ne nomme «\u00A0${key}\u00A0».`,
          en: `No article names “${key}”.`,
        });
      const known = canonicalName(context.register(), kind, spellings[0].name);
      const name = keyOfName(known) === keyOfName(canonical) ? known : canonical;
      const newest = joined(entities.told(kind, keys, MOST_READ, 0));
      const { first, last } = entities.bounds(kind, keys);
      const forms = new Map<string, number>();
      for (const form of newest.flatMap((row) => row.told.forms)) forms.set(form, (forms.get(form) ?? 0) + 1);
      for (const row of spellings) if (row.name !== name) forms.set(row.name, (forms.get(row.name) ?? 0) + row.articles); // prettier-ignore
      const page = offset + limit <= newest.length ? newest.slice(offset, offset + limit) : joined(entities.told(kind, keys, limit, offset)); // prettier-ignore
      return {
        kind,
        key: keyOfName(name),
        name,
        articles: entities.articles(kind, keys),
        forms: [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form).slice(0, 12),
        from: first,
        to: last,
        offices: kind === 'person' ? officesOf(name, newest) : [],
        told: page.map(
          (row): EntityArticle => ({
            article: row.id,
            title: titleOf(row),
            date: row.date,
            role: row.role,
            mentions: row.told.mentions.length,
            passages: passagesOf(row),
          }),
        ),
      }; // prettier-ignore
    },

    'compare.figures': ({ passages }) => {
      const stated = new Map<string, readonly ArchivedStatement[]>();
      return passages.map(({ article, start, end }) => {
        const all =
          stated.get(article) ?? stated.set(article, archive.around('').statementsIn(article)).get(article)!;
        const one = all.find((each) => each.kind === 'figure' && touches(each, { start, end }));
        if (!one || one.number === null || one.unit === null) return null;
        return { value: one.number, unit: one.unit, comparator: one.comparator, date: one.articleDate };
      });
    },

    'dossiers.timeline': ({ dossier, person, offset, limit }) => {
      if (!db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossier))
        throw new OperationError('no-dossier', {
          fr: 'Ce dossier n’existe plus.',
          en: 'This dossier is gone.',
        });
      const rows = entities.factsOf(dossier);
      const people = new Map<string, { key: string; name: string; facts: number }>();
      const told = rows.flatMap(({ article, facts }) =>
        facts.map((fact) => {
          const known = fact.people.map(([, name]): [string, string] => {
            const shown = canonicalName(context.register(), 'person', name);
            return [keyOfName(shown), shown];
          });
          for (const [key, name] of known) {
            const one = people.get(key);
            if (one) one.facts++;
            else people.set(key, { key, name, facts: 1 });
          }
          return {
            article: { id: article.id, title: titleOf(article), date: article.date },
            fact: { ...fact, people: known },
          };
        }),
      );
      const wanted =
        person === undefined ? null : keyOfName(canonicalName(context.register(), 'person', person));
      const lines = linesOf(told.filter(({ fact }) => wanted === null || fact.people.some(([key]) => key === wanted))); // prettier-ignore
      return {
        lines: worded(lines.slice(offset, offset + limit)),
        total: lines.length,
        people: [...people.values()].sort((a, b) => b.facts - a.facts || (a.key < b.key ? -1 : 1)).slice(0, 40),
        articles: db.prepare('SELECT count(*) FROM membership m JOIN article a ON a.id = m.article WHERE m.dossier = ? AND a.withdrawn = 0').pluck().get(dossier) as number,
      }; // prettier-ignore
    },
  };
}

interface ToldArticle {
  id: string;
  title: string;
  date: string | null;
}

/** A dated fact as the engine compares claims. */
function asStatement(fact: DatedFact): Statement {
  return {
    kind: 'claim',
    ...fact.statement,
    start: fact.start,
    end: fact.end,
    comparator: '=',
    from: fact.date,
    to: fact.to ?? fact.date,
    label: '',
  };
}
