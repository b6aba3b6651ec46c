/** Making statements: what every kind of them has in common. */
import type { Reading, Span, Statement } from '../../../../shared/analysis.ts';
import type { Register } from '../../register.ts';

export interface StatementContext {
  reading: Reading;
  register: Register;
}

/** A statement with the fields that its kind does not use left unknown. */
export function statement(
  span: Span,
  fields: Pick<Statement, 'kind' | 'key' | 'value' | 'label'> & Partial<Statement>,
): Statement {
  const { number = null, unit = null, comparator = '=', from = null, to = null, speaker = null } = fields;
  const { kind, key, value, label, terms = '' } = fields;
  const { start, end } = span;
  return { number, unit, comparator, from, to, speaker, terms, kind, key, value, label, start, end };
}
