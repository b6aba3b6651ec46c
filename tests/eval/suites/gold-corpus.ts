/**
 * What the gold articles say about the same things, held against each other and against the seeds that have no annotation (see relations.ts for how it
 * is scored): what is found between an annotated passage and an unannotated article counts for the passage.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../src/main/engine/analyse.ts';
import { shippedRegister } from '../../../src/main/engine/register/shipped.ts';
import { scoreRelations, type ExpectedRelations } from '../relations.ts';
import type { Suite } from '../suite.ts';

export const goldCorpus: Suite = {
  name: 'gold/corpus',
  run(shared) {
    const gold = JSON.parse(readFileSync(join(shared, 'gold/corpus.json'), 'utf8')) as ExpectedRelations & {
      files: string[];
    };
    const register = shippedRegister();
    const files = readdirSync(join(shared, 'seeds')).filter((name) => name.endsWith('.txt')).sort(); // prettier-ignore
    const articles = files.map((file) => {
      const text = readFileSync(join(shared, 'seeds', file), 'utf8');
      const analysis = analyse({ text, blocks: null, language: null, date: null }, register);
      return { id: file, title: file, date: analysis.date?.value ?? null, role: 'draft' as const, analysis };
    });
    return scoreRelations(articles, gold, register, new Set(gold.files));
  },
};
