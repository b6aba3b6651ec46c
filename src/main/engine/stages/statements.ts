/** Statements: the comparable facts of a reading, by which articles are held against each other. */
import type { Reading, Statement } from '../../../shared/analysis.ts';
import type { Register } from '../register.ts';
import type { StatementContext } from './statements/make.ts';
import { byPassage } from './statements/again.ts';
import { claims } from './statements/claims.ts';
import { events } from './statements/events.ts';
import { figures } from './statements/figures.ts';
import { milestones } from './statements/milestones.ts';
import { names } from './statements/names.ts';
import { quotations } from './statements/quotations.ts';
import { offices } from './statements/offices.ts';
import { tables } from './statements/tables.ts';
import { topicOf } from './statements/topic.ts';

const kinds: readonly ((context: StatementContext) => Statement[])[] = [
  offices,
  events,
  byPassage('figures', figures),
  tables,
  names,
  quotations,
  byPassage('claims', claims),
];

/** The statements of a reading, in the order of the text; before them what the article is about, where it says so. */
export function statementsOf(reading: Reading, register: Register): Statement[] {
  const context: StatementContext = { reading, register };
  const drawn = kinds.flatMap((kind) => kind(context));
  const topic = topicOf(context, drawn.sort(inOrder));
  const topics =
    topic?.terms.split(' ').flatMap((term) => (term.startsWith('@') ? [term.slice(1)] : [])) ?? [];
  const stated = [...drawn, ...milestones(context, topics)].sort(inOrder);
  return topic ? [topic, ...stated] : stated;
}

const inOrder = (a: Statement, b: Statement): number => a.start - b.start || a.end - b.end;
