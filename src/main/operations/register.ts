/** The register on the desk: seen, searched, added to and corrected. A fact of the house outranks the shipped one it is about. */
import { randomUUID } from 'node:crypto';
import { OperationError, type Handlers } from '../../shared/call.ts';
import { factName } from '../../shared/register.ts';
import type { Row } from '../corpus/journal.ts';
import { fold } from '../engine/register/names.ts';
import { shippedFacts } from '../engine/register/shipped.ts';
import type { Context } from './context.ts';

export function registerOperations(
  context: Context,
): Pick<Handlers, 'register.list' | 'register.put' | 'register.remove'> {
  const { db, houseFacts, desk, journal } = context;
  /** Writes to the register; every article that is not signed is judged again by what it says now. All or nothing. */
  const change = (id: string, row: Row | null): { act: number } => {
    const act = db.transaction(() => {
      const done = journal.act({ article: null, what: 'register' }, (write) =>
        write('house_fact', { id }, row),
      );
      context.renewRegister();
      desk.judgeAllAgain();
      return done;
    })();
    context.emit({ type: 'articles-changed', articles: [] });
    return { act };
  };
  return {
    'register.list': ({ kind, query, limit }) => {
      const wanted = fold(query);
      const shipped = shippedFacts()[kind].map((fact) => ({
        id: null,
        kind,
        name: factName(kind, fact),
        fact,
      }));
      const entries = [...houseFacts.entries().filter((entry) => entry.kind === kind), ...shipped].filter(
        (entry) => !wanted || fold(JSON.stringify(entry.fact)).includes(wanted),
      );
      return { entries: entries.slice(0, limit), total: entries.length };
    },
    'register.put': ({ id = randomUUID(), entry }) => {
      const row = {
        kind: entry.kind,
        name: factName(entry.kind, entry.fact),
        fact: JSON.stringify(entry.fact),
        author: context.author(),
        at: context.now(),
      };
      if (entry.kind === 'terms' && entry.fact.to !== null && entry.fact.to < entry.fact.from)
        throw new OperationError('bad-term', {
          fr: 'La fin du mandat précède son début.',
          en: 'The term ends before it begins.',
        });
      change(id, row);
      return { id, kind: entry.kind, name: row.name, fact: entry.fact };
    },
    'register.remove': ({ id }) => change(id, null),
  };
}
