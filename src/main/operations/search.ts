/** Search over the corpus, and searches kept as views. */
import { randomUUID } from 'node:crypto';
import { OperationError, type Handlers } from '../../shared/call.ts';
import type { ArticleFilter, SavedView } from '../../shared/operations.ts';
import type { ArticleQuery } from '../corpus/articles.ts';
import { headedBy, locate, readQuery, type Query } from '../corpus/search.ts';
import { keysOfName } from '../review/known-as.ts';
import type { Context } from './context.ts';

/** Characters shown on each side of a passage found. */
const AROUND = 90;

const PROBLEMS = {
  nothing: { fr: 'Rien à chercher\u00A0: tapez un mot ou «\u00A0une expression\u00A0».', en: 'Nothing to look for: type a word or "a phrase".' },
  'only-excluded': { fr: 'Une recherche ne peut pas seulement exclure\u00A0: ajoutez un mot à trouver.', en: 'A search cannot only exclude: add a word to find.' },
  'too-many': { fr: 'Trop de mots\u00A0: une recherche en compte vingt-quatre au plus.', en: 'Too many words: a search has twenty-four at most.' },
}; // prettier-ignore

/** The conditions of a filter as rows have them: the name of a person becomes the keys under which articles name them. */
export function queryOf(context: Context, { person, words, ...given }: ArticleFilter): ArticleQuery {
  const register = context.register();
  const headed = words === undefined ? null : headedBy(words);
  const filter = {
    ...given,
    ...(given.outlet && { outlet: register.outlet(given.outlet)?.name ?? given.outlet }),
    ...(headed && { headed }),
  };
  if (person === undefined) return filter;
  const named = new Set([
    ...keysOfName(register, 'person', person),
    ...keysOfName(register, 'organisation', person),
  ]);
  return { ...filter, named: [...named].sort() };
}

/** What was typed, read; throws what the reader can do about it. */
function read(query: string): Query {
  const parsed = readQuery(query);
  if ('problem' in parsed) throw new OperationError('bad-query', PROBLEMS[parsed.problem]);
  return parsed;
}

export function searchOperations(
  context: Context,
): Pick<
  Handlers,
  'search.query' | 'search.count' | 'search.outlets' | 'views.list' | 'views.save' | 'views.remove'
> {
  const { db, articles, search, journal } = context;

  const count = (query: string, filter: ArticleFilter) =>
    search.count(query === '' ? null : read(query), queryOf(context, filter));

  interface ViewRow {
    id: string;
    name: string;
    query: string;
    filter: string;
  }
  const present = ({ id, name, query, filter }: ViewRow): SavedView => {
    const conditions = JSON.parse(filter) as ArticleFilter;
    return { id, name, query, filter: conditions, ...count(query, conditions) };
  };

  return {
    'search.query': ({ query, limit, offset, filter }) => {
      const parsed = read(query);
      return search.find(parsed, queryOf(context, filter), limit, offset).map((row) => {
        const text = articles.text(row.id) ?? '';
        const marks = locate(text, parsed.terms, 3);
        const { start, end } = densest(marks);
        return {
          article: articles.summary(row),
          before:
            start > AROUND
              ? text.slice(start - AROUND, start).replace(/^\S{0,30}\s/u, '')
              : text.slice(0, start),
          passage: text.slice(start, end),
          after:
            end + AROUND < text.length
              ? text.slice(end, end + AROUND).replace(/\s\S{0,30}$/u, '')
              : text.slice(end),
          start,
          end,
          others: marks
            .filter(
              (mark) => mark.start >= start - AROUND && mark.end <= end + AROUND && mark.start !== start,
            )
            .map((mark) => ({ start: mark.start, end: mark.end })),
        };
      });
    },
    'search.count': ({ query, filter }) => count(query, filter),
    'search.outlets': () => search.outlets(),

    'views.list': () =>
      (db.prepare('SELECT id, name, query, filter FROM saved_view ORDER BY name, id').all() as ViewRow[]).map(present), // prettier-ignore
    'views.save': ({ id, name, query, filter }) => {
      // A view that finds nothing because it cannot be read is refused now, not every time it is opened.
      count(query, filter);
      const row = { id: id ?? randomUUID(), name, query, filter: JSON.stringify(filter) };
      journal.act({ article: null, what: id ? 'view-change' : 'view-save' }, (write) =>
        write('saved_view', { id: row.id }, { ...row, at: context.now() }),
      );
      context.emit({ type: 'articles-changed', articles: [] });
      return present(row);
    },
    'views.remove': ({ id }) => {
      if (!db.prepare('SELECT 1 FROM saved_view WHERE id = ?').get(id))
        throw new OperationError('no-view', { fr: 'Cette vue n’existe plus.', en: 'This view is gone.' });
      journal.act({ article: null, what: 'view-remove' }, (write) => write('saved_view', { id }, null));
      context.emit({ type: 'articles-changed', articles: [] });
      return null;
    },
  };
}

/** Of the places found the one with the most others close behind it; the first of equals. The beginning of the text when there is none. */
function densest(marks: readonly { start: number; end: number }[]): { start: number; end: number } {
  let best = { start: 0, end: 0 };
  let most = 0;
  for (const mark of marks) {
    const near = marks.filter((other) => other.start >= mark.start && other.end <= mark.end + AROUND).length;
    if (near > most) [best, most] = [mark, near];
  }
  return best;
}
