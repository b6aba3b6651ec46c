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
  return {
    number: null,
    unit: null,
    comparator: '=',
    from: null,
    to: null,
    speaker: null,
    terms: '',
    ...fields,
    start: span.start,
    end: span.end,
  };
}
