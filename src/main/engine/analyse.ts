/** The only loop of the engine: stages read, checks judge, statements are drawn. Deterministic: same source, same analysis. */
import type { Analysis, Comparison, Confirmation, Reading, Warning } from '../../shared/analysis.ts';
import { judgedByPassage } from './checks/again.ts';
import { archiveChecks, articleChecks } from './checks/index.ts';
import { typeset } from '../../shared/typeset.ts';
import { tally } from './checks/tally.ts';
import { sameClaims } from './checks/archive/same.ts';
import { packOf } from './languages/index.ts';
import { knowTopics } from './matching.ts';
import { Memo } from './memo.ts';
import { keepMemo } from './passages.ts';
import type { Register } from './register.ts';
import type { Archive, Check } from './rule.ts';
import type { Source, Stage, StageContext } from './stage.ts';
import { attributions } from './stages/attributions.ts';
import { blocks } from './stages/blocks.ts';
import { claims } from './stages/claims.ts';
import { date } from './stages/date.ts';
import { furniture } from './stages/furniture.ts';
import { guessLanguage } from './stages/language.ts';
import { mentions } from './stages/mentions.ts';
import { people } from './stages/people.ts';
import { quantities } from './stages/quantities.ts';
import { quotes } from './stages/quotes.ts';
import { sentences } from './stages/sentences.ts';
import { statementsOf } from './stages/statements.ts';
import { times } from './stages/times.ts';
import { tokens } from './stages/tokens.ts';

/** Changes whenever the engine would find something else; stored analyses of another version are made again. */
export const ENGINE_VERSION = '5';

/**
 * The stages in the order they read. `furniture` is before `blocks`: the title is the first line that is no furniture.
 * `date` is after `times`, which it anchors: it resolves what is relative.
 */
export const stages: readonly Stage[] = [
  furniture, blocks, sentences, tokens, times, date, quantities, mentions, people, quotes, attributions, claims,
]; // prettier-ignore

/**
 * Reads a text: everything the stages find, without judging it. Never throws on any text.
 * With the memo of an earlier reading only the blocks that changed are cut and tagged again; the result is the same without.
 */
export function read(source: Source, register: Register, memo: Memo = Memo.passing()): Reading {
  const language = source.language ?? guessLanguage(source.text);
  const context: StageContext = { source, pack: packOf(language), register, memo };
  const reading: Reading = {
    text: source.text,
    language,
    title: null,
    byline: null,
    date: source.date,
    blocks: [],
    furniture: [],
    sentences: [],
    tokens: [],
    times: [],
    quantities: [],
    quotes: [],
    attributions: [],
    people: [],
    mentions: [],
    claims: [],
  };
  keepMemo(reading, memo);
  for (const stage of stages) stage.run(reading, context);
  return reading;
}

/** An analysis without what articles are held against each other by. */
export type Judged = Omit<Analysis, 'statements'>;

/** Reads a text and runs every check of its language on it, those of the house last. */
export function judge(source: Source, register: Register, memo?: Memo, house: readonly Check[] = []): Judged {
  const reading = read(source, register, memo);
  const warnings: Warning[] = [];
  const confirmations: Confirmation[] = [];
  const checks = [...articleChecks, ...house].filter(
    ({ languages }) => languages === 'all' || languages.includes(reading.language),
  );
  const judged = judgedByPassage(reading, { register, memo }, checks);
  for (const check of checks) {
    const found = judged?.get(check) ?? check.run(reading, { register, memo });
    // One by one: spreading a hundred thousand arguments overflows the stack.
    for (const warning of Array.isArray(found) ? found : found.warnings) warnings.push(warning);
    if (!Array.isArray(found)) for (const one of found.confirmations ?? []) confirmations.push(one);
  }
  warnings.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
  return Object.assign(reading, { warnings: tally(warnings), confirmations });
}

/** Reads and judges a text, and draws what it states. */
export function analyse(
  source: Source,
  register: Register,
  memo?: Memo,
  house: readonly Check[] = [],
): Analysis {
  const judged = judge(source, register, memo, house);
  return Object.assign(judged, { statements: statementsOf(judged, register) });
}

/** Holds an analysis against the other articles. */
export function compare(analysis: Analysis, archive: Archive, register: Register): Comparison {
  knowTopics(
    analysis.statements.find((one) => one.kind === 'topic'),
    analysis.statements,
    analysis.date?.value ?? null,
  );
  const comparison: Comparison = { warnings: [], ...sameClaims(analysis, archive) };
  for (const check of archiveChecks) {
    const found = check.run(analysis, archive, { register });
    comparison.warnings.push(...(found.warnings ?? []));
    comparison.agreements.push(...(found.agreements ?? []));
    comparison.same.push(...(found.same ?? []));
  }
  for (const warning of comparison.warnings) warning.message = typeset(warning.message);
  comparison.warnings.sort((a, b) => a.start - b.start || a.end - b.end);
  return comparison;
}
