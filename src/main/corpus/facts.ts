/** The facts of the house, as rows. */
import { emptyFacts, type RegisterFacts } from '../engine/register.ts';
import type { Fact, FactKind } from '../../shared/register.ts';
import type { RegisterEntry } from '../../shared/operations.ts';
import type { Db } from './database.ts';

export function makeHouseFacts(db: Db) {
  const entries = (): RegisterEntry[] =>
    (
      db.prepare('SELECT id, kind, name, fact FROM house_fact ORDER BY name, id').all() as {
        id: string;
        kind: FactKind;
        name: string;
        fact: string;
      }[]
    ).map((row) => ({ ...row, fact: JSON.parse(row.fact) as Fact }));
  return {
    entries,
    facts(): RegisterFacts {
      const facts: Record<FactKind, Fact[]> = { ...emptyFacts };
      for (const { kind, fact } of entries()) facts[kind] = [...facts[kind], fact];
      return facts as RegisterFacts;
    },
  };
}
export type HouseFacts = ReturnType<typeof makeHouseFacts>;
