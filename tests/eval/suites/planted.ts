/** Faults planted in articles of our own, and clean articles: what the checks find, and what they cry at nothing. Needs no shared data. */
import { queueOf } from '../../../src/shared/analysis.ts';
import { meetsPlanted, testArticles } from '../../articles/load.ts';
import type { Suite } from '../suite.ts';

export const planted: Suite = {
  name: 'planted',
  run() {
    const misses: string[] = [];
    let [faults, found, spare, alarms] = [0, 0, 0, 0];
    for (const { name, text, planted: marked, analysis } of testArticles('planted')) {
      for (const fault of marked) {
        faults++;
        if (analysis.warnings.some((warning) => warning.severity !== 'note' && meetsPlanted(warning, fault)))
          found++;
        else misses.push(`${name} missed ${fault.rule} « ${text.slice(fault.start, fault.end)} »`);
      }
      for (const warning of analysis.warnings)
        if (warning.severity !== 'note' && !marked.some((fault) => meetsPlanted(warning, fault))) {
          spare++;
          misses.push(`${name} spare ${warning.rule} « ${text.slice(warning.start, warning.end)} »`);
        }
    }
    const clean = testArticles('clean');
    for (const { name, text, analysis } of clean)
      for (const warning of analysis.warnings)
        if (warning.severity !== 'note' && queueOf(warning.rule) === 'facts') {
          alarms++;
          misses.push(`${name} false alarm ${warning.rule} « ${text.slice(warning.start, warning.end)} »`);
        }
    return {
      figures: {
        faults,
        recall: found / faults,
        'beside the planted faults': spare,
        'clean articles': clean.length,
        'false alarms on clean articles': alarms,
      },
      misses,
    };
  },
};
