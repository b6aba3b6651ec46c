/** The rules by name, for whoever shows them. */
import type { Localized, Rule } from '../../../shared/analysis.ts';
import type { ArchiveCheck, Check } from '../rule.ts';
import { archiveChecks, articleChecks } from './index.ts';
import { typeset } from '../../../shared/typeset.ts';

/** Every rule, inside articles first, then between them. */
export const rules: readonly (Check | ArchiveCheck)[] = [...articleChecks, ...archiveChecks].map((check) => ({
  ...check,
  title: typeset(check.title),
  describe: typeset(check.describe),
}));

const titles = new Map<Rule, Localized>(rules.map((check) => [check.rule, check.title]));

/** « Jour de la semaine »: the rule in the reader's words; its name for a rule that is no longer there. */
export const ruleTitle = (rule: Rule): Localized => titles.get(rule) ?? { fr: rule, en: rule };
