/** marbre rules report: what each rule found in the files, with its passage. */
import type { UiLanguage } from '../../shared/analysis.ts';
import { rulesReport } from '../engine/checks/report.ts';
import { openReader } from '../import/index.ts';
import { analyseFiles } from './analyze.ts';
import type { Terminal } from './terminal.ts';

export async function reportRules(
  paths: readonly string[],
  language: UiLanguage,
  terminal: Terminal,
): Promise<number> {
  const reader = openReader();
  try {
    const outcomes = await analyseFiles(paths, reader, {
      json: false,
      alone: false,
      tokens: false,
      language,
      archive: null,
    });
    for (const outcome of outcomes)
      if ('error' in outcome) terminal.err(`${outcome.path}: ${outcome.error.message}`);
    terminal.out(
      rulesReport(
        outcomes.filter((outcome) => 'analysis' in outcome),
        language,
      ),
    );
    return outcomes.some((outcome) => 'error' in outcome) ? 1 : 0;
  } finally {
    await reader.close();
  }
}
