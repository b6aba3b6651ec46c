/** The rules of the corpus: what each finds, and whether the desk switched it off. */
import { randomUUID } from 'node:crypto';
import { OperationError, type Handlers } from '../../shared/call.ts';
import { houseRulesFolder } from '../corpus/house-rules.ts';
import { runExamples } from '../engine/checks/examples.ts';
import { rules } from '../engine/checks/rules.ts';
import type { Context } from './context.ts';

export function corpusOperations(
  context: Context,
): Pick<Handlers, 'rules.list' | 'rules.examples' | 'rules.house' | 'rules.switch'> {
  const { db, desk } = context;
  const ruleOf = (rule: string) => {
    const known = [...rules, ...context.houseRules().checks].find((one) => one.rule === rule);
    if (!known)
      throw new OperationError('no-rule', { fr: `Règle inconnue (${rule}).`, en: `No such rule (${rule}).` });
    return known;
  };

  return {
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
    'rules.examples': ({ rule }) => runExamples(ruleOf(rule), context.register()),
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
      const known = ruleOf(rule);
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
