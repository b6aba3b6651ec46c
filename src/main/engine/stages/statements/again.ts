/** Statements that are drawn from nothing but their own passage: drawn again only where something in it is new. */
import type { Statement } from '../../../../shared/analysis.ts';
import { foundIn, memoOf, readPassages } from '../../passages.ts';
import { touching } from '../../reading.ts';
import type { Register } from '../../register.ts';
import type { StatementContext } from './make.ts';

const numbers = new WeakMap<Register, number>();
let last = 0;

/** A register's own number: what was drawn with another is not its own. */
function numberOf(register: Register): number {
  const known = numbers.get(register) ?? ++last;
  numbers.set(register, known);
  return known;
}

/** Makes a kind of statements that reads the sentences or the claims one by one remember what it drew from each passage. */
export function byPassage(
  name: string,
  kind: (context: StatementContext) => Statement[],
): (context: StatementContext) => Statement[] {
  return (context) => {
    const { reading, register } = context;
    const memo = memoOf(reading);
    if (!memo) return kind(context);
    const told = foundIn(reading);
    const passages = readPassages(
      reading,
      memo,
      `${name} ${numberOf(register)}`,
      (missing) => {
        const sentences = missing.flatMap((passage) => touching(reading.sentences, passage));
        const claims = missing.flatMap((passage) => passage.claims);
        const drawn = Map.groupBy(
          kind({ ...context, reading: { ...reading, sentences, claims } }),
          ({ start }) => missing.findLast((passage) => passage.start <= start),
        );
        return missing.map((passage) => (drawn.get(passage) ?? []).map((one) => moved(one, -passage.start)));
      },
      (i) => told[i]!,
    );
    return passages.flatMap(({ start, found }) => found.map((one) => moved(one, start)));
  };
}

function moved(statement: Statement, by: number): Statement {
  return { ...statement, start: statement.start + by, end: statement.end + by };
}
