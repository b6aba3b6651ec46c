/** Articles written for the tests: a head with date and language, then the text, in which ⟦rule¦passage⟧ marks a planted fault. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../../src/shared/analysis.ts';
import { analyse } from '../../src/main/engine/analyse.ts';
import { shippedRegister } from '../../src/main/engine/register/shipped.ts';

export interface Planted {
  rule: string;
  start: number;
  end: number;
}
export interface TestArticle {
  name: string;
  text: string;
  planted: Planted[];
  analysis: Analysis;
}

/** The articles of a folder beside this file, in order of their names, analysed with the shipped register. */
export function testArticles(folder: 'planted' | 'clean' | 'web'): TestArticle[] {
  const path = join(import.meta.dirname, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const [head, ...rest] = readFileSync(join(path, name), 'utf8').split('\n---\n');
      const field = (key: string) => new RegExp(`^${key}: *(\\S*)`, 'm').exec(head!)?.[1] ?? '';
      const planted: Planted[] = [];
      let text = '';
      let last = 0;
      const marked = rest.join('\n---\n');
      for (const match of marked.matchAll(/⟦([^¦⟧]+)¦([^⟧]*)⟧/gu)) {
        text += marked.slice(last, match.index);
        planted.push({ rule: match[1]!, start: text.length, end: text.length + match[2]!.length });
        text += match[2]!;
        last = match.index + match[0].length;
      }
      text += marked.slice(last);
      const date = field('date') ? { value: field('date'), from: 'given' as const } : null;
      const analysis = analyse({ text, blocks: null, language: field('language') as 'fr' | 'en', date }, shippedRegister());
      return { name, text, planted, analysis };
    });
}

/** Whether a warning is about a planted fault: its rule's family, and a shared character (an empty passage: anywhere). */
export function meetsPlanted(warning: { rule: string; start: number; end: number }, fault: Planted): boolean {
  if (warning.rule.split('/')[0] !== fault.rule.split('/')[0]) return false;
  if (fault.start === fault.end) return warning.rule === fault.rule;
  return warning.start < fault.end && fault.start < warning.end;
}
