/** The house's own rules: YAML files in the folder `rules` beside the corpus. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadHouseRules, type HouseRules } from '../engine/checks/house.ts';

export const houseRulesFolder = (corpusPath: string): string => join(dirname(corpusPath), 'rules');

/** The house's rules, and the files that they are from. */
export interface ReadHouseRules extends HouseRules {
  files: { name: string; text: string }[];
}

/** Reads the folder, in alphabetical order; a folder that is not there holds no rules. */
export function readHouseRules(folder: string): ReadHouseRules {
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => /\.ya?ml$/iu.test(name));
  } catch {
    return { checks: [], refused: [], files: [] };
  }
  const files: { name: string; text: string }[] = [];
  const unreadable: HouseRules['refused'] = [];
  for (const name of names.sort()) {
    try {
      files.push({ name, text: readFileSync(join(folder, name), 'utf8') });
    } catch (fault) {
      unreadable.push({ file: name, line: 1, reason: (fault as Error).message });
    }
  }
  const { checks, refused } = loadHouseRules(files);
  return { checks, refused: [...unreadable, ...refused], files };
}
