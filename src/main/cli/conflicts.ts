/** Differences with other desks, listed and settled from the command line. */
import type { UiLanguage } from '../../shared/analysis.ts';
import type { Client } from '../../shared/call.ts';
import type { ConflictSide, MergeChoice } from '../../shared/merge.ts';
import { VERDICT_LABELS } from '../../shared/labels.ts';
import { find } from './corpus.ts';
import type { Terminal } from './terminal.ts';

const WORDS = {
  fr: { none: 'Aucun désaccord.', mine: 'ici', theirs: 'reçu', absent: 'rien', settled: 'réglés', left: 'Les deux ne tiennent pas ensemble' },
  en: { none: 'No conflict.', mine: 'here', theirs: 'received', absent: 'nothing', settled: 'settled', left: 'Both cannot stand' },
}; // prettier-ignore

function said(side: ConflictSide, language: UiLanguage): string {
  if (!side.present) return WORDS[language].absent;
  const changed = side.changes.filter((one) => one.type !== 'same').map((one) => `${one.type === 'insert' ? '+' : '−'}${JSON.stringify(one.text)}`); // prettier-ignore
  return [side.verdict && VERDICT_LABELS[side.verdict][language], side.words, side.question, ...side.sources, ...changed, side.by]
    .filter(Boolean)
    .join(', '); // prettier-ignore
}

/** Both sides of each open difference, of one article or of all. */
export async function conflicts(
  call: Client,
  wanted: string | null,
  language: UiLanguage,
  terminal: Terminal,
): Promise<number> {
  const words = WORDS[language];
  const all = await call(
    'merge.conflicts',
    wanted === null ? {} : { article: (await find(call, wanted)).id },
  );
  if (all.length === 0) terminal.out(words.none);
  for (const one of all) {
    terminal.out(`${one.id}\t${one.articleTitle}\t${one.subject}\t${one.quote}`);
    terminal.out(`  ${words.mine}: ${said(one.mine, language)}`);
    terminal.out(`  ${words.theirs} (${one.from}): ${said(one.theirs, language)}`);
  }
  return 0;
}

/** Settles the named differences of an article, or all of them, in one act. */
export async function settle(
  call: Client,
  wanted: string,
  choice: MergeChoice,
  named: readonly string[],
  language: UiLanguage,
  terminal: Terminal,
): Promise<number> {
  const article = (await find(call, wanted)).id;
  const open = (await call('merge.conflicts', { article })).filter(
    (one) => named.length === 0 || named.some((name) => one.id.startsWith(name)),
  );
  const fitting = open.filter((one) => one.choices.includes(choice));
  for (const one of open)
    if (!fitting.includes(one))
      terminal.err(`${WORDS[language].left}: ${one.id} ${one.subject} ${one.quote}`);
  if (fitting.length > 0)
    await call('merge.choose', { article, choices: fitting.map((one) => ({ conflict: one.id, choice })) });
  terminal.out(`${fitting.length} ${WORDS[language].settled}`);
  return fitting.length === open.length ? 0 : 1;
}
