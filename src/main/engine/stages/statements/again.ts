/** Statements that are drawn from nothing but their own passage: drawn again only where something in it is new. */
import type { Statement } from '../../../../shared/analysis.ts';
import { foundWithClaimsIn, memoOf, numberOf, readPassages } from '../../passages.ts';
import { touching } from '../../reading.ts';
import type { StatementContext } from './make.ts';

/** Makes a kind of statements that reads the sentences or the claims one by one remember what it drew from each passage. */
export function byPassage(
  name: string,
  kind: (context: StatementContext) => Statement[],
): (context: StatementContext) => Statement[] {
  return (context) => {
    const { reading, register } = context;
    const memo = memoOf(reading);
    if (!memo) return kind(context);
    const { names } = foundWithClaimsIn(reading);
    const passages = readPassages(
      reading,
      memo,
      `statements of ${name} ${numberOf(register)}`,
      (missing) => {
        const sentences = missing.flatMap((passage) => touching(reading.sentences, passage));
        const claims = missing.flatMap((passage) => passage.claims);
        const drawn = Map.groupBy(
          kind({ ...context, reading: { ...reading, sentences, claims } }),
          ({ start }) => missing.findLast((passage) => passage.start <= start),
        );
        return missing.map((passage) => (drawn.get(passage) ?? []).map((one) => moved(one, -passage.start)));
      },
      (i) => names[i]!,
    );
    return passages.flatMap(({ start, found }) => found.map((one) => moved(one, start)));
  };
}

function moved(statement: Statement, by: number): Statement {
  return { ...statement, start: statement.start + by, end: statement.end + by };
}
